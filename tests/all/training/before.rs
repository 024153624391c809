//! What a course names and is not there, or cannot be: courses that come before it, and figures that are pinned.

use bashke_tests::{Data, Reply, TestApp, on_both};
use http::StatusCode;

use super::setup::{Folder, short, small};
use super::{bring, ready};

/// What is told of a folder that is refused.
fn faults(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
    reply.texts("#faults tbody tr").join("\n")
}

on_both!(
    a_course_that_nobody_could_enter_is_not_published,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "first", "").await;
        small(&app, "second", r#"prerequisites = ["first"]"#).await;
        small(&app, "third", r#"prerequisites = ["second"]"#).await;
        let trainer = app.signed_in("trainer").await;
        let wants = |slug: &str, before: &str| short(slug, &format!("prerequisites = [\"{before}\"]")).files();
        for (before, said) in [
            ("first", "një kurs nuk mund të kërkohet para vetvetes"),
            ("third", "secili nga dy kurset kërkohet para tjetrit"),
            ("nowhere", "nuk është ndër ata që jepen këtu"),
        ] {
            for what in ["check", "publish"] {
                let told = faults(&bring(&trainer, "first", what, &wants("first", before)).await);
                assert!(told.contains(said) && told.contains(before), "{told}");
                assert!(told.contains("course.toml, rreshti 4"), "{told}");
            }
        }
        let good = bring(&trainer, "fourth", "publish", &wants("fourth", "third")).await;
        assert_eq!(good.status, StatusCode::SEE_OTHER, "{}", good.text());

        // in the browser it is told where it is mended, and not published by hand either
        let kept = bring(&trainer, "first", "draft", &wants("first", "third")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let outline = "/teaching/courses/first";
        let page = trainer.get(outline).await.ok();
        assert!(page.text().contains("secili nga dy kurset"), "{}", page.text());
        assert!(
            !page.one("#faults").contains("rreshti"),
            "those who write here see no lines of it"
        );
        let links = page.attributes("#faults a", "href");
        assert_eq!(links, ["/teaching/courses/first/settings#f-prerequisites"]);
        let settings = trainer.get("/teaching/courses/first/settings").await.ok();
        assert_eq!(settings.count("#f-prerequisites"), 1);
        let publish = format!("{outline}/publish");
        assert_eq!(page.count(&format!("form[action='{publish}']")), 0);
        let mark = page.attributes("#publish input[name=mark]", "value").remove(0);
        let forged = trainer.post(&publish, &[("mark", &mark)]).await;
        assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    a_figure_that_nobody_pinned_is_told_before_readers_miss_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        trainer.get("/account").await;
        let view = "/indicators/arrears-stock?places=lezhe";
        let pinned = trainer.post("/figures/new", &[("view", view)]).await;
        let path = pinned.header("location").split('?').next().unwrap().to_owned();
        assert!(path.starts_with("/figures/"), "{path}");
        let lesson = |figure: &str| {
            let text = format!("Shihni:\n\n@figure {figure}\n");
            Folder::new(["Figura", "Figures"], "format = \"online\"\npass = 70")
                .with(
                    ("lesson", "read", 5),
                    ["Lexoni", "Read"],
                    &[(".sq.md", &text), (".en.md", &text)],
                )
                .files()
        };
        let told = faults(&bring(&trainer, "figures", "check", &lesson("/figures/zzzzzzzz")).await);
        for file in ["one/read.sq.md, rreshti 3", "one/read.en.md, rreshti 3"] {
            assert!(told.contains(file) && told.contains("zzzzzzzz"), "{told}");
        }
        let good = bring(&trainer, "figures", "publish", &lesson(&path)).await;
        assert_eq!(good.status, StatusCode::SEE_OTHER, "{}", good.text());
    }
);

on_both!(
    a_figure_that_leads_to_nothing_is_told_by_line_to_whoever_brings_or_writes_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let text = "Shihni:\n\n@figure /nope\n@figure /indicators/arrears\n\n@figure\n\n\
                    @figure /indicators/arrears-stock?places=lezhe,lezha\n\
                    @figure https://shembull.example/indicators/arrears-stock\n\n\
                    @figure /indicators/arrears-stock?places=lezhe\n";
        let folder = Folder::new(["Figura", "Figures"], "format = \"online\"\npass = 70").with(
            ("lesson", "read", 5),
            ["Lexoni", "Read"],
            &[(".sq.md", text), (".en.md", "See.\n")],
        );
        let wrong = [
            ("3", "në këtë adresë platforma nuk paraqet asgjë", "/nope"),
            ("4", "nuk ka tregues me këtë emër", "arrears"),
            ("6", "në këtë adresë platforma nuk paraqet asgjë", "@figure"),
            ("8", "nuk ka vend me këtë emër", "lezha"),
            (
                "9",
                "në këtë adresë platforma nuk paraqet asgjë",
                "https://shembull.example/",
            ),
        ];
        let refused = bring(&trainer, "figures", "publish", &folder.files()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let rows = refused.texts("#faults tbody tr");
        assert_eq!(rows.len(), wrong.len(), "{rows:#?}");
        for (line, what, word) in wrong {
            let place = format!("one/read.sq.md, rreshti {line}");
            let told = |row: &String| row.contains(&place) && row.contains(what) && row.contains(word);
            assert!(rows.iter().any(told), "{place}: {rows:#?}");
        }
        // whoever writes in the browser reads the same, and cannot publish it
        let brought = bring(&trainer, "figures", "draft", &folder.files()).await;
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
        let outline = trainer.get("/teaching/courses/figures").await.ok();
        for (line, what, word) in wrong {
            let place = format!("rreshti {line}");
            let told = |row: &String| row.contains(&place) && row.contains(what) && row.contains(word);
            let rows = outline.texts("#faults tbody tr");
            assert!(rows.iter().any(told), "{place}: {rows:#?}");
        }
        let publish = "form[action='/teaching/courses/figures/publish']";
        assert_eq!(outline.count(publish), 0, "it has faults");
    }
);
