//! Pages of administration: who may see them, what they do, and what they cost.

use bashke::platform::audit::KINDS;
use bashke_entities::accounts::{person, person_role};
use bashke_entities::platform::{audit_event, job, mail};
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::repository::files;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_views::accounts::admin::sentence_key;
use bashke_views::{Locale, message_exists};
use http::StatusCode;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};

/// Every page, with what a form of it would send.
const PAGES: [(&str, Option<(&str, &str)>); 8] = [
    ("/admin", None),
    ("/admin/people", None),
    ("/admin/people/1", Some(("end-sessions", "yes"))),
    ("/admin/roles", None),
    ("/admin/settings", Some(("setting", "sign-up-open"))),
    ("/admin/mail", Some(("again", "1"))),
    ("/admin/jobs", Some(("revive", "1"))),
    ("/admin/audit", None),
];

async fn id_of(app: &TestApp, name: &str) -> i32 {
    person::Entity::find()
        .filter(person::Column::Email.eq(format!("{name}@bashke.test")))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .id
}

async fn events(app: &TestApp, action: &str) -> Vec<audit_event::Model> {
    audit_event::Entity::find()
        .filter(audit_event::Column::Action.eq(action))
        .order_by_asc(audit_event::Column::Id)
        .all(&app.db)
        .await
        .unwrap()
}

on_both!(
    administrators_alone_see_these_pages_and_a_refusal_is_noted,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let guest = app.visitor();
        for (page, _) in PAGES {
            let sent_on = guest.get(page).await;
            assert_eq!(sent_on.status, StatusCode::SEE_OTHER, "{page}");
            assert!(sent_on.header("location").starts_with("/sign-in"), "{page}");
        }
        assert!(
            events(&app, "page").await.is_empty(),
            "a guest is asked to sign in, not refused"
        );
        let mut refused = 0;
        for name in ["steward", "moderator", "trainer", "counsellor", "learner"] {
            let visitor = app.signed_in(name).await;
            visitor.get("/account").await.ok();
            for (page, form) in PAGES {
                assert_eq!(
                    visitor.get(page).await.status,
                    StatusCode::FORBIDDEN,
                    "{page} for {name}"
                );
                refused += 1;
                if let Some(field) = form {
                    let reply = visitor.submit("/account", page, &[field, ("value", "off")]).await;
                    assert_eq!(reply.status, StatusCode::FORBIDDEN, "a form to {page} by {name}");
                    refused += 1;
                }
            }
        }
        let noted = events(&app, "page").await;
        assert_eq!(noted.len(), refused);
        let id = id_of(&app, "learner").await;
        let last = noted.last().unwrap();
        assert_eq!((last.person_id, last.outcome.as_str()), (Some(id), "refused"));
        assert_eq!(last.subject_id.as_deref(), Some("/admin/audit"));
        assert!(last.detail.contains("not allowed") && !last.address.is_empty() && !last.request_id.is_empty());

        let admin = app.signed_in("admin").await;
        for (page, _) in PAGES {
            for language in ["", "/en"] {
                let shown = admin.get(&format!("{language}{page}")).await.ok();
                assert_eq!(shown.header("cache-control"), "private, no-store", "{page}");
                assert_eq!(shown.count("h1"), 1, "{page}");
                assert!(!shown.text().contains("Unknown localization"), "{page}");
            }
        }
        assert_eq!(admin.get("/admin/people/999999").await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    people_are_found_by_name_however_it_is_written_and_by_address,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let cela = person::ActiveModel {
            id: NotSet,
            slug: Set("cela-kodheli".to_owned()),
            email: Set(Some("c_k%1@shembull.al".to_owned())),
            verified_at: Set(None),
            display_name: Set("Çela Kodhëli".to_owned()),
            name_key: Set(bashke_vocabulary::fold("Çela Kodhëli")),
            locale: Set("sq".to_owned()),
            password: Set(None),
            password_at: Set(None),
            created_at: Set(app.clock.now()),
            suspended_until: Set(Some(app.clock.now() + chrono::Duration::days(1))),
            deleted_at: Set(None),
        };
        person::Entity::insert(cela).exec(&app.db).await.unwrap();
        let admin = app.signed_in("admin").await;
        let found = async |query: &str| {
            let page = admin.get(&format!("/admin/people?{query}")).await.ok();
            page.texts("#people tbody th")
        };
        for query in [
            "q=cela",
            "q=KODHELI",
            "q=%C3%A7ela",
            "q=c_k%25",
            "among=unverified",
            "among=suspended",
        ] {
            assert_eq!(found(query).await, ["Çela Kodhëli"], "{query}");
        }
        // signs of patterns are text
        assert!(found("q=%25").await.len() == 1 && found("q=c_ko").await.is_empty());
        assert_eq!(found("among=steward").await, ["Selim Prova"]);
        assert_eq!(found("among=steward&q=mira").await, Vec::<String>::new());
        assert_eq!(found("").await.len(), 10);
    }
);

