//! Reminders, a day and an hour before. A session that was moved has a higher sequence, so that what was asked for before
//! says nothing any more.

use bashke_entities::training::{session_registration, training_session};
use chrono::Duration;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::held::{hold, standing, tell};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::local_time::date;
use crate::training::jobs;
use crate::training::rules::sessions::state::Place;

/// How long before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// A day.
    Day,
    /// An hour.
    Hour,
}

impl Before {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Day, Self::Hour];

    /// The word in jobs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Hour => "hour",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    const fn long(self) -> Duration {
        match self {
            Self::Day => Duration::days(1),
            Self::Hour => Duration::hours(1),
        }
    }
}

/// Asks for the reminders of a session, as far as their time has not passed.
pub(super) async fn schedule(act: &Act, session: &training_session::Model) -> Result<(), Error> {
    for before in Before::ALL {
        let at = session.begins_at - before.long();
        if at <= act.now {
            continue;
        }
        let (id, sequence, word) = (session.id, session.sequence, before.word());
        let payload = json!({ "session": id, "sequence": sequence, "before": word });
        let once = format!("{} {id} {sequence} {word}", jobs::REMIND);
        act.enqueue(Job::new(jobs::REMIND, payload).once(once).at(at)).await?;
    }
    Ok(())
}

/// Reminds those who come of a session, each once; nobody where it was moved or cancelled since, or has begun.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_session(act: &Act, id: i32, sequence: i32, before: Before) -> Result<(), Error> {
    let session = match hold(act, id).await {
        Err(Error::NotFound) => return Ok(()),
        other => other?,
    };
    if session.sequence != sequence || session.cancelled_at.is_some() || session.begins_at <= act.now {
        return Ok(());
    }
    if before == Before::Day && date(act.now) == date(session.begins_at) {
        // it was to go the day before; what it would say is not true any more, and an hour before there is another
        return Ok(());
    }
    let (column, message) = match before {
        Before::Day => (session_registration::Column::RemindedDay, "session-day"),
        Before::Hour => (session_registration::Column::RemindedHour, "session-hour"),
    };
    let reminded = |row: &session_registration::Model| match before {
        Before::Day => row.reminded_day,
        Before::Hour => row.reminded_hour,
    };
    let rows = standing(act, id, &[Place::Registered]).await?;
    let rows: Vec<_> = rows.into_iter().filter(|row| reminded(row) <= sequence).collect();
    let people: Vec<i32> = rows.iter().map(|row| row.person_id).collect();
    tell(act, &session, &people, message, None).await?;
    session_registration::Entity::update_many()
        .col_expr(column, Expr::value(sequence + 1))
        .filter(session_registration::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    Ok(())
}
