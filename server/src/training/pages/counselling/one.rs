//! A counselling, as the two see it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::training::{counselling_note, counselling_slot};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::Part;
use bashke_views::training::counselling::{self as views, NoteView, OnePage, StepView};

use crate::accounts;
use crate::network;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::local_time as clock;
use crate::platform::local_time::date;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Denied;
use crate::training::commands;
use crate::training::pages::drawn;
use crate::training::pages::sessions::{done, key, refused, told, when};
use crate::training::queries::{self, Counselling};
use crate::training::rules::sessions::state::Counselled;

/// What can have been done before this page is seen.
const DONE: [&str; 8] = [
    "booked",
    "moved",
    "cancelled",
    "confirmed",
    "noted",
    "removed",
    "agreed",
    "ticked",
];

/// The page of a counselling, to the two.
///
/// # Errors
/// Where nobody is signed in; not found where it is not the actor's; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    request.actor.id().ok_or(Denied::SignIn)?;
    let found = queries::counselling(&request.app.db, &request.actor, key(&id)?).await?;
    let mut data = data(&request, &found).await?;
    data.done = done;
    Ok(Page::private(views::one(&request.cx(), &data, &FormState::default())))
}

async fn data(request: &Request, (row, slot): &Counselling) -> Result<OnePage, Error> {
    let (db, now, cx) = (&request.app.db, request.app.clock.now(), request.cx());
    let reader = request.actor.id().ok_or(Denied::SignIn)?;
    let gives = row.counsellor_id == reader;
    let state = Counselled::of(&row.state).unwrap_or(Counselled::Booked);
    let names = accounts::names(db, [row.counsellor_id, row.person_id]).await?;
    let name = |id: i32| names.get(&id).cloned().unwrap_or_else(|| cx.t("post-former-member"));
    let organisations = network::faces(db, row.organisation_id).await?;
    let organisation = row.organisation_id.and_then(|id| organisations.get(&id));
    let notes = queries::notes(db, row.id, reader).await?;
    let today = date(now);
    let steps = queries::steps(db, row.id).await?.into_iter().map(|step| StepView {
        id: step.id,
        due: cx.date(step.due_on),
        done: step.done_at.is_some(),
        late: step.due_on < today && step.done_at.is_none(),
        text: step.text,
    });
    let note = |one: &counselling_note::Model| NoteView {
        id: one.id,
        author: name(one.author_id),
        at: request.locale.moment(one.written_at),
        text: one.text.clone(),
    };
    let coming = state == Counselled::Booked && slot.begins_at > now;
    let elsewhere: Vec<counselling_slot::Model> = match coming {
        true => {
            let mut able = queries::counsellors(db, now).await?;
            able.retain(|id| *id == row.counsellor_id);
            queries::free_slots(db, &able, now, 1).await?.0
        }
        false => Vec::new(),
    };
    let cancelled = (state == Counselled::Cancelled).then(|| {
        let who = row.cancelled_by.map(name).unwrap_or_default();
        (row.cancelled_reason.clone().unwrap_or_default(), who)
    });
    let figure = match &row.figure {
        Some(code) => Some(drawn(request, &paths::figure(code), None, ("figure", 3)).await?),
        None => None,
    };
    // what is said of a lesson is not true here
    let (figure, figure_changed) = match figure {
        Some(Part::Figure(shown, now)) => (Some(Part::Figure(shown, None)), now),
        other => (other, None),
    };
    Ok(OnePage {
        id: row.id,
        when: when(request, slot.begins_at, slot.ends_at),
        other: name(if gives { row.person_id } else { row.counsellor_id }),
        gives,
        state: state.word(),
        question: Some(row.question.clone()).filter(|text| !text.is_empty()),
        figure,
        figure_changed,
        organisation: organisation.map(|(_, name)| name.clone()),
        topics: told(request, &slot.topics_sq, &slot.topics_en).to_owned(),
        place: slot.place.clone().filter(|_| slot.link.is_none()),
        link: slot.link.clone().filter(|_| state != Counselled::Cancelled),
        cancelled,
        coming,
        confirms: gives && state != Counselled::Cancelled && slot.begins_at <= now,
        elsewhere: elsewhere
            .iter()
            .map(|slot| (slot.id.to_string(), when(request, slot.begins_at, slot.ends_at)))
            .collect(),
        notes: notes.iter().filter(|one| !one.private).map(note).collect(),
        private: notes.iter().filter(|one| one.private).map(note).collect(),
        steps: steps.collect(),
        done: None,
    })
}

/// Writes what one of the two did.
///
/// # Errors
/// Not found where it is not the actor's; where the actor may not; where the database cannot be reached.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let act = request.act().await?;
    match write(&act, id, &fields).await {
        Ok((word, place)) => {
            act.commit().await?;
            let path = format!("{}?done={word}{place}", paths::counselling_one(id));
            Ok(see_other(&request, &path))
        }
        Err(error) => {
            drop(act);
            let found = queries::counselling(&request.app.db, &request.actor, id).await?;
            let data = data(&request, &found).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::one(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// Does what a form asks for; gives the word of what was done, and where on the page it stands.
async fn write(act: &Act, id: i32, fields: &Fields) -> Result<(&'static str, &'static str), Error> {
    let yes = |name: &str| fields.text(name) == "yes";
    match fields.text("do") {
        "note" => commands::note(act, id, false, fields.text("note"))
            .await
            .map(|()| ("noted", "#notes")),
        "private" => commands::note(act, id, true, fields.text("private"))
            .await
            .map(|()| ("noted", "#private")),
        "private-remove" => commands::remove_note(act, id, key(fields.text("note"))?)
            .await
            .map(|()| ("removed", "#private")),
        "step" => {
            let due = clock::day(fields.text("due")).map_err(|_| Error::refused("due", "counselling-step-no-day"))?;
            commands::agree(act, id, fields.text("step"), due)
                .await
                .map(|()| ("agreed", "#steps"))
        }
        "tick" => commands::tick(act, id, key(fields.text("id"))?, yes("done"))
            .await
            .map(|()| ("ticked", "#steps")),
        "move" => {
            let slot = fields
                .given("slot")
                .ok_or(Error::refused("slot", "counselling-slot-taken"))?;
            commands::move_counselling(act, id, key(slot)?)
                .await
                .map(|()| ("moved", ""))
        }
        "cancel" => commands::cancel_counselling(act, id, fields.text("reason"))
            .await
            .map(|()| ("cancelled", "")),
        "confirm" => commands::confirm(act, id, yes("held"))
            .await
            .map(|()| ("confirmed", "")),
        _ => Err(Error::NotFound),
    }
}
