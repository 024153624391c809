//! Decisions on what organisations write: nobody who belongs to one decides, its owners answer for it, and who wrote what
//! was reported is suspended for it.

use bashke::moderation::commands;
use bashke::moderation::rules::ruling;
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::policy::Denied;
use bashke_entities::accounts::person;
use bashke_entities::network::{membership, organisation};
use bashke_tests::{Data, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::{Role, Standing, SubjectKind};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{FACTS, actor_of, decide, grant, last_case, last_decision, person_id};

const SLUG: &str = "qendra-prova";

const OFFER: [(&str, &str); 7] = [
    ("organisation", SLUG),
    ("side", "ask"),
    ("kind", "space"),
    ("title-sq", "Një sallë"),
    ("text-sq", "Për dy pasdite."),
    ("theme", "youth"),
    ("expires-on", "2026-12-23"),
];

const EVENT: [(&str, &str); 8] = [
    ("organisation", SLUG),
    ("title-sq", "Takim"),
    ("text-sq", "Për të gjithë."),
    ("begins-on", "2026-12-05"),
    ("begins-at", "17:30"),
    ("ends-at", "19:30"),
    ("mode", "online"),
    ("link", "https://takim.example/fshehte"),
];

const PROJECT: [(&str, &str); 5] = [
    ("organisation", SLUG),
    ("title-sq", "Uji i pastër"),
    ("aims-sq", "Që uji të mos ndërpritet."),
    ("status", "running"),
    ("starts-on", "2026-01-05"),
];

async fn belongs(app: &TestApp, name: &str, standing: Standing) {
    let found = organisation::Entity::find().filter(organisation::Column::Slug.eq(SLUG));
    let organisation = found.one(&app.db).await.unwrap().unwrap().id;
    let row = membership::ActiveModel {
        id: NotSet,
        organisation_id: Set(organisation),
        person_id: Set(person_id(app, name).await),
        standing: Set(standing.word().to_owned()),
        joined_at: Set(app.clock.now()),
    };
    membership::Entity::insert(row).exec(&app.db).await.unwrap();
}

/// Writes a thing; gives its path.
async fn write(visitor: &Visitor<'_>, form: &str, fields: &[(&str, &str)]) -> String {
    let reply = visitor.submit(form, form, fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split('?').next().unwrap().to_owned()
}

/// Reports what stands on a page; gives the path of the case.
async fn reported(app: &TestApp, visitor: &Visitor<'_>, path: &str) -> String {
    let page = visitor.get(path).await.ok();
    let link = page.attributes("a.report-link", "href").remove(0);
    let subject = link.rsplit('=').next().unwrap().to_owned();
    let fields = [
        ("subject", subject.as_str()),
        ("reason", "insult"),
        ("text", "Kjo nuk shkon."),
    ];
    let reply = visitor.submit(&link, "/report", &fields).await;
    assert!(reply.header("location").starts_with("/report/sent"), "{}", reply.text());
    last_case(app).await
}

async fn suspended(app: &TestApp, name: &str) -> bool {
    let row = person::Entity::find_by_id(person_id(app, name).await);
    row.one(&app.db).await.unwrap().unwrap().suspended_until.is_some()
}

on_both!(
    nobody_decides_on_what_their_organisation_wrote,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        grant(&app, "counsellor", Role::Moderator).await;
        belongs(&app, "counsellor", Standing::Member).await;
        let owner = app.signed_in("owner").await;
        let project = write(&owner, "/projects/new", &PROJECT).await;
        owner.submit(&project, &project, &[("do", "publish")]).await;
        let things = [
            (SubjectKind::Offer, write(&owner, "/offers/new", &OFFER).await),
            (SubjectKind::Event, write(&owner, "/events/new", &EVENT).await),
            (SubjectKind::Project, project),
        ];
        let learner = app.signed_in("learner").await;
        let (party, other) = (app.signed_in("counsellor").await, app.signed_in("moderator").await);
        for (kind, path) in things {
            let case = reported(&app, &learner, &path).await;
            assert_eq!(other.get(&case).await.status, StatusCode::OK, "{kind}");
            assert_eq!(party.get(&case).await.status, StatusCode::NOT_FOUND, "{kind}");
            let number: i32 = case.rsplit('/').next().unwrap().parse().unwrap();
            let actor = actor_of(&app, "counsellor", &[Role::Moderator]).await;
            let act = Act::begin(&app.app, &actor.into()).await.unwrap();
            let ruled = ruling(kind, "nothing", "insult", FACTS, "").unwrap();
            let refused = commands::decide(&act, number, ruled).await;
            assert!(
                matches!(refused, Err(Error::Denied(Denied::Involved))),
                "{kind}: {refused:?}"
            );
        }
        assert_eq!(party.get("/moderation").await.ok().count(".entries > li"), 0);
        assert_eq!(other.get("/moderation").await.ok().count(".entries > li"), 3);
    }
);

on_both!(
    owners_answer_for_what_their_organisation_wrote_also_when_the_writer_left,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "trainer", Standing::Editor).await;
        let trainer = app.signed_in("trainer").await;
        let path = write(&trainer, "/offers/new", &OFFER).await;
        let learner = app.signed_in("learner").await;
        let case = reported(&app, &learner, &path).await;
        let moderator = app.signed_in("moderator").await;
        decide(&moderator, &case, "hide").await;
        app.work().await;
        for name in ["owner", "trainer"] {
            assert_eq!(moderator.mails_to(&format!("{name}@bashke.test")).await, 1, "{name}");
        }
        assert_eq!(
            moderator.mails_to("member@bashke.test").await,
            0,
            "owners and the writer alone"
        );
        assert_eq!(trainer.get("/account/decisions").await.ok().count(".statement"), 1);
        trainer.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = trainer
            .submit(
                "/account/delete",
                "/account/delete",
                &[("email", "trainer@bashke.test")],
            )
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let owner = app.signed_in("owner").await;
        assert_eq!(owner.get("/account/decisions").await.ok().count(".statement"), 1);
        let decision = last_decision(&app).await.id.to_string();
        let appeal = [
            ("decision", decision.as_str()),
            ("text", "Nuk jemi dakord me vendimin."),
        ];
        let made = owner.submit("/account", "/account/decisions", &appeal).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let member = app.signed_in("member").await;
        let made = member.submit("/account", "/account/decisions", &appeal).await;
        assert_eq!(made.status, StatusCode::NOT_FOUND, "owners alone");
    }
);

