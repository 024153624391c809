//! Answers to offers: what was typed is not lost, many stand on pages, and whoever is hidden is not named.

use bashke_entities::network::{offer_answer, organisation};
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::attending::notices;
use super::offers::{answering, hide, other, write};
use super::{OTHER, belongs, organisation_id, refused_at, two_sides};
use crate::moderation::{person_slug, suspended};

async fn answer(visitor: &Visitor<'_>, path: &str, text: &str) -> Reply {
    let typed = answering(text);
    visitor.submit(path, &format!("{path}/answers"), &typed).await
}

/// The key of the answer that was given last.
async fn last_answer(app: &TestApp) -> String {
    let last = offer_answer::Entity::find().order_by_desc(offer_answer::Column::Id);
    last.one(&app.db).await.unwrap().unwrap().id.to_string()
}

/// Answers an offer; gives the key of the answer.
pub(super) async fn answered(app: &TestApp, visitor: &Visitor<'_>, path: &str, text: &str) -> String {
    let sent = answer(visitor, path, text).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    last_answer(app).await
}

/// What is typed as an answer.
const TYPED: [(&str, &str); 3] = answering("Kemi një sallë.");

/// An answer that comes too late: refused beside its text, which is kept, and it cannot be sent again.
async fn too_late(trainer: &Visitor<'_>, path: &str) -> Reply {
    let late = trainer.post(&format!("{path}/answers"), &TYPED).await;
    assert_eq!(refused_at(&late), ["#f-text"]);
    assert_eq!(late.one("#f-text"), "Kemi një sallë.");
    assert_eq!(late.count("#answering button"), 0);
    late
}

on_both!(
    an_answer_to_what_ended_meanwhile_is_not_lost,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        trainer.get(&path).await.ok();
        owner.submit(&path, &path, &[("do", "close")]).await;
        too_late(&trainer, &path).await;
    }
);

on_both!(
    an_answer_of_somebody_who_is_suspended_meanwhile_is_not_lost,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = write(&owner, &[]).await;
        let (trainer, learner) = (other(&app).await, app.signed_in("learner").await);
        let suspend = async |until: Option<chrono::DateTime<chrono::Utc>>| {
            for name in ["trainer", "learner"] {
                suspended(&app, name, until).await;
            }
        };
        suspend(Some(app.clock.now() + chrono::Duration::days(3))).await;
        trainer.get("/account").await.ok();
        let late = too_late(&trainer, &path).await;
        let why = ".notice-warning a[href='/account/decisions']";
        assert_eq!(late.count(why), 1);
        assert_eq!(offer_answer::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(trainer.get(&path).await.ok().count(why), 1);
        // whoever could answer for nobody is told that, and not that they are suspended
        let page = learner.get(&path).await.ok();
        assert_eq!(page.count(why), 0);
        assert!(page.text().contains("Mund të përgjigjet kush redakton"));
        learner.get("/account").await.ok();
        let tried = learner.post(&format!("{path}/answers"), &TYPED).await;
        assert_eq!(tried.status, StatusCode::FORBIDDEN);
        // nor whoever answered already
        suspend(None).await;
        answer(&trainer, &path, "Kemi një sallë.").await;
        suspend(Some(app.clock.now() + chrono::Duration::days(3))).await;
        assert_eq!(trainer.get(&path).await.ok().count(why), 0);
    }
);

on_both!(
    words_with_a_decision_that_came_late_are_not_lost,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "counsellor", "qendra-prova", Standing::Editor).await;
        let (owner, colleague) = (app.signed_in("owner").await, app.signed_in("counsellor").await);
        let path = write(&owner, &[]).await;
        let answers = format!("{path}/answers");
        let trainer = other(&app).await;
        let id = answered(&app, &trainer, &path, "Kemi një sallë.").await;
        colleague.get(&path).await.ok();
        owner
            .submit(&path, &answers, &[("do", "accept"), ("answer", &id)])
            .await;
        let late = [
            ("do", "decline"),
            ("answer", id.as_str()),
            ("reply", "Na vjen keq, gjetëm tjetër."),
        ];
        let late = colleague.post(&answers, &late).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(late.attributes(".error-summary a", "href"), ["#f-reply"]);
        assert_eq!(late.one("#f-reply"), "Na vjen keq, gjetëm tjetër.");
        let row = offer_answer::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.accepted, Some(true), "decided once");
    }
);

on_both!(
    what_cannot_be_renewed_is_told_where_it_was_tried,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "counsellor", "qendra-prova", Standing::Editor).await;
        let (owner, colleague) = (app.signed_in("owner").await, app.signed_in("counsellor").await);
        let path = write(&owner, &[]).await;
        colleague.get(&path).await.ok();
        owner.submit(&path, &path, &[("do", "close")]).await;
        let late = colleague.post(&path, &[("do", "renew")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(late.attributes(".error-summary a", "href"), ["#f-renew"]);
        assert!(late.one("#f-renew").contains("nuk hapet më"), "{}", late.one("main"));
    }
);

