//! What readers do: follow, and say of a post with one word what it is to them.

use std::collections::HashSet;

use bashke_entities::dialogue::{post, reaction, thread_follow};
use bashke_vocabulary::{NoticeKind, Reaction};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::threads::tell_person;
use crate::accounts::{self, Notice};
use crate::dialogue::queries;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};

/// How many followers are told in one transaction.
const TOLD: u64 = 200;

/// Follows a thread, or does so no longer.
///
/// # Errors
/// Where the actor may not, or may not see it; where the database cannot be reached.
pub async fn follow(act: &Act, thread_id: i32, on: bool) -> Result<(), Error> {
    act.may(Action::FollowThread, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let (thread, _) = queries::seen_thread(&act.tx, &act.actor, thread_id).await?;
    if on {
        let last = post::Entity::find()
            .filter(post::Column::ThreadId.eq(thread.id))
            .order_by_desc(post::Column::Id)
            .limit(1)
            .one(&act.tx)
            .await?;
        return begin_to_follow(act, thread.id, person, last.map_or(0, |row| row.id)).await;
    }
    thread_follow::Entity::delete_many()
        .filter(thread_follow::Column::ThreadId.eq(thread.id))
        .filter(thread_follow::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Lets somebody follow a thread from a post on; whoever does already goes on doing so.
pub(super) async fn begin_to_follow(act: &Act, thread_id: i32, person: i32, post: i32) -> Result<(), Error> {
    let row = thread_follow::ActiveModel {
        id: NotSet,
        thread_id: Set(thread_id),
        person_id: Set(person),
        since: Set(act.now),
        told_post: Set(post),
    };
    thread_follow::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([thread_follow::Column::ThreadId, thread_follow::Column::PersonId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Tells some of those who follow a thread of a post in it, each once; whether there may be more. `told` were told of
/// it otherwise.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_followers(act: &Act, post_id: i32, told: &HashSet<i32>) -> Result<bool, Error> {
    let Some((post, thread)) = queries::post_and_thread(&act.tx, post_id).await? else {
        return Ok(false);
    };
    if post.deleted_at.is_some() {
        return Ok(false);
    }
    let followers = thread_follow::Entity::find()
        .filter(thread_follow::Column::ThreadId.eq(thread.id))
        .filter(thread_follow::Column::ToldPost.lt(post_id))
        .order_by_asc(thread_follow::Column::Id)
        .limit(TOLD)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let name = accounts::names(&act.tx, [post.author_id])
        .await?
        .remove(&post.author_id)
        .unwrap_or_default();
    let notice = Notice::new(NoticeKind::Thread, "thread-post", format!("/posts/{post_id}"))
        .with("name", name)
        .with("title", &thread.title);
    for follower in &followers {
        let person = follower.person_id;
        if person != post.author_id && !told.contains(&person) {
            tell_person(act, person, &notice).await?;
        }
    }
    thread_follow::Entity::update_many()
        .col_expr(thread_follow::Column::ToldPost, Expr::value(post_id))
        .filter(thread_follow::Column::Id.is_in(followers.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    Ok(followers.len() as u64 == TOLD)
}

/// Says something of another's post with one word, or takes it back.
///
/// # Errors
/// Where the actor may not, may not see it, or it is their own; where the database cannot be reached.
pub async fn react(act: &Act, post_id: i32, kind: Reaction) -> Result<i32, Error> {
    act.may(Action::React, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let found = queries::written(&act.tx, &act.actor, post_id).await?;
    if found.post.author_id == person {
        return Err(Denied::OwnWork.into());
    }
    let taken_back = reaction::Entity::delete_many()
        .filter(reaction::Column::PostId.eq(post_id))
        .filter(reaction::Column::PersonId.eq(person))
        .filter(reaction::Column::Kind.eq(kind.word()))
        .exec(&act.tx)
        .await?;
    if taken_back.rows_affected == 0 {
        let row = reaction::ActiveModel {
            id: NotSet,
            post_id: Set(post_id),
            person_id: Set(person),
            kind: Set(kind.word().to_owned()),
            made_at: Set(act.now),
        };
        reaction::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([
                    reaction::Column::PostId,
                    reaction::Column::PersonId,
                    reaction::Column::Kind,
                ])
                .do_nothing()
                .to_owned(),
            )
            .exec_without_returning(&act.tx)
            .await?;
        act.audit(
            Event::done("post.reacted")
                .on("post", post_id)
                .with("kind", kind.word()),
        )
        .await?;
    }
    Ok(post_id)
}
