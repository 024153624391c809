//! Taking one's data, and leaving.

use std::io::{Cursor, Read};

use bashke::accounts::{Actor, Notice, notify};
use bashke::platform::act::Act;
use bashke_entities::accounts::{notification, notification_choice, one_time_token, person, person_role};
use bashke_entities::network::membership;
use bashke_entities::platform::{audit_event, mail, session};
use bashke_tests::{Data, Reply, TestApp, clock_after, on_both};
use bashke_vocabulary::NoticeKind;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::Value;

use crate::network::verified;

const STEWARD: &str = "steward@bashke.test";

async fn row_of(app: &TestApp, email: &str) -> person::Model {
    let found = person::Entity::find().filter(person::Column::Email.eq(email));
    found.one(&app.db).await.unwrap().unwrap()
}

async fn tell(app: &TestApp, id: i32) {
    let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
    notify(&act, id, &Notice::new(NoticeKind::Invitation, "info", "/data"))
        .await
        .unwrap();
    act.commit().await.unwrap();
}

fn unpacked(reply: &Reply, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(reply.bytes.clone())).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

on_both!(
    everything_held_about_somebody_is_theirs_to_take,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let steward = app.signed_in("steward").await;
        let me = row_of(&app, STEWARD).await;
        tell(&app, me.id).await;
        app.work().await;
        steward
            .fill("/account/notifications", &[("figures", "weekly")])
            .await
            .ok();
        // a name that reads as a time stays a name, also where the clocks of Albania know no such day
        let odd = "+262142-12-31T23:30:00Z";
        person::Entity::update_many()
            .col_expr(person::Column::DisplayName, sea_orm::sea_query::Expr::value(odd))
            .filter(person::Column::Id.eq(me.id))
            .exec(&app.db)
            .await
            .unwrap();
        let file = steward
            .submit("/account/download", "/en/account/download", &[])
            .await
            .ok();
        assert_eq!(file.header("content-type"), "application/zip");
        assert!(unpacked(&file, "data.html").contains(odd));
        assert_eq!(file.header("cache-control"), "private, no-store");
        let json: Value = serde_json::from_str(&unpacked(&file, "data.json")).unwrap();
        let entries = |name: &str| json["held"][name]["entries"].as_array().unwrap().clone();
        assert_eq!(entries("account")[0]["email"], STEWARD);
        assert_eq!(entries("roles")[0]["role"], "steward");
        assert_eq!(entries("sessions").len(), 1);
        assert_eq!(entries("notices")[0]["path"], "/data");
        assert_eq!(entries("choices")[0]["frequency"], "weekly");
        assert_eq!(entries("mails")[0]["to"], STEWARD);
        let actions: Vec<Value> = entries("events").iter().map(|event| event["action"].clone()).collect();
        assert!(actions.contains(&"session.begun".into()) && actions.contains(&"account.downloaded".into()));
        let html = unpacked(&file, "data.html");
        assert!(html.contains(STEWARD) && html.contains("Sessions") && !html.contains("Unknown localization"));
        for text in [html, json.to_string()] {
            let hash = me.password.clone().unwrap();
            assert!(!text.contains(&hash) && !text.contains("argon2"), "no secret");
            assert!(!text.contains("learner@bashke.test"), "nobody else");
        }
        let later = app.another(clock_after(&app.clock, 16)).await;
        let stale = later.visitor();
        stale.steal(&steward.cookies());
        for page in ["/account/download", "/account/delete"] {
            assert!(
                stale.get(page).await.header("location").starts_with("/account/confirm"),
                "{page}"
            );
        }
        let sent_on = stale.submit("/account", "/account/download", &[]).await;
        assert!(sent_on.header("location").starts_with("/account/confirm"));
    }
);

