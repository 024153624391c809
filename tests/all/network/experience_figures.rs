//! Figures that experiences cite, and experiences in both languages.

use bashke::finance::commands::publish;
use bashke::platform::db::begin_write;
use bashke_entities::accounts::notification;
use bashke_entities::network::experience_figure;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::person_id;
use crate::finance::releases::batch;

const NEW: &str = "/experiences/new";
const PAGE: &str = "/experiences/borxhi-qe-u-pagua";
const ARREARS: &str = "/indicators/arrears-stock?places=lezhe&periods=2018&part=value";
const INHABITANTS: &str = "/indicators/population-census-2023?places=lezhe&periods=2023-09-18&part=value";

/// Pins a view; gives the path of the figure.
async fn pin(visitor: &Visitor<'_>, view: &str) -> String {
    visitor.get("/account").await;
    let reply = visitor.post("/figures/new", &[("view", view)]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split('?').next().unwrap().to_owned()
}

fn told<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let told = [
        ("organisation", "qendra-prova"),
        ("title-sq", "Borxhi që u pagua"),
        ("tried-sq", "I shkruam bashkisë."),
        ("publish", "yes"),
    ];
    told.into_iter().chain(others.iter().copied()).collect()
}

on_both!(
    cited_figures_stand_with_the_experience_and_whoever_wrote_it_is_told_of_a_revision,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let (first, second) = (pin(&owner, INHABITANTS).await, pin(&owner, ARREARS).await);
        let wrong = format!("{first}\nhttps://example.org/x\n");
        let refused = owner.submit(NEW, NEW, &told(&[("figures", &wrong)])).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-figures"]);
        assert!(
            refused.one("textarea[name=figures]").contains("example.org/x"),
            "what was typed is kept"
        );
        let both = format!("https://bashke.test/en{first}?x=1\n\n{second}\n{first}");
        let sent = owner.submit(NEW, NEW, &told(&[("figures", &both)])).await;
        assert_eq!(sent.header("location"), format!("{PAGE}?done=saved"));
        let page = app.get(PAGE).await.ok();
        let links = page.attributes("#figures .figure-title a", "href");
        assert_eq!(links, [first.as_str(), second.as_str()]);
        assert_eq!(page.count("#figures .figure-since"), 0);
        let edit = format!("{PAGE}/edit");
        let form = owner.get(&edit).await.ok();
        assert_eq!(form.one("textarea[name=figures]"), format!("{first} {second}"));
        assert!(app.get(&second).await.ok().one("#cited").contains("Borxhi që u pagua"));

        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 987_654_321.0).await;
        let release = publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.work().await;
        let page = app.get(PAGE).await.ok();
        assert_eq!(
            page.count("#figures .figure-since"),
            1,
            "it says that the data are others now"
        );
        let list = app.get(&format!("/data/releases/{release}/figures")).await.ok();
        assert_eq!(list.count(&format!("a[href='{PAGE}']")), 1);
        let told_of = notification::Entity::find()
            .filter(notification::Column::PersonId.eq(person_id(&app, "owner").await))
            .filter(notification::Column::Message.eq("experience-figures"));
        assert_eq!(told_of.clone().count(&app.db).await.unwrap(), 1);
        assert_eq!(
            told_of.one(&app.db).await.unwrap().unwrap().path,
            format!("{PAGE}#figures")
        );
        // a draft cites nothing that others see, and one that is changed cites what it cites now
        let draft: Vec<(&str, &str)> = told(&[("figures", &second), ("revision", "1")])
            .into_iter()
            .filter(|(name, _)| *name != "publish")
            .collect();
        owner.fill(&edit, &draft).await.ok();
        assert_eq!(experience_figure::Entity::find().count(&app.db).await.unwrap(), 1);
        assert!(!app.get(&second).await.ok().text().contains("Borxhi që u pagua"));
        let list = app.get(&format!("/data/releases/{release}/figures")).await.ok();
        assert_eq!(list.count(&format!("a[href='{PAGE}']")), 0);
    }
);

on_both!(
    what_is_told_in_both_languages_is_read_in_the_page_s_and_found_by_either,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        owner.fill(NEW, &told(&[])).await.ok();
        let english = format!("/en{PAGE}");
        assert_eq!(
            app.get(PAGE).await.ok().count("main a[hreflang]"),
            0,
            "in Albanian alone"
        );
        assert!(
            app.get(&english)
                .await
                .ok()
                .text()
                .contains("Written in Albanian only.")
        );
        let edit = format!("{PAGE}/edit");
        let more = [
            ("title-en", "The debt that was paid"),
            ("tried-en", "We wrote a letter."),
            ("revision", "1"),
        ];
        owner.fill(&edit, &told(&more)).await.ok();
        let page = app.get(PAGE).await.ok();
        assert!(page.text().contains("I shkruam bashkisë."));
        assert_eq!(page.attributes("main a[hreflang]", "href"), [english.as_str()]);
        assert_eq!(page.attributes("main a[hreflang]", "lang"), ["en"]);
        let read = app.get(&english).await.ok();
        assert!(read.text().contains("We wrote a letter.") && !read.text().contains("ritten in Albanian only"));
        assert_eq!(read.attributes("main a[hreflang]", "href"), [PAGE]);
        for words in ["borxhi", "debt letter"] {
            let query: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
            let found = app.get(&format!("/experiences?q={query}")).await.ok();
            assert_eq!(found.count(".entries > li"), 1, "{words}");
        }
    }
);
