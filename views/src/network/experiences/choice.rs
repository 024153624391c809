//! Choosing an experience as good practice.

use maud::{Markup, html};

use crate::components::{Link, NoticeKind, PageHead, breadcrumbs, notice, page_head};
use crate::forms::{FormState, form, lines, weighty_form};
use crate::network::{Said, page};
use crate::{Cx, paths};

/// That an experience was chosen.
#[derive(Debug, Clone)]
pub struct ChosenView {
    /// Why.
    pub reason: Said,
    /// When, in words.
    pub on: String,
}

/// The form.
#[derive(Debug, Clone)]
pub struct ChoiceForm {
    /// The short name of the experience.
    pub slug: String,
    /// Its title.
    pub title: Said,
    /// Why it was chosen, where it is by now.
    pub reason: Option<Said>,
}

/// The form: why it is good practice, or the way to take that back.
#[must_use]
pub fn experience_choice(cx: &Cx<'_>, data: &ChoiceForm, state: &FormState) -> Markup {
    let title = cx.t("experience-choice-title");
    let action = cx.url(&paths::experience_choice(&data.slug));
    let steps = [
        Link::new(cx.t("experiences-title"), cx.url(paths::EXPERIENCES)),
        Link::new(&data.title.text, cx.url(&paths::experience(&data.slug))),
    ];
    let reason = |language: &str, hint: &str| {
        let name = format!("reason-{language}");
        let label = cx.t(&format!("experience-choice-{name}"));
        lines(&state.field(&name, label).hint(cx.t(hint)), state, 4)
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("experience-choice-lede"))))
            p lang=[data.title.foreign] { strong { (data.title.text) } }
            @match &data.reason {
                Some(said) => {
                    (notice(cx, NoticeKind::Info, &cx.t("experience-choice-stands"), said.shown(cx)))
                    (weighty_form(cx, &action, &[("do", "take-back")], &cx.t("experience-choice-take-back"), &cx.t("experience-choice-take-back-text"), &cx.t("experience-choice-take-back")))
                }
                None => (form(cx, &action, state, html! {
                    (reason("sq", "experience-choice-hint"))
                    (reason("en", "experience-choice-hint-en"))
                }, &cx.t("experience-choice-send"))),
            }
        }
    };
    page(cx, &title, false, body)
}
