//! What a trial shows of questions to municipalities.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::dialogue::{question, question_follow, question_reply};
use bashke_entities::finance::place;
use bashke_seeds::{TRIAL_OFFICIAL, TRIAL_QUESTIONS, TrialQuestion};
use bashke_vocabulary::{ReplyKind, fold};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait,
    PaginatorTrait, QueryFilter,
};

use crate::dialogue::commands::rendering::shown;
use crate::dialogue::rules::clock::Question;
use crate::dialogue::rules::text::slug;
use crate::dialogue::rules::working_days::{Calendar, day_in_tirana};
use crate::network;
use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;

/// Makes the demonstration questions, where there are no questions yet, and lets the demonstration official's
/// municipality answer. `origin` is the platform's own address.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_questions(db: &DatabaseConnection, now: DateTime<Utc>, origin: &str) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    if question::Entity::find().count(&tx).await? > 0 {
        return Ok(());
    }
    network::verify_demonstration(&tx, now).await?;
    let people: HashMap<String, i32> = person::Entity::find()
        .filter(person::Column::Email.like("%@bashke.test"))
        .all(&tx)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.email?, row.id)))
        .collect();
    for demonstration in TRIAL_QUESTIONS {
        one(&tx, now, origin, &people, demonstration).await?;
    }
    Ok(tx.commit().await?)
}

async fn one(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    origin: &str,
    people: &HashMap<String, i32>,
    demonstration: &TrialQuestion,
) -> Result<(), Error> {
    let place = place::Entity::find()
        .filter(place::Column::Slug.eq(demonstration.place))
        .one(tx)
        .await?;
    let (Some(place), Some(author)) = (place, people.get(demonstration.email)) else {
        return Ok(());
    };
    let calendar = Calendar::default();
    let asked_at = now - Duration::days(demonstration.days_ago);
    let asked_on = day_in_tirana(asked_at);
    let due_on = Question::asked(asked_on).due(&calendar).day;
    let first = demonstration.replies.iter().find(|one| one.kind == ReplyKind::Answer);
    let ended_on = first.map(|one| day_in_tirana(now - Duration::days(one.days_ago)));
    let row = question::ActiveModel {
        id: NotSet,
        slug: Set(slug(demonstration.title)),
        title: Set(demonstration.title.to_owned()),
        title_key: Set(fold(demonstration.title)),
        language: Set(demonstration.language.to_owned()),
        text: Set(demonstration.text.to_owned()),
        text_key: Set(fold(demonstration.text)),
        html: Set(shown(tx, origin, demonstration.text).await?),
        renderer: Set(VERSION),
        place_id: Set(place.id),
        author_id: Set(*author),
        organisation_id: Set(None),
        asked_at: Set(asked_at),
        asked_on: Set(asked_on),
        due_on: Set(due_on),
        extended_on: Set(None),
        ended_on: Set(ended_on),
        ending: Set(first.map(|one| one.kind.word().to_owned())),
        late: Set(ended_on.map(|day| day > due_on)),
        took_days: Set(ended_on.and_then(|day| i32::try_from(calendar.between(asked_on, day)).ok())),
        reminded_on: Set(None),
        overdue_told_on: Set(None),
        news: Set(0),
    };
    let id = question::Entity::insert(row).exec(tx).await?.last_insert_id;
    let follow = question_follow::ActiveModel {
        id: NotSet,
        question_id: Set(id),
        person_id: Set(*author),
        since: Set(asked_at),
        told: Set(0),
    };
    question_follow::Entity::insert(follow)
        .exec_without_returning(tx)
        .await?;
    replies(tx, now, origin, people, (id, place.id), demonstration).await
}

async fn replies(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    origin: &str,
    people: &HashMap<String, i32>,
    (question, place): (i32, i32),
    demonstration: &TrialQuestion,
) -> Result<(), Error> {
    let institution = network::institution_of(tx, place, now).await?;
    let (Some(institution), Some(official)) = (institution, people.get(TRIAL_OFFICIAL.0)) else {
        return Ok(());
    };
    for reply in demonstration.replies {
        let row = question_reply::ActiveModel {
            id: NotSet,
            question_id: Set(question),
            kind: Set(reply.kind.word().to_owned()),
            author_id: Set(*official),
            organisation_id: Set(institution.id),
            institution: Set(institution.name.clone()),
            language: Set(reply.language.to_owned()),
            text: Set(reply.text.to_owned()),
            html: Set(shown(tx, origin, reply.text).await?),
            renderer: Set(VERSION),
            made_at: Set(now - Duration::days(reply.days_ago)),
        };
        question_reply::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}
