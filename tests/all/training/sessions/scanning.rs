//! What somebody is told who scans the code on the wall and cannot be marked by it; and what those see who lead.

use bashke::training::commands;
use bashke_tests::{Data, TestApp, on_both};
use chrono::Duration;
use http::StatusCode;

use super::at_the_session;
use crate::training::meeting::{key, plan, register};

on_both!(
    a_code_that_marks_nobody_says_why_before_anybody_presses,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "1")]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        let there = at_the_session(&app).await;
        let code = |minutes: i64| {
            let at = there.clock.now() + Duration::minutes(minutes);
            commands::code(&there.app.secrets, key(&session), at)
        };
        let attend = format!("{session}/attend");
        let form = format!("form[action='{attend}']");
        let way = format!("main .ways-on a[href='{session}']");
        let learner = there.signed_in("learner").await;
        for old in [code(-20), "x".to_owned(), String::new()] {
            let page = learner.get(&format!("{attend}?code={old}")).await.ok();
            assert_eq!(page.text().contains("Kodi ka kaluar"), !old.is_empty(), "{old}");
            assert_eq!((page.count(&form), page.count(&way)), (1, 1), "{old}");
            assert_eq!(page.count("input[name=code]:not([type=hidden])"), 1, "it is asked for");
            let sent = learner.post(&attend, &[("code", &old)]).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{old}");
            assert_eq!(sent.attributes(".error-summary a", "href"), ["#f-code"], "{old}");
            assert_eq!(sent.attributes("#f-code", "aria-invalid"), ["true"], "{old}");
        }
        // the wall shows what is typed there, by whoever has nothing to scan it with
        let wall = there.signed_in("trainer").await;
        let wall = wall.get(&format!("{session}/attendance/code")).await.ok();
        assert!(wall.one(".session-address").ends_with(&attend));
        assert_eq!(wall.one(".session-typed"), code(0));
        let now = format!("{attend}?code={}", code(0));
        assert_eq!(learner.get(&now).await.ok().count(&form), 1, "they have a place");
        let typed = code(0).to_lowercase().replace('-', " ");
        let noted = learner.submit(&attend, &attend, &[("code", &typed)]).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text());
        let again = learner.get(&now).await.ok();
        assert_eq!(again.count(&form), 0, "it is noted already");
        assert!(again.text().contains("është shënuar tashmë"), "{}", again.text());
        let member = there.signed_in("member").await;
        let page = member.get(&now).await.ok();
        assert!(page.text().contains("Nuk ka më vende"), "{}", page.text());
        assert_eq!((page.count(&form), page.count(&way)), (0, 1));
        // by hand, with the token of another page
        let sent = code(0);
        let reply = member.submit("/account/listing", &attend, &[("code", &sent)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(reply.count(&way), 1, "a refusal has a way on");
        let early = app.signed_in("learner").await;
        let early_code = commands::code(&app.app.secrets, key(&session), app.clock.now());
        let page = early.get(&format!("{attend}?code={early_code}")).await.ok();
        assert_eq!(page.count(&form), 0, "not the week before");
    }
);

on_both!(
    whoever_leads_a_session_is_not_asked_to_register_for_it,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[]).await;
        let form = "input[name=register]";
        let page = trainer.get(&session).await.ok();
        assert_eq!(page.count(form), 0);
        let edit = format!("main .ways-on a[href='{session}/edit']");
        assert_eq!(page.count(&edit), 1);
        let text = page.text();
        let at = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word}: {text}"));
        assert!(
            at(&format!("{session}/edit")) < at("Lexojmë bashkë."),
            "first what they do"
        );
        // another who leads sessions may come to it like anybody
        assert_eq!(app.signed_in("admin").await.get(&session).await.ok().count(form), 1);
        assert_eq!(app.signed_in("learner").await.get(&session).await.ok().count(form), 1);
    }
);
