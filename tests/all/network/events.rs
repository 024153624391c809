//! Events: planned, found, registered for, moved and cancelled, and read by calendars.

use bashke::worker;
use bashke_entities::moderation::restriction;
use bashke_entities::network::{event, event_registration};
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::{Restriction, Standing};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::attending::notices;
use super::offers::{hide, titles};
use super::pictures::restrict;
use super::{belongs, only_its_editors_write, organisation_id, told};

const NEW: &str = "/events/new";

/// An event as somebody types it.
const TYPED: [(&str, &str); 9] = [
    ("organisation", "qendra-prova"),
    ("title-sq", "Takim për projektbuxhetin"),
    ("text-sq", "Sillni një propozim."),
    ("theme", "participation"),
    ("begins-on", "2026-12-05"),
    ("begins-at", "17:30"),
    ("ends-at", "19:30"),
    ("mode", "place"),
    ("place", "lezhe"),
];

pub(super) fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    super::with(&TYPED, others)
}

/// Plans an event; gives its path.
pub(super) async fn plan(visitor: &Visitor<'_>, others: &[(&str, &str)]) -> String {
    let reply = visitor.submit(NEW, NEW, &with(others)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split('?').next().unwrap().to_owned()
}

pub(super) async fn register(visitor: &Visitor<'_>, path: &str, on: &str) -> Reply {
    let reply = visitor
        .submit(path, &format!("{path}/registration"), &[("register", on)])
        .await;
    visitor.follow(reply).await
}

on_both!(
    an_event_is_planned_and_found_as_list_month_and_map,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        assert!(app.get("/events").await.ok().text().contains("Nuk është planifikuar"));
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[("venue", "Salla e kuvendit"), ("capacity", "40")]).await;
        let page = app.get(&path).await.ok();
        assert_eq!(page.one("h1"), "Takim për projektbuxhetin");
        for part in ["5 dhjetor 2026", "17:30", "19:30", "Salla e kuvendit", "Lezhë", "40"] {
            assert!(page.one("main").contains(part), "{part}: {}", page.one("main"));
        }
        for (query, found) in [
            ("", true),
            ("?theme=participation", true),
            ("?theme=rural", false),
            ("?place=lezhe", true),
            ("?place=kurbin", false),
            ("?where=place", true),
            ("?where=online", false),
            ("?when=past", false),
        ] {
            let list = app.get(&format!("/events{query}")).await.ok();
            assert_eq!(titles(&list).len(), usize::from(found), "{query}");
        }
        for odd in [
            "?theme=x",
            "?place=x",
            "?where=x",
            "?when=x",
            "?view=x",
            "?month=2026-13",
            "?vend=x",
        ] {
            assert_eq!(
                app.get(&format!("/events{odd}")).await.status,
                StatusCode::BAD_REQUEST,
                "{odd}"
            );
        }
        assert_eq!(app.get("/events?page=2").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/events/9999").await.status, StatusCode::NOT_FOUND);
        let month = app.get("/en/events?view=month&month=2026-12").await.ok();
        assert_eq!(month.count(".month > li"), 31);
        assert_eq!(month.count(".month > li.from-2"), 1, "the first is a Tuesday");
        let day = month.one(".month > li:not(.quiet)");
        assert!(day.contains("Saturday 5") && day.contains("17:30"), "{day}");
        let now = app.get("/events?view=month").await.ok();
        assert!(now.text().contains("nëntor 2026") && now.text().contains("nuk ka asgjë"));
        let map = app.get("/events?view=map").await.ok();
        assert!(map.count("svg a[href='/events?place=lezhe']") > 0);
        assert!(map.text().contains("Ka veprimtari në 1 bashki"));
        // once it is over it is among those that are
        let later = app.another(clock_after(&app.clock, 30 * 24 * 60)).await;
        assert!(titles(&later.get("/events").await.ok()).is_empty());
        assert_eq!(titles(&later.get("/events?when=past").await.ok()).len(), 1);
        let learner = later.signed_in("learner").await;
        assert!(learner.get(&path).await.ok().text().contains("Veprimtaria ka mbaruar"));
    }
);

