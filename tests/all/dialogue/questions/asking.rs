//! Asking, answering, refusing, extending: who may, what stands on the record.

use bashke_entities::dialogue::{question, question_follow, question_reply};
use bashke_entities::network::{membership, organisation};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{ASK, ask, form_of, mark, on, ready, say, told};
use crate::dialogue::person_id;

async fn replies(app: &TestApp) -> u64 {
    question_reply::Entity::find().count(&app.db).await.unwrap()
}

on_both!(
    a_question_is_asked_answered_and_corrected_on_the_record,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let path = ask(&learner, "lezhe", "Ku botohet plani i buxhetit?").await;
        assert_eq!(path, "/questions/1/ku-botohet-plani-i-buxhetit");
        assert_eq!(told(&app, "official", "question-asked").await, 1);
        let page = app.get(&path).await.ok();
        assert_eq!(page.one("h1"), "Ku botohet plani i buxhetit?");
        assert_eq!(page.texts(".post-text strong"), ["plani"]);
        // asked on 23 November, which is off; 30 November, 1 and 8 December are too
        let clock = "Përgjigjja pritet deri më 10 dhjetor 2026, pas 10 ditësh pune.";
        assert!(
            page.one(".notice-title").contains(clock),
            "{}",
            page.one(".notice-title")
        );
        assert!(!page.text().contains("ende nuk ka një zyrtar të verifikuar"));
        let english = app.get(&format!("/en{path}")).await.ok();
        assert!(
            english
                .one(".notice-title")
                .contains("10 December 2026, in 10 working days")
        );
        assert_eq!(english.attributes("main .post-text", "lang"), ["sq"]);

        let later = on(&app, "2026-11-26").await;
        let official = later.signed_in("official").await;
        let sent = say(&official, &path, "answer", "Në [faqen](/places/lezhe) tonë.").await;
        assert_eq!(sent.header("location"), format!("{path}?done=answer#reply-1"));
        let sent = say(&official, &path, "answer", "Saktësim: te vendimet e këshillit.").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        later.work().await;
        let page = later.get(&path).await.ok();
        assert_eq!(
            page.texts(".post-by"),
            ["Bashkia Lezhë u përgjigj", "Bashkia Lezhë saktësoi përgjigjen"]
        );
        let clock = "Bashkia u përgjigj më 26 nëntor 2026, në afat, pas 3 ditësh pune.";
        assert!(
            page.one(".notice-title").contains(clock),
            "{}",
            page.one(".notice-title")
        );
        for message in ["question-answered", "question-corrected"] {
            assert_eq!(told(&app, "learner", message).await, 1, "{message}");
            assert_eq!(told(&app, "official", message).await, 0, "{message}");
        }

        for (address, to) in [("/questions/1", &path), ("/questions/1/tjeter", &path)] {
            let moved = app.get(address).await;
            let found = (moved.status, moved.header("location"));
            assert_eq!(found, (StatusCode::PERMANENT_REDIRECT, to.as_str()));
        }
        for nowhere in ["/questions/9", "/questions/x/y", "/questions/0/a", "/questions?page=2"] {
            assert_eq!(app.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        let list = app
            .get("/questions?q=PLANI+buxhetit&place=lezhe&state=answered")
            .await
            .ok();
        assert_eq!(list.attributes(".entries > li > a", "href"), [path.as_str()]);
        let mine = learner.get("/questions?whose=mine").await.ok();
        assert_eq!(mine.count(".entries > li"), 1);
        for none in ["place=kurbin", "state=due", "q=ujësjellës", "state=answered-late"] {
            let list = app.get(&format!("/questions?{none}")).await.ok();
            assert_eq!(list.count(".entries > li") + 1, list.count(".empty"), "{none}");
        }
        assert_eq!(
            app.get("/questions?place=atlantis").await.status,
            StatusCode::BAD_REQUEST
        );
        assert_eq!(
            learner.get("/questions/new?place=atlantis").await.status,
            StatusCode::NOT_FOUND
        );
        let place = app.get("/places/lezhe").await.ok();
        assert_eq!(place.count("#questions a[href='/questions?place=lezhe']"), 1);
        assert_eq!(app.get("/places/albania").await.count("#questions"), 0);
    }
);

on_both!(
    officials_of_that_municipality_reply_and_nobody_else,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let official = app.signed_in("official").await;
        let lezhe = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let kurbin = ask(&learner, "kurbin", "Ku botohet plani?").await;
        let own = ask(&official, "lezhe", "Pyes bashkinë time?").await;
        let page = app.get(&kurbin).await.ok();
        assert!(page.text().contains("ende nuk ka një zyrtar të verifikuar"));

        let guest = app.visitor();
        guest.get("/sign-in").await.ok();
        for path in [form_of(&lezhe), "/questions/1/follow".to_owned(), ASK.to_owned()] {
            let fields = [("do", "send"), ("kind", "answer"), ("text", "x"), ("language", "sq")];
            let refused = guest.post(&path, &fields).await;
            let sent_away = refused.status.is_redirection() && refused.header("location").starts_with("/sign-in");
            assert!(refused.status == StatusCode::FORBIDDEN || sent_away, "{path}");
        }
        // a member of the municipality who does not speak for it, and whoever does elsewhere
        let member = membership::ActiveModel {
            id: NotSet,
            organisation_id: Set(municipality(&app, "lezhe").await),
            person_id: Set(person_id(&app, "member").await),
            standing: Set("member".to_owned()),
            joined_at: Set(app.clock.now()),
        };
        membership::Entity::insert(member).exec(&app.db).await.unwrap();
        let member = app.signed_in("member").await;
        let admin = app.signed_in("admin").await;
        for (visitor, question) in [
            (&learner, &lezhe),
            (&member, &lezhe),
            (&admin, &lezhe),
            (&official, &kurbin),
            (&official, &own),
        ] {
            for kind in ["answer", "refusal", "extension"] {
                let refused = say(visitor, question, kind, "Përgjigje").await;
                assert_eq!(refused.status, StatusCode::FORBIDDEN, "{question} {kind}");
            }
            assert_eq!(visitor.get(&form_of(question)).await.status, StatusCode::FORBIDDEN);
            assert_eq!(
                visitor
                    .get(question)
                    .await
                    .ok()
                    .count(&format!("a[href='{}']", form_of(question))),
                0
            );
        }
        mark(&app, "lezhe", None).await;
        let unverified = say(&official, &lezhe, "answer", "Përgjigje").await;
        assert_eq!(unverified.status, StatusCode::FORBIDDEN);
        assert!(unverified.text().contains("ende nuk është verifikuar"));
        assert!(
            official
                .get(&lezhe)
                .await
                .ok()
                .text()
                .contains("ende nuk është verifikuar")
        );
        mark(&app, "lezhe", Some(app.clock.now())).await;
        assert_eq!(
            say(&official, &lezhe, "answer", "Përgjigje").await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(replies(&app).await, 0);
        mark(&app, "lezhe", Some(app.clock.now() + chrono::Duration::days(1))).await;
        assert_eq!(
            say(&official, &lezhe, "answer", "Përgjigje").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(replies(&app).await, 1);
    }
);

async fn municipality(app: &TestApp, place: &str) -> i32 {
    let found = organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(format!("bashkia-{place}")))
        .one(&app.db)
        .await;
    found.unwrap().unwrap().id
}

on_both!(
    time_is_taken_once_a_refusal_can_become_an_answer_and_nothing_else_can,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let path = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let official = app.signed_in("official").await;
        let extended = say(&official, &path, "extension", "Kërkohen dokumente nga arkivi.").await;
        assert_eq!(extended.status, StatusCode::SEE_OTHER);
        let clock = "Përgjigjja pritet deri më 17 dhjetor 2026, pas 15 ditësh pune.";
        let page = app.get(&path).await.ok();
        assert!(
            page.one(".notice-title").contains(clock),
            "{}",
            page.one(".notice-title")
        );
        let again = say(&official, &path, "extension", "Edhe pak.").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.one(".field-error").contains("vetëm një herë"));
        assert_eq!(again.one("textarea").trim(), "Edhe pak.");

        let late = on(&app, "2026-12-19").await;
        let official = late.signed_in("official").await;
        assert_eq!(
            say(&official, &path, "refusal", "Neni 17.").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            say(&official, &path, "refusal", "Neni 18.").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let list = late.get("/questions?state=refused").await.ok();
        assert_eq!(list.count(".entries > li"), 1);
        assert_eq!(
            say(&official, &path, "answer", "Ja plani.").await.status,
            StatusCode::SEE_OTHER
        );
        late.work().await;
        // on the Saturday after the last day, a Thursday: one working day lies between
        let page = late.get(&path).await.ok();
        let clock = "Bashkia u përgjigj më 19 dhjetor 2026, 1 ditë pune pas afatit.";
        assert!(
            page.one(".notice-title").contains(clock),
            "{}",
            page.one(".notice-title")
        );
        assert_eq!(page.count(".post-official"), 3, "all of it stays on the record");
        assert_eq!(
            late.get("/questions?state=answered-late")
                .await
                .ok()
                .count(".entries > li"),
            1
        );
        for message in ["question-extended", "question-refused", "question-answered"] {
            assert_eq!(told(&app, "learner", message).await, 1, "{message}");
        }
        let rows = question::Entity::find().all(&app.db).await.unwrap();
        assert_eq!((rows[0].news, rows[0].late), (3, Some(true)));
    }
);

