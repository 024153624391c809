//! The background worker: takes jobs as they fall due and does them, and schedules what is done again and again.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use serde_json::Value;

use crate::App;
use crate::accounts::{self, Actor};
use crate::dialogue;
use crate::finance;
use crate::moderation;
use crate::network;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::{self, ATTEMPTS, Job};
use crate::platform::{limits, mail, once, secrets, sessions, storage};
use crate::training;

/// The job that clears away what has run out.
const SWEEP: &str = "sweep";

/// How many jobs are taken at once.
const TAKEN: u64 = 8;

/// How long the worker rests where nothing wakes it.
const REST: Duration = Duration::from_secs(2);

/// Works until it is aborted.
pub async fn work(app: App) {
    let instance = secrets::token().unwrap_or_else(|_| std::process::id().to_string());
    let mut asked = Vec::new();
    loop {
        if let Err(error) = schedule_new(&app, &mut asked).await {
            tracing::warn!(%error, "what is due again and again could not be scheduled");
        }
        match round(&app, &instance).await {
            Ok(0) => {
                // woken at once by what this instance asked for, and now and then for what others did
                let _ = tokio::time::timeout(REST, app.wake.notified()).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "jobs could not be taken");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

/// Takes what is due and does it, at once; gives how many jobs that were.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn round(app: &App, instance: &str) -> Result<usize, Error> {
    let taken = jobs::take(&app.db, app.clock.now(), instance, TAKEN).await?;
    let count = taken.len();
    let mut running = tokio::task::JoinSet::new();
    for job in taken {
        let app = app.clone();
        running.spawn(async move {
            // one that panics ends as one that failed, and is given up after as many attempts
            let outcome = match AssertUnwindSafe(run(&app, &job)).catch_unwind().await {
                Ok(outcome) => outcome.map_err(|error| error.to_string()),
                Err(_) => Err("it panicked".to_owned()),
            };
            if let Err(error) = &outcome {
                tracing::warn!(job = job.id, kind = %job.kind, attempt = job.attempts, %error, "a job failed");
            }
            if let Err(error) = jobs::finish(&app.db, app.clock.now(), &job, outcome).await {
                tracing::warn!(job = job.id, %error, "how a job ended could not be noted");
            }
        });
    }
    while let Some(ended) = running.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "how a job ended is not known; it is tried again when its lease runs out");
        }
    }
    Ok(count)
}

/// What is done again and again, in the slots that have begun.
fn due(now: DateTime<Utc>) -> Vec<Job> {
    let hour = now.format("%Y-%m-%dT%H");
    let mut due = accounts::jobs::notices::due(now);
    due.extend(dialogue::jobs::due(now));
    due.extend(training::deadlines::due(now));
    due.extend(network::jobs::due(now));
    // each by itself, so that one that fails keeps no other from being done
    let hourly = [SWEEP, accounts::jobs::SWEEP, moderation::jobs::SWEEP].into_iter();
    due.extend(hourly.map(|kind| Job::new(kind, Value::Null).once(format!("{kind} {hour}"))));
    due
}

/// Asks for what is done again and again: once in each slot, whatever the number of instances.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn schedule(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    for job in due(now) {
        jobs::enqueue(&app.db, now, job).await?;
    }
    Ok(())
}

/// The same where there are other slots than those that this instance asked for already.
async fn schedule_new(app: &App, asked: &mut Vec<Option<String>>) -> Result<(), Error> {
    let words: Vec<Option<String>> = due(app.clock.now()).into_iter().map(|job| job.once).collect();
    if words != *asked {
        schedule(app).await?;
        *asked = words;
    }
    Ok(())
}

