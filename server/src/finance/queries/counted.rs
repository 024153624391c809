//! What releases changed of places and indicators that somebody follows.

use bashke_entities::finance::{release, release_count};
use bashke_vocabulary::FollowKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

/// The word of the row that says how much a release changed in all, and that it was counted.
pub const ALL_COUNTED: &str = "all";

/// A release with how many values it changed of what somebody follows.
#[derive(Debug, Clone)]
pub struct Counted {
    /// Its number.
    pub number: i32,
    /// When it was published.
    pub at: DateTime<Utc>,
    /// Keys of places, each with how many values of it are new or other.
    pub places: Vec<(i32, i32)>,
    /// The same of indicators.
    pub indicators: Vec<(i32, i32)>,
}

/// The newest releases that changed something of these places or indicators, at most `most`; before a moment where one is
/// given, or at it with a smaller number.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn releases_of(
    db: &impl ConnectionTrait,
    (places, indicators): (&[i32], &[i32]),
    before: Option<(DateTime<Utc>, i32)>,
    most: u64,
) -> Result<Vec<Counted>, DbErr> {
    use release_count::Column;
    if places.is_empty() && indicators.is_empty() {
        return Ok(Vec::new());
    }
    let of = |kind: FollowKind, ids: &[i32]| {
        let ids = ids.iter().copied();
        Column::Kind.eq(kind.word()).and(Column::SubjectId.is_in(ids))
    };
    let any = Condition::any()
        .add(of(FollowKind::Place, places))
        .add(of(FollowKind::Indicator, indicators));
    let touched = release_count::Entity::find()
        .select_only()
        .column(Column::ReleaseId)
        .filter(any.clone());
    let mut find = release::Entity::find().filter(release::Column::Id.in_subquery(touched.into_query()));
    if let Some((at, number)) = before {
        let same = release::Column::PublishedAt.eq(at).and(release::Column::Id.lt(number));
        find = find.filter(Condition::any().add(release::Column::PublishedAt.lt(at)).add(same));
    }
    let releases = find
        .order_by_desc(release::Column::PublishedAt)
        .order_by_desc(release::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    if releases.is_empty() {
        return Ok(Vec::new());
    }
    let counts = release_count::Entity::find()
        .filter(Column::ReleaseId.is_in(releases.iter().map(|row| row.id)))
        .filter(any)
        .order_by_desc(Column::Changed)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let counted = |release: i32, kind: FollowKind| {
        let rows = counts
            .iter()
            .filter(|row| row.release_id == release && row.kind == kind.word());
        rows.map(|row| (row.subject_id, row.changed)).collect()
    };
    let releases = releases.iter().map(|row| Counted {
        number: row.id,
        at: row.published_at,
        places: counted(row.id, FollowKind::Place),
        indicators: counted(row.id, FollowKind::Indicator),
    });
    Ok(releases.collect())
}
