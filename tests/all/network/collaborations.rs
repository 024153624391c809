//! Collaborations: who asks whom, what is refused, who sees it and where, and what becomes of it.

use bashke_entities::network::{collaboration, project};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use chrono::{DateTime, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::attending::notices;
use super::offers::{answering, hide, other, write as write_offer};
use super::{OTHER, belongs, organisation_id, person_id, refused_at, told};

const FORM: &str = "/collaborations/new?with=instituti-i-studimeve-politike&project=buxheti-im-prova";
const NEW: &str = "/collaborations/new";
const OWN_PAGE: &str = "/organisations/qendra-prova";
const OTHER_PAGE: &str = "/organisations/instituti-i-studimeve-politike";
const PROJECT: &str = "/projects/buxheti-im-prova";

/// What somebody types who asks.
const TYPED: [(&str, &str); 6] = [
    ("with", OTHER),
    ("organisation", "qendra-prova"),
    ("text", "Një anketë e përbashkët në fshatra."),
    ("language", "sq"),
    ("project", "buxheti-im-prova"),
    ("theme", "rural"),
];

/// What ends a collaboration.
pub(super) const ENDS: [(&str, &str); 2] = [("do", "end"), ("words", "Mbaroi mirë.")];

/// The same with other answers; empty ones stand too.
pub(super) fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    super::with(&TYPED, others)
}

/// Asks; gives the path of what was asked.
pub(super) async fn ask(visitor: &Visitor<'_>, others: &[(&str, &str)]) -> String {
    let reply = visitor.submit("/account/listing", NEW, &with(others)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.one("main"));
    reply.header("location").split('?').next().unwrap().to_owned()
}

/// Asks, and the other accepts; gives the path of what was agreed.
pub(super) async fn agreed(asks: &Visitor<'_>, accepts: &Visitor<'_>, others: &[(&str, &str)]) -> String {
    let path = ask(asks, others).await;
    let accepted = accepts.submit(&path, &path, &[("do", "accept")]).await;
    assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.one("main"));
    path
}

async fn row(app: &TestApp) -> collaboration::Model {
    let find = collaboration::Entity::find().order_by_desc(collaboration::Column::Id);
    find.one(&app.db).await.unwrap().unwrap()
}

