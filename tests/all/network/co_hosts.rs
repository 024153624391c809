//! Events that two organisations hold: who is named, who confirms, who sees it where, and who sees who comes.

use bashke_entities::accounts::notification;
use bashke_entities::moderation::restriction;
use bashke_entities::network::event_co_host;
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::{Restriction, Standing};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::attending::notices;
use super::collaborations::{ENDS, agreed, ask};
use super::events::{plan, register, with};
use super::offers::hide;
use super::pictures::restrict;
use super::{OTHER, belongs, of_one_name, organisation_id, told, two_sides};

const NAME: &str = "Instituti i Studimeve Politike";
const OTHER_PAGE: &str = "/organisations/instituti-i-studimeve-politike";
const OWN_PAGE: &str = "/organisations/qendra-prova";
const TITLE: &str = "Takim për projektbuxhetin";

async fn says(visitor: &Visitor<'_>, path: &str, what: &str) -> Reply {
    visitor
        .submit("/account/listing", path, &[("do", what), ("organisation", OTHER)])
        .await
}

/// Saves the event with another name, or with none.
async fn saved(owner: &Visitor<'_>, path: &str, co_host: &str) -> Reply {
    let edit = format!("{path}/edit");
    let form = owner.get(&edit).await.ok();
    let revision = form.attributes("input[name=revision]", "value").remove(0);
    let fields = with(&[("do", "save"), ("revision", &revision), ("co-host", co_host)]);
    owner.post(&edit, &fields).await
}

on_both!(
    who_is_named_holds_it_too_once_they_confirm_it,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = plan(&owner, &[("co-host", NAME)]).await;
        assert_eq!(told(&app.signed_in("trainer").await, "e organizon edhe").await, 1);
        let page = app.get(&path).await.ok();
        assert!(
            page.one("dl.definitions").contains("e përmend Qendra"),
            "{}",
            page.one("main")
        );
        assert!(page.one("dl.definitions").contains("e pakonfirmuar"));
        // until then it stands on no page of theirs, in no list, and nobody of theirs sees who comes
        let theirs = app.get(OTHER_PAGE).await.ok();
        assert!(!theirs.one("main").contains(TITLE));
        assert!(!app.get("/events").await.ok().one("main").contains(NAME));
        let learner = app.signed_in("learner").await;
        assert!(
            learner
                .get(&path)
                .await
                .ok()
                .one("#f-register")
                .contains("organizatorët")
        );
        register(&learner, &path, "yes").await.ok();
        assert_eq!(trainer.get(&path).await.ok().count("#people"), 0);
        let waits = trainer.get(OTHER_PAGE).await.ok();
        assert_eq!(waits.attributes("#named-events a", "href")[0], path);
        assert_eq!(trainer.get(&path).await.ok().count("#co-host [value=confirm]"), 1);
        for (name, status) in [
            ("owner", StatusCode::FORBIDDEN),
            ("member", StatusCode::FORBIDDEN),
            ("learner", StatusCode::FORBIDDEN),
            ("admin", StatusCode::FORBIDDEN),
        ] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(&path).await.ok().count("#co-host"), 0, "{name}");
            assert_eq!(says(&visitor, &path, "confirm").await.status, status, "{name}");
        }
        let before = app.queries_of("/events").await;
        let later = app.another(clock_after(&app.clock, 60)).await;
        let there = later.signed_in("trainer").await;
        let reply = says(&there, &path, "confirm").await;
        assert_eq!(reply.header("location"), format!("{path}?done=co-host-confirmed"));
        assert_eq!(app.queries_of("/events").await, before);
        assert_eq!(told(&app.signed_in("owner").await, "konfirmoi se e organizon").await, 1);
        // it stands on both pages, each with the other, and in the list with both
        let theirs = app.get(OTHER_PAGE).await.ok();
        assert!(theirs.one("main").contains(TITLE));
        assert_eq!(theirs.count(&format!("a[href='{path}']")), 1);
        assert!(app.get(OWN_PAGE).await.ok().one("main").contains(NAME));
        assert!(app.get("/events").await.ok().one("main").contains(NAME));
        assert!(!app.get(&path).await.ok().one("main").contains("e pakonfirmuar"));
        // whoever registers from then on is told who sees it, and is seen by both; who did before is not
        let official = later.signed_in("official").await;
        let hint = official.get(&path).await.ok().one("#f-register");
        assert!(hint.contains(NAME) && hint.contains("Qendra"), "{hint}");
        register(&official, &path, "yes").await.ok();
        // and it stands there afterwards too
        let hint = official.get(&path).await.ok().one("#f-register");
        assert!(hint.contains(NAME) && hint.contains("Qendra"), "{hint}");
        let hint = learner.get(&path).await.ok().one("#f-register");
        assert!(hint.contains("organizatorët") && !hint.contains(NAME), "{hint}");
        let seen = there.get(&path).await.ok();
        let names = |page: &Reply| page.texts("#people details li").len();
        assert_eq!(names(&seen), 1, "{}", seen.one("#people"));
        assert_eq!(
            seen.count(&format!("a[href='{path}/edit']")),
            0,
            "nor do they change it"
        );
        assert_eq!(there.get(&format!("{path}/edit")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(names(&later.signed_in("owner").await.get(&path).await.ok()), 2);
        belongs(&app, "counsellor", OTHER, Standing::Member).await;
        let member = later.signed_in("counsellor").await;
        assert_eq!(member.get(&path).await.ok().count("#people"), 0, "editors alone");
        // taken back, all of that is gone
        says(&there, &path, "decline").await;
        assert_eq!(there.get(&path).await.ok().count("#people"), 0);
        assert!(!app.get(OTHER_PAGE).await.ok().one("main").contains(TITLE));
        assert!(!app.get(&path).await.ok().one("main").contains(NAME));
        for action in [
            "event.co-host-named",
            "event.co-host-confirmed",
            "event.co-host-declined",
        ] {
            let noted = audit_event::Entity::find()
                .filter(audit_event::Column::Action.eq(action))
                .count(&app.db)
                .await;
            assert_eq!(noted.unwrap(), 1, "{action}");
        }
    }
);

