//! What is written: changed with its history, deleted, answered, quoted, kept as a draft; whom it is told to.

use bashke_entities::accounts::notification;
use bashke_entities::dialogue::{post, post_draft};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{answer, last_post, number, person_id, reply, start};

/// What somebody was told, the oldest first.
async fn told(app: &TestApp, name: &str) -> Vec<String> {
    let rows = notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id(app, name).await))
        .order_by_asc(notification::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.message).collect()
}

on_both!(
    a_post_is_changed_with_its_history_and_deleted_with_all_of_it,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi i parë.").await;
        let id = last_post(&app).await;
        let edit = format!("/posts/{id}/edit");
        let form = member.get(&edit).await.ok();
        assert!(form.text().contains("Fillimi i parë.</textarea>"));
        let fields = [("do", "send"), ("text", "Fillimi i *dytë*."), ("language", "en")];
        let changed = member.submit(&edit, &edit, &fields).await;
        assert_eq!(changed.header("location"), format!("{thread}?done=edited#post-{id}"));
        let page = app.get(&thread).await.ok();
        assert_eq!(page.texts(".post-text em"), ["dytë"]);
        assert_eq!(page.attributes(".post-text", "lang"), ["en"]);
        let history = app.get(&format!("/posts/{id}/history")).await.ok();
        assert_eq!(history.texts("blockquote"), ["Fillimi i *dytë*.", "Fillimi i parë."]);
        assert!(app.get("/threads?q=pare").await.ok().texts(".entries li").is_empty());

        let delete = format!("/posts/{id}/delete");
        member.fill(&delete, &[]).await.ok();
        let page = app.get(&thread).await.ok();
        assert_eq!(page.count(".post"), 1, "its place stays");
        assert_eq!(page.count(".post-text"), 0);
        let row = post::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap();
        assert_eq!(
            (row.text.as_str(), row.html.as_str(), row.text_key.as_str()),
            ("", "", "")
        );
        for gone in [format!("/posts/{id}/history"), edit, delete] {
            assert_eq!(member.get(&gone).await.status, StatusCode::NOT_FOUND, "{gone}");
        }
    }
);

on_both!(
    whoever_is_named_answered_or_follows_is_told_once,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let thread = start(&owner, "general", "Një temë më vete", "Fillimi.").await;
        let first = last_post(&app).await.to_string();
        let learner = app.signed_in("learner").await;
        let follow = format!("/threads/{}/follow", number(&thread));
        learner.submit(&thread, &follow, &[("follow", "yes")]).await;
        let page = learner.get(&thread).await.ok();
        assert!(
            page.text().contains("value=\"no\""),
            "there is a way to follow no longer"
        );

        let member = app.signed_in("member").await;
        answer(
            &member,
            &thread,
            "Shih @mira-prova dhe @lule-prova; shkruani te ana@askush.al.",
            &first,
        )
        .await;
        let post = last_post(&app).await;
        app.work().await;
        // begun once more it tells nobody once more
        bashke::dialogue::jobs::tell(&app.app, post, &Default::default())
            .await
            .unwrap();
        app.work().await;
        assert_eq!(told(&app, "owner").await, ["post-answered"]);
        assert_eq!(told(&app, "moderator").await, ["post-named"]);
        assert_eq!(told(&app, "learner").await, ["post-named"], "not as a follower too");
        assert!(told(&app, "member").await.is_empty());

        reply(&member, &thread, "Edhe kjo.").await;
        app.work().await;
        assert_eq!(told(&app, "learner").await, ["post-named", "thread-post"]);
        assert_eq!(
            told(&app, "owner").await,
            ["post-answered", "thread-post"],
            "whoever starts follows"
        );
        let news = learner.get("/notifications").await.ok();
        assert!(
            news.text().contains("Mal Prova shkroi te “Një temë më vete”"),
            "{}",
            news.one("main")
        );

        learner.submit(&thread, &follow, &[("follow", "no")]).await;
        reply(&member, &thread, "Dhe kjo.").await;
        app.work().await;
        assert_eq!(told(&app, "learner").await.len(), 2);

        // a change that names somebody new tells them, and nobody else again
        let edit = format!("/posts/{post}/edit");
        let text = "Shih @mira-prova, @lule-prova dhe @teuta-prova.";
        member
            .submit(&edit, &edit, &[("do", "send"), ("text", text), ("language", "sq")])
            .await;
        assert_eq!(
            told(&app, "trainer").await.len(),
            0,
            "a newcomer names two people at most"
        );
        let text = "Shih @mira-prova dhe @teuta-prova.";
        member
            .submit(&edit, &edit, &[("do", "send"), ("text", text), ("language", "sq")])
            .await;
        assert_eq!(told(&app, "trainer").await, ["post-named"]);
        assert_eq!(told(&app, "moderator").await, ["post-named"]);
    }
);