on_both!(
    roles_are_given_and_taken_with_a_fresh_proof_and_told,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (admin, learner) = (app.signed_in("admin").await, app.signed_in("learner").await);
        let id = id_of(&app, "learner").await;
        let page = format!("/admin/people/{id}");

        let given = admin.fill(&page, &[("give", "trainer")]).await.ok();
        assert_eq!(given.count(".notice-done"), 1);
        assert_eq!(given.attributes("input[name=take]", "value"), ["trainer"]);
        assert!(
            learner.get("/account").await.header("location").starts_with("/sign-in"),
            "they come back anew"
        );
        let noted = events(&app, "role.given").await;
        assert_eq!(noted.len(), 1);
        assert_eq!(noted[0].subject_id, Some(id.to_string()));
        assert!(noted[0].detail.contains("trainer"));
        app.work().await;
        assert_eq!(admin.mails_to("learner@bashke.test").await, 1);

        admin.fill(&page, &[("take", "trainer")]).await.ok();
        assert_eq!(events(&app, "role.taken").await.len(), 1);
        let nonsense = admin.submit(&page, &page, &[("give", "king")]).await;
        assert_eq!(nonsense.status, StatusCode::NOT_FOUND);

        // the last administrator stays one, and the page says so
        let own = format!("/admin/people/{}", id_of(&app, "admin").await);
        let kept = admin.fill(&own, &[("take", "administrator")]).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept.count(".error-summary li"), 1);

        // a while later it is asked again who that is
        let later = app.another(clock_after(&app.clock, 16)).await;
        let stale = later.visitor();
        stale.steal(&admin.cookies());
        let sent_on = stale.submit(&page, &page, &[("give", "trainer")]).await;
        assert!(
            sent_on.header("location").starts_with("/account/confirm"),
            "{}",
            sent_on.text()
        );
        assert_eq!(events(&app, "role.given").await.len(), 1);
    }
);

on_both!(
    all_sessions_of_somebody_are_ended_by_hand,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (admin, learner) = (app.signed_in("admin").await, app.signed_in("learner").await);
        let page = format!("/en/admin/people/{}", id_of(&app, "learner").await);
        assert!(admin.get(&page).await.ok().text().contains("1 open session."));
        admin.fill(&page, &[("end-sessions", "yes")]).await.ok();
        assert!(learner.get("/account").await.header("location").starts_with("/sign-in"));
        assert_eq!(events(&app, "session.ended-by-administrator").await.len(), 1);
        // of one's own, this one stays
        let own = format!("/admin/people/{}", id_of(&app, "admin").await);
        admin.fill(&own, &[("end-sessions", "yes")]).await.ok();
        admin.get("/admin").await.ok();
    }
);

on_both!(
    nobody_signs_up_while_that_is_switched_off,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (admin, stranger) = (app.signed_in("admin").await, app.visitor());
        let form = stranger.get("/sign-up").await.ok();
        assert_eq!(form.count("input[name=email]"), 1);
        admin
            .fill("/admin/settings", &[("setting", "sign-up-open"), ("value", "off")])
            .await
            .ok();
        let wanted = [
            ("name", "Arta Gjoni"),
            ("email", "arta@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
            ("locale", "sq"),
        ];
        // whoever had the form open already
        let refused = stranger.post("/sign-up", &wanted).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let closed = stranger.get("/en/sign-up").await.ok();
        assert_eq!(closed.count("input[name=email]"), 0);
        assert!(closed.one(".lede").contains("No new accounts"));
        app.work().await;
        assert_eq!(stranger.mails_to("arta@shembull.al").await, 0);
        let noted = events(&app, "settings.changed").await;
        assert!(noted.len() == 1 && noted[0].detail.contains("off"));

        admin
            .fill("/admin/settings", &[("setting", "sign-up-open"), ("value", "on")])
            .await
            .ok();
        stranger.fill("/sign-up", &wanted).await.ok();
        app.work().await;
        assert_eq!(stranger.mails_to("arta@shembull.al").await, 1);
    }
);

