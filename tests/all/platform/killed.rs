//! The command itself, killed between two words and started anew: no mail is lost and none is sent twice.

use std::collections::BTreeMap;
use std::time::Duration;

use bashke::platform::clock::Clock;
use bashke::platform::jobs::LEASE;
use bashke_entities::accounts::person;
use bashke_entities::platform::{job, mail};
use bashke_tests::smtp::{Act, MailServer, Step};
use bashke_tests::{Data, Process, TestApp, clock_after, on_both};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

const WORKER: &str = env!("CARGO_BIN_EXE_bashke-command");

/// How long a process may take to say something before the test gives up; nothing waits for it where all is well.
const PATIENCE: Duration = Duration::from_secs(120);

fn worker(app: &TestApp, server: &MailServer) -> Process {
    Process::start(WORKER, "worker", app, &server.url())
}

/// What happens, or the test is over.
async fn soon(what: &str, happens: impl Future<Output = ()>) {
    assert!(
        tokio::time::timeout(PATIENCE, happens).await.is_ok(),
        "waited in vain: {what}"
    );
}

/// Asks for an account: a job, out of which come an account and a mail.
async fn asks(app: &TestApp, number: usize) {
    // names of their own: short names that two jobs draw at once would be another matter
    let name = format!("Arta {}", "Gj".repeat(number + 1));
    let email = format!("arta{number}@shembull.al");
    let wanted = [
        ("name", name.as_str()),
        ("email", email.as_str()),
        ("password", "katër fjalë pa lidhje"),
        ("locale", "sq"),
    ];
    app.visitor().submit("/sign-up", "/sign-up", &wanted).await.ok();
}

/// Lets what is left over from a process that died fall due: its lease runs out, and its pauses end.
async fn time_passes(app: &TestApp, now: DateTime<Utc>) {
    job::Entity::update_many()
        .col_expr(job::Column::LeasedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(job::Column::RunAt, Expr::value(now - LEASE))
        .filter(job::Column::DoneAt.is_null())
        .exec(&app.db)
        .await
        .unwrap();
}

async fn mails(app: &TestApp) -> Vec<mail::Model> {
    mail::Entity::find().all(&app.db).await.unwrap()
}

/// How often each mail arrived, by its Message-ID.
fn arrivals(server: &MailServer) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for mail in server.arrived() {
        let id = mail.header("Message-ID");
        let id = id.trim_start_matches('<').split('@').next().unwrap().to_owned();
        *count.entry(id).or_default() += 1;
    }
    count
}

on_both!(
    a_worker_that_is_killed_at_any_word_leaves_a_mail_that_is_sent_once_or_is_seen_to_be_in_doubt,
    Data::Empty,
    |app: TestApp| async {
        // the processes read the machine's own clock
        let now = Clock::system();
        let app = app.another(now.clone()).await;
        app.with_people().await;
        for (number, (step, state)) in [
            (Step::Hello, "waiting"),
            (Step::From, "waiting"),
            (Step::To, "waiting"),
            (Step::Data, "waiting"),
            (Step::Saying, "handing-over"),
            (Step::Dot, "handing-over"),
        ]
        .into_iter()
        .enumerate()
        {
            let server = MailServer::start().await;
            server.tell(step, Act::Hold);
            asks(&app, number).await;
            let process = worker(&app, &server);
            soon("the worker comes to a word", server.held()).await;
            process.kill();
            let rows = mails(&app).await;
            assert_eq!(rows.len(), 1, "{step:?}");
            assert_eq!(rows[0].state, state, "{step:?}");
            server.go_on();
            soon("the line is closed", server.until_silent()).await;
            let heard = server.arrived().len();
            if state == "waiting" {
                assert_eq!(heard, 0, "{step:?}");
            }

            // started anew after the lease, and once more
            for minutes in [LEASE.num_minutes() + 1, 600] {
                let clock = clock_after(&Clock::fixed(now.now()), minutes);
                app.with_smtp(&server.url(), clock).await.work().await;
            }
            let row = mails(&app).await.remove(0);
            if state == "waiting" {
                assert_eq!((row.state.as_str(), server.arrived().len()), ("sent", 1), "{step:?}");
            } else {
                // nobody can know: it is not sent by itself, and it is not lost
                assert_eq!(row.state, "uncertain", "{step:?}");
                assert_eq!(server.arrived().len(), heard, "{step:?}");
                let admin = app.signed_in("admin").await;
                let page = admin.get("/en/admin/mail").await.ok();
                assert!(page.one("#outbox tbody tr").contains(&row.recipient), "{step:?}");
                let id = row.id.to_string();
                admin.submit("/admin/mail", "/admin/mail", &[("again", &id)]).await;
                app.with_smtp(&server.url(), now.clone()).await.work().await;
                assert_eq!(server.arrived().len(), heard + 1, "{step:?}: by hand it goes out");
                assert_eq!(mails(&app).await[0].state, "sent", "{step:?}");
            }
            mail::Entity::delete_many().exec(&app.db).await.unwrap();
            job::Entity::delete_many().exec(&app.db).await.unwrap();
        }
    }
);

