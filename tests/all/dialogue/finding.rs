//! Threads are found by words, subject, language and whose they are; feeds say what is new.

use bashke_entities::dialogue::thread;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{last_post, number, reply, start};

on_both!(
    threads_are_found_whatever_the_diacritics,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let roads = start(&owner, "place:lezhe", "Çmimi i rrugëve", "Sa kushton një kilometër?").await;
        let schools = start(
            &member,
            "place:has",
            "Shkollat e fshatit",
            "Ku shkojnë fondet? 100% e tyre_",
        )
        .await;
        reply(&owner, &schools, "Edhe ndriçimi i rrugëve mungon.").await;
        let reply_id = last_post(&app).await;
        let found = async |query: &str| {
            let page = app.get(&format!("/threads?{query}")).await.ok();
            let mut found = page.attributes(".entries > li > a", "href");
            found.sort();
            found
        };
        let both = {
            let mut both = vec![roads.clone(), schools.clone()];
            both.sort();
            both
        };
        assert_eq!(found("q=rrugeve").await, both, "in a title, and in a post");
        assert_eq!(
            found("q=NDRI%C3%87IMI+rrug%C3%ABve").await,
            std::slice::from_ref(&schools),
            "all words in one post"
        );
        assert_eq!(found("q=cmimi").await, std::slice::from_ref(&roads));
        assert_eq!(found("q=%25").await.len(), 2, "a sign is no word");
        assert!(found("q=100%25+kilometer").await.is_empty());
        assert!(found("q=askund").await.is_empty());
        assert_eq!(found("subject=place:has").await, std::slice::from_ref(&schools));
        assert_eq!(found("kind=indicator").await.len(), 0);
        assert_eq!(found("kind=place&language=sq").await, both);
        assert_eq!(found("language=en").await.len(), 0);
        let page = app.get("/threads?q=ndricimi").await.ok();
        assert_eq!(
            page.attributes(".entry-text a", "href").last().unwrap(),
            &format!("/posts/{reply_id}")
        );
        let mine = async |whose: &str| {
            let page = member.get(&format!("/threads?whose={whose}")).await.ok();
            page.attributes(".entries > li > a", "href")
        };
        assert_eq!(mine("mine").await, std::slice::from_ref(&schools));
        assert_eq!(mine("followed").await, [schools]);
        assert_eq!(app.get("/threads?language=de").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(app.get("/threads?page=9").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            app.get("/threads?subject=place:atlantis").await.status,
            StatusCode::NOT_FOUND
        );
    }
);

on_both!(
    what_stands_above_comes_first_and_then_the_last_active,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let mut threads = Vec::new();
        for title in ["E para temë", "E dyta temë", "E treta temë"] {
            threads.push(start(&member, "general", title, "Fillimi.").await);
        }
        let set = async |path: &str, column: thread::Column, days: i64| {
            thread::Entity::update_many()
                .col_expr(column, Expr::value(app.clock.now() - chrono::Duration::days(days)))
                .filter(thread::Column::Id.eq(number(path)))
                .exec(&app.db)
                .await
                .unwrap();
        };
        set(&threads[0], thread::Column::ActiveAt, 9).await;
        set(&threads[1], thread::Column::ActiveAt, 5).await;
        set(&threads[0], thread::Column::PinnedAt, 1).await;
        let page = app.get("/threads").await.ok();
        let order = [&threads[0], &threads[2], &threads[1]].map(Clone::clone);
        assert_eq!(page.attributes(".entries > li > a", "href"), order);
    }
);

on_both!(
    feeds_hold_the_newest_posts_of_what_is_followed,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let here = start(
            &owner,
            "place:lezhe",
            "Tema e «Lezhës» & të tjera",
            "Një [lidhje](/places/lezhe) <b>",
        )
        .await;
        let there = start(&owner, "place:has", "Tema e Hasit", "Tjetër.").await;
        let all = app.get("/threads.atom").await.ok();
        assert_eq!(all.header("content-type"), "application/atom+xml; charset=utf-8");
        assert!(all.text().starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        assert_eq!(all.text().matches("<entry ").count(), 2);
        let one = app.get("/en/threads.atom?subject=place:lezhe").await.ok();
        assert_eq!(one.text().matches("<entry ").count(), 1);
        assert!(
            one.text().contains("Tema e «Lezhës» &amp; të tjera #1"),
            "{}",
            one.text()
        );
        // addresses are whole, in the language of the feed, and all of it is text
        assert!(
            one.text()
                .contains("&lt;a href=&quot;http://127.0.0.1:3000/en/places/lezhe&quot;"),
            "{}",
            one.text()
        );
        assert!(one.text().contains("&amp;lt;b&amp;gt;"), "{}", one.text());
        let thread = app.get(&format!("/threads/{}/feed.atom", number(&there))).await.ok();
        assert!(thread.text().contains("Tjetër.") && !thread.text().contains("Lezhës"));
        let document = roxmltree::Document::parse(all.text()).expect("sound XML");
        assert_eq!(
            document.root_element().tag_name().namespace(),
            Some("http://www.w3.org/2005/Atom")
        );
        assert_eq!(app.get("/threads/999/feed.atom").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&here).await.status, StatusCode::OK);
    }
);
