//! What a course is made of, for those who write it: its modules and items, its faults, and publishing.

use maud::{Markup, html};

use super::{all, faults, meanwhile, told, trail, two_lines};
use crate::components::{Link, PageHead, disclosure, page_head, tag};
use crate::forms::{FormState, Kind, button_form, choose, form, line, token, weighty_form};
use crate::training::page;
use crate::{Cx, paths};

/// A fault.
#[derive(Debug, Clone)]
pub struct FaultLine {
    /// The file and the line, with where it is mended.
    pub link: Link,
    /// The text of the line.
    pub text: Option<String>,
    /// What it is.
    pub what: String,
}

/// An item as a line.
#[derive(Debug, Clone)]
pub struct OutlineItem {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The word of its kind.
    pub kind: String,
    /// The languages in which something of it is missing.
    pub lacks: Vec<String>,
    /// How many faults it has.
    pub faults: usize,
    /// The mark of all that goes with it.
    pub mark: String,
}

/// A module.
#[derive(Debug, Clone)]
pub struct OutlineModule {
    /// Its short name.
    pub slug: String,
    /// Its name in both languages.
    pub title: [String; 2],
    /// What is in it.
    pub items: Vec<OutlineItem>,
    /// The mark of all that goes with it.
    pub mark: String,
}

/// What a course is made of.
#[derive(Debug, Clone)]
pub struct OutlineView {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The version that is read, in words.
    pub published: Option<String>,
    /// Whether something is being written.
    pub draft: bool,
    /// Whether another version was published since the draft was begun.
    pub overtaken: bool,
    /// Whether it is withdrawn.
    pub withdrawn: bool,
    /// The mark of what it is made of.
    pub frame: String,
    /// The mark of all of it.
    pub whole: String,
    /// What is missing of what it says of itself, by its language: the keys of the fields.
    pub lacks: Vec<(String, Vec<&'static str>)>,
    /// Its modules.
    pub modules: Vec<OutlineModule>,
    /// What is wrong.
    pub faults: Vec<FaultLine>,
    /// Files that belong to nothing, each with its mark.
    pub unused: Vec<(String, String)>,
    /// How many of its media no text shows.
    pub unshown: usize,
    /// How many take it now.
    pub under_way: usize,
    /// What was just done.
    pub done: Option<String>,
    /// Why it was not done, where somebody changed it meanwhile.
    pub meanwhile: bool,
}

impl OutlineView {
    fn name(cx: &Cx<'_>, module: &OutlineModule) -> String {
        let [sq, en] = &module.title;
        let (own, other) = if cx.locale.tag() == "en" { (en, sq) } else { (sq, en) };
        if own.trim().is_empty() {
            other.clone()
        } else {
            own.clone()
        }
    }
}

/// The page of what a course is made of.
#[must_use]
pub fn outline(cx: &Cx<'_>, data: &OutlineView, state: &FormState) -> Markup {
    let body = html! {
        (trail(cx, &[all(cx)], &data.title))
        (told(cx, data.done.as_deref()))
        @if data.meanwhile { (meanwhile(cx, "write-meanwhile-frame")) }
        (crate::forms::summary(cx, state))
        (page_head(&PageHead::new(&data.title).kicker(standing(cx, data))))
        @if data.overtaken { p.notice.notice-warning { (cx.t("write-overtaken")) } }
        div.ways-on {
            @if data.draft {
                a.button href=(cx.url(&paths::course_preview(&data.slug))) { (cx.t("write-preview")) }
                a.button.button-quiet href=(cx.url(&paths::course_settings(&data.slug))) { (cx.t("write-settings")) }
                a.button.button-quiet href=(cx.url(&paths::course_media_written(&data.slug))) { (cx.t("media-title")) }
                a.button.button-quiet href=(cx.url(&paths::course_draft_archive(&data.slug))) download { (cx.t("write-archive")) }
            } @else {
                (button_form(cx, &cx.url(&paths::course_draft(&data.slug)), &[("do", "begin")], &cx.t("write-begin"), false))
            }
            @if data.published.is_some() && !data.withdrawn {
                a.button.button-quiet href=(cx.url(&paths::course(&data.slug))) { (cx.t("write-published")) }
            }
        }
        @if !data.lacks.is_empty() {
            p.hint { (cx.t("write-settings")) ":" @for (language, fields) in &data.lacks {
                @let what: Vec<String> = fields.iter().map(|field| cx.t(field)).collect();
                " " (tag(&cx.ta(&format!("write-lacks-what-{language}"), &[("what", what.join(", ").into())])))
            } }
        }
        @if data.unshown > 0 {
            p.hint { a href=(cx.url(&paths::course_media_written(&data.slug))) {
                (cx.ta("media-unshown", &[("count", data.unshown.into()), ("shown", cx.count(data.unshown).into())]))
            } }
        }
        @if !data.faults.is_empty() {
            section.section {
                (faults(cx, &data.faults, &cx.t("course-import-faults")))
                @for (path, mark) in &data.unused {
                    @if data.draft {
                        (button_form(cx, &cx.url(&paths::course_outline(&data.slug)), &[("do", "remove-file"), ("path", path), ("mark", mark)],
                            &cx.ta("write-remove-file", &[("path", path.as_str().into())]), true))
                    }
                }
            }
        }
        section.section #outline {
            h2 { (cx.t("course-contents")) }
            @if let Some(why) = state.refusal("outline") { p.field-error id="f-outline" { (why) } }
            @if data.modules.is_empty() { p { (cx.t("write-no-modules")) } }
            @for (number, module) in data.modules.iter().enumerate() { (contents(cx, data, (module, ends(number, data.modules.len())), state)) }
            @if data.draft {
                @let typed = typed(state, &[("do", "add-module")]);
                (disclosure(&cx.t("write-add-module"), data.modules.is_empty() || typed.is_some(), html! {
                    (form(cx, &cx.url(&paths::course_outline(&data.slug)), &FormState::default(), html! {
                        (hidden(&[("do", "add-module"), ("mark", &data.frame)]))
                        (two_lines(cx, "title", "write-title", &typed.unwrap_or_default()))
                    }, &cx.t("write-add")))
                }))
            }
        }
        @if data.draft { (publishing(cx, data, state)) }
        @if data.published.is_some() { (offering(cx, data)) }
    };
    page(cx, &data.title, false, body)
}

