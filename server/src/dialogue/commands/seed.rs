//! What a trial shows of threads.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::dialogue::{post, thread, thread_follow};
use bashke_entities::finance::{indicator, place};
use bashke_seeds::{TRIAL_THREADS, TrialThread};
use bashke_vocabulary::{ThreadKind, fold};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait,
    PaginatorTrait, QueryFilter,
};

use super::rendering::shown;
use crate::dialogue::queries::About;
use crate::dialogue::rules::text::slug;
use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;

/// Makes the demonstration threads, where there are no threads yet. `origin` is the platform's own address.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_threads(db: &DatabaseConnection, now: DateTime<Utc>, origin: &str) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    if thread::Entity::find().count(&tx).await? > 0 {
        return Ok(());
    }
    let people: HashMap<String, i32> = person::Entity::find()
        .filter(person::Column::Email.like("%@bashke.test"))
        .all(&tx)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.email?, row.id)))
        .collect();
    for (days, shown) in (1_i64..).zip(TRIAL_THREADS) {
        one(&tx, now - Duration::days(days), origin, &people, shown).await?;
    }
    Ok(tx.commit().await?)
}

async fn one(
    tx: &impl ConnectionTrait,
    began: DateTime<Utc>,
    origin: &str,
    people: &HashMap<String, i32>,
    demonstration: &TrialThread,
) -> Result<(), Error> {
    let place_id = match demonstration.place {
        Some(slug) => {
            let find = place::Entity::find().filter(place::Column::Slug.eq(slug));
            find.one(tx).await?.map(|row| row.id)
        }
        None => None,
    };
    let indicator_id = match demonstration.indicator {
        Some(slug) => {
            let find = indicator::Entity::find().filter(indicator::Column::Slug.eq(slug));
            find.one(tx).await?.map(|row| row.id)
        }
        None => None,
    };
    let kind = match (place_id, indicator_id) {
        (Some(_), _) => ThreadKind::Place,
        (None, Some(_)) => ThreadKind::Indicator,
        (None, None) => ThreadKind::General,
    };
    let first = demonstration.posts.first().and_then(|post| people.get(post.email));
    let Some(author) = first.copied() else { return Ok(()) };
    let last = i32::try_from(demonstration.posts.len()).unwrap_or_default();
    let row = thread::ActiveModel {
        id: NotSet,
        slug: Set(slug(demonstration.title)),
        title: Set(demonstration.title.to_owned()),
        title_key: Set(fold(demonstration.title)),
        language: Set(demonstration.language.to_owned()),
        author_id: Set(author),
        organisation_id: Set(None),
        last_position: Set(last),
        pinned_at: Set(None),
        locked_at: Set(None),
        slow_seconds: Set(None),
        merged_into: Set(None),
        created_at: Set(began),
        active_at: Set(began + Duration::hours(i64::from(last) - 1)),
        ..Default::default()
    };
    let about = About {
        kind,
        indicator_id,
        place_id,
        ..About::general()
    };
    let row = about.under(row);
    let thread = thread::Entity::insert(row).exec_with_returning(tx).await?;
    let mut ids: Vec<i32> = Vec::new();
    for (position, demonstrated) in (1_i32..).zip(demonstration.posts) {
        let Some(author) = people.get(demonstrated.email) else {
            continue;
        };
        let row = post::ActiveModel {
            id: NotSet,
            thread_id: Set(thread.id),
            position: Set(position),
            author_id: Set(*author),
            organisation_id: Set(None),
            language: Set(demonstrated.language.to_owned()),
            text: Set(demonstrated.text.to_owned()),
            text_key: Set(fold(demonstrated.text)),
            html: Set(shown(tx, origin, demonstrated.text).await?),
            renderer: Set(VERSION),
            answers_to: Set(demonstrated
                .answers
                .and_then(|place| ids.get(place.checked_sub(1)?).copied())),
            created_at: Set(began + Duration::hours(i64::from(position) - 1)),
            edited_at: Set(None),
            deleted_at: Set(None),
        };
        ids.push(post::Entity::insert(row).exec(tx).await?.last_insert_id);
    }
    let follow = thread_follow::ActiveModel {
        id: NotSet,
        thread_id: Set(thread.id),
        person_id: Set(author),
        since: Set(began),
        told_post: Set(ids.last().copied().unwrap_or_default()),
    };
    thread_follow::Entity::insert(follow).exec_without_returning(tx).await?;
    Ok(())
}
