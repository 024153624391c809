//! Taking a course anew: where its certificate ends, and where attempts are used up.

use bashke::training::deadlines;
use bashke_entities::accounts::notification;
use bashke_entities::training::{attempt, certificate};
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::meeting::id_of;
use super::setup::{Folder, offer, short, small};
use super::{begin, enrol, ready};

const COURSE: &str = "/courses/first-aid";
const LESSON: &str = "/courses/first-aid/one/read";
const ASK: &str = "/courses/first-aid/one/ask";

/// So many days, in minutes.
const fn days(count: i64) -> i64 {
    count * 24 * 60
}

/// The fields with which an attempt is handed in, rightly answered or not.
const fn answers(right: bool) -> [(&'static str, &'static str); 3] {
    let choice = if right { "0" } else { "1" };
    [("revision", "0"), ("q0", choice), ("do", "submit")]
}

/// Answers a quiz, rightly or not.
pub(super) async fn answer_at(visitor: &Visitor<'_>, quiz: &str, right: bool) -> Reply {
    let attempt = begin(visitor, quiz).await;
    let reply = visitor.submit(&attempt, &attempt, &answers(right)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    visitor.follow(reply).await.ok()
}

async fn answer(visitor: &Visitor<'_>, right: bool) -> Reply {
    answer_at(visitor, ASK, right).await
}

/// Asks to take the course anew, from a page that has a token.
async fn anew(visitor: &Visitor<'_>) -> Reply {
    let fields = [("enrol", "anew")];
    visitor.submit(COURSE, &format!("{COURSE}/enrolment"), &fields).await
}

/// Somebody completes the course, and is given a certificate.
pub(super) async fn certified(app: &TestApp, name: &str) {
    let visitor = app.signed_in(name).await;
    enrol(&visitor, COURSE).await;
    visitor.submit(LESSON, LESSON, &[("read", "yes")]).await;
    answer(&visitor, true).await;
}

/// Those who were told that their certificates end.
async fn told_of_ending(app: &TestApp) -> Vec<i32> {
    let rows = notification::Entity::find()
        .filter(notification::Column::Message.ends_with("-ends"))
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.person_id).collect()
}

async fn certificates(app: &TestApp) -> u64 {
    certificate::Entity::find().count(&app.db).await.unwrap()
}

const WAY: &str = "input[name=enrol][value=anew]";

