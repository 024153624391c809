//! What a course shows besides texts and figures, for those who write it.

use maud::{Markup, html};

use super::item::Meanwhile;
use super::{all, meanwhile, named, told, trail, two_lines, two_texts};
use crate::components::{Link, PageHead, definitions, disclosure, page_head, size, tag};
use crate::forms::{FormState, Kind, file, file_form, line, pick, weighty_form};
use crate::training::page;
use crate::{Cx, paths};

/// The endings of files that are taken.
const ACCEPTED: &str = ".png,.jpg,.jpeg,.webp,.pdf,.xlsx,.ods,.csv,.mp3,.m4a,.ogg,.weba,.mp4,.webm";

/// A medium as a line.
#[derive(Debug, Clone)]
pub struct MediumLine {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The word of what it is: `picture`, `audio`, `video`, `file`, `link`; none where its file is not there.
    pub sort: Option<String>,
    /// Its file, with how large it is.
    pub file: Option<(Link, u64)>,
    /// Where it lies elsewhere.
    pub host: Option<String>,
    /// The items that show it.
    pub shown_in: Vec<Link>,
}

/// The media of a course.
#[derive(Debug, Clone)]
pub struct MediaView {
    /// The short name of the course.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The mark of its media.
    pub mark: String,
    /// What there is.
    pub lines: Vec<MediumLine>,
    /// How many bytes its files have, and may have.
    pub bytes: (u64, u64),
    /// What was just done.
    pub done: Option<String>,
    /// Whether somebody changed it meanwhile.
    pub meanwhile: bool,
    /// Why nothing was taken away, in words.
    pub refused: Vec<String>,
}

/// A medium, to be changed.
#[derive(Debug, Clone)]
pub struct MediumEdit {
    /// The short name of the course.
    pub slug: String,
    /// The name of the course.
    pub course: String,
    /// The short name of the medium.
    pub medium: String,
    /// Its name.
    pub title: String,
    /// The mark of the course's media.
    pub mark: String,
    /// Whether it lies elsewhere.
    pub link: bool,
    /// What stands there now, where somebody changed it meanwhile.
    pub meanwhile: Vec<Meanwhile>,
}

/// The page of a course's media.
#[must_use]
pub fn media(cx: &Cx<'_>, data: &MediaView, state: &FormState) -> Markup {
    let heading = cx.t("media-title");
    let course = Link::new(&data.title, cx.url(&paths::course_outline(&data.slug)));
    let (bytes, most) = data.bytes;
    let args = [
        ("count", data.lines.len().into()),
        ("shown", cx.count(data.lines.len()).into()),
        ("bytes", size(cx, bytes).into()),
        ("most", size(cx, most).into()),
    ];
    let body = html! {
        (trail(cx, &[all(cx), course], &heading))
        (told(cx, data.done.as_deref()))
        @if data.meanwhile { (meanwhile(cx, "media-meanwhile")) }
        @for why in &data.refused { div.notice.notice-warning role="alert" { p { (why) } } }
        (page_head(&PageHead::new(&heading).lede(cx.t("media-lede"))))
        section.section #media {
            h2 { (cx.ta("media-count", &args)) }
            @if data.lines.is_empty() { p { (cx.t("media-none")) } }
            ul.entries role="list" { @for one in &data.lines { li #{ "medium-" (one.slug) } { (entry(cx, data, one)) } } }
        }
        section.section #add {
            h2 { (cx.t("media-add")) }
            (file_form(cx, &cx.url(&paths::course_media_written(&data.slug)), state, html! {
                input type="hidden" name="mark" value=(data.mark);
                input type="hidden" name="do" value="add";
                (pick(&state.field("where", cx.t("media-where")), state, &named(&["file", "link"], |word| cx.t(&format!("media-where-{word}")))))
                (the_file(cx, state, "media-file"))
                (the_link(cx, state))
                (words(cx, state))
            }, &cx.t("media-add-send")))
        }
    };
    page(cx, &heading, false, body)
}

fn the_file(cx: &Cx<'_>, state: &FormState, label: &str) -> Markup {
    file(
        &state.field("files", cx.t(label)).hint(cx.t("media-file-hint")),
        ACCEPTED,
    )
}

fn the_link(cx: &Cx<'_>, state: &FormState) -> Markup {
    line(
        &state.field("link", cx.t("media-link")).hint(cx.t("media-link-hint")),
        state,
        Kind::Url,
    )
}

/// What is said of a medium.
fn words(cx: &Cx<'_>, state: &FormState) -> Markup {
    html! {
        (two_lines(cx, "title", "write-title", state))
        p.hint { (cx.t("media-alt-hint")) }
        (two_texts(cx, "alt", "media-alt", state, 3))
        p.hint { (cx.t("media-transcript-hint")) }
        (two_texts(cx, "transcript", "media-transcript", state, 8))
    }
}

fn entry(cx: &Cx<'_>, data: &MediaView, one: &MediumLine) -> Markup {
    let action = cx.url(&paths::course_media_written(&data.slug));
    html! {
        a href=(cx.url(&paths::medium_written(&data.slug, &one.slug))) { (one.title) }
        @if one.shown_in.is_empty() { " " (tag(&cx.t("media-unused"))) }
        p.entry-text {
            @match &one.sort {
                Some(sort) => (cx.t(&format!("media-sort-{sort}"))),
                None => strong { (cx.t("media-file-gone")) },
            }
            @if let Some((file, bytes)) = &one.file { " · " a href=(file.href) { (file.text) } " " (size(cx, *bytes)) }
            @if let Some(host) = &one.host { " · " (host) }
        }
        p { (cx.t("media-refer")) " " code { "@media " (one.slug) } }
        @if !one.shown_in.is_empty() {
            p.entry-text {
                (cx.t("media-shown-in")) " "
                @for (number, item) in one.shown_in.iter().enumerate() {
                    @if number > 0 { ", " }
                    a href=(item.href) { (item.text) }
                }
            }
        }
        (weighty_form(cx, &action, &[("do", "remove"), ("medium", &one.slug), ("mark", &data.mark)],
            &cx.ta("write-remove", &[("what", one.title.as_str().into())]), &cx.t("media-remove-text"), &cx.t("write-remove-send")))
    }
}

/// The page on which a medium is changed.
#[must_use]
pub fn medium(cx: &Cx<'_>, data: &MediumEdit, state: &FormState) -> Markup {
    let course = Link::new(&data.course, cx.url(&paths::course_outline(&data.slug)));
    let list = Link::new(cx.t("media-title"), cx.url(&paths::course_media_written(&data.slug)));
    let body = html! {
        (trail(cx, &[all(cx), course, list], &data.title))
        (page_head(&PageHead::new(&data.title).kicker(format!("@media {}", data.medium))))
        @if !data.meanwhile.is_empty() {
            (meanwhile(cx, "write-meanwhile"))
            section.section #now {
                h2 { (cx.t("write-now")) }
                @let now: Vec<(String, Markup)> = data.meanwhile.iter().map(|one| (one.path.clone(), html! { pre.typed { (one.text) } })).collect();
                (definitions(&now))
            }
        }
        (file_form(cx, &cx.url(&paths::medium_written(&data.slug, &data.medium)), state, html! {
            input type="hidden" name="mark" value=(data.mark);
            @if data.link {
                (the_link(cx, state))
            } @else {
                (disclosure(&cx.t("media-replace"), state.refusal("files").is_some(), the_file(cx, state, "media-file-new")))
            }
            (words(cx, state))
        }, &cx.t("write-save")))
    };
    page(cx, &data.title, false, body)
}