on_both!(
    whoever_deletes_their_account_is_forgotten,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (phone, desk) = (app.signed_in("steward").await, app.signed_in("steward").await);
        let me = row_of(&app, STEWARD).await;
        tell(&app, me.id).await;
        app.work().await;
        phone
            .fill("/account/notifications", &[("figures", "weekly")])
            .await
            .ok();
        // what is typed must be the address
        let wrong = phone.fill("/account/delete", &[("email", "steward")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.count(".field-error"), 1);
        assert!(row_of(&app, STEWARD).await.deleted_at.is_none());

        let gone = phone
            .fill("/account/delete", &[("email", " Steward@bashke.test ")])
            .await
            .ok();
        assert_eq!(gone.count(".viewer-name"), 0, "signed out");
        for visitor in [&phone, &desk] {
            assert!(visitor.get("/account").await.header("location").starts_with("/sign-in"));
        }
        let left = person::Entity::find_by_id(me.id).one(&app.db).await.unwrap().unwrap();
        assert!(left.deleted_at.is_some() && left.verified_at.is_none());
        assert_eq!((left.email, left.password, left.password_at), (None, None, None));
        let kept = format!("{} {} {}", left.display_name, left.name_key, left.slug);
        assert!(
            !kept.to_lowercase().contains("selim") && !kept.contains("prova"),
            "{kept}"
        );
        macro_rules! none {
            ($($table:ident),+) => {$(
                let rows = $table::Entity::find().filter($table::Column::PersonId.eq(me.id));
                assert_eq!(rows.count(&app.db).await.unwrap(), 0, stringify!($table));
            )+};
        }
        none!(
            person_role,
            one_time_token,
            notification,
            notification_choice,
            session,
            mail
        );

        // the old address is told; nothing else bears it or the name any more
        app.work().await;
        let mails = mail::Entity::find().all(&app.db).await.unwrap();
        let told: Vec<&str> = mails
            .iter()
            .filter(|mail| mail.recipient == STEWARD)
            .map(|mail| mail.kind.as_str())
            .collect();
        assert_eq!(told, ["account-deleted"]);
        let log = audit_event::Entity::find()
            .filter(audit_event::Column::PersonId.eq(me.id))
            .all(&app.db)
            .await
            .unwrap();
        assert!(log.iter().any(|event| event.action == "account.deleted"));
        let text = format!("{log:?}");
        assert!(
            !text.contains("Selim") && !text.contains("steward@"),
            "the log keeps the number alone"
        );

        let admin = app.signed_in("admin").await;
        let page = admin.get(&format!("/en/admin/people/{}", me.id)).await.ok();
        assert_eq!(page.one("h1"), "Former member");
        assert_eq!(page.count("input[name=take], select[name=give]"), 0);
        assert_eq!(
            admin
                .get("/admin/people?among=deleted")
                .await
                .ok()
                .count("#people tbody tr"),
            1
        );
        let reply = admin
            .submit("/account", &format!("/admin/people/{}", me.id), &[("give", "steward")])
            .await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        // the address is free again
        let wanted = [
            ("name", "Tjetër"),
            ("email", STEWARD),
            ("password", "katër fjalë pa lidhje"),
            ("locale", "sq"),
        ];
        app.visitor().fill("/sign-up", &wanted).await.ok();
        app.work().await;
        assert_ne!(row_of(&app, STEWARD).await.id, me.id);
    }
);

on_both!(the_last_administrator_stays, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let admin = app.signed_in("admin").await;
    let typed = [("email", "admin@bashke.test")];
    let kept = admin.fill("/account/delete", &typed).await;
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    let id = row_of(&app, "member@bashke.test").await.id;
    admin
        .fill(&format!("/admin/people/{id}"), &[("give", "administrator")])
        .await
        .ok();
    // of two who leave at once one stays
    let other = app.signed_in("member").await;
    admin.get("/account/delete").await.ok();
    other.get("/account/delete").await.ok();
    let others = [("email", "member@bashke.test")];
    tokio::join!(
        admin.post("/account/delete", &typed),
        other.post("/account/delete", &others)
    );
    let left = person_role::Entity::find().filter(person_role::Column::Role.eq("administrator"));
    assert_eq!(left.count(&app.db).await.unwrap(), 1);
});

on_both!(
    the_last_owner_hands_over_first_and_places_in_organisations_go_with_whoever_leaves,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let me = row_of(&app, "owner@bashke.test").await.id;
        let file = owner.submit("/account/download", "/account/download", &[]).await.ok();
        let json: Value = serde_json::from_str(&unpacked(&file, "data.json")).unwrap();
        let places = json["held"]["memberships"]["entries"].as_array().unwrap();
        assert_eq!((places.len(), &places[0]["standing"]), (1, &"owner".into()));

        let typed = [("email", "owner@bashke.test")];
        let kept = owner.fill("/en/account/delete", &typed).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        let name = places[0]["organisation"].as_str().unwrap();
        assert!(kept.one(".error-summary li").contains(name), "{}", kept.text());

        // with another owner nothing stands in the way
        let other = row_of(&app, "member@bashke.test").await.id;
        membership::Entity::update_many()
            .col_expr(membership::Column::Standing, sea_orm::sea_query::Expr::value("owner"))
            .filter(membership::Column::PersonId.eq(other))
            .exec(&app.db)
            .await
            .unwrap();
        owner.fill("/en/account/delete", &typed).await.ok();
        let left = membership::Entity::find().filter(membership::Column::PersonId.eq(me));
        assert_eq!(left.count(&app.db).await.unwrap(), 0);
        // whoever is alone in an organisation can leave it behind
        let official = app.signed_in("official").await;
        let alone = official
            .fill("/account/delete", &[("email", "official@bashke.test")])
            .await;
        assert_eq!(alone.status, StatusCode::OK, "{}", alone.text());
    }
);

