//! One value corrected or disputed, and texts of indicators edited.

use bashke::finance::commands::{Texts, edit_texts, seed};
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke_entities::finance::{indicator, indicator_revision, observation, seed as seeded};
use bashke_tests::{Reply, TestApp, Visitor, on_both};
use bashke_vocabulary::Role;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::steward::{notices, person_of, with_stewards};

/// An observation that stands, by slugs: indicator, place, period; the only one of its key.
async fn one_that_stands(app: &TestApp) -> (observation::Model, Vec<(&'static str, String)>) {
    let current = app.app.cubes.current();
    let cube = current.cube("published").unwrap();
    let catalogue = &cube.catalogue;
    let lone = cube.observations().iter().find(|o| {
        o.value.is_some_and(|value| value > 1000.0)
            && o.phase == bashke_vocabulary::Phase::Actual
            && catalogue.indicator(o.indicator).formula.is_none()
            && catalogue.indicator(o.indicator).unit == bashke_vocabulary::Unit::Lek
            && cube.sources_of(o.indicator, o.place, o.period, o.phase).len() == 1
    });
    let lone = lone.unwrap();
    let (indicator, place) = (catalogue.indicator(lone.indicator), catalogue.place(lone.place));
    let row = observation::Entity::find()
        .filter(observation::Column::IndicatorId.eq(indicator.id))
        .filter(observation::Column::PlaceId.eq(place.id))
        .filter(observation::Column::Period.eq(lone.period.to_string()))
        .filter(observation::Column::Phase.eq("actual"))
        .filter(observation::Column::DatasetId.eq(cube.dataset.id))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let key = vec![
        ("indicator", indicator.slug.clone()),
        ("place", place.slug.clone()),
        ("period", lone.period.to_string()),
        ("phase", "actual".to_owned()),
    ];
    (row, key)
}

async fn put_forward(steward: &Visitor<'_>, key: &[(&str, String)], more: &[(&str, &str)]) -> Reply {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(key)
        .finish();
    steward.get(&format!("/en/steward/correct?{query}")).await.ok();
    let mut fields: Vec<(&str, &str)> = key.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend_from_slice(more);
    steward.post("/en/steward/correct", &fields).await
}

async fn published_by_another(app: &TestApp, work: &str) {
    let other = app.signed_in("trainer").await;
    other.get(work).await.ok();
    let fields = [
        ("do", "publish"),
        ("note-sq", "Korrigjim."),
        ("note-en", "A correction."),
    ];
    let reply = other.post(&format!("{work}/decision"), &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

async fn standing(app: &TestApp, row: &observation::Model) -> Vec<observation::Model> {
    let ids = (row.dataset_id, row.indicator_id, row.place_id);
    bashke::finance::queries::standing(&app.db, ids, &row.period, &row.phase)
        .await
        .unwrap()
}

const NEW_SOURCE: [(&str, &str); 4] = [
    ("source-title", "Relacioni i buxhetit"),
    ("source-publisher", "Bashkia"),
    ("source-url", "https://shembull.al/relacioni.pdf"),
    ("source-read-on", "2026-11-20"),
];

on_both!(a_value_is_corrected_by_the_same_source, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let (row, key) = one_that_stands(&app).await;
    let slug = bashke_entities::finance::source::Entity::find_by_id(row.source_id)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .slug;
    let replaces = row.source_id.to_string();
    let mut fields = vec![
        ("kind", "correction"),
        ("replaces", replaces.as_str()),
        ("known", "yes"),
        ("value", "123456"),
        ("status", "revised"),
        ("source", slug.as_str()),
    ];
    let refused = put_forward(&steward, &key, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    assert_eq!(refused.attributes("#f-reason", "aria-invalid"), ["true"]);
    assert_eq!(refused.attributes("#f-value", "value"), ["123456"]);
    fields.push(("reason", "Gabim në shtyp"));
    let wrong: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (*n, if *n == "value" { "12,5 mijë" } else { *v }))
        .collect();
    let refused = put_forward(&steward, &key, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "no number");
    assert_eq!(refused.count("#f-value-error"), 1);

    let reply = put_forward(&steward, &key, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let work = reply.header("location").to_owned();
    let page = steward.get(&work).await.ok();
    assert!(page.text().contains("Gabim në shtyp"));
    assert_eq!(page.texts("#changes-table tbody tr").len(), 1);
    assert_eq!(notices(&app, "trainer").await, ["figures-waiting"]);
    assert_eq!(
        standing(&app, &row).await[0].value,
        row.value,
        "nothing is published yet"
    );
    published_by_another(&app, &work).await;
    let now = standing(&app, &row).await;
    assert_eq!(now.len(), 1);
    assert_eq!((now[0].value, now[0].status.as_str()), (Some(123_456.0), "revised"));

    let same = put_forward(&steward, &key, &fields).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "it stands already");
});

on_both!(a_better_source_takes_the_place_of_the_other, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let (row, key) = one_that_stands(&app).await;
    let replaces = row.source_id.to_string();
    let mut fields = vec![
        ("kind", "correction"),
        ("replaces", replaces.as_str()),
        ("known", "not-reported"),
        ("reason", "Burimi e tërhoqi vlerën"),
    ];
    let refused = put_forward(&steward, &key, &fields).await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a new source is described"
    );
    assert_eq!(refused.count(".error-summary li"), 4);
    fields.extend(NEW_SOURCE);
    let reply = put_forward(&steward, &key, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    // what stands from the other source is what readers see before
    let page = steward.get(reply.header("location")).await.ok();
    let before = page.texts("#sample div:has(> p.kicker)").remove(0);
    assert!(before.contains("ALL") && !before.contains("no data"), "{before}");
    published_by_another(&app, reply.header("location")).await;
    let now = standing(&app, &row).await;
    assert_eq!(now.len(), 1, "the other is gone");
    assert_eq!(
        (now[0].value, now[0].status.as_str(), now[0].position),
        (None, "not-reported", row.position)
    );
    assert_ne!(now[0].source_id, row.source_id);
    let release = app
        .get(&format!("/en/data/releases/{}", now[0].first_release))
        .await
        .ok();
    assert!(release.text().contains("A correction."));
    // and who reads what the release changed is told on both sides that it is the same figure
    for (change, said) in [("gone", "now from"), ("new", "until now from")] {
        let path = format!("/en/data/releases/{}?change={change}", now[0].first_release);
        let rows = app.get(&path).await.ok().texts("#release-changes tbody tr");
        assert!(rows.iter().any(|row| row.contains(said)), "{change}: {rows:?}");
    }
});

on_both!(a_second_source_makes_a_value_disputed, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let (row, key) = one_that_stands(&app).await;
    let slug = bashke_entities::finance::source::Entity::find_by_id(row.source_id)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .slug;
    let mut fields = vec![
        ("kind", "dispute"),
        ("known", "yes"),
        ("value", "77"),
        ("status", "reported"),
        ("note-sq", "Relacioni thotë ndryshe."),
        ("note-en", "The report says otherwise."),
        ("reason", "Dy burime"),
    ];
    let mut own = fields.clone();
    own.push(("source", &slug));
    let refused = put_forward(&steward, &key, &own).await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a source does not dispute itself"
    );
    fields.extend(NEW_SOURCE);
    let reply = put_forward(&steward, &key, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    published_by_another(&app, reply.header("location")).await;
    let now = standing(&app, &row).await;
    assert_eq!(now.len(), 2, "both stand");
    assert_eq!((now[0].value, now[1].value), (row.value, Some(77.0)));
    assert_eq!(now[1].note_en.as_deref(), Some("The report says otherwise."));
    let current = app.app.cubes.current();
    let cube = current.cube("published").unwrap();
    let (ix, place) = (
        cube.catalogue.find_indicator(&key[0].1).unwrap(),
        cube.catalogue.find_place(&key[1].1).unwrap(),
    );
    let reading = cube.read(ix, place, row.period.parse().unwrap(), bashke_vocabulary::Phase::Actual);
    assert!(reading.disputed, "{reading:?}");
    assert_eq!(reading.number(), row.value);
});

