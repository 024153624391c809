//! Blocking, reporting, and leaving.

use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::policy::Denied;
use bashke_entities::network::{message, message_block};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::{Role, Standing};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{
    ORGANISATION, ORGANISATION_NAME, answer, begin, begun, count, path_of, refused, slug, subject, takes, told,
};
use crate::moderation::{actor_of, decide, grant};
use crate::network::offers::hide;
use crate::network::{belongs, person_id};

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
        assert_eq!(theirs.count("textarea"), 0, "nobody writes for nothing");
        assert!(theirs.one("#writing").contains("Kjo bisedë tani nuk pranon mesazhe."));
        let reply = answer(&member, &path, "Përse hesht?").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        assert!(reply.one("#writing").contains("Përse hesht?"), "what was typed");
        let reply = begin(&member, ("to", &owner_slug), "Përse hesht?").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        let ours = owner.get(&path).await.ok();
        assert!(ours.text().contains("Tungjatjeta.") && ours.count("textarea") == 0);
        let reply = answer(&owner, &path, "Edhe një fjalë.").await;
        assert!(refused(&reply).contains("E keni bllokuar"));
        assert_eq!(count(&app).await, 2);
        let empty = owner.get("/messages").await.ok();
        assert_eq!(empty.count(".entries li"), 0);
        assert!(
            empty.one("main").contains("i gjeni te “Të bllokuarit”"),
            "where it is now"
        );
        let others = app.signed_in("learner").await.get("/messages").await.ok();
        assert!(others.one("main").contains("Ende asnjë bisedë"));
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
            let reply = visitor.submit("/account/listing", "/account/blocked", &end).await;
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
        assert_eq!(learner.get(&page).await.ok().count("a.report-link"), 1);
        assert_eq!(member.get(&page).await.ok().count("a.report-link"), 0, "not to oneself");
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
        let reply = member.submit("/account/listing", "/account/blocked", &end).await;
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
        let subject = subject(&app, "E keqja.").await;
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
        // it was reported in Albanian, and is read in the language of whoever reads
        assert!(page.text().contains("— Para tij —") && page.text().contains("E njëjta palë: E dyta."));
        let english = moderator.get(&format!("/en{case}")).await.ok();
        assert!(english.one("h1").contains("A message") && english.text().contains("— Before it —"));
        assert!(english.text().contains("Same side: E dyta.") && !english.text().contains("njëjta palë"));
        assert!(
            moderator
                .get("/en/moderation")
                .await
                .ok()
                .one("main")
                .contains("A message")
        );
        let hint = page.one("main");
        assert!(
            hint.contains("që e dërgoi mesazhin") && !hint.contains("ndryshoi profilin"),
            "{hint}"
        );
        assert_eq!(
            moderator.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "nothing else opens"
        );
        decide(&moderator, &case, "hide").await;
        for (path, said) in [
            ("/account/decisions", "“Një mesazh” u fsheh"),
            ("/en/account/decisions", "“A message” was hidden"),
            ("/notifications", "“Një mesazh”: moderatorët"),
            ("/en/notifications", "“A message”:"),
        ] {
            let page = member.get(path).await.ok().one("main");
            assert!(page.contains(said), "{path}: {page}");
        }
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
        let official = slug(&app, "official").await;
        let block = [("do", "block"), ("person", official.as_str())];
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
                .submit("/account/delete", "/account/delete", &[("email", email.as_str())])
                .await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        };
        leave(&learner, "learner").await;
        for (visitor, path, words) in [
            (&member, &path, "Nga nxënësi."),
            (&owner, &to_organisation, "Për organizatën."),
        ] {
            let page = visitor.get(path).await.ok();
            assert!(page.text().contains(words) && page.text().contains("ish-anëtar"));
            assert_eq!(page.count("textarea"), 0);
            let list = visitor.get("/messages").await.ok();
            assert!(list.one(".entries").contains("ish-anëtar"));
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
    no_moderator_decides_on_what_was_written_to_them_or_to_whom_they_speak_for,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Owner).await;
        grant(&app, "trainer", Role::Moderator).await;
        let (owner, learner) = (app.signed_in("owner").await, app.signed_in("learner").await);
        let path = begun(&learner, ORGANISATION, "Fjalë fyese.").await;
        let link = owner
            .get(&path)
            .await
            .ok()
            .attributes("a.report-link", "href")
            .remove(0);
        let subject = link.rsplit('=').next().unwrap().to_owned();
        let report = [
            ("subject", subject.as_str()),
            ("reason", "insult"),
            ("text", "Na fyen."),
        ];
        assert_eq!(
            owner.submit(&link, "/report", &report).await.status,
            StatusCode::SEE_OTHER
        );
        let moderator = app.signed_in("moderator").await;
        let cases = "main a[href^='/moderation/cases/']";
        let case = moderator
            .get("/moderation")
            .await
            .ok()
            .attributes(cases, "href")
            .remove(0);
        // another who speaks for the organisation was written to as well
        let trainer = app.signed_in("trainer").await;
        assert_eq!(trainer.get("/moderation").await.ok().count(cases), 0);
        assert_eq!(trainer.get(&case).await.status, StatusCode::NOT_FOUND);
        let actor = actor_of(&app, "trainer", &[Role::Moderator]).await;
        let act = Act::begin(&app.app, &actor.into()).await.unwrap();
        let number: i32 = case.rsplit('/').next().unwrap().parse().unwrap();
        let refused = bashke::moderation::commands::take(&act, number, None).await;
        assert!(matches!(refused, Err(Error::Denied(Denied::Involved))), "{refused:?}");
        drop(act);
        moderator.get(&case).await.ok();
    }
);

