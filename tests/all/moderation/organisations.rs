//! Decisions on organisations: all owners are told, any of them appeals, and nobody who belongs to one decides.

use bashke::moderation::commands;
use bashke::moderation::rules::{appeal_answer, ruling};
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::policy::Denied;
use bashke_entities::accounts::notification;
use bashke_entities::network::{membership, organisation};
use bashke_tests::{TestApp, Visitor, on_both};
use bashke_vocabulary::{Role, Standing, SubjectKind};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{FACTS, actor_of, decide, grant, last_case, last_decision, person_id};

const SLUG: &str = "qendra-prova";

async fn organisation(app: &TestApp) -> i32 {
    let found = organisation::Entity::find().filter(organisation::Column::Slug.eq(SLUG));
    found.one(&app.db).await.unwrap().unwrap().id
}

/// Puts somebody into the organisation.
async fn belongs(app: &TestApp, name: &str, standing: Standing) {
    let row = membership::ActiveModel {
        id: NotSet,
        organisation_id: Set(organisation(app).await),
        person_id: Set(person_id(app, name).await),
        standing: Set(standing.word().to_owned()),
        joined_at: Set(app.clock.now()),
    };
    membership::Entity::insert(row).exec(&app.db).await.unwrap();
}

/// Reports the organisation; gives the path of the case.
async fn reported(app: &TestApp, visitor: &Visitor<'_>) -> String {
    let subject = format!("organisation:{}", organisation(app).await);
    let fields = [
        ("subject", subject.as_str()),
        ("reason", "insult"),
        ("text", "Kjo nuk shkon."),
    ];
    let reply = visitor
        .submit(&format!("/report?subject={subject}"), "/report", &fields)
        .await;
    assert_eq!(reply.header("location"), "/report/sent", "{}", reply.text());
    last_case(app).await
}

async fn appeals(visitor: &Visitor<'_>, text: &str, decision: i32) -> StatusCode {
    let decision = decision.to_string();
    let fields = [("decision", decision.as_str()), ("text", text)];
    visitor.submit("/account", "/account/decisions", &fields).await.status
}

on_both!(all_owners_are_told_and_any_of_them_appeals_once, |app: TestApp| async {
    app.with_organisations().await;
    belongs(&app, "trainer", Standing::Owner).await;
    let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
    let case = reported(&app, &learner).await;
    decide(&moderator, &case, "hide").await;
    app.work().await;
    for name in ["owner", "trainer"] {
        let address = format!("{name}@bashke.test");
        assert_eq!(moderator.mails_to(&address).await, 1, "{name}");
        let told = notification::Entity::find()
            .filter(notification::Column::PersonId.eq(person_id(&app, name).await))
            .filter(notification::Column::Message.eq("decision-made"))
            .all(&app.db)
            .await
            .unwrap();
        assert_eq!(told.len(), 1, "{name}");
    }
    assert_eq!(moderator.mails_to("member@bashke.test").await, 0, "owners alone");

    let decided = last_decision(&app).await.id;
    let (first, second) = (app.signed_in("owner").await, app.signed_in("trainer").await);
    let member = app.signed_in("member").await;
    assert_eq!(
        appeals(&member, "Jam anëtar dhe nuk pajtohem.", decided).await,
        StatusCode::NOT_FOUND,
        "owners alone"
    );
    for owner in [&first, &second] {
        let page = owner.get("/account/decisions").await.ok();
        assert_eq!(page.count(".statement"), 1);
        assert_eq!(page.count("details form"), 1);
    }
    assert_eq!(
        appeals(&second, "Nuk jemi dakord me vendimin.", decided).await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        appeals(&first, "As unë nuk jam dakord.", decided).await,
        StatusCode::CONFLICT,
        "once for all of them"
    );
    let page = first.get("/account/decisions").await.ok();
    assert!(page.text().contains("Nuk jemi dakord me vendimin.") && page.count("details form") == 0);

    // whoever decides on the appeal answers both
    grant(&app, "admin", Role::Moderator).await;
    let other = app.signed_in("admin").await;
    let list = other.get("/moderation/appeals").await.ok();
    let path = list.attributes(".entries a", "href").remove(0);
    let fields = [("outcome", "overturned"), ("facts", FACTS)];
    assert_eq!(other.submit(&path, &path, &fields).await.status, StatusCode::SEE_OTHER);
    for name in ["owner", "trainer"] {
        let told = notification::Entity::find()
            .filter(notification::Column::PersonId.eq(person_id(&app, name).await))
            .filter(notification::Column::Message.eq("appeal-decided"))
            .all(&app.db)
            .await
            .unwrap();
        assert_eq!(told.len(), 1, "{name}");
    }
});

