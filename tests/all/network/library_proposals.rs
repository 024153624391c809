//! What organisations propose for the library: seen by two sides alone, taken as it is or edited, declined, taken back.

use bashke_entities::network::{library_proposal, membership, resource, tool};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};

use super::library::{RESOURCE, TOOL};
use super::offers::{hide, other};
use super::{belongs, organisation_id, person_id, refused_at, told, with};
use crate::moderation::suspended;

const OWN: (&str, &str) = ("organisation", "qendra-prova");

/// The page that a proposed resource has once it is taken.
const TAKEN: &str = "/resources/si-lexohet-buxheti-i-bashkise";

/// Proposes a resource, or a tool; gives the path of the proposal.
async fn propose(visitor: &Visitor<'_>, form: &str, others: &[(&str, &str)]) -> String {
    let typed = if form == "/tools/new" { &TOOL[..] } else { &RESOURCE[..] };
    let fields = with(&with(typed, &[OWN]), others);
    let sent = visitor.submit(form, form, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
    let (path, done) = sent.header("location").split_once('?').unwrap();
    assert_eq!(done, "done=made");
    path.to_owned()
}

/// What a form would send of what stands in it: texts, and what is ticked.
async fn as_it_stands(visitor: &Visitor<'_>, form: &str) -> Vec<(String, String)> {
    let page = visitor.get(form).await.ok();
    let mut fields = Vec::new();
    for name in [
        "title-sq",
        "title-en",
        "address",
        "author",
        "publisher",
        "year",
        "version",
        "licence",
        "source",
    ] {
        let value = page.attributes(&format!("input[name={name}]"), "value");
        fields.push((name.to_owned(), value.first().cloned().unwrap_or_default()));
    }
    for name in ["about-sq", "about-en"] {
        fields.push((name.to_owned(), page.one(&format!("textarea[name={name}]"))));
    }
    for name in ["kind", "language", "theme"] {
        let chosen = page.attributes(&format!("input[name={name}][checked]"), "value");
        fields.extend(chosen.into_iter().map(|value| (name.to_owned(), value)));
    }
    fields
}

async fn count_of(app: &TestApp, action: &str) -> u64 {
    let written = audit_event::Entity::find()
        .filter(audit_event::Column::Action.eq(action))
        .filter(audit_event::Column::Outcome.eq("done"));
    written.count(&app.db).await.unwrap()
}

on_both!(
    what_an_editor_proposes_is_seen_by_two_sides_until_it_is_taken,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        // one organisation to choose, and what is refused stays typed
        let form = owner.get("/resources/new").await.ok();
        assert_eq!(
            form.attributes("select[name=organisation] option", "value"),
            ["qendra-prova"]
        );
        let odd = owner
            .submit(
                "/resources/new",
                "/resources/new",
                &with(&RESOURCE, &[OWN, ("title-en", "")]),
            )
            .await;
        assert_eq!(refused_at(&odd), ["#f-title-en"]);
        assert_eq!(odd.attributes("input[name=licence]", "value"), ["CC BY 4.0"]);
        let foreign = with(&RESOURCE, &[("organisation", "bashkia-lezhe")]);
        let odd = owner.submit("/resources/new", "/resources/new", &foreign).await;
        assert_eq!(refused_at(&odd), ["#f-organisation"], "not for another's organisation");
        let before = resource::Entity::find().count(&app.db).await.unwrap();
        let path = propose(&owner, "/resources/new", &[]).await;
        let page = owner.get(&format!("{path}?done=made")).await.ok();
        for part in [
            "Propozimi u dërgua",
            "Pret vendim",
            "Qendra Prova",
            "me shembuj nga xhirafa",
            "Rinia",
            "CC BY 4.0",
        ] {
            assert!(page.one("main").contains(part), "{part}: {}", page.one("main"));
        }
        // nobody else sees it, and it is nowhere
        for name in ["member", "learner", "steward", "trainer", "official"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "{name}");
            let take = visitor.get(&format!("{path}/take")).await;
            assert_eq!(take.status, StatusCode::NOT_FOUND, "{name}");
            let list = visitor.get("/proposals").await.ok();
            assert_eq!(list.count(".entries > li"), 0, "{name}");
            let waiting = visitor.get("/proposals?sort=waiting").await;
            assert_eq!(waiting.status, StatusCode::NOT_FOUND, "{name}");
        }
        assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
        assert!(app.get("/proposals").await.status.is_redirection());
        assert_eq!(app.get(TAKEN).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/resources?q=xhirafa").await.ok().count(".entries > li"), 0);
        assert_eq!(app.get("/search?q=xhirafa").await.ok().count("#resources"), 0);
        assert_eq!(resource::Entity::find().count(&app.db).await.unwrap(), before);
        // editors of the library come to it from the library, and take it with a change
        let editor = app.signed_in("moderator").await;
        let library = editor.get("/resources").await.ok();
        assert!(library.one("a[href='/proposals']").contains("(1)"));
        let list = editor.get("/proposals").await.ok();
        assert_eq!(list.attributes(".entries > li > a", "href"), [path.as_str()]);
        let take = format!("{path}/take");
        let stands = as_it_stands(&editor, &take).await;
        let stands: Vec<(&str, &str)> = stands
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let odd = editor.submit(&take, &take, &with(&stands, &[("source", "")])).await;
        assert_eq!(refused_at(&odd), ["#f-source"]);
        let sent = editor.submit(&take, &take, &with(&stands, &[("licence", "CC0")])).await;
        assert_eq!(
            sent.header("location"),
            format!("{TAKEN}?done=saved"),
            "{}",
            sent.one("main")
        );
        let shown = app.get(TAKEN).await.ok();
        for part in [
            "Si lexohet buxheti",
            "CC0",
            "botimi i dytë",
            "Rinia",
            "me shembuj nga xhirafa",
        ] {
            assert!(shown.one("main").contains(part), "{part}");
        }
        assert_eq!(app.get("/search?q=xhirafa").await.ok().count("#resources"), 1);
        assert_eq!(
            told(&owner, "“Si lexohet buxheti i bashkisë” u mor në bibliotekë").await,
            1
        );
        let page = owner.get(&path).await.ok();
        assert_eq!(page.count(&format!("main a[href='{TAKEN}']")), 1);
        assert_eq!(editor.get("/proposals").await.ok().count(".entries > li"), 0);
        // once
        let again = editor.submit("/account/listing", &take, &stands).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(resource::Entity::find().count(&app.db).await.unwrap(), before + 1);
        assert!(
            editor.get(&take).await.status.is_redirection(),
            "there is nothing to take"
        );
        for action in ["library-proposal.made", "library-proposal.taken", "resource.listed"] {
            assert_eq!(count_of(&app, action).await, 1, "{action}");
        }
        // what is taken out of the list later is led to no more
        let edit = format!("{TAKEN}/edit");
        editor.submit(&edit, &edit, &[("do", "withdraw")]).await;
        assert_eq!(owner.get(&path).await.ok().count(&format!("main a[href='{TAKEN}']")), 0);
    }
);

