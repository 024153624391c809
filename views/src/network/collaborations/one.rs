//! A collaboration: who asks whom, for what, and what became of it.

use maud::{Markup, html};

use crate::components::{Link, NoticeKind, PageHead, anchor, breadcrumbs, definitions, disclosure, notice, page_head};
use crate::forms::{FormState, lines, summary, token, weighty_form};
use crate::moderation::report_link;
use crate::network::said::{Said, themes_line};
use crate::network::{Shown, page, paragraphs, told};
use crate::{Cx, paths};

/// Something that was said, by whom and when, as far as the reader sees that.
#[derive(Debug, Clone)]
pub struct SaidBy {
    /// In whose name; none where that is not shown any more.
    pub organisation: Option<Link>,
    /// Who wrote it; none where the reader does not see that.
    pub person: Option<Shown>,
    /// When, in words.
    pub at: String,
}

/// How it ended.
#[derive(Debug, Clone)]
pub struct Ended {
    /// By whom and when.
    pub said: SaidBy,
    /// With which words; none where the reader does not see them.
    pub words: Option<Said>,
}

/// A collaboration.
#[derive(Debug, Clone)]
pub struct CollaborationPage {
    /// Its key.
    pub id: i32,
    /// Who asked and who was asked; none where moderators hide one.
    pub from: Option<Link>,
    /// Who was asked.
    pub to: Option<Link>,
    /// The word of how it stands.
    pub state: &'static str,
    /// Since when, until when or in which years, in words.
    pub when: String,
    /// What for; none where moderators hide the words.
    pub text: Option<Said>,
    /// Who asked.
    pub asked: SaidBy,
    /// The project that it is about.
    pub project: Option<(Said, String)>,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// From when to when it is meant, in words.
    pub period: Option<String>,
    /// What was decided: by whom, and with which words.
    pub decided: Option<(SaidBy, Option<Said>)>,
    /// How it ended.
    pub ended: Option<Ended>,
    /// Whether all see it.
    pub public: bool,
    /// Whether the reader belongs to one of the two.
    pub party: bool,
    /// Whether the reader decides on it.
    pub decides: bool,
    /// Whether the reader can take it back.
    pub withdraws: bool,
    /// Whether the reader can end it.
    pub ends: bool,
    /// Where the reader, who belongs to one of the two, writes to the other.
    pub writes: Option<String>,
    /// What was just done.
    pub done: Option<String>,
    /// Whether something else became of it while the reader wrote.
    pub meanwhile: bool,
}

/// The page of a collaboration.
#[must_use]
pub fn collaboration(cx: &Cx<'_>, data: &CollaborationPage, state: &FormState) -> Markup {
    let name = |link: &Option<Link>| {
        let hidden = || cx.t("offer-answer-hidden");
        link.as_ref().map_or_else(hidden, |link| link.text.clone())
    };
    let both = [("from", name(&data.from).into()), ("to", name(&data.to).into())];
    let title = cx.ta("collaboration-of", &both);
    let step = if data.party {
        Link::new(cx.t("collaborations-title"), cx.url(paths::COLLABORATIONS))
    } else {
        Link::new(cx.t("directory-title"), cx.url(paths::NETWORK))
    };
    let kicker = cx.t(&format!("collaboration-kicker-{}", data.state));
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &[step], &title))
            (told(data.done.as_ref().map(|done| cx.t(&format!("collaboration-done-{done}")))))
            @if data.meanwhile { (meanwhile(cx, state)) } @else { (summary(cx, state)) }
            (page_head(&PageHead::new(&title).kicker(kicker)))
            (definitions(&facts(cx, data)))
            section.section {
                h2 { (cx.t("collaboration-what-for")) }
                (by(cx, &data.asked))
                @match &data.text { Some(text) => (text.shown(cx)), None => (hidden(cx)) }
            }
            @if let Some((said, words)) = &data.decided { (decided(cx, data, said, words.as_ref())) }
            @if let Some(ended) = &data.ended { (ended_section(cx, data, ended)) }
            @if let Some(slug) = &data.writes {
                p.ways-on { a.button.button-quiet href=(format!("{}?organisation={slug}", cx.url(paths::MESSAGE_NEW))) { (cx.t("message-write-other")) } }
            }
            @if data.decides { (deciding(cx, data, state)) }
            @if data.withdraws {
                (weighty_form(cx, &cx.url(&paths::collaboration(data.id)), &[("do", "withdraw")],
                    &cx.t("collaboration-withdraw"), &cx.t("collaboration-withdraw-text"), &cx.t("collaboration-withdraw")))
            }
            @if data.ends { (ending(cx, data, state)) }
            @if data.party { p.hint { (cx.t(if data.public { "collaboration-seen-by-all" } else { "offer-answers-seen" })) } }
        }
        (report_link(cx, "collaboration", data.id))
    };
    page(cx, &title, data.public, body)
}

