//! What people see when a page cannot be shown: what happened and what they can do.

use maud::{Markup, html};

use crate::components::{Link, PageHead, SearchBox, page_head, search_box};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The address asks for something that cannot be understood.
    BadRequest,
    /// It is not theirs to see or do.
    Forbidden,
    /// Nothing is at this address.
    NotFound,
    /// The address does not answer to this method.
    MethodNotAllowed,
    /// Something else was done in between.
    Conflict,
    /// More was sent than is taken.
    TooLarge,
    /// Too much was asked in too short a time.
    TooManyRequests,
    /// Something broke.
    Internal,
    /// The platform is busy or being looked after.
    Unavailable,
}

impl ErrorKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Conflict,
        Self::TooLarge,
        Self::TooManyRequests,
        Self::Internal,
        Self::Unavailable,
    ];

    /// The status of the answer.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Conflict => 409,
            Self::TooLarge => 413,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }
}

/// An error, as it is told.
#[derive(Debug, Clone)]
pub struct ErrorPage {
    /// Why there is no page.
    pub kind: ErrorKind,
    /// What exactly was refused, one sentence each.
    pub messages: Vec<String>,
    /// What may have been meant.
    pub suggestions: Vec<Link>,
    /// The number under which the event is in the log.
    pub request_id: Option<String>,
    /// What was typed and not taken.
    pub typed: Vec<String>,
}

impl ErrorPage {
    /// An error with nothing further to say.
    #[must_use]
    pub const fn new(kind: ErrorKind) -> Self {
        Self {
            kind,
            messages: Vec::new(),
            suggestions: Vec::new(),
            request_id: None,
            typed: Vec::new(),
        }
    }
}

/// The page of an error.
#[must_use]
pub fn page(cx: &Cx<'_>, error: &ErrorPage) -> Markup {
    let status = error.kind.status();
    let title = cx.t(&format!("error-{status}-title"));
    // what exactly was too much is said in the place of what may have been
    let said = error.kind == ErrorKind::TooLarge && !error.messages.is_empty();
    let lede = if said {
        error.messages.join(" ")
    } else {
        cx.t(&format!("error-{status}-text"))
    };
    let head = PageHead::new(&title)
        .kicker(cx.ta("error-kicker", &[("status", status.to_string().into())]))
        .lede(lede);
    let body = html! {
        div.error-page {
            (page_head(&head))
            @if !error.messages.is_empty() && !said {
                ul.error-messages { @for message in &error.messages { li { (message) } } }
            }
            @if error.kind == ErrorKind::NotFound { (search(cx)) }
            @if !error.suggestions.is_empty() {
                h2 { (cx.t("error-suggestions")) }
                ul { @for link in &error.suggestions { li { a href=(link.href) { (link.text) } } } }
            }
            @if !error.typed.is_empty() {
                h2 { (cx.t("error-typed")) }
                @for text in &error.typed { pre.typed { (text) } }
            }
            (ways_on(cx, error.kind))
            @if let (Some(id), ErrorKind::Internal | ErrorKind::Unavailable) = (&error.request_id, error.kind) {
                p.error-id { (cx.t("error-request-id")) " " code { (id) } }
            }
        }
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Home,
            ..Page::new(title, body)
        },
    )
}

fn search(cx: &Cx<'_>) -> Markup {
    search_box(
        cx,
        &SearchBox {
            id: "error-search".to_owned(),
            action: cx.url("/search"),
            value: String::new(),
            label: cx.t("error-search"),
            hint: None,
            large: true,
        },
    )
}

/// Where the room begins in which an address stands, and the message that says so.
fn beginning(path: &str) -> (&'static str, &'static str) {
    let first = path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
    match first {
        "network" | "organisations" | "people" | "calls" | "projects" | "offers" | "events" | "experiences"
        | "resources" | "tools" | "messages" => (paths::NETWORK, "error-network"),
        "courses" | "learning" | "teaching" | "attempts" | "sessions" | "counselling" | "certificates" => {
            (paths::COURSES, "error-courses")
        }
        "dialogues" => (paths::DIALOGUES, "error-dialogues"),
        "threads" | "posts" => (paths::THREADS, "error-threads"),
        "questions" => (paths::QUESTIONS, "error-questions"),
        "account" | "notifications" => (paths::ACCOUNT, "error-account"),
        _ => (paths::PLACES, "error-places"),
    }
}

/// Where one can go from here; what may work on a second try is offered again.
fn ways_on(cx: &Cx<'_>, kind: ErrorKind) -> Markup {
    let again = matches!(
        kind,
        ErrorKind::TooManyRequests | ErrorKind::Internal | ErrorKind::Unavailable
    );
    let room = beginning(cx.path);
    html! {
        ul.ways-on role="list" {
            @if again { li { a.button href=(cx.here_in(cx.locale)) { (cx.t("error-again")) } } }
            li { a.button.button-quiet href=(cx.url(room.0)) { (cx.t(room.1)) } }
            li { a.button.button-quiet href=(cx.url("/")) { (cx.t("error-home")) } }
        }
    }
}

#[cfg(test)]
pub(crate) fn samples(cx: &Cx<'_>) -> Vec<Markup> {
    ErrorKind::ALL
        .into_iter()
        .map(|kind| {
            let bad = cx
                .pick("Viti “20x3” nuk lexohet.", "The year “20x3” cannot be read.")
                .to_owned();
            page(
                cx,
                &ErrorPage {
                    kind,
                    messages: if kind == ErrorKind::BadRequest {
                        vec![bad.clone(), bad]
                    } else {
                        Vec::new()
                    },
                    suggestions: if kind == ErrorKind::NotFound {
                        vec![
                            Link::new("Lezhë", "/places/lezhe"),
                            Link::new("Libohovë", "/places/libohove"),
                        ]
                    } else {
                        Vec::new()
                    },
                    request_id: Some("01JD3-7QX2".to_owned()),
                    typed: if kind == ErrorKind::Forbidden {
                        vec!["Pyetja ime & e juaja.\nRreshti i dytë.".to_owned()]
                    } else {
                        Vec::new()
                    },
                },
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn every_error_is_a_sound_page_in_both_languages() {
        for locale in Locale::ALL {
            let cx = Cx {
                locale,
                path: "/nowhere",
                query: "a=1",
                assets: "/assets/1",
                origin: "https://bashke.example",
                viewer: None,
                csrf: "",
            };
            for (kind, sample) in ErrorKind::ALL.into_iter().zip(samples(&cx)) {
                let text = sample.into_string();
                assert_eq!(
                    crate::components::check::problems(&text),
                    Vec::<String>::new(),
                    "{kind:?}"
                );
                assert!(
                    text.contains("noindex") && !text.contains("nknown localization"),
                    "{kind:?}"
                );
                assert_eq!(text.contains("01JD3-7QX2"), kind.status() >= 500);
            }
        }
    }
}
