//! How each municipality answers, in counts. The number of statements and of rows does not depend on how many
//! questions there are.

use std::collections::HashMap;

use bashke_entities::dialogue::question;
use bashke_vocabulary::ReplyKind;
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, QueryFilter, QuerySelect, Select};

use super::list::shown;
use crate::dialogue::rules::record::Record;

/// Questions that ended alike: the place, how, whether late, after how many working days; how many they are.
type Ended = (i32, Option<String>, Option<bool>, Option<i32>, i64);

/// What became of the questions to each municipality that was asked any, by place.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn records(db: &impl ConnectionTrait, today: NaiveDate) -> Result<HashMap<i32, Record>, DbErr> {
    use question::Column::{DueOn, EndedOn, Ending, Id, Late, PlaceId, TookDays};
    let find = shown(db).await?;
    let mut records: HashMap<i32, Record> = HashMap::new();
    let ended: Vec<Ended> = find
        .clone()
        .select_only()
        .columns([PlaceId, Ending, Late, TookDays])
        .column_as(Id.count(), "times")
        .filter(EndedOn.is_not_null())
        .group_by(PlaceId)
        .group_by(Ending)
        .group_by(Late)
        .group_by(TookDays)
        .into_tuple()
        .all(db)
        .await?;
    for (place, ending, late, took, times) in ended {
        let record = records.entry(place).or_default();
        let times = usize::try_from(times).unwrap_or_default();
        if ending.as_deref() == Some(ReplyKind::Refusal.word()) {
            record.refused += times;
            continue;
        }
        match late {
            Some(true) => record.late += times,
            _ => record.in_time += times,
        }
        if let Some(days) = took {
            *record.took.entry(days).or_default() += times;
        }
    }
    let open = find.filter(EndedOn.is_null());
    for (place, times) in counted(db, open.clone().filter(DueOn.lt(today))).await? {
        records.entry(place).or_default().overdue = times;
    }
    for (place, times) in counted(db, open.filter(DueOn.gte(today))).await? {
        records.entry(place).or_default().waiting = times;
    }
    Ok(records)
}

async fn counted(db: &impl ConnectionTrait, find: Select<question::Entity>) -> Result<Vec<(i32, usize)>, DbErr> {
    let rows: Vec<(i32, i64)> = find
        .select_only()
        .column(question::Column::PlaceId)
        .column_as(question::Column::Id.count(), "times")
        .group_by(question::Column::PlaceId)
        .into_tuple()
        .all(db)
        .await?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(place, times)| (place, usize::try_from(times).unwrap_or_default()))
        .collect())
}
