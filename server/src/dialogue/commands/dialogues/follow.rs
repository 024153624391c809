//! Following a dialogue, telling those who do, and telling that a stage opened.

use bashke_entities::dialogue::{dialogue, dialogue_follow, dialogue_news, dialogue_stage};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::held::{hold, news};
use crate::accounts::Notice;
use crate::dialogue::commands::threads::tell_person;
use crate::dialogue::rules::news::NEWS;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied};

/// How many followers are told in one transaction.
const TOLD: u64 = 200;

/// How many stages are told of in one transaction.
const STAGES: u64 = 50;

/// Follows a dialogue, or does so no longer.
///
/// # Errors
/// Where the actor may not, or may not see it; where the database cannot be reached.
pub async fn follow_dialogue(act: &Act, slug: &str, on: bool) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    act.may(Action::FollowDialogue, &held.facts)?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    if on {
        return begin(act, &held.row, person).await;
    }
    dialogue_follow::Entity::delete_many()
        .filter(dialogue_follow::Column::DialogueId.eq(held.row.id))
        .filter(dialogue_follow::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Lets somebody follow a dialogue from now on; whoever does already goes on doing so.
pub(in crate::dialogue) async fn begin(act: &Act, row: &dialogue::Model, person: i32) -> Result<(), Error> {
    let follow = dialogue_follow::ActiveModel {
        id: NotSet,
        dialogue_id: Set(row.id),
        person_id: Set(person),
        since: Set(act.now),
        told: Set(row.news),
    };
    let both = [dialogue_follow::Column::DialogueId, dialogue_follow::Column::PersonId];
    dialogue_follow::Entity::insert(follow)
        .on_conflict(OnConflict::columns(both).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Tells some of those who follow a dialogue all that they were not told of yet, in order; whether there may be more of
/// them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_dialogue(act: &Act, id: i32) -> Result<bool, Error> {
    let Some(row) = dialogue::Entity::find_by_id(id).one(&act.tx).await? else {
        return Ok(false);
    };
    let followers = dialogue_follow::Entity::find()
        .filter(dialogue_follow::Column::DialogueId.eq(id))
        .filter(dialogue_follow::Column::Told.lt(row.news))
        .order_by_asc(dialogue_follow::Column::Id)
        .limit(TOLD)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let oldest = followers.iter().map(|one| one.told).min().unwrap_or(row.news);
    let pieces = dialogue_news::Entity::find()
        .filter(dialogue_news::Column::DialogueId.eq(id))
        .filter(dialogue_news::Column::Number.gt(oldest))
        .filter(dialogue_news::Column::Number.lte(row.news))
        .order_by_asc(dialogue_news::Column::Number)
        .all(&act.tx)
        .await?;
    for piece in &pieces {
        let Some(message) = NEWS.into_iter().find(|known| *known == piece.message) else {
            continue;
        };
        let path = format!("/dialogues/{}{}", row.slug, piece.path);
        let notice = Notice::new(NoticeKind::Dialogue, message, path)
            .with("name", &piece.detail)
            .with("title", &row.title);
        let of = |one: &&dialogue_follow::Model| one.told < piece.number && Some(one.person_id) != piece.made_by;
        for follower in followers.iter().filter(of) {
            tell_person(act, follower.person_id, &notice).await?;
        }
    }
    dialogue_follow::Entity::update_many()
        .col_expr(dialogue_follow::Column::Told, Expr::value(row.news))
        .filter(dialogue_follow::Column::Id.is_in(followers.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    Ok(followers.len() as u64 == TOLD)
}

/// Tells of stages that opened, some at a time; how many. One that closed meanwhile is passed over: it is no news.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_stages(act: &Act) -> Result<usize, Error> {
    let opened = dialogue_stage::Entity::find()
        .filter(dialogue_stage::Column::ToldAt.is_null())
        .filter(dialogue_stage::Column::OpensAt.lte(act.now))
        .order_by_asc(dialogue_stage::Column::OpensAt)
        .order_by_asc(dialogue_stage::Column::Id)
        .limit(STAGES)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    for row in opened.iter().filter(|row| act.now < row.closes_at) {
        let message = format!("dialogue-stage-{}", row.stage);
        if let Some(message) = NEWS.into_iter().find(|known| *known == message) {
            news(act, row.dialogue_id, message, "", &format!("/{}", row.stage)).await?;
        }
    }
    dialogue_stage::Entity::update_many()
        .col_expr(dialogue_stage::Column::ToldAt, Expr::value(act.now))
        .filter(dialogue_stage::Column::Id.is_in(opened.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    Ok(opened.len())
}
