//! An experience.

use maud::{Markup, html};

use super::choice::ChosenView;
use super::list::{ExperienceLine, good_mark, whose};
use super::uses::{UsesView, uses};
use crate::components::{Link, breadcrumbs, definitions};
use crate::dialogue::section_place;
use crate::finance::figure::{Card, card};
use crate::forms::button_form;
use crate::moderation::report_link;
use crate::network::calls::source;
use crate::network::media::{MediaView, files, pictures};
use crate::network::resources::themes;
use crate::network::{Hidden, Money, Said, hidden_notice, locked_notice, page, told};
use crate::{Cx, paths};

/// An experience.
#[derive(Debug, Clone)]
pub struct ExperiencePage {
    /// Its key.
    pub id: i32,
    /// What moderators hide of it from others.
    pub hidden: Hidden,
    /// Its short name in addresses.
    pub slug: String,
    /// What the list says of it.
    pub line: ExperienceLine,
    /// What was tried.
    pub tried: Option<Said>,
    /// What worked.
    pub worked: Option<Said>,
    /// What did not.
    pub failed: Option<Said>,
    /// What it cost.
    pub cost: Option<Money>,
    /// What is said of its cost.
    pub cost_words: Option<Said>,
    /// What others can use again.
    pub reuse: Option<Said>,
    /// Where it was read.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// What was just done.
    pub done: Option<&'static str>,
    /// Why it was chosen as good practice, and when.
    pub chosen: Option<ChosenView>,
    /// Where it is chosen, for those who may.
    pub chooses: Option<String>,
    /// Who else used it.
    pub uses: UsesView,
    /// Its pictures and files.
    pub media: MediaView,
    /// The figures that it cites, in their order.
    pub figures: Vec<Card>,
    /// Whether it is told in both languages.
    pub in_both: bool,
    /// Where pictures and files are added, for those who may.
    pub files: Option<String>,
    /// Where it is changed, for those who may.
    pub edit: Option<String>,
    /// Whether it is a draft that the reader can publish.
    pub publishes: bool,
    /// Why they cannot publish it now, in words.
    pub locked: Option<String>,
}

/// An experience.
#[must_use]
pub fn experience(cx: &Cx<'_>, data: &ExperiencePage) -> Markup {
    let one = &data.line;
    let kicker = if one.country.is_some() {
        cx.t("experiences-kind-regional")
    } else {
        cx.t("experiences-kind-own")
    };
    let steps = [Link::new(cx.t("experiences-title"), cx.url(paths::EXPERIENCES))];
    let mut facts = vec![(cx.t("experiences-who"), whose(one))];
    if !one.themes.is_empty() {
        facts.push((cx.t("library-theme"), themes(cx, &one.themes)));
    }
    if let Some(published) = &data.published {
        facts.push((cx.t("experiences-published"), html! { (published) }));
    }
    if let Some(address) = &data.source {
        facts.push((cx.t("library-source"), source(address)));
    }
    let texts = [&data.tried, &data.worked, &data.failed, &data.cost_words, &data.reuse];
    let said = || texts.iter().filter_map(|text| text.as_ref()).chain([&one.title]);
    let foreign = if said().all(|text| text.foreign.is_some()) {
        Some("said-in-other")
    } else if said().any(|text| text.foreign.is_some()) {
        Some("experiences-foreign")
    } else {
        None
    };
    let part = |key: &str, text: &Option<Said>| {
        html! {
            section.section {
                h2 { (cx.t(key)) }
                @match text { Some(text) => (text.prose()), None => p.muted { (cx.t("experiences-unsaid")) } }
            }
        }
    };
    // what was done with a use is said where the uses stand
    let done = data
        .done
        .map(|done| data.hidden.done(cx, done, &format!("experiences-done-{done}")));
    let of_uses = data.done.is_some_and(|done| done.starts_with("use")) && !one.draft;
    let body = html! {
        (breadcrumbs(cx, &steps, &one.title.text))
        @if !of_uses { (told(done.clone())) }
        @if one.draft { p.notice.notice-info { (cx.t("experiences-draft-text")) } }
        (one.title.head(&kicker))
        (hidden_notice(cx, data.hidden))
        (ways_on(cx, data))
        @if let Some(chosen) = &data.chosen { (why_good(cx, chosen)) }
        @if data.in_both { (other_language(cx, &data.slug)) }
        @if let Some(foreign) = foreign { p.muted { (cx.t(foreign)) } }
        (definitions(&facts))
        (part("experiences-tried", &data.tried))
        (pictures(cx, &data.media.pictures))
        (part("experiences-worked", &data.worked))
        (part("experiences-failed", &data.failed))
        section.section {
            h2 { (cx.t("experiences-cost")) }
            @if let Some(cost) = data.cost { p { (cost.text(cx)) } }
            @if let Some(text) = &data.cost_words { (text.prose()) }
            @if data.cost.is_none() && data.cost_words.is_none() { p.muted { (cx.t("experiences-unsaid")) } }
        }
        (part("experiences-reuse", &data.reuse))
        (figures(cx, &data.figures))
        (files(cx, &data.media.files))
        @if !one.draft { (uses(cx, &data.uses, done.filter(|_| of_uses))) }
        @if !one.draft {
            (section_place(cx, &format!("experience:{}", data.slug)))
            (report_link(cx, "experience", data.id))
        }
    };
    page(cx, &one.title.text, !one.draft, body)
}

/// What those do with it who may.
fn ways_on(cx: &Cx<'_>, data: &ExperiencePage) -> Markup {
    html! {
        (locked_notice(data.locked.as_deref()))
        @if data.publishes {
            (button_form(cx, &cx.url(&paths::experience(&data.slug)), &[("do", "publish")], &cx.t("experiences-publish-send"), false))
        }
        @if data.edit.is_some() || data.chooses.is_some() {
            p.ways-on {
                @if let Some(edit) = &data.edit { a.button.button-quiet href=(edit) { (cx.t("experiences-edit")) } }
                @if let Some(files) = &data.files { a.button.button-quiet href=(files) { (cx.t("files-title")) } }
                @if let Some(choose) = &data.chooses {
                    a.button.button-quiet href=(choose) {
                        (cx.t(if data.chosen.is_some() { "experience-choice-stands" } else { "experience-choice-title" }))
                    }
                }
            }
        }
    }
}

/// The way to the same in the other language.
fn other_language(cx: &Cx<'_>, slug: &str) -> Markup {
    let other = cx.locale.other();
    let href = format!("{}{}", other.prefix(), paths::experience(slug));
    html! {
        p.small.no-print { a href=(href) lang=(other.tag()) hreflang=(other.tag()) { (other.message("experience-read-here")) } }
    }
}

/// The figures that it cites.
fn figures(cx: &Cx<'_>, figures: &[Card]) -> Markup {
    html! {
        @if !figures.is_empty() {
            section.section #figures {
                h2 { (cx.t("experience-figures")) }
                div.pictures { @for one in figures { (card(cx, one)) } }
            }
        }
    }
}

/// Why it was chosen.
fn why_good(cx: &Cx<'_>, chosen: &ChosenView) -> Markup {
    html! {
        section.section #good {
            h2 { (good_mark(cx)) }
            (chosen.reason.shown(cx))
            p.muted.small { (cx.ta("experience-chosen-on", &[("date", chosen.on.as_str().into())])) }
        }
    }
}
