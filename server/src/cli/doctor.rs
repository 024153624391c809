//! `bashke doctor`.

use std::process::ExitCode;

use bashke_migration::{Migrator, MigratorTrait};
use sea_orm::DatabaseConnection;

use crate::accounts;
use crate::finance::{Cubes, queries};
use crate::platform::config::{Config, ConfigError, Mode};
use crate::platform::db;
use crate::training;

/// Prints what is configured and what that means; fails where the platform could not run.
pub(super) async fn doctor(config: Result<Config, ConfigError>) -> ExitCode {
    let config = match config {
        Ok(config) => config,
        Err(ConfigError(faults)) => {
            for fault in faults {
                say("FAULT", &fault);
            }
            return ExitCode::FAILURE;
        }
    };
    match config.mode {
        Mode::Trial => say(
            "ok",
            "trial: this machine only, real figures and the illustrative panel",
        ),
        Mode::Production => say("ok", "production: real figures only"),
    }
    say(
        "ok",
        &format!("listens on {}; people reach it at {}", config.listen, config.public_url),
    );
    match &config.smtp {
        Some(relay) => say("ok", &format!("mails go through {} from {}", relay.shown(), relay.from)),
        None => say("note", "mails go nowhere: they are shown at /mailbox"),
    }
    for doubt in config.doubts() {
        say("WARN", doubt);
    }
    if config.database_url.starts_with("sqlite:") {
        say(
            "ok",
            &format!(
                "SQLite at {}: one process; for several instances set a PostgreSQL address",
                config.database_shown()
            ),
        );
    } else {
        say("ok", &format!("PostgreSQL at {}", config.database_shown()));
    }
    let db = match db::connect(&config.database_url).await {
        Ok(db) => db,
        Err(error) if config.database_url.starts_with("sqlite:") && !config.data_dir.exists() => {
            say(
                "note",
                &format!("there is no database yet ({error}); `bashke serve` makes it"),
            );
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            say("FAULT", &format!("the database cannot be opened: {error}"));
            return ExitCode::FAILURE;
        }
    };
    match Migrator::get_pending_migrations(&db).await {
        Ok(pending) if pending.is_empty() => say("ok", "the schema is up to date"),
        Ok(pending) => {
            say(
                "note",
                &format!(
                    "{} steps of the schema are to be done; `bashke migrate` or `bashke serve` does them",
                    pending.len()
                ),
            );
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            say("FAULT", &format!("the schema cannot be read: {error}"));
            return ExitCode::FAILURE;
        }
    }
    if config.mode == Mode::Production {
        match accounts::has_trial_people(&db).await {
            Ok(false) => {}
            Ok(true) => {
                say(
                    "FAULT",
                    "this database was a trial: its demonstration people have a password that everyone knows",
                );
                return ExitCode::FAILURE;
            }
            Err(error) => say("FAULT", &format!("people cannot be read: {error}")),
        }
    }
    match (queries::datasets(&db).await, queries::releases(&db).await) {
        (Ok(datasets), Ok(releases)) if !releases.is_empty() => {
            for dataset in datasets {
                match releases.iter().find(|release| release.dataset_id == dataset.id) {
                    Some(release) => say(
                        "ok",
                        &format!(
                            "dataset {}: release {}, {} observations",
                            dataset.slug, release.number, release.total
                        ),
                    ),
                    None => say("note", &format!("dataset {}: nothing published", dataset.slug)),
                }
            }
        }
        (Ok(_), Ok(_)) => say("note", "no figures yet; `bashke seed` or `bashke serve` loads them"),
        (Err(error), _) | (_, Err(error)) => {
            say("FAULT", &format!("the figures cannot be read: {error}"));
            return ExitCode::FAILURE;
        }
    }
    match queries::boundaries(&db).await {
        Ok(outlines) if outlines.is_empty() => {
            say(
                "note",
                "no outlines of municipalities: maps are drawn as tiles; `bashke import-boundaries FILE` loads outlines",
            );
        }
        Ok(outlines) => say("ok", &format!("outlines of {} places", outlines.len())),
        Err(error) => say("FAULT", &format!("outlines cannot be read: {error}")),
    }
    match undrawn(&db, &config).await {
        Ok(courses) if courses.is_empty() => {}
        Ok(courses) => say(
            "note",
            &format!(
                "exercises that no figures here can draw are asked of nobody, and their courses are completed without them: {}",
                courses.join(", ")
            ),
        ),
        Err(error) => say("FAULT", &format!("courses cannot be read: {error}")),
    }
    ExitCode::SUCCESS
}

/// The offered courses with exercises for which there are no figures, and how many of how many.
async fn undrawn(db: &DatabaseConnection, config: &Config) -> Result<Vec<String>, String> {
    let cubes = Cubes::load(db).await.map_err(|error| error.to_string())?;
    let courses = training::undrawn(db, &cubes.current(), &config.public_url)
        .await
        .map_err(|error| error.to_string())?;
    let told = courses
        .into_iter()
        .map(|(slug, undrawn, of)| format!("{slug} ({undrawn} of {of})"));
    Ok(told.collect())
}

fn say(mark: &str, text: &str) {
    println!("{mark:>5}  {text}");
}
