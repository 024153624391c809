//! An organisation that moderators locked or hid writes nothing new, and takes back what it wrote.

use bashke_entities::network::{event, experience_use, invitation, offer, organisation, project, review};
use bashke_tests::{Data, Reply, TestApp, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::other;
use super::{decided_by_moderators, events, offers, organisation_id};

const OWN: &str = "qendra-prova";
const OTHER: &str = "instituti-i-studimeve-politike";
const MEMBERS: &str = "/organisations/qendra-prova/members";
const REVIEW: &str = "/tools/financatvendore/review";

const PROJECT: [(&str, &str); 5] = [
    ("organisation", OWN),
    ("title-sq", "Uji i pastër"),
    ("aims-sq", "Që uji të mos ndërpritet."),
    ("status", "running"),
    ("starts-on", "2026-01-05"),
];

const REVIEWED: [(&str, &str); 4] = [
    ("organisation", OWN),
    ("revision", "0"),
    ("rating", "5"),
    ("text", "Na ndihmoi."),
];

/// The network, with an organisation that bears the mark and about which moderators decided so.
async fn ready(app: &TestApp, measure: &str) {
    app.with_network().await;
    organisation::Entity::update_many()
        .col_expr(
            organisation::Column::VerifiedUntil,
            Expr::value(Some(app.clock.now() + Duration::days(30))),
        )
        .filter(organisation::Column::Slug.eq(OWN))
        .exec(&app.db)
        .await
        .unwrap();
    let subject = format!("organisation:{}", organisation_id(app, OWN).await);
    decided_by_moderators(app, &subject, measure).await;
}

fn refused_at(reply: &Reply) -> Vec<String> {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.one("main"));
    reply.attributes(".error-summary a", "href")
}

on_both!(
    a_locked_organisation_writes_nothing_new,
    Data::Published,
    |app: TestApp| async {
        ready(&app, "lock").await;
        let owner = app.signed_in("owner").await;
        let forms = [
            ("/offers/new", offers::with(&[])),
            ("/events/new", events::with(&[])),
            ("/projects/new", PROJECT.to_vec()),
            (REVIEW, REVIEWED.to_vec()),
        ];
        for (form, typed) in forms {
            let refused = owner.submit(form, form, &typed).await;
            assert_eq!(refused_at(&refused), ["#f-organisation"], "{form}");
        }
        assert_eq!(offer::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(event::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(review::Entity::find().count(&app.db).await.unwrap(), 0);
        let titled = project::Entity::find().filter(project::Column::TitleSq.eq("Uji i pastër"));
        assert_eq!(titled.count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    a_hidden_organisation_neither_invites_nor_reviews,
    Data::Published,
    |app: TestApp| async {
        ready(&app, "hide").await;
        let owner = app.signed_in("owner").await;
        let refused = owner.submit(REVIEW, REVIEW, &REVIEWED).await;
        assert_eq!(refused_at(&refused), ["#f-organisation"]);
        assert_eq!(review::Entity::find().count(&app.db).await.unwrap(), 0);
        let invite = [
            ("do", "invite"),
            ("name", "Ana Gjoni"),
            ("email", "ana@shembull.al"),
            ("standing", "member"),
        ];
        let refused = owner.submit(MEMBERS, MEMBERS, &invite).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        assert!(refused.text().contains("nuk mund të ftojë askënd"));
        app.work().await;
        assert_eq!(owner.mails_to("ana@shembull.al").await, 0);
        assert_eq!(invitation::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    a_locked_organisation_takes_back_what_it_told,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = other(&app).await;
        let page = "/experiences/kerkesa-qe-mori-pergjigje-prova";
        let form = format!("{page}/uses/new");
        let typed = [
            ("organisation", OTHER),
            ("year", "2025"),
            ("place", "puke"),
            ("outcome", "in-part"),
            ("text", "Përgjigja erdhi pas afatit."),
            ("language", "sq"),
        ];
        let sent = trainer.submit(&form, &form, &typed).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let subject = format!("organisation:{}", organisation_id(&app, OTHER).await);
        decided_by_moderators(&app, &subject, "lock").await;
        let row = experience_use::Entity::find().one(&app.db).await.unwrap().unwrap();
        let path = format!("{page}/uses/{}", row.id);
        let changed = [
            ("organisation", OTHER),
            ("year", "2025"),
            ("place", "puke"),
            ("outcome", "in-part"),
            ("text", "Tjetër gjë."),
            ("language", "sq"),
            ("revision", "1"),
        ];
        let refused = trainer.submit(&path, &path, &changed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        let back = trainer.submit(&path, &path, &[("do", "withdraw")]).await;
        assert_eq!(back.header("location"), format!("{page}?done=use-withdrawn#uses"));
        assert!(!app.get(page).await.ok().text().contains("pas afatit"));
    }
);
