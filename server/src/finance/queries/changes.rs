//! What releases changed, and the rows put aside by reason.

use super::*;

/// What a release did to an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was not there before.
    New,
    /// It replaces another.
    Changed,
    /// It no longer stands.
    Gone,
}

/// An observation before and after a release.
#[derive(Debug, Clone, PartialEq, sea_orm::FromQueryResult)]
pub struct ReleaseChange {
    /// Key of the indicator.
    pub indicator_id: i32,
    /// Key of the place.
    pub place_id: i32,
    /// The period, as stored.
    pub period: String,
    /// The budget phase, as stored.
    pub phase: String,
    /// Key of the source.
    pub source_id: i32,
    /// The value before; none where it was missing or not there.
    pub value_before: Option<f64>,
    /// The status before, as stored; none where it was not there.
    pub status_before: Option<String>,
    /// The value after; none where it is missing or gone.
    pub value_after: Option<f64>,
    /// The status after, as stored; none where it is gone.
    pub status_after: Option<String>,
    /// Key of another source from which the same is known since this release, where it is gone here, or was known until
    /// then, where it is new here.
    pub other_source: Option<i32>,
    /// The value from there; none where it is missing.
    pub other_value: Option<f64>,
    /// Its status, as stored.
    pub other_status: Option<String>,
}

/// The observation of the same key from another source.
const OTHER_SOURCE: &str = "x.dataset_id = o.dataset_id AND x.indicator_id = o.indicator_id AND x.place_id = o.place_id
    AND x.period = o.period AND x.phase = o.phase AND x.source_id <> o.source_id";

/// The observation of the same key and source beside the one of the outer query.
const SAME_KEY: &str = "x.dataset_id = o.dataset_id AND x.indicator_id = o.indicator_id AND x.place_id = o.place_id
    AND x.period = o.period AND x.phase = o.phase AND x.source_id = o.source_id";

/// One page of what a release changed against the one of the same dataset before it, in one query. How many changes
/// there are stands in the release itself.
///
/// # Errors
/// Where the database fails.
pub async fn release_changes(
    db: &impl ConnectionTrait,
    release: &Release,
    previous: Option<i32>,
    kind: ChangeKind,
    page: u64,
    size: u64,
) -> Result<Vec<ReleaseChange>, DbErr> {
    use sea_orm::{FromQueryResult, Statement};
    let nothing = ("CAST(NULL AS DOUBLE PRECISION)", "CAST(NULL AS VARCHAR)");
    let own = ("o.value", "o.status");
    // what a release replaces or drops stood last in the number before it
    let (before, after, joined, wanted) = match (kind, previous) {
        // in a first release all is new
        (ChangeKind::New, None) => (nothing, own, String::new(), "o.first_release = $2".to_owned()),
        (ChangeKind::New, Some(_)) => (
            nothing,
            own,
            String::new(),
            format!(
                "o.first_release = $2
                 AND NOT EXISTS (SELECT 1 FROM observation x WHERE {SAME_KEY} AND x.last_release = $2 - 1)"
            ),
        ),
        (ChangeKind::Changed, _) => (
            ("b.value", "b.status"),
            own,
            format!(
                "JOIN observation b ON b.id =
                 (SELECT MIN(x.id) FROM observation x WHERE {SAME_KEY} AND x.last_release = $2 - 1)"
            ),
            "o.first_release = $2".to_owned(),
        ),
        (ChangeKind::Gone, _) => (
            own,
            nothing,
            String::new(),
            format!(
                "o.last_release = $2 - 1
                 AND NOT EXISTS (SELECT 1 FROM observation x WHERE {SAME_KEY} AND x.first_release = $2)"
            ),
        ),
    };
    let other = match kind {
        ChangeKind::New => "x.last_release = $2 - 1",
        ChangeKind::Gone => "x.first_release = $2",
        // what replaces another is from the same source
        ChangeKind::Changed => "x.id IS NULL",
    };
    // the sign keeps the rows in the order of their key, so that reading stops with the last row wanted
    let sql = format!(
        "SELECT o.indicator_id, o.place_id, o.period, o.phase, o.source_id,
            {} AS value_before, {} AS status_before, {} AS value_after, {} AS status_after,
            z.source_id AS other_source, z.value AS other_value, z.status AS other_status
         FROM observation o {joined}
         LEFT JOIN observation z ON z.id = (SELECT MIN(x.id) FROM observation x WHERE {OTHER_SOURCE} AND {other})
         WHERE +o.dataset_id = $1 AND {wanted} ORDER BY o.id LIMIT $3 OFFSET $4",
        before.0, before.1, after.0, after.1,
    );
    let values = vec![
        release.dataset_id.into(),
        release.number.into(),
        i64::try_from(size).unwrap_or(i64::MAX).into(),
        i64::try_from(page.saturating_sub(1).saturating_mul(size))
            .unwrap_or(i64::MAX)
            .into(),
    ];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    ReleaseChange::find_by_statement(statement).all(db).await
}

/// The reasons for which rows were put aside, each with how many there are, the commonest first.
///
/// # Errors
/// Where the database fails.
pub async fn set_aside_reasons(db: &impl ConnectionTrait) -> Result<Vec<(set_aside_reason::Model, u64)>, DbErr> {
    let counts: Vec<(i32, i64)> = set_aside::Entity::find()
        .select_only()
        .column(set_aside::Column::ReasonId)
        .expr(set_aside::Column::Id.count())
        .group_by(set_aside::Column::ReasonId)
        .into_tuple()
        .all(db)
        .await?;
    let counts: HashMap<i32, i64> = counts.into_iter().collect();
    let mut reasons: Vec<(set_aside_reason::Model, u64)> = set_aside_reason::Entity::find()
        .order_by_asc(set_aside_reason::Column::Id)
        .all(db)
        .await?
        .into_iter()
        .map(|reason| {
            let count = counts.get(&reason.id).copied().unwrap_or_default();
            (reason, u64::try_from(count).unwrap_or_default())
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(reasons)
}

/// One page of the rows put aside for a reason, or for any.
///
/// # Errors
/// Where the database fails.
pub async fn set_asides_for(
    db: &impl ConnectionTrait,
    reason_id: Option<i32>,
    page: u64,
    size: u64,
) -> Result<Vec<set_aside::Model>, DbErr> {
    let mut find = set_aside::Entity::find()
        .order_by_asc(set_aside::Column::File)
        .order_by_asc(set_aside::Column::Row)
        .order_by_asc(set_aside::Column::Id);
    if let Some(reason_id) = reason_id {
        find = find.filter(set_aside::Column::ReasonId.eq(reason_id));
    }
    find.offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await
}
