//! What stands above the mails of courses, and what they say within.

use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;

use super::meeting::{change, id_of, plan, register, told};
use super::ready;
use super::setup::{ask, decide, due, make, small};

/// The newest mail to somebody: what stands above it, and what it says.
async fn newest(reader: &Visitor<'_>, to: &str) -> (String, String) {
    let list = reader.get("/mailbox").await.ok();
    let lines = list.texts(".entries li");
    let at = lines.iter().position(|line| line.contains(to));
    let at = at.unwrap_or_else(|| panic!("no mail to {to} among {lines:#?}"));
    let mail = reader.get(&list.attributes(".entries a", "href")[at]).await.ok();
    (list.texts(".entries a").remove(at), mail.one(".letter"))
}

on_both!(
    a_message_to_a_cohort_stands_in_the_letter_and_not_above_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "open", &[("cohort", &cohort)]).await;
        let path = format!("/teaching/cohorts/{cohort}");
        let text = format!("**Takimi**\n\n{}", "fjalë ".repeat(150));
        let sent = trainer
            .submit(&path, &path, &[("do", "message"), ("text", &text)])
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        app.work().await;
        let (subject, letter) = newest(&learner, "learner@").await;
        assert_eq!(subject, "Mesazh për grupin Vjeshta");
        assert!(letter.contains("**Takimi**"), "{letter}");
    }
);

on_both!(
    the_reason_of_a_decision_is_for_the_letter_alone,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "asked", r#"enrolment = "approval""#).await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "asked", &[("request", "Dua të mësoj.")]).await;
        decide(&app.signed_in("trainer").await, "decline", "Nuk e keni mbaruar provën.").await;
        app.work().await;
        let (subject, letter) = newest(&learner, "learner@").await;
        assert!(
            subject.contains("Kursi asked") && !subject.contains("provën"),
            "{subject}"
        );
        assert!(letter.contains("Nuk e keni mbaruar provën."), "{letter}");

        let session = plan(&app.signed_in("trainer").await, &[]).await;
        register(&learner, &session, true).await;
        app.work().await;
        let edit = format!("{session}/edit");
        let trainer = app.signed_in("trainer").await;
        trainer
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "Trajneri u sëmur.")])
            .await;
        app.work().await;
        let (subject, letter) = newest(&learner, "learner@").await;
        assert!(subject.contains("u anulua") && !subject.contains("sëmur"), "{subject}");
        assert!(letter.contains("Trajneri u sëmur."), "{letter}");
    }
);

on_both!(
    a_session_that_moves_says_from_when_and_where_it_is_held,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let link = "https://takime.example/abc";
        let online = [("mode", "online"), ("link", link), ("capacity", "1")];
        let session = plan(&trainer, &online).await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        register(&learner, &session, true).await;
        register(&member, &session, true).await;
        let moved = [
            ("mode", "online"),
            ("link", link),
            ("capacity", "1"),
            ("date", "2026-12-01"),
        ];
        // what confirms that they registered goes out before
        app.work().await;
        assert_eq!(change(&trainer, &session, &moved).await.status, StatusCode::SEE_OTHER);
        app.work().await;
        let (subject, letter) = newest(&learner, "learner@").await;
        assert!(
            subject.contains("30.11.2026") && subject.contains("1.12.2026"),
            "{subject}"
        );
        assert!(!subject.contains("takime.example"), "{subject}");
        assert!(letter.contains(link), "{letter}");
        let (_, letter) = newest(&member, "member@").await;
        assert!(
            letter.contains("30.11.2026") && letter.contains("në internet"),
            "{letter}"
        );
        assert!(
            !letter.contains("takime.example"),
            "they wait, and do not see the link: {letter}"
        );
        let place = [("date", "2026-12-01"), ("capacity", "1"), ("place", "Shkolla e re")];
        assert_eq!(change(&trainer, &session, &place).await.status, StatusCode::SEE_OTHER);
        app.work().await;
        let (_, letter) = newest(&member, "member@").await;
        assert!(letter.contains("Shkolla e re, Lezhë"), "{letter}");
    }
);

on_both!(
    a_deadline_set_after_the_reminders_of_the_day_is_reminded_of_by_name_once,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "open", &[("cohort", &cohort)]).await;
        bashke::worker::schedule(&app.app).await.unwrap();
        app.work().await;
        let id = id_of(&app, "learner").await;
        assert_eq!(told(&app, id).await, [""; 0], "nothing is due yet");
        // tomorrow: the next reminders would come when the day is there
        assert_eq!(due(&trainer, &cohort, "", "2026-11-24").await, StatusCode::SEE_OTHER);
        app.work().await;
        assert_eq!(told(&app, id).await, ["deadline-soon"]);
        let page = learner.get("/notifications").await.ok();
        assert!(page.text().contains("“Lexoni”, “Pyetje”."), "{}", page.text());
        // the same again, and the reminders of the day again: nobody is told twice
        assert_eq!(due(&trainer, &cohort, "", "2026-11-24").await, StatusCode::SEE_OTHER);
        bashke::worker::schedule(&app.app).await.unwrap();
        app.work().await;
        assert_eq!(told(&app, id).await, ["deadline-soon"]);
    }
);
