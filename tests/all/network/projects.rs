//! Projects: who writes them, what is refused, who sees them, and how the figures moved that they want to move.

use bashke_entities::network::{grant, project, project_target};
use bashke_tests::{Data, Reply, TestApp, clock_after, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::{hide, other};
use super::{OTHER, belongs, only_its_editors_write, organisation_id};

pub(super) const NEW: &str = "/projects/new";
pub(super) const MADE: &str = "/projects/uji-i-paster";

/// A project as somebody types it.
const TYPED: [(&str, &str); 17] = [
    ("organisation", "qendra-prova"),
    ("title-sq", "Uji i pastër"),
    ("title-en", "Clean water"),
    ("aims-sq", "Që uji të mos ndërpritet."),
    ("status", "running"),
    ("starts-on", "2026-01-05"),
    ("ends-on", "2026-12-31"),
    ("budget", "12 500,50"),
    ("currency", "EUR"),
    ("theme", "environment"),
    ("place", "kurbin"),
    ("step-1-sq", "Takimi i parë"),
    ("step-1-due", "2026-03-01"),
    ("target-1-indicator", "arrears-stock"),
    ("target-1-place", "lezhe"),
    ("target-1-from", "2018"),
    ("target-1-wanted", "down"),
];

/// The same with other answers.
pub(super) fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    super::with(&TYPED, others)
}

fn titles(reply: &Reply) -> Vec<String> {
    reply.texts(".entries > li > a")
}

