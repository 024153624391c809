//! The audit log: who did what to what, when, from where. Written in the transaction of what it tells of.

use bashke_entities::platform::audit_event;
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};
use serde_json::{Value, json};

use crate::accounts::Actor;

/// Every kind of event that is written, those of a sort after each other. The page of the log offers them as choices
/// and says each in a sentence.
pub const KINDS: &[&str] = &[
    "account.asked",
    "account.deleted",
    "account.downloaded",
    "account.email-asked",
    "account.email-changed",
    "account.lapsed",
    "account.made",
    "account.made-by-command",
    "account.notices",
    "account.profile",
    "account.unsubscribed",
    "account.verified",
    "appeal.closed",
    "appeal.decided",
    "appeal.made",
    "audit.downloaded",
    "calendar.made",
    "calendar.revoked",
    "call.changed",
    "call.listed",
    "case.closed",
    "case.decided",
    "case.released",
    "case.taken",
    "certificate.issued",
    "certificate.revoked",
    "claim.decided",
    "claim.made",
    "cohort.changed",
    "cohort.closed",
    "cohort.filled",
    "cohort.joined",
    "cohort.left",
    "cohort.made",
    "cohort.messaged",
    "cohort.opened",
    "collaboration.asked",
    "collaboration.decided",
    "collaboration.ended",
    "collaboration.withdrawn",
    "commitment.reported",
    "counselling.booked",
    "counselling.cancelled",
    "counselling.confirmed",
    "counselling.moved",
    "counselling.offered",
    "counselling.withdrawn",
    "course.anew",
    "course.begun",
    "course.changed",
    "course.completed",
    "course.discarded",
    "course.enrolled",
    "course.handed-in",
    "course.left",
    "course.offered",
    "course.published",
    "course.withdrawn",
    "dialogue.argued",
    "dialogue.argument-withdrawn",
    "dialogue.changed",
    "dialogue.commitment-removed",
    "dialogue.committed",
    "dialogue.host-added",
    "dialogue.host-removed",
    "dialogue.invited",
    "dialogue.left-out",
    "dialogue.proposal-changed",
    "dialogue.proposal-withdrawn",
    "dialogue.proposed",
    "dialogue.published",
    "dialogue.set-up",
    "dialogue.text-removed",
    "dialogue.text-written",
    "enrolment.asked",
    "enrolment.decided",
    "event.cancelled",
    "event.changed",
    "event.co-host-confirmed",
    "event.co-host-declined",
    "event.co-host-named",
    "event.co-host-taken-back",
    "event.planned",
    "event.registered",
    "event.unregistered",
    "experience.changed",
    "experience.choice-taken-back",
    "experience.chosen",
    "experience.media-added",
    "experience.media-changed",
    "experience.media-moved",
    "experience.media-removed",
    "experience.use-changed",
    "experience.use-withdrawn",
    "experience.used",
    "experience.written",
    "figure.pinned",
    "grant.changed",
    "grant.listed",
    "hand-in.decided",
    "import.brought",
    "import.compared-anew",
    "import.discarded",
    "import.mapped",
    "import.mended",
    "import.read",
    "indicator.edited",
    "job.revived",
    "learning.reported",
    "library-proposal.declined",
    "library-proposal.made",
    "library-proposal.taken",
    "library-proposal.withdrawn",
    "mail.sent-again",
    "message.blocked",
    "message.sent",
    "message.unblocked",
    "offer.answer-withdrawn",
    "offer.answered",
    "offer.changed",
    "offer.closed",
    "offer.decided",
    "offer.renewed",
    "offer.written",
    "organisation.asked-to-join",
    "organisation.created",
    "organisation.edited",
    "organisation.enrolled",
    "organisation.handed-over",
    "organisation.invitation-withdrawn",
    "organisation.invitations-withdrawn",
    "organisation.invited",
    "organisation.joined",
    "organisation.left",
    "organisation.logo",
    "organisation.mail-domain",
    "organisation.mark-gone",
    "organisation.reminded",
    "organisation.removed",
    "organisation.request-declined",
    "organisation.standing",
    "organisation.verified",
    "page",
    "password.changed",
    "password.rehashed",
    "password.reset",
    "password.reset-asked",
    "person.listed",
    "person.suspended",
    "person.suspension-lifted",
    "post.deleted",
    "post.edited",
    "post.reacted",
    "post.written",
    "programme.changed",
    "programme.listed",
    "project.created",
    "project.edited",
    "project.media-added",
    "project.media-changed",
    "project.media-moved",
    "project.media-removed",
    "project.partner-confirmed",
    "project.partner-declined",
    "project.partner-named",
    "project.partner-taken-back",
    "project.published",
    "project.unpublished",
    "question.asked",
    "question.replied",
    "release.published",
    "report.made",
    "resource.changed",
    "resource.listed",
    "resource.restored",
    "resource.withdrawn",
    "review.changed",
    "review.withdrawn",
    "review.written",
    "role.given",
    "role.taken",
    "second-factor.added",
    "second-factor.recovery-code-used",
    "second-factor.recovery-codes",
    "second-factor.removed",
    "session.begun",
    "session.confirmed",
    "session.ended",
    "session.ended-by-administrator",
    "session.ended-elsewhere",
    "session.ended-others",
    "session.password",
    "session.second-factor",
    "settings.changed",
    "statement.accepted",
    "statement.changed",
    "statement.made",
    "statement.taken-back",
    "statement.taken-out",
    "thread.closed",
    "thread.merged",
    "thread.moved",
    "thread.opened",
    "thread.pinned",
    "thread.slowed",
    "thread.split",
    "thread.started",
    "thread.unpinned",
    "tool-use.changed",
    "tool-use.told",
    "tool-use.withdrawn",
    "tool.changed",
    "tool.listed",
    "tool.restored",
    "tool.withdrawn",
    "training.attended",
    "training.not-attended",
    "training.registered",
    "training.session-cancelled",
    "training.session-changed",
    "training.session-planned",
    "training.unregistered",
];

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
    debug_assert!(
        KINDS.contains(&event.action),
        "{} is not among the kinds of events",
        event.action
    );
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
