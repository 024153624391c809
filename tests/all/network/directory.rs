//! The directory: whom it finds, what people show in it and to whom, and that it is never older than what stands.

use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::coverage::count_of;
use crate::moderation::suspended;

const LISTING: &str = "/account/listing";

pub(super) fn names(reply: &Reply) -> Vec<String> {
    reply.texts(".entry-card h3 a")
}

/// What stands beside a choice: how many it would find.
pub(super) fn beside(reply: &Reply, name: &str, value: &str) -> Option<String> {
    let ids = reply.attributes(&format!("input[name={name}][value='{value}']"), "id");
    let id = ids.first()?;
    let text = reply.texts(&format!("label[for='{id}']")).into_iter().next()?;
    let (_, count) = text.rsplit_once('(')?;
    Some(count.trim_end_matches(')').to_owned())
}

on_both!(facets_find_and_count, Data::Published, |app: TestApp| async {
    app.with_network().await;
    let all = app.get("/network").await.ok();
    // the municipality itself, what is demonstrated, and whom a source places there
    assert_eq!(beside(&all, "place", "lezhe").as_deref(), Some("3"));
    let lezhe = app.get("/network?place=lezhe").await.ok();
    assert_eq!(names(&lezhe), ["Bashkia Lezhë", "IPPM", "Qendra Prova (për provë)"]);
    // a facet does not narrow its own choices, the others do
    assert_eq!(beside(&lezhe, "place", "kurbin").as_deref(), Some("2"));
    assert_eq!(beside(&lezhe, "kind", "municipality").as_deref(), Some("1"));
    let two = app.get("/network?place=lezhe&place=kurbin&kind=cso").await.ok();
    assert_eq!(names(&two), ["IPPM", "Qendra Prova (për provë)"]);
    assert_eq!(
        names(&app.get("/network?place=lezhe,kurbin&kind=cso").await.ok()),
        names(&two)
    );
    // a county holds whoever is in one of its municipalities
    let county = app.get("/network?place=qarku-lezhe&kind=municipality").await.ok();
    assert_eq!(names(&county), ["Bashkia Kurbin", "Bashkia Lezhë", "Bashkia Mirditë"]);
    let call = app.get("/network?call=levizalbania-5").await.ok();
    assert_eq!(
        names(&call).len(),
        3,
        "three organisations, and two people whom nobody names"
    );
    // what is chosen can be left out again
    let both = app.get("/network?call=levizalbania-5&kind=cso").await.ok();
    let out = both.attributes(".chip-remove", "href");
    assert!(
        out.contains(&"?call=levizalbania-5".to_owned()) && out.contains(&"?kind=cso".to_owned()),
        "{out:?}"
    );
    // a former commune leads to the municipality of today
    let commune = app.get("/network?q=Shënkoll").await.ok();
    assert!(commune.one(".notice-info").contains("Lezhë"), "{}", commune.text());
    assert_eq!(commune.attributes(".notice-info a", "href"), ["/network?place=lezhe"]);
    for bad in [
        "?kind=klub",
        "?theme=x",
        "?place=nuk-ka",
        "?call=9x",
        "?language=xx",
        "?view=glob",
        "?tema=youth",
    ] {
        assert_eq!(
            app.get(&format!("/network{bad}")).await.status,
            StatusCode::BAD_REQUEST,
            "{bad}"
        );
    }
    let moved = app.get("/organisations?q=isp").await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/network?q=isp");
});

on_both!(the_same_is_a_map_and_a_table, Data::Published, |app: TestApp| async {
    app.with_network().await;
    let table = app.get("/network?kind=cso&view=table").await.ok();
    let rows = table.texts("#where tbody tr");
    assert_eq!(rows.len(), 61, "where nobody is stands too");
    let counted = |place: &str| count_of(&table, "where", place, 3);
    assert_eq!((counted("Lezhë"), counted("Kukës")), (Some(2), Some(0)), "{rows:?}");
    let links = table.attributes("#where tbody td a", "href");
    assert!(links.contains(&"/network?kind=cso&place=lezhe".to_owned()), "{links:?}");
    let map = app.get("/en/network?kind=cso&view=map").await.ok();
    assert!(map.count("svg a[href*='place=lezhe']") > 0);
    assert!(map.text().contains("municipalities have at least one of those chosen,"));
    assert!(!map.text().contains("themselves counted"), "no municipality is a CSO");
    // where municipalities are chosen too, each counts itself
    let all = app.get("/en/network?view=map").await.ok();
    assert!(all.text().contains("at least one of those chosen, itself counted"));
    let all = app.get("/network?view=map").await.ok();
    assert!(all.text().contains("duke numëruar edhe vetë bashkinë"));
});