const SLUG: &str = "arrears-stock";

async fn edit(steward: &Visitor<'_>, texts: &[(&str, &str)]) -> Reply {
    let path = format!("/en/steward/indicators/{SLUG}");
    let page = steward.get(&path).await.ok();
    let mut fields: Vec<(String, String)> = Vec::new();
    for name in ["name", "short", "definition", "basis"] {
        for tag in ["sq", "en"] {
            let field = format!("{name}_{tag}");
            let seen = page.attributes(&format!("input[name=seen-{field}]"), "value").remove(0);
            fields.push((format!("seen-{field}"), seen.clone()));
            if !texts.iter().any(|(other, _)| *other == field) {
                fields.push((field, seen));
            }
        }
    }
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.extend_from_slice(texts);
    steward.post(&path, &fields).await
}

on_both!(
    an_edited_text_is_seen_at_once_and_outlives_the_program,
    |app: TestApp| async {
        with_stewards(&app).await;
        let steward = app.signed_in("steward").await;
        let elsewhere = app.another(app.clock.clone()).await;
        let kept = app.get(&format!("/en/indicators/{SLUG}")).await.ok();
        let tag = kept.header("etag").to_owned();

        let empty = edit(&steward, &[("name_en", ""), ("note", "x")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let reply = edit(&steward, &[("name_en", "Unpaid bills at year end")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "why is to be said");
        let reply = edit(
            &steward,
            &[("name_en", "Unpaid bills at year end"), ("note", "plainer")],
        )
        .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let page = steward.follow(reply).await.ok();
        assert_eq!(page.one("#revisions ins"), "Unpaid bills at year end");

        let seen = app
            .get_with(&format!("/en/indicators/{SLUG}"), &[("if-none-match", &tag)])
            .await
            .ok();
        assert_eq!(seen.one("h1"), "Unpaid bills at year end");
        assert!(
            elsewhere.app.cubes.refresh(&elsewhere.db).await.unwrap(),
            "other instances notice"
        );
        assert_eq!(
            elsewhere.get(&format!("/en/indicators/{SLUG}")).await.ok().one("h1"),
            "Unpaid bills at year end"
        );

        // the built-in texts are loaded anew: what was edited stays, all else follows the program
        let row = indicator::Entity::find().filter(indicator::Column::Slug.eq(SLUG));
        let before = row.clone().one(&app.db).await.unwrap().unwrap();
        let mut changed: indicator::ActiveModel = before.clone().into();
        changed.name_sq = sea_orm::ActiveValue::Set("tekst i vjetër".to_owned());
        sea_orm::ActiveModelTrait::update(changed, &app.db).await.unwrap();
        seeded::Entity::delete_many()
            .filter(seeded::Column::Name.eq("reference"))
            .exec(&app.db)
            .await
            .unwrap();
        seed(&app.db, &app.clock, false).await.unwrap();
        let after = row.one(&app.db).await.unwrap().unwrap();
        assert_eq!(after.name_en, "Unpaid bills at year end");
        assert_eq!(after.name_sq, before.name_sq);

        let revision = indicator_revision::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(revision.person_id, person_of(&app, "steward").await);
        let same = edit(&steward, &[("note", "again")]).await;
        assert_eq!(same.status, StatusCode::SEE_OTHER);
        assert_eq!(
            indicator_revision::Entity::find().count(&app.db).await.unwrap(),
            1,
            "nothing was different"
        );
    }
);

on_both!(two_editors_do_not_overwrite_each_other, |app: TestApp| async {
    with_stewards(&app).await;
    let (steward, other) = (app.signed_in("steward").await, app.signed_in("trainer").await);
    edit(&steward, &[("name_en", "First"), ("note", "x")]).await;
    // the other saw the page before that
    let path = format!("/en/steward/indicators/{SLUG}");
    other.get(&path).await.ok();
    let stale = ["name", "short", "definition", "basis"]
        .map(|name| [format!("{name}_sq"), format!("{name}_en")])
        .concat();
    let mut fields: Vec<(String, String)> = Vec::new();
    for name in &stale {
        fields.push((format!("seen-{name}"), "old".to_owned()));
        fields.push((name.clone(), "Second".to_owned()));
    }
    fields.push(("note".to_owned(), "y".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let reply = other.post(&path, &fields).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reply.count("p.field-error[role=alert]"), 1);
    assert_eq!(
        app.app
            .cubes
            .current()
            .catalogue
            .indicators
            .iter()
            .find(|i| i.slug == SLUG)
            .unwrap()
            .name_en,
        "First"
    );
});

on_both!(
    stewards_are_led_from_a_figure_to_where_it_is_corrected,
    |app: TestApp| async {
        with_stewards(&app).await;
        const LINKS: &str = "#all-figures a[href*='/steward/correct']";
        let page = "/en/places/lezhe";
        // what is kept for readers is theirs, whoever looked before
        assert_eq!(app.visitor().get(page).await.ok().count(LINKS), 0);
        let steward = app.signed_in("steward").await;
        let shown = steward.get(page).await.ok();
        let links = shown.attributes(LINKS, "href");
        assert_eq!(links.len(), shown.count("#all-figures tbody tr"), "one for each");
        let form = steward.get(&links[0]).await.ok();
        assert_eq!(form.count("#correction form"), 1, "the value is found: {}", links[0]);
        let text = shown.texts(LINKS).remove(0);
        assert!(text.starts_with("Correct: "), "it says of what: {text}");
        for reader in [app.visitor(), app.signed_in("learner").await] {
            assert_eq!(reader.get(page).await.ok().count(LINKS), 0);
        }
        // illustrative figures are nobody's to correct
        let illustrative = steward.get("/en/places/lezhe?dataset=illustrative").await;
        assert_eq!(illustrative.count(LINKS), 0);
    }
);

on_both!(
    nothing_is_chosen_for_a_steward_and_what_is_wrong_stands_beside_its_field,
    |app: TestApp| async {
        app.with_people().await;
        let steward = app.signed_in("steward").await;
        let fresh = steward.get("/en/steward/correct").await.ok();
        for field in ["indicator", "place"] {
            let first = fresh.attributes(&format!("select[name={field}] option:first-child"), "value");
            assert_eq!(first, [""], "{field}");
            assert_eq!(
                fresh.count(&format!("select[name={field}] option[selected]:not([value=''])")),
                0
            );
        }
        assert!(fresh.count("datalist#f-period-list option") > 5, "periods are offered");

        let wrong = steward
            .get("/en/steward/correct?indicator=arrears-stock&place=&period=dje&phase=actual")
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.count(".field-error"), 2);
        assert_eq!(wrong.count("#f-place[aria-invalid], #f-period[aria-invalid]"), 2);
        assert_eq!(
            wrong.attributes("#f-period", "value"),
            ["dje"],
            "what was typed is kept"
        );
        let chosen = wrong.attributes("select[name=indicator] option[selected]", "value");
        assert_eq!(chosen, ["arrears-stock"]);
        // those of the indicator alone
        let offered = wrong.count("datalist#f-period-list option");
        assert!(offered > 0 && offered < fresh.count("datalist#f-period-list option"));
    }
);

on_both!(
    the_texts_of_an_indicator_are_changed_by_stewards_whatever_page_asks,
    |app: TestApp| async {
        app.with_people().await;
        for (name, roles, may) in [
            ("member", &[][..], false),
            ("moderator", &[Role::Moderator, Role::Administrator], false),
            ("steward", &[Role::Steward], true),
        ] {
            let actor = crate::moderation::actor_of(&app, name, roles).await;
            let act = Act::begin(&app.app, &actor.into()).await.unwrap();
            let texts = Texts::default();
            let done = edit_texts(&act, "arrears-stock", &texts, &texts, "").await;
            let denied = matches!(done, Err(Error::Denied(_)));
            assert_eq!(!denied, may, "{name}: {done:?}");
        }
    }
);

on_both!(
    a_value_is_disputed_without_another_and_a_release_lifts_that,
    |app: TestApp| async {
        with_stewards(&app).await;
        let steward = app.signed_in("steward").await;
        let (row, key) = one_that_stands(&app).await;
        let looked = format!(
            "/api/v1/observations?indicators={}&places={}&periods={}",
            key[0].1, key[1].1, key[2].1
        );
        let seen = async || {
            let answer: serde_json::Value = app.get(&looked).await.ok().json();
            let one = answer["observations"][0].clone();
            assert_eq!(one["value"].as_f64(), row.value, "what stands is shown in any case");
            let file = format!(
                "/indicators/{}/data.csv?places={}&periods={}",
                key[0].1, key[1].1, key[2].1
            );
            let file = app.get(&file).await.ok();
            let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
            let records: Vec<std::collections::HashMap<String, String>> =
                reader.deserialize().collect::<Result<_, _>>().unwrap();
            let record = records
                .iter()
                .find(|record| record["period"] == key[2].1 && record["place"] == key[1].1)
                .unwrap();
            (
                one["disputed"] == true,
                record["disputed"] == "yes",
                one["others"].clone(),
            )
        };
        assert_eq!(seen().await, (false, false, serde_json::json!([])));

        let mut fields = vec![
            ("kind", "dispute"),
            ("known", "disputed"),
            ("note-sq", "Bashkia thotë se shuma nuk është kjo."),
            ("note-en", "The municipality says that this is not the amount."),
        ];
        // not without a source and a reason
        let refused = put_forward(&steward, &key, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in [
            "reason",
            "source-title",
            "source-publisher",
            "source-url",
            "source-read-on",
        ] {
            assert_eq!(refused.count(&format!("#f-{field}-error")), 1, "{field}");
        }
        fields.push(("reason", "Ankesë e bashkisë"));
        fields.extend(NEW_SOURCE);
        // nor is a value corrected so
        let correction: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (*n, if *n == "kind" { "correction" } else { *v }))
            .collect();
        let refused = put_forward(&steward, &key, &correction).await;
        assert_eq!(refused.count("#f-known-error"), 1, "{}", refused.text());
        let lift = [("kind", "lift"), ("reason", "U sqarua me bashkinë.")];
        let refused = put_forward(&steward, &key, &lift).await;
        assert_eq!(refused.count("#f-kind-error"), 1, "nothing is to be lifted");

        let reply = put_forward(&steward, &key, &fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        assert!(!seen().await.0, "nothing is published yet");
        published_by_another(&app, reply.header("location")).await;
        let now = standing(&app, &row).await;
        assert_eq!(now.len(), 2);
        assert_eq!((now[0].value, now[1].value), (row.value, None));
        assert_eq!(now[1].status, "disputed");
        let (api, file, others) = seen().await;
        assert!(api && file, "{others}");
        assert_eq!(others[0]["status"], "disputed");
        assert_eq!(others[0]["value"], serde_json::Value::Null);
        // and on pages: of the source, of the value in the desk, of the release
        let release = now[1].first_release;
        for page in [
            format!("/en/data/sources/{}", now[1].source_id),
            format!("/en/data/releases/{release}"),
        ] {
            let page = app.get(&page).await.ok();
            assert!(
                page.text().contains("disputed, without another value"),
                "{}",
                page.text()
            );
        }
        let compared = app
            .get(&format!(
                "/en/compare?places={},durres&indicators={}&periods={}",
                key[1].1, key[0].1, key[2].1
            ))
            .await
            .ok();
        assert!(compared.text().contains("Sources disagree"), "{}", compared.one("main"));

        // a release takes it back, and the one before keeps it
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&key)
            .finish();
        let desk = steward.get(&format!("/en/steward/correct?{query}")).await.ok();
        assert!(desk.one("#stands").contains("disputed, without another value"));
        assert!(
            desk.attributes("input[name=kind]", "value")
                .contains(&"lift".to_owned())
        );
        let refused = put_forward(&steward, &key, &[("kind", "lift")]).await;
        assert_eq!(refused.count("#f-reason-error"), 1, "a reason is needed");
        let reply = put_forward(&steward, &key, &lift).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        published_by_another(&app, reply.header("location")).await;
        let now = standing(&app, &row).await;
        assert_eq!(now.len(), 1, "it is gone");
        assert_eq!(now[0].value, row.value);
        assert_eq!(seen().await, (false, false, serde_json::json!([])));
        let before: serde_json::Value = app.get(&format!("{looked}&release={release}")).await.ok().json();
        assert_eq!(before["observations"][0]["disputed"], true, "as of the release before");
    }
);
