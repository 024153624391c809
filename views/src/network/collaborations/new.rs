//! The form in which an organisation asks another.

use bashke_vocabulary::Theme;
use maud::{Markup, html};

use crate::components::{
    Choice, Link, NoticeKind, PageHead, anchor, breadcrumbs, disclosure, empty_state, notice, page_head, select,
};
use crate::forms::{FormState, Kind, form, line, lines, pick, tick};
use crate::network::{page, paragraphs};
use crate::{Cx, paths};

/// Why another organisation cannot be asked.
#[derive(Debug, Clone)]
pub enum InTheWay {
    /// The reader writes for it, and for no other.
    Own,
    /// Nobody speaks for it: its short name, under which it is claimed.
    Nobody(String),
}

/// The form.
#[derive(Debug, Clone)]
pub struct CollaborationForm {
    /// Who is asked, with their short name; none where none is chosen yet.
    pub with: Option<(Link, String)>,
    /// The organisations for which the reader asks.
    pub organisations: Vec<Choice>,
    /// The projects of either.
    pub projects: Vec<Choice>,
    /// What stands in the way.
    pub in_the_way: Option<InTheWay>,
}

/// The form.
#[must_use]
pub fn collaboration_new(cx: &Cx<'_>, data: &CollaborationForm, state: &FormState) -> Markup {
    let title = cx.t("collaboration-new-title");
    let trail = [Link::new(cx.t("collaborations-title"), cx.url(paths::COLLABORATIONS))];
    let directory = Link::new(cx.t("collaborations-find"), cx.url(paths::NETWORK));
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("collaboration-form-lede"))))
            @match (&data.with, &data.in_the_way) {
                (None, _) => (empty_state(&cx.t("collaboration-with-none"), &cx.t("collaboration-with-none-text"), Some(&directory))),
                (Some((link, _)), Some(why)) => (in_the_way(cx, link, why, state)),
                (Some((link, slug)), None) => {
                    p { (cx.t("collaboration-with")) " " strong { (anchor(link)) } }
                    (form(cx, &cx.url(paths::COLLABORATION_NEW), state, fields(cx, data, slug, state), &cx.t("collaboration-new-send")))
                }
            }
        }
    };
    page(cx, &title, false, body)
}

/// What stands in the way; what was typed before that is not lost.
fn in_the_way(cx: &Cx<'_>, link: &Link, why: &InTheWay, state: &FormState) -> Markup {
    let typed = state.value("text");
    let (title, text) = match why {
        InTheWay::Own => ("collaboration-is-own", "collaboration-is-own-text"),
        InTheWay::Nobody(_) => ("collaboration-nobody", "collaboration-nobody-text"),
    };
    let about = html! {
        p { (cx.ta(text, &[("name", link.text.as_str().into())])) }
        p {
            @match why {
                InTheWay::Own => (anchor(link)),
                InTheWay::Nobody(slug) => a href=(cx.url(&paths::organisation_claim(slug))) { (cx.t("organisations-claim-title")) },
            }
        }
    };
    html! {
        (notice(cx, NoticeKind::Warning, &cx.t(title), about))
        @if !typed.is_empty() {
            section.section { h2 { (cx.t("collaboration-typed")) } div.prose { (paragraphs(typed)) } }
        }
    }
}

fn fields(cx: &Cx<'_>, data: &CollaborationForm, slug: &str, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let languages: Vec<(String, String)> = ["sq", "en"]
        .into_iter()
        .map(|word| (word.to_owned(), cx.t(&format!("post-language-{word}"))))
        .collect();
    let themes: Vec<(String, String)> = Theme::ALL
        .iter()
        .map(|one| (one.word().to_owned(), cx.t(&format!("theme-{one}"))))
        .collect();
    let ticked = Theme::ALL.iter().any(|one| state.chosen("theme", one.word()));
    html! {
        input type="hidden" name="with" value=(slug);
        (select(&field("organisation", "offer-organisation"), &data.organisations))
        (lines(&field("text", "collaboration-text").hint(cx.t("collaboration-text-hint")), state, 6))
        (pick(&field("language", "post-language"), state, &languages))
        (select(&field("project", "collaboration-project-choose").hint(cx.t("collaboration-project-hint")), &data.projects))
        (disclosure(&cx.t("organisations-themes"), ticked || state.refusal("theme").is_some(), tick(
            &field("theme", "organisations-themes").hint(cx.t("organisations-themes-hint")), state, &themes,
        )))
        div.session-pair {
            (line(&field("starts-on", "offer-starts").hint(cx.t("collaboration-period-hint")), state, Kind::Date))
            (line(&field("ends-on", "offer-ends"), state, Kind::Date))
        }
    }
}