on_both!(
    what_is_asked_is_between_the_two_until_it_is_accepted_and_then_on_both_profiles_and_the_project,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let way = "a[href^='/collaborations/new']";
        let profile = owner.get(OTHER_PAGE).await.ok();
        assert_eq!(profile.attributes(way, "href"), [format!("{NEW}?with={OTHER}")]);
        assert_eq!(owner.get(OWN_PAGE).await.ok().count(way), 0, "not to oneself");
        assert_eq!(app.get(OTHER_PAGE).await.ok().count(way), 0, "nor by guests");
        let joins = trainer.get(PROJECT).await.ok().attributes(way, "href");
        assert_eq!(joins, [format!("{NEW}?with=qendra-prova&project=buxheti-im-prova")]);
        assert_eq!(owner.get(PROJECT).await.ok().count(way), 0);
        let form = owner.get(FORM).await.ok();
        let chosen = form.attributes("select[name=project] option[selected]", "value");
        assert_eq!(chosen, ["buxheti-im-prova"]);
        assert_eq!(form.attributes("input[name=language][checked]", "value"), ["sq"]);
        let path = ask(&owner, &[]).await;
        // it is between the two; whoever reads may not write, and the asker does not decide
        for name in ["owner", "member", "trainer"] {
            let visitor = app.signed_in(name).await;
            assert!(
                visitor.get(&path).await.ok().text().contains("anketë e përbashkët"),
                "{name}"
            );
        }
        for (name, what) in [
            ("owner", "accept"),
            ("member", "accept"),
            ("member", "withdraw"),
            ("trainer", "withdraw"),
        ] {
            let visitor = app.signed_in(name).await;
            let posted = visitor.submit(&path, &path, &[("do", what)]).await;
            assert_eq!(posted.status, StatusCode::FORBIDDEN, "{what} by {name}");
        }
        for name in ["learner", "admin", "moderator", "official"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "{name}");
            let posted = visitor.submit("/account/listing", &path, &[("do", "accept")]).await;
            assert_eq!(posted.status, StatusCode::NOT_FOUND, "{name}");
        }
        assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
        for page in [OWN_PAGE, OTHER_PAGE, PROJECT] {
            assert!(
                !app.get(page).await.ok().text().contains("anketë e përbashkët"),
                "{page}"
            );
        }
        assert_eq!(told(&trainer, "i propozon bashkëpunim organizatës").await, 1);
        let english = trainer.get("/en/notifications").await.ok();
        assert!(english.one("main").contains("proposes a collaboration to"));
        // it stands with what waits for each
        let theirs = trainer.get("/collaborations").await.ok();
        assert!(
            theirs
                .one(".tabs [aria-current]")
                .contains("Presin përgjigjen tonë (1)")
        );
        assert_eq!(theirs.texts(".entries .entry-title a"), ["Qendra Prova (për provë)"]);
        let ours = owner.get("/collaborations?sort=from-us").await.ok();
        assert_eq!(ours.attributes(".entries .entry-title a", "href"), [OTHER_PAGE]);
        // whoever declines says why; accepting needs no words
        let silent = trainer
            .submit(&path, &path, &[("do", "decline"), ("answer", " ")])
            .await;
        assert_eq!(refused_at(&silent), ["#f-answer"]);
        assert_eq!(row(&app).await.accepted, None);
        let yes = [("do", "accept"), ("answer", "Me kënaqësi.")];
        let done = trainer.submit(&path, &path, &yes).await;
        assert!(trainer.follow(done).await.ok().text().contains("E pranuat"));
        assert_eq!(told(&owner, "e pranoi bashkëpunimin").await, 1);
        for (page, other) in [(OWN_PAGE, OTHER_PAGE), (OTHER_PAGE, OWN_PAGE)] {
            let page = app.get(page).await.ok();
            let section = page.one("#collaborations");
            assert!(section.contains("anketë e përbashkët"), "{section}");
            assert!(section.contains("Që nga 23 nëntor 2026"), "{section}");
            assert!(section.contains("Buxheti im, fshati im"), "{section}");
            let links = page.attributes("#collaborations .entry-title a", "href");
            assert!(links.contains(&other.to_owned()), "{links:?}");
        }
        let partners = app.get(PROJECT).await.ok();
        assert_eq!(partners.attributes("#partners .entry-title a", "href"), [OTHER_PAGE]);
        assert!(
            app.get("/projects")
                .await
                .ok()
                .one("main")
                .contains("Bashkë me: Instituti")
        );
        // all see the words of both, in their language, and not who wrote them
        let public = app.get(&path).await.ok();
        assert!(public.text().contains("anketë e përbashkët") && public.text().contains("Me kënaqësi."));
        assert!(!public.text().contains("/people/"));
        assert!(owner.get(&path).await.ok().text().contains("/people/"));
        let english = app.get(&format!("/en{path}")).await.ok();
        let said = english.texts("div.prose[lang=sq]");
        assert!(
            said[0].contains("anketë e përbashkët") && said[1].contains("Me kënaqësi."),
            "{said:?}"
        );
        assert!(english.one("main").contains("Written in Albanian only."));
        // either ends it, with words that are the two's alone
        let silent = owner.submit(&path, &path, &[("do", "end")]).await;
        assert_eq!(refused_at(&silent), ["#f-words"]);
        let end = [("do", "end"), ("words", "Anketa mbaroi.")];
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.submit(&path, &path, &end).await.status, StatusCode::FORBIDDEN);
        let done = owner.submit(&path, &path, &end).await;
        assert!(owner.follow(done).await.ok().text().contains("Bashkëpunimi u mbyll"));
        assert_eq!(told(&trainer, "Përfundoi bashkëpunimi").await, 1);
        let public = app.get(&path).await.ok();
        assert!(!public.text().contains("Anketa mbaroi"));
        assert!(trainer.get(&path).await.ok().text().contains("Anketa mbaroi"));
        let section = app.get(OTHER_PAGE).await.ok().one("#collaborations");
        assert!(
            section.contains("i përfunduar") && section.contains("2026"),
            "{section}"
        );
        assert!(owner.get("/collaborations?sort=over").await.ok().text().contains(&path));
        // what ended is no obstacle to the next
        ask(&owner, &[]).await;
        let kinds = audit_event::Entity::find()
            .filter(audit_event::Column::Action.starts_with("collaboration."))
            .order_by_asc(audit_event::Column::Id)
            .all(&app.db)
            .await
            .unwrap();
        let kinds: Vec<&str> = kinds
            .iter()
            .filter(|row| row.outcome == "done")
            .map(|row| row.action.as_str())
            .collect();
        assert_eq!(
            kinds,
            [
                "collaboration.asked",
                "collaboration.decided",
                "collaboration.ended",
                "collaboration.asked"
            ]
        );
    }
);

