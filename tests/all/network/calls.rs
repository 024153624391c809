//! Calls, and the grants that came from them, as sources tell.

use bashke_entities::finance::place;
use bashke_entities::network::{call, grant, grant_place, organisation};
use bashke_tests::{Data, Reply, TestApp, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::hide;
use super::{belongs, organisation_id};

on_both!(
    calls_show_what_their_sources_say_and_nothing_else,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let list = app.get("/calls").await.ok();
        assert_eq!(list.count(".entries > li"), bashke_seeds::calls().unwrap().len());
        let fifth = app.get("/calls/levizalbania-5").await.ok();
        assert!(fifth.text().contains("264"), "so many applied");
        assert!(fifth.text().contains("19 mars 2018"));
        assert_eq!(fifth.count(".grant-title"), 5);
        // one person is not named, and an amount that nobody states is not a zero
        assert_eq!(
            fifth
                .text()
                .matches("Një individ, emri i të cilit nuk mbahet këtu")
                .count(),
            2
        );
        assert_eq!(fifth.text().matches("shuma nuk dihet").count(), 5);
        assert!(fifth.text().contains("9 muaj"));
        let english = app.get("/en/calls/levizalbania-sei").await.ok();
        assert!(english.text().contains("147,160 CHF"), "the one amount that is known");
        // each grant and the call itself lead to where they were read
        let sources = fifth.attributes("main a[rel~=nofollow]", "href");
        assert_eq!(sources.len(), 6);
        assert!(sources.iter().all(|href| href.starts_with("http")));
        assert_eq!(app.get("/calls/nuk-ka").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            app.get("/calls/levizalbania-5?page=2").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            app.get("/calls/levizalbania-5?faqe=2").await.status,
            StatusCode::BAD_REQUEST
        );
    }
);

on_both!(
    what_a_call_gave_in_all_and_for_what_is_said_as_its_source_says_it,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        // a sum that no source states exactly stays in its words, and beside it where it was read
        let said = [
            (
                "",
                "Buxheti",
                "“Gati 900 000 franga zvicerane” për këtë thirrje; burimi nuk jep shumën e saktë.",
            ),
            (
                "/en",
                "Budget",
                "“Almost 900,000 Swiss francs” for this call; the source gives no exact sum.",
            ),
        ];
        let source = "https://www.eda.admin.ch/countries/albania/en/home/news/news.html/content/countries/albania/en/meta/news/embassy/2018/support-new-civic-initiatives";
        for ((prefix, budget, words), head) in said.into_iter().zip(["Burimi", "Source"]) {
            let page = app.get(&format!("{prefix}/calls/levizalbania-5")).await.ok();
            assert_eq!(page.fact(budget).as_deref(), Some(words), "{prefix}");
            assert_eq!(page.fact(head).as_deref(), Some(source), "{prefix}");
            assert!(page.attributes(".definitions a", "href").contains(&source.to_owned()));
        }
        // of a call of which nothing is known nothing is said
        let first = app.get("/calls/levizalbania-1").await.ok();
        assert_eq!((first.fact("Buxheti"), first.fact("Temat")), (None, None));
        // an exact sum stands with its unit, and what is said of it behind it
        call::Entity::update_many()
            .col_expr(call::Column::Budget, Expr::value(90_000_000_i64))
            .col_expr(call::Column::Currency, Expr::value("CHF"))
            .filter(call::Column::Slug.eq("levizalbania-5"))
            .exec(&app.db)
            .await
            .unwrap();
        for ((prefix, budget, words), sum) in said.into_iter().zip(["900 000 CHF", "900,000 CHF"]) {
            let page = app.get(&format!("{prefix}/calls/levizalbania-5")).await.ok();
            assert_eq!(page.fact(budget).unwrap(), format!("{sum} ({words})"), "{prefix}");
        }
        // its themes, in both languages
        let themes = |page: &Reply, head: &str| -> Vec<String> {
            assert!(page.fact(head).is_some());
            let mut tags = page.texts(".definitions .tag");
            tags.sort();
            tags
        };
        let ninth = app.get("/calls/levizalbania-9").await.ok();
        assert_eq!(themes(&ninth, "Temat"), ["Mjedisi", "Pjesëmarrja qytetare", "Rinia"]);
        let english = app.get("/en/calls/levizalbania-9").await.ok();
        assert_eq!(
            themes(&english, "Themes"),
            ["Citizen participation", "Environment", "Youth"]
        );
    }
);

