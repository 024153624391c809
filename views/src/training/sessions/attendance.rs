//! Who came: the list on a phone, and the sheet on which people sign.

use maud::{Markup, html};

use super::{Head, page, trail};
use crate::components::{Field, Link, NoticeKind, PageHead, empty_state, notice, page_head, text_field};
use crate::forms::{FormState, Kind, line, summary, token};
use crate::{Cx, paths};

/// Somebody on the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Their key.
    pub person: i32,
    /// How they are called.
    pub name: String,
    /// What tells them from another of the same name.
    pub apart: Option<String>,
    /// Whether they are there.
    pub present: bool,
    /// Whether they have no place but wait for one.
    pub waits: bool,
    /// Whether it is the reader, whom another marks.
    pub oneself: bool,
}

/// The list.
#[derive(Debug, Clone)]
pub struct AttendancePage {
    /// The session.
    pub head: Head,
    /// Those that are shown, by the first letter of their names.
    pub groups: Vec<(String, Vec<Listed>)>,
    /// How many are there, of how many who have a place.
    pub counts: (usize, usize),
    /// The first letters that were typed.
    pub typed: String,
    /// Whether it is too early to mark anybody.
    pub early: bool,
}

/// The page of the list: one button a person.
#[must_use]
pub fn attendance(cx: &Cx<'_>, data: &AttendancePage, state: &FormState) -> Markup {
    let title = cx.t("session-attendance-title");
    let action = cx.url(&paths::session_attendance(data.head.id));
    let (present, of) = data.counts;
    let counts = cx.ta(
        "session-attendance-counts",
        &[("present", cx.count(present).into()), ("of", cx.count(of).into())],
    );
    let body = html! {
        (trail(cx, &data.head, &title))
        (summary(cx, state))
        (page_head(&PageHead::new(&title).kicker(&data.head.title).kicker_lang(data.head.lang)))
        @if data.early { (notice(cx, NoticeKind::Info, &cx.t("session-attendance-early"), html! {})) }
        p.session-counts role="status" { (counts) }
        // what is refused of a name in the list leads here, where there is something to do about it
        p.ways-on #f-person tabindex="-1" {
            a href=(cx.url(&paths::session_edit(data.head.id))) { (cx.t("session-edit-title")) } " "
            a href=(cx.url(&paths::session_code(data.head.id))) { (cx.t("session-code-title")) } " "
            a href=(cx.url(&paths::session_sheet(data.head.id))) { (cx.t("session-sheet-title")) }
        }
        form.session-find method="get" action=(action) {
            (text_field(&Field::new("q", cx.t("session-attendance-find")), &data.typed))
            button.button.button-quiet type="submit" { (cx.t("session-attendance-find-send")) }
        }
        @if data.groups.is_empty() {
            @let all = Link::new(cx.t("session-attendance-all"), action.clone());
            @if data.typed.is_empty() {
                (empty_state(&cx.t("session-attendance-none"), &cx.t("session-attendance-none-text"), None))
            } @else {
                (empty_state(&cx.t("session-attendance-none-such"), &cx.t("session-attendance-none-such-text"), Some(&all)))
            }
        } @else {
            @if data.groups.len() > 3 {
                nav.letters aria-label=(cx.t("session-attendance-letters")) {
                    @for (letter, _) in &data.groups { a href={ "#l-" (letter) } { (letter) } " " }
                }
            }
            @for (letter, people) in &data.groups {
                section.session-letter #{ "l-" (letter) } aria-label=(letter) {
                    ul.session-people role="list" { @for one in people { li #{ "p-" (one.person) } { (person(cx, &action, &data.typed, data.early, one)) } } }
                }
            }
        }
        @if !data.early { (walk_in(cx, &action, data, state)) }
    };
    page(cx, &title, false, body)
}

/// The form by which somebody is put on the list who comes without having registered.
fn walk_in(cx: &Cx<'_>, action: &str, data: &AttendancePage, state: &FormState) -> Markup {
    let field = state
        .field("who", cx.t("session-walk-in-who"))
        .hint(cx.t("session-walk-in-hint"));
    html! {
        section.section.narrow #walk-in {
            h2 { (cx.t("session-walk-in-title")) }
            form.form method="post" action=(action) novalidate {
                (token(cx))
                input type="hidden" name="do" value="walk-in";
                input type="hidden" name="q" value=(data.typed);
                (line(&field, state, Kind::Text("off")))
                div.form-send { button.button type="submit" { (cx.t("session-walk-in-send")) } }
            }
        }
    }
}

/// One button: what it says is what stands, what it does is the other.
fn person(cx: &Cx<'_>, action: &str, typed: &str, early: bool, one: &Listed) -> Markup {
    let word = match (one.present, one.oneself, one.waits) {
        (true, ..) => "session-present",
        (false, true, _) => "session-oneself",
        (false, false, true) => "session-waits",
        (false, false, false) => "session-absent",
    };
    html! {
        form method="post" action=(action) {
            (token(cx))
            input type="hidden" name="person" value=(one.person);
            input type="hidden" name="q" value=(typed);
            button.session-mark type="submit" name="present" value=(if one.present { "no" } else { "yes" }) disabled[early || one.oneself]
                aria-pressed=(if one.present { "true" } else { "false" }) {
                span { (one.name) @if let Some(apart) = &one.apart { " " span.entry-text { (apart) } } } " " span.session-mark-word { (cx.t(word)) }
            }
        }
    }
}

/// The sheet.
#[derive(Debug, Clone)]
pub struct SheetPage {
    /// The session.
    pub head: Head,
    /// Where it is.
    pub place: String,
    /// The names of those who have a place, and what tells them from others of the same name.
    pub names: Vec<(String, Option<String>)>,
}

/// How many empty lines the sheet has for those who come without having registered.
const EMPTY: usize = 5;

/// The sheet on which people sign.
#[must_use]
pub fn sheet(cx: &Cx<'_>, data: &SheetPage) -> Markup {
    let title = cx.t("session-sheet-title");
    let row = |number: usize, name: &str, apart: Option<&str>| {
        html! { tr { td.num { (cx.count(number)) } td { (name) @if let Some(apart) = apart { br; span.entry-text { (apart) } } } td {} } }
    };
    let body = html! {
        (trail(cx, &data.head, &title))
        (page_head(&PageHead::new(&data.head.title).lang(data.head.lang).kicker(&title)))
        p { (data.head.when) " · " (data.place) }
        p.hint.session-print { (cx.t("session-sheet-hint")) }
        table.session-sheet {
            caption.visually-hidden { (title) }
            thead { tr {
                th scope="col" { (cx.t("session-sheet-number")) }
                th scope="col" { (cx.t("session-sheet-name")) }
                th scope="col" { (cx.t("session-sheet-signature")) }
            } }
            tbody {
                @for (at, (name, apart)) in data.names.iter().enumerate() { (row(at + 1, name, apart.as_deref())) }
                @for at in 0..EMPTY { (row(data.names.len() + at + 1, "", None)) }
            }
        }
    };
    page(cx, &title, false, body)
}
