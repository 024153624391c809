//! What pages of the network say plainly: which field is meant, which language a name is in, when something ends, and whether
//! there is a place.

use std::collections::BTreeSet;

use bashke_entities::network::{offer, programme};
use bashke_tests::{Data, TestApp, clock_after, on_both};
use chrono::NaiveDate;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

use super::events::{plan, register};
use super::offers::write;
use super::refused_at;

on_both!(
    what_was_refused_names_the_group_of_boxes_and_not_its_first,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let editor = app.signed_in("moderator").await;
        for (form, groups, first) in [
            ("/resources/new", ["Lloji: ", "Gjuha: ", "Tema: "], "f-kind"),
            (
                "/tools/new",
                ["Për çfarë shërben: ", "Sa kushton: ", "Gjuha: "],
                "f-purpose",
            ),
        ] {
            let reply = editor.submit(form, form, &[]).await;
            let fields = refused_at(&reply);
            assert!(fields.contains(&format!("#{first}")), "{fields:?}");
            let summary = reply.one(".error-summary");
            for group in groups {
                assert!(summary.contains(group), "{group} {summary}");
            }
            let box_of = reply.one(&format!("label[for={first}]"));
            assert!(!summary.contains(&format!("{box_of}: ")), "{box_of} {summary}");
        }
    }
);

on_both!(
    the_form_of_an_event_that_was_sent_empty_says_each_thing_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let reply = owner.submit("/events/new", "/events/new", &[]).await;
        assert!(refused_at(&reply).contains(&"#f-begins-at".to_owned()));
        let said = reply.texts(".error-summary a");
        let each: BTreeSet<&String> = said.iter().collect();
        assert_eq!(each.len(), said.len(), "{said:?}");
    }
);

on_both!(
    who_pays_and_who_tried_have_their_names_in_english,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let (sq, en) = (
            "Agjencia Zvicerane",
            "Swiss Agency for Development and Cooperation (SDC)",
        );
        let call = "/calls/levizalbania-5";
        assert!(app.get(call).await.ok().one("main").contains(sq));
        let english = app.get(&format!("/en{call}")).await.ok();
        assert!(english.one("main").contains(en) && !english.one("main").contains(sq));
        // where it has none, its language is marked
        programme::Entity::update_many()
            .col_expr(programme::Column::FunderEn, Expr::value(None::<String>))
            .exec(&app.db)
            .await
            .unwrap();
        let english = app.get(&format!("/en{call}")).await.ok();
        let marked = english.texts("main span[lang=sq]");
        assert!(marked.iter().any(|text| text.contains(sq)), "{marked:?}");
        let tried = "/experiences/open-contracts-kosovo";
        assert!(
            app.get(tried)
                .await
                .ok()
                .one("main")
                .contains("Organizata të shoqërisë civile")
        );
        let english = app.get(&format!("/en{tried}")).await.ok();
        assert!(english.one("main").contains("Civil-society organisations in Kosovo"));
    }
);

/// Until when the only offer takes answers.
async fn open_until(app: &TestApp) -> NaiveDate {
    let row = offer::Entity::find().one(&app.db).await.unwrap().unwrap();
    row.expires_on
}

on_both!(
    an_offer_for_certain_days_closes_with_the_last_of_them,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let last = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let days = [
            ("starts-on", "2026-11-28"),
            ("ends-on", "2026-11-30"),
            ("expires-on", "2027-02-21"),
        ];
        let path = write(&owner, &days).await;
        assert_eq!(open_until(&app).await, last);
        let renewed = owner.submit(&path, &path, &[("do", "renew")]).await;
        owner.follow(renewed).await.ok();
        assert_eq!(open_until(&app).await, last);
        // nobody is asked to renew what is over by then
        bashke::network::jobs::remind_of_offers(&app.app).await.unwrap();
        app.work().await;
        let told = owner.get("/notifications").await.ok();
        assert!(!told.text().contains("është e hapur deri më"));
        let later = app.another(clock_after(&app.clock, 9 * 24 * 60)).await;
        let owner = later.signed_in("owner").await;
        let refused = owner.submit(&path, &path, &[("do", "renew")]).await;
        assert_eq!(refused_at(&refused), ["#f-renew"]);
        assert_eq!(open_until(&app).await, last);
    }
);

on_both!(
    a_guest_reads_that_an_event_is_full_and_that_one_can_wait,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[("capacity", "1")]).await;
        let full = "Të gjitha vendet janë zënë";
        assert!(!app.get(&path).await.ok().text().contains(full));
        register(&app.signed_in("learner").await, &path, "yes").await.ok();
        let guest = app.get(&path).await.ok();
        let standing = guest.one("#f-register");
        assert!(
            standing.contains(full) && standing.contains("të prisni për një vend"),
            "{standing}"
        );
        assert_eq!(guest.count("#f-register a[href^='/sign-in']"), 1);
    }
);

on_both!(
    a_cancelled_event_promises_neither_places_nor_its_address,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let online = [
            ("mode", "online"),
            ("link", "https://takim.shembull.al/1"),
            ("capacity", "40"),
        ];
        let path = plan(&owner, &online).await;
        let promises = ["Adresa u tregohet", "nga të cilat 40 të lira"];
        let guest = app.get(&path).await.ok();
        for promise in promises {
            assert!(guest.one("main").contains(promise), "{promise}");
        }
        let edit = format!("{path}/edit");
        let cancel = [("do", "cancel"), ("reason", "Salla u mbyll.")];
        let cancelled = owner.submit(&edit, &edit, &cancel).await;
        owner.follow(cancelled).await.ok();
        let guest = app.get(&path).await.ok();
        assert!(guest.one("main").contains("Salla u mbyll."));
        for promise in promises {
            assert!(!guest.one("main").contains(promise), "{promise}");
        }
    }
);