on_both!(
    workers_that_are_killed_again_and_again_do_all_work_once,
    Data::Empty,
    |app: TestApp| async {
        let now = Clock::system();
        let app = app.another(now.clone()).await;
        let server = MailServer::start().await;
        let many = 20;
        for number in 0..many {
            asks(&app, number).await;
        }
        let mut doubts = 0;
        for step in [
            Some(Step::Hello),
            Some(Step::Dot),
            Some(Step::To),
            Some(Step::Data),
            None,
        ] {
            let process = if let Some(step) = step {
                server.tell(step, Act::Hold);
                let process = worker(&app, &server);
                soon("the worker comes to a word", server.held()).await;
                process
            } else {
                // the last one is killed as soon as all has arrived that can
                let all = many - lost(&app, &server).await;
                let process = worker(&app, &server);
                soon("all mails arrive", server.until_arrived(all)).await;
                process
            };
            process.kill();
            server.go_on();
            soon("the lines are closed", server.until_silent()).await;
            doubts = mails(&app)
                .await
                .iter()
                .filter(|row| ["handing-over", "uncertain"].contains(&row.state.as_str()))
                .count();
            time_passes(&app, now.now()).await;
        }
        app.with_smtp(&server.url(), now.clone()).await.work().await;

        let rows = mails(&app).await;
        let arrived = arrivals(&server);
        assert_eq!(rows.len(), many, "each job was done, and none twice");
        let people = person::Entity::find().filter(person::Column::Email.contains("@shembull.al"));
        assert_eq!(usize::try_from(people.count(&app.db).await.unwrap()).unwrap(), many);
        for row in &rows {
            let times = arrived.get(&row.message_id).copied().unwrap_or_default();
            match row.state.as_str() {
                "sent" => assert_eq!(times, 1, "{row:?}"),
                "uncertain" => assert!(times <= 1 && row.sealed.is_some(), "{row:?}"),
                other => panic!("{other}: {row:?}"),
            }
        }
        assert_eq!(arrived.values().sum::<usize>(), server.arrived().len());
        let uncertain = rows.iter().filter(|row| row.state == "uncertain").count();
        assert_eq!(uncertain, doubts, "nothing else came into doubt");
        let open = job::Entity::find().filter(job::Column::DoneAt.is_null());
        assert_eq!(open.count(&app.db).await.unwrap(), 0, "nothing is left to do");
    }
);

/// How many mails were being handed over when a process died and did not arrive.
async fn lost(app: &TestApp, server: &MailServer) -> usize {
    let arrived = arrivals(server);
    mails(app)
        .await
        .iter()
        .filter(|row| ["handing-over", "uncertain"].contains(&row.state.as_str()))
        .filter(|row| !arrived.contains_key(&row.message_id))
        .count()
}
