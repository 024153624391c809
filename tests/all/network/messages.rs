//! Messages: who may write to whom, who reads, what is told, blocking, reporting, and what becomes of them.

use bashke_entities::accounts::person;
use bashke_entities::network::{conversation, message, message_block, person_profile};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::Standing;
use chrono::{DateTime, Duration, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::offers::{hide, other};
use super::{belongs, organisation_id, person_id};

const NEW: &str = "/messages/new";
const ORGANISATION: (&str, &str) = ("organisation", "qendra-prova");
const ORGANISATION_NAME: &str = "Qendra Prova";

/// The short name of a demonstration person.
async fn slug(app: &TestApp, name: &str) -> String {
    let id = person_id(app, name).await;
    person::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap().slug
}

/// Writes to somebody or to an organisation.
async fn begin(visitor: &Visitor<'_>, to: (&str, &str), text: &str) -> Reply {
    let typed = [to, ("text", text), ("language", "sq")];
    visitor.submit("/account/listing", NEW, &typed).await
}

/// The same; gives the path of the conversation.
async fn begun(visitor: &Visitor<'_>, to: (&str, &str), text: &str) -> String {
    path_of(&begin(visitor, to, text).await)
}

fn path_of(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.one("main"));
    reply.header("location").split('?').next().unwrap().to_owned()
}

/// Answers as the page lets one.
async fn answer(visitor: &Visitor<'_>, path: &str, text: &str) -> Reply {
    let page = visitor.get(path).await.ok();
    let after = page.attributes("input[name=after]", "value").pop().unwrap_or_default();
    let typed = [
        ("do", "write"),
        ("after", after.as_str()),
        ("text", text),
        ("language", "sq"),
    ];
    visitor.post(path, &typed).await
}

/// Who may begin to write to somebody, by the form in which one says so.
async fn takes(visitor: &Visitor<'_>, listed: &str, from: &str) {
    let typed = [("listed", listed), ("messages-from", from)];
    visitor.fill("/account/listing", &typed).await.ok();
}

/// What was refused, at its field.
fn refused(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.one("main"));
    reply.one("main")
}

async fn count(app: &TestApp) -> u64 {
    message::Entity::find().count(&app.db).await.unwrap()
}

async fn told(visitor: &Visitor<'_>, words: &str) -> usize {
    let page = visitor.get("/notifications").await.ok();
    page.one("main").matches(words).count()
}

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
        assert!(name(&seen).contains("A mund të vij") && name(&seen).contains("/people/"));
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

on_both!(
    each_is_told_once_until_they_have_read_and_no_mail_holds_the_words,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let learner = app.signed_in("learner").await;
        let address = "owner@bashke.test";
        let before = owner.mails_to(address).await;
        let path = begun(&learner, ORGANISATION, "Fjalë të fshehta.").await;
        path_of(&answer(&learner, &path, "Edhe një gjë.").await);
        app.work().await;
        assert_eq!(told(&owner, "i shkroi organizatës Qendra Prova").await, 1);
        assert_eq!(
            owner.mails_to(address).await,
            before + 1,
            "one mail, whatever was written"
        );
        let box_ = owner.get("/mailbox").await.ok();
        let link = box_.attributes(".entries a", "href").remove(0);
        let mail = owner.get(&link).await.ok();
        assert!(mail.text().contains("Qendra Prova") && !mail.text().contains("Fjalë të fshehta"));
        // it stands unread in the list and on one's own page, until it is opened
        let unread = async |visitor: &Visitor<'_>| {
            let list = visitor.get("/messages").await.ok();
            let home = visitor.get("/account/home").await.ok();
            (list.count("li.unread"), home.one("a[href='/messages']"))
        };
        assert_eq!(
            unread(&owner).await,
            (1, "Mesazhet: 1 bisedë për t’u lexuar".to_owned())
        );
        assert_eq!(unread(&learner).await.0, 0, "one's own is read");
        let headers = [("sec-purpose", "prefetch")];
        owner.send(http::Method::GET, &path, &headers, axum_body()).await.ok();
        assert_eq!(unread(&owner).await.0, 1, "browsers that fetch ahead read nothing");
        let page = owner.get(&path).await.ok();
        assert_eq!(page.count("ol.entries li.unread"), 2);
        assert_eq!(unread(&owner).await, (0, "Mesazhet".to_owned()));
        assert_eq!(owner.get(&path).await.ok().count("ol.entries li.unread"), 0);
        let news = owner.get("/notifications").await.ok();
        assert_eq!(news.count("li.unread"), 0, "what led there was seen with it");
        // now they are told again
        path_of(&answer(&learner, &path, "Tani?").await);
        app.work().await;
        assert_eq!(owner.mails_to(address).await, before + 2);
        assert_eq!(told(&owner, "i shkroi organizatës Qendra Prova").await, 2);
        assert_eq!(unread(&owner).await.0, 1);
        path_of(&answer(&owner, &path, "Po.").await);
        assert_eq!(told(&learner, "ju shkroi një mesazh").await, 1);
        assert!(
            learner
                .get("/en/notifications")
                .await
                .ok()
                .text()
                .contains("wrote you a message")
        );
    }
);

