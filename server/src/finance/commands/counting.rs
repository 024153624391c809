//! Counting what a release changed of each place and each indicator, for those who follow them.

use std::collections::{BTreeMap, BTreeSet};

use bashke_entities::finance::{dataset, observation, release, release_count};
use bashke_vocabulary::FollowKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::finance::queries::ALL_COUNTED;
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx};
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// How many rows are written by one statement.
const CHUNK: usize = 500;

/// Counts the oldest release of a dataset that was not counted yet; whether there was one. An indicator that is computed
/// counts what changed of those that it is computed from. Two that count the same write the same, once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn count_release(act: &Act, catalogue: &Catalogue, dataset: &str) -> Result<bool, Error> {
    use observation::Column;
    let of = dataset::Entity::find()
        .select_only()
        .column(dataset::Column::Id)
        .filter(dataset::Column::Slug.eq(dataset));
    let counted = release_count::Entity::find()
        .select_only()
        .column(release_count::Column::ReleaseId)
        .filter(release_count::Column::Kind.eq(ALL_COUNTED));
    let next = release::Entity::find()
        .filter(release::Column::DatasetId.in_subquery(of.into_query()))
        .filter(release::Column::Id.not_in_subquery(counted.into_query()))
        .order_by_asc(release::Column::Id)
        .one(&act.tx)
        .await?;
    let Some(release) = next else { return Ok(false) };
    let changed: Vec<(i32, i32, i64)> = observation::Entity::find()
        .select_only()
        .column(Column::PlaceId)
        .column(Column::IndicatorId)
        .expr(Column::Id.count())
        .filter(Column::DatasetId.eq(release.dataset_id))
        .filter(Column::FirstRelease.eq(release.id))
        .group_by(Column::PlaceId)
        .group_by(Column::IndicatorId)
        .into_tuple()
        .all(&act.tx)
        .await?;
    let mut places = BTreeMap::<i32, i64>::new();
    let mut indicators = BTreeMap::<i32, i64>::new();
    for (place, indicator, count) in &changed {
        *places.entry(*place).or_default() += count;
        *indicators.entry(*indicator).or_default() += count;
    }
    let all: i64 = places.values().sum();
    let followed = catalogue.indicator_numbers().filter_map(|ix| {
        let behind = behind(catalogue, ix);
        let counts = behind.iter().filter_map(|id| indicators.get(id));
        let count: i64 = counts.sum();
        (count > 0).then(|| (FollowKind::Indicator.word(), catalogue.indicator(ix).id, count))
    });
    let rows = std::iter::once((ALL_COUNTED, 0, all))
        .chain(places.iter().map(|(id, count)| (FollowKind::Place.word(), *id, *count)))
        .chain(followed)
        .map(|(kind, subject, count)| release_count::ActiveModel {
            id: NotSet,
            release_id: Set(release.id),
            kind: Set(kind.to_owned()),
            subject_id: Set(subject),
            changed: Set(i32::try_from(count).unwrap_or(i32::MAX)),
        });
    let rows: Vec<release_count::ActiveModel> = rows.collect();
    let key = [
        release_count::Column::Kind,
        release_count::Column::SubjectId,
        release_count::Column::ReleaseId,
    ];
    for chunk in rows.chunks(CHUNK) {
        release_count::Entity::insert_many(chunk.to_vec())
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(&act.tx)
            .await?;
    }
    Ok(true)
}

/// The keys of an indicator and of all that it is computed from.
fn behind(catalogue: &Catalogue, indicator: IndicatorIx) -> BTreeSet<i32> {
    let mut found = BTreeSet::new();
    let mut left = vec![indicator];
    while let Some(ix) = left.pop() {
        let definition = catalogue.indicator(ix);
        if found.insert(definition.id)
            && let Some(expression) = &definition.expression
        {
            left.extend(expression.inputs().map(|input| input.indicator));
        }
    }
    found
}
