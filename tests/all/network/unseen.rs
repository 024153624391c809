//! The form of reports shows nothing of an organisation that the pages do not show where it stands.

use bashke_entities::network::{experience, experience_use, project, review, tool_use};
use bashke_tests::{Data, TestApp, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::events::plan;
use super::offers::{hide, other, write};
use super::{OWN, experience_uses, organisation_id, tool_uses, verified};
use crate::moderation::person_slug;

const EXPERIENCE: &str = "kerkesa-qe-mori-pergjigje-prova";

/// What a form of reports answers to a guest.
async fn answers(app: &TestApp, subject: &str) -> StatusCode {
    app.get(&format!("/report?subject={subject}")).await.status
}

/// Tells of a use of the experience for another organisation; gives its name in addresses.
async fn used(app: &TestApp) -> String {
    experience_uses::tell(&other(app).await).await;
    let row = experience_use::Entity::find().one(&app.db).await.unwrap().unwrap();
    format!("experience-use:{}", row.id)
}

/// What the organisation shows, by its names in addresses.
async fn written(app: &TestApp) -> Vec<String> {
    let owner = app.signed_in("owner").await;
    let offer = write(&owner, &[]).await;
    let event = plan(&owner, &[]).await;
    let sent = tool_uses::tell(&owner, &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let told = tool_use::Entity::find()
        .filter(tool_use::Column::OrganisationId.is_not_null())
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let experience = experience::Entity::find()
        .filter(experience::Column::Slug.eq(EXPERIENCE))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let project = project::Entity::find()
        .filter(project::Column::Slug.eq("buxheti-im-prova"))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    vec![
        offer.replace("/offers/", "offer:"),
        event.replace("/events/", "event:"),
        format!("tool-use:{}", told.id),
        format!("experience:{}", experience.id),
        format!("project:{}", project.id),
        used(app).await,
    ]
}

on_both!(
    what_a_hidden_organisation_wrote_is_not_read_through_the_form_of_reports,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let subjects = written(&app).await;
        for subject in &subjects {
            assert_eq!(answers(&app, subject).await, StatusCode::OK, "{subject}");
        }
        hide(&app, &format!("organisation:{}", organisation_id(&app, OWN).await)).await;
        let (trainer, moderator) = (app.signed_in("trainer").await, app.signed_in("moderator").await);
        for subject in &subjects {
            assert_eq!(answers(&app, subject).await, StatusCode::NOT_FOUND, "{subject}");
            let form = format!("/report?subject={subject}");
            assert_eq!(trainer.get(&form).await.status, StatusCode::NOT_FOUND, "{subject}");
            let report = [
                ("subject", subject.as_str()),
                ("reason", "false"),
                ("text", "Nuk shkon."),
            ];
            trainer.get("/account").await.ok();
            let sent = trainer.post("/report", &report).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{subject}");
            moderator.get(&form).await.ok();
        }
        // whoever belongs to it sees it on its pages too
        let owner = app.signed_in("owner").await;
        owner.get(&format!("/report?subject={}", subjects[0])).await.ok();
    }
);

on_both!(
    a_use_of_a_hidden_experience_is_not_read_through_the_form_of_reports,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let subject = used(&app).await;
        assert_eq!(answers(&app, &subject).await, StatusCode::OK);
        let row = experience::Entity::find()
            .filter(experience::Column::Slug.eq(EXPERIENCE))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        hide(&app, &format!("experience:{}", row.id)).await;
        assert_eq!(answers(&app, &subject).await, StatusCode::NOT_FOUND);
    }
);

on_both!(
    a_review_is_reported_where_it_stands_and_nowhere_else,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let until = Some(app.clock.now() + Duration::days(30));
        verified(&app, OWN, until).await;
        let owner = app.signed_in("owner").await;
        let form = "/tools/financatvendore/review";
        let typed = [
            ("organisation", OWN),
            ("revision", "0"),
            ("rating", "5"),
            ("text", "Na ndihmoi të gjenim xhirafën."),
        ];
        let sent = owner.submit(form, form, &typed).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let row = review::Entity::find().one(&app.db).await.unwrap().unwrap();
        let subject = format!("review:{}", row.id);
        assert_eq!(answers(&app, &subject).await, StatusCode::OK);
        verified(&app, OWN, None).await;
        assert_eq!(answers(&app, &subject).await, StatusCode::NOT_FOUND, "the mark went");
        verified(&app, OWN, until).await;
        assert_eq!(answers(&app, &subject).await, StatusCode::OK);
        hide(&app, &format!("person:{}", person_slug(&app, "owner").await)).await;
        assert_eq!(
            answers(&app, &subject).await,
            StatusCode::NOT_FOUND,
            "whoever wrote it is hidden"
        );
    }
);