fn axum_body() -> axum::body::Body {
    axum::body::Body::empty()
}

on_both!(
    a_block_closes_both_ways_and_is_told_to_nobody,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let (owner_slug, member_slug) = (slug(&app, "owner").await, slug(&app, "member").await);
        let path = begun(&member, ("to", &owner_slug), "Tungjatjeta.").await;
        path_of(&answer(&owner, &path, "Mirëdita.").await);
        let done = owner.submit(&path, &path, &[("do", "block")]).await;
        assert_eq!(done.header("location"), "/account/blocked?done=blocked");
        let list = owner.follow(done).await.ok();
        assert!(list.one(".entries").contains("Mal Prova"));
        assert!(
            list.attributes(".entries a", "href").contains(&path),
            "what was written stays readable"
        );
        // twice is once
        owner.submit(&path, &path, &[("do", "block")]).await;
        assert_eq!(message_block::Entity::find().count(&app.db).await.unwrap(), 1);
        // neither writes; the blocked side is told no more than of any closed door
        let theirs = member.get(&path).await.ok();
        assert!(!theirs.text().contains("bllokuar"), "{}", theirs.one("main"));
        let reply = answer(&member, &path, "Përse hesht?").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        assert_eq!(reply.one("#f-text").trim(), "Përse hesht?", "what was typed");
        let reply = begin(&member, ("to", &owner_slug), "Përse hesht?").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        let ours = owner.get(&path).await.ok();
        assert!(ours.text().contains("Tungjatjeta.") && ours.count("textarea") == 0);
        let reply = answer(&owner, &path, "Edhe një fjalë.").await;
        assert!(refused(&reply).contains("E keni bllokuar"));
        assert_eq!(count(&app).await, 2);
        assert_eq!(owner.get("/messages").await.ok().count(".entries li"), 0);
        assert_eq!(member.get("/messages").await.ok().count(".entries li"), 1);
        // it is theirs to take back, and nobody else's
        let id = message_block::Entity::find()
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .id
            .to_string();
        let end = [("do", "unblock"), ("block", id.as_str())];
        for name in ["member", "learner", "admin", "moderator"] {
            let visitor = app.signed_in(name).await;
            let reply = visitor.submit("/account/blocked", "/account/blocked", &end).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{name}");
        }
        let done = owner.submit("/account/blocked", "/account/blocked", &end).await;
        assert!(owner.follow(done).await.ok().text().contains("U zhbllokua."));
        path_of(&answer(&member, &path, "Prapë unë.").await);
        assert_eq!(owner.get("/messages").await.ok().count(".entries li"), 1);
        // somebody with whom there is no conversation is blocked on their page
        let learner = app.signed_in("learner").await;
        let page = format!("/people/{member_slug}");
        let block = [("do", "block"), ("person", member_slug.as_str())];
        let done = learner.submit(&page, "/account/blocked", &block).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(learner.get(&page).await.ok().count("main form"), 0);
        takes(&learner, "everyone", "everyone").await;
        let reply = begin(&member, ("to", &slug(&app, "learner").await), "Tungjatjeta.").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        // an organisation blocks a person, and a person an organisation
        let to_organisation = begun(&learner, ORGANISATION, "Tungjatjeta.").await;
        owner
            .submit(&to_organisation, &to_organisation, &[("do", "block")])
            .await;
        let blocked = owner.get("/account/blocked").await.ok();
        assert!(blocked.one(".entries").contains("Nga organizata: Qendra Prova"));
        let reply = answer(&learner, &to_organisation, "Jeni aty?").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        let id = message_block::Entity::find()
            .filter(message_block::Column::ByOrganisationId.is_not_null())
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .id
            .to_string();
        let end = [("do", "unblock"), ("block", id.as_str())];
        let reply = member.submit("/account/blocked", "/account/blocked", &end).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "who does not speak for it");
        owner.submit("/account/blocked", "/account/blocked", &end).await;
        learner
            .submit(&to_organisation, &to_organisation, &[("do", "block")])
            .await;
        let reply = answer(&owner, &to_organisation, "Ejani.").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
    }
);

