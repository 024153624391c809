//! How much one person writes, and how much stands on a page.

use bashke_entities::accounts::person;
use bashke_entities::network::{conversation, message, person_profile};
use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait};

use super::{answer, begin, begun, path_of, refused, slug};
use crate::network::person_id;

on_both!(
    one_person_begins_only_so_many_conversations_a_day_and_sends_so_many_messages_an_hour,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let learner = app.signed_in("learner").await;
        let owner_id = person_id(&app, "owner").await;
        let owner = person::Entity::find_by_id(owner_id)
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        // people who take messages from everybody
        for number in 0..11 {
            let mut row = person::ActiveModel::from(owner.clone());
            row.id = NotSet;
            row.slug = Set(format!("dikush-{number}"));
            row.email = Set(Some(format!("dikush{number}@shembull.al")));
            let id = person::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
            let word = |word: &str| Set(word.to_owned());
            let profile = person_profile::ActiveModel {
                id: NotSet,
                person_id: Set(id),
                listed: word("everyone"),
                about_seen: word("nobody"),
                themes_seen: word("nobody"),
                places_seen: word("nobody"),
                languages_seen: word("nobody"),
                organisations_seen: word("nobody"),
                contact_seen: word("nobody"),
                messages_from: word("everyone"),
                created_at: Set(app.clock.now()),
                changed_at: Set(app.clock.now()),
                ..Default::default()
            };
            person_profile::Entity::insert(profile).exec(&app.db).await.unwrap();
        }
        let mut last = String::new();
        for number in 0..10 {
            last = begun(&learner, ("to", &format!("dikush-{number}")), "Tungjatjeta.").await;
        }
        let eleventh = begin(&learner, ("to", "dikush-10"), "Tungjatjeta.").await;
        assert!(refused(&eleventh).contains("deri në 10 biseda të reja në ditë"));
        // in those that there are it goes on, so many an hour
        for number in 0..50 {
            path_of(&answer(&learner, &last, &format!("Mesazhi {number}.")).await);
        }
        let met = answer(&learner, &last, "Një tjetër.").await;
        assert!(refused(&met).contains("deri në 60 mesazhe në orë"));
        let tomorrow = app.another(clock_after(&app.clock, 24 * 60 + 1)).await;
        let learner = tomorrow.signed_in("learner").await;
        begun(&learner, ("to", "dikush-10"), "Tungjatjeta.").await;
    }
);

on_both!(
    many_conversations_and_messages_take_as_many_questions_as_few_and_stand_on_pages,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let member = app.signed_in("member").await;
        let path = begun(&member, ("to", &slug(&app, "owner").await), "E para.").await;
        path_of(&answer(&owner, &path, "E dyta.").await);
        let official = slug(&app, "official").await;
        let block = [("do", "block"), ("person", official.as_str())];
        owner.submit("/account/blocked", "/account/blocked", &block).await;
        let pages = ["/messages", path.as_str(), "/account/home", "/account/blocked"];
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
        let one = message::Entity::find().one(&app.db).await.unwrap().unwrap();
        let more = (0..118).map(|number| {
            let mut row = message::ActiveModel::from(one.clone());
            row.id = NotSet;
            row.text = Set(format!("Mesazhi {number}."));
            row
        });
        message::Entity::insert_many(more).exec(&app.db).await.unwrap();
        let somebody = person::Entity::find_by_id(person_id(&app, "owner").await);
        let somebody = somebody.one(&app.db).await.unwrap().unwrap();
        let of = conversation::Entity::find().one(&app.db).await.unwrap().unwrap();
        for number in 0..62 {
            let mut row = person::ActiveModel::from(somebody.clone());
            row.id = NotSet;
            row.slug = Set(format!("dikush-{number}"));
            row.email = Set(Some(format!("dikush{number}@shembull.al")));
            let id = person::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
            let mut row = conversation::ActiveModel::from(of.clone());
            row.id = NotSet;
            row.pair = Set(format!("p{}:p{id}", somebody.id));
            row.person_id = Set(somebody.id);
            row.other_id = Set(Some(id));
            conversation::Entity::insert(row).exec(&app.db).await.unwrap();
        }
        for (page, few) in pages.into_iter().zip(few) {
            assert_eq!(asked(page).await, few, "{page}");
        }
        let lines = async |page: &str| owner.get(&format!("/messages{page}")).await.ok().count(".entries > li");
        assert_eq!((lines("").await, lines("?page=3").await), (30, 3));
        assert_eq!(owner.get("/messages?page=4").await.status, StatusCode::NOT_FOUND);
        // the newest at the bottom, and older ones on pages before
        let shown = owner.get(&path).await.ok();
        let texts = shown.texts("ol.entries .prose");
        assert_eq!(
            (texts.len(), texts.last().map(String::as_str)),
            (50, Some("Mesazhi 117."))
        );
        let older = shown.attributes("a[rel=prev]", "href").remove(0);
        let shown = owner.get(&older).await.ok();
        assert_eq!(
            shown.texts("ol.entries .prose").last().map(String::as_str),
            Some("Mesazhi 67.")
        );
        let oldest = shown.attributes("a[rel=prev]", "href").remove(0);
        let shown = owner.get(&oldest).await.ok();
        let texts = shown.texts("ol.entries .prose");
        assert_eq!((texts.len(), texts.first().map(String::as_str)), (20, Some("E para.")));
        assert_eq!(shown.count("a[rel=prev]"), 0);
        assert_eq!(shown.attributes("a[rel=next]", "href"), [format!("{path}#writing")]);
    }
);
