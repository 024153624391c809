//! Whether an address has an account is told by nothing: not by the answer, not by its headers, not by the work that is
//! done before it. No clock is read: the work itself is counted, so whoever returns early is found out every time.

use bashke_entities::accounts::person;
use bashke_entities::platform::{audit_event, job, mail};
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::moderation::suspended;

/// Addresses of one length, so that pages that repeat them have one length too.
const PROVED: &str = "learner@bashke.test";
const SUSPENDED: &str = "trainer@bashke.test";
const UNPROVED: &str = "newcome@bashke.test";
const UNKNOWN: &str = "nobody1@bashke.test";
const ALL: [&str; 4] = [PROVED, SUSPENDED, UNPROVED, UNKNOWN];
const WRONG: &str = "një fjalëkalim tjetër";

/// What one who is outside can tell, and what it cost.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    status: StatusCode,
    page: String,
    /// By name; of cookies what is set how, not their random values.
    headers: Vec<(String, String)>,
    hashed: usize,
    checked: usize,
    statements: usize,
    /// The kinds of what was left for later.
    queued: Vec<String>,
    noted: Vec<String>,
}

async fn with_addresses(app: &TestApp) {
    app.with_people().await;
    let wanted = [
        ("name", "Ana Gjoni"),
        ("email", UNPROVED),
        ("password", TRIAL_PASSWORD),
        ("locale", "sq"),
    ];
    app.visitor().fill("/sign-up", &wanted).await.ok();
    app.work().await;
    suspended(app, "trainer", Some(app.clock.now() + chrono::Duration::days(9))).await;
    let unproved = person::Entity::find()
        .filter(person::Column::Email.eq(UNPROVED))
        .filter(person::Column::VerifiedAt.is_null());
    assert_eq!(unproved.count(&app.db).await.unwrap(), 1);
    job::Entity::delete_many().exec(&app.db).await.unwrap();
}

