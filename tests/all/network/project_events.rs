//! The events of a project stand on its page.

use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;

use super::events::plan;
use super::offers::hide;

const PROJECT: &str = "buxheti-im-prova";
const PAGE: &str = "/projects/buxheti-im-prova";

/// The titles of those to come, and of those that are over.
async fn events(app: &TestApp) -> (Vec<String>, Vec<String>) {
    let page = app.get(PAGE).await.ok();
    (page.texts("#events li > a"), page.texts("#events-over li > a"))
}

on_both!(
    a_project_shows_its_events_to_come_and_past,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        assert_eq!(events(&app).await, (Vec::new(), Vec::new()));
        let of = ("project", PROJECT);
        let second = plan(&owner, &[of, ("title-sq", "E dyta"), ("begins-on", "2026-12-06")]).await;
        let one = app.queries_of(PAGE).await;
        let first = plan(&owner, &[of, ("title-sq", "E para"), ("begins-on", "2026-12-05")]).await;
        let third = plan(&owner, &[of, ("title-sq", "E treta"), ("begins-on", "2027-03-01")]).await;
        plan(&owner, &[("title-sq", "Tjetër gjë")]).await;
        assert_eq!(app.queries_of(PAGE).await, one, "no question for each event");
        let titles = ["E para", "E dyta", "E treta"];
        let (coming, over) = events(&app).await;
        assert_eq!((coming, over.len()), (titles.map(str::to_owned).to_vec(), 0));
        let links = app.get(PAGE).await.ok().attributes("#events li > a", "href");
        assert_eq!(links, [first, second.clone(), third.clone()]);

        let edit = format!("{second}/edit");
        let cancel = [("do", "cancel"), ("reason", "Salla u mbyll.")];
        assert_eq!(owner.submit(&edit, &edit, &cancel).await.status, StatusCode::SEE_OTHER);
        let english = app.get(&format!("/en{PAGE}")).await.ok();
        assert!(
            english.one("#events").contains("cancelled"),
            "{}",
            english.one("#events")
        );

        // after half of them: the last first
        let later = app.another(clock_after(&app.clock, 40 * 24 * 60)).await;
        let (coming, over) = events(&later).await;
        assert_eq!(
            (coming, over),
            (
                vec!["E treta".to_owned()],
                vec!["E dyta".to_owned(), "E para".to_owned()]
            )
        );
        hide(&app, &format!("event:{}", third.rsplit('/').next().unwrap())).await;
        assert!(events(&later).await.0.is_empty(), "what is hidden is gone at once");
    }
);
