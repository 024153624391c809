//! What one person does here only so often, and under which names nobody does it.

use bashke_entities::accounts::person;
use bashke_entities::network::{invitation, message_block, organisation};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_vocabulary::Standing;
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::events::{plan, register};
use super::offers::{self, with};
use super::{belongs, verified};

on_both!(
    one_person_asks_for_only_so_many_organisations_in_an_hour,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let learner = app.signed_in("learner").await;
        let slugs: Vec<String> = organisation::Entity::find()
            .filter(organisation::Column::Kind.eq("municipality"))
            .filter(organisation::Column::Slug.ne("bashkia-lezhe"))
            .order_by_asc(organisation::Column::Id)
            .limit(21)
            .all(&app.db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.slug)
            .collect();
        let claim = async |slug: &str| {
            let page = format!("/en/organisations/{slug}/claim");
            learner.submit(&page, &page, &[("reason", "Punoj atje.")]).await
        };
        for slug in &slugs[..20] {
            assert_eq!(claim(slug).await.status, StatusCode::SEE_OTHER, "{slug}");
        }
        let met = claim(&slugs[20]).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = met.one(".field-error");
        assert!(
            said.contains("up to 20 organisations") && said.contains("in 5 minutes"),
            "{said}"
        );
        // whatever it is that is asked for
        let join = "/en/organisations/qendra-prova/join";
        let met = learner.submit(join, join, &[("word", "Dua të vij.")]).await;
        assert!(met.one(".field-error").contains("up to 20 organisations"));
        let new = [("kind", "cso"), ("name", "Shoqata Bregu")];
        let met = learner.submit("/organisations/new", "/organisations/new", &new).await;
        assert!(met.one(".field-error").contains("deri në 20 organizata"));
        // another is not counted with them, and an hour later it goes on
        let trainer = app.signed_in("trainer").await;
        trainer.submit(join, join, &[("word", "Dua të vij.")]).await;
        let later = app.another(clock_after(&app.clock, 61)).await;
        let learner = later.signed_in("learner").await;
        let reply = learner.submit(join, join, &[("word", "Dua të vij.")]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
    }
);

on_both!(
    one_person_sends_only_so_many_invitations_in_an_hour,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let members = "/en/organisations/qendra-prova/members";
        let invite = async |number: usize| {
            let email = format!("dikush{number}@shembull.al");
            let fields = [
                ("do", "invite"),
                ("name", "Dikush"),
                ("email", email.as_str()),
                ("standing", "member"),
            ];
            owner.submit(members, members, &fields).await
        };
        for number in 0..40 {
            assert_eq!(invite(number).await.status, StatusCode::SEE_OTHER, "{number}");
        }
        let met = invite(40).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = met.one(".field-error");
        assert!(
            said.contains("up to 40 invitations") && said.contains("in 5 minutes"),
            "{said}"
        );
        let sent = invitation::Entity::find().count(&app.db).await.unwrap();
        assert_eq!(sent, 40);
    }
);

on_both!(
    nobody_takes_a_name_under_which_they_pass_for_another,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let sign_up = async |name: &str| {
            let wanted = [
                ("name", name),
                ("email", "arta@shembull.al"),
                ("password", "katër fjalë pa lidhje"),
                ("locale", "en"),
            ];
            app.visitor().submit("/en/sign-up", "/en/sign-up", &wanted).await
        };
        for (name, said) in [
            ("Bashkë", "pass for the platform"),
            ("Administrator", "pass for the platform"),
            ("Moderatori Agim", "pass for the platform"),
            ("Bashkia Lezhë", "what a municipality is called"),
        ] {
            let reply = sign_up(name).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(reply.one(".field-error").contains(said), "{name}");
        }
        assert_eq!(sign_up("Arta Gjoni").await.status, StatusCode::OK);
        let learner = app.signed_in("learner").await;
        let renamed = learner
            .fill("/en/account", &[("name", "Moderator"), ("locale", "en")])
            .await;
        assert!(renamed.one(".field-error").contains("pass for the platform"));

        let list = async |kind: &str, name: &str, short: &str| {
            let fields = [("kind", kind), ("name", name), ("short-name", short)];
            learner
                .submit("/en/organisations/new", "/en/organisations/new", &fields)
                .await
        };
        for (name, short, said) in [
            ("Ekipi i Bashkë", "", "pass for the platform"),
            ("Bashkia e re e Lezhës", "", "what a municipality is called"),
            ("tirane", "", "what a municipality is called"),
            ("Durrës", "", "what a municipality is called"),
            ("Qendra e re", "Bashkë", "pass for the platform"),
        ] {
            let reply = list("institution", name, short).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(reply.one(".field-error").contains(said), "{name}");
        }
        assert_eq!(
            list("cso", "Bashkë për Tiranën", "BT").await.status,
            StatusCode::SEE_OTHER
        );
        // a municipality keeps its name
        let official = app.signed_in("official").await;
        let edit = "/organisations/bashkia-lezhe/edit";
        let name = official.get(edit).await.ok().attributes("#f-name", "value").remove(0);
        let reply = official
            .submit(edit, edit, &[("revision", "1"), ("name", &name), ("about-sq", "Ne.")])
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
);