on_both!(
    whoever_is_hidden_writes_to_nobody,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = app.signed_in("trainer").await;
        let owner = app.signed_in("owner").await;
        hide(&app, &format!("person:{}", slug(&app, "trainer").await)).await;
        let before = owner.mails_to("owner@bashke.test").await;
        let reply = begin(&trainer, ORGANISATION, "Tungjatjeta.").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        app.work().await;
        assert_eq!(count(&app).await, 0);
        assert_eq!(told(&owner, "i shkroi organizatës").await, 0);
        assert_eq!(owner.mails_to("owner@bashke.test").await, before);
    }
);

/// How many pieces of news somebody has, and how many mails.
async fn news(app: &TestApp, visitor: &Visitor<'_>, name: &str) -> (usize, usize) {
    app.work().await;
    let page = visitor.get("/notifications").await.ok();
    let mails = visitor.mails_to(&format!("{name}@bashke.test")).await;
    (page.count(".entry-title a"), mails)
}

on_both!(
    whom_somebody_blocks_reaches_their_organisation_and_tells_them_of_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Owner).await;
        let other = "instituti-i-studimeve-politike";
        belongs(&app, "learner", other, Standing::Owner).await;
        let (owner, learner) = (app.signed_in("owner").await, app.signed_in("learner").await);
        let trainer = app.signed_in("trainer").await;
        let blocked = [("do", "block"), ("person", &slug(&app, "learner").await)];
        let done = owner.submit("/account/listing", "/account/blocked", &blocked).await;
        let list = owner.follow(done).await.ok();
        assert!(
            list.text().contains("organizatave për të cilat flisni"),
            "what it does not do is said"
        );
        let (before, others) = (news(&app, &owner, "owner").await, news(&app, &trainer, "trainer").await);

        let path = begun(&learner, ORGANISATION, "Për organizatën.").await;
        assert!(
            owner.get(&path).await.ok().text().contains("Për organizatën."),
            "its mailbox"
        );
        let join = "/organisations/qendra-prova/join";
        learner.fill(join, &[("word", "Dua të ndihmoj.")]).await.ok();
        let ask = [
            ("with", "qendra-prova"),
            ("organisation", other),
            ("text", "Një anketë e përbashkët."),
            ("language", "sq"),
        ];
        let asked = learner.submit("/account/listing", "/collaborations/new", &ask).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let after = news(&app, &trainer, "trainer").await;
        assert_eq!(after.0, others.0 + 3, "the others are told of all three");
        assert_eq!(
            news(&app, &owner, "owner").await,
            before,
            "whoever blocks is told of none"
        );

        // an invitation answers as to an address that nobody has
        let members = format!("/organisations/{other}/members");
        let mut answers = Vec::new();
        for email in ["owner@bashke.test", "askush@shembull.al"] {
            let invite = [
                ("do", "invite"),
                ("name", "Dikush"),
                ("email", email),
                ("standing", "member"),
            ];
            let sent = learner.submit(&members, &members, &invite).await;
            answers.push((sent.status, sent.header("location").to_owned()));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(news(&app, &owner, "owner").await, before);
        assert_eq!(learner.mails_to("askush@shembull.al").await, 1);
        let waiting = owner.get("/account/organisations").await.ok();
        assert!(!waiting.text().contains("Instituti"), "{}", waiting.one("main"));
    }
);
