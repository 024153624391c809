//! Pages of programmes, and what stays of what was changed of programmes, calls and grants.

use bashke_entities::network::{call, grant, grant_place, programme};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::funding::{CALL, GRANT, PROGRAMME};
use super::library::done;
use super::{organisation_id, with};

on_both!(
    a_programme_has_its_page_with_calls_and_grants_of_no_call,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let page = "/programmes/levizalbania";
        let shown = app.get(page).await.ok();
        let calls = bashke_seeds::calls().unwrap().len();
        assert_eq!(shown.count("#calls .entries > li"), calls);
        let grants = bashke_seeds::grants().unwrap();
        let alone = grants.iter().filter(|one| one.call.is_none()).count();
        assert_eq!(shown.count("#grants .grant-title"), alone);
        assert!(shown.one("main").contains("Agjencia Zvicerane"));
        for from in ["/calls", "/calls/levizalbania-5", "/organisations/co-plan"] {
            let links = app.get(from).await.ok().count(&format!("main a[href='{page}']"));
            assert!(links > 0, "{from} leads to it");
        }
        assert_eq!(app.get("/programmes/nuk-ka").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&format!("{page}?page=2")).await.status, StatusCode::NOT_FOUND);
        let editor = app.signed_in("admin").await;
        let new = "/programmes/new";
        let odd = with(
            &PROGRAMME,
            &[("funder", ""), ("source", "x"), ("website", "javascript:x")],
        );
        let refused = editor.submit(new, new, &odd).await;
        assert_eq!(
            refused.attributes("[aria-invalid=true]", "name"),
            ["funder", "website", "source"]
        );
        let sent = editor.submit(new, new, &PROGRAMME).await;
        assert_eq!(sent.header("location"), "/programmes/fondi-i-bregut?done=saved");
        let own = "/programmes/fondi-i-bregut";
        assert_eq!(
            app.get("/calls")
                .await
                .ok()
                .count(&format!("#programmes a[href='{own}']")),
            1
        );
        let edit = format!("{own}/edit");
        let changed = with(&PROGRAMME, &[("name-en", "Fund of the Coast"), ("revision", "1")]);
        assert_eq!(
            editor.submit(&edit, &edit, &changed).await.status,
            StatusCode::SEE_OTHER
        );
        let late = editor.post(&edit, &changed).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let english = app.get(&format!("/en{own}")).await.ok();
        for part in ["Fund of the Coast", "It pays for the coast.", "Rreth fondit"] {
            assert!(english.one("main").contains(part), "{part}");
        }
        assert_eq!(english.texts("main span[lang=sq]"), ["Fondacioni i Bregut"]);
        let given = with(&GRANT, &[("under", "programme:fondi-i-bregut")]);
        let sent = editor.submit("/grants/new", "/grants/new", &given).await;
        assert_eq!(sent.header("location"), format!("{own}?done=grant"));
        assert_eq!(
            app.get(own).await.ok().texts("#grants .grant-title"),
            ["Pusi i fshatit"]
        );
        assert_eq!(done(&app, "programme").await, ["programme.listed", "programme.changed"]);
    }
);

on_both!(
    seeds_leave_alone_what_was_changed_of_calls_and_grants,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let counts = async || {
            let grants = grant::Entity::find().count(&app.db).await.unwrap();
            (call::Entity::find().count(&app.db).await.unwrap(), grants)
        };
        let before = counts().await;
        let editor = app.signed_in("moderator").await;
        let grant = with(
            &GRANT,
            &[
                ("under", "call:levizalbania-5"),
                ("recipient", "/organisations/instituti-i-studimeve-politike"),
                ("year", "2018"),
                ("starts-on", ""),
                ("ends-on", ""),
                ("revision", "1"),
            ],
        );
        // the source of this call is older than what is asked of new ones
        let old = bashke_seeds::calls().unwrap();
        let old = old.into_iter().find(|one| one.source.starts_with("http://")).unwrap();
        let edit = format!("/calls/{}/edit", old.slug);
        for (path, typed) in [
            ("/grants/call-5-isp/edit", grant),
            (&edit, with(&CALL, &[("source", &old.source), ("revision", "1")])),
            ("/programmes/levizalbania/edit", with(&PROGRAMME, &[("revision", "1")])),
        ] {
            let sent = editor.submit(path, path, &typed).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path} {}", sent.text());
        }
        app.with_network().await;
        assert_eq!(counts().await, before);
        assert_eq!(
            app.get("/programmes/levizalbania").await.ok().one("h1"),
            "Fondi i Bregut"
        );
        assert_eq!(
            app.get(&format!("/calls/{}", old.slug)).await.ok().one("h1"),
            "Thirrja për ujin"
        );
        // what kind of year it is and how long it ran stays as the source has it
        let fifth = app.get("/calls/levizalbania-5").await.ok();
        let own: Vec<String> = fifth.texts(".entries > li");
        let own = own.iter().find(|text| text.contains("Pusi i fshatit")).unwrap();
        assert!(
            own.contains("2018 (viti i thirrjes)") && own.contains("9 muaj"),
            "{own}"
        );
    }
);

on_both!(
    calls_and_grants_cost_no_query_a_row,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let pages = [
            "/calls",
            "/calls/levizalbania-5",
            "/programmes/levizalbania",
            "/organisations/co-plan",
        ];
        let mut few = Vec::new();
        for page in pages {
            app.queries_of(page).await;
            few.push(app.queries_of(page).await);
        }
        let programme = programme::Entity::find().one(&app.db).await.unwrap().unwrap();
        let more = (0..20).map(|n| {
            let mut row = programme::ActiveModel::from(programme.clone());
            (row.id, row.slug) = (NotSet, Set(format!("shume-{n}")));
            row
        });
        programme::Entity::insert_many(more).exec(&app.db).await.unwrap();
        let fifth = call::Entity::find().filter(call::Column::Slug.eq("levizalbania-5"));
        let fifth = fifth.one(&app.db).await.unwrap().unwrap();
        let more = (0..30).map(|n| {
            let mut row = call::ActiveModel::from(fifth.clone());
            (row.id, row.slug) = (NotSet, Set(format!("shume-{n}")));
            row
        });
        call::Entity::insert_many(more).exec(&app.db).await.unwrap();
        let (one, two) = (
            organisation_id(&app, "co-plan").await,
            organisation_id(&app, "agenda-institute").await,
        );
        let given = grant::Entity::find().one(&app.db).await.unwrap().unwrap();
        let more = (0..36).map(|n| {
            let mut row = grant::ActiveModel::from(given.clone());
            (row.id, row.slug) = (NotSet, Set(format!("shume-{n}")));
            row.call_id = Set((n % 2 == 0).then_some(fifth.id));
            row.programme_id = Set(fifth.programme_id);
            row.organisation_id = Set(Some(if n % 3 == 0 { two } else { one }));
            row
        });
        grant::Entity::insert_many(more).exec(&app.db).await.unwrap();
        let all = grant::Entity::find()
            .filter(grant::Column::Slug.starts_with("shume-"))
            .all(&app.db)
            .await
            .unwrap();
        let place = grant_place::Entity::find()
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .place_id;
        let places = all.iter().map(|row| grant_place::ActiveModel {
            id: NotSet,
            grant_id: Set(row.id),
            place_id: Set(place),
        });
        grant_place::Entity::insert_many(places).exec(&app.db).await.unwrap();
        for (page, few) in pages.into_iter().zip(few) {
            assert_eq!(app.queries_of(page).await, few, "{page}");
        }
        assert_eq!(app.get(pages[1]).await.ok().count(".grant-title"), 5 + 18);
    }
);
