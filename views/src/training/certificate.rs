//! Certificates: looking one up, verifying it, and what its holder and those who issue it may do with it.

use maud::{Markup, html};

use super::page;
use crate::components::{Link, NoticeKind, PageHead, anchor, definitions, notice, page_head, tag};
use crate::forms::{FormState, Kind, agree, choose, form, line, lines};
use crate::{Cx, paths};

/// A certificate as whoever verifies it sees it.
#[derive(Debug, Clone)]
pub struct CertificateView {
    /// Its code.
    pub code: String,
    /// The word of what it is for.
    pub kind: String,
    /// The word of how it stands: valid, expired, revoked.
    pub state: String,
    /// The name on it.
    pub name: String,
    /// What was asked for it, in words.
    pub asked: Vec<String>,
    /// The course.
    pub course: Link,
    /// Another of the same kind that its holder was given since, for themselves.
    pub newer: Option<Link>,
    /// Until when it holds, where its holder may take the course anew already; for themselves.
    pub ends: Option<String>,
    /// Whether the course is offered still.
    pub offered: bool,
    /// When it was issued.
    pub issued: String,
    /// Until when it holds, or held.
    pub expires: Option<String>,
    /// When it was revoked, and why.
    pub revoked: Option<(String, String)>,
    /// For which organisation it counts.
    pub organisation: Option<Link>,
    /// The form of its holder: the organisations that they belong to. None for everybody else.
    pub keeps: Option<(FormState, Vec<(String, String)>)>,
    /// The form of those who may revoke it.
    pub revokes: Option<FormState>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page on which a certificate is looked up.
#[must_use]
pub fn find_certificate(cx: &Cx<'_>, state: &FormState) -> Markup {
    let title = cx.t("certificates-title");
    let field = state
        .field("code", cx.t("certificates-code"))
        .hint(cx.t("certificates-code-hint"));
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("certificates-lede"))))
        div.narrow { (form(cx, &cx.url(paths::CERTIFICATES), state, line(&field, state, Kind::Text("off")), &cx.t("certificates-find"))) }
    };
    page(cx, &title, true, body)
}

/// The page of a certificate.
#[must_use]
pub fn certificate(cx: &Cx<'_>, data: &CertificateView) -> Markup {
    let title = cx.t(&format!("certificate-kind-{}", data.kind));
    let mut facts = vec![
        (cx.t("certificate-name"), html! { strong { (data.name) } }),
        (
            cx.t("certificate-course"),
            html! {
                @if data.offered { (anchor(&data.course)) }
                @else { (data.course.text) " · " (cx.t("certificate-course-withdrawn")) }
            },
        ),
        (
            cx.t("certificate-for"),
            html! {
                p {
                    (cx.t(&format!("certificate-reason-{}", data.kind)))
                    @if !data.asked.is_empty() { " " (cx.t("certificate-asked")) }
                }
                @if !data.asked.is_empty() { ul.plain { @for one in &data.asked { li { (one) } } } }
            },
        ),
        (cx.t("certificate-issued"), html! { (data.issued) }),
    ];
    if let Some(expires) = &data.expires {
        let until = match data.state.as_str() {
            "expired" => "certificate-expired",
            _ => "certificate-expires",
        };
        facts.push((cx.t(until), html! { (expires) }));
    }
    if let Some(organisation) = &data.organisation {
        facts.push((cx.t("certificate-organisation"), anchor(organisation)));
    }
    facts.push((cx.t("certificate-code"), html! { code { (data.code) } }));
    let kind = match data.state.as_str() {
        "valid" => NoticeKind::Info,
        _ => NoticeKind::Warning,
    };
    let body = html! {
        @if let Some(done) = &data.done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("certificate-done-{done}"))) } }
        }
        (page_head(&PageHead::new(&title).kicker(cx.t("certificate-kicker"))))
        (notice(cx, kind, &cx.t(&format!("certificate-state-{}", data.state)), html! {
            @match &data.revoked {
                Some((at, why)) => p { (cx.ta("certificate-revoked-at", &[("date", at.as_str().into()), ("reason", why.as_str().into())])) },
                None => p { (cx.t("certificate-means")) },
            }
        }))
        (definitions(&facts))
        @if let Some((state, organisations)) = &data.keeps { (keep(cx, data, state, organisations)) }
        @if let Some(state) = &data.revokes { (revoke(cx, data, state)) }
    };
    page(cx, &title, false, body)
}

fn keep(cx: &Cx<'_>, data: &CertificateView, state: &FormState, organisations: &[(String, String)]) -> Markup {
    let choices: Vec<(String, String)> = std::iter::once((String::new(), cx.t("certificate-no-organisation")))
        .chain(organisations.iter().cloned())
        .collect();
    html! {
        section.section.no-print {
            h2 { (cx.t("certificate-yours")) }
            @if data.state == "revoked" { p { (cx.t("certificate-revoked-yours")) } }
            @else { p.ways-on { a.button href=(cx.url(&paths::certificate_pdf(&data.code))) { (cx.t("certificate-pdf")) } } }
            @match &data.newer {
                Some(newer) => p { (anchor(newer)) },
                None if data.state == "expired" => p { (cx.t("certificate-expired-yours")) " " (anchor(&data.course)) },
                None => @if let Some(day) = &data.ends {
                    p { (cx.ta("certificate-ends-yours", &[("day", day.as_str().into())])) " " (anchor(&data.course)) }
                }
            }
            div.narrow { (form(cx, &cx.url(&paths::certificate_keep(&data.code)), state, html! {
                (agree(&state.field("shown", cx.t("certificate-shown")), state))
                @if !organisations.is_empty() {
                    (choose(&state.field("organisation", cx.t("certificate-counts")).hint(cx.t("certificate-counts-hint")), state, &choices))
                }
            }, &cx.t("certificate-keep"))) }
        }
    }
}

fn revoke(cx: &Cx<'_>, data: &CertificateView, state: &FormState) -> Markup {
    crate::components::disclosure(
        &cx.t("certificate-revoke"),
        state.is_refused() || !state.value("reason").is_empty(),
        html! {
            p { (cx.t("certificate-revoke-text")) }
            (form(cx, &cx.url(&paths::certificate_revoke(&data.code)), state, lines(
                &state.field("reason", cx.t("certificate-reason")).hint(cx.t("certificate-reason-hint")), state, 3,
            ), &cx.t("certificate-revoke-send")))
        },
    )
}

/// A certificate as a line of a list.
#[derive(Debug, Clone)]
pub struct CertificateLine {
    /// What it is for, with its page.
    pub link: Link,
    /// The course.
    pub course: String,
    /// When it was issued.
    pub issued: String,
    /// Until when it holds, in words; none where it holds for good.
    pub expires: Option<String>,
    /// The word of how it stands.
    pub state: String,
}

/// Certificates as a list.
#[must_use]
pub fn certificate_lines(cx: &Cx<'_>, lines: &[CertificateLine]) -> Markup {
    html! {
        @if !lines.is_empty() { ul.entries role="list" {
            @for line in lines {
                li {
                    a href=(line.link.href) { (line.link.text) }
                    @if line.state != "valid" { " " (tag(&cx.t(&format!("certificate-short-{}", line.state)))) }
                    p.entry-text {
                        (line.course) " · " (line.issued)
                        @if let Some(day) = line.expires.as_deref().filter(|_| line.state == "valid") {
                            " · " (cx.ta("certificate-until", &[("day", day.into())]))
                        }
                    }
                }
            }
        } }
    }
}