on_both!(
    what_one_person_clicks_to_and_fro_is_counted,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let learner = app.signed_in("learner").await;
        learner.get(&path).await.ok();
        let form = format!("{path}/registration");
        for _ in 0..25 {
            for on in ["yes", "no"] {
                let said = learner.post(&form, &[("register", on)]).await;
                assert_eq!(said.status, StatusCode::SEE_OTHER, "{on}: {}", said.text());
            }
        }
        // what is so already is no change
        learner.post(&form, &[("register", "no")]).await;
        let person = person::Entity::find()
            .filter(person::Column::Email.eq("owner@bashke.test"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        for _ in 0..5 {
            let block = [("do", "block"), ("person", person.slug.as_str())];
            let blocked = learner.post("/account/blocked", &block).await;
            assert_eq!(blocked.status, StatusCode::SEE_OTHER, "{}", blocked.text());
            let row = message_block::Entity::find().one(&app.db).await.unwrap().unwrap();
            let id = row.id.to_string();
            let end = [("do", "unblock"), ("block", id.as_str())];
            let ended = learner.post("/account/blocked", &end).await;
            assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
        }
        let met = learner.post(&form, &[("register", "yes")]).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.text().contains("deri në 60 herë në orë"), "{}", met.one("main"));
        let block = [("do", "block"), ("person", person.slug.as_str())];
        let met = learner.post("/account/blocked", &block).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let noted = audit_event::Entity::find()
            .filter(audit_event::Column::Action.is_in([
                "event.registered",
                "event.unregistered",
                "message.blocked",
                "message.unblocked",
            ]))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(noted, 60);
        // nobody else is counted with them
        let trainer = app.signed_in("trainer").await;
        register(&trainer, &path, "yes").await.ok();
    }
);

on_both!(
    long_texts_are_told_at_their_fields_and_beyond_that_as_texts,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let long = [
            "aims-sq",
            "aims-en",
            "activities-sq",
            "activities-en",
            "results-sq",
            "results-en",
        ];
        let page = "/projects/new";
        // 5 500 letters in each field, and two texts of a hundred kilobytes: both come back with what was typed
        let each = "ë".repeat(5_500);
        let two = "ë".repeat(50_000);
        for (text, fields) in [(&each, &long[..]), (&two, &long[..2])] {
            let typed: Vec<(&str, &str)> = fields.iter().map(|name| (*name, text.as_str())).collect();
            let met = owner.submit(page, page, &typed).await;
            assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
            for name in fields {
                let kept = met.texts(&format!("textarea[name={name}]"));
                assert_eq!(kept[0].trim().chars().count(), text.chars().count(), "{name}");
            }
        }
        // what is more than any form carries is said to be too much text, and no file
        let whole = "a".repeat(1_100_000);
        let met = owner.submit(page, page, &[("aims-sq", whole.as_str())]).await;
        assert_eq!(met.status, StatusCode::PAYLOAD_TOO_LARGE);
        let said = met.one("main");
        assert!(said.contains("shkurtojini") && !said.contains("skedarin"), "{said}");
    }
);

on_both!(
    editors_of_a_verified_organisation_write_a_days_work,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "learner", "qendra-prova", Standing::Editor).await;
        verified(&app, "qendra-prova", None).await;
        let learner = app.signed_in("learner").await;
        for _ in 0..5 {
            offers::write(&learner, &[]).await;
        }
        let met = learner.submit(offers::NEW, offers::NEW, &with(&[])).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = met.one(".error-summary");
        assert!(said.contains("24 orë"), "{said}");
        // the mark speaks for whoever writes in its name, as long as it holds
        verified(&app, "qendra-prova", Some(app.clock.now() - Duration::minutes(1))).await;
        let met = learner.submit(offers::NEW, offers::NEW, &with(&[])).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        verified(&app, "qendra-prova", Some(app.clock.now() + Duration::days(30))).await;
        for _ in 0..3 {
            offers::write(&learner, &[]).await;
        }
    }
);
