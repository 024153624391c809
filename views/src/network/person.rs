//! Somebody's public page.

use bashke_vocabulary::Standing;
use maud::{Markup, html};

use super::page;
use crate::Cx;
use crate::components::{Link, PageHead, page_head, tag};
use crate::moderation::report_link;
use crate::training::{CertificateLine, certificate_lines};

/// Somebody, as everyone sees them.
#[derive(Debug, Clone)]
pub struct PersonPage {
    /// Their key.
    pub id: i32,
    /// How they are called.
    pub name: String,
    /// Since when they have an account, in words.
    pub since: String,
    /// Where they belong, and as what.
    pub organisations: Vec<(Link, Standing)>,
    /// The certificates that they show.
    pub certificates: Vec<CertificateLine>,
}

/// The page of somebody.
#[must_use]
pub fn person(cx: &Cx<'_>, data: &PersonPage) -> Markup {
    let since = cx.ta("person-since", &[("date", data.since.as_str().into())]);
    let body = html! {
        (page_head(&PageHead::new(&data.name).kicker(cx.t("person-kicker")).lede(since)))
        @if data.organisations.is_empty() {
            p.muted { (cx.t("person-no-organisation")) }
        } @else {
            h2 { (cx.t("person-organisations")) }
            ul.entries role="list" {
                @for (organisation, standing) in &data.organisations {
                    li { a href=(organisation.href) { (organisation.text) } " " (tag(&cx.t(&format!("standing-{standing}")))) }
                }
            }
        }
        @if !data.certificates.is_empty() {
            h2 { (cx.t("person-certificates")) }
            (certificate_lines(cx, &data.certificates))
        }
        (report_link(cx, "person", data.id))
    };
    // a name is not to be found by search engines because its owner wrote here
    page(cx, &data.name, false, body)
}
