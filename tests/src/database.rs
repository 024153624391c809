//! A database for each test, copied from a template that is laid down once a run.

use std::fs;
use std::path::Path;

use bashke::platform::db;
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection};
use tokio::sync::{Mutex, OnceCell};

use crate::{clock, postgres, run};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// A file of the embedded database.
    Sqlite,
    /// A database on the run's server.
    Postgres,
}

/// What a database holds when a test gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Data {
    /// The schema and nothing in it.
    Empty,
    /// Reference data and the published figures.
    Published,
    /// The illustrative panel besides; larger, so only for tests that need it.
    Illustrative,
}

/// A database of one test.
#[derive(Debug)]
pub struct Database {
    /// Which one it is.
    pub backend: Backend,
    /// Its address, as in `BASHKE_DATABASE_URL`.
    pub url: String,
    name: String,
}

impl Database {
    /// A database without a schema.
    pub async fn blank(backend: Backend) -> Self {
        Self::create(backend, None).await
    }

    /// A database of its own with these data.
    pub async fn copy(backend: Backend, data: Data) -> Self {
        Self::create(backend, Some(template(backend, data).await)).await
    }

    /// Connects to it, as the platform does.
    pub async fn connect(&self) -> DatabaseConnection {
        db::connect(&self.url)
            .await
            .unwrap_or_else(|error| panic!("cannot connect to {}: {error}", self.url))
    }

    /// Removes it, whoever is still connected.
    pub async fn discard(self) {
        match self.backend {
            Backend::Sqlite => ["", "-wal", "-shm"].iter().for_each(|end| {
                // the last two are only there while someone writes
                let _ = fs::remove_file(format!("{}{end}", self.name));
            }),
            Backend::Postgres => administer(&format!("DROP DATABASE {} WITH (FORCE)", self.name)).await,
        }
    }

    async fn create(backend: Backend, template: Option<&Self>) -> Self {
        let name = run::name("bashke");
        match backend {
            Backend::Sqlite => {
                let path = run::folder().join(format!("{name}.db"));
                if let Some(template) = template {
                    fs::copy(&template.name, &path).expect("the template is copied");
                }
                let name = path.display().to_string();
                Self {
                    backend,
                    url: format!("sqlite://{name}?mode=rwc"),
                    name,
                }
            }
            Backend::Postgres => {
                let template = template.map_or("template1", |template| &template.name);
                let server = postgres::server();
                administer(&format!(
                    "CREATE DATABASE {name} TEMPLATE {template} {}",
                    server.copying
                ))
                .await;
                Self {
                    backend,
                    url: format!("{}/{name}", server.address),
                    name,
                }
            }
        }
    }
}

/// The template with these data. Each is a copy of the one before it, and more.
async fn template(backend: Backend, data: Data) -> &'static Database {
    static SQLITE: [OnceCell<Database>; 3] = [const { OnceCell::const_new() }; 3];
    static POSTGRES: [OnceCell<Database>; 3] = [const { OnceCell::const_new() }; 3];
    let cells = match backend {
        Backend::Sqlite => &SQLITE,
        Backend::Postgres => &POSTGRES,
    };
    let wanted = data as usize;
    for (index, data) in [Data::Empty, Data::Published, Data::Illustrative]
        .into_iter()
        .enumerate()
        .take(wanted + 1)
    {
        let before = index.checked_sub(1).and_then(|before| cells[before].get());
        cells[index].get_or_init(|| lay_down(backend, data, before)).await;
    }
    cells[wanted].get().expect("it was just laid down")
}

async fn lay_down(backend: Backend, data: Data, before: Option<&Database>) -> Database {
    let database = Database::create(backend, before).await;
    let db = database.connect().await;
    match data {
        Data::Empty => db::migrate(&db).await.expect("the schema is laid down"),
        Data::Published | Data::Illustrative => {
            let illustrative = data == Data::Illustrative;
            bashke::finance::commands::seed(&db, &clock(), illustrative)
                .await
                .expect("the data are loaded");
        }
    }
    db.execute_unprepared("ANALYZE")
        .await
        .expect("the planner knows the data");
    db.close().await.expect("the template is let go");
    assert!(backend == Backend::Postgres || !Path::new(&format!("{}-wal", database.name)).exists());
    database
}

/// One statement to the server itself. Databases are made one at a time: a template takes one copier.
async fn administer(statement: &str) {
    static ONE: Mutex<()> = Mutex::const_new(());
    let _one = ONE.lock().await;
    let mut options = ConnectOptions::new(format!("{}/postgres", postgres::server().address));
    options.max_connections(1).sqlx_logging(false);
    let server = sea_orm::Database::connect(options)
        .await
        .expect("the server of this run answers");
    server
        .execute_unprepared(statement)
        .await
        .unwrap_or_else(|error| panic!("{statement}: {error}"));
    server.close().await.expect("the connection is closed");
}
