//! The facets of the directory: whom each finds, and that each costs the same however many are in it.

use bashke::platform::collation::sort_key;
use bashke_entities::accounts::person;
use bashke_entities::finance::place;
use bashke_entities::network::{
    call, grant, offer, organisation, organisation_language, organisation_place, organisation_theme, person_language,
    person_place, person_profile, person_theme,
};
use bashke_tests::{Data, Reply, TestApp, clock_after, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::coverage::count_of;
use super::directory::{beside, list, names};
use super::offers::write;
use super::{organisation_id, person_id, verified};

/// How many organisations are added, and how many people.
const GROWN: i32 = 300;

const CALL: &str = "levizalbania-5";

/// What is asked, and how many of those that are added it finds.
const ASKED: [(&str, i32); 14] = [
    ("/network?theme=rural", 2 * GROWN),
    ("/network?place=puke", 2 * GROWN),
    ("/network?place=qarku-shkoder", 2 * GROWN),
    ("/network?kind=cso", GROWN),
    ("/network?kind=person", GROWN),
    ("/network?kind=cso&kind=person", 2 * GROWN),
    ("/network?verified=yes", GROWN),
    ("/network?call=levizalbania-5", GROWN),
    ("/network?offer=space", GROWN),
    ("/network?language=it", 2 * GROWN),
    ("/network?theme=rural&place=qarku-shkoder&language=it", 2 * GROWN),
    ("/network?theme=rural&view=map", 2 * GROWN),
    ("/network?theme=rural&view=table", 2 * GROWN),
    ("/en/network?kind=person&place=puke", GROWN),
];

/// Pages that count by the same sets.
const COUNTED: [&str; 4] = [
    "/network",
    "/network?view=map",
    "/network/coverage",
    "/network/coverage?theme=rural",
];

/// How many are found.
fn found(reply: &Reply) -> i32 {
    let text = reply.one("#found");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{text}"))
}

/// What these organisations say of themselves.
async fn say(app: &TestApp, organisations: &[i32], place: i32) {
    let themes = organisations.iter().map(|id| organisation_theme::ActiveModel {
        id: NotSet,
        organisation_id: Set(*id),
        theme: Set("rural".to_owned()),
    });
    let places = organisations.iter().map(|id| organisation_place::ActiveModel {
        id: NotSet,
        organisation_id: Set(*id),
        place_id: Set(place),
    });
    let languages = organisations.iter().map(|id| organisation_language::ActiveModel {
        id: NotSet,
        organisation_id: Set(*id),
        language: Set("it".to_owned()),
    });
    organisation_theme::Entity::insert_many(themes)
        .exec(&app.db)
        .await
        .unwrap();
    organisation_place::Entity::insert_many(places)
        .exec(&app.db)
        .await
        .unwrap();
    organisation_language::Entity::insert_many(languages)
        .exec(&app.db)
        .await
        .unwrap();
}

/// Adds organisations as the one that there is: with its mark, a grant of the same call and the same offer.
async fn add_organisations(app: &TestApp, one: &organisation::Model, place: i32) {
    let models = (0..GROWN).map(|number| {
        let name = format!("Aab {number}");
        organisation::ActiveModel {
            id: NotSet,
            slug: Set(format!("rritje-{number}")),
            name_key: Set(bashke_vocabulary::fold(&name)),
            sort_key: Set(sort_key(&name)),
            name: Set(name),
            register_number: Set(None),
            place_id: Set(None),
            logo_id: Set(None),
            ..organisation::ActiveModel::from(one.clone())
        }
    });
    organisation::Entity::insert_many(models).exec(&app.db).await.unwrap();
    let ids: Vec<i32> = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .filter(organisation::Column::Slug.starts_with("rritje-"))
        .order_by_asc(organisation::Column::Id)
        .into_tuple()
        .all(&app.db)
        .await
        .unwrap();
    assert_eq!(i32::try_from(ids.len()), Ok(GROWN));
    say(app, &ids, place).await;
    let of_call = call::Entity::find()
        .filter(call::Column::Slug.eq(CALL))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let granted = grant::Entity::find()
        .filter(grant::Column::CallId.eq(of_call.id))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let grants = ids.iter().map(|id| grant::ActiveModel {
        id: NotSet,
        slug: Set(format!("rritje-{id}")),
        organisation_id: Set(Some(*id)),
        ..grant::ActiveModel::from(granted.clone())
    });
    grant::Entity::insert_many(grants).exec(&app.db).await.unwrap();
    let offered = offer::Entity::find().one(&app.db).await.unwrap().unwrap();
    let offers = ids.iter().map(|id| offer::ActiveModel {
        id: NotSet,
        seeded_as: Set(None),
        organisation_id: Set(*id),
        ..offer::ActiveModel::from(offered.clone())
    });
    offer::Entity::insert_many(offers).exec(&app.db).await.unwrap();
}

/// Adds people as the one who is in the directory.
async fn add_people(app: &TestApp, place: i32) {
    let one = person_id(app, "learner").await;
    let row = person::Entity::find_by_id(one).one(&app.db).await.unwrap().unwrap();
    let models = (0..GROWN).map(|number| person::ActiveModel {
        id: NotSet,
        slug: Set(format!("rritje-{number}")),
        email: Set(Some(format!("rritje-{number}@shembull.al"))),
        display_name: Set(format!("Aab {number}")),
        name_key: Set(format!("aab {number}")),
        ..person::ActiveModel::from(row.clone())
    });
    person::Entity::insert_many(models).exec(&app.db).await.unwrap();
    let ids: Vec<i32> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Slug.starts_with("rritje-"))
        .into_tuple()
        .all(&app.db)
        .await
        .unwrap();
    let profile = person_profile::Entity::find()
        .filter(person_profile::Column::PersonId.eq(one))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let profiles = ids.iter().map(|id| person_profile::ActiveModel {
        id: NotSet,
        person_id: Set(*id),
        ..person_profile::ActiveModel::from(profile.clone())
    });
    person_profile::Entity::insert_many(profiles)
        .exec(&app.db)
        .await
        .unwrap();
    let themes = ids.iter().map(|id| person_theme::ActiveModel {
        id: NotSet,
        person_id: Set(*id),
        theme: Set("rural".to_owned()),
    });
    person_theme::Entity::insert_many(themes).exec(&app.db).await.unwrap();
    let places = ids.iter().map(|id| person_place::ActiveModel {
        id: NotSet,
        person_id: Set(*id),
        place_id: Set(place),
    });
    person_place::Entity::insert_many(places).exec(&app.db).await.unwrap();
    let languages = ids.iter().map(|id| person_language::ActiveModel {
        id: NotSet,
        person_id: Set(*id),
        language: Set("it".to_owned()),
    });
    person_language::Entity::insert_many(languages)
        .exec(&app.db)
        .await
        .unwrap();
}

