//! Releases judge what was promised.

use bashke::finance::commands::{Extent, Incoming, compare, open_batch, publish, stage};
use bashke::finance::queries;
use bashke::platform::db::begin_write;
use bashke_entities::dialogue::commitment_judgement;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Period, Phase, Status};
use http::StatusCode;
use sea_orm::{EntityTrait, QueryOrder};

use super::{commit, dialogue, last, move_on, path, promise, told};

/// Publishes the arrears of Lezhë in years, or that there is no figure of them.
pub(in crate::dialogue) async fn release(app: &TestApp, values: &[(i16, Option<f64>)]) -> i32 {
    let current = app.app.cubes.current();
    let cube = current.cube("published").unwrap();
    let indicator = cube.catalogue.find_indicator("arrears-stock").unwrap();
    let place = cube.catalogue.find_place("lezhe").unwrap();
    let stands = cube.sources_of(indicator, place, Period::Year(2018), Phase::Actual)[0];
    let incoming: Vec<Incoming> = values
        .iter()
        .map(|(year, value)| Incoming {
            indicator_id: cube.catalogue.indicator(indicator).id,
            place_id: cube.catalogue.place(place).id,
            period: Period::Year(*year),
            phase: Phase::Actual,
            position: 0,
            value: *value,
            status: value.map_or(Status::NotReported, |_| Status::Reported),
            stated: None,
            note: None,
            source_id: cube.catalogue.source(stands.source).id,
            row: None,
        })
        .collect();
    let datasets = queries::datasets(&app.db).await.unwrap();
    let dataset = datasets.iter().find(|one| one.slug == "published").unwrap().id;
    let tx = begin_write(&app.db).await.unwrap();
    let batch = open_batch(&tx, &app.clock, dataset, "test.csv", "digest", Extent::Partial)
        .await
        .unwrap();
    stage(&tx, batch, &incoming).await.unwrap();
    compare(&tx, batch, dataset, Extent::Partial).await.unwrap();
    let number = publish(&tx, &app.clock, batch, "Të reja", "New").await.unwrap();
    tx.commit().await.unwrap();
    app.work().await;
    number
}

async fn standing(app: &TestApp) -> String {
    last(app).await.standing
}

async fn history(app: &TestApp) -> Vec<(i32, String, Option<f64>)> {
    let rows = commitment_judgement::Entity::find()
        .order_by_asc(commitment_judgement::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter()
        .map(|row| (row.release_id, row.standing, row.by_value))
        .collect()
}

on_both!(
    releases_judge_and_those_whom_it_concerns_are_told_once_each_time,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        bashke::network::verify_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        let owner = app.signed_in("owner").await;
        commit(&owner, &promise(&[])).await;
        move_on(&app, "follow-up").await;
        app.work().await;
        let page = app.get(&path("/follow-up")).await.ok();
        assert!(page.one(".commitment .notice-title").contains("Pa të dhëna"));
        assert!(
            page.one(".steps")
                .contains("Ende nuk është publikuar asnjë vlerë pas nisjes.")
        );
        assert_eq!(
            page.count(".commitment svg [class*=series]").min(1),
            1,
            "a line with its target"
        );
        assert!(
            page.one(".commitment .chart-title")
                .contains("Bashkia Lezhë: Shlyen borxhet")
        );

        let told_both = async || {
            let (learner, official) = (
                told(&app, "learner", "dialogue-judged").await,
                told(&app, "official", "dialogue-judged").await,
            );
            assert_eq!(learner, official);
            learner
        };
        let second = release(&app, &[(2019, Some(260e6))]).await;
        assert_eq!(standing(&app).await, "on-the-way");
        assert_eq!(told_both().await, 1);
        // judged again by the same release, nothing happens
        bashke::dialogue::judge_commitments(&app.app, second).await.unwrap();
        app.work().await;
        assert_eq!(told_both().await, 1);
        // a release that says nothing new of it is no news
        let third = release(&app, &[(2014, Some(1e6))]).await;
        assert_eq!((told_both().await, last(&app).await.judged_release), (1, third));
        // revised: the other way
        let fourth = release(&app, &[(2019, Some(400e6))]).await;
        assert_eq!((standing(&app).await.as_str(), told_both().await), ("off-the-way", 2));
        // what is missing is no zero, which would be below the target
        release(&app, &[(2020, None)]).await;
        assert_eq!((standing(&app).await.as_str(), told_both().await), ("off-the-way", 2));
        let sixth = release(&app, &[(2020, Some(210e6))]).await;
        assert_eq!((standing(&app).await.as_str(), told_both().await), ("missed", 3));
        let seventh = release(&app, &[(2020, Some(199e6))]).await;
        assert_eq!((standing(&app).await.as_str(), told_both().await), ("met", 4));
        let said = |word: &str| word.to_owned();
        assert_eq!(
            history(&app).await,
            [
                (1, said("no-data"), None),
                (second, said("on-the-way"), Some(260e6)),
                (fourth, said("off-the-way"), Some(400e6)),
                (sixth, said("missed"), Some(210e6)),
                (seventh, said("met"), Some(199e6)),
            ]
        );
        let page = app.get(&path("/follow-up")).await.ok();
        assert!(page.one(".commitment .notice-title").contains("I përmbushur"));
        assert_eq!(page.count(".judgements li"), 5);
        assert_eq!(page.count(".steps > div"), 3);
        assert!(page.one(".steps").contains("199"));
        let english = app.get(&format!("/en{}", path("/follow-up"))).await.ok();
        assert!(english.one(".commitment .notice-title").contains("Met"));
    }
);