on_both!(
    moderators_read_what_is_reported_with_what_stands_around_it_and_what_they_hide_is_hidden,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let path = begun(&member, ("to", &slug(&app, "owner").await), "E para.").await;
        for text in ["E dyta.", "E treta.", "E keqja.", "E pesta.", "E gjashta.", "E shtata."] {
            path_of(&answer(&member, &path, text).await);
        }
        let bad = message::Entity::find()
            .filter(message::Column::Text.eq("E keqja."))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .id;
        let subject = format!("message:{bad}");
        let form = format!("/report?subject={subject}");
        assert!(
            owner
                .get(&path)
                .await
                .ok()
                .attributes("a.report-link", "href")
                .contains(&form)
        );
        assert_eq!(
            member.get(&path).await.ok().count("a.report-link"),
            0,
            "nobody reports themselves"
        );
        assert_eq!(app.get(&form).await.status, StatusCode::NOT_FOUND);
        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get(&form).await.status, StatusCode::NOT_FOUND);
        let report = [
            ("subject", subject.as_str()),
            ("reason", "insult"),
            ("text", "Më fyen."),
        ];
        let sent = owner.submit(&form, "/report", &report).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let queue = moderator.get("/moderation").await.ok();
        let case = queue.attributes("main a[href^='/moderation/cases/']", "href").remove(0);
        let page = moderator.get(&case).await.ok();
        for text in ["E dyta.", "E treta.", "E keqja.", "E pesta.", "E gjashta."] {
            assert!(page.text().contains(text), "{text}");
        }
        for text in ["E para.", "E shtata."] {
            assert!(!page.text().contains(text), "{text}");
        }
        assert!(!page.attributes("main a", "href").contains(&path));
        assert_eq!(
            moderator.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "nothing else opens"
        );
        let hide = [
            ("do", "decide"),
            ("measure", "hide"),
            ("rule", "insult"),
            ("facts", "Kjo është fyerje e drejtpërdrejtë."),
            ("days", "7"),
        ];
        let decided = moderator.submit(&case, &case, &hide).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
        let theirs = owner.get(&path).await.ok();
        assert!(!theirs.text().contains("E keqja.") && theirs.text().contains("Moderatorët e kanë fshehur"));
        assert!(theirs.text().contains("E treta."), "the others stay");
        assert!(
            member.get(&path).await.ok().text().contains("E keqja."),
            "its own side reads it"
        );
        let again = owner.get(&form).await;
        assert_eq!(
            again.status,
            StatusCode::NOT_FOUND,
            "what is hidden is not read by reporting it"
        );
    }
);

