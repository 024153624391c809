//! A decision about a message says to its author which one it is.

use bashke_tests::{Data, TestApp, on_both};

use super::{ORGANISATION, answer, begun, path_of, slug, subject};
use crate::moderation::{decide, last_case, last_mail};
use crate::network::decided_by_moderators;
use crate::network::offers::hide;

on_both!(
    a_decision_about_a_message_says_to_its_author_when_it_was_sent_and_to_whom,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let moderator = app.signed_in("moderator").await;
        let path = begun(&member, ("to", &slug(&app, "owner").await), "E keqja.").await;
        let bad = subject(&app, "E keqja.").await;
        let form = format!("/report?subject={bad}");
        let report = [("subject", bad.as_str()), ("reason", "insult"), ("text", "Më fyen.")];
        path_of(&owner.submit(&form, "/report", &report).await);
        let case = last_case(&app).await;
        decide(&moderator, &case, "hide").await;
        app.work().await;
        let said = member.get("/account/decisions").await.ok().one(".statement");
        assert!(
            said.contains("Cili mesazh") && said.contains("I dërguar më 23 nëntor 2026"),
            "{said}"
        );
        assert!(said.contains("marrësi: Ora Prova."), "{said}");
        let english = member.get("/en/account/decisions").await.ok().one(".statement");
        assert!(
            english.contains("Which message") && english.contains("to Ora Prova."),
            "{english}"
        );
        let mail = last_mail(&member, "member@bashke.test").await.unwrap();
        assert!(mail.contains("marrësi: Ora Prova."), "{mail}");
        // nobody else reads it there
        for (page, who) in [(case.as_str(), &moderator), ("/moderation/log", &owner)] {
            let page = who.get(page).await.ok().one("main");
            assert!(!page.contains("marrësi:"), "{page}");
        }
        assert!(member.get(&path).await.ok().text().contains("E keqja."));
        // nor does a decision name whom moderators hide
        hide(&app, &format!("person:{}", slug(&app, "owner").await)).await;
        let said = member.get("/account/decisions").await.ok().one(".statement");
        assert!(said.contains("I dërguar më") && !said.contains("Ora Prova"), "{said}");
    }
);

on_both!(
    of_an_organisations_message_its_owners_read_to_whom_it_was_sent,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let learner = app.signed_in("learner").await;
        let path = begun(&learner, ORGANISATION, "A jeni aty?").await;
        path_of(&answer(&owner, &path, "Mos na shkruani.").await);
        let bad = subject(&app, "Mos na shkruani.").await;
        decided_by_moderators(&app, &bad, "hide").await;
        let name = learner
            .get("/account")
            .await
            .ok()
            .attributes("#f-name", "value")
            .remove(0);
        let said = owner.get("/account/decisions").await.ok().one(".statement");
        assert!(said.contains(&format!("marrësi: {name}.")), "{said}");
    }
);
