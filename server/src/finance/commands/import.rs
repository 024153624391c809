//! What a file needs beyond a batch: its sources, its duplicates.

use bashke_entities::finance::source;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DatabaseTransaction, DbErr, Statement};

use crate::finance::rules::import::{Fault, Faults, NewSource};

/// How many values there may be for one indicator, place and period: phases times sources.
const TOGETHER: i64 = 200;

/// From this many rows on, the database is told how they are spread before it compares them.
const MANY: u64 = 10_000;

/// Puts in the sources that a file brings; they wait with their batch. Gives their keys.
///
/// # Errors
/// Where the database fails.
pub async fn bring_sources(tx: &DatabaseTransaction, batch_id: i32, sources: &[NewSource]) -> Result<Vec<i32>, DbErr> {
    let mut keys = Vec::with_capacity(sources.len());
    for new in sources {
        let model = source::ActiveModel {
            id: NotSet,
            slug: Set(new.slug.clone()),
            title_sq: Set(new.title.0.clone()),
            title_en: Set(new.title.1.clone()),
            publisher: Set(new.publisher.clone()),
            url: Set(new.url.clone()),
            read_on: Set(new.read_on),
            licence: Set(new.licence.clone()),
            note_sq: Set(new.note.as_ref().map(|(sq, _)| sq.clone())),
            note_en: Set(new.note.as_ref().map(|(_, en)| en.clone())),
            waits_for: Set(Some(batch_id)),
        };
        keys.push(model.insert(tx).await?.id);
    }
    Ok(keys)
}

/// Makes the database ready to compare many rows.
///
/// # Errors
/// Where the database fails.
pub async fn prepare(tx: &DatabaseTransaction, rows: u64) -> Result<(), DbErr> {
    if rows >= MANY {
        tx.execute_unprepared("ANALYZE staged_observation").await?;
    }
    Ok(())
}

/// Finds rows that say the same thing twice by the same source. A source that contradicts itself is taken
/// where each of its rows has a note.
///
/// # Errors
/// Where the database fails.
pub async fn duplicates(tx: &DatabaseTransaction, batch_id: i32, faults: &mut Faults) -> Result<(), DbErr> {
    const CROWDED: &str = "SELECT MIN(file_row), COUNT(*) FROM staged_observation WHERE batch_id = $1
        GROUP BY indicator_id, place_id, period HAVING COUNT(*) > $2 ORDER BY 1 LIMIT 100";
    let statement = Statement::from_sql_and_values(
        tx.get_database_backend(),
        CROWDED,
        vec![batch_id.into(), TOGETHER.into()],
    );
    let crowded = tx.query_all_raw(statement).await?;
    for found in &crowded {
        let (row, count): (i32, i64) = (found.try_get_by_index(0)?, found.try_get_by_index(1)?);
        faults.add(Fault::row(
            u64::try_from(row).unwrap_or_default(),
            format!("is the first of {count} rows for the same indicator, place and period"),
        ));
    }
    if !crowded.is_empty() {
        return Ok(());
    }
    const AGAIN: &str = "FROM staged_observation s JOIN staged_observation t
        ON t.batch_id = $1 AND t.indicator_id = s.indicator_id AND t.place_id = s.place_id AND t.period = s.period
          AND t.phase = s.phase AND t.source_id = s.source_id AND t.id < s.id
          AND (s.note_en IS NULL OR t.note_en IS NULL OR s.value = t.value OR (s.value IS NULL AND t.value IS NULL))
        WHERE s.batch_id = $1";
    let list =
        format!("SELECT s.id, s.file_row, MIN(t.file_row) {AGAIN} GROUP BY s.id, s.file_row ORDER BY s.id LIMIT $2");
    let most = Faults::KEPT as i64;
    let statement =
        Statement::from_sql_and_values(tx.get_database_backend(), &list, vec![batch_id.into(), most.into()]);
    let found = tx.query_all_raw(statement).await?;
    for row in &found {
        let (row, first): (i32, i32) = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        let what = if row == first {
            "says the same thing twice: two of its columns are for the same indicator, place, period, phase and source"
                .to_owned()
        } else {
            format!("repeats row {first}: the same indicator, place, period, phase and source")
        };
        let fault = Fault::row(u64::try_from(row).unwrap_or_default(), what);
        faults.add(fault.advise(Some(
            "leave one out; where the source contradicts itself, give each of its rows a note".to_owned(),
        )));
    }
    if found.len() == Faults::KEPT {
        let count = format!("SELECT COUNT(DISTINCT s.id) {AGAIN}");
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), &count, vec![batch_id.into()]);
        if let Some(row) = tx.query_one_raw(statement).await? {
            let all: i64 = row.try_get_by_index(0)?;
            faults.count(
                u64::try_from(all)
                    .unwrap_or_default()
                    .saturating_sub(found.len() as u64),
            );
        }
    }
    Ok(())
}
