//! What a trial shows of sessions and counselling, at times after it was started.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::training::{counselling_slot, course, session_registration, session_trainer, training_session};
use bashke_seeds::{TRIAL_COUNSELLING, TRIAL_SESSION};
use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use chrono_tz::Europe::Tirane;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait,
    PaginatorTrait, QueryFilter,
};

use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::platform::local_time::{cut, instant};
use crate::training::rules::sessions::state::Place;

/// Makes the demonstration session and the demonstration counsellor's times, where there are none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_sessions(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let people: HashMap<String, i32> = person::Entity::find()
        .filter(person::Column::Email.like("%@bashke.test"))
        .all(&tx)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.email?, row.id)))
        .collect();
    if training_session::Entity::find().count(&tx).await? == 0 {
        session(&tx, &people, now).await?;
    }
    if counselling_slot::Entity::find().count(&tx).await? == 0 {
        slots(&tx, &people, now).await?;
    }
    Ok(tx.commit().await?)
}

/// So many days on, at an hour in Tirana.
fn ahead(now: DateTime<Utc>, days: u64, hour: u32) -> Option<DateTime<Utc>> {
    let day = now
        .with_timezone(&Tirane)
        .date_naive()
        .checked_add_days(Days::new(days))?;
    instant(day, NaiveTime::from_hms_opt(hour, 0, 0)?).ok()
}

async fn session(db: &impl ConnectionTrait, people: &HashMap<String, i32>, now: DateTime<Utc>) -> Result<(), Error> {
    let shown = TRIAL_SESSION;
    let course = course::Entity::find()
        .filter(course::Column::Slug.eq(shown.course))
        .one(db)
        .await?;
    let (Some(course), Some(trainer), Some(begins)) =
        (course, people.get(shown.email).copied(), ahead(now, shown.days, 17))
    else {
        return Ok(());
    };
    let row = training_session::ActiveModel {
        id: NotSet,
        course_id: Set(Some(course.id)),
        item: Set(None),
        required: Set(false),
        title_sq: Set(shown.title[0].to_owned()),
        title_en: Set(shown.title[1].to_owned()),
        about_sq: Set(shown.about[0].to_owned()),
        about_en: Set(shown.about[1].to_owned()),
        begins_at: Set(begins),
        ends_at: Set(begins + Duration::minutes(90)),
        link: Set(None),
        place: Set(Some(shown.place.to_owned())),
        address: Set(Some(shown.address.to_owned())),
        capacity: Set(shown.capacity),
        register_until: Set(begins),
        sequence: Set(0),
        created_by: Set(Some(trainer)),
        created_at: Set(now),
        changed_at: Set(now),
        cancelled_at: Set(None),
        cancelled_reason: Set(None),
    };
    let session = training_session::Entity::insert(row).exec(db).await?.last_insert_id;
    let leads = session_trainer::ActiveModel {
        id: NotSet,
        session_id: Set(session),
        person_id: Set(trainer),
    };
    session_trainer::Entity::insert(leads).exec(db).await?;
    let comes = shown.registered.iter().filter_map(|email| people.get(*email));
    for (number, person) in (1..).zip(comes) {
        let row = session_registration::ActiveModel {
            id: NotSet,
            session_id: Set(session),
            person_id: Set(*person),
            organisation_id: Set(None),
            state: Set(Place::Registered.word().to_owned()),
            number: Set(number),
            registered_at: Set(now),
            cancelled_at: Set(None),
            attended_at: Set(None),
            attendance_by: Set(None),
            reminded_day: Set(0),
            reminded_hour: Set(0),
        };
        session_registration::Entity::insert(row).exec(db).await?;
    }
    Ok(())
}

async fn slots(db: &impl ConnectionTrait, people: &HashMap<String, i32>, now: DateTime<Utc>) -> Result<(), Error> {
    let shown = TRIAL_COUNSELLING;
    let Some(counsellor) = people.get(shown.email).copied() else {
        return Ok(());
    };
    let times = (0..shown.weeks).filter_map(|week| {
        let days = shown.days + 7 * week;
        Some(cut(ahead(now, days, 10)?, ahead(now, days, 12)?, 30))
    });
    let rows: Vec<counselling_slot::ActiveModel> = times
        .flatten()
        .map(|(begins, ends)| counselling_slot::ActiveModel {
            id: NotSet,
            counsellor_id: Set(counsellor),
            begins_at: Set(begins),
            ends_at: Set(ends),
            link: Set(Some(shown.link.to_owned())),
            place: Set(None),
            topics_sq: Set(shown.topics[0].to_owned()),
            topics_en: Set(shown.topics[1].to_owned()),
            offered_at: Set(now),
            booked_at: Set(None),
            withdrawn_at: Set(None),
        })
        .collect();
    counselling_slot::Entity::insert_many(rows)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