/// Puts somebody into the directory; fields that are not given are seen by all.
pub(super) async fn list(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> Reply {
    let mut all = vec![
        ("listed", "everyone"),
        ("about-sq", "Ndjek buxhetin e fshatit."),
        ("theme", "rural"),
        ("place", "puke"),
        ("language", "it"),
        ("contact", "lule@shembull.al"),
    ];
    let seen =
        ["about", "themes", "places", "languages", "organisations", "contact"].map(|what| format!("seen-{what}"));
    all.extend(seen.iter().map(|name| (name.as_str(), "everyone")));
    all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    all.extend(fields);
    visitor.fill(LISTING, &all).await
}

on_both!(
    people_are_found_only_as_they_wish,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        let trainer = app.signed_in("trainer").await;
        let found = "/network?kind=person";
        assert!(names(&app.get(found).await.ok()).is_empty(), "nobody asked to be in it");
        list(&learner, &[]).await.ok();
        assert_eq!(names(&app.get(found).await.ok()), ["Lule Prova"]);
        let by = [
            ("theme", "theme=rural", "Zonat rurale"),
            ("place", "place=puke", "Pukë"),
            ("language", "language=it", "italisht"),
        ];
        for (_, query, _) in by {
            assert_eq!(
                names(&app.get(&format!("{found}&{query}")).await.ok()),
                ["Lule Prova"],
                "{query}"
            );
        }
        // to members alone: neither found by it nor told to others, on no page
        list(
            &learner,
            &[
                ("seen-themes", "members"),
                ("seen-places", "nobody"),
                ("seen-languages", "members"),
                ("seen-contact", "members"),
                ("seen-about", "nobody"),
            ],
        )
        .await
        .ok();
        for (name, query, shown) in by {
            let nobody = app.get(&format!("{found}&{query}")).await.ok();
            assert!(names(&nobody).is_empty(), "{query}");
            let members = trainer.get(&format!("{found}&{query}")).await.ok();
            assert_eq!(names(&members).is_empty(), name == "place", "{query}");
            let own = |reply: &Reply| reply.one("main").contains(shown);
            assert!(!own(&app.get("/people/lule-prova").await.ok()), "{shown}");
            assert_eq!(
                own(&trainer.get("/people/lule-prova").await.ok()),
                name != "place",
                "{shown}"
            );
            assert!(own(&learner.get("/people/lule-prova").await.ok()), "{shown}");
        }
        for (reader, sees) in [(app.visitor(), false), (trainer, true)] {
            let page = reader.get("/people/lule-prova").await.ok();
            assert_eq!(page.text().contains("lule@shembull.al"), sees);
            assert!(!page.text().contains("Ndjek buxhetin"));
        }
        // found by members alone, and then by nobody
        list(&learner, &[("listed", "members")]).await.ok();
        assert!(names(&app.get(found).await.ok()).is_empty());
        assert_eq!(names(&learner.get(found).await.ok()), ["Lule Prova"]);
        list(&learner, &[("listed", "nobody")]).await.ok();
        assert!(names(&learner.get(found).await.ok()).is_empty());
    }
);

on_both!(
    whoever_is_suspended_or_gone_is_in_no_list_at_once,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        let member = app.signed_in("member").await;
        list(&learner, &[]).await.ok();
        list(&member, &[]).await.ok();
        let found = async |app: &TestApp| names(&app.get("/network?kind=person").await.ok());
        assert_eq!(found(&app).await, ["Lule Prova", "Mal Prova"]);
        let until = app.clock.now() + Duration::days(3);
        suspended(&app, "learner", Some(until)).await;
        assert_eq!(found(&app).await, ["Mal Prova"]);
        let later = app.another(clock_after(&app.clock, 4 * 24 * 60)).await;
        assert_eq!(found(&later).await, ["Lule Prova", "Mal Prova"], "it ends by itself");
        // whoever deletes their account takes all of it along
        member.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = member.fill("/account/delete", &[("email", "member@bashke.test")]).await;
        assert_eq!(gone.ok().one("h1"), "Llogaria u fshi");
        assert_eq!(found(&later).await, ["Lule Prova"]);
    }
);

on_both!(
    a_changed_name_is_found_at_once_and_on_another_instance,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let other = app.another(app.clock.clone()).await;
        let learner = app.signed_in("learner").await;
        list(&learner, &[]).await.ok();
        assert_eq!(
            names(&other.get("/network?kind=person&q=lule").await.ok()),
            ["Lule Prova"]
        );
        learner
            .fill("/account", &[("name", "Zana Krasniqi"), ("locale", "sq")])
            .await
            .ok();
        for app in [&app, &other] {
            assert_eq!(
                names(&app.get("/network?kind=person&q=zana").await.ok()),
                ["Zana Krasniqi"]
            );
            assert!(names(&app.get("/network?kind=person&q=lule").await.ok()).is_empty());
        }
        // what is not another name changes nothing in the directory
        let before = bashke::network::queries::edition(&app.db).await.unwrap();
        learner
            .fill("/account", &[("name", "Zana Krasniqi"), ("locale", "en")])
            .await
            .ok();
        assert_eq!(bashke::network::queries::edition(&app.db).await.unwrap(), before);
    }
);

