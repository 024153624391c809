//! The dialogues of which an organisation was a part.

use std::collections::{BTreeMap, BTreeSet};

use bashke_entities::dialogue::{commitment, dialogue, dialogue_invitation, proposal};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::dialogue::queries::list::numbers;
use crate::moderation;

/// What part an organisation had in a dialogue; what weighs most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// It committed to something.
    Committed,
    /// Something was proposed in its name.
    Proposed,
    /// It was invited.
    Invited,
}

impl Part {
    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Committed => "committed",
            Self::Proposed => "proposed",
            Self::Invited => "invited",
        }
    }
}

/// The published dialogues of which an organisation was a part, the newest first, and what its part was. Proposals that were
/// taken back or that moderators hide are no part.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn joined_by(
    db: &impl ConnectionTrait,
    organisation: i32,
    most: u64,
) -> Result<Vec<(dialogue::Model, BTreeSet<Part>)>, DbErr> {
    let committed: Vec<i32> = commitment::Entity::find()
        .select_only()
        .column(commitment::Column::DialogueId)
        .filter(commitment::Column::OrganisationId.eq(organisation))
        .into_tuple()
        .all(db)
        .await?;
    let proposed: Vec<(i32, i32)> = proposal::Entity::find()
        .select_only()
        .columns([proposal::Column::Id, proposal::Column::DialogueId])
        .filter(proposal::Column::OrganisationId.eq(organisation))
        .filter(proposal::Column::WithdrawnAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let invited: Vec<i32> = dialogue_invitation::Entity::find()
        .select_only()
        .column(dialogue_invitation::Column::DialogueId)
        .filter(dialogue_invitation::Column::OrganisationId.eq(organisation))
        .into_tuple()
        .all(db)
        .await?;
    let hidden = if proposed.is_empty() {
        Vec::new()
    } else {
        numbers(&moderation::hidden(db, SubjectKind::Proposal).await?)
    };
    let proposed = proposed
        .into_iter()
        .filter(|(id, _)| !hidden.contains(id))
        .map(|(_, dialogue)| dialogue);
    let mut parts: BTreeMap<i32, BTreeSet<Part>> = BTreeMap::new();
    let all = committed.into_iter().map(|dialogue| (dialogue, Part::Committed));
    let all = all.chain(proposed.map(|dialogue| (dialogue, Part::Proposed)));
    for (dialogue, part) in all.chain(invited.into_iter().map(|dialogue| (dialogue, Part::Invited))) {
        parts.entry(dialogue).or_default().insert(part);
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = dialogue::Entity::find()
        .filter(dialogue::Column::Id.is_in(parts.keys().copied()))
        .filter(dialogue::Column::PublishedAt.is_not_null())
        .order_by_desc(dialogue::Column::PublishedAt)
        .order_by_desc(dialogue::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let joined = rows.into_iter().filter_map(|row| {
        let own = parts.remove(&row.id)?;
        Some((row, own))
    });
    Ok(joined.collect())
}
