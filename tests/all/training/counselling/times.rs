//! Times that counsellors publish and take back, and who may ask for them.

use bashke_entities::accounts::person_role;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{SLOTS, book, offer, times};

on_both!(
    counsellors_publish_times_and_take_them_back,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let counsellor = app.signed_in("counsellor").await;
        let slots = offer(&app, &counsellor, &[("weeks", "3")]).await;
        assert_eq!(slots.len(), 12);
        let list = app.get("/en/counselling").await.ok();
        assert_eq!(list.count(".entries > li"), 12);
        assert!(!list.text().contains("meet.example"), "the link is for whoever books");
        // the same again is left out
        let again = counsellor.post(SLOTS, &times(&[])).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (field, value) in [
            ("date", "2026-11-01"),
            ("date", "x"),
            ("ends", "10:15"),
            ("ends", "09:00"),
            ("length", "7"),
            ("weeks", "99"),
            ("topics-sq", ""),
            ("link", "ftp://x.example"),
        ] {
            let reply = counsellor.post(SLOTS, &times(&[(field, value)])).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            assert!(reply.count(".error-summary a") > 0, "{field}");
        }
        let gap = counsellor
            .post(
                "/en/counselling/slots",
                &times(&[("date", "2027-03-28"), ("begins", "02:30"), ("ends", "04:00")]),
            )
            .await;
        assert!(gap.text().contains("There is no such hour"), "{}", gap.text());

        let first = slots[0].to_string();
        let withdraw = [("do", "withdraw"), ("slot", first.as_str())];
        let learner = app.signed_in("learner").await;
        learner.get("/calendar").await.ok();
        assert_eq!(learner.get(SLOTS).await.status, StatusCode::FORBIDDEN);
        assert_eq!(learner.post(SLOTS, &withdraw).await.status, StatusCode::FORBIDDEN);
        counsellor.post(SLOTS, &withdraw).await;
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 11);
        assert_eq!(
            learner.get(&format!("{SLOTS}/{first}")).await.status,
            StatusCode::NOT_FOUND
        );
        book(&learner, slots[1]).await;
        // whoever is no counsellor any more is not asked
        let role = person_role::Entity::find().filter(person_role::Column::Role.eq("counsellor"));
        let role = role.one(&app.db).await.unwrap().unwrap();
        person_role::Entity::delete_by_id(role.id).exec(&app.db).await.unwrap();
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 0);
        let path = format!("{SLOTS}/{}", slots[2]);
        let late = learner.submit("/calendar", &path, &[("question", "x")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        person_role::Entity::insert(person_role::ActiveModel::from(role))
            .exec(&app.db)
            .await
            .unwrap();
        let second = slots[1].to_string();
        let booked = counsellor.post(SLOTS, &[("do", "withdraw"), ("slot", &second)]).await;
        assert_eq!(booked.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    a_question_is_bounded_and_speaks_for_ones_own_organisation_only,
    Data::Empty,
    |app: TestApp| async {
        app.with_organisations().await;
        let slots = offer(&app, &app.signed_in("counsellor").await, &[("weeks", "2")]).await;
        let learner = app.signed_in("learner").await;
        let path = format!("{SLOTS}/{}", slots[0]);
        for fields in [
            vec![("question", "")],
            vec![("question", "x"), ("figure", "/figures/no-such")],
            vec![("question", "x"), ("organisation", "1")],
        ] {
            let reply = learner.submit(&path, &path, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        }
        for slot in &slots[..3] {
            book(&learner, *slot).await;
        }
        let fourth = format!("{SLOTS}/{}", slots[3]);
        let reply = learner.submit(&fourth, &fourth, &[("question", "x")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let counsellor = app.signed_in("counsellor").await;
        let own = counsellor.submit(&fourth, &fourth, &[("question", "x")]).await;
        assert_eq!(
            own.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody counsels themselves"
        );
        let owner = app.signed_in("owner").await;
        let page = owner.get(&fourth).await.ok();
        let organisation = page
            .attributes("select[name=organisation] option", "value")
            .pop()
            .unwrap();
        let reply = owner
            .post(&fourth, &[("question", "x"), ("organisation", &organisation)])
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
);
