//! Files are read, compared and published, the same on both databases.

use std::path::PathBuf;
use std::sync::Arc;

use bashke::finance::commands::{Extent, discard, publish};
use bashke::finance::import::{Options, Outcome, Progress, Report, import};
use bashke::finance::queries;
use bashke::platform::db::begin_write;
use bashke_entities::finance::{import_batch, observation, source, staged_observation};
use bashke_tests::{TestApp, on_both};
use sea_orm::{EntityTrait, PaginatorTrait};

const LONG: &str = "indicator,place,period,phase,value,unit,status,missing,source,note,stated\n";
const SOURCE: &str = "27al-personnel-2021";

struct File {
    _folder: tempfile::TempDir,
    options: Options,
}

fn file(name: &str, content: &str) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    let options = Options {
        file: path,
        mapping: None,
        dataset: "published".to_owned(),
        extent: Extent::Partial,
        source: None,
        name: None,
        replaces: None,
        lifts: false,
        dry_run: false,
    };
    File {
        _folder: folder,
        options,
    }
}

async fn take(app: &TestApp, file: &File) -> Outcome {
    import(&app.db, &app.clock, &file.options, &Arc::new(Progress::default()))
        .await
        .unwrap()
}

async fn report(app: &TestApp, content: &str) -> Report {
    match take(app, &file("long.csv", &format!("{LONG}{content}"))).await {
        Outcome::Read(report) => *report,
        other => panic!("{other:?}"),
    }
}

async fn release(app: &TestApp, batch: Option<i32>) -> i32 {
    let tx = begin_write(&app.db).await.unwrap();
    let number = publish(&tx, &app.clock, batch.unwrap(), "shënim", "note")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    number
}

on_both!(the_built_in_figures_are_the_same, |app: TestApp| async {
    let mut built_in = file("published.csv", std::str::from_utf8(bashke_seeds::PUBLISHED).unwrap());
    let outcome = take(&app, &built_in).await;
    assert!(matches!(outcome, Outcome::Same { .. }), "{outcome:?}");
    built_in.options.extent = Extent::Dataset;
    let outcome = take(&app, &built_in).await;
    assert!(matches!(outcome, Outcome::Same { .. }), "{outcome:?}");
    assert!(queries::pending_batches(&app.db).await.unwrap().is_empty());
});

on_both!(a_file_is_published_once, |app: TestApp| async {
    let before = app.app.cubes.current().newest();
    let rows = format!(
        "local-taxes,has,2021,,14.4,ALL million,,,{SOURCE},,\nlocal-taxes,has,2022,,NI,,,,{SOURCE},,\n\
         local-fees,has,2021,,0.1,ALL million,,,{SOURCE},table,\nlocal-fees,has,2021,,0.2,ALL million,,,{SOURCE},text,\n"
    );
    let first = report(&app, &rows).await;
    assert_eq!(
        (first.changes.added, first.changes.changed, first.changes.removed),
        (4, 0, 0)
    );
    let again = take(&app, &file("long.csv", &format!("{LONG}{rows}"))).await;
    assert!(
        matches!(again, Outcome::Waiting(batch) if Some(batch) == first.batch),
        "{again:?}"
    );
    let number = release(&app, first.batch).await;
    let again = take(&app, &file("long.csv", &format!("{LONG}{rows}"))).await;
    assert!(matches!(again, Outcome::Same { total: 4 }), "{again:?}");
    let stored = observation::Entity::find().all(&app.db).await.unwrap();
    let mut new: Vec<(Option<f64>, i16)> = stored
        .iter()
        .filter(|o| o.first_release == number)
        .map(|o| (o.value, o.position))
        .collect();
    new.sort_by(|a, b| a.partial_cmp(b).unwrap());
    let expected = [
        (None, 0),
        (Some(100_000.0), 0),
        (Some(200_000.0), 1),
        (Some(14_400_000.0), 0),
    ];
    assert_eq!(new, expected);
    assert!(app.app.cubes.refresh(&app.db).await.unwrap());
    assert_ne!(app.app.cubes.current().newest(), before);

    let changed = report(&app, &rows.replace("14.4", "14400")).await;
    assert_eq!((changed.changes.added, changed.changes.changed), (0, 1));
    assert_eq!(changed.suspicions["unit slip"].total, 1, "{changed}");
    let tx = begin_write(&app.db).await.unwrap();
    discard(&tx, changed.batch.unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(staged_observation::Entity::find().count(&app.db).await.unwrap(), 0);
});

on_both!(a_file_with_faults_leaves_nothing, |app: TestApp| async {
    let batches = import_batch::Entity::find().count(&app.db).await.unwrap();
    let sources = source::Entity::find().count(&app.db).await.unwrap();
    let head = "indicator,place,period,value,source,source_title,source_publisher\n";
    let content = format!(
        "{head}local-taxes,has,2021,1,new-one,A title,A publisher\nlocal-taxes,has,2021,1,new-one,,\nlocal-taxes,hs,2021,1,{SOURCE},,\n"
    );
    let outcome = take(&app, &file("faulty.csv", &content)).await;
    let Outcome::Faulty(faults) = outcome else {
        panic!("{outcome:?}")
    };
    let said: Vec<String> = faults.sorted().iter().map(ToString::to_string).collect();
    assert!(said[0].starts_with("row 3: repeats row 2"), "{said:?}");
    assert!(
        said[1].starts_with("row 4, column `place`: there is no place `hs`"),
        "{said:?}"
    );
    assert_eq!(import_batch::Entity::find().count(&app.db).await.unwrap(), batches);
    assert_eq!(source::Entity::find().count(&app.db).await.unwrap(), sources);
});

on_both!(two_at_once_wait_for_one_another, |app: TestApp| async {
    let same = file("a.csv", &format!("{LONG}local-taxes,has,2021,,5,,,,{SOURCE},,\n"));
    let other = file("b.csv", &format!("{LONG}local-taxes,has,2022,,5,,,,{SOURCE},,\n"));
    tokio::join!(take(&app, &same), take(&app, &same), take(&app, &other));
    let waiting = queries::pending_batches(&app.db).await.unwrap();
    assert_eq!(waiting.len(), 2, "{waiting:?}");
    let publish = async |batch: i32| {
        let tx = begin_write(&app.db).await.unwrap();
        let done = publish(&tx, &app.clock, batch, "a", "b").await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    };
    let (one, two) = tokio::join!(publish(waiting[0].id), publish(waiting[1].id));
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
});
