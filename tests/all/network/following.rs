//! Following organisations, places and themes, and what is new of them.

use std::io::{Cursor, Read};

use bashke_entities::network::{experience, network_follow, offer};
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::events::plan;
use super::offers::{answering, hide, other, write};
use super::{organisation_id, told};
use crate::moderation::suspended;

const HOME: &str = "/account/home";
const FOLLOWING: &str = "/account/following";

async fn follow(visitor: &Visitor<'_>, kind: &str, subject: &str, on: &str) -> Reply {
    let fields = [("kind", kind), ("subject", subject), ("on", on)];
    visitor.submit(FOLLOWING, FOLLOWING, &fields).await
}

fn feed(reply: &Reply) -> Vec<String> {
    reply.texts("#feed .entries > li > a")
}

on_both!(
    whoever_is_suspended_stops_following_and_begins_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        follow(&learner, "theme", "youth", "yes").await;
        let until = app.clock.now() + chrono::Duration::days(3);
        suspended(&app, "learner", Some(until)).await;
        let more = follow(&learner, "theme", "rural", "yes").await;
        assert_eq!(more.status, StatusCode::FORBIDDEN);
        let less = follow(&learner, "theme", "youth", "no").await;
        assert_eq!(less.status, StatusCode::SEE_OTHER, "{}", less.text());
        assert_eq!(network_follow::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    nobody_is_told_of_an_offer_that_was_closed_before,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        follow(&learner, "theme", "youth", "yes").await;
        let owner = app.signed_in("owner").await;
        let (closed, open) = (write(&owner, &[]).await, write(&owner, &[("title-sq", "E dyta")]).await);
        assert_eq!(
            owner.submit(&closed, &closed, &[("do", "close")]).await.status,
            StatusCode::SEE_OTHER
        );
        app.work().await;
        assert_eq!(
            told(&app.signed_in("learner").await, "Një sallë për tridhjetë veta").await,
            0
        );
        assert_eq!(told(&app.signed_in("learner").await, "E dyta").await, 1, "{open}");
    }
);

on_both!(
    what_one_follows_is_new_on_ones_page_and_told_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        assert!(learner.get(HOME).await.ok().text().contains("Ende nuk ndiqni asgjë"));
        // from the page of an organisation, and back to it
        let page = "/organisations/qendra-prova";
        let id = organisation_id(&app, "qendra-prova").await.to_string();
        let fields = [
            ("kind", "organisation"),
            ("subject", id.as_str()),
            ("on", "yes"),
            ("next", page),
        ];
        let reply = learner.submit(page, FOLLOWING, &fields).await;
        assert_eq!(reply.header("location"), page);
        assert!(learner.get(page).await.ok().text().contains("Mos e ndiqni më"));
        assert!(learner.get(HOME).await.ok().text().contains("Ende asgjë e re"));
        // the same by theme: told once all the same
        assert_eq!(
            follow(&learner, "theme", "youth", "yes").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            follow(&learner, "theme", "youth", "yes").await.status,
            StatusCode::SEE_OTHER,
            "twice is once"
        );
        assert_eq!(
            follow(&learner, "place", "kurbin", "yes").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(network_follow::Entity::find().count(&app.db).await.unwrap(), 3);
        let owner = app.signed_in("owner").await;
        let ask = write(&owner, &[]).await;
        plan(&owner, &[]).await;
        let trainer = other(&app).await;
        let elsewhere = [
            ("organisation", "instituti-i-studimeve-politike"),
            ("title-sq", "Në Kurbin"),
            ("theme", "rural"),
            ("place", "kurbin"),
        ];
        write(&trainer, &elsewhere).await;
        let none = [
            ("organisation", "instituti-i-studimeve-politike"),
            ("title-sq", "Diku tjetër"),
            ("theme", "rural"),
            ("place", "puke"),
        ];
        write(&trainer, &none).await;
        app.work().await;
        let home = learner.get(HOME).await.ok();
        // each says what of it one follows, and nothing else
        let because = home.texts("#feed .entries > li .muted");
        assert_eq!(
            because,
            [
                "Sepse ndiqni: Kurbin",
                "Sepse ndiqni: Qendra Prova (për provë), Rinia",
                "Sepse ndiqni: Qendra Prova (për provë)",
            ]
        );
        let shown = feed(&home);
        assert_eq!(
            shown,
            [
                "Në Kurbin",
                "Një sallë për tridhjetë veta",
                "Takim për projektbuxhetin",
                "Botimi 1"
            ],
            "of one moment by sort and key"
        );
        for (words, times) in [
            ("kërkon: Një sallë", 1),
            ("kërkon: Në Kurbin", 1),
            ("fton: Takim", 1),
            ("Diku tjetër", 0),
        ] {
            assert_eq!(told(&app.signed_in("learner").await, words).await, times, "{words}");
        }
        assert_eq!(
            told(&app.signed_in("owner").await, "kërkon: Një sallë").await,
            0,
            "whoever wrote it knows"
        );
        // told again, nobody hears it twice
        let id: i32 = ask.rsplit('/').next().unwrap().parse().unwrap();
        bashke::network::jobs::tell(&app.app, Some(id), None).await.unwrap();
        assert_eq!(told(&app.signed_in("learner").await, "kërkon: Një sallë").await, 1);
        // what is hidden is in no feed
        hide(&app, &format!("offer:{id}")).await;
        assert!(!feed(&learner.get(HOME).await.ok()).contains(&"Një sallë për tridhjetë veta".to_owned()));
        // and what is followed no more neither
        let list = learner.get(FOLLOWING).await.ok();
        let places = list.attributes("input[name=subject]", "value");
        assert!(places.contains(&"youth".to_owned()), "{places:?}");
        for (kind, subject) in [("theme", "youth"), ("place", "kurbin")] {
            assert_eq!(
                follow(&learner, kind, subject, "no").await.status,
                StatusCode::SEE_OTHER
            );
        }
        assert_eq!(feed(&learner.get(HOME).await.ok()), ["Takim për projektbuxhetin"]);
    }
);