on_both!(
    many_answers_stand_on_pages_and_those_that_wait_come_first,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = write(&owner, &[]).await;
        let id: i32 = path.rsplit('/').next().unwrap().parse().unwrap();
        let institute = organisation_id(&app, OTHER).await;
        let others: Vec<i32> = organisation::Entity::find()
            .select_only()
            .column(organisation::Column::Id)
            .filter(organisation::Column::Slug.ne("qendra-prova"))
            .filter(organisation::Column::Id.ne(institute))
            .limit(34)
            .into_tuple()
            .all(&app.db)
            .await
            .unwrap();
        assert_eq!(others.len(), 34);
        let row = |organisation: i32, text: String, accepted: Option<bool>| offer_answer::ActiveModel {
            id: NotSet,
            offer_id: Set(id),
            organisation_id: Set(organisation),
            person_id: Set(None),
            text: Set(text),
            answered_at: Set(app.clock.now()),
            accepted: Set(accepted),
            reply: Set(None),
            decided_by: Set(None),
            decided_at: Set(accepted.map(|_| app.clock.now())),
        };
        let decided = others
            .iter()
            .map(|one| row(*one, format!("E vendosur {one}"), Some(false)));
        offer_answer::Entity::insert_many(decided).exec(&app.db).await.unwrap();
        let waits = row(institute, "E fundit, në pritje.".to_owned(), None);
        offer_answer::Entity::insert(waits).exec(&app.db).await.unwrap();
        let first = owner.get(&path).await.ok();
        assert_eq!(first.count("#answers .entries > li"), 30);
        assert!(
            first.texts("#answers .entries > li")[0].contains("E fundit, në pritje."),
            "what waits comes first"
        );
        let second = owner.get(&format!("{path}?page=2")).await.ok();
        assert_eq!(second.count("#answers .entries > li"), 5);
        assert_eq!(owner.get(&format!("{path}?page=3")).await.status, StatusCode::NOT_FOUND);
        // whoever answered does not answer again, on whatever page that stands
        let trainer = other(&app).await;
        let page = trainer.get(&path).await.ok();
        assert_eq!(page.count("#answering"), 0);
        assert_eq!(page.count("#answers .entries > li"), 1, "one's own alone");
        assert_eq!(
            trainer.get(&format!("{path}?page=2")).await.status,
            StatusCode::NOT_FOUND
        );
    }
);

on_both!(
    an_answer_to_what_is_hidden_is_found_and_taken_back,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let given = answered(&app, &trainer, &path, "Kemi një sallë.").await;
        let mine = "/offers/mine";
        let page = trainer.get(mine).await.ok();
        assert!(page.one("#answered").contains("Një sallë për tridhjetë veta"));
        let id = path.rsplit('/').next().unwrap();
        hide(&app, &format!("offer:{id}")).await;
        let page = trainer.get(mine).await.ok();
        let answered = page.one("#answered");
        assert!(
            answered.contains("Kemi një sallë.") && !answered.contains("tridhjetë veta"),
            "{answered}"
        );
        let take = [("do", "withdraw"), ("answer", given.as_str())];
        let learner = app.signed_in("learner").await;
        let stranger = learner.submit("/account", &format!("{path}/answers"), &take).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        let gone = trainer.submit(mine, &format!("{path}/answers"), &take).await;
        assert_eq!(gone.header("location"), "/offers/mine?done=withdrawn");
        assert!(trainer.follow(gone).await.ok().text().contains("u tërhoq"));
        assert_eq!(offer_answer::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    whoever_is_hidden_is_not_named_beside_their_answer,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let name = trainer
            .get("/account")
            .await
            .ok()
            .attributes("#f-name", "value")
            .remove(0);
        answered(&app, &trainer, &path, "Kemi një sallë.").await;
        assert!(owner.get(&path).await.ok().one("#answers").contains(&name));
        let person = person_slug(&app, "trainer").await;
        hide(&app, &format!("person:{person}")).await;
        let seen = owner.get(&path).await.ok().one("#answers");
        assert!(
            !seen.contains(&name) && seen.contains("fshehur nga moderatorët"),
            "{seen}"
        );
        assert!(trainer.get(&path).await.ok().one("#answers").contains(&name), "oneself");
    }
);

on_both!(
    of_a_hidden_organisation_nobody_is_named_either,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let name = trainer
            .get("/account")
            .await
            .ok()
            .attributes("#f-name", "value")
            .remove(0);
        answered(&app, &trainer, &path, "Kemi një sallë.").await;
        let institute = organisation_id(&app, OTHER).await;
        hide(&app, &format!("organisation:{institute}")).await;
        let seen = owner.get(&path).await.ok().one("#answers");
        assert!(
            seen.contains("Kemi një sallë.") && seen.contains("nuk shfaqet"),
            "{seen}"
        );
        assert!(!seen.contains(&name), "{seen}");
    }
);

on_both!(
    what_is_answered_taken_back_and_answered_again_is_told_once_in_a_day,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        for _ in 0..3 {
            let given = answered(&app, &trainer, &path, "Kemi një sallë.").await;
            let take = [("do", "withdraw"), ("answer", given.as_str())];
            let gone = trainer.submit(&path, &format!("{path}/answers"), &take).await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        }
        let given = answered(&app, &trainer, &path, "Kemi një sallë.").await;
        assert_eq!(notices(&app, "offer-answered").await, 1);
        assert!(owner.get(&path).await.ok().one("#answers").contains("Kemi një sallë."));
        let take = [("do", "withdraw"), ("answer", given.as_str())];
        trainer.submit(&path, &format!("{path}/answers"), &take).await;
        let next_day = app.another(clock_after(&app.clock, 24 * 60 + 1)).await;
        let trainer = next_day.signed_in("trainer").await;
        answered(&app, &trainer, &path, "Kemi një sallë.").await;
        assert_eq!(notices(&app, "offer-answered").await, 2);
    }
);
