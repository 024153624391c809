//! Logos: what is taken, what is refused and how that is said, how they are served.

use std::io::Cursor;

use bashke::accounts::Actor;
use bashke::platform::act::Act;
use bashke::platform::storage;
use bashke_entities::moderation::{case, decision, restriction};
use bashke_entities::network::organisation;
use bashke_entities::platform::upload;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::Restriction;
use http::StatusCode;
use image::{GrayImage, ImageFormat, Rgb, RgbImage};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait};

use super::{organisation_id, person_id};

const LOGO: &str = "/organisations/qendra-prova/logo";

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(width, height, |x, _| Rgb([(x % 251) as u8, 80, 90]))
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

async fn send(visitor: &Visitor<'_>, name: &str, content: &[u8]) -> Reply {
    visitor.get(LOGO).await.ok();
    visitor.post_files(LOGO, &[], &[("logo", name, content)]).await
}

on_both!(
    a_logo_is_drawn_anew_and_served_so_that_nothing_runs,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let mut addresses = Vec::new();
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            // the name and what it claims to be count for nothing
            let reply = send(&owner, "../../x.html", &picture(900, 300, format)).await;
            assert_eq!(
                reply.header("location"),
                "/organisations/qendra-prova?done=logo",
                "{format:?}"
            );
            let page = app.visitor().get("/organisations/qendra-prova").await.ok();
            addresses.push(page.attributes("img.logo", "src").remove(0));
            assert_eq!(page.attributes("img.logo", "width"), ["512"]);
        }
        app.work().await;
        assert_eq!(
            upload::Entity::find().count(&app.db).await.unwrap(),
            1,
            "the others are gone"
        );
        assert_eq!(app.get(&addresses[0]).await.status, StatusCode::NOT_FOUND);
        let logo = app.get(&addresses[2]).await.ok();
        assert!(logo.bytes.starts_with(b"\x89PNG"));
        assert_eq!(logo.header("content-type"), "image/png");
        assert_eq!(logo.header("x-content-type-options"), "nosniff");
        assert_eq!(logo.header("cache-control"), "private, max-age=300");
        assert_eq!(
            logo.header("content-security-policy"),
            "default-src 'none'; frame-ancestors 'none'; sandbox"
        );
        owner.get(LOGO).await.ok();
        owner.post(LOGO, &[("remove", "yes")]).await;
        assert_eq!(app.get(&addresses[2]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/uploads/0").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/uploads/..%2Fx").await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_is_no_sound_picture_is_refused_and_it_is_said_why,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let png = picture(60, 60, ImageFormat::Png);
        let jpeg = picture(60, 60, ImageFormat::Jpeg);
        let mut large = Cursor::new(Vec::new());
        GrayImage::new(5_001, 5_000)
            .write_to(&mut large, ImageFormat::Png)
            .unwrap();
        let cases: [(&str, Vec<u8>, &str); 9] = [
            ("logo.png", b"<html><script>alert(1)</script>".to_vec(), "SVG"),
            ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "SVG"),
            ("logo.png", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), "PNG, JPEG ose WebP"),
            ("logo.png", b"PK\x03\x04".to_vec(), "PNG, JPEG ose WebP"),
            ("logo.png", png[..png.len() / 2].to_vec(), "i prerë"),
            ("logo.jpg", jpeg[..jpeg.len() / 2].to_vec(), "i prerë"),
            ("logo.png", [&png[..], b"<script>".as_slice()].concat(), "diçka tjetër"),
            ("logo.png", large.into_inner(), "25 milionë piksela"),
            ("logo.png", vec![0x89; 8 * 1024 * 1024 + 1024], "8 MB"),
        ];
        for (name, content, said) in cases {
            let reply = send(&owner, name, &content).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {said}");
            assert!(
                reply.one(".field-error").contains(said),
                "{}",
                reply.one(".field-error")
            );
        }
        let none = send(&owner, "", b"").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let huge = send(&owner, "logo.png", &vec![0x89; 9 * 1024 * 1024 + 1024]).await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(upload::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    a_file_that_no_row_came_to_name_does_not_stay,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        send(&owner, "logo.png", &picture(60, 60, ImageFormat::Png)).await;
        let named = upload::Entity::find().one(&app.db).await.unwrap().unwrap().key;
        // the write that names it is undone, as where the database fails once the content lies there
        let fresh = storage::keep(&app.app, b"content".to_vec()).await.unwrap();
        let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
        let unnamed = fresh.named(&act).await.unwrap();
        drop(act);
        let lies = async |key: &str| app.app.storage.read(key).await.is_ok();
        let soon = app.another(clock_after(&app.clock, 59)).await;
        soon.work().await;
        assert!(lies(&named).await && lies(&unnamed).await, "it may still be named");
        let later = app.another(clock_after(&app.clock, 60)).await;
        later.work().await;
        assert!(lies(&named).await, "what is named stays");
        assert!(!lies(&unnamed).await);
    }
);