on_both!(
    whoever_is_suspended_reads_and_does_not_write_and_vanishes_from_lists,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let path = begun(&member, ("to", &slug(&app, "owner").await), "Tungjatjeta.").await;
        let until = |until: Option<DateTime<Utc>>| {
            person::Entity::update_many().col_expr(person::Column::SuspendedUntil, Expr::value(until))
        };
        let id = person_id(&app, "member").await;
        let tomorrow = app.clock.now() + Duration::days(1);
        until(Some(tomorrow))
            .filter(person::Column::Id.eq(id))
            .exec(&app.db)
            .await
            .unwrap();
        assert!(member.get(&path).await.ok().text().contains("Tungjatjeta."));
        assert_eq!(answer(&member, &path, "Prapë.").await.status, StatusCode::FORBIDDEN);
        assert_eq!(member.get(NEW).await.status, StatusCode::FORBIDDEN);
        assert_eq!(owner.get("/messages").await.ok().count(".entries li"), 0);
        let home = owner.get("/account/home").await.ok();
        assert_eq!(home.one("a[href='/messages']"), "Mesazhet", "nor is it counted");
        let reply = answer(&owner, &path, "Mirëdita.").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        until(None)
            .filter(person::Column::Id.eq(id))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(
            owner.get("/messages").await.ok().count(".entries li"),
            1,
            "it comes back by itself"
        );
    }
);

on_both!(
    a_button_pressed_twice_sends_one_message_and_two_who_begin_at_once_have_one_conversation,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let (owner_slug, member_slug) = (slug(&app, "owner").await, slug(&app, "member").await);
        owner.get("/account/listing").await.ok();
        member.get("/account/listing").await.ok();
        let to_owner = [("to", owner_slug.as_str()), ("text", "Unë."), ("language", "sq")];
        let to_member = [("to", member_slug.as_str()), ("text", "Edhe unë."), ("language", "sq")];
        let (one, two) = tokio::join!(member.post(NEW, &to_owner), owner.post(NEW, &to_member));
        assert_eq!(path_of(&one), path_of(&two));
        let path = path_of(&one);
        assert_eq!(conversation::Entity::find().count(&app.db).await.unwrap(), 1);
        assert_eq!(count(&app).await, 2);
        assert_eq!(path_of(&member.post(NEW, &to_owner).await), path, "sent again");
        assert_eq!(count(&app).await, 2);
        let after = member
            .get(&path)
            .await
            .ok()
            .attributes("input[name=after]", "value")
            .remove(0);
        let typed = [
            ("do", "write"),
            ("after", after.as_str()),
            ("text", "Po."),
            ("language", "sq"),
        ];
        let (one, two) = tokio::join!(member.post(&path, &typed), member.post(&path, &typed));
        assert_eq!([one.status, two.status], [StatusCode::SEE_OTHER; 2]);
        assert_eq!(count(&app).await, 3);
        // the same word after another message is another message
        path_of(&answer(&member, &path, "Po.").await);
        assert_eq!(count(&app).await, 4);
    }
);

