//! News in the page and by mail.

use axum::body::Body;
use bashke::accounts::{Actor, Notice, notify};
use bashke::platform::act::Act;
use bashke_entities::accounts::{notification, person};
use bashke_entities::platform::{audit_event, mail};
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, clock_after, on_both, smtp::MailServer};
use bashke_views::{Locale, message_exists};
use bashke_vocabulary::NoticeKind;
use chrono::{DateTime, Duration, Utc};
use http::{Method, StatusCode};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

const LEARNER: &str = "learner@bashke.test";

async fn id_of(app: &TestApp, email: &str) -> i32 {
    let found = person::Entity::find().filter(person::Column::Email.eq(email));
    found.one(&app.db).await.unwrap().unwrap().id
}

/// Tells somebody of something that leads to a place.
async fn tell(app: &TestApp, kind: NoticeKind, email: &str, path: &str) {
    let id = id_of(app, email).await;
    let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
    // a message that every branch of the platform has
    notify(&act, id, &Notice::new(kind, "info", path)).await.unwrap();
    act.commit().await.unwrap();
}

async fn at(app: &TestApp, time: &str) -> TestApp {
    let time: DateTime<Utc> = time.parse().unwrap();
    app.another(bashke::platform::clock::Clock::fixed(time)).await
}

async fn rows(app: &TestApp) -> Vec<notification::Model> {
    let rows = notification::Entity::find().order_by_asc(notification::Column::Id);
    rows.all(&app.db).await.unwrap()
}

async fn mails(app: &TestApp, kind: &str) -> u64 {
    let found = mail::Entity::find().filter(mail::Column::Kind.eq(kind));
    found.count(&app.db).await.unwrap()
}

#[test]
fn every_kind_of_news_is_named_in_both_languages() {
    for locale in Locale::ALL {
        for kind in NoticeKind::ALL {
            let key = format!("news-{kind}");
            assert!(message_exists(locale, &key), "{}: {key}", locale.tag());
        }
    }
}

on_both!(
    the_form_of_how_often_one_is_written_to_names_every_kind_of_news,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        for path in ["/account/notifications", "/en/account/notifications"] {
            let page = learner.get(path).await.ok();
            assert!(!page.text().contains("Unknown localization"), "{path}");
            for kind in NoticeKind::ALL {
                assert!(page.count(&format!("input[name='{kind}']")) > 1, "{path}: {kind}");
            }
        }
    }
);

on_both!(
    news_are_counted_listed_opened_and_marked,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        assert_eq!(
            learner.get("/account").await.ok().count(".news-count"),
            0,
            "quiet where there is nothing"
        );
        for place in ["/places/lezhe", "/places/kurbin", "//evil.example"] {
            tell(&app, NoticeKind::Figures, LEARNER, place).await;
        }
        let page = learner.get("/en/account").await.ok();
        assert!(page.one(".news-count").contains("Notifications: 3 unread"));
        let list = learner.get("/notifications").await.ok();
        let links = list.attributes(".entry-title a", "href");
        assert_eq!((links.len(), list.count(".unread")), (3, 3));

        // another's news are not there for anyone else
        assert_eq!(member.get(&links[0]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(member.get("/notifications").await.ok().count(".entries li"), 0);
        let guest = app.visitor();
        assert!(guest.get(&links[0]).await.header("location").starts_with("/sign-in"));
        // nor does a browser see anything by fetching ahead, or by a picture
        for header in [("sec-purpose", "prefetch"), ("sec-fetch-dest", "image")] {
            learner.send(Method::GET, &links[1], &[header], Body::empty()).await;
        }
        learner.send(Method::HEAD, &links[1], &[], Body::empty()).await;
        assert!(rows(&app).await.iter().all(|row| row.read_at.is_none()));

        let opened = learner.get(&links[1]).await;
        assert_eq!(opened.header("location"), "/places/kurbin");
        assert_eq!(
            learner.get(&links[0]).await.header("location"),
            "/notifications",
            "never to another host"
        );
        let list = learner.get("/notifications").await.ok();
        assert_eq!(list.count(".unread"), 1);
        assert_eq!(
            list.attributes(".entry-title a", "href")[0],
            links[2],
            "what is not seen stands first"
        );
        let one = list.attributes("input[name=one]", "value").remove(0);
        let marked = learner.fill("/notifications", &[("one", &one)]).await.ok();
        assert_eq!(marked.count(".unread") + marked.count(".news-count"), 0);

        // all: up to the newest that was shown
        tell(&app, NoticeKind::Figures, LEARNER, "/data").await;
        let newest = learner
            .get("/notifications")
            .await
            .ok()
            .attributes("input[name=newest]", "value")
            .remove(0);
        tell(&app, NoticeKind::Figures, LEARNER, "/data").await;
        let rest = learner.fill("/notifications", &[("newest", &newest)]).await.ok();
        assert_eq!(rest.count(".unread"), 1);
    }
);

on_both!(a_long_list_of_news_has_pages, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let learner = app.signed_in("learner").await;
    tell(&app, NoticeKind::Figures, LEARNER, "/data").await;
    let before = app.queries();
    learner.get("/notifications").await.ok();
    let few = app.queries() - before;
    for _ in 0..40 {
        tell(&app, NoticeKind::Figures, LEARNER, "/data").await;
    }
    let before = app.queries();
    let first = learner.get("/notifications").await.ok();
    assert_eq!(app.queries() - before, few);
    assert_eq!(first.count(".entries li"), 30);
    assert_eq!(learner.get("/notifications?page=2").await.ok().count(".entries li"), 11);
});