/// Sends a form from a browser of its own and sees what comes of it.
async fn seen(app: &TestApp, path: &str, form: &[(&str, &str)]) -> Seen {
    let visitor = app.visitor();
    visitor.get(path).await.ok();
    job::Entity::delete_many().exec(&app.db).await.unwrap();
    let written = mail::Entity::find().count(&app.db).await.unwrap();
    let events = audit_event::Entity::find().count(&app.db).await.unwrap();
    let (made, checked) = app.app.passwords.work();
    let before = app.queries();
    let reply = visitor.post(path, form).await;
    let statements = app.queries() - before;
    let after = app.app.passwords.work();
    assert_eq!(
        mail::Entity::find().count(&app.db).await.unwrap(),
        written,
        "mails are written by a job, after the answer"
    );
    // the page of a trial names its people besides
    let mut page = ALL
        .iter()
        .fold(reply.text().to_owned(), |page, one| page.replace(one, "-"));
    for token in reply.attributes("input[name=form-token]", "value") {
        page = page.replace(&token, "-");
    }
    let mut headers: Vec<(String, String)> = reply
        .headers
        .iter()
        .filter(|(name, _)| *name != "x-request-id")
        .map(|(name, value)| {
            let value = value.to_str().unwrap();
            let value = match (name.as_str(), value.split_once('=')) {
                ("set-cookie", Some((cookie, rest))) => {
                    let how = rest.split_once(';').map_or("", |(_, how)| how);
                    format!("{cookie}; {how}")
                }
                _ => value.to_owned(),
            };
            (name.to_string(), value)
        })
        .collect();
    headers.sort();
    let jobs = job::Entity::find()
        .order_by_asc(job::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    let log = audit_event::Entity::find()
        .order_by_asc(audit_event::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    Seen {
        status: reply.status,
        page,
        headers,
        hashed: after.0 - made,
        checked: after.1 - checked,
        statements,
        queued: jobs.into_iter().map(|job| job.kind).collect(),
        noted: log[usize::try_from(events).unwrap()..]
            .iter()
            .map(|event| format!("{} {} {}", event.action, event.outcome, event.detail))
            .collect(),
    }
}

fn sign_up(email: &str) -> [(&str, &str); 4] {
    [
        ("name", "Ana Gjoni"),
        ("email", email),
        ("password", "katër fjalë pa lidhje"),
        ("locale", "sq"),
    ]
}

on_both!(
    signing_in_tells_nothing_by_its_answer_or_its_work,
    Data::Empty,
    |app: TestApp| async {
        with_addresses(&app).await;
        let expected = seen(&app, "/sign-in", &[("email", UNKNOWN), ("password", WRONG)]).await;
        assert_eq!(expected.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!((expected.hashed, expected.checked), (0, 1));
        assert_eq!(expected.queued.len(), 1, "{expected:?}");
        for (email, password) in [
            (PROVED, WRONG),
            (SUSPENDED, WRONG),
            (UNPROVED, WRONG),
            // as right as it is
            (UNPROVED, TRIAL_PASSWORD),
        ] {
            let found = seen(&app, "/sign-in", &[("email", email), ("password", password)]).await;
            assert_eq!(found, expected, "{email} {password}");
        }
    }
);

on_both!(
    asking_for_an_account_tells_nothing_by_its_answer_or_its_work,
    Data::Empty,
    |app: TestApp| async {
        with_addresses(&app).await;
        let expected = seen(&app, "/sign-up", &sign_up(UNKNOWN)).await;
        assert_eq!(expected.status, StatusCode::OK);
        assert_eq!((expected.hashed, expected.checked), (1, 0));
        assert_eq!(expected.queued.len(), 1, "{expected:?}");
        for email in ALL {
            assert_eq!(seen(&app, "/sign-up", &sign_up(email)).await, expected, "{email}");
        }
    }
);

on_both!(
    asking_for_a_password_tells_nothing_by_its_answer_or_its_work,
    Data::Empty,
    |app: TestApp| async {
        with_addresses(&app).await;
        let expected = seen(&app, "/account/reset", &[("email", UNKNOWN)]).await;
        assert_eq!(expected.status, StatusCode::OK);
        assert_eq!((expected.hashed, expected.checked), (0, 0));
        assert_eq!(expected.queued.len(), 1, "{expected:?}");
        for email in ALL {
            assert_eq!(
                seen(&app, "/account/reset", &[("email", email)]).await,
                expected,
                "{email}"
            );
        }
    }
);

on_both!(
    a_sign_in_that_failed_names_the_account_by_its_number_and_never_what_was_typed,
    Data::Empty,
    |app: TestApp| async {
        with_addresses(&app).await;
        for email in ALL {
            let _refused = seen(&app, "/sign-in", &[("email", email), ("password", WRONG)]).await;
        }
        let people = person::Entity::find().all(&app.db).await.unwrap();
        let failed = audit_event::Entity::find()
            .filter(audit_event::Column::Action.eq("session.password"))
            .order_by_asc(audit_event::Column::Id)
            .all(&app.db)
            .await
            .unwrap();
        let named: Vec<Option<&str>> = failed
            .iter()
            .map(|event| {
                let id = event.subject_id.as_deref()?;
                assert_eq!(event.subject_kind.as_deref(), Some("person"));
                people.iter().find(|one| one.id.to_string() == id)?.email.as_deref()
            })
            .collect();
        assert_eq!(named, [Some(PROVED), Some(SUSPENDED), Some(UNPROVED), None]);
        assert!(
            failed.iter().all(|event| event.person_id.is_none()),
            "nobody is signed in"
        );
        let text = format!("{failed:?}");
        assert!(!text.contains('@'), "{text}");
        // and the page of the log says which account that was
        let admin = app.signed_in("admin").await;
        let log = admin.get("/admin/audit").await.ok();
        assert!(!log.text().contains(UNKNOWN));
    }
);
