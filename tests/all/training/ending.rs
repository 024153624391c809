//! Certificates of one person that end on one day.

use bashke::training::deadlines;
use bashke_entities::accounts::notification;
use bashke_entities::training::certificate;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::anew::certified;
use super::ready;
use super::setup::small;

on_both!(
    of_two_certificates_that_end_on_one_day_each_is_told_by_its_kind,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "first-aid", "certificate = { months = 2 }\n").await;
        certified(&app, "learner").await;
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let person = row.person_id;
        let other = certificate::ActiveModel {
            id: NotSet,
            code: Set("0000-0000-0001".to_owned()),
            kind: Set("applied".to_owned()),
            ..row.into_active_model()
        };
        certificate::Entity::insert(other)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
        let later = app.another(clock_after(&app.clock, 45 * 24 * 60)).await;
        deadlines::remind(&later.app).await.unwrap();
        let rows = notification::Entity::find()
            .filter(notification::Column::PersonId.eq(person))
            .filter(notification::Column::Message.ends_with("-ends"));
        let rows = rows.all(&app.db).await.unwrap();
        let mut messages: Vec<String> = rows.into_iter().map(|row| row.message).collect();
        messages.sort();
        assert_eq!(messages, ["certificate-applied-ends", "certificate-attendance-ends"]);
        let learner = later.signed_in("learner").await;
        let news = learner.get("/en/notifications").await.ok();
        for told in [
            "Your certificate of attendance for the course",
            "Your applied certificate for the course",
        ] {
            assert!(news.one("main").contains(told), "{}", news.one("main"));
        }
    }
);
