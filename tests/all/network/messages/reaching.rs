//! Who may begin to write to whom, and what organisations answer.

use bashke_entities::network::{conversation, message};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, Reply, TestApp, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{NEW, ORGANISATION, ORGANISATION_NAME, answer, begin, begun, count, path_of, refused, slug, takes};
use crate::moderation::suspended;
use crate::network::offers::{hide, other};
use crate::network::{belongs, organisation_id, person_id};

on_both!(
    whoever_is_suspended_reads_why_they_write_nothing_and_keeps_what_they_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        let path = begun(&learner, ORGANISATION, "A keni vend?").await;
        let until = app.clock.now() + chrono::Duration::days(3);
        suspended(&app, "learner", Some(until)).await;
        let before = message::Entity::find().count(&app.db).await.unwrap();
        let form = format!("{NEW}?organisation=instituti-i-studimeve-politike");
        for page in [path.as_str(), form.as_str()] {
            let reply = learner.get(page).await.ok();
            assert_eq!(reply.count("textarea[name=text]"), 0, "{page}");
            let said = reply.one(".notice-warning");
            assert!(said.contains("pezulluar"), "{said}");
            assert_eq!(
                reply.attributes(".notice-warning a", "href"),
                ["/account/decisions"],
                "{page}"
            );
        }
        // where nobody is named yet, the page leads to whom one can look for, as it does others
        let nobody = learner.get(NEW).await.ok();
        assert!(
            nobody.one("main").contains("Kujt i shkruani?"),
            "{}",
            nobody.one("main")
        );
        assert_eq!(nobody.count("textarea, .notice-warning"), 0);
        assert_eq!(nobody.count("main a[href='/network']"), 1);
        // who had the form open before
        let typed = [("do", "write"), ("text", "Edhe diçka."), ("language", "sq")];
        let refused = learner.submit("/account/listing", &path, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.one("main").contains("Edhe diçka."), "what was typed");
        let refused = begin(
            &learner,
            ("organisation", "instituti-i-studimeve-politike"),
            "Përshëndetje!",
        )
        .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.one("main").contains("Përshëndetje!"));
        assert_eq!(message::Entity::find().count(&app.db).await.unwrap(), before);
    }
);

