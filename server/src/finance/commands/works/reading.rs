//! What comes of reading a file.

use bashke_entities::finance::{import_fault, import_work};
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
};

use super::{forget_faults, locked, notice, refusal};
use crate::accounts::{holders_of, notify};
use crate::finance::commands::batch;
use crate::finance::queries;
use crate::finance::rules::import::Fault;
use crate::finance::rules::work::{Oddities, State};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::db::BINDS;
use crate::platform::errors::Error;

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
