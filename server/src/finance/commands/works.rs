//! What stewards bring: from the file to the batch that another publishes.

use bashke_entities::finance::{dataset, import_batch, import_fault, import_work};
use bashke_vocabulary::{NoticeKind, Role};
use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect,
};
use serde_json::json;

use super::batch::{self, Extent, PublishError};
use crate::accounts::{Notice, holders_of, notify};
use crate::finance::queries;
use crate::finance::rules::import::Fault;
use crate::finance::rules::work::{INLINE, OPEN_AT_ONCE, Oddities, State};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::clock::Clock;
use crate::platform::db::BINDS;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::refusal::Refusals;
use crate::platform::settings::{self, Switch};
use crate::policy::{Action, Denied, Facts};

/// The job that reads a file in the background.
pub const READ: &str = "finance.read";

/// What nobody went on with for so long is dropped.
const LEFT: Duration = Duration::days(30);

/// After so long, whoever read a file is taken for dead.
const STUCK: Duration = Duration::minutes(10);

/// What is brought.
#[derive(Debug, Clone)]
pub struct NewWork {
    /// `file`, `correction` or `dispute`.
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
        "dispute" => Action::DisputeValue,
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

async fn forget_faults(tx: &DatabaseTransaction, id: i32) -> Result<(), DbErr> {
    import_fault::Entity::delete_many()
        .filter(import_fault::Column::WorkId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

async fn locked(act: &Act, id: i32) -> Result<import_work::Model, Error> {
    import_work::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
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

/// Takes a work for reading; none where it is not to be read.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn begin_reading(
    db: &DatabaseConnection,
    now: DateTime<Utc>,
    id: i32,
) -> Result<Option<import_work::Model>, DbErr> {
    use import_work::Column;
    // a reader that died left it as being read
    import_work::Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Reading.word()))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in([State::Queued.word(), State::Reading.word()]))
        .exec(db)
        .await?;
    import_work::Entity::find_by_id(id)
        .filter(Column::State.eq(State::Reading.word()))
        .one(db)
        .await
}

/// What came of reading a file.
#[derive(Debug)]
pub enum Came {
    /// Faults: the kept ones each with the cells of its row, the headings, and how many there are in all.
    Faulty(Vec<(Fault, Vec<String>)>, Vec<String>, u64),
    /// All stands already: so many observations.
    Same(i32),
    /// A batch that waits, with what looks odd; nothing is said of that where it was read before.
    Batch(i32, i32, Option<Oddities>),
    /// It could not be read.
    Trouble(String),
}

/// Writes down what came of reading a file, and tells the other stewards where it waits for them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn record(act: &Act, id: i32, came: Came) -> Result<(), Error> {
    let work = locked(act, id).await?;
    if State::of(&work.state) != State::Reading {
        // it was dropped meanwhile, or another instance was faster
        if let Came::Batch(batch, _, Some(_)) = came
            && work.batch_id != Some(batch)
        {
            batch::discard(&act.tx, batch).await.map_err(refusal)?;
        }
        return Ok(());
    }
    forget_faults(&act.tx, id).await?;
    let mut row = import_work::ActiveModel {
        id: Unchanged(id),
        changed_at: Set(act.now),
        ..Default::default()
    };
    let state = match came {
        Came::Faulty(faults, headings, all) => {
            row.faults = Set(i32::try_from(all).unwrap_or(i32::MAX));
            row.headings = Set(Some(serde_json::to_string(&headings).map_err(Error::internal)?));
            keep_faults(&act.tx, id, faults).await?;
            State::Faulty
        }
        Came::Same(total) => {
            row.total = Set(total);
            State::Same
        }
        Came::Batch(batch, total, oddities) => match queries::work_of_batch(&act.tx, batch).await? {
            Some(other) if other.id != id => {
                row.twin_of = Set(Some(other.id));
                State::Twin
            }
            _ => {
                row.batch_id = Set(Some(batch));
                row.total = Set(total);
                row.oddities = Set(match oddities {
                    Some(oddities) => Some(serde_json::to_string(&oddities).map_err(Error::internal)?),
                    None => None,
                });
                State::Waiting
            }
        },
        Came::Trouble(why) => {
            row.trouble = Set(Some(why));
            State::Failed
        }
    };
    row.state = Set(state.word().to_owned());
    row.update(&act.tx).await?;
    act.audit(
        Event::done("import.read")
            .by(work.person_id)
            .on("import", id)
            .with("state", state.word()),
    )
    .await?;
    if state == State::Waiting {
        let notice = notice("figures-waiting", &work);
        for person in holders_of(&act.tx, Role::Steward).await? {
            if person != work.person_id {
                notify(act, person, &notice).await?;
            }
        }
    }
    Ok(())
}

async fn keep_faults(tx: &DatabaseTransaction, id: i32, faults: Vec<(Fault, Vec<String>)>) -> Result<(), Error> {
    let mut models = Vec::with_capacity(faults.len());
    for (fault, cells) in faults {
        models.push(import_fault::ActiveModel {
            id: NotSet,
            work_id: Set(id),
            file_row: Set(fault.row.and_then(|row| i32::try_from(row).ok())),
            file_column: Set(fault.column),
            what: Set(fault.what),
            advice: Set(fault.advice),
            cells: Set(match cells.is_empty() {
                true => None,
                false => Some(serde_json::to_string(&cells).map_err(Error::internal)?),
            }),
        });
    }
    for chunk in models.chunks(BINDS / 7) {
        import_fault::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

fn notice(message: &'static str, work: &import_work::Model) -> Notice {
    let path = format!("/steward/import/{}", work.id);
    Notice::new(NoticeKind::Figures, message, path).with("file", work.file_name.as_str())
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

fn refusal(error: PublishError) -> Error {
    match error {
        PublishError::Database(error) => error.into(),
        PublishError::NotPending(_) => Error::Conflict,
        PublishError::Outdated(_) => Error::refused("publish", "steward-outdated"),
    }
}

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
