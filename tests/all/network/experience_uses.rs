//! Who else used an experience: told once by each organisation, read by all, counted, hidden.

use bashke_entities::network::experience_use;
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::attending::notices;
use super::offers::{hide, other};
use super::{OTHER, belongs, organisation_id, person_id, refused_at, told};

const PAGE: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova";
const NEW: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova/uses/new";
const REGIONAL: &str = "/experiences/ndreqe-kosovo";
const OTHER_PAGE: &str = "/organisations/instituti-i-studimeve-politike";

const TOLD: [(&str, &str); 6] = [
    ("organisation", OTHER),
    ("year", "2025"),
    ("place", "puke"),
    ("outcome", "in-part"),
    ("text", "Përgjigja erdhi <b>pas afatit</b>."),
    ("language", "sq"),
];

fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    super::with(&TOLD, others)
}

/// Tells of a use; gives the page after it.
pub(super) async fn tell(visitor: &Visitor<'_>) -> Reply {
    let sent = visitor.submit(NEW, NEW, &TOLD).await;
    assert_eq!(
        sent.header("location"),
        format!("{PAGE}?done=used#uses"),
        "{}",
        sent.text()
    );
    visitor.follow(sent).await.ok()
}

async fn row(app: &TestApp) -> experience_use::Model {
    experience_use::Entity::find().one(&app.db).await.unwrap().unwrap()
}

on_both!(
    a_use_is_told_once_by_whoever_writes_for_another_organisation_and_read_by_all,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let trainer = other(&app).await;
        let before = app.get(PAGE).await.ok();
        assert!(
            before.one("#uses").contains("Ende asnjë organizatë"),
            "what to do is said"
        );
        assert_eq!(before.count(&format!("a[href='{NEW}']")), 0, "not for guests");
        assert_eq!(
            owner.get(PAGE).await.ok().count(&format!("a[href='{NEW}']")),
            0,
            "nor for its own"
        );
        assert_eq!(trainer.get(PAGE).await.ok().count(&format!("a[href='{NEW}']")), 1);
        // refused with what was typed, each at its field
        let wrong = with(&[("year", "2031"), ("outcome", ""), ("place", "atlantis"), ("text", "")]);
        let refused = trainer.submit(NEW, NEW, &wrong).await;
        let fields = ["#f-year", "#f-place", "#f-outcome", "#f-text"];
        assert_eq!(refused_at(&refused), fields);
        assert_eq!(refused.attributes("input[name=year]", "value"), ["2031"]);
        assert_eq!(app.get(NEW).await.status, StatusCode::SEE_OTHER, "a guest signs in");
        let member = app.signed_in("member").await;
        assert_eq!(member.get(NEW).await.status, StatusCode::FORBIDDEN);
        let forged = member.submit("/account/organisations", NEW, &TOLD).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        // one's own is told by others, and nobody tells for another
        for organisation in ["qendra-prova", OTHER] {
            let forged = with(&[("organisation", organisation)]);
            let own = owner.submit("/account/listing", NEW, &forged).await;
            assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "{organisation}");
            assert!(own.text().contains("Kjo është përvojë e organizatës suaj"));
        }
        assert_eq!(experience_use::Entity::find().count(&app.db).await.unwrap(), 0);

        // whoever writes for no organisation reads why there is no button, and the way
        let way = "#uses a[href='/account/organisations']";
        for visitor in [&app.visitor(), &member] {
            let page = visitor.get(PAGE).await.ok();
            assert_eq!(page.count(way), 1);
            assert!(page.one("#uses").contains("në emër të një organizate"));
        }
        assert_eq!(trainer.get(PAGE).await.ok().count(way), 0);
        let after = tell(&trainer).await;
        let uses = after.one("#uses");
        assert!(uses.contains("Faleminderit") && uses.contains("pas afatit"), "{uses}");
        assert_eq!(after.count(".notice-done"), 1, "said once, where it stands");
        let page = app.get(PAGE).await.ok();
        let uses = page.one("#uses");
        assert!(
            uses.contains("Funksionoi pjesërisht") && uses.contains("2025") && uses.contains("Pukë"),
            "{uses}"
        );
        assert!(page.text().contains("&lt;b&gt;pas afatit&lt;/b&gt;"));
        assert_eq!(page.attributes("#uses .entry-title a", "href"), [OTHER_PAGE]);
        let english = app.get(&format!("/en{PAGE}")).await.ok();
        assert_eq!(english.count("#uses div.prose[lang=sq]"), 1);
        let words = "tregon se e përdori përvojën";
        assert_eq!(told(&owner, words).await, 1);
        assert_eq!(told(&trainer, words).await, 0, "not whoever told it");
        // counted on the card, sorted by it, and on the profile of whoever used it
        let list = app.get("/experiences?sort=used").await.ok();
        assert_eq!(list.attributes(".entries > li > a", "href")[0], PAGE);
        assert!(list.texts(".entries > li")[0].contains("E përdori edhe 1 organizatë tjetër"));
        assert_ne!(
            app.get("/experiences?kind=regional&sort=used")
                .await
                .ok()
                .attributes(".entries > li > a", "href")[0],
            PAGE
        );
        let profile = app.get(OTHER_PAGE).await.ok();
        assert_eq!(profile.attributes("#used .entry-title a", "href"), [PAGE]);
        for path in [
            "/experiences?sort=old",
            "/experiences?good=no",
            &format!("{PAGE}?page=x"),
        ] {
            assert_eq!(app.get(path).await.status, StatusCode::BAD_REQUEST, "{path}");
        }
        assert_eq!(app.get(&format!("{PAGE}?page=2")).await.status, StatusCode::NOT_FOUND);
        // once per organisation: the way to tell it leads to what is told
        let there = format!("{PAGE}/uses/{}", row(&app).await.id);
        assert_eq!(trainer.get(NEW).await.header("location"), there);
        let again = trainer.submit("/account/organisations", NEW, &TOLD).await;
        assert_eq!(refused_at(&again), ["#f-organisation"]);
        assert_eq!(experience_use::Entity::find().count(&app.db).await.unwrap(), 1);
        // practice of the region can be used too, and nobody is told
        let new = format!("{REGIONAL}/uses/new");
        trainer.submit(&new, &new, &TOLD).await;
        assert!(app.get(REGIONAL).await.ok().one("#uses").contains("pas afatit"));
    }
);