fn standing(cx: &Cx<'_>, data: &OutlineView) -> String {
    let mut words: Vec<String> = data.published.iter().cloned().collect();
    if words.is_empty() {
        words.push(cx.t("write-not-published"));
    }
    if data.draft {
        words.push(cx.t("write-draft"));
    }
    if data.withdrawn {
        words.push(cx.t("write-withdrawn"));
    }
    words.join(" · ")
}

fn hidden(fields: &[(&str, &str)]) -> Markup {
    html! { @for (name, value) in fields { input type="hidden" name=(name) value=(value); } }
}

/// A small button of which the name tells what it does to what.
fn small(cx: &Cx<'_>, data: &OutlineView, fields: &[(&str, &str)], text: &str, to: &str) -> Markup {
    html! {
        form.inline method="post" action=(cx.url(&paths::course_outline(&data.slug))) {
            (token(cx))
            (hidden(fields))
            (hidden(&[("mark", &data.frame)]))
            button.button.button-quiet type="submit" aria-label=(format!("{text}: {to}")) { (text) }
        }
    }
}

/// What was typed in one of the forms of the page, where it is the one that was sent and refused.
fn typed(state: &FormState, sent: &[(&str, &str)]) -> Option<FormState> {
    let own = sent.iter().all(|(name, value)| state.value(name) == *value);
    let fields = ["title-sq", "title-en", "slug", "kind"];
    own.then(|| {
        let kept = fields.iter().map(|name| (name, state.value(name)));
        kept.fold(FormState::default(), |kept, (name, value)| kept.with(name, value))
    })
}

/// Whether something is the first and the last of so many.
const fn ends(number: usize, of: usize) -> [bool; 2] {
    [number == 0, number + 1 == of]
}

/// What moves something up and down, where it is not there already.
fn moves(cx: &Cx<'_>, data: &OutlineView, [first, last]: [bool; 2], of: &[(&str, &str)], name: &str) -> Markup {
    let fields = |way| {
        std::iter::once(("do", way))
            .chain(of.iter().copied())
            .collect::<Vec<_>>()
    };
    html! {
        @if !(first && last) {
            div.written-tools {
                @if !first { (small(cx, data, &fields("up"), &cx.t("write-up"), name)) }
                @if !last { (small(cx, data, &fields("down"), &cx.t("write-down"), name)) }
            }
        }
    }
}

fn contents(cx: &Cx<'_>, data: &OutlineView, (module, ends): (&OutlineModule, [bool; 2]), state: &FormState) -> Markup {
    let action = cx.url(&paths::course_outline(&data.slug));
    let name = OutlineView::name(cx, module);
    let slug = module.slug.as_str();
    html! {
        section.written-module #{ "m-" (slug) } {
            h3 { (name) @if module.title[1].trim().is_empty() { " " (tag(&cx.t("write-lacks-en"))) } }
            @if data.draft { (moves(cx, data, ends, &[("module", slug)], &name)) }
            @if module.items.is_empty() { p.hint { (cx.t("write-no-items")) } }
            ol.written-items {
                @for (number, item) in module.items.iter().enumerate() { (entry(cx, data, slug, (item, self::ends(number, module.items.len())))) }
            }
            @if data.draft {
                @let new = typed(state, &[("do", "add-item"), ("module", slug)]);
                (disclosure(&cx.ta("write-add-item", &[("module", name.as_str().into())]), module.items.is_empty() || new.is_some(), html! {
                    @let new = new.unwrap_or_default();
                    (form(cx, &action, &FormState::default(), html! {
                        (hidden(&[("do", "add-item"), ("module", slug), ("mark", &data.frame)]))
                        (kind(cx, slug, &new))
                        (named(cx, &format!("new-{slug}"), &new))
                    }, &cx.t("write-add")))
                }))
                @let other = typed(state, &[("do", "rename-module"), ("module", slug)]);
                (disclosure(&cx.ta("write-rename", &[("module", name.as_str().into())]), other.is_some(), html! {
                    @let own = other.unwrap_or_else(|| FormState::default().with("title-sq", &module.title[0]).with("title-en", &module.title[1]).with("slug", slug));
                    (form(cx, &action, &FormState::default(), html! {
                        (hidden(&[("do", "rename-module"), ("module", slug), ("mark", &data.frame)]))
                        (named(cx, &format!("old-{slug}"), &own))
                        (line(&own.field("slug", cx.t("write-slug")).id(format!("f-slug-{slug}")), &own, Kind::Text("off")))
                    }, &cx.t("write-save")))
                }))
                (weighty_form(cx, &action, &[("do", "remove-module"), ("module", slug), ("mark", &module.mark)],
                    &cx.ta("write-remove", &[("what", name.as_str().into())]), &cx.t("write-remove-module-text"), &cx.t("write-remove-send")))
            }
        }
    }
}

