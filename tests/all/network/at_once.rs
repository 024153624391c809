//! All that is refused of a form is told at once, whoever is named in it too.

use bashke_entities::network::event;
use bashke_tests::{Data, TestApp, on_both};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{events, offers, projects, refused_at, refused_fields};

const NOBODY: &str = "Shoqata që nuk gjendet askund";

on_both!(
    all_that_is_refused_of_an_event_is_told_at_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let form = "/events/new";
        let typed = events::with(&[
            ("capacity", "0"),
            ("co-host", NOBODY),
            ("begins-on", ""),
            ("ends-at", ""),
        ]);
        let back = owner.submit(form, form, &typed).await;
        assert_eq!(
            refused_fields(&back),
            ["#f-begins-on", "#f-capacity", "#f-co-host", "#f-ends-at"]
        );
        let summary = back.one(".error-summary");
        assert!(
            summary.contains("ditën kur fillon") && summary.contains("orën kur mbaron"),
            "{summary}"
        );
        // what only the write can tell comes together with it too
        let past = events::with(&[("begins-on", "2026-11-22"), ("co-host", NOBODY)]);
        let fields = refused_fields(&owner.submit(form, form, &past).await);
        assert_eq!(fields, ["#f-begins-on", "#f-co-host"]);
        // one reason is told once
        let alone = events::with(&[("co-host", NOBODY)]);
        assert_eq!(refused_at(&owner.submit(form, form, &alone).await), ["#f-co-host"]);
        assert_eq!(event::Entity::find().count(&app.db).await.unwrap(), 0);
        // so it is where it is changed
        let path = events::plan(&owner, &[]).await;
        let edit = format!("{path}/edit");
        let typed = events::with(&[("revision", "1"), ("capacity", "0"), ("co-host", NOBODY)]);
        let fields = refused_fields(&owner.submit(&edit, &edit, &typed).await);
        assert_eq!(fields, ["#f-capacity", "#f-co-host"]);
    }
);

on_both!(
    all_that_is_refused_of_a_project_is_told_at_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let typed = projects::with(&[("target-1-wanted", ""), ("partners", NOBODY)]);
        let fields = refused_fields(&owner.submit(projects::NEW, projects::NEW, &typed).await);
        assert_eq!(fields, ["#f-partners", "#f-target-1-wanted"]);
        owner.fill(projects::NEW, &projects::with(&[])).await.ok();
        let edit = format!("{}/edit", projects::MADE);
        let typed = projects::with(&[("revision", "1"), ("status", ""), ("partners", NOBODY)]);
        let fields = refused_fields(&owner.submit(&edit, &edit, &typed).await);
        assert_eq!(fields, ["#f-partners", "#f-status"]);
    }
);

on_both!(
    an_organisation_that_is_not_ones_own_is_told_with_the_rest,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let other = ("organisation", "instituti-i-studimeve-politike");
        for (form, typed, at) in [
            ("/events/new", events::with(&[other, ("capacity", "0")]), "#f-capacity"),
            ("/offers/new", offers::with(&[other, ("ends-on", "mos")]), "#f-ends-on"),
            (projects::NEW, projects::with(&[other, ("status", "")]), "#f-status"),
        ] {
            let fields = refused_fields(&owner.submit(form, form, &typed).await);
            let mut both = [at, "#f-organisation"];
            both.sort_unstable();
            assert_eq!(fields, both, "{form}");
        }
    }
);
