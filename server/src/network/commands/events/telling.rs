//! Telling those who come to an event or wait: of changes some at a time in the background, nobody twice.

use bashke_entities::network::{event, event_registration};
use bashke_vocabulary::{NoticeKind, Seat, SubjectKind};
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Tirane;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{CHUNK, hold};
use crate::accounts::{self, Notice};
use crate::network::commands::news::hidden;
use crate::network::{jobs, rules};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// What became of an event that those are told who come or wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is at another time.
    Moved,
    /// It is somewhere else.
    Elsewhere,
    /// It was cancelled.
    Cancelled,
}

impl Change {
    const ALL: [Self; 3] = [Self::Moved, Self::Elsewhere, Self::Cancelled];

    /// The key of its message after `notice-`, by which a job names it.
    const fn message(self) -> &'static str {
        match self {
            Self::Moved => "event-moved",
            Self::Elsewhere => "event-elsewhere",
            Self::Cancelled => "event-cancelled",
        }
    }

    /// The change of that message.
    #[must_use]
    pub fn of(message: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.message() == message)
    }
}

/// Asks for those who come or wait to be told of a change, which gave the event this sequence.
pub(super) async fn ask(act: &Act, event: i32, sequence: i32, change: Change) -> Result<(), Error> {
    let payload = json!({
        "event": event,
        "sequence": sequence,
        "change": change.message(),
        "by": act.actor.id(),
    });
    act.enqueue(Job::new(jobs::TELL_ATTENDING, payload)).await
}

/// Tells some of those who come to an event or wait of a change, but not whoever made it; whether there may be more of them.
/// What is told is how the event stands now, so whoever heard of a later change already needs no more. Of what moderators hide
/// nobody is told.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_attending(act: &Act, id: i32, sequence: i32, change: Change, by: Option<i32>) -> Result<bool, Error> {
    use event_registration::Column;
    let row = match hold(act, id).await {
        Err(Error::NotFound) => return Ok(false),
        held => held?,
    };
    let cancelled = row.cancelled_at.is_some();
    if cancelled != (change == Change::Cancelled) || (!cancelled && row.ends_at <= act.now) {
        return Ok(false);
    }
    if is_hidden(act, &row).await? {
        return Ok(false);
    }
    let rows = event_registration::Entity::find()
        .filter(Column::EventId.eq(id))
        .filter(Column::State.is_in([Seat::Registered.word(), Seat::Waiting.word()]))
        .filter(Column::Told.lt(sequence))
        .order_by_asc(Column::Id)
        .limit(CHUNK)
        .all(&act.tx)
        .await?;
    let people: Vec<i32> = rows
        .iter()
        .map(|one| one.person_id)
        .filter(|person| by != Some(*person))
        .collect();
    let reason = row.cancelled_reason.as_deref().filter(|_| cancelled);
    tell(act, &row, &people, change.message(), reason).await?;
    event_registration::Entity::update_many()
        .col_expr(Column::Told, Expr::value(sequence))
        .filter(Column::Id.is_in(rows.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    Ok(rows.len() as u64 == CHUNK)
}

/// Whether moderators hide an event or its organisation: then nothing is written of it to anybody.
pub(super) async fn is_hidden(act: &Act, row: &event::Model) -> Result<bool, Error> {
    hidden(act, SubjectKind::Event, row.id, row.organisation_id).await
}

/// Tells people of an event. `message` is the key after `notice-`.
pub(super) async fn tell(
    act: &Act,
    row: &event::Model,
    people: &[i32],
    message: &'static str,
    reason: Option<&str>,
) -> Result<(), Error> {
    let title = rules::either(row.title_sq.as_deref(), row.title_en.as_deref());
    let mut notice = Notice::new(NoticeKind::Network, message, format!("/events/{}", row.id))
        .with("title", title)
        .with("when", written(row.begins_at));
    if let Some(reason) = reason {
        notice = notice.with("reason", reason);
    }
    for person in people.iter().filter(|person| act.actor.id() != Some(**person)) {
        accounts::notify(act, *person, &notice).await?;
    }
    Ok(())
}

/// A time as it stands in notices, which are kept before it is known in which language they are read.
fn written(at: DateTime<Utc>) -> String {
    at.with_timezone(&Tirane).format("%-d.%-m.%Y, %H:%M").to_string()
}
