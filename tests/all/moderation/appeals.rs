//! Appeals: made once by whom it concerns, decided by somebody else.

use bashke_entities::accounts::person;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::Role;
use http::StatusCode;
use sea_orm::EntityTrait;

use super::{FACTS, days_later, decide, grant, last_decision, last_mail, person_id, reported, signs_in};

/// Suspends the learner for a week; gives the author's browser and the key of the decision.
async fn suspended(app: &TestApp) -> (Visitor<'_>, String) {
    app.with_people().await;
    grant(app, "trainer", Role::Moderator).await;
    let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
    let case = reported(app, &member, "learner", "insult").await;
    decide(&moderator, &case, "suspend").await;
    (signs_in(app, "learner").await, last_decision(app).await.id.to_string())
}

async fn appeal(author: &Visitor<'_>, decision: &str, text: &str) -> StatusCode {
    let fields = [("decision", decision), ("text", text)];
    author.submit("/account", "/account/decisions", &fields).await.status
}

on_both!(
    another_moderator_decides_and_the_measure_is_taken_back,
    Data::Empty,
    |app: TestApp| async {
        let (author, decision) = suspended(&app).await;
        assert_eq!(appeal(&author, &decision, " ").await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            appeal(&author, &decision, "Emri është i gjyshes sime.").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            appeal(&author, &decision, "E them edhe një herë: nuk pajtohem.").await,
            StatusCode::CONFLICT
        );

        let fields = [("outcome", "overturned"), ("facts", FACTS)];
        let one = app.signed_in("moderator").await;
        let list = one.get("/moderation/appeals").await.ok();
        assert_eq!(list.count(".entries > li"), 1);
        let path = list.attributes(".entries a", "href").remove(0);
        assert_eq!(
            one.get(&path).await.ok().count("main textarea"),
            0,
            "no form for whoever decided"
        );
        let refused = one.submit("/account", &path, &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.text().contains("Këtu jeni palë"), "{}", refused.text());
        // nor does the appeal go around through lifting
        let case = last_decision(&app).await.case_id;
        let case = format!("/moderation/cases/{case}");
        let lift = [("do", "lift"), ("decision", decision.as_str()), ("facts", FACTS)];
        assert_eq!(
            one.submit("/account", &case, &lift).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );

        let other = app.signed_in("trainer").await;
        let page = other.get(&path).await.ok();
        assert!(page.text().contains("gjyshes"));
        let short = other.post(&path, &[("outcome", "overturned"), ("facts", "Po.")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(other.submit(&path, &path, &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            other.submit(&path, &path, &fields).await.status,
            StatusCode::CONFLICT,
            "once"
        );
        let row = person::Entity::find_by_id(person_id(&app, "learner").await)
            .one(&app.db)
            .await;
        assert_eq!(row.unwrap().unwrap().suspended_until, None);
        app.work().await;
        let mail = last_mail(&author, "learner@bashke.test").await.unwrap();
        assert!(mail.contains(FACTS) && mail.contains("vendimi u hoq"), "{mail}");
        let mine = author.get("/account/decisions").await.ok();
        assert!(mine.text().contains("Vendimi u hoq"));
        assert_eq!(mine.count("details form"), 0);
        assert_eq!(other.get("/moderation/appeals").await.ok().count(".entries > li"), 0);
        assert_eq!(
            other
                .get("/moderation/appeals?state=decided")
                .await
                .ok()
                .count(".entries > li"),
            1
        );
    }
);

on_both!(a_decision_that_is_upheld_stands, Data::Empty, |app: TestApp| async {
    let (author, decision) = suspended(&app).await;
    appeal(&author, &decision, "Nuk jam dakord me këtë vendim.").await;
    let other = app.signed_in("trainer").await;
    let path = other
        .get("/moderation/appeals")
        .await
        .ok()
        .attributes(".entries a", "href")
        .remove(0);
    let fields = [("outcome", "upheld"), ("facts", FACTS)];
    assert_eq!(other.submit(&path, &path, &fields).await.status, StatusCode::SEE_OTHER);
    let row = person::Entity::find_by_id(person_id(&app, "learner").await)
        .one(&app.db)
        .await;
    assert!(row.unwrap().unwrap().suspended_until.is_some());
});

on_both!(
    an_appeal_is_the_authors_own_and_has_six_months,
    Data::Empty,
    |app: TestApp| async {
        let (_, decision) = suspended(&app).await;
        let stranger = app.signed_in("owner").await;
        assert_eq!(
            appeal(&stranger, &decision, "Unë nuk jam autori i saj.").await,
            StatusCode::NOT_FOUND
        );
        let late = days_later(&app, 184).await;
        let author = signs_in(&late, "learner").await;
        let page = author.get("/account/decisions").await.ok();
        assert_eq!(page.count("details form"), 0);
        assert_eq!(
            appeal(&author, &decision, "E di që është tepër vonë.").await,
            StatusCode::CONFLICT
        );
    }
);

on_both!(
    of_two_who_decide_on_an_appeal_at_once_one_is_told,
    Data::Empty,
    |app: TestApp| async {
        let (author, decision) = suspended(&app).await;
        appeal(&author, &decision, "Nuk jam dakord me këtë vendim.").await;
        grant(&app, "counsellor", Role::Moderator).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("counsellor").await);
        let path = one
            .get("/moderation/appeals")
            .await
            .ok()
            .attributes(".entries a", "href")
            .remove(0);
        for visitor in [&one, &other] {
            visitor.get(&path).await.ok();
        }
        let (stays, goes) = (
            [("outcome", "upheld"), ("facts", FACTS)],
            [("outcome", "overturned"), ("facts", FACTS)],
        );
        let (first, second) = tokio::join!(one.post(&path, &stays), other.post(&path, &goes));
        let mut statuses = [first.status, second.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    }
);
