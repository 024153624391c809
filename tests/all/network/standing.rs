//! What stands no more, and what moderators locked or hid: pages and forms say so at once, and nothing is confirmed by it.

use bashke_entities::accounts::notification;
use bashke_entities::network::{experience_use, offer_answer, organisation, project, project_partner, tool_use};
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use bashke_vocabulary::{Restriction, SubjectKind};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::collaborations::{ENDS, agreed};
use super::media::png;
use super::offers::{answering, hide, other};
use super::partners::{NAME, OTHER_PAGE, published};
use super::pictures::restrict;
use super::projects::{MADE, NEW, with};
use super::{LOCKED, OTHER, OWN, events, experience_uses, offers, organisation_id, tool_uses, two_sides};

const EDIT: &str = "/projects/uji-i-paster/edit";
const LOGO: &str = "/organisations/qendra-prova/logo";

/// Says something in the name of the other organisation.
async fn says(visitor: &Visitor<'_>, path: &str, what: &str) -> Reply {
    let typed = [("do", what), ("organisation", OTHER)];
    visitor.submit("/account/listing", path, &typed).await
}

on_both!(
    what_runs_out_is_asked_again_and_makes_no_partner,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, OTHER).await;
        assert_eq!(trainer.get(OTHER_PAGE).await.ok().count("#named-in"), 1);
        agreed(
            &owner,
            &trainer,
            &[("project", "uji-i-paster"), ("ends-on", "2026-11-24")],
        )
        .await;
        let row = project_partner::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(
            (row.agreed_at, row.declined_at),
            (None, None),
            "they said nothing of it"
        );
        // 22:30 and 23:30 in Tirana, on the last day and after it
        for (hours, stands) in [(36, true), (38, false)] {
            let later = app.another(clock_after(&app.clock, hours * 60 + 30)).await;
            let there = later.signed_in("trainer").await;
            let listed = later.get("/projects").await.ok().one("main").contains(NAME);
            assert_eq!(listed, stands, "{hours}");
            let theirs = there.get(OTHER_PAGE).await.ok();
            let both = (theirs.count("#joined"), theirs.count("#named-in"));
            assert_eq!(both, if stands { (1, 0) } else { (0, 1) }, "{hours}");
            let asked = there.get(MADE).await.ok().count("[value=decline]");
            assert_eq!(asked, usize::from(!stands), "{hours}");
            let declined = says(&there, MADE, "decline").await.status;
            let refused = StatusCode::UNPROCESSABLE_ENTITY;
            assert_eq!(declined == refused, stands, "{hours}: {declined}");
        }
    }
);

on_both!(
    whoever_ended_it_is_no_partner_in_lists,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, "").await;
        let path = agreed(&owner, &trainer, &[("project", "uji-i-paster")]).await;
        assert!(app.get("/projects").await.ok().one("main").contains(NAME));
        let ended = trainer.submit(&path, &path, &ENDS).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.one("main"));
        assert!(!app.get("/projects").await.ok().one("main").contains(NAME));
    }
);

on_both!(
    a_locked_organisation_confirms_nothing_and_declines_all_the_same,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, OTHER).await;
        let event = events::plan(&owner, &[("co-host", OTHER)]).await;
        let id = organisation_id(&app, OTHER).await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Locked).await;
        for path in [MADE, event.as_str()] {
            let refused = says(&trainer, path, "confirm").await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(refused.text().contains(LOCKED), "{path}");
            let shown = app.get(path).await.ok().one("main");
            assert!(shown.contains(NAME) && shown.contains("e pakonfirmuar"), "{path}");
            let declined = says(&trainer, path, "decline").await;
            assert_eq!(declined.status, StatusCode::SEE_OTHER, "{path}");
            assert!(!app.get(path).await.ok().one("main").contains(NAME), "{path}");
        }
    }
);

on_both!(
    a_locked_organisation_sets_no_logo_and_takes_it_away,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let logo = async || {
            let own = organisation::Entity::find().filter(organisation::Column::Slug.eq(OWN));
            own.one(&app.db).await.unwrap().unwrap().logo_id
        };
        let send = async |width: u32| {
            owner.get(LOGO).await.ok();
            let picture = png(width, 8);
            owner.post_files(LOGO, &[], &[("logo", "a.png", &picture)]).await
        };
        assert_eq!(send(8).await.status, StatusCode::SEE_OTHER);
        let first = logo().await;
        assert!(first.is_some());
        let id = organisation_id(&app, OWN).await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Locked).await;
        let refused = send(9).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.one(".error-summary").contains(LOCKED));
        assert_eq!(logo().await, first);
        let removed = owner.post(LOGO, &[("remove", "yes")]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(logo().await, None);
    }
);