on_both!(
    one_person_begins_only_so_many_conversations_a_day_and_sends_so_many_messages_an_hour,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let learner = app.signed_in("learner").await;
        let owner_id = person_id(&app, "owner").await;
        let owner = person::Entity::find_by_id(owner_id)
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        // people who take messages from everybody
        for number in 0..11 {
            let mut row = person::ActiveModel::from(owner.clone());
            row.id = NotSet;
            row.slug = sea_orm::ActiveValue::Set(format!("dikush-{number}"));
            row.email = sea_orm::ActiveValue::Set(Some(format!("dikush{number}@shembull.al")));
            let id = person::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
            let word = |word: &str| sea_orm::ActiveValue::Set(word.to_owned());
            let profile = person_profile::ActiveModel {
                id: NotSet,
                person_id: sea_orm::ActiveValue::Set(id),
                listed: word("everyone"),
                about_seen: word("nobody"),
                themes_seen: word("nobody"),
                places_seen: word("nobody"),
                languages_seen: word("nobody"),
                organisations_seen: word("nobody"),
                contact_seen: word("nobody"),
                messages_from: word("everyone"),
                created_at: sea_orm::ActiveValue::Set(app.clock.now()),
                changed_at: sea_orm::ActiveValue::Set(app.clock.now()),
                ..Default::default()
            };
            person_profile::Entity::insert(profile).exec(&app.db).await.unwrap();
        }
        let mut last = String::new();
        for number in 0..10 {
            last = begun(&learner, ("to", &format!("dikush-{number}")), "Tungjatjeta.").await;
        }
        let eleventh = begin(&learner, ("to", "dikush-10"), "Tungjatjeta.").await;
        assert!(refused(&eleventh).contains("deri në 10 biseda të reja në ditë"));
        // in those that there are it goes on, so many an hour
        for number in 0..50 {
            path_of(&answer(&learner, &last, &format!("Mesazhi {number}.")).await);
        }
        let met = answer(&learner, &last, "Një tjetër.").await;
        assert!(refused(&met).contains("deri në 60 mesazhe në orë"));
        let tomorrow = app.another(clock_after(&app.clock, 24 * 60 + 1)).await;
        let learner = tomorrow.signed_in("learner").await;
        begun(&learner, ("to", "dikush-10"), "Tungjatjeta.").await;
    }
);

on_both!(
    whoever_leaves_takes_their_words_along_and_what_they_wrote_stays_with_the_other_side_alone,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let learner = app.signed_in("learner").await;
        takes(&learner, "everyone", "everyone").await;
        let path = begun(&member, ("to", &slug(&app, "learner").await), "Nga Mali.").await;
        path_of(&answer(&learner, &path, "Nga nxënësi.").await);
        let to_organisation = begun(&learner, ORGANISATION, "Për organizatën.").await;
        path_of(&answer(&owner, &to_organisation, "Në emër të saj.").await);
        let block = [("do", "block"), ("person", &slug(&app, "official").await)];
        learner.submit("/account/blocked", "/account/blocked", &block).await;
        let held = async |name: &str, section: &str, key: &str| -> Vec<String> {
            let person = person_id(&app, name).await;
            let sections = bashke::network::held_about(&app.db, person).await.unwrap();
            let section = sections.into_iter().find(|one| one.name == section).unwrap();
            let texts = section.entries.iter().map(|one| one[key].as_str().unwrap().to_owned());
            texts.collect()
        };
        assert_eq!(
            held("learner", "messages", "text").await,
            ["Nga nxënësi.", "Për organizatën."]
        );
        assert_eq!(held("learner", "messages", "to").await[0], "Mal Prova");
        assert!(held("learner", "messages", "to").await[1].starts_with(ORGANISATION_NAME));
        assert_eq!(held("owner", "messages", "text").await, ["Në emër të saj."]);
        assert_eq!(held("learner", "blocked", "name").await, ["Zana Prova"]);
        assert_eq!(held("learner", "directory", "messages_from").await, ["everyone"]);
        let leave = async |visitor: &Visitor<'_>, name: &str| {
            visitor.confirm(bashke_seeds::TRIAL_PASSWORD).await;
            let email = format!("{name}@bashke.test");
            let gone = visitor
                .submit("/account/delete", "/account/delete", &[("email", &email)])
                .await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        };
        leave(&learner, "learner").await;
        for (visitor, path, words) in [
            (&member, &path, "Nga nxënësi."),
            (&owner, &to_organisation, "Për organizatën."),
        ] {
            let page = visitor.get(path).await.ok();
            assert!(page.text().contains(words) && page.text().contains("Llogari e fshirë"));
            assert_eq!(page.count("textarea"), 0);
            let list = visitor.get("/messages").await.ok();
            assert!(list.one(".entries").contains("Llogari e fshirë"));
            let reply = answer(visitor, path, "Jeni aty?").await;
            assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        }
        assert_eq!(message_block::Entity::find().count(&app.db).await.unwrap(), 0);
        // with the other side gone nobody could read it
        leave(&member, "member").await;
        let left = message::Entity::find()
            .order_by_asc(message::Column::Id)
            .all(&app.db)
            .await
            .unwrap();
        let left: Vec<&str> = left.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(left, ["Për organizatën.", "Në emër të saj."]);
    }
);

