//! What releases change of what one follows, the ways to following it, and projects whose figures moved.

use bashke::finance::commands::publish;
use bashke::platform::db::begin_write;
use bashke_entities::accounts::notification;
use bashke_entities::dialogue::dialogue_follow;
use bashke_entities::finance::release_count;
use bashke_entities::network::{network_follow, project_news};
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::hide;
use super::{organisation_id, person_id};
use crate::finance::releases::batch;

const HOME: &str = "/account/home";
const FOLLOWING: &str = "/account/following";

async fn follow(visitor: &Visitor<'_>, kind: &str, subject: &str) {
    let fields = [("kind", kind), ("subject", subject), ("on", "yes")];
    let reply = visitor.submit(FOLLOWING, FOLLOWING, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Publishes another value of the arrears of Lezhë in 2018, and does what comes of it.
async fn revise(app: &TestApp, value: f64) -> i32 {
    let tx = begin_write(&app.db).await.unwrap();
    let batch = batch(app, &tx, value).await;
    let number = publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
    tx.commit().await.unwrap();
    app.work().await;
    number
}

fn feed(reply: &Reply) -> Vec<String> {
    reply.texts("#feed .entries > li > a")
}

async fn told(app: &TestApp, name: &str) -> Vec<notification::Model> {
    notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id(app, name).await))
        .filter(notification::Column::Message.eq("project-moved"))
        .all(&app.db)
        .await
        .unwrap()
}

/// What the releases of these tests move, and what they do not: an indicator, a place, a period.
const MOVED: [&str; 3] = ["arrears-stock", "lezhe", "2018"];
const UNMOVED: [&str; 3] = ["own-source-revenue", "durres", "2020"];

/// A published project of the demonstration organisation that wants to move something.
async fn project(app: &TestApp, title: &str, wants: [&str; 3]) -> String {
    let owner = app.signed_in("owner").await;
    let typed = [
        ("organisation", "qendra-prova"),
        ("title-sq", title),
        ("aims-sq", "Që të paguhen."),
        ("status", "running"),
        ("theme", "environment"),
        ("target-1-indicator", wants[0]),
        ("target-1-place", wants[1]),
        ("target-1-from", wants[2]),
        ("target-1-wanted", "down"),
    ];
    let made = owner.submit("/projects/new", "/projects/new", &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let path = made.header("location").split('?').next().unwrap().to_owned();
    let shown = owner.submit(&path, &path, &[("do", "publish")]).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER, "{}", shown.text());
    path
}

on_both!(
    a_release_is_one_line_with_what_it_changed_of_what_one_follows,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        app.work().await;
        bashke::finance::jobs::count(&app.app).await.unwrap();
        let learner = app.signed_in("learner").await;
        let member = app.signed_in("member").await;
        for subject in ["lezhe", "puke"] {
            follow(&learner, "place", subject).await;
        }
        follow(&member, "indicator", "arrears-stock").await;
        assert_eq!(feed(&learner.get(HOME).await.ok()), ["Botimi 1"]);
        let number = revise(&app, 12_345_678.0).await;
        let page = learner.get(HOME).await.ok();
        assert_eq!(feed(&page), [format!("Botimi {number}"), "Botimi 1".to_owned()]);
        let links = page.attributes("#feed .entries > li > a", "href");
        assert_eq!(links[0], format!("/data/releases/{number}"));
        let lines = page.texts("#feed .entries > li");
        assert!(lines[0].contains("Lezhë: 1 vlerë e re ose e ndryshuar"), "{}", lines[0]);
        assert!(!lines[0].contains("Pukë"), "nothing of it changed: {}", lines[0]);
        // the same release in the words of an indicator, and of one that is computed from it
        let line = member
            .get(&format!("/en{HOME}"))
            .await
            .ok()
            .texts("#feed .entries > li")
            .remove(0);
        assert!(line.contains(": 1 value new or changed"), "{line}");
        let counted = |kind: &'static str| {
            let rows = release_count::Entity::find()
                .filter(release_count::Column::ReleaseId.eq(number))
                .filter(release_count::Column::Kind.eq(kind));
            rows.count(&app.db)
        };
        assert_eq!(counted("place").await.unwrap(), 1);
        assert!(
            counted("indicator").await.unwrap() > 1,
            "those that are computed from it too"
        );
        // counted once, however often it is asked for
        let before = release_count::Entity::find().count(&app.db).await.unwrap();
        bashke::finance::jobs::count(&app.app).await.unwrap();
        assert_eq!(release_count::Entity::find().count(&app.db).await.unwrap(), before);
        // who follows nothing of it hears nothing of it
        let owner = app.signed_in("owner").await;
        follow(&owner, "place", "puke").await;
        assert_eq!(feed(&owner.get(HOME).await.ok()), ["Botimi 1"]);
    }
);