on_both!(a_dead_job_is_seen_and_revived, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let dead = job::ActiveModel {
        id: NotSet,
        kind: Set("account.reset".to_owned()),
        payload: Set(r#"{"sealed":"what nobody sees"}"#.to_owned()),
        once: Set(None),
        run_at: Set(app.clock.now()),
        attempts: Set(8),
        leased_until: Set(None),
        leased_by: Set(None),
        done_at: Set(None),
        dead_at: Set(Some(app.clock.now())),
        error: Set(Some("the moon was full".to_owned())),
        created_at: Set(app.clock.now()),
    };
    let id = job::Entity::insert(dead).exec(&app.db).await.unwrap().last_insert_id;
    let admin = app.signed_in("admin").await;
    let page = admin.get("/admin/jobs").await.ok();
    assert!(page.one("#jobs tbody tr").contains("the moon was full"));
    assert!(!page.text().contains("what nobody sees"));
    let id = id.to_string();
    admin.fill("/admin/jobs", &[("revive", &id)]).await.ok();
    assert_eq!(admin.get("/admin/jobs").await.ok().count("#jobs"), 0);
    assert_eq!(
        admin
            .get("/admin/jobs?state=waiting")
            .await
            .ok()
            .count("#jobs tbody tr"),
        1
    );
    assert_eq!(events(&app, "job.revived").await.len(), 1);
    let again = admin.submit("/admin/jobs", "/admin/jobs", &[("revive", &id)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
});

on_both!(
    these_pages_cost_the_same_however_much_there_is,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let admin = app.signed_in("admin").await;
        let pages = [
            "/admin",
            "/admin/people",
            "/admin/people?among=trainer&q=a",
            "/admin/people/1",
            "/admin/roles",
            "/admin/mail",
            "/admin/jobs",
            "/admin/audit",
            "/admin/audit?person=1&action=role&outcome=done&from=2026-01-01&to=2026-12-31",
        ];
        let cost = async || {
            let mut costs = Vec::new();
            for page in pages {
                let before = app.queries();
                let shown = admin.get(page).await.ok();
                assert!(shown.bytes.len() < 400_000, "{page}: {}", shown.bytes.len());
                costs.push(app.queries() - before);
            }
            costs
        };
        let few = cost().await;
        fill(&app, 1_000, 10_000).await;
        let many = cost().await;
        assert_eq!(few, many, "{pages:?}");
        assert!(many.iter().all(|cost| *cost <= 14), "{many:?}");
        let people = admin.get("/en/admin/people").await.ok();
        assert_eq!(people.count("#people tbody tr"), 50);
        assert!(
            people.text().contains("1,009 people"),
            "{}",
            people.one("#people caption")
        );
        assert_eq!(
            admin.get("/admin/people?page=21").await.ok().count("#people tbody tr"),
            9
        );
        assert_eq!(
            admin
                .get("/admin/people?page=9999")
                .await
                .ok()
                .count("#people tbody tr"),
            0
        );
    }
);

/// Makes many people with roles, many mails, jobs and events.
async fn fill(app: &TestApp, people: i32, events: i32) {
    let now = app.clock.now();
    let rows = (0..people).map(|n| person::ActiveModel {
        id: NotSet,
        slug: Set(format!("p-{n}")),
        email: Set(Some(format!("p{n}@shembull.al"))),
        verified_at: Set(Some(now)),
        display_name: Set(format!("Personi {n}")),
        name_key: Set(format!("personi {n}")),
        locale: Set("sq".to_owned()),
        password: Set(None),
        password_at: Set(None),
        created_at: Set(now),
        suspended_until: Set(None),
        deleted_at: Set(None),
    });
    person::Entity::insert_many(rows)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    let all = person::Entity::find().all(&app.db).await.unwrap();
    let grants = all
        .iter()
        .filter(|row| row.slug.starts_with("p-"))
        .map(|row| person_role::ActiveModel {
            id: NotSet,
            person_id: Set(row.id),
            role: Set("trainer".to_owned()),
            granted_by: Set(None),
            granted_at: Set(now),
        });
    person_role::Entity::insert_many(grants)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    let mails = (0..people).map(|n| mail::ActiveModel {
        id: NotSet,
        kind: Set("password-changed".to_owned()),
        person_id: Set(None),
        recipient: Set(format!("p{n}@shembull.al")),
        sealed: Set(None),
        locale: Set("sq".to_owned()),
        message_id: Set(n.to_string()),
        state: Set(["sent", "waiting", "dead", "uncertain"][n as usize % 4].to_owned()),
        attempts: Set(1),
        error: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
        shown: Set(None),
    });
    mail::Entity::insert_many(mails)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    for stretch in 0..events / 1_000 {
        let rows = (0..1_000).map(|n| audit_event::ActiveModel {
            id: NotSet,
            at: Set(now - chrono::Duration::minutes((events - stretch * 1_000 - n).into())),
            person_id: Set(Some(all[n as usize % all.len()].id)),
            action: Set(["role.given", "session.password", "roles", "=cmd()"][n as usize % 4].to_owned()),
            outcome: Set(["done", "failed"][n as usize % 2].to_owned()),
            subject_kind: Set(None),
            subject_id: Set(None),
            detail: Set("{}".to_owned()),
            address: Set("127.0.0.1".to_owned()),
            request_id: Set(String::new()),
        });
        audit_event::Entity::insert_many(rows)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
    }
}

on_both!(
    the_log_is_read_from_the_newest_back_and_taken_as_a_file,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        fill(&app, 1, 3_000).await;
        let admin = app.signed_in("admin").await;
        // `role` finds `role.given` and not `roles`
        let mut path = "/admin/audit?action=role".to_owned();
        let (mut seen, mut pages) = (0, 0);
        loop {
            let page = admin.get(&path).await.ok();
            let actions = page.attributes("#events [data-event]", "data-event");
            assert!(actions.iter().all(|action| action == "role.given"), "{actions:?}");
            seen += actions.len();
            pages += 1;
            match page.attributes(".pager a[rel=next]", "href").first() {
                Some(next) => path = format!("/admin/audit{next}"),
                None => break,
            }
        }
        assert_eq!((seen, pages), (750, 15));
        let nobody = admin
            .get("/admin/audit?person=askush@shembull.al&from=nesër")
            .await
            .ok();
        assert_eq!(nobody.count(".field-error"), 2);
        assert_eq!(nobody.count("#events"), 0);
        let by = admin.get("/admin/audit?person=steward@bashke.test").await.ok();
        assert!(
            by.texts("#events tbody td:nth-child(3) > a")
                .iter()
                .all(|name| name == "Selim Prova")
        );

        // days are those on the wall: of 23 November in Tirana nine hours and more are gone, and it began at 23:00 UTC
        let day = admin
            .get("/admin/audit/events.csv?from=2026-11-23&to=2026-11-23&action=role")
            .await
            .ok();
        assert_eq!(day.header("cache-control"), "private, no-store");
        let lines = day.text().lines().count();
        assert_eq!(lines, 1 + 10 * 60 / 4, "one in four of ten hours");
        // whatever others typed is text to a spreadsheet
        let file = admin.get("/admin/audit/events.csv?action=%3Dcmd()").await.ok();
        assert_eq!(file.text().lines().count(), 751);
        assert!(file.text().lines().skip(1).all(|line| line.contains(",'=cmd(),")));
        let whole = admin.get("/admin/audit/events.csv").await.ok();
        assert!(whole.text().lines().count() > 3_001, "longer than one stretch");
        assert_eq!(events(&app, "audit.downloaded").await.len(), 3);
        let learner = app.signed_in("learner").await;
        assert_eq!(
            learner.get("/admin/audit/events.csv").await.status,
            StatusCode::FORBIDDEN
        );
    }
);

