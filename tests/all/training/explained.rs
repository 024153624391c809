//! What lessons lead to: words of the glossary, figures that releases revise, and sessions where one works.

use bashke::finance::commands::publish as release;
use bashke::platform::db::begin_write;
use bashke_entities::accounts::notification;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::drafts::{LESSON, OUTLINE, begin, publish, send};
use super::meeting::{id_of, plan, register};
use super::ready;
use crate::finance::releases::batch;

const READ: &str = "/courses/right-to-information/law-and-its-clock/a-right-not-a-favour";

/// Publishes the lesson with these texts.
async fn lesson(app: &TestApp, sq: &str, en: &str) {
    let trainer = app.signed_in("trainer").await;
    begin(&trainer, OUTLINE).await;
    let fields = [
        ("title-sq", "Një e drejtë"),
        ("title-en", "A right"),
        ("slug", "a-right-not-a-favour"),
        ("minutes", "5"),
        ("text-sq", sq),
        ("text-en", en),
    ];
    let saved = send(&trainer, LESSON, LESSON, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let published = publish(&trainer, OUTLINE).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());
}

on_both!(
    a_word_of_the_glossary_leads_to_its_explanation_once_in_a_lesson,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        lesson(
            &app,
            "# Buxheti\n\n`buxheti` [buxheti](/map) dhe BUXHETIT të vitit.\n\n@figure /indicators/arrears-stock?places=lezhe\n\n\
             Përsëri buxheti, pastaj taksat vendore.\n",
            "The budgets and a local tax. The budget again.\n",
        )
        .await;
        let page = app.get(READ).await.ok();
        assert_eq!(
            page.attributes(".lesson a.term", "href"),
            ["/glossary#budget", "/glossary#local-tax"]
        );
        assert_eq!(page.texts(".lesson a.term"), ["BUXHETIT", "taksat vendore"]);
        let means = page.attributes(".lesson a.term", "title");
        assert!(means.iter().all(|text| !text.is_empty()), "{means:?}");
        let english = app.get(&format!("/en{READ}")).await.ok();
        assert_eq!(
            english.attributes(".lesson a.term", "href"),
            ["/en/glossary#budget", "/en/glossary#local-tax"]
        );
        // where it leads there is the word
        let glossary = app.get("/glossary").await.ok();
        assert_eq!((glossary.count("#budget"), glossary.count("#local-tax")), (1, 1));
    }
);

on_both!(
    whoever_wrote_a_lesson_is_told_that_a_release_revised_what_it_cites,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        trainer.get("/account").await.ok();
        let view = [("view", "/indicators/arrears-stock?places=lezhe&periods=2018&part=value")];
        let pinned = trainer.post("/figures/new", &view).await;
        let figure = pinned.header("location").split('?').next().unwrap().to_owned();
        lesson(
            &app,
            &format!("Shihni:\n\n@figure {figure}\n"),
            &format!("See [it]({figure}).\n"),
        )
        .await;
        let page = app.get(READ).await.ok();
        assert_eq!(page.count(".lesson .chart-figure"), 1, "{}", page.text());
        assert_eq!(page.count(".lesson .notice-warning"), 0);
        // a drawing offers its files, as everywhere
        for ending in ["svg", "png", "csv", "xlsx"] {
            let files = page.attributes(&format!(".lesson a[href^='/figures/'][href$='.{ending}']"), "href");
            assert_eq!(files, [format!("{figure}.{ending}")]);
            app.get(&files[0]).await.ok();
        }

        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 123_456_789.0).await;
        let number = release(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.work().await;
        let told = notification::Entity::find()
            .filter(notification::Column::PersonId.eq(id_of(&app, "trainer").await))
            .filter(notification::Column::Message.eq("lesson-figures"));
        assert_eq!(
            told.count(&app.db).await.unwrap(),
            1,
            "once, though both languages cite it"
        );
        let inbox = trainer.get("/notifications").await.ok();
        assert!(inbox.text().contains("Një e drejtë"), "{}", inbox.text());
        assert_eq!(app.get(READ).await.ok().count(".lesson .notice-warning"), 1);
        let cited = app.get(&format!("/data/releases/{number}/figures")).await.ok();
        assert_eq!(cited.count(&format!("a[href='{READ}']")), 1, "{}", cited.text());
        let english = app.get(&format!("/en/data/releases/{number}/figures")).await.ok();
        assert!(english.text().contains("Lesson “A right”"), "{}", english.text());
    }
);