async fn run(app: &App, job: &bashke_entities::platform::job::Model) -> Result<(), Error> {
    let payload: Value = serde_json::from_str(&job.payload).map_err(Error::internal)?;
    let text = |name: &str| payload[name].as_str().unwrap_or_default();
    let number = |name: &str| {
        payload[name]
            .as_i64()
            .and_then(|id| i32::try_from(id).ok())
            .unwrap_or_default()
    };
    let act = || async { Act::begin(app, &Actor::platform().into()).await };
    match job.kind.as_str() {
        mail::JOB => mail::send(app, number("id"), job.attempts >= ATTEMPTS)
            .await
            .map_err(Error::internal),
        accounts::jobs::SIGN_UP => accounts::jobs::sign_up(app, act().await?, text("sealed")).await,
        accounts::jobs::PROOF => accounts::jobs::prove_address(app, act().await?, text("sealed")).await,
        accounts::jobs::RESET => accounts::jobs::reset_password(app, act().await?, text("sealed")).await,
        accounts::jobs::notices::AT_ONCE => {
            accounts::jobs::notices::at_once(act().await?, payload["id"].as_i64().unwrap_or_default()).await
        }
        accounts::jobs::notices::DIGESTS | accounts::jobs::notices::DIGEST => digests(act().await?, &payload).await,
        moderation::jobs::ANSWER => moderation::jobs::answer(act().await?, number("id")).await,
        moderation::jobs::CLOSED => moderation::jobs::closed(act().await?, number("id")).await,
        finance::jobs::READ => finance::jobs::read(app, number("id")).await,
        finance::jobs::JUDGE => finance::jobs::judge(app, number("release")).await,
        network::jobs::REMIND => network::jobs::remind(act().await?, number("verification")).await,
        network::jobs::MATCH => network::jobs::match_offer(app, number("offer")).await,
        network::jobs::TELL => {
            let key = |name: &str| payload[name].as_i64().and_then(|id| id.try_into().ok());
            network::jobs::tell(app, key("offer"), key("event")).await
        }
        network::jobs::REMIND_OFFERS => network::jobs::remind_of_offers(app).await,
        network::jobs::EXPIRE => network::jobs::expire_offers(app).await,
        network::jobs::REMIND_EVENT => network::jobs::remind_of_event(app, number("event"), number("sequence")).await,
        network::jobs::TELL_ATTENDING => {
            let by = payload["by"].as_i64().and_then(|id| id.try_into().ok());
            network::jobs::tell_attending(app, number("event"), number("sequence"), text("change"), by).await
        }
        network::jobs::DIGESTS | network::jobs::DIGEST => followed_digests(app, &payload).await,
        network::jobs::MOVE_UP => network::jobs::move_up(act().await?, number("event")).await,
        dialogue::jobs::TELL => {
            let told = payload["told"].as_array().into_iter().flatten();
            let told = told.filter_map(|id| id.as_i64()?.try_into().ok()).collect();
            dialogue::jobs::tell(app, number("post"), &told).await
        }
        dialogue::jobs::TELL_QUESTION => dialogue::jobs::tell_question(app, number("question")).await,
        dialogue::jobs::TELL_DIALOGUE => dialogue::jobs::tell_dialogue(app, number("dialogue")).await,
        dialogue::jobs::TELL_STAGES => dialogue::jobs::tell_stages(app).await,
        dialogue::jobs::OPINIONS => dialogue::jobs::opinions(app, number("dialogue")).await,
        dialogue::jobs::VOTES_CLOSED => dialogue::jobs::votes_closed(app).await,
        dialogue::jobs::REMIND => dialogue::jobs::remind(app).await,
        training::deadlines::REMIND => training::deadlines::remind(app).await,
        training::jobs::CLOSE => training::jobs::close(app, act().await?, number("attempt")).await,
        training::jobs::TELL_COHORT => training::jobs::tell_cohort(app, number("message")).await,
        training::jobs::SETTLE => training::jobs::settle(app, act().await?, number("person"), number("course")).await,
        training::jobs::REMIND_COUNSELLING => {
            training::jobs::remind_counselling(act().await?, number("counselling"), number("sequence")).await
        }
        training::jobs::TELL_ASKED => training::jobs::tell_asked(app, &payload).await,
        training::jobs::SETTLE_ALL => training::jobs::settle_all(app, number("course")).await,
        training::jobs::REMIND => {
            training::jobs::remind(act().await?, number("session"), number("sequence"), text("before")).await
        }
        storage::REMOVE => app.storage.remove(text("key")).await,
        SWEEP => sweep(app).await,
        accounts::jobs::SWEEP => accounts::jobs::sweep(app).await,
        moderation::jobs::SWEEP => moderation::jobs::sweep(app).await,
        other => Err(Error::internal(format!("nobody knows how to do `{other}`"))),
    }
}

/// The digests of a slot, or somebody's.
async fn digests(act: Act, payload: &Value) -> Result<(), Error> {
    use accounts::jobs::notices::{digest, digests};
    let text = |name: &str| payload[name].as_str().unwrap_or_default();
    let frequency = text("frequency").parse().map_err(Error::internal)?;
    let at = text("at").parse().map_err(Error::internal)?;
    match payload["person"].as_i64().and_then(|id| id.try_into().ok()) {
        Some(person) => digest(act, person, frequency, at).await,
        None => digests(act, frequency, at).await,
    }
}

/// The digests of what people follow of a day, or somebody's.
async fn followed_digests(app: &App, payload: &Value) -> Result<(), Error> {
    use network::jobs::{digest, digests};
    let text = |name: &str| payload[name].as_str().unwrap_or_default();
    let every = text("frequency").parse().map_err(Error::internal)?;
    let day = text("day").parse().map_err(Error::internal)?;
    match payload["person"].as_i64().and_then(|id| id.try_into().ok()) {
        Some(person) => digest(app, person, every, day).await,
        None => digests(app, every, day).await,
    }
}

async fn sweep(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    let ended = sessions::sweep(&app.db, now).await?;
    let counts = limits::sweep(&app.db, now).await?;
    let done = jobs::sweep(&app.db, now).await?;
    finance::jobs::sweep(app).await?;
    dialogue::jobs::render_anew(app).await?;
    let mails = mail::sweep(&app.db, now).await?;
    let sent = once::sweep(&app.db, now).await?;
    tracing::debug!(ended, counts, done, mails, sent, "cleared away");
    Ok(())
}
