//! Who may do what with an organisation: each page and each action, for each kind of person.

use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;

use super::{belongs, person_id, standings};

/// Each kind of person and who plays them; a guest signs in as nobody.
const WHO: [(&str, &str); 6] = [
    ("guest", ""),
    ("other", "learner"),
    ("member", "member"),
    ("editor", "trainer"),
    ("owner", "owner"),
    ("administrator", "admin"),
];

const OWN: &str = "/organisations/qendra-prova";

async fn everyone(app: &TestApp) -> Vec<(&'static str, Visitor<'_>)> {
    let mut everyone = Vec::new();
    for (who, name) in WHO {
        let visitor = if name.is_empty() {
            app.visitor()
        } else {
            app.signed_in(name).await
        };
        everyone.push((who, visitor));
    }
    everyone
}

/// Who is let in: those who are named; a guest is led to sign in, all others are refused.
fn assert_let_in(what: &str, who: &str, named: &str, status: StatusCode, location: &str) {
    let let_in = named == "all" || named.split(' ').any(|one| one == who);
    let sent_to_sign_in = status == StatusCode::SEE_OTHER && location.starts_with("/sign-in");
    let refused = if who == "guest" {
        sent_to_sign_in
    } else {
        status == StatusCode::FORBIDDEN
    };
    assert_eq!(refused, !let_in, "{what} by {who}: {status} {location}");
    assert!(!status.is_server_error(), "{what} by {who}");
}

on_both!(
    pages_are_seen_by_those_who_are_named,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let pages = [
            ("/network", "all"),
            (OWN, "all"),
            ("/people/ora-prova", "all"),
            ("/organisations/new", "other member editor owner administrator"),
            ("/account/organisations", "other member editor owner administrator"),
            (
                "/organisations/bashkia-tirane/claim",
                "other member editor owner administrator",
            ),
            (
                "/organisations/qendra-prova/join",
                "other member editor owner administrator",
            ),
            ("/organisations/qendra-prova/edit", "editor owner administrator"),
            ("/organisations/qendra-prova/logo", "editor owner administrator"),
            (
                "/organisations/qendra-prova/members",
                "member editor owner administrator",
            ),
            ("/admin/claims", "administrator"),
            ("/admin/organisations", "administrator"),
            ("/admin/organisations/qendra-prova", "administrator"),
        ];
        for (who, visitor) in everyone(&app).await {
            for (page, named) in pages {
                let reply = visitor.get(page).await;
                assert_let_in(page, who, named, reply.status, reply.header("location"));
                if reply.status.is_success() {
                    assert_eq!(reply.header("cache-control"), "private, no-store", "{page}");
                }
            }
        }
    }
);

on_both!(
    actions_are_done_by_those_who_are_named,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let member = person_id(&app, "member").await.to_string();
        let official = app.signed_in("official").await;
        official
            .submit(
                "/organisations/bashkia-tirane/claim",
                "/organisations/bashkia-tirane/claim",
                &[("reason", "Punoj atje")],
            )
            .await;
        let edits = "editor owner administrator";
        let manages = "owner administrator";
        // what is right, sent by those who may not; and what is wrong in itself, sent by those who may
        let right = [
            (format!("{OWN}/edit"), vec![("name", "Tjetër"), ("kind", "cso")], edits),
            (format!("{OWN}/logo"), vec![("remove", "yes")], edits),
            (
                format!("{OWN}/members"),
                vec![
                    ("do", "invite"),
                    ("name", "Ana"),
                    ("email", "ana@shembull.al"),
                    ("standing", "member"),
                ],
                manages,
            ),
            (
                format!("{OWN}/members"),
                vec![("do", "standing"), ("person", &member), ("standing", "owner")],
                manages,
            ),
            (
                format!("{OWN}/members"),
                vec![("do", "remove"), ("person", &member)],
                manages,
            ),
            (
                format!("{OWN}/members"),
                vec![("do", "hand-over"), ("person", &member)],
                "owner",
            ),
            (format!("{OWN}/members"), vec![("do", "leave")], "member editor owner"),
            (
                "/admin/claims".to_owned(),
                vec![("claim", "2"), ("decision", "approved"), ("reason", "Po")],
                "administrator",
            ),
            (
                "/admin/organisations/qendra-prova".to_owned(),
                vec![("do", "verify"), ("reason", "Po")],
                "administrator",
            ),
            (
                "/admin/organisations/qendra-prova".to_owned(),
                vec![("do", "mail-domain"), ("mail-domain", "x.al")],
                "administrator",
            ),
            (
                "/organisations/new".to_owned(),
                vec![("name", "E re"), ("kind", "cso")],
                "other member editor owner administrator",
            ),
        ];
        let everyone = everyone(&app).await;
        for (who, visitor) in &everyone {
            visitor
                .get(if *who == "guest" { "/sign-in" } else { "/account" })
                .await
                .ok();
            for (path, fields, named) in right.iter().filter(|row| !row.2.split(' ').any(|one| one == *who)) {
                let reply = visitor.post(path, fields).await;
                assert_let_in(
                    &format!("{path} {fields:?}"),
                    who,
                    named,
                    reply.status,
                    reply.header("location"),
                );
            }
        }
        assert_eq!(
            standings(&app, "qendra-prova").await,
            ["owner", "editor", "member"],
            "nothing of it was done"
        );
        assert_eq!(app.visitor().get(OWN).await.ok().count(".tag-verified"), 0);
        // those who leave do so last
        for (who, visitor) in everyone.iter().filter(|(who, _)| *who != "guest") {
            for (path, fields, named) in right.iter().filter(|row| row.2.split(' ').any(|one| one == *who)) {
                if fields.contains(&("do", "leave")) || fields.contains(&("person", member.as_str())) {
                    continue;
                }
                visitor.get("/account").await.ok();
                let reply = visitor.post(path, fields).await;
                assert_let_in(
                    &format!("{path} {fields:?}"),
                    who,
                    named,
                    reply.status,
                    reply.header("location"),
                );
            }
        }
        for who in ["member", "editor"] {
            let (_, visitor) = everyone.iter().find(|(one, _)| *one == who).unwrap();
            visitor.get("/account").await.ok();
            let reply = visitor.post(&format!("{OWN}/members"), &[("do", "leave")]).await;
            assert_eq!(reply.header("location"), format!("{OWN}?done=left"));
        }
        assert_eq!(standings(&app, "qendra-prova").await, ["owner"]);
    }
);

on_both!(
    an_address_that_is_not_proved_takes_no_part,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let visitor = app.visitor();
        let wanted = [
            ("name", "Arta Gjoni"),
            ("email", "arta@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
            ("locale", "sq"),
        ];
        visitor.fill("/sign-up", &wanted).await.ok();
        app.work().await;
        for page in [
            "/organisations/new",
            "/organisations/bashkia-tirane/claim",
            "/organisations/qendra-prova/join",
        ] {
            let sent_on = visitor.get(page).await;
            assert!(sent_on.header("location").starts_with("/sign-in"), "{page}");
        }
        assert_eq!(
            visitor.get("/people/arta-gjoni").await.status,
            StatusCode::NOT_FOUND,
            "nor is there a page of theirs"
        );
    }
);
