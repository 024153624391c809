//! Blocked, suspended, hidden and deleted people vanish at once from every list that names people.

use bashke_entities::moderation::restriction;
use bashke_entities::network::message_block;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use chrono::Duration;
use sea_orm::EntityTrait;

use super::coverage::count_of;
use super::directory::list;
use super::events::{plan, register};
use super::offers::hide;
use super::{OTHER, belongs, person_id};
use crate::moderation::{person_slug, suspended};

const MEMBERS: &str = "/organisations/instituti-i-studimeve-politike/members";
const REQUESTS: &str = "/organisations/qendra-prova/members";
const NAME: &str = "Teuta Prova";

/// A trainer who is in every list: the directory, a membership, a request, and those who come to an event, whose path it
/// gives.
async fn everywhere(app: &TestApp) -> String {
    belongs(app, "owner", OTHER, Standing::Owner).await;
    belongs(app, "trainer", OTHER, Standing::Member).await;
    belongs(app, "learner", OTHER, Standing::Member).await;
    let trainer = app.signed_in("trainer").await;
    list(&trainer, &[]).await.ok();
    trainer
        .fill("/organisations/qendra-prova/join", &[("word", "Dua të ndihmoj.")])
        .await
        .ok();
    let path = plan(&app.signed_in("owner").await, &[]).await;
    register(&trainer, &path, "yes").await.ok();
    path
}

