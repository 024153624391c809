//! Taking one's data, and leaving.

use maud::{DOCTYPE, Markup, html};

use super::admin::{outcome_key, sentence_key};
use super::narrow;
use crate::components::{NoticeKind, notice};
use crate::forms::{FormState, Kind, form, line};
use crate::{Cx, Locale, message_exists, paths};

/// What the file holds, and the button that makes it.
#[must_use]
pub fn download(cx: &Cx<'_>) -> Markup {
    narrow(
        cx,
        &cx.t("download-title"),
        Some(cx.t("download-lede")),
        html! {
            ul { @for key in ["download-json", "download-html"] { li { (cx.t(key)) } } }
            p { (cx.t("download-secrets")) }
            (form(cx, &cx.url(paths::ACCOUNT_DOWNLOAD), &FormState::default(), html! {}, &cx.t("download-send")))
        },
    )
}

/// What is held of one kind.
#[derive(Debug, Clone)]
pub struct HeldSection {
    /// Its name; `held-` before it is the key of its message.
    pub name: &'static str,
    /// The entries: names and values, as people read them.
    pub entries: Vec<Vec<(String, String)>>,
    /// Whether there are more.
    pub more: bool,
}

/// The file for people. It stands alone: it is opened without us.
#[must_use]
pub fn held(cx: &Cx<'_>, made: &str, sections: &[HeldSection]) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(cx.locale.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (cx.t("download-title")) }
            }
            body {
                h1 { (cx.t("download-title")) }
                p { (cx.ta("download-made", &[("at", made.into())])) }
                @for section in sections {
                    h2 { (cx.t(&format!("held-{}", section.name))) }
                    @if section.entries.is_empty() { p { (cx.t("held-nothing")) } }
                    @if section.more { p { (cx.t("held-more")) } }
                    @for entry in &section.entries {
                        dl { @for (name, value) in entry { dt { (held_name(cx, name)) } dd { (value) } } }
                        hr;
                    }
                }
            }
        }
    }
}

/// The name of a value in words; one that has none stands as in the file for programs.
fn held_name(cx: &Cx<'_>, name: &str) -> String {
    let key = format!("held-key-{}", name.replace('_', "-"));
    if message_exists(cx.locale, &key) {
        cx.t(&key)
    } else {
        name.to_owned()
    }
}

/// A value that is a word of ours, in the words that pages have for it; none where it is no such word.
#[must_use]
pub fn held_word(cx: &Cx<'_>, section: &str, name: &str, word: &str) -> Option<String> {
    if name == "language" {
        return Some(Locale::of(word).message("layout-language"));
    }
    let key = match (section, name) {
        (_, "role") => format!("role-{word}"),
        (_, "standing") => format!("standing-{word}"),
        (_, "frequency") => format!("frequency-{word}"),
        (_, "on_kind") => format!("subject-kind-{word}"),
        (_, "measure") | ("reports", "outcome") => format!("measure-{word}"),
        (_, "rule") | ("reports", "reason") => format!("report-reason-{word}"),
        ("appeals", "outcome") => format!("appeal-outcome-{word}"),
        ("experience-uses", "outcome") => format!("experience-use-outcome-{word}"),
        ("session-registrations", "state") => format!("session-state-{word}"),
        ("counselling", "state") => format!("counselling-state-{word}"),
        ("directory", "listed") => format!("listing-visibility-{word}"),
        ("directory", "messages_from") => format!("messages-from-{word}"),
        ("directory", seen) if seen.ends_with("_seen") => format!("listing-visibility-{word}"),
        ("notices" | "choices", "kind") => format!("notice-kind-{word}"),
        ("mails", "kind") => format!("mail-kind-{word}"),
        ("mails", "state") => format!("mail-state-{word}"),
        ("links", "purpose") => format!("held-link-{word}"),
        ("events", "action") => sentence_key(word),
        ("events", "outcome") => outcome_key(word),
        _ => return None,
    };
    message_exists(cx.locale, &key).then(|| cx.t(&key))
}

/// What deleting means, and the form that does it.
#[must_use]
pub fn delete(cx: &Cx<'_>, email: &str, state: &FormState) -> Markup {
    let hint = cx.ta("delete-type-hint", &[("email", email.into())]);
    let fields = html! { (line(&state.field("email", cx.t("delete-type")).hint(hint), state, Kind::Email)) };
    narrow(
        cx,
        &cx.t("delete-title"),
        Some(cx.t("delete-lede")),
        html! {
            h2 { (cx.t("delete-goes")) }
            ul { @for key in ["delete-goes-account", "delete-goes-sessions", "delete-goes-news", "delete-goes-roles", "delete-goes-organisations"] { li { (cx.t(key)) } } }
            h2 { (cx.t("delete-stays")) }
            ul { @for key in ["delete-stays-work", "delete-stays-messages", "delete-stays-log"] { li { (cx.t(key)) } } }
            p { a href=(cx.url(paths::ACCOUNT_DOWNLOAD)) { (cx.t("delete-download-first")) } }
            (notice(cx, NoticeKind::Warning, &cx.t("delete-final"), html! {}))
            (form(cx, &cx.url(paths::ACCOUNT_DELETE), state, fields, &cx.t("delete-send")))
        },
    )
}

/// It is deleted.
#[must_use]
pub fn deleted(cx: &Cx<'_>) -> Markup {
    narrow(
        cx,
        &cx.t("deleted-title"),
        Some(cx.t("deleted-lede")),
        html! { p { a href=(cx.url("/")) { (cx.t("layout-name")) } } },
    )
}
