//! The audit log: who did what to what, when, from where. Written in the transaction of what it tells of.

use bashke_entities::platform::audit_event;
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};
use serde_json::{Value, json};

use crate::accounts::Actor;

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// The actor may not.
    Refused,
    /// It was tried and did not succeed, such as a sign-in with a wrong password.
    Failed,
}

impl Outcome {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }
}

/// An event to be written.
#[derive(Debug, Clone)]
pub struct Event {
    action: &'static str,
    outcome: Outcome,
    subject: Option<(&'static str, String)>,
    detail: Value,
    person_id: Option<i32>,
}

impl Event {
    /// Something was done.
    #[must_use]
    pub const fn done(action: &'static str) -> Self {
        Self::new(action, Outcome::Done)
    }

    /// Something was refused.
    #[must_use]
    pub const fn refused(action: &'static str) -> Self {
        Self::new(action, Outcome::Refused)
    }

    /// Something was tried in vain.
    #[must_use]
    pub const fn failed(action: &'static str) -> Self {
        Self::new(action, Outcome::Failed)
    }

    const fn new(action: &'static str, outcome: Outcome) -> Self {
        Self {
            action,
            outcome,
            subject: None,
            detail: Value::Null,
            person_id: None,
        }
    }

    /// To what it was done.
    #[must_use]
    pub fn on(mut self, kind: &'static str, id: impl ToString) -> Self {
        self.subject = Some((kind, id.to_string()));
        self
    }

    /// What else is to be known; never a secret.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        if self.detail.is_null() {
            self.detail = json!({});
        }
        self.detail[key] = value.into();
        self
    }

    /// Who did it, where that is not yet the actor, as at a sign-in.
    #[must_use]
    pub const fn by(mut self, person_id: i32) -> Self {
        self.person_id = Some(person_id);
        self
    }
}

/// Writes an event.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn write(db: &impl ConnectionTrait, actor: &Actor, now: DateTime<Utc>, event: Event) -> Result<(), DbErr> {
    let (kind, id) = event.subject.map_or((None, None), |(kind, id)| (Some(kind), Some(id)));
    let row = audit_event::ActiveModel {
        id: NotSet,
        at: Set(now),
        person_id: Set(event.person_id.or_else(|| actor.id())),
        action: Set(event.action.to_owned()),
        outcome: Set(event.outcome.word().to_owned()),
        subject_kind: Set(kind.map(str::to_owned)),
        subject_id: Set(id),
        detail: Set(if event.detail.is_null() {
            "{}".to_owned()
        } else {
            event.detail.to_string()
        }),
        address: Set(actor.address.clone()),
        request_id: Set(actor.request_id.clone()),
    };
    audit_event::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
