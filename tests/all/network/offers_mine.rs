//! The page of one's own offers says of each how it stands; reporting one marks its language.

use bashke_tests::{Data, Reply, TestApp, clock_after, on_both};

use super::offers::{hide, write};
use super::{organisation_id, two_sides};

/// What is said of the one with a title.
fn said(page: &Reply, title: &str) -> String {
    let lines = page.texts(".entries > li");
    lines.into_iter().find(|line| line.contains(title)).unwrap_or_default()
}

on_both!(
    of_ones_own_offers_each_says_whether_it_is_open_closed_run_out_or_hidden,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        write(&owner, &[("title-sq", "E hapura")]).await;
        let closed = write(&owner, &[("title-sq", "Sallë e vjetër")]).await;
        owner.submit(&closed, &closed, &[("do", "close")]).await;
        let hidden = write(&owner, &[("title-sq", "E fshehura")]).await;
        let short = [("title-sq", "E shkurtra"), ("expires-on", "2026-11-30")];
        write(&owner, &short).await;
        let id = hidden.rsplit('/').next().unwrap();
        hide(&app, &format!("offer:{id}")).await;
        let app = app.another(clock_after(&app.clock, 8 * 24 * 60)).await;
        let owner = app.signed_in("owner").await;
        let mine = owner.get("/offers/mine").await.ok();
        for (title, words) in [
            ("E hapura", "E hapur deri më 23 dhjetor 2026"),
            ("Sallë e vjetër", "E mbyllur"),
            ("E shkurtra", "Afati i ka mbaruar"),
            ("E fshehura", "Moderatorët e kanë fshehur: e shihni vetëm ju dhe ata"),
        ] {
            assert!(said(&mine, title).contains(words), "{title}: {}", said(&mine, title));
        }
        for title in ["E shkurtra", "E fshehura"] {
            let line = said(&mine, title);
            assert!(!line.contains("E hapur deri"), "{line}");
            assert!(!line.contains("E mbyllur"), "{line}");
        }
        let english = owner.get("/en/offers/mine").await.ok();
        assert!(said(&english, "E shkurtra").contains("Its time has run out"));
        assert!(said(&english, "E fshehura").contains("The moderators have hidden it"));
        // nobody else reads of it
        assert!(!app.get("/offers").await.ok().text().contains("E fshehura"));
        let costs = async || {
            let before = app.queries();
            owner.get("/offers/mine").await.ok();
            app.queries() - before
        };
        let few = costs().await;
        for n in 0..5 {
            write(&owner, &[("title-sq", &format!("Edhe {n}"))]).await;
        }
        assert_eq!(costs().await, few);
        // with its organisation all of it is hidden
        let organisation = organisation_id(&app, "qendra-prova").await;
        hide(&app, &format!("organisation:{organisation}")).await;
        let mine = owner.get("/offers/mine").await.ok();
        let line = said(&mine, "E hapura");
        assert!(line.contains("Moderatorët e kanë fshehur organizatën"), "{line}");
    }
);

on_both!(
    the_form_in_which_something_is_reported_marks_the_language_of_what_it_shows,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let id = path.rsplit('/').next().unwrap();
        let form = format!("/report?subject=offer:{id}");
        let learner = app.signed_in("learner").await;
        let english = learner.get(&format!("/en{form}")).await.ok();
        assert_eq!(english.attributes("h2 span[lang]", "lang"), ["sq"]);
        assert_eq!(english.count("div[lang=sq] > blockquote"), 1);
        let albanian = learner.get(&form).await.ok();
        assert_eq!(albanian.count("main h2 span[lang]"), 0);
        assert_eq!(albanian.count("div[lang] > blockquote"), 0);
    }
);
