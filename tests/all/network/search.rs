//! What the search over the whole platform finds of the network, and what it never finds.

use bashke_entities::accounts::person;
use bashke_entities::network::{event, experience, offer, organisation, project};
use bashke_entities::training::course;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel as _,
    QueryFilter,
};

use super::offers::{hide, with, write};
use super::person_id;
use crate::moderation::suspended;

/// What all that is made here is called; nothing else is.
const SEARCH: &str = "/search?q=xhirafa";

/// The titles in a section of the answers.
fn found(reply: &Reply, section: &str) -> Vec<String> {
    reply.texts(&format!("#{section} .entries > li > a"))
}

/// Copies a row of a demonstration under another title, changed in some way.
macro_rules! copied {
    ($app:expr, $room:ident, $title:expr, $($field:ident: $value:expr),*) => {{
        let row = $room::Entity::find()
            .filter($room::Column::OrganisationId.is_not_null())
            .one(&$app.db)
            .await
            .unwrap()
            .unwrap();
        let copy = $room::ActiveModel {
            id: NotSet,
            title_sq: Set(Some($title.to_owned())),
            title_en: Set(None),
            $($field: Set($value),)*
            ..row.into_active_model().reset_all()
        };
        $room::Entity::insert(copy).exec(&$app.db).await.unwrap().last_insert_id
    }};
}

/// Gives a demonstration person another name, and lists them for some.
async fn listed(app: &TestApp, who: &str, name: &str, visible: &str) {
    person::Entity::update_many()
        .col_expr(person::Column::DisplayName, Expr::value(name))
        .col_expr(person::Column::NameKey, Expr::value(bashke_vocabulary::fold(name)))
        .filter(person::Column::Id.eq(person_id(app, who).await))
        .exec(&app.db)
        .await
        .unwrap();
    let visitor = app.signed_in(who).await;
    let seen =
        ["about", "themes", "places", "languages", "organisations", "contact"].map(|what| format!("seen-{what}"));
    let mut fields = vec![("listed", visible)];
    fields.extend(seen.iter().map(|name| (name.as_str(), "everyone")));
    visitor.fill("/account/listing", &fields).await.ok();
}

on_both!(
    of_each_kind_what_all_see_is_found_and_nothing_else,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        bashke::training::seed_courses(&app.db, app.clock.now()).await.unwrap();
        let (now, key) = (app.clock.now(), "xhirafa");
        let (day, today) = (chrono::Duration::days(1), app.clock.today());
        // projects, experiences: published, a draft, and one that moderators hide
        let mut hidden = Vec::new();
        for (title, published) in [
            ("Xhirafa që shihet", Some(now)),
            ("Xhirafa në punë", None),
            ("Xhirafa e fshehur", Some(now)),
        ] {
            let slug = bashke_vocabulary::slugify(title);
            let id =
                copied!(app, project, title, slug: slug.clone(), title_key: key.to_owned(), published_at: published);
            let other =
                copied!(app, experience, title, slug: slug, search_key: key.to_owned(), published_at: published);
            if title.ends_with("fshehur") {
                hidden.extend([format!("project:{id}"), format!("experience:{other}")]);
            }
        }
        // offers: open, closed, expired, hidden
        for (title, closed, until) in [
            ("Xhirafa që shihet", None, today),
            ("Xhirafa e mbyllur", Some(now), today),
            ("Xhirafa e kaluar", None, today - day),
            ("Xhirafa e fshehur", None, today),
        ] {
            let id = copied!(app, offer, title, seeded_as: None, title_key: key.to_owned(), closed_at: closed, expires_on: until);
            if title.ends_with("fshehur") {
                hidden.push(format!("offer:{id}"));
            }
        }
        // events: to come, over, hidden
        for (title, ends) in [
            ("Xhirafa që shihet", now + day),
            ("Xhirafa e kaluar", now),
            ("Xhirafa e fshehur", now + day),
        ] {
            let id = copied!(app, event, title, seeded_as: None, title_key: key.to_owned(), ends_at: ends);
            if title.ends_with("fshehur") {
                hidden.push(format!("event:{id}"));
            }
        }
        for subject in &hidden {
            hide(&app, subject).await;
        }
        for section in ["projects", "experiences", "offers", "events"] {
            for path in [SEARCH.to_owned(), format!("/en{SEARCH}")] {
                assert_eq!(
                    found(&app.get(&path).await.ok(), section),
                    ["Xhirafa që shihet"],
                    "{section} {path}"
                );
            }
            // the list to which it leads holds the same
            let list = format!("/{section}?q=xhirafa");
            let lines = app.get(&list).await.ok().texts(".entries > li > a");
            assert_eq!(lines, ["Xhirafa që shihet"], "{list}");
        }
        let page = app.get(&format!("/en{SEARCH}")).await.ok();
        assert_eq!(
            page.attributes("#projects .entries a", "lang"),
            ["sq"],
            "it is said in which language"
        );
        assert_eq!(page.attributes("#offers > p a", "href"), ["/en/offers?q=xhirafa"]);
        // people: for all, for members, for nobody, suspended
        for (who, name, visible) in [
            ("learner", "Xhirafa Lule", "everyone"),
            ("trainer", "Xhirafa Mira", "members"),
            ("counsellor", "Xhirafa Askush", "nobody"),
            ("steward", "Xhirafa Pezull", "everyone"),
        ] {
            listed(&app, who, name, visible).await;
        }
        suspended(&app, "steward", Some(now + day)).await;
        assert_eq!(found(&app.get(SEARCH).await.ok(), "people"), ["Xhirafa Lule"]);
        let member = app.signed_in("member").await;
        assert_eq!(
            found(&member.get(SEARCH).await.ok(), "people"),
            ["Xhirafa Lule", "Xhirafa Mira"]
        );
        // courses: offered, withdrawn
        let courses = |reply: &Reply| found(reply, "courses").len();
        let before = courses(&app.get("/search?q=buxhet").await.ok());
        assert!(before > 0);
        course::Entity::update_many()
            .col_expr(course::Column::WithdrawnAt, Expr::value(now))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(courses(&app.get("/search?q=buxhet").await.ok()), 0);
    }
);

