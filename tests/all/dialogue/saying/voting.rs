//! One statement at a time, changing a vote, who may, and that nobody sees how others voted.

use bashke::platform::act::Act;
use bashke_entities::dialogue::{dialogue, dialogue_stage, statement_vote};
use bashke_tests::{TestApp, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{LIST, MAP, OWN, SAY, VOTE, cast, crowd, hold, kept, many, move_stage, stated, vote, votes_of};
use crate::dialogue::person_id;

on_both!(people_vote_on_one_statement_after_the_other, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let learner = app.signed_in("learner").await;
    let empty = learner.get(SAY).await.ok();
    assert_eq!(empty.count(".say-buttons"), 0);
    assert!(empty.text().contains("Ende nuk ka për çfarë të votohet"));
    let ids = many(&app, dialogue, 3).await;
    for at in 1..=3 {
        let page = learner.get(SAY).await.ok();
        assert_eq!(page.one("#say-progress"), format!("Pohimi {at} nga 3"));
        assert_eq!(page.texts(".say-buttons button"), ["Jam dakord", "Jam kundër", "Kaloj"]);
        let id = page.attributes(".say-form input[name=statement]", "value").remove(0);
        let said = ["agree", "disagree", "pass"][at - 1];
        let sent = learner.post(VOTE, &[("statement", &id), ("vote", said)]).await;
        assert_eq!(sent.header("location"), format!("{SAY}#statement"));
    }
    let done = learner.get(SAY).await.ok();
    assert_eq!(done.count(".say-buttons"), 0);
    assert_eq!(done.attributes(".empty a", "href"), [MAP]);
    let mut numbers: Vec<i32> = votes_of(&app, "learner").await.iter().map(|(_, vote)| *vote).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [-1, 0, 1]);

    // what fewer voted on comes first, and another one is not asked in the order of the first
    let late = stated(&app, dialogue, "trainer", "Ky pohim erdhi më vonë.").await;
    let next = learner.get(SAY).await.ok();
    assert_eq!(
        next.attributes(".say-form input[name=statement]", "value"),
        [late.to_string()]
    );
    assert_eq!(next.one("#say-progress"), "Pohimi 4 nga 4");
    let owner = app.signed_in("owner").await;
    let first = owner.get(SAY).await.ok();
    assert_eq!(
        first.attributes(".say-form input[name=statement]", "value"),
        [late.to_string()]
    );
    for id in ids {
        assert_eq!(kept(&app, id).await.votes, 1);
    }
});

