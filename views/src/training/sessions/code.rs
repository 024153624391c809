//! The code that is shown in the room, and where it leads.

use maud::{Markup, PreEscaped, html};

use super::{Head, page, trail};
use crate::components::{PageHead, page_head};
use crate::forms::{FormState, Kind, line, summary, token};
use crate::{Cx, paths};

/// The code that is shown in the room.
#[derive(Debug, Clone)]
pub struct CodePage {
    /// The session.
    pub head: Head,
    /// What is shown; none while nobody can mark themselves.
    pub shown: Option<ShownCode>,
    /// How many are there, of how many who have a place.
    pub counts: (usize, usize),
}

/// A code as it is scanned, and as it is typed by whoever cannot scan it.
#[derive(Debug, Clone)]
pub struct ShownCode {
    /// The squares, row by row.
    pub squares: Vec<Vec<bool>>,
    /// The address at which the code is typed.
    pub address: String,
    /// The code.
    pub code: String,
}

/// The page that is shown in the room; it loads itself again.
#[must_use]
pub fn code(cx: &Cx<'_>, data: &CodePage) -> Markup {
    let title = cx.t("session-code-title");
    let (present, of) = data.counts;
    let counts = cx.ta(
        "session-attendance-counts",
        &[("present", cx.count(present).into()), ("of", cx.count(of).into())],
    );
    let body = html! {
        (trail(cx, &data.head, &title))
        (page_head(&PageHead::new(&data.head.title).lang(data.head.lang).kicker(&title)))
        @match &data.shown {
            None => { p { (cx.t("session-code-closed")) } }
            Some(shown) => {
                div.session-qr {
                    (qr(cx, &shown.squares))
                    div {
                        p { (cx.t("session-code-text")) }
                        p { (cx.t("session-code-typed")) }
                        p.session-address { (address(&shown.address)) }
                        p.session-typed { (shown.code) }
                    }
                }
                p.hint { (cx.t("session-code-hint")) }
            }
        }
        p.session-counts { (counts) }
        p.ways-on { a href=(cx.url(&paths::session_attendance(data.head.id))) { (cx.t("session-attendance-title")) } }
    };
    page(cx, &title, false, body)
}

/// An address as it is typed: without its scheme, and broken behind its slashes.
fn address(address: &str) -> Markup {
    let typed = address.split_once("://").map_or(address, |(_, rest)| rest);
    html! { @for part in typed.split_inclusive('/') { (part) wbr; } }
}

/// Dark on light in either theme, with its quiet zone.
fn qr(cx: &Cx<'_>, squares: &[Vec<bool>]) -> Markup {
    let size = squares.len() + 8;
    let mut path = String::new();
    for (y, row) in squares.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    html! {
        svg viewBox=(format!("0 0 {size} {size}")) width="320" height="320" role="img" aria-label=(cx.t("session-code-label"))
            shape-rendering="crispEdges" {
            (PreEscaped(format!("<path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/>")))
        }
    }
}

/// Where the code leads.
#[derive(Debug, Clone)]
pub struct AttendPage {
    /// The session.
    pub head: Head,
    /// The code that was brought.
    pub code: String,
    /// Whether the reader is registered.
    pub registered: bool,
    /// Whether the code is asked for, since none of now was brought.
    pub asks: bool,
    /// Why nobody can mark themselves by it now: a message's key.
    pub closed: Option<&'static str>,
}

/// The page on which somebody marks themselves present: looking at it writes nothing.
#[must_use]
pub fn attend(cx: &Cx<'_>, data: &AttendPage, state: &FormState) -> Markup {
    let title = cx.t("session-attend-title");
    let action = cx.url(&paths::session_attend(data.head.id));
    let body = html! {
        (trail(cx, &data.head, &title))
        div.narrow {
            (summary(cx, state))
            (page_head(&PageHead::new(&title).kicker(&data.head.title).kicker_lang(data.head.lang).lede(&data.head.when)))
            @if data.asks {
                @if !data.code.is_empty() && !state.is_refused() { p { strong { (cx.t("session-attend-code-gone")) } } }
                form.form #f-attend method="post" action=(action) novalidate {
                    (token(cx))
                    (line(&state.field("code", cx.t("session-attend-code")).hint(cx.t("session-attend-code-hint")), state, Kind::Text("off")))
                    div.form-send { button.button type="submit" { (cx.t("session-attend-send")) } }
                }
                p.ways-on { a href=(cx.url(&paths::session(data.head.id))) { (cx.t("session-attend-session")) } }
            } @else if let Some(closed) = data.closed {
                @if !state.is_refused() { p { strong { (cx.t(closed)) } } }
                p.ways-on #f-attend { a.button href=(cx.url(&paths::session(data.head.id))) { (cx.t("session-attend-session")) } }
            } @else {
                @if !data.registered { p { (cx.t("session-attend-walk-in")) } }
                form.form #f-attend method="post" action=(action) {
                    (token(cx))
                    input type="hidden" name="code" value=(data.code);
                    div.form-send { button.button type="submit" { (cx.t("session-attend-send")) } }
                }
            }
        }
    };
    page(cx, &title, false, body)
}