on_both!(
    what_a_page_is_about_is_offered_and_followed,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let guest = app.visitor();
        // the pages that are the same for all lead there
        for (page, way) in [
            ("/places/lezhe", "/account/following?place=lezhe"),
            (
                "/indicators/arrears-stock",
                "/account/following?indicator=arrears-stock",
            ),
            (
                "/organisations/qendra-prova",
                "/account/following?organisation=qendra-prova",
            ),
            ("/network?theme=youth", "/account/following?theme=youth"),
        ] {
            let links = guest
                .get(page)
                .await
                .ok()
                .attributes("a[href*='/account/following']", "href");
            assert_eq!(links, [way], "{page}");
            let away = guest.get(way).await;
            let location = away.header("location");
            assert!(location.starts_with("/sign-in?next="), "{location}");
            assert!(
                location.contains("following%3F"),
                "comes back to what was offered: {location}"
            );
        }
        let english = guest.get("/en/places/lezhe").await.ok();
        assert_eq!(
            english.attributes("a[href*=following]", "href"),
            ["/en/account/following?place=lezhe"]
        );
        let learner = app.signed_in("learner").await;
        let all = format!("{FOLLOWING}?organisation=qendra-prova&place=lezhe&indicator=arrears-stock&theme=youth");
        let page = learner.get(&all).await.ok();
        assert_eq!(page.count("#offered li"), 4);
        let kinds = page.attributes("#offered input[name=kind]", "value");
        let subjects = page.attributes("#offered input[name=subject]", "value");
        for (kind, subject) in kinds.iter().zip(&subjects) {
            follow(&learner, kind, subject).await;
        }
        assert_eq!(network_follow::Entity::find().count(&app.db).await.unwrap(), 4);
        let page = learner.get(&all).await.ok();
        assert_eq!(page.attributes("#offered input[name=on]", "value"), ["no"; 4]);
        for odd in [
            "?place=nuk-ka",
            "?indicator=nuk-ka",
            "?theme=para",
            "?vend=lezhe",
            "?place=shqiperi",
        ] {
            let reply = learner.get(&format!("{FOLLOWING}{odd}")).await;
            assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{odd}");
        }
        // what is hidden is not offered, nor is it told that it is there
        let id = organisation_id(&app, "instituti-i-studimeve-politike").await;
        hide(&app, &format!("organisation:{id}")).await;
        for slug in ["instituti-i-studimeve-politike", "nuk-ka"] {
            let reply = learner.get(&format!("{FOLLOWING}?organisation={slug}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{slug}");
        }
    }
);