on_both!(
    a_refused_question_keeps_what_was_typed_and_a_look_keeps_nothing,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let form = learner.get("/questions/new?place=lezhe").await.ok();
        assert_eq!(form.attributes("option[selected]", "value"), ["lezhe"]);
        let fields = [
            ("do", "send"),
            ("place", "atlantis"),
            ("title", "Ë"),
            ("text", "<b>Teksti</b>"),
            ("language", ""),
        ];
        let refused = learner.submit(ASK, ASK, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.texts(".field-error").len(),
            3,
            "{:?}",
            refused.texts(".field-error")
        );
        assert_eq!(refused.attributes("input[name=title]", "value"), ["Ë"]);
        assert!(refused.text().contains("&lt;b&gt;Teksti&lt;/b&gt;</textarea>"));
        let links = [
            ("do", "send"),
            ("place", "lezhe"),
            ("title", "Shumë lidhje këtu"),
            ("text", "https://a.al https://b.al https://c.al"),
            ("language", "sq"),
        ];
        let refused = learner.submit(ASK, ASK, &links).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the limits of newcomers"
        );
        let look = [
            ("do", "preview"),
            ("place", "lezhe"),
            ("title", "Një pyetje"),
            ("text", "**Fort** <script>x</script>"),
            ("language", "sq"),
        ];
        let shown = learner.submit(ASK, ASK, &look).await.ok();
        assert_eq!(shown.texts(".notice .post-text strong"), ["Fort"]);
        assert_eq!(shown.attributes("option[selected]", "value"), ["lezhe"]);
        assert!(!shown.text().contains("<script>x"));
        assert_eq!(question::Entity::find().count(&app.db).await.unwrap(), 0);

        let path = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let official = app.signed_in("official").await;
        for (kind, text) in [("", "Po"), ("answer", "  "), ("praise", "Po")] {
            let refused = say(&official, &path, kind, text).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
            assert_eq!(refused.count(".field-error"), 1, "{kind}");
        }
        assert_eq!(replies(&app).await, 0);
    }
);

