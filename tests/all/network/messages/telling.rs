//! What is told and unread, and what is sent once.

use bashke_entities::network::{conversation, message};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{NEW, ORGANISATION, answer, begin, begun, count, path_of, refused, slug, told};
use crate::moderation::suspended;

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
        let mailbox = owner.get("/mailbox").await.ok();
        let link = mailbox.attributes(".entries a", "href").remove(0);
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
        owner
            .send(http::Method::GET, &path, &headers, axum::body::Body::empty())
            .await
            .ok();
        assert_eq!(unread(&owner).await.0, 1, "browsers that fetch ahead read nothing");
        let page = owner.get(&path).await.ok();
        assert_eq!(page.count("ol.entries li.unread"), 2);
        assert_eq!(unread(&owner).await, (0, "Mesazhet".to_owned()));
        assert_eq!(owner.get(&path).await.ok().count("ol.entries li.unread"), 0);
        let news = owner.get("/notifications").await.ok().texts("li.unread");
        assert!(
            !news.iter().any(|line| line.contains("i shkroi")),
            "what led there was seen with it"
        );
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

on_both!(
    whoever_is_suspended_reads_and_does_not_write_and_vanishes_from_lists,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let path = begun(&member, ("to", &slug(&app, "owner").await), "Tungjatjeta.").await;
        suspended(&app, "member", Some(app.clock.now() + Duration::days(1))).await;
        assert!(member.get(&path).await.ok().text().contains("Tungjatjeta."));
        let late = answer(&member, &path, "Prapë.").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(owner.get("/messages").await.ok().count(".entries li"), 0);
        let home = owner.get("/account/home").await.ok();
        assert_eq!(home.one("a[href='/messages']"), "Mesazhet", "nor is it counted");
        let reply = answer(&owner, &path, "Mirëdita.").await;
        assert!(refused(&reply).contains("Mesazhi nuk mund të dërgohet."));
        suspended(&app, "member", None).await;
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
    whoever_sent_something_lands_there_and_the_list_leads_to_the_newest,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let learner = app.signed_in("learner").await;
        let sent = begin(&learner, ORGANISATION, "A mund të vij?").await;
        let path = path_of(&sent);
        let key = async |text: &str| {
            let row = message::Entity::find().filter(message::Column::Text.eq(text));
            row.one(&app.db).await.unwrap().unwrap().id
        };
        let first = key("A mund të vij?").await;
        assert_eq!(sent.header("location"), format!("{path}?done=sent#message-{first}"));
        let page = learner.follow(sent).await.ok();
        let there = page.one(&format!("#message-{first}"));
        assert!(there.contains("Mesazhi u dërgua.") && there.contains("A mund të vij?"));
        // who reads it is said as it is: not two alone
        let main = page.one("main");
        assert!(
            main.contains("të gjithë ata që flasin në emër të organizatës"),
            "{main}"
        );
        assert!(!main.contains("vetëm ju të dy"));
        let reply = answer(&owner, &path, "Po, ejani.").await;
        let second = key("Po, ejani.").await;
        assert_eq!(reply.header("location"), format!("{path}?done=sent#message-{second}"));
        let page = owner.follow(reply).await.ok();
        assert!(page.one(&format!("#message-{second}")).contains("Mesazhi u dërgua."));
        assert!(!page.one(&format!("#message-{first}")).contains("Mesazhi u dërgua."));
        for visitor in [&owner, &learner] {
            let list = visitor.get("/messages").await.ok();
            let newest = format!("{path}#message-{second}");
            assert_eq!(list.attributes(".entry-title a", "href"), [newest]);
        }
        // between two people it is the two alone
        let member = app.signed_in("member").await;
        let between = begun(&member, ("to", &slug(&app, "owner").await), "Tungjatjeta.").await;
        assert!(member.get(&between).await.ok().one("main").contains("vetëm ju të dy"));
    }
);
