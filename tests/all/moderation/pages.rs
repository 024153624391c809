//! Who sees which page, what the log tells, and what it all takes.

use bashke_entities::moderation::{appeal, case, decision, report};
use bashke_entities::network::{membership, organisation};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::Role;
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait};

use super::{FACTS, decide, grant, last_case, last_decision, person_id, person_slug, reported, signs_in};

on_both!(who_sees_which_page, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let member = app.signed_in("member").await;
    let moderator = app.signed_in("moderator").await;
    let decided = reported(&app, &member, "learner", "insult").await;
    decide(&moderator, &decided, "warn").await;
    let learner = signs_in(&app, "learner").await;
    let decision = last_decision(&app).await.id.to_string();
    let fields = [
        ("decision", decision.as_str()),
        ("text", "Nuk jam dakord me këtë vendim."),
    ];
    learner
        .submit("/account/decisions", "/account/decisions", &fields)
        .await;
    let open = reported(&app, &member, "learner", "spam").await;
    let subject = format!("/report?subject=person:{}", person_slug(&app, "learner").await);

    // everyone: open; signed in; those who decide on people; those who decide on anything
    let (anyone, account, people, desk) = ("gmsda", "msda", "d", "sd");
    let pages = [
        (subject.as_str(), anyone),
        ("/report/sent", anyone),
        ("/moderation/log", anyone),
        ("/account/decisions", account),
        ("/moderation", desk),
        ("/moderation/appeals", desk),
        (open.as_str(), people),
        (decided.as_str(), people),
        ("/moderation/appeals/1", people),
    ];
    let visitors: [(char, Visitor<'_>); 5] = [
        ('g', app.visitor()),
        ('m', app.signed_in("owner").await),
        ('s', app.signed_in("steward").await),
        ('d', app.signed_in("moderator").await),
        ('a', app.signed_in("admin").await),
    ];
    for (path, who) in pages {
        for (letter, visitor) in &visitors {
            for language in ["", "/en"] {
                let reply = visitor.get(&format!("{language}{path}")).await;
                let expected = match letter {
                    letter if who.contains(*letter) => StatusCode::OK,
                    'g' => StatusCode::SEE_OTHER,
                    // a steward decides on figures, so there is a desk, but not this case
                    's' if who == people => StatusCode::NOT_FOUND,
                    _ => StatusCode::FORBIDDEN,
                };
                assert_eq!(reply.status, expected, "{language}{path} by {letter}");
                assert!(!reply.text().contains("Unknown localization"), "{path}");
            }
        }
    }
    // the writes are closed to the same
    let fields = [
        ("do", "decide"),
        ("measure", "hide"),
        ("rule", "insult"),
        ("facts", FACTS),
    ];
    for (letter, visitor) in &visitors {
        if *letter != 'd' {
            let status = visitor.submit(&subject, &open, &fields).await.status;
            assert!(!status.is_success(), "{letter}: {status}");
            assert_eq!(last_decision(&app).await.measure, "warn", "{letter}");
        }
    }
});

on_both!(the_log_names_nobody, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    grant(&app, "trainer", Role::Moderator).await;
    let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
    let case = reported(&app, &member, "learner", "insult").await;
    decide(&moderator, &case, "hide").await;
    let learner = app.signed_in("learner").await;
    let decision = last_decision(&app).await.id.to_string();
    let fields = [("decision", decision.as_str()), ("text", "Ankimi im i fshehtë.")];
    learner
        .submit("/account/decisions", "/account/decisions", &fields)
        .await;
    let log = app.get("/en/moderation/log").await.ok();
    assert!(log.one("#decisions tbody").contains("The appeal is waiting"));
    let trainer = app.signed_in("trainer").await;
    let path = trainer
        .get("/moderation/appeals")
        .await
        .ok()
        .attributes(".entries a", "href")
        .remove(0);
    trainer
        .submit(&path, &path, &[("outcome", "overturned"), ("facts", FACTS)])
        .await;

    let log = app.get("/en/moderation/log").await.ok();
    let row = log.one("#decisions tbody");
    for word in [
        "23 November 2026",
        "Person",
        "Insults",
        "Hidden",
        "The decision was taken back",
    ] {
        assert!(row.contains(word), "{word} in {row}");
    }
    assert_eq!(log.texts("#months tbody td"), ["1", "0", "0", "1", "1"]);
    for private in [
        "Prova",
        "bashke.test",
        "gjysh",
        "fshehtë",
        FACTS,
        "Kjo nuk shkon",
        "person:",
        "/people/",
    ] {
        assert!(!log.text().contains(private), "{private}");
    }
});