on_both!(
    what_is_refused_is_kept_as_it_was_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        for (field, typed) in [
            (
                "organisation",
                [("organisation", "instituti-i-studimeve-politike"), ("venue", "")],
            ),
            ("title-sq", [("title-sq", ""), ("venue", "")]),
            ("begins-on", [("begins-on", "nesër"), ("venue", "")]),
            ("begins-on", [("begins-on", "2026-11-22"), ("venue", "")]),
            ("ends-at", [("ends-at", "17:30"), ("venue", "")]),
            ("mode", [("mode", ""), ("venue", "")]),
            ("place", [("place", ""), ("venue", "")]),
            ("link", [("mode", "online"), ("link", "javascript:alert(1)")]),
            ("capacity", [("capacity", "501"), ("venue", "")]),
            ("project", [("project", "nuk-ka"), ("venue", "")]),
        ] {
            let reply = owner.submit(NEW, NEW, &with(&typed)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            let links = reply.attributes(".error-summary a", "href");
            assert_eq!(links, [format!("#f-{field}")], "{}", reply.one(".error-summary"));
            assert_eq!(reply.one("#f-text-sq"), "Sillni një propozim.", "{field}");
        }
        assert_eq!(event::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    only_the_editors_of_an_organisation_plan_for_it,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let edit = format!("{path}/edit");
        only_its_editors_write(&app, (&path, NEW), &[], with).await;
        assert_eq!(app.get(&format!("{path}/registration")).await.header("location"), path);
        // two at once: whoever comes second sees what stands, and what they typed
        let stale = owner
            .submit(&edit, &edit, &with(&[("revision", "1"), ("title-sq", "I dyti")]))
            .await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(
            stale.one(".notice-warning").contains("trainer"),
            "{}",
            stale.one(".notice-warning")
        );
        for stands in ["Pjesëmarrja", "Lezhë", "Në një vend", "Pa kufi", "17:30"] {
            assert!(
                stale.one(".notice-warning").contains(stands),
                "{stands}: {}",
                stale.one(".notice-warning")
            );
        }
        assert_eq!(stale.attributes("input[name=title-sq]", "value"), ["I dyti"]);
    }
);

on_both!(
    whoever_comes_late_waits_and_moves_up,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[("capacity", "1")]).await;
        let (learner, trainer) = (app.signed_in("learner").await, app.signed_in("trainer").await);
        let guest = app
            .visitor()
            .submit("/sign-in", &format!("{path}/registration"), &[("register", "yes")])
            .await;
        assert!(!guest.status.is_success() && event_registration::Entity::find().count(&app.db).await.unwrap() == 0);
        assert!(
            register(&learner, &path, "yes")
                .await
                .ok()
                .text()
                .contains("Jeni regjistruar")
        );
        assert!(
            register(&trainer, &path, "yes")
                .await
                .ok()
                .text()
                .contains("listën e pritjes")
        );
        // names are seen by those who hold it alone
        assert!(owner.get(&path).await.ok().one("main").contains("Lule Prova"));
        for visitor in [&trainer, &app.visitor(), &app.signed_in("member").await] {
            assert!(!visitor.get(&path).await.ok().one("main").contains("Lule Prova"));
        }
        register(&learner, &path, "no").await.ok();
        assert_eq!(told(&app.signed_in("trainer").await, "Ka një vend për ju").await, 1);
        assert!(trainer.get(&path).await.ok().text().contains("Jeni regjistruar"));
        // whoever comes again is last; where there are more places, they move up
        assert!(
            register(&learner, &path, "yes")
                .await
                .ok()
                .text()
                .contains("listën e pritjes")
        );
        let edit = format!("{path}/edit");
        let more = owner
            .submit(&edit, &edit, &with(&[("revision", "1"), ("capacity", "")]))
            .await;
        assert_eq!(more.status, StatusCode::SEE_OTHER, "{}", more.text());
        assert_eq!(told(&app.signed_in("learner").await, "Ka një vend për ju").await, 1);
        // whoever leaves comes to nothing any more
        trainer.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = trainer
            .submit(
                "/account/delete",
                "/account/delete",
                &[("email", "trainer@bashke.test")],
            )
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let rows = event_registration::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(rows.len(), 1);
        // once it has begun nobody registers, nor says that they do not come
        let begun = app.another(clock_after(&app.clock, 12 * 24 * 60 + 10 * 60)).await;
        for (name, on) in [("member", "yes"), ("learner", "no")] {
            let visitor = begun.signed_in(name).await;
            let late = visitor
                .submit("/account/listing", &format!("{path}/registration"), &[("register", on)])
                .await;
            assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        }
    }
);

