//! The map: made in the background of what people voted, the same of the same votes, and nothing of few.

use bashke_entities::dialogue::{opinion_map, opinion_place, statement};
use bashke_tests::{TestApp, clock_after, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::Value;

use super::{LIST, MAP, OWN, SAY, cast, crowd, hold, many, vote};
use crate::dialogue::person_id;

const JSON: &str = "/dialogues/tarifa/map/data.json";
const CSV: &str = "/dialogues/tarifa/map/data.csv";

/// What a camp says to the n-th of ten statements: the camps differ on the first six, share the next two and pass on the
/// last two.
fn said(other: bool, n: usize) -> i32 {
    match n {
        0..=5 if n.is_multiple_of(2) == other => 1,
        0..=5 | 7 => -1,
        6 => 1,
        _ => 0,
    }
}

/// Two camps of these sizes vote on ten statements; gives the statements.
async fn camps(app: &TestApp, dialogue: i32, sizes: [usize; 2]) -> Vec<i32> {
    let ids = many(app, dialogue, 10).await;
    let people = crowd(app, i32::try_from(sizes[0] + sizes[1]).unwrap()).await;
    let votes = people.iter().enumerate().flat_map(|(at, person)| {
        let other = at >= sizes[0];
        let ids = ids.iter().enumerate();
        ids.map(move |(n, id)| (*person, *id, said(other, n)))
    });
    cast(app, dialogue, app.clock.now(), votes).await;
    ids
}

async fn map(app: &TestApp) -> Option<opinion_map::Model> {
    opinion_map::Entity::find().one(&app.db).await.unwrap()
}

async fn make(app: &TestApp, dialogue: i32) {
    bashke::dialogue::jobs::opinions(&app.app, dialogue).await.unwrap();
}

on_both!(
    two_camps_are_two_groups_and_nobody_is_seen_in_them,
    |app: TestApp| async {
        let dialogue = hold(&app).await;
        let before = app.get(MAP).await.ok();
        assert!(before.text().contains("Ende nuk ka hartë"));
        assert_eq!(app.get(JSON).await.status, StatusCode::NOT_FOUND);
        let ids = camps(&app, dialogue, [120, 79]).await;
        // the two-hundredth votes by hand, with the smaller camp
        let learner = app.signed_in("learner").await;
        for (n, id) in ids.iter().enumerate() {
            let word = ["disagree", "pass", "agree"][usize::try_from(said(true, n) + 1).unwrap()];
            vote(&learner, *id, word).await;
        }
        app.work().await;
        assert!(map(&app).await.is_none(), "a page or a vote made the map");
        let later = app.another(clock_after(&app.clock, 60)).await;
        later.work().await;
        let row = map(&app).await.unwrap();
        assert_eq!((row.votes, row.voters, row.method.as_str()), (2_000, 200, "opinions-1"));
        assert_eq!(opinion_place::Entity::find().count(&app.db).await.unwrap(), 200);

        let page = later.get(MAP).await.ok();
        assert_eq!(page.one(".chart-title"), "2 grupe njerëzish që votojnë njësoj");
        assert_eq!(
            page.texts(".opinion-group h3"),
            ["Grupi A: 120 persona", "Grupi B: 80 persona"]
        );
        let typical = page.texts(".opinion-group:first-child .say-line");
        assert!(!typical.is_empty());
        for text in &typical {
            let n: usize = text.trim_end_matches('.').rsplit(' ').next().unwrap().parse().unwrap();
            assert!(n <= 6, "{text} is typical of nobody");
        }
        assert!(page.texts(".opinion-group:first-child .entry-text")[0].contains("120 nga 120"));
        assert_eq!(
            page.texts("#shared .say-line"),
            ["Pohimi me numrin 7.", "Pohimi me numrin 8."]
        );
        assert_eq!(page.count("#dividing .say-line"), 5);
        let cells = page.texts("#shares tbody tr:nth-child(1) td");
        assert_eq!(cells, ["40 / 60 / 0 (200)", "0 / 100 / 0 (120)", "100 / 0 / 0 (80)"]);
        // two circles a group and a disc, twice for the two sizes; nobody is a dot
        assert_eq!(page.count(".chart-plot circle"), 2 * 6);
        assert!(!page.text().contains("Ju jeni"));

        let learner = later.signed_in("learner").await;
        let own = learner.get(MAP).await.ok();
        assert_eq!(own.count(".chart-plot circle"), 2 * 8);
        assert_eq!(own.one(".opinion-you"), "Ju jeni te Grupi B. Këtë e shihni vetëm ju.");
        assert!(own.header("cache-control").contains("no-store"));
        let host = later.signed_in("trainer").await;
        let hosts = host.get(MAP).await.ok();
        assert!(!hosts.text().contains("Ju jeni") && hosts.text().contains("Ju ende nuk jeni në këtë hartë"));

        let json: Value = later.get(JSON).await.ok().json();
        let sizes = json["map"]["groups"].as_array().unwrap();
        let sizes: Vec<i64> = sizes
            .iter()
            .map(|group| group["figures"]["size"].as_i64().unwrap())
            .collect();
        assert_eq!(sizes, [120, 80]);
        let csv = later.get(CSV).await.ok();
        let name = csv.header("content-disposition");
        assert_eq!(
            name,
            "attachment; filename=\"bashke-tarifa-opinions-1-least-5-2026-11-23.csv\""
        );
        assert_eq!(csv.text().lines().count(), 1 + 10 * 3);

        nobody_is_named(&later, &host).await;
    }
);

/// No page or file says who voted, not even to a host.
async fn nobody_is_named(app: &TestApp, host: &bashke_tests::Visitor<'_>) {
    let id = statement::Entity::find().one(&app.db).await.unwrap().unwrap().id;
    let one = format!("{LIST}/{id}");
    let pages = [
        SAY,
        LIST,
        &one,
        MAP,
        JSON,
        CSV,
        "/dialogues/tarifa",
        "/dialogues/tarifa/people",
    ];
    let learner = app.signed_in("learner").await;
    let name = learner.get("/account").await.ok();
    let name = name.texts(".viewer-name").remove(0);
    for page in pages {
        let said = host.get(page).await.ok();
        let text = said.text();
        for secret in ["Pjesëmarrës", "pjesemarres-", "voted_at", "person", name.as_str()] {
            // words of the page itself speak of persons; files do not
            let files = page.contains("data.");
            let found = text.contains(secret) && (files || secret != "person");
            assert!(!found, "{page} says {secret}");
        }
    }
    // one's own votes are at an address without a name, so that it can show nobody else's
    let own = host.get(OWN).await.ok();
    assert_eq!(own.count(".say-buttons"), 0);
    let nobody = host
        .get(&format!("{OWN}?person={}", person_id(app, "learner").await))
        .await;
    assert_eq!(nobody.count(".say-buttons"), 0);
}

on_both!(the_same_votes_make_the_same_map, |app: TestApp| async {
    let dialogue = hold(&app).await;
    camps(&app, dialogue, [40, 25]).await;
    make(&app, dialogue).await;
    let first = map(&app).await.unwrap();
    opinion_map::Entity::delete_many().exec(&app.db).await.unwrap();
    let later = app.another(clock_after(&app.clock, 600)).await;
    make(&later, dialogue).await;
    let second = map(&app).await.unwrap();
    assert_eq!(first.body, second.body);
    assert!(second.made_at > first.made_at);
    assert_eq!(opinion_place::Entity::find().count(&app.db).await.unwrap(), 65);
});

on_both!(no_two_maps_differ_by_few_people, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let ids = camps(&app, dialogue, [3, 1]).await;
    make(&app, dialogue).await;
    assert!(map(&app).await.is_none(), "of four people no map is made");
    let people = crowd(&app, 20).await;
    let all = |person: i32, vote: i32| ids.iter().map(move |id| (person, *id, vote)).collect::<Vec<_>>();
    cast(&app, dialogue, app.clock.now(), all(people[0], 1)).await;
    make(&app, dialogue).await;
    let first = map(&app).await.unwrap();
    assert_eq!(first.voters, 5);

    let at = app.clock.now() + Duration::minutes(10);
    for person in &people[1..5] {
        cast(&app, dialogue, at, all(*person, -1)).await;
    }
    let later = app.another(clock_after(&app.clock, 60)).await;
    make(&later, dialogue).await;
    assert_eq!(map(&app).await.unwrap().made_at, first.made_at, "four voted since");
    // somebody who voted before and changes their mind is the fifth
    use bashke_entities::dialogue::statement_vote::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Vote, Expr::value(0))
        .col_expr(Column::VotedAt, Expr::value(at))
        .filter(Column::PersonId.eq(people[0]))
        .filter(Column::StatementId.eq(ids[0]))
        .exec(&app.db)
        .await
        .unwrap();
    make(&later, dialogue).await;
    let second = map(&app).await.unwrap();
    assert_eq!((second.voters, second.made_at), (9, later.clock.now()));

    // one more votes: also at the close that is no reason for another map, or both together would tell those votes
    let then = later.clock.now() + Duration::minutes(1);
    cast(&app, dialogue, then, all(people[6], 1)).await;
    let closed = app.another(clock_after(&app.clock, 60 * 24 * 20)).await;
    bashke::worker::schedule(&closed.app).await.unwrap();
    closed.work().await;
    assert_eq!(map(&app).await.unwrap().made_at, second.made_at);
    // with four others there is a last map, which is made once
    for person in &people[7..11] {
        cast(&app, dialogue, then, all(*person, 1)).await;
    }
    let closed = app.another(clock_after(&app.clock, 60 * 24 * 20 + 30)).await;
    make(&closed, dialogue).await;
    let last = map(&app).await.unwrap();
    assert_eq!((last.voters, last.made_at), (14, closed.clock.now()));
    let after = app.another(clock_after(&app.clock, 60 * 24 * 20 + 90)).await;
    bashke::worker::schedule(&after.app).await.unwrap();
    after.work().await;
    assert_eq!(map(&app).await.unwrap().made_at, last.made_at);
});

