//! What an organisation tells of tools, and what is thought of things in its name, on its own page.

use bashke_entities::network::{membership, review, tool_use};
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_vocabulary::Standing;
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::offers::hide;
use super::{belongs, person_id, verified};

const PAGE: &str = "/organisations/qendra-prova";

/// Tools that it used, with what came of it.
const USES: [(&str, &str); 2] = [
    ("financatvendore", "Gjetëm xhirafën."),
    ("spending-data-albania", "Nuk gjetëm asgjë."),
];

/// Who wrote a review of which thing in its name.
const REVIEWS: [(&str, &str, &str); 3] = [
    ("owner", "/tools/financatvendore", "Na ndihmoi pa masë."),
    ("owner", "/resources/law-119-2014", "Ligji lexohet lehtë."),
    ("learner", "/tools/financatvendore", "E vështirë në telefon."),
];

/// The tools and the reviews on the page of the organisation, as everyone sees them.
async fn shown(app: &TestApp) -> (usize, usize) {
    let page = app.get(PAGE).await.ok();
    (page.count("#tools .entries > li"), page.count("#reviews .entries > li"))
}

/// The demonstration organisation bears the mark, and two people write for it.
async fn ready(app: &TestApp) {
    app.with_network().await;
    verified(app, "qendra-prova", Some(app.clock.now() + Duration::days(30))).await;
    belongs(app, "learner", "qendra-prova", Standing::Member).await;
}

/// Tells of tools that the organisation used.
async fn uses(app: &TestApp, told: &[(&str, &str)]) {
    let owner = app.signed_in("owner").await;
    for (tool, result) in told {
        let form = format!("/tools/{tool}/use");
        let fields = [
            ("organisation", "qendra-prova"),
            ("revision", "0"),
            ("place", "lezhe"),
            ("time", "2024"),
            ("result-sq", result),
        ];
        let sent = owner.submit(&form, &form, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
    }
}

/// Writes reviews in the name of the organisation.
async fn reviews(app: &TestApp, written: &[(&str, &str, &str)]) {
    for (who, thing, text) in written {
        let form = format!("{thing}/review");
        let fields = [
            ("organisation", "qendra-prova"),
            ("revision", "0"),
            ("rating", "4"),
            ("text", text),
        ];
        let sent = app.signed_in(who).await.submit(&form, &form, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
    }
}

on_both!(
    an_organisation_shows_its_tools_and_the_reviews_in_its_name_until_they_are_hidden,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        assert_eq!(shown(&app).await, (0, 0));
        let none = app.queries_of(PAGE).await;
        ready(&app).await;
        uses(&app, &USES[..1]).await;
        reviews(&app, &REVIEWS[..2]).await;
        assert_eq!(shown(&app).await, (1, 2));
        let few = app.queries_of(PAGE).await;
        assert!(few <= none + 5, "{none} and {few}");
        uses(&app, &USES[1..]).await;
        reviews(&app, &REVIEWS[2..]).await;
        let page = app.get(PAGE).await.ok();
        assert_eq!(shown(&app).await, (2, 3));
        for part in ["Gjetëm xhirafën.", "Lezhë", "2024"] {
            assert!(page.one("#tools").contains(part), "{part}");
        }
        for part in ["Na ndihmoi pa masë.", "4 nga 5", "Lule Prova", "Ligji lexohet lehtë."] {
            assert!(page.one("#reviews").contains(part), "{part}");
        }
        for href in ["/tools/financatvendore", "/tools/spending-data-albania"] {
            assert_eq!(
                page.count(&format!("#tools .entry-title a[href='{href}']")),
                1,
                "{href}"
            );
        }
        assert_eq!(page.count("#reviews .entry-title a[href='/resources/law-119-2014']"), 1);
        let english = app.get(&format!("/en{PAGE}")).await.ok();
        assert_eq!(english.attributes("#reviews .prose", "lang"), ["sq"; 3]);
        // five things are read with their names and people, each sort at once
        assert_eq!(app.queries_of(PAGE).await, few, "no query a row");
        // another organisation shows none of it
        let other = app.get("/organisations/instituti-i-studimeve-politike").await.ok();
        assert_eq!((other.count("#tools"), other.count("#reviews")), (0, 0));
        // hidden, taken back, of a thing that is listed no more: gone at once
        let uses = tool_use::Entity::find()
            .filter(tool_use::Column::OrganisationId.is_not_null())
            .order_by_asc(tool_use::Column::Id)
            .all(&app.db)
            .await
            .unwrap();
        hide(&app, &format!("tool-use:{}", uses[0].id)).await;
        assert_eq!(shown(&app).await, (1, 3));
        let first = review::Entity::find().one(&app.db).await.unwrap().unwrap();
        hide(&app, &format!("review:{}", first.id)).await;
        assert_eq!(shown(&app).await, (1, 2));
        let owner = app.signed_in("owner").await;
        let form = "/resources/law-119-2014/review";
        owner.submit(form, form, &[("do", "withdraw")]).await;
        assert_eq!(shown(&app).await, (1, 1));
        let editor = app.signed_in("moderator").await;
        let edit = "/tools/spending-data-albania/edit";
        editor.submit(edit, edit, &[("do", "withdraw")]).await;
        assert_eq!(shown(&app).await, (0, 1));
        editor.submit(edit, edit, &[("do", "restore")]).await;
        // whoever left, or an organisation without the mark, counts no more
        let later = app.another(clock_after(&app.clock, 31 * 24 * 60)).await;
        assert_eq!(shown(&later).await, (1, 0));
        membership::Entity::delete_many()
            .filter(membership::Column::PersonId.eq(person_id(&app, "learner").await))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(shown(&app).await, (1, 0));
    }
);