/// The lists, of those, in which a reader finds somebody by name and by the way to their page.
async fn found<'a>(reader: &Visitor<'_>, lists: &[(&'a str, &str, &str)], slug: &str) -> Vec<&'a str> {
    let own = format!("/people/{slug}");
    let mut found = Vec::new();
    for (list, path, part) in lists {
        let page = reader.get(path).await.ok();
        let named = page.texts(part).join(" ").contains(NAME);
        let led = page.attributes(&format!("{part} a"), "href").contains(&own);
        assert_eq!(named, led, "{list}: the name and the way to the page go together");
        if named {
            found.push(*list);
        }
    }
    found
}

/// How many people the table of the directory and the coverage count in the municipality that the trainer named.
async fn counted(reader: &Visitor<'_>) -> (usize, usize) {
    let mut counts = Vec::new();
    for (path, table, column) in [
        ("/network?kind=person&view=table", "where", 3),
        ("/network/coverage", "places", 2),
    ] {
        let page = reader.get(path).await.ok();
        let count = count_of(&page, table, "Pukë", column);
        // where nobody is found there is no table
        let rows = page.count(&format!("table#{table} th[scope=row]"));
        assert_eq!(count.is_none(), rows == 0, "{path}: {rows}");
        counts.push(count.unwrap_or_default());
    }
    (counts[0], counts[1])
}

on_both!(
    whoever_is_blocked_suspended_hidden_or_gone_vanishes_from_every_list_at_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let event = everywhere(&app).await;
        let slug = person_slug(&app, "trainer").await;
        let open = [
            ("directory", "/network?kind=person", ".entry-cards"),
            ("place", "/network?kind=person&place=puke", ".entry-cards"),
            ("search", "/search?q=teuta", "#people"),
        ];
        let managed = [
            ("members", MEMBERS, "main"),
            ("requests", REQUESTS, "main"),
            ("event", event.as_str(), "#people"),
        ];
        let own = [open, managed].concat();
        let (owner, learner, guest) = (
            app.signed_in("owner").await,
            app.signed_in("learner").await,
            app.visitor(),
        );
        let belonging = [("members", MEMBERS, "main")];
        let all = ["directory", "place", "search", "members", "requests", "event"];
        let before = counted(&guest).await;
        assert_eq!(before.0, 1);
        let without = (0, before.1 - 1);
        let everyone_finds = async |when: &str| {
            assert_eq!(found(&owner, &own, &slug).await, all, "{when}");
            assert_eq!(found(&guest, &open, &slug).await, all[..3], "{when}");
            assert_eq!(found(&learner, &belonging, &slug).await, ["members"], "{when}");
            assert_eq!(
                (counted(&owner).await, counted(&guest).await),
                (before, before),
                "{when}"
            );
        };
        everyone_finds("before").await;

        // blocked: for whoever blocks, and for nobody else
        let page = format!("/people/{slug}");
        let block = [("do", "block"), ("person", slug.as_str())];
        owner.submit(&page, "/account/blocked", &block).await;
        assert_eq!(message_block::Entity::find().all(&app.db).await.unwrap().len(), 1);
        // their page says so, with the way to where it is taken back
        let way = ".notice a[href='/account/blocked']";
        assert_eq!(owner.get(&page).await.ok().count(way), 1);
        assert_eq!(guest.get(&page).await.ok().count(way), 0);
        assert!(found(&owner, &own, &slug).await.is_empty());
        assert_eq!(counted(&owner).await, without);
        assert_eq!(found(&guest, &open, &slug).await, all[..3], "a guest blocks nobody");
        assert_eq!(
            found(&learner, &own[..4], &slug).await,
            all[..4],
            "others see no difference"
        );
        assert_eq!(counted(&guest).await, before);
        let trainer = app.signed_in("trainer").await;
        assert_eq!(found(&trainer, &open, &slug).await, all[..3], "nor do they themselves");
        // the number stays, and whoever manages still decides on them
        assert!(owner.get(&event).await.ok().one("#people").contains("1 vjen"));
        let id = person_id(&app, "trainer").await.to_string();
        let managed = owner.get(MEMBERS).await.ok();
        assert!(managed.one("main").contains("Person që keni bllokuar"));
        let keys = managed.attributes(".member-form input[name=person]", "value");
        assert!(keys.contains(&id), "{keys:?}");
        assert!(
            owner
                .get(REQUESTS)
                .await
                .ok()
                .one("main")
                .contains("Person që keni bllokuar")
        );
        // whoever only belongs meets no line of whom they block
        learner.submit(&page, "/account/blocked", &block).await;
        let seen = learner.get(MEMBERS).await.ok().one("main");
        assert!(!seen.contains(NAME) && !seen.contains("keni bllokuar"), "{seen}");
        message_block::Entity::delete_many().exec(&app.db).await.unwrap();
        everyone_finds("no block any more").await;

        suspended(&app, "trainer", Some(app.clock.now() + Duration::days(3))).await;
        let gone = async |when: &str| {
            for (reader, lists) in [(&owner, &own[..]), (&guest, &open[..])] {
                assert!(found(reader, lists, &slug).await.is_empty(), "{when}");
                assert_eq!(counted(reader).await, without, "{when}");
            }
            assert!(found(&learner, &belonging, &slug).await.is_empty(), "{when}");
        };
        gone("suspended").await;
        let host = owner.get(&event).await.ok().one("#people");
        assert!(
            host.contains("1 vjen") && host.contains("fshehur nga moderatorët"),
            "{host}"
        );
        suspended(&app, "trainer", None).await;
        everyone_finds("suspended no longer").await;

        hide(&app, &format!("person:{slug}")).await;
        gone("hidden").await;
        let host = owner.get(&event).await.ok().one("#people");
        assert!(
            host.contains("1 vjen") && host.contains("fshehur nga moderatorët"),
            "{host}"
        );
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        everyone_finds("hidden no longer").await;

        let trainer = app.signed_in("trainer").await;
        trainer.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let left = trainer
            .fill("/account/delete", &[("email", "trainer@bashke.test")])
            .await;
        assert_eq!(left.ok().one("h1"), "Llogaria u fshi");
        gone("deleted").await;
    }
);

on_both!(
    the_page_of_somebody_suspended_lists_nothing_of_theirs_to_others,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        everywhere(&app).await;
        let page = format!("/people/{}", person_slug(&app, "trainer").await);
        let belongs = format!("/organisations/{OTHER}");
        let listed = async |visitor: &Visitor<'_>| {
            let shown = visitor.get(&page).await.ok();
            shown.attributes("main .entries a", "href").contains(&belongs)
        };
        let (guest, learner) = (app.visitor(), app.signed_in("learner").await);
        let (trainer, moderator) = (app.signed_in("trainer").await, app.signed_in("moderator").await);
        assert!(listed(&guest).await && listed(&learner).await);
        suspended(&app, "trainer", Some(app.clock.now() + Duration::days(3))).await;
        assert!(!listed(&guest).await && !listed(&learner).await);
        assert!(listed(&trainer).await && listed(&moderator).await);
        let later = app.another(bashke_tests::clock_after(&app.clock, 4 * 24 * 60)).await;
        assert!(listed(&later.visitor()).await, "it ends by itself");
    }
);
