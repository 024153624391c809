//! A button that is pressed twice writes once, whatever is new.

use bashke_entities::platform::{audit_event, written_once};
use bashke_tests::{Data, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::experiences::TOLD;
use super::funding::{CALL, GRANT, PROGRAMME};
use super::library::{RESOURCE, TOOL};
use super::{OTHER, OWN, belongs, collaborations, events, offers, projects, with};

/// How often something was written.
async fn written(app: &TestApp, kind: &str) -> u64 {
    audit_event::Entity::find()
        .filter(audit_event::Column::Action.eq(kind))
        .count(&app.db)
        .await
        .unwrap()
}

/// Where a form is sent: what its address asks for stands in the form itself.
fn path(form: &str) -> &str {
    form.split_once('?').map_or(form, |(path, _)| path)
}

/// Opens a form; gives the key that was drawn with it.
async fn keyed(visitor: &Visitor<'_>, form: &str) -> String {
    let page = visitor.get(form).await.ok();
    let mut keys = page.attributes("input[name=once]", "value");
    assert_eq!(keys.len(), 1, "{form}");
    assert_eq!(page.attributes("form:has(input[name=once])", "action"), [path(form)]);
    keys.remove(0)
}

/// Sends a form; gives where it leads.
async fn sent(visitor: &Visitor<'_>, form: &str, fields: &[(&str, &str)]) -> String {
    let reply = visitor.post(path(form), fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{form}: {}", reply.text());
    reply.header("location").to_owned()
}

/// The address of a form, what is typed into it, and the event that tells of it.
type Form = (&'static str, Vec<(&'static str, &'static str)>, &'static str);

/// Each form of something new, what is typed into it, and what the record calls it.
fn forms() -> Vec<Form> {
    let own = [("organisation", OWN)];
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
        (
            "/collaborations/new?with=instituti-i-studimeve-politike",
            collaborations::with(&[("project", "")]),
            "collaboration.asked",
        ),
    ]
}

/// The forms of those who write the library, what was funded too; each after the one that it names.
fn library() -> Vec<Form> {
    vec![
        ("/resources/new", RESOURCE.to_vec(), "resource.listed"),
        ("/tools/new", TOOL.to_vec(), "tool.listed"),
        ("/programmes/new", PROGRAMME.to_vec(), "programme.listed"),
        ("/calls/new", CALL.to_vec(), "call.listed"),
        ("/grants/new", GRANT.to_vec(), "grant.listed"),
    ]
}

on_both!(
    a_button_that_is_pressed_twice_writes_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        // somebody is there who can be asked
        belongs(&app, "trainer", OTHER, Standing::Editor).await;
        for (who, forms) in [("owner", forms()), ("moderator", library())] {
            let visitor = app.signed_in(who).await;
            for (form, typed, kind) in forms {
                let before = written(&app, kind).await;
                let key = keyed(&visitor, form).await;
                let fields = with(&typed, &[("once", &key)]);
                // both at once, and once more, as whoever goes back and presses again
                let (one, other) = tokio::join!(sent(&visitor, form, &fields), sent(&visitor, form, &fields));
                assert_eq!(one, other, "{form}");
                assert_eq!(sent(&visitor, form, &fields).await, one, "{form}");
                assert_eq!(written(&app, kind).await, before + 1, "{form}");
            }
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
        let key = keyed(&owner, form).await;
        let titled = |title: &'static str| offers::with(&[("once", &key), ("title-sq", title)]);
        let first = sent(&owner, form, &titled("Një sallë për tridhjetë veta")).await;
        // back in the browser, another title is typed over the first one
        let second = sent(&owner, form, &titled("Një projektor për dy mbrëmje")).await;
        assert_ne!(second, first);
        let key = keyed(&owner, form).await;
        let again = offers::with(&[("once", &key)]);
        assert_ne!(sent(&owner, form, &again).await, first, "a form of its own");
        // what was refused is not taken for written, and is sent again under the same key
        let key = keyed(&owner, form).await;
        let reply = owner
            .post(form, &offers::with(&[("once", &key), ("title-sq", "")]))
            .await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(reply.attributes("input[name=once]", "value"), [key]);
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
        let key = keyed(&owner, "/offers/new").await;
        sent(&owner, "/offers/new", &offers::with(&[("once", &key)])).await;
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