on_both!(
    what_is_refused_is_told_at_its_field_and_kept_as_it_was_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        for (field, typed) in [
            ("organisation", [("organisation", OTHER), ("theme", "rural")]),
            (
                "organisation",
                [("with", "qendra-prova"), ("organisation", "qendra-prova")],
            ),
            ("text", [("text", " "), ("theme", "rural")]),
            ("language", [("language", "it"), ("theme", "rural")]),
            ("ends-on", [("ends-on", "2026-11-22"), ("theme", "rural")]),
            ("ends-on", [("starts-on", "2026-12-05"), ("ends-on", "2026-12-04")]),
            // of neither of the two
            ("project", [("project", "paster-se-bashku-prova"), ("theme", "rural")]),
            ("project", [("project", "nuk-ka"), ("theme", "rural")]),
        ] {
            let reply = owner.submit(FORM, NEW, &with(&typed)).await;
            if typed[0] == ("with", "qendra-prova") {
                // there is no other for which they ask
                assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(reply.one("main").contains("Kjo është organizata juaj"));
                assert!(reply.one("main").contains("Një anketë e përbashkët"), "what was typed");
                continue;
            }
            assert_eq!(refused_at(&reply), [format!("#f-{field}")], "{typed:?}");
            let kept = if field == "text" {
                ""
            } else {
                "Një anketë e përbashkët në fshatra."
            };
            assert_eq!(reply.one("#f-text").trim(), kept, "{typed:?}");
            assert_eq!(
                reply.attributes("input[name=theme][checked]", "value"),
                ["rural"],
                "{typed:?}"
            );
        }
        assert_eq!(
            collaboration::Entity::find()
                .filter(collaboration::Column::SeededAs.is_null())
                .count(&app.db)
                .await
                .unwrap(),
            0
        );
        // a draft is seen by its own alone
        project::Entity::update_many()
            .col_expr(project::Column::PublishedAt, Expr::value(None::<DateTime<Utc>>))
            .filter(project::Column::Slug.eq("drite-mbi-detyrimet-prova"))
            .exec(&app.db)
            .await
            .unwrap();
        let reply = owner
            .submit(FORM, NEW, &with(&[("project", "drite-mbi-detyrimet-prova")]))
            .await;
        assert_eq!(refused_at(&reply), ["#f-project"]);
        // whom nobody speaks for cannot be asked
        let unclaimed = format!("{NEW}?with=bashkia-tirane");
        let page = owner.get(&unclaimed).await.ok();
        assert_eq!(
            page.attributes("main .notice a", "href"),
            ["/organisations/bashkia-tirane/claim"]
        );
        assert_eq!(page.count("textarea"), 0);
        let reply = owner
            .submit(&unclaimed, NEW, &with(&[("with", "bashkia-tirane"), ("project", "")]))
            .await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.one("main").contains("Një anketë e përbashkët"), "what was typed");
        // addresses that say nothing, or nonsense
        assert!(owner.get(NEW).await.ok().one("main").contains("Kujt i drejtohet"));
        assert_eq!(
            owner.get(&format!("{NEW}?with=nuk-ka")).await.status,
            StatusCode::NOT_FOUND
        );
        for odd in [
            "/collaborations/new?me=x",
            "/collaborations?sort=x",
            "/collaborations?page=0",
        ] {
            assert_eq!(owner.get(odd).await.status, StatusCode::BAD_REQUEST, "{odd}");
        }
        for odd in ["/collaborations/0", "/collaborations/një", "/collaborations/99999"] {
            assert_eq!(owner.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
        }
        for page in [NEW, "/collaborations"] {
            assert!(app.get(page).await.header("location").starts_with("/sign-in"), "{page}");
        }
        for name in ["member", "learner", "admin"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(FORM).await.status, StatusCode::FORBIDDEN, "{name}");
            let posted = visitor.submit("/account/listing", NEW, &with(&[])).await;
            assert_eq!(posted.status, StatusCode::FORBIDDEN, "{name}");
        }
        let alone = app.signed_in("learner").await.get("/collaborations").await.ok();
        assert!(alone.one("main").contains("Nuk jeni ende në asnjë organizatë"));
        // one at a time about the same, whoever of the two asks
        ask(&owner, &[]).await;
        let again = owner.submit(FORM, NEW, &with(&[("text", "Edhe një herë.")])).await;
        assert_eq!(refused_at(&again), ["#f-text"]);
        assert!(again.one(".error-summary").contains("prisni përgjigjen"));
        assert_eq!(again.one("#f-text").trim(), "Edhe një herë.");
        let back = [("with", "qendra-prova"), ("organisation", OTHER)];
        let back = trainer.submit("/account/listing", NEW, &with(&back)).await;
        assert!(back.one(".error-summary").contains("jua ka propozuar vetë"));
        ask(&owner, &[("project", "")]).await;
    }
);

