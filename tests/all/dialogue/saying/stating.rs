//! Making statements, changing them, deciding on them, reporting them.

use bashke_entities::dialogue::{dialogue, statement};
use bashke_entities::moderation::case;
use bashke_tests::{TestApp, on_both};
use chrono::{DateTime, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{LIST, NEW, SAY, VOTE, hold, kept, last, state, stated, told, vote};

async fn count(app: &TestApp) -> u64 {
    statement::Entity::find().count(&app.db).await.unwrap()
}

on_both!(
    a_statement_waits_for_a_host_who_accepts_or_takes_it_out,
    |app: TestApp| async {
        hold(&app).await;
        let (learner, owner) = (app.signed_in("learner").await, app.signed_in("owner").await);
        let sent = state(&learner, " Tarifa  duhet të ulet\nnga viti tjetër. ").await;
        let id = last(&app).await;
        let path = format!("{LIST}/{id}");
        assert_eq!(sent.header("location"), format!("{path}?done=statement-waits"));
        assert_eq!(kept(&app, id).await.text, "Tarifa duhet të ulet nga viti tjetër.");
        assert_eq!(told(&app, "trainer", "statement-waits").await, 1);
        state(&owner, "Tarifa mbulon vetëm grumbullimin.").await;
        let other = format!("{LIST}/{}", last(&app).await);
        assert_eq!(
            told(&app, "trainer", "statement-waits").await,
            1,
            "told of the first only"
        );
        // until then it is there for whoever made it and the hosts alone
        assert_eq!(
            learner.get(&path).await.ok().texts(".say-text p"),
            ["Tarifa duhet të ulet nga viti tjetër."]
        );
        for nobody in [app.get(&path).await, owner.get(&path).await] {
            assert_eq!(nobody.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(learner.get(SAY).await.ok().count(".say-buttons"), 0);
        assert_eq!(vote(&learner, id, "agree").await.status, StatusCode::NOT_FOUND);
        let waiting = format!("{LIST}?state=waiting");
        assert_eq!(learner.get(&waiting).await.status, StatusCode::FORBIDDEN);
        for (visitor, page) in [(&learner, &path), (&owner, &other)] {
            for fields in [
                [("do", "accept"), ("reason", "")],
                [("do", "out"), ("reason", "Jo e qartë.")],
            ] {
                assert_eq!(visitor.submit(page, page, &fields).await.status, StatusCode::FORBIDDEN);
            }
        }

        let host = app.signed_in("trainer").await;
        assert_eq!(host.get(&waiting).await.ok().count(".entries > li"), 2);
        assert!(host.get(SAY).await.ok().text().contains("2 pohime presin një drejtues"));
        let accepted = host.submit(&waiting, &path, &[("do", "accept")]).await;
        assert_eq!(
            accepted.header("location"),
            format!("{waiting}&done=statement-accepted")
        );
        assert_eq!(told(&app, "learner", "statement-accepted").await, 1);
        let bare = host.submit(&other, &other, &[("do", "out"), ("reason", " ")]).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(bare.count("#f-reason[aria-invalid=true]"), 1);
        host.submit(&other, &other, &[("do", "out"), ("reason", "Dy mendime njëherësh.")])
            .await;
        assert_eq!(told(&app, "owner", "statement-out").await, 1);
        let news = owner.get("/notifications").await.ok();
        assert!(news.text().contains("u hoq: Dy mendime njëherësh."), "{}", news.text());
        assert!(owner.get(&other).await.ok().text().contains("Dy mendime njëherësh."));
        assert_eq!(app.get(&other).await.status, StatusCode::NOT_FOUND);
        let out = host.get(&format!("{LIST}?state=out")).await.ok();
        assert!(out.one(".entries > li").contains("U hoq: Dy mendime njëherësh."));

        let list = app.get(LIST).await.ok();
        assert_eq!(
            list.texts(".entries > li > a"),
            ["Tarifa duhet të ulet nga viti tjetër."]
        );
        assert_eq!(learner.get(SAY).await.ok().count(".say-buttons"), 1);
        // a host's own waits for nobody
        let own = state(&host, "Pastrimi kushton më shumë se tarifa.").await;
        assert!(own.header("location").ends_with("?done=statement-made"));
        assert_eq!(app.get(LIST).await.ok().count(".entries > li"), 2);
    }
);

on_both!(a_statement_is_short_plain_and_said_once, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let id = stated(&app, dialogue, "trainer", "Tarifa duhet të ulet.").await;
    let learner = app.signed_in("learner").await;
    for (text, why) in [
        ("Shkurt", "të paktën 10"),
        (&*"fjalë ".repeat(40), "të shumtën 200"),
        ("Lexoni te lezha.gov.al për tarifën", "nuk mban lidhje"),
        ("TARIFA duhet te ulet", "pohuar tashmë"),
    ] {
        let refused = state(&learner, text).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(
            refused.one(".field-error").contains(why),
            "{}",
            refused.one(".field-error")
        );
        assert_eq!(refused.texts("#f-text"), [text.trim()]);
        let there = refused.attributes(".form a", "href");
        let here = format!("{LIST}/{id}");
        assert_eq!(there.contains(&here), why == "pohuar tashmë", "{there:?}");
    }
    assert_eq!(count(&app).await, 1);
    // one that waits is said too, but is not shown to others
    let owner = app.signed_in("owner").await;
    state(&owner, "Tarifa mbulon vetëm grumbullimin.").await;
    let refused = state(&learner, "Tarifa mbulon vetëm grumbullimin!").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!refused.text().contains(&format!("{LIST}/{}", last(&app).await)));
    assert_eq!(count(&app).await, 2);

    for n in 0..10 {
        stated(&app, dialogue, "learner", &format!("Pohimi i vjetër me numrin {n}.")).await;
    }
    let refused = state(&learner, "Edhe një pohim i fundit.").await;
    assert!(refused.one(".field-error").contains("10 pohime"));
    assert_eq!(count(&app).await, 12);
});

on_both!(
    what_nobody_voted_on_is_changed_or_taken_back_by_its_author,
    |app: TestApp| async {
        let dialogue = hold(&app).await;
        let id = stated(&app, dialogue, "learner", "Tarifa duhet të ulet.").await;
        let path = format!("{LIST}/{id}");
        let (learner, owner) = (app.signed_in("learner").await, app.signed_in("owner").await);
        let edit = |text: &'static str| [("do", "edit"), ("text", text)];
        assert_eq!(
            owner
                .submit(&path, &path, &edit("Tarifa duhet të rritet."))
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            owner.post(&path, &[("do", "take-back")]).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(owner.get(&path).await.ok().count("#revise"), 0);
        let sent = learner.submit(&path, &path, &edit("Tarifa duhet të ulet pak.")).await;
        assert_eq!(sent.header("location"), format!("{path}?done=statement-changed"));
        let row = kept(&app, id).await;
        assert_eq!(
            (row.text.as_str(), row.state.as_str()),
            ("Tarifa duhet të ulet pak.", "waiting")
        );
        assert_eq!(row.text_key, "tarifa duhet te ulet pak");

        let host = app.signed_in("trainer").await;
        host.submit(&path, &path, &[("do", "accept")]).await;
        vote(&owner, id, "agree").await;
        assert_eq!(learner.get(&path).await.ok().count("#revise"), 0);
        let refused = learner.post(&path, &edit("Tarifa duhet të rritet.")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let refused = learner.post(&path, &[("do", "take-back")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept(&app, id).await.text, "Tarifa duhet të ulet pak.");

        let other = stated(&app, dialogue, "learner", "Tarifa mbulon vetëm grumbullimin.").await;
        let sent = learner
            .submit(
                &format!("{LIST}/{other}"),
                &format!("{LIST}/{other}"),
                &[("do", "take-back")],
            )
            .await;
        assert_eq!(sent.header("location"), format!("{SAY}?done=statement-taken-back"));
        assert_eq!(count(&app).await, 1);
    }
);

on_both!(
    hosts_prepare_statements_that_nobody_else_sees_before,
    |app: TestApp| async {
        hold(&app).await;
        dialogue::Entity::update_many()
            .col_expr(
                dialogue::Column::PublishedAt,
                Expr::value(None::<chrono::DateTime<chrono::Utc>>),
            )
            .exec(&app.db)
            .await
            .unwrap();
        let host = app.signed_in("trainer").await;
        assert_eq!(
            state(&host, "Pastrimi kushton më shumë se tarifa.").await.status,
            StatusCode::SEE_OTHER
        );
        let learner = app.signed_in("learner").await;
        for page in [
            SAY,
            LIST,
            NEW,
            "/dialogues/tarifa/map",
            "/dialogues/tarifa/map/data.json",
        ] {
            assert_eq!(learner.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        let id = last(&app).await.to_string();
        learner.get("/account").await.ok();
        let sent = learner.post(VOTE, &[("statement", &id), ("vote", "agree")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
);

on_both!(what_moderators_hide_is_not_voted_on, |app: TestApp| async {
    let dialogue = hold(&app).await;
    let id = stated(&app, dialogue, "learner", "Tarifa duhet të ulet.").await;
    let kept = stated(&app, dialogue, "learner", "Tarifa mbulon vetëm grumbullimin.").await;
    let (subject, path) = (format!("statement:{id}"), format!("{LIST}/{id}"));
    let report = [
        ("subject", subject.as_str()),
        ("reason", "illegal"),
        ("text", "Kjo nuk shkon fare."),
    ];
    let sent = app.visitor();
    let sent = sent
        .submit(&format!("/report?subject={subject}"), "/report", &report)
        .await;
    assert!(sent.header("location").starts_with("/report/sent"), "{}", sent.text());
    let row = case::Entity::find().order_by_desc(case::Column::Id).one(&app.db).await;
    let case = format!("/moderation/cases/{}", row.unwrap().unwrap().id);
    let decision = [
        ("do", "decide"),
        ("measure", "hide"),
        ("rule", "illegal"),
        ("facts", "Teksti nxjerr të dhëna që nuk i përkasin askujt tjetër."),
    ];
    let moderator = app.signed_in("moderator").await;
    let opened = moderator.get(&case).await.ok();
    assert!(opened.text().contains("Tarifa duhet të ulet.") && opened.text().contains("Pohim në një dialog"));
    let decided = moderator.submit(&case, &case, &decision).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());

    let owner = app.signed_in("owner").await;
    assert_eq!(owner.get(SAY).await.ok().one("#say-progress"), "Pohimi 1 nga 1");
    assert_eq!(
        owner
            .get(SAY)
            .await
            .ok()
            .attributes(".say-form input[name=statement]", "value"),
        [kept.to_string()]
    );
    assert_eq!(owner.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(vote(&owner, id, "agree").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get(LIST).await.ok().count(".entries > li"), 1);
    let learner = app.signed_in("learner").await;
    assert!(
        learner
            .get(&path)
            .await
            .ok()
            .text()
            .contains("Moderatorët e kanë fshehur")
    );
});

on_both!(
    what_was_not_let_in_is_not_read_through_the_form_of_reports,
    |app: TestApp| async {
        let dialogue = hold(&app).await;
        let id = stated(&app, dialogue, "learner", "Tarifa duhet të ulet.").await;
        let form = format!("/report?subject=statement:{id}");
        let (member, learner) = (app.signed_in("member").await, app.signed_in("learner").await);
        let host = app.signed_in("trainer").await;
        for (state, seen) in [("shown", true), ("waiting", false), ("out", false)] {
            statement::Entity::update_many()
                .col_expr(statement::Column::State, Expr::value(state))
                .filter(statement::Column::Id.eq(id))
                .exec(&app.db)
                .await
                .unwrap();
            let others = if seen { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(app.get(&form).await.status, others, "{state}");
            assert_eq!(member.get(&form).await.status, others, "{state}");
            // its author and the hosts read it on its page too
            learner.get(&form).await.ok();
            host.get(&form).await.ok();
        }
        // nor what stands in a dialogue that is prepared
        let other = stated(&app, dialogue, "learner", "Tarifa mbulon vetëm grumbullimin.").await;
        let form = format!("/report?subject=statement:{other}");
        app.get(&form).await.ok();
        dialogue::Entity::update_many()
            .col_expr(dialogue::Column::PublishedAt, Expr::value(None::<DateTime<Utc>>))
            .filter(dialogue::Column::Id.eq(dialogue))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(app.get(&form).await.status, StatusCode::NOT_FOUND);
        host.get(&form).await.ok();
    }
);