on_both!(
    small_groups_and_what_was_taken_out_are_not_shown,
    |app: TestApp| async {
        let dialogue = hold(&app).await;
        let ids = camps(&app, dialogue, [30, 3]).await;
        make(&app, dialogue).await;
        let page = app.get(MAP).await.ok();
        assert_eq!((page.count(".opinion-group"), page.count(".chart-plot")), (0, 0));
        assert!(page.one(".notice-title").contains("Grupet nuk shfaqen"));
        assert_eq!(page.texts("#shares tbody tr:nth-child(7) td"), ["100 / 0 / 0 (33)"]);
        let json = app.get(JSON).await.ok();
        assert!(!json.text().contains("middle"));

        statement::Entity::update_many()
            .col_expr(statement::Column::State, Expr::value("out"))
            .filter(statement::Column::Id.eq(ids[6]))
            .exec(&app.db)
            .await
            .unwrap();
        for page in [MAP, JSON, CSV, LIST] {
            let said = app.get(page).await.ok();
            assert!(!said.text().contains("Pohimi me numrin 7."), "{page}");
            assert!(said.text().contains("Pohimi me numrin 8."), "{page}");
        }
        assert_eq!(app.get(MAP).await.ok().count("#shares tbody tr"), 9);
    }
);

on_both!(of_too_few_people_nothing_is_shown_at_the_close, |app: TestApp| async {
    let dialogue = hold(&app).await;
    camps(&app, dialogue, [3, 1]).await;
    let closed = app.another(clock_after(&app.clock, 60 * 24 * 20)).await;
    bashke::worker::schedule(&closed.app).await.unwrap();
    closed.work().await;
    assert_eq!(map(&app).await.unwrap().voters, 4);
    let page = closed.get(MAP).await.ok();
    assert!(page.text().contains("Votuan shumë pak njerëz"));
    assert_eq!(page.count("table"), 0);
    let json: Value = closed.get(JSON).await.ok().json();
    assert_eq!(json["map"]["statements"].as_array().map(Vec::len), Some(0));
    let list = closed.get(LIST).await.ok();
    assert_eq!(list.count(".say-bar"), 0);
});
