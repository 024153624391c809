//! What organisations say of themselves, what is shown of it to whom, the list, the seeds.

use bashke_entities::network::{membership, organisation};
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use bashke_vocabulary::{ContactField, Visibility};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::person_id;

const NEW: &str = "/organisations/new";

async fn create(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> Reply {
    visitor.fill(NEW, fields).await
}

on_both!(
    an_organisation_is_listed_and_changed,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let learner = app.signed_in("learner").await;
        let made = create(
            &learner,
            &[
                ("name", "<b>Qendra</b> \"Ç\" & të tjerë"),
                ("short-name", "QÇ<i>"),
                ("kind", "informal-group"),
                ("about-sq", "Një <script>alert(1)</script>\n\nDy"),
                ("theme", "youth"),
                ("place", "lezhe"),
                ("founded", "1998"),
                ("register-number", "al k22218003v"),
                ("website", "https://qendra.example/?a=1&b=2"),
            ],
        )
        .await
        .ok();
        assert_eq!(made.one("h1"), "<b>Qendra</b> \"Ç\" & të tjerë");
        assert_eq!(made.count("main script") + made.count("h1 b") + made.count("dd i"), 0);
        assert_eq!(made.texts(".prose p"), ["Një <script>alert(1)</script>", "Dy"]);
        assert_eq!(
            made.attributes("a[rel~=ugc]", "href"),
            ["https://qendra.example/?a=1&b=2"]
        );
        let slug = "/organisations/b-qendra-b-c-te-tjere";
        let english = app.visitor().get(&format!("/en{slug}")).await.ok();
        assert_eq!(
            english.attributes(".prose", "lang"),
            ["sq"],
            "it is said which language it is"
        );
        let list = app.visitor().get("/network?q=qendra+c").await.ok();
        assert_eq!(
            list.texts(".entry-card h3 a"),
            ["<b>Qendra</b> \"Ç\" & të tjerë (QÇ<i>)"]
        );

        // the form comes back filled in, and what is refused keeps what was typed
        let edit = format!("{slug}/edit");
        let form = learner.get(&edit).await.ok();
        assert_eq!(form.attributes("#f-register-number", "value"), ["K22218003V"]);
        assert_eq!(form.attributes("input[name=theme][checked]", "value"), ["youth"]);
        assert_eq!(form.attributes("input[name=place][checked]", "value"), ["lezhe"]);
        let wrong = learner
            .fill(
                &edit,
                &[
                    ("name", ""),
                    ("kind", "cso"),
                    ("website", "javascript:alert(1)"),
                    ("place", "kurbin"),
                    ("about-en", "Kept"),
                ],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.count(".field-error"), 2);
        assert_eq!(wrong.attributes("#f-website", "value"), ["javascript:alert(1)"]);
        assert_eq!(wrong.one("#f-about-en"), "Kept");
        assert_eq!(wrong.attributes("input[name=place][checked]", "value"), ["kurbin"]);

        // a number stands for one organisation, and municipalities are listed already
        let trainer = app.signed_in("trainer").await;
        let taken = [("name", "Tjetër"), ("kind", "cso"), ("register-number", "K22218003V")];
        assert_eq!(create(&trainer, &taken).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fake = [("name", "Bashkia Tiranë"), ("kind", "municipality")];
        assert_eq!(create(&trainer, &fake).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        // two of one name have addresses of their own, and none is a page of ours
        for expected in ["qendra-prova-per-prove", "qendra-prova-per-prove-2"] {
            let reply = trainer
                .submit(NEW, NEW, &[("name", "Qendra Prova për provë"), ("kind", "cso")])
                .await;
            assert_eq!(
                reply.header("location"),
                format!("/organisations/{expected}?done=created")
            );
        }
        let reply = trainer.submit(NEW, NEW, &[("name", "New"), ("kind", "donor")]).await;
        assert_eq!(reply.header("location"), "/organisations/organisation?done=created");
    }
);

on_both!(
    of_two_who_change_a_profile_neither_writes_over_the_other_unseen,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let edit = "/organisations/qendra-prova/edit";
        let opened = owner.get(edit).await.ok();
        assert_eq!(opened.attributes("input[name=revision]", "value"), ["1"]);
        let base = [("name", "Qendra Prova"), ("kind", "cso"), ("revision", "1")];
        let first = [
            ("founded", "1999"),
            ("theme", "youth"),
            ("place", "berat"),
            ("language", "sq"),
            ("contact-phone", "+355 69 000 0000"),
            ("seen-phone", "members"),
        ];
        owner.fill(edit, &[&base[..], &first].concat()).await.ok();
        let second = [&base[..], &[("about-sq", "Ne jemi këtu.")]].concat();
        let met = owner.post(edit, &second).await;
        assert_eq!(met.status, StatusCode::CONFLICT);
        let stands = met.one(".notice-warning");
        for said in ["1999", "Rinia", "Berat", "shqip", "+355 69 000 0000 ("] {
            assert!(stands.contains(said), "{said}: {stands}");
        }
        assert_eq!(met.one("#f-about-sq"), "Ne jemi këtu.", "what was typed");
        assert_eq!(met.attributes("input[name=revision]", "value"), ["2"]);
        let page = owner.get("/organisations/qendra-prova").await.ok();
        assert!(page.one("main").contains("+355 69 000 0000"), "nothing was lost");
        // whoever saw it and saves again means it; a form that says no revision knows of none
        let none = owner.post(edit, &second[..2]).await;
        assert_eq!(none.status, StatusCode::CONFLICT);
        let again = [&second[..2], &[("revision", "2"), ("about-sq", "Ne jemi këtu.")]].concat();
        assert_eq!(owner.post(edit, &again).await.status, StatusCode::SEE_OTHER);
        let page = owner.get("/organisations/qendra-prova").await.ok();
        assert!(page.one("main").contains("Ne jemi këtu."));
    }
);

on_both!(a_municipality_stays_one, Data::Published, |app: TestApp| async {
    app.with_organisations().await;
    let official = app.signed_in("official").await;
    let edit = "/organisations/bashkia-lezhe/edit";
    assert_eq!(official.get(edit).await.ok().count("input[name=kind]"), 0);
    official
        .fill(edit, &[("revision", "1"), ("name", "Bashkia Lezhë"), ("kind", "donor")])
        .await
        .ok();
    let page = app.visitor().get("/organisations/bashkia-lezhe").await.ok();
    assert_eq!(page.one(".kicker"), "Bashki");
    assert!(page.attributes("main a", "href").contains(&"/places/lezhe".to_owned()));
    let owner = app.signed_in("owner").await;
    let reply = owner
        .fill(
            "/organisations/qendra-prova/edit",
            &[("name", "Qendra"), ("kind", "municipality")],
        )
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
});

on_both!(
    a_contact_is_shown_to_those_who_may_see_it_and_never_in_lists,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let mut fields = vec![
            ("name".to_owned(), "Qendra Prova".to_owned()),
            ("kind".to_owned(), "cso".to_owned()),
        ];
        let value = |field: &ContactField, number: usize| match field {
            ContactField::Email => format!("zyra{number}@shembull.al"),
            ContactField::Phone => format!("+355 69 000 000{number}"),
            ContactField::Address => format!("Rruga {number}, Lezhë"),
            ContactField::Facebook => format!("https://facebook.com/prova{number}"),
            ContactField::Instagram => format!("https://instagram.com/prova{number}"),
            ContactField::YouTube => format!("https://youtube.com/prova{number}"),
            ContactField::LinkedIn => format!("https://linkedin.com/prova{number}"),
        };
        // each field under each visibility, one round after the other
        for (number, seen) in Visibility::ALL.iter().enumerate() {
            fields.truncate(2);
            fields.push(("revision".to_owned(), (number + 1).to_string()));
            for field in ContactField::ALL {
                fields.push((format!("contact-{field}"), value(field, number)));
                fields.push((format!("seen-{field}"), seen.to_string()));
            }
            let sent: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            owner.fill("/organisations/qendra-prova/edit", &sent).await.ok();
            let readers = [
                ("guest", app.visitor(), *seen == Visibility::Everyone),
                ("member", app.signed_in("learner").await, *seen != Visibility::Nobody),
                ("owner", app.signed_in("owner").await, true),
            ];
            for (who, visitor, sees) in readers {
                for page in [
                    "/organisations/qendra-prova",
                    "/network?q=qendra",
                    "/en/organisations/qendra-prova",
                ] {
                    let text = visitor.get(page).await.ok().text().to_owned();
                    for field in ContactField::ALL {
                        let sees = sees && !page.contains("?q");
                        assert_eq!(
                            text.contains(&value(field, number)),
                            sees,
                            "{field} for {seen}, {who}, {page}"
                        );
                    }
                }
            }
            let form = owner.get("/organisations/qendra-prova/edit").await.ok();
            assert_eq!(
                form.attributes("#f-contact-email", "value"),
                [value(&ContactField::Email, number)]
            );
        }
        fields[2].1 = (Visibility::ALL.len() + 1).to_string();
        fields
            .iter_mut()
            .filter(|(name, _)| name.starts_with("seen-"))
            .for_each(|(_, value)| {
                "members".clone_into(value);
            });
        let sent: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        owner.fill("/organisations/qendra-prova/edit", &sent).await.ok();
        let page = app.visitor().get("/organisations/qendra-prova").await.ok();
        assert!(!page.text().contains("zyra2@shembull.al"));
    }
);

