//! The commands of `bashke`.

mod boundaries;
mod doctor;
mod import;
mod release;
mod serve;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;

use bashke_migration::{Migrator, MigratorTrait};
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::App;
use crate::finance::{api, commands};
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Mode, SETTINGS};
use crate::platform::{db, secrets};

/// What went wrong, in words.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Bashkë: what municipalities in Albania do with public money.
#[derive(Debug, Parser)]
#[command(version, about, after_help = settings_help())]
pub struct Cli {
    /// A TOML file with settings; the environment comes before it.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do; `serve` where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What `bashke` can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Bring the database up to date, load the built-in data and serve the platform.
    Serve,
    /// Bring the schema of the database up to date.
    Migrate,
    /// Load the reference data and the published figures; what is loaded already is left alone.
    Seed {
        /// Load the illustrative panel too.
        #[arg(long)]
        illustrative: bool,
    },
    /// Read a file of observations, check every row and say what it would change; `release` publishes it.
    #[command(
        after_help = "Ends with 0 where the file is in order, 3 where it has faults, 1 where it could not be read \
        for another reason. The formats: docs/import.md."
    )]
    Import(import::Import),
    /// Publish what was imported, drop it, or list what waits.
    Release(release::Release),
    /// Replace the outlines of municipalities by those of a GeoJSON file.
    ImportBoundaries(boundaries::Boundaries),
    /// Make an account with a verified address, or give roles to one that is there; so the first administrator is made.
    User(user::User),
    /// Do the background work alone, beside instances that serve.
    Worker,
    /// Say what is configured, what is not, and what that means.
    Doctor,
    /// Print the description of the API (OpenAPI 3.1, JSON).
    Openapi,
}

fn settings_help() -> String {
    let mut help = String::from("Settings, from the environment:\n");
    for setting in &SETTINGS {
        help.push_str(&format!(
            "  {:<22} {} [{}]\n",
            setting.variable, setting.meaning, setting.default
        ));
    }
    help
}

/// Does what was asked.
///
/// # Errors
/// Where the settings have faults or the command fails.
pub async fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let config = Config::load(cli.config.as_deref());
    let command = cli.command.unwrap_or(Command::Serve);
    if let Command::Doctor = command {
        return Ok(doctor::doctor(config).await);
    }
    if let Command::Openapi = command {
        println!("{}", api::openapi::description());
        return Ok(ExitCode::SUCCESS);
    }
    let config = config?;
    log(&config);
    match command {
        Command::Serve => serve::serve(config).await?,
        Command::Migrate => {
            db::migrate(&open(&config).await?).await?;
        }
        Command::Seed { illustrative } => {
            let db = open(&config).await?;
            db::migrate(&db).await?;
            commands::seed(&db, &Clock::system(), illustrative || config.mode == Mode::Trial).await?;
        }
        Command::Import(what) => return import::run(&config, what).await,
        Command::Release(what) => return release::run(&config, what).await,
        Command::User(what) => user::run(config, what).await?,
        Command::Worker => {
            let db = ready(&config).await?;
            let config = with_secret(config)?;
            crate::worker::work(App::over(db, config, Clock::system()).await?).await;
        }
        Command::ImportBoundaries(what) => return boundaries::run(&config, what).await,
        Command::Doctor | Command::Openapi => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// The settings with the secret that a trial makes for itself: all its processes share it, or one could not open what
/// another sealed.
fn with_secret(mut config: Config) -> Result<Config, Failure> {
    if config.secret.is_empty() && config.mode == Mode::Trial {
        config.secret = secrets::of_trial(&config.data_dir)?;
    }
    Ok(config)
}

/// Opens the database; makes the folder of an embedded one first.
async fn open(config: &Config) -> Result<sea_orm::DatabaseConnection, Failure> {
    if config.database_url.starts_with("sqlite:") {
        std::fs::create_dir_all(&config.data_dir)
            .map_err(|error| format!("the folder {} cannot be made: {error}", config.data_dir.display()))?;
    }
    Ok(db::connect(&config.database_url).await?)
}

/// Opens a database whose schema is there.
async fn ready(config: &Config) -> Result<sea_orm::DatabaseConnection, Failure> {
    let db = open(config).await?;
    if Migrator::get_pending_migrations(&db).await?.is_empty() {
        Ok(db)
    } else {
        Err("the schema of the database is not up to date: run `bashke migrate`, or `bashke serve`".into())
    }
}

fn log(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_default();
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_target(false);
    // a second call, as in tests, changes nothing
    let _ = if config.log_json {
        subscriber.json().try_init()
    } else {
        subscriber.try_init()
    };
}
