//! Partners of projects: who is named, who confirms, who sees it and where, and what becomes of it.

use bashke_entities::accounts::notification;
use bashke_entities::moderation::restriction;
use bashke_entities::network::{project, project_outside_partner, project_partner};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::Restriction;
use http::StatusCode;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};

use super::attending::notices;
use super::offers::hide;
use super::pictures::restrict;
use super::projects::{MADE, NEW, with};
use super::{OTHER, of_one_name, organisation_id, told, two_sides};

pub(super) const NAME: &str = "Instituti i Studimeve Politike";
pub(super) const OTHER_PAGE: &str = "/organisations/instituti-i-studimeve-politike";
const OWN_PAGE: &str = "/organisations/qendra-prova";
const EDIT: &str = "/projects/uji-i-paster/edit";

/// Writes a project that names these; gives the answer.
async fn made(owner: &Visitor<'_>, partners: &str) -> Reply {
    owner.submit(NEW, NEW, &with(&[("partners", partners)])).await
}

/// The same, published.
pub(super) async fn published(owner: &Visitor<'_>, partners: &str) {
    let reply = made(owner, partners).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.one("main"));
    owner.submit(MADE, MADE, &[("do", "publish")]).await;
}

/// Saves the project with these instead.
pub(super) async fn saved(owner: &Visitor<'_>, others: &[(&str, &str)]) -> Reply {
    let form = owner.get(EDIT).await.ok();
    let revision = form.attributes("input[name=revision]", "value").remove(0);
    let mut fields = with(others);
    fields.push(("revision", revision.as_str()));
    owner.post(EDIT, &fields).await
}

pub(super) async fn says(visitor: &Visitor<'_>, what: &str) -> Reply {
    visitor
        .submit("/account/listing", MADE, &[("do", what), ("organisation", OTHER)])
        .await
}

/// What stands in the list of partners.
pub(super) async fn listed(app: &TestApp) -> Vec<String> {
    app.get(MADE).await.ok().texts("#partners .entries > li")
}

on_both!(
    who_is_named_is_a_partner_once_they_confirm_it,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let link = format!("https://bashke.example{OTHER_PAGE}?x=y");
        let reply = made(&owner, &link).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.one("main"));
        // whoever does not see the draft is not told of it, and says nothing to it
        assert_eq!(told(&trainer, "përmend organizatën").await, 0);
        assert_eq!(says(&trainer, "confirm").await.status, StatusCode::NOT_FOUND);
        for _ in 0..2 {
            owner.submit(MADE, MADE, &[("do", "publish")]).await;
            assert_eq!(told(&trainer, "përmend organizatën").await, 1, "once");
            owner.submit(MADE, MADE, &[("do", "unpublish")]).await;
        }
        assert_eq!(
            trainer.get(OTHER_PAGE).await.ok().count("#named-in"),
            0,
            "a draft again"
        );
        owner.submit(MADE, MADE, &[("do", "publish")]).await;
        // all see that it is named, by whom, and that it did not say so itself
        let lines = listed(&app).await;
        assert_eq!(lines.len(), 1);
        for part in [NAME, "e pakonfirmuar", "E përmend Qendra"] {
            assert!(lines[0].contains(part), "{part}: {lines:?}");
        }
        let english = app.get(&format!("/en{MADE}")).await.ok();
        assert!(english.one("#partners").contains("not confirmed"));
        assert!(!app.get("/projects").await.ok().one(".entries > li").contains(NAME));
        let profile = app.get(OTHER_PAGE).await.ok();
        assert_eq!(profile.count("#joined") + profile.count("#named-in"), 0);
        // those who edit it say whether it is so, and nobody else
        let waits = trainer.get(OTHER_PAGE).await.ok();
        assert_eq!(waits.attributes("#named-in a", "href")[0], MADE);
        assert_eq!(trainer.get(MADE).await.ok().count("[value=confirm]"), 1);
        for (name, status) in [
            ("owner", StatusCode::FORBIDDEN),
            ("member", StatusCode::FORBIDDEN),
            ("learner", StatusCode::FORBIDDEN),
            ("admin", StatusCode::FORBIDDEN),
        ] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(MADE).await.ok().count("[value=confirm]"), 0, "{name}");
            assert_eq!(says(&visitor, "confirm").await.status, status, "{name}");
        }
        let before = app.queries_of(MADE).await;
        let list_before = app.queries_of("/projects").await;
        let reply = says(&trainer, "confirm").await;
        assert_eq!(reply.header("location"), format!("{MADE}?done=partner-confirmed"));
        assert!(trainer.follow(reply).await.ok().text().contains("U konfirmua"));
        let lines = listed(&app).await;
        assert!(lines[0].contains("e konfirmuar nga vetë organizata"), "{lines:?}");
        assert!(!lines[0].contains("e pakonfirmuar"));
        assert_eq!(app.queries_of(MADE).await, before);
        assert_eq!(app.queries_of("/projects").await, list_before);
        // it stands on both profiles, and in the list
        let theirs = app.get(OTHER_PAGE).await.ok();
        assert_eq!(theirs.attributes("#joined a", "href"), [MADE, OWN_PAGE]);
        assert_eq!(trainer.get(OTHER_PAGE).await.ok().count("#named-in"), 0);
        for page in [OWN_PAGE, "/projects"] {
            assert!(app.get(page).await.ok().one("main").contains(NAME), "{page}");
        }
        assert_eq!(told(&owner, "konfirmoi se është partnere").await, 1);
        says(&trainer, "confirm").await;
        assert_eq!(told(&owner, "konfirmoi se është partnere").await, 1, "once");
        for action in ["project.partner-named", "project.partner-confirmed"] {
            let noted = audit_event::Entity::find()
                .filter(audit_event::Column::Action.eq(action))
                .count(&app.db)
                .await;
            assert_eq!(noted.unwrap(), 1, "{action}");
        }
        // saved again with what its form begins with, nothing changes
        let form = owner.get(EDIT).await.ok();
        let named = form.texts("textarea[name=partners]");
        assert_eq!(named, [NAME]);
        assert_eq!(
            saved(&owner, &[("partners", &named[0])]).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(listed(&app).await[0].contains("e konfirmuar nga"));
    }
);