on_both!(
    whoever_is_suspended_shows_nothing_and_takes_back_what_they_showed,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        list(&app.signed_in("learner").await, &[]).await.ok();
        let page = "/people/lule-prova";
        let shows = |reply: &Reply| {
            ["Ndjek buxhetin", "lule@shembull.al", "Pukë", "Zonat rurale"]
                .iter()
                .filter(|part| reply.text().contains(**part))
                .count()
        };
        assert_eq!(shows(&app.get(page).await.ok()), 4);
        let until = app.clock.now() + Duration::days(3);
        suspended(&app, "learner", Some(until)).await;
        let learner = app.signed_in("learner").await;
        let trainer = app.signed_in("trainer").await;
        for (who, visitor, seen) in [
            ("guest", &app.visitor(), 0),
            ("member", &trainer, 0),
            ("themselves", &learner, 4),
            ("moderator", &app.signed_in("moderator").await, 4),
        ] {
            assert_eq!(shows(&visitor.get(page).await.ok()), seen, "{who}");
        }
        list(
            &learner,
            &[
                ("listed", "nobody"),
                ("seen-contact", "nobody"),
                ("seen-about", "nobody"),
            ],
        )
        .await
        .ok();
        let later = app.another(clock_after(&app.clock, 4 * 24 * 60)).await;
        assert_eq!(shows(&later.get(page).await.ok()), 2, "what they took back stays so");
    }
);

on_both!(
    changes_that_were_cleared_away_are_not_taken_for_none,
    Data::Published,
    |app: TestApp| async {
        use bashke::network::queries::{changes, edition};
        use bashke_entities::network::directory_change;
        app.with_network().await;
        let before = edition(&app.db).await.unwrap();
        let learner = app.signed_in("learner").await;
        list(&learner, &[]).await.ok();
        list(&learner, &[("theme", "youth")]).await.ok();
        let after = edition(&app.db).await.unwrap();
        assert_eq!(
            changes(&app.db, before, after).await.unwrap().map(|keys| keys.len()),
            Some(1)
        );
        directory_change::Entity::delete_many()
            .filter(directory_change::Column::Edition.eq(before + 1))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(changes(&app.db, before, after).await.unwrap(), None);
    }
);

on_both!(
    what_a_trial_makes_is_told_to_an_instance_that_reads_already,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        assert!(names(&app.get("/network?kind=municipality").await.ok()).is_empty());
        bashke::network::seed_organisations(&app.db, app.clock.now(), true)
            .await
            .unwrap();
        assert!(!names(&app.get("/network?kind=municipality").await.ok()).is_empty());
        let edition = async || bashke::network::queries::edition(&app.db).await.unwrap();
        let before = edition().await;
        bashke::network::verify_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        assert_eq!(edition().await, before + 1, "the mark is told");
        bashke::network::seed_organisations(&app.db, app.clock.now(), true)
            .await
            .unwrap();
        assert_eq!(edition().await, before + 1, "nothing is new");
    }
);

on_both!(
    another_instance_sees_a_change_at_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let other = app.another(app.clock.clone()).await;
        assert!(names(&other.get("/network?kind=person").await.ok()).is_empty());
        let learner = app.signed_in("learner").await;
        list(&learner, &[]).await.ok();
        assert_eq!(names(&other.get("/network?kind=person").await.ok()), ["Lule Prova"]);
        // a change reads what changed, not everything, and then nothing but its number
        other.get("/network").await.ok();
        let quiet = other.queries_of("/network").await;
        list(&learner, &[("theme", "youth")]).await.ok();
        let changed = other.queries_of("/network").await;
        assert!(changed > quiet, "{changed} {quiet}");
        assert_eq!(other.queries_of("/network").await, quiet);
        assert_eq!(
            names(&other.get("/network?theme=youth&kind=person").await.ok()),
            ["Lule Prova"]
        );
    }
);

on_both!(
    a_form_that_is_refused_keeps_what_was_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        let long = "a".repeat(300);
        let refused = list(&learner, &[("contact", long.as_str()), ("about-en", "Kept")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.count(".field-error"), 1);
        assert_eq!(refused.one("#f-about-en"), "Kept");
        assert_eq!(refused.attributes("input[name=theme][checked]", "value"), ["rural"]);
        let guest = app.visitor().get(LISTING).await;
        assert_eq!(guest.status, StatusCode::SEE_OTHER, "nobody is signed in");
    }
);
