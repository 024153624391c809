//! A button that is pressed twice writes once, whatever is new.

use bashke_entities::platform::{audit_event, written_once};
use bashke_tests::{Data, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::experiences::TOLD;
use super::library::{RESOURCE, TOOL};
use super::{events, offers, projects, with};

/// How often something was written.
async fn written(app: &TestApp, kind: &str) -> u64 {
    audit_event::Entity::find()
        .filter(audit_event::Column::Action.eq(kind))
        .count(&app.db)
        .await
        .unwrap()
}

/// What is typed, with the key of the form as it is opened now.
async fn keyed(visitor: &Visitor<'_>, form: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = visitor.get(form).await.ok();
    let keys = page.attributes("input[name=once]", "value");
    assert_eq!(keys.len(), 1, "{form}");
    let fields = with(typed, &[("once", &keys[0])]);
    fields
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

/// Sends a form; gives where it leads.
async fn sent(visitor: &Visitor<'_>, form: &str, fields: &[(String, String)]) -> String {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let reply = visitor.post(form, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{form}: {}", reply.text());
    reply.header("location").to_owned()
}

/// The address of a form, what is typed into it, and the event that tells of it.
type Form = (&'static str, Vec<(&'static str, &'static str)>, &'static str);

/// Each form of something new, what is typed into it, and what the record calls it.
fn forms() -> Vec<Form> {
    let own = [("organisation", "qendra-prova")];
    vec![
        ("/offers/new", offers::with(&[]), "offer.written"),
        ("/events/new", events::with(&[]), "event.planned"),
        ("/projects/new", projects::with(&[]), "project.created"),
        ("/experiences/new", TOLD.to_vec(), "experience.written"),
        (
            "/organisations/new",
            vec![("kind", "cso"), ("name", "Shoqata Bregu")],
            "organisation.created",
        ),
        ("/resources/new", with(&RESOURCE, &own), "library-proposal.made"),
        ("/tools/new", with(&TOOL, &own), "library-proposal.made"),
    ]
}

on_both!(
    a_button_that_is_pressed_twice_writes_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        for (form, typed, kind) in forms() {
            let before = written(&app, kind).await;
            let fields = keyed(&owner, form, &typed).await;
            // both at once, and once more, as whoever goes back and presses again
            let (one, other) = tokio::join!(sent(&owner, form, &fields), sent(&owner, form, &fields));
            assert_eq!(one, other, "{form}");
            assert_eq!(sent(&owner, form, &fields).await, one, "{form}");
            assert_eq!(written(&app, kind).await, before + 1, "{form}");
        }
    }
);

on_both!(
    what_is_typed_otherwise_or_into_a_form_of_its_own_is_written_too,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let form = "/offers/new";
        let before = written(&app, "offer.written").await;
        let fields = keyed(&owner, form, &offers::with(&[])).await;
        let first = sent(&owner, form, &fields).await;
        // back in the browser, another title is typed over the first one
        let mut other = fields.clone();
        for (_, text) in other.iter_mut().filter(|(name, _)| name == "title-sq") {
            *text = "Një projektor për dy mbrëmje".to_owned();
        }
        let second = sent(&owner, form, &other).await;
        assert_ne!(second, first);
        let again = keyed(&owner, form, &offers::with(&[])).await;
        assert_ne!(sent(&owner, form, &again).await, first, "a form of its own");
        // what was refused is not taken for written, and is sent again under the same key
        let refused = keyed(&owner, form, &offers::with(&[("title-sq", "")])).await;
        let typed: Vec<(&str, &str)> = refused
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let reply = owner.post(form, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let key = &refused.iter().find(|(name, _)| name == "once").unwrap().1;
        assert_eq!(&reply.attributes("input[name=once]", "value"), &[key.as_str()]);
        assert_eq!(written(&app, "offer.written").await, before + 3);
        // without a key each is written
        for number in 4..=5 {
            offers::write(&owner, &[]).await;
            assert_eq!(written(&app, "offer.written").await, before + number);
        }
    }
);

on_both!(
    what_was_sent_long_ago_is_forgotten,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let fields = keyed(&owner, "/offers/new", &offers::with(&[])).await;
        sent(&owner, "/offers/new", &fields).await;
        let kept = async |minutes: i64| {
            let later = app.another(clock_after(&app.clock, minutes)).await;
            bashke::worker::schedule(&later.app).await.unwrap();
            later.work().await;
            written_once::Entity::find().count(&app.db).await.unwrap()
        };
        assert_eq!(kept(23 * 60).await, 1);
        assert_eq!(kept(25 * 60).await, 0);
    }
);
