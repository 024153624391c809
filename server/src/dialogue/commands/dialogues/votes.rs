//! Votes on statements, and the map that comes of them.
//!
//! What somebody votes is theirs: it stands in no log and in nobody's notices, and no command gives it out.

use std::collections::BTreeSet;

use bashke_entities::dialogue::{dialogue, opinion_map, opinion_place, statement, statement_vote};
use bashke_vocabulary::StatementState;
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde_json::json;

use super::held::take_part;
use crate::dialogue::jobs;
use crate::dialogue::queries;
use crate::dialogue::rules::opinions::{METHOD, Place, Vote};
use crate::dialogue::rules::published::Published;
use crate::dialogue::rules::stages::Deed;
use crate::dialogue::rules::statements::kept;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::Denied;

/// How many places are written in one statement; databases take so many values at most.
const PLACES: usize = 4_000;

/// Says what the actor thinks of a statement; who said it before changes their mind.
///
/// # Errors
/// Where the actor may not, the stage is not open, there is no such statement, or the database cannot be reached.
pub async fn vote(act: &Act, slug: &str, id: i32, vote: Vote) -> Result<(), Error> {
    // many vote at once, so the dialogue is only kept from being changed meanwhile; always before its statement, as those do
    // who change it
    dialogue::Entity::find()
        .filter(dialogue::Column::Slug.eq(slug))
        .lock_shared()
        .one(&act.tx)
        .await?;
    let on = queries::seen_dialogue(&act.tx, &act.actor, slug).await?;
    take_part(act, &on, Deed::Vote, "vote")?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    statement::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let (row, hidden) = queries::seen_statement(&act.tx, &act.actor, &on, id).await?;
    if hidden || row.state != StatementState::Shown.word() {
        return Err(Error::NotFound);
    }
    let before = statement_vote::Entity::find()
        .filter(statement_vote::Column::StatementId.eq(id))
        .filter(statement_vote::Column::PersonId.eq(person))
        .one(&act.tx)
        .await?;
    match before {
        // the same again is no news for the map
        Some(before) if before.vote == kept(vote) => return Ok(()),
        Some(before) => {
            statement_vote::Entity::update_many()
                .col_expr(statement_vote::Column::Vote, Expr::value(kept(vote)))
                .col_expr(statement_vote::Column::VotedAt, Expr::value(act.now))
                .filter(statement_vote::Column::Id.eq(before.id))
                .exec(&act.tx)
                .await?;
        }
        None => {
            let row = statement_vote::ActiveModel {
                id: NotSet,
                dialogue_id: Set(on.row.id),
                statement_id: Set(id),
                person_id: Set(person),
                vote: Set(kept(vote)),
                voted_at: Set(act.now),
            };
            statement_vote::Entity::insert(row)
                .exec_without_returning(&act.tx)
                .await?;
            statement::Entity::update_many()
                .col_expr(statement::Column::Votes, Expr::col(statement::Column::Votes).add(1))
                .filter(statement::Column::Id.eq(id))
                .exec(&act.tx)
                .await?;
        }
    }
    map_later(act, on.row.id).await
}

/// Asks for a new map at the end of the hour: one for all who vote in it.
async fn map_later(act: &Act, dialogue: i32) -> Result<(), Error> {
    let hour = TimeDelta::hours(1);
    let end = act.now.duration_trunc(hour).map_err(Error::internal)? + hour;
    let word = format!("{} {dialogue} {}", jobs::OPINIONS, end.format("%Y-%m-%dT%H"));
    let job = Job::new(jobs::OPINIONS, json!({ "dialogue": dialogue }));
    act.enqueue(job.at(end).once(word)).await
}

