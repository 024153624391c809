//! Bashkë: what municipalities in Albania do with public money, for everyone to read, learn, argue and act.

use std::ops::Deref;
use std::sync::Arc;

use sea_orm::{DatabaseConnection, DbErr};

pub mod accounts;
pub mod cli;
pub mod dialogue;
pub mod finance;
pub mod moderation;
pub mod network;
pub mod platform;
pub mod policy;
pub mod rooms;
pub mod routes;
pub mod training;
pub mod worker;

use finance::{Cubes, LoadError, Readings};
use network::{Directories, Maps};
use platform::cache::Answers;
use platform::clock::Clock;
use platform::config::Config;
use platform::heavy::Heavy;
use platform::passwords::Passwords;
use platform::secrets::Secrets;
use platform::storage::Storage;
use tokio::sync::Notify;
use training::Shelf;

/// The platform, as every handler is given it. One counter to clone: each of the layers around a request clones it.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What the platform is made of.
#[derive(Debug)]
pub struct Parts {
    /// The database.
    pub db: DatabaseConnection,
    /// The settings.
    pub config: Arc<Config>,
    /// The time.
    pub clock: Clock,
    /// The cubes held in memory.
    pub cubes: Arc<Cubes>,
    /// Answers kept until the next release.
    pub answers: Answers,
    /// Lets only so much heavy work run at once.
    pub heavy: Heavy,
    /// Lets only so many forms with large files be held in memory at once.
    pub uploads: Heavy,
    /// Courses that were read.
    pub shelf: Shelf,
    /// The directory of the network.
    pub directories: Directories,
    /// Where the municipalities lie.
    pub maps: Maps,
    /// Files of stewards that are being read.
    pub readings: Readings,
    /// What stands before an asset's name.
    pub assets: Arc<str>,
    /// The keys.
    pub secrets: Secrets,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// Keeps the files that people send.
    pub storage: Storage,
    /// Wakes the worker of this instance.
    pub wake: Arc<Notify>,
}

/// How many forms with large files are held in memory at once.
const UPLOADS: usize = 4;

/// The platform cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database cannot be reached.
    #[error("the database cannot be opened: {0}")]
    Database(#[from] DbErr),
    /// What it holds cannot be read.
    #[error("the figures cannot be read: {0}")]
    Load(#[from] LoadError),
}

impl App {
    /// Opens the database and reads the figures. The schema must be there.
    ///
    /// # Errors
    /// Where the database cannot be reached or read.
    pub async fn open(config: Config, clock: Clock) -> Result<Self, StartError> {
        let db = platform::db::connect(&config.database_url).await?;
        Self::over(db, config, clock).await
    }

    /// Reads the figures over an open database.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn over(db: DatabaseConnection, config: Config, clock: Clock) -> Result<Self, StartError> {
        let cubes = Arc::new(Cubes::load(&db).await?);
        Ok(Self(Arc::new(Parts {
            secrets: Secrets::new(&config.secret),
            passwords: Passwords::default(),
            storage: Storage::under(&config.data_dir),
            wake: Arc::new(Notify::new()),
            db,
            config: Arc::new(config),
            clock,
            cubes,
            answers: Answers::default(),
            heavy: Heavy::default(),
            uploads: Heavy::at_once(UPLOADS),
            shelf: Shelf::default(),
            directories: Directories::default(),
            maps: Maps::default(),
            readings: Readings::default(),
            assets: routes::assets_prefix().into(),
        })))
    }
}
