//! What was promised in dialogues, how releases judged it, and what was reported on it.

use std::collections::HashMap;

use bashke_entities::dialogue::{commitment, commitment_judgement, commitment_report, dialogue, opinion_map};
use bashke_vocabulary::{CitingKind, Period};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use crate::dialogue::queries::citing::changed_items;
use crate::dialogue::queries::{Faces, SIZE, faces};
use crate::dialogue::rules::commitments::{Commitment, Direction, Standing};
use crate::platform::errors::Error;

/// The most commitments of one dialogue.
pub const COMMITMENTS: u64 = 30;

/// The most judgements that a page shows of all commitments of a dialogue, the newest first.
const JUDGEMENTS: u64 = 600;

/// The most reports that a page shows of all commitments of a dialogue, the newest first.
const REPORTS: u64 = 200;

/// A commitment as it is judged; none where its row holds what cannot be read.
#[must_use]
pub fn judged(row: &commitment::Model) -> Option<Commitment> {
    Some(Commitment {
        baseline_period: row.baseline_period.parse().ok()?,
        baseline: row.baseline,
        target: row.target,
        direction: Direction::of(&row.direction)?,
        deadline: row.deadline.parse().ok()?,
    })
}

/// The value that decides how a commitment stands.
#[must_use]
pub fn decided_by(row: &commitment::Model) -> Option<(Period, f64)> {
    Some((row.by_period.as_ref()?.parse().ok()?, row.by_value?))
}

/// The commitments of a dialogue, in the order in which they were written down.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn commitments_of(db: &impl ConnectionTrait, dialogue: i32) -> Result<Vec<commitment::Model>, DbErr> {
    commitment::Entity::find()
        .filter(commitment::Column::DialogueId.eq(dialogue))
        .order_by_asc(commitment::Column::Id)
        .limit(COMMITMENTS)
        .all(db)
        .await
}

/// A commitment of a dialogue.
///
/// # Errors
/// Not found where there is none such; where the database cannot be reached.
pub async fn commitment_of(db: &impl ConnectionTrait, dialogue: i32, id: i32) -> Result<commitment::Model, Error> {
    commitment::Entity::find_by_id(id)
        .filter(commitment::Column::DialogueId.eq(dialogue))
        .one(db)
        .await?
        .ok_or(Error::NotFound)
}

/// What became of the commitments of a dialogue.
#[derive(Debug, Clone, Default)]
pub struct Followed {
    /// How releases judged each, the newest first.
    pub judgements: HashMap<i32, Vec<commitment_judgement::Model>>,
    /// What was reported on each, the newest first, and whether it cites a figure whose data are others now.
    pub reports: HashMap<i32, Vec<(commitment_report::Model, bool)>>,
    /// Who promised and who reported.
    pub faces: Faces,
}

/// What became of commitments, in a constant number of statements.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn followed(db: &impl ConnectionTrait, rows: &[commitment::Model]) -> Result<Followed, DbErr> {
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let judgements = commitment_judgement::Entity::find()
        .filter(commitment_judgement::Column::CommitmentId.is_in(ids.iter().copied()))
        .order_by_desc(commitment_judgement::Column::ReleaseId)
        .order_by_desc(commitment_judgement::Column::Id)
        .limit(JUDGEMENTS)
        .all(db)
        .await?;
    let reports = commitment_report::Entity::find()
        .filter(commitment_report::Column::CommitmentId.is_in(ids))
        .order_by_desc(commitment_report::Column::Id)
        .limit(REPORTS)
        .all(db)
        .await?;
    let keys: Vec<i32> = reports.iter().map(|row| row.id).collect();
    let changed = changed_items(db, CitingKind::Report, &keys).await?;
    let promised = rows.iter().map(|row| (row.made_by, row.organisation_id));
    let reported = reports.iter().map(|row| (row.author_id, row.organisation_id));
    let mut followed = Followed {
        faces: faces(db, promised.chain(reported)).await?,
        ..Followed::default()
    };
    for row in judgements {
        followed.judgements.entry(row.commitment_id).or_default().push(row);
    }
    for row in reports {
        let changed = changed.contains(&row.id);
        followed
            .reports
            .entry(row.commitment_id)
            .or_default()
            .push((row, changed));
    }
    Ok(followed)
}

/// Whether a map of what was said in a dialogue was drawn.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_mapped(db: &impl ConnectionTrait, dialogue: i32) -> Result<bool, DbErr> {
    let drawn = opinion_map::Entity::find().filter(opinion_map::Column::DialogueId.eq(dialogue));
    Ok(drawn.count(db).await? > 0)
}

/// Which commitments are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct CommitmentFilter {
    /// That stand so.
    pub standing: Option<Standing>,
    /// Of this place, or made in a dialogue about it.
    pub place: Option<i32>,
}

/// A page of commitments of all dialogues, the newest first.
#[derive(Debug, Clone)]
pub struct Promised {
    /// Those of this page, each with its dialogue.
    pub rows: Vec<(commitment::Model, dialogue::Model)>,
    /// How many are asked for.
    pub total: u64,
    /// How many stand how, of all places or of the one that is asked for.
    pub counts: HashMap<Standing, usize>,
    /// The organisations that promised.
    pub faces: Faces,
}

/// The commitments that are asked for, in a constant number of statements.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn promised(db: &impl ConnectionTrait, filter: CommitmentFilter, page: u64) -> Result<Promised, DbErr> {
    let of_place = within(filter.place);
    let mut find = of_place.clone();
    if let Some(standing) = filter.standing {
        find = find.filter(commitment::Column::Standing.eq(standing.word()));
    }
    let total = find.clone().count(db).await?;
    let found = find
        .order_by_desc(commitment::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let dialogues = dialogue::Entity::find()
        .filter(dialogue::Column::Id.is_in(found.iter().map(|row| row.dialogue_id)))
        .all(db)
        .await?;
    let dialogues: HashMap<i32, dialogue::Model> = dialogues.into_iter().map(|row| (row.id, row)).collect();
    let faces = faces(db, found.iter().map(|row| (row.made_by, row.organisation_id))).await?;
    let rows = found.into_iter().filter_map(|row| {
        let on = dialogues.get(&row.dialogue_id)?.clone();
        Some((row, on))
    });
    Ok(Promised {
        rows: rows.collect(),
        total,
        counts: counted(db, of_place).await?,
        faces,
    })
}

fn within(place: Option<i32>) -> Select<commitment::Entity> {
    let find = commitment::Entity::find();
    let Some(place) = place else { return find };
    let about = dialogue::Entity::find()
        .select_only()
        .column(dialogue::Column::Id)
        .filter(dialogue::Column::PlaceId.eq(place))
        .into_query();
    find.filter(
        Condition::any()
            .add(commitment::Column::PlaceId.eq(place))
            .add(commitment::Column::DialogueId.in_subquery(about)),
    )
}

async fn counted(
    db: &impl ConnectionTrait,
    find: Select<commitment::Entity>,
) -> Result<HashMap<Standing, usize>, DbErr> {
    let rows: Vec<(String, i64)> = find
        .select_only()
        .column(commitment::Column::Standing)
        .column_as(commitment::Column::Id.count(), "times")
        .group_by(commitment::Column::Standing)
        .into_tuple()
        .all(db)
        .await?;
    let known = rows
        .into_iter()
        .filter_map(|(word, times)| Some((Standing::of(&word)?, usize::try_from(times).unwrap_or_default())));
    Ok(known.collect())
}
