//! Calendars: read again as calendar programs read them, and shown to nobody else.

use std::collections::BTreeMap;

use bashke_entities::training::calendar_feed;
use bashke_tests::{Data, Reply, TestApp, clock_at, on_both};
use http::StatusCode;
use sea_orm::EntityTrait;

use super::meeting::{change, plan, register};

/// The entries of a calendar, each as its lines by name without their parameters; whatever breaks RFC 5545 fails.
fn read(reply: &Reply) -> Vec<BTreeMap<String, String>> {
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    let text = String::from_utf8(reply.bytes.clone()).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let (mut open, mut entries) = (Vec::new(), Vec::new());
    let mut zones = 0;
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        match name {
            "BEGIN" => {
                open.push(value.to_owned());
                if value == "VEVENT" {
                    entries.push(BTreeMap::new());
                }
                zones += usize::from(value == "VTIMEZONE");
            }
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ => {
                let at = open.iter().map(String::as_str).collect::<Vec<_>>();
                if at == ["VCALENDAR", "VEVENT"] {
                    if name.starts_with("DT") && name != "DTSTAMP" {
                        assert!(name.ends_with(";TZID=Europe/Tirane"), "{line}");
                    }
                    let name = name.split(';').next().unwrap().to_owned();
                    let known = entries.last_mut().unwrap().insert(name, value.to_owned());
                    assert_eq!(known, None, "{line} stands twice");
                }
            }
        }
    }
    assert!(open.is_empty() && zones == 1);
    for entry in &entries {
        for needed in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY"] {
            assert!(entry.contains_key(needed), "{needed} is missing of {entry:?}");
        }
    }
    entries
}

on_both!(
    a_feed_follows_what_becomes_of_sessions,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(
            &trainer,
            &[(
                "title-sq",
                "Buxheti; zëri, dhe një titull aq i gjatë sa të mos hyjë në një rresht",
            )],
        )
        .await;
        plan(&trainer, &[("title-sq", "Një tjetër")]).await;
        let learner = app.signed_in("learner").await;
        let path = learner.makes_calendar().await;
        assert_eq!(read(&app.get(&path).await.ok()), []);
        register(&learner, &session, true).await;
        let entries = read(&app.get(&path).await.ok());
        assert_eq!(entries.len(), 1);
        let first = &entries[0];
        assert_eq!(first["DTSTART"], "20261130T100000");
        assert_eq!(first["SEQUENCE"], "0");
        assert_eq!(first["STATUS"], "CONFIRMED");
        assert!(first["SUMMARY"].starts_with("Buxheti\\; zëri\\, dhe"));

        let edit = format!("{session}/edit");
        let moved = change(&trainer, &session, &[("begins", "11:00"), ("ends", "13:00")]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        let entries = read(&app.get(&path).await.ok());
        assert_eq!(entries[0]["UID"], first["UID"], "known again");
        assert_eq!(entries[0]["SEQUENCE"], "1");
        assert_eq!(entries[0]["DTSTART"], "20261130T110000");
        assert_eq!(entries[0]["SUMMARY"], "Leximi i buxhetit");
        let english = read(&app.get(&format!("/en{path}")).await.ok());
        assert_eq!(english[0]["SUMMARY"], "Reading the budget");
        trainer.post(&edit, &[("do", "cancel"), ("reason", "S’ka sallë")]).await;
        let entries = read(&app.get(&path).await.ok());
        assert_eq!(
            (entries[0]["STATUS"].as_str(), entries[0]["SEQUENCE"].as_str()),
            ("CANCELLED", "2")
        );
        let file = read(&app.get(&format!("{session}/session.ics")).await.ok());
        assert_eq!(file[0]["UID"], first["UID"]);
        let page = learner.get("/calendar").await.ok();
        assert_eq!(page.count(".entries > li"), 1);
        // whoever leads has it too
        let leads = trainer.makes_calendar().await;
        assert_eq!(read(&app.get(&leads).await.ok()).len(), 2);
        let later = app.another(clock_at(2027, 8, 1)).await;
        assert_eq!(read(&later.get(&path).await.ok()), [], "what is long over is left out");
    }
);

on_both!(
    a_feed_is_kept_from_others_and_can_be_taken_back,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        assert!(app.get("/calendar").await.header("location").starts_with("/sign-in"));
        let learner = app.signed_in("learner").await;
        let path = learner.makes_calendar().await;
        let answer = app.get(&path).await.ok();
        assert_eq!(answer.header("cache-control"), "private, no-store");
        let token = path.split('/').nth(2).unwrap();
        let row = calendar_feed::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(!row.token_digest.contains(token), "the token is not kept");
        assert!(
            !learner.get("/calendar").await.ok().text().contains(token),
            "nor shown again"
        );
        for bad in [row.token_digest.as_str(), "", "x", "%2e%2e", &token[1..]] {
            let reply = app.get(&format!("/calendar/{bad}/feed.ics")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{bad}");
        }
        let other = learner.makes_calendar().await;
        assert_eq!(
            app.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "the one before holds no more"
        );
        app.get(&other).await.ok();
        let member = app.signed_in("member").await;
        member.submit("/calendar", "/calendar", &[("do", "revoke")]).await;
        app.get(&other).await.ok();
        learner.submit("/calendar", "/calendar", &[("do", "revoke")]).await;
        assert_eq!(app.get(&other).await.status, StatusCode::NOT_FOUND);
    }
);
