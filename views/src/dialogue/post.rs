//! A post as it stands in a thread.

use maud::{Markup, PreEscaped, html};

use super::foreign;
use crate::components::{Link, anchor, tag};
use crate::finance::figure::{Card, card};
use crate::forms::button_form;
use crate::{Cx, paths};

/// A part of what a post shows.
#[derive(Debug, Clone)]
pub enum Part {
    /// HTML that was cleaned.
    Html(String),
    /// A figure.
    Figure(Box<Card>),
    /// The code of what is no figure.
    NoFigure(String),
}

/// What a post shows.
#[derive(Debug, Clone)]
pub enum Body {
    /// What was written.
    Shown(Vec<Part>),
    /// Its author deleted it.
    Deleted,
    /// Moderators hid or removed it, and the reader may not see it.
    Hidden,
}

/// What readers said of a post with one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReactionView {
    /// The word.
    pub word: &'static str,
    /// How many said so.
    pub times: usize,
    /// Whether the reader did.
    pub own: bool,
}

/// A file that hangs on a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its number.
    pub id: i32,
    /// How it is called.
    pub name: String,
    /// How large it is, in words.
    pub size: String,
    /// Width and height, where it is a picture.
    pub pixels: Option<(i32, i32)>,
}

/// A post.
#[derive(Debug, Clone)]
pub struct PostView {
    /// Its number.
    pub id: i32,
    /// Where it stands in its thread.
    pub position: usize,
    /// Who wrote it; none where they are here no more.
    pub author: Option<Link>,
    /// For which organisation.
    pub organisation: Option<Link>,
    /// The language that it is in.
    pub language: String,
    /// When, in words.
    pub at: String,
    /// When it was last changed, in words.
    pub edited: Option<String>,
    /// The post that it answers.
    pub answers: Option<Link>,
    /// What it shows.
    pub body: Body,
    /// Whether others do not see it: its author and moderators do.
    pub hidden: bool,
    /// Whether a later release changed a figure that it cites.
    pub data_changed: bool,
    /// What hangs on it.
    pub files: Vec<File>,
    /// What readers said of it.
    pub reactions: Vec<ReactionView>,
    /// Whether the reader may say something of it.
    pub reacts: bool,
    /// Whether the reader may answer it.
    pub answerable: bool,
    /// Whether the reader may change it.
    pub edits: bool,
    /// Whether the reader may delete it.
    pub deletes: bool,
}

/// A post with what can be done with it.
pub(super) fn post(cx: &Cx<'_>, thread: i32, data: &PostView) -> Markup {
    html! {
        article.post #{ "post-" (data.id) } aria-labelledby={ "post-" (data.id) "-by" } {
            (head(cx, data))
            @if data.hidden && !matches!(data.body, Body::Hidden) { p.hint { (cx.t("post-hidden-from-others")) } }
            @match &data.body {
                Body::Shown(parts) => {
                    @if data.data_changed { p.post-changed { (tag(&cx.t("post-data-changed"))) " " (cx.t("post-data-changed-text")) } }
                    div.post-text lang=(data.language) { (shown(cx, parts)) }
                    (files(cx, &data.files))
                    (foot(cx, thread, data))
                }
                Body::Deleted => p.muted { (cx.t("post-deleted")) },
                Body::Hidden => p.muted { (cx.t("post-hidden")) " " a href=(cx.url(paths::MODERATION_LOG)) { (cx.t("moderation-log-title")) } },
            }
        }
    }
}

fn head(cx: &Cx<'_>, data: &PostView) -> Markup {
    html! {
        header.post-head {
            h2.post-by #{ "post-" (data.id) "-by" } {
                span.visually-hidden { (cx.ta("post-number", &[("number", data.position.to_string().into())])) ": " }
                @match &data.author {
                    Some(author) => (anchor(author)),
                    None => (cx.t("post-former-member")),
                }
            }
            @if let Some(organisation) = &data.organisation {
                span { (cx.t("post-for")) " " (anchor(organisation)) }
            }
            a.post-at href=(cx.url(&paths::post(data.id))) { "#" (data.position) " · " (data.at) }
            @if let (true, Some(language)) = (!matches!(data.body, Body::Deleted), foreign(cx, &data.language)) {
                (tag(&cx.t(&format!("post-language-{language}"))))
            }
            @if let (Some(at), Body::Shown(_)) = (&data.edited, &data.body) {
                a.post-at href=(cx.url(&paths::post_history(data.id))) { (cx.ta("post-edited", &[("at", at.as_str().into())])) }
            }
        }
        @if let Some(answered) = &data.answers { p.hint { (cx.t("post-answers")) " " (anchor(answered)) } }
    }
}

/// What was written, with the figures that it shows.
pub(crate) fn shown(cx: &Cx<'_>, parts: &[Part]) -> Markup {
    html! {
        @for part in parts {
            @match part {
                Part::Html(html) => (PreEscaped(html)),
                Part::Figure(figure) => (card(cx, figure)),
                Part::NoFigure(code) => p.post-figure {
                    a href=(cx.url(&paths::figure(code))) { (cx.ta("post-figure", &[("code", code.as_str().into())])) }
                },
            }
        }
    }
}

fn files(cx: &Cx<'_>, files: &[File]) -> Markup {
    html! {
        @if !files.is_empty() {
            ul.post-files role="list" {
                @for file in files {
                    li {
                        a href=(paths::attachment(file.id)) {
                            @if let Some((width, height)) = file.pixels {
                                img src=(paths::attachment(file.id)) width=(width) height=(height) alt=(file.name) loading="lazy";
                            } @else {
                                (file.name)
                            }
                        }
                        span.hint { @if file.pixels.is_some() { (file.name) " · " } (file.size) }
                    }
                }
            }
        }
        @if files.iter().any(|file| file.pixels.is_none()) { p.hint { (cx.t("attachment-careful")) } }
    }
}

fn foot(cx: &Cx<'_>, thread: i32, data: &PostView) -> Markup {
    let reply = cx.url(&paths::thread_reply(thread));
    html! {
        footer.post-foot {
            @for one in &data.reactions { (reaction(cx, data, one)) }
            @if data.answerable {
                a href={ (reply) "?to=" (data.id) } rel="nofollow" { (cx.t("post-answer")) }
                a href={ (reply) "?to=" (data.id) "&quote=yes" } rel="nofollow" { (cx.t("post-quote")) }
            }
            @if data.edits { a href=(cx.url(&paths::post_edit(data.id))) { (cx.t("post-edit")) } }
            @if data.deletes { a href=(cx.url(&paths::post_delete(data.id))) { (cx.t("post-delete")) } }
            @if !data.edits {
                a.report-link href={ (cx.url(paths::REPORT)) "?subject=post:" (data.id) } rel="nofollow" { (cx.t("report-title")) }
            }
        }
    }
}

/// One word that readers say of a post: a button for whoever may, else how many did.
fn reaction(cx: &Cx<'_>, data: &PostView, one: &ReactionView) -> Markup {
    let says = cx.t(&format!("reaction-{}", one.word));
    let text = match one.times {
        0 => says,
        times => format!("{says} · {}", cx.count(times)),
    };
    html! {
        @if data.reacts {
            div.reaction .reaction-own[one.own] {
                (button_form(cx, &cx.url(&paths::post_react(data.id)), &[("kind", one.word)], &text, true))
                @if one.own { span.visually-hidden { (cx.t("reaction-own")) } }
            }
        } @else if one.times > 0 {
            span.reaction { (text) }
        }
    }
}
