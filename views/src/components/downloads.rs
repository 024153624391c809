//! The numbers to take away.

use maud::{Markup, html};

use super::mark;
use crate::Cx;

/// A file to take away.
#[derive(Debug, Clone)]
pub struct Download {
    /// Its format, such as `CSV`.
    pub format: String,
    /// Where it is.
    pub href: String,
    /// How large it is.
    pub bytes: Option<u64>,
}

/// Files to take away.
#[must_use]
pub fn download_list(cx: &Cx<'_>, downloads: &[Download]) -> Markup {
    html! {
        div.downloads {
            span.downloads-label { (mark("download")) (cx.t("download-label")) }
            ul role="list" {
                @for file in downloads {
                    li {
                        a href=(file.href) download {
                            (file.format)
                            @if let Some(bytes) = file.bytes { " " span.muted { (size(cx, bytes)) } }
                        }
                    }
                }
            }
        }
    }
}

/// A size in bytes, in words.
#[must_use]
pub fn size(cx: &Cx<'_>, bytes: u64) -> String {
    let kilobytes = bytes as f64 / 1000.0;
    if kilobytes >= 1000.0 {
        format!("{}\u{a0}MB", cx.locale.number(kilobytes / 1000.0, 1))
    } else {
        format!("{}\u{a0}kB", cx.locale.number(kilobytes.max(1.0), 0))
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    let file = |format: &str, bytes| Download {
        format: format.to_owned(),
        href: format!("/figures/12.{}", format.to_lowercase()),
        bytes,
    };
    download_list(
        cx,
        &[
            file("CSV", Some(14_200)),
            file("XLSX", Some(1_540_000)),
            file("SVG", None),
            file("PNG", None),
        ],
    )
}
