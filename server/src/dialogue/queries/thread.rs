//! A thread and the posts of a page of it. The number of statements does not depend on how many posts there are.

use std::collections::{HashMap, HashSet};

use bashke_entities::dialogue::{
    attachment as attachments, post, post_citation, reaction, thread as threads, thread_follow,
};
use bashke_entities::finance::figure;
use bashke_vocabulary::{Reaction, Restriction, Role, SubjectKind};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Faces, faces};
use crate::accounts::Actor;
use crate::dialogue::rules::thread::positions;
use crate::moderation;
use crate::platform::errors::Error;

/// A thread by its key, whoever asks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn thread(db: &impl ConnectionTrait, id: i32) -> Result<Option<threads::Model>, DbErr> {
    threads::Entity::find_by_id(id).one(db).await
}

/// A thread that the actor may see, and what stands on it.
///
/// # Errors
/// Not found where there is none, or none that they may see; where the database cannot be reached.
pub async fn seen_thread(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i32,
) -> Result<(threads::Model, Vec<Restriction>), Error> {
    let row = thread(db, id).await?.ok_or(Error::NotFound)?;
    let mut standing = moderation::restrictions(db, SubjectKind::Thread, [id.to_string()]).await?;
    let standing = standing.remove(&id.to_string()).unwrap_or_default();
    if is_seen(actor, &standing, row.author_id) {
        Ok((row, standing))
    } else {
        Err(Error::NotFound)
    }
}

/// What is hidden is seen by its author, what is removed by moderators alone.
pub(super) fn is_seen(actor: &Actor, standing: &[Restriction], author: i32) -> bool {
    actor.holds(Role::Moderator)
        || !standing.contains(&Restriction::Removed)
            && (actor.id() == Some(author) || !standing.contains(&Restriction::Hidden))
}

/// A post on a page.
#[derive(Debug, Clone)]
pub struct Line {
    /// The post.
    pub row: post::Model,
    /// Whether the actor may see what it says.
    pub seen: bool,
    /// What stands on it.
    pub standing: Vec<Restriction>,
    /// How many said what of it.
    pub reactions: HashMap<Reaction, usize>,
    /// What the actor said of it.
    pub own: HashSet<Reaction>,
    /// What hangs on it.
    pub attachments: Vec<attachments::Model>,
    /// Whether a later release changed a figure that it cites.
    pub data_changed: bool,
}

/// A page of a thread.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The posts, in order.
    pub lines: Vec<Line>,
    /// The posts that they answer.
    pub answered: HashMap<i32, post::Model>,
    /// Who wrote them.
    pub faces: Faces,
    /// Whether the actor follows the thread.
    pub follows: bool,
}

/// The posts of a page, as the actor sees them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn reading(db: &impl ConnectionTrait, actor: &Actor, thread_id: i32, page: i32) -> Result<Reading, DbErr> {
    let (first, last) = positions(page);
    let rows = post::Entity::find()
        .filter(post::Column::ThreadId.eq(thread_id))
        .filter(post::Column::Position.between(first, last))
        .order_by_asc(post::Column::Position)
        .order_by_asc(post::Column::Id)
        .all(db)
        .await?;
    lines(db, actor, thread_id, rows).await
}

async fn lines(
    db: &impl ConnectionTrait,
    actor: &Actor,
    thread_id: i32,
    rows: Vec<post::Model>,
) -> Result<Reading, DbErr> {
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let answered = post::Entity::find()
        .filter(post::Column::Id.is_in(rows.iter().filter_map(|row| row.answers_to)))
        .all(db)
        .await?;
    let writers = rows
        .iter()
        .chain(&answered)
        .map(|row| (row.author_id, row.organisation_id));
    let faces = faces(db, writers).await?;
    let standing = moderation::restrictions(db, SubjectKind::Post, ids.iter().map(ToString::to_string)).await?;
    let mut reactions = counted(db, &ids).await?;
    let mut own = said_by(db, actor, &ids).await?;
    let mut hanging = hanging(db, &ids).await?;
    let changed = changed(db, &ids).await?;
    let follows = match actor.id() {
        Some(person) => follows(db, thread_id, person).await?,
        None => false,
    };
    let lines = rows.into_iter().map(|row| {
        let standing = standing.get(&row.id.to_string()).cloned().unwrap_or_default();
        Line {
            seen: is_seen(actor, &standing, row.author_id),
            standing,
            reactions: reactions.remove(&row.id).unwrap_or_default(),
            own: own.remove(&row.id).unwrap_or_default(),
            attachments: hanging.remove(&row.id).unwrap_or_default(),
            data_changed: changed.contains(&row.id),
            row,
        }
    });
    Ok(Reading {
        lines: lines.collect(),
        answered: answered.into_iter().map(|row| (row.id, row)).collect(),
        faces,
        follows,
    })
}

