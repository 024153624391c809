//! Reads files of observations: checks every row, compares with what stands, says what would change.
//!
//! A thread reads and checks the file row by row and hands chunks to the database; nothing holds more
//! than a chunk. All of it is one transaction: a file with a fault leaves nothing behind.

mod archive;
mod peek;
mod read;
mod report;
pub mod store;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bashke_vocabulary::PlaceKind;
use chrono::Datelike;
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbErr};
use tokio::sync::mpsc;

pub use super::rules::import::{Faults, outline};
pub use peek::{Peek, peek, rows_of};
pub use report::{Report, SuspicionCount};

use super::commands::{
    Extent, Incoming, bring_sources, compare, duplicates, give_way, open_batch, prepare, stage, take_back,
};
use super::queries::{self, LoadError, Together};
use super::rules::catalogue::{Catalogue, Dataset};
use super::rules::import::{Checked, Mapping, MappingError, NewSource, SourceRef, suspicion};
use crate::platform::clock::Clock;
use crate::platform::db::{Turn, begin_write, take_turn};

/// Rows handed over at once.
const CHUNK: usize = 2_000;

/// How often the write lock is asked for before that is given up; each time waits five seconds.
const TRIES: u32 = 24;

/// What to read, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The file.
    pub file: PathBuf,
    /// What the file is called, where that is not how it is kept.
    pub name: Option<String>,
    /// The mapping file.
    pub mapping: Option<PathBuf>,
    /// Slug of the dataset.
    pub dataset: String,
    /// What the file is complete for.
    pub extent: Extent,
    /// Slug of the source where the file names none.
    pub source: Option<String>,
    /// Key of the source whose values give way to those of another one in the file.
    pub replaces: Option<i32>,
    /// Whether what it names of its sources goes: a dispute is lifted.
    pub lifts: bool,
    /// Whether nothing is kept.
    pub dry_run: bool,
}

/// How far a file is read; shared with whoever shows it.
#[derive(Debug, Default)]
pub struct Progress {
    /// Rows read.
    pub read: AtomicU64,
    /// Observations staged.
    pub staged: AtomicU64,
    /// What is being done: 0 waiting, 1 reading, 2 comparing, 3 looking for what is odd.
    pub step: AtomicU64,
}

/// What came of a file.
#[derive(Debug)]
pub enum Outcome {
    /// It has faults; nothing was changed.
    Faulty(Faults),
    /// All of it stands already; nothing was changed.
    Same {
        /// Observations in the file.
        total: i32,
    },
    /// The same file waits already, as this batch.
    Waiting(i32),
    /// It differs from what stands.
    Read(Box<Report>),
}

/// A file could not be taken in, through no fault of its rows.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The database failed.
    #[error("the database: {0}")]
    Database(#[from] DbErr),
    /// What is stored cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The mapping file cannot be used.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// A file cannot be opened.
    #[error("{0} cannot be read: {1}")]
    File(PathBuf, std::io::Error),
    /// There is no such dataset.
    #[error("there is no dataset `{0}`; there are {1}")]
    Dataset(String, String),
    /// The reference data are not there.
    #[error("the database has no indicators yet: run `bashke seed` first")]
    Empty,
    /// The reader broke off.
    #[error("the file cannot be read: its contents are not as such a file's are ({0})")]
    Reader(String),
}

/// Reads a file, compares it with what stands and keeps it as a batch that waits for publication.
///
/// # Errors
/// Where the database fails or a file cannot be opened; nothing was changed then.
pub async fn import(
    db: &DatabaseConnection,
    clock: &Clock,
    options: &Options,
    progress: &Arc<Progress>,
) -> Result<Outcome, ImportError> {
    let mapping = match &options.mapping {
        Some(path) => Some(Mapping::parse(&read::small(path)?)?),
        None => None,
    };
    let digest = read::digest(options)?;
    let tx = patiently(db).await?;
    // imports and publications come one after the other
    take_turn(&tx, Turn::Publishing).await?;
    let catalogue = Arc::new(queries::catalogue(&tx).await?);
    if catalogue.indicators.is_empty() {
        return Err(ImportError::Empty);
    }
    let dataset = dataset(&tx, &options.dataset).await?;
    if let Some(batch) = queries::waiting_batch(&tx, dataset.id, &digest, options.extent.word()).await? {
        tx.rollback().await?;
        return Ok(Outcome::Waiting(batch));
    }
    let kept_as = options.file.file_name().unwrap_or(options.file.as_os_str());
    let name = match &options.name {
        Some(name) => name.into(),
        None => kept_as.to_string_lossy(),
    };
    let batch = open_batch(&tx, clock, dataset.id, &name, &digest, options.extent).await?;
    let known = queries::all_sources(&tx)
        .await?
        .into_iter()
        .map(|s| {
            (
                s.id,
                NewSource::known(s.slug, (s.title_sq, s.title_en), s.publisher, s.url, s.read_on),
            )
        })
        .collect();
    progress.step.store(1, Ordering::Relaxed);
    let job = read::Job {
        file: options.file.clone(),
        mapping,
        catalogue: Arc::clone(&catalogue),
        source: options.source.clone(),
        known,
        illustrative: dataset.illustrative,
        progress: Arc::clone(progress),
    };
    let mut faults = take_in(&tx, batch, &catalogue, job, progress).await?;
    progress.step.store(2, Ordering::Relaxed);
    prepare(&tx, progress.staged.load(Ordering::Relaxed)).await?;
    duplicates(&tx, batch, &mut faults).await?;
    // a file that says that it is complete and holds nothing would take everything away
    if options.extent != Extent::Partial && progress.staged.load(Ordering::Relaxed) == 0 && faults.none() {
        faults = Faults::one(super::rules::import::Fault::file(
            "holds no observation, but is said to be complete",
        ));
    }
    if !faults.none() {
        tx.rollback().await?;
        return Ok(Outcome::Faulty(faults));
    }
    let mut changes = compare(&tx, batch, dataset.id, options.extent).await?;
    if let Some(source) = options.replaces {
        changes = give_way(&tx, batch, dataset.id, source).await?;
    }
    let total = i32::try_from(progress.staged.load(Ordering::Relaxed)).unwrap_or(i32::MAX);
    if options.lifts {
        changes = take_back(&tx, batch).await?;
    }
    if changes.none() {
        tx.rollback().await?;
        return Ok(Outcome::Same { total });
    }
    progress.step.store(3, Ordering::Relaxed);
    let mut report = Report::new(batch, dataset.slug.clone(), total, changes, Arc::clone(&catalogue));
    report.samples(&tx).await?;
    suspect(&tx, clock, &catalogue, (batch, dataset.id), &mut report).await?;
    if options.dry_run {
        tx.rollback().await?;
        report.batch = None;
    } else {
        tx.commit().await?;
    }
    Ok(Outcome::Read(Box::new(report)))
}