on_both!(whoever_owns_it_no_more_does_not_answer_for_it, |app: TestApp| async {
    app.with_organisations().await;
    let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
    let case = reported(&app, &learner).await;
    // the one who owned it when it was reported hands over before it is decided on
    belongs(&app, "trainer", Standing::Owner).await;
    membership::Entity::delete_many()
        .filter(membership::Column::PersonId.eq(person_id(&app, "owner").await))
        .exec(&app.db)
        .await
        .unwrap();
    decide(&moderator, &case, "warn").await;
    app.work().await;
    assert_eq!(moderator.mails_to("owner@bashke.test").await, 0);
    assert_eq!(moderator.mails_to("trainer@bashke.test").await, 1);
    let decided = last_decision(&app).await.id;
    let (before, now) = (app.signed_in("owner").await, app.signed_in("trainer").await);
    assert_eq!(before.get("/account/decisions").await.ok().count(".statement"), 0);
    assert_eq!(
        appeals(&before, "Unë isha pronari i saj.", decided).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        appeals(&now, "Nuk jemi dakord me vendimin.", decided).await,
        StatusCode::SEE_OTHER
    );
});

on_both!(
    where_nobody_owns_it_whoever_listed_it_answers_for_it,
    |app: TestApp| async {
        app.with_organisations().await;
        membership::Entity::delete_many()
            .filter(membership::Column::OrganisationId.eq(organisation(&app).await))
            .exec(&app.db)
            .await
            .unwrap();
        organisation::Entity::update_many()
            .col_expr(
                organisation::Column::CreatedBy,
                sea_orm::sea_query::Expr::value(person_id(&app, "trainer").await),
            )
            .filter(organisation::Column::Slug.eq(SLUG))
            .exec(&app.db)
            .await
            .unwrap();
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let case = reported(&app, &learner).await;
        decide(&moderator, &case, "warn").await;
        let listed = app.signed_in("trainer").await;
        assert_eq!(listed.get("/account/decisions").await.ok().count(".statement"), 1);
        let decided = last_decision(&app).await.id;
        assert_eq!(
            appeals(&listed, "E shtova unë në listë, ja pse.", decided).await,
            StatusCode::SEE_OTHER
        );
    }
);

on_both!(
    nobody_decides_on_an_organisation_to_which_they_belong,
    |app: TestApp| async {
        app.with_organisations().await;
        for name in ["member", "trainer", "counsellor", "admin"] {
            grant(&app, name, Role::Moderator).await;
        }
        belongs(&app, "trainer", Standing::Owner).await;
        belongs(&app, "counsellor", Standing::Editor).await;
        let learner = app.signed_in("learner").await;
        let case = reported(&app, &learner).await;
        let number: i32 = case.rsplit('/').next().unwrap().parse().unwrap();
        let party = ["trainer", "counsellor", "member"];
        for name in party {
            let visitor = app.signed_in(name).await;
            assert_eq!(
                visitor.get("/moderation").await.ok().count(".entries > li"),
                0,
                "{name}"
            );
            assert_eq!(visitor.get(&case).await.status, StatusCode::NOT_FOUND, "{name}");
            // nor do the writes let them, whatever way they come
            let actor = actor_of(&app, name, &[Role::Moderator]).await;
            let act = Act::begin(&app.app, &actor.into()).await.unwrap();
            let ruled = ruling(SubjectKind::Organisation, "nothing", "insult", FACTS, "").unwrap();
            for refused in [
                commands::take(&act, number, None).await,
                commands::decide(&act, number, ruled).await,
            ] {
                assert!(
                    matches!(refused, Err(Error::Denied(Denied::Involved))),
                    "{name}: {refused:?}"
                );
            }
        }
        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get("/moderation").await.ok().count(".entries > li"), 1);
        decide(&moderator, &case, "warn").await;
        let owner = app.signed_in("owner").await;
        let decided = last_decision(&app).await.id;
        assert_eq!(
            appeals(&owner, "Nuk jemi dakord me vendimin.", decided).await,
            StatusCode::SEE_OTHER
        );
        for name in party {
            let visitor = app.signed_in(name).await;
            let list = visitor.get("/moderation/appeals").await.ok();
            assert_eq!(list.count(".entries > li"), 0, "{name}");
            let actor = actor_of(&app, name, &[Role::Moderator]).await;
            let act = Act::begin(&app.app, &actor.into()).await.unwrap();
            let (outcome, answer) = appeal_answer("overturned", FACTS).unwrap();
            let appeal = bashke_entities::moderation::appeal::Entity::find()
                .one(&act.tx)
                .await
                .unwrap()
                .unwrap();
            let refused = commands::decide_appeal(&act, appeal.id, outcome, answer).await;
            assert!(
                matches!(refused, Err(Error::Denied(Denied::Involved))),
                "{name}: {refused:?}"
            );
        }
        let other = app.signed_in("admin").await;
        let list = other.get("/moderation/appeals").await.ok();
        assert_eq!(list.count(".entries > li"), 1);
    }
);
