//! Sessions: planned, registered for, waited for, moved, cancelled, attended, and what people thought of them.

mod attending;
mod counting;
mod crowded;
mod feedback;
mod leaving;
mod materials;
mod parts;
mod planning;
mod registering;
mod scanning;
mod telling;
mod walking_in;

use bashke::training::queries;
use bashke::training::rules::sessions::state::Place;
use bashke_entities::training::{session_registration, training_session};
use bashke_tests::{TestApp, clock_at};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::meeting::{crowd, key};

async fn row(app: &TestApp, session: &str) -> training_session::Model {
    queries::session_row(&app.db, key(session)).await.unwrap()
}

/// So many people more who have a place.
async fn come(app: &TestApp, session: &str, people: i32) {
    let rows = (100..)
        .zip(crowd(app, people).await)
        .map(|(number, person)| session_registration::ActiveModel {
            id: NotSet,
            session_id: Set(key(session)),
            person_id: Set(person),
            organisation_id: Set(None),
            state: Set(Place::Registered.word().to_owned()),
            number: Set(number),
            registered_at: Set(app.clock.now()),
            cancelled_at: Set(None),
            attended_at: Set(None),
            attendance_by: Set(None),
            reminded_day: Set(0),
            reminded_hour: Set(0),
        });
    session_registration::Entity::insert_many(rows)
        .exec(&app.db)
        .await
        .unwrap();
}

async fn count(app: &TestApp, session: &str, place: Place) -> u64 {
    session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(key(session)))
        .filter(session_registration::Column::State.eq(place.word()))
        .count(&app.db)
        .await
        .unwrap()
}

/// The platform at the hour at which the sessions of these tests begin: 10:00 in Tirana.
async fn at_the_session(app: &TestApp) -> TestApp {
    app.another(clock_at(2026, 11, 30)).await
}
