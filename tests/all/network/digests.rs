//! Digests of what one follows: whoever chose them, once for each time, and nothing in them that is hidden.

use bashke::worker::schedule;
use bashke_entities::network::follow_digest;
use bashke_entities::platform::mail;
use bashke_tests::{Data, TestApp, Visitor, clock_after, clock_at, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::offers::{hide, write};
use super::person_id;
use crate::moderation::suspended;

const FOLLOWING: &str = "/account/following";

async fn choose(visitor: &Visitor<'_>, how: &str) {
    let fields = [("do", "digest"), ("digest", how)];
    let reply = visitor.submit(FOLLOWING, FOLLOWING, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let page = visitor.follow(reply).await.ok();
    assert_eq!(page.attributes("#digest input[checked]", "value"), [how]);
}

async fn follow(visitor: &Visitor<'_>, theme: &str) {
    let fields = [("kind", "theme"), ("subject", theme), ("on", "yes")];
    let reply = visitor.submit(FOLLOWING, FOLLOWING, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Does what is due, as it is at a time.
async fn due(later: &TestApp) {
    schedule(&later.app).await.unwrap();
    later.work().await;
}

/// The digests that somebody got, as they are read.
async fn digests(app: &TestApp, name: &str) -> Vec<String> {
    let rows = mail::Entity::find()
        .filter(mail::Column::Recipient.eq(format!("{name}@bashke.test")))
        .filter(mail::Column::Kind.eq("followed"))
        .order_by_asc(mail::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    let mut read = Vec::new();
    for row in rows {
        read.push(app.get(&format!("/mailbox/{}", row.id)).await.ok().one("main"));
    }
    read
}

on_both!(
    a_digest_goes_out_once_with_what_the_feed_shows_of_its_time,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let (learner, member, trainer) = (
            app.signed_in("learner").await,
            app.signed_in("member").await,
            app.signed_in("trainer").await,
        );
        // off until somebody chooses otherwise
        let page = learner.get(FOLLOWING).await.ok();
        assert_eq!(page.attributes("#digest input[checked]", "value"), ["off"]);
        for visitor in [&learner, &member, &trainer] {
            follow(visitor, "youth").await;
        }
        choose(&learner, "weekly").await;
        choose(&trainer, "monthly").await;
        let owner = app.signed_in("owner").await;
        write(&owner, &[]).await;
        let veiled = write(&owner, &[("title-sq", "E fshehura")]).await;
        hide(&app, &format!("offer:{}", veiled.rsplit('/').next().unwrap())).await;
        let experience = [
            ("organisation", "qendra-prova"),
            ("title-sq", "Dëgjesa në fshat"),
            ("tried-sq", "E mbajtëm dëgjesën në mbrëmje."),
            ("theme", "youth"),
            ("publish", "yes"),
        ];
        owner.fill("/experiences/new", &experience).await.ok();
        // nothing before the Monday after
        due(&app.another(clock_at(2026, 11, 29)).await).await;
        assert!(digests(&app, "learner").await.is_empty());
        let monday = app.another(clock_at(2026, 11, 30)).await;
        for _ in 0..2 {
            due(&monday).await;
        }
        let got = digests(&app, "learner").await;
        assert_eq!(got.len(), 1, "{got:?}");
        assert!(got[0].contains("Kërkesë: Një sallë për tridhjetë veta"), "{}", got[0]);
        assert!(got[0].contains("Përvojë: Dëgjesa në fshat"), "{}", got[0]);
        assert!(!got[0].contains("E fshehura"), "{}", got[0]);
        assert!(digests(&app, "member").await.is_empty(), "they did not choose one");
        assert!(
            digests(&app, "trainer").await.is_empty(),
            "it is not the first of a month"
        );
        // a week in which nothing happened brings none
        due(&app.another(clock_at(2026, 12, 7)).await).await;
        assert_eq!(digests(&app, "learner").await.len(), 1);
        let first = digests(&app, "trainer").await;
        assert_eq!(first.len(), 1, "of 1 December: {first:?}");
        assert!(first[0].contains("të rejat e muajit"), "{}", first[0]);
        // made again by hand it is not sent again
        let payload = monday.clock.today();
        let id = person_id(&app, "learner").await;
        let every = bashke_vocabulary::FollowDigest::Weekly;
        bashke::network::jobs::digest(&monday.app, id, every, payload)
            .await
            .unwrap();
        monday.work().await;
        assert_eq!(digests(&app, "learner").await.len(), 1);
    }
);

on_both!(
    a_digest_is_ended_by_its_link_and_with_the_account,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        let trainer = app.signed_in("trainer").await;
        for visitor in [&learner, &trainer] {
            follow(visitor, "youth").await;
            choose(visitor, "weekly").await;
        }
        write(&app.signed_in("owner").await, &[]).await;
        // somebody who is suspended gets none
        let until = app.clock.now() + chrono::Duration::days(30);
        suspended(&app, "trainer", Some(until)).await;
        due(&app.another(clock_at(2026, 11, 30)).await).await;
        assert!(digests(&app, "trainer").await.is_empty());
        let row = mail::Entity::find()
            .filter(mail::Column::Kind.eq("followed"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let shown = app.get(&format!("/mailbox/{}", row.id)).await.ok();
        let ends = shown.attributes("a[href*='/unsubscribe/']", "href");
        let path = ends[0].trim_start_matches("http://127.0.0.1:3000").to_owned();
        // whoever opens the link changes nothing; whoever sends it ends them
        let guest = app.visitor();
        guest.get(&path).await.ok();
        assert_eq!(follow_digest::Entity::find().count(&app.db).await.unwrap(), 2);
        guest.submit(&path, &path, &[]).await.ok();
        assert_eq!(follow_digest::Entity::find().count(&app.db).await.unwrap(), 1);
        let page = learner.get(FOLLOWING).await.ok();
        assert_eq!(page.attributes("#digest input[checked]", "value"), ["off"]);
        // what is held is taken along, and goes with the account
        let later = app.another(clock_after(&app.clock, 60 * 24 * 40)).await;
        let visitor = later.signed_in("trainer").await;
        let held = bashke::network::held_about(&app.db, person_id(&app, "trainer").await)
            .await
            .unwrap();
        let section = held.iter().find(|one| one.name == "network-digest").unwrap();
        assert_eq!(section.entries[0]["frequency"], "weekly");
        visitor.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let fields = [("email", "trainer@bashke.test")];
        let gone = visitor.submit("/account/delete", "/account/delete", &fields).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        assert_eq!(follow_digest::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);