on_both!(a_vote_can_be_changed_while_the_stage_is_open, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let ids = many(&app, dialogue, 2).await;
    let learner = app.signed_in("learner").await;
    vote(&learner, ids[0], "agree").await;
    let own = learner.get(OWN).await.ok();
    assert_eq!(own.texts("[aria-pressed=true]"), ["Jam dakord"]);
    let fields = [("statement", "1"), ("vote", "disagree"), ("back", "votes")];
    let id = ids[0].to_string();
    let fields = [("statement", id.as_str()), fields[1], fields[2]];
    let sent = learner.submit(OWN, VOTE, &fields).await;
    assert_eq!(sent.header("location"), format!("{OWN}#vote-{id}"));
    assert_eq!(votes_of(&app, "learner").await, [(ids[0], -1)]);
    assert_eq!(kept(&app, ids[0]).await.votes, 1);
    let own = learner.get(OWN).await.ok();
    assert_eq!(own.texts("[aria-pressed=true]"), ["Jam kundër"]);

    for nothing in ["9999", "x", "0"] {
        let sent = learner.post(VOTE, &[("statement", nothing), ("vote", "agree")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{nothing}");
    }
    let sent = learner.post(VOTE, &[("statement", &id), ("vote", "perhaps")]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);

    let over = app.another(bashke_tests::clock_after(&app.clock, 60 * 24 * 21)).await;
    let learner = over.signed_in("learner").await;
    let own = learner.get(OWN).await.ok();
    assert_eq!((own.count(".say-buttons"), own.count("#votes .entries li")), (0, 1));
    let sent = learner.post(VOTE, &[("statement", &id), ("vote", "agree")]).await;
    assert_eq!(sent.header("location"), format!("{SAY}#statement"));
    assert_eq!(votes_of(&app, "learner").await, [(ids[0], -1)]);
    let page = over.get(SAY).await.ok();
    assert!(page.one(".notice-title").contains("Kjo fazë është mbyllur"));
});

on_both!(who_may_not_vote_reads, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let ids = many(&app, dialogue, 1).await;
    let guest = app.visitor();
    let page = guest.get(SAY).await.ok();
    assert_eq!((page.count(".say-text"), page.count(".say-buttons")), (1, 0));
    let to = page.attributes("#statement .ways-on a", "href");
    assert_eq!(to[0], format!("/sign-in?next={SAY}"));
    let id = ids[0].to_string();
    let refused = guest.post(VOTE, &[("statement", &id), ("vote", "agree")]).await;
    assert!(refused.status == StatusCode::FORBIDDEN || refused.header("location").starts_with("/sign-in"));
    assert!(guest.get(OWN).await.status != StatusCode::OK);

    let close = |access: &'static str| {
        dialogue::Entity::update_many()
            .col_expr(dialogue::Column::Access, Expr::value(access))
            .exec(&app.db)
    };
    let learner = app.signed_in("learner").await;
    for access in ["invited", "read-only"] {
        close(access).await.unwrap();
        let page = learner.get(SAY).await.ok();
        assert_eq!(page.count(".say-buttons"), 0);
        assert!(page.one(".notice-title").contains("vetëm kush është i ftuar"));
        assert_eq!(vote(&learner, ids[0], "agree").await.status, StatusCode::FORBIDDEN);
    }
    // hosts take part in theirs
    let host = app.signed_in("trainer").await;
    assert_eq!(vote(&host, ids[0], "agree").await.status, StatusCode::SEE_OTHER);
    close("open").await.unwrap();
    move_stage(
        &app,
        dialogue_stage::Column::OpensAt,
        app.clock.now() + Duration::days(1),
    )
    .await;
    let page = learner.get(SAY).await.ok();
    assert!(page.one(".notice-title").contains("nuk është hapur ende"));
    assert_eq!(
        vote(&learner, ids[0], "agree").await.header("location"),
        format!("{SAY}#statement")
    );
    assert_eq!(statement_vote::Entity::find().count(&app.db).await.unwrap(), 1);
});

on_both!(many_statements_and_votes_take_no_more_queries, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let ids = many(&app, dialogue, 2).await;
    let learner = app.signed_in("learner").await;
    let host = app.signed_in("trainer").await;
    vote(&learner, ids[0], "agree").await;
    let counted = async || {
        let mut counts = Vec::new();
        for visitor in [&learner, &host] {
            for page in [SAY, LIST, OWN, MAP] {
                let before = app.queries();
                visitor.get(page).await.ok();
                counts.push(app.queries() - before);
            }
        }
        counts
    };
    let few = counted().await;
    let more = many(&app, dialogue, 60).await;
    let people = crowd(&app, 30).await;
    let votes = people
        .iter()
        .flat_map(|person| more.iter().map(move |id| (*person, *id, (person + id) % 3 - 1)));
    cast(&app, dialogue, app.clock.now(), votes).await;
    assert_eq!(counted().await, few);
    assert!(few.iter().all(|count| *count <= 14), "{few:?}");
});

on_both!(
    whoever_leaves_takes_their_votes_along_and_leaves_what_they_stated,
    |app: TestApp| async {
        let dialogue = hold(&app).await;
        let id = stated(&app, dialogue, "learner", "Tarifa duhet të ulet.").await;
        let (learner, owner) = (app.signed_in("learner").await, app.signed_in("owner").await);
        vote(&learner, id, "agree").await;
        vote(&owner, id, "disagree").await;
        let person = person_id(&app, "learner").await;
        let held = bashke::dialogue::held_about(&app.db, person).await.unwrap();
        let section = |name: &str| {
            let found = held.iter().find(|section| section.name == name).unwrap();
            serde_json::to_string(&found.entries).unwrap()
        };
        assert!(section("statements").contains("Tarifa duhet të ulet."));
        let votes = section("statement-votes");
        assert!(
            votes.contains("\"vote\":\"agree\"") && !votes.contains("disagree"),
            "{votes}"
        );

        let act = Act::begin(&app.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::dialogue::leave(&act, person).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(votes_of(&app, "learner").await, []);
        assert_eq!(votes_of(&app, "owner").await, [(id, -1)]);
        assert_eq!(kept(&app, id).await.votes, 1);
    }
);
