//! Background work of the training room.

use serde_json::Value;

use crate::App;
use crate::accounts::Actor;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::commands::{self, AskedSession, Asking, Asks, Before};
use crate::training::queries;

/// Those who come to a session are reminded of it.
pub const REMIND: &str = "session.remind";

/// The two are reminded of their counselling.
pub const REMIND_COUNSELLING: &str = "counselling.remind";

/// A message was written to a cohort: those who are in it are told.
pub const TELL_COHORT: &str = "cohort.tell";

/// The time of an attempt is over: where nobody handed it in, it is closed.
pub const CLOSE: &str = "attempt.close";

/// Somebody attended a session of a course: it is looked whether that completes it.
pub const SETTLE: &str = "course.settle";

/// The required sessions of a course are others now: it is looked whom that lets complete it.
pub const SETTLE_ALL: &str = "course.settle-all";

/// A course asks for a session, or no more: those who take the course are told.
pub const TELL_ASKED: &str = "course.tell-asked";

/// Closes an attempt whose time is over. Begun twice it changes nothing more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn close(app: &App, act: Act, attempt: i32) -> Result<(), Error> {
    commands::close(&act, &app.shelf, attempt).await?;
    act.commit().await
}

/// Looks whether somebody completed a course, and issues the certificates that this gives.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn settle(app: &App, act: Act, person: i32, course: i32) -> Result<(), Error> {
    let Some(progress) = queries::progress(&act.tx, &act.current, (person, course)).await? else {
        return Ok(());
    };
    let version = progress.enrolment.version_id;
    let found = queries::version(&act.tx, &app.shelf, &app.config.public_url, version).await?;
    let Some((_, volume)) = found else { return Ok(()) };
    commands::settle(&act, progress.enrolment.id, &volume.course).await?;
    act.commit().await
}

/// Looks at everybody who takes a course and has not completed it, some at a time. Begun twice it changes nothing more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn settle_all(app: &App, course: i32) -> Result<(), Error> {
    let platform = Actor::platform().into();
    let mut after = 0;
    loop {
        let act = Act::begin(app, &platform).await?;
        let last = commands::settle_some(&act, &app.shelf, course, after).await?;
        act.commit().await?;
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

/// Tells those in a cohort of a message, some at a time. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_cohort(app: &App, message: i32) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::tell_cohort(&act, message).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Tells those who take a course what became of a session for which it asks, some at a time. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the job is not whole, or the database cannot be reached.
pub async fn tell_asked(app: &App, payload: &Value) -> Result<(), Error> {
    let key = |name: &str| payload[name].as_i64().and_then(|id| i32::try_from(id).ok());
    let word = |name: &str| payload[name].as_str().unwrap_or_default();
    let asked = AskedSession {
        session: key("session").unwrap_or_default(),
        asking: Asking {
            course: key("course").unwrap_or_default(),
            item: payload["item"].as_str().map(str::to_owned),
        },
        what: Asks::of(word("what"))
            .ok_or_else(|| Error::internal(format!("`{}` is nothing to tell", word("what"))))?,
        since: word("since").parse().map_err(Error::internal)?,
        by: key("by"),
    };
    let platform = Actor::platform().into();
    let mut after = 0;
    loop {
        let act = Act::begin(app, &platform).await?;
        let last = commands::tell_of_asked(&act, &app.shelf, &asked, after).await?;
        act.commit().await?;
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

/// Reminds of a session. Begun twice it reminds nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(act: Act, session: i32, sequence: i32, before: &str) -> Result<(), Error> {
    let before =
        Before::of(before).ok_or_else(|| Error::internal(format!("`{before}` is no time before a session")))?;
    commands::remind_of_session(&act, session, sequence, before).await?;
    act.commit().await
}

/// Reminds of a counselling. Begun twice it reminds nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_counselling(act: Act, counselling: i32, sequence: i32) -> Result<(), Error> {
    commands::remind_of_counselling(&act, counselling, sequence).await?;
    act.commit().await
}