on_both!(
    a_project_hears_once_of_a_release_that_moved_its_figures,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        app.work().await;
        let path = project(&app, "Uji i pastër", MOVED).await;
        project(&app, "Diku tjetër", UNMOVED).await;
        let owner = app.signed_in("owner").await;
        let hidden = project(&app, "I fshehur", MOVED).await;
        let draft = project(&app, "Draft", MOVED).await;
        owner.submit(&draft, &draft, &[("do", "unpublish")]).await;
        let row = bashke_entities::network::project::Entity::find()
            .filter(bashke_entities::network::project::Column::Slug.eq(hidden.rsplit('/').next().unwrap()))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        hide(&app, &format!("project:{}", row.id)).await;
        let learner = app.signed_in("learner").await;
        follow(&learner, "theme", "environment").await;
        app.work().await;
        assert!(
            told(&app, "owner").await.is_empty(),
            "nothing moved before it was there"
        );
        let number = revise(&app, 12_345_678.0).await;
        let rows = told(&app, "owner").await;
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert_eq!(rows[0].path, path);
        assert!(rows[0].args.contains(&number.to_string()) && rows[0].args.contains("Uji i pastër"));
        let news = owner.get("/notifications").await.ok();
        assert!(
            news.text().contains(&format!("Botimi {number} ndryshoi shifra")),
            "{}",
            news.text()
        );
        assert!(told(&app, "learner").await.is_empty(), "no people of the project");
        // those who follow see it in their feed, with where it leads
        let page = learner.get(HOME).await.ok();
        let moved: Vec<String> = page
            .texts("#feed .entries > li")
            .into_iter()
            .filter(|line| line.contains("kërkon të lëvizë"))
            .collect();
        assert_eq!(moved.len(), 1, "{moved:?}");
        assert!(moved[0].contains("Uji i pastër"), "{moved:?}");
        // begun again it tells nobody again; another release does
        bashke::network::released(&app.app, number).await.unwrap();
        assert_eq!(told(&app, "owner").await.len(), 1);
        revise(&app, 23_456_789.0).await;
        assert_eq!(told(&app, "owner").await.len(), 2);
        assert_eq!(project_news::Entity::find().count(&app.db).await.unwrap(), 2);
        // and a project that is taken back is in no feed
        owner.submit(&path, &path, &[("do", "unpublish")]).await;
        assert!(!learner.get(HOME).await.ok().text().contains("Uji i pastër"));
    }
);

on_both!(
    a_release_costs_the_same_however_many_projects_it_does_not_move,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        project(&app, "Një", MOVED).await;
        app.work().await;
        let questions = async || {
            let before = app.queries();
            bashke::network::released(&app.app, 1).await.unwrap();
            app.queries() - before
        };
        questions().await;
        let few = questions().await;
        for title in ["Dy", "Tre", "Katër"] {
            project(&app, title, MOVED).await;
        }
        app.work().await;
        project_news::Entity::delete_many().exec(&app.db).await.unwrap();
        let before = notification::Entity::find().count(&app.db).await.unwrap();
        let many = questions().await;
        let told = notification::Entity::find().count(&app.db).await.unwrap() - before;
        // nothing but telling people costs more: a notice and its mail each
        assert!(
            many <= few + 2 * usize::try_from(told).unwrap() + 4,
            "{few}, {many}, {told}"
        );
        project_news::Entity::delete_many().exec(&app.db).await.unwrap();
    }
);

on_both!(
    a_dialogue_that_one_follows_stands_with_the_rest_and_is_left_there,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let host = app.signed_in("moderator").await;
        let fields = [
            ("title", "Si t’i paguajë Lezha borxhet?"),
            ("place", "lezhe"),
            ("access", "open"),
            ("language", "sq"),
            ("template", "month"),
            ("first", "2026-11-24"),
        ];
        let made = host.submit("/dialogues/new", "/dialogues/new", &fields).await;
        let path = made.header("location").split("/edit").next().unwrap().to_owned();
        let edit = format!("{path}/edit");
        host.submit(&edit, &edit, &[("do", "background"), ("text", "Çfarë dihet.")])
            .await;
        host.submit(&path, &format!("{path}/publish"), &[]).await;
        let learner = app.signed_in("learner").await;
        learner
            .submit(&path, &format!("{path}/follow"), &[("follow", "yes")])
            .await;
        let page = learner.get(FOLLOWING).await.ok();
        assert_eq!(page.attributes("#dialogues li a", "href"), std::slice::from_ref(&path));
        let next = page.attributes("#dialogues input[name=next]", "value").remove(0);
        let left = learner
            .submit(
                FOLLOWING,
                &format!("{path}/follow"),
                &[("follow", "no"), ("next", &next)],
            )
            .await;
        assert_eq!(left.header("location"), "/account/following?done=off");
        let id = person_id(&app, "learner").await;
        let rows = dialogue_follow::Entity::find().filter(dialogue_follow::Column::PersonId.eq(id));
        assert_eq!(rows.count(&app.db).await.unwrap(), 0);
        assert_eq!(learner.get(FOLLOWING).await.ok().count("#dialogues"), 0);
        let away = [("follow", "yes"), ("next", "https://larg.example")];
        let stays = learner.submit(&path, &format!("{path}/follow"), &away).await;
        assert!(stays.header("location").starts_with(&path));
    }
);
