//! What moderation holds about somebody, and what becomes of it when they leave.

use std::io::{Cursor, Read};

use bashke::accounts::Actor;
use bashke::moderation::contributed;
use bashke::platform::act::Act;
use bashke_entities::moderation::{appeal, case, contribution, decision, report};
use bashke_entities::platform::{audit_event, mail};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::{Role, SubjectKind};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::Value;

use super::{
    FACTS, actor_of, days_later, decide, grant, last_case, last_decision, last_mail, person_id, person_slug, reported,
    signs_in,
};

/// What the file of one's data holds.
async fn held(visitor: &Visitor<'_>) -> Value {
    let file = visitor.submit("/account/download", "/account/download", &[]).await.ok();
    let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes.clone())).unwrap();
    let mut text = String::new();
    zip.by_name("data.json").unwrap().read_to_string(&mut text).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    json["held"].clone()
}

async fn writes(app: &TestApp, name: &str, id: &str) {
    let actor: Actor = actor_of(app, name, &[]).await;
    let act = Act::begin(&app.app, &actor.into()).await.unwrap();
    contributed(&act, SubjectKind::Person, id).await.unwrap();
    act.commit().await.unwrap();
}

async fn appeals(visitor: &Visitor<'_>, decision: i32, text: &str) -> StatusCode {
    let decision = decision.to_string();
    let fields = [("decision", decision.as_str()), ("text", text)];
    visitor.submit("/account", "/account/decisions", &fields).await.status
}

on_both!(
    what_moderation_holds_about_somebody_is_theirs_to_take,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let case = reported(&app, &member, "learner", "insult").await;
        decide(&moderator, &case, "warn").await;
        let learner = app.signed_in("learner").await;
        let decided = last_decision(&app).await.id;
        assert_eq!(
            appeals(&learner, decided, "Është emri im i vërtetë.").await,
            StatusCode::SEE_OTHER
        );
        writes(&app, "learner", "a").await;
        // one that waits is not told to whom it is about
        reported(&app, &member, "learner", "spam").await;
        app.work().await;

        let theirs = held(&learner).await;
        let entries = |held: &Value, name: &str| held[name]["entries"].as_array().unwrap().clone();
        assert!(entries(&theirs, "reports").is_empty());
        let decisions = entries(&theirs, "decisions");
        assert_eq!(decisions.len(), 1);
        assert_eq!(
            (
                &decisions[0]["measure"],
                &decisions[0]["rule"],
                &decisions[0]["reasons"]
            ),
            (&"warn".into(), &"insult".into(), &FACTS.into())
        );
        let made = entries(&theirs, "appeals");
        assert_eq!(
            (&made[0]["against"], &made[0]["said"], &made[0]["outcome"]),
            (&"warn".into(), &"Është emri im i vërtetë.".into(), &Value::Null)
        );
        assert_eq!(entries(&theirs, "contributions").len(), 1);
        for word in ["Mal Prova", "Kjo nuk shkon", "spam"] {
            assert!(!theirs.to_string().contains(word), "who reports is not told: {word}");
        }

        let made = entries(&held(&member).await, "reports");
        assert_eq!(made.len(), 2);
        assert_eq!(
            (&made[1]["reason"], &made[1]["said"], &made[1]["outcome"]),
            (&"insult".into(), &"Kjo nuk shkon.".into(), &"warn".into())
        );
        assert!(made[1]["answered_at"].is_string());
        assert_eq!(
            (&made[0]["on"], &made[0]["outcome"]),
            (&"Lule Prova".into(), &Value::Null)
        );
    }
);

