//! What a trial shows of policy dialogues.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::dialogue::{
    dialogue, dialogue_follow, dialogue_host, dialogue_invitation, dialogue_stage, dialogue_text, statement,
};
use bashke_entities::finance::place;
use bashke_seeds::TRIAL_DIALOGUE;
use bashke_vocabulary::{Access, StatementState, TextKind, fold};
use chrono::{DateTime, Days, Utc};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter,
};

use crate::dialogue::commands::rendering::shown;
use crate::dialogue::rules::stages::Template;
use crate::dialogue::rules::text::slug;
use crate::dialogue::rules::working_days::day_in_tirana;
use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;

/// Makes the demonstration dialogue, where there is none yet. `origin` is the platform's own address.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_dialogues(db: &DatabaseConnection, now: DateTime<Utc>, origin: &str) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    if dialogue::Entity::find().count(&tx).await? > 0 {
        return Ok(());
    }
    let demonstration = TRIAL_DIALOGUE;
    let people: HashMap<String, i32> = person::Entity::find()
        .filter(person::Column::Email.like("%@bashke.test"))
        .all(&tx)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.email?, row.id)))
        .collect();
    let place = place::Entity::find()
        .filter(place::Column::Slug.eq(demonstration.place))
        .one(&tx)
        .await?;
    let (Some(place), Some(host)) = (place, people.get(demonstration.email).copied()) else {
        return Ok(());
    };
    let first = day_in_tirana(now) - Days::new(demonstration.days_ago);
    let slots = Template::Month.slots(first);
    let began = slots.first().map_or(now, |slot| slot.opens);
    let row = dialogue::ActiveModel {
        id: NotSet,
        slug: Set(slug(demonstration.title)),
        title: Set(demonstration.title.to_owned()),
        title_key: Set(fold(demonstration.title)),
        language: Set(demonstration.language.to_owned()),
        place_id: Set(Some(place.id)),
        access: Set(Access::Open.word().to_owned()),
        created_by: Set(host),
        created_at: Set(began),
        published_at: Set(Some(began)),
        news: Set(0),
    };
    let id = dialogue::Entity::insert(row).exec(&tx).await?.last_insert_id;
    let stages = slots.iter().map(|slot| dialogue_stage::ActiveModel {
        id: NotSet,
        dialogue_id: Set(id),
        stage: Set(slot.stage.word().to_owned()),
        opens_at: Set(slot.opens),
        closes_at: Set(slot.closes),
        told_at: Set((slot.opens <= now).then_some(now)),
    });
    dialogue_stage::Entity::insert_many(stages)
        .exec_without_returning(&tx)
        .await?;
    let hosts = dialogue_host::ActiveModel {
        id: NotSet,
        dialogue_id: Set(id),
        person_id: Set(host),
        since: Set(began),
    };
    dialogue_host::Entity::insert(hosts).exec(&tx).await?;
    let follows = dialogue_follow::ActiveModel {
        id: NotSet,
        dialogue_id: Set(id),
        person_id: Set(host),
        since: Set(began),
        told: Set(0),
    };
    dialogue_follow::Entity::insert(follows).exec(&tx).await?;
    let invited = dialogue_invitation::ActiveModel {
        id: NotSet,
        dialogue_id: Set(id),
        organisation_id: Set(None),
        place_id: Set(Some(place.id)),
        invited_by: Set(host),
        invited_at: Set(began),
    };
    dialogue_invitation::Entity::insert(invited).exec(&tx).await?;
    let background = dialogue_text::ActiveModel {
        id: NotSet,
        dialogue_id: Set(id),
        kind: Set(TextKind::Background.word().to_owned()),
        text: Set(demonstration.background.to_owned()),
        text_key: Set(fold(demonstration.background)),
        html: Set(shown(&tx, origin, demonstration.background).await?),
        renderer: Set(VERSION),
        changed_by: Set(host),
        changed_at: Set(began),
    };
    dialogue_text::Entity::insert(background).exec(&tx).await?;
    let said = demonstration.statements.iter().filter_map(|(email, text)| {
        Some(statement::ActiveModel {
            id: NotSet,
            dialogue_id: Set(id),
            author_id: Set(*people.get(*email)?),
            organisation_id: Set(None),
            language: Set(demonstration.language.to_owned()),
            text: Set((*text).to_owned()),
            text_key: Set(fold(text)),
            state: Set(StatementState::Shown.word().to_owned()),
            reason: Set(None),
            decided_by: Set(Some(host)),
            decided_at: Set(Some(now)),
            made_at: Set(now),
            changed_at: Set(None),
            votes: Set(0),
        })
    });
    statement::Entity::insert_many(said).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}
