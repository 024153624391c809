//! Messages: one's conversations, one of them, beginning one, and whom one blocks.

mod blocked;
mod list;
mod new;
mod one;

pub use blocked::{BlockLine, BlockedPage, blocked};
pub use list::{ConversationLine, MessagesPage, messages};
pub use new::{MessageForm, message_new};
pub use one::{ConversationPage, MessageLine, Shut, conversation};

use bashke_vocabulary::MessagesFrom;
use maud::{Markup, html};

use crate::components::{NoticeKind, notice};
use crate::forms::{FormState, lines, pick};
use crate::network::paragraphs;
use crate::{Cx, paths};

/// A side of a conversation, as a reader may know it.
#[derive(Debug, Clone)]
pub struct Side {
    /// What it is called.
    pub name: String,
    /// Its page; none where it has none, or none that the reader may see.
    pub href: Option<String>,
}

impl Side {
    /// It with its page.
    fn link(&self) -> Markup {
        html! {
            @match &self.href { Some(href) => a href=(href) { (self.name) }, None => (self.name) }
        }
    }
}

/// The words, and their language.
fn fields(cx: &Cx<'_>, state: &FormState) -> Markup {
    let languages: Vec<(String, String)> = ["sq", "en"]
        .into_iter()
        .map(|word| (word.to_owned(), cx.t(&format!("post-language-{word}"))))
        .collect();
    html! {
        (lines(&state.field("text", cx.t("message-text")).hint(cx.t("message-text-hint")), state, 5))
        (pick(&state.field("language", cx.t("post-language")), state, &languages))
    }
}

/// Why nothing can be written, with what was typed before that was known.
fn shut(cx: &Cx<'_>, why: &'static str, way: Markup, state: &FormState) -> Markup {
    let typed = state.value("text");
    let refused = state.refusal("text").filter(|refused| **refused != cx.t(why));
    html! {
        (notice(cx, NoticeKind::Warning, &cx.t(why), html! { @if let Some(refused) = refused { p { (refused) } } (way) }))
        @if !typed.is_empty() {
            section.section { h2 { (cx.t("message-typed")) } div.prose { (paragraphs(typed)) } }
        }
    }
}

/// The way to those whom one blocks.
fn way_to_blocked(cx: &Cx<'_>) -> Markup {
    html! { p { a href=(cx.url(paths::ACCOUNT_BLOCKED)) { (cx.t("blocked-title")) } } }
}

/// Who may begin to write, to choose from.
pub(super) fn messages_from(cx: &Cx<'_>, state: &FormState) -> Markup {
    let choices: Vec<(String, String)> = MessagesFrom::ALL
        .iter()
        .map(|from| (from.word().to_owned(), cx.t(&format!("messages-from-{from}"))))
        .collect();
    let field = state.field("messages-from", cx.t("messages-from"));
    pick(&field.hint(cx.t("messages-from-hint")), state, &choices)
}