on_both!(
    the_feed_is_paged_by_time_and_loses_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        follow(&learner, "theme", "youth", "yes").await;
        let owner = app.signed_in("owner").await;
        write(&owner, &[]).await;
        let one = offer::Entity::find().one(&app.db).await.unwrap().unwrap();
        let questions = async || {
            let before = app.queries();
            learner.get(HOME).await.ok();
            app.queries() - before
        };
        learner.get(HOME).await.ok();
        let few = questions().await;
        for number in 0..44 {
            let mut row = offer::ActiveModel::from(one.clone());
            row.id = sea_orm::ActiveValue::NotSet;
            row.title_sq = sea_orm::ActiveValue::Set(Some(format!("Nr. {number}")));
            let id = offer::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
            let theme = bashke_entities::network::offer_theme::ActiveModel {
                id: sea_orm::ActiveValue::NotSet,
                offer_id: sea_orm::ActiveValue::Set(id),
                theme: sea_orm::ActiveValue::Set("youth".to_owned()),
            };
            bashke_entities::network::offer_theme::Entity::insert(theme)
                .exec(&app.db)
                .await
                .unwrap();
        }
        assert_eq!(questions().await, few);
        // all of one moment: none is lost where a page ends
        let mut seen = Vec::new();
        let mut page = HOME.to_owned();
        for _ in 0..3 {
            let reply = learner.get(&page).await.ok();
            seen.extend(feed(&reply));
            let next = reply.attributes("#feed a[rel=next]", "href");
            match next.first() {
                Some(next) => page = format!("{HOME}{}", next.split('#').next().unwrap()),
                None => break,
            }
        }
        assert_eq!(seen.len(), 45);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 45);
        for odd in ["?before=x", "?before=1.9.1", "?faqe=2"] {
            assert_eq!(
                learner.get(&format!("{HOME}{odd}")).await.status,
                StatusCode::BAD_REQUEST,
                "{odd}"
            );
        }
        let end = learner.get(&format!("{HOME}?before=1000000000000000.0.1")).await.ok();
        assert!(end.text().contains("Nuk ka asgjë më të vjetër"));
    }
);