on_both!(
    who_is_named_is_one_and_may_decline,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        for (typed, words) in [
            ("Nuk ka të tillë", "Asnjë organizatë"),
            ("qendra-prova", "e organizon vetë"),
        ] {
            let fields = [
                ("organisation", "qendra-prova"),
                ("title-sq", TITLE),
                ("text-sq", "Sillni një propozim."),
                ("begins-on", "2026-12-05"),
                ("begins-at", "17:30"),
                ("ends-at", "19:30"),
                ("mode", "place"),
                ("place", "lezhe"),
                ("co-host", typed),
            ];
            let refused = owner.submit("/events/new", "/events/new", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-co-host"]);
            assert!(
                refused.one(".error-summary").contains(words),
                "{}",
                refused.one(".error-summary")
            );
            assert_eq!(refused.attributes("input[name=co-host]", "value"), [typed]);
        }
        let path = plan(&owner, &[("co-host", OTHER)]).await;
        let form = owner.get(&format!("{path}/edit")).await.ok();
        assert_eq!(form.attributes("input[name=co-host]", "value"), [NAME]);
        assert_eq!(saved(&owner, &path, NAME).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            told(&app.signed_in("trainer").await, "e organizon edhe").await,
            1,
            "once"
        );
        says(&trainer, &path, "decline").await;
        assert!(!app.get(&path).await.ok().one("main").contains(NAME));
        assert_eq!(told(&app.signed_in("owner").await, "nuk e organizon bashkë").await, 1);
        let again = saved(&owner, &path, NAME).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.one(".error-summary").contains("nuk pranoi"));
        // another is named instead; then the first comes too late
        assert_eq!(
            saved(&owner, &path, "bashkia-lezhe").await.status,
            StatusCode::SEE_OTHER
        );
        let late = says(&trainer, &path, "confirm").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("nuk e përmend më organizatën tuaj"));
        assert_eq!(saved(&owner, &path, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&app.signed_in("official").await, "nuk e përmend më").await, 1);
        says(&trainer, &path, "confirm").await;
        assert!(
            app.get(&path).await.ok().one("main").contains(NAME),
            "nobody else is named now"
        );
        // hidden by moderators it is gone, and what is saved meanwhile does not take it away
        let id = organisation_id(&app, OTHER).await;
        hide(&app, &format!("organisation:{id}")).await;
        for page in [path.as_str(), OWN_PAGE, "/events"] {
            assert!(!app.get(page).await.ok().one("main").contains(NAME), "{page}");
        }
        assert_eq!(saved(&owner, &path, "").await.status, StatusCode::SEE_OTHER);
        let row = event_co_host::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(row.agreed_at.is_some());
        // shown again, it stands as it stood
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        for page in [path.as_str(), OWN_PAGE, "/events"] {
            assert!(app.get(page).await.ok().one("main").contains(NAME), "{page}");
        }
    }
);

