//! What every page of a dialogue has in common: its question, its state, the way between its stages.

use maud::{Markup, html};

use crate::components::{Link, NoticeKind, PageHead, anchor, breadcrumbs, notice, page_head, tag};
use crate::dialogue::foreign;
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// A stage, as it stands in the way between them.
#[derive(Debug, Clone)]
pub struct StageTab {
    /// Its word.
    pub word: &'static str,
    /// Where it stands: `coming`, `open` or `over`.
    pub phase: &'static str,
    /// From when until when, in words.
    pub dates: String,
}

/// What is said of a dialogue on all its pages.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its name in addresses.
    pub slug: String,
    /// The question that it is about.
    pub title: String,
    /// The language that it is held in.
    pub language: String,
    /// Whether only its hosts see it.
    pub draft: bool,
    /// The word of who takes part.
    pub access: String,
    /// The municipality that it is about.
    pub place: Option<Link>,
    /// Its stages, in order.
    pub stages: Vec<StageTab>,
    /// Whether the reader hosts it.
    pub hosts: bool,
    /// What was just done; a word of ours.
    pub done: Option<String>,
}

/// A page of a dialogue. `here` is the word of a stage, empty on the dialogue's first page, or another word of ours for
/// pages of hosts.
#[must_use]
pub fn frame(cx: &Cx<'_>, head: &Head, here: &str, body: Markup) -> Markup {
    framed(cx, head, here, None, body)
}

/// A page below a stage of a dialogue, with a title of its own.
#[must_use]
pub(super) fn below(cx: &Cx<'_>, head: &Head, stage: &str, title: &str, body: Markup) -> Markup {
    framed(cx, head, stage, Some(title), body)
}

fn framed(cx: &Cx<'_>, head: &Head, here: &str, title: Option<&str>, body: Markup) -> Markup {
    let name = match (title, here) {
        (Some(title), _) => format!("{title} – {}", head.title),
        (None, "") => head.title.clone(),
        (None, here) => format!("{} – {}", cx.t(&format!("dialogue-here-{here}")), head.title),
    };
    let address = cx.url(&paths::dialogue(&head.slug));
    let mut steps = vec![Link::new(cx.t("dialogues-title"), cx.url(paths::DIALOGUES))];
    let current = match here {
        "" => head.title.clone(),
        here => {
            steps.push(Link::new(&head.title, &address));
            let stage = cx.t(&format!("dialogue-here-{here}"));
            match title {
                None => stage,
                Some(title) => {
                    steps.push(Link::new(stage, cx.url(&paths::dialogue_stage(&head.slug, here))));
                    title.to_owned()
                }
            }
        }
    };
    let body = html! {
        (breadcrumbs(cx, &steps, &current))
        @if let Some(done) = &head.done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("dialogues-done-{done}"))) } }
        }
        div lang=[foreign(cx, &head.language)] { (page_head(&PageHead::new(&head.title))) }
        p {
            @if let Some(place) = &head.place { (anchor(place)) " · " }
            (cx.t(&format!("dialogue-access-{}", head.access)))
            @if foreign(cx, &head.language).is_some() { " " (tag(&cx.t(&format!("post-language-{}", head.language)))) }
        }
        @if head.draft {
            (notice(cx, NoticeKind::Info, &cx.t("dialogue-draft"), html! { p { (cx.t("dialogue-draft-text")) } }))
        }
        (way(cx, head, here))
        (body)
    };
    layout::page(
        cx,
        &Page {
            indexable: !head.draft,
            // what is compared group by group needs the width of a desk
            wide: here == "map",
            room: Room::Dialogues,
            ..Page::new(&name, body)
        },
    )
}

/// The way between the stages, each with its dates.
fn way(cx: &Cx<'_>, head: &Head, here: &str) -> Markup {
    html! {
        nav.stages .stages-below[!here.is_empty()] aria-label=(cx.t("dialogue-stages")) {
            ol role="list" {
                @for stage in &head.stages {
                    li .(format!("stage-{}", stage.phase)) {
                        a href=(cx.url(&paths::dialogue_stage(&head.slug, stage.word))) aria-current=[(stage.word == here).then_some("page")] {
                            span.stage-name { (cx.t(&format!("dialogue-here-{}", stage.word))) }
                            span.stage-dates { (stage.dates) }
                            span.stage-phase { (cx.t(&format!("stage-{}", stage.phase))) }
                        }
                    }
                }
            }
        }
    }
}
