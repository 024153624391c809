//! How long work for an assignment should be, for those who write it and those who review it, and what a certificate asks of it.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::certifying::{SMALL, WORK, files, send, small, waiting};
use super::{bring, enrol};

on_both!(
    how_many_pages_are_asked_for_stands_with_the_brief_the_form_and_the_rubric,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let words = [("", "Gjatësia: dy faqe."), ("/en", "Length: two pages.")];
        for (language, words) in words {
            let brief = app.get(&format!("{language}{WORK}")).await.ok();
            assert_eq!(brief.texts(".assignment-pages"), [words], "before anybody enrols");
        }
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        for (language, words) in words {
            let page = learner.get(&format!("{language}{WORK}")).await.ok();
            assert_eq!(page.texts("#hand-in .assignment-pages"), [words]);
            assert_eq!(page.count(".assignment-pages"), 2);
        }
        let reply = send(&learner, "Puna ime", "submit").await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let trainer = app.signed_in("trainer").await;
        let review = waiting(&trainer).await;
        for (language, words) in words {
            let page = trainer.get(&format!("{language}{review}")).await.ok();
            assert_eq!(page.texts(".assignment-pages"), [words]);
        }
    }
);

on_both!(
    a_course_that_certifies_application_asks_for_two_pages,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let trainer = app.signed_in("trainer").await;
        let changed = |from: &str, to: &str| -> Vec<(String, String)> {
            let files = files().into_iter();
            files.map(|(path, text)| (path, text.replace(from, to))).collect()
        };
        for pages in ["pages = 1", ""] {
            let thin = changed("pages = 2", pages);
            let refused = bring(&trainer, "thin", "publish", &thin).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{pages}");
            assert!(refused.text().contains("one/write.toml"), "{}", refused.text());
            assert!(refused.text().contains("të paktën dy faqe"), "{}", refused.text());
            assert_eq!(app.get("/courses/thin").await.status, StatusCode::NOT_FOUND);
        }
        // who gives no such certificate asks for as much work as they like
        let plain = changed("pages = 2", "");
        let plain: Vec<(String, String)> = plain
            .into_iter()
            .map(|(path, text)| {
                (
                    path,
                    text.replace("pass = 70\n", "pass = 70\ncertificate = { applied = false }\n"),
                )
            })
            .collect();
        let reply = bring(&trainer, "thin", "publish", &plain).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
);