on_both!(
    what_is_wanted_at_once_is_mailed_once_and_ends_by_one_click,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        tell(&app, NoticeKind::Invitation, LEARNER, "/data").await;
        tell(&app, NoticeKind::Figures, LEARNER, "/data").await;
        let server = MailServer::start().await;
        let sending = app.with_smtp(&server.url(), clock_after(&app.clock, 1)).await;
        sending.work().await;
        let arrived = server.arrived();
        assert_eq!(arrived.len(), 1, "figures are gathered");
        let letter = &arrived[0];
        assert_eq!(letter.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let end = letter.header("List-Unsubscribe");
        let end = end
            .trim_matches(['<', '>'])
            .trim_start_matches("http://127.0.0.1:3000")
            .to_owned();
        assert!(end.starts_with("/unsubscribe/"), "{end}");
        assert!(letter.part("text/plain").contains(&end));
        let mailed: Vec<bool> = rows(&app).await.iter().map(|row| row.mailed_at.is_some()).collect();
        assert_eq!(mailed, [true, false]);

        // opening the link changes nothing, programs do that
        let guest = app.visitor();
        let page = guest.get(&end).await.ok();
        assert_eq!(page.count("form.form button"), 1);
        tell(&app, NoticeKind::Invitation, LEARNER, "/data").await;
        sending.work().await;
        assert_eq!(server.arrived().len(), 2);
        // the mail program sends this: no cookie, no token, no page of ours
        let kind = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "cross-site"),
        ];
        let forged = end.replace("invitation", "membership");
        let reply = app
            .send(Method::POST, &forged, &kind, "List-Unsubscribe=One-Click".into())
            .await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        app.send(Method::POST, &end, &kind, "List-Unsubscribe=One-Click".into())
            .await
            .ok();
        tell(&app, NoticeKind::Invitation, LEARNER, "/data").await;
        tell(&app, NoticeKind::Membership, LEARNER, "/data").await;
        sending.work().await;
        assert_eq!(server.arrived().len(), 3, "only the kind that was ended");
        let learner = app.signed_in("learner").await;
        let chosen = learner.get("/account/notifications").await.ok();
        assert_eq!(chosen.attributes("input[name=invitation][checked]", "value"), ["never"]);
        assert_eq!(
            chosen.attributes("input[name=membership][checked]", "value"),
            ["at-once"]
        );
        let noted = audit_event::Entity::find().filter(audit_event::Column::Action.eq("account.unsubscribed"));
        assert_eq!(noted.count(&app.db).await.unwrap(), 1);

        // security is not a matter of choice
        let all: Vec<(&str, &str)> = NoticeKind::ALL.iter().map(|kind| (kind.word(), "never")).collect();
        learner.fill("/account/notifications", &all).await.ok();
        learner.confirm(TRIAL_PASSWORD).await;
        learner
            .fill("/account/password", &[("password", "katër fjalë pa lidhje")])
            .await
            .ok();
        sending.work().await;
        let last = server.arrived().pop().unwrap();
        assert_eq!(
            (server.arrived().len(), last.header("List-Unsubscribe").as_str()),
            (4, "")
        );
    }
);

