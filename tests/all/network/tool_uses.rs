//! Who used a tool: organisations tell it of themselves, once of each tool.

use bashke_entities::network::tool_use;
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::hide;
use super::{OTHER, belongs, organisation_id, person_id};

const TOOL: &str = "/tools/financatvendore";
const FORM: &str = "/tools/financatvendore/use";

/// A use as somebody types it.
const TYPED: [(&str, &str); 5] = [
    ("organisation", "qendra-prova"),
    ("revision", "0"),
    ("place", "lezhe"),
    ("time", "2024"),
    ("result-sq", "Pamë se xhirafa kushton shumë."),
];

fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    super::with(&TYPED, others)
}

/// Tells of the use in the name of an organisation.
pub(super) async fn tell(visitor: &Visitor<'_>, others: &[(&str, &str)]) -> Reply {
    visitor.submit(FORM, FORM, &with(others)).await
}

/// The uses that organisations tell of themselves.
fn told(reply: &Reply) -> usize {
    reply
        .texts(".entries > li")
        .iter()
        .filter(|text| text.contains("Qendra Prova") || text.contains("Politike"))
        .count()
}

on_both!(
    an_organisation_tells_once_changes_and_takes_back,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let refused = tell(&owner, &[("time", ""), ("place", "atlantis"), ("result-sq", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.attributes("[aria-invalid=true]", "name"),
            ["place", "time", "result-sq"]
        );
        assert_eq!(tell(&owner, &[]).await.status, StatusCode::SEE_OTHER);
        let page = app.get(TOOL).await.ok();
        let line = page
            .texts(".entries > li")
            .into_iter()
            .find(|text| text.contains("xhirafa"))
            .unwrap();
        for part in ["Qendra Prova", "Lezhë", "2024", "E tregon vetë organizata"] {
            assert!(line.contains(part), "{part}: {line}");
        }
        let english = app.get(&format!("/en{TOOL}")).await.ok();
        assert_eq!(
            english.attributes(".entries .prose[lang]", "lang"),
            ["sq"],
            "it is said in which language"
        );
        assert_eq!(page.count(&format!("a[href^='{FORM}']")), 0, "nobody else changes it");
        // the form of one that told is filled, and another who was slower reads what stands
        let form = owner.get(&format!("{FORM}?organisation=qendra-prova")).await.ok();
        assert_eq!(form.attributes("input[name=revision]", "value"), ["1"]);
        assert_eq!(form.attributes("input[name=time]", "value"), ["2024"]);
        let late = tell(&owner, &[("time", "2019")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.one(".notice-warning").contains("xhirafa"));
        assert_eq!(
            tell(&owner, &[("time", "2022–2025"), ("revision", "1")]).await.status,
            StatusCode::SEE_OTHER
        );
        let page = app.get(TOOL).await.ok();
        assert_eq!(
            (told(&page), page.text().contains("2022–2025")),
            (1, true),
            "once, changed"
        );
        // taken back it is gone, and comes again with the same form
        let back = owner
            .submit(FORM, FORM, &[("do", "withdraw"), ("organisation", "qendra-prova")])
            .await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&app.get(TOOL).await.ok()), 0);
        assert_eq!(tell(&owner, &[("revision", "2")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&app.get(TOOL).await.ok()), 1);
        let own = tool_use::Entity::find().filter(tool_use::Column::OrganisationId.is_not_null());
        assert_eq!(own.count(&app.db).await.unwrap(), 1);
        // what sources tell stands beside it
        let other = app.get("/tools/spending-data-albania").await.ok();
        assert!(other.text().contains("555,8 miliardë"));
    }
);

on_both!(
    only_editors_tell_it_for_their_own_organisation,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        assert!(app.get(FORM).await.status.is_redirection());
        let learner = app.signed_in("learner").await;
        let page = learner.get(TOOL).await.ok();
        assert_eq!(
            page.count("main a[href='/account/organisations']"),
            1,
            "the way is told"
        );
        learner.get("/account").await.ok();
        assert_eq!(learner.post(FORM, &TYPED).await.status, StatusCode::FORBIDDEN);
        // a member of it reads, an editor of another writes for that alone
        belongs(&app, "trainer", OTHER, Standing::Editor).await;
        let trainer = app.signed_in("trainer").await;
        let other = tell(&trainer, &[]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", other.text());
        assert_eq!(
            tell(&trainer, &[("organisation", OTHER)]).await.status,
            StatusCode::SEE_OTHER
        );
        let owner = app.signed_in("owner").await;
        assert_eq!(tell(&owner, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&app.get(TOOL).await.ok()), 2);
        let foreign = trainer
            .submit(FORM, FORM, &[("do", "withdraw"), ("organisation", "qendra-prova")])
            .await;
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(told(&app.get(TOOL).await.ok()), 2);
        assert_eq!(owner.get("/tools/nuk-ka/use").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&format!("{TOOL}?page=2")).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_moderators_hide_and_what_is_of_a_hidden_organisation_is_gone,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "trainer", OTHER, Standing::Editor).await;
        let trainer = app.signed_in("trainer").await;
        tell(&trainer, &[("organisation", OTHER)]).await;
        let owner = app.signed_in("owner").await;
        tell(&owner, &[]).await;
        let rows = tool_use::Entity::find()
            .filter(tool_use::Column::OrganisationId.eq(organisation_id(&app, OTHER).await))
            .all(&app.db)
            .await
            .unwrap();
        let subject = format!("tool-use:{}", rows[0].id);
        assert_eq!(
            app.get(TOOL)
                .await
                .ok()
                .count(&format!("a[href*='{subject}'], a[href*='tool-use%3A{}']", rows[0].id)),
            1
        );
        hide(&app, &subject).await;
        let page = app.get(TOOL).await.ok();
        assert_eq!(told(&page), 1);
        assert!(page.text().contains("Qendra Prova"));
        hide(
            &app,
            &format!("organisation:{}", organisation_id(&app, "qendra-prova").await),
        )
        .await;
        assert_eq!(told(&app.get(TOOL).await.ok()), 0);
        assert_eq!(
            app.queries_of(TOOL).await,
            app.queries_of("/tools/spending-data-albania").await,
            "no query a row"
        );
    }
);

on_both!(
    whoever_leaves_takes_their_name_with_them_and_not_the_words,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let id = person_id(&app, "owner").await;
        tell(&app.signed_in("owner").await, &[]).await;
        let held = bashke::network::held_about(&app.db, id).await.unwrap();
        assert!(
            format!("{held:?}").contains("xhirafa"),
            "one takes with oneself what one wrote"
        );
        let wrote = tool_use::Entity::find().filter(tool_use::Column::CreatedBy.eq(id));
        assert_eq!(wrote.clone().count(&app.db).await.unwrap(), 1);
        belongs(&app, "trainer", "qendra-prova", Standing::Owner).await;
        let owner = app.signed_in("owner").await;
        owner.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = owner
            .submit("/account/delete", "/account/delete", &[("email", "owner@bashke.test")])
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        assert_eq!(wrote.count(&app.db).await.unwrap(), 0);
        assert_eq!(told(&app.get(TOOL).await.ok()), 1);
    }
);