on_both!(
    an_organisation_is_hidden_from_all_but_those_who_belong_to_it_and_locked_for_them_too,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let now = app.clock.now();
        let owner = app.signed_in("owner").await;
        let row = organisation::ActiveModel {
            id: NotSet,
            slug: Set("drita".to_owned()),
            kind: Set("cso".to_owned()),
            name: Set("Drita".to_owned()),
            name_key: Set("drita".to_owned()),
            sort_key: Set("00".to_owned()),
            about_sq: Set(Some("Ndriçojmë.".to_owned())),
            created_at: Set(now),
            changed_at: Set(now),
            ..Default::default()
        };
        let id = organisation::Entity::insert(row)
            .exec(&app.db)
            .await
            .unwrap()
            .last_insert_id;
        let row = membership::ActiveModel {
            id: NotSet,
            organisation_id: Set(id),
            person_id: Set(person_id(&app, "owner").await),
            standing: Set("owner".to_owned()),
            joined_at: Set(now),
        };
        membership::Entity::insert(row).exec(&app.db).await.unwrap();

        let (member, trainer) = (app.signed_in("member").await, app.signed_in("trainer").await);
        let page = member.get("/organisations/drita").await.ok();
        let link = page.attributes("main a.report-link", "href").remove(0);
        let subject = format!("organisation:{id}");
        assert_eq!(link, format!("/report?subject={subject}"));
        let moderator = app.signed_in("moderator").await;
        for (measure, reporter) in [("lock", &member), ("hide", &trainer)] {
            let fields = [
                ("subject", subject.as_str()),
                ("reason", "false"),
                ("text", "Nuk ekziston."),
            ];
            let sent = reporter.submit(&link, "/report", &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
            let case = last_case(&app).await;
            assert!(moderator.get(&case).await.ok().text().contains("Ndriçojmë."));
            decide(&moderator, &case, measure).await;
        }
        assert_eq!(member.get("/organisations/drita").await.status, StatusCode::NOT_FOUND);
        let list = app.get("/network").await.ok();
        assert_eq!(list.count("a[href='/organisations/drita']"), 0);
        owner.get("/organisations/drita").await.ok();
        moderator.get("/organisations/drita").await.ok();
        assert_eq!(owner.get("/account/decisions").await.ok().count(".statement"), 2);
    }
);

on_both!(
    somebody_hidden_has_a_page_for_themselves_alone,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let page = member.get("/people/lule-prova").await.ok();
        assert_eq!(page.attributes("main a.report-link", "href").len(), 1);
        let case = reported(&app, &member, "learner", "insult").await;
        decide(&moderator, &case, "hide").await;
        assert_eq!(app.get("/people/lule-prova").await.status, StatusCode::NOT_FOUND);
        // the form shows nothing that the page does not
        let form = format!("/report?subject=person:{}", person_slug(&app, "learner").await);
        assert_eq!(member.get(&form).await.status, StatusCode::NOT_FOUND);
        let learner = app.signed_in("learner").await;
        learner.get("/people/lule-prova").await.ok();
        grant(&app, "trainer", Role::Moderator).await;
        let case = reported(&app, &app.signed_in("trainer").await, "learner", "insult").await;
        decide(&moderator, &case, "remove").await;
        assert_eq!(learner.get("/people/lule-prova").await.status, StatusCode::NOT_FOUND);
        moderator.get("/people/lule-prova").await.ok();
    }
);

