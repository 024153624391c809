//! Proposals of a dialogue, and what was said for and against them.

use std::collections::{HashMap, HashSet};

use bashke_entities::dialogue::{argument, dialogue, proposal};
use bashke_vocabulary::{CitingKind, Restriction, Role, Side, SubjectKind};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::accounts::Actor;
use crate::dialogue::queries::citing::changed_items;
use crate::dialogue::queries::list::numbers;
use crate::dialogue::queries::thread::is_seen;
use crate::dialogue::queries::{Faces, SIZE, faces};
use crate::moderation;
use crate::platform::errors::Error;

/// How many arguments of a side stand on a page.
pub const ARGUMENTS: u64 = 20;

/// A proposal in the list.
#[derive(Debug, Clone)]
pub struct ProposalLine {
    /// The proposal.
    pub row: proposal::Model,
    /// How many arguments stand for it.
    pub for_it: usize,
    /// How many stand against it.
    pub against: usize,
    /// Whether moderators keep it from others.
    pub hidden: bool,
    /// Whether it cites a figure whose data are others now.
    pub data_changed: bool,
}

/// A page of the proposals of a dialogue, the newest first; how many there are; who made them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn proposals(
    db: &impl ConnectionTrait,
    actor: &Actor,
    dialogue: i32,
    page: u64,
) -> Result<(Vec<ProposalLine>, u64, Faces), DbErr> {
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Proposal).await?);
    let mut find = proposal::Entity::find().filter(proposal::Column::DialogueId.eq(dialogue));
    if !actor.holds(Role::Moderator) && !hidden.is_empty() {
        find = find.filter(proposal::Column::Id.is_not_in(hidden.iter().copied()));
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(proposal::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let mut counts = counted(db, &ids).await?;
    let changed = changed_items(db, CitingKind::Proposal, &ids).await?;
    let faces = faces(db, rows.iter().map(|row| (row.author_id, row.organisation_id))).await?;
    let lines = rows.into_iter().map(|row| {
        let (for_it, against) = counts.remove(&row.id).unwrap_or_default();
        ProposalLine {
            for_it,
            against,
            hidden: hidden.contains(&row.id),
            data_changed: changed.contains(&row.id),
            row,
        }
    });
    Ok((lines.collect(), total, faces))
}

/// How many arguments stand for and against proposals: none that were taken back or hidden.
async fn counted(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, (usize, usize)>, DbErr> {
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Argument).await?);
    let mut find = argument::Entity::find()
        .filter(argument::Column::ProposalId.is_in(ids.iter().copied()))
        .filter(argument::Column::WithdrawnAt.is_null());
    if !hidden.is_empty() {
        find = find.filter(argument::Column::Id.is_not_in(hidden));
    }
    let rows: Vec<(i32, String, i64)> = find
        .select_only()
        .column(argument::Column::ProposalId)
        .column(argument::Column::Side)
        .column_as(argument::Column::Id.count(), "times")
        .group_by(argument::Column::ProposalId)
        .group_by(argument::Column::Side)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = HashMap::<i32, (usize, usize)>::new();
    for (id, side, times) in rows {
        let times = usize::try_from(times).unwrap_or_default();
        let both = counts.entry(id).or_default();
        match side.parse() {
            Ok(Side::For) => both.0 = times,
            Ok(Side::Against) => both.1 = times,
            Err(_) => {}
        }
    }
    Ok(counts)
}

/// A proposal that the actor may see.
#[derive(Debug, Clone)]
pub struct OnProposal {
    /// The proposal.
    pub row: proposal::Model,
    /// Whether others do not see it.
    pub hidden: bool,
    /// Whether moderators let nobody change it or argue on it.
    pub fixed: bool,
}

/// A proposal of a dialogue.
///
/// # Errors
/// Not found where there is none, or none that the actor may see; where the database cannot be reached.
pub async fn seen_proposal(
    db: &impl ConnectionTrait,
    actor: &Actor,
    dialogue: i32,
    id: i32,
) -> Result<OnProposal, Error> {
    let row = proposal::Entity::find_by_id(id)
        .filter(proposal::Column::DialogueId.eq(dialogue))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let standing = standing(db, actor, SubjectKind::Proposal, id, row.author_id).await?;
    Ok(OnProposal {
        hidden: standing
            .iter()
            .any(|one| matches!(one, Restriction::Hidden | Restriction::Removed)),
        fixed: !standing.is_empty(),
        row,
    })
}

