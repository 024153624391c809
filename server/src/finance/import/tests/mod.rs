//! Files as they come, read against the built-in data.

mod comparing;
mod workbooks;

use std::io::{Read, Write};
use std::path::Path;

use bashke_entities::finance::{import_batch, observation, source, staged_observation};
use rust_xlsxwriter::Workbook;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::*;
use crate::finance::commands::{discard, publish, seed};
use crate::platform::db;

/// A folder, a database in it with the built-in data, a clock.
struct Desk {
    folder: tempfile::TempDir,
    db: DatabaseConnection,
    clock: Clock,
}

async fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("bashke.db").display());
    let db = db::connect(&url).await.unwrap();
    db::migrate(&db).await.unwrap();
    let clock = Clock::fixed("2026-11-23T12:00:00Z".parse().unwrap());
    seed(&db, &clock, false).await.unwrap();
    Desk { folder, db, clock }
}

const LONG: &str = "indicator,place,period,phase,value,unit,status,missing,source,note,stated\n";

impl Desk {
    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    fn long(&self, rows: &str) -> PathBuf {
        self.file("long.csv", format!("{LONG}{rows}"))
    }

    fn options(&self, file: PathBuf) -> Options {
        Options {
            file,
            mapping: None,
            dataset: "published".to_owned(),
            extent: Extent::Partial,
            source: None,
            name: None,
            replaces: None,
            lifts: false,
            dry_run: false,
        }
    }

    async fn take(&self, options: &Options) -> Outcome {
        import(&self.db, &self.clock, options, &Arc::new(Progress::default()))
            .await
            .unwrap()
    }

    async fn read(&self, file: PathBuf) -> Outcome {
        self.take(&self.options(file)).await
    }

    async fn report(&self, file: PathBuf) -> Report {
        reported(self.read(file).await)
    }

    async fn mapped(&self, file: PathBuf, mapping: &str) -> Outcome {
        let mut options = self.options(file);
        options.mapping = Some(self.file("map.toml", mapping));
        self.take(&options).await
    }

    async fn publish(&self, batch: i32) -> i32 {
        let tx = begin_write(&self.db).await.unwrap();
        let number = publish(&tx, &self.clock, batch, "shënim", "note").await.unwrap();
        tx.commit().await.unwrap();
        number
    }

    /// Batches, staged rows, sources, observations, releases.
    async fn counts(&self) -> [u64; 5] {
        [
            import_batch::Entity::find().count(&self.db).await.unwrap(),
            staged_observation::Entity::find().count(&self.db).await.unwrap(),
            source::Entity::find().count(&self.db).await.unwrap(),
            observation::Entity::find().count(&self.db).await.unwrap(),
            queries::releases(&self.db).await.unwrap().len() as u64,
        ]
    }

    /// Nothing may change while this file is read; gives its faults.
    async fn refused(&self, file: &Path, mapping: Option<&str>) -> Vec<String> {
        let before = self.counts().await;
        let outcome = match mapping {
            Some(mapping) => self.mapped(file.to_owned(), mapping).await,
            None => self.read(file.to_owned()).await,
        };
        let Outcome::Faulty(faults) = outcome else {
            panic!("{outcome:?} is not a refusal")
        };
        assert_eq!(self.counts().await, before);
        faults.sorted().iter().map(ToString::to_string).collect()
    }
}

fn reported(outcome: Outcome) -> Report {
    match outcome {
        Outcome::Read(report) => *report,
        Outcome::Faulty(faults) => panic!("{:#?}", faults.sorted()),
        other => panic!("{other:?}"),
    }
}

const SOURCE: &str = "27al-personnel-2021";

