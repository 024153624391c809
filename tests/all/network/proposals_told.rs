//! Those who decide on what is proposed for the library are told that something waits.

use bashke_entities::accounts::notification;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::library::{RESOURCE, TOOL};
use super::{told, two_sides, with};

const WAITS: &str = "Një propozim për bibliotekën pret vendim";

on_both!(
    whoever_decides_is_told_once_while_any_proposal_waits_and_sees_how_many,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let moderator = app.signed_in("moderator").await;
        let admin = app.signed_in("admin").await;
        let waiting = async |count: &str| {
            let home = moderator.get("/account/home").await.ok();
            home.one("main a[href='/proposals']").contains(&format!("({count})"))
        };
        assert!(waiting("0").await);
        let own = ("organisation", "qendra-prova");
        let first = owner
            .submit("/resources/new", "/resources/new", &with(&RESOURCE, &[own]))
            .await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.one("main"));
        let path = first.header("location").split('?').next().unwrap().to_owned();
        let other = ("organisation", "instituti-i-studimeve-politike");
        let second = trainer.submit("/tools/new", "/tools/new", &with(&TOOL, &[other])).await;
        assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.one("main"));
        for visitor in [&moderator, &admin] {
            assert_eq!(told(visitor, WAITS).await, 1, "once for both");
            let english = visitor.get("/en/notifications").await.ok();
            assert!(
                english
                    .text()
                    .contains("A proposal for the library waits for a decision")
            );
        }
        let notices = notification::Entity::find()
            .filter(notification::Column::Message.eq("library-proposal-waits"))
            .all(&app.db)
            .await
            .unwrap();
        assert!(!notices.is_empty());
        assert!(notices.iter().all(|row| row.path == "/proposals?sort=waiting"));
        for visitor in [&owner, &trainer] {
            assert_eq!(told(visitor, WAITS).await, 0);
            assert_eq!(
                visitor
                    .get("/account/home")
                    .await
                    .ok()
                    .count("main a[href='/proposals']"),
                0
            );
        }
        assert!(waiting("2").await);
        // as long as one waits nothing is told, and what comes when all is decided is
        let decline = [("do", "decline"), ("words", "Nuk është për bibliotekën.")];
        let decided = moderator.submit(&path, &path, &decline).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.one("main"));
        assert!(waiting("1").await);
        let again = with(&RESOURCE, &[own, ("title-sq", "Një burim tjetër")]);
        let sent = owner.submit("/resources/new", "/resources/new", &again).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
        assert_eq!(told(&admin, WAITS).await, 1);
        for path in admin
            .get("/proposals")
            .await
            .ok()
            .attributes(".entries > li > a", "href")
        {
            let decided = admin.submit(&path, &path, &decline).await;
            assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.one("main"));
        }
        let again = with(&RESOURCE, &[own, ("title-sq", "Edhe një burim")]);
        let sent = owner.submit("/resources/new", "/resources/new", &again).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
        assert_eq!(told(&admin, WAITS).await, 2);
        assert_eq!(told(&moderator, WAITS).await, 2);
    }
);