on_both!(
    what_is_declined_or_taken_back_is_gone,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, &NAME.to_lowercase()).await;
        let reply = says(&trainer, "decline").await;
        assert_eq!(reply.header("location"), format!("{MADE}?done=partner-declined"));
        assert_eq!(app.get(MADE).await.ok().count("#partners"), 0);
        assert_eq!(told(&owner, "nuk është partnere").await, 1);
        // it is not named over and over, and can still say otherwise itself
        assert_eq!(saved(&owner, &[("partners", "")]).await.status, StatusCode::SEE_OTHER);
        let again = saved(&owner, &[("partners", NAME)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(again.attributes(".error-summary a", "href"), ["#f-partners"]);
        assert!(again.one(".error-summary").contains("nuk pranoi"));
        assert_eq!(again.texts("textarea[name=partners]"), [NAME], "what was typed");
        says(&trainer, "confirm").await;
        assert_eq!(listed(&app).await.len(), 1);
        // what it confirmed it can take back
        says(&trainer, "decline").await;
        assert_eq!(app.get(MADE).await.ok().count("#partners"), 0);
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#joined"), 0);
        says(&trainer, "confirm").await;
        // and whoever names it too
        assert_eq!(saved(&owner, &[("partners", "")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get(MADE).await.ok().count("#partners"), 0);
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#joined"), 0);
        assert_eq!(told(&trainer, "nuk e përmend më").await, 1);
        let late = says(&trainer, "confirm").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("nuk e përmend më organizatën tuaj"));
        assert_eq!(project_partner::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    what_names_nobody_is_told_beside_the_field,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        // two of one name
        of_one_name(&app, "bashkia-lezhe", NAME).await;
        for (typed, words) in [
            (
                "Nuk ka të tillë",
                "Asnjë organizatë e platformës nuk quhet “Nuk ka të tillë”",
            ),
            (NAME, "Disa organizata quhen"),
            ("qendra PROVA", "A keni parasysh: “Qendra Prova (për provë)”?"),
            ("qendra-prova", "e drejton vetë projektin"),
            ("—", "Asnjë organizatë"),
        ] {
            let refused = made(&owner, typed).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert_eq!(
                refused.attributes(".error-summary a", "href"),
                ["#f-partners"],
                "{typed}"
            );
            assert!(
                refused.one(".error-summary").contains(words),
                "{}",
                refused.one(".error-summary")
            );
            assert_eq!(refused.texts("textarea[name=partners]"), [typed]);
        }
        let two = made(&owner, "Njëra\nTjetra").await;
        assert_eq!(two.attributes(".error-summary a", "href").len(), 2, "each is told");
        let odd = [
            ("outside-1-web", "alfa.example"),
            ("outside-2-name", "Shoqata Beta"),
            ("outside-2-web", "javascript:alert(1)"),
        ];
        let refused = owner.submit(NEW, NEW, &with(&odd)).await;
        assert_eq!(
            refused.attributes(".error-summary a", "href"),
            ["#f-outside-1-name", "#f-outside-2-web"]
        );
        assert_eq!(
            refused.attributes("input[name=outside-2-name]", "value"),
            ["Shoqata Beta"]
        );
        assert_eq!(app.get(MADE).await.status, StatusCode::NOT_FOUND, "nothing was kept");
        let long = "a".repeat(60_000);
        let refused = made(&owner, &long).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-partners"]);
        assert!(refused.one(".error-summary").contains("320 shenja"));
        assert_eq!(app.get(MADE).await.status, StatusCode::NOT_FOUND, "nothing was kept");
        // by its address it is found all the same; once it is named, its name says which of the two is meant
        published(&owner, OTHER).await;
        assert!(listed(&app).await[0].contains(NAME));
        assert_eq!(saved(&owner, &[("partners", NAME)]).await.status, StatusCode::SEE_OTHER);
        let rows = project_partner::Entity::find().all(&app.db).await.unwrap();
        let named: Vec<i32> = rows.iter().map(|row| row.organisation_id).collect();
        assert_eq!(named, [organisation_id(&app, OTHER).await]);
    }
);

on_both!(
    those_from_outside_are_plain_names,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let typed = [
            ("outside-1-name", "Fondacioni <b>Alfa</b>"),
            ("outside-1-web", "alfa.example"),
            ("outside-4-name", "Shoqata Beta"),
        ];
        owner.fill(NEW, &with(&typed)).await.ok();
        owner.submit(MADE, MADE, &[("do", "publish")]).await;
        let page = app.get(MADE).await.ok();
        let lines = page.texts("#partners .entries > li");
        assert_eq!(lines.len(), 2);
        assert!(lines[0].contains("Fondacioni <b>Alfa</b>") && lines[1].contains("Shoqata Beta"));
        assert!(lines[1].contains("Jashtë platformës"));
        assert_eq!(page.attributes("#partners a", "href"), ["https://alfa.example/"]);
        assert!(page.attributes("#partners a", "rel")[0].contains("nofollow"));
        let form = owner.get(EDIT).await.ok();
        assert_eq!(form.attributes("input[name=outside-2-name]", "value"), ["Shoqata Beta"]);
        let fewer = [("outside-1-name", "Shoqata Beta")];
        assert_eq!(saved(&owner, &fewer).await.status, StatusCode::SEE_OTHER);
        assert_eq!(listed(&app).await.len(), 1);
        assert_eq!(project_outside_partner::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    what_is_hidden_is_gone_at_once_and_comes_back_as_it_was,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, OTHER).await;
        says(&trainer, "confirm").await;
        assert_eq!(listed(&app).await.len(), 1);
        let id = organisation_id(&app, OTHER).await;
        hide(&app, &format!("organisation:{id}")).await;
        assert_eq!(app.get(MADE).await.ok().count("#partners"), 0);
        for page in ["/projects", OWN_PAGE] {
            assert!(!app.get(page).await.ok().one("main").contains(NAME), "{page}");
        }
        // the form does not show it, and what is saved there does not take it away
        assert_eq!(owner.get(EDIT).await.ok().texts("textarea[name=partners]"), [""]);
        assert_eq!(
            saved(&owner, &[("title-sq", "Uji i pastër")]).await.status,
            StatusCode::SEE_OTHER
        );
        let refused = saved(&owner, &[("partners", OTHER)]).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "as if there were none"
        );
        let row = project_partner::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(row.agreed_at.is_some());
        // shown again, all stands as it stood
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        assert!(listed(&app).await[0].contains("e konfirmuar nga"));
        assert_eq!(owner.get(EDIT).await.ok().texts("textarea[name=partners]"), [NAME]);
    }
);