on_both!(
    a_project_is_a_draft_until_it_is_published,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        assert!(app.get("/projects").await.ok().text().contains("Ende asnjë projekt"));
        let owner = app.signed_in("owner").await;
        let page = owner.fill(NEW, &TYPED).await.ok();
        assert_eq!(page.one("h1"), "Uji i pastër");
        assert!(page.text().contains("Skica u ruajt"));
        for part in ["Në zbatim", "12 500,50 euro", "Takimi i parë", "Kurbin", "Lezhë"] {
            assert!(
                page.text().replace('\u{a0}', " ").contains(part),
                "{part}: {}",
                page.text()
            );
        }
        // nobody else sees a draft, nor that there is one
        let member = app.signed_in("member").await;
        assert_eq!(app.get(MADE).await.status, StatusCode::NOT_FOUND);
        assert_eq!(member.get(MADE).await.status, StatusCode::NOT_FOUND);
        assert_eq!(titles(&app.get("/projects").await.ok()).len(), 0);
        let profile = "/organisations/qendra-prova";
        assert!(!app.get(profile).await.ok().text().contains("Uji i pastër"));
        assert!(owner.get(profile).await.ok().text().contains("Uji i pastër"));
        let published = owner.submit(MADE, MADE, &[("do", "publish")]).await;
        assert!(owner.follow(published).await.ok().text().contains("Projekti u botua"));
        assert_eq!(titles(&app.get("/projects").await.ok()), ["Uji i pastër"]);
        assert_eq!(titles(&app.get("/en/projects").await.ok()), ["Clean water"]);
        assert!(app.get(profile).await.ok().text().contains("Uji i pastër"));
        // what is said in one language only is shown in the other, which is told
        let english = app.get(&format!("/en{MADE}")).await.ok();
        assert_eq!(english.texts("[lang=sq] p"), ["Që uji të mos ndërpritet."]);
        let back = owner.submit(MADE, MADE, &[("do", "unpublish")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get(MADE).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_is_refused_is_kept_as_it_was_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        for (field, typed) in [
            ("title-sq", [("title-sq", ""), ("title-en", " ")]),
            ("aims-sq", [("aims-sq", ""), ("aims-en", "")]),
            ("status", [("status", "diku"), ("results-sq", "x")]),
            ("ends-on", [("starts-on", "2026-02-01"), ("ends-on", "2026-01-31")]),
            ("budget", [("budget", "-5"), ("currency", "EUR")]),
            ("currency", [("budget", "5"), ("currency", "LEK")]),
            ("grant", [("grant", "nuk-ka"), ("results-sq", "x")]),
            ("organisation", [("organisation", "bashkia-lezhe"), ("results-sq", "x")]),
            ("target-1-from", [("target-1-from", "1950"), ("results-sq", "x")]),
            ("target-1-wanted", [("target-1-wanted", ""), ("results-sq", "x")]),
            ("target-1-place", [("target-1-place", ""), ("results-sq", "x")]),
            ("step-2-sq", [("step-2-due", "2026-01-01"), ("results-sq", "x")]),
        ] {
            let reply = owner.submit(NEW, NEW, &with(&typed)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            let links = reply.attributes(".error-summary a", "href");
            assert_eq!(links, [format!("#f-{field}")], "{}", reply.one(".error-summary"));
            let kept = reply.texts("textarea[name=aims-sq]");
            let aims = typed
                .iter()
                .find(|(name, _)| *name == "aims-sq")
                .map_or("Që uji të mos ndërpritet.", |one| one.1);
            assert_eq!(kept, [aims], "{field}");
        }
        // the periods that have a value are told
        let reply = owner.submit(NEW, NEW, &with(&[("target-1-from", "1950")])).await;
        assert!(
            reply.one(".error-summary").contains("2018"),
            "{}",
            reply.one(".error-summary")
        );
        assert_eq!(project::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    two_who_write_at_once_lose_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        owner.fill(NEW, &TYPED).await.ok();
        let edit = format!("{MADE}/edit");
        let form = owner.get(&edit).await.ok();
        assert_eq!(form.attributes("input[name=budget]", "value"), ["12500.50"]);
        assert_eq!(form.attributes("input[name=target-1-from]", "value"), ["2018"]);
        assert_eq!(form.attributes("input[name=revision]", "value"), ["1"]);
        let first = with(&[
            ("revision", "1"),
            ("title-sq", "I pari"),
            ("status", "finished"),
            ("starts-on", "2026-02-05"),
            ("budget", "13 000"),
            ("theme", "rural"),
            ("place", "shkoder"),
            ("step-2-sq", "Takimi i dytë"),
            ("step-2-due", "2026-04-10"),
        ]);
        assert_eq!(owner.post(&edit, &first).await.status, StatusCode::SEE_OTHER);
        let second = with(&[("revision", "1"), ("title-sq", "I dyti"), ("budget", "")]);
        let reply = owner.post(&edit, &second).await;
        assert_eq!(reply.status, StatusCode::CONFLICT);
        let box_says = reply.one(".notice-warning").replace('\u{a0}', " ");
        for stands in [
            "I pari",
            "I përfunduar",
            "5 shkurt 2026",
            "31 dhjetor 2026",
            "13 000 euro",
            "Zonat rurale",
            "Shkodër",
            "Takimi i parë",
            "Hapi 2",
            "Takimi i dytë",
            "Afati: 10 prill 2026",
            "U arrit më: asnjë",
            "Treguesi 1",
            "Vendi: Lezhë",
            "Numërohet nga: 2018",
            "Synohet që: të ulet",
        ] {
            assert!(box_says.contains(stands), "what stands: {stands}: {box_says}");
        }
        assert_eq!(
            reply.attributes("input[name=title-sq]", "value"),
            ["I dyti"],
            "what was typed"
        );
        assert_eq!(reply.count("input[name=budget]:not([value])"), 1, "it was emptied");
        assert_eq!(reply.attributes("input[name=revision]", "value"), ["2"]);
        assert_eq!(owner.get(MADE).await.ok().one("h1"), "I pari");
        let again = with(&[("revision", "2"), ("title-sq", "I dyti")]);
        assert_eq!(owner.post(&edit, &again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(owner.get(MADE).await.ok().one("h1"), "I dyti");
    }
);

on_both!(
    only_the_editors_of_an_organisation_write,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        app.signed_in("owner").await.fill(NEW, &TYPED).await.ok();
        only_its_editors_write(&app, (MADE, NEW), &[("do", "publish")], with).await;
        assert_eq!(project::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    a_grant_that_pays_is_the_organisations_own,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "owner", OTHER, Standing::Owner).await;
        let isp = organisation_id(&app, OTHER).await;
        let own = grant::Entity::find()
            .filter(grant::Column::OrganisationId.eq(isp))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let owner = app.signed_in("owner").await;
        let refused = owner.submit(NEW, NEW, &with(&[("grant", &own.slug)])).await;
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-grant"]);
        let page = owner
            .fill(NEW, &with(&[("grant", &own.slug), ("organisation", OTHER)]))
            .await
            .ok();
        assert!(page.text().contains("Thirrja për aplikime nr. 5"), "{}", page.text());
        owner.submit(MADE, MADE, &[("do", "publish")]).await;
        assert_eq!(titles(&app.get("/projects?call=levizalbania-5").await.ok()).len(), 1);
        assert_eq!(titles(&app.get("/projects?call=levizalbania-4").await.ok()).len(), 0);
    }
);

on_both!(projects_are_found, Data::Published, |app: TestApp| async {
    app.with_demonstration().await;
    app.with_demonstration().await;
    let seeds = bashke_seeds::demonstration_projects().unwrap();
    assert_eq!(titles(&app.get("/projects").await.ok()).len(), seeds.len(), "each once");
    for (query, found) in [
        ("q=DRITË", 1),
        ("q=light arrears", 1),
        ("q=pastër dritë", 0),
        ("theme=rural", 1),
        ("place=shkoder", 1),
        ("place=lezhe", 3),
        ("place=lezhe&status=finished", 1),
        ("indicator=arrears-stock", 1),
        ("call=levizalbania-5", 0),
        ("theme=&place=", 3),
    ] {
        let reply = app.get(&format!("/projects?{}", query.replace(' ', "%20"))).await.ok();
        assert_eq!(titles(&reply).len(), found, "{query}");
    }
    for bad in [
        "theme=x",
        "place=qarku-lezhe",
        "status=x",
        "call=x",
        "indicator=x",
        "tema=rural",
        "page=0",
    ] {
        let status = app.get(&format!("/projects?{bad}")).await.status;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{bad}");
    }
    assert_eq!(app.get("/projects?page=2").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get("/projects/nuk-ka").await.status, StatusCode::NOT_FOUND);
});

on_both!(
    many_projects_cost_no_more_questions,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        // whatever is read once for all is read
        app.get("/projects").await.ok();
        let few = app.queries_of("/projects").await;
        let one = project::Entity::find().one(&app.db).await.unwrap().unwrap();
        let many = (0..60).map(|number| project::ActiveModel {
            id: NotSet,
            slug: Set(format!("nje-{number}")),
            ..project::ActiveModel::from(one.clone())
        });
        project::Entity::insert_many(many)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
        // the new ones have no partners, whose names are one question
        assert!(app.queries_of("/projects").await <= few);
        assert_eq!(titles(&app.get("/projects").await.ok()).len(), 30);
        assert_eq!(titles(&app.get("/projects?page=3").await.ok()).len(), 3);
    }
);

on_both!(
    what_moved_is_said_with_its_release_and_never_as_a_proof,
    Data::Illustrative,
    |app: TestApp| async {
        app.with_demonstration().await;
        for (page, caveat) in [
            (
                "/projects/drite-mbi-detyrimet-prova?dataset=illustrative",
                "Ndryshimi nuk e provon shkakun",
            ),
            (
                "/en/projects/drite-mbi-detyrimet-prova?dataset=illustrative",
                "Movement is not proof of cause",
            ),
        ] {
            let reply = app.get(page).await.ok();
            assert!(reply.text().contains(caveat), "{}", reply.text());
            assert_eq!(reply.count("section.target"), 2);
            // a value before and one after of each, with the change of the peers and of the country beside the own
            assert_eq!(reply.count("section.target dl.steps .step-value"), 4);
            assert_eq!(reply.count("section.target dl.definitions dd"), 6);
            assert_eq!(reply.count("section.target a[href*='/data/releases/']"), 2);
            assert_eq!(reply.count("section.target figure"), 2);
            assert_eq!(reply.count("aside.illustrative"), 1, "what is not real says so");
            assert_eq!(reply.count("section.target h3 a[href$='?dataset=illustrative']"), 4);
        }
        // what is of a time before the project began is said to be so, beside the numbers
        let panel_page = "/projects/drite-mbi-detyrimet-prova?dataset=illustrative";
        // how old the first value is, is said only where there is a newer one of the time since: it is to qualify a change,
        // and none is told where both values are of before
        for (begins, nothing_since, older) in [("2016-01-05", 0, 0), ("2090-03-02", 2, 0)] {
            let day: chrono::NaiveDate = begins.parse().unwrap();
            project::Entity::update_many()
                .col_expr(project::Column::StartsOn, Expr::value(day))
                .exec(&app.db)
                .await
                .unwrap();
            for language in ["", "/en"] {
                let reply = app.get(&format!("{language}{panel_page}")).await.ok();
                assert_eq!(reply.count("section.target .nothing-since"), nothing_since, "{begins}");
                assert_eq!(reply.count("section.target .older-by"), older, "{begins}");
            }
        }
        let said = app.get(&format!("/en{panel_page}")).await.ok();
        assert!(said.text().contains("no figure yet of the time since it began"));
        // of a change that is told, it is said that it began long before the project
        project_target::Entity::update_many()
            .col_expr(project_target::Column::Period, Expr::value("2020"))
            .exec(&app.db)
            .await
            .unwrap();
        let begins: chrono::NaiveDate = "2023-03-02".parse().unwrap();
        project::Entity::update_many()
            .col_expr(project::Column::StartsOn, Expr::value(begins))
            .exec(&app.db)
            .await
            .unwrap();
        let old = app.get(panel_page).await.ok();
        assert_eq!(old.count("section.target .nothing-since"), 0);
        assert_eq!(old.count("section.target .older-by"), 2);
        // where the published figures have no value, nothing is said to have moved, and the panel is a step away
        let real = app.get("/projects/drite-mbi-detyrimet-prova").await.ok();
        assert_eq!(real.count("section.target .step-value"), 0);
        let panel = "main a[href$='?dataset=illustrative']";
        assert_eq!(real.count(panel), 1);
    }
);

on_both!(
    what_moderators_hide_is_seen_by_nobody_else,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let page = "/projects/drite-mbi-detyrimet-prova";
        let link = app.get(page).await.ok().attributes("a.report-link", "href");
        let row = project::Entity::find()
            .filter(project::Column::Slug.eq("drite-mbi-detyrimet-prova"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let subject = format!("project:{}", row.id);
        assert_eq!(link, [format!("/report?subject={subject}")]);
        hide(&app, &subject).await;
        assert_eq!(app.get(page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(titles(&app.get("/projects").await.ok()).len(), 2);
        let profile = app.get("/organisations/qendra-prova").await.ok();
        assert!(!profile.text().contains("Dritë mbi detyrimet"));
        let owner = app.signed_in("owner").await;
        let own = owner.get(page).await.ok();
        assert!(
            own.text().contains("e shihni vetëm ju dhe ata"),
            "its own see it, and that nobody else does"
        );
        // a draft cannot be reported: nobody else knows of it
        project::Entity::update_many()
            .col_expr(
                project::Column::PublishedAt,
                Expr::value(None::<chrono::DateTime<chrono::Utc>>),
            )
            .exec(&app.db)
            .await
            .unwrap();
        let other = app.signed_in("learner").await.get(&link[0]).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_is_published_again_stands_where_it_stood_the_first_time,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        owner.fill(NEW, &TYPED).await.ok();
        owner.fill(MADE, &[("do", "publish")]).await.ok();
        let published = async || {
            let row = project::Entity::find()
                .filter(project::Column::Slug.eq("uji-i-paster"))
                .one(&app.db)
                .await;
            row.unwrap().unwrap().published_at
        };
        let first = published().await;
        assert!(first.is_some());
        let later = app.another(clock_after(&app.clock, 60)).await;
        let owner = later.signed_in("owner").await;
        owner.fill(MADE, &[("do", "unpublish")]).await.ok();
        assert_eq!(published().await, None);
        assert_eq!(later.get(MADE).await.status, StatusCode::NOT_FOUND);
        owner.fill(MADE, &[("do", "publish")]).await.ok();
        assert_eq!(published().await, first);
        later.get(MADE).await.ok();
    }
);

on_both!(
    whoever_writes_a_draft_and_speaks_for_who_is_named_is_asked_once_it_is_published,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let trainer = other(&app).await;
        let files = "Figurat dhe skedarët i shtoni pasi";
        assert!(trainer.get(NEW).await.ok().one("main").contains(files));
        trainer.fill(NEW, &with(&[("partners", OTHER)])).await.ok();
        let edit = trainer.get(&format!("{MADE}/edit")).await.ok();
        assert!(!edit.one("main").contains(files), "it is saved");
        let asked = async || trainer.get(MADE).await.ok().count("[value=confirm]");
        assert_eq!(asked().await, 0, "a draft asks nobody");
        trainer.fill(MADE, &[("do", "publish")]).await.ok();
        assert_eq!(asked().await, 1);
    }
);