on_both!(
    the_value_that_it_started_from_stays_and_a_revision_of_it_is_told,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        let owner = app.signed_in("owner").await;
        commit(&owner, &promise(&[])).await;
        let tx = begin_write(&app.db).await.unwrap();
        let batch = crate::finance::releases::batch(&app, &tx, 150e6).await;
        publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.work().await;
        let row = last(&app).await;
        assert_eq!(
            (row.baseline, row.standing.as_str(), row.judged_release),
            (335e6, "no-data", 2)
        );
        let page = app.get(&path("/follow-up")).await.ok();
        assert!(
            page.one(".steps")
                .contains("Botimi i fundit e jep tani këtë vlerë si 150"),
            "{}",
            page.one(".steps")
        );
        assert!(page.one(".steps").contains("335"));
    }
);

on_both!(
    those_who_promised_and_hosts_report_and_nobody_else,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        bashke::network::verify_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        let owner = app.signed_in("owner").await;
        commit(&owner, &promise(&[])).await;
        let form = path(&format!("/commitments/{}/report", last(&app).await.id));
        let fields = [("do", "send"), ("text", "U pagua **gjysma**."), ("language", "sq")];
        let early = owner.submit(&form, &form, &fields).await;
        assert!(early.text().contains("Ajo fazë nuk është e hapur tani."));
        move_on(&app, "follow-up").await;
        let official = app.signed_in("official").await;
        for visitor in [&owner, &official] {
            let sent = visitor.submit(&form, &form, &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        }
        let empty = official
            .submit(&form, &form, &[("do", "send"), ("text", " "), ("language", "sq")])
            .await;
        assert_eq!(empty.count(".field-refused"), 1);
        let member = app.signed_in("member").await;
        assert_eq!(member.get(&form).await.status, StatusCode::FORBIDDEN);
        assert_eq!(member.post(&form, &fields).await.status, StatusCode::FORBIDDEN);
        let page = member.get(&path("/follow-up")).await.ok();
        assert_eq!(page.texts(".commitment .argument strong"), ["gjysma", "gjysma"]);
        assert!(
            page.texts(".commitment .argument")[0].contains("Bashkia Lezhë"),
            "the newest first, for whom"
        );
        assert_eq!(page.count("a[href$='/report']"), 0);
    }
);

on_both!(
    all_that_was_promised_is_found_by_standing_and_municipality,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        let owner = app.signed_in("owner").await;
        assert!(
            app.get("/commitments")
                .await
                .ok()
                .one(".empty")
                .contains("Ende nuk është premtuar asgjë")
        );
        commit(&owner, &promise(&[])).await;
        release(&app, &[(2019, Some(260e6))]).await;
        commit(
            &owner,
            &promise(&[("target", "300.000.000"), ("what", "Përgjysmon borxhet e reja")]),
        )
        .await;
        let few = app.queries_of("/commitments").await;
        let follow = app.queries_of(&path("/follow-up")).await;
        for _ in 0..26 {
            commit(&owner, &promise(&[])).await;
        }
        assert_eq!(app.queries_of("/commitments").await, few);
        assert_eq!(app.queries_of(&path("/follow-up")).await, follow);
        let list = app.get("/commitments").await.ok();
        assert_eq!(
            list.texts(".standings li"),
            [
                "1 I përmbushur",
                "27 Në rrugë të mbarë",
                "0 Jo në rrugë të mbarë",
                "0 I papërmbushur",
                "0 Pa të dhëna"
            ]
        );
        for (query, count) in [
            ("standing=met", 1),
            ("standing=missed", 0),
            ("place=lezhe&standing=met", 1),
            ("place=kurbin", 0),
        ] {
            let list = app.get(&format!("/commitments?{query}")).await.ok();
            assert_eq!(list.count(".entries > li"), count, "{query}");
        }
        let met = app.get("/commitments?standing=met").await.ok();
        assert!(met.attributes(".entries > li > a", "href")[0].starts_with(&path("/follow-up#commitment-")));
        assert_eq!(app.get("/commitments?standing=x").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(app.get("/commitments?page=9").await.status, StatusCode::NOT_FOUND);
        let place = app.get("/places/lezhe").await.ok();
        assert_eq!(place.count("#commitments a[href='/commitments?place=lezhe']"), 1);
    }
);
