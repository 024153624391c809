//! Taking part: asking in a dialogue, being invited, following, how many statements pages take.

use bashke_entities::dialogue::{citation, dialogue_question};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{background, on, publish, published, published_for, ready, set_up, told};

const ASK: &str = "/questions/new";

on_both!(
    a_question_is_asked_while_that_stage_is_open,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let path = published(&app, "Çfarë duhet të paguajë tarifa?").await;
        let slug = path.rsplit('/').next().unwrap();
        let form = format!("{ASK}?place=lezhe&dialogue={slug}");
        let fields = [
            ("do", "send"),
            ("place", "lezhe"),
            ("dialogue", slug),
            ("title", "Sa kushton pastrimi?"),
            ("text", "Sa kushtoi pastrimi në vitin 2025?"),
            ("language", "sq"),
        ];
        let learner = app.signed_in("learner").await;
        let early = learner.submit(&form, ASK, &fields).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text().contains("nuk është e hapur tani"), "{}", early.text());
        assert_eq!(early.attributes("input[name='dialogue']", "value"), [slug]);
        let ask = app.get(&format!("{path}/ask")).await.ok();
        assert_eq!(ask.count("a[href^='/questions/new']"), 0);

        let later = on(&app, "2026-11-28").await;
        let page = later.get(&format!("{path}/ask")).await.ok();
        assert_eq!(page.attributes("a[href^='/questions/new']", "href"), [form.as_str()]);
        let learner = later.signed_in("learner").await;
        let asked = learner.submit(&form, ASK, &fields).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        assert_eq!(dialogue_question::Entity::find().count(&app.db).await.unwrap(), 1);
        let page = later.get(&format!("{path}/ask")).await.ok();
        assert_eq!(page.texts(".entries > li > a"), ["Sa kushton pastrimi?"]);
        let question = asked.header("location").split('?').next().unwrap().to_owned();
        let page = later.get(&question).await.ok();
        assert_eq!(page.count(&format!("main a[href='{path}']")), 1);
        assert_eq!(citation::Entity::find().count(&app.db).await.unwrap(), 0);
        // a question stands in the register too, and is discussed in threads of its own
        assert_eq!(later.get("/questions").await.ok().count(".entries > li"), 1);
        let started = crate::dialogue::start(&learner, "question:1", "Pse kushton kaq?", "Ta shohim.").await;
        let thread = later.get(&started).await.ok();
        assert_eq!(thread.count(&format!("main a[href='{question}']")), 1);
        let started = crate::dialogue::start(&learner, &format!("dialogue:{slug}"), "Pse kaq vonë?", "Po.").await;
        let thread = later.get(&started).await.ok();
        assert_eq!(thread.count(&format!("main a[href='{path}']")), 1);
        for subject in ["question:9", "dialogue:jo"] {
            let list = later.get(&format!("/threads?subject={subject}")).await;
            assert_eq!(list.status, StatusCode::NOT_FOUND, "{subject}");
        }
        assert_eq!(
            later
                .get("/threads?subject=question:1")
                .await
                .ok()
                .count(".entries > li"),
            1
        );
    }
);

on_both!(
    only_those_who_are_invited_take_part_and_all_read,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let path = published_for(&app, "Çfarë duhet të paguajë tarifa?", "invited").await;
        let slug = path.rsplit('/').next().unwrap().to_owned();
        let app = on(&app, "2026-11-28").await;
        let form = format!("{ASK}?place=kurbin&dialogue={slug}");
        for name in ["learner", "official"] {
            let outside = app.signed_in(name).await;
            assert_eq!(outside.get(&form).await.status, StatusCode::FORBIDDEN, "{name}");
            let page = outside.get(&path).await.ok();
            assert!(page.text().contains("vetëm kush është i ftuar"), "{name}");
        }
        let people = format!("{path}/people");
        let host = app.signed_in("moderator").await;
        let invited = host
            .submit(&people, &people, &[("do", "invite-place"), ("place", "lezhe")])
            .await;
        assert_eq!(invited.status, StatusCode::SEE_OTHER);
        // the municipality's people are in, others are not
        let official = app.signed_in("official").await;
        assert_eq!(official.get(&form).await.status, StatusCode::OK);
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(&form).await.status, StatusCode::FORBIDDEN);
        let forged = learner
            .post(
                ASK,
                &[
                    ("do", "send"),
                    ("place", "lezhe"),
                    ("dialogue", &slug),
                    ("title", "Sa kushton?"),
                    ("text", "Sa?"),
                    ("language", "sq"),
                ],
            )
            .await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        assert_eq!(dialogue_question::Entity::find().count(&app.db).await.unwrap(), 0);
        // who hosts takes part without an invitation
        assert_eq!(host.get(&form).await.status, StatusCode::OK);
    }
);

