//! What somebody takes out of the network about themselves.

use bashke::rooms::Section;
use bashke_entities::network::offer_answer;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::EntityTrait;
use serde_json::{Map, Value};

use super::events::plan;
use super::offers::{answering, other, write};
use super::person_id;

async fn held(app: &TestApp, name: &str) -> Vec<Section> {
    bashke::network::held_about(&app.db, person_id(app, name).await)
        .await
        .unwrap()
}

fn first<'a>(sections: &'a [Section], name: &str) -> &'a Map<String, Value> {
    let section = sections.iter().find(|section| section.name == name);
    &section.unwrap_or_else(|| panic!("no section {name}")).entries[0]
}

on_both!(
    what_one_wrote_and_who_sees_it_is_theirs_to_take,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = write(&owner, &[]).await;
        plan(&owner, &[]).await;
        let trainer = other(&app).await;
        let typed = answering("Kemi një sallë.");
        let answers = format!("{path}/answers");
        trainer.submit(&path, &answers, &typed).await;
        let answer = offer_answer::Entity::find().one(&app.db).await.unwrap().unwrap();
        let id = answer.id.to_string();
        let accept = [("do", "accept"), ("answer", id.as_str()), ("reply", "Ejani të hënën.")];
        assert_eq!(
            owner.submit(&path, &answers, &accept).await.status,
            StatusCode::SEE_OTHER
        );
        let listed = [
            ("listed", "members"),
            ("place", "puke"),
            ("seen-about", "everyone"),
            ("seen-themes", "members"),
            ("seen-places", "nobody"),
            ("seen-languages", "everyone"),
            ("seen-organisations", "members"),
            ("seen-contact", "nobody"),
        ];
        owner.fill("/account/listing", &listed).await.ok();
        let held = held(&app, "owner").await;
        assert_eq!(first(&held, "offers")["text_sq"], "Për dy pasdite në dhjetor.");
        assert_eq!(first(&held, "events-planned")["text_sq"], "Sillni një propozim.");
        assert_eq!(first(&held, "offer-replies")["text"], "Ejani të hënën.");
        let directory = first(&held, "directory");
        assert_eq!(directory["places"], serde_json::json!(["Pukë"]));
        for (name, seen) in [
            ("about_seen", "everyone"),
            ("themes_seen", "members"),
            ("places_seen", "nobody"),
            ("languages_seen", "everyone"),
            ("organisations_seen", "members"),
            ("contact_seen", "nobody"),
        ] {
            assert_eq!(directory[name], seen, "{name}");
        }
        // each name is said in words
        owner.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        for prefix in ["", "/en"] {
            let file = owner
                .submit("/account", &format!("{prefix}/account/download"), &[])
                .await
                .ok();
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file.bytes.clone())).unwrap();
            let mut html = String::new();
            std::io::Read::read_to_string(&mut zip.by_name("data.html").unwrap(), &mut html).unwrap();
            assert!(
                html.contains("Ejani të hënën.") && !html.contains("Unknown localization"),
                "{prefix}"
            );
        }
    }
);
