//! The coverage: who is counted where, and that the counts lead to those who are counted.

use std::collections::HashSet;

use bashke_entities::network::{organisation, organisation_place};
use bashke_tests::{Data, Reply, TestApp, on_both};
use bashke_vocabulary::Theme;
use chrono::Duration;
use http::StatusCode;
use sea_orm::EntityTrait;

use super::directory::list;
use super::offers::hide;
use super::{organisation_id, projects};
use crate::moderation::suspended;

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

/// A column of a table, from the first on.
fn column(page: &Reply, table: &str, number: usize) -> Vec<String> {
    page.texts(&format!("#{table} tbody tr > :nth-child({number})"))
}

/// The number that stands of a place in a column of a table, from the first on; none where the place is in no row.
pub(super) fn count_of(page: &Reply, table: &str, place: &str, of: usize) -> Option<usize> {
    let at = column(page, table, 1).iter().position(|one| one == place)?;
    Some(number(&column(page, table, of)[at]))
}

/// What stands of a municipality: who works there, how many projects and grants.
pub(super) fn line(page: &Reply, name: &str) -> [usize; 3] {
    [2, 3, 4].map(|of| count_of(page, "places", name, of).unwrap())
}

/// What stands of a theme: how many work on it, in how many municipalities somebody does, in how many nobody.
fn theme_line(page: &Reply, theme: Theme) -> [usize; 3] {
    let at = Theme::ALL.iter().position(|one| *one == theme).unwrap();
    assert!(page.attributes("#themes tbody a", "href")[at].ends_with(&format!("/network/coverage?theme={theme}")));
    [2, 3, 4].map(|of| number(&column(page, "themes", of)[at]))
}

/// What the tiles say.
fn tiles(page: &Reply) -> HashSet<String> {
    page.texts("svg a title").into_iter().collect()
}

/// Holds that the tiles and the sentence over them say what the table does.
fn agrees(page: &Reply, finding: impl Fn(usize) -> String) {
    let (names, counts) = (column(page, "places", 1), column(page, "places", 2));
    assert_eq!(names.len(), 61);
    let said = names
        .iter()
        .zip(&counts)
        .map(|(name, count)| format!("{name}: {count}"));
    assert_eq!(said.collect::<HashSet<_>>(), tiles(page));
    let of_tiles: HashSet<String> = page.attributes("svg a", "href").into_iter().collect();
    assert_eq!(of_tiles, links(page).into_iter().map(|(href, _)| href).collect());
    let none = counts.iter().filter(|count| *count == "0").count();
    assert!((1..61).contains(&none), "{none}");
    let says = finding(none);
    assert!(page.one("main").contains(&says), "{says}: {}", page.one("main"));
}

on_both!(
    tiles_tables_and_sentence_say_where_who_works_on_what,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let of_all = |none: usize| format!("Në {none} nga 61 bashkitë nuk njohim askënd");
        let before = app.get("/network/coverage").await.ok();
        agrees(&before, of_all);
        // two organisations say that they work in Lezhë, and of one grant it is known that it was spent there
        assert_eq!(line(&before, "Lezhë"), [2, 0, 1]);
        let (there, rural) = (line(&before, "Pukë"), theme_line(&before, Theme::Rural));
        assert_eq!(rural[1] + rural[2], 61);
        let learner = app.signed_in("learner").await;
        list(&learner, &[]).await.ok();
        let after = app.get("/network/coverage").await.ok();
        agrees(&after, of_all);
        assert_eq!(line(&after, "Pukë"), [there[0] + 1, there[1], there[2]]);
        assert_eq!(
            theme_line(&after, Theme::Rural),
            [rural[0] + 1, rural[1] + 1, rural[2] - 1]
        );
        // one theme: its own tiles and sentence
        let one = app.get("/network/coverage?theme=rural").await.ok();
        agrees(&one, |none| {
            format!("Zonat rurale: në {none} nga 61 bashkitë nuk njohim askënd")
        });
        assert_eq!(line(&one, "Pukë")[0], 1);
        assert!(tiles(&one).contains("Pukë: 1"));
        // in English
        let english = app.get("/en/network/coverage").await.ok();
        agrees(&english, |none| {
            format!("In {none} of 61 municipalities we know of nobody")
        });
        assert_eq!(line(&english, "Lezhë"), [2, 0, 1]);
        assert_eq!(
            english.texts("#places thead th"),
            ["Municipality", "At work", "Projects", "Grants"]
        );
        assert_eq!(theme_line(&english, Theme::Rural), theme_line(&after, Theme::Rural));
        let one = app.get("/en/network/coverage?theme=rural").await.ok();
        agrees(&one, |none| {
            format!("Rural areas: in {none} of 61 municipalities we know of nobody")
        });
        // whoever is suspended is counted nowhere at once
        suspended(&app, "learner", Some(app.clock.now() + Duration::days(3))).await;
        let gone = app.get("/network/coverage").await.ok();
        agrees(&gone, of_all);
        assert_eq!(line(&gone, "Pukë"), there);
        assert_eq!(theme_line(&gone, Theme::Rural), rural);
    }
);

on_both!(
    projects_and_grants_are_counted_as_long_as_they_are_shown,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let counted = async |app: &TestApp| {
            let lines = [
                line(&app.get("/network/coverage").await.ok(), "Lezhë"),
                line(&app.get("/en/network/coverage").await.ok(), "Lezhë"),
            ];
            assert_eq!(lines[0], lines[1], "both languages");
            (lines[0][1], lines[0][2])
        };
        assert_eq!(counted(&app).await, (0, 1));
        let owner = app.signed_in("owner").await;
        let typed = projects::with(&[("place", "lezhe")]);
        owner.fill(projects::NEW, &typed).await.ok();
        assert_eq!(counted(&app).await, (0, 1), "a draft is counted nowhere");
        let published = owner.submit(projects::MADE, projects::MADE, &[("do", "publish")]).await;
        assert_eq!(published.status, StatusCode::SEE_OTHER);
        assert_eq!(counted(&app).await, (1, 1));
        hide(&app, &format!("organisation:{}", organisation_id(&app, "ippm").await)).await;
        assert_eq!(counted(&app).await, (1, 0), "the grant was the hidden one's");
        hide(
            &app,
            &format!("organisation:{}", organisation_id(&app, "qendra-prova").await),
        )
        .await;
        assert_eq!(counted(&app).await, (0, 0));
        // with them goes who worked there
        assert_eq!(line(&app.get("/network/coverage").await.ok(), "Lezhë")[0], 0);
    }
);

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