on_both!(
    what_became_of_it_meanwhile_is_told_and_what_was_typed_is_kept,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let path = ask(&owner, &[]).await;
        trainer.get(&path).await.ok();
        let taken = owner.submit(&path, &path, &[("do", "withdraw")]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&trainer, "e tërhoqi propozimin").await, 1);
        for what in ["accept", "decline"] {
            let late = trainer
                .post(&path, &[("do", what), ("answer", "Fjalë të gjata.")])
                .await;
            assert_eq!(late.status, StatusCode::CONFLICT);
            assert!(
                late.one(".notice-warning").contains("Fjalë të gjata."),
                "{}",
                late.one("main")
            );
            assert!(late.one("main").contains("Propozim i tërhequr"));
        }
        let silent = trainer.post(&path, &[("do", "decline")]).await;
        assert_eq!(silent.status, StatusCode::CONFLICT);
        assert_eq!(row(&app).await.accepted, None);
        // decided once
        let path = ask(&owner, &[]).await;
        let no = [("do", "decline"), ("answer", "Jo këtë vit.")];
        assert_eq!(trainer.submit(&path, &path, &no).await.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&owner, "e refuzoi bashkëpunimin").await, 1);
        assert!(owner.get(&path).await.ok().text().contains("Jo këtë vit."));
        assert_eq!(
            app.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "declined, it is the two's"
        );
        assert_eq!(
            trainer.post(&path, &[("do", "accept")]).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(
            owner.post(&path, &[("do", "withdraw")]).await.status,
            StatusCode::CONFLICT
        );
        let end = [("do", "end"), ("words", "Fund.")];
        assert_eq!(owner.post(&path, &end).await.status, StatusCode::CONFLICT);
        // both ask at once: one comes first
        let mine = with(&[]);
        let theirs = with(&[("with", "qendra-prova"), ("organisation", OTHER)]);
        let before = collaboration::Entity::find().count(&app.db).await.unwrap();
        let (one, two) = tokio::join!(owner.post(NEW, &mine), trainer.post(NEW, &theirs));
        let mut both = [one.status, two.status];
        both.sort();
        assert_eq!(both, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
        assert_eq!(collaboration::Entity::find().count(&app.db).await.unwrap(), before + 1);
        // and so where it is accepted while it is taken back
        let path = format!("/collaborations/{}", row(&app).await.id);
        let asker = row(&app).await.from_id == organisation_id(&app, "qendra-prova").await;
        let (from, to) = if asker { (&owner, &trainer) } else { (&trainer, &owner) };
        let (one, two) = tokio::join!(
            from.post(&path, &[("do", "withdraw")]),
            to.post(&path, &[("do", "accept")])
        );
        let mut both = [one.status, two.status];
        both.sort();
        assert_eq!(both, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        let last = row(&app).await;
        assert_ne!(last.withdrawn_at.is_some(), last.accepted == Some(true));
    }
);

on_both!(
    whom_moderators_hide_vanishes_at_once_and_whose_words_they_hide_is_not_read,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let path = ask(&owner, &[]).await;
        let id = row(&app).await.id;
        let report = format!("/report?subject=collaboration:{id}");
        assert_eq!(
            trainer.get(&path).await.ok().attributes("a.report-link", "href"),
            [report.as_str()]
        );
        // while it waits the two report it, and nobody else learns of it
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(&report).await.status, StatusCode::NOT_FOUND);
        assert!(trainer.get(&report).await.ok().one("main").contains("Një anketë"));
        let moderator = app.signed_in("moderator").await;
        assert_eq!(moderator.get(&path).await.status, StatusCode::NOT_FOUND);
        trainer
            .submit(&path, &path, &[("do", "accept"), ("answer", "Po, të hënën.")])
            .await;
        assert!(learner.get(&report).await.ok().one("main").contains("Po, të hënën."));
        hide(&app, &format!("collaboration:{id}")).await;
        for visitor in [&learner, &trainer] {
            let page = visitor.get(&path).await.ok();
            assert!(page.one("main").contains("Moderatorët i kanë fshehur"));
            assert!(!page.text().contains("Një anketë") && !page.text().contains("Po, të hënën"));
        }
        assert!(
            owner.get(&path).await.ok().text().contains("Një anketë"),
            "its own see it"
        );
        assert!(moderator.get(&path).await.ok().text().contains("Një anketë"));
        for page in [OWN_PAGE, OTHER_PAGE, PROJECT] {
            let page = app.get(page).await.ok();
            assert!(!page.text().contains("Një anketë"), "nor on profiles and projects");
            assert!(page.text().contains(&path), "that they work together stays");
        }
        let other = organisation_id(&app, OTHER).await;
        hide(&app, &format!("organisation:{other}")).await;
        assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(learner.get(&report).await.status, StatusCode::NOT_FOUND);
        for page in [OWN_PAGE, PROJECT, "/projects"] {
            let page = app.get(page).await.ok();
            assert!(
                !page.text().contains(&path) && !page.text().contains("Instituti"),
                "{}",
                page.one("main")
            );
        }
        let ours = owner.get("/collaborations?sort=standing").await.ok();
        assert!(ours.one(".entries").contains("Një organizatë që nuk shfaqet"));
        assert!(!ours.text().contains("Instituti i Studimeve"));
        // nobody asks it, nor accepts what it asks
        assert_eq!(owner.get(FORM).await.status, StatusCode::NOT_FOUND);
        let asked = owner.submit("/account/listing", NEW, &with(&[("project", "")])).await;
        assert_eq!(asked.status, StatusCode::NOT_FOUND);
        let asks = [("with", "qendra-prova"), ("organisation", OTHER), ("project", "")];
        let asked = trainer.submit("/account/listing", NEW, &with(&asks)).await;
        assert_eq!(refused_at(&asked), ["#f-organisation"]);
    }
);

