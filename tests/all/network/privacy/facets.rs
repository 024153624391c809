//! What somebody keeps to themselves is in no answer of the directory either: not beside a choice, not on a card, not among the
//! numbers of a map or a table.

use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};

use crate::network::coverage::count_of;
use crate::network::directory::{beside, list, names};

/// How many people the table counts in a municipality; none where it is in no row.
async fn counted(visitor: &Visitor<'_>, name: &str) -> Option<usize> {
    let table = visitor.get("/network?kind=person&view=table").await.ok();
    count_of(&table, "where", name, 3)
}

fn on_card(reply: &Reply, words: &str) -> bool {
    reply.texts(".entry-card").iter().any(|card| card.contains(words))
}

on_both!(
    nobody_counts_what_others_keep_to_themselves,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        let trainer = app.signed_in("trainer").await;
        let facets = [
            ("theme", "rural", "Zonat rurale"),
            ("place", "puke", "Pukë"),
            ("place", "qarku-shkoder", "Pukë"),
            ("language", "it", "italisht"),
        ];
        for (seen, guest_sees, member_sees) in [
            ("everyone", true, true),
            ("members", false, true),
            ("nobody", false, false),
        ] {
            let fields = [("seen-themes", seen), ("seen-places", seen), ("seen-languages", seen)];
            list(&learner, &fields).await.ok();
            for (reader, sees) in [(&app.visitor(), guest_sees), (&trainer, member_sees)] {
                let page = reader.get("/network?kind=person").await.ok();
                assert_eq!(names(&page), ["Lule Prova"], "{seen}: found by the name");
                for (facet, value, words) in facets {
                    let said = format!("{facet}={value} seen by {seen}");
                    assert_eq!(beside(&page, facet, value).as_deref(), sees.then_some("1"), "{said}");
                    // a card tells of themes and places
                    assert_eq!(on_card(&page, words), sees && facet != "language", "{said}");
                    let found = reader.get(&format!("/network?kind=person&{facet}={value}")).await.ok();
                    assert_eq!(names(&found).len(), usize::from(sees), "{said}");
                    let english = reader.get(&format!("/en/network?{facet}={value}")).await.ok();
                    assert_eq!(names(&english).contains(&"Lule Prova".to_owned()), sees, "{said}");
                }
                assert_eq!(counted(reader, "Pukë").await, Some(usize::from(sees)), "{seen}");
                let map = reader.get("/network?kind=person&view=map").await.ok();
                assert_eq!(map.text().contains("Pukë: 1"), sees, "the map, seen by {seen}");
                let search = reader.get("/search?q=lule").await.ok();
                assert!(search.text().contains("Lule Prova"));
                assert!(!search.one("main").contains("Pukë"), "the search tells the name alone");
            }
        }
    }
);
