//! Who came: the list on a phone, and the sheet on which people sign.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, AttendancePage, Listed, SheetPage};
use bashke_vocabulary::fold;

use super::{head, key, refused};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::queries::{self, Came};
use crate::training::rules::sessions::code::BEFORE;
use crate::training::rules::sessions::state::Place;

/// How many letters of what was typed count.
const TYPED: usize = 40;

/// The page of the list.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.params.knows("q");
    let typed: String = request
        .params
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(TYPED)
        .collect();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::LeadSession, &Facts::default())?;
    let data = data(&request, key(&id)?, typed).await?;
    Ok(Page::private(views::attendance(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

async fn data(request: &Request, id: i32, typed: String) -> Result<AttendancePage, Error> {
    let db = &request.app.db;
    let row = queries::session_row(db, id).await?;
    let people = queries::people(db, id).await?;
    let counts = counts(&people);
    let former = request.cx().t("post-former-member");
    let sought = fold(&typed);
    let mut groups: Vec<(String, Vec<Listed>)> = Vec::new();
    for one in people {
        let name = if one.name.is_empty() { former.clone() } else { one.name };
        if !fold(&name).split_whitespace().any(|part| part.starts_with(&sought)) && !fold(&name).starts_with(&sought) {
            continue;
        }
        let letter = letter(&name);
        let listed = Listed {
            person: one.row.person_id,
            present: one.row.attended_at.is_some(),
            oneself: request.actor.id() == Some(one.row.person_id),
            waits: Place::of(&one.row.state) == Some(Place::Waiting),
            name,
            apart: one.apart,
        };
        match groups.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, people)) => people.push(listed),
            None => groups.push((letter, vec![listed])),
        }
    }
    Ok(AttendancePage {
        head: head(request, &row),
        groups,
        counts,
        typed,
        early: request.app.clock.now() < row.begins_at - BEFORE,
    })
}

/// The letter under which a name stands.
fn letter(name: &str) -> String {
    let first = name.chars().find(|c| c.is_alphanumeric());
    first.map_or_else(|| "–".to_owned(), |c| c.to_uppercase().to_string())
}

/// How many are there, of how many who have a place.
pub(super) fn counts(people: &[Came]) -> (usize, usize) {
    let placed = people
        .iter()
        .filter(|one| Place::of(&one.row.state) == Some(Place::Registered));
    let present = placed.clone().filter(|one| one.row.attended_at.is_some());
    (present.count(), placed.count())
}

/// Marks somebody, or puts somebody on the list who comes without having registered.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let typed: String = fields.text("q").chars().take(TYPED).collect();
    let act = request.act().await?;
    let walks_in = fields.text("do") == "walk-in";
    let outcome = if walks_in {
        commands::walk_in(&act, id, fields.text("who")).await
    } else {
        let person = key(fields.text("person"))?;
        let present = fields.text("present") == "yes";
        commands::mark(&act, id, person, present).await.map(|()| person)
    };
    match outcome {
        Ok(person) => {
            act.commit().await?;
            // whoever is put on the list stands on the whole of it, whatever was looked for
            let query = if typed.is_empty() || walks_in {
                String::new()
            } else {
                let encoded: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
                format!("?q={encoded}")
            };
            // back to the same line, so that the next name is at hand
            let path = format!("{}{query}#p-{person}", paths::session_attendance(id));
            Ok(see_other(&request, &path))
        }
        Err(error) => {
            drop(act);
            let data = data(&request, id, typed).await?;
            let state = fields
                .given("who")
                .map_or_else(FormState::default, |who| FormState::default().with("who", who));
            let page = refused(&request, state, error, |state| {
                views::attendance(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// The sheet on which people sign.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn sheet(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::LeadSession, &Facts::default())?;
    let id = key(&id)?;
    let row = queries::session_row(&request.app.db, id).await?;
    let people = queries::people(&request.app.db, id).await?;
    let names = people
        .into_iter()
        .filter(|one| Place::of(&one.row.state) == Some(Place::Registered));
    let data = SheetPage {
        head: head(&request, &row),
        place: row.place.clone().unwrap_or_else(|| request.cx().t("session-online")),
        names: names.map(|one| (one.name, one.apart)).collect(),
    };
    Ok(Page::private(views::sheet(&request.cx(), &data)))
}