on_both!(
    readers_say_of_a_post_what_it_is_to_them,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let react = format!("/posts/{}/react", last_post(&app).await);
        let learner = app.signed_in("learner").await;
        let owner = app.signed_in("owner").await;
        for (visitor, kind) in [
            (&learner, "evidence-needed"),
            (&owner, "evidence-needed"),
            (&learner, "thanks"),
        ] {
            let said = visitor.submit(&thread, &react, &[("kind", kind)]).await;
            assert_eq!(said.status, StatusCode::SEE_OTHER);
        }
        let reactions = async || app.get(&thread).await.ok().texts(".reaction");
        assert_eq!(reactions().await, ["Duhen prova · 2", "Faleminderit · 1"]);
        learner.submit(&thread, &react, &[("kind", "thanks")]).await;
        assert_eq!(reactions().await, ["Duhen prova · 2"], "said again it is taken back");
        assert_eq!(
            learner.submit(&thread, &react, &[("kind", "against")]).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            member.submit(&thread, &react, &[("kind", "helpful")]).await.status,
            StatusCode::FORBIDDEN,
            "not of one's own"
        );
    }
);

on_both!(
    a_draft_survives_and_goes_with_its_post,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let draft = format!("/threads/{}/draft", number(&thread));
        let kept = member
            .submit(&thread, &draft, &[("text", "Gjysma e një fjalie"), ("language", "en")])
            .await;
        assert_eq!(kept.status, StatusCode::NO_CONTENT);
        // from another browser, and without scripts
        let again = app.signed_in("member").await;
        let page = again.get(&thread).await.ok();
        assert!(page.text().contains("Gjysma e një fjalie</textarea>"));
        assert_eq!(page.attributes("input[name=language][checked]", "value"), ["en"]);
        assert!(
            !app.signed_in("owner")
                .await
                .get(&thread)
                .await
                .ok()
                .text()
                .contains("Gjysma")
        );
        let reply_path = format!("/threads/{}/reply", number(&thread));
        // an answer that quotes goes on with it
        let first = last_post(&app).await;
        let form = again
            .get(&format!("/threads/{}/reply?to={first}&quote=yes", number(&thread)))
            .await
            .ok();
        assert!(
            form.text().contains("Gjysma e një fjalie\n\n&gt; @mal-prova"),
            "{}",
            form.text()
        );
        let fields = [("do", "draft"), ("text", "Një fjali e tërë"), ("language", "sq")];
        let kept = again.submit(&thread, &reply_path, &fields).await;
        assert_eq!(kept.header("location"), format!("{thread}?done=draft"));
        reply(&again, &thread, "Një fjali e tërë.").await;
        assert_eq!(post_draft::Entity::find().count(&app.db).await.unwrap(), 0);
        let fields = [
            ("do", "draft"),
            ("title", "Më vonë"),
            ("text", ""),
            ("subject", "place:has"),
        ];
        again.submit("/threads/new", "/threads/new", &fields).await;
        let form = again.get("/threads/new").await.ok();
        assert_eq!(form.attributes("input[name=title]", "value"), ["Më vonë"]);
        assert_eq!(form.attributes("option[selected]", "value"), ["place:has"]);
        let gone = member.submit(&thread, "/threads/999/draft", &[("text", "x")]).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    a_post_is_quoted_and_seen_before_it_is_sent,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("owner").await;
        let thread = start(
            &owner,
            "general",
            "Një temë më vete",
            "Rreshti i parë\n\n> citim i vjetër",
        )
        .await;
        let id = last_post(&app).await;
        let member = app.signed_in("member").await;
        let path = format!("/threads/{}/reply", number(&thread));
        let form = member.get(&format!("{path}?to={id}&quote=yes")).await.ok();
        assert_eq!(form.attributes("input[name=to]", "value"), [id.to_string()]);
        assert!(form.text().contains("&gt; Rreshti i parë") && !form.text().contains("citim i vjetër"));
        let fields = [("do", "preview"), ("text", "**Shih** <script>"), ("language", "sq")];
        let preview = member.submit(&path, &path, &fields).await.ok();
        assert_eq!(preview.texts(".post-text strong"), ["Shih"]);
        assert!(preview.text().contains("**Shih** &lt;script&gt;</textarea>"));
        assert_eq!(post::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    one_posts_visibly_for_ones_organisation,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let page = owner.get("/account/organisations").await.ok();
        let organisation = page
            .attributes("input[name=organisation]", "value")
            .into_iter()
            .find(|id| !id.is_empty());
        owner
            .post("/account/organisations", &[("organisation", &organisation.unwrap())])
            .await;
        let form = owner.get("/threads/new").await.ok();
        assert!(
            form.text().contains("Shkruani në emër të Qendra Prova"),
            "{}",
            form.one("main")
        );
        let thread = start(&owner, "general", "Një temë më vete", "Fillimi.").await;
        let page = app.get(&thread).await.ok();
        let head = page.one(".post-head");
        assert!(head.contains("Ora Prova") && head.contains("Qendra Prova"), "{head}");
        assert!(
            app.get("/threads")
                .await
                .ok()
                .text()
                .contains("Ora Prova (Qendra Prova")
        );
    }
);

