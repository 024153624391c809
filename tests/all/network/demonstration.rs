//! What a trial shows of what its people tell of things and write to each other: once, all of it said to be made up.

use bashke_entities::network::{experience_choice, library_proposal, message, network_media, review, tool_use};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

/// The demonstration experience that is chosen and has a picture.
const CHOSEN: &str = "/experiences/harta-e-mbetjeve-prova";

on_both!(
    a_trial_shows_what_its_people_tell_and_says_that_it_is_made_up,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration_told().await;
        let made_up = "Shembull i shpikur.";
        // a tool with four reviews, of three organisations and so with a mean, and with a use
        let tool = app.get("/tools/datawrapper").await.ok();
        assert_eq!(tool.count("#reviews .entries > li"), 4);
        assert!(
            tool.one("#reviews")
                .contains("Mesatarja 3,8 nga 5, prej 3 organizatash"),
            "{}",
            tool.one("#reviews")
        );
        assert!(tool.one("main").contains("Fleta tremujore"));
        let best = app.get("/tools?reviewed=yes").await.ok();
        assert_eq!(best.count(".entries > li"), 1);
        // the page of the organisation
        let own = app.get("/organisations/qendra-prova").await.ok();
        assert_eq!(
            (own.count("#tools .entries > li"), own.count("#reviews .entries > li")),
            (1, 2)
        );
        let other = app.get("/organisations/rrjeti-prova").await.ok();
        let parts = ["#tools", "#used", "#reviews"].map(|part| other.count(&format!("{part} .entries > li")));
        assert_eq!(parts, [1, 1, 1]);
        // good practice, with a picture that opens
        let chosen = app.get(CHOSEN).await.ok();
        assert!(chosen.one("#good").contains(made_up));
        let picture = chosen.attributes("main img", "src").remove(0);
        assert_eq!(app.get(&picture).await.ok().header("content-type"), "image/png");
        let good = app.get("/experiences?good=yes").await.ok();
        assert_eq!(good.attributes(".entries > li > a", "href"), [CHOSEN]);
        let used = app.get("/experiences/degjesa-ne-fshat-prova").await.ok();
        assert!(used.one("#uses").contains(made_up));
        // messages, between the sides alone
        let owner = app.signed_in("owner").await;
        let list = owner.get("/messages").await.ok();
        assert_eq!(list.count(".entries > li"), 2);
        let learner = app.signed_in("learner").await;
        let path = learner
            .get("/messages")
            .await
            .ok()
            .attributes(".entries a[href^='/messages/']", "href")
            .remove(0);
        let conversation = learner.get(&path).await.ok();
        assert!(conversation.one("main").contains("Pse dy burime japin shifra"));
        assert_eq!(
            app.signed_in("official").await.get(&path).await.status,
            StatusCode::NOT_FOUND
        );
        // one proposal waits, for its organisation and for the editors of the library
        let proposal = owner
            .get("/proposals")
            .await
            .ok()
            .attributes(".entries > li > a", "href")
            .remove(0);
        let editor = app.signed_in("moderator").await;
        assert!(editor.get(&proposal).await.ok().one("main").contains(made_up));
        assert_eq!(learner.get(&proposal).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/resources?q=degjesat").await.ok().count(".entries > li"), 0);
        // english stands beside it
        let english = app.get(&format!("/en{CHOSEN}")).await.ok();
        assert!(english.one("#good").contains("Made-up example."));
    }
);

on_both!(
    what_a_trial_tells_is_told_once_and_what_was_taken_back_stays_so,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration_told().await;
        let moderator = app.signed_in("moderator").await;
        let choice = format!("{CHOSEN}/choice");
        let back = moderator.submit(&choice, &choice, &[("do", "take-back")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.one("main"));
        let counts = async || {
            (
                message::Entity::find().count(&app.db).await.unwrap(),
                review::Entity::find().count(&app.db).await.unwrap(),
                tool_use::Entity::find().count(&app.db).await.unwrap(),
                network_media::Entity::find().count(&app.db).await.unwrap(),
                library_proposal::Entity::find().count(&app.db).await.unwrap(),
            )
        };
        let before = counts().await;
        app.with_demonstration_told().await;
        assert_eq!(counts().await, before);
        assert_eq!(experience_choice::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);
