//! What a write is given: one transaction, who acts, and the time.

use std::sync::Arc;

use bashke_views::Locale;
use bashke_views::mail::Mail;
use chrono::{DateTime, Utc};
use sea_orm::DatabaseTransaction;
use tokio::sync::Notify;

use super::audit::{self, Event};
use super::config::Config;
use super::db::begin_write;
use super::errors::Error;
use super::jobs::{self, Job};
use super::mail::{self, Recipient};
use super::secrets::Secrets;
use crate::App;
use crate::accounts::Actor;
use crate::finance::Current;
use crate::policy::{self, Action, Denied, Facts};

/// A write under way. What is not committed is undone.
#[derive(Debug)]
pub struct Act {
    /// The transaction.
    pub tx: DatabaseTransaction,
    /// Who acts.
    pub actor: Arc<Actor>,
    /// When.
    pub now: DateTime<Utc>,
    /// The keys.
    pub secrets: Secrets,
    /// The settings.
    pub config: Arc<Config>,
    /// The figures as they stood when it began.
    pub current: Arc<Current>,
    wake: Arc<Notify>,
}

impl Act {
    /// Begins a write.
    ///
    /// # Errors
    /// Where the database cannot be reached or stays locked.
    pub async fn begin(app: &App, actor: &Arc<Actor>) -> Result<Self, Error> {
        Ok(Self {
            tx: begin_write(&app.db).await?,
            actor: Arc::clone(actor),
            now: app.clock.now(),
            secrets: app.secrets.clone(),
            config: Arc::clone(&app.config),
            current: app.cubes.current(),
            wake: Arc::clone(&app.wake),
        })
    }

    /// Whether the actor may do this, by the facts.
    ///
    /// # Errors
    /// Why not.
    pub fn may(&self, action: Action, facts: &Facts) -> Result<(), Denied> {
        policy::may(&self.actor, action, facts, self.now)
    }

    /// Writes an event into the audit log.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn audit(&self, event: Event) -> Result<(), Error> {
        Ok(audit::write(&self.tx, &self.actor, self.now, event).await?)
    }

    /// Asks for a job.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn enqueue(&self, job: Job) -> Result<(), Error> {
        Ok(jobs::enqueue(&self.tx, self.now, job).await?)
    }

    /// Puts a mail into the outbox.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn post(&self, person_id: Option<i32>, address: &str, locale: Locale, mail: &Mail) -> Result<(), Error> {
        let to = Recipient {
            person_id,
            address,
            locale,
        };
        mail::post(&self.tx, &self.secrets, self.now, &to, mail)
            .await
            .map_err(Error::internal)
    }

    /// Makes what was written stand.
    ///
    /// # Errors
    /// Where the database cannot be reached; then nothing was written.
    pub async fn commit(self) -> Result<(), Error> {
        self.tx.commit().await?;
        // there may be jobs now
        self.wake.notify_one();
        Ok(())
    }
}
