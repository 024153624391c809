//! One time for one person: booked, moved, cancelled.

use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::training::commands::{self, Asked};
use bashke_entities::training::counselling;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{SLOTS, book, offer};
use crate::training::meeting::{actor, id_of, key, told};

on_both!(two_people_never_book_one_time, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let slots = offer(&app, &app.signed_in("counsellor").await, &[]).await;
    let mut running = tokio::task::JoinSet::new();
    for name in ["learner", "member", "owner", "steward", "moderator", "trainer"] {
        let (app, actor, slot) = (app.app.clone(), actor(&app, id_of(&app, name).await, &[]), slots[0]);
        running.spawn(async move {
            for _ in 0..20 {
                let act = match Act::begin(&app, &actor).await {
                    Ok(act) => act,
                    Err(Error::Busy(_)) => continue,
                    Err(error) => panic!("{error}"),
                };
                let asked = Asked {
                    question: "?".to_owned(),
                    figure: None,
                    organisation_id: None,
                };
                match commands::book(&act, slot, asked).await {
                    Ok(_) => {
                        act.commit().await.unwrap();
                        return true;
                    }
                    Err(Error::Refused(_)) => return false,
                    Err(Error::Busy(_)) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            panic!("the database is always busy");
        });
    }
    let mut won = 0;
    while let Some(ended) = running.join_next().await {
        won += usize::from(ended.unwrap());
    }
    assert_eq!(won, 1);
    assert_eq!(counselling::Entity::find().count(&app.db).await.unwrap(), 1);
    // whoever is late is told beside what they wrote
    let late = app.signed_in("admin").await;
    late.get("/calendar").await.ok();
    let reply = late
        .post(&format!("{SLOTS}/{}", slots[0]), &[("question", "Edhe unë")])
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("Edhe unë"));
});

on_both!(
    it_is_moved_and_cancelled_by_either_and_the_other_is_told,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (counsellor, learner, member) = (
            app.signed_in("counsellor").await,
            app.signed_in("learner").await,
            app.signed_in("member").await,
        );
        let slots = offer(&app, &counsellor, &[]).await;
        let (gives, asks) = (id_of(&app, "counsellor").await, id_of(&app, "learner").await);
        let path = book(&learner, slots[0]).await;
        let others = book(&member, slots[1]).await;
        assert_eq!(told(&app, gives).await, ["counselling-booked"; 2]);
        // to a time that is taken it is not moved
        let taken = slots[1].to_string();
        learner.get(&path).await.ok();
        let reply = learner.post(&path, &[("do", "move"), ("slot", &taken)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let free = slots[2].to_string();
        let moved = learner.post(&path, &[("do", "move"), ("slot", &free)]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        assert_eq!(told(&app, gives).await[2..], ["counselling-moved"]);
        for (prefix, says) in [
            ("", "u zhvendos nga 30.11.2026, 10:00 në 30.11.2026, 11:00"),
            ("/en", "was moved from 30.11.2026, 10:00 to 30.11.2026, 11:00"),
        ] {
            let news = counsellor.get(&format!("{prefix}/notifications")).await.ok();
            assert!(news.one("main").contains(says), "{}", news.one("main"));
        }
        let last = slots[3].to_string();
        counsellor.get(&path).await.ok();
        counsellor.post(&path, &[("do", "move"), ("slot", &last)]).await;
        assert_eq!(told(&app, asks).await, ["counselling-moved"]);
        // the times that were left are free again
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 2);
        let without = learner.post(&path, &[("do", "cancel"), ("reason", "")]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        learner.post(&path, &[("do", "cancel"), ("reason", "Jam i zënë")]).await;
        assert_eq!(told(&app, gives).await[3..], ["counselling-cancelled"]);
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 3);
        let page = counsellor.get(&path).await.ok();
        assert!(page.text().contains("Jam i zënë"));
        // a time that the counsellor cancels is not offered again
        counsellor.get(&others).await.ok();
        counsellor
            .post(&others, &[("do", "cancel"), ("reason", "Jam sëmurë")])
            .await;
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 3);
        let again = counsellor.post(&others, &[("do", "cancel"), ("reason", "Prapë")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let row = counselling::Entity::find_by_id(key(&path))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((row.state.as_str(), row.sequence), ("cancelled", 3));
    }
);

on_both!(
    a_counselling_shows_its_figure_drawn_and_refuses_an_indicator_with_the_way_to_one,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let slots = offer(&app, &app.signed_in("counsellor").await, &[]).await;
        let learner = app.signed_in("learner").await;
        let path = format!("{SLOTS}/{}", slots[0]);
        let view = "/indicators/arrears-stock?places=lezhe";
        let send = async |figure: &str| {
            let fields = [("question", "?"), ("figure", figure)];
            learner.submit(&path, &path, &fields).await
        };
        let refused = send(view).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let why = refused.one(".field-error");
        assert!(why.contains("krijoni shifrën"), "{why}");
        let pinned = learner.post("/figures/new", &[("view", view)]).await;
        let figure = pinned.header("location").split('?').next().unwrap().to_owned();
        let booked = send(&figure).await;
        assert_eq!(booked.status, StatusCode::SEE_OTHER, "{}", booked.text());
        let page = learner.follow(booked).await.ok();
        assert_eq!(
            (page.count("main .chart-figure"), page.count("main .figure-picture")),
            (1, 0)
        );
    }
);