on_both!(
    whoever_has_a_certificate_that_ends_takes_the_course_anew_and_is_given_another,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "first-aid", "certificate = { months = 2 }\n").await;
        let told = app.get(&format!("/en{COURSE}")).await.ok();
        assert!(
            told.one("main").contains("They hold for 2 months"),
            "{}",
            told.one("main")
        );
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        learner.submit(LESSON, LESSON, &[("read", "yes")]).await;
        answer(&learner, true).await;
        assert_eq!(certificates(&app).await, 1);
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let own = format!("/certificates/{}", row.code);
        let way = "Që tani mund ta ndiqni sërish kursin";
        // it holds: there is nothing to renew
        assert_eq!(learner.get(COURSE).await.ok().count(WAY), 0);
        assert_eq!(anew(&learner).await.status, StatusCode::CONFLICT);
        // a newer version is read by then
        short("first-aid", "certificate = { months = 3 }\n")
            .publish(&app, "first-aid")
            .await;
        let early = app.another(clock_after(&app.clock, days(35))).await;
        let learner = early.signed_in("learner").await;
        assert_eq!(
            learner.get(COURSE).await.ok().count(WAY),
            0,
            "its last third has not begun"
        );
        assert!(!learner.get(&own).await.ok().text().contains(way));
        assert!(
            learner.get(COURSE).await.ok().text().contains("Ju mbeteni te ai"),
            "it is under way in its own version"
        );
        deadlines::remind(&early.app).await.unwrap();
        assert!(!learner.get("/notifications").await.ok().text().contains("vlen deri më"));
        let later = app.another(clock_after(&app.clock, days(45))).await;
        let learner = later.signed_in("learner").await;
        let page = learner.get(COURSE).await.ok();
        assert_eq!(page.count(WAY), 1, "it ends soon");
        // what becomes of the version is told of what can be done, and not denied beside it
        assert!(page.text().contains("kaloni te versioni më i ri"), "{}", page.text());
        assert!(!page.text().contains("Ju mbeteni te ai"));
        // the certificate and one's learning lead there, for its holder alone
        assert!(learner.get(&own).await.ok().text().contains(way));
        assert!(!later.get(&own).await.ok().text().contains(way));
        let renewing = ".course-standing p a[href='/courses/first-aid']";
        assert_eq!(learner.get("/learning").await.ok().count(renewing), 1);
        // its holder is told, once
        deadlines::remind(&later.app).await.unwrap();
        deadlines::remind(&later.app).await.unwrap();
        let news = learner.get("/notifications").await.ok().texts("main li");
        let ends = |line: &&String| line.contains("nga kursi “Kursi first-aid” vlen deri më 23.1.2027");
        assert_eq!(news.iter().filter(ends).count(), 1, "{news:?}");
        let reply = anew(&learner).await;
        assert_eq!(reply.header("location"), format!("{COURSE}?done=anew"));
        let page = learner.get(COURSE).await.ok();
        assert_eq!(page.count(WAY), 0);
        assert!(
            page.one(".course-standing a.button").contains("Pyetje"),
            "the lesson stands"
        );
        assert_eq!(anew(&learner).await.status, StatusCode::CONFLICT, "once");
        assert!(!learner.get(&own).await.ok().text().contains(way));
        assert_eq!(learner.get("/learning").await.ok().count(renewing), 0);
        // the trainer still sees that it was completed, and that it is taken anew
        let trainer = later.signed_in("trainer").await;
        let progress = trainer.get("/teaching/courses/first-aid/progress").await.ok();
        let line = progress.one("#people tbody tr");
        assert!(
            line.contains("23 nëntor 2026e ndjek sërish që nga 7 janar 2027"),
            "{line}"
        );
        answer(&learner, false).await;
        assert_eq!(certificates(&later).await, 1, "it must be passed anew");
        answer(&learner, true).await;
        assert_eq!(certificates(&later).await, 2);
        let rows = certificate::Entity::find().all(&later.db).await.unwrap();
        assert!(rows[1].expires_at > rows[0].expires_at);
        // the older one leads to the newer, for its holder alone
        let newer = format!("main a[href='/certificates/{}']", rows[1].code);
        let old = format!("/certificates/{}", rows[0].code);
        assert_eq!(learner.get(&old).await.ok().count(&newer), 1);
        assert_eq!(later.get(&old).await.ok().count(&newer), 0);
        answer(&learner, true).await;
        assert_eq!(certificates(&later).await, 2, "no third");
        // what was revoked is not renewed
        certificate::Entity::update_many()
            .col_expr(certificate::Column::RevokedAt, Expr::value(later.clock.now()))
            .exec(&later.db)
            .await
            .unwrap();
        let last = app.another(clock_after(&app.clock, days(200))).await;
        let learner = last.signed_in("learner").await;
        assert_eq!(learner.get(COURSE).await.ok().count(WAY), 0);
        assert_eq!(anew(&learner).await.status, StatusCode::CONFLICT);
        let own = learner.get(&format!("/certificates/{}", rows[0].code)).await.ok();
        assert_eq!(own.count("a[href$='.pdf']"), 0, "a revoked one is on no paper");
        assert!(own.one("main").contains("u revokua"));
    }
);

/// The course, with so many attempts at its quiz.
fn with_attempts(most: u8) -> Folder {
    short("first-aid", "").set("ask", &format!("attempts = {most}"))
}

