//! What waits is published or dropped.

use bashke_entities::finance::{import_batch, import_work};
use chrono::Duration;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::{forget_faults, locked, notice, refusal};
use crate::accounts::notify;
use crate::finance::commands::batch;
use crate::finance::rules::work::State;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::clock::Clock;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusals;
use crate::platform::settings::{self, Switch};
use crate::policy::{Action, Facts};

/// What nobody went on with for so long is dropped.
const LEFT: Duration = Duration::days(30);

/// After so long, whoever read a file is taken for dead.
const STUCK: Duration = Duration::minutes(10);

/// Publishes what waits, with a note in both languages; gives the number of the release.
///
/// # Errors
/// Where the actor may not, above all with their own work; where a note is missing, it does not wait any more or
/// another release came in between; where the database cannot be reached.
pub async fn publish_work(act: &Act, id: i32, note_sq: &str, note_en: &str) -> Result<i32, Error> {
    let work = locked(act, id).await?;
    act.may(Action::PublishRelease, &facts(act, &work).await?)?;
    let (State::Waiting, Some(batch)) = (State::of(&work.state), work.batch_id) else {
        return Err(Error::Conflict);
    };
    let mut refusals = Refusals::default();
    for (field, note) in [("note-sq", note_sq), ("note-en", note_en)] {
        match note.chars().count() {
            0 => refusals.push(field, "steward-note-empty"),
            n if n > 2_000 => refusals.push(field, "steward-note-long"),
            _ => {}
        }
    }
    refusals.into_result()?;
    let number = batch::publish(&act.tx, &Clock::fixed(act.now), batch, note_sq, note_en)
        .await
        .map_err(refusal)?;
    close(act, &work, State::Published).await?;
    act.audit(
        Event::done("release.published")
            .on("release", number)
            .with("import", id),
    )
    .await?;
    if act.actor.id() != Some(work.person_id) {
        let notice = notice("figures-published", &work).with("release", number.to_string());
        notify(act, work.person_id, &notice).await?;
    }
    Ok(number)
}

/// Drops a work: one's own at any time, another's where one could publish it.
///
/// # Errors
/// Where the actor may not, it is closed already or being read, or the database cannot be reached.
pub async fn discard_work(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::ImportFigures, &Facts::default())?;
    let work = locked(act, id).await?;
    let own = act.actor.id() == Some(work.person_id);
    if !own {
        act.may(Action::PublishRelease, &facts(act, &work).await?)?;
    }
    let state = State::of(&work.state);
    let being_read = state == State::Reading && work.changed_at + STUCK > act.now;
    if state.is_closed() || being_read {
        return Err(Error::Conflict);
    }
    if let (State::Waiting, Some(batch)) = (state, work.batch_id) {
        batch::discard(&act.tx, batch).await.map_err(refusal)?;
    }
    close(act, &work, State::Discarded).await?;
    act.audit(Event::done("import.discarded").on("import", id)).await?;
    if !own {
        notify(act, work.person_id, &notice("figures-discarded", &work)).await?;
    }
    Ok(())
}

/// The facts on which publishing a work is decided.
///
/// # Errors
/// Where the database cannot be reached.
async fn facts(act: &Act, work: &import_work::Model) -> Result<Facts, Error> {
    Ok(Facts {
        made_by: Some(work.person_id),
        own_work_allowed: settings::is_on(&act.tx, Switch::OwnWorkAllowed).await?,
        ..Facts::default()
    })
}

async fn close(act: &Act, work: &import_work::Model, state: State) -> Result<(), Error> {
    forget_faults(&act.tx, work.id).await?;
    let row = import_work::ActiveModel {
        id: Unchanged(work.id),
        state: Set(state.word().to_owned()),
        stored: Set(None),
        decided_by: Set(act.actor.id()),
        changed_at: Set(act.now),
        ..Default::default()
    };
    row.update(&act.tx).await?;
    Ok(())
}

/// Brings works in line with batches that were published or dropped at the command line, and drops what nobody went on
/// with for a month; gives the files that are done with.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn settle(act: &Act) -> Result<Vec<String>, Error> {
    let waiting = import_work::Entity::find()
        .filter(import_work::Column::State.eq(State::Waiting.word()))
        .all(&act.tx)
        .await?;
    let ids: Vec<i32> = waiting.iter().filter_map(|work| work.batch_id).collect();
    let decided = import_batch::Entity::find()
        .filter(import_batch::Column::Id.is_in(ids))
        .filter(import_batch::Column::State.ne("pending"))
        .all(&act.tx)
        .await?;
    let mut done = Vec::new();
    for work in waiting {
        let Some(batch) = decided.iter().find(|batch| Some(batch.id) == work.batch_id) else {
            continue;
        };
        let state = if batch.state == "published" {
            State::Published
        } else {
            State::Discarded
        };
        close(act, &work, state).await?;
        done.extend(work.stored);
    }
    let left = import_work::Entity::find()
        .filter(import_work::Column::State.is_in(State::IN_HAND))
        .filter(import_work::Column::ChangedAt.lt(act.now - LEFT))
        .all(&act.tx)
        .await?;
    for work in left {
        close(act, &work, State::Discarded).await?;
        act.audit(Event::done("import.discarded").on("import", work.id)).await?;
        done.extend(work.stored);
    }
    Ok(done)
}
