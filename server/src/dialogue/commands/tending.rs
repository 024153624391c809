//! What moderators do with threads without judging anybody: pin, close, slow down, move.

use bashke_entities::dialogue::thread;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::threads::hold;
use crate::dialogue::queries::About;
use crate::dialogue::rules::thread::SLOW;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tending {
    /// It stands above the others, or does so no longer.
    Pin(bool),
    /// Nobody posts in it, or people do again.
    Close(bool),
    /// Whoever posted waits so many seconds, or nobody waits.
    Slow(Option<i32>),
}

impl Tending {
    const fn event(self) -> &'static str {
        match self {
            Self::Pin(true) => "thread.pinned",
            Self::Pin(false) => "thread.unpinned",
            Self::Close(true) => "thread.closed",
            Self::Close(false) => "thread.opened",
            Self::Slow(_) => "thread.slowed",
        }
    }
}

/// Pins, closes or slows down a thread, or undoes that.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn tend(act: &Act, id: i32, what: Tending) -> Result<(), Error> {
    act.may(Action::TendThreads, &Facts::default())?;
    let row = hold(act, id).await?;
    if row.merged_into.is_some() {
        return Err(Error::Conflict);
    }
    let since = |on: bool| Expr::value(on.then_some(act.now) as Option<DateTime<Utc>>);
    let (column, value): (_, SimpleExpr) = match what {
        Tending::Pin(on) => (thread::Column::PinnedAt, since(on)),
        Tending::Close(on) => (thread::Column::LockedAt, since(on)),
        Tending::Slow(seconds) => {
            if seconds.is_some_and(|seconds| !SLOW.contains(&seconds)) {
                return Err(Error::refused("seconds", "thread-slow-unknown"));
            }
            (thread::Column::SlowSeconds, Expr::value(seconds))
        }
    };
    thread::Entity::update_many()
        .col_expr(column, value)
        .filter(thread::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done(what.event()).on("thread", id)).await
}

/// Moves a thread to another subject; its address stays.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn move_to(act: &Act, id: i32, about: About) -> Result<(), Error> {
    act.may(Action::TendThreads, &Facts::default())?;
    hold(act, id).await?;
    let moved = Event::done("thread.moved")
        .on("thread", id)
        .with("to", about.kind.word());
    thread::Entity::update_many()
        .set(about.under(thread::ActiveModel::default()))
        .filter(thread::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(moved).await
}