on_both!(
    digests_gather_what_was_not_seen_and_go_out_once,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        learner
            .fill("/account/notifications", &[("membership", "weekly")])
            .await
            .ok();
        // Monday, ten in the morning in Tirana: this morning's digests are made already
        for kind in [NoticeKind::Figures, NoticeKind::Figures, NoticeKind::Membership] {
            tell(&app, kind, LEARNER, "/data").await;
        }
        tell(&app, NoticeKind::Figures, "member@bashke.test", "/data").await;
        let seen = learner
            .get("/notifications")
            .await
            .ok()
            .attributes("input[name=one]", "value")
            .pop()
            .unwrap();
        learner.fill("/notifications", &[("one", &seen)]).await.ok();
        let now = app.clock.now().to_rfc3339();
        for (time, digests) in [
            (now.as_str(), 0),
            ("2026-11-24T05:59:59Z", 0),
            ("2026-11-24T06:00:00Z", 2),
            ("2026-11-24T06:00:01Z", 2),
            ("2026-11-25T06:00:00Z", 2),
            ("2026-11-30T05:59:59Z", 2),
            ("2026-11-30T06:00:00Z", 3),
            ("2026-12-07T06:00:00Z", 3),
        ] {
            let then = at(&app, time).await;
            // two instances ask and work at once
            let other = at(&app, time).await;
            let asked = tokio::join!(
                bashke::worker::schedule(&then.app),
                bashke::worker::schedule(&other.app)
            );
            asked.0.and(asked.1).unwrap();
            tokio::join!(then.work(), other.work());
            assert_eq!(mails(&app, "digest").await, digests, "at {time}");
        }
        let mailed: Vec<bool> = rows(&app).await.iter().map(|row| row.mailed_at.is_some()).collect();
        assert_eq!(
            mailed,
            [false, true, true, true],
            "what was seen in the page is not repeated"
        );
    }
);

on_both!(
    a_digest_whose_job_is_begun_twice_is_sent_once,
    Data::Empty,
    |app: TestApp| async {
        use bashke::accounts::jobs::notices::digest;
        app.with_people().await;
        tell(&app, NoticeKind::Figures, LEARNER, "/data").await;
        let id = id_of(&app, LEARNER).await;
        let slot = app.clock.now() + Duration::hours(21);
        let then = app.another(clock_after(&app.clock, 21 * 60)).await;
        let daily = bashke_vocabulary::Frequency::Daily;
        let begin = async || {
            let act = Act::begin(&then.app, &Actor::platform().into()).await.unwrap();
            digest(act, id, daily, slot).await.unwrap();
        };
        // the process ends before it is written: nothing is noted, nothing is lost
        let act = Act::begin(&then.app, &Actor::platform().into()).await.unwrap();
        drop(act);
        tokio::join!(begin(), begin());
        begin().await;
        assert_eq!(mails(&app, "digest").await, 1);
    }
);

on_both!(who_cannot_be_written_to_is_not, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let later = Some(app.clock.now() + Duration::days(30));
    let set = async |email: &str, column: person::Column, value: Option<DateTime<Utc>>| {
        let update = person::Entity::update_many().col_expr(column, Expr::value(value));
        let update = update.filter(person::Column::Email.eq(email));
        assert_eq!(update.exec(&app.db).await.unwrap().rows_affected, 1);
    };
    set("learner@bashke.test", person::Column::SuspendedUntil, later).await;
    set("member@bashke.test", person::Column::VerifiedAt, None).await;
    set("owner@bashke.test", person::Column::DeletedAt, later).await;
    for email in [
        "learner@bashke.test",
        "member@bashke.test",
        "owner@bashke.test",
        "official@bashke.test",
    ] {
        tell(&app, NoticeKind::Invitation, email, "/data").await;
        tell(&app, NoticeKind::Figures, email, "/data").await;
    }
    app.work().await;
    let then = at(&app, "2026-11-24T06:00:00Z").await;
    bashke::worker::schedule(&then.app).await.unwrap();
    then.work().await;
    assert_eq!((mails(&app, "notice").await, mails(&app, "digest").await), (1, 1));
});