on_both!(
    what_was_written_can_be_taken_along_and_stays_without_the_name_of_whoever_leaves,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let path = ask(&owner, &[]).await;
        trainer
            .submit(&path, &path, &[("do", "accept"), ("answer", "Me kënaqësi.")])
            .await;
        let end = [("do", "end"), ("words", "Mbaroi mirë.")];
        assert_eq!(trainer.submit(&path, &path, &end).await.status, StatusCode::SEE_OTHER);
        let held = async |name: &str| {
            let person = person_id(&app, name).await;
            let sections = bashke::network::held_about(&app.db, person).await.unwrap();
            let section = sections.into_iter().find(|one| one.name == "collaborations").unwrap();
            let texts = section
                .entries
                .iter()
                .map(|one| one["text"].as_str().unwrap().to_owned());
            texts.collect::<Vec<_>>()
        };
        assert_eq!(held("owner").await, ["Një anketë e përbashkët në fshatra."]);
        assert_eq!(held("trainer").await, ["Me kënaqësi.", "Mbaroi mirë."]);
        assert!(held("member").await.is_empty());
        trainer.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = [("email", "trainer@bashke.test")];
        let gone = trainer.submit("/account/delete", "/account/delete", &gone).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let page = owner.get(&path).await.ok();
        assert!(page.text().contains("Me kënaqësi.") && page.text().contains("ish-anëtar"));
        let row = row(&app).await;
        assert_eq!((row.decided_by, row.ended_by), (None, None));
        assert!(row.asked_by.is_some());
    }
);

