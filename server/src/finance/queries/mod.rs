//! Reads of the finance room.

mod catalogue;
mod changes;
mod counted;
mod cube;
pub mod figures;
mod imports;
mod works;

pub use catalogue::catalogue;
pub use changes::{ChangeKind, ReleaseChange, release_changes, set_aside_reasons, set_asides_for};
pub use counted::{ALL_COUNTED, Counted, releases_of};
pub use cube::cube;
pub use imports::{Change, Together, all_sources, changes, changes_from, inhabitants, look_through, waiting_batch};
pub use works::{
    batch_of, faults, indicator_row, open_works, revisions, standing, waiting, work, work_of_batch, works_of_batches,
};

use std::collections::HashMap;

use bashke_entities::finance::{
    boundary, dataset, import_batch, indicator, indicator_revision, observation, release, seed, set_aside,
    set_aside_reason, source,
};
use futures_util::TryStreamExt;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, StreamTrait};

use self::catalogue::numbers;
use super::rules::catalogue::{Catalogue, CatalogueError, Dataset, IndicatorIx, PlaceIx, Release};

/// What is stored cannot be put together.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// The catalogue contradicts itself.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// A stored word is not one of those known.
    #[error("{table} {id}: {error}")]
    Word {
        /// The table.
        table: &'static str,
        /// The key of the row.
        id: i64,
        /// What is wrong.
        error: String,
    },
}

fn word<T: std::str::FromStr>(table: &'static str, id: i64, word: &str) -> Result<T, LoadError>
where
    T::Err: std::fmt::Display,
{
    word.parse().map_err(|error: T::Err| LoadError::Word {
        table,
        id,
        error: error.to_string(),
    })
}

/// The datasets.
///
/// # Errors
/// Where the database fails.
pub async fn datasets(db: &impl ConnectionTrait) -> Result<Vec<Dataset>, DbErr> {
    let rows = dataset::Entity::find()
        .order_by_asc(dataset::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|d| Dataset {
            id: d.id,
            slug: d.slug,
            illustrative: d.illustrative,
        })
        .collect())
}

/// The releases, newest first.
///
/// # Errors
/// Where the database fails.
pub async fn releases(db: &impl ConnectionTrait) -> Result<Vec<Release>, DbErr> {
    let rows = release::Entity::find()
        .order_by_desc(release::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|r| Release {
            number: r.id,
            dataset_id: r.dataset_id,
            published_at: r.published_at,
            note_sq: r.note_sq,
            note_en: r.note_en,
            added: r.added,
            changed: r.changed,
            removed: r.removed,
            total: r.total,
        })
        .collect())
}

/// The number of the newest release; zero where there is none.
///
/// # Errors
/// Where the database fails.
pub async fn newest_release(db: &impl ConnectionTrait) -> Result<i32, DbErr> {
    let newest: Option<Option<i32>> = release::Entity::find()
        .select_only()
        .expr(release::Column::Id.max())
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten().unwrap_or_default())
}

/// What changes whenever the figures or what is said of them do: the newest release, the newest outline and the newest
/// edit of a text.
pub type Version = (i32, i32, i32);

/// The version that stands.
///
/// # Errors
/// Where the database fails.
pub async fn version(db: &impl ConnectionTrait) -> Result<Version, DbErr> {
    let outline: Option<Option<i32>> = boundary::Entity::find()
        .select_only()
        .expr(boundary::Column::Id.max())
        .into_tuple()
        .one(db)
        .await?;
    let edit: Option<Option<i32>> = indicator_revision::Entity::find()
        .select_only()
        .expr(indicator_revision::Column::Id.max())
        .into_tuple()
        .one(db)
        .await?;
    Ok((
        newest_release(db).await?,
        outline.flatten().unwrap_or_default(),
        edit.flatten().unwrap_or_default(),
    ))
}

/// A row that was put aside, with the reason in both languages.
#[derive(Debug, Clone)]
pub struct Aside {
    /// The row.
    pub row: set_aside::Model,
    /// The reason.
    pub reason: set_aside_reason::Model,
}

/// One page of the rows put aside, and how many there are in all.
///
/// # Errors
/// Where the database fails.
pub async fn set_asides(db: &impl ConnectionTrait, page: u64, size: u64) -> Result<(Vec<Aside>, u64), DbErr> {
    use sea_orm::PaginatorTrait;
    let reasons: HashMap<i32, set_aside_reason::Model> = set_aside_reason::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|r| (r.id, r))
        .collect();
    let find = set_aside::Entity::find()
        .order_by_asc(set_aside::Column::File)
        .order_by_asc(set_aside::Column::Row);
    let total = find.clone().count(db).await?;
    let rows = find.offset(page.saturating_sub(1) * size).limit(size).all(db).await?;
    let rows = rows
        .into_iter()
        .filter_map(|row| {
            Some(Aside {
                reason: reasons.get(&row.reason_id)?.clone(),
                row,
            })
        })
        .collect();
    Ok((rows, total))
}

/// The digest under which a built-in part was loaded.
///
/// # Errors
/// Where the database fails.
pub async fn seed_digest(db: &impl ConnectionTrait, name: &str) -> Result<Option<String>, DbErr> {
    let row = seed::Entity::find().filter(seed::Column::Name.eq(name)).one(db).await?;
    Ok(row.map(|row| row.digest))
}

/// The outlines that were loaded.
///
/// # Errors
/// Where the database fails.
pub async fn boundaries(db: &impl ConnectionTrait) -> Result<Vec<boundary::Model>, DbErr> {
    boundary::Entity::find()
        .order_by_asc(boundary::Column::PlaceId)
        .all(db)
        .await
}

/// The batches that wait for publication, oldest first.
///
/// # Errors
/// Where the database fails.
pub async fn pending_batches(db: &impl ConnectionTrait) -> Result<Vec<import_batch::Model>, DbErr> {
    import_batch::Entity::find()
        .filter(import_batch::Column::State.eq("pending"))
        .order_by_asc(import_batch::Column::Id)
        .all(db)
        .await
}
