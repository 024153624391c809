//! Background work of dialogue.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Europe::Tirane;
use serde_json::Value;

use super::commands::{self, Made};
use super::queries;
use super::rules::opinions::{Ballot, OpinionMap};
use super::rules::published::{LEAST, Published, is_due};
use super::rules::working_days::day_in_tirana;
use crate::App;
use crate::accounts::Actor;
use crate::finance::Courses;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// There is a new post: those who follow its thread are told.
pub const TELL: &str = "thread.tell";

/// There is news of a question: those who follow it are told.
pub const TELL_QUESTION: &str = "question.tell";

/// Officials are reminded of questions, and followers told of those that are overdue.
pub const REMIND: &str = "question.remind";

/// There is news of a dialogue: those who follow it are told.
pub const TELL_DIALOGUE: &str = "dialogue.tell";

/// Stages that opened are told of.
pub const TELL_STAGES: &str = "dialogue.stages";

/// A dialogue's opinion map is made anew.
pub const OPINIONS: &str = "dialogue.opinions";

/// It is looked where votes closed, for the last map of each.
pub const VOTES_CLOSED: &str = "dialogue.votes-closed";

/// The hour in Tirana from which that is done.
const MORNING: u32 = 7;

/// The jobs that time brings: reminders of questions, once on each day from the morning on; stages that opened, each hour.
#[must_use]
pub fn due(now: DateTime<Utc>) -> Vec<Job> {
    // stages open at midnight, and clocks of hosts at any hour: that is looked at in every one
    let hour = now.format("%Y-%m-%dT%H");
    let mut jobs: Vec<Job> = [TELL_STAGES, VOTES_CLOSED]
        .into_iter()
        .map(|kind| Job::new(kind, Value::Null).once(format!("{kind} {hour}")))
        .collect();
    if now.with_timezone(&Tirane).hour() >= MORNING {
        jobs.push(Job::new(REMIND, Value::Null).once(format!("{REMIND} {}", day_in_tirana(now))));
    }
    jobs
}

/// Reminds of all questions that wait for an answer, some at a time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(app: &App) -> Result<(), Error> {
    let platform = Actor::platform().into();
    let mut after = 0;
    loop {
        let act = Act::begin(app, &platform).await?;
        let last = commands::remind(&act, after).await?;
        act.commit().await?;
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

/// Tells those who follow a question what became of it, some at a time. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_question(app: &App, question: i32) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::tell_question(&act, question).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Tells those who follow a dialogue what is new, some at a time. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_dialogue(app: &App, dialogue: i32) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::tell_dialogue(&act, dialogue).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Tells of all stages that opened, some at a time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_stages(app: &App) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let told = commands::tell_stages(&act).await?;
        act.commit().await?;
        if told == 0 {
            return Ok(());
        }
    }
}

/// Asks for the last maps of dialogues whose votes closed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn votes_closed(app: &App) -> Result<(), Error> {
    let act = Act::begin(app, &Actor::platform().into()).await?;
    commands::map_closed(&act).await?;
    act.commit().await
}

/// Makes the opinion map of a dialogue anew, where that is due. The same votes make the same map.
///
/// # Errors
/// Where the database cannot be reached, or there is too much to do.
pub async fn opinions(app: &App, dialogue: i32) -> Result<(), Error> {
    let at = app.clock.now();
    let before = queries::map_row(&app.db, dialogue).await?.map(|row| row.made_at);
    let ballots = queries::ballots(&app.db, dialogue).await?;
    let excluded = queries::not_counted(&app.db, dialogue).await?;
    let since: HashSet<i32> = ballots
        .iter()
        .filter(|one| before.is_none_or(|before| one.at > before))
        .map(|one| one.person)
        .collect();
    let closed = queries::votes_closed(&app.db, at).await?;
    if !is_due(
        since.len(),
        closed.iter().any(|(id, _)| *id == dialogue),
        before.is_none(),
    ) {
        return Ok(());
    }
    let turn = app.heavy.turn().await?;
    let made = tokio::task::spawn_blocking(move || make_map(&ballots, &excluded, before, at));
    let made = made.await.map_err(Error::internal)?;
    drop(turn);
    let act = Act::begin(app, &Actor::platform().into()).await?;
    commands::keep_map(&act, dialogue, &made).await?;
    act.commit().await
}

fn make_map(ballots: &[Ballot], excluded: &BTreeSet<i32>, before: Option<DateTime<Utc>>, at: DateTime<Utc>) -> Made {
    let map = OpinionMap::of(ballots, excluded);
    let mut people: Vec<i32> = ballots.iter().map(|one| one.person).collect();
    people.sort_unstable();
    people.dedup();
    let places = people
        .iter()
        .filter_map(|person| Some((*person, map.where_do_i_stand(*person)?.place?)));
    Made {
        before,
        votes: ballots.iter().filter(|one| !excluded.contains(&one.statement)).count(),
        voters: map.voters(),
        published: Published::of(&map.public(LEAST), LEAST),
        places: places.collect(),
        at,
    }
}

/// Holds all commitments against a release, those of a dialogue at a time. Begun twice it judges and tells once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn judge_commitments(app: &App, release: i32) -> Result<(), Error> {
    let Some(courses) = Courses::as_of(app, release).await? else {
        return Ok(());
    };
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::judge_commitments(&act, &courses).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Tells those who follow, some at a time. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell(app: &App, post: i32, told: &HashSet<i32>) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::tell_followers(&act, post, told).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Makes anew what an earlier version made of posts, questions and replies.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn render_anew(app: &App) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let made = commands::render_anew(&act).await?
            + commands::questions_anew(&act).await?
            + commands::texts_anew(&act).await?;
        act.commit().await?;
        if made == 0 {
            return Ok(());
        }
    }
}
