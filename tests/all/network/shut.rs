//! An organisation that moderators locked or hid writes nothing new, and takes back what it wrote.

use bashke_entities::moderation::restriction;
use bashke_entities::network::{
    collaboration, event, experience, experience_use, invitation, library_proposal, offer, offer_answer, project,
    review,
};
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Restriction;
use chrono::{DateTime, Duration, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::library::{RESOURCE, TOOL};
use super::media::{PDF, picture_at, png, rows};
use super::offers::{answering, other};
use super::pictures::restrict;
use super::{
    LOCKED, OTHER, OWN, collaborations, decided_by_moderators, events, offers, organisation_id, refused_at, verified,
    with,
};

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
    verified(app, OWN, Some(app.clock.now() + Duration::days(30))).await;
    let subject = format!("organisation:{}", organisation_id(app, OWN).await);
    decided_by_moderators(app, &subject, measure).await;
}

/// What moderators restricted is not so any more.
async fn opened(app: &TestApp) {
    restriction::Entity::delete_many().exec(&app.db).await.unwrap();
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
            ("/resources/new", with(&RESOURCE, &[("organisation", OWN)])),
            ("/tools/new", with(&TOOL, &[("organisation", OWN)])),
        ];
        for (form, typed) in forms {
            let refused = owner.submit(form, form, &typed).await;
            assert_eq!(refused_at(&refused), ["#f-organisation"], "{form}");
        }
        assert_eq!(offer::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(event::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(review::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(library_proposal::Entity::find().count(&app.db).await.unwrap(), 0);
        let titled = project::Entity::find().filter(project::Column::TitleSq.eq("Uji i pastër"));
        assert_eq!(titled.count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    a_locked_organisation_answers_with_nothing_but_a_no,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let offered = offers::write(&owner, &[]).await;
        let asked = collaborations::ask(&owner, &[]).await;
        let before = collaboration::Entity::find().count(&app.db).await.unwrap();
        let subject = format!("organisation:{}", organisation_id(&app, OTHER).await);
        decided_by_moderators(&app, &subject, "lock").await;
        let typed = answering("Kemi një sallë.");
        let refused = trainer.submit(&offered, &format!("{offered}/answers"), &typed).await;
        assert_eq!(refused_at(&refused), ["#f-text"]);
        assert!(refused.one(".error-summary").contains(LOCKED));
        let own = [
            ("with", OWN),
            ("organisation", OTHER),
            ("text", "Një anketë."),
            ("language", "sq"),
        ];
        let refused = trainer.submit("/account/listing", "/collaborations/new", &own).await;
        assert_eq!(refused_at(&refused), ["#f-organisation"]);
        assert_eq!(offer_answer::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(collaboration::Entity::find().count(&app.db).await.unwrap(), before);
        let refused = trainer.submit(&asked, &asked, &[("do", "accept")]).await;
        assert_eq!(refused_at(&refused), ["#f-answer"]);
        let declined = trainer
            .submit(&asked, &asked, &[("do", "decline"), ("answer", "Nuk mundemi tani.")])
            .await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER, "{}", declined.one("main"));
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
        assert!(refused.one(".error-summary").contains(LOCKED));
        let back = trainer.submit(&path, &path, &[("do", "withdraw")]).await;
        assert_eq!(back.header("location"), format!("{page}?done=use-withdrawn#uses"));
        assert!(!app.get(page).await.ok().text().contains("pas afatit"));
    }
);

on_both!(
    a_locked_organisation_changes_nothing_and_takes_back_all_the_same,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let offer = offers::write(&owner, &[]).await;
        let event = events::plan(&owner, &[]).await;
        owner.fill("/projects/new", &PROJECT).await.ok();
        let made = "/projects/uji-i-paster";
        let id = organisation_id(&app, OWN).await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Locked).await;
        let mut project = PROJECT.to_vec();
        project.push(("revision", "1"));
        let forms = [
            (format!("{offer}/edit"), offers::with(&[("revision", "1")])),
            (format!("{event}/edit"), events::with(&[("revision", "1")])),
            (format!("{made}/edit"), project),
        ];
        for (form, typed) in &forms {
            // the form says so before anything is typed
            let shown = owner.get(form).await.ok();
            assert!(shown.one(".error-summary").contains(LOCKED), "{form}");
            let refused = owner.submit(form, form, typed).await;
            assert_eq!(refused_at(&refused), ["#f-title-sq"], "{form}");
            assert!(refused.one(".error-summary").contains(LOCKED), "{form}");
        }
        for form in ["edit", "logo"] {
            let shown = owner.get(&format!("/organisations/{OWN}/{form}")).await.ok();
            assert!(shown.one(".error-summary").contains(LOCKED), "{form}");
        }
        let renewed = owner.submit(&offer, &offer, &[("do", "renew")]).await;
        assert_eq!(renewed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(renewed.text().contains(LOCKED), "{}", renewed.one("main"));
        let page = owner.get(made).await.ok();
        assert_eq!(page.count("button[value=publish], input[value=publish]"), 0);
        assert!(page.one("#locked").contains(LOCKED));
        let refused = owner.submit(made, made, &[("do", "publish")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.one(".error-summary").contains(LOCKED));
        assert_eq!(app.get(made).await.status, StatusCode::NOT_FOUND);
        // when it may again, all of that is done
        opened(&app).await;
        for (form, typed) in &forms {
            assert_eq!(owner.get(form).await.ok().count(".error-summary"), 0, "{form}");
            let sent = owner.submit(form, form, typed).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{form}: {}", sent.one("main"));
        }
        owner.fill(made, &[("do", "publish")]).await.ok();
        app.get(made).await.ok();
        // what it told it takes back also while it is locked
        restrict(&app, ("organisation", &id), Restriction::Locked).await;
        let back = owner.submit(made, made, &[("do", "unpublish")]).await;
        assert_eq!(back.header("location"), format!("{made}?done=unpublished"));
        let edit = format!("{event}/edit");
        let cancels = [("do", "cancel"), ("reason", "Salla është e zënë.")];
        let back = owner.submit(&edit, &edit, &cancels).await;
        assert_eq!(back.header("location"), format!("{event}?done=cancelled"));
        let back = owner.submit(&offer, &offer, &[("do", "close")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.one("main"));
    }
);

on_both!(
    what_is_locked_takes_no_pictures_and_is_not_published,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let page = "/projects/drite-mbi-detyrimet-prova";
        let files = "/projects/drite-mbi-detyrimet-prova/files";
        let first = picture_at(&owner, files, &[("alt", "a")], &png(8, 8)).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
        let key = rows(&app).await[0].id.to_string();
        let slug = project::Column::Slug.eq("drite-mbi-detyrimet-prova");
        let find = project::Entity::find().filter(slug.clone());
        let row = find.clone().one(&app.db).await.unwrap().unwrap();
        project::Entity::update_many()
            .col_expr(project::Column::PublishedAt, Expr::value(None::<DateTime<Utc>>))
            .filter(slug)
            .exec(&app.db)
            .await
            .unwrap();
        for (kind, id, words) in [
            ("project", row.id, "Moderatorët e kanë kyçur këtë projekt"),
            ("organisation", row.organisation_id, LOCKED),
        ] {
            restrict(&app, (kind, &id.to_string()), Restriction::Locked).await;
            let picture = picture_at(&owner, files, &[("alt", "b")], &png(8, 8)).await;
            let typed = [("do", "file"), ("title", "Raporti"), ("language", "sq")];
            let file = owner.post_files(files, &typed, &[("files", "a.pdf", PDF)]).await;
            let removed = [("do", "remove"), ("media", key.as_str())];
            let removed = owner.post_files(files, &removed, &[]).await;
            let published = owner.submit(page, page, &[("do", "publish")]).await;
            for (what, refused) in [
                ("picture", picture),
                ("file", file),
                ("remove", removed),
                ("publish", published),
            ] {
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}: {what}");
                let told = refused.texts(".error-summary").join(" ");
                assert!(told.contains(words), "{kind}: {what}: {told}");
            }
            assert!(owner.get(page).await.ok().one("#locked").contains(words), "{kind}");
            assert_eq!(rows(&app).await.len(), 1, "{kind}");
            let now = find.clone().one(&app.db).await.unwrap().unwrap();
            assert_eq!(now.published_at, None, "{kind}");
            opened(&app).await;
        }
        owner.fill(page, &[("do", "publish")]).await.ok();
        app.get(page).await.ok();
        let removed = [("do", "remove"), ("media", key.as_str())];
        owner.fill(files, &removed).await.ok();
        assert_eq!(rows(&app).await.len(), 0);
    }
);

on_both!(
    the_draft_of_a_locked_organisation_says_why_it_is_not_published,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let typed = [
            ("organisation", OWN),
            ("title-sq", "Dëgjesa në fshat"),
            ("tried-sq", "E mbajtëm në mbrëmje."),
        ];
        owner.fill("/experiences/new", &typed).await.ok();
        let row = experience::Entity::find()
            .filter(experience::Column::TitleSq.eq("Dëgjesa në fshat"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let page = format!("/experiences/{}", row.slug);
        let publish = [("do", "publish")];
        for (kind, id, words) in [
            (
                "experience",
                row.id,
                "Moderatorët e kanë mbyllur këtë përvojë për ndryshime",
            ),
            ("organisation", organisation_id(&app, OWN).await, LOCKED),
        ] {
            restrict(&app, (kind, &id.to_string()), Restriction::Locked).await;
            let shown = owner.get(&page).await.ok();
            assert!(shown.one("#locked").contains(words), "{kind}");
            assert_eq!(shown.count("input[value=publish]"), 0, "{kind}");
            let refused = owner.submit(&page, &page, &publish).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
            assert!(refused.one("#locked").contains(words), "{kind}");
            assert_eq!(app.get(&page).await.status, StatusCode::NOT_FOUND, "{kind}");
            opened(&app).await;
        }
        let shown = owner.get(&page).await.ok();
        assert_eq!((shown.count("#locked"), shown.count("input[value=publish]")), (0, 1));
        owner.fill(&page, &publish).await.ok();
        app.get(&page).await.ok();
    }
);
