//! What newcomers may, as other rooms ask it.

use bashke::accounts::Actor;
use bashke::moderation::{allowance, check, contributed};
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::SubjectKind;
use http::StatusCode;

use super::{actor_of, days_later, decide, person_id, person_slug, reported, signs_in};

async fn writes(app: &TestApp, actor: &Actor, id: &str) {
    let act = Act::begin(&app.app, &actor.clone().into()).await.unwrap();
    contributed(&act, SubjectKind::Person, id).await.unwrap();
    act.commit().await.unwrap();
}

/// The messages with which a text is refused.
async fn refused(app: &TestApp, actor: &Actor, text: &str) -> Vec<&'static str> {
    match check(&app.db, actor, app.clock.now(), "text", text).await {
        Ok(()) => Vec::new(),
        Err(Error::Refused(refusals)) => refusals.0.iter().map(|refusal| refusal.message).collect(),
        Err(other) => panic!("{other}"),
    }
}

on_both!(
    limits_relax_as_somebody_takes_part_and_tighten_when_they_are_decided_against,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let text = "https://a.al https://b.al https://c.al";
        let learner = actor_of(&app, "learner", &[]).await;
        assert_eq!(refused(&app, &learner, text).await, ["limit-links"]);
        assert_eq!(refused(&app, &learner, "@a @b @c").await, ["limit-mentions"]);
        assert_eq!(refused(&app, &learner, "https://a.al").await, Vec::<&str>::new());
        for id in ["a", "b", "c", "d"] {
            writes(&app, &learner, id).await;
        }
        assert_eq!(refused(&app, &learner, "").await, Vec::<&str>::new());
        writes(&app, &learner, &person_id(&app, "learner").await.to_string()).await;
        assert_eq!(refused(&app, &learner, "").await, ["limit-posts"], "five in a day");

        let later = days_later(&app, 4).await;
        assert_eq!(
            refused(&later, &learner, text).await,
            Vec::<&str>::new(),
            "four days, five that stand"
        );
        // one is hidden: that decision weighs, and what is hidden is not counted as accepted
        let member = signs_in(&later, "member").await;
        let moderator = signs_in(&later, "moderator").await;
        let case = reported(&later, &member, "learner", "insult").await;
        decide(&moderator, &case, "hide").await;
        assert_eq!(refused(&later, &learner, text).await, ["limit-links"]);
        let signed = learner.signed.as_ref().unwrap();
        let much_later = days_later(&later, 91).await;
        let may = allowance(&much_later.db, signed, much_later.clock.now()).await.unwrap();
        let relaxes = may.relaxes.expect("there is more to come");
        assert_eq!((relaxes.days, relaxes.contributions), (0, 16), "four of twenty stand");
    }
);

on_both!(
    a_limit_on_reports_is_explained_when_it_is_met,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        for name in ["admin", "steward", "moderator", "trainer", "official"] {
            reported(&app, &learner, name, "insult").await;
        }
        let subject = format!("person:{}", person_slug(&app, "owner").await);
        let form = format!("/en/report?subject={subject}");
        let fields = [("subject", subject.as_str()), ("reason", "spam"), ("text", "")];
        let met = learner.submit(&form, "/en/report", &fields).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = met.one(".field-error");
        assert!(said.contains("up to 5 reports"), "{said}");
        assert!(said.contains("3 more days and 3 more contributions"), "{said}");
        let page = learner.get("/account/decisions").await.ok();
        assert!(
            page.one("#limits").contains("pas 3 ditësh dhe 3 kontributesh të tjera"),
            "{}",
            page.one("#limits")
        );
        let tomorrow = days_later(&app, 1).await;
        let back = signs_in(&tomorrow, "learner").await;
        assert_eq!(
            back.submit(&form, "/en/report", &fields).await.status,
            StatusCode::SEE_OTHER
        );
    }
);