on_both!(
    the_database_itself_keeps_the_log_as_it_is,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let _signed_in = app.signed_in("learner").await;
        let before = audit_event::Entity::find().count(&app.db).await.unwrap();
        assert!(before > 0);
        let changed = audit_event::Entity::update_many()
            .col_expr(audit_event::Column::Outcome, sea_orm::sea_query::Expr::value("done"))
            .exec(&app.db)
            .await;
        assert!(changed.unwrap_err().to_string().contains("only added to"));
        let removed = audit_event::Entity::delete_many().exec(&app.db).await;
        assert!(removed.unwrap_err().to_string().contains("only added to"));
        assert_eq!(audit_event::Entity::find().count(&app.db).await.unwrap(), before);
    }
);

on_both!(
    every_way_in_and_out_stands_in_the_log,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.visitor();
        let wrong = [("email", "learner@bashke.test"), ("password", "jo ky fjalëkalim")];
        visitor.submit("/sign-in", "/sign-in", &wrong).await;
        visitor.sign_in("learner@bashke.test", TRIAL_PASSWORD).await;
        let unsure = [("password", "jo ky fjalëkalim"), ("next", "/account")];
        visitor.submit("/account/confirm", "/account/confirm", &unsure).await;
        visitor.confirm(TRIAL_PASSWORD).await;
        let changed = [("password", "katër fjalë pa lidhje")];
        visitor.fill("/account/password", &changed).await.ok();
        let asked = [("email", "tjeter@shembull.al")];
        visitor.fill("/account/email", &asked).await.ok();
        visitor
            .submit("/account/sessions", "/account/sessions", &[("others", "yes")])
            .await;
        visitor.submit("/account", "/sign-out", &[]).await;
        visitor
            .submit("/account/reset", "/account/reset", &[("email", "learner@bashke.test")])
            .await;
        let rows = audit_event::Entity::find().all(&app.db).await.unwrap();
        let told: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {}", row.action, row.outcome))
            .collect();
        for expected in [
            "session.password failed",
            "session.begun done",
            "session.confirmed failed",
            "session.confirmed done",
            "password.changed done",
            "account.email-asked done",
            "session.ended-others done",
            "session.ended done",
            "password.reset-asked done",
        ] {
            assert!(
                told.iter().any(|line| line == expected),
                "{expected} is not among {told:#?}"
            );
        }
        let text = format!("{rows:?}");
        assert!(!text.contains("fjal") && !text.contains(TRIAL_PASSWORD), "no secret");
        assert!(
            rows.iter()
                .all(|row| row.address == "127.0.0.1" && !row.request_id.is_empty())
        );
    }
);