on_both!(
    a_project_that_is_hidden_is_on_no_partners_page,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, OTHER).await;
        says(&trainer, "confirm").await;
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#joined"), 1);
        let link = app.get(MADE).await.ok().attributes("a.report-link", "href").remove(0);
        hide(&app, link.split_once('=').unwrap().1).await;
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#joined"), 0);
        assert_eq!(says(&trainer, "decline").await.status, StatusCode::NOT_FOUND);
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#joined"), 1);
        assert_eq!(says(&trainer, "decline").await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get(OTHER_PAGE).await.ok().count("#joined"), 0);
    }
);

on_both!(
    whoever_is_named_twice_on_one_day_is_told_of_it_on_another,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        published(&owner, NAME).await;
        for partners in ["", NAME] {
            let named = saved(&owner, &[("partners", partners)]).await;
            assert_eq!(named.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(notices(&app, "partner-named").await, 1);
        let row = project_partner::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.told_at, None, "they think that it was taken back");
        let later = app.another(clock_after(&app.clock, 25 * 60)).await;
        let there = later.signed_in("owner").await;
        for _ in 0..2 {
            let named = saved(&there, &[("partners", NAME)]).await;
            assert_eq!(named.status, StatusCode::SEE_OTHER);
            assert_eq!(notices(&app, "partner-named").await, 2);
        }
    }
);

