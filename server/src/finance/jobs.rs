//! Work of the finance room that takes long: reading what stewards bring.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use bashke_entities::finance::import_work;

use super::commands::{self, Came, Extent};
use super::import::{self, Faults, Outcome, Progress, Report, store};
use super::pages::state::PUBLISHED;
use super::rules::import::{Fault, Mapping};
use super::rules::work::{Odd, Oddities, kind};
use crate::App;
use crate::accounts::Actor;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::heavy::Heavy;
use crate::rooms;

pub use super::commands::READ;
pub use super::commands::figures::JUDGE;

/// Files that this instance reads just now, and how far it is. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Readings {
    under_way: Arc<Mutex<HashMap<i32, Arc<Progress>>>>,
    /// The database takes one file after the other: those that wait for it must not keep others from drawing pictures.
    one: Heavy,
}

impl Default for Readings {
    fn default() -> Self {
        Self {
            under_way: Arc::default(),
            one: Heavy::at_once(1),
        }
    }
}

impl Readings {
    /// How far the reading of a work is; none where this instance does not read it.
    #[must_use]
    pub fn of(&self, id: i32) -> Option<Arc<Progress>> {
        self.under_way.lock().ok()?.get(&id).cloned()
    }

    fn begin(&self, id: i32) -> Reading {
        let progress = Arc::new(Progress::default());
        if let Ok(mut all) = self.under_way.lock() {
            all.insert(id, Arc::clone(&progress));
        }
        Reading {
            all: self.clone(),
            id,
            progress,
        }
    }
}

/// A reading under way; it is forgotten however it ends.
struct Reading {
    all: Readings,
    id: i32,
    progress: Arc<Progress>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Ok(mut all) = self.all.under_way.lock() {
            all.remove(&self.id);
        }
    }
}

/// Reads what a steward brought and writes down what came of it. What is not to be read is left alone.
///
/// # Errors
/// Where too much is being done at once or the database cannot be reached; it can be tried again then.
pub async fn read(app: &App, id: i32) -> Result<(), Error> {
    let _one = app.readings.one.turn().await?;
    let _turn = app.heavy.turn().await?;
    let Some(work) = commands::begin_reading(&app.db, app.clock.now(), id).await? else {
        return Ok(());
    };
    let reading = app.readings.begin(id);
    let came = match outcome(app, &work, &reading.progress).await {
        Ok(came) => came,
        Err(import::ImportError::Database(error)) => return Err(error.into()),
        Err(error) => Came::Trouble(error.to_string()),
    };
    let act = Act::begin(app, &Actor::platform().into()).await?;
    commands::record(&act, id, came).await?;
    act.commit().await
}

async fn outcome(app: &App, work: &import_work::Model, progress: &Arc<Progress>) -> Result<Came, import::ImportError> {
    let folder = &app.config.data_dir;
    let Some(stored) = &work.stored else {
        return Ok(Came::Trouble("the file is not there any more".to_owned()));
    };
    let file = store::path(folder, stored);
    let mapping = match &work.mapping {
        Some(text) => {
            let path = store::put_mapping(folder, stored, text)
                .map_err(|error| import::ImportError::File(file.clone(), error))?;
            Some(path)
        }
        None => None,
    };
    let datasets = super::queries::datasets(&app.db).await?;
    let dataset = datasets.into_iter().find(|dataset| dataset.id == work.dataset_id);
    let options = import::Options {
        file: file.clone(),
        name: Some(work.file_name.clone()),
        mapping,
        dataset: dataset.map(|dataset| dataset.slug).unwrap_or_default(),
        extent: Extent::of(&work.extent),
        source: None,
        replaces: work.replaces_source,
        lifts: work.kind == "lift",
        dry_run: false,
    };
    Ok(match import::import(&app.db, &app.clock, &options, progress).await? {
        Outcome::Faulty(faults) => faulty(file, work.mapping.as_deref(), &faults).await?,
        Outcome::Same { total } => Came::Same(total),
        Outcome::Waiting(batch) => Came::Batch(batch, 0, None),
        Outcome::Read(report) => match report.batch {
            Some(batch) => Came::Batch(batch, report.total, Some(oddities(&report))),
            None => Came::Same(report.total),
        },
    })
}