on_both!(
    the_link_of_an_online_event_is_told_to_those_who_come_alone,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let online = [
            ("mode", "online"),
            ("place", ""),
            ("link", "https://takim.example/fshehte"),
        ];
        let path = plan(&owner, &online).await;
        let learner = app.signed_in("learner").await;
        let file = format!("{path}/event.ics");
        for page in [
            &path,
            &file,
            &format!("/en{path}"),
            "/events",
            "/events/feed.ics",
            "/events?view=month&month=2026-12",
        ] {
            let shown = learner.get(page).await.ok();
            assert!(!shown.text().contains("fshehte"), "{page}");
        }
        assert!(learner.get(&file).await.ok().text().contains("Në internet"));
        register(&learner, &path, "yes").await.ok();
        for page in [&path, &file] {
            assert!(learner.get(page).await.ok().text().contains("fshehte"), "{page}");
            assert!(!app.get(page).await.ok().text().contains("fshehte"), "{page}");
        }
        assert!(
            !learner.get("/events/feed.ics").await.ok().text().contains("fshehte"),
            "all read the feed"
        );
        register(&learner, &path, "no").await.ok();
        assert!(!learner.get(&path).await.ok().text().contains("fshehte"));
    }
);

on_both!(
    whoever_comes_is_told_what_changes_and_reminded_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let learner = app.signed_in("learner").await;
        register(&learner, &path, "yes").await.ok();
        let edit = format!("{path}/edit");
        let file = format!("{path}/event.ics");
        let before = app.get(&file).await.ok();
        assert!(
            before
                .text()
                .contains("SEQUENCE:0\r\nSTATUS:CONFIRMED\r\nDTSTART;TZID=Europe/Tirane:20261205T173000")
        );
        assert_eq!(before.header("content-type"), "text/calendar; charset=utf-8");
        assert!(
            before.text().contains("DESCRIPTION:Organizon: Qendra "),
            "{}",
            before.text()
        );
        let moved = owner
            .submit(&edit, &edit, &with(&[("revision", "1"), ("begins-on", "2026-12-06")]))
            .await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        app.work().await;
        assert_eq!(
            told(
                &app.signed_in("learner").await,
                "është në një kohë tjetër: 6.12.2026, 17:30"
            )
            .await,
            1
        );
        let after = app.get(&file).await.ok();
        assert!(after.text().contains("SEQUENCE:1") && after.text().contains("20261206T173000"));
        // reminded a day before the new time, not the old one, and once
        let old_time = app.another(clock_after(&app.clock, 11 * 24 * 60 + 9 * 60)).await;
        old_time.work().await;
        assert_eq!(told(&old_time.signed_in("learner").await, "Nesër").await, 0);
        let day_before = app.another(clock_after(&app.clock, 12 * 24 * 60 + 9 * 60)).await;
        worker::schedule(&day_before.app).await.unwrap();
        day_before.work().await;
        assert_eq!(
            told(
                &day_before.signed_in("learner").await,
                "Nesër: Takim për projektbuxhetin"
            )
            .await,
            1
        );
        // a reason is needed, and what is typed elsewhere in the page stays
        let owner = day_before.signed_in("owner").await;
        let refused = owner.submit(&edit, &edit, &[("do", "cancel"), ("reason", "")]).await;
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-reason"]);
        assert_eq!(refused.attributes("input[name=begins-on]", "value"), ["2026-12-06"]);
        let cancelled = owner
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "Salla u mbyll.")])
            .await;
        assert_eq!(cancelled.status, StatusCode::SEE_OTHER);
        day_before.work().await;
        assert_eq!(
            told(&day_before.signed_in("learner").await, "u anulua: Salla u mbyll.").await,
            1
        );
        let page = day_before.get(&path).await.ok();
        assert!(page.one(".notice-warning").contains("Salla u mbyll."));
        assert_eq!(page.count("#f-register"), 0);
        for calendar in [&file, "/events/feed.ics"] {
            let text = day_before.get(calendar).await.ok();
            assert!(text.text().contains("SEQUENCE:2\r\nSTATUS:CANCELLED"), "{calendar}");
        }
        let form = owner.get(&edit).await;
        assert_eq!(form.header("location"), path, "nothing is left to change");
        let again = owner.submit("/events", &edit, &with(&[("revision", "3")])).await;
        assert_eq!(
            again.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "what is cancelled stays so"
        );
    }
);