on_both!(
    news_of_who_is_named_lead_to_where_it_is_decided_and_another_takes_its_place,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let english = [
            ("title-en", "A meeting on the budget"),
            ("text-en", "Bring a proposal."),
        ];
        let path = plan(&owner, &[("co-host", OTHER), english[0], english[1]]).await;
        for (page, title) in [("/notifications", TITLE), ("/en/notifications", english[0].1)] {
            assert!(trainer.get(page).await.ok().one("main").contains(title), "{page}");
        }
        let row = notification::Entity::find()
            .filter(notification::Column::Message.eq("co-host-named"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.path, format!("{path}#f-co-host"));
        assert_eq!(trainer.get(&path).await.ok().count("#co-host #f-co-host"), 1);
        // declined, it can be confirmed after all, but not once another is named
        says(&trainer, &path, "decline").await;
        assert_eq!(trainer.get(&path).await.ok().count("#co-host [value=confirm]"), 1);
        assert_eq!(
            saved(&owner, &path, "bashkia-lezhe").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(trainer.get(&path).await.ok().count("#co-host"), 0);
        let late = says(&trainer, &path, "confirm").await;
        assert_eq!(late.attributes(".error-summary a", "href"), ["#f-co-host"]);
        assert_eq!(late.count("#f-co-host"), 1, "what it leads to is there");
    }
);

on_both!(
    those_who_work_together_name_each_other_at_once,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let agreed = ask(&owner, &[("project", "")]).await;
        // what waits is no agreement
        let first = plan(&owner, &[("co-host", OTHER)]).await;
        assert!(app.get(&first).await.ok().one("main").contains("e pakonfirmuar"));
        trainer.submit(&agreed, &agreed, &[("do", "accept")]).await;
        let second = plan(&owner, &[("co-host", OTHER), ("begins-at", "17:00")]).await;
        assert!(!app.get(&second).await.ok().one("main").contains("e pakonfirmuar"));
        assert!(app.get(OTHER_PAGE).await.ok().count(&format!("a[href='{second}']")) == 1);
        assert_eq!(told(&app.signed_in("trainer").await, "si bashkorganizatore").await, 1);
        assert_eq!(trainer.get(&second).await.ok().count("#people"), 1);
        // they can still say that it is not so
        says(&trainer, &second, "decline").await;
        assert!(!app.get(&second).await.ok().one("main").contains(NAME));
        // what ended is no agreement any more
        let ended = owner.submit(&agreed, &agreed, &ENDS).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.one("main"));
        let third = plan(&owner, &[("co-host", OTHER), ("begins-at", "16:00")]).await;
        assert!(app.get(&third).await.ok().one("main").contains("e pakonfirmuar"));
    }
);

