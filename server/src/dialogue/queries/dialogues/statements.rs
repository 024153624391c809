//! Statements in dialogues: which one comes next, the list, one of them. What somebody voted is read for them alone.

use std::collections::BTreeSet;

use bashke_entities::dialogue::{dialogue, statement, statement_vote};
use bashke_vocabulary::{Restriction, Role, StatementState, SubjectKind};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};

use super::one::OnDialogue;
use crate::accounts::Actor;
use crate::dialogue::queries::list::numbers;
use crate::dialogue::queries::thread::is_seen;
use crate::dialogue::queries::{Faces, SIZE, faces};
use crate::dialogue::rules::opinions::Vote;
use crate::dialogue::rules::statements::{next, vote};
use crate::moderation;
use crate::platform::errors::Error;

/// The most statements that are voted on in one dialogue: nobody votes on more, and the map stays a matter of seconds.
pub const STATEMENTS: u64 = 500;

/// How far somebody came with the statements of a dialogue.
#[derive(Debug, Clone)]
pub struct Voting {
    /// How many there are to vote on.
    pub total: usize,
    /// On how many of them they voted.
    pub voted: usize,
    /// The one that they are shown next; none where they voted on all.
    pub next: Option<statement::Model>,
}

/// The statements of a dialogue that everyone sees.
async fn shown(db: &impl ConnectionTrait, dialogue: i32) -> Result<Select<statement::Entity>, DbErr> {
    let find = statement::Entity::find()
        .filter(statement::Column::DialogueId.eq(dialogue))
        .filter(statement::Column::State.eq(StatementState::Shown.word()));
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Statement).await?);
    Ok(match hidden.is_empty() {
        true => find,
        false => find.filter(statement::Column::Id.is_not_in(hidden)),
    })
}

/// Which statement somebody votes on next, and how many they voted on.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn voting(db: &impl ConnectionTrait, dialogue: i32, person: Option<i32>) -> Result<Voting, DbErr> {
    let all: Vec<(i32, i32)> = shown(db, dialogue)
        .await?
        .select_only()
        .columns([statement::Column::Id, statement::Column::Votes])
        .order_by_asc(statement::Column::Id)
        .limit(STATEMENTS)
        .into_tuple()
        .all(db)
        .await?;
    let voted: BTreeSet<i32> = match person {
        Some(person) => statement_vote::Entity::find()
            .filter(statement_vote::Column::DialogueId.eq(dialogue))
            .filter(statement_vote::Column::PersonId.eq(person))
            .select_only()
            .column(statement_vote::Column::StatementId)
            .into_tuple()
            .all(db)
            .await?
            .into_iter()
            .collect(),
        None => BTreeSet::new(),
    };
    let left: Vec<(i32, i32)> = all.iter().filter(|(id, _)| !voted.contains(id)).copied().collect();
    let next = match next(person.unwrap_or_default(), &left) {
        Some(id) => statement::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    Ok(Voting {
        total: all.len(),
        voted: all.len() - left.len(),
        next,
    })
}

/// The statements that everyone sees, by key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn shown_statements(db: &impl ConnectionTrait, dialogue: i32) -> Result<Vec<statement::Model>, DbErr> {
    shown(db, dialogue)
        .await?
        .order_by_asc(statement::Column::Id)
        .limit(STATEMENTS)
        .all(db)
        .await
}

/// What somebody voted, for them alone: a page, the last vote first, and how many there are. What was taken out since is
/// left out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_votes(
    db: &impl ConnectionTrait,
    dialogue: i32,
    person: i32,
    page: u64,
) -> Result<(Vec<(statement::Model, Vote)>, u64), DbErr> {
    let votes: Vec<(i32, i32)> = statement_vote::Entity::find()
        .filter(statement_vote::Column::DialogueId.eq(dialogue))
        .filter(statement_vote::Column::PersonId.eq(person))
        .order_by_desc(statement_vote::Column::VotedAt)
        .order_by_desc(statement_vote::Column::Id)
        .select_only()
        .columns([statement_vote::Column::StatementId, statement_vote::Column::Vote])
        .limit(STATEMENTS)
        .into_tuple()
        .all(db)
        .await?;
    let rows = shown_statements(db, dialogue).await?;
    let own: Vec<(statement::Model, Vote)> = votes
        .into_iter()
        .filter_map(|(id, kept)| {
            let at = rows.binary_search_by_key(&id, |row| row.id).ok()?;
            Some((rows[at].clone(), vote(kept)?))
        })
        .collect();
    let total = own.len() as u64;
    let from = usize::try_from(page.saturating_sub(1) * SIZE).unwrap_or(usize::MAX);
    let size = usize::try_from(SIZE).unwrap_or(usize::MAX);
    Ok((own.into_iter().skip(from).take(size).collect(), total))
}

