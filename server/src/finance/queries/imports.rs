//! Batches that wait: what they would change, and what looks wrong in them.

use bashke_vocabulary::Unit;
use sea_orm::Statement;

use super::*;
use crate::finance::rules::import::suspicion::Seen;

/// The sources that there are, also those that wait with a batch, with their keys.
///
/// # Errors
/// Where the database fails.
pub async fn all_sources(db: &impl ConnectionTrait) -> Result<Vec<source::Model>, DbErr> {
    source::Entity::find().order_by_asc(source::Column::Id).all(db).await
}

/// The batch of the same file that waits already, compared with the same release.
///
/// # Errors
/// Where the database fails.
pub async fn waiting_batch(
    db: &impl ConnectionTrait,
    dataset_id: i32,
    digest: &str,
    extent: &str,
) -> Result<Option<i32>, DbErr> {
    let standing = releases(db).await?;
    let standing = standing.iter().find(|r| r.dataset_id == dataset_id).map(|r| r.number);
    let same = import_batch::Entity::find()
        .filter(import_batch::Column::State.eq("pending"))
        .filter(import_batch::Column::DatasetId.eq(dataset_id))
        .filter(import_batch::Column::Digest.eq(digest))
        .filter(import_batch::Column::Extent.eq(extent))
        .order_by_desc(import_batch::Column::Id)
        .all(db)
        .await?;
    Ok(same.into_iter().find(|b| b.base_release == standing).map(|b| b.id))
}

/// A change that waits in a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Key of the indicator.
    pub indicator_id: i32,
    /// Key of the place.
    pub place_id: i32,
    /// When.
    pub period: String,
    /// The budget phase.
    pub phase: String,
    /// The value as it stands; none where there is none.
    pub then: Option<f64>,
    /// The status as it stands; none where nothing stands.
    pub then_status: Option<String>,
    /// Key of the source of what stands.
    pub then_source: Option<i32>,
    /// The value as it would stand.
    pub now: Option<f64>,
    /// The status as it would stand.
    pub status: String,
    /// Key of the source.
    pub source_id: i32,
    /// Its row in the file.
    pub row: Option<i32>,
}

/// Some of the changes of one kind (`new`, `changed`, `gone`) in a batch, those that change most first.
///
/// # Errors
/// Where the database fails.
pub async fn changes(db: &impl ConnectionTrait, batch_id: i32, kind: &str, most: u32) -> Result<Vec<Change>, DbErr> {
    changes_from(db, batch_id, kind, 0, most).await
}

/// The same without the first `skip` of them.
///
/// # Errors
/// Where the database fails.
pub async fn changes_from(
    db: &impl ConnectionTrait,
    batch_id: i32,
    kind: &str,
    skip: u64,
    most: u32,
) -> Result<Vec<Change>, DbErr> {
    let sql =
        "SELECT s.indicator_id, s.place_id, s.period, s.phase, o.value, s.value, s.file_row, o.status, o.source_id,
            s.status, s.source_id
         FROM staged_observation s LEFT JOIN observation o ON o.id = s.replaces_id
         WHERE s.batch_id = $1 AND s.change = $2
         ORDER BY ABS((s.value - o.value) / NULLIF(o.value, 0)) DESC NULLS LAST, s.id LIMIT $3 OFFSET $4";
    let skip = i64::try_from(skip).unwrap_or(i64::MAX);
    let values = vec![batch_id.into(), kind.into(), i64::from(most).into(), skip.into()];
    let rows = db
        .query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values))
        .await?;
    rows.iter()
        .map(|row| {
            let now: Option<f64> = row.try_get_by_index(5)?;
            Ok(Change {
                indicator_id: row.try_get_by_index(0)?,
                place_id: row.try_get_by_index(1)?,
                period: row.try_get_by_index(2)?,
                phase: row.try_get_by_index(3)?,
                then: row.try_get_by_index(4)?,
                then_status: row.try_get_by_index(7)?,
                then_source: row.try_get_by_index(8)?,
                now: if kind == "gone" { None } else { now },
                status: row.try_get_by_index(9)?,
                source_id: row.try_get_by_index(10)?,
                row: row.try_get_by_index(6)?,
            })
        })
        .collect()
}

/// What is put together when a batch is looked at for what is odd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// One indicator in one place.
    Series,
    /// One indicator, period and phase.
    Peers,
    /// One place, period and phase.
    Sums,
}