/// The name of a module or item in both languages; there are several such forms on the page.
fn named(cx: &Cx<'_>, id: &str, state: &FormState) -> Markup {
    html! {
        div.languages {
            @for language in ["sq", "en"] {
                @let name = format!("title-{language}");
                (line(&state.field(&name, super::both(cx, "write-title", language)).id(format!("f-{id}-{language}")), state, Kind::Text("off")))
            }
        }
    }
}

fn kind(cx: &Cx<'_>, module: &str, state: &FormState) -> Markup {
    let kinds = ["lesson", "quiz", "exercise", "assignment", "session"]
        .map(|kind| (kind.to_owned(), cx.t(&format!("course-item-{kind}"))));
    choose(
        &state.field("kind", cx.t("write-kind")).id(format!("f-kind-{module}")),
        state,
        &kinds,
    )
}

fn entry(cx: &Cx<'_>, data: &OutlineView, module: &str, (item, ends): (&OutlineItem, [bool; 2])) -> Markup {
    let slug = item.slug.as_str();
    html! {
        li #{ "i-" (module) "-" (slug) } {
            p.written-item {
                @if data.draft {
                    a href=(cx.url(&paths::course_write(&data.slug, module, slug))) { (item.title) }
                } @else { (item.title) }
                " " span.entry-text { (cx.t(&format!("course-item-{}", item.kind))) }
                @for language in &item.lacks { " " (tag(&cx.t(&format!("write-lacks-{language}")))) }
                @if item.faults > 0 {
                    " " (tag(&cx.ta("write-faults", &[("count", item.faults.into()), ("shown", cx.count(item.faults).into())])))
                }
            }
            @if data.draft {
                (moves(cx, data, ends, &[("module", module), ("item", slug)], &item.title))
                (weighty_form(cx, &cx.url(&paths::course_outline(&data.slug)),
                    &[("do", "remove-item"), ("module", module), ("item", slug), ("mark", &item.mark)],
                    &cx.ta("write-remove", &[("what", item.title.as_str().into())]), &cx.t("write-remove-item-text"), &cx.t("write-remove-send")))
            }
        }
    }
}

fn publishing(cx: &Cx<'_>, data: &OutlineView, state: &FormState) -> Markup {
    let number = [
        ("count", data.under_way.into()),
        ("shown", cx.count(data.under_way).into()),
    ];
    let lost = match data.published {
        Some(_) => "write-discard-text",
        None => "write-discard-whole-text",
    };
    html! {
        section.section #publish {
            h2 { (cx.t("write-publish")) }
            @if let Some(why) = state.refusal("publish") { p.field-error id="f-publish" { (why) } }
            @if data.faults.is_empty() {
                p { (cx.ta("write-under-way", &number)) }
                (button_form(cx, &cx.url(&paths::course_publish(&data.slug)), &[("mark", &data.whole)], &cx.t("write-publish-send"), false))
            } @else {
                p { (cx.t("write-publish-faults")) }
            }
            (weighty_form(cx, &cx.url(&paths::course_draft(&data.slug)), &[("do", "discard"), ("mark", &data.whole)],
                &cx.t("write-discard"), &cx.t(lost), &cx.t("write-discard-send")))
        }
    }
}

fn offering(cx: &Cx<'_>, data: &OutlineView) -> Markup {
    let action = cx.url(&paths::course_offer(&data.slug));
    html! {
        section.section {
            @if data.withdrawn {
                p { (cx.t("write-withdrawn-text")) }
                (button_form(cx, &action, &[("offer", "yes")], &cx.t("write-offer"), true))
            } @else {
                (weighty_form(cx, &action, &[("offer", "no")], &cx.t("write-withdraw"), &cx.t("write-withdraw-text"), &cx.t("write-withdraw-send")))
            }
        }
    }
}
