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
pub(crate) async fn reported(app: &TestApp, visitor: &Visitor<'_>) -> String {
    let subject = format!("organisation:{}", organisation(app).await);
    let fields = [
        ("subject", subject.as_str()),
        ("reason", "insult"),
        ("text", "Kjo nuk shkon."),
    ];
    let reply = visitor
        .submit(&format!("/report?subject={subject}"), "/report", &fields)
        .await;
    assert!(reply.header("location").starts_with("/report/sent"), "{}", reply.text());
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

/// What the owner says of the organisation, in a form of the page.
async fn says(app: &TestApp, name: &str, fields: &[(&str, &str)]) {
    let edit = format!("/organisations/{SLUG}/edit");
    let mut all = vec![("kind", "cso"), ("name", "Qendra Prova")];
    all.extend(fields);
    let visitor = app.signed_in(name).await;
    let form = visitor.get(&edit).await.ok();
    let revision = form.attributes("input[name=revision]", "value").remove(0);
    all.push(("revision", &revision));
    let reply = visitor.post(&edit, &all).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

on_both!(
    a_case_shows_all_that_the_organisation_showed_in_both_languages,
    |app: TestApp| async {
        app.with_organisations().await;
        says(
            &app,
            "owner",
            &[
                ("short-name", "QP-26"),
                ("about-sq", "Fjala shqipe.\n\nParagrafi i dytë."),
                ("about-en", "The English word."),
                ("theme", "environment"),
                ("place", "lezhe"),
                ("founded", "1999"),
                ("website", "https://qendra.example/"),
                ("contact-email", "zyra@shembull.al"),
                ("seen-email", "everyone"),
                ("contact-phone", "+355 69 123 4567"),
                ("seen-phone", "members"),
            ],
        )
        .await;
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let case = reported(&app, &learner).await;
        // what was said at the time stands, whatever is said now
        says(&app, "owner", &[("about-sq", "Tjetër gjë.")]).await;
        let page = moderator.get(&case).await.ok().texts("blockquote.quoted").remove(0);
        for shown in [
            "Qendra Prova",
            "QP-26",
            "Fjala shqipe.",
            "Paragrafi i dytë.",
            "The English word.",
            "Mjedisi",
            "Lezhë",
            "1999",
            "https://qendra.example/",
            "zyra@shembull.al",
        ] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        assert!(!page.contains("123 4567"), "what not everyone saw: {page}");
    }
);

on_both!(
    for_what_an_organisation_says_whoever_wrote_it_is_suspended_and_told_alone,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "trainer", Standing::Editor).await;
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        // nobody is known to have written what the platform laid down
        let case = reported(&app, &learner).await;
        let page = moderator.get(&case).await.ok();
        assert!(
            !page
                .attributes("input[name=measure]", "value")
                .contains(&"suspend".to_owned())
        );
        let fields = [
            ("do", "decide"),
            ("measure", "suspend"),
            ("rule", "insult"),
            ("facts", FACTS),
            ("days", "7"),
        ];
        let nobody = moderator.submit(&case, &case, &fields).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        decide(&moderator, &case, "nothing").await;

        let later = app.another(bashke_tests::clock_after(&app.clock, 10)).await;
        says(&later, "trainer", &[("about-sq", "Fjalë fyese.")]).await;
        let later = app.another(bashke_tests::clock_after(&app.clock, 20)).await;
        let (learner, moderator) = (later.signed_in("learner").await, later.signed_in("moderator").await);
        let case = reported(&later, &learner).await;
        // who changed it after the report did not write what was reported
        let after = app.another(bashke_tests::clock_after(&app.clock, 30)).await;
        says(&after, "owner", &[("about-sq", "Kërkojmë ndjesë.")]).await;
        let page = moderator.get(&case).await.ok();
        assert!(
            page.attributes("input[name=measure]", "value")
                .contains(&"suspend".to_owned())
        );
        assert!(page.text().contains("Teuta Prova"), "{}", page.text());
        decide(&moderator, &case, "suspend").await;
        later.work().await;

        let row = |name: &'static str| {
            let app = &app;
            async move {
                bashke::accounts::person(&app.db, person_id(app, name).await)
                    .await
                    .unwrap()
                    .unwrap()
            }
        };
        assert!(row("trainer").await.suspended_until.is_some());
        assert!(row("owner").await.suspended_until.is_none());
        assert_eq!(moderator.mails_to("trainer@bashke.test").await, 1);
        assert_eq!(
            moderator.mails_to("owner@bashke.test").await,
            0,
            "it is nobody else's matter"
        );
        let decided = last_decision(&app).await.id;
        let (owner, trainer) = (later.signed_in("owner").await, later.signed_in("trainer").await);
        // the owner reads what was decided on the organisation, and not this
        assert_eq!(owner.get("/account/decisions").await.ok().count(".statement"), 1);
        assert_eq!(
            appeals(&owner, "Nuk jemi dakord me vendimin.", decided).await,
            StatusCode::NOT_FOUND
        );
        assert_eq!(trainer.get("/account/decisions").await.ok().count(".statement"), 1);
        assert_eq!(
            appeals(&trainer, "Nuk e kam shkruar unë këtë.", decided).await,
            StatusCode::SEE_OTHER
        );
        grant(&later, "admin", Role::Moderator).await;
        let other = later.signed_in("admin").await;
        let list = other.get("/moderation/appeals").await.ok();
        let path = list.attributes(".entries a", "href").remove(0);
        let fields = [("outcome", "overturned"), ("facts", FACTS)];
        assert_eq!(other.submit(&path, &path, &fields).await.status, StatusCode::SEE_OTHER);
        assert!(row("trainer").await.suspended_until.is_none(), "it is taken back");
    }
);

on_both!(
    who_lifts_a_suspension_for_an_organisation_tells_the_one_who_was_suspended,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "trainer", Standing::Editor).await;
        says(&app, "trainer", &[("about-sq", "Fjalë fyese.")]).await;
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let case = reported(&app, &learner).await;
        decide(&moderator, &case, "suspend").await;
        let decided = last_decision(&app).await.id.to_string();
        let lift = [("do", "lift"), ("decision", decided.as_str()), ("facts", FACTS)];
        assert_eq!(
            moderator.submit(&case, &case, &lift).await.status,
            StatusCode::SEE_OTHER
        );
        app.work().await;
        assert_eq!(moderator.mails_to("trainer@bashke.test").await, 2);
        assert_eq!(moderator.mails_to("owner@bashke.test").await, 0);
        let (owner, trainer) = (app.signed_in("owner").await, app.signed_in("trainer").await);
        assert_eq!(owner.get("/account/decisions").await.ok().count(".statement"), 0);
        assert_eq!(trainer.get("/account/decisions").await.ok().count(".statement"), 2);
    }
);