on_both!(
    what_another_version_made_is_made_anew,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Një **fjalë**.").await;
        post::Entity::update_many()
            .col_expr(post::Column::Html, Expr::value("<p>e vjetër</p>"))
            .col_expr(post::Column::Renderer, Expr::value(0))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(
            app.get(&thread).await.ok().texts(".post-text strong"),
            ["fjalë"],
            "on the page at once"
        );
        bashke::dialogue::jobs::render_anew(&app.app).await.unwrap();
        let row = post::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.html, "<p>Një <strong>fjalë</strong>.</p>\n");
        assert_eq!(row.renderer, bashke::platform::markdown::VERSION);
    }
);

on_both!(
    whoever_leaves_takes_what_was_theirs_alone_and_leaves_what_they_wrote,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let draft = format!("/threads/{}/draft", number(&thread));
        member.submit(&thread, &draft, &[("text", "Gjysma")]).await;
        let id = person_id(&app, "member").await;
        let held = bashke::dialogue::held_about(&app.db, id).await.unwrap();
        let counts: Vec<(&str, usize)> = held
            .iter()
            .take(5)
            .map(|section| (section.name, section.entries.len()))
            .collect();
        assert_eq!(
            counts,
            [
                ("posts", 1),
                ("earlier-texts", 0),
                ("follows", 1),
                ("reactions", 0),
                ("drafts", 1)
            ]
        );
        member.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        member
            .submit("/account/delete", "/account/delete", &[("email", "member@bashke.test")])
            .await;
        let page = app.get(&thread).await.ok();
        assert_eq!(page.texts(".post-text"), ["Fillimi."]);
        assert!(
            page.one(".post-head").contains("ish-anëtar"),
            "{}",
            page.one(".post-head")
        );
        let held = bashke::dialogue::held_about(&app.db, id).await.unwrap();
        let counts: Vec<usize> = held.iter().take(5).map(|section| section.entries.len()).collect();
        assert_eq!(counts, [1, 0, 0, 0, 0]);
    }
);
