//! A session as it is kept, as its form holds it; and what of it somebody else changed while a form was filled in.

use bashke_entities::training::training_session;
use bashke_views::components::Choice;
use bashke_views::forms::FormState;

use super::items::kept_item;
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::local_time as clock;
use crate::platform::request::Request;
use crate::training::queries::{OnSession, Published, session_mark};

/// What stands in the form as it is kept.
pub(super) async fn kept(request: &Request, offered: &[Published], on: &OnSession) -> Result<FormState, Error> {
    let row: &training_session::Model = &on.row;
    let (date, begins) = clock::typed(row.begins_at);
    // one that closes when the session begins goes on to do so where the session is moved
    let (until_date, until_time) = match row.register_until == row.begins_at {
        true => (String::new(), String::new()),
        false => clock::typed(row.register_until),
    };
    let course = offered.iter().find(|one| Some(one.course.id) == row.course_id);
    let faces = accounts::faces(&request.app.db, on.trainers.iter().copied()).await?;
    let trainers: Vec<String> = on
        .trainers
        .iter()
        .filter_map(|id| faces.get(id).map(|(slug, _)| format!("@{slug}")))
        .collect();
    let mut state = FormState::default()
        .with("mark", session_mark(row, &on.trainers))
        .with("title-sq", &row.title_sq)
        .with("title-en", &row.title_en)
        .with("about-sq", &row.about_sq)
        .with("about-en", &row.about_en)
        .with("course", course.map_or("", |one| &one.course.slug))
        .with("item", kept_item(offered, on).unwrap_or_default())
        .with("trainers", trainers.join(", "))
        .with("date", date)
        .with("begins", begins)
        .with("ends", clock::typed(row.ends_at).1)
        .with("mode", if row.link.is_some() { "online" } else { "place" })
        .with("link", row.link.as_deref().unwrap_or_default())
        .with("place", row.place.as_deref().unwrap_or_default())
        .with("address", row.address.as_deref().unwrap_or_default())
        .with("capacity", row.capacity.to_string())
        .with("until-date", until_date)
        .with("until-time", until_time);
    if row.required {
        state.add("required", "yes");
    }
    Ok(state)
}

/// The fields of the form, with the keys of their labels.
const LABELS: [(&str, &str); 18] = [
    ("title-sq", "session-field-title-sq"),
    ("title-en", "session-field-title-en"),
    ("about-sq", "session-field-about-sq"),
    ("about-en", "session-field-about-en"),
    ("course", "session-course"),
    ("item", "session-item"),
    ("required", "session-field-required"),
    ("trainers", "session-field-trainers"),
    ("date", "session-field-date"),
    ("begins", "session-field-begins"),
    ("ends", "session-field-ends"),
    ("mode", "session-where"),
    ("link", "session-field-link"),
    ("place", "session-field-place"),
    ("address", "session-field-address"),
    ("capacity", "session-field-capacity"),
    ("until-date", "session-field-until"),
    ("until-time", "session-field-until-time"),
];

/// What stands in a session otherwise than somebody typed it, in words: the field, and what stands there.
pub(super) fn differing(
    request: &Request,
    (courses, items): (&[Choice], &[Choice]),
    stands: &FormState,
    typed: &FormState,
) -> Vec<(String, String)> {
    let cx = request.cx();
    let chosen = |choices: &[Choice], value: &str| {
        let found = choices.iter().find(|one| one.value == value);
        found.map_or_else(|| value.to_owned(), |one| one.text.clone())
    };
    let words = |name: &str, value: &str| match name {
        "course" => chosen(courses, value),
        "item" => chosen(items, value),
        "mode" => cx.t(&format!("session-mode-{value}")),
        "required" => cx.t(if value == "yes" {
            "session-required-yes"
        } else {
            "session-required-no"
        }),
        _ if value.is_empty() => "–".to_owned(),
        _ => value.to_owned(),
    };
    LABELS
        .into_iter()
        .filter(|(name, _)| stands.value(name) != typed.value(name))
        .map(|(name, label)| (cx.t(label), words(name, stands.value(name))))
        .collect()
}