on_both!(
    a_drawing_of_a_view_offers_its_files_as_of_its_release,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        lesson(
            &app,
            "@figure /indicators/arrears-stock?places=lezhe\n\n@figure /ranking?indicator=arrears-stock\n",
            "",
        )
        .await;
        let page = app.get(READ).await.ok();
        assert_eq!(page.count(".lesson .chart-figure"), 2);
        for file in ["chart.svg", "chart.png", "data.csv", "data.xlsx"] {
            let found = page.attributes(&format!(".lesson a[href*='/{file}?']"), "href");
            assert_eq!(found.len(), 2, "{file}: {}", page.text());
            for address in found {
                assert!(address.contains("release="), "{address}");
                app.get(&address).await.ok();
            }
        }
    }
);

on_both!(
    a_lesson_says_that_the_one_place_it_names_has_no_figure,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let text = "@figure /indicators/arrears-stock?places=puke\n\n@figure /indicators/arrears-stock?places=tirane\n";
        lesson(&app, text, text).await;
        for (prefix, says) in [("", "Pa shifër: Pukë"), ("/en", "No figure: Puk")] {
            let page = app.get(&format!("{prefix}{READ}")).await.ok();
            let told = page.texts(".lesson .chart-subtitle");
            assert_eq!(told.len(), 2, "{told:?}");
            assert!(told[0].contains(says) && !told[1].contains(says), "{told:?}");
        }
    }
);

on_both!(
    a_course_is_recommended_where_its_session_is_held_where_one_works,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let course = "ict-tools-for-democracy";
        let near = [
            ("course", course),
            ("place", "Salla e bibliotekës"),
            ("address", "Sheshi, LEZHE"),
        ];
        let far = [("course", course), ("place", "Salla"), ("address", "Lezhan, Korçë")];
        plan(&trainer, &far).await;
        let member = app.signed_in("member").await;
        let why = |page: &bashke_tests::Reply| page.texts(".recommended li");
        let page = member.get("/courses").await.ok();
        assert!(
            why(&page).iter().all(|line| !line.contains("Takim në")),
            "{:?}",
            why(&page)
        );
        plan(&trainer, &near).await;
        let page = member.get("/courses").await.ok();
        assert_eq!(
            page.attributes(".recommended a", "href")[0],
            format!("/courses/{course}")
        );
        assert!(
            why(&page)[0].ends_with("Takim në Lezhë më 30 nëntor 2026"),
            "{:?}",
            why(&page)
        );
        assert_eq!(why(&page).len(), 3, "what one works on stays recommended");
        // a few more sessions need no more statements
        let count = async || {
            let before = app.queries();
            member.get("/courses").await.ok();
            app.queries() - before
        };
        let few = count().await;
        for _ in 0..5 {
            plan(&trainer, &near).await;
        }
        assert_eq!(count().await, few);
        // nobody else is told of it
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get("/courses").await.ok().count(".recommended"), 0);
    }
);

on_both!(
    a_course_is_recommended_under_any_form_of_the_name_and_only_while_there_is_room,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let near = [
            ("course", "ict-tools-for-democracy"),
            ("place", "Biblioteka, Lezha"),
            ("address", "Sheshi 1"),
            ("capacity", "1"),
        ];
        let session = plan(&trainer, &near).await;
        let member = app.signed_in("member").await;
        let held = async || {
            let lines = member.get("/courses").await.ok().texts(".recommended li");
            lines.iter().any(|line| line.contains("Takim në Lezhë"))
        };
        assert!(held().await, "Lezha is Lezhë");
        register(&app.signed_in("learner").await, &session, true).await;
        assert!(!held().await, "it is full");
    }
);

on_both!(
    whoever_left_is_not_told_that_figures_changed,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        trainer.get("/account").await.ok();
        let view = [("view", "/indicators/arrears-stock?places=lezhe&periods=2018&part=value")];
        let pinned = trainer.post("/figures/new", &view).await;
        let figure = pinned.header("location").split('?').next().unwrap().to_owned();
        lesson(&app, &format!("Shihni:\n\n@figure {figure}\n"), "").await;
        let id = id_of(&app, "trainer").await;
        let gone = trainer
            .fill("/account/delete", &[("email", "trainer@bashke.test")])
            .await
            .ok();
        assert_eq!(gone.count(".viewer-name"), 0, "{}", gone.text());
        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 123_456_789.0).await;
        release(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.work().await;
        let told = notification::Entity::find().filter(notification::Column::PersonId.eq(id));
        assert_eq!(told.count(&app.db).await.unwrap(), 0);
    }
);
