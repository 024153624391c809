//! Deciding on a case: every measure, its reasons, and what comes of it.

use bashke::accounts::Actor;
use bashke::moderation::restrictions;
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::policy::Denied;
use bashke_entities::accounts::{notification, person};
use bashke_entities::moderation::decision;
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{AppealOutcome, Restriction, Role, SubjectKind};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{FACTS, actor_of, days_later, decide, grant, last_decision, last_mail, person_id, reported, signs_in};

/// What stands on somebody.
async fn standing(app: &TestApp, id: i32) -> Vec<Restriction> {
    restrictions(&app.db, SubjectKind::Person, [id.to_string()])
        .await
        .unwrap()
        .remove(&id.to_string())
        .unwrap_or_default()
}

on_both!(
    each_measure_takes_effect_and_is_told_with_its_reasons,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        grant(&app, "trainer", Role::Moderator).await;
        let trainer = app.signed_in("trainer").await;
        let learner = person_id(&app, "learner").await;
        let measures = [
            ("nothing", vec![]),
            ("ask-edit", vec![]),
            ("warn", vec![]),
            ("lock", vec![Restriction::Locked]),
            ("hide", vec![Restriction::Locked, Restriction::Hidden]),
            (
                "remove",
                vec![Restriction::Locked, Restriction::Hidden, Restriction::Removed],
            ),
        ];
        let mut mails = 0;
        for (measure, stands) in measures {
            // what is hidden is reported by those who see it
            let reporter = if measure == "remove" { &trainer } else { &member };
            let case = reported(&app, reporter, "learner", "insult").await;
            decide(&moderator, &case, measure).await;
            app.work().await;
            assert_eq!(standing(&app, learner).await, stands, "{measure}");
            mails += usize::from(measure != "nothing");
            assert_eq!(moderator.mails_to("learner@bashke.test").await, mails, "{measure}");
            if measure != "nothing" {
                let mail = last_mail(&moderator, "learner@bashke.test").await.unwrap();
                assert!(
                    mail.contains(FACTS) && mail.contains("Fyen") && mail.contains("ankoheni"),
                    "{mail}"
                );
                assert!(!mail.contains("Mal Prova"), "who reported is not told");
            }
        }
        let told = notification::Entity::find()
            .filter(notification::Column::PersonId.eq(learner))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(told, 6, "each stands in the page");
        let noted = audit_event::Entity::find()
            .filter(audit_event::Column::Action.eq("case.decided"))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(noted, 6);
        // the author reads all of it, and not who reported
        let author = app.signed_in("learner").await;
        let page = author.get("/account/decisions").await.ok();
        assert_eq!(page.count(".statement"), 6);
        assert_eq!(
            page.count("details form"),
            5,
            "nothing can be appealed against but what was left alone"
        );
        assert!(!page.text().contains("Mal Prova") && !page.text().contains("Kjo nuk shkon"));
        // a locked name cannot be changed, the language can
        let renamed = author
            .fill("/account", &[("name", "Tjetër Emër"), ("locale", "sq")])
            .await;
        assert_eq!(renamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        author
            .fill("/account", &[("name", "Lule Prova"), ("locale", "en")])
            .await
            .ok();
    }
);

