//! The cubes held in memory: the current release of each dataset, swapped in one step when a
//! new one is published; older releases on request.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use moka::sync::Cache;
use sea_orm::{ConnectionTrait, DatabaseConnection, StreamTrait};

use super::queries::{self, LoadError, Version};
use super::rules::catalogue::{Catalogue, Dataset, PlaceIx, Release};
use super::rules::cube::Cube;
use super::search::SearchIndex;

/// How many older releases are kept in memory.
const OLDER: u64 = 4;

/// Rings of longitude and latitude.
pub(crate) type Rings = Vec<Vec<(f64, f64)>>;

/// What stands now. Immutable.
#[derive(Debug)]
pub struct Current {
    /// What values refer to.
    pub catalogue: Arc<Catalogue>,
    /// The datasets and the newest release of each that has one.
    cubes: Vec<Arc<Cube>>,
    /// All datasets.
    pub datasets: Vec<Dataset>,
    /// All releases, newest first.
    pub releases: Vec<Release>,
    /// Finds places, indicators and words.
    pub search: SearchIndex,
    /// The outlines that were loaded, with the credit that they ask for.
    pub boundaries: HashMap<PlaceIx, Rings>,
    /// Whom to name as the source of the outlines.
    pub boundary_credit: Option<String>,
    version: Version,
}

impl Current {
    /// The cube of a dataset's newest release.
    #[must_use]
    pub fn cube(&self, dataset: &str) -> Option<&Arc<Cube>> {
        self.cubes.iter().find(|cube| cube.dataset.slug == dataset)
    }

    /// What changes whenever any of this does.
    #[must_use]
    pub const fn version(&self) -> Version {
        self.version
    }

    /// The number of the newest release of any dataset; zero where there is none.
    #[must_use]
    pub fn newest(&self) -> i32 {
        self.releases.first().map_or(0, |release| release.number)
    }
}

/// Holds the cubes: those that stand, and a few older ones.
#[derive(Debug)]
pub struct Cubes {
    current: ArcSwap<Current>,
    older: Cache<i32, Arc<Cube>>,
}

impl Cubes {
    /// Reads what stands from the database.
    ///
    /// # Errors
    /// Where the database fails or holds what cannot be read.
    pub async fn load(db: &DatabaseConnection) -> Result<Self, LoadError> {
        let current = Arc::new(read(db).await?);
        warm(&current);
        Ok(Self {
            current: ArcSwap::new(current),
            older: Cache::new(OLDER),
        })
    }

    /// What stands now.
    #[must_use]
    pub fn current(&self) -> Arc<Current> {
        self.current.load_full()
    }

    /// Takes in what is newer, a release or an edited text, where there is any; says whether there was.
    ///
    /// # Errors
    /// Where the database fails; what stood before stands on.
    pub async fn refresh(&self, db: &DatabaseConnection) -> Result<bool, LoadError> {
        if queries::version(db).await? == self.current.load().version {
            return Ok(false);
        }
        let current = Arc::new(read(db).await?);
        warm(&current);
        self.current.store(current);
        self.older.invalidate_all();
        Ok(true)
    }

    /// The cube of a release, read by the catalogue of `current`, so that what is found in that catalogue is the same in the
    /// cube, also where a newer one is taken in meanwhile; none where there is no such release.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn as_of<C>(&self, db: &C, current: &Current, number: i32) -> Result<Option<Arc<Cube>>, LoadError>
    where
        C: ConnectionTrait + StreamTrait,
    {
        let Some(release) = current.releases.iter().find(|release| release.number == number) else {
            return Ok(None);
        };
        if let Some(cube) = current.cubes.iter().find(|cube| cube.release.number == number) {
            return Ok(Some(Arc::clone(cube)));
        }
        let kept = self.older.get(&number);
        if let Some(cube) = kept.filter(|cube| Arc::ptr_eq(&cube.catalogue, &current.catalogue)) {
            return Ok(Some(cube));
        }
        let Some(dataset) = current.datasets.iter().find(|dataset| dataset.id == release.dataset_id) else {
            return Ok(None);
        };
        let cube = queries::cube(db, Arc::clone(&current.catalogue), dataset.clone(), release.clone()).await?;
        let cube = Arc::new(cube);
        self.older.insert(number, Arc::clone(&cube));
        Ok(Some(cube))
    }
}

/// Works out what is computed, apart from the requests, so that no reader waits for it.
fn warm(current: &Arc<Current>) {
    let current = Arc::clone(current);
    tokio::task::spawn_blocking(move || current.cubes.iter().for_each(|cube| cube.warm()));
}

async fn read(db: &DatabaseConnection) -> Result<Current, LoadError> {
    // read first: what changes meanwhile is taken in at the next look
    let version = queries::version(db).await?;
    let catalogue = Arc::new(queries::catalogue(db).await?);
    let datasets = queries::datasets(db).await?;
    let releases = queries::releases(db).await?;
    let mut cubes = Vec::new();
    for dataset in &datasets {
        if let Some(release) = releases.iter().find(|release| release.dataset_id == dataset.id) {
            let cube = queries::cube(db, Arc::clone(&catalogue), dataset.clone(), release.clone()).await?;
            cubes.push(Arc::new(cube));
        }
    }
    let mut boundaries = HashMap::new();
    let mut boundary_credit = None;
    let places: HashMap<i32, PlaceIx> = catalogue
        .place_numbers()
        .map(|ix| (catalogue.place(ix).id, ix))
        .collect();
    for row in queries::boundaries(db).await? {
        let rings = serde_json::from_str::<Rings>(&row.rings).map_err(|error| LoadError::Word {
            table: "boundary",
            id: row.id.into(),
            error: error.to_string(),
        })?;
        if let Some(place) = places.get(&row.place_id) {
            boundaries.insert(*place, rings);
        }
        boundary_credit = Some(row.credit);
    }
    let search = SearchIndex::build(&catalogue);
    Ok(Current {
        catalogue,
        cubes,
        datasets,
        releases,
        search,
        boundaries,
        boundary_credit,
        version,
    })
}