on_both!(
    what_moderators_hide_is_in_no_list,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let learner = app.signed_in("learner").await;
        register(&learner, &path, "yes").await.ok();
        assert!(
            learner
                .get("/account/home")
                .await
                .ok()
                .text()
                .contains("Takim për projektbuxhetin")
        );
        let id = path.rsplit('/').next().unwrap();
        hide(&app, &format!("event:{id}")).await;
        for page in [path.clone(), format!("{path}/event.ics")] {
            assert_eq!(learner.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        for page in [
            "/events",
            "/events?view=month&month=2026-12",
            "/events/feed.ics",
            "/account/home",
        ] {
            assert!(
                !learner
                    .get(page)
                    .await
                    .ok()
                    .text()
                    .contains("Takim për projektbuxhetin"),
                "{page}"
            );
        }
        assert!(
            app.get("/events?view=map")
                .await
                .ok()
                .text()
                .contains("Nuk është planifikuar")
        );
        assert!(owner.get(&path).await.status.is_success(), "its own see it");
    }
);

on_both!(
    a_hidden_organisation_takes_its_events_along,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let id = organisation_id(&app, "qendra-prova").await;
        hide(&app, &format!("organisation:{id}")).await;
        assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
        for page in ["/events", "/events?view=month&month=2026-12", "/events/feed.ics"] {
            assert!(
                !app.get(page).await.ok().text().contains("Takim për projektbuxhetin"),
                "{page}"
            );
        }
        let learner = app.signed_in("learner").await;
        let register = format!("{path}/registration");
        let tried = learner
            .submit("/account/listing", &register, &[("register", "yes")])
            .await;
        assert_eq!(tried.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    many_events_take_as_many_questions_as_few_and_stand_on_pages,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        plan(&owner, &[]).await;
        app.work().await;
        let pages = [
            "/events",
            "/events?view=month&month=2026-12",
            "/events?view=map",
            "/events/feed.ics",
        ];
        let mut few = Vec::new();
        for page in pages {
            few.push(app.queries_of(page).await);
        }
        let one = event::Entity::find().one(&app.db).await.unwrap().unwrap();
        let more = (0..64).map(|_| {
            let mut row = event::ActiveModel::from(one.clone());
            row.id = sea_orm::ActiveValue::NotSet;
            row
        });
        event::Entity::insert_many(more).exec(&app.db).await.unwrap();
        for (page, few) in pages.into_iter().zip(few) {
            assert_eq!(app.queries_of(page).await, few, "{page}");
        }
        assert_eq!(titles(&app.get("/events").await.ok()).len(), 30);
        assert_eq!(titles(&app.get("/events?page=3").await.ok()).len(), 5);
        assert_eq!(app.get("/events?page=4").await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_a_trial_shows_lies_around_the_day_on_which_it_begins,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        for _ in 0..2 {
            bashke::network::seed_demonstration(&app.db, app.clock.now())
                .await
                .unwrap();
        }
        let rows = event::Entity::find()
            .filter(event::Column::SeededAs.eq("takim-per-projektbuxhetin-prova"))
            .all(&app.db)
            .await
            .unwrap();
        assert_eq!(rows.len(), 1, "once");
        assert_eq!(rows[0].begins_at.to_rfc3339(), "2026-12-02T16:30:00+00:00");
        assert!(
            titles(&app.get("/en/events").await.ok())
                .contains(&"Open meeting on the draft budget (example)".to_owned())
        );
    }
);

on_both!(
    why_an_event_is_cancelled_is_one_sound_line_and_nobody_says_it_of_what_is_locked,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let id = path.rsplit('/').next().unwrap();
        let learner = app.signed_in("learner").await;
        register(&learner, &path, "yes").await.ok();
        let edit = format!("{path}/edit");
        let cancel = async |reason: &str| {
            owner
                .submit(&edit, &edit, &[("do", "cancel"), ("reason", reason)])
                .await
        };
        let refused = cancel(&"https://a.b ".repeat(40)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-reason"]);
        restrict(&app, ("event", id), Restriction::Locked).await;
        let refused = cancel("Salla u mbyll.").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.one(".error-summary").contains("e kanë kyçur"),
            "{}",
            refused.one(".error-summary")
        );
        app.work().await;
        assert_eq!(notices(&app, "event-cancelled").await, 0);
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        let done = cancel("Salla\r\n\r\nNga: dikush tjetër\nu mbyll.").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let row = event::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(
            row.cancelled_reason.as_deref(),
            Some("Salla Nga: dikush tjetër u mbyll.")
        );
        app.work().await;
        assert_eq!(notices(&app, "event-cancelled").await, 1);
    }
);

on_both!(
    an_event_is_moved_only_so_often_since_those_who_come_are_told_each_time,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let learner = app.signed_in("learner").await;
        register(&learner, &path, "yes").await.ok();
        let edit = format!("{path}/edit");
        let venue = async |visitor: &Visitor<'_>, revision: &str, venue: &str, text: &str| {
            let fields = with(&[("revision", revision), ("venue", venue), ("text-sq", text)]);
            visitor.submit(&edit, &edit, &fields).await
        };
        for (revision, hall) in [("1", "Salla A"), ("2", "Salla B"), ("3", "Salla C"), ("4", "Salla D")] {
            let saved = venue(&owner, revision, hall, "Sillni një propozim.").await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{hall}: {}", saved.text());
            app.work().await;
        }
        assert_eq!(notices(&app, "event-elsewhere").await, 4);
        let met = venue(&owner, "5", "Salla E", "Sillni një propozim.").await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(met.attributes(".error-summary a", "href"), ["#f-mode"]);
        assert!(
            met.one(".error-summary").contains("deri në 4 herë"),
            "{}",
            met.one(".error-summary")
        );
        // another who edits is counted with them; what is told to nobody is changed at will
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let trainer = app.signed_in("trainer").await;
        let met = venue(&trainer, "5", "Salla E", "Sillni një propozim.").await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = venue(&owner, "5", "Salla D", "Sillni dy propozime.").await;
        assert_eq!(text.status, StatusCode::SEE_OTHER, "{}", text.text());
        // an hour later it goes on
        let later = app.another(clock_after(&app.clock, 61)).await;
        let owner = later.signed_in("owner").await;
        let saved = venue(&owner, "6", "Salla E", "Sillni dy propozime.").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        later.work().await;
        assert_eq!(notices(&app, "event-elsewhere").await, 5);
    }
);