on_both!(
    many_conversations_and_messages_take_as_many_questions_as_few_and_stand_on_pages,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let path = begun(&member, ("to", &slug(&app, "owner").await), "E para.").await;
        path_of(&answer(&owner, &path, "E dyta.").await);
        let block = [("do", "block"), ("person", &slug(&app, "official").await)];
        owner.submit("/account/blocked", "/account/blocked", &block).await;
        let pages = ["/messages", path.as_str(), "/account/home", "/account/blocked"];
        let asked = async |path: &str| {
            owner.get(path).await.ok();
            let before = app.queries();
            owner.get(path).await.ok();
            app.queries() - before
        };
        let mut few = Vec::new();
        for page in pages {
            few.push(asked(page).await);
        }
        let one = message::Entity::find().one(&app.db).await.unwrap().unwrap();
        let more = (0..118).map(|number| {
            let mut row = message::ActiveModel::from(one.clone());
            row.id = NotSet;
            row.text = sea_orm::ActiveValue::Set(format!("Mesazhi {number}."));
            row
        });
        message::Entity::insert_many(more).exec(&app.db).await.unwrap();
        let somebody = person::Entity::find_by_id(person_id(&app, "owner").await);
        let somebody = somebody.one(&app.db).await.unwrap().unwrap();
        let of = conversation::Entity::find().one(&app.db).await.unwrap().unwrap();
        for number in 0..62 {
            let mut row = person::ActiveModel::from(somebody.clone());
            row.id = NotSet;
            row.slug = sea_orm::ActiveValue::Set(format!("dikush-{number}"));
            row.email = sea_orm::ActiveValue::Set(Some(format!("dikush{number}@shembull.al")));
            let id = person::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
            let mut row = conversation::ActiveModel::from(of.clone());
            row.id = NotSet;
            row.pair = sea_orm::ActiveValue::Set(format!("p{}:p{id}", somebody.id));
            row.person_id = sea_orm::ActiveValue::Set(somebody.id);
            row.other_id = sea_orm::ActiveValue::Set(Some(id));
            conversation::Entity::insert(row).exec(&app.db).await.unwrap();
        }
        for (page, few) in pages.into_iter().zip(few) {
            assert_eq!(asked(page).await, few, "{page}");
        }
        let lines = async |page: &str| owner.get(&format!("/messages{page}")).await.ok().count(".entries > li");
        assert_eq!((lines("").await, lines("?page=3").await), (30, 3));
        assert_eq!(owner.get("/messages?page=4").await.status, StatusCode::NOT_FOUND);
        // the newest at the bottom, and older ones on pages before
        let shown = owner.get(&path).await.ok();
        let texts = shown.texts("ol.entries .prose");
        assert_eq!(
            (texts.len(), texts.last().map(String::as_str)),
            (50, Some("Mesazhi 117."))
        );
        let older = shown.attributes("a[rel=prev]", "href").remove(0);
        let shown = owner.get(&older).await.ok();
        assert_eq!(
            shown.texts("ol.entries .prose").last().map(String::as_str),
            Some("Mesazhi 67.")
        );
        let oldest = shown.attributes("a[rel=prev]", "href").remove(0);
        let shown = owner.get(&oldest).await.ok();
        let texts = shown.texts("ol.entries .prose");
        assert_eq!((texts.len(), texts.first().map(String::as_str)), (20, Some("E para.")));
        assert_eq!(shown.count("a[rel=prev]"), 0);
        assert_eq!(shown.attributes("a[rel=next]", "href"), [format!("{path}#writing")]);
    }
);