/// The faults with the cells of their rows, read from the file once more.
async fn faulty(file: PathBuf, mapping: Option<&str>, faults: &Faults) -> Result<Came, import::ImportError> {
    let mapping = match mapping {
        Some(text) => Mapping::parse(text)?,
        None => Mapping::default(),
    };
    let kept: Vec<Fault> = faults.sorted().into_iter().cloned().collect();
    let header = mapping.header_row.unwrap_or(1);
    let mut wanted: BTreeSet<u64> = kept.iter().filter_map(|fault| fault.row).collect();
    wanted.insert(header);
    let rows = tokio::task::spawn_blocking(move || import::rows_of(&file, &mapping, &wanted))
        .await
        .map_err(|error| import::ImportError::Reader(error.to_string()))?
        // a file that cannot be looked into has no cells to show; its fault says so
        .unwrap_or_default();
    let headings = rows.get(&header).cloned().unwrap_or_default();
    let kept = kept
        .into_iter()
        .map(|fault| {
            let cells = fault.row.and_then(|row| rows.get(&row)).cloned().unwrap_or_default();
            (fault, cells)
        })
        .collect();
    Ok(Came::Faulty(kept, headings, faults.total()))
}

fn oddities(report: &Report) -> Oddities {
    let catalogue = report.catalogue();
    let mut oddities = Oddities::default();
    for (code, found) in &report.suspicions {
        oddities.counts.push((kind(code), found.total));
        oddities.kept.extend(found.kept.iter().map(|suspicion| {
            let indicator = &catalogue.indicator(suspicion.seen.indicator).slug;
            let place = &catalogue.place(suspicion.seen.place).slug;
            Odd::of(suspicion, indicator, place)
        }));
    }
    oddities
}

/// Holds all figures of a release's dataset against it, some at a time, and then what other rooms hold against it.
///
/// # Errors
/// Where the database cannot be reached; what was held against it already stays so.
pub async fn judge(app: &App, release: i32) -> Result<(), Error> {
    app.cubes.refresh(&app.db).await.map_err(Error::internal)?;
    // all of them by one catalogue, so that one is held against the other
    let current = app.cubes.current();
    let as_of = async |number| {
        let cube = app.cubes.as_of(&app.db, &current, number).await;
        cube.map_err(Error::internal)
    };
    let Some(now) = as_of(release).await? else {
        return Err(Error::internal(format!("there is no release {release}")));
    };
    loop {
        let mut cubes = BTreeMap::new();
        for number in super::queries::figures::judged(&app.db, now.dataset.id, release).await? {
            let cube = as_of(number).await?;
            cubes.insert(
                number,
                cube.ok_or_else(|| Error::internal(format!("there is no release {number}")))?,
            );
        }
        if cubes.is_empty() {
            count(app).await?;
            return rooms::released(app, release).await;
        }
        let act = Act::begin(app, &Actor::platform().into()).await?;
        let changed = commands::figures::judge(&act, &cubes, &now).await?;
        rooms::figures_changed(&act, release, &changed).await?;
        act.commit().await?;
    }
}

/// Counts what releases changed of each place and each indicator, one release at a time, until all are counted.
///
/// # Errors
/// Where the database cannot be reached; what was counted already stays so.
pub async fn count(app: &App) -> Result<(), Error> {
    loop {
        let current = app.cubes.current();
        let act = Act::begin(app, &Actor::platform().into()).await?;
        let more = commands::count_release(&act, &current.catalogue, PUBLISHED).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Brings works in line with what was decided at the command line, and removes the files that are done with.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(app: &App) -> Result<(), Error> {
    // what was published before releases were counted
    count(app).await?;
    let act = Act::begin(app, &Actor::platform().into()).await?;
    let done = commands::settle(&act).await?;
    act.commit().await?;
    for stored in done {
        store::remove(&app.config.data_dir, &stored);
    }
    Ok(())
}
