//! Calls, and the grants that came from them, as sources tell.

use bashke_entities::finance::place;
use bashke_entities::network::{grant, grant_place, organisation};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
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