on_both!(
    the_form_of_what_is_locked_says_so_before_anything_is_typed,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let offer = offers::write(&owner, &[]).await;
        let event = events::plan(&owner, &[]).await;
        owner.fill(NEW, &with(&[])).await.ok();
        assert_eq!(tool_uses::tell(&owner, &[]).await.status, StatusCode::SEE_OTHER);
        let made = project::Entity::find().filter(project::Column::Slug.eq("uji-i-paster"));
        let made = made.one(&app.db).await.unwrap().unwrap().id.to_string();
        let own = organisation_id(&app, OWN).await;
        let used = tool_use::Entity::find().filter(tool_use::Column::OrganisationId.eq(own));
        let used = used.one(&app.db).await.unwrap().unwrap().id.to_string();
        let key = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let forms = [
            (SubjectKind::Offer, key(&offer), format!("{offer}/edit"), "kyçur"),
            (SubjectKind::Event, key(&event), format!("{event}/edit"), "kyçur"),
            (SubjectKind::Project, made, EDIT.to_owned(), "kyçur këtë projekt"),
            (
                SubjectKind::ToolUse,
                used,
                format!("/tools/financatvendore/use?organisation={OWN}"),
                "mbyllur këtë për ndryshime",
            ),
        ];
        for (kind, id, form, words) in &forms {
            assert_eq!(owner.get(form).await.ok().count(".error-summary"), 0, "{form}");
            restrict(&app, (kind.word(), id), Restriction::Locked).await;
            let shown = owner.get(form).await.ok();
            assert!(shown.one(".error-summary").contains(words), "{form}");
        }
        let own = own.to_string();
        restrict(&app, ("organisation", &own), Restriction::Locked).await;
        for (.., form, _) in &forms {
            let shown = owner.get(form).await.ok();
            assert!(shown.one(".error-summary").contains(LOCKED), "{form}");
        }
    }
);

on_both!(the_form_of_a_use_says_so_too, Data::Published, |app: TestApp| async {
    app.with_demonstration().await;
    let trainer = other(&app).await;
    experience_uses::tell(&trainer).await;
    let used = experience_use::Entity::find().one(&app.db).await.unwrap().unwrap();
    let form = format!("/experiences/kerkesa-qe-mori-pergjigje-prova/uses/{}", used.id);
    assert_eq!(trainer.get(&form).await.ok().count(".error-summary"), 0);
    for (kind, id, words) in [
        (SubjectKind::ExperienceUse, used.id, "mbyllur këtë tekst për ndryshime"),
        (SubjectKind::Organisation, used.organisation_id, LOCKED),
    ] {
        restrict(&app, (kind.word(), &id.to_string()), Restriction::Locked).await;
        let shown = trainer.get(&form).await.ok();
        assert!(shown.one(".error-summary").contains(words), "{kind:?}");
    }
});

on_both!(
    whoever_is_named_is_told_by_the_title_that_stands,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        published(&owner, "").await;
        let form = owner.get(EDIT).await.ok();
        let revision = form.attributes("input[name=revision]", "value").remove(0);
        let saved = with(&[
            ("title-sq", "Uji i ri"),
            ("partners", OTHER),
            ("revision", revision.as_str()),
        ]);
        assert_eq!(owner.post(EDIT, &saved).await.status, StatusCode::SEE_OTHER);
        let told = notification::Entity::find()
            .filter(notification::Column::Message.eq("partner-named"))
            .all(&app.db)
            .await
            .unwrap();
        assert!(!told.is_empty());
        for row in told {
            assert!(row.args.contains("Uji i ri"), "{:?}", row.args);
        }
    }
);

on_both!(
    what_was_said_to_an_answer_goes_with_what_is_hidden,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let own = format!("organisation:{}", organisation_id(&app, OWN).await);
        let path = offers::write(&owner, &[]).await;
        let answers = format!("{path}/answers");
        let answered = answering("Kemi një sallë.");
        let sent = trainer.submit(&path, &answers, &answered).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
        let answer = offer_answer::Entity::find().one(&app.db).await.unwrap().unwrap();
        let id = answer.id.to_string();
        let reply = "Ejani të hënën në orën gjashtë.";
        let accepted = [("do", "accept"), ("answer", id.as_str()), ("reply", reply)];
        let sent = owner.submit(&path, &answers, &accepted).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
        assert!(trainer.get("/offers/mine").await.ok().text().contains(reply));
        hide(&app, &own).await;
        let mine = trainer.get("/offers/mine").await.ok();
        assert!(mine.text().contains("Kemi një sallë."), "their own words stay");
        assert!(!mine.text().contains(reply), "{}", mine.one("main"));
    }
);

on_both!(
    of_each_name_that_is_none_a_few_near_ones_are_told_and_what_else_to_do,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let typed = with(&[("partners", "Bashkia\nStudimeve")]);
        let refused = owner.submit(NEW, NEW, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = refused.texts(".error-summary a");
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[0].matches('“').count(), 4, "what was typed, and three: {told:?}");
        assert!(told[1].contains(NAME), "{told:?}");
        for one in &told {
            assert!(one.contains("partner jashtë platformës"), "{one}");
        }
        let typed = events::with(&[("co-host", "Studimeve")]);
        let refused = owner.submit("/events/new", "/events/new", &typed).await;
        let told = refused.one(".error-summary");
        assert!(
            told.contains(NAME) && told.contains("te teksti i veprimtarisë"),
            "{told}"
        );
    }
);

on_both!(
    a_word_of_what_was_done_that_no_page_knows_is_no_fault,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let known = app.get("/events?done=unregistered").await.ok().count(".notice-done");
        for path in ["/events?done=saved", "/events?done=%3Cb%3E"] {
            let page = app.get(path).await.ok();
            assert_eq!(page.count(".notice-done"), 0, "{path}");
        }
        assert_eq!(known, 1);
    }
);
