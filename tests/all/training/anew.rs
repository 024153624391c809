//! Taking a course anew: where its certificate ends, and where attempts are used up.

use bashke::training::deadlines;
use bashke_entities::accounts::notification;
use bashke_entities::training::certificate;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::setup::{Folder, short, small};
use super::{begin, enrol, ready};

const COURSE: &str = "/courses/first-aid";
const LESSON: &str = "/courses/first-aid/one/read";
const ASK: &str = "/courses/first-aid/one/ask";

/// So many days, in minutes.
const fn days(count: i64) -> i64 {
    count * 24 * 60
}

/// Answers the quiz, rightly or not.
async fn answer(visitor: &Visitor<'_>, right: bool) -> Reply {
    let attempt = begin(visitor, ASK).await;
    let choice = if right { "0" } else { "1" };
    let fields = [("revision", "0"), ("q0", choice), ("do", "submit")];
    let reply = visitor.submit(&attempt, &attempt, &fields).await;
    visitor.follow(reply).await.ok()
}

/// Asks to take the course anew, from a page that has a token.
async fn anew(visitor: &Visitor<'_>) -> Reply {
    let fields = [("enrol", "anew")];
    visitor.submit(COURSE, &format!("{COURSE}/enrolment"), &fields).await
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
        deadlines::remind(&early.app).await.unwrap();
        assert!(!learner.get("/notifications").await.ok().text().contains("vlen deri më"));
        let later = app.another(clock_after(&app.clock, days(45))).await;
        let learner = later.signed_in("learner").await;
        assert_eq!(learner.get(COURSE).await.ok().count(WAY), 1, "it ends soon");
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
async fn with_attempts(app: &TestApp, most: u8) {
    let limited = |text: String| text.replace("kind = \"quiz\",", &format!("kind = \"quiz\", attempts = {most},"));
    let files = short("first-aid", "").files().into_iter();
    let folder = files.map(|(path, text)| (path, limited(text))).collect();
    Folder::of(folder).publish(app, "first-aid").await;
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
        with_attempts(&app, 2).await;
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
        with_attempts(&app, 1).await;
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
        learner.submit(LESSON, LESSON, &[("read", "yes")]).await;
        assert_eq!(certificates(&app).await, 1);
        // whoever completed it needs nobody's leave
        let done = trainer.submit(progress, progress, &anew).await;
        assert_eq!(done.status, StatusCode::CONFLICT);
    }
);
