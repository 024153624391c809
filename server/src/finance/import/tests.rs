use std::io::{Read, Write};
use std::path::Path;

use rust_xlsxwriter::Workbook;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::*;
use crate::finance::commands::{discard, publish, seed};
use crate::platform::db;
use bashke_entities::finance::{import_batch, observation, source, staged_observation};

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
async fn the_built_in_figures_are_all_there_already() {
    let desk = desk().await;
    let before = desk.counts().await;
    let file = desk.file("published.csv", bashke_seeds::PUBLISHED);
    let outcome = desk.read(file.clone()).await;
    assert!(matches!(outcome, Outcome::Same { total: 926 }), "{outcome:?}");
    let mut whole = desk.options(file);
    whole.extent = Extent::Dataset;
    let outcome = desk.take(&whole).await;
    assert!(matches!(outcome, Outcome::Same { total: 926 }), "{outcome:?}");
    assert_eq!(desk.counts().await, before, "no empty batch is left");
}

#[tokio::test]
async fn a_file_is_compared_published_and_then_the_same() {
    let desk = desk().await;
    let rows = format!(
        "local-taxes,tirane,2030,initial,14.4,ALL million,,,{SOURCE},,\nlocal-taxes,Durrësi,2019,,n/a,,,,{SOURCE},,\n"
    );
    let file = desk.long(&rows);
    let report = desk.report(file.clone()).await;
    assert_eq!(
        (report.changes.added, report.changes.changed, report.changes.removed),
        (2, 0, 0)
    );
    let batch = report.batch.unwrap();
    assert!(matches!(desk.read(file.clone()).await, Outcome::Waiting(same) if same == batch));
    let number = desk.publish(batch).await;
    assert!(matches!(desk.read(file).await, Outcome::Same { total: 2 }));
    let stored = observation::Entity::find().all(&desk.db).await.unwrap();
    let new: Vec<_> = stored.iter().filter(|o| o.first_release == number).collect();
    assert_eq!(new.len(), 2);
    assert_eq!(new[0].value, Some(14_400_000.0));
    assert_eq!(new[0].stated.as_deref(), Some("14.4 ALL million"));
    assert_eq!((new[1].value, new[1].status.as_str()), (None, "not-reported"));

    let changed = desk.long(&rows.replace("14.4", "15"));
    let report = desk.report(changed).await;
    assert_eq!(
        (report.changes.added, report.changes.changed, report.changes.removed),
        (0, 1, 0)
    );
    let text = report.to_string();
    assert!(
        text.contains("local-taxes  tirane  2030  initial  14,400,000 → 15,000,000 (+4.2 %)  (row 2)"),
        "{text}"
    );
    let tx = begin_write(&desk.db).await.unwrap();
    discard(&tx, report.batch.unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(staged_observation::Entity::find().count(&desk.db).await.unwrap(), 0);
}

#[tokio::test]
async fn a_complete_file_says_what_is_gone() {
    let desk = desk().await;
    let text = String::from_utf8(bashke_seeds::PUBLISHED.to_vec()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let fewer = desk.file("fewer.csv", lines[..lines.len() - 5].join("\n"));
    let mut options = desk.options(fewer);
    options.extent = Extent::Dataset;
    options.dry_run = true;
    let before = desk.counts().await;
    let report = reported(desk.take(&options).await);
    assert_eq!(
        (report.changes.added, report.changes.changed, report.changes.removed),
        (0, 0, 5)
    );
    assert_eq!(report.batch, None);
    assert_eq!(desk.counts().await, before, "a dry run keeps nothing");
}

#[tokio::test]
async fn another_source_comes_after_those_that_stand() {
    let desk = desk().await;
    let row = |value: &str, source: &str, note: &str| format!("local-taxes,has,2021,,{value},,,,{source},{note},\n");
    let report = desk.report(desk.long(&row("100", SOURCE, ""))).await;
    desk.publish(report.batch.unwrap()).await;
    let other = "a2news-arrears-2019";
    let report = desk.report(desk.long(&row("900", other, ""))).await;
    assert_eq!(report.changes.added, 1);
    assert_eq!(report.suspicions["magnitude jump"].total, 1);
    let second = desk.publish(report.batch.unwrap()).await;
    let stored = observation::Entity::find().all(&desk.db).await.unwrap();
    let stood: Vec<i16> = stored
        .iter()
        .filter(|o| o.first_release == second)
        .map(|o| o.position)
        .collect();
    assert_eq!(stood, [1]);
    let again = desk.read(desk.long(&row("900", other, ""))).await;
    assert!(matches!(again, Outcome::Same { total: 1 }), "{again:?}");
}

#[tokio::test]
async fn what_is_said_twice_is_refused_unless_the_source_contradicts_itself() {
    let desk = desk().await;
    let row = |value: &str, note: &str| format!("local-taxes,has,2021,,{value},,,,{SOURCE},{note},\n");
    let faults = desk
        .refused(
            &desk.long(&format!("{}{}{}", row("1", ""), row("2", "x"), row("1", "y"))),
            None,
        )
        .await;
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("row 3: repeats row 2"), "{faults:?}");
    let report = desk
        .report(desk.long(&format!("{}{}", row("1", "table"), row("2", "text"))))
        .await;
    assert_eq!(report.changes.added, 2);
    let again = desk.long(&format!("{}{}", row("1", "table"), row("2", "text")));
    desk.publish(report.batch.unwrap()).await;
    assert!(matches!(desk.read(again).await, Outcome::Same { .. }));
    let report = desk
        .report(desk.long(&format!("{}{}", row("1", "table"), row("3", "text"))))
        .await;
    assert_eq!((report.changes.added, report.changes.changed), (0, 1));
    let many: String = (0..300).map(|n| row(&n.to_string(), &format!("n{n}"))).collect();
    let faults = desk.refused(&desk.long(&many), None).await;
    assert_eq!(
        faults,
        ["row 2: is the first of 300 rows for the same indicator, place and period"]
    );
}

#[tokio::test]
async fn sources_come_with_a_file_and_go_with_it() {
    let desk = desk().await;
    let before = desk.counts().await[2];
    let head = "indicator,place,period,value,source,source_title,source_publisher,source_url,source_read_on\n";
    let row = "local-taxes,has,2021,5,new-one,A title,A publisher,https://x.al/1,2026-11-20\n";
    let file = desk.file("s.csv", format!("{head}{row}"));
    let report = desk.report(file.clone()).await;
    assert_eq!(desk.counts().await[2], before + 1);
    let catalogue = queries::catalogue(&desk.db).await.unwrap();
    assert!(
        catalogue.sources.iter().all(|s| s.slug != "new-one"),
        "it waits with its batch"
    );
    // another batch needs it too
    let other = desk.file("t.csv", format!("{head}local-fees,has,2021,5,new-one,,,,\n"));
    let other = desk.report(other).await;
    let drop = async |batch| {
        let tx = begin_write(&desk.db).await.unwrap();
        discard(&tx, batch).await.unwrap();
        tx.commit().await.unwrap();
    };
    drop(report.batch.unwrap()).await;
    assert_eq!(desk.counts().await[2], before + 1, "the other batch still needs it");
    drop(other.batch.unwrap()).await;
    assert_eq!(desk.counts().await[2], before);
    let report = desk.report(file).await;
    desk.publish(report.batch.unwrap()).await;
    let catalogue = queries::catalogue(&desk.db).await.unwrap();
    let source = catalogue.sources.iter().find(|s| s.slug == "new-one").unwrap();
    assert_eq!(
        (source.title_sq.as_str(), source.title_en.as_str(), source.read_on),
        ("A title", "A title", "2026-11-20".parse().ok())
    );
}

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

fn workbook(path: &Path, rows: &[&[&str]]) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Tabela").unwrap();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, *cell).unwrap(),
            };
        }
    }
    workbook.save(path).unwrap();
}