on_both!(
    a_use_is_changed_and_taken_back_by_its_own_and_nothing_is_lost,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = other(&app).await;
        tell(&trainer).await;
        let id = row(&app).await.id;
        let path = format!("{PAGE}/uses/{id}");
        assert_eq!(
            trainer.get(PAGE).await.ok().count(&format!("#uses a[href='{path}']")),
            1
        );
        for name in ["owner", "learner", "moderator"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(&path).await.status, StatusCode::FORBIDDEN, "{name}");
            let forged = visitor.submit("/account/listing", &path, &[("do", "withdraw")]).await;
            assert_eq!(forged.status, StatusCode::FORBIDDEN, "{name}");
        }
        let elsewhere = format!("{REGIONAL}/uses/{id}");
        assert_eq!(trainer.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
        let form = trainer.get(&path).await.ok();
        assert_eq!(
            form.attributes("select[name=place] option[selected]", "value"),
            ["puke"]
        );
        assert_eq!(form.attributes("input[name=outcome][checked]", "value"), ["in-part"]);
        let first = with(&[("text", "E para."), ("revision", "1")]);
        trainer.fill(&path, &first).await.ok();
        let second = trainer
            .fill(&path, &with(&[("text", "E dyta."), ("revision", "1")]))
            .await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        assert!(second.text().contains("E para.") && second.text().contains("E dyta."));
        assert_eq!(second.attributes("input[name=revision]", "value"), ["2"]);
        assert!(
            app.get(PAGE).await.ok().one("#uses").contains("E para."),
            "nothing was lost"
        );
        // taken back it is gone everywhere, and can be told again under the same key
        let done = trainer.submit(&path, &path, &[("do", "withdraw")]).await;
        assert_eq!(done.header("location"), format!("{PAGE}?done=use-withdrawn#uses"));
        assert!(!app.get(PAGE).await.ok().text().contains("E para."));
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#used"), 0);
        assert!(!app.get("/experiences").await.ok().text().contains("E përdori edhe"));
        assert_eq!(trainer.get(&path).await.status, StatusCode::NOT_FOUND);
        let report = format!("/report?subject=experience-use:{id}");
        assert_eq!(
            app.signed_in("learner").await.get(&report).await.status,
            StatusCode::NOT_FOUND
        );
        tell(&trainer).await;
        assert_eq!(row(&app).await.id, id);
        for kind in ["experience.used", "experience.use-changed", "experience.use-withdrawn"] {
            let written = audit_event::Entity::find()
                .filter(audit_event::Column::Action.eq(kind))
                .filter(audit_event::Column::SubjectKind.eq("experience-use"))
                .filter(audit_event::Column::SubjectId.eq(id.to_string()))
                .filter(audit_event::Column::Outcome.eq("done"));
            assert!(written.count(&app.db).await.unwrap() > 0, "{kind}");
        }
        // theirs to take with them; whoever leaves leaves the words to the organisation
        let held = bashke::network::held_about(&app.db, person_id(&app, "trainer").await)
            .await
            .unwrap();
        let section = held.iter().find(|one| one.name == "experience-uses").unwrap();
        assert_eq!(section.entries[0]["text"], TOLD[4].1);
        belongs(&app, "learner", OTHER, Standing::Owner).await;
        let act = bashke::platform::act::Act::begin(&app.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::rooms::leave(&act, person_id(&app, "trainer").await)
            .await
            .unwrap();
        act.commit().await.unwrap();
        assert_eq!(row(&app).await.written_by, None);
        assert!(app.get(PAGE).await.ok().one("#uses").contains("pas afatit"));
    }
);