on_both!(
    who_worked_together_to_a_day_is_asked_on_the_next,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        agreed(&owner, &trainer, &[("project", ""), ("ends-on", "2026-11-24")]).await;
        // 22:30 and, a day later by the clock of Tirana alone, 0:30
        for (hours, asked) in [(36, false), (38, true)] {
            let later = app.another(clock_after(&app.clock, hours * 60 + 30)).await;
            let path = plan(&later.signed_in("owner").await, &[("co-host", OTHER)]).await;
            let page = later.get(&path).await.ok();
            assert_eq!(page.one("main").contains("e pakonfirmuar"), asked, "{hours}");
        }
    }
);

on_both!(
    for_an_event_that_is_hidden_nobody_is_told_that_they_are_named,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        let path = plan(&owner, &[]).await;
        app.work().await;
        let mails = owner.mails_to("trainer@bashke.test").await;
        let id = path.rsplit('/').next().unwrap().to_owned();
        restrict(&app, ("event", &id), Restriction::Hidden).await;
        for name in [NAME, "", NAME] {
            assert_eq!(saved(&owner, &path, name).await.status, StatusCode::SEE_OTHER);
        }
        app.work().await;
        for message in ["co-host-named", "co-host-taken-back"] {
            assert_eq!(notices(&app, message).await, 0, "{message}");
        }
        assert_eq!(owner.mails_to("trainer@bashke.test").await, mails);
        // seen by all again, they are told once it is saved, and once only
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        for _ in 0..2 {
            assert_eq!(saved(&owner, &path, NAME).await.status, StatusCode::SEE_OTHER);
            assert_eq!(notices(&app, "co-host-named").await, 1);
        }
        // nor are they told of what is taken back while it is hidden
        restrict(&app, ("event", &id), Restriction::Hidden).await;
        assert_eq!(saved(&owner, &path, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(notices(&app, "co-host-taken-back").await, 0);
    }
);

on_both!(
    of_two_of_one_name_it_is_asked_which_is_meant,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        of_one_name(&app, "bashkia-lezhe", NAME).await;
        for (typed, words) in [
            (NAME, "Disa organizata quhen"),
            ("Nuk ka të tillë", "përmendet te teksti i veprimtarisë"),
            (&"a".repeat(60_000), "320 shenja"),
        ] {
            let fields = with(&[("co-host", typed)]);
            let refused = owner.submit("/events/new", "/events/new", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-co-host"]);
            let told = refused.one(".error-summary");
            assert!(told.contains(words), "{told}");
        }
        // its address says which; once it is named, its name does too
        let path = plan(&owner, &[("co-host", OTHER)]).await;
        assert_eq!(saved(&owner, &path, NAME).await.status, StatusCode::SEE_OTHER);
        let row = event_co_host::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.organisation_id, organisation_id(&app, OTHER).await);
    }
);

on_both!(
    of_who_holds_it_too_each_side_is_told_only_so_often,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = plan(&owner, &[("co-host", OTHER)]).await;
        for what in ["confirm", "decline", "confirm", "decline"] {
            assert_eq!(
                says(&trainer, &path, what).await.status,
                StatusCode::SEE_OTHER,
                "{what}"
            );
        }
        let met = says(&trainer, &path, "confirm").await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.text().contains("deri në 4 herë në orë"), "{}", met.one("main"));
        assert_eq!(notices(&app, "co-host-confirmed").await, 2);
        event_co_host::Entity::delete_many().exec(&app.db).await.unwrap();
        let before = notices(&app, "co-host-named").await;
        for _ in 0..3 {
            assert_eq!(saved(&owner, &path, NAME).await.status, StatusCode::SEE_OTHER);
            assert_eq!(saved(&owner, &path, "").await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(notices(&app, "co-host-named").await, before + 1);
        assert_eq!(notices(&app, "co-host-taken-back").await, 1);
    }
);