const MAP: &str = "sheet = \"Tabela\"\nheader_row = 3\nheadings = \"periods\"\nindicator = \"arrears-stock\"\n\
    unit = \"milion lekë\"\ndecimal = \",\"\nsource = \"27al-personnel-2021\"\n\
    [columns]\nplace = \"Bashkia\"\n[places]\n\"Gjithsej\" = \"\"\n";

#[tokio::test]
async fn a_workbook_is_read_with_a_mapping() {
    let desk = desk().await;
    let path = desk.folder.path().join("t.xlsx");
    workbook(
        &path,
        &[
            &["Detyrimet e prapambetura"],
            &[],
            &["Bashkia", "2021", "2022"],
            &["Bashkia Tiranë", "14.4", "1.234,5"],
            &["Ura Vajgurore", "NI", "-"],
            &["AL142", "0.1", "2"],
            &["2107001", "3", ""],
            &["Gjithsej", "99", "99"],
        ],
    );
    let report = reported(desk.mapped(path.clone(), MAP).await);
    assert_eq!(report.changes.added, 8);
    desk.publish(report.batch.unwrap()).await;
    assert!(matches!(
        desk.mapped(path.clone(), MAP).await,
        Outcome::Same { total: 8 }
    ));
    let stored = observation::Entity::find().all(&desk.db).await.unwrap();
    let values: Vec<Option<f64>> = stored[stored.len() - 8..].iter().map(|o| o.value).collect();
    let million = |value: f64| Some(value * 1e6);
    assert_eq!(
        values,
        [
            million(14.4),
            million(1234.5),
            None,
            None,
            Some(100_000.0),
            million(2.0),
            million(3.0),
            None
        ]
    );

    workbook(
        &path,
        &[&[], &[], &["Bashkia", "2021", "2022"], &["Tirnë", "-5", "1.2.3"]],
    );
    let faults = desk.refused(&path, Some(MAP)).await;
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("row 4, column `Bashkia`: there is no place `Tirnë`; did you mean `tirane`?"));
    assert!(
        faults.iter().any(|fault| fault.starts_with("row 4, column `2022`")),
        "{faults:?}"
    );
    let faults = desk.refused(&path, Some("sheet = \"Tjetër\"")).await;
    assert_eq!(faults, ["there is no sheet `Tjetër`; there are `Tabela`"]);
    let faults = desk.refused(&path, None).await;
    assert!(
        faults[0].starts_with("row 3, column `Bashkia`: there is no such column"),
        "{faults:?}"
    );
    let faults = desk.refused(&path, Some("header_row = 2")).await;
    assert_eq!(faults, ["row 2: is empty; the headings are expected there"]);

    let whole = std::fs::read(&path).unwrap();
    let faults = desk
        .refused(&desk.file("cut.xlsx", &whole[..whole.len() / 2]), Some(MAP))
        .await;
    assert!(faults[0].contains("not whole"), "{faults:?}");
}

