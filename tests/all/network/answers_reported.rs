//! What one organisation writes to another with an answer is reported by the side that reads it, and hidden from both.

use std::io::{Cursor, Read as _};

use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::policy::Denied;
use bashke_entities::moderation::{case, decision};
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::{Role, Standing};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};
use serde_json::Value;

use super::offers::{hide, other, write};
use super::{OTHER, answers, belongs, two_sides};
use crate::moderation::{actor_of, decide, grant, last_case, last_mail};

const ANSWER: &str = "Kemi një sallë, por jo për ju.";

const REPLY: &str = "Ejani të hënën, mendjemëdhenj.";

const HIDDEN: &str = "Moderatorët i kanë fshehur këto fjalë";

/// Answers an offer; gives the key of the answer.
async fn answered(app: &TestApp, visitor: &Visitor<'_>, path: &str) -> String {
    answers::answered(app, visitor, path, ANSWER).await
}

/// Accepts it with words.
async fn accepted(visitor: &Visitor<'_>, path: &str, id: &str) {
    let typed = [("do", "accept"), ("answer", id), ("reply", REPLY)];
    let sent = visitor.submit(path, &format!("{path}/answers"), &typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
}

fn form(name: &str) -> String {
    format!("/report?subject=offer-answer:{name}")
}

/// Reports words by their name; gives the path of the case.
async fn reported(app: &TestApp, visitor: &Visitor<'_>, name: &str) -> String {
    let subject = format!("offer-answer:{name}");
    let report = [
        ("subject", subject.as_str()),
        ("reason", "insult"),
        ("text", "Na fyejnë."),
    ];
    let sent = visitor.submit(&form(name), "/report", &report).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let path = last_case(app).await;
    let id: i32 = path.rsplit('/').next().unwrap().parse().unwrap();
    let row = case::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap();
    assert_eq!(
        (row.subject_kind.as_str(), row.subject_id.as_str()),
        ("offer-answer", name)
    );
    path
}

on_both!(
    each_side_reports_what_it_reads_of_an_answer_and_nobody_else_reads_it_so,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let offer = path.rsplit('/').next().unwrap();
        let id = answered(&app, &trainer, &path).await;
        let reply = format!("{id}-reply");
        assert_eq!(
            trainer.get(&form(&reply)).await.status,
            StatusCode::NOT_FOUND,
            "nothing was said to it yet"
        );
        accepted(&owner, &path, &id).await;

        let links = async |visitor: &Visitor<'_>, path: &str| {
            let page = visitor.get(path).await.ok();
            page.attributes("main a.report-link", "href")
        };
        assert_eq!(links(&owner, &path).await, [form(&id)]);
        let of_offer = format!("/report?subject=offer:{offer}");
        assert_eq!(links(&trainer, &path).await, [form(&reply), of_offer]);
        assert_eq!(links(&trainer, "/offers/mine").await, [form(&reply)]);
        let mine = trainer.get("/offers/mine").await.ok().one("#answered");
        assert!(mine.contains(ANSWER) && mine.contains(REPLY), "{mine}");

        let shown = owner.get(&form(&id)).await.ok().one("main");
        assert!(shown.contains(ANSWER) && !shown.contains(REPLY), "{shown}");
        assert!(shown.contains("Këtë e shkroi Instituti"), "{shown}");
        let shown = trainer.get(&form(&reply)).await.ok().one("main");
        assert!(shown.contains(REPLY) && !shown.contains(ANSWER), "{shown}");
        assert!(
            shown.contains("Këtë e shkroi Qendra Prova") && shown.contains("kur vendosi"),
            "{shown}"
        );

        // nobody reports their own side, and whoever is of none learns nothing, moderators neither
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let (guest, odd) = (
            app.visitor(),
            [format!("0{id}"), format!("{id}-"), format!("{id}-replies")],
        );
        for (who, visitor, name) in [
            ("who wrote", &trainer, &id),
            ("who wrote", &owner, &reply),
            ("learner", &learner, &id),
            ("learner", &learner, &reply),
            ("moderator", &moderator, &id),
            ("moderator", &moderator, &reply),
            ("guest", &guest, &id),
            ("guest", &guest, &reply),
            ("owner", &owner, &odd[0]),
            ("owner", &owner, &odd[1]),
            ("owner", &owner, &odd[2]),
        ] {
            let page = visitor.get(&form(name)).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{who}: {name}");
            assert!(!page.text().contains(ANSWER) && !page.text().contains(REPLY), "{who}");
        }
        let subject = format!("offer-answer:{id}");
        let report = [
            ("subject", subject.as_str()),
            ("reason", "insult"),
            ("text", "Na fyejnë."),
        ];
        let sent = learner.submit("/account", "/report", &report).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{}", sent.text());
        assert_eq!(case::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    words_of_an_answer_that_are_hidden_neither_side_reads_until_they_are_let_be,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let id = answered(&app, &trainer, &path).await;
        accepted(&owner, &path, &id).await;
        let moderator = app.signed_in("moderator").await;
        let reply = format!("{id}-reply");
        for (name, reads, wrote, words, rest, whose, called) in [
            (&id, &owner, &trainer, ANSWER, REPLY, "Instituti", "Përgjigje ndaj:"),
            (
                &reply,
                &trainer,
                &owner,
                REPLY,
                ANSWER,
                "Qendra Prova",
                "Fjalë për një përgjigje ndaj:",
            ),
        ] {
            let case = reported(&app, reads, name).await;
            let writer = wrote
                .get("/account")
                .await
                .ok()
                .attributes("#f-name", "value")
                .remove(0);
            let queue = moderator.get("/moderation").await.ok().one("main");
            assert!(queue.contains(called), "{queue}");
            let shown = moderator.get(&case).await.ok().one("main");
            assert!(
                shown.contains(words) && !shown.contains(rest),
                "what was reported alone: {shown}"
            );
            for part in [whose, &*writer, called, "që i shkroi këto fjalë"] {
                assert!(shown.contains(part), "{part}: {shown}");
            }
            assert!(!moderator.get(&path).await.ok().text().contains(words));

            decide(&moderator, &case, "hide").await;
            for (who, visitor, page) in [
                ("reads", reads, path.as_str()),
                ("wrote", wrote, path.as_str()),
                ("mine", &trainer, "/offers/mine"),
            ] {
                let page = visitor.get(page).await.ok().one("main");
                assert!(!page.contains(words) && page.contains(HIDDEN), "{who}: {page}");
                assert!(page.contains(rest), "{who}: the others stay: {page}");
            }
            assert_eq!(
                reads.get(&form(name)).await.status,
                StatusCode::NOT_FOUND,
                "what is hidden is not read by reporting it"
            );
            let told = wrote.get("/account/decisions").await.ok().one("main");
            assert!(
                told.contains(called) && told.contains("nuk i lexon asnjëra palë"),
                "{told}"
            );
            assert!(!told.contains("vetëm ju dhe moderatorët"), "{told}");

            let last = decision::Entity::find().order_by_desc(decision::Column::Id);
            let last = last.one(&app.db).await.unwrap().unwrap().id.to_string();
            let lift = [
                ("do", "lift"),
                ("decision", last.as_str()),
                ("facts", "Fjalët nuk fyejnë njeri; u lexuan gabim."),
            ];
            let lifted = moderator.submit(&case, &case, &lift).await;
            assert_eq!(lifted.status, StatusCode::SEE_OTHER, "{}", lifted.text());
            for (visitor, page) in [
                (reads, path.as_str()),
                (wrote, path.as_str()),
                (&trainer, "/offers/mine"),
            ] {
                let page = visitor.get(page).await.ok().one("main");
                assert!(page.contains(words) && !page.contains(HIDDEN), "{page}");
            }
        }
    }
);

