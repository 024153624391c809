//! Reviews of tools and resources by members of verified organisations.

use bashke_entities::network::{membership, review};
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::Standing;
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::hide;
use super::{OTHER, belongs, organisation_id, person_id, verified};
use crate::moderation::{person_slug, suspended};

const TOOL: &str = "/tools/financatvendore";
const FORM: &str = "/tools/financatvendore/review";
const RESOURCE: &str = "/resources/law-119-2014";

/// A third organisation that is listed.
const TOWN: &str = "bashkia-lezhe";

/// A review as somebody types it.
const TYPED: [(&str, &str); 4] = [
    ("organisation", "qendra-prova"),
    ("revision", "0"),
    ("rating", "5"),
    ("text", "Na ndihmoi të gjenim xhirafën."),
];

fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    super::with(&TYPED, others)
}

/// The network, with a demonstration organisation that is verified and has four people who review.
async fn ready(app: &TestApp) {
    app.with_network().await;
    verified(app, "qendra-prova", Some(app.clock.now() + Duration::days(30))).await;
    for name in ["trainer", "learner"] {
        belongs(app, name, "qendra-prova", Standing::Member).await;
    }
}

async fn write(visitor: &Visitor<'_>, path: &str, others: &[(&str, &str)]) -> Reply {
    let form = format!("{path}/review");
    visitor.submit(&form, &form, &with(others)).await
}

