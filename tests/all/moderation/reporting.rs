//! Reporting, by members and guests.

use bashke_entities::accounts::person;
use bashke_entities::moderation::{case, report};
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{FACTS, decide, grant, last_case, last_mail, person_id, person_slug, reported};

on_both!(
    a_guest_reports_what_is_illegal_and_gets_an_answer,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let guest = app.visitor();
        let subject = format!("person:{}", person_slug(&app, "learner").await);
        let form = format!("/en/report?subject={subject}");
        let page = guest.get(&form).await.ok();
        assert_eq!(page.attributes("input[name=reason]", "value"), ["illegal"]);
        assert_eq!(page.count("input[name=email]"), 1);
        let send = async |reason: &str, email: &str, text: &str| {
            let fields = [
                ("subject", subject.as_str()),
                ("reason", reason),
                ("email", email),
                ("text", text),
            ];
            guest.submit(&form, "/en/report", &fields).await
        };
        // what only members report sends a guest to sign in, and leaves nothing behind
        let other = send("spam", "", "").await;
        assert!(other.header("location").contains("/sign-in"), "{}", other.status);
        let odd = send("illegal", "kushdo", "").await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(odd.count(".field-error"), 2, "the text and the address, at once");
        assert_eq!(case::Entity::find().all(&app.db).await.unwrap().len(), 0);

        let sent = send("illegal", "Kushdo@Shembull.al", "It threatens somebody.").await;
        assert!(sent.header("location").starts_with("/en/report/sent?subject="));
        let sent = guest.follow(sent).await.ok();
        let back = sent.attributes("main a[href^='/en/people/']", "href");
        assert_eq!(back.len(), 1, "back to what was reported");
        guest.get(&back[0]).await.ok();
        guest.get("/report/sent?subject=person:0").await.ok();

        let moderator = app.signed_in("moderator").await;
        decide(&moderator, &last_case(&app).await, "remove").await;
        app.work().await;
        let mail = last_mail(&guest, "kushdo@shembull.al").await.expect("an answer");
        assert!(mail.contains("Removed") && mail.contains("Lule Prova"), "{mail}");
        let rows = report::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(rows[0].answer_to, None, "the address is gone once it has served");
        assert!(rows[0].answered_at.is_some());
    }
);

on_both!(guests_are_counted_by_their_address, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let subject = format!("person:{}", person_slug(&app, "learner").await);
    let form = format!("/report?subject={subject}");
    let fields = [
        ("subject", subject.as_str()),
        ("reason", "illegal"),
        ("text", "Kërcënim."),
    ];
    for _ in 0..5 {
        let guest = app.visitor();
        assert_eq!(
            guest.submit(&form, "/report", &fields).await.status,
            StatusCode::SEE_OTHER
        );
    }
    // another browser at the same address is the same
    let more = app.visitor().submit(&form, "/report", &fields).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = more.one(".field-error");
    assert!(
        said.contains("deri në 5 raporte") && said.contains("pas 10 minutash"),
        "{said}"
    );
    // members are not counted with them
    let member = app.signed_in("member").await;
    reported(&app, &member, "learner", "insult").await;
});

on_both!(
    reports_of_one_thing_join_one_case_until_it_is_decided,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, owner) = (app.signed_in("member").await, app.signed_in("owner").await);
        let first = reported(&app, &member, "learner", "insult").await;
        // once more by the same adds nothing
        assert_eq!(reported(&app, &member, "learner", "spam").await, first);
        assert_eq!(reported(&app, &owner, "learner", "false").await, first);
        assert_eq!(report::Entity::find().all(&app.db).await.unwrap().len(), 2);

        let moderator = app.signed_in("moderator").await;
        let queue = moderator.get("/en/moderation").await.ok();
        assert_eq!(queue.count(".entries > li"), 1);
        assert!(queue.one(".entries > li").contains("2 reports"));
        let page = moderator.get(&first).await.ok();
        let text = page.text();
        assert!(text.contains("Mal Prova") && text.contains("Ora Prova") && text.contains("Kjo nuk shkon."));

        decide(&moderator, &first, "nothing").await;
        assert_ne!(reported(&app, &member, "learner", "insult").await, first, "a new case");
        app.work().await;
        let mail = last_mail(&member, "member@bashke.test")
            .await
            .expect("members are answered too");
        assert!(mail.contains("Mbetet siç është"), "{mail}");
        assert!(!mail.contains(FACTS), "the reasons tell of the author");
        let news = member.get("/notifications").await.ok().one("main");
        assert!(
            news.contains("Raporti juaj për “Lule Prova” u shqyrtua. Vendimi: Mbetet siç është."),
            "{news}"
        );
        let english = member.get("/en/notifications").await.ok().one("main");
        assert!(
            english.contains("Your report on “Lule Prova” was looked at."),
            "{english}"
        );
    }
);