on_both!(
    those_who_follow_are_told_once_of_each_stage_that_opens,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let path = published(&app, "Çfarë duhet të paguajë tarifa?").await;
        let learner = app.signed_in("learner").await;
        let follow = format!("{path}/follow");
        let followed = learner.submit(&path, &follow, &[("follow", "yes")]).await;
        assert_eq!(followed.status, StatusCode::SEE_OTHER);
        for (day, message, count) in [
            ("2026-11-23", "dialogue-stage-inform", 0),
            ("2026-11-24", "dialogue-stage-inform", 1),
            ("2026-11-26", "dialogue-stage-inform", 1),
            // two days on which nothing ran are made up for
            ("2026-11-30", "dialogue-stage-ask", 1),
            // a stage that closed meanwhile is no news
            ("2026-12-20", "dialogue-stage-conclude", 1),
            ("2026-12-20", "dialogue-stage-say", 0),
        ] {
            let then = on(&app, day).await;
            bashke::worker::schedule(&then.app).await.unwrap();
            then.work().await;
            then.work().await;
            assert_eq!(told(&app, "learner", message).await, count, "{message} on {day}");
            assert_eq!(told(&app, "admin", message).await, 0, "{message} on {day}");
        }
        let then = on(&app, "2026-12-20").await;
        let learner = then.signed_in("learner").await;
        let news = learner.get("/notifications").await.ok();
        assert!(news.text().contains("po përmbyllet"), "{}", news.text());
        // it stands among the news of all that they follow, in both languages, and of nobody else
        for (home, said) in [
            ("/account/home", "po përmbyllet"),
            ("/en/account/home", "is being concluded"),
        ] {
            let page = learner.get(home).await.ok();
            assert!(page.one("main").contains(said), "{}", page.one("main"));
            let other = then.signed_in("owner").await.get(home).await.ok();
            assert!(!other.one("main").contains(said));
        }
        let left = learner.submit(&path, &follow, &[("follow", "no")]).await;
        assert_eq!(left.status, StatusCode::SEE_OTHER);
        let page = learner.get("/account/home").await.ok();
        assert!(!page.one("main").contains("po përmbyllet"), "{}", page.one("main"));
        let then = on(&app, "2026-12-22").await;
        bashke::worker::schedule(&then.app).await.unwrap();
        then.work().await;
        assert_eq!(told(&app, "learner", "dialogue-stage-follow-up").await, 0);
    }
);

on_both!(
    many_dialogues_take_no_more_statements_than_a_few,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let path = published(&app, "Çfarë duhet të paguajë tarifa?").await;
        let pages = ["/dialogues".to_owned(), path.clone(), format!("{path}/ask")];
        let mut few = Vec::new();
        for page in &pages {
            few.push(app.queries_of(page).await);
        }
        assert!(few.iter().all(|count| *count <= 14), "{few:?}");
        let host = app.signed_in("moderator").await;
        for n in 0..12 {
            let path = set_up(&host, &format!("Pyetja numër {n}?")).await;
            background(&host, &path, "Çfarë dihet.").await;
            publish(&host, &path).await;
        }
        let people = format!("{path}/people");
        for place in ["lezhe", "kurbin", "mirdite", "shkoder"] {
            let fields = [("do", "invite-place"), ("place", place)];
            assert_eq!(
                host.post(&people, &fields).await.status,
                StatusCode::SEE_OTHER,
                "{place}"
            );
        }
        for (page, few) in pages.iter().zip(few) {
            let many = app.queries_of(page).await;
            // guests are looked for in one statement more, however many they are
            assert!(many <= few + 1, "{page}: {few} and {many}");
        }
    }
);
