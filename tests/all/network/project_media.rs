//! Pictures and files of projects: who adds them, who sees them and how long.

use bashke_entities::network::{network_media, project};
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::media::{FILE, PDF, added_at, only_its_own_add, picture_at, png, rows};
use super::{belongs, person_id, reported};
use crate::moderation::decide;

const PAGE: &str = "/projects/drite-mbi-detyrimet-prova";
const FILES: &str = "/projects/drite-mbi-detyrimet-prova/files";

async fn project_id(app: &TestApp) -> i32 {
    let found = project::Entity::find()
        .filter(project::Column::Slug.eq("drite-mbi-detyrimet-prova"))
        .one(&app.db)
        .await;
    found.unwrap().unwrap().id
}

on_both!(
    those_who_write_a_project_add_pictures_and_files_to_it,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        only_its_own_add(&app, PAGE).await;
        let refused = picture_at(&owner, FILES, &[("alt", "")], &png(9, 9)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-alt"]);
        assert_eq!(rows(&app).await.len(), 0);
        let without = app.queries_of(PAGE).await;
        for alt in ["a", "b", "c", "d", "e", "f"] {
            added_at(
                &picture_at(&owner, FILES, &[("alt", alt)], &png(2400, 1200)).await,
                FILES,
            );
        }
        let seventh = picture_at(&owner, FILES, &[("alt", "g")], &png(8, 8)).await;
        assert!(seventh.text().contains("Janë tashmë 6"));
        owner.get(FILES).await.ok();
        added_at(
            &owner.post_files(FILES, &FILE, &[("files", "Raporti.exe", PDF)]).await,
            FILES,
        );
        let page = app.get(PAGE).await.ok();
        assert_eq!(page.attributes("#pictures img", "alt"), ["a", "b", "c", "d", "e", "f"]);
        for (name, value) in [("width", "1200"), ("height", "600"), ("loading", "lazy")] {
            assert_eq!(page.attributes("#pictures img", name), [value; 6], "{name}");
        }
        let src = page.attributes("#pictures img", "src");
        assert!(app.get(&src[0]).await.ok().bytes.starts_with(b"\x89PNG"));
        let href = page.attributes("#files a", "href").remove(0);
        let file = app.get(&href).await.ok();
        assert_eq!(file.bytes, PDF);
        assert!(
            file.header("content-disposition")
                .starts_with("attachment; filename=\"Raporti.pdf\"")
        );
        assert_eq!(
            app.queries_of(PAGE).await,
            without,
            "more of them cost no more questions"
        );
        // those of one are none of another, though their keys are of one table
        let id = rows(&app).await[0].id;
        for elsewhere in ["/experiences/kerkesa-qe-mori-pergjigje-prova", "/projects/nuk-ka"] {
            let reply = app.get(&format!("{elsewhere}/files/{id}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{elsewhere}");
        }
        let foreign = "/experiences/kerkesa-qe-mori-pergjigje-prova/files";
        let key = id.to_string();
        owner
            .submit(foreign, foreign, &[("do", "remove"), ("media", &key)])
            .await;
        assert_eq!(rows(&app).await.len(), 7, "nor is it taken away from there");
        let third = rows(&app).await[2].id.to_string();
        owner.fill(FILES, &[("do", "up"), ("media", &third)]).await.ok();
        owner.fill(FILES, &[("do", "remove"), ("media", &key)]).await.ok();
        let change = [
            ("do", "change"),
            ("media", third.as_str()),
            ("revision", "1"),
            ("alt", "Tabela e detyrimeve"),
            ("language", "sq"),
        ];
        owner.fill(FILES, &change).await.ok();
        let order = app.get(PAGE).await.ok().attributes("#pictures img", "alt");
        assert_eq!(order, ["Tabela e detyrimeve", "b", "d", "e", "f"]);
    }
);

on_both!(
    they_are_there_as_long_as_the_project_is,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        picture_at(&owner, FILES, &[("alt", "Banorë para bashkisë")], &png(9, 9)).await;
        let src = app.get(PAGE).await.ok().attributes("#pictures img", "src").remove(0);
        app.get(&src).await.ok();
        // a draft shows them to its own alone
        owner.submit(PAGE, PAGE, &[("do", "unpublish")]).await;
        assert_eq!(app.get(&src).await.status, StatusCode::NOT_FOUND);
        owner.get(&src).await.ok();
        owner.submit(PAGE, PAGE, &[("do", "publish")]).await;
        app.get(&src).await.ok();
        // whoever decides on a report reads what is said of its pictures; hidden, they are gone with it
        let subject = format!("project:{}", project_id(&app).await);
        let case = reported(&app, &subject).await;
        let moderator = app.signed_in("moderator").await;
        assert!(moderator.get(&case).await.ok().text().contains("Banorë para bashkisë"));
        decide(&moderator, &case, "hide").await;
        let learner = app.signed_in("learner").await;
        assert_eq!(app.get(&src).await.status, StatusCode::NOT_FOUND);
        assert_eq!(learner.get(&src).await.status, StatusCode::NOT_FOUND);
        owner.get(&src).await.ok();
    }
);

on_both!(
    what_somebody_added_is_theirs_to_take_and_stays_when_they_leave,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        picture_at(&owner, FILES, &[("alt", "Salla")], &png(9, 9)).await;
        let person = person_id(&app, "owner").await;
        let held = bashke::network::held_about(&app.db, person).await.unwrap();
        let section = held.iter().find(|one| one.name == "project-media").unwrap();
        assert_eq!(section.entries[0]["title"], "Salla");
        assert!(section.entries[0]["project"].as_str().unwrap().contains("Dritë"));
        let others = held.iter().find(|one| one.name == "experience-media").unwrap();
        assert_eq!(others.entries.len(), 0);
        belongs(&app, "learner", "qendra-prova", Standing::Owner).await;
        let act = bashke::platform::act::Act::begin(&app.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::rooms::leave(&act, person).await.unwrap();
        act.commit().await.unwrap();
        let rows = network_media::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].added_by, None);
        assert_eq!(app.get(PAGE).await.ok().count("#pictures img"), 1);
    }
);
