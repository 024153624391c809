//! Drafts: from nothing to a version that is read, by several at once, seen by those alone who write them.

use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;

use super::{COURSE, enrol, ready};

/// Where courses are written.
pub(super) const WRITTEN: &str = "/teaching/courses";

/// The course that the tests take, as it is written.
pub(super) const OUTLINE: &str = "/teaching/courses/right-to-information";

/// A lesson of it.
pub(super) const LESSON: &str = "/teaching/courses/right-to-information/items/law-and-its-clock/a-right-not-a-favour";

/// A quiz of it.
pub(super) const QUIZ: &str = "/teaching/courses/right-to-information/items/law-and-its-clock/check-the-clock";

/// The mark that the form of a page carries in which these hidden answers stand; that of its first form where there is none.
pub(super) fn mark(page: &Reply, fields: &[(&str, &str)]) -> String {
    let hidden = fields
        .iter()
        .filter(|(name, _)| ["do", "module", "item", "path"].contains(name))
        .map(|(name, value)| format!(":has(input[name='{name}'][value='{value}'])"));
    let of = format!("form{} input[name=mark]", hidden.collect::<String>());
    let own = page.attributes(&of, "value").into_iter().next();
    own.or_else(|| page.attributes("input[name=mark]", "value").into_iter().next())
        .unwrap_or_default()
}

/// Sends a form of a page, with the mark that the page carries.
pub(super) async fn send(visitor: &Visitor<'_>, page: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
    let seen = visitor.get(page).await.ok();
    let mark = mark(&seen, fields);
    let mut all = fields.to_vec();
    all.push(("mark", &mark));
    visitor.post(action, &all).await
}

/// Publishes a draft as it is now.
pub(super) async fn publish(visitor: &Visitor<'_>, outline: &str) -> Reply {
    let seen = visitor.get(outline).await.ok();
    let mark = seen.attributes("#publish input[name=mark]", "value").remove(0);
    visitor.post(&format!("{outline}/publish"), &[("mark", &mark)]).await
}

