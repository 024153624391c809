//! Threads are started, answered and read; their addresses hold.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::ConnectionTrait;

use super::{answer, last_post, long_thread, number, reply, start};

on_both!(
    a_thread_is_started_answered_and_read_by_everyone,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let thread = start(&owner, "place:lezhe", "Pse u rritën borxhet?", "Shihni **këtë**.").await;
        let first = last_post(&app).await;
        assert!(thread.ends_with("/pse-u-rriten-borxhet"), "{thread}");
        let member = app.signed_in("member").await;
        let sent = answer(
            &member,
            &thread,
            "Sipas [faqes](/places/lezhe), prej vitit 2019.",
            &first.to_string(),
        )
        .await;
        let second = last_post(&app).await;
        assert_eq!(sent.header("location"), format!("{thread}?done=posted#post-{second}"));

        let page = app.get(&thread).await.ok();
        assert_eq!(page.one("h1"), "Pse u rritën borxhet?");
        assert_eq!(
            page.texts(".post-text"),
            ["Shihni këtë.", "Sipas faqes, prej vitit 2019."]
        );
        assert_eq!(page.texts(".post-text strong"), ["këtë"]);
        assert!(
            page.texts(".post-head")[0].contains("Ora Prova"),
            "{:?}",
            page.texts(".post-head")
        );
        assert_eq!(page.attributes(".post .hint a", "href"), [format!("/posts/{first}")]);
        assert_eq!(page.count("form.form"), 0, "guests read");
        assert!(page.header("cache-control").contains("no-store"));
        let english = app.get(&format!("/en{thread}")).await.ok();
        assert!(
            english
                .text()
                .contains("href=\"/en/places/lezhe\" rel=\"nofollow ugc noopener\"")
        );
        assert_eq!(english.attributes(".post-text", "lang"), ["sq", "sq"]);

        // a post, a number and an old title lead to where it stands
        let at = app.get(&format!("/posts/{second}")).await;
        assert_eq!(at.header("location"), format!("{thread}#post-{second}"));
        for address in [
            format!("/threads/{}", number(&thread)),
            format!("/threads/{}/tjeter", number(&thread)),
        ] {
            let moved = app.get(&address).await;
            assert_eq!(
                (moved.status, moved.header("location")),
                (StatusCode::PERMANENT_REDIRECT, thread.as_str())
            );
        }
        for nowhere in [
            "/threads/999/x",
            "/threads/x",
            "/posts/999",
            "/posts/x",
            "/threads/0",
            &format!("{thread}?page=2"),
        ] {
            assert_eq!(app.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }

        let list = app.get("/threads").await.ok();
        assert_eq!(
            list.attributes(".entries > li > a", "href"),
            std::slice::from_ref(&thread)
        );
        let section = app.get("/threads/about?subject=place:lezhe").await.ok();
        assert!(section.text().contains("Pse u rritën borxhet?") && !section.text().contains("<html"));
        let other = app.get("/threads/about?subject=place:kukes").await.ok();
        assert!(!other.text().contains("Pse u rritën borxhet?"));
        assert_eq!(
            app.get("/threads/about?subject=place:atlantis").await.status,
            StatusCode::NOT_FOUND
        );
    }
);