/// How many trainers were told that somebody used up all attempts.
async fn told_of_spent(app: &TestApp) -> u64 {
    notification::Entity::find()
        .filter(notification::Column::Message.eq("quiz-spent"))
        .count(&app.db)
        .await
        .unwrap()
}

on_both!(
    whoever_passed_in_another_attempt_is_sent_to_no_trainer,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        with_attempts(2).publish(&app, "first-aid").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        answer(&learner, true).await;
        let page = answer(&learner, false).await;
        assert!(!page.one("main").contains("Trajneri"), "{}", page.one("main"));
        assert_eq!(page.count("main a[href='/counselling']"), 0);
        assert_eq!(told_of_spent(&app).await, 0);
        // whoever passed in none is
        let member = app.signed_in("member").await;
        enrol(&member, COURSE).await;
        let first = answer(&member, false).await;
        assert_eq!(first.count("main a[href='/counselling']"), 0, "one is left");
        let last = answer(&member, false).await;
        assert!(
            last.one("main").contains("Trajneri mund t’ju lejojë"),
            "{}",
            last.one("main")
        );
        assert_eq!(last.count("main a[href='/counselling']"), 1);
    }
);

on_both!(
    whoever_used_up_all_attempts_is_let_to_try_again,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        with_attempts(1).publish(&app, "first-aid").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        answer(&learner, false).await;
        let page = learner.get(COURSE).await.ok();
        assert!(page.one(".course-standing .notice-warning").contains("Pyetje"));
        assert!(
            page.one(".course-standing a.button").contains("Lexoni"),
            "what can be done comes first: {}",
            page.one(".course-standing")
        );
        let again = learner.submit(ASK, &format!("{ASK}/attempts"), &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        // a trainer sees who is stuck, and lets them
        let progress = "/teaching/courses/first-aid/progress";
        let trainer = app.signed_in("trainer").await;
        let told = trainer.get("/notifications").await.ok();
        assert!(
            told.one("main").contains("përdori të gjitha përpjekjet te “Pyetje"),
            "{}",
            told.one("main")
        );
        let keys = trainer.get(progress).await.ok().attributes("input[name=anew]", "value");
        assert_eq!(keys.len(), 1);
        let anew = [("anew", keys[0].as_str())];
        let refused = learner.submit(COURSE, progress, &anew).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let elsewhere = "/teaching/courses/right-to-information/progress";
        assert_eq!(
            trainer.submit(progress, elsewhere, &anew).await.status,
            StatusCode::NOT_FOUND,
            "by the course that they take"
        );
        let later = app.another(clock_after(&app.clock, 60)).await;
        let (trainer, learner) = (later.signed_in("trainer").await, later.signed_in("learner").await);
        let let_in = trainer.submit(progress, progress, &anew).await;
        let back = trainer.follow(let_in).await.ok();
        assert_eq!(back.count("input[name=anew]"), 0);
        // a second window of the trainer's takes nothing away
        assert_eq!(
            trainer.submit(progress, progress, &anew).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(back.count(".notice-done"), 1);
        later.work().await;
        let notices = learner.get("/notifications").await.ok();
        assert!(
            notices.one("main").contains("Mund të provoni sërish “Pyetje"),
            "{}",
            notices.one("main")
        );
        // the name of the course is that of the language in which the notices are read
        let english = learner.get("/en/notifications").await.ok();
        assert!(
            english.one("main").contains("the course “Course first-aid”"),
            "{}",
            english.one("main")
        );
        assert!(notices.one("main").contains("“Kursi first-aid”"));
        assert!(answer(&learner, true).await.one("main").contains("100"));
        // the one before does not count, and is not hidden
        let listed = learner.get(ASK).await.ok().texts("main .entries > li");
        let aside: Vec<bool> = listed.iter().map(|line| line.contains("e lënë mënjanë")).collect();
        assert_eq!(aside, [false, true], "{listed:?}");
        learner.submit(LESSON, LESSON, &[("read", "yes")]).await;
        assert_eq!(certificates(&app).await, 1);
        // whoever completed it needs nobody's leave
        let done = trainer.submit(progress, progress, &anew).await;
        assert_eq!(done.status, StatusCode::CONFLICT);
    }
);

on_both!(
    only_quizzes_that_are_used_up_are_tried_again_and_those_who_teach_are_told_once,
    Data::Published,
    |app: TestApp| async {
        const MORE: &str = "/courses/first-aid/one/more";
        ready(&app).await;
        let questions = [
            (".sq.gift", "::p2:: A është kjo tjetra? {TRUE}\n"),
            (".en.gift", "::p2:: Is this the other? {TRUE}\n"),
        ];
        with_attempts(2)
            .with(("quiz", "more", 30), ["Edhe", "More"], &questions)
            .set("more", "attempts = 2")
            .publish(&app, "first-aid")
            .await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        answer_at(&learner, MORE, false).await;
        answer(&learner, false).await;
        assert_eq!(told_of_spent(&app).await, 0, "one is left at each");
        let attempt = begin(&learner, ASK).await;
        learner.submit(&attempt, &attempt, &answers(false)).await;
        assert_eq!(told_of_spent(&app).await, 1);
        let twice = learner.submit("/account", &attempt, &answers(false)).await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER, "{}", twice.text());
        assert_eq!(told_of_spent(&app).await, 1, "handed in twice, told once");
        let progress = "/teaching/courses/first-aid/progress";
        let trainer = app.signed_in("trainer").await;
        let keys = trainer.get(progress).await.ok().attributes("input[name=anew]", "value");
        let let_in = trainer.submit(progress, progress, &[("anew", keys[0].as_str())]).await;
        assert_eq!(let_in.status, StatusCode::SEE_OTHER, "{}", let_in.text());
        let rows = attempt::Entity::find()
            .order_by_asc(attempt::Column::Id)
            .all(&app.db)
            .await;
        let rows = rows.unwrap().into_iter().map(|row| (row.item, row.set_aside));
        let aside: Vec<(String, bool)> = rows.collect();
        let ask = ("one/ask".to_owned(), true);
        assert_eq!(aside, [("one/more".to_owned(), false), ask.clone(), ask]);
    }
);