/// Lets these people write reviews with these ratings.
async fn written(app: &TestApp, path: &str, all: &[(&str, &str)]) {
    for (who, rating) in all {
        let visitor = app.signed_in(who).await;
        let sent = write(&visitor, path, &[("rating", *rating)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{who}: {}", sent.text());
    }
}

fn shown(reply: &Reply) -> usize {
    reply.count("#reviews .entries > li")
}

on_both!(
    a_member_reviews_once_changes_and_takes_back,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        assert!(
            app.get(TOOL)
                .await
                .ok()
                .one("#reviews")
                .contains("Ende nuk ka vlerësime")
        );
        let learner = app.signed_in("learner").await;
        let odd = write(&learner, TOOL, &[("rating", "6"), ("text", "")]).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(odd.text().contains("Zgjidhni nga 1 deri në 5") && odd.text().contains("Shkruani pse"));
        for path in [TOOL, RESOURCE] {
            assert_eq!(write(&learner, path, &[]).await.status, StatusCode::SEE_OTHER, "{path}");
            let page = app.get(path).await.ok();
            let text = page.one("#reviews .entries > li");
            for part in ["5 nga 5", "Lule Prova", "Qendra Prova", "xhirafën"] {
                assert!(text.contains(part), "{path} {part}: {text}");
            }
            let english = app.get(&format!("/en{path}")).await.ok();
            assert_eq!(
                english.attributes("#reviews .prose", "lang"),
                ["sq"],
                "it is said in which language"
            );
        }
        // once: who sends the first form again reads what stands
        let again = write(&learner, TOOL, &[("rating", "1")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.one(".notice-warning").contains("5 nga 5"));
        let changed = write(&learner, TOOL, &[("rating", "2"), ("revision", "1")]).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER);
        let page = app.get(TOOL).await.ok();
        assert!(shown(&page) == 1 && page.one("#reviews .entries > li").contains("2 nga 5"));
        let back = learner.submit(FORM, FORM, &[("do", "withdraw")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(
            (shown(&app.get(TOOL).await.ok()), shown(&app.get(RESOURCE).await.ok())),
            (0, 1)
        );
        assert_eq!(review::Entity::find().count(&app.db).await.unwrap(), 2);
    }
);

/// Lets these people write reviews in the name of these organisations with these ratings.
async fn given(app: &TestApp, path: &str, all: &[(&str, &str, &str)]) {
    for (who, organisation, rating) in all {
        let visitor = app.signed_in(who).await;
        let sent = write(&visitor, path, &[("organisation", *organisation), ("rating", *rating)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{who}: {}", sent.text());
    }
}

on_both!(
    a_mean_is_told_from_three_organisations_on_each_counts_once_and_the_list_follows_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let until = Some(app.clock.now() + Duration::days(30));
        for slug in [OTHER, TOWN] {
            verified(&app, slug, until).await;
        }
        belongs(&app, "trainer", OTHER, Standing::Member).await;
        // however many of its people write, one organisation makes no mean
        written(&app, TOOL, &[("owner", "5"), ("member", "4"), ("learner", "4")]).await;
        let page = app.get(TOOL).await.ok();
        assert!(
            page.one("#reviews")
                .contains("Vlerësuar nga 1 organizatë; mesatarja tregohet që nga tri organizata"),
            "{}",
            page.one("#reviews")
        );
        assert_eq!(app.get("/tools?reviewed=yes").await.ok().count(".entries > li"), 0);
        given(&app, TOOL, &[("trainer", OTHER, "4")]).await;
        let page = app.get(TOOL).await.ok();
        assert!(
            page.one("#reviews")
                .contains("Vlerësuar nga 2 organizata; mesatarja tregohet që nga tri organizata"),
            "{}",
            page.one("#reviews")
        );
        assert_eq!(app.get("/tools?reviewed=yes").await.ok().count(".entries > li"), 0);
        given(&app, TOOL, &[("official", TOWN, "2")]).await;
        let page = app.get(TOOL).await.ok();
        assert_eq!(shown(&page), 5, "all are read");
        // of three means and not of five ratings, which would be 3,8
        assert!(
            page.one("#reviews")
                .contains("Mesatarja 3,4 nga 5, prej 3 organizatash; secila numërohet një herë"),
            "{}",
            page.one("#reviews")
        );
        let english = app.get(&format!("/en{TOOL}")).await.ok();
        assert!(
            english
                .one("#reviews")
                .contains("3.4 out of 5 on average, from 3 organisations"),
            "{}",
            english.one("#reviews")
        );
        let other = "/tools/spending-data-albania";
        let ratings = [
            ("owner", "qendra-prova", "5"),
            ("trainer", OTHER, "5"),
            ("official", TOWN, "4"),
        ];
        given(&app, other, &ratings).await;
        let best = app.get("/tools?reviewed=yes").await.ok();
        assert_eq!(
            best.attributes(".entries > li > a", "href"),
            [other, TOOL],
            "the best first"
        );
        assert!(best.texts(".entries > li")[0].contains("Mesatarja 4,7 nga 5"));
        assert_eq!(
            app.get("/tools?reviewed=yes&q=asgjekundi")
                .await
                .ok()
                .count(".entries > li"),
            0
        );
        assert_eq!(app.get("/tools?reviewed=x").await.status, StatusCode::BAD_REQUEST);
        given(&app, RESOURCE, &ratings).await;
        let best = app.get("/resources?reviewed=yes").await.ok();
        assert_eq!(best.attributes(".entries > li > a", "href"), [RESOURCE]);
        let (few, many) = (app.queries_of("/tools").await, app.queries_of(TOOL).await);
        assert!(few <= 6 && many <= 16, "{few}, {many}");
        assert_eq!(app.queries_of(other).await, many, "no query a review");
    }
);

on_both!(
    a_review_is_changed_only_so_often_in_an_hour,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        assert_eq!(write(&learner, TOOL, &[]).await.status, StatusCode::SEE_OTHER);
        for revision in 1..=60 {
            let revision = revision.to_string();
            let changed = write(&learner, TOOL, &[("revision", revision.as_str())]).await;
            assert_eq!(changed.status, StatusCode::SEE_OTHER, "{revision}: {}", changed.text());
        }
        let met = write(&learner, TOOL, &[("revision", "61"), ("rating", "1")]).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.one(".field-error").contains("deri në 60 herë"), "{}", met.text());
        assert!(
            app.get(TOOL)
                .await
                .ok()
                .one("#reviews .entries > li")
                .contains("5 nga 5")
        );
    }
);

on_both!(
    others_are_told_why_they_cannot_review,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        assert!(app.get(TOOL).await.ok().one("#reviews").contains("Hyni që të shkruani"));
        assert!(app.get(FORM).await.status.is_redirection());
        let steward = app.signed_in("steward").await;
        assert!(
            steward
                .get(TOOL)
                .await
                .ok()
                .one("#reviews")
                .contains("nuk bëni pjesë ende")
        );
        assert_eq!(steward.get(FORM).await.status, StatusCode::FORBIDDEN);
        verified(&app, "qendra-prova", None).await;
        let owner = app.signed_in("owner").await;
        let page = owner.get(TOOL).await.ok();
        assert!(
            page.one("#reviews").contains("nuk është e verifikuar"),
            "{}",
            page.one("#reviews")
        );
        assert_eq!(page.count(&format!("a[href='{FORM}']")), 0);
        owner.get("/account").await.ok();
        assert_eq!(owner.post(FORM, &TYPED).await.status, StatusCode::FORBIDDEN);
        // in the name of another's organisation nobody writes
        verified(&app, "qendra-prova", Some(app.clock.now() + Duration::days(30))).await;
        let other = write(&owner, TOOL, &[("organisation", "instituti-i-studimeve-politike")]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(review::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    reviews_vanish_with_what_gave_them_their_weight,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        written(
            &app,
            TOOL,
            &[("owner", "5"), ("member", "5"), ("trainer", "5"), ("learner", "5")],
        )
        .await;
        let count = async || shown(&app.get(TOOL).await.ok());
        assert_eq!(count().await, 4);
        // suspended, and for a time only
        suspended(&app, "trainer", Some(app.clock.now() + Duration::hours(1))).await;
        assert_eq!(count().await, 3, "suspended");
        suspended(&app, "trainer", None).await;
        assert_eq!(count().await, 4);
        // hidden by moderators: a review, and a person
        let row = review::Entity::find()
            .filter(review::Column::PersonId.eq(person_id(&app, "owner").await))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let link = format!("a[href*='review:{}']", row.id);
        assert_eq!(app.get(TOOL).await.ok().count(&link), 1, "it can be reported");
        hide(&app, &format!("review:{}", row.id)).await;
        assert_eq!(count().await, 3, "the review is hidden");
        hide(&app, &format!("person:{}", person_slug(&app, "member").await)).await;
        assert_eq!(count().await, 2, "the person is hidden");
        // whoever left speaks for it no more
        membership::Entity::delete_many()
            .filter(membership::Column::PersonId.eq(person_id(&app, "learner").await))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(count().await, 1, "left");
        // the mark lapses by itself
        let later = app.another(clock_after(&app.clock, 31 * 24 * 60)).await;
        assert_eq!(shown(&later.get(TOOL).await.ok()), 0, "the mark lapsed");
        assert!(later.get(TOOL).await.ok().one("#reviews").contains("Ende nuk ka"));
        hide(
            &app,
            &format!("organisation:{}", organisation_id(&app, "qendra-prova").await),
        )
        .await;
        assert_eq!(count().await, 0, "the organisation is hidden");
    }
);

on_both!(
    whoever_leaves_takes_their_reviews_with_them,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        written(&app, TOOL, &[("learner", "5"), ("member", "4")]).await;
        let id = person_id(&app, "learner").await;
        let held = bashke::network::held_about(&app.db, id).await.unwrap();
        assert!(format!("{held:?}").contains("xhirafën"));
        let learner = app.signed_in("learner").await;
        learner.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = learner
            .submit(
                "/account/delete",
                "/account/delete",
                &[("email", "learner@bashke.test")],
            )
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        assert_eq!(shown(&app.get(TOOL).await.ok()), 1);
        let left = review::Entity::find().filter(review::Column::PersonId.eq(id));
        assert_eq!(left.count(&app.db).await.unwrap(), 0);
    }
);