on_both!(
    a_grant_names_the_municipalities_that_its_source_names,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let title = "Bashkitë e Qarkut Tiranë";
        let slugs = ["tirane", "kamez", "kavaje", "vore", "rrogozhine"];
        let names = ["Tiranë", "Kamëz", "Kavajë", "Vorë", "Rrogozhinë"];
        for prefix in ["", "/en"] {
            for page in ["/calls/levizalbania-5", "/organisations/instituti-i-studimeve-politike"] {
                let page = app.get(&format!("{prefix}{page}")).await.ok();
                let lines = page.texts(".entries > li");
                let line = lines.iter().find(|line| line.contains(title)).unwrap();
                for name in names {
                    assert!(line.contains(name), "{name}: {line}");
                }
                let places = page.attributes(&format!(".entries a[href^='{prefix}/places/']"), "href");
                for slug in slugs {
                    assert!(
                        places.contains(&format!("{prefix}/places/{slug}")),
                        "{slug}: {places:?}"
                    );
                }
            }
            // of five grants of the call, each municipality once
            let call = app.get(&format!("{prefix}/calls/levizalbania-5")).await.ok();
            let places = call.attributes(&format!(".entries a[href^='{prefix}/places/']"), "href");
            assert_eq!(places.len(), 16, "{places:?}");
        }
        // what the source does not say is not said: a grant without places names none
        let sixth = app.get("/calls/levizalbania-6").await.ok();
        assert_eq!(sixth.count(".entries a[href^='/places/']"), 0);
    }
);

on_both!(
    a_grantee_is_listed_with_its_grants_and_can_be_claimed,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let page = app.get("/organisations/instituti-i-studimeve-politike").await.ok();
        assert_eq!(page.count(".grant-title"), 1);
        assert!(page.text().contains("Thirrja për aplikime nr. 5"));
        assert_eq!(page.count(".notice-info a"), 1, "it has no owner yet");
        // hidden, it is not named where its grant stands, and its grant is not counted
        let counted = async || {
            let by_place = bashke::network::queries::grants_by_place(&app.db).await.unwrap();
            by_place.values().sum::<usize>()
        };
        let own = grant::Entity::find()
            .filter(grant::Column::OrganisationId.eq(organisation_id(&app, "instituti-i-studimeve-politike").await))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let place = place::Entity::find().filter(place::Column::Slug.eq("puke"));
        let spent = grant_place::ActiveModel {
            id: NotSet,
            grant_id: Set(own.id),
            place_id: Set(place.one(&app.db).await.unwrap().unwrap().id),
        };
        grant_place::Entity::insert(spent).exec(&app.db).await.unwrap();
        let before = counted().await;
        let id = organisation_id(&app, "instituti-i-studimeve-politike").await;
        hide(&app, &format!("organisation:{id}")).await;
        assert!(counted().await < before);
        assert_eq!(
            app.get("/organisations/instituti-i-studimeve-politike").await.status,
            StatusCode::NOT_FOUND
        );
        let call = app.get("/calls/levizalbania-5").await.ok();
        assert!(!call.text().contains("Instituti i Studimeve Politike"));
        assert!(call.text().contains("Përfituesi nuk shfaqet"));
        let list = app.get("/network?call=levizalbania-5").await.ok();
        assert!(!list.text().contains("Instituti i Studimeve Politike"));
    }
);

on_both!(
    a_source_that_does_not_tell_organisations_from_groups_is_not_read_as_if_it_did,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let grantee = "/organisations/agritra-vizion";
        assert!(app.get(grantee).await.ok().text().contains("apo grup joformal"));
        let english = app.get(&format!("/en{grantee}")).await.ok();
        assert!(english.text().contains("or an informal group"));
    }
);

on_both!(what_is_listed_is_listed_once, Data::Published, |app: TestApp| async {
    let counts = async || {
        let organisations = organisation::Entity::find().count(&app.db).await.unwrap();
        (organisations, grant::Entity::find().count(&app.db).await.unwrap())
    };
    app.with_network().await;
    let first = counts().await;
    assert_eq!(first.1, bashke_seeds::grants().unwrap().len() as u64);
    app.with_network().await;
    assert_eq!(counts().await, first);
    // whoever claimed a profile has changed it: that stays
    let owner = app.signed_in("owner").await;
    belongs(
        &app,
        "owner",
        "instituti-i-studimeve-politike",
        bashke_vocabulary::Standing::Owner,
    )
    .await;
    let form = owner
        .fill(
            "/organisations/instituti-i-studimeve-politike/edit",
            &[("revision", "1"), ("name", "Instituti ynë"), ("kind", "cso")],
        )
        .await;
    form.ok();
    app.with_network().await;
    assert_eq!(counts().await, first);
    assert_eq!(
        app.get("/organisations/instituti-i-studimeve-politike")
            .await
            .ok()
            .one("h1"),
        "Instituti ynë"
    );
});