on_both!(
    whoever_is_taken_off_a_draft_is_led_to_their_own_page,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, NAME).await;
        owner.submit(MADE, MADE, &[("do", "unpublish")]).await;
        assert_eq!(trainer.get(MADE).await.status, StatusCode::NOT_FOUND);
        assert_eq!(saved(&owner, &[("partners", "")]).await.status, StatusCode::SEE_OTHER);
        let told = notification::Entity::find()
            .filter(notification::Column::Message.eq("partner-taken-back"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(told.path, OTHER_PAGE);
        trainer.get(&told.path).await.ok();
    }
);

on_both!(
    what_others_merely_say_takes_no_room_from_what_was_confirmed,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, NAME).await;
        says(&trainer, "confirm").await;
        let first = project::Entity::find()
            .filter(project::Column::Slug.eq("uji-i-paster"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        for number in 0..31 {
            let mut row = first.clone().into_active_model();
            row.id = NotSet;
            row.slug = Set(format!("tjeter-{number}"));
            let row = row.insert(&app.db).await.unwrap();
            let named = project_partner::ActiveModel {
                id: NotSet,
                project_id: Set(row.id),
                organisation_id: Set(organisation_id(&app, OTHER).await),
                asked_at: Set(app.clock.now()),
                agreed_at: Set(None),
                told_at: Set(None),
                declined_at: Set(None),
            };
            named.insert(&app.db).await.unwrap();
        }
        let page = trainer.get(OTHER_PAGE).await.ok();
        assert_eq!(page.attributes("#joined a", "href")[0], MADE);
        assert_eq!(page.count("#named-in .entries > li"), 30, "the newest of what waits");
    }
);

on_both!(
    two_who_write_at_once_see_whom_the_other_named,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        owner.fill(NEW, &with(&[])).await.ok();
        let first = [("partners", NAME), ("outside-1-name", "Fondacioni Alfa")];
        assert_eq!(saved(&owner, &first).await.status, StatusCode::SEE_OTHER);
        let second = with(&[
            ("revision", "1"),
            ("partners", "bashkia-lezhe"),
            ("outside-1-name", "Beta"),
        ]);
        let met = owner.post(EDIT, &second).await;
        assert_eq!(met.status, StatusCode::CONFLICT);
        let stands = met.one(".notice-warning");
        assert!(stands.contains(NAME) && stands.contains("Fondacioni Alfa"), "{stands}");
        assert_eq!(
            met.texts("textarea[name=partners]"),
            ["bashkia-lezhe"],
            "what was typed"
        );
        assert_eq!(met.attributes("input[name=outside-1-name]", "value"), ["Beta"]);
    }
);

on_both!(
    what_is_said_to_and_fro_is_told_only_so_often,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, NAME).await;
        for what in ["confirm", "decline", "confirm", "decline"] {
            let said = says(&trainer, what).await;
            assert_eq!(said.status, StatusCode::SEE_OTHER, "{what}");
        }
        assert_eq!(notices(&app, "partner-confirmed").await, 2);
        let met = says(&trainer, "confirm").await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.text().contains("deri në 4 herë në orë"), "{}", met.one("main"));
        assert_eq!(notices(&app, "partner-confirmed").await, 2);
        // nor does whoever names them tell them without end
        project_partner::Entity::delete_many().exec(&app.db).await.unwrap();
        let before = notices(&app, "partner-named").await;
        for _ in 0..3 {
            assert_eq!(saved(&owner, &[("partners", NAME)]).await.status, StatusCode::SEE_OTHER);
            assert_eq!(saved(&owner, &[("partners", "")]).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(notices(&app, "partner-named").await, before + 1);
        assert_eq!(notices(&app, "partner-taken-back").await, 1);
    }
);

on_both!(
    whoever_is_hidden_names_partners_to_nobody,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        let id = organisation_id(&app, "qendra-prova").await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Hidden).await;
        published(&owner, NAME).await;
        assert_eq!(notices(&app, "partner-named").await, 0);
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        let row = project::Entity::find().one(&app.db).await.unwrap().unwrap();
        restrict(&app, ("project", &row.id.to_string()), Restriction::Hidden).await;
        assert_eq!(saved(&owner, &[("partners", NAME)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(notices(&app, "partner-named").await, 0);
        // seen by all again, they are told once it is saved
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        assert_eq!(saved(&owner, &[("partners", NAME)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(notices(&app, "partner-named").await, 1);
        // what is taken back while it is hidden is told to nobody either
        restrict(&app, ("project", &row.id.to_string()), Restriction::Hidden).await;
        assert_eq!(saved(&owner, &[("partners", "")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(notices(&app, "partner-taken-back").await, 0);
    }
);