/// Begins a draft.
pub(super) async fn begin(visitor: &Visitor<'_>, outline: &str) {
    let reply = visitor
        .submit(outline, &format!("{outline}/draft"), &[("do", "begin")])
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

on_both!(
    a_course_is_written_from_nothing_and_published,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let new = format!("{WRITTEN}/new");
        let refused = trainer.submit(&new, &new, &[("title-sq", " ")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let taken = trainer
            .submit(&new, &new, &[("title-sq", "Tjetër"), ("slug", "right-to-information")])
            .await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let reserved = trainer
            .submit(&new, &new, &[("title-sq", "Tjetër"), ("slug", "import")])
            .await;
        assert_eq!(reserved.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reserved.text().contains("i rezervuar"), "{}", reserved.text());
        let made = trainer
            .submit(
                &new,
                &new,
                &[("title-sq", "Paraja\u{202e} e fshatit"), ("title-en", "Village money")],
            )
            .await;
        let outline = format!("{WRITTEN}/paraja-e-fshatit");
        assert_eq!(made.header("location"), format!("{outline}?done=made"));
        assert_eq!(app.get("/courses/paraja-e-fshatit").await.status, StatusCode::NOT_FOUND);
        // what cannot be seen is not kept, and what has no language is named
        let bare = trainer.get(&outline).await.ok();
        assert!(bare.text().contains("Paraja e fshatit"), "{}", bare.text());
        let lacks = "mungon anglishtja: Për çfarë flet, Për kë, Çfarë do të dini të bëni";
        assert!(bare.one("main").contains(lacks), "{}", bare.one("main"));

        let module = [
            ("do", "add-module"),
            ("title-sq", "Të ardhurat"),
            ("title-en", "Revenue"),
        ];
        send(&trainer, &outline, &outline, &module).await;
        for (kind, title) in [("lesson", "Nga vijnë"), ("quiz", "Kontroll"), ("assignment", "Detyra")] {
            let item = [
                ("do", "add-item"),
                ("module", "te-ardhurat"),
                ("kind", kind),
                ("title-sq", title),
            ];
            let added = send(&trainer, &outline, &outline, &item).await;
            assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        }
        let page = trainer.get(&outline).await.ok();
        assert_eq!(page.count(".written-items > li"), 3);
        assert!(
            page.texts(".written-item")
                .iter()
                .all(|line| line.contains("mungon anglishtja"))
        );
        assert_eq!(page.count("#publish form[action$=publish]"), 0, "it has faults");
        let faulty = trainer.post(&format!("{outline}/publish"), &[("mark", "x")]).await;
        assert_eq!(faulty.status, StatusCode::CONFLICT);

        let at = |item: &str| format!("{outline}/items/te-ardhurat/{item}");
        let lesson = [
            ("title-sq", "Nga vijnë"),
            ("title-en", "Where it comes from"),
            ("slug", "nga-vijne"),
            ("minutes", "5"),
            ("text-sq", "Nga **taksat**."),
            ("text-en", "From **taxes**."),
        ];
        let saved = send(&trainer, &at("nga-vijne"), &at("nga-vijne"), &lesson).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let gift = "::një:: Sa? {#10:1}\n\n::dy:: Pa çelës {~a ~b}\n\n::tre:: Pa kllapë {=a ~b\n";
        let quiz = |sq: &str, en: &str| {
            [
                ("title-sq", "Kontroll"),
                ("title-en", "Check"),
                ("slug", "kontroll"),
                ("pass", "60"),
                ("grade", "last"),
                ("feedback", "now"),
                ("shuffle", "yes"),
                ("attempts", "2"),
                ("draw", "1"),
                ("text-sq", sq),
                ("text-en", en),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        let put = async |sq: &str, en: &str| {
            let fields = quiz(sq, en);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let reply = send(&trainer, &at("kontroll"), &at("kontroll"), &fields).await;
            trainer.follow(reply).await.ok()
        };
        let told = put(gift, "").await;
        let faults = told.texts("#faults tbody tr");
        assert_eq!(faults.len(), 2, "{faults:#?}");
        assert!(
            faults[0].contains("rreshti 3") && faults[0].contains("Pa çelës {~a ~b}"),
            "{faults:#?}"
        );
        assert!(
            faults[1].contains("rreshti 5") && faults[1].contains("Pa kllapë"),
            "{faults:#?}"
        );
        assert!(
            told.one("textarea[name=text-sq]").contains("::tre:: Pa kllapë"),
            "what was typed is kept"
        );
        assert_eq!(told.count("#questions tbody tr"), 1);
        let page = trainer.get(&outline).await.ok();
        let links = page.attributes("#faults a", "href");
        assert!(links.contains(&format!("{}#f-text-sq", at("kontroll"))), "{links:?}");
        let good = put(
            "::një:: Sa? {#10:1}\n\n::dy:: Çfarë? {=a ~b}\n",
            "::një:: How much? {#10:1}\n\n::dy:: What? {=a ~b}\n",
        )
        .await;
        assert_eq!(good.count("#faults"), 0);
        assert_eq!(good.count("#questions tbody tr"), 2);
        let assignment = [
            ("title-sq", "Detyra"),
            ("title-en", "Assignment"),
            ("slug", "detyra"),
            ("brief-sq", "Shkruani."),
            ("brief-en", "Write."),
            ("points", "5"),
            ("rubric", "2"),
            ("rubric-0-title-sq", "Qartësia"),
            ("rubric-0-title-en", "Clarity"),
            ("rubric-0-points", "5"),
            ("rubric-0-levels-sq", "5 e qartë\n0 e paqartë"),
            ("rubric-0-levels-en", "5 clear\n0 not clear"),
        ];
        let saved = send(&trainer, &at("detyra"), &at("detyra"), &assignment).await;
        let page = trainer.follow(saved).await.ok();
        assert_eq!(
            page.one("textarea[name=rubric-0-levels-en]").trim(),
            "5 clear 0 not clear"
        );

        // work that is not said to have two pages shows no application
        let page = trainer.get(&outline).await.ok();
        assert_eq!(page.attributes("#faults a", "href"), [at("detyra")]);
        let fault = page.one("#faults tbody tr");
        assert!(fault.contains("të paktën dy faqe"), "{fault}");
        assert_eq!(page.count("#publish form[action$=publish]"), 0);
        let whole = [&assignment[..], &[("pages", "2")]].concat();
        let saved = send(&trainer, &at("detyra"), &at("detyra"), &whole).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let page = trainer.get(&outline).await.ok();
        assert_eq!(page.count("#faults"), 0, "{}", page.text());
        let published = publish(&trainer, &outline).await;
        assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/paraja-e-fshatit").await;
        let read = learner
            .get("/en/courses/paraja-e-fshatit/te-ardhurat/nga-vijne")
            .await
            .ok();
        assert!(read.one(".lesson").contains("From taxes."));

        // what goes from the next version stays in theirs
        begin(&trainer, &outline).await;
        let gone = [("do", "remove-item"), ("module", "te-ardhurat"), ("item", "nga-vijne")];
        send(&trainer, &outline, &outline, &gone).await;
        assert!(trainer.get(&outline).await.ok().one("#publish").contains("1 person"));
        assert_eq!(publish(&trainer, &outline).await.status, StatusCode::SEE_OTHER);
        let path = "/courses/paraja-e-fshatit/te-ardhurat/nga-vijne";
        learner.get(path).await.ok();
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND);

        // withdrawn, it is there for those who take it alone
        let offer = format!("{outline}/offer");
        trainer.submit(&outline, &offer, &[("offer", "no")]).await;
        assert_eq!(app.get("/courses/paraja-e-fshatit").await.status, StatusCode::NOT_FOUND);
        learner.get("/courses/paraja-e-fshatit").await.ok();
        trainer.submit(&outline, &offer, &[("offer", "yes")]).await;
        app.get("/courses/paraja-e-fshatit").await.ok();
    }
);

on_both!(
    nobody_but_those_who_write_sees_a_draft_a_key_or_the_bank,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let pages = [
            WRITTEN.to_owned(),
            format!("{WRITTEN}/new"),
            OUTLINE.to_owned(),
            format!("{OUTLINE}/settings"),
            format!("{OUTLINE}/draft.zip"),
            format!("{OUTLINE}/preview"),
            format!("{OUTLINE}/preview/law-and-its-clock/check-the-clock"),
            LESSON.to_owned(),
            QUIZ.to_owned(),
            "/teaching/questions".to_owned(),
        ];
        let posts = [
            (
                OUTLINE.to_owned(),
                [("do", "remove-module"), ("module", "law-and-its-clock")],
            ),
            (format!("{OUTLINE}/draft"), [("do", "discard"), ("mark", "x")]),
            (format!("{OUTLINE}/publish"), [("mark", "x"), ("x", "x")]),
            (format!("{OUTLINE}/offer"), [("offer", "no"), ("x", "x")]),
            (format!("{OUTLINE}/settings"), [("title-sq", "E imja"), ("mark", "x")]),
            (
                format!("{OUTLINE}/preview/law-and-its-clock/check-the-clock"),
                [("do", "submit"), ("revision", "1")],
            ),
            (LESSON.to_owned(), [("text-sq", "E imja"), ("mark", "x")]),
            ("/teaching/questions".to_owned(), [("question", "x"), ("quiz", "x")]),
            (format!("{WRITTEN}/new"), [("title-sq", "E imja"), ("x", "x")]),
        ];
        for name in ["learner", "member", "counsellor", "moderator"] {
            let visitor = app.signed_in(name).await;
            for page in &pages {
                assert_eq!(visitor.get(page).await.status, StatusCode::FORBIDDEN, "{name} {page}");
            }
            for (path, fields) in &posts {
                visitor.get("/account").await.ok();
                let status = visitor.post(path, fields).await.status;
                assert_eq!(status, StatusCode::FORBIDDEN, "{name} {path}");
            }
        }
        let guest = app.visitor();
        let admin = app.signed_in("admin").await;
        for page in &pages {
            assert!(guest.get(page).await.status.is_redirection(), "{page}");
            let seen = admin.get(page).await.ok();
            assert_eq!(seen.header("cache-control"), "private, no-store", "{page}");
        }
        // the draft is not what anybody else reads
        send(
            &trainer,
            LESSON,
            LESSON,
            &[
                ("title-sq", "Sekreti"),
                ("slug", "a-right-not-a-favour"),
                ("text-sq", "Sekret."),
            ],
        )
        .await;
        let public = app
            .get(&format!("{COURSE}/law-and-its-clock/a-right-not-a-favour"))
            .await
            .ok();
        assert!(!public.text().contains("Sekret"));
        for path in ["/courses", COURSE] {
            assert!(!app.get(path).await.ok().text().contains("Sekret"), "{path}");
        }
        let preview = trainer
            .get(&format!("{OUTLINE}/preview/law-and-its-clock/a-right-not-a-favour"))
            .await
            .ok();
        assert!(preview.one(".lesson").contains("Sekret."));
        assert_eq!(preview.count("main form"), 0, "nothing is counted in a preview");
    }
);
