//! One question and what was replied to it.

use bashke_entities::dialogue::{dialogue, dialogue_question, question as questions, question_follow, question_reply};
use bashke_vocabulary::{Restriction, SubjectKind};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::accounts::Actor;
use crate::dialogue::queries::thread::is_seen;
use crate::dialogue::queries::{Faces, faces};
use crate::network::{self, Institution};
use crate::platform::errors::Error;
use crate::{moderation, policy};

/// The most replies that a page shows; a municipality that says more than that to one question says it elsewhere.
const REPLIES: u64 = 100;

/// A question by its key, whoever asks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn question(db: &impl ConnectionTrait, id: i32) -> Result<Option<questions::Model>, DbErr> {
    questions::Entity::find_by_id(id).one(db).await
}

/// A question that the actor may see, and whether others do not.
///
/// # Errors
/// Not found where there is none, or none that they may see; where the database cannot be reached.
pub async fn seen_question(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i32,
) -> Result<(questions::Model, bool), Error> {
    let row = question(db, id).await?.ok_or(Error::NotFound)?;
    let mut standing = moderation::restrictions(db, SubjectKind::Question, [id.to_string()]).await?;
    let standing = standing.remove(&id.to_string()).unwrap_or_default();
    if !is_seen(actor, &standing, row.author_id) {
        return Err(Error::NotFound);
    }
    let hidden = standing
        .iter()
        .any(|one| matches!(one, Restriction::Hidden | Restriction::Removed));
    Ok((row, hidden))
}

/// The dialogue in which a question was asked.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn dialogue_of_question(db: &impl ConnectionTrait, id: i32) -> Result<Option<dialogue::Model>, DbErr> {
    let asked_in = dialogue_question::Entity::find()
        .select_only()
        .column(dialogue_question::Column::DialogueId)
        .filter(dialogue_question::Column::QuestionId.eq(id));
    dialogue::Entity::find()
        .filter(dialogue::Column::Id.in_subquery(asked_in.into_query()))
        .one(db)
        .await
}

/// What stands around a question.
#[derive(Debug, Clone)]
pub struct OnQuestion {
    /// What the municipality said, in order.
    pub replies: Vec<question_reply::Model>,
    /// Who asked and who replied.
    pub faces: Faces,
    /// The municipality as an organisation.
    pub institution: Option<Institution>,
    /// Whether the actor follows it.
    pub follows: bool,
    /// The dialogue in which it was asked.
    pub dialogue: Option<dialogue::Model>,
}

impl OnQuestion {
    /// What the policy is to know of a question.
    #[must_use]
    pub fn facts(&self, row: &questions::Model) -> policy::Facts {
        facts(row, self.institution.as_ref())
    }
}

/// What the policy is to know of a question to a municipality.
pub(in crate::dialogue) fn facts(row: &questions::Model, institution: Option<&Institution>) -> policy::Facts {
    policy::Facts {
        organisation: institution.map(|one| one.id),
        verified: institution.is_some_and(|one| one.verified),
        made_by: Some(row.author_id),
        ..policy::Facts::default()
    }
}

/// What stands around a question, in a constant number of statements.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn on_question(
    db: &impl ConnectionTrait,
    actor: &Actor,
    row: &questions::Model,
    now: DateTime<Utc>,
) -> Result<OnQuestion, DbErr> {
    let replies = question_reply::Entity::find()
        .filter(question_reply::Column::QuestionId.eq(row.id))
        .order_by_asc(question_reply::Column::Id)
        .limit(REPLIES)
        .all(db)
        .await?;
    let writers = replies.iter().map(|one| (one.author_id, Some(one.organisation_id)));
    let writers = writers.chain([(row.author_id, row.organisation_id)]);
    let faces = faces(db, writers).await?;
    let follows = match actor.id() {
        Some(person) => question_follow::Entity::find()
            .filter(question_follow::Column::QuestionId.eq(row.id))
            .filter(question_follow::Column::PersonId.eq(person))
            .one(db)
            .await?
            .is_some(),
        None => false,
    };
    Ok(OnQuestion {
        replies,
        faces,
        institution: network::institution_of(db, row.place_id, now).await?,
        dialogue: dialogue_of_question(db, row.id).await?,
        follows,
    })
}