on_both!(
    a_tool_is_declined_with_words_or_taken_back_and_decided_on_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let before = tool::Entity::find().count(&app.db).await.unwrap();
        let path = propose(&owner, "/tools/new", &[]).await;
        let page = owner.get(&path).await.ok();
        for part in ["Numëron votat", "llogaridhënie", "Spending Data Albania", "falas"] {
            assert!(page.one("main").contains(part), "{part}");
        }
        let editor = app.signed_in("moderator").await;
        let form = editor.get(&format!("{path}/take")).await.ok();
        assert_eq!(
            form.attributes("input[name=alternative][checked]", "value"),
            ["spending-data-albania"]
        );
        // whoever proposes does not decide; whoever decides does not take back
        for what in ["decline", "take"] {
            let (form, fields) = (format!("{path}/take"), [("do", what), ("words", "Jo.")]);
            let action = if what == "take" { &form } else { &path };
            assert_eq!(
                owner.submit("/account/listing", action, &fields).await.status,
                StatusCode::FORBIDDEN,
                "{what}"
            );
        }
        assert_eq!(
            editor
                .submit("/account/listing", &path, &[("do", "withdraw")])
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        // without words it is not declined
        let odd = editor.submit(&path, &path, &[("do", "decline"), ("words", " ")]).await;
        assert_eq!(refused_at(&odd), ["#f-words"]);
        let words = [("do", "decline"), ("words", "Faqja e mjetit nuk hapet.")];
        let sent = editor.submit(&path, &path, &words).await;
        assert_eq!(sent.header("location"), format!("{path}?done=declined"));
        assert_eq!(told(&owner, "“Numëruesi i votave” nuk u mor").await, 1);
        let english = owner.get(&format!("/en{path}")).await.ok();
        assert!(english.one("#words").contains("Faqja e mjetit nuk hapet."));
        assert_eq!(
            english.attributes("#words .prose", "lang"),
            ["sq"],
            "it is said in which language"
        );
        assert_eq!(tool::Entity::find().count(&app.db).await.unwrap(), before);
        // whoever comes late reads what became of it, and what they had typed
        let admin = app.signed_in("admin").await;
        let late = admin
            .submit(
                "/account/listing",
                &path,
                &[("do", "decline"), ("words", "Është dy herë.")],
            )
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.one(".notice-warning").contains("Është dy herë."));
        let late = admin.submit("/account/listing", &format!("{path}/take"), &TOOL).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(
            owner
                .submit("/account/listing", &path, &[("do", "withdraw")])
                .await
                .status,
            StatusCode::CONFLICT
        );
        // taken back: it waits no more
        let path = propose(&owner, "/tools/new", &[("name", "Tjetri")]).await;
        let sent = owner.submit(&path, &path, &[("do", "withdraw")]).await;
        assert_eq!(sent.header("location"), format!("{path}?done=withdrawn"));
        assert_eq!(editor.get("/proposals").await.ok().count(".empty"), 1);
        assert_eq!(
            editor.submit("/account/listing", &path, &words).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(
            editor
                .submit("/account/listing", &format!("{path}/take"), &TOOL)
                .await
                .status,
            StatusCode::CONFLICT
        );
        assert_eq!(tool::Entity::find().count(&app.db).await.unwrap(), before);
        let own = owner.get("/proposals").await.ok();
        assert_eq!(own.texts(".entries .tag"), ["U tërhoq", "Nuk u mor"]);
        for action in ["library-proposal.declined", "library-proposal.withdrawn"] {
            assert_eq!(count_of(&app, action).await, 1, "{action}");
        }
    }
);