on_both!(
    the_list_is_searched_filtered_and_paged,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let visitor = app.visitor();
        let names = async |query: &str| {
            let reply = visitor.get(&format!("/network{query}")).await.ok();
            reply.texts(".entry-card h3 a")
        };
        let first = names("").await;
        let last = names("?page=3").await;
        assert_eq!(
            (first.len(), last.len()),
            (30, 2),
            "sixty-one municipalities and one more"
        );
        // who asks for nothing finds those who act before the list of the municipalities
        assert_eq!(first[0], "Qendra Prova (për provë)");
        assert_eq!(last, ["Bashkia Vlorë", "Bashkia Vorë"]);
        assert_eq!(names("?q=shkoder").await, ["Bashkia Shkodër"], "however it is typed");
        assert_eq!(names("?kind=cso").await, ["Qendra Prova (për provë)"]);
        assert_eq!(names("?theme=participation").await, ["Qendra Prova (për provë)"]);
        assert_eq!(
            names("?place=lezhe").await,
            ["Bashkia Lezhë", "Qendra Prova (për provë)"]
        );
        assert_eq!(names("?q=%25").await.len(), 30, "signs are no words");
        assert!(names("?q=askush&kind=donor").await.is_empty());
        let empty = visitor.get("/network?q=askush").await.ok();
        assert_eq!(empty.count(".empty a"), 1);
        assert_eq!(visitor.get("/network?page=4").await.status, StatusCode::NOT_FOUND);
        for bad in ["?kind=club", "?theme=x", "?place=qarku", "?page=0"] {
            let reply = visitor.get(&format!("/network{bad}")).await;
            assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{bad}");
        }
        // names stand in the order of Albanian
        let shk = names("?page=2").await;
        let at = |name: &str| shk.iter().chain(&last).chain(&first).position(|one| one == name);
        assert!(at("Bashkia Sarandë") < at("Bashkia Shijak"), "{shk:?}");
    }
);

