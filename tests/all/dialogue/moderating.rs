//! Posts and threads are reported and decided on; moderators pin, close, slow down, move, split and merge threads.

use bashke_entities::dialogue::{post, thread};
use bashke_entities::moderation::case;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{last_post, number, reply, start};

/// Reports a thing and decides on it.
pub(super) async fn decide(app: &TestApp, moderator: &Visitor<'_>, subject: &str, measure: &str) {
    let fields = [
        ("subject", subject),
        ("reason", "illegal"),
        ("text", "Kjo nuk shkon fare."),
    ];
    let sent = app.visitor();
    let sent = sent
        .submit(&format!("/report?subject={subject}"), "/report", &fields)
        .await;
    assert!(sent.header("location").starts_with("/report/sent"), "{}", sent.text());
    let row = case::Entity::find().order_by_desc(case::Column::Id).one(&app.db).await;
    let path = format!("/moderation/cases/{}", row.unwrap().unwrap().id);
    let fields = [
        ("do", "decide"),
        ("measure", measure),
        ("rule", "illegal"),
        ("facts", "Teksti nxjerr të dhëna që nuk i përkasin askujt tjetër."),
    ];
    let decided = moderator.submit(&path, &path, &fields).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
}

on_both!(
    whoever_decides_reads_a_post_as_readers_did_with_its_thread_and_what_it_is_about,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let text = "Kjo është **e rëndë** dhe [e provuar](https://shembull.al/prova).\n\n- një\n- dy";
        start(&owner, "place:lezhe", "Rruga e re", text).await;
        let id = last_post(&app).await;
        let subject = format!("post:{id}");
        let fields = [
            ("subject", subject.as_str()),
            ("reason", "illegal"),
            ("text", "Nuk shkon."),
        ];
        let guest = app.visitor();
        guest
            .submit(&format!("/report?subject={subject}"), "/report", &fields)
            .await;
        let moderator = app.signed_in("moderator").await;
        let page = moderator.get("/en/moderation/cases/1").await.ok();
        assert_eq!(page.one(".post-text strong"), "e rëndë");
        assert_eq!(page.count(".post-text li"), 2);
        assert!(!page.text().contains("**"), "nothing is shown as it was typed");
        let links = page.attributes("main dl a", "href");
        assert_eq!(links, [format!("/en/posts/{id}"), "/en/places/lezhe".to_owned()]);
        assert_eq!(page.texts("main dl a"), ["Rruga e re #1", "Lezhë"]);
    }
);