on_both!(
    many_collaborations_take_as_many_questions_as_few_and_stand_on_pages,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let path = ask(&owner, &[]).await;
        trainer.submit(&path, &path, &[("do", "accept")]).await;
        let pages = [
            "/collaborations?sort=standing",
            OWN_PAGE,
            PROJECT,
            "/projects",
            path.as_str(),
        ];
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
        let one = row(&app).await;
        let more = (0..63).map(|_| {
            let mut row = collaboration::ActiveModel::from(one.clone());
            row.id = sea_orm::ActiveValue::NotSet;
            row
        });
        collaboration::Entity::insert_many(more).exec(&app.db).await.unwrap();
        for (page, few) in pages.into_iter().zip(few) {
            assert_eq!(asked(page).await, few, "{page}");
        }
        let lines = async |page: &str| {
            let reply = owner.get(&format!("/collaborations?sort=standing{page}")).await.ok();
            (reply.count(".entries > li"), reply.count(".pager"))
        };
        // with the one of the trial
        assert_eq!(lines("").await, (30, 1));
        assert_eq!(lines("&page=3").await, (5, 1));
        let none = owner.get("/collaborations?sort=standing&page=4").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(OWN_PAGE).await.ok().count("#collaborations li"), 30);
        // of several partners each is named once
        assert_eq!(
            app.get("/projects")
                .await
                .ok()
                .text()
                .matches("Bashkë me: Instituti")
                .count(),
            1
        );
    }
);

on_both!(
    a_trial_shows_one_that_stands_and_one_that_waits,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let count = async || collaboration::Entity::find().count(&app.db).await.unwrap();
        assert_eq!(count().await, 2);
        bashke::network::seed_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        assert_eq!(count().await, 2, "once");
        let owner = app.signed_in("owner").await;
        let page = owner.get("/collaborations").await.ok();
        assert!(page.one(".tabs [aria-current]").contains("(1)") && page.text().contains("shpikur"));
        let rrjeti = app.get("/organisations/rrjeti-prova").await.ok();
        assert!(rrjeti.one("#collaborations").contains("Shembull i shpikur"));
        let path = page
            .attributes(".entries a[href^='/collaborations/']", "href")
            .remove(0);
        let done = owner.submit(&path, &path, &[("do", "accept")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let partners = app.get(PROJECT).await.ok();
        assert_eq!(
            partners.attributes("#partners .entry-title a", "href"),
            ["/organisations/rrjeti-prova"]
        );
    }
);

on_both!(
    an_accepted_answer_to_an_offer_leads_to_a_collaboration,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = write_offer(&owner, &[]).await;
        let answers = format!("{path}/answers");
        let trainer = other(&app).await;
        let typed = answering("Kemi një sallë.");
        assert_eq!(
            trainer.submit(&path, &answers, &typed).await.status,
            StatusCode::SEE_OTHER
        );
        let way = "a[href^='/collaborations/new']";
        assert_eq!(owner.get(&path).await.ok().count(way), 0);
        let answer = bashke_entities::network::offer_answer::Entity::find()
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let id = answer.id.to_string();
        let accept = [("do", "accept"), ("answer", id.as_str())];
        assert_eq!(
            owner.submit(&path, &answers, &accept).await.status,
            StatusCode::SEE_OTHER
        );
        for (visitor, with) in [(&owner, OTHER), (&trainer, "qendra-prova")] {
            let links = visitor.get(&path).await.ok().attributes(way, "href");
            assert_eq!(links, [format!("{NEW}?with={with}")]);
        }
        assert_eq!(app.get(&path).await.ok().count(way), 0);
    }
);