on_both!(
    pages_ask_the_database_no_more_the_more_there_is,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let asked = async |path: &str| {
            let before = app.queries();
            owner.get(path).await.ok();
            app.queries() - before
        };
        let pages = [
            "/network",
            "/organisations/qendra-prova",
            "/organisations/qendra-prova/members",
            "/account/organisations",
            "/people/ora-prova",
        ];
        let mut few = Vec::new();
        // the directory is read whole once, by whoever comes first
        asked("/network").await;
        for page in pages {
            few.push(asked(page).await);
        }
        // an organisation's own page shows all that it does: projects, offers, events, grants, dialogues, what it used, thinks and
        // learnt, in which projects and events of others it is named
        let most = [14, 37, 14, 14, 14];
        assert!(few.iter().zip(most).all(|(count, most)| *count <= most), "{few:?}");
        let owner_id = person_id(&app, "owner").await;
        for number in 0..40 {
            let name = format!("Organizata {number}");
            let trainer = [("name", name.as_str()), ("kind", "donor")];
            // inserted as rows: forty listings are more than one person may make in an hour
            let row = organisation::ActiveModel {
                slug: sea_orm::ActiveValue::Set(format!("o-{number}")),
                kind: sea_orm::ActiveValue::Set(trainer[1].1.to_owned()),
                name: sea_orm::ActiveValue::Set(name.clone()),
                name_key: sea_orm::ActiveValue::Set(name.to_lowercase()),
                sort_key: sea_orm::ActiveValue::Set(String::new()),
                created_at: sea_orm::ActiveValue::Set(app.clock.now()),
                changed_at: sea_orm::ActiveValue::Set(app.clock.now()),
                ..organisation::ActiveModel::default()
            };
            let id = organisation::Entity::insert(row)
                .exec(&app.db)
                .await
                .unwrap()
                .last_insert_id;
            let row = membership::ActiveModel {
                organisation_id: sea_orm::ActiveValue::Set(id),
                person_id: sea_orm::ActiveValue::Set(owner_id),
                standing: sea_orm::ActiveValue::Set("owner".to_owned()),
                joined_at: sea_orm::ActiveValue::Set(app.clock.now()),
                ..membership::ActiveModel::default()
            };
            membership::Entity::insert(row).exec(&app.db).await.unwrap();
        }
        for (page, few) in pages.into_iter().zip(few) {
            assert_eq!(asked(page).await, few, "{page}");
        }
        let mine = owner.get("/account/organisations").await.ok();
        assert_eq!(mine.count(".entries li"), 41);
    }
);

on_both!(seeds_are_laid_down_once, Data::Published, |app: TestApp| async {
    let count = async || organisation::Entity::find().count(&app.db).await.unwrap();
    let people = async || membership::Entity::find().count(&app.db).await.unwrap();
    // in production the municipalities, and nobody in them
    for _ in 0..2 {
        bashke::network::seed_organisations(&app.db, app.clock.now(), false)
            .await
            .unwrap();
        assert_eq!((count().await, people().await), (61, 0));
    }
    for _ in 0..2 {
        app.with_organisations().await;
        assert_eq!((count().await, people().await), (62, 3));
    }
    let page = app.visitor().get("/people/zana-prova").await.ok();
    assert!(page.one("main .entries").contains("Bashkia Lezhë"));
    let unclaimed = app.visitor().get("/organisations/bashkia-puke").await.ok();
    assert_eq!(unclaimed.count(".notice-info"), 1);
    let claimed = app.visitor().get("/organisations/bashkia-lezhe").await.ok();
    assert_eq!(claimed.count(".notice-info"), 0);
});
