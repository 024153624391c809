//! Who says so: the sources below every figure.

use chrono::NaiveDate;
use maud::{Markup, html};

use crate::Cx;

/// A source.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its title, in the page's language where it is not a document's own name.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it is found.
    pub href: Option<String>,
    /// When the platform read it.
    pub read_on: Option<NaiveDate>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// What must be known about it.
    pub note: Option<String>,
}

/// The sources of what stands above.
#[must_use]
pub fn source_list(cx: &Cx<'_>, sources: &[Source]) -> Markup {
    html! {
        ul.sources role="list" {
            @for source in sources {
                li {
                    p.source-title {
                        @if let Some(href) = &source.href { a href=(href) { (source.title) } } @else { (source.title) }
                    }
                    p.source-line {
                        (source.publisher)
                        @if let Some(day) = source.read_on {
                            " · " (cx.ta("source-read", &[("date", cx.date(day).into())]))
                        }
                        @if let Some(licence) = &source.licence {
                            " · " (cx.ta("source-licence", &[("licence", licence.as_str().into())]))
                        }
                    }
                    @if let Some(note) = &source.note { p.source-line { (note) } }
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    source_list(
        cx,
        &[
            Source {
                title: "Detyrimet e prapambetura të njësive të vetëqeverisjes vendore".to_owned(),
                publisher: cx.pick("Ministria e Financave", "Ministry of Finance").to_owned(),
                href: Some("https://financa.gov.al/detyrimet-e-prapambetura/".to_owned()),
                read_on: NaiveDate::from_ymd_opt(2026, 11, 23),
                licence: Some("CC BY 4.0".to_owned()),
                note: None,
            },
            Source {
                title: cx
                    .pick(
                        "Raporti vjetor i bashkisë, i shtypur",
                        "The municipality's yearly report, in print",
                    )
                    .to_owned(),
                publisher: cx.pick("Bashkia Lezhë", "Municipality of Lezhë").to_owned(),
                href: None,
                read_on: None,
                licence: None,
                note: Some(cx.pick("Nuk gjendet në internet.", "Not on the internet.").to_owned()),
            },
        ],
    )
}
