//! The pages of figures lead to the network.

use bashke_tests::{Data, TestApp, on_both};

on_both!(
    places_lead_to_who_works_there_and_indicators_to_their_projects,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let place = app.get("/places/lezhe").await.ok();
        assert_eq!(
            place.attributes("#network a", "href"),
            ["/network?place=lezhe", "/projects?place=lezhe"]
        );
        let there = app.get("/network?place=lezhe").await.ok();
        assert!(there.text().contains("Qendra Prova"), "{}", there.one("main"));
        let county = app.get("/places/qarku-lezhe").await.ok();
        assert_eq!(county.attributes("#network a", "href"), ["/network?place=qarku-lezhe"]);
        app.get("/network?place=qarku-lezhe").await.ok();
        assert_eq!(app.get("/places/albania").await.ok().count("#network"), 0);
        let english = app.get("/en/places/lezhe").await.ok();
        assert_eq!(
            english.attributes("#network a", "href").first().map(String::as_str),
            Some("/en/network?place=lezhe")
        );
        assert!(english.one("#network").contains("Who works here"));
        let indicator = app.get("/indicators/arrears-stock").await.ok();
        let ways = indicator.attributes("#projects a", "href");
        assert_eq!(ways, ["/projects?indicator=arrears-stock"]);
        app.get(&ways[0]).await.ok();
        // they are kept until the next release
        assert_eq!(app.queries_of("/places/lezhe").await, 0);
        assert_eq!(app.queries_of("/indicators/arrears-stock").await, 0);
    }
);
