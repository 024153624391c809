//! Programmes, and entering programmes, calls and grants.

pub mod call;
pub mod grant;
pub mod programme;

use axum::response::{IntoResponse, Response};
use bashke_entities::network::programme as programme_row;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use chrono::NaiveDate;
use http::StatusCode;
use maud::Markup;

use crate::network::queries;
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// What somebody else saved meanwhile: names of fields and what stands in them.
type Stands = Option<Vec<(String, String)>>;

/// Whether the reader enters programmes, calls and grants.
pub(super) fn writes(request: &Request) -> bool {
    request.may(Action::WriteFunding, &Facts::default()).is_ok()
}

/// All programmes, in the order of their names as the page shows them.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn programmes(request: &Request) -> Result<Vec<programme_row::Model>, Error> {
    let cx = request.cx();
    let mut rows = queries::programmes(&request.app.db).await?;
    rows.sort_by_cached_key(|row| (sort_key(cx.pick(&row.name_sq, &row.name_en)), row.id));
    Ok(rows)
}

/// A programme and its page.
pub(super) fn programme_link(cx: &Cx<'_>, row: &programme_row::Model) -> Link {
    Link::new(
        cx.pick(&row.name_sq, &row.name_en),
        cx.url(&paths::programme(&row.slug)),
    )
}

/// What was typed, with what somebody else saved meanwhile above it; sent again, it is written over that.
fn conflict(fields: &Fields, revision: i32, view: impl FnOnce(&FormState) -> Markup) -> Response {
    let mut state = fields.state();
    state.put_over(FormState::default().with("revision", revision.to_string()));
    let page = Page {
        status: StatusCode::CONFLICT,
        ..Page::private(view(&state))
    };
    page.into_response()
}

/// A form filled with texts by the names of its fields.
fn filled(revision: i32, texts: &[(&'static str, &'static str, String)]) -> FormState {
    let mut state = FormState::default().with("revision", revision.to_string());
    for (name, _, text) in texts {
        state.add(name, text);
    }
    state
}

/// The same in words, as far as something stands there.
fn in_words(cx: &Cx<'_>, texts: Vec<(&'static str, &'static str, String)>) -> Vec<(String, String)> {
    let there = texts.into_iter().filter(|(_, _, text)| !text.is_empty());
    there.map(|(_, label, text)| (cx.t(label), text)).collect()
}

/// Where something was read, as it stands in a form.
fn source_texts(address: &str, title: Option<&str>) -> [(&'static str, &'static str, String); 2] {
    [
        (
            "source-title",
            "funding-source-title",
            title.unwrap_or_default().to_owned(),
        ),
        ("source", "funding-source", address.to_owned()),
    ]
}

fn given(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A day as people read it; empty where there is none.
fn shown_day(cx: &Cx<'_>, day: Option<NaiveDate>) -> String {
    day.map(|day| cx.date(day)).unwrap_or_default()
}

fn number(number: Option<i32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
