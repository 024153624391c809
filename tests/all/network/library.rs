//! Resources and tools.

use bashke_entities::network::{resource, tool, tool_use};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

on_both!(
    resources_are_found_by_kind_language_theme_and_words,
    Data::Published,
    |app: TestApp| async {
        assert_eq!(app.get("/resources").await.ok().count(".empty"), 1);
        app.with_network().await;
        let all = bashke_seeds::resources().unwrap();
        let first = app.get("/resources").await.ok();
        assert_eq!(first.count(".entries > li"), 20);
        assert_eq!(
            app.get("/resources?page=2").await.ok().count(".entries > li"),
            all.len() - 20
        );
        let laws = all.iter().filter(|one| one.kind == "law").count();
        assert_eq!(app.get("/resources?kind=law").await.ok().count(".entries > li"), laws);
        let about = all
            .iter()
            .filter(|one| one.themes.iter().any(|theme| theme == "anti-corruption"))
            .count();
        let found = app.get("/resources?theme=anti-corruption").await.ok();
        assert_eq!(found.count(".entries > li"), about);
        let found = app.get("/resources?q=VETEQEVERISJEN%20139").await.ok();
        assert_eq!(
            found.attributes(".entries > li > a", "href"),
            ["/resources/law-139-2015"]
        );
        let none = app.get("/resources?q=asgjekundi").await.ok();
        assert_eq!((none.count(".entries > li"), none.count(".empty")), (0, 1));
        let page = app.get("/resources/law-119-2014").await.ok();
        assert!(
            page.text().contains("ligji është ndryshuar më vonë"),
            "which version it is"
        );
        assert!(page.text().contains("nuk dihet"), "nobody states a licence");
        let english = app.get("/en/resources/law-119-2014").await.ok();
        assert!(english.text().contains("Law 119/2014"));
        for (path, status) in [
            ("/resources/nuk-ka", StatusCode::NOT_FOUND),
            ("/resources?page=3", StatusCode::NOT_FOUND),
            ("/resources?kind=libër", StatusCode::BAD_REQUEST),
            ("/resources?language=xx", StatusCode::BAD_REQUEST),
            ("/resources?lloji=law", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(app.get(path).await.status, status, "{path}");
        }
    }
);

on_both!(
    tools_tell_who_used_them_and_lead_to_similar_ones_both_ways,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let all = bashke_seeds::tools().unwrap();
        assert_eq!(app.get("/tools").await.ok().count(".entries > li"), all.len());
        let free = all.iter().filter(|one| one.cost == "free").count();
        assert_eq!(app.get("/tools?cost=free").await.ok().count(".entries > li"), free);
        let page = app.get("/tools/spending-data-albania").await.ok();
        assert!(page.text().contains("555,8 miliardë"));
        assert_eq!(page.count(".entries > li"), 1);
        // another names it, and is named by it
        for other in ["financatvendore", "open-procurement-albania"] {
            assert_eq!(page.count(&format!("a[href='/tools/{other}']")), 1, "{other}");
        }
        let english = app.get("/en/tools/spending-data-albania").await.ok();
        assert!(english.text().contains("555.8 billion"));
        for (path, status) in [
            ("/tools/nuk-ka", StatusCode::NOT_FOUND),
            ("/tools?page=2", StatusCode::NOT_FOUND),
            ("/tools?purpose=argëtim", StatusCode::BAD_REQUEST),
            ("/tools?kind=x", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(app.get(path).await.status, status, "{path}");
        }
        app.with_network().await;
        assert_eq!(tool::Entity::find().count(&app.db).await.unwrap(), all.len() as u64);
        let uses: usize = all.iter().map(|one| one.used.len()).sum();
        assert_eq!(tool_use::Entity::find().count(&app.db).await.unwrap(), uses as u64);
        let resources = bashke_seeds::resources().unwrap().len() as u64;
        assert_eq!(resource::Entity::find().count(&app.db).await.unwrap(), resources);
    }
);
