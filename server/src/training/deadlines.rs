//! Background work for the deadlines of cohorts.

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Europe::Tirane;
use serde_json::Value;

use super::commands;
use crate::App;
use crate::accounts::Actor;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::local_time::date;

/// People are reminded of what is due soon.
pub const REMIND: &str = "deadline.remind";

/// The hour in Tirana from which that is done.
const MORNING: u32 = 7;

/// The job that time brings: reminders, once on each day from the morning on.
#[must_use]
pub fn due(now: DateTime<Utc>) -> Option<Job> {
    let morning = now.with_timezone(&Tirane).hour() >= MORNING;
    morning.then(|| Job::new(REMIND, Value::Null).once(format!("{REMIND} {}", date(now))))
}

/// The job that a deadline brings which is set when the reminders of the day have gone: they go once more, and nobody is
/// reminded twice.
#[must_use]
pub fn due_anew(now: DateTime<Utc>) -> Option<Job> {
    due(now).map(|_| Job::new(REMIND, Value::Null))
}

/// Reminds of what is due soon, some at a time. Begun twice it reminds nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(app: &App) -> Result<(), Error> {
    let platform = Actor::platform().into();
    let mut after = (0, 0);
    loop {
        let act = Act::begin(app, &platform).await?;
        let last = commands::remind_of_deadlines(&act, &app.shelf, after).await?;
        act.commit().await?;
        match last {
            Some(last) => after = last,
            None => break,
        }
    }
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::tell_of_ending(&act).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}