on_both!(
    whoever_reports_a_thing_again_is_told_how_their_first_report_stands,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let subject = format!("person:{}", person_slug(&app, "learner").await);
        let form = format!("/en/report?subject={subject}");
        let (member, guest) = (app.signed_in("member").await, app.visitor());
        let fields = [
            ("subject", subject.as_str()),
            ("reason", "illegal"),
            ("text", "Kërcënim."),
        ];
        for visitor in [&member, &guest] {
            assert_eq!(visitor.get(&form).await.ok().count("form.form"), 1);
            let sent = visitor.submit(&form, "/en/report", &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
            let again = visitor.get(&form).await.ok();
            assert!(again.text().contains("You reported this on"), "{}", again.text());
            assert!(again.text().contains("is waiting for a decision"));
            assert_eq!(again.count("form.form"), 0, "nothing to fill in once more");
            assert!(
                !again.text().contains("Kërcënim."),
                "on a shared machine nobody reads it"
            );
        }
        // nobody learns of the reports of others: not another member, not another browser at the same address, and not
        // the guest of the same browser who has signed in since
        let owner = app.signed_in("owner").await;
        let signed_in_since = app.visitor();
        signed_in_since.steal(&guest.cookies());
        signed_in_since
            .sign_in("trainer@bashke.test", bashke_seeds::TRIAL_PASSWORD)
            .await;
        for other in [&owner, &app.visitor(), &signed_in_since] {
            let page = other.get(&form).await.ok();
            assert!(!page.text().contains("You reported this"));
            assert_eq!(page.count("form.form"), 1);
        }
        // and of another thing nothing is said
        let another = format!("/en/report?subject=person:{}", person_slug(&app, "owner").await);
        for visitor in [&member, &guest] {
            assert!(!visitor.get(&another).await.ok().text().contains("You reported this"));
        }

        let moderator = app.signed_in("moderator").await;
        decide(&moderator, &last_case(&app).await, "nothing").await;
        for visitor in [&member, &guest] {
            let decided = visitor.get(&form).await.ok();
            assert!(decided.text().contains("Outcome: Stays as it is"), "{}", decided.text());
            assert_eq!(decided.count("form.form"), 1, "what is new can be reported");
        }
    }
);

on_both!(
    two_first_reports_at_once_make_one_case,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, owner) = (app.signed_in("member").await, app.signed_in("owner").await);
        let subject = format!("person:{}", person_slug(&app, "learner").await);
        for visitor in [&member, &owner] {
            visitor.get(&format!("/report?subject={subject}")).await.ok();
        }
        let fields = [("subject", subject.as_str()), ("reason", "insult"), ("text", "")];
        let (one, other) = tokio::join!(member.post("/report", &fields), owner.post("/report", &fields));
        assert_eq!([one.status, other.status], [StatusCode::SEE_OTHER; 2]);
        assert_eq!(case::Entity::find().all(&app.db).await.unwrap().len(), 1);
        assert_eq!(report::Entity::find().all(&app.db).await.unwrap().len(), 2);
    }
);

on_both!(
    a_figure_is_reported_by_anyone_and_goes_to_stewards,
    |app: TestApp| async {
        app.with_people().await;
        let guest = app.visitor();
        for path in ["/indicators/arrears-stock", "/places/lezhe"] {
            let page = guest.get(path).await.ok();
            let links = page.attributes("main a.report-link", "href");
            assert_eq!(links, [format!("/report?subject=figure:{}", &path[1..])]);
            let form = guest.get(&links[0]).await.ok();
            assert_eq!(form.count("input[type=radio][name=reason]"), 3);
        }
        let subject = "figure:indicators/arrears-stock";
        let fields = [
            ("subject", subject),
            ("reason", "false"),
            ("text", "Burimi thotë tjetër gjë."),
        ];
        let sent = guest
            .submit(&format!("/report?subject={subject}"), "/report", &fields)
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let case = last_case(&app).await;

        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get("/moderation").await.ok().count(".entries > li"), 0);
        assert_eq!(moderator.get(&case).await.status, StatusCode::NOT_FOUND);
        let steward = app.signed_in("steward").await;
        assert_eq!(steward.get("/moderation").await.ok().count(".entries > li"), 1);
        let page = steward.get(&case).await.ok();
        assert_eq!(page.attributes("input[name=measure]", "value"), ["nothing", "ask-edit"]);
        decide(&steward, &case, "ask-edit").await;
        // whoever is both sees both, and can tell them apart
        grant(&app, "moderator", Role::Steward).await;
        let both = app.signed_in("moderator").await;
        let member = app.signed_in("member").await;
        reported(&app, &member, "learner", "insult").await;
        let shown = async |query: &str| {
            both.get(&format!("/moderation{query}"))
                .await
                .ok()
                .count(".entries > li")
        };
        assert_eq!(shown("").await, 1);
        assert_eq!(shown("?kind=figure").await, 0);
        assert_eq!(shown("?kind=figure&state=decided").await, 1);
    }
);

on_both!(what_is_not_there_is_not_reported, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let guest = app.visitor();
    for subject in [
        "",
        "person:0",
        "person:x",
        "figure:indicators/none",
        "thing:1",
        "person",
    ] {
        let reply = guest.get(&format!("/report?subject={subject}")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{subject}");
    }
});

on_both!(
    nobody_counts_through_the_names_of_people,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let slug = person_slug(&app, "learner").await;
        let form = format!("/report?subject=person:{slug}");
        for visitor in [&app.visitor(), &app.signed_in("member").await] {
            for name in ["learner", "owner", "member"] {
                let number = person_id(&app, name).await;
                let counted = visitor.get(&format!("/report?subject=person:{number}")).await;
                assert_eq!(counted.status, StatusCode::NOT_FOUND, "{name}");
            }
            assert!(visitor.get(&form).await.ok().text().contains("Lule Prova"));
        }
        // the page of somebody leads there
        let page = app.get(&format!("/people/{slug}")).await.ok();
        assert_eq!(page.attributes("a.report-link", "href"), [form.as_str()]);
        person::Entity::update_many()
            .col_expr(person::Column::VerifiedAt, Expr::value(None::<DateTime<Utc>>))
            .filter(person::Column::Slug.eq(&slug))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(
            app.get(&form).await.status,
            StatusCode::NOT_FOUND,
            "no address was proved"
        );
    }
);
