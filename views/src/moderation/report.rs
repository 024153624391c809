//! Reporting something.

use std::fmt::Display;

use maud::{Markup, html};

use super::{choices, private, quoted};
use crate::components::{Label, NoticeKind, PageHead, notice, page_head};
use crate::forms::{FormState, Kind, form, line, lines, pick};
use crate::{Cx, paths};

/// What is to be reported.
#[derive(Debug, Clone)]
pub struct ReportPage {
    /// Its name in addresses, such as `offer:12`.
    pub subject: String,
    /// The kind's word.
    pub kind: String,
    /// How it is called.
    pub title: String,
    /// The language of that, where it is not the page's.
    pub title_in: Option<&'static str>,
    /// Whose words they are, in a sentence, where two organisations alone read them.
    pub whose: Option<String>,
    /// What it says.
    pub excerpt: String,
    /// The language of that, where it is one and not the page's.
    pub excerpt_in: Option<&'static str>,
    /// The words of the reasons that there are for whoever asks.
    pub reasons: Vec<&'static str>,
    /// Whether nobody is signed in.
    pub guest: bool,
    /// What whoever asks reported of it before.
    pub before: Option<Before>,
}

/// That whoever asks reported this before, and what came of it.
#[derive(Debug, Clone)]
pub struct Before {
    /// When, in words.
    pub at: String,
    /// Whether it waits for a decision.
    pub waits: bool,
    /// The measure's word, and when it was decided, in words; none where it was closed without.
    pub measure: Option<(String, String)>,
}

/// The form.
#[must_use]
pub fn report(cx: &Cx<'_>, page: &ReportPage, state: &FormState) -> Markup {
    let title = cx.t("report-title");
    let reasons = choices(&page.reasons, |word| cx.t(&format!("report-reason-{word}")));
    let fields = html! {
        input type="hidden" name="subject" value=(page.subject);
        @if let [(value, text)] = &reasons[..] {
            input type="hidden" name="reason" value=(value);
            p { (cx.ta("report-only-reason", &[("reason", text.as_str().into())])) }
        } @else {
            (pick(&state.field("reason", cx.t("report-reason")), state, &reasons))
        }
        (lines(&state.field("text", cx.t("report-text")).hint(cx.t("report-text-hint")), state, 5))
        @if page.guest {
            (line(&state.field("email", cx.t("report-email")).hint(cx.t("report-email-hint")), state, Kind::Email))
        }
    };
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("report-lede"))))
            section {
                h2 { (cx.t(&format!("subject-kind-{}", page.kind))) @if !page.title.is_empty() { ": " span lang=[page.title_in] { (page.title) } } }
                @if let Some(whose) = &page.whose { p { (whose) } }
                @if page.excerpt != page.title { div lang=[page.excerpt_in] { (quoted(&page.excerpt)) } }
            }
            @if let Some(before) = &page.before { (reported_before(cx, before)) }
            // what waits is read as it is: a second report would add nothing
            @if !page.before.as_ref().is_some_and(|before| before.waits) {
                (form(cx, &cx.url(paths::REPORT), state, fields, &cx.t("report-send")))
                @if page.guest && page.reasons.len() == 1 {
                    p { (cx.t("report-sign-in")) " " a href=(cx.url(paths::SIGN_IN)) { (cx.t("sign-in-title")) } }
                }
            }
            p.hint { (cx.t("report-what-then")) " " a href=(cx.url(paths::MODERATION_LOG)) { (cx.t("moderation-log-title")) } }
        }
    };
    private(cx, &title, body)
}

fn reported_before(cx: &Cx<'_>, before: &Before) -> Markup {
    let title = cx.ta("report-before", &[("at", before.at.as_str().into())]);
    let what = match &before.measure {
        _ if before.waits => cx.t("report-before-waits"),
        Some((measure, at)) => cx.ta(
            "report-before-decided",
            &[
                ("measure", cx.t(&format!("measure-{measure}")).into()),
                ("at", at.as_str().into()),
            ],
        ),
        None => cx.t("report-before-closed"),
    };
    notice(cx, NoticeKind::Info, &title, html! { p { (what) } })
}

/// It was reported; `back` is where what was reported stands.
#[must_use]
pub fn report_sent(cx: &Cx<'_>, back: Option<String>) -> Markup {
    let title = cx.t("report-sent-title");
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("report-sent-text"))))
            ul.plain {
                @if let Some(back) = back { li { a href=(back) { (cx.t("report-sent-back")) } } }
                li { a href=(cx.url("/")) { (cx.t("error-home")) } }
                li { a href=(cx.url(paths::MODERATION_LOG)) { (cx.t("moderation-log-title")) } }
            }
        }
    };
    private(cx, &title, body)
}

/// At the end of a page: the way to report what it shows.
#[must_use]
pub fn report_link(cx: &Cx<'_>, kind: &str, id: impl Display) -> Markup {
    html! { p.section.hint.no-print { (report_way(cx, kind, id, &cx.t("report-title"))) } }
}

/// The way to report something, as it is called where it stands.
#[must_use]
pub fn report_way<'a>(cx: &Cx<'_>, kind: &str, id: impl Display, label: impl Into<Label<'a>>) -> Markup {
    let href = format!("{}?subject={kind}:{id}", cx.url(paths::REPORT));
    html! { a.report-link href=(href) { (label.into()) } }
}

/// At the end of a page of figures: the way to say that one is wrong.
#[must_use]
pub fn figure_report(cx: &Cx<'_>) -> Markup {
    let href = format!(
        "{}?subject=figure:{}",
        cx.url(paths::REPORT),
        cx.path.trim_start_matches('/')
    );
    html! { p.section.hint.no-print { a.report-link href=(href) rel="nofollow" { (cx.t("report-figure")) } } }
}