on_both!(
    a_decision_without_reasons_is_not_taken_and_a_look_at_it_decides_nothing,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let case = reported(&app, &member, "learner", "insult").await;
        let send = async |what: &str, facts: &str, days: &str| {
            let fields = [
                ("do", what),
                ("measure", "suspend"),
                ("rule", "insult"),
                ("facts", facts),
                ("days", days),
            ];
            moderator.submit(&case, &case, &fields).await
        };
        for (facts, days, fields) in [("", "7", 1), ("shkurt", "7", 1), (FACTS, "", 1), (" ", "400", 2)] {
            for what in ["decide", "preview"] {
                let refused = send(what, facts, days).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{facts:?} {days}");
                assert_eq!(refused.count(".error-summary li"), fields, "{facts:?} {days}");
            }
        }
        let preview = send("preview", FACTS, "7").await.ok();
        assert_eq!(preview.count(".notice .statement"), 1);
        assert!(
            preview.one(".notice .statement").contains("30 nëntor 2026"),
            "{}",
            preview.one(".notice .statement")
        );
        assert!(preview.one("textarea#f-facts").contains("fyen"), "what was typed stays");
        assert_eq!(decision::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    an_administrator_is_suspended_by_another_alone_and_is_none_meanwhile,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let case = reported(&app, &member, "admin", "insult").await;
        let fields = [
            ("do", "decide"),
            ("measure", "suspend"),
            ("rule", "insult"),
            ("facts", FACTS),
            ("days", "7"),
        ];
        let refused = moderator.submit(&case, &case, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("vetëm një administrator tjetër"),
            "{}",
            refused.text()
        );
        assert_eq!(decision::Entity::find().count(&app.db).await.unwrap(), 0);
        // the moderator becomes one, decides, and is then the last who can administer
        let (admin, id) = (app.signed_in("admin").await, person_id(&app, "moderator").await);
        let page = format!("/admin/people/{id}");
        admin.fill(&page, &[("give", "administrator")]).await.ok();
        let moderator = app.signed_in("moderator").await;
        decide(&moderator, &case, "suspend").await;
        moderator.get(&page).await.ok();
        let kept = moderator.post(&page, &[("take", "administrator")]).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    whoever_is_suspended_is_signed_out_reads_and_appeals_but_takes_no_part,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let learner = app.signed_in("learner").await;
        let case = reported(&app, &member, "learner", "insult").await;
        decide(&moderator, &case, "suspend").await;
        assert!(
            learner.get("/account").await.header("location").contains("/sign-in"),
            "signed out"
        );
        let until = async || {
            let row = person::Entity::find_by_id(person_id(&app, "learner").await)
                .one(&app.db)
                .await;
            row.unwrap().unwrap().suspended_until
        };
        assert_eq!(until().await, Some(app.clock.now() + chrono::Duration::days(7)));
        let back = signs_in(&app, "learner").await;
        let page = back.get("/account/decisions").await.ok();
        assert_eq!(page.count("details form"), 1);

        // lifted by another decision, with its reasons
        let decided = last_decision(&app).await.id.to_string();
        let lift = async |facts: &str| {
            let fields = [("do", "lift"), ("decision", decided.as_str()), ("facts", facts)];
            moderator.submit(&case, &case, &fields).await
        };
        assert_eq!(lift("").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(until().await.map(|until| until > app.clock.now()), Some(true));
        assert_eq!(lift(FACTS).await.status, StatusCode::SEE_OTHER);
        assert_eq!(until().await, None);
        assert_eq!(lift(FACTS).await.status, StatusCode::CONFLICT, "once");
        app.work().await;
        let mail = last_mail(&moderator, "learner@bashke.test").await.unwrap();
        assert!(mail.contains("u hoq"), "{mail}");
    }
);

on_both!(
    the_longer_of_two_suspensions_stands_when_one_is_lifted,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let mut decisions = Vec::new();
        for days in ["30", "1"] {
            let case = reported(&app, &member, "learner", "insult").await;
            let fields = [
                ("do", "decide"),
                ("measure", "suspend"),
                ("rule", "insult"),
                ("facts", FACTS),
                ("days", days),
            ];
            moderator.submit(&case, &case, &fields).await;
            decisions.push((case, last_decision(&app).await.id.to_string()));
        }
        let left = async || {
            let row = person::Entity::find_by_id(person_id(&app, "learner").await)
                .one(&app.db)
                .await;
            row.unwrap()
                .unwrap()
                .suspended_until
                .map(|until| (until - app.clock.now()).num_days())
        };
        assert_eq!(left().await, Some(30));
        let (case, id) = &decisions[0];
        moderator
            .submit(case, case, &[("do", "lift"), ("decision", id), ("facts", FACTS)])
            .await;
        assert_eq!(left().await, Some(1));
    }
);

on_both!(
    nobody_decides_on_themselves_or_sees_who_reported_them,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let case = reported(&app, &member, "moderator", "insult").await;
        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get("/moderation").await.ok().count(".entries > li"), 0);
        assert_eq!(moderator.get(&case).await.status, StatusCode::NOT_FOUND);
        let fields = [
            ("do", "decide"),
            ("measure", "nothing"),
            ("rule", "insult"),
            ("facts", FACTS),
        ];
        let refused = moderator.submit("/account", &case, &fields).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        grant(&app, "trainer", Role::Moderator).await;
        let other = app.signed_in("trainer").await;
        decide(&other, &case, "warn").await;
    }
);

