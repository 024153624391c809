//! The few signs that stand beside words. They never stand alone.

use maud::{Markup, PreEscaped, html};

/// The sign `name`, in the colour of the text; nothing for a name that is not drawn.
#[must_use]
pub(crate) fn mark(name: &str) -> Markup {
    let body = match name {
        "search" => r#"<circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 5 5"/>"#,
        "menu" => r#"<path d="M2 5h16M2 10h16M2 15h16"/>"#,
        "close" => r#"<path d="m5 5 10 10M15 5 5 15"/>"#,
        "info" => r#"<circle cx="10" cy="10" r="8"/><path d="M10 9v5.5M10 5.5v1.25"/>"#,
        "warning" => r#"<path d="M10 2 18.5 17.5h-17z"/><path d="M10 7.5V12m0 1.75V15.25"/>"#,
        "fork" => r#"<path d="M10 18v-7L4 4m6 7 6-7M3.5 8V3.5H8M16.5 8V3.5H12"/>"#,
        "download" => r#"<path d="M10 2.5v10m-4-4 4 4 4-4M3 17h14"/>"#,
        "up" => r#"<path d="m4 12.5 6-6 6 6"/>"#,
        "down" => r#"<path d="m4 7.5 6 6 6-6"/>"#,
        "sort" => r#"<path d="m5.5 8 4.5-4.5L14.5 8m0 4L10 16.5 5.5 12"/>"#,
        "back" => r#"<path d="m12.5 4-6 6 6 6"/>"#,
        "next" => r#"<path d="m7.5 4 6 6-6 6"/>"#,
        _ => "",
    };
    html! {
        svg.icon viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75"
            aria-hidden="true" focusable="false" { (PreEscaped(body)) }
    }
}