/// The file for people names each value in words, and says words of ours as pages do.
#[test]
fn every_value_that_is_held_has_a_name_in_both_languages() {
    let files = bashke_tests::repository::files("server/src", ".rs");
    let held: Vec<_> = files.into_iter().filter(|file| file.path.contains("held")).collect();
    assert!(held.len() >= 5, "each room has one");
    let mut names = std::collections::BTreeSet::new();
    for file in &held {
        for entry in file.text.split("entry([").skip(1) {
            let entry = entry.split("])").next().unwrap_or_default();
            names.extend(
                entry
                    .split("(\"")
                    .skip(1)
                    .filter_map(|rest| Some(rest.split_once("\",")?.0.to_owned())),
            );
        }
    }
    assert!(names.len() > 60, "{names:?}");
    for name in names {
        let key = format!("held-key-{}", name.replace('_', "-"));
        for locale in bashke_views::Locale::ALL {
            assert!(bashke_views::message_exists(locale, &key), "{key} in {locale:?}");
        }
    }
}

on_both!(
    the_file_for_people_speaks_their_language,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let steward = app.signed_in("steward").await;
        for (page, said) in [
            (
                "/account/download",
                [
                    "Roli",
                    "Kujdestar i të dhënave",
                    "U krijua më",
                    "Hyrjet",
                    "Çfarë ndodhi",
                    "Gjuha",
                ],
            ),
            (
                "/en/account/download",
                [
                    "Role",
                    "Data steward",
                    "Created on",
                    "Sessions",
                    "What happened",
                    "Language",
                ],
            ),
        ] {
            let file = steward.submit(page, page, &[]).await.ok();
            let html = unpacked(&file, "data.html");
            for said in said {
                assert!(html.contains(said), "{page}: {said}");
            }
            for code in [
                "created_at",
                "recovery_codes_left",
                "session.begun",
                ">steward<",
                "<dt>on_kind",
            ] {
                assert!(!html.contains(code), "{page}: {code}");
            }
        }
    }
);

on_both!(
    an_organisation_that_its_last_owner_leaves_is_unclaimed_and_bears_no_mark,
    |app: TestApp| async {
        use bashke_entities::network::{organisation, verification};
        use sea_orm::QueryOrder;
        app.with_organisations().await;
        let slug = "qendra-prova";
        let row = async || {
            let found = organisation::Entity::find().filter(organisation::Column::Slug.eq(slug));
            found.one(&app.db).await.unwrap().unwrap()
        };
        let until = app.clock.now() + chrono::Duration::days(90);
        verified(&app, slug, Some(until)).await;
        let (owner, member) = (app.signed_in("owner").await, app.signed_in("member").await);
        let told = owner.get("/en/account/delete").await.ok();
        assert!(told.text().contains("without an owner and without the verified mark"));
        // a member who leaves takes nothing of that
        member
            .fill("/account/delete", &[("email", "member@bashke.test")])
            .await
            .ok();
        assert_eq!(row().await.verified_until, Some(until));
        owner
            .fill("/account/delete", &[("email", "owner@bashke.test")])
            .await
            .ok();

        assert_eq!(row().await.verified_until, None);
        let page = app.visitor().get(&format!("/en/organisations/{slug}")).await.ok();
        assert_eq!(page.count(".tag-verified"), 0);
        assert!(page.text().contains("Nobody speaks for it here now"), "{}", page.text());
        assert!(
            !page.text().contains("The platform made this profile"),
            "which is not true"
        );
        assert!(
            page.attributes("main a", "href")
                .contains(&format!("/en/organisations/{slug}/claim"))
        );
        let kept = verification::Entity::find()
            .filter(verification::Column::OrganisationId.eq(row().await.id))
            .order_by_desc(verification::Column::Id)
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((kept.until, kept.decided_by), (None, None), "the platform took it");
        let admin = app.signed_in("admin").await;
        let marks = admin.get(&format!("/en/admin/organisations/{slug}")).await.ok();
        assert!(
            marks.text().contains("nobody owns the organisation any more"),
            "{}",
            marks.text()
        );
    }
);
