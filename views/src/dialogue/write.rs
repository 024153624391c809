//! Writing a post: a first one, an answer, a change.

use maud::{Markup, html};

use super::post::{Part, shown};
use super::{page, trail};
use crate::components::{Choice, Link, NoticeKind, PageHead, disclosure, notice, page_head, select};
use crate::forms::{FormState, Kind as LineKind, file_fields, line, lines, once, pick, summary_of, tick, token};
use crate::{Cx, paths};

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The first post of a thread.
    Start,
    /// A post in a thread.
    Reply(i32),
    /// A change of a post.
    Edit(i32),
}

/// What was written, as it will be shown.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Its parts.
    pub parts: Vec<Part>,
    /// The language that it is in.
    pub language: String,
}

/// The form in which a post is written.
#[derive(Debug, Clone)]
pub struct ComposePage {
    /// What is written.
    pub kind: Kind,
    /// The thread, where there is one.
    pub thread: Option<Link>,
    /// The post that is answered.
    pub answers: Option<Link>,
    /// What the thread is about, where that is known: its name in addresses and how it is called.
    pub subject: Option<(String, Link)>,
    /// What it can be about, where that is not known.
    pub subjects: Vec<Choice>,
    /// For which organisation one writes.
    pub organisation: Option<String>,
    /// What was written, as it will be shown.
    pub preview: Option<Preview>,
    /// The files that hang on it already, by their numbers and names.
    pub files: Vec<(i32, String)>,
    /// When a draft was kept that stands in the form, in words.
    pub draft: Option<String>,
}

/// The page with the form.
#[must_use]
pub fn compose(cx: &Cx<'_>, data: &ComposePage, state: &FormState) -> Markup {
    let title = cx.t(match data.kind {
        Kind::Start => "thread-new-title",
        Kind::Reply(_) => "post-write",
        Kind::Edit(_) => "post-edit-title",
    });
    let body = html! {
        (trail(cx, data.thread.as_ref(), &title))
        div.narrow {
            (page_head(&PageHead::new(&title)))
            (fields(cx, data, state))
        }
    };
    page(cx, &title, false, body)
}

/// The buttons of what can be looked at before it is sent.
pub(super) fn sends(cx: &Cx<'_>, send: &str) -> Markup {
    html! {
        button.button type="submit" name="do" value="send" { (cx.t(send)) }
        button.button.button-quiet type="submit" name="do" value="preview" { (cx.t("post-preview")) }
    }
}

/// The form itself, which stands at the end of a thread too.
pub(super) fn fields(cx: &Cx<'_>, data: &ComposePage, state: &FormState) -> Markup {
    let (action, draft) = match data.kind {
        Kind::Start => (paths::thread_new(), Some(paths::thread_draft("new"))),
        Kind::Reply(id) => (paths::thread_reply(id), Some(paths::thread_draft(id))),
        Kind::Edit(id) => (paths::post_edit(id), None),
    };
    let languages = ["sq", "en"].map(|tag| (tag.to_owned(), cx.t(&format!("post-language-{tag}"))));
    let fields = html! {
        @if let Some(answered) = &data.answers {
            p { (cx.t("post-answers")) " " a href=(answered.href) { (answered.text) } }
        }
        @if data.kind != Kind::Start && !state.value("to").is_empty() { input type="hidden" name="to" value=(state.value("to")); }
        @if data.kind == Kind::Start { (about(cx, data, state)) }
        @if let Some(name) = &data.organisation {
            p.hint { (cx.ta("post-writes-for", &[("name", name.as_str().into())])) " " a href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("post-writes-for-change")) } }
        }
        (lines(&state.field("text", cx.t("post-text")).hint(cx.t("post-text-hint")), state, 9))
        (disclosure(&cx.t("post-help"), false, help(cx)))
        (pick(&state.field("language", cx.t("post-language")), state, &languages))
        @if !data.files.is_empty() {
            @let there: Vec<(String, String)> = data.files.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
            (tick(&state.field("remove", cx.t("attachment-remove")), state, &there))
        }
        (file_fields(&state.field("files", cx.t("attachment-label")).hint(cx.t("attachment-hint")), ""))
    };
    html! {
        (summary_of(cx, state, &fields))
        @if let Some(preview) = &data.preview {
            (notice(cx, NoticeKind::Info, &cx.t("post-preview-title"), html! {
                div.post-text lang=(preview.language) { (shown(cx, &preview.parts)) }
            }))
        }
        @if let Some(at) = &data.draft { p.hint { (cx.ta("post-draft-kept", &[("at", at.as_str().into())])) } }
        form.form method="post" action=(cx.url(&action)) enctype="multipart/form-data" novalidate
            data-draft=[draft.map(|path| cx.url(&path))] data-who=[cx.viewer.map(|viewer| viewer.slug.as_str())] data-kept=(cx.t("post-draft-saved")) data-lost=(cx.t("post-draft-here")) {
            (token(cx))
            (once(state))
            (fields)
            div.form-send {
                button.button type="submit" name="do" value="send" { (cx.t(if data.kind == Kind::Start { "thread-send" } else if matches!(data.kind, Kind::Edit(_)) { "post-edit-send" } else { "post-send" })) }
                button.button.button-quiet type="submit" name="do" value="preview" { (cx.t("post-preview")) }
                @if !matches!(data.kind, Kind::Edit(_)) {
                    button.button.button-quiet type="submit" name="do" value="draft" { (cx.t("post-draft-save")) }
                }
            }
            p.hint role="status" data-said="" {}
        }
    }
}

fn about(cx: &Cx<'_>, data: &ComposePage, state: &FormState) -> Markup {
    html! {
        @match &data.subject {
            Some((word, link)) => {
                input type="hidden" name="subject" value=(word);
                p { (cx.t("threads-about")) " " a href=(link.href) { (link.text) } }
            }
            None => (select(&state.field("subject", cx.t("thread-subject")).hint(cx.t("thread-subject-hint")), &data.subjects)),
        }
        (line(&state.field("title", cx.t("thread-title")).hint(cx.t("thread-title-hint")), state, LineKind::Text("off")))
    }
}

/// The marks that can be typed, each beside what it is for.
pub(super) fn help(cx: &Cx<'_>) -> Markup {
    let marks = [
        ("**…**", "post-help-bold"),
        ("> …", "post-help-quote"),
        ("- …", "post-help-list"),
        ("[…](/places/lezhe)", "post-help-link"),
        ("@ora-prova", "post-help-mention"),
        ("/figures/k7m2q9xw", "post-help-figure"),
    ];
    html! {
        dl.definitions {
            @for (mark, meaning) in marks { div { dt { code { (mark) } } dd { (cx.t(meaning)) } } }
        }
    }
}

/// What was written, as it will be shown, above its form.
pub(super) fn looks(cx: &Cx<'_>, preview: Option<&Preview>) -> Markup {
    html! {
        @if let Some(preview) = preview {
            (notice(cx, NoticeKind::Info, &cx.t("post-preview-title"), html! {
                div.post-text lang=(preview.language) { (shown(cx, &preview.parts)) }
            }))
        }
    }
}