async fn counted(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, HashMap<Reaction, usize>>, DbErr> {
    let rows = reaction::Entity::find()
        .select_only()
        .column(reaction::Column::PostId)
        .column(reaction::Column::Kind)
        .column_as(reaction::Column::Id.count(), "times")
        .filter(reaction::Column::PostId.is_in(ids.iter().copied()))
        .group_by(reaction::Column::PostId)
        .group_by(reaction::Column::Kind)
        .into_tuple::<(i32, String, i64)>()
        .all(db)
        .await?;
    let mut counted: HashMap<i32, HashMap<Reaction, usize>> = HashMap::new();
    for (post, kind, times) in rows {
        if let Ok(kind) = kind.parse() {
            let times = usize::try_from(times).unwrap_or_default();
            counted.entry(post).or_default().insert(kind, times);
        }
    }
    Ok(counted)
}

async fn said_by(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[i32],
) -> Result<HashMap<i32, HashSet<Reaction>>, DbErr> {
    let mut said: HashMap<i32, HashSet<Reaction>> = HashMap::new();
    let Some(person) = actor.id() else { return Ok(said) };
    let rows = reaction::Entity::find()
        .filter(reaction::Column::PersonId.eq(person))
        .filter(reaction::Column::PostId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    for row in rows {
        if let Ok(kind) = row.kind.parse() {
            said.entry(row.post_id).or_default().insert(kind);
        }
    }
    Ok(said)
}

async fn hanging(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, Vec<attachments::Model>>, DbErr> {
    let rows = attachments::Entity::find()
        .filter(attachments::Column::PostId.is_in(ids.iter().copied()))
        .order_by_asc(attachments::Column::Id)
        .all(db)
        .await?;
    let mut hanging: HashMap<i32, Vec<attachments::Model>> = HashMap::new();
    for row in rows {
        hanging.entry(row.post_id).or_default().push(row);
    }
    Ok(hanging)
}

/// The posts that cite a figure whose values are not what they were.
async fn changed(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashSet<i32>, DbErr> {
    let cited = post_citation::Entity::belongs_to(figure::Entity)
        .from(post_citation::Column::FigureId)
        .to(figure::Column::Id)
        .into();
    let rows: Vec<i32> = post_citation::Entity::find()
        .join(sea_orm::JoinType::InnerJoin, cited)
        .select_only()
        .column(post_citation::Column::PostId)
        .filter(post_citation::Column::PostId.is_in(ids.iter().copied()))
        .filter(figure::Column::ChangedSince.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn follows(db: &impl ConnectionTrait, thread_id: i32, person: i32) -> Result<bool, DbErr> {
    let row = thread_follow::Entity::find()
        .filter(thread_follow::Column::ThreadId.eq(thread_id))
        .filter(thread_follow::Column::PersonId.eq(person))
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// Where a post stands now: its thread and its position.
///
/// # Errors
/// Not found where there is none, or its thread may not be seen; where the database cannot be reached.
pub async fn position_of(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<(threads::Model, i32), Error> {
    let row = post::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let (thread, _) = seen_thread(db, actor, row.thread_id).await?;
    Ok((thread, row.position))
}

/// A file that hangs on a post that the actor may see.
///
/// # Errors
/// Not found where there is none such; where the database cannot be reached.
pub async fn attachment(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<attachments::Model, Error> {
    let row = attachments::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    super::written(db, actor, row.post_id).await?;
    Ok(row)
}

/// The files that hang on a post.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn files_of(db: &impl ConnectionTrait, post_id: i32) -> Result<Vec<attachments::Model>, DbErr> {
    Ok(hanging(db, &[post_id]).await?.remove(&post_id).unwrap_or_default())
}