on_both!(
    a_logo_is_seen_where_what_shows_it_may_be_seen,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        send(&owner, "logo.png", &picture(60, 60, ImageFormat::Png)).await;
        let page = app.visitor().get("/organisations/qendra-prova").await.ok();
        let logo = page.attributes("img.logo", "src").remove(0);
        app.get(&logo).await.ok();
        let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
        let others = [
            app.visitor(),
            app.signed_in("learner").await,
            app.signed_in("admin").await,
        ];
        let id = organisation_id(&app, "qendra-prova").await.to_string();
        for (what, own) in [
            (Restriction::Hidden, StatusCode::OK),
            (Restriction::Removed, StatusCode::NOT_FOUND),
        ] {
            restrict(&app, ("organisation", &id), what).await;
            for other in &others {
                assert_eq!(other.get(&logo).await.status, StatusCode::NOT_FOUND, "{what}");
            }
            assert_eq!(member.get(&logo).await.status, own, "{what}");
            moderator.get(&logo).await.ok();
        }
        // nor is a stranger shown what else there is of it, and those who look after it come to their work
        for page in ["join", "claim", "members", "edit", "logo"] {
            let page = format!("/organisations/qendra-prova/{page}");
            assert_eq!(others[1].get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        owner.get("/organisations/qendra-prova/members").await.ok();
        others[2].get("/organisations/qendra-prova/edit").await.ok();
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        app.get(&logo).await.ok();
    }
);

on_both!(
    a_file_that_nothing_shows_is_nobodys_to_see,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        send(&owner, "logo.png", &picture(60, 60, ImageFormat::Png)).await;
        let file = upload::Entity::find().one(&app.db).await.unwrap().unwrap().id;
        owner.get(&format!("/uploads/{file}")).await.ok();
        organisation::Entity::update_many()
            .col_expr(organisation::Column::LogoId, Expr::value(None::<i32>))
            .exec(&app.db)
            .await
            .unwrap();
        for visitor in [&owner, &app.signed_in("moderator").await] {
            let seen = visitor.get(&format!("/uploads/{file}")).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND);
        }
    }
);

/// Hides, locks or removes something of a kind, as a decision of moderators does.
pub(super) async fn restrict(app: &TestApp, (kind, id): (&str, &str), what: Restriction) {
    let case = case::ActiveModel {
        subject_kind: Set(kind.to_owned()),
        subject_id: Set(id.to_owned()),
        state: Set("decided".to_owned()),
        title: Set(String::new()),
        path: Set(String::new()),
        excerpt: Set(String::new()),
        organisation_id: Set(id.parse().ok().filter(|_| kind == "organisation")),
        opened_at: Set(app.clock.now()),
        ..Default::default()
    };
    let case = case::Entity::insert(case).exec(&app.db).await.unwrap().last_insert_id;
    let decision = decision::ActiveModel {
        case_id: Set(case),
        decided_by: Set(person_id(app, "moderator").await),
        subject_kind: Set(kind.to_owned()),
        measure: Set("hide".to_owned()),
        rule: Set("spam".to_owned()),
        facts: Set(String::new()),
        month: Set("2026-11".to_owned()),
        decided_at: Set(app.clock.now()),
        ..Default::default()
    };
    let decision = decision::Entity::insert(decision)
        .exec(&app.db)
        .await
        .unwrap()
        .last_insert_id;
    let row = restriction::ActiveModel {
        subject_kind: Set(kind.to_owned()),
        subject_id: Set(id.to_owned()),
        what: Set(what.word().to_owned()),
        decision_id: Set(decision),
        since: Set(app.clock.now()),
        ..Default::default()
    };
    restriction::Entity::insert(row)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
}