/// Takes the results of formulas out of a workbook, as programs leave it that do not work them out.
fn without_results(path: &Path) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let parts: Vec<(String, Vec<u8>)> = (0..archive.len())
        .map(|n| {
            let mut part = archive.by_index(n).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect();
    let mut writer = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, content) in parts {
        writer
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        let text = String::from_utf8(content)
            .unwrap()
            .replace("</f><v>0</v>", "</f><v></v>");
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
}

#[tokio::test]
async fn a_formula_without_its_result_is_not_a_missing_figure() {
    let desk = desk().await;
    let path = desk.folder.path().join("t.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in ["indicator", "place", "period", "value", "source", "Ndryshimi"]
        .into_iter()
        .enumerate()
    {
        sheet.write_string(0, column as u16, text).unwrap();
    }
    for (column, text) in ["local-taxes", "has", "2021"].into_iter().enumerate() {
        sheet.write_string(1, column as u16, text).unwrap();
    }
    sheet.write_formula(1, 3, "=2+3").unwrap();
    sheet.write_string(1, 4, SOURCE).unwrap();
    sheet.write_formula(1, 5, "=D2-1").unwrap();
    book.save(&path).unwrap();
    without_results(&path);
    // the other column is not read, so that what it holds is no fault
    let faults = desk.refused(&path, Some("ignore = [\"Ndryshimi\"]")).await;
    assert_eq!(
        faults,
        ["row 2, column `value`: holds a formula without its result: open the workbook and save it"]
    );
}

#[tokio::test]
async fn hidden_sheets_are_named_as_such() {
    let desk = desk().await;
    let path = desk.folder.path().join("t.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Të dhënat").unwrap();
    book.add_worksheet().set_name("Listat").unwrap().set_hidden(true);
    book.save(&path).unwrap();
    let faults = desk.refused(&path, None).await;
    assert!(
        faults[0].ends_with("one of `Të dhënat`, `Listat` (hidden)"),
        "{faults:?}"
    );
}

#[tokio::test]
async fn what_looks_odd_is_said() {
    let desk = desk().await;
    let row = |indicator: &str, period: &str, value: &str| format!("{indicator},has,{period},,{value},,,,{SOURCE},,\n");
    let report = desk
        .report(desk.long(&format!(
            "{}{}{}{}{}{}",
            row("goods-and-services", "1995", "5000000"),
            row("goods-and-services", "1996", "5200"),
            row("goods-and-services", "1997", "5100000"),
            row("local-taxes", "1995", "60"),
            row("local-fees", "1995", "40"),
            row("local-taxes-and-fees", "1995", "120"),
        )))
        .await;
    let text = report.to_string();
    assert_eq!(report.suspicions["unit slip"].total, 2, "{text}");
    assert_eq!(report.suspicions["total does not add up"].total, 1, "{text}");
    assert!(
        text.contains("has  1995  120, but its parts make 100  (row 7)"),
        "{text}"
    );
    assert!(
        text.contains("about a thousandth of 5,000,000 (1995)  (row 3)"),
        "{text}"
    );
}

#[tokio::test]
async fn two_at_once_are_safe() {
    let desk = desk().await;
    let a = desk.file("a.csv", format!("{LONG}local-taxes,has,2021,,5,,,,{SOURCE},,\n"));
    let b = desk.file("b.csv", format!("{LONG}local-taxes,has,2022,,5,,,,{SOURCE},,\n"));
    let b2 = desk.options(b);
    let (first, again, second) = tokio::join!(desk.read(a.clone()), desk.read(a), desk.take(&b2));
    let batches = import_batch::Entity::find().all(&desk.db).await.unwrap();
    let waiting: Vec<_> = batches.iter().filter(|batch| batch.state == "pending").collect();
    assert_eq!(waiting.len(), 2, "{first:?} {again:?}");
    let second = reported(second).batch.unwrap();
    let try_publish = async |batch: i32| {
        let tx = begin_write(&desk.db).await.unwrap();
        let done = publish(&tx, &desk.clock, batch, "a", "b").await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    };
    let first = waiting.iter().map(|batch| batch.id).find(|id| *id != second).unwrap();
    let (one, other) = tokio::join!(try_publish(first), try_publish(second));
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
}

#[tokio::test]
async fn a_new_version_of_the_built_in_figures_leaves_imports_alone() {
    use bashke_entities::finance::seed as loaded;
    let desk = desk().await;
    let report = desk
        .report(desk.long(&format!("local-taxes,has,2021,,5,,,,{SOURCE},,\n")))
        .await;
    let number = desk.publish(report.batch.unwrap()).await;
    // as if the program had come with other figures
    loaded::Entity::delete_many().exec(&desk.db).await.unwrap();
    seed(&desk.db, &desk.clock, false).await.unwrap();
    assert_eq!(
        queries::newest_release(&desk.db).await.unwrap(),
        number,
        "nothing changed"
    );
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
        crate::finance::Figures::load(&desk.db).await.unwrap().current()
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