/// Many cases, half of them decided and appealed against.
async fn many(app: &TestApp, numbers: std::ops::Range<i32>) {
    let (author, moderator) = (person_id(app, "learner").await, person_id(app, "trainer").await);
    let now = app.clock.now();
    for n in numbers {
        let decided = n % 2 == 0;
        let row = case::ActiveModel {
            id: NotSet,
            subject_kind: Set("person".to_owned()),
            subject_id: Set(n.to_string()),
            open_key: Set((!decided).then(|| format!("person:{n}"))),
            state: Set(if decided { "decided" } else { "open" }.to_owned()),
            title: Set(format!("Titull {n}")),
            path: Set("/people/x".to_owned()),
            excerpt: Set("x".to_owned()),
            author_id: Set(Some(author)),
            organisation_id: Set(None),
            opened_at: Set(now),
            taken_by: Set(Some(moderator)),
            taken_at: Set(Some(now)),
            decided_at: Set(decided.then_some(now)),
        };
        let case_id = case::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
        let row = report::ActiveModel {
            id: NotSet,
            case_id: Set(case_id),
            reporter_id: Set(Some(moderator)),
            browser: Set(None),
            answer_to: Set(None),
            locale: Set("sq".to_owned()),
            reason: Set("spam".to_owned()),
            text: Set(String::new()),
            created_at: Set(now),
            answered_at: Set(None),
        };
        report::Entity::insert(row).exec(&app.db).await.unwrap();
        if decided {
            let row = decision::ActiveModel {
                id: NotSet,
                case_id: Set(case_id),
                decided_by: Set(moderator),
                author_id: Set(Some(author)),
                subject_kind: Set("person".to_owned()),
                measure: Set("warn".to_owned()),
                rule: Set("spam".to_owned()),
                facts: Set(FACTS.to_owned()),
                until: Set(None),
                lifts: Set(None),
                month: Set(format!("2026-{:02}", n % 12 + 1)),
                decided_at: Set(now),
                reversed_at: Set(None),
            };
            let decision_id = decision::Entity::insert(row)
                .exec(&app.db)
                .await
                .unwrap()
                .last_insert_id;
            let row = appeal::ActiveModel {
                id: NotSet,
                decision_id: Set(decision_id),
                person_id: Set(author),
                text: Set("x".to_owned()),
                created_at: Set(now),
                outcome: Set(None),
                decided_by: Set(None),
                answer: Set(None),
                decided_at: Set(None),
            };
            appeal::Entity::insert(row).exec(&app.db).await.unwrap();
        }
    }
}

on_both!(
    five_hundred_cases_take_no_more_queries_than_five,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (moderator, learner) = (app.signed_in("moderator").await, app.signed_in("learner").await);
        many(&app, 0..6).await;
        let paths = [
            (&moderator, "/moderation"),
            (&moderator, "/moderation?state=decided"),
            (&moderator, "/moderation/cases/1"),
            (&moderator, "/moderation/appeals"),
            (&moderator, "/moderation/appeals/1"),
            (&moderator, "/moderation/log"),
            (&learner, "/account/decisions"),
        ];
        let taken = async || {
            let mut counts = Vec::new();
            for (visitor, path) in paths {
                let before = app.queries();
                visitor.get(path).await.ok();
                counts.push(app.queries() - before);
            }
            counts
        };
        let few = taken().await;
        many(&app, 6..500).await;
        assert_eq!(taken().await, few);
        assert!(few.iter().all(|count| *count <= 16), "{few:?}");
        // and every one of them can be reached
        let page = moderator.get("/moderation?page=10").await.ok();
        assert_eq!(page.count(".entries > li"), 25);
        assert_eq!(
            moderator.get("/moderation?page=11").await.ok().count(".entries > li"),
            0
        );
        assert_eq!(page.count(".pager a"), 1);
    }
);
