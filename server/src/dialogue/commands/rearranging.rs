//! Splitting a thread in two and merging two into one. Posts keep their addresses; positions stay without gaps.

use std::collections::BTreeSet;

use bashke_entities::dialogue::{post, thread, thread_follow};
use bashke_vocabulary::fold;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::readers::begin_to_follow;
use super::threads::hold;
use crate::dialogue::queries::About;
use crate::dialogue::rules::text::slug;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// The most posts that are taken out of a thread at once.
const MOST: usize = 100;

/// Takes posts out of a thread into a new one of the same subject; the first post stays. Gives the new thread.
///
/// # Errors
/// Where the actor may not, the posts are not of this thread, or the database cannot be reached.
pub async fn split(act: &Act, id: i32, posts: &BTreeSet<i32>, title: String) -> Result<(i32, String), Error> {
    act.may(Action::TendThreads, &Facts::default())?;
    let from = hold(act, id).await?;
    let moved = post::Entity::find()
        .filter(post::Column::ThreadId.eq(id))
        .filter(post::Column::Id.is_in(posts.iter().copied().take(MOST)))
        .order_by_asc(post::Column::Position)
        .all(&act.tx)
        .await?;
    if moved.is_empty() || moved.len() != posts.len() {
        return Err(Error::refused("post", "thread-split-none"));
    }
    if moved[0].position == 1 {
        return Err(Error::refused("post", "thread-split-first"));
    }
    let last = moved[moved.len() - 1].created_at;
    let new = thread::ActiveModel {
        id: NotSet,
        slug: Set(slug(&title)),
        title_key: Set(fold(&title)),
        title: Set(title),
        language: Set(moved[0].language.clone()),
        author_id: Set(moved[0].author_id),
        organisation_id: Set(moved[0].organisation_id),
        last_position: Set(i32::try_from(moved.len()).unwrap_or(i32::MAX)),
        pinned_at: Set(None),
        locked_at: Set(None),
        slow_seconds: Set(from.slow_seconds),
        merged_into: Set(None),
        created_at: Set(act.now),
        active_at: Set(last),
        ..Default::default()
    };
    let new = About::of(&from).under(new);
    let new = thread::Entity::insert(new).exec_with_returning(&act.tx).await?;
    for (position, row) in (1_i32..).zip(&moved) {
        post::Entity::update_many()
            .col_expr(post::Column::ThreadId, Expr::value(new.id))
            .col_expr(post::Column::Position, Expr::value(position))
            .filter(post::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
        begin_to_follow(act, new.id, row.author_id, row.id).await?;
    }
    // from the last one on, so that the positions of those still to come are right
    for row in moved.iter().rev() {
        post::Entity::update_many()
            .col_expr(post::Column::Position, Expr::col(post::Column::Position).sub(1))
            .filter(post::Column::ThreadId.eq(id))
            .filter(post::Column::Position.gt(row.position))
            .exec(&act.tx)
            .await?;
    }
    let left = from.last_position - i32::try_from(moved.len()).unwrap_or_default();
    thread::Entity::update_many()
        .col_expr(thread::Column::LastPosition, Expr::value(left))
        .filter(thread::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("thread.split").on("thread", id).with("into", new.id))
        .await?;
    Ok((new.id, new.slug))
}

/// Puts all posts of a thread at the end of another; its address leads there from now on, and whoever followed it
/// follows the other.
///
/// # Errors
/// Where the actor may not, either is gone or they are the same, or the database cannot be reached.
pub async fn merge(act: &Act, id: i32, into: i32) -> Result<(), Error> {
    act.may(Action::TendThreads, &Facts::default())?;
    if id == into {
        return Err(Error::refused("into", "thread-merge-same"));
    }
    // always held in the same order, so that two merges at once do not wait for each other
    let (first, second) = (std::cmp::min(id, into), std::cmp::max(id, into));
    let (a, b) = (hold(act, first).await?, hold(act, second).await);
    let b = b.map_err(|error| match error {
        Error::NotFound if second == into => Error::refused("into", "thread-merge-none"),
        error => error,
    })?;
    let (from, to) = if a.id == id { (a, b) } else { (b, a) };
    if from.merged_into.is_some() || to.merged_into.is_some() {
        return Err(Error::refused("into", "thread-merge-none"));
    }
    post::Entity::update_many()
        .col_expr(post::Column::ThreadId, Expr::value(into))
        .col_expr(
            post::Column::Position,
            Expr::col(post::Column::Position).add(to.last_position),
        )
        .filter(post::Column::ThreadId.eq(id))
        .exec(&act.tx)
        .await?;
    thread::Entity::update_many()
        .col_expr(
            thread::Column::LastPosition,
            Expr::value(to.last_position + from.last_position),
        )
        .col_expr(
            thread::Column::ActiveAt,
            Expr::value(std::cmp::max(to.active_at, from.active_at)),
        )
        .filter(thread::Column::Id.eq(into))
        .exec(&act.tx)
        .await?;
    // what was merged into it before leads on in one step
    thread::Entity::update_many()
        .col_expr(thread::Column::MergedInto, Expr::value(into))
        .col_expr(
            thread::Column::PinnedAt,
            Expr::value(None::<chrono::DateTime<chrono::Utc>>),
        )
        .filter(thread::Column::Id.eq(id).or(thread::Column::MergedInto.eq(id)))
        .exec(&act.tx)
        .await?;
    thread::Entity::update_many()
        .col_expr(thread::Column::LastPosition, Expr::value(0))
        .filter(thread::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    follow_on(act, id, into).await?;
    act.audit(Event::done("thread.merged").on("thread", id).with("into", into))
        .await
}

async fn follow_on(act: &Act, id: i32, into: i32) -> Result<(), Error> {
    let followers = thread_follow::Entity::find()
        .filter(thread_follow::Column::ThreadId.eq(id))
        .all(&act.tx)
        .await?;
    for row in followers {
        begin_to_follow(act, into, row.person_id, row.told_post).await?;
    }
    thread_follow::Entity::delete_many()
        .filter(thread_follow::Column::ThreadId.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