on_both!(
    of_two_who_decide_at_once_one_is_told_that_it_was_decided,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        grant(&app, "trainer", Role::Moderator).await;
        let member = app.signed_in("member").await;
        let (one, other) = (app.signed_in("moderator").await, app.signed_in("trainer").await);
        let case = reported(&app, &member, "learner", "insult").await;
        for visitor in [&one, &other] {
            visitor.get(&case).await.ok();
        }
        let fields = |measure| {
            [
                ("do", "decide"),
                ("measure", measure),
                ("rule", "insult"),
                ("facts", FACTS),
            ]
        };
        let (hide, warn) = (fields("hide"), fields("warn"));
        let (first, second) = tokio::join!(one.post(&case, &hide), other.post(&case, &warn));
        let mut statuses = [first.status, second.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        assert_eq!(decision::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    a_case_is_taken_by_one_and_taken_over_on_purpose_only,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        grant(&app, "trainer", Role::Moderator).await;
        let member = app.signed_in("member").await;
        let (one, other) = (app.signed_in("moderator").await, app.signed_in("trainer").await);
        let case = reported(&app, &member, "learner", "insult").await;
        other.get(&case).await.ok();
        one.submit(&case, &case, &[("do", "take")]).await;
        assert_eq!(one.get("/moderation?state=taken").await.ok().count(".entries > li"), 1);
        // the other's page is from before
        assert_eq!(other.post(&case, &[("do", "take")]).await.status, StatusCode::CONFLICT);
        let page = other.get(&case).await.ok();
        assert!(page.text().contains("Mira Prova"));
        let from = page.attributes("input[name=from]", "value").remove(0);
        let over = other.post(&case, &[("do", "take"), ("from", &from)]).await;
        assert_eq!(over.status, StatusCode::SEE_OTHER);
        assert_eq!(
            one.submit(&case, &case, &[("do", "release")]).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(
            other.submit(&case, &case, &[("do", "release")]).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            other.get("/moderation?state=taken").await.ok().count(".entries > li"),
            0
        );
    }
);

on_both!(
    the_queue_is_the_oldest_first_and_asks_by_age,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        reported(&app, &member, "learner", "insult").await;
        let later = days_later(&app, 4).await;
        let member = signs_in(&later, "member").await;
        reported(&later, &member, "owner", "insult").await;
        let moderator = signs_in(&later, "moderator").await;
        let titles = async |query: &str| {
            let page = moderator.get(&format!("/moderation{query}")).await.ok();
            page.texts(".entries .entry-title")
        };
        assert_eq!(titles("").await, ["Lule Prova", "Ora Prova"]);
        assert_eq!(titles("?age=three-days").await, ["Lule Prova"]);
        assert_eq!(titles("?age=week").await, Vec::<String>::new());
    }
);

on_both!(the_platform_itself_decides_nothing, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let member = app.signed_in("member").await;
    reported(&app, &member, "learner", "insult").await;
    let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
    let ruling = bashke::moderation::rules::ruling(SubjectKind::Person, "hide", "insult", FACTS, "").unwrap();
    let denied = bashke::moderation::commands::decide(&act, 1, ruling).await;
    assert!(
        matches!(denied, Err(bashke::platform::errors::Error::Denied(_))),
        "{denied:?}"
    );
});

on_both!(
    nobody_decides_on_what_they_reported_themselves,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        grant(&app, "trainer", Role::Moderator).await;
        let (trainer, moderator) = (app.signed_in("trainer").await, app.signed_in("moderator").await);
        let case = reported(&app, &trainer, "learner", "insult").await;
        assert_eq!(trainer.get(&case).await.status, StatusCode::NOT_FOUND);
        assert_eq!(trainer.get("/moderation").await.ok().count(".entries > li"), 0);
        let number: i32 = case.rsplit('/').next().unwrap().parse().unwrap();
        let actor = actor_of(&app, "trainer", &[Role::Moderator]).await;
        let involved = |refused: &Result<(), Error>| matches!(refused, Err(Error::Denied(Denied::Involved)));
        let act = Act::begin(&app.app, &actor.clone().into()).await.unwrap();
        let refused = bashke::moderation::commands::take(&act, number, None).await;
        assert!(involved(&refused), "{refused:?}");
        let ruling = bashke::moderation::rules::ruling(SubjectKind::Person, "hide", "insult", FACTS, "").unwrap();
        let refused = bashke::moderation::commands::decide(&act, number, ruling).await;
        assert!(involved(&refused), "{refused:?}");
        drop(act);
        assert_eq!(decision::Entity::find().count(&app.db).await.unwrap(), 0);
        decide(&moderator, &case, "warn").await;
        // nor on the appeal against what another decided on it
        let learner = app.signed_in("learner").await;
        let id = last_decision(&app).await.id.to_string();
        let appeal = [("decision", id.as_str()), ("text", "Nuk jam dakord me këtë vendim.")];
        let made = learner
            .submit("/account/decisions", "/account/decisions", &appeal)
            .await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(trainer.get("/moderation/appeals").await.ok().count(".entries > li"), 0);
        let row = bashke_entities::moderation::appeal::Entity::find().one(&app.db).await;
        let appeal = row.unwrap().unwrap().id;
        let act = Act::begin(&app.app, &actor.into()).await.unwrap();
        let refused =
            bashke::moderation::commands::decide_appeal(&act, appeal, AppealOutcome::Upheld, FACTS.to_owned()).await;
        assert!(involved(&refused), "{refused:?}");
    }
);
