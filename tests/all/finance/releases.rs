//! A release is published in one step and never changed afterwards.

use bashke::finance::commands::{Extent, Incoming, PublishError, compare, discard, open_batch, publish, stage};
use bashke::finance::queries;
use bashke::platform::db::begin_write;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Period, Phase, Status};
use sea_orm::{DatabaseTransaction, EntityTrait};

/// The arrears of Lezhë in 2018 as some source would now have them.
async fn arrears(app: &TestApp, value: f64) -> Incoming {
    let current = app.app.cubes.current();
    let cube = current.cube("published").unwrap();
    let indicator = cube.catalogue.find_indicator("arrears-stock").unwrap();
    let place = cube.catalogue.find_place("lezhe").unwrap();
    let stands = cube.sources_of(indicator, place, Period::Year(2018), Phase::Actual)[0];
    Incoming {
        indicator_id: cube.catalogue.indicator(indicator).id,
        place_id: cube.catalogue.place(place).id,
        period: Period::Year(2018),
        phase: Phase::Actual,
        position: 0,
        value: Some(value),
        status: Status::Reported,
        stated: None,
        note: None,
        source_id: cube.catalogue.source(stands.source).id,
        row: None,
    }
}

async fn dataset(app: &TestApp) -> i32 {
    queries::datasets(&app.db)
        .await
        .unwrap()
        .iter()
        .find(|d| d.slug == "published")
        .unwrap()
        .id
}

pub(crate) async fn batch(app: &TestApp, tx: &DatabaseTransaction, value: f64) -> i32 {
    let dataset = dataset(app).await;
    let batch = open_batch(tx, &app.clock, dataset, "test.csv", "digest", Extent::Partial)
        .await
        .unwrap();
    stage(tx, batch, &[arrears(app, value).await]).await.unwrap();
    let changes = compare(tx, batch, dataset, Extent::Partial).await.unwrap();
    assert_eq!((changes.added, changes.changed, changes.removed), (0, 1, 0));
    batch
}

const PAGE: &str = "/en/indicators/arrears-stock?periods=2018&view=table";

on_both!(
    a_new_release_shows_at_once_and_the_old_one_stays,
    Data::Published,
    |app: TestApp| async {
        let before = app.get(&format!("{PAGE}&release=1")).await.ok();
        let tag = app.get(PAGE).await.ok().header("etag").to_owned();
        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 123_456_789.0).await;
        let number = publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        assert!(app.app.cubes.refresh(&app.db).await.unwrap());
        assert!(!app.app.cubes.refresh(&app.db).await.unwrap(), "once is enough");

        let now = app.get_with(PAGE, &[("if-none-match", &tag)]).await.ok();
        assert!(
            now.text().contains("123,456,789"),
            "shown, and not taken for what was kept"
        );
        let old = app.get(&format!("{PAGE}&release=1")).await.ok();
        assert_eq!(
            old.texts("#values tbody tr"),
            before.texts("#values tbody tr"),
            "release 1 is as it was"
        );
        assert!(!old.text().contains("123,456,789"));
        let new = app.get(&format!("{PAGE}&release={number}")).await.ok();
        assert_eq!(new.texts("#values tbody tr"), now.texts("#values tbody tr"));
    }
);

on_both!(
    a_batch_is_published_once_and_never_over_a_newer_release,
    Data::Published,
    |app: TestApp| async {
        let tx = begin_write(&app.db).await.unwrap();
        let first = batch(&app, &tx, 1.0e6).await;
        let second = batch(&app, &tx, 2.0e6).await;
        publish(&tx, &app.clock, first, "A", "A").await.unwrap();
        assert!(matches!(
            publish(&tx, &app.clock, first, "A", "A").await,
            Err(PublishError::NotPending(_))
        ));
        assert!(matches!(
            publish(&tx, &app.clock, second, "B", "B").await,
            Err(PublishError::Outdated(_))
        ));
        discard(&tx, second).await.unwrap();
        tx.commit().await.unwrap();
        let staged = bashke_entities::finance::staged_observation::Entity::find()
            .all(&app.db)
            .await
            .unwrap();
        assert!(staged.is_empty(), "nothing is left waiting");
    }
);

on_both!(what_is_given_up_leaves_nothing, Data::Published, |app: TestApp| async {
    let tx = begin_write(&app.db).await.unwrap();
    let batch = batch(&app, &tx, 5.0).await;
    publish(&tx, &app.clock, batch, "A", "A").await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(queries::releases(&app.db).await.unwrap().len(), 1);
    assert!(!app.app.cubes.refresh(&app.db).await.unwrap());
});

on_both!(
    an_older_cube_is_read_by_the_catalogue_that_is_asked_with,
    Data::Published,
    |app: TestApp| async {
        let cubes = &app.app.cubes;
        for value in [1.0, 2.0] {
            let tx = begin_write(&app.db).await.unwrap();
            let batch = batch(&app, &tx, value).await;
            publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
            tx.commit().await.unwrap();
            // what is asked for with the catalogue of before is kept after the newer one was taken in
            let before = cubes.current();
            assert!(cubes.refresh(&app.db).await.unwrap());
            let now = cubes.current();
            let number = before.releases.last().unwrap().number;
            for current in [&before, &now, &before] {
                let cube = cubes.as_of(&app.db, current, number).await.unwrap().unwrap();
                assert!(std::sync::Arc::ptr_eq(&cube.catalogue, &current.catalogue));
            }
        }
    }
);