/// An argument of a dialogue, and whether moderators let nobody change it.
///
/// # Errors
/// Not found where there is none, or none that the actor may see; where the database cannot be reached.
pub async fn seen_argument(
    db: &impl ConnectionTrait,
    actor: &Actor,
    dialogue: i32,
    id: i32,
) -> Result<(argument::Model, bool), Error> {
    let row = argument::Entity::find_by_id(id)
        .filter(argument::Column::DialogueId.eq(dialogue))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let standing = standing(db, actor, SubjectKind::Argument, id, row.author_id).await?;
    Ok((row, !standing.is_empty()))
}

async fn standing(
    db: &impl ConnectionTrait,
    actor: &Actor,
    kind: SubjectKind,
    id: i32,
    author: i32,
) -> Result<Vec<Restriction>, Error> {
    let id = id.to_string();
    let mut standing = moderation::restrictions(db, kind, [id.clone()]).await?;
    let standing = standing.remove(&id).unwrap_or_default();
    if is_seen(actor, &standing, author) {
        Ok(standing)
    } else {
        Err(Error::NotFound)
    }
}

/// Whether a proposal cites a figure whose data are others now.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn proposal_changed(db: &impl ConnectionTrait, id: i32) -> Result<bool, DbErr> {
    Ok(changed_items(db, CitingKind::Proposal, &[id]).await?.contains(&id))
}

/// Whether somebody argued on a proposal and did not take that back.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_argued(db: &impl ConnectionTrait, proposal: i32) -> Result<bool, DbErr> {
    let standing = argument::Entity::find()
        .filter(argument::Column::ProposalId.eq(proposal))
        .filter(argument::Column::WithdrawnAt.is_null());
    Ok(standing.count(db).await? > 0)
}

/// Arguments of one side.
#[derive(Debug, Clone, Default)]
pub struct SideOf {
    /// Those of this page, in the order in which they were made.
    pub rows: Vec<argument::Model>,
    /// How many there are, with those that were taken back.
    pub total: u64,
}

/// What was said for and against a proposal.
#[derive(Debug, Clone, Default)]
pub struct Arguments {
    /// For it.
    pub for_it: SideOf,
    /// Against it.
    pub against: SideOf,
    /// Who said it.
    pub faces: Faces,
    /// Those that moderators keep from others; only moderators are given them.
    pub hidden: HashSet<i32>,
    /// Those that cite a figure whose data are others now.
    pub data_changed: HashSet<i32>,
}

/// A page of what was said for and against a proposal, in a constant number of statements; the proposal's own author is
/// among the faces.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn arguments(
    db: &impl ConnectionTrait,
    actor: &Actor,
    proposal: &proposal::Model,
    page: u64,
) -> Result<Arguments, DbErr> {
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Argument).await?);
    let mut find = argument::Entity::find().filter(argument::Column::ProposalId.eq(proposal.id));
    if !actor.holds(Role::Moderator) && !hidden.is_empty() {
        find = find.filter(argument::Column::Id.is_not_in(hidden.iter().copied()));
    }
    let for_it = side(db, find.clone(), Side::For, page).await?;
    let against = side(db, find, Side::Against, page).await?;
    let both = || for_it.rows.iter().chain(&against.rows);
    let writers = both().map(|row| (row.author_id, row.organisation_id));
    let faces = faces(db, writers.chain([(proposal.author_id, proposal.organisation_id)])).await?;
    let ids: Vec<i32> = both().map(|row| row.id).collect();
    Ok(Arguments {
        data_changed: changed_items(db, CitingKind::Argument, &ids).await?,
        hidden: hidden.into_iter().filter(|id| ids.contains(id)).collect(),
        faces,
        for_it,
        against,
    })
}

async fn side(
    db: &impl ConnectionTrait,
    find: Select<argument::Entity>,
    side: Side,
    page: u64,
) -> Result<SideOf, DbErr> {
    let find = find.filter(argument::Column::Side.eq(side.word()));
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(argument::Column::Id)
        .offset(page.saturating_sub(1) * ARGUMENTS)
        .limit(ARGUMENTS)
        .all(db)
        .await?;
    Ok(SideOf { rows, total })
}

/// A proposal and its dialogue, whoever asks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn proposal_and_dialogue(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(proposal::Model, dialogue::Model)>, DbErr> {
    let Some(row) = proposal::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let on = dialogue::Entity::find_by_id(row.dialogue_id).one(db).await?;
    Ok(on.map(|on| (row, on)))
}

/// An argument, its proposal and their dialogue, whoever asks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn argument_and_proposal(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(argument::Model, proposal::Model, dialogue::Model)>, DbErr> {
    let Some(row) = argument::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let found = proposal_and_dialogue(db, row.proposal_id).await?;
    Ok(found.map(|(proposal, on)| (row, proposal, on)))
}
