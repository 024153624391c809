//! Good practice: chosen by editors with a reason, shown and found, taken back.

use bashke_entities::network::experience_choice;
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::hide;
use super::{belongs, refused_at, told};

const PAGE: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova";
const CHOICE: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova/choice";
const REGIONAL: &str = "/experiences/ndreqe-kosovo";

on_both!(
    good_practice_is_chosen_by_editors_with_a_reason_and_taken_back,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let moderator = app.signed_in("moderator").await;
        let way = format!("a[href='{CHOICE}']");
        assert_eq!(moderator.get(PAGE).await.ok().count(&way), 1);
        for name in ["owner", "member", "learner", "trainer", "steward"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(PAGE).await.ok().count(&way), 0, "{name}");
            assert_eq!(visitor.get(CHOICE).await.status, StatusCode::FORBIDDEN, "{name}");
            let forged = visitor
                .submit("/account/listing", CHOICE, &[("reason-sq", "Sepse po.")])
                .await;
            assert_eq!(forged.status, StatusCode::FORBIDDEN, "{name}");
        }
        assert_eq!(app.get("/experiences?good=yes").await.ok().count(".empty"), 1);
        let refused = moderator.fill(CHOICE, &[("reason-en", "Because it worked.")]).await;
        assert_eq!(refused_at(&refused), ["#f-reason-sq"]);
        assert!(refused.text().contains("Because it worked."), "what was typed is kept");
        let reason = [
            ("reason-sq", "Funksionoi dhe tregohet me numra."),
            ("reason-en", "It worked."),
        ];
        let sent = moderator.submit(CHOICE, CHOICE, &reason).await;
        assert_eq!(sent.header("location"), format!("{PAGE}?done=chosen"));
        let page = app.get(PAGE).await.ok();
        assert!(page.one("#good").contains("Funksionoi dhe tregohet me numra."));
        assert!(page.one("#good").contains("23 nëntor 2026"), "{}", page.one("#good"));
        assert!(
            app.get(&format!("/en{PAGE}"))
                .await
                .ok()
                .one("#good")
                .contains("It worked.")
        );
        let good = app.get("/experiences?good=yes").await.ok();
        assert_eq!(good.attributes(".entries > li > a", "href"), [PAGE]);
        assert_eq!(good.texts(".entries .tag-verified").len(), 1);
        assert_eq!(
            app.get("/experiences").await.ok().texts(".entries .tag-verified").len(),
            1
        );
        let owner = app.signed_in("owner").await;
        assert_eq!(told(&owner, "u zgjodh si praktikë e mirë").await, 1);
        // chosen once, taken back once
        let again = moderator.submit("/account/listing", CHOICE, &reason).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let admin = app.signed_in("admin").await;
        let back = admin.submit(CHOICE, CHOICE, &[("do", "take-back")]).await;
        assert_eq!(back.header("location"), format!("{PAGE}?done=choice-taken-back"));
        assert_eq!(app.get(PAGE).await.ok().count("#good"), 0);
        assert_eq!(app.get("/experiences?good=yes").await.ok().count(".empty"), 1);
        assert_eq!(told(&owner, "nuk është më ndër praktikat e mira").await, 1);
        for kind in ["experience.chosen", "experience.choice-taken-back"] {
            let written = audit_event::Entity::find()
                .filter(audit_event::Column::Action.eq(kind))
                .filter(audit_event::Column::Outcome.eq("done"));
            assert_eq!(written.count(&app.db).await.unwrap(), 1, "{kind}");
        }
        // never of their own organisation
        belongs(&app, "moderator", "qendra-prova", Standing::Member).await;
        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get(PAGE).await.ok().count(&way), 0);
        assert_eq!(moderator.get(CHOICE).await.status, StatusCode::FORBIDDEN);
        // practice of the region can be chosen; what is hidden cannot
        let regional = format!("{REGIONAL}/choice");
        moderator.submit(&regional, &regional, &reason).await;
        assert_eq!(
            app.get("/experiences?good=yes")
                .await
                .ok()
                .attributes(".entries > li > a", "href"),
            [REGIONAL]
        );
        let map = "/experiences/problems-map-north-macedonia";
        let link = app.get(map).await.ok().attributes("a.report-link", "href").remove(0);
        hide(&app, link.split_once('=').unwrap().1).await;
        let choice = format!("{map}/choice");
        let refused = moderator.submit(&choice, &choice, &reason).await;
        assert_eq!(refused_at(&refused), ["#f-reason-sq"]);
        assert_eq!(experience_choice::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);