/// Goes through a batch and what would stand beside it, group by group, and looks at each; a group is all
/// that is held in memory.
///
/// # Errors
/// Where the database fails or holds what cannot be read.
pub async fn look_through<C>(
    db: &C,
    catalogue: &Catalogue,
    (batch_id, dataset_id): (i32, i32),
    together: Together,
    only: &[IndicatorIx],
    mut look: impl FnMut(&[Seen]),
) -> Result<(), LoadError>
where
    C: ConnectionTrait + StreamTrait,
{
    let indicators: HashMap<i32, IndicatorIx> = numbers(&catalogue.indicators, |i| i.id, IndicatorIx);
    let places: HashMap<i32, PlaceIx> = numbers(&catalogue.places, |p| p.id, PlaceIx);
    let (order, beside) = match together {
        Together::Series => (
            "1, 2, 3, 4",
            "AND EXISTS (SELECT 1 FROM staged_observation b WHERE b.batch_id = $1
                AND b.indicator_id = o.indicator_id AND b.place_id = o.place_id)",
        ),
        Together::Peers => (
            "1, 3, 4, 2",
            "AND o.indicator_id IN (SELECT DISTINCT indicator_id FROM staged_observation WHERE batch_id = $1)",
        ),
        Together::Sums => (
            "2, 3, 4, 1",
            "AND o.place_id IN (SELECT DISTINCT place_id FROM staged_observation WHERE batch_id = $1)",
        ),
    };
    let these = if only.is_empty() {
        String::new()
    } else {
        let ids: Vec<String> = only.iter().map(|ix| catalogue.indicator(*ix).id.to_string()).collect();
        format!("AND o.indicator_id IN ({})", ids.join(","))
    };
    let sql = format!(
        "SELECT o.indicator_id, o.place_id, o.period, o.phase, o.position, o.value, o.file_row, 1 AS fresh,
            CASE WHEN t.id IS NULL THEN 0 ELSE 1 END AS replaces, t.value AS before
         FROM staged_observation o LEFT JOIN observation t ON t.id = o.replaces_id
         WHERE o.batch_id = $1 AND o.change IN ('new', 'changed') {these}
         UNION ALL
         SELECT o.indicator_id, o.place_id, o.period, o.phase, o.position, o.value, CAST(NULL AS INTEGER), 0, 0,
            CAST(NULL AS DOUBLE PRECISION)
         FROM observation o
         WHERE o.dataset_id = $2 AND o.last_release IS NULL {these} {beside}
           AND NOT EXISTS (SELECT 1 FROM staged_observation r WHERE r.batch_id = $1 AND r.replaces_id = o.id)
         ORDER BY {order}"
    );
    let values = vec![batch_id.into(), dataset_id.into()];
    let rows = db
        .stream_raw(Statement::from_sql_and_values(
            ConnectionTrait::get_database_backend(db),
            &sql,
            values,
        ))
        .await?;
    let mut rows = std::pin::pin!(rows);
    let mut group: Vec<Seen> = Vec::new();
    while let Some(row) = rows.try_next().await? {
        let (indicator, place): (i32, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let (Some(indicator), Some(place)) = (indicators.get(&indicator), places.get(&place)) else {
            continue;
        };
        let id = i64::from(indicator.0);
        let replaces: i32 = row.try_get_by_index(8)?;
        let before: Option<f64> = row.try_get_by_index(9)?;
        let seen = Seen {
            indicator: *indicator,
            place: *place,
            period: word("staged_observation", id, &row.try_get_by_index::<String>(2)?)?,
            phase: word("staged_observation", id, &row.try_get_by_index::<String>(3)?)?,
            position: row.try_get_by_index(4)?,
            value: row.try_get_by_index(5)?,
            row: row.try_get_by_index(6)?,
            fresh: row.try_get_by_index::<i32>(7)? == 1,
            then: (replaces == 1).then_some(before),
        };
        let same = group.first().is_none_or(|first| match together {
            Together::Series => (first.indicator, first.place) == (seen.indicator, seen.place),
            Together::Peers => {
                (first.indicator, first.period, first.phase) == (seen.indicator, seen.period, seen.phase)
            }
            Together::Sums => (first.place, first.period, first.phase) == (seen.place, seen.period, seen.phase),
        });
        if !same {
            look(&group);
            group.clear();
        }
        group.push(seen);
    }
    if !group.is_empty() {
        look(&group);
    }
    Ok(())
}

/// Inhabitants of the places, to the order of magnitude: the largest figure that stands.
///
/// # Errors
/// Where the database fails.
pub async fn inhabitants(
    db: &impl ConnectionTrait,
    catalogue: &Catalogue,
    dataset_id: i32,
) -> Result<HashMap<PlaceIx, f64>, DbErr> {
    let counts = catalogue
        .indicators
        .iter()
        .filter(|i| i.unit == Unit::Inhabitants)
        .map(|i| i.id);
    let rows: Vec<(i32, Option<f64>)> = observation::Entity::find()
        .select_only()
        .column(observation::Column::PlaceId)
        .expr(observation::Column::Value.max())
        .filter(observation::Column::DatasetId.eq(dataset_id))
        .filter(observation::Column::LastRelease.is_null())
        .filter(observation::Column::IndicatorId.is_in(counts))
        .group_by(observation::Column::PlaceId)
        .into_tuple()
        .all(db)
        .await?;
    let places: HashMap<i32, PlaceIx> = numbers(&catalogue.places, |p| p.id, PlaceIx);
    Ok(rows
        .into_iter()
        .filter_map(|(place, people)| Some((*places.get(&place)?, people?)))
        .collect())
}