on_both!(who_may_begin_to_write_to_whom, Data::Published, |app: TestApp| async {
    app.with_demonstration().await;
    let owner = app.signed_in("owner").await;
    let trainer = other(&app).await;
    let owner_slug = slug(&app, "owner").await;
    let form = format!("{NEW}?to={owner_slug}");
    let way = format!("a[href='{form}']");
    let page = format!("/people/{owner_slug}");
    // nothing is said: those of the same organisation, and nobody else
    for (listed, from, member, learner) in [
        (None, "", true, false),
        (Some("everyone"), "organisations", true, false),
        (Some("nobody"), "everyone", true, false),
        (Some("members"), "everyone", true, true),
        (Some("everyone"), "everyone", true, true),
        (Some("everyone"), "nobody", false, false),
    ] {
        if let Some(listed) = listed {
            takes(&owner, listed, from).await;
            let kept = owner.get("/account/listing").await.ok();
            assert_eq!(kept.attributes("input[name=messages-from][checked]", "value"), [from]);
        }
        for (name, can) in [("member", member), ("learner", learner), ("trainer", learner)] {
            let visitor = app.signed_in(name).await;
            let shown = visitor.get(&form).await.ok();
            assert_eq!(shown.count("textarea"), usize::from(can), "{listed:?} {from} by {name}");
            let ways = visitor.get(&page).await.ok().count(&way);
            assert_eq!(ways, usize::from(can), "{listed:?} {from} by {name}");
            if !can {
                let reply = begin(&visitor, ("to", &owner_slug), "Fjalë që nuk humbin.").await;
                assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."), "{name}");
                assert!(reply.one("main").contains("Fjalë që nuk humbin."), "what was typed");
            }
        }
    }
    assert_eq!(count(&app).await, 0);
    assert_eq!(conversation::Entity::find().count(&app.db).await.unwrap(), 0);
    // those of an organisation that works with theirs, as long as it does
    takes(&owner, "nobody", "organisations").await;
    let ask = [
        ("with", "instituti-i-studimeve-politike"),
        ("organisation", "qendra-prova"),
        ("text", "Një anketë."),
        ("language", "sq"),
    ];
    let asked = owner.submit("/account/listing", "/collaborations/new", &ask).await;
    let collaboration = path_of(&asked);
    let open = async || trainer.get(&form).await.ok().count("textarea") == 1;
    assert!(!open().await, "it waits");
    trainer
        .submit(&collaboration, &collaboration, &[("do", "accept")])
        .await;
    assert!(open().await, "it stands");
    assert_eq!(
        trainer
            .get(&collaboration)
            .await
            .ok()
            .attributes("a[href^='/messages/new']", "href"),
        [format!("{NEW}?organisation=qendra-prova")]
    );
    let learner = app.signed_in("learner").await;
    assert_eq!(learner.get(&form).await.ok().count("textarea"), 0);
    let end = [("do", "end"), ("words", "Mbaroi.")];
    owner.submit(&collaboration, &collaboration, &end).await;
    assert!(!open().await, "it ended");
    // whoever wrote is answered, whatever they chose
    takes(&owner, "nobody", "nobody").await;
    takes(&trainer, "everyone", "everyone").await;
    let trainer_slug = slug(&app, "trainer").await;
    let path = begun(&owner, ("to", &trainer_slug), "Tungjatjeta.").await;
    assert_eq!(path_of(&answer(&trainer, &path, "Mirëmbrëma.").await), path);
    // there is one conversation of the two, whoever writes
    let there = trainer.get(&form).await;
    assert_eq!(there.header("location"), path);
    // nobody writes to themselves, to nobody, or without an account
    let oneself = begin(&owner, ("to", &owner_slug), "Unë.").await;
    assert!(refused(&oneself).contains("Vetes nuk mund"));
    for odd in [
        "/messages/new?to=nuk-ka",
        "/messages/new?organisation=nuk-ka",
        "/messages/0",
        "/messages/x",
    ] {
        assert_eq!(owner.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
    }
    for odd in ["/messages/new?me=x", "/messages?page=0", "/account/blocked?page=x"] {
        assert_eq!(owner.get(odd).await.status, StatusCode::BAD_REQUEST, "{odd}");
    }
    assert!(owner.get(NEW).await.ok().one("main").contains("Kujt i shkruani?"));
    for page in [NEW, "/messages", "/account/blocked", path.as_str()] {
        assert!(app.get(page).await.header("location").starts_with("/sign-in"), "{page}");
    }
    // bad input is told at its field and kept
    for (field, typed) in [
        ("text", [("text", " "), ("language", "sq")]),
        ("language", [("text", "Një fjalë."), ("language", "it")]),
    ] {
        let typed = [&[("do", "write")][..], &typed].concat();
        let reply = owner.submit(&path, &path, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(reply.attributes(".error-summary a", "href"), [format!("#f-{field}")]);
        if field == "language" {
            assert_eq!(reply.one("#f-text").trim(), "Një fjalë.");
        }
    }
});

on_both!(
    to_an_organisation_anybody_writes_and_all_who_speak_for_it_answer_in_its_name,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let learner = app.signed_in("learner").await;
        let profile = "/organisations/qendra-prova";
        let way = "a[href^='/messages/new']";
        assert_eq!(learner.get(profile).await.ok().count(way), 1);
        assert_eq!(owner.get(profile).await.ok().count(way), 0, "not to one's own");
        let own = begin(&owner, ORGANISATION, "Vetes.").await;
        assert!(refused(&own).contains("Ju flisni në emër"));
        // nobody speaks for it: the page leads to claiming it
        let unclaimed = learner.get("/messages/new?organisation=bashkia-tirane").await.ok();
        assert_eq!(unclaimed.count("textarea"), 0);
        assert_eq!(
            unclaimed.attributes("main .notice a", "href"),
            ["/organisations/bashkia-tirane/claim"]
        );
        let reply = begin(&learner, ("organisation", "bashkia-tirane"), "Fjalë.").await;
        assert!(refused(&reply).contains("Askush nuk flet ende"));
        let path = begun(&learner, ORGANISATION, "A mund të vij të hënën?").await;
        let name = |page: &Reply| page.one("ol.entries");
        let seen = owner.get(&path).await.ok();
        assert!(
            name(&seen).contains("A mund të vij")
                && seen
                    .attributes("ol.entries a", "href")
                    .iter()
                    .any(|href| href.starts_with("/people/"))
        );
        assert!(seen.one("main").contains("Për organizatën: Qendra Prova"));
        // outsiders, whoever belongs without speaking, administrators and moderators: there is no such page
        for outsider in ["member", "admin", "moderator", "official", "trainer", "steward"] {
            let visitor = app.signed_in(outsider).await;
            assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "{outsider}");
            for what in ["write", "block"] {
                let typed = [("do", what), ("text", "Sulm."), ("language", "sq"), ("after", "0")];
                let posted = visitor.submit("/account/listing", &path, &typed).await;
                assert_eq!(posted.status, StatusCode::NOT_FOUND, "{what} by {outsider}");
            }
            let id = message::Entity::find().one(&app.db).await.unwrap().unwrap().id;
            let report = format!("/report?subject=message:{id}");
            assert_eq!(visitor.get(&report).await.status, StatusCode::NOT_FOUND, "{outsider}");
            assert!(!visitor.get("/messages").await.ok().text().contains("A mund të vij"));
        }
        assert_eq!(count(&app).await, 1);
        // who of the organisation wrote is for those who belong to it
        path_of(&answer(&owner, &path, "Po, ejani.").await);
        let theirs = learner.get(&path).await.ok();
        assert!(name(&theirs).contains("Po, ejani.") && name(&theirs).contains(ORGANISATION_NAME));
        assert!(!theirs.text().contains("Ora Prova"), "{}", name(&theirs));
        let list = learner.get("/messages").await.ok();
        assert!(list.one(".entries").contains(ORGANISATION_NAME) && !list.text().contains("Ora Prova"));
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let colleague = app.signed_in("trainer").await;
        assert!(name(&colleague.get(&path).await.ok()).contains("Ora Prova"));
        path_of(&answer(&colleague, &path, "Jemi në zyrë nga ora nëntë.").await);
        assert!(name(&owner.get(&path).await.ok()).contains("nga ora nëntë"));
        // whoever speaks for it no longer has nothing to do with it
        bashke_entities::network::membership::Entity::delete_many()
            .filter(bashke_entities::network::membership::Column::PersonId.eq(person_id(&app, "trainer").await))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(colleague.get(&path).await.status, StatusCode::NOT_FOUND);
        // what is hidden vanishes from lists, and is not written to
        let hidden = organisation_id(&app, "qendra-prova").await;
        hide(&app, &format!("organisation:{hidden}")).await;
        let list = learner.get("/messages").await.ok();
        assert_eq!(list.count(".entries li"), 0, "{}", list.one("main"));
        assert!(!learner.get(&path).await.ok().text().contains(ORGANISATION_NAME));
        let shut = answer(&learner, &path, "Jeni aty?").await;
        assert!(refused(&shut).contains("Mesazhi nuk mund të dërgohet."));
        // the log says that something was sent, and not what
        let events = audit_event::Entity::find()
            .filter(audit_event::Column::Action.eq("message.sent"))
            .all(&app.db)
            .await
            .unwrap();
        assert_eq!(events.len(), 3);
        assert!(events.iter().all(|row| !row.detail.contains("hënën")));
    }
);