on_both!(
    a_post_that_is_hidden_is_seen_by_its_author_and_moderators_alone,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let owner = app.signed_in("owner").await;
        let thread = start(&owner, "general", "Një temë më vete", "Fillimi.").await;
        reply(&member, &thread, "Diçka e fshehtë.").await;
        let id = last_post(&app).await;
        let moderator = app.signed_in("moderator").await;
        decide(&app, &moderator, &format!("post:{id}"), "hide").await;
        let shows = |page: &Reply| page.text().contains("Diçka e fshehtë.");
        let guest = app.get(&thread).await.ok();
        assert!(!shows(&guest) && guest.text().contains("Moderatorët e kanë fshehur këtë postim."));
        assert!(!shows(&owner.get(&thread).await.ok()));
        assert!(shows(&member.get(&thread).await.ok()) && shows(&moderator.get(&thread).await.ok()));
        for hidden in [format!("/posts/{id}/history"), format!("/report?subject=post:{id}")] {
            assert_eq!(app.get(&hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
        }
        assert!(app.get("/threads?q=fshehte").await.ok().texts(".entries li").is_empty());
        assert!(!shows(&app.get("/threads.atom").await.ok()));
        assert_eq!(
            owner
                .get(&format!("/threads/{}/reply?to={id}&quote=yes", number(&thread)))
                .await
                .ok()
                .count("input[name=to]"),
            0,
            "nor is it quoted"
        );
        // what is decided on is not changed meanwhile, and what is removed not even its author sees
        let edit = format!("/posts/{id}/edit");
        let fields = [("do", "send"), ("text", "Tjetër."), ("language", "sq")];
        let refused = member.submit(&edit, &edit, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    a_thread_that_is_removed_is_gone_for_all_but_moderators,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "place:lezhe", "Një temë e keqe", "Fillimi.").await;
        let post = last_post(&app).await;
        let moderator = app.signed_in("moderator").await;
        decide(&app, &moderator, &format!("thread:{}", number(&thread)), "remove").await;
        let id = number(&thread);
        for path in [
            thread.clone(),
            format!("/posts/{post}"),
            format!("/posts/{post}/history"),
            format!("/threads/{id}"),
            format!("/threads/{id}/feed.atom"),
            format!("/threads/{id}/reply"),
        ] {
            assert_eq!(member.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for list in [
            "/threads",
            "/threads?q=keqe",
            "/threads.atom",
            "/threads/about?subject=place:lezhe",
        ] {
            assert!(!app.get(list).await.ok().text().contains("Një temë e keqe"), "{list}");
        }
        assert_eq!(moderator.get(&thread).await.status, StatusCode::OK);
        assert!(moderator.get("/threads").await.ok().text().contains("Një temë e keqe"));
    }
);

on_both!(
    a_thread_is_closed_slowed_down_pinned_and_moved,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "place:lezhe", "Një temë më vete", "Fillimi.").await;
        let moderator = app.signed_in("moderator").await;
        let tend = format!("/threads/{}/tend", number(&thread));
        let does = async |fields: &[(&str, &str)]| moderator.submit(&tend, &tend, fields).await;
        does(&[("do", "close")]).await;
        let page = member.get(&thread).await.ok();
        assert_eq!(page.count("form.form"), 0);
        member.get("/threads").await.ok();
        let reply_path = format!("/threads/{}/reply", number(&thread));
        let fields = [("do", "send"), ("text", "Edhe unë."), ("language", "sq")];
        let refused = member.submit("/threads/new", &reply_path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Edhe unë."));
        assert_eq!(
            reply(&moderator, &thread, "Mbyllet këtu.").await.status,
            StatusCode::SEE_OTHER
        );
        does(&[("do", "open")]).await;

        assert_eq!(
            does(&[("do", "slow"), ("seconds", "7")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        does(&[("do", "slow"), ("seconds", "600")]).await;
        let refused = reply(&member, &thread, "Menjëherë.").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.one(".field-error").contains("10"),
            "{}",
            refused.one(".field-error")
        );
        let later = app.another(clock_after(&app.clock, 10)).await;
        assert_eq!(
            reply(&later.signed_in("member").await, &thread, "Më vonë.")
                .await
                .status,
            StatusCode::SEE_OTHER
        );
        does(&[("do", "slow"), ("seconds", "")]).await;

        does(&[("do", "pin")]).await;
        assert!(app.get("/threads").await.ok().text().contains("i fiksuar"));
        for wrong in ["", "place:atlantis", "https://evil.example/places/lezhe"] {
            let refused = does(&[("do", "move"), ("to", wrong)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        does(&[
            ("do", "move"),
            ("to", "http://127.0.0.1:3000/en/indicators/arrears-stock?x=1"),
        ])
        .await;
        assert_eq!(app.get(&thread).await.status, StatusCode::OK, "its address stays");
        let about = async |subject: &str| app.get(&format!("/threads/about?subject={subject}")).await.ok();
        assert!(!about("place:lezhe").await.text().contains(&thread));
        assert!(about("indicator:arrears-stock").await.text().contains(&thread));
        assert_eq!(does(&[("do", "burn")]).await.status, StatusCode::NOT_FOUND);
        let log = app.signed_in("admin").await;
        let log = log.get("/admin/audit?action=thread").await.ok();
        for event in [
            "thread.closed",
            "thread.opened",
            "thread.slowed",
            "thread.pinned",
            "thread.moved",
        ] {
            assert!(log.text().contains(event), "{event}");
        }
    }
);

/// What the posts of a thread say, in order, with their positions.
async fn posts(app: &TestApp, thread: &str) -> Vec<(i32, String)> {
    let rows = post::Entity::find()
        .filter(post::Column::ThreadId.eq(number(thread)))
        .order_by_asc(post::Column::Position)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| (row.position, row.text)).collect()
}

fn said(list: &[&str]) -> Vec<(i32, String)> {
    (1..).zip(list.iter().map(|text| (*text).to_owned())).collect()
}

on_both!(
    threads_are_split_and_merged_and_every_address_still_leads_there,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "place:lezhe", "Një temë më vete", "një").await;
        let mut ids = vec![last_post(&app).await];
        for text in ["dy", "tre", "katër"] {
            reply(&member, &thread, text).await;
            ids.push(last_post(&app).await);
        }
        let learner = app.signed_in("learner").await;
        reply(&learner, &thread, "pesë").await;
        ids.push(last_post(&app).await);
        let moderator = app.signed_in("moderator").await;
        let tend = format!("/threads/{}/tend", number(&thread));
        let (first, second, fourth) = (ids[0].to_string(), ids[1].to_string(), ids[3].to_string());
        let title = ("title", "Tema e ndarë");
        for wrong in [
            vec![("do", "split"), title],
            vec![("do", "split"), title, ("post", &first)],
            vec![("do", "split"), title, ("post", "999")],
        ] {
            let refused = moderator.submit(&tend, &tend, &wrong).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        }
        let fields = [("do", "split"), title, ("post", &second), ("post", &fourth)];
        let made = moderator.submit(&tend, &tend, &fields).await;
        let new = made.header("location").split('?').next().unwrap().to_owned();
        assert_eq!(posts(&app, &thread).await, said(&["një", "tre", "pesë"]));
        assert_eq!(posts(&app, &new).await, said(&["dy", "katër"]));
        assert_eq!(
            app.get(&format!("/posts/{fourth}")).await.header("location"),
            format!("{new}#post-{fourth}")
        );
        assert!(
            app.get("/threads/about?subject=place:lezhe")
                .await
                .ok()
                .text()
                .contains(&new)
        );
        // the next post stands after the last one
        reply(&learner, &thread, "gjashtë").await;
        assert_eq!(posts(&app, &thread).await, said(&["një", "tre", "pesë", "gjashtë"]));

        for wrong in [number(&thread).to_string(), "999".to_owned(), "x".to_owned()] {
            let refused = moderator
                .submit(&tend, &tend, &[("do", "merge"), ("into", &wrong)])
                .await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        let into = format!("http://127.0.0.1:3000{new}");
        let merged = moderator
            .submit(&tend, &tend, &[("do", "merge"), ("into", &into)])
            .await;
        assert_eq!(merged.header("location"), format!("{new}?done=merged"));
        assert_eq!(
            posts(&app, &new).await,
            said(&["dy", "katër", "një", "tre", "pesë", "gjashtë"])
        );
        let old = app.get(&thread).await;
        assert_eq!(
            (old.status, old.header("location")),
            (StatusCode::PERMANENT_REDIRECT, new.as_str())
        );
        assert_eq!(
            app.get(&format!("/posts/{first}")).await.header("location"),
            format!("{new}#post-{first}")
        );
        assert_eq!(
            app.get("/threads").await.ok().attributes(".entries > li > a", "href"),
            std::slice::from_ref(&new)
        );
        let gone = reply(&learner, &new, "shtatë").await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "whoever followed either goes on");
        let row = thread::Entity::find_by_id(number(&new))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.last_position, 7);
        app.work().await;
        assert!(member.get("/notifications").await.ok().text().contains("Tema e ndarë"));
    }
);

on_both!(
    a_post_of_a_hidden_thread_is_not_read_through_the_form_of_reports,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let thread = start(&owner, "general", "Një temë më vete", "Fillimi i fshehur.").await;
        let form = format!("/report?subject=post:{}", last_post(&app).await);
        app.get(&form).await.ok();
        let moderator = app.signed_in("moderator").await;
        decide(&app, &moderator, &format!("thread:{}", number(&thread)), "hide").await;
        assert_eq!(app.get(&form).await.status, StatusCode::NOT_FOUND);
        let member = app.signed_in("member").await;
        assert_eq!(member.get(&form).await.status, StatusCode::NOT_FOUND);
        moderator.get(&form).await.ok();
    }
);