on_both!(
    no_moderator_of_either_organisation_decides_on_an_answer_also_when_it_was_taken_back,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let sides = [("counsellor", "qendra-prova"), ("official", OTHER)];
        for (name, slug) in sides {
            grant(&app, name, Role::Moderator).await;
            belongs(&app, name, slug, Standing::Member).await;
        }
        let id = answered(&app, &trainer, &path).await;
        accepted(&owner, &path, &id).await;
        let second = write(&owner, &[("title-sq", "Një projektor")]).await;
        let taken_back = answered(&app, &trainer, &second).await;
        let cases = [
            reported(&app, &owner, &id).await,
            reported(&app, &trainer, &format!("{id}-reply")).await,
            reported(&app, &owner, &taken_back).await,
        ];
        let take = [("do", "withdraw"), ("answer", taken_back.as_str())];
        let gone = trainer.submit(&second, &format!("{second}/answers"), &take).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let list = "main a[href^='/moderation/cases/']";
        for (name, _) in sides {
            let party = app.signed_in(name).await;
            assert_eq!(party.get("/moderation").await.ok().count(list), 0, "{name}");
            for case in &cases {
                assert_eq!(party.get(case).await.status, StatusCode::NOT_FOUND, "{name}: {case}");
                let actor = actor_of(&app, name, &[Role::Moderator]).await;
                let act = Act::begin(&app.app, &actor.into()).await.unwrap();
                let number: i32 = case.rsplit('/').next().unwrap().parse().unwrap();
                let refused = bashke::moderation::commands::take(&act, number, None).await;
                assert!(
                    matches!(refused, Err(Error::Denied(Denied::Involved))),
                    "{name}: {case}: {refused:?}"
                );
            }
        }
        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get("/moderation").await.ok().count(list), 3);
        for case in &cases {
            let shown = moderator.get(case).await.ok().one("main");
            assert!(shown.contains(ANSWER) || shown.contains(REPLY), "{case}: {shown}");
        }
        // whoever wrote what was reported answers for it, also where it was taken back
        decide(&moderator, &cases[2], "suspend").await;
        let suspended = app.visitor();
        suspended.sign_in("trainer@bashke.test", TRIAL_PASSWORD).await;
        let told = suspended.get("/account/decisions").await.ok().one("main");
        assert!(told.contains("Përgjigje ndaj: Një projektor"), "{told}");
    }
);