on_both!(
    an_organisation_that_is_hidden_is_not_found_with_all_that_is_its,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let row = organisation::Entity::find()
            .filter(organisation::Column::Slug.eq("qendra-prova"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let owner = app.signed_in("owner").await;
        write(&owner, &[("title-sq", "Xhirafa me qafë të gjatë")]).await;
        let before = app.get("/search?q=qendra%20prova").await.ok();
        assert!(found(&before, "organisations")[0].contains("Qendra Prova"));
        assert_eq!(
            found(&app.get(SEARCH).await.ok(), "offers").len(),
            1,
            "what is typed is found"
        );
        hide(&app, &format!("organisation:{}", row.id)).await;
        let after = app.get("/search?q=qendra%20prova").await.ok();
        assert!(found(&after, "organisations").is_empty());
        assert!(found(&app.get(SEARCH).await.ok(), "offers").is_empty());
    }
);

on_both!(
    search_is_folded_counts_all_and_leads_to_the_lists,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        bashke::training::seed_courses(&app.db, app.clock.now()).await.unwrap();
        // marks are not needed, each word is
        for (query, section, title) in [
            ("VETEQEVERISJEN%20139", "resources", "139/2015"),
            ("spending%20data", "tools", "Spending Data Albania"),
            ("levizalbania", "calls", "Call for applications"),
        ] {
            let titles = found(&app.get(&format!("/en/search?q={query}")).await.ok(), section);
            assert!(titles.iter().any(|one| one.contains(title)), "{query}: {titles:?}");
        }
        let many = app.get("/search?q=ligj").await.ok();
        let all = app.get("/resources?q=ligj").await.ok();
        let total = all.count(".entries > li");
        assert!(total > 5, "{total}");
        assert_eq!(found(&many, "resources").len(), 5, "the first few");
        assert!(many.one("#resources h2").contains(&format!("({total})")));
        assert_eq!(many.attributes("#resources > p a", "href"), ["/resources?q=ligj"]);
        // a link to the organisations alone finds as many as were counted
        let named = app.get("/search?q=bashkia").await.ok();
        let link = named.attributes("#organisations > p a", "href").remove(0);
        let list = app.get(&link).await.ok();
        assert!(list.count(".entry-card h3 a") > 5, "{link}");
        for list in ["/calls", "/courses", "/offers", "/events"] {
            let none = app.get(&format!("{list}?q=asgjekundi")).await.ok();
            assert_eq!((none.count(".entries > li"), none.count(".empty")), (0, 1), "{list}");
        }
        assert_eq!(app.get("/calls?lloji=x").await.status, StatusCode::BAD_REQUEST);
        // nothing is said to do something next
        let none = app.get("/search?q=zzzzqqqq").await.ok();
        assert!(none.count(".empty") == 1 && none.count("main a[href='/network']") > 0);
        assert!(
            app.get("/search?q=a").await.ok().count("#organisations") == 0,
            "a letter is no question"
        );
    }
);

on_both!(
    a_search_takes_the_same_few_queries_however_much_there_is,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let _warm = app.get(SEARCH).await.ok();
        let few = app.queries_of(SEARCH).await;
        let now = app.clock.now();
        for number in 0..12 {
            let slug = format!("xhirafa-{number}");
            copied!(app, project, "Xhirafa", slug: slug.clone(), title_key: "xhirafa".to_owned(), published_at: Some(now));
            copied!(app, offer, "Xhirafa", seeded_as: None, title_key: "xhirafa".to_owned());
        }
        let many = app.queries_of(SEARCH).await;
        assert!(few <= 16 && many <= few + 2, "{few}, then {many}");
        assert_eq!(found(&app.get(SEARCH).await.ok(), "projects").len(), 5);
    }
);

on_both!(
    titles_that_are_changed_are_found_by_their_new_words,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner: Visitor<'_> = app.signed_in("owner").await;
        let path = write(&owner, &[]).await;
        let edit = format!("{path}/edit");
        let fields = with(&[("title-sq", "Një xhirafa e re"), ("revision", "1")]);
        assert_eq!(owner.submit(&edit, &edit, &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(found(&app.get(SEARCH).await.ok(), "offers"), ["Një xhirafa e re"]);
        let old = found(&app.get("/search?q=tridhjete%20veta").await.ok(), "offers");
        assert!(!old.contains(&"Një xhirafa e re".to_owned()), "{old:?}");
        let later = app.another(clock_after(&app.clock, 60 * 24 * 60)).await;
        assert!(found(&later.get(SEARCH).await.ok(), "offers").is_empty(), "it is over");
    }
);