on_both!(
    what_moderators_hide_of_uses_is_gone_at_once_and_does_not_come_back_by_being_told_again,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = other(&app).await;
        tell(&trainer).await;
        let id = row(&app).await.id;
        let path = format!("{PAGE}/uses/{id}");
        let link = app
            .get(PAGE)
            .await
            .ok()
            .attributes("#uses a[href^='/report']", "href")
            .remove(0);
        let subject = link.split_once('=').unwrap().1.to_owned();
        assert_eq!(subject, format!("experience-use:{id}"));
        hide(&app, &subject).await;
        let gone = async || {
            let page = app.get(PAGE).await.ok();
            assert!(!page.text().contains("pas afatit"));
            assert_eq!(app.get(OTHER_PAGE).await.ok().count("#used"), 0);
            assert!(!app.get("/experiences").await.ok().text().contains("E përdori edhe"));
        };
        gone().await;
        assert!(
            trainer
                .get(&path)
                .await
                .ok()
                .text()
                .contains("e shihni vetëm ju dhe ata")
        );
        trainer.submit(&path, &path, &[("do", "withdraw")]).await;
        tell(&trainer).await;
        gone().await;
    }
);

on_both!(
    a_hidden_organisation_takes_its_uses_with_it,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = other(&app).await;
        tell(&trainer).await;
        let subject = format!("organisation:{}", organisation_id(&app, OTHER).await);
        hide(&app, &subject).await;
        assert!(!app.get(PAGE).await.ok().text().contains("pas afatit"));
        assert!(!app.get("/experiences").await.ok().text().contains("E përdori edhe"));
        let new = format!("{REGIONAL}/uses/new");
        let refused = trainer.submit(&new, &new, &TOLD).await;
        assert_eq!(
            refused_at(&refused),
            ["#f-organisation"],
            "what is hidden tells nothing new"
        );
    }
);

on_both!(
    a_page_of_an_experience_costs_the_same_however_many_used_it,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = other(&app).await;
        tell(&trainer).await;
        let one = (app.queries_of(PAGE).await, app.queries_of("/experiences").await);
        let of = row(&app).await;
        let others = bashke_entities::network::organisation::Entity::find()
            .all(&app.db)
            .await
            .unwrap();
        let rows = others
            .iter()
            .filter(|row| row.id != of.organisation_id)
            .take(14)
            .map(|row| {
                let copy = experience_use::Model {
                    organisation_id: row.id,
                    ..of.clone()
                };
                experience_use::ActiveModel {
                    id: sea_orm::ActiveValue::NotSet,
                    ..sea_orm::IntoActiveModel::into_active_model(copy)
                }
            });
        experience_use::Entity::insert_many(rows)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
        assert_eq!((app.queries_of(PAGE).await, app.queries_of("/experiences").await), one);
        assert_eq!(app.get(PAGE).await.ok().count("#uses .entries > li"), 10);
        assert_eq!(
            app.get(&format!("{PAGE}?page=2"))
                .await
                .ok()
                .count("#uses .entries > li"),
            5
        );
    }
);

on_both!(
    what_is_told_taken_back_and_told_again_is_news_once_in_a_day,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let trainer = other(&app).await;
        for _ in 0..3 {
            tell(&trainer).await;
            let path = format!("{PAGE}/uses/{}", row(&app).await.id);
            let back = trainer.submit(&path, &path, &[("do", "withdraw")]).await;
            assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
        }
        tell(&trainer).await;
        assert_eq!(notices(&app, "experience-used").await, 1);
    }
);