/// Asks for the last map of the dialogues whose stage of votes closed lately, once for each.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn map_closed(act: &Act) -> Result<(), Error> {
    for (dialogue, closed) in queries::votes_closed(&act.tx, act.now).await? {
        let word = format!(
            "{} {dialogue} closed {}",
            jobs::OPINIONS,
            closed.format("%Y-%m-%dT%H:%M")
        );
        let job = Job::new(jobs::OPINIONS, json!({ "dialogue": dialogue }));
        act.enqueue(job.once(word)).await?;
    }
    Ok(())
}

/// A map that was made of votes.
#[derive(Debug)]
pub struct Made {
    /// When the map was made that this one follows; none where it is the first.
    pub before: Option<DateTime<Utc>>,
    /// How many votes it is made of.
    pub votes: usize,
    /// How many people gave them.
    pub voters: usize,
    /// What everyone may see of it.
    pub published: Published,
    /// Where each who is on it stands.
    pub places: Vec<(i32, Place)>,
    /// When the votes were read.
    pub at: DateTime<Utc>,
}

/// Keeps a map in place of the one before; not where another was kept meanwhile. Gives whether it was.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn keep_map(act: &Act, dialogue: i32, made: &Made) -> Result<bool, Error> {
    dialogue::Entity::find_by_id(dialogue)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let now = queries::map_row(&act.tx, dialogue).await?;
    if now.map(|row| row.made_at) != made.before {
        return Ok(false);
    }
    let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    let row = opinion_map::ActiveModel {
        id: NotSet,
        dialogue_id: Set(dialogue),
        method: Set(METHOD.to_owned()),
        votes: Set(count(made.votes)),
        voters: Set(count(made.voters)),
        body: Set(serde_json::to_string(&made.published).map_err(Error::internal)?),
        made_at: Set(made.at),
    };
    use opinion_map::Column::{Body, DialogueId, MadeAt, Method, Voters, Votes};
    opinion_map::Entity::insert(row)
        .on_conflict(
            OnConflict::column(DialogueId)
                .update_columns([Method, Votes, Voters, Body, MadeAt])
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    opinion_place::Entity::delete_many()
        .filter(opinion_place::Column::DialogueId.eq(dialogue))
        .exec(&act.tx)
        .await?;
    // who left while the map was made stands nowhere
    let here: BTreeSet<i32> = statement_vote::Entity::find()
        .filter(statement_vote::Column::DialogueId.eq(dialogue))
        .select_only()
        .distinct()
        .column(statement_vote::Column::PersonId)
        .into_tuple()
        .all(&act.tx)
        .await?
        .into_iter()
        .collect();
    let places: Vec<&(i32, Place)> = made.places.iter().filter(|(person, _)| here.contains(person)).collect();
    for part in places.chunks(PLACES) {
        let rows = part.iter().map(|(person, place)| opinion_place::ActiveModel {
            id: NotSet,
            dialogue_id: Set(dialogue),
            person_id: Set(*person),
            x: Set(place.at[0]),
            y: Set(place.at[1]),
            group_number: Set(count(place.group)),
        });
        opinion_place::Entity::insert_many(rows)
            .exec_without_returning(&act.tx)
            .await?;
    }
    Ok(true)
}

/// Forgets what somebody voted, and where they stood: a vote that is nobody's cannot be told from one that somebody gave
/// twice, and whoever leaves wants it gone. The maps that were made of it stay until the next one; no vote can be read out
/// of them. What they stated stays, as by a former member.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::dialogue::commands) async fn forget_votes(act: &Act, person: i32) -> Result<(), Error> {
    let own = statement_vote::Entity::find()
        .filter(statement_vote::Column::PersonId.eq(person))
        .select_only()
        .column(statement_vote::Column::StatementId);
    statement::Entity::update_many()
        .col_expr(statement::Column::Votes, Expr::col(statement::Column::Votes).sub(1))
        .filter(statement::Column::Id.in_subquery(own.into_query()))
        .exec(&act.tx)
        .await?;
    statement_vote::Entity::delete_many()
        .filter(statement_vote::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    opinion_place::Entity::delete_many()
        .filter(opinion_place::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    Ok(())
}
