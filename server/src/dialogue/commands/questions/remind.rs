//! The clock of questions at work: municipalities are reminded, and whoever follows a question is told that it is
//! overdue.

use std::collections::HashMap;

use bashke_entities::dialogue::question;
use bashke_vocabulary::{NoticeKind, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::follow::news;
use crate::accounts::Notice;
use crate::dialogue::commands::threads::tell_person;
use crate::dialogue::queries;
use crate::dialogue::rules::clock::{Reminder, State};
use crate::dialogue::rules::working_days::{Calendar, day_in_tirana};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::{moderation, network};

/// How many questions are looked at in one transaction.
const CHUNK: u64 = 100;

/// Looks at some of the questions that wait for an answer, those after a key; gives the last key, or none at the end.
/// Begun twice on one day it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(act: &Act, after: i32) -> Result<Option<i32>, Error> {
    let rows = question::Entity::find()
        .filter(question::Column::EndedOn.is_null())
        .filter(question::Column::Id.gt(after))
        .order_by_asc(question::Column::Id)
        .limit(CHUNK)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let hidden = moderation::restrictions(
        &act.tx,
        SubjectKind::Question,
        rows.iter().map(|row| row.id.to_string()),
    );
    let hidden = hidden.await?;
    let officials = officials(act, &rows).await?;
    let calendar = Calendar::default();
    for row in rows.iter().filter(|row| !hidden.contains_key(&row.id.to_string())) {
        let none = Vec::new();
        one(act, &calendar, row, officials.get(&row.place_id).unwrap_or(&none)).await?;
    }
    Ok(rows.last().map(|row| row.id))
}

/// Those who speak for the verified municipalities of these questions, by place.
async fn officials(act: &Act, rows: &[question::Model]) -> Result<HashMap<i32, Vec<i32>>, Error> {
    let mut places: Vec<i32> = rows.iter().map(|row| row.place_id).collect();
    places.sort_unstable();
    places.dedup();
    let mut institutions = network::institutions(&act.tx, Some(&places), act.now).await?;
    institutions.retain(|_, institution| institution.verified);
    let ids: Vec<i32> = institutions.values().map(|institution| institution.id).collect();
    let speakers = network::speakers(&act.tx, &ids).await?;
    let of = |id: i32| {
        speakers
            .iter()
            .filter(move |(at, _)| *at == id)
            .map(|(_, person)| *person)
    };
    let officials = institutions
        .into_iter()
        .map(|(place, institution)| (place, of(institution.id).collect()));
    Ok(officials.collect())
}

async fn one(act: &Act, calendar: &Calendar, row: &question::Model, officials: &[i32]) -> Result<(), Error> {
    let today = day_in_tirana(act.now);
    let dates = queries::dates(row);
    let due = dates.due(calendar).day;
    if due != row.due_on {
        // a holiday has become known since
        set(act, row.id, question::Column::DueOn, due).await?;
    }
    // where nobody can be reminded yet, whoever comes still is
    let reminder = dates
        .reminder(calendar, today, row.reminded_on)
        .filter(|_| !officials.is_empty());
    if let Some(reminder) = reminder {
        let message = match reminder {
            Reminder::Soon => "question-due-soon",
            Reminder::Today => "question-due-today",
            Reminder::Overdue(_) => "question-still-overdue",
        };
        let path = format!("/questions/{}", row.id);
        let notice = Notice::new(NoticeKind::Official, message, path).with("title", &row.title);
        for person in officials {
            tell_person(act, *person, &notice).await?;
        }
        set(act, row.id, question::Column::RemindedOn, today).await?;
    }
    if row.overdue_told_on.is_none() && dates.state(calendar, today) == State::Overdue {
        set(act, row.id, question::Column::OverdueToldOn, today).await?;
        news(act, row, "question-overdue", None, "").await?;
    }
    Ok(())
}

async fn set(act: &Act, id: i32, column: question::Column, day: chrono::NaiveDate) -> Result<(), Error> {
    question::Entity::update_many()
        .col_expr(column, Expr::value(day))
        .filter(question::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