on_both!(
    the_title_of_an_offer_that_is_hidden_is_told_to_nobody_with_what_was_decided_on_an_answer,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let title = "Sallë me emrin e dikujt";
        let path = write(&owner, &[("title-sq", title)]).await;
        let offer = path.rsplit('/').next().unwrap();
        let trainer = other(&app).await;
        let id = answered(&app, &trainer, &path).await;
        accepted(&owner, &path, &id).await;
        let moderator = app.signed_in("moderator").await;
        let reply = reported(&app, &trainer, &format!("{id}-reply")).await;
        let answer = reported(&app, &owner, &id).await;
        let said = async |visitor: &Visitor<'_>, path: &str| visitor.get(path).await.ok().one("main");
        // how the words that somebody reported are called in the file of their data
        let on = async |visitor: &Visitor<'_>| {
            let file = visitor.submit("/account/download", "/account/download", &[]).await.ok();
            let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes.clone())).unwrap();
            let mut text = String::new();
            zip.by_name("data.json").unwrap().read_to_string(&mut text).unwrap();
            let json: Value = serde_json::from_str(&text).unwrap();
            let mut entries = json["held"]["reports"]["entries"].as_array().unwrap().clone();
            entries.retain(|entry| entry["on_kind"] == "offer-answer");
            assert_eq!(entries.len(), 1, "{entries:?}");
            entries[0]["on"].clone()
        };
        assert_eq!(on(&trainer).await, title, "all see the offer still");

        // the offer itself is hidden before it is decided on what was said about it
        hide(&app, &format!("offer:{offer}")).await;
        decide(&moderator, &answer, "hide").await;
        app.work().await;
        let told = said(&trainer, "/account/decisions").await;
        assert!(
            told.contains("Një përgjigje ndaj një oferte") && !told.contains(title),
            "{told}"
        );
        decide(&moderator, &reply, "hide").await;
        app.work().await;
        let news = said(&trainer, "/notifications").await;
        let untitled = "Fjalë për një përgjigje ndaj një oferte";
        assert!(news.contains(&format!("Raporti juaj për “{untitled}”")), "{news}");
        assert!(!news.contains(&format!("ndaj: {title}")), "{news}");
        let mail = last_mail(&trainer, "trainer@bashke.test").await.unwrap();
        assert!(mail.contains(untitled) && !mail.contains(title), "{mail}");
        assert_eq!(on(&trainer).await, Value::Null);
        // whoever decides reads it where they decide
        let shown = said(&moderator, &reply).await;
        assert!(shown.contains(title), "{shown}");
    }
);