/// What each page costs where it was read before, and what the first of all costs, which reads the whole directory.
async fn costs(app: &TestApp) -> (usize, Vec<(&'static str, usize)>) {
    let anew = app.another(app.clock.clone()).await;
    let first = anew.queries_of("/network").await;
    let mut costs = Vec::new();
    for path in ASKED.iter().map(|(path, _)| *path).chain(COUNTED) {
        anew.get(path).await.ok();
        costs.push((path, anew.queries_of(path).await));
    }
    (first, costs)
}

async fn all_found(app: &TestApp) -> Vec<i32> {
    let anew = app.another(app.clock.clone()).await;
    let mut counts = Vec::new();
    for (path, _) in ASKED {
        counts.push(found(&anew.get(path).await.ok()));
    }
    counts
}

on_both!(
    a_facet_costs_the_same_for_few_and_for_many,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        verified(&app, "qendra-prova", Some(app.clock.now() + Duration::days(30))).await;
        let owner = app.signed_in("owner").await;
        write(&owner, &[("side", "offer")]).await;
        list(&app.signed_in("learner").await, &[]).await.ok();
        // before many are there, every facet finds one organisation at least and, where people have it, somebody on the first page
        person::Entity::update_many()
            .col_expr(person::Column::DisplayName, Expr::value("Aaa Prova"))
            .col_expr(person::Column::NameKey, Expr::value("aaa prova"))
            .filter(person::Column::Id.eq(person_id(&app, "learner").await))
            .exec(&app.db)
            .await
            .unwrap();
        let id = organisation_id(&app, "qendra-prova").await;
        let place = place::Entity::find()
            .filter(place::Column::Slug.eq("puke"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .id;
        organisation_theme::Entity::delete_many()
            .filter(organisation_theme::Column::OrganisationId.eq(id))
            .exec(&app.db)
            .await
            .unwrap();
        organisation_place::Entity::delete_many()
            .filter(organisation_place::Column::OrganisationId.eq(id))
            .exec(&app.db)
            .await
            .unwrap();
        organisation_language::Entity::delete_many()
            .filter(organisation_language::Column::OrganisationId.eq(id))
            .exec(&app.db)
            .await
            .unwrap();
        say(&app, &[id], place).await;
        let (before, few) = (all_found(&app).await, costs(&app).await);
        assert!(before.iter().all(|count| (1..GROWN).contains(count)), "{before:?}");
        let one = organisation::Entity::find_by_id(id)
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        add_organisations(&app, &one, place).await;
        add_people(&app, place).await;
        let after = all_found(&app).await;
        for (at, (path, more)) in ASKED.into_iter().enumerate() {
            assert_eq!(after[at], before[at] + more, "{path}");
        }
        assert_eq!(costs(&app).await, few, "no query a row");
    }
);

on_both!(
    a_facet_finds_organisations_media_and_people_alike,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        list(&learner, &[]).await.ok();
        let radio = [
            ("name", "Radio e Bjeshkës"),
            ("kind", "local-medium"),
            ("about-sq", "Jep lajme nga fshatrat."),
            ("theme", "rural"),
            ("place", "puke"),
            ("language", "it"),
        ];
        let made = learner.submit("/organisations/new", "/organisations/new", &radio).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let both = ["Lule Prova", "Radio e Bjeshkës"];
        let of_kinds = "kind=local-medium&kind=person";
        for facet in [
            "",
            "&theme=rural",
            "&place=puke",
            "&place=qarku-shkoder",
            "&language=it",
            "&theme=rural&place=qarku-shkoder&language=it",
        ] {
            assert_eq!(
                names(&app.get(&format!("/network?{of_kinds}{facet}")).await.ok()),
                both,
                "{facet}"
            );
        }
        for (kind, name) in [("person", both[0]), ("local-medium", both[1])] {
            let page = app.get(&format!("/network?kind={kind}&language=it")).await.ok();
            assert_eq!(names(&page), [name]);
            assert_eq!(beside(&page, "theme", "rural").as_deref(), Some("1"), "{kind}");
            // a facet does not narrow its own choices
            assert_eq!(beside(&page, "kind", "local-medium").as_deref(), Some("1"), "{kind}");
            assert_eq!(beside(&page, "kind", "person").as_deref(), Some("1"), "{kind}");
        }
        for other in [
            "&language=en",
            "&theme=youth",
            "&place=kukes",
            "&offer=mentoring",
            "&verified=yes",
        ] {
            let page = app.get(&format!("/network?{of_kinds}{other}")).await.ok();
            assert!(names(&page).is_empty(), "{other}");
        }
        // in English, as tiles and as a table
        let english = app.get("/en/network?kind=local-medium").await.ok();
        assert_eq!(names(&english), ["Radio e Bjeshkës"]);
        assert!(
            english.one(".entry-card").contains("Local medium"),
            "{}",
            english.one(".entry-card")
        );
        let map = app.get("/network?kind=local-medium&view=map").await.ok();
        assert!(map.texts("svg title").contains(&"Pukë: 1".to_owned()));
        let table = app.get(&format!("/network?{of_kinds}&view=table")).await.ok();
        assert_eq!(count_of(&table, "where", "Pukë", 3), Some(2));
        // what it offers, as long as it does, and the mark, as long as it bears it
        let slug = "radio-e-bjeshkes";
        let fields = [
            ("organisation", slug),
            ("side", "offer"),
            ("kind", "mentoring"),
            ("expires-on", "2026-12-01"),
        ];
        write(&learner, &fields).await;
        let offering = async |app: &TestApp| names(&app.get("/network?offer=mentoring").await.ok());
        assert_eq!(offering(&app).await, ["Radio e Bjeshkës"]);
        verified(&app, slug, Some(app.clock.now() + Duration::days(3))).await;
        let marked = async |app: &TestApp| names(&app.get("/network?verified=yes&kind=local-medium").await.ok());
        let anew = app.another(app.clock.clone()).await;
        assert_eq!(marked(&anew).await, ["Radio e Bjeshkës"]);
        let later = app.another(clock_after(&app.clock, 4 * 24 * 60)).await;
        assert!(marked(&later).await.is_empty(), "the mark lapsed");
        assert_eq!(offering(&later).await, ["Radio e Bjeshkës"]);
        let closed = app.another(clock_after(&app.clock, 10 * 24 * 60)).await;
        bashke::worker::schedule(&closed.app).await.unwrap();
        closed.work().await;
        assert!(offering(&closed).await.is_empty(), "the offer expired");
    }
);