on_both!(
    the_log_says_what_happened_in_sentences_and_offers_what_can_be_asked_for,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get("/admin/audit").await.status, StatusCode::FORBIDDEN);
        let admin = app.signed_in("admin").await;
        let person = format!("/admin/people/{}", id_of(&app, "learner").await);
        let page = admin.get(&person).await.ok();
        let given = admin.submit(&person, &person, &[("give", "trainer")]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", page.text());
        let log = admin.get("/en/admin/audit").await.ok();
        let of = |event: &str| format!("#events div.event:has([data-event='{event}'])");
        assert_eq!(log.one(&format!("{} > p", of("role.given"))), "Gave a role");
        assert!(
            log.one(&of("role.given")).contains("Trainer"),
            "{}",
            log.one(&of("role.given"))
        );
        assert!(
            log.one(&of("page")).contains("not theirs to do"),
            "{}",
            log.one(&of("page"))
        );
        assert!(!log.one("#events").contains(['{', '}']), "no JSON is shown");

        // choices instead of words that nobody knows; what is asked for by hand is kept
        assert_eq!(
            log.count("select[name=action] option"),
            1 + KINDS.len() + sorts_with_several()
        );
        let chosen = admin.get("/admin/audit?action=role").await.ok();
        assert_eq!(
            chosen.attributes("select[name=action] option[selected]", "value"),
            ["role"]
        );
        let unknown = admin.get("/admin/audit?action=gone.by").await.ok();
        assert_eq!(
            unknown.attributes("select[name=action] option[selected]", "value"),
            ["gone.by"]
        );
    }
);

fn sorts_with_several() -> usize {
    let sort = |kind: &&'static str| kind.split('.').next().unwrap_or_default();
    KINDS
        .chunk_by(|a, b| sort(a) == sort(b))
        .filter(|group| group.len() > 1)
        .count()
}