/// What became of it while the reader wrote, and what they had typed.
fn meanwhile(cx: &Cx<'_>, state: &FormState) -> Markup {
    let typed = [state.value("answer"), state.value("words")];
    let about = html! {
        p { (cx.t("collaboration-meanwhile-text")) }
        @for text in typed.into_iter().filter(|text| !text.is_empty()) {
            p { strong { (cx.t("collaboration-typed")) } }
            div.prose { (paragraphs(text)) }
        }
    };
    notice(cx, NoticeKind::Warning, &cx.t("collaboration-meanwhile"), about)
}

fn hidden(cx: &Cx<'_>) -> Markup {
    html! { p.muted { (cx.t("collaboration-words-hidden")) } }
}

/// In whose name something was said, by whom, and when.
fn by(cx: &Cx<'_>, said: &SaidBy) -> Markup {
    html! {
        p.entry-text.small {
            @match &said.organisation { Some(link) => (anchor(link)), None => (cx.t("offer-answer-hidden")) }
            @if let Some(person) = &said.person { " · " (person.name(cx)) }
            " · " (said.at)
        }
    }
}

fn facts(cx: &Cx<'_>, data: &CollaborationPage) -> Vec<(String, Markup)> {
    let name = |link: &Option<Link>| match link {
        Some(link) => anchor(link),
        None => html! { (cx.t("offer-answer-hidden")) },
    };
    let mut facts = vec![
        (cx.t("collaboration-from"), name(&data.from)),
        (cx.t("collaboration-to"), name(&data.to)),
        (cx.t("collaboration-how"), html! { (data.when) }),
    ];
    if let Some((title, href)) = &data.project {
        let link = html! { a href=(href) lang=[title.foreign] { (title.text) } };
        facts.push((cx.t("collaboration-project"), link));
    }
    if !data.themes.is_empty() {
        facts.push((cx.t("organisations-themes"), html! { (themes_line(cx, &data.themes)) }));
    }
    if let Some(period) = &data.period {
        facts.push((cx.t("offer-period"), html! { (period) }));
    }
    facts
}

fn decided(cx: &Cx<'_>, data: &CollaborationPage, said: &SaidBy, words: Option<&Said>) -> Markup {
    let key = if data.state == "declined" {
        "collaboration-was-declined"
    } else {
        "collaboration-was-accepted"
    };
    html! {
        section.section {
            h2 { (cx.t(key)) }
            (by(cx, said))
            @if data.text.is_none() { (hidden(cx)) }
            @else if let Some(words) = words { (words.prose()) }
        }
    }
}

fn ended_section(cx: &Cx<'_>, data: &CollaborationPage, ended: &Ended) -> Markup {
    html! {
        section.section {
            h2 { (cx.t("collaboration-was-ended")) }
            (by(cx, &ended.said))
            @if data.party && data.text.is_none() { (hidden(cx)) }
            @else if let Some(words) = &ended.words {
                (words.prose())
                p.hint { (cx.t("offer-answers-seen")) }
            }
        }
    }
}

/// The form in which the other organisation decides.
fn deciding(cx: &Cx<'_>, data: &CollaborationPage, state: &FormState) -> Markup {
    html! {
        section.section #deciding {
            h2 { (cx.t("collaboration-decide")) }
            form.form method="post" action=(cx.url(&paths::collaboration(data.id))) novalidate {
                (token(cx))
                (lines(&state.field("answer", cx.t("collaboration-answer")).hint(cx.t("collaboration-answer-hint")), state, 4))
                div.form-send {
                    button.button type="submit" name="do" value="accept" { (cx.t("offer-accept")) }
                    " "
                    button.button.button-quiet type="submit" name="do" value="decline" { (cx.t("offer-decline")) }
                }
            }
        }
    }
}

/// The form in which either ends it.
fn ending(cx: &Cx<'_>, data: &CollaborationPage, state: &FormState) -> Markup {
    html! {
        (disclosure(&cx.t("collaboration-end"), state.refusal("words").is_some(), html! {
            p { (cx.t("collaboration-end-text")) }
            form.form method="post" action=(cx.url(&paths::collaboration(data.id))) novalidate {
                (token(cx))
                (lines(&state.field("words", cx.t("collaboration-end-words")).hint(cx.t("collaboration-end-hint")), state, 3))
                div.form-send { button.button.button-danger type="submit" name="do" value="end" { (cx.t("collaboration-end")) } }
            }
        }))
    }
}
