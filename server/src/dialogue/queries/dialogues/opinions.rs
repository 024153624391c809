//! The opinion map of a dialogue, and the votes that it is made of.

use std::collections::BTreeSet;

use bashke_entities::dialogue::{dialogue_stage, opinion_map, opinion_place, statement, statement_vote};
use bashke_vocabulary::{StatementState, SubjectKind};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

use crate::dialogue::queries::list::numbers;
use crate::dialogue::rules::opinions::Ballot;
use crate::dialogue::rules::published::Published;
use crate::dialogue::rules::stages::Stage;
use crate::dialogue::rules::statements::vote;
use crate::moderation;

/// For how long after a stage closed it is looked whether the last map was made: long enough for a platform that stood
/// still meanwhile, shorter than jobs that are done are kept.
const CLOSED_LATELY: TimeDelta = TimeDelta::days(7);

/// The opinion map of a dialogue as everyone may see it.
#[derive(Debug, Clone)]
pub struct Mapped {
    /// The version of the method.
    pub method: String,
    /// How many votes it is made of.
    pub votes: i32,
    /// When.
    pub made_at: DateTime<Utc>,
    /// What is shown of it, only of statements that are still there.
    pub shown: Published,
    /// The statements that are still there, by key.
    pub statements: Vec<statement::Model>,
}

/// The opinion map of a dialogue; none where none was made yet.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn mapped(db: &impl ConnectionTrait, dialogue: i32) -> Result<Option<Mapped>, DbErr> {
    let Some(row) = map_row(db, dialogue).await? else {
        return Ok(None);
    };
    let Ok(kept) = serde_json::from_str::<Published>(&row.body) else {
        // made by a version that kept it otherwise: there is none until it is made anew
        return Ok(None);
    };
    let statements = super::statements::shown_statements(db, dialogue).await?;
    let seen: BTreeSet<i32> = statements.iter().map(|row| row.id).collect();
    Ok(Some(Mapped {
        method: row.method,
        votes: row.votes,
        made_at: row.made_at,
        shown: kept.only(&seen),
        statements,
    }))
}

/// The map of a dialogue as it is kept.
pub(in crate::dialogue) async fn map_row(
    db: &impl ConnectionTrait,
    dialogue: i32,
) -> Result<Option<opinion_map::Model>, DbErr> {
    opinion_map::Entity::find()
        .filter(opinion_map::Column::DialogueId.eq(dialogue))
        .one(db)
        .await
}

/// Where somebody stands on the map, for them alone.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_place(
    db: &impl ConnectionTrait,
    dialogue: i32,
    person: i32,
) -> Result<Option<opinion_place::Model>, DbErr> {
    opinion_place::Entity::find()
        .filter(opinion_place::Column::DialogueId.eq(dialogue))
        .filter(opinion_place::Column::PersonId.eq(person))
        .one(db)
        .await
}

/// A vote as it is read for the map.
#[derive(FromQueryResult)]
struct Read {
    person_id: i32,
    statement_id: i32,
    vote: i32,
    voted_at: DateTime<Utc>,
}

/// All votes of a dialogue, in one query; for the map, and never for a page.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn ballots(db: &impl ConnectionTrait, dialogue: i32) -> Result<Vec<Ballot>, DbErr> {
    use statement_vote::Column::{PersonId, StatementId, Vote, VotedAt};
    let rows = statement_vote::Entity::find()
        .filter(statement_vote::Column::DialogueId.eq(dialogue))
        .select_only()
        .columns([PersonId, StatementId, Vote, VotedAt])
        .into_model::<Read>()
        .all(db)
        .await?;
    let ballots = rows.into_iter().filter_map(|row| {
        Some(Ballot {
            person: row.person_id,
            statement: row.statement_id,
            vote: vote(row.vote)?,
            at: row.voted_at,
        })
    });
    Ok(ballots.collect())
}

/// The statements of a dialogue that do not count: taken out, waiting again, or hidden by moderators.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn not_counted(db: &impl ConnectionTrait, dialogue: i32) -> Result<BTreeSet<i32>, DbErr> {
    let out: Vec<i32> = statement::Entity::find()
        .filter(statement::Column::DialogueId.eq(dialogue))
        .filter(statement::Column::State.ne(StatementState::Shown.word()))
        .select_only()
        .column(statement::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Statement).await?);
    Ok(out.into_iter().chain(hidden).collect())
}

/// The dialogues whose stage of votes closed lately, each with when it did.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn votes_closed(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<(i32, DateTime<Utc>)>, DbErr> {
    dialogue_stage::Entity::find()
        .filter(dialogue_stage::Column::Stage.eq(Stage::Say.word()))
        .filter(dialogue_stage::Column::ClosesAt.lte(now))
        .filter(dialogue_stage::Column::ClosesAt.gt(now - CLOSED_LATELY))
        .order_by_asc(dialogue_stage::Column::Id)
        .select_only()
        .columns([dialogue_stage::Column::DialogueId, dialogue_stage::Column::ClosesAt])
        .into_tuple()
        .all(db)
        .await
}