on_both!(
    nobody_decides_on_what_their_own_organisation_proposes,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let path = propose(&app.signed_in("owner").await, "/resources/new", &[]).await;
        belongs(&app, "moderator", "qendra-prova", Standing::Member).await;
        let editor = app.signed_in("moderator").await;
        let page = editor.get(&path).await.ok();
        assert!(page.one("main").contains("vendos një redaktor tjetër"));
        assert_eq!(page.count("#deciding"), 0);
        let words = [("do", "decline"), ("words", "Jo.")];
        assert_eq!(
            editor.submit("/account/listing", &path, &words).await.status,
            StatusCode::FORBIDDEN
        );
        let take = format!("{path}/take");
        assert_eq!(editor.get(&take).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            editor.submit("/account/listing", &take, &RESOURCE).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(app.get(TAKEN).await.status, StatusCode::NOT_FOUND);
        let admin = app.signed_in("admin").await;
        assert_eq!(admin.get(&path).await.ok().count("#deciding"), 1);
    }
);

on_both!(lists_say_who_proposes_and_how, Data::Published, |app: TestApp| async {
    app.with_network().await;
    for (list, new) in [("/resources", "/resources/new"), ("/tools", "/tools/new")] {
        let way = format!("main a[href='{new}']");
        let guest = app.get(list).await.ok();
        assert!(guest.one(&way).contains("Hyni për të propozuar"));
        assert!(app.get(new).await.status.is_redirection());
        let learner = app.signed_in("learner").await;
        let page = learner.get(list).await.ok();
        assert_eq!(page.count(&way), 0);
        assert!(
            page.one("main")
                .contains("Burime dhe mjete propozojnë edhe redaktorët e organizatave")
        );
        assert_eq!(learner.get(new).await.status, StatusCode::FORBIDDEN);
        let owner = app.signed_in("owner").await;
        assert!(owner.get(list).await.ok().one(&way).starts_with("Propozoni"));
        let editor = app.signed_in("moderator").await;
        assert!(editor.get(list).await.ok().one(&way).starts_with("Shtoni"));
    }
    let learner = app.signed_in("learner").await;
    assert_eq!(learner.get("/proposals").await.ok().count(".empty"), 1);
    for path in [
        "/proposals?page=2",
        "/proposals/999",
        "/proposals/x",
        "/proposals/999/take",
    ] {
        assert_eq!(
            app.signed_in("moderator").await.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let odd = app.signed_in("moderator").await.get("/proposals?sort=x").await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
});

on_both!(
    whose_organisation_is_hidden_or_who_is_suspended_proposes_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = propose(&owner, "/resources/new", &[]).await;
        let trainer = other(&app).await;
        assert_eq!(
            trainer.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "another's editor"
        );
        let own = format!("organisation:{}", organisation_id(&app, "qendra-prova").await);
        hide(&app, &own).await;
        let fields = with(&RESOURCE, &[OWN]);
        let refused = owner.submit("/resources/new", "/resources/new", &fields).await;
        assert_eq!(refused_at(&refused), ["#f-organisation"]);
        // what it proposed waits unseen, and nobody decides on it
        let editor = app.signed_in("moderator").await;
        assert_eq!(editor.get("/proposals").await.ok().count(".empty"), 1);
        assert!(
            editor
                .get("/resources")
                .await
                .ok()
                .one("a[href='/proposals']")
                .contains("(0)")
        );
        assert_eq!(editor.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            editor
                .submit("/account/listing", &format!("{path}/take"), &RESOURCE)
                .await
                .status,
            StatusCode::NOT_FOUND
        );
        owner.get(&path).await.ok();
        suspended(&app, "trainer", Some(app.clock.now() + Duration::hours(1))).await;
        let fields = with(&RESOURCE, &[("organisation", "instituti-i-studimeve-politike")]);
        for page in ["/resources/new", "/tools/new"] {
            assert_eq!(trainer.get(page).await.status, StatusCode::FORBIDDEN, "{page}");
            assert_eq!(
                trainer.submit("/account/listing", page, &fields).await.status,
                StatusCode::FORBIDDEN,
                "{page}"
            );
        }
        assert_eq!(library_proposal::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    so_many_wait_at_a_time_and_they_page_at_one_cost,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        propose(&owner, "/resources/new", &[]).await;
        let editor = app.signed_in("moderator").await;
        let cost = async |visitor: &Visitor<'_>| {
            let before = app.queries();
            visitor.get("/proposals").await.ok();
            app.queries() - before
        };
        let alone = (cost(&owner).await, cost(&editor).await);
        let first = library_proposal::Entity::find().one(&app.db).await.unwrap().unwrap();
        let again = async |organisation: i32| {
            let mut row = first.clone().into_active_model();
            row.id = NotSet;
            row.organisation_id = Set(organisation);
            row.insert(&app.db).await.unwrap();
        };
        let other = organisation_id(&app, "instituti-i-studimeve-politike").await;
        for _ in 0..19 {
            again(first.organisation_id).await;
            again(other).await;
        }
        let many = owner.submit("/tools/new", "/tools/new", &with(&TOOL, &[OWN])).await;
        assert_eq!(refused_at(&many), ["#f-organisation"]);
        assert!(many.one("main").contains("20 propozime që presin"));
        assert_eq!((cost(&owner).await, cost(&editor).await), alone, "no query a row");
        let first_page = editor.get("/proposals").await.ok();
        assert_eq!(first_page.count(".entries > li"), 30);
        assert_eq!(editor.get("/proposals?page=2").await.ok().count(".entries > li"), 9);
        assert_eq!(owner.get("/proposals").await.ok().count(".entries > li"), 20);
    }
);

on_both!(
    whoever_proposed_takes_their_name_with_them_and_others_are_told,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let id = person_id(&app, "owner").await;
        let path = propose(&app.signed_in("owner").await, "/resources/new", &[]).await;
        let held = bashke::network::held_about(&app.db, id).await.unwrap();
        assert!(
            format!("{held:?}").contains("xhirafa"),
            "one takes with oneself what one wrote"
        );
        belongs(&app, "trainer", "qendra-prova", Standing::Owner).await;
        let owner = app.signed_in("owner").await;
        owner.confirm(bashke_seeds::TRIAL_PASSWORD).await;
        let gone = owner
            .submit("/account/delete", "/account/delete", &[("email", "owner@bashke.test")])
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let row = library_proposal::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.proposed_by, None);
        let editor = app.signed_in("moderator").await;
        let words = [("do", "decline"), ("words", "Është në listë.")];
        assert_eq!(editor.submit(&path, &path, &words).await.status, StatusCode::SEE_OTHER);
        let trainer = app.signed_in("trainer").await;
        assert_eq!(told(&trainer, "nuk u mor në bibliotekë").await, 1);
        trainer.get(&path).await.ok();
    }
);

on_both!(
    whoever_proposed_is_told_while_they_edit_and_others_once_they_do_not,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let (owner, trainer) = (app.signed_in("owner").await, app.signed_in("trainer").await);
        let editor = app.signed_in("moderator").await;
        for (standing, name) in [(Standing::Editor, "Njëri"), (Standing::Member, "Tjetri")] {
            let path = propose(&trainer, "/tools/new", &[("name", name)]).await;
            membership::Entity::update_many()
                .col_expr(membership::Column::Standing, Expr::value(standing.word()))
                .filter(membership::Column::PersonId.eq(person_id(&app, "trainer").await))
                .filter(membership::Column::OrganisationId.eq(organisation_id(&app, "qendra-prova").await))
                .exec(&app.db)
                .await
                .unwrap();
            let words = [("do", "decline"), ("words", "Është në listë.")];
            assert_eq!(editor.submit(&path, &path, &words).await.status, StatusCode::SEE_OTHER);
            let edits = standing == Standing::Editor;
            let what = format!("“{name}” nuk u mor");
            assert_eq!(told(&trainer, &what).await, usize::from(edits), "{name}");
            assert_eq!(told(&owner, &what).await, usize::from(!edits), "{name}");
        }
    }
);
