//! Writing an experience: what was tried, what worked, what did not, what it cost, what others can use again.

use bashke_vocabulary::{Currency, Theme};
use maud::{Markup, html};

use crate::components::{
    Choice, Link, NoticeKind, PageHead, breadcrumbs, checkboxes, definitions, disclosure, notice, page_head,
};
use crate::forms::{FormState, Kind, agree, choose, form, line, lines, tick};
use crate::network::{page, paragraphs};
use crate::{Cx, paths};

/// The form of an experience.
#[derive(Debug, Clone)]
pub struct ExperienceEditPage {
    /// Its short name; none where it is new.
    pub slug: Option<String>,
    /// The organisations for which the reader may write, `(short name, name)`.
    pub organisations: Vec<(String, String)>,
    /// The municipalities, by county.
    pub places: Vec<Choice>,
}

/// What is asked for: the name of the field, its label and its hint.
const ASKED: [(&str, &str, &str); 3] = [
    ("tried", "experiences-tried", "experiences-tried-hint"),
    ("worked", "experiences-worked", "experiences-worked-hint"),
    ("failed", "experiences-failed", "experiences-failed-hint"),
];

/// The form; `stands` is what somebody else wrote while this was typed: the texts by their fields, and all else by its
/// label, in words.
#[must_use]
pub fn experience_edit(
    cx: &Cx<'_>,
    data: &ExperienceEditPage,
    state: &FormState,
    stands: Option<(&FormState, &[(String, String)])>,
) -> Markup {
    let (title, action) = match &data.slug {
        Some(slug) => (cx.t("experiences-edit"), paths::experience_edit(slug)),
        None => (cx.t("experiences-new"), paths::EXPERIENCE_NEW.to_owned()),
    };
    let steps = [Link::new(cx.t("experiences-title"), cx.url(paths::EXPERIENCES))];
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("experiences-new-lede"))))
            @if data.slug.is_none() { p.hint { (cx.t("files-after")) } }
            @if let Some((texts, answers)) = stands { (meanwhile(cx, texts, answers)) }
            (form(cx, &cx.url(&action), state, fields(cx, data, state), &cx.t("form-save")))
        }
    };
    page(cx, &title, false, body)
}

/// What stands by now.
fn meanwhile(cx: &Cx<'_>, texts: &FormState, answers: &[(String, String)]) -> Markup {
    let answers: Vec<(String, Markup)> = answers
        .iter()
        .map(|(name, text)| (name.clone(), html! { (text) }))
        .collect();
    let asked = ["title", "tried", "worked", "failed", "cost", "reuse"];
    let body = html! {
        p { (cx.t("experiences-meanwhile-text")) }
        @for name in asked {
            @for language in ["sq", "en"] {
                @let text = texts.value(&format!("{name}-{language}"));
                @if !text.is_empty() { h3 { (labelled(cx, &format!("experiences-{}", if name == "title" { "name" } else { name }), language)) } div lang=(language) { (paragraphs(text)) } }
            }
        }
        (definitions(&answers))
    };
    notice(cx, NoticeKind::Warning, &cx.t("experiences-meanwhile"), body)
}

/// A label with the language in which it is answered.
fn labelled(cx: &Cx<'_>, key: &str, language: &str) -> String {
    format!("{} ({})", cx.t(key), cx.t(&format!("language-{language}")))
}

fn fields(cx: &Cx<'_>, data: &ExperienceEditPage, state: &FormState) -> Markup {
    let themes: Vec<(String, String)> = Theme::ALL
        .iter()
        .map(|theme| (theme.word().to_owned(), cx.t(&format!("theme-{theme}"))))
        .collect();
    let mut currencies = vec![(String::new(), cx.t("experiences-currency-none"))];
    currencies.extend(Currency::ALL.iter().map(|currency| {
        let key = format!("experience-currency-{}", currency.word().to_ascii_lowercase());
        (currency.word().to_owned(), cx.t(&key))
    }));
    let pair = |name: &str, label: &str, hint: &str| {
        html! {
            @for language in ["sq", "en"] {
                (lines(&state.field(&format!("{name}-{language}"), labelled(cx, label, language)).hint(cx.t(hint)), state, 4))
            }
        }
    };
    html! {
        @if data.slug.is_none() {
            (choose(&state.field("organisation", cx.t("experiences-organisation")), state, &data.organisations))
        } @else {
            input type="hidden" name="revision" value=(state.value("revision"));
        }
        @for language in ["sq", "en"] {
            (line(&state.field(&format!("title-{language}"), labelled(cx, "experiences-name", language)), state, Kind::Text("off")))
        }
        @for (name, label, hint) in ASKED { (pair(name, label, hint)) }
        (line(&state.field("cost-amount", cx.t("experiences-cost-amount")).hint(cx.t("experiences-cost-amount-hint")), state, Kind::Text("off")))
        (choose(&state.field("cost-currency", cx.t("experiences-currency")), state, &currencies))
        (pair("cost", "experiences-cost", "experiences-cost-hint"))
        (pair("reuse", "experiences-reuse", "experiences-reuse-hint"))
        (lines(&state.field("figures", cx.t("experience-figures")).hint(cx.t("experience-figures-hint")), state, 3))
        (tick(&state.field("theme", cx.t("library-theme")), state, &themes))
        (disclosure(&cx.t("experiences-where"), state.refusal("place").is_some(), checkboxes(
            &state.field("place", cx.t("experiences-where")), &data.places,
        )))
        (agree(&state.field("publish", cx.t("experiences-publish")).hint(cx.t("experiences-publish-hint")), state))
    }
}
