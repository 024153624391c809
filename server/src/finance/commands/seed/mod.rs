//! Loads the built-in data, once; again only where it changed with the program.

mod places;
mod reference;
mod rows;

use std::collections::HashMap;

use bashke_entities::finance::seed as loaded;
use bashke_seeds as seeds;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
};

use self::reference::load_reference;
use self::rows::{illustrative_rows, published_rows};
use super::batch::{Changes, Extent, Incoming, PublishError, compare, discard, open_batch, publish, stage};
use super::import::prepare;
use crate::finance::queries;
use crate::platform::clock::Clock;
use crate::platform::db::{Turn, begin_write, take_turn};
use crate::platform::digest::sha256;

/// The built-in data cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// A built-in file is broken.
    #[error(transparent)]
    File(#[from] seeds::SeedError),
    /// A release could not be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A file refers to what no file holds.
    #[error("{file}: there is no {what} `{name}`")]
    Unknown {
        /// The file.
        file: &'static str,
        /// What is referred to.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// A word or a period of a file is not one of those known.
    #[error("{0}")]
    Word(String),
}

fn unknown(file: &'static str, what: &'static str, name: &str) -> SeedError {
    SeedError::Unknown {
        file,
        what,
        name: name.to_owned(),
    }
}

/// Loads the reference data and the published figures, and the illustrative panel where it is wanted.
/// What is already loaded is left alone.
///
/// # Errors
/// Where the database fails or a built-in file is broken; what was done of a part is undone.
pub async fn seed(db: &DatabaseConnection, clock: &Clock, illustrative: bool) -> Result<(), SeedError> {
    let reference = sha256(&seeds::REFERENCE);
    if let Some(tx) = begin_part(db, "reference", &reference).await? {
        tracing::info!("loading places, sources and indicators");
        load_reference(&tx).await?;
        finish_part(tx, clock, "reference", &reference).await?;
    }
    let published = sha256(&[seeds::PUBLISHED]);
    if let Some(tx) = begin_part(db, "published", &published).await? {
        tracing::info!("publishing the figures");
        let rows = published_rows(&tx).await?;
        let notes = (
            "Shifrat me burim, siç i kanë botuar ministria, auditi, kërkimi dhe shtypi; çdo vlerë mban burimin e vet.",
            "The sourced figures, as the ministry, audit, research and the press published them; each value carries its source.",
        );
        load_dataset(&tx, clock, "published", &published, &rows, notes).await?;
        finish_part(tx, clock, "published", &published).await?;
    }
    if !illustrative {
        return Ok(());
    }
    let parts = [
        seeds::illustrative::VERSION.as_bytes(),
        reference.as_bytes(),
        seeds::PUBLISHED,
    ];
    let panel = sha256(&parts);
    if let Some(tx) = begin_part(db, "illustrative", &panel).await? {
        tracing::info!("making the illustrative panel");
        let rows = illustrative_rows(&tx).await?;
        let notes = (
            "Panel ilustrues për mësim dhe provë, i krijuar nga një gjenerator. Vlerat nuk janë reale.",
            "Illustrative panel for training and trials, made by a generator. The values are not real.",
        );
        load_dataset(&tx, clock, "illustrative", &panel, &rows, notes).await?;
        finish_part(tx, clock, "illustrative", &panel).await?;
    }
    Ok(())
}

/// Begins to load a part; none where it is loaded already. Two instances that start together wait for one another.
async fn begin_part(db: &DatabaseConnection, name: &str, digest: &str) -> Result<Option<DatabaseTransaction>, DbErr> {
    let loaded = |found: Option<String>| found.as_deref() == Some(digest);
    if loaded(queries::seed_digest(db, name).await?) {
        return Ok(None);
    }
    let tx = begin_write(db).await?;
    take_turn(&tx, Turn::Publishing).await?;
    if loaded(queries::seed_digest(&tx, name).await?) {
        return Ok(None);
    }
    Ok(Some(tx))
}

async fn finish_part(tx: DatabaseTransaction, clock: &Clock, name: &str, digest: &str) -> Result<(), DbErr> {
    remember(&tx, clock, name, digest).await?;
    tx.commit().await
}

async fn remember(tx: &DatabaseTransaction, clock: &Clock, name: &str, digest: &str) -> Result<(), DbErr> {
    loaded::Entity::delete_many()
        .filter(loaded::Column::Name.eq(name))
        .exec(tx)
        .await?;
    let row = loaded::ActiveModel {
        id: NotSet,
        name: Set(name.to_owned()),
        digest: Set(digest.to_owned()),
        loaded_at: Set(clock.now()),
    };
    row.insert(tx).await?;
    Ok(())
}

async fn load_dataset(
    tx: &DatabaseTransaction,
    clock: &Clock,
    slug: &str,
    digest: &str,
    rows: &[Incoming],
    (note_sq, note_en): (&str, &str),
) -> Result<(), SeedError> {
    let datasets = queries::datasets(tx).await?;
    let dataset_id = datasets
        .iter()
        .find(|d| d.slug == slug)
        .map(|d| d.id)
        .ok_or_else(|| unknown("datasets", "dataset", slug))?;
    let name = format!("{slug} (built in)");
    let batch = open_batch(tx, clock, dataset_id, &name, digest, Extent::Origin).await?;
    stage(tx, batch, rows).await?;
    prepare(tx, rows.len() as u64).await?;
    let changes: Changes = compare(tx, batch, dataset_id, Extent::Origin).await?;
    if changes.none() {
        discard(tx, batch).await?;
    } else {
        publish(tx, clock, batch, note_sq, note_en).await?;
    }
    Ok(())
}

/// Keys by slug.
type Keys = HashMap<String, i32>;