/// The statements that somebody made in a dialogue, the newest first. There are few: each makes so many at most.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_statements(
    db: &impl ConnectionTrait,
    dialogue: i32,
    person: i32,
) -> Result<Vec<statement::Model>, DbErr> {
    statement::Entity::find()
        .filter(statement::Column::DialogueId.eq(dialogue))
        .filter(statement::Column::AuthorId.eq(person))
        .order_by_desc(statement::Column::Id)
        .limit(SIZE * 2)
        .all(db)
        .await
}

/// A page of the statements of a dialogue that stand so: those that are shown for everyone, the first first; the others for
/// hosts, who see what waits in the order in which it came. With how many there are, and who made them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn statements(
    db: &impl ConnectionTrait,
    dialogue: i32,
    state: StatementState,
    page: u64,
) -> Result<(Vec<statement::Model>, u64, Faces), DbErr> {
    let find = match state {
        StatementState::Shown => shown(db, dialogue).await?,
        StatementState::Waiting | StatementState::Out => statement::Entity::find()
            .filter(statement::Column::DialogueId.eq(dialogue))
            .filter(statement::Column::State.eq(state.word())),
    };
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(statement::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let faces = faces(db, rows.iter().map(|row| (row.author_id, row.organisation_id))).await?;
    Ok((rows, total, faces))
}

/// How many statements wait for a host.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn waiting(db: &impl ConnectionTrait, dialogue: i32) -> Result<u64, DbErr> {
    statement::Entity::find()
        .filter(statement::Column::DialogueId.eq(dialogue))
        .filter(statement::Column::State.eq(StatementState::Waiting.word()))
        .count(db)
        .await
}

/// A statement in a dialogue that the actor may see, and whether moderators hid it. One that waits or was taken out is
/// there for its author and the hosts.
///
/// # Errors
/// Not found where there is none, or none that they may see; where the database cannot be reached.
pub async fn seen_statement(
    db: &impl ConnectionTrait,
    actor: &Actor,
    on: &OnDialogue,
    id: i32,
) -> Result<(statement::Model, bool), Error> {
    let row = statement::Entity::find_by_id(id)
        .filter(statement::Column::DialogueId.eq(on.row.id))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let mut standing = moderation::restrictions(db, SubjectKind::Statement, [id.to_string()]).await?;
    let standing = standing.remove(&id.to_string()).unwrap_or_default();
    let concerned = actor.id() == Some(row.author_id) || on.facts.hosts || actor.holds(Role::Moderator);
    let open = row.state == StatementState::Shown.word() || concerned;
    if !open || !is_seen(actor, &standing, row.author_id) {
        return Err(Error::NotFound);
    }
    let hidden = standing
        .iter()
        .any(|one| matches!(one, Restriction::Hidden | Restriction::Removed));
    Ok((row, hidden))
}

/// The statement with this key in a dialogue, however it stands.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn same_statement(
    db: &impl ConnectionTrait,
    dialogue: i32,
    key: &str,
    but: Option<i32>,
) -> Result<Option<statement::Model>, DbErr> {
    let mut same = Condition::all()
        .add(statement::Column::DialogueId.eq(dialogue))
        .add(statement::Column::TextKey.eq(key));
    if let Some(but) = but {
        same = same.add(statement::Column::Id.ne(but));
    }
    statement::Entity::find()
        .filter(same)
        .order_by_asc(statement::Column::Id)
        .limit(1)
        .one(db)
        .await
}

/// A statement and its dialogue, whoever asks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn statement_and_dialogue(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(statement::Model, dialogue::Model)>, DbErr> {
    let Some(row) = statement::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let dialogue = dialogue::Entity::find_by_id(row.dialogue_id).one(db).await?;
    Ok(dialogue.map(|dialogue| (row, dialogue)))
}

/// Who made a statement, and for whom.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn faces_of_statement(db: &impl ConnectionTrait, row: &statement::Model) -> Result<Faces, DbErr> {
    faces(db, [(row.author_id, row.organisation_id)]).await
}

/// The vote of somebody on a statement, for them alone.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_vote(db: &impl ConnectionTrait, statement: i32, person: i32) -> Result<Option<Vote>, DbErr> {
    let kept = statement_vote::Entity::find()
        .filter(statement_vote::Column::StatementId.eq(statement))
        .filter(statement_vote::Column::PersonId.eq(person))
        .one(db)
        .await?;
    Ok(kept.and_then(|row| vote(row.vote)))
}