on_both!(
    whoever_leaves_is_forgotten_by_moderation_too,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        grant(&app, "learner", Role::Moderator).await;
        let learner = person_id(&app, "learner").await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        // decided on and appealed against: one appeal was decided on, one waits
        for measure in ["warn", "suspend"] {
            let case = reported(&app, &member, "learner", "insult").await;
            decide(&moderator, &case, measure).await;
            let back = signs_in(&app, "learner").await;
            let decided = last_decision(&app).await.id;
            assert_eq!(
                appeals(&back, decided, "Jam Lule dhe nuk pajtohem.").await,
                StatusCode::SEE_OTHER
            );
        }
        grant(&app, "trainer", Role::Moderator).await;
        let other = app.signed_in("trainer").await;
        let path = other
            .get("/moderation/appeals")
            .await
            .ok()
            .attributes(".entries a", "href")
            .remove(0);
        let upheld = [("outcome", "upheld"), ("facts", FACTS)];
        assert_eq!(other.submit(&path, &path, &upheld).await.status, StatusCode::SEE_OTHER);
        // they reported somebody, look after that of another, wrote something, and are reported anew
        let leaving = signs_in(&app, "learner").await;
        let theirs = reported(&app, &leaving, "owner", "spam").await;
        writes(&app, "learner", "a").await;
        let guest = app.visitor();
        let subject = format!("person:{}", person_slug(&app, "learner").await);
        let fields = [
            ("subject", subject.as_str()),
            ("reason", "illegal"),
            ("text", "Kërcënon."),
            ("email", "kushdo@shembull.al"),
        ];
        guest
            .submit(&format!("/report?subject={subject}"), "/report", &fields)
            .await;
        reported(&app, &member, "learner", "insult").await;
        let waiting = last_case(&app).await;
        case::Entity::update_many()
            .col_expr(case::Column::TakenBy, sea_orm::sea_query::Expr::value(learner))
            .filter(case::Column::SubjectId.ne(learner.to_string()))
            .exec(&app.db)
            .await
            .unwrap();
        app.work().await;

        leaving
            .fill("/account/delete", &[("email", "learner@bashke.test")])
            .await
            .ok();

        let cases = case::Entity::find().all(&app.db).await.unwrap();
        let about: Vec<_> = cases
            .iter()
            .filter(|row| row.subject_id == learner.to_string())
            .collect();
        assert_eq!(about.len(), 3);
        for row in &about {
            let kept = format!("{} {} {}", row.title, row.excerpt, row.path).to_lowercase();
            assert!(!kept.contains("lule") && row.open_key.is_none(), "{kept}");
            assert_eq!(row.path, format!("/people/ish-anetar-{learner}"));
        }
        assert_eq!(about.iter().filter(|row| row.state == "closed").count(), 1);
        assert!(cases.iter().all(|row| row.taken_by != Some(learner)), "left to others");
        let reports = report::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(reports.len(), 5, "reports stay");
        assert!(reports.iter().all(|row| row.reporter_id != Some(learner)));
        let made = appeal::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(made.len(), 1, "what waited is gone");
        assert_eq!(
            (made[0].text.as_str(), made[0].outcome.as_deref()),
            ("", Some("upheld"))
        );
        assert_eq!(contribution::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(
            decision::Entity::find().count(&app.db).await.unwrap(),
            2,
            "what was decided stands"
        );
        for action in ["case.closed", "appeal.closed"] {
            let noted = audit_event::Entity::find()
                .filter(audit_event::Column::Action.eq(action))
                .all(&app.db)
                .await
                .unwrap();
            assert_eq!(noted.len(), 1, "{action}");
            assert!(noted[0].detail.contains("left"), "{}", noted[0].detail);
        }

        // whoever reported is told, once, without the name
        app.work().await;
        for address in ["kushdo@shembull.al", "member@bashke.test"] {
            let told = last_mail(&guest, address).await.unwrap();
            assert!(told.contains("e fshiu llogarinë") && !told.contains("Lule"), "{told}");
        }
        let closed = mail::Entity::find().filter(mail::Column::Kind.eq("report-closed"));
        assert_eq!(closed.count(&app.db).await.unwrap(), 2);
        let page = moderator.get(&waiting).await.ok();
        assert!(page.text().contains("mbyll pa vendim") && page.count("#decide") == 0);
        assert!(!page.text().contains("Lule"));
        assert!(
            moderator
                .get("/moderation?state=decided")
                .await
                .ok()
                .attributes(".entries a", "href")
                .contains(&waiting)
        );
        let reported = moderator.get(&theirs).await.ok();
        assert!(reported.text().contains("nuk e mbajmë"), "{}", reported.text());
        // deciding on what is closed is too late
        let late = [
            ("do", "decide"),
            ("measure", "warn"),
            ("rule", "insult"),
            ("facts", FACTS),
        ];
        assert_eq!(
            moderator.submit("/account", &waiting, &late).await.status,
            StatusCode::CONFLICT
        );
    }
);

on_both!(
    two_years_after_a_decision_its_reports_name_nobody,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let guest = app.visitor();
        let subject = format!("person:{}", person_slug(&app, "learner").await);
        let fields = [
            ("subject", subject.as_str()),
            ("reason", "illegal"),
            ("text", "Kërcënon."),
            ("email", "kushdo@shembull.al"),
        ];
        guest
            .submit(&format!("/report?subject={subject}"), "/report", &fields)
            .await;
        let case = reported(&app, &member, "learner", "insult").await;
        decide(&moderator, &case, "warn").await;
        // one that waits keeps who reported it, however long
        reported(&app, &member, "owner", "insult").await;
        let named = async || {
            let rows = report::Entity::find().all(&app.db).await.unwrap();
            assert_eq!(rows.len(), 3);
            assert!(rows.iter().all(|row| !row.text.is_empty()), "what was said stays");
            let kept = rows
                .iter()
                .filter(|row| row.reporter_id.is_some() || row.answer_to.is_some());
            kept.count()
        };
        for (days, left) in [(730, 3), (732, 1), (2_000, 1)] {
            // what is to be answered is not, so that the address waits too
            let then = days_later(&app, days).await;
            bashke::moderation::jobs::sweep(&then.app).await.unwrap();
            bashke::moderation::jobs::sweep(&then.app).await.unwrap();
            assert_eq!(named().await, left, "{days}");
        }
        let later = days_later(&app, 732).await;
        bashke::worker::schedule(&later.app).await.unwrap();
        let asked = bashke_entities::platform::job::Entity::find()
            .filter(bashke_entities::platform::job::Column::Kind.eq(bashke::moderation::jobs::SWEEP))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(asked, 1, "it is asked for by itself");
    }
);