/// Begins to write; waits while somebody else does.
async fn patiently(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    for _ in 1..TRIES {
        match begin_write(db).await {
            Err(error) if error.to_string().contains("locked") => {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            begun => return begun,
        }
    }
    begin_write(db).await
}

async fn dataset(tx: &DatabaseTransaction, slug: &str) -> Result<Dataset, ImportError> {
    let datasets = queries::datasets(tx).await?;
    let all: Vec<String> = datasets.iter().map(|d| format!("`{}`", d.slug)).collect();
    datasets
        .into_iter()
        .find(|d| d.slug == slug)
        .ok_or_else(|| ImportError::Dataset(slug.to_owned(), all.join(", ")))
}

/// Rows on their way from the reader to the database.
struct Chunk {
    rows: Vec<Checked>,
    sources: Vec<NewSource>,
}

async fn take_in(
    tx: &DatabaseTransaction,
    batch: i32,
    catalogue: &Catalogue,
    job: read::Job,
    progress: &Progress,
) -> Result<Faults, ImportError> {
    let (sender, mut chunks) = mpsc::channel::<Chunk>(4);
    let reader = tokio::task::spawn_blocking(move || job.run(&sender));
    let mut brought: Vec<i32> = Vec::new();
    while let Some(chunk) = chunks.recv().await {
        brought.extend(bring_sources(tx, batch, &chunk.sources).await?);
        let rows: Vec<Incoming> = chunk
            .rows
            .into_iter()
            .filter_map(|row| incoming(catalogue, &brought, row))
            .collect();
        stage(tx, batch, &rows).await?;
        progress.staged.fetch_add(rows.len() as u64, Ordering::Relaxed);
    }
    // a library that meets what it did not expect may panic; the file is to blame
    reader.await.map_err(|error| ImportError::Reader(error.to_string()))?
}

fn incoming(catalogue: &Catalogue, brought: &[i32], row: Checked) -> Option<Incoming> {
    Some(Incoming {
        indicator_id: catalogue.indicator(row.indicator).id,
        place_id: catalogue.place(row.place).id,
        period: row.period,
        phase: row.phase,
        position: 0,
        value: row.value,
        status: row.status,
        stated: row.stated,
        note: row.note,
        source_id: match row.source {
            SourceRef::Known(id) => id,
            SourceRef::New(n) => *brought.get(n)?,
        },
        row: i32::try_from(row.row).ok(),
    })
}

/// Looks through the batch for what is odd.
async fn suspect(
    tx: &DatabaseTransaction,
    clock: &Clock,
    catalogue: &Catalogue,
    ids: (i32, i32),
    report: &mut Report,
) -> Result<(), LoadError> {
    let this_year = i16::try_from(clock.now().year()).unwrap_or(i16::MAX);
    queries::look_through(tx, catalogue, ids, Together::Series, &[], |series| {
        report.suspect(suspicion::of_series(catalogue, this_year, series));
    })
    .await?;
    let inhabitants: HashMap<_, _> = queries::inhabitants(tx, catalogue, ids.1).await?;
    if !inhabitants.is_empty() {
        queries::look_through(tx, catalogue, ids, Together::Peers, &[], |peers| {
            report.suspect(suspicion::of_peers(catalogue, &inhabitants, peers));
        })
        .await?;
    }
    if let Some(country) = catalogue.country() {
        let municipalities = catalogue.places_of(PlaceKind::Municipality).count();
        queries::look_through(tx, catalogue, ids, Together::Peers, &[], |together| {
            if together
                .first()
                .is_some_and(|seen| catalogue.indicator(seen.indicator).additive)
            {
                let kind = |place| catalogue.place(place).kind;
                report.suspect(suspicion::of_whole((country, municipalities), kind, together));
            }
        })
        .await?;
    }
    let sums = suspicion::sums(catalogue);
    let mut of_sums: Vec<_> = sums
        .iter()
        .flat_map(|sum| sum.parts.iter().chain([&sum.total]))
        .copied()
        .collect();
    of_sums.sort_unstable();
    of_sums.dedup();
    if !of_sums.is_empty() {
        queries::look_through(tx, catalogue, ids, Together::Sums, &of_sums, |together| {
            report.suspect(suspicion::of_sums(&sums, together));
        })
        .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
