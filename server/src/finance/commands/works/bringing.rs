//! From the file to its being asked to be read: brought, its columns named, mended, compared anew.

use bashke_entities::finance::{dataset, import_work};
use chrono::Duration;
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use super::{READ, forget_faults, locked, refusal};
use crate::finance::commands::batch::{self, Extent};
use crate::finance::rules::work::{INLINE, OPEN_AT_ONCE, State};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::{Action, Denied, Facts};

/// What is brought.
#[derive(Debug, Clone)]
pub struct NewWork {
    /// `file`, `correction`, `dispute` or `lift`, which takes a dispute back.
    pub kind: &'static str,
    /// Slug of the dataset.
    pub dataset: String,
    /// The name of the file.
    pub file_name: String,
    /// Its name in the data folder.
    pub stored: String,
    /// Its bytes.
    pub size: i64,
    /// What it is complete for.
    pub extent: Extent,
    /// The source whose value gives way.
    pub replaces_source: Option<i32>,
    /// Why a value is corrected or disputed.
    pub reason: Option<String>,
}

/// Takes what a steward brings; gives its key. A file waits for its columns to be named, all else to be read.
///
/// # Errors
/// Where the actor may not, has too much open, the dataset is none for this, or the database cannot be reached.
pub async fn bring(act: &Act, new: NewWork) -> Result<i32, Error> {
    let action = match new.kind {
        "correction" => Action::CorrectValue,
        "dispute" | "lift" => Action::DisputeValue,
        _ => Action::ImportFigures,
    };
    act.may(action, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let dataset = dataset::Entity::find()
        .filter(dataset::Column::Slug.eq(new.dataset.as_str()))
        .filter(dataset::Column::Illustrative.eq(false))
        .one(&act.tx)
        .await?
        .ok_or(Error::refused("dataset", "steward-dataset-unknown"))?;
    let open = import_work::Entity::find()
        .filter(import_work::Column::PersonId.eq(person))
        .filter(import_work::Column::State.is_in(State::IN_HAND))
        .count(&act.tx)
        .await?;
    if open >= OPEN_AT_ONCE {
        return Err(Error::refused("file", "steward-too-many-open"));
    }
    let state = if new.kind == "file" {
        State::Uploaded
    } else {
        State::Queued
    };
    let row = import_work::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        dataset_id: Set(dataset.id),
        kind: Set(new.kind.to_owned()),
        state: Set(state.word().to_owned()),
        file_name: Set(new.file_name.clone()),
        stored: Set(Some(new.stored)),
        size: Set(new.size),
        extent: Set(new.extent.word().to_owned()),
        mapping: Set(None),
        replaces_source: Set(new.replaces_source),
        reason: Set(new.reason),
        batch_id: Set(None),
        twin_of: Set(None),
        decided_by: Set(None),
        total: Set(0),
        faults: Set(0),
        headings: Set(None),
        oddities: Set(None),
        trouble: Set(None),
        created_at: Set(act.now),
        changed_at: Set(act.now),
    };
    let id = row.insert(&act.tx).await?.id;
    act.audit(
        Event::done("import.brought")
            .on("import", id)
            .with("kind", new.kind)
            .with("file", new.file_name),
    )
    .await?;
    Ok(id)
}

/// Says what the columns are and asks for the file to be read. Gives whether that is done in the background.
///
/// # Errors
/// Where it is somebody else's, is not open any more, or the database cannot be reached.
pub async fn map(act: &Act, id: i32, mapping: String, extent: Extent) -> Result<bool, Error> {
    let work = own_open(act, id).await?;
    let row = import_work::ActiveModel {
        id: Unchanged(id),
        mapping: Set(Some(mapping)),
        extent: Set(extent.word().to_owned()),
        ..Default::default()
    };
    row.update(&act.tx).await?;
    act.audit(Event::done("import.mapped").on("import", id)).await?;
    queue(act, &work, work.size).await
}

/// Puts a mended file in the place of the one before, with the columns as they were named; gives the one before
/// and whether the new one is read in the background.
///
/// # Errors
/// Where it is somebody else's, is not open any more, or the database cannot be reached.
pub async fn replace_file(
    act: &Act,
    id: i32,
    file_name: String,
    stored: String,
    size: i64,
) -> Result<(Option<String>, bool), Error> {
    let work = own_open(act, id).await?;
    let row = import_work::ActiveModel {
        id: Unchanged(id),
        file_name: Set(file_name.clone()),
        stored: Set(Some(stored)),
        size: Set(size),
        ..Default::default()
    };
    row.update(&act.tx).await?;
    act.audit(Event::done("import.mended").on("import", id).with("file", file_name))
        .await?;
    let background = queue(act, &work, size).await?;
    Ok((work.stored, background))
}

/// Reads a file anew against what stands by now.
///
/// # Errors
/// Where the actor may not, it does not wait, or the database cannot be reached.
pub async fn again(act: &Act, id: i32) -> Result<bool, Error> {
    act.may(Action::ImportFigures, &Facts::default())?;
    let work = locked(act, id).await?;
    let state = State::of(&work.state);
    if !matches!(state, State::Waiting | State::Failed) || work.stored.is_none() {
        return Err(Error::Conflict);
    }
    if let (State::Waiting, Some(batch)) = (state, work.batch_id) {
        batch::discard(&act.tx, batch).await.map_err(refusal)?;
    }
    act.audit(Event::done("import.compared-anew").on("import", id)).await?;
    queue(act, &work, work.size).await
}

/// A work that can be changed, by who brought it: whoever changes a file makes it theirs, and could publish it then.
async fn own_open(act: &Act, id: i32) -> Result<import_work::Model, Error> {
    act.may(Action::ImportFigures, &Facts::default())?;
    let work = locked(act, id).await?;
    if Some(work.person_id) != act.actor.id() {
        return Err(Denied::NotAllowed.into());
    }
    if work.kind != "file" || !State::of(&work.state).is_open() {
        return Err(Error::Conflict);
    }
    Ok(work)
}

async fn queue(act: &Act, work: &import_work::Model, size: i64) -> Result<bool, Error> {
    forget_faults(&act.tx, work.id).await?;
    let row = import_work::ActiveModel {
        id: Unchanged(work.id),
        state: Set(State::Queued.word().to_owned()),
        batch_id: Set(None),
        twin_of: Set(None),
        oddities: Set(None),
        trouble: Set(None),
        faults: Set(0),
        changed_at: Set(act.now),
        ..Default::default()
    };
    row.update(&act.tx).await?;
    let background = size > INLINE;
    let job = Job::new(READ, json!({ "id": work.id }));
    // a small file is read at once; should that come to nothing, it is done in the background all the same
    let job = if background {
        job
    } else {
        job.at(act.now + Duration::minutes(1))
    };
    act.enqueue(job).await?;
    Ok(background)
}