on_both!(
    whoever_wrote_the_abuse_into_it_is_suspended,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        for name in ["trainer", "counsellor"] {
            belongs(&app, name, Standing::Editor).await;
        }
        let (first, second) = (app.signed_in("trainer").await, app.signed_in("counsellor").await);
        let path = write(&first, "/offers/new", &OFFER).await;
        let edit = format!("{path}/edit");
        let mut abuse = OFFER.to_vec();
        abuse.extend([("revision", "1"), ("text-en", "Abuse"), ("title-en", "Abuse")]);
        assert_eq!(second.submit(&edit, &edit, &abuse).await.status, StatusCode::SEE_OTHER);
        let learner = app.signed_in("learner").await;
        let case = reported(&app, &learner, &path).await;
        // what is changed afterwards is not what was reported
        abuse.retain(|(name, _)| *name != "revision");
        abuse.push(("revision", "2"));
        let later = app.another(clock_after(&app.clock, 5)).await;
        let first = later.signed_in("trainer").await;
        assert_eq!(first.submit(&edit, &edit, &abuse).await.status, StatusCode::SEE_OTHER);
        let moderator = app.signed_in("moderator").await;
        decide(&moderator, &case, "suspend").await;
        assert!(suspended(&app, "counsellor").await);
        assert!(!suspended(&app, "trainer").await);
        let owner = app.signed_in("owner").await;
        assert_eq!(
            owner.get("/account/decisions").await.ok().count(".statement"),
            0,
            "who is suspended reads that alone"
        );
    }
);

on_both!(
    whoever_decides_reads_the_link_of_an_event_and_whoever_reports_does_not,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = write(&owner, "/events/new", &EVENT).await;
        let id = path.rsplit('/').next().unwrap();
        let form = app.get(&format!("/report?subject=event:{id}")).await.ok();
        assert!(form.text().contains("Për të gjithë.") && !form.text().contains("fshehte"));
        let learner = app.signed_in("learner").await;
        let case = reported(&app, &learner, &path).await;
        let moderator = app.signed_in("moderator").await;
        assert!(moderator.get(&case).await.ok().text().contains("takim.example/fshehte"));
    }
);