on_both!(
    whoever_follows_is_told_and_whoever_leaves_takes_it_along,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let path = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let member = app.signed_in("member").await;
        let follow = |on| [("follow", on)];
        let followed = member.submit(&path, "/questions/1/follow", &follow("yes")).await;
        assert_eq!(followed.header("location"), format!("{path}?done=followed"));
        assert_eq!(
            member
                .get("/questions?whose=followed")
                .await
                .ok()
                .count(".entries > li"),
            1
        );
        learner.submit(&path, "/questions/1/follow", &follow("no")).await;
        let official = app.signed_in("official").await;
        say(&official, &path, "answer", "Po.").await;
        app.work().await;
        assert_eq!(told(&app, "member", "question-answered").await, 1);
        assert_eq!(told(&app, "learner", "question-answered").await, 0);
        // whoever comes later is told of what comes later
        let owner = app.signed_in("owner").await;
        owner.submit(&path, "/questions/1/follow", &follow("yes")).await;
        say(&official, &path, "answer", "Saktësim.").await;
        app.work().await;
        assert_eq!(told(&app, "owner", "question-answered").await, 0);
        assert_eq!(told(&app, "owner", "question-corrected").await, 1);

        let held = async |name| {
            let id = person_id(&app, name).await;
            let held = bashke::dialogue::held_about(&app.db, id).await.unwrap();
            let of = |word: &str| held.iter().find(|one| one.name == word).unwrap().entries.len();
            [of("questions"), of("question-replies"), of("question-follows")]
        };
        assert_eq!(held("learner").await, [1, 0, 0]);
        assert_eq!(held("official").await, [0, 2, 0]);
        assert_eq!(held("member").await, [0, 0, 1]);
        let act = bashke::platform::act::Act::begin(&app.app, &bashke::accounts::Actor::platform().into()).await;
        let act = act.unwrap();
        bashke::dialogue::leave(&act, person_id(&app, "member").await)
            .await
            .unwrap();
        act.commit().await.unwrap();
        assert_eq!(held("member").await, [0, 0, 0]);
        assert_eq!(question_follow::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);
