//! The outbox against a server: what is taken arrives once, and what is in doubt is never sent again by itself.

use bashke::accounts::Actor;
use bashke::platform::act::Act as Write;
use bashke::platform::jobs::{LEASE, pause};
use bashke_entities::platform::{job, mail};
use bashke_tests::smtp::{Act, Line, MailServer, Step};
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_views::Locale;
use bashke_views::mail::Mail;
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

const TO: &str = "arta@shembull.al";

/// Puts a mail into the outbox.
async fn post(app: &TestApp, locale: Locale) {
    let act = Write::begin(&app.app, &Actor::platform().into()).await.unwrap();
    let name = "Arta Gjoni".to_owned();
    act.post(None, TO, locale, &Mail::PasswordChanged { name })
        .await
        .unwrap();
    act.commit().await.unwrap();
}

/// The platform some minutes later, sending to this server.
async fn later(app: &TestApp, server: &MailServer, minutes: i64) -> TestApp {
    app.with_smtp(&server.url(), clock_after(&app.clock, minutes)).await
}

async fn row(app: &TestApp) -> mail::Model {
    let mut rows = mail::Entity::find().all(&app.db).await.unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

/// The states of all mails, the oldest first.
async fn states(app: &TestApp) -> Vec<String> {
    let rows = mail::Entity::find()
        .order_by_asc(mail::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.state).collect()
}

async fn work_of(app: &TestApp) -> job::Model {
    job::Entity::find().one(&app.db).await.unwrap().unwrap()
}

on_both!(
    a_mail_arrives_once_in_both_forms_and_in_the_right_language,
    Data::Empty,
    |app: TestApp| async {
        let server = MailServer::start().await;
        let sending = app.with_smtp(&server.url_with("me", "p@ss"), app.clock.clone()).await;
        for locale in Locale::ALL {
            post(&sending, locale).await;
            sending.work().await;
        }
        sending.work().await;
        let arrived = server.arrived();
        assert_eq!(arrived.len(), 2);
        for (mail, locale) in arrived.iter().zip(Locale::ALL) {
            assert_eq!(mail.to, [TO]);
            assert_eq!(mail.from, "no-reply@bashke.test");
            let text = locale.message("mail-password-changed-text");
            assert!(mail.part("text/plain").contains(&text), "{}", mail.text);
            assert!(mail.part("text/html").contains(&text), "{}", mail.text);
            assert!(mail.part("text/html").contains(&format!("lang=\"{}\"", locale.tag())));
            assert!(mail.header("Message-ID").ends_with("@127.0.0.1>"), "{}", mail.text);
            assert_eq!(mail.header("List-Unsubscribe"), "", "security cannot be switched off");
        }
        assert_ne!(arrived[0].header("Message-ID"), arrived[1].header("Message-ID"));
        for row in mail::Entity::find().all(&sending.db).await.unwrap() {
            assert_eq!(
                (row.state.as_str(), row.sealed),
                ("sent", None),
                "what it said is not kept"
            );
        }
    }
);

on_both!(
    mails_go_under_tls_to_a_server_for_which_somebody_trusted_vouches,
    Data::Empty,
    |app: TestApp| async {
        for (number, line) in [Line::StartTls, Line::Tls].into_iter().enumerate() {
            let server = MailServer::over(line).await;
            post(&app, Locale::Sq).await;
            // nobody whom everyone trusts vouches for it: the mail waits, and not a word of it is said
            app.with_smtp(&server.url(), app.clock.clone()).await.work().await;
            assert!(server.arrived().is_empty(), "{line:?}");
            assert_eq!(states(&app).await[number], "waiting", "{line:?}");
            // one that another authority vouches for is another server
            let other = MailServer::over(line).await;
            let clock = clock_after(&app.clock, 60);
            let wrong = app.with_trusted_smtp(&server.url(), other.authority(), clock).await;
            wrong.work().await;
            assert!(server.arrived().is_empty(), "{line:?}");
            let clock = clock_after(&app.clock, 600);
            let sending = app.with_trusted_smtp(&server.url(), server.authority(), clock).await;
            sending.work().await;
            assert_eq!(server.arrived().len(), 1, "{line:?}");
            assert_eq!(states(&app).await[number], "sent", "{line:?}");
        }
    }
);

on_both!(
    a_server_that_offers_no_tls_learns_nothing,
    Data::Empty,
    |app: TestApp| async {
        let server = MailServer::start().await;
        let url = server.url_with("me", "p@ss").replace("smtp+plain://", "smtp://");
        post(&app, Locale::Sq).await;
        app.with_smtp(&url, app.clock.clone()).await.work().await;
        assert_eq!(server.conversations(), 1);
        assert!(server.arrived().is_empty());
        assert_eq!(server.tried_to_sign_in(), 0, "no password is said in the clear");
        assert_eq!(row(&app).await.state, "waiting");
    }
);

on_both!(
    what_is_refused_for_now_is_tried_again_after_a_growing_pause,
    Data::Empty,
    |app: TestApp| async {
        let server = MailServer::start().await;
        for step in [Step::From, Step::To, Step::Data, Step::Dot] {
            server.tell(step, Act::Refuse(451));
        }
        post(&app, Locale::Sq).await;
        let first = row(&app).await.message_id;
        let mut after = Duration::zero();
        for attempt in 1..=4 {
            let clock = bashke::platform::clock::Clock::fixed(app.clock.now() + after);
            let sending = app.with_smtp(&server.url(), clock.clone()).await;
            sending.work().await;
            assert_eq!(server.conversations(), attempt, "one attempt each time");
            assert_eq!(row(&app).await.state, "waiting");
            let rests = work_of(&app).await.run_at - clock.now();
            assert_eq!(rests, pause(attempt.try_into().unwrap()));
            // a moment before its time nothing happens
            let early = bashke::platform::clock::Clock::fixed(clock.now() + rests - Duration::seconds(1));
            app.with_smtp(&server.url(), early).await.work().await;
            assert_eq!(server.conversations(), attempt);
            after += rests;
        }
        assert!(server.arrived().is_empty());
        let clock = bashke::platform::clock::Clock::fixed(app.clock.now() + after);
        app.with_smtp(&server.url(), clock).await.work().await;
        let arrived = server.arrived();
        assert_eq!(arrived.len(), 1);
        assert!(
            arrived[0].header("Message-ID").contains(&first),
            "the same at every attempt"
        );
        assert_eq!(row(&app).await.state, "sent");
    }
);

on_both!(
    what_is_refused_for_good_is_given_up_and_seen,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let server = MailServer::start().await;
        server.tell(Step::To, Act::Refuse(550));
        post(&app, Locale::Sq).await;
        later(&app, &server, 0).await.work().await;
        later(&app, &server, 600).await.work().await;
        assert_eq!(server.conversations(), 1, "no use in asking again");
        let dead = row(&app).await;
        assert_eq!(dead.state, "dead");
        assert!(dead.error.unwrap().contains("550"));
        let admin = app.signed_in("admin").await;
        let page = admin.get("/en/admin/mail").await.ok();
        assert!(page.one("#outbox tbody tr").contains("550"), "{}", page.text());
        assert!(!page.text().contains("Arta Gjoni"), "what it says is not shown");

        // by hand it goes out
        let fields = [("again", dead.id.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let again = admin.fill("/admin/mail", &fields).await.ok();
        assert_eq!(again.count(".notice-done"), 1);
        later(&app, &server, 0).await.work().await;
        assert_eq!(server.arrived().len(), 1);
        // and only once: there is nothing left to send
        let reply = admin.submit("/admin/mail", "/admin/mail", &fields).await;
        assert_eq!(reply.status, http::StatusCode::CONFLICT);
    }
);

on_both!(
    a_line_that_breaks_before_the_last_dot_loses_nothing_and_sends_nothing_twice,
    Data::Empty,
    |app: TestApp| async {
        for step in [Step::Hello, Step::From, Step::To, Step::Data] {
            let server = MailServer::start().await;
            server.tell(step, Act::Drop);
            post(&app, Locale::Sq).await;
            later(&app, &server, 0).await.work().await;
            assert_eq!(row(&app).await.state, "waiting", "{step:?}");
            for minutes in [10, 20] {
                later(&app, &server, minutes).await.work().await;
            }
            assert_eq!(server.arrived().len(), 1, "{step:?}");
            assert_eq!(row(&app).await.state, "sent");
            mail::Entity::delete_many().exec(&app.db).await.unwrap();
            job::Entity::delete_many().exec(&app.db).await.unwrap();
        }
    }
);

on_both!(
    a_line_that_breaks_while_the_mail_is_said_or_after_it_leaves_it_in_doubt,
    Data::Empty,
    |app: TestApp| async {
        // once the mail is being said nobody can tell how much of it the other side had
        for (step, arrives) in [(Step::Saying, 0), (Step::Dot, 1)] {
            let server = MailServer::start().await;
            server.tell(step, Act::Drop);
            post(&app, Locale::Sq).await;
            later(&app, &server, 0).await.work().await;
            assert_eq!(row(&app).await.state, "uncertain", "{step:?}");
            assert_eq!(server.arrived().len(), arrives);
            for minutes in [10, 600] {
                later(&app, &server, minutes).await.work().await;
            }
            assert_eq!(server.conversations(), 1, "not again by itself");
            mail::Entity::delete_many().exec(&app.db).await.unwrap();
            job::Entity::delete_many().exec(&app.db).await.unwrap();
        }
    }
);

on_both!(two_workers_at_once_send_one, Data::Empty, |app: TestApp| async {
    let server = MailServer::start().await;
    let (one, other) = (later(&app, &server, 0).await, later(&app, &server, 0).await);
    post(&app, Locale::Sq).await;
    let rounds = tokio::join!(
        bashke::worker::round(&one.app, "one"),
        bashke::worker::round(&other.app, "other"),
    );
    assert_eq!(rounds.0.unwrap() + rounds.1.unwrap(), 1);
    assert_eq!(server.arrived().len(), 1);

    // also where the lease of one ran out while it was still speaking
    mail::Entity::delete_many().exec(&app.db).await.unwrap();
    server.tell(Step::Data, Act::Hold);
    post(&app, Locale::Sq).await;
    let slow = tokio::spawn(async move { bashke::worker::round(&one.app, "one").await.unwrap() });
    server.held().await;
    let late = later(&app, &server, LEASE.num_minutes() + 1).await;
    late.work().await;
    assert_eq!(server.arrived().len(), 2, "the other has sent it");
    server.go_on();
    slow.await.unwrap();
    later(&app, &server, 60).await.work().await;
    assert_eq!(server.arrived().len(), 2, "and the slow one has not");
    assert_eq!(row(&app).await.state, "sent");
});

on_both!(
    a_process_that_dies_loses_no_mail_and_sends_none_twice,
    Data::Empty,
    |app: TestApp| async {
        for (step, state) in [
            (Step::Hello, "waiting"),
            (Step::From, "waiting"),
            (Step::To, "waiting"),
            (Step::Data, "waiting"),
            (Step::Saying, "handing-over"),
            (Step::Dot, "handing-over"),
        ] {
            let server = MailServer::start().await;
            server.tell(step, Act::Hold);
            post(&app, Locale::Sq).await;
            let dying = later(&app, &server, 0).await;
            let work = tokio::spawn(async move { bashke::worker::round(&dying.app, "dying").await.unwrap() });
            server.held().await;
            // the process is gone between two words
            work.abort();
            assert!(work.await.unwrap_err().is_cancelled());
            assert_eq!(row(&app).await.state, state, "{step:?}");
            server.go_on();

            let before = later(&app, &server, LEASE.num_minutes() - 1).await;
            before.work().await;
            assert_eq!(row(&app).await.state, state, "its lease still holds: {step:?}");
            for minutes in [LEASE.num_minutes() + 1, 600] {
                later(&app, &server, minutes).await.work().await;
            }
            let ends = row(&app).await;
            if state == "waiting" {
                assert_eq!((ends.state.as_str(), server.arrived().len()), ("sent", 1), "{step:?}");
            } else {
                // it may have arrived: somebody decides
                assert_eq!(ends.state, "uncertain", "{step:?}");
                assert!(ends.sealed.is_some(), "and can send it again");
                assert!(server.arrived().len() <= 1);
                assert_eq!(server.conversations(), 1);
            }
            mail::Entity::delete_many().exec(&app.db).await.unwrap();
            job::Entity::delete_many().exec(&app.db).await.unwrap();
        }
    }
);

on_both!(
    a_mail_opens_in_its_own_row_and_for_its_own_address_alone,
    Data::Empty,
    |app: TestApp| async {
        let server = MailServer::start().await;
        let sending = later(&app, &server, 0).await;
        post(&sending, Locale::Sq).await;
        post(&sending, Locale::En).await;
        let rows = mail::Entity::find().all(&app.db).await.unwrap();
        // a row that is turned to another address, and one that holds another's text
        for (id, column, value) in [
            (rows[0].id, mail::Column::Recipient, "thief@shembull.al".to_owned()),
            (rows[1].id, mail::Column::Sealed, rows[0].sealed.clone().unwrap()),
        ] {
            mail::Entity::update_many()
                .col_expr(column, sea_orm::sea_query::Expr::value(value))
                .filter(mail::Column::Id.eq(id))
                .exec(&app.db)
                .await
                .unwrap();
        }
        sending.work().await;
        assert_eq!(server.arrived().len(), 0);
        for row in mail::Entity::find().all(&app.db).await.unwrap() {
            assert_eq!(row.state, "dead");
            assert!(row.error.unwrap().contains("cannot be opened"));
        }
    }
);
