//! What threads hold about somebody, for them to take with them.

mod outcomes;

use bashke_entities::dialogue::{
    opinion_place, post, post_draft, post_revision, question, question_follow, question_reply, reaction, statement,
    statement_vote, thread_follow,
};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde_json::{Map, Value, json};

use crate::dialogue::rules::opinions::Vote;
use crate::dialogue::rules::statements::vote;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section};

/// Their posts with the earlier texts, what they follow, what they said of others' posts, what they did not send.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let own = post::Entity::find().filter(post::Column::AuthorId.eq(person_id));
    let posts = own
        .clone()
        .order_by_desc(post::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let ids = own.select_only().column(post::Column::Id);
    let earlier = post_revision::Entity::find()
        .filter(post_revision::Column::PostId.in_subquery(ids.into_query()))
        .order_by_desc(post_revision::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let follows = thread_follow::Entity::find()
        .filter(thread_follow::Column::PersonId.eq(person_id))
        .order_by_desc(thread_follow::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let reactions = reaction::Entity::find()
        .filter(reaction::Column::PersonId.eq(person_id))
        .order_by_desc(reaction::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let drafts = post_draft::Entity::find()
        .filter(post_draft::Column::PersonId.eq(person_id))
        .order_by_desc(post_draft::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let posts = posts.iter().map(|row| {
        entry([
            ("id", json!(row.id)),
            ("thread", json!(row.thread_id)),
            ("language", json!(row.language)),
            ("text", json!(row.text)),
            ("at", json!(row.created_at.to_rfc3339())),
            ("edited_at", json!(row.edited_at.map(|at| at.to_rfc3339()))),
            ("deleted_at", json!(row.deleted_at.map(|at| at.to_rfc3339()))),
        ])
    });
    let earlier = earlier.iter().map(|row| {
        entry([
            ("post", json!(row.post_id)),
            ("text", json!(row.text)),
            ("until", json!(row.replaced_at.to_rfc3339())),
        ])
    });
    let follows = follows.iter().map(|row| {
        entry([
            ("thread", json!(row.thread_id)),
            ("since", json!(row.since.to_rfc3339())),
        ])
    });
    let reactions = reactions.iter().map(|row| {
        entry([
            ("post", json!(row.post_id)),
            ("said", json!(row.kind)),
            ("at", json!(row.made_at.to_rfc3339())),
        ])
    });
    let drafts = drafts.iter().map(|row| {
        entry([
            ("for", json!(row.place)),
            ("title", json!(row.title)),
            ("text", json!(row.text)),
            ("at", json!(row.saved_at.to_rfc3339())),
        ])
    });
    let mut sections = vec![
        Section::new("posts", posts.collect()),
        Section::new("earlier-texts", earlier.collect()),
        Section::new("follows", follows.collect()),
        Section::new("reactions", reactions.collect()),
        Section::new("drafts", drafts.collect()),
    ];
    sections.extend(of_questions(db, person_id).await?);
    sections.extend(outcomes::held(db, person_id).await?);
    sections.extend(of_opinions(db, person_id).await?);
    Ok(sections)
}

/// What they stated in dialogues, how they voted, and where they stand on opinion maps: told to them and to nobody else.
async fn of_opinions(db: &DatabaseConnection, person_id: i32) -> Result<[Section; 3], Error> {
    let stated = statement::Entity::find()
        .filter(statement::Column::AuthorId.eq(person_id))
        .order_by_desc(statement::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let votes = statement_vote::Entity::find()
        .filter(statement_vote::Column::PersonId.eq(person_id))
        .order_by_desc(statement_vote::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let places = opinion_place::Entity::find()
        .filter(opinion_place::Column::PersonId.eq(person_id))
        .order_by_desc(opinion_place::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let stated = stated.iter().map(|row| {
        entry([
            ("id", json!(row.id)),
            ("dialogue", json!(row.dialogue_id)),
            ("language", json!(row.language)),
            ("text", json!(row.text)),
            ("state", json!(row.state)),
            ("reason", json!(row.reason)),
            ("at", json!(row.made_at.to_rfc3339())),
            ("changed_at", json!(row.changed_at.map(|at| at.to_rfc3339()))),
        ])
    });
    let votes = votes.iter().map(|row| {
        entry([
            ("dialogue", json!(row.dialogue_id)),
            ("statement", json!(row.statement_id)),
            ("vote", json!(vote(row.vote).map(Vote::word))),
            ("at", json!(row.voted_at.to_rfc3339())),
        ])
    });
    let places = places.iter().map(|row| {
        entry([
            ("dialogue", json!(row.dialogue_id)),
            ("x", json!(row.x)),
            ("y", json!(row.y)),
            ("group", json!(row.group_number)),
        ])
    });
    Ok([
        Section::new("statements", stated.collect()),
        Section::new("statement-votes", votes.collect()),
        Section::new("opinion-places", places.collect()),
    ])
}

/// What they asked municipalities, what they replied for one, and which questions they follow.
async fn of_questions(db: &DatabaseConnection, person_id: i32) -> Result<[Section; 3], Error> {
    let asked = question::Entity::find()
        .filter(question::Column::AuthorId.eq(person_id))
        .order_by_desc(question::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let replies = question_reply::Entity::find()
        .filter(question_reply::Column::AuthorId.eq(person_id))
        .order_by_desc(question_reply::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let follows = question_follow::Entity::find()
        .filter(question_follow::Column::PersonId.eq(person_id))
        .order_by_desc(question_follow::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let asked = asked.iter().map(|row| {
        entry([
            ("id", json!(row.id)),
            ("place", json!(row.place_id)),
            ("language", json!(row.language)),
            ("title", json!(row.title)),
            ("text", json!(row.text)),
            ("at", json!(row.asked_at.to_rfc3339())),
        ])
    });
    let replies = replies.iter().map(|row| {
        entry([
            ("question", json!(row.question_id)),
            ("kind", json!(row.kind)),
            ("for", json!(row.institution)),
            ("language", json!(row.language)),
            ("text", json!(row.text)),
            ("at", json!(row.made_at.to_rfc3339())),
        ])
    });
    let follows = follows.iter().map(|row| {
        entry([
            ("question", json!(row.question_id)),
            ("since", json!(row.since.to_rfc3339())),
        ])
    });
    Ok([
        Section::new("questions", asked.collect()),
        Section::new("question-replies", replies.collect()),
        Section::new("question-follows", follows.collect()),
    ])
}

fn entry(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
