//! `bashke release`.

use std::process::ExitCode;

use clap::Args;
use sea_orm::DatabaseConnection;

use super::{Failure, ready};
use crate::finance::{commands, queries};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::begin_write;

/// Which batch, and what to do with it.
#[derive(Debug, Args)]
pub struct Release {
    /// The batch; the newest that waits where none is said.
    batch: Option<i32>,
    /// What is in the release, in Albanian.
    #[arg(long, value_name = "TEXT", required_unless_present_any = ["discard", "list"])]
    note_sq: Option<String>,
    /// What is in the release, in English.
    #[arg(long, value_name = "TEXT", required_unless_present_any = ["discard", "list"])]
    note_en: Option<String>,
    /// Drop this batch instead.
    #[arg(long, value_name = "BATCH", conflicts_with_all = ["batch", "note_sq", "note_en", "list"])]
    discard: Option<i32>,
    /// List what waits and what was published.
    #[arg(long, conflicts_with_all = ["batch", "note_sq", "note_en"])]
    list: bool,
}

/// Publishes, drops or lists.
pub(super) async fn run(config: &Config, what: Release) -> Result<ExitCode, Failure> {
    let db = ready(config).await?;
    if what.list {
        return list(&db).await;
    }
    if let Some(batch) = what.discard {
        let tx = begin_write(&db).await?;
        commands::discard(&tx, batch).await?;
        tx.commit().await?;
        println!("Batch {batch} was dropped. Nothing that is published was changed.");
        return Ok(ExitCode::SUCCESS);
    }
    let note = |text: Option<String>, name: &str| {
        let text = text.unwrap_or_default().trim().to_owned();
        if text.is_empty() {
            Err(format!("{name} says what is in the release; it is empty"))
        } else {
            Ok(text)
        }
    };
    let (note_sq, note_en) = (note(what.note_sq, "--note-sq")?, note(what.note_en, "--note-en")?);
    let batch = match what.batch {
        Some(batch) => batch,
        None => match queries::pending_batches(&db).await?.last() {
            Some(newest) => newest.id,
            None => return Err("no batch waits for publication; `bashke import FILE` makes one".into()),
        },
    };
    let tx = begin_write(&db).await?;
    let number = commands::publish(&tx, &Clock::system(), batch, &note_sq, &note_en).await?;
    tx.commit().await?;
    println!("Batch {batch} was published as release {number}.");
    Ok(ExitCode::SUCCESS)
}

async fn list(db: &DatabaseConnection) -> Result<ExitCode, Failure> {
    let datasets = queries::datasets(db).await?;
    let slug = |id: i32| datasets.iter().find(|d| d.id == id).map_or("", |d| d.slug.as_str());
    let waiting = queries::pending_batches(db).await?;
    if waiting.is_empty() {
        println!("No batch waits for publication.");
    }
    for batch in &waiting {
        println!(
            "batch {}  {}  {}  read {}  {} new, {} changed, {} gone",
            batch.id,
            slug(batch.dataset_id),
            batch.file_name,
            batch.created_at.format("%Y-%m-%d %H:%M"),
            batch.added,
            batch.changed,
            batch.removed
        );
    }
    for release in queries::releases(db).await? {
        println!(
            "release {}  {}  published {}  {} new, {} changed, {} gone, {} in all  {}",
            release.number,
            slug(release.dataset_id),
            release.published_at.format("%Y-%m-%d %H:%M"),
            release.added,
            release.changed,
            release.removed,
            release.total,
            release.note_en
        );
    }
    Ok(ExitCode::SUCCESS)
}