#[test]
fn every_event_that_is_written_has_its_sentence_in_both_languages() {
    // those handed on in a variable are caught where they are written, in every test
    let source: String = files("server/src", ".rs").into_iter().map(|file| file.text).collect();
    for call in ["Event::done(", "Event::failed(", "Event::refused("] {
        for rest in source.split(call).skip(1).filter_map(|rest| rest.strip_prefix('"')) {
            let (kind, _) = rest.split_once('"').unwrap();
            assert!(KINDS.contains(&kind), "{kind} is not among the kinds of events");
        }
    }
    assert!(KINDS.is_sorted(), "those of a sort stand after each other");
    for kind in KINDS {
        assert!(source.contains(&format!("\"{kind}\"")), "{kind} is written nowhere");
        let sort = kind.split('.').next().unwrap_or_default();
        for locale in Locale::ALL {
            for key in [sentence_key(kind), format!("audit-sort-{sort}")] {
                assert!(message_exists(locale, &key), "{key} in {locale:?}");
            }
        }
    }
}

on_both!(
    pages_of_administration_begin_with_what_they_are_about_and_say_words,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.visitor();
        visitor
            .fill("/account/reset", &[("email", "learner@bashke.test")])
            .await
            .ok();
        let admin = app.signed_in("admin").await;
        let jobs = admin.get("/en/admin/jobs?state=waiting").await.ok().one("#jobs tbody");
        assert!(
            jobs.contains("Answer who asked for a new password") && !jobs.contains("account.reset"),
            "{jobs}"
        );
        app.work().await;
        for page in [
            "/admin",
            "/admin/claims",
            "/admin/organisations",
            "/admin/people",
            "/admin/roles",
            "/admin/settings",
            "/admin/mail",
            "/admin/jobs",
            "/admin/audit",
        ] {
            let reply = admin.get(page).await.ok();
            let links = reply.attributes("main a", "href");
            assert_eq!(
                links[0], "#admin-nav",
                "{page}: the ways to the other pages come after it"
            );
            let ways = reply.attributes("nav.admin-nav a", "href");
            assert_eq!(ways.len(), 9, "{page}");
            assert_eq!(links[links.len() - 9..], ways, "{page}");
        }
        let outbox = admin.get("/en/admin/mail").await.ok().one("#outbox tbody tr");
        assert!(
            outbox.contains("Set a new password") && !outbox.contains("reset-password"),
            "{outbox}"
        );
        // whatever is written or done has a name
        let kinds = mail::Entity::find().all(&app.db).await.unwrap();
        assert!(!kinds.is_empty());
        let source: String = files("server/src", ".rs").into_iter().map(|file| file.text).collect();
        let done = source
            .split(": &str = \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let rooms = [
            "account.",
            "notice.",
            "moderation.",
            "organisation.",
            "thread.",
            "question.",
            "dialogue.",
            "finance.",
            "upload.",
        ];
        let done: Vec<&str> = done
            .filter(|word| rooms.iter().any(|room| word.starts_with(room)))
            .collect();
        assert!(done.len() > 15, "{done:?}");
        for kind in done {
            let key = format!("job-kind-{}", kind.replace('.', "-"));
            for locale in Locale::ALL {
                assert!(message_exists(locale, &key), "{key} in {locale:?}");
            }
        }
        assert!(job::Entity::find().count(&app.db).await.unwrap() > 0);
    }
);

on_both!(
    whoever_speaks_for_an_organisation_sees_that_whole_on_every_page,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        assert_eq!(owner.get("/en/account").await.ok().count(".acting"), 0);
        let mine = owner.get("/en/account/organisations").await.ok();
        let id = mine.attributes("input[name=organisation]", "value").remove(0);
        owner
            .post("/en/account/organisations", &[("do", "act-for"), ("organisation", &id)])
            .await;
        for page in ["/en", "/en/places/lezhe", "/en/threads", "/en/account"] {
            let reply = owner.see(page).await.ok();
            assert_eq!(
                reply.one(".acting > span"),
                "You speak for: Qendra Prova (për provë)",
                "{page}"
            );
            assert_eq!(
                reply.attributes(".acting a", "href"),
                ["/en/account/organisations"],
                "{page}"
            );
        }
    }
);