on_both!(
    one_that_was_for_a_time_is_over_after_its_last_day,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let path = ask(&owner, &[("ends-on", "2026-11-24"), ("starts-on", "2025-09-01")]).await;
        trainer.submit(&path, &path, &[("do", "accept")]).await;
        let section = app.get(OTHER_PAGE).await.ok().one("#collaborations");
        assert!(
            section.contains("nga 1 shtator 2025 deri më 24 nëntor 2026"),
            "{section}"
        );
        let last = app.another(bashke_tests::clock_after(&app.clock, 24 * 60)).await;
        assert!(
            !last
                .get(OTHER_PAGE)
                .await
                .ok()
                .one("#collaborations")
                .contains("i përfunduar")
        );
        let over = app.another(bashke_tests::clock_after(&app.clock, 2 * 24 * 60)).await;
        let section = over.get(OTHER_PAGE).await.ok().one("#collaborations");
        assert!(
            section.contains("i përfunduar") && section.contains("2025–2026"),
            "{section}"
        );
        let owner = over.signed_in("owner").await;
        let page = owner.get("/collaborations?sort=over").await.ok();
        assert!(page.text().contains(&path));
        // its page has no form for that any more; a window that was opened before has
        let end = [("do", "end"), ("words", "Mbaroi.")];
        let late = owner.submit("/account/listing", &path, &end).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        // and the same can be asked anew
        ask(&owner, &[]).await;
    }
);

on_both!(
    whoever_writes_for_both_asks_and_decides,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        other(&app).await;
        belongs(&app, "owner", OTHER, Standing::Editor).await;
        let owner = app.signed_in("owner").await;
        let form = owner.get(FORM).await.ok();
        assert_eq!(
            form.attributes("select[name=organisation] option", "value"),
            ["qendra-prova"]
        );
        let path = ask(&owner, &[]).await;
        let done = owner.submit(&path, &path, &[("do", "accept")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let lines = owner.get("/collaborations?sort=standing").await.ok();
        assert!(lines.one(".entries").contains("Qendra Prova"), "whose each is");
    }
);

on_both!(
    what_is_asked_taken_back_and_asked_again_is_told_once_in_a_day_until_it_is_decided,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let again = async || {
            let path = ask(&owner, &[]).await;
            let back = owner.submit(&path, &path, &[("do", "withdraw")]).await;
            assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
        };
        let both = ["collaboration-asked", "collaboration-withdrawn"];
        again().await;
        let mut first = Vec::new();
        for message in both {
            first.push(notices(&app, message).await);
        }
        assert!(first.iter().all(|told| *told > 0), "{first:?}");
        again().await;
        for (message, told) in both.into_iter().zip(&first) {
            assert_eq!(notices(&app, message).await, *told, "{message}");
        }
        let path = ask(&owner, &[]).await;
        let words = [("do", "decline"), ("answer", "Jo këtë vit.")];
        let declined = trainer.submit(&path, &path, &words).await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER, "{}", declined.text());
        ask(&owner, &[]).await;
        assert_eq!(
            notices(&app, both[0]).await,
            first[0] * 2,
            "after a decision it is news"
        );
    }
);