on_both!(
    only_what_is_there_is_followed_by_whoever_is_signed_in,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        for page in [HOME, FOLLOWING] {
            assert!(app.get(page).await.header("location").starts_with("/sign-in"), "{page}");
        }
        let learner = app.signed_in("learner").await;
        for (kind, subject) in [
            ("theme", "para"),
            ("place", "nuk-ka"),
            ("place", "shqiperi"),
            ("organisation", "99999"),
            ("organisation", "qendra-prova"),
            ("person", "1"),
        ] {
            let reply = follow(&learner, kind, subject, "yes").await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{kind} {subject}");
        }
        let none = follow(&learner, "place", "", "yes").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        // nor does a form lead elsewhere
        let away = [
            ("kind", "theme"),
            ("subject", "youth"),
            ("on", "yes"),
            ("next", "https://larg.example"),
        ];
        let reply = learner.submit(FOLLOWING, FOLLOWING, &away).await;
        assert_eq!(reply.header("location"), "/account/following?done=on");
        // what is hidden cannot be found out by following it
        let id = organisation_id(&app, "instituti-i-studimeve-politike").await;
        hide(&app, &format!("organisation:{id}")).await;
        let hidden = follow(&learner, "organisation", &id.to_string(), "yes").await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        assert_eq!(network_follow::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    what_is_held_is_taken_along_and_forgotten,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = write(&owner, &[]).await;
        let event = plan(&owner, &[]).await;
        let trainer = other(&app).await;
        let answers = format!("{path}/answers");
        let answer = answering("Fjalët e mia private");
        trainer.submit(&path, &answers, &answer).await;
        trainer
            .submit(&event, &format!("{event}/registration"), &[("register", "yes")])
            .await;
        follow(&trainer, "theme", "youth", "yes").await;
        trainer.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let file = trainer.submit("/account/download", "/account/download", &[]).await.ok();
        let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes.clone())).unwrap();
        let mut text = String::new();
        zip.by_name("data.json").unwrap().read_to_string(&mut text).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let entries = |name: &str| json["held"][name]["entries"].as_array().unwrap().clone();
        assert_eq!(entries("offer-answers")[0]["text"], "Fjalët e mia private");
        assert_eq!(entries("event-registrations")[0]["state"], "registered");
        assert_eq!(entries("network-follows")[0]["subject"], "youth");
        assert!(
            entries("offers").is_empty() && entries("events-planned").is_empty(),
            "that is another's"
        );
        let gone = trainer
            .submit(
                "/account/delete",
                "/account/delete",
                &[("email", "trainer@bashke.test")],
            )
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        assert_eq!(network_follow::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    an_experience_is_news_once_it_is_published_and_as_long_as_all_see_it,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        let member = app.signed_in("member").await;
        let organisation = organisation_id(&app, "qendra-prova").await.to_string();
        follow(&learner, "organisation", &organisation, "yes").await;
        follow(&member, "theme", "rural", "yes").await;
        let owner = app.signed_in("owner").await;
        let typed = [
            ("organisation", "qendra-prova"),
            ("title-sq", "Dëgjesa në fshat"),
            ("tried-sq", "E mbajtëm dëgjesën në mbrëmje."),
            ("theme", "rural"),
        ];
        let with = |others: &[(&'static str, &'static str)]| [&typed[..], others].concat();
        let new = "/experiences/new";
        let written = owner.submit(new, new, &with(&[("revision", "0")])).await;
        assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.text());
        let path = written.header("location").split('?').next().unwrap().to_owned();
        let has = async |visitor: &Visitor<'_>| {
            let page = visitor.get(HOME).await.ok();
            feed(&page).iter().any(|title| title == "Dëgjesa në fshat")
        };
        assert!(!has(&learner).await && !has(&member).await, "a draft is no news");
        let edit = format!("{path}/edit");
        let publishes = with(&[("revision", "1"), ("publish", "yes")]);
        let published = owner.submit(&edit, &edit, &publishes).await;
        assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());
        assert!(has(&learner).await && has(&member).await);
        let page = learner.get(HOME).await.ok();
        assert!(page.attributes("#feed .entries > li > a", "href").contains(&path));
        assert!(page.one("#feed").contains("Përvojë"));
        let row = experience::Entity::find()
            .filter(experience::Column::OrganisationId.is_not_null())
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        hide(&app, &format!("experience:{}", row.id)).await;
        assert!(!has(&learner).await && !has(&member).await, "what is hidden is no news");
    }
);

on_both!(
    what_each_choice_of_mails_is_for_is_said_with_the_way_to_the_other,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let page = app.signed_in("learner").await.get(FOLLOWING).await.ok();
        assert_eq!(page.count("main a[href='/account/notifications']"), 1);
        assert!(page.one("#digest").contains("Vlen vetëm për"));
    }
);