on_both!(
    nobody_is_told_of_the_end_of_what_is_renewed_revoked_or_withdrawn,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "first-aid", "certificate = { months = 2 }\n").await;
        for name in ["learner", "member", "official"] {
            certified(&app, name).await;
        }
        let between = app.another(clock_after(&app.clock, days(20))).await;
        certified(&between, "owner").await;
        let whose = async |name: &str| certificate::Column::PersonId.eq(id_of(&app, name).await);
        certificate::Entity::update_many()
            .col_expr(certificate::Column::RevokedAt, Expr::value(app.clock.now()))
            .filter(whose("member").await)
            .exec(&app.db)
            .await
            .unwrap();
        let later = app.another(clock_after(&app.clock, days(45))).await;
        let learner = later.signed_in("learner").await;
        anew(&learner).await;
        answer(&learner, true).await;
        assert_eq!(certificates(&app).await, 5, "the learner has two");
        deadlines::remind(&later.app).await.unwrap();
        let official = id_of(&app, "official").await;
        assert_eq!(told_of_ending(&app).await, [official], "of the four who have one");
        // that of the owner ends soon by then, but the course is offered no more
        let last = app.another(clock_after(&app.clock, days(66))).await;
        offer(&last.signed_in("trainer").await, "first-aid", false).await;
        deadlines::remind(&last.app).await.unwrap();
        let row = certificate::Entity::find()
            .filter(whose("owner").await)
            .one(&app.db)
            .await;
        assert!(row.unwrap().unwrap().ending_told_at.is_some(), "it was its time");
        assert_eq!(told_of_ending(&app).await, [official]);
    }
);