on_both!(
    a_point_of_a_chart_is_discussed_and_its_place_and_indicator_show_it,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let point = "point:arrears-stock:lezhe:2023";
        let form = member.get(&format!("/threads/new?subject={point}")).await.ok();
        assert_eq!(form.attributes("input[name=subject]", "value"), [point]);
        let thread = start(&member, point, "Çfarë ndodhi në 2023?", "Pyes.").await;
        for subject in ["place:lezhe", "indicator:arrears-stock", point] {
            let section = app.get(&format!("/threads/about?subject={subject}")).await.ok();
            assert!(section.text().contains(&thread), "{subject}");
        }
        let current = app.app.cubes.current();
        let catalogue = &current.catalogue;
        let indicator = catalogue
            .indicator(catalogue.find_indicator("arrears-stock").unwrap())
            .id;
        let place = catalogue.place(catalogue.find_place("lezhe").unwrap()).id;
        let discussed = bashke::dialogue::points_discussed(&app.db, indicator).await.unwrap();
        assert_eq!(
            discussed.into_iter().collect::<Vec<_>>(),
            [((place, "2023".parse().unwrap()), 1)]
        );
        for wrong in [
            "point:arrears-stock:atlantis:2023",
            "point:nothing:lezhe:2023",
            "figure:zzzz9999",
            "x",
        ] {
            let form = member.get(&format!("/threads/new?subject={wrong}")).await;
            assert_eq!(form.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }
);

on_both!(
    projects_and_experiences_are_talked_about_while_all_see_them,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let member = app.signed_in("member").await;
        for (subject, path) in [
            (
                "project:drite-mbi-detyrimet-prova",
                "/projects/drite-mbi-detyrimet-prova",
            ),
            (
                "experience:harta-e-mbetjeve-prova",
                "/experiences/harta-e-mbetjeve-prova",
            ),
        ] {
            let about = format!("/threads/about?subject={}", subject.replace(':', "%3A"));
            assert_eq!(
                app.get(path).await.ok().attributes("#threads", "data-threads"),
                [about.as_str()]
            );
            let thread = start(&member, subject, "A e provoi dikush tjetër?", "Pyes.").await;
            assert!(app.get(&about).await.ok().text().contains(&thread));
            let page = app.get(&thread).await.ok();
            assert_eq!(page.count(&format!("main a[href='{path}']")), 1, "{subject}");
            assert_eq!(
                app.get(&format!("/threads?subject={subject}"))
                    .await
                    .ok()
                    .count(".entries > li"),
                1
            );
        }
        // a draft is nothing that others could talk about
        let drafts = "UPDATE project SET published_at = NULL";
        app.db.execute_unprepared(drafts).await.unwrap();
        let gone = member
            .get("/threads/new?subject=project:drite-mbi-detyrimet-prova")
            .await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    who_may_not_is_refused_and_nothing_is_written,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let post = last_post(&app).await;
        let guest = app.visitor();
        for (page, action) in [
            (thread.clone(), format!("/threads/{}/reply", number(&thread))),
            (thread.clone(), format!("/threads/{}/follow", number(&thread))),
            (thread.clone(), format!("/threads/{}/draft", number(&thread))),
            (thread.clone(), format!("/posts/{post}/react")),
            (thread.clone(), "/threads/new".to_owned()),
        ] {
            guest.get("/sign-in").await.ok();
            let fields = [
                ("do", "send"),
                ("text", "x"),
                ("language", "sq"),
                ("follow", "yes"),
                ("kind", "thanks"),
            ];
            let refused = guest.post(&action, &fields).await;
            assert!(
                refused.status == StatusCode::FORBIDDEN || refused.status.is_redirection(),
                "{action} from {page}"
            );
        }
        // another's post is not theirs to change
        let learner = app.signed_in("learner").await;
        for path in [
            format!("/posts/{post}/edit"),
            format!("/posts/{post}/delete"),
            format!("/threads/{}/tend", number(&thread)),
        ] {
            assert_eq!(learner.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
            learner.get(&thread).await.ok();
            let fields = [("text", "x"), ("language", "sq"), ("do", "pin")];
            assert_eq!(
                learner.post(&path, &fields).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
        assert_eq!(last_post(&app).await, post);
        let page = app.get(&thread).await.ok();
        assert_eq!(page.texts(".post-text"), ["Fillimi."]);
    }
);

on_both!(
    a_refused_form_keeps_what_was_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let fields = [
            ("do", "send"),
            ("title", "Ë"),
            ("text", "<b>Teksti</b>\n\n  im"),
            ("language", ""),
            ("subject", "place:lezhe"),
        ];
        let refused = member.submit("/threads/new", "/threads/new", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.texts(".field-error").len(),
            2,
            "{:?}",
            refused.texts(".field-error")
        );
        assert_eq!(refused.attributes("input[name=title]", "value"), ["Ë"]);
        assert!(refused.text().contains("&lt;b&gt;Teksti&lt;/b&gt;\n\n  im</textarea>"));
        assert_eq!(refused.attributes("option[selected]", "value"), ["place:lezhe"]);
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let deep = ">".repeat(60);
        let refused = reply(&member, &thread, &deep).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.one(".field-error").contains("24"),
            "{}",
            refused.one(".field-error")
        );
        // the limits of newcomers are said too
        let refused = reply(&member, &thread, "https://a.al https://b.al https://c.al").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "links");
    }
);

on_both!(
    posts_that_come_at_once_stand_one_after_the_other,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let thread = start(&owner, "general", "Një temë më vete", "Fillimi.").await;
        let mut visitors = Vec::new();
        for name in ["moderator", "admin", "steward", "trainer", "counsellor", "member"] {
            let visitor = app.signed_in(name).await;
            visitor.get(&thread).await.ok();
            visitors.push(visitor);
        }
        let path = format!("/threads/{}/reply", number(&thread));
        let fields = [("do", "send"), ("text", "Edhe unë."), ("language", "sq")];
        let sent = visitors.iter().map(|visitor| visitor.post(&path, &fields));
        for reply in futures_util::future::join_all(sent).await {
            assert_eq!(reply.status, StatusCode::SEE_OTHER);
        }
        let page = app.get(&thread).await.ok();
        let heads = page.texts(".post-head .post-at");
        for number in 1..=7 {
            assert!(heads[number - 1].starts_with(&format!("#{number} ")), "{heads:?}");
        }
    }
);

on_both!(
    a_thread_of_thousands_opens_as_one_of_a_few,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let short = long_thread(&app, 50).await;
        let long = long_thread(&app, 5_000).await;
        let few = app.queries_of(&short).await;
        assert_eq!(app.queries_of(&long).await, few);
        assert_eq!(app.queries_of(&format!("{long}?page=200")).await, few);
        assert!(few <= 12, "{few} statements");
        let member = app.signed_in("member").await;
        let asked = async |path: &str| {
            let before = app.queries();
            member.get(path).await.ok();
            app.queries() - before
        };
        let own = asked(&short).await;
        assert_eq!(asked(&format!("{long}?page=100")).await, own);
        let last = app.get(&format!("{long}?page=200")).await.ok();
        assert_eq!(last.texts(".post-text").len(), 25);
        assert_eq!(last.texts(".post-text")[24], "Postimi 5000");
        assert_eq!(app.get(&format!("{long}?page=201")).await.status, StatusCode::NOT_FOUND);
        let list = app.queries_of("/threads").await;
        for _ in 0..10 {
            long_thread(&app, 1).await;
        }
        assert_eq!(app.queries_of("/threads").await, list);
    }
);
