//! Figures: pinned once, shown as they were and as they are, and watched over.

use bashke::finance::commands::publish;
use bashke::platform::db::begin_write;
use bashke_entities::accounts::notification;
use bashke_entities::finance::{figure, figure_change, figure_value};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::Value;

use super::downloads::{MADE, PAGES};
use super::releases::batch;

const NEW: &str = "/figures/new?view=";

/// The arrears of Lezhë in 2018, which [`batch`] revises.
const ARREARS: &str = "/indicators/arrears-stock?places=lezhe&periods=2018&part=value";

/// What no release of these tests touches.
const INHABITANTS: &str = "/indicators/population-census-2023?places=lezhe&periods=2023-09-18&part=value";

fn cite(view: &str) -> String {
    let view: String = url::form_urlencoded::byte_serialize(view.as_bytes()).collect();
    format!("{NEW}{view}")
}

/// Pins a view; gives the path of the figure.
async fn pin(visitor: &Visitor<'_>, view: &str) -> String {
    // a page with a form gives the browser its token: one's account, or where one signs in
    visitor.get("/account").await;
    visitor.get("/sign-in").await;
    let reply = visitor.post("/figures/new", &[("view", view)]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{view}: {}", reply.text());
    let path = reply.header("location").split('?').next().unwrap().to_owned();
    assert!(
        path.starts_with("/figures/") && path.len() == "/figures/".len() + 8,
        "{path}"
    );
    path
}

/// Publishes another value of the arrears of Lezhë in 2018, and does what comes of it.
async fn revise(app: &TestApp, value: f64) -> i32 {
    let tx = begin_write(&app.db).await.unwrap();
    let batch = batch(app, &tx, value).await;
    let number = publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
    tx.commit().await.unwrap();
    app.work().await;
    assert_eq!(app.app.cubes.current().newest(), number);
    number
}

on_both!(
    a_view_is_pinned_once_under_a_short_address,
    Data::Published,
    |app: TestApp| async {
        let guest = app.visitor();
        let page = guest.get("/en/indicators/arrears-stock?places=lezhe,korce").await.ok();
        let links = page.attributes(".chart-offers a[href*='/figures/new']", "href");
        assert_eq!(links.len(), 2, "the course and the ranking");
        let before = guest.get(&links[0]).await.ok();
        assert_eq!(before.count(".chart-figure"), 1);
        let view = before.attributes("input[name=view]", "value").remove(0);
        let pinned = guest.post("/en/figures/new", &[("view", &view)]).await;
        let at = pinned.header("location").to_owned();
        let figure = guest.get(&at).await.ok();
        assert_eq!(figure.count(".notice-done"), 1);
        assert_eq!(figure.texts("h1"), before.texts(".chart-title"));
        assert_eq!(figure.texts(".chart-numbers td"), before.texts(".chart-numbers td"));

        // whoever cites the same view in either language gets the same address, at once
        let path = at.split('?').next().unwrap().to_owned();
        let again = app.visitor().get(&links[0]).await;
        assert_eq!(again.header("location"), path);
        let albanian = links[0].replacen("/en/figures", "/figures", 1);
        let again = app.visitor().get(&albanian).await;
        assert_eq!(again.header("location"), path.replacen("/en", "", 1));
        // the order of names and the page of a list make no other view
        let (own, query) = view.split_once('?').unwrap();
        let turned: Vec<&str> = query.split('&').rev().collect();
        let other = pin(&guest, &format!("{own}?{}", turned.join("&"))).await;
        assert_eq!(format!("/en{other}"), path);
        assert_eq!(figure::Entity::find().count(&app.db).await.unwrap(), 1);

        // a code is understood as people type it
        let code = path.rsplit('/').next().unwrap();
        let typed = guest.get(&format!("/figures/{}", code.to_uppercase())).await;
        assert_eq!(typed.header("location"), format!("/figures/{code}"));
        let albanian = guest.get(&format!("/figures/{code}")).await.ok();
        assert!(albanian.one(".figure-quote").contains("Burimi"), "{}", albanian.text());
        assert!(figure.one(".figure-quote").contains(&format!("/en/figures/{code}")));
    }
);

on_both!(
    what_is_not_a_view_of_ours_is_told,
    Data::Published,
    |app: TestApp| async {
        let guest = app.visitor();
        guest.get(&cite(ARREARS)).await.ok();
        for (view, status) in [
            ("", StatusCode::BAD_REQUEST),
            ("https://elsewhere.example/", StatusCode::BAD_REQUEST),
            ("//elsewhere.example/ranking", StatusCode::NOT_FOUND),
            ("/account", StatusCode::NOT_FOUND),
            ("/places/nowhere?chart=trend-arrears-stock", StatusCode::NOT_FOUND),
            ("/places/lezhe", StatusCode::NOT_FOUND),
            ("/indicators/arrears-stock?part=value", StatusCode::NOT_FOUND),
            ("/indicators/arrears-stock?places=nowhere", StatusCode::BAD_REQUEST),
            ("/ranking?release=99", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(guest.get(&cite(view)).await.status, status, "{view}");
            let posted = guest.post("/figures/new", &[("view", view)]).await;
            assert_eq!(posted.status, status, "{view}");
        }
        for path in [
            "/figures/x",
            "/figures/00000000",
            "/figures/00000000.svg",
            "/embed/figures/00000000",
        ] {
            assert_eq!(guest.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let path = pin(&guest, ARREARS).await;
        assert_eq!(guest.get(&format!("{path}.pdf")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(figure::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    a_table_of_an_exploration_is_cited_as_any_chart,
    Data::Published,
    |app: TestApp| async {
        let guest = app.visitor();
        let table =
            "/explore?indicators=arrears-stock&indicators=population-census-2023&places=lezhe&places=korce&gaps=show";
        let page = guest.get(table).await.ok();
        let link = page.attributes("#table a[href*='/figures/new']", "href").remove(0);
        let before = guest.get(&link).await.ok();
        // the same cells, with what is missing said in words
        assert_eq!(before.texts(".chart-numbers td").len(), page.count("#table td.num"));
        let view = before.attributes("input[name=view]", "value").remove(0);
        let path = pin(&guest, &view).await;
        let drawn = app.get(&format!("{path}.svg")).await.ok();
        let drawn = drawn.text();
        assert!(drawn.contains("Lezhë") && drawn.contains("Korçë"), "{drawn}");
        let kept = app.get(&format!("{path}.json")).await.ok().json::<Value>();
        let cells = kept["values"].as_array().unwrap().len();
        assert_eq!(cells, before.texts(".chart-numbers td").len());
        assert_eq!(app.get(&path).await.ok().count("#changed"), 0);
        revise(&app, 12_345_678.0).await;
        let figure = app.get(&path).await.ok();
        let digits = |cell: &str| cell.chars().filter(char::is_ascii_digit).collect::<String>();
        let now = figure.texts("td").iter().any(|cell| digits(cell) == "12345678");
        assert!(now, "{:?}", figure.texts("td"));

        // more than a figure holds is told on the page, and refused
        let large = "/explore?indicators=arrears-stock&indicators=own-source-revenue&indicators=population-census-2023&gaps=show&places=municipalities";
        let page = guest.get(large).await.ok();
        assert_eq!(page.count("#table a[href*='/figures/new']"), 0);
        assert_eq!(guest.get(&cite(large)).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(guest.get(&cite("/explore")).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    a_figure_shows_then_and_now_and_whoever_pinned_it_is_told,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let revised = pin(&member, ARREARS).await;
        let kept = pin(&member, INHABITANTS).await;
        let whole = pin(&app.visitor(), "/ranking?indicator=arrears-stock&periods=2018").await;
        let old = app.get(&format!("{revised}.json")).await.ok().json::<Value>();
        let then = old["values"][0]["value"].as_f64().unwrap();
        assert_eq!(old["values"][0]["value_now"], then);

        let number = revise(&app, then * 1.5).await;
        let page = app.get(&format!("/en{revised}")).await.ok();
        assert_eq!(page.count("#changed tbody tr"), 1);
        assert!(
            page.text().contains("+50.0\u{a0}%") || page.text().contains("+50.0 %"),
            "{}",
            page.text()
        );
        assert_eq!(page.count("#changed"), 1);
        assert!(app.get(&whole).await.ok().one("#changed tbody").contains("Lezhë"));
        assert_eq!(app.get(&kept).await.ok().count("#changed"), 0);
        let json = app.get(&format!("{revised}.json")).await.ok().json::<Value>();
        assert_eq!(json["values"][0]["value"], then, "what was pinned stays");
        assert_eq!(json["values"][0]["value_now"], then * 1.5);
        assert_eq!(json["changed_since"], number);

        // one who pinned is told, once for each figure that changed
        let notices = notification::Entity::find().all(&app.db).await.unwrap();
        let told: Vec<&str> = notices.iter().map(|notice| notice.message.as_str()).collect();
        assert_eq!(told, ["figure-changed"]);
        assert_eq!(notices[0].path, revised);
        let news = member.get("/en/notifications").await.ok();
        assert!(
            news.text().contains(&format!("changed with release {number}")),
            "{}",
            news.text()
        );

        // the release lists what it changed, and nothing else
        let list = app.get(&format!("/data/releases/{number}/figures")).await.ok();
        assert_eq!(list.count(".entries li"), 2);
        assert!(!list.text().contains(kept.rsplit('/').next().unwrap()));
        assert_eq!(app.get("/data/releases/1/figures").await.ok().count(".entries li"), 0);

        // the work may be begun twice
        bashke::finance::jobs::judge(&app.app, number).await.unwrap();
        assert_eq!(figure_change::Entity::find().count(&app.db).await.unwrap(), 2);

        // set right again, it is what was cited, and what happened in between is still told
        let last = revise(&app, then).await;
        let page = app.get(&revised).await.ok();
        assert_eq!(page.count("#changed"), 0);
        assert_eq!(page.texts("ul.plain li").len(), 2, "{}", page.text());
        let row = figure::Entity::find().all(&app.db).await.unwrap();
        assert!(
            row.iter()
                .all(|figure| figure.changed_since.is_none() && figure.judged_release == last)
        );
    }
);

on_both!(
    releases_that_were_missed_are_caught_up_with,
    Data::Published,
    |app: TestApp| async {
        let path = pin(&app.visitor(), ARREARS).await;
        // both published before any work was done
        for value in [111.0, 222.0] {
            let tx = begin_write(&app.db).await.unwrap();
            let batch = batch(&app, &tx, value).await;
            publish(&tx, &app.clock, batch, "a", "b").await.unwrap();
            tx.commit().await.unwrap();
        }
        app.work().await;
        let row = figure::Entity::find().one(&app.db).await.unwrap().unwrap();
        let newest = app.app.cubes.current().newest();
        assert_eq!(row.judged_release, newest);
        assert!(row.changed_since.is_some());
        let changes = figure_change::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(changes.last().unwrap().value_after, Some(222.0));
        assert!(app.get(&path).await.ok().one("#changed tbody").contains("222"));
    }
);

on_both!(
    files_keep_what_was_pinned_and_say_where_it_stands,
    Data::Published,
    |app: TestApp| async {
        let path = pin(&app.visitor(), ARREARS).await;
        let before: Vec<Vec<u8>> = files(&app, &path).await;
        revise(&app, 123_456_789.0).await;
        let after = files(&app, &path).await;
        for (before, after) in before.iter().zip(&after).take(3) {
            assert!(before == after, "a file changed");
        }
        let svg = String::from_utf8(after[0].clone()).unwrap();
        assert!(svg.contains(&path), "the picture says its address");
        let csv = String::from_utf8(after[2].clone()).unwrap();
        assert!(!csv.contains("123456789") && csv.contains("lezhe"));
    }
);

async fn files(app: &TestApp, path: &str) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for (ending, kind) in [
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("csv", "text/csv"),
        ("xlsx", "spreadsheet"),
    ] {
        let reply = app.get(&format!("{path}.{ending}")).await.ok();
        assert!(reply.header("content-type").contains(kind), "{ending}");
        files.push(reply.bytes.to_vec());
    }
    files
}

#[tokio::test]
async fn every_chart_can_be_cited_and_is_what_it_was() {
    for (data, pages) in [(Data::Published, &PAGES[..]), (Data::Illustrative, &MADE[..])] {
        let app = TestApp::open(bashke_tests::Backend::Sqlite, data).await;
        app.with_people().await;
        let member = app.signed_in("member").await;
        let made = if data == Data::Published {
            ""
        } else {
            "dataset=illustrative"
        };
        let mut pinned = 0;
        for page in pages {
            let sign = if page.contains('?') { '&' } else { '?' };
            let charts = app.get(&format!("{page}{sign}{made}")).await.ok();
            let offered = charts.count(".chart-figure, .chart-small");
            let links = charts.attributes(".chart-offers a[href*='/figures/new']", "href");
            assert_eq!(links.len(), offered, "{page}");
            for link in links {
                // beyond the limit of one person others go on
                let before = member.get(&link).await;
                if before.status == StatusCode::SEE_OTHER {
                    continue;
                }
                let before = before.ok();
                let view = before.attributes("input[name=view]", "value").remove(0);
                let visitor = app.visitor();
                visitor.get(&link).await.ok();
                bashke_entities::platform::limit_count::Entity::delete_many()
                    .exec(&app.db)
                    .await
                    .unwrap();
                let reply = visitor.post("/figures/new", &[("view", &view)]).await;
                assert_eq!(reply.status, StatusCode::SEE_OTHER, "{view}: {}", reply.text());
                let figure = visitor.get(reply.header("location")).await.ok();
                // what is read anew through the figure's own look is what the drawing read
                assert_eq!(figure.count("#changed"), 0, "{view}: {}", figure.text());
                assert_eq!(figure.texts("h1"), before.texts(".chart-title"), "{view}");
                assert_eq!(
                    figure.texts(".chart-numbers td"),
                    before.texts(".chart-numbers td"),
                    "{view}"
                );
                assert_eq!(
                    figure.count(".illustrative, .banner-illustrative") > 0,
                    !made.is_empty(),
                    "{view}"
                );
                pinned += 1;
            }
        }
        assert!(pinned > 20, "{pinned}");
        assert!(figure_value::Entity::find().count(&app.db).await.unwrap() > 200);
    }
}

on_both!(
    pages_of_figures_take_a_few_queries_however_much_they_hold,
    Data::Published,
    |app: TestApp| async {
        let one = pin(&app.visitor(), ARREARS).await;
        let many = pin(&app.visitor(), "/ranking?indicator=arrears-stock&periods=2018").await;
        app.get(&one).await.ok();
        let few = app.queries_of(&one).await;
        assert_eq!(app.queries_of(&many).await, few);
        assert!(few <= 8, "{few}");
    }
);

on_both!(guests_pin_some_and_then_wait, Data::Published, |app: TestApp| async {
    let guest = app.visitor();
    guest.get(&cite(ARREARS)).await.ok();
    let mut pinned = 0;
    let catalogue = app.app.cubes.current().catalogue.clone();
    for place in catalogue
        .places_of(bashke_vocabulary::PlaceKind::Municipality)
        .chain(catalogue.place_numbers().take(3))
    {
        let view = format!(
            "/indicators/area?places={}&periods=2015&part=value",
            catalogue.place(place).slug
        );
        let reply = guest.post("/figures/new", &[("view", &view)]).await;
        match reply.status {
            StatusCode::SEE_OTHER => pinned += 1,
            StatusCode::TOO_MANY_REQUESTS => break,
            other => panic!("{other}: {}", reply.text()),
        }
    }
    assert_eq!(pinned, 60);
    // another's view that is pinned already is still given
    let view = format!(
        "/indicators/area?places={}&periods=2015&part=value",
        catalogue.place(catalogue.place_numbers().next().unwrap()).slug
    );
    assert_eq!(
        guest.post("/figures/new", &[("view", &view)]).await.status,
        StatusCode::SEE_OTHER
    );
});

#[tokio::test]
async fn only_embeds_may_stand_in_pages_of_others() {
    let app = TestApp::open(bashke_tests::Backend::Sqlite, Data::Published).await;
    let path = pin(&app.visitor(), ARREARS).await;
    let embed = app.get(&format!("/en/embed{path}")).await.ok();
    let policy = embed.header("content-security-policy");
    assert!(
        policy.contains("frame-ancestors *") && policy.contains("default-src 'none'"),
        "{policy}"
    );
    assert_eq!((embed.count("script"), embed.count("form")), (0, 0));
    assert_eq!(embed.count(".chart-figure"), 1);
    let page = app.get(&path).await.ok();
    assert!(
        page.header("content-security-policy")
            .contains("frame-ancestors 'none'")
    );
    assert_eq!(page.header("x-frame-options"), "DENY");
}
