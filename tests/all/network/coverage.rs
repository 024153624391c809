//! The coverage: who is counted where, and that the counts lead to those who are counted.

use std::collections::HashSet;

use bashke_entities::network::{organisation, organisation_place};
use bashke_tests::{Data, Reply, TestApp, on_both};
use sea_orm::EntityTrait;

const COUNTED: &str = "kind=cso,informal-group,individual,local-medium,person";

/// The number in a text.
fn number(text: &str) -> usize {
    let digits: String = text
        .chars()
        .skip_while(|one| !one.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap()
}

/// How many the directory finds there.
async fn found(app: &TestApp, href: &str) -> usize {
    number(&app.get(href).await.ok().one("#found"))
}

/// The links of the municipalities with what they count.
fn links(page: &Reply) -> Vec<(String, usize)> {
    let counts = page.texts("#places tbody td a").into_iter().map(|text| number(&text));
    page.attributes("#places tbody td a", "href")
        .into_iter()
        .zip(counts)
        .collect()
}

on_both!(
    a_count_of_the_coverage_leads_to_those_who_are_counted,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        for (path, theme) in [
            ("/network/coverage", ""),
            (
                "/network/coverage?theme=budget-transparency",
                "theme=budget-transparency&",
            ),
        ] {
            let page = app.get(path).await.ok();
            let links = links(&page);
            assert_eq!(links.len(), 61, "{path}");
            for slug in ["lezhe", "kurbin", "kukes"] {
                let href = format!("/network?{theme}{COUNTED}&place={slug}");
                let (_, count) = links.iter().find(|(link, _)| *link == href).unwrap();
                assert_eq!(found(&app, &href).await, *count, "{href}");
            }
        }
        // the municipality itself is in the directory, and not among those who work there
        assert!(
            found(&app, "/network?place=lezhe").await > found(&app, &format!("/network?{COUNTED}&place=lezhe")).await
        );
    }
);

on_both!(
    whoever_names_no_municipality_is_counted_apart_and_found,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let placed: HashSet<i32> = organisation_place::Entity::find()
            .all(&app.db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.organisation_id)
            .collect();
        let all = organisation::Entity::find().all(&app.db).await.unwrap();
        let nowhere = all.iter().filter(|row| {
            row.place_id.is_none()
                && !placed.contains(&row.id)
                && !["municipality", "institution", "donor"].contains(&row.kind.as_str())
        });
        let nowhere = nowhere.count();
        assert!(nowhere > 0, "some work in the whole country");
        let page = app.get("/network/coverage").await.ok();
        let href = format!("/network?{COUNTED}&place=none");
        assert_eq!(page.attributes("#nowhere a", "href"), [href.as_str()]);
        assert_eq!(number(&page.one("#nowhere a")), nowhere);
        assert_eq!(found(&app, &href).await, nowhere);
        // it is chosen like any place
        let one = app.get("/network?place=lezhe,none&kind=cso").await.ok();
        assert_eq!(one.count(".chips .chip"), 3, "both places and the kind");
    }
);

on_both!(
    the_map_says_whether_the_municipalities_themselves_are_counted,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let said = "numërohen edhe vetë bashkitë";
        for view in ["map", "table"] {
            let all = app.get(&format!("/network?view={view}")).await.ok();
            assert!(all.one("main").contains(said), "{view}");
            let narrowed = app.get(&format!("/network?kind=cso&view={view}")).await.ok();
            assert!(!narrowed.one("main").contains(said), "{view}");
        }
    }
);