#[tokio::test]
async fn every_fault_has_its_row_and_column() {
    let desk = desk().await;
    let rows = format!(
        "local-taxs,tirnae,2021,,5,,,,{SOURCE},,\n\nlocal-taxes,tirane,2021,,abc,,,,{SOURCE},\"two\nlines\",\nlocal-taxes,tirane,2021,,5\nlocal-taxes,tirane,2021,,5,,,,no-source,,\n"
    );
    let faults = desk.refused(&desk.long(&rows), None).await;
    assert_eq!(
        faults,
        [
            "row 2, column `indicator`: there is no indicator `local-taxs`; did you mean `local-taxes`?",
            "row 2, column `place`: there is no place `tirnae`; did you mean `tirane`?",
            "row 4, column `value`: `abc` is not a number",
            "row 6: has 5 columns, the header has 11",
            "row 7, column `source`: there is no source `no-source`; a new source is described in the columns source_title, source_publisher, source_url, source_read_on",
        ]
    );
    let many: String = (0..20_000)
        .map(|n| format!("local-taxes,tirane,2021,,x{n},,,,{SOURCE},,\n"))
        .collect();
    let Outcome::Faulty(faults) = desk.read(desk.long(&many)).await else {
        panic!()
    };
    assert_eq!((faults.total(), faults.sorted().len()), (20_000, Faults::KEPT));
}

#[tokio::test]
async fn a_broken_file_changes_nothing_and_says_where() {
    let desk = desk().await;
    let refused = async |name: &str, content: &[u8], part: &str| {
        let faults = desk.refused(&desk.file(name, content), None).await;
        assert!(faults.iter().any(|fault| fault.contains(part)), "{name}: {faults:?}");
    };
    let good = format!("{LONG}local-taxes,has,2021,,5,,,,{SOURCE},,\n");
    refused("empty.csv", b"", "empty").await;
    refused("header.csv", b"a,b,c\n1,2,3\n", "column `indicator` is missing").await;
    refused("image.png", b"\x89PNG", "`.png` is not read").await;
    refused("excel.csv", b"PK\x03\x04", "a workbook").await;
    refused("utf16.csv", b"\xff\xfea\0", "UTF-16").await;
    refused("text.xlsx", good.as_bytes(), "no workbook").await;
    refused("cut.xlsx", b"PK\x03\x04 and nothing more", "not whole").await;
    let mut latin = good.clone().into_bytes();
    latin.extend(b"local-taxes,Kor\xe7\xeb,2021,,5,,,,");
    latin.extend(format!("{SOURCE},,\n").as_bytes());
    refused("latin.csv", &latin, "row 3, column `place`: is not UTF-8").await;
    let open = format!(
        "{good}local-taxes,has,2022,,5,,,,{SOURCE},\"never closed{}",
        "x,\n".repeat(1 << 20)
    );
    refused("open.csv", open.as_bytes(), "row 3: is longer than a row can be").await;
    refused("nul.csv", &[0; 4096], "column `indicator` is missing").await;
}

#[tokio::test]
async fn the_shared_outlines_fit_all_municipalities() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/geometry/municipalities_simplified.geojson");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("SKIPPED: {} is not there", path.display());
        return;
    };
    let desk = desk().await;
    let catalogue = Arc::new(queries::catalogue(&desk.db).await.unwrap());
    let outlines = outline::read(&text, Arc::clone(&catalogue)).unwrap();
    assert_eq!(outlines.matched.len(), 61);
    assert_eq!((outlines.unmatched.len(), outlines.without.len()), (0, 0));
    let rows = |count: usize| -> Vec<(i32, String)> {
        let some = outlines.matched.iter().take(count);
        some.map(|(place, rings)| (catalogue.place(*place).id, serde_json::to_string(rings).unwrap()))
            .collect()
    };
    let replace = async |rows, credit: &str| {
        let tx = begin_write(&desk.db).await.unwrap();
        crate::finance::commands::replace_boundaries(&tx, rows, credit)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        crate::finance::Cubes::load(&desk.db).await.unwrap().current()
    };
    let first = replace(rows(61), "© one").await;
    assert_eq!(
        (first.boundaries.len(), first.boundary_credit.as_deref()),
        (61, Some("© one"))
    );
    let second = replace(rows(60), "© other").await;
    assert_eq!(
        (second.boundaries.len(), second.boundary_credit.as_deref()),
        (60, Some("© other"))
    );
    assert!(second.version() != first.version(), "every instance notices");
}
