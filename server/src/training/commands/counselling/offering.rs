//! Counsellors publish when they can be asked, and take it back.

use bashke_entities::training::counselling_slot;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::held::hold_oneself;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// The most slots that are published at once.
const MOST: usize = 200;

/// Slots to be published.
#[derive(Debug, Clone)]
pub struct Offered {
    /// From when until when each is.
    pub times: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// Where they are held online.
    pub link: Option<String>,
    /// Otherwise at which place.
    pub place: Option<String>,
    /// What can be asked, in Albanian and English.
    pub topics: [String; 2],
}

/// Publishes slots; gives how many. Those that overlap one of the actor's that stands are left out.
///
/// # Errors
/// Where the actor may not; refused where there are too many, or none is left; where the database cannot be reached.
pub async fn offer(act: &Act, offered: Offered) -> Result<usize, Error> {
    act.may(Action::OfferCounselling, &Facts::default())?;
    let person = hold_oneself(act).await?;
    if offered.times.len() > MOST {
        return Err(Error::refused("weeks", "counselling-slots-many"));
    }
    let there = counselling_slot::Entity::find()
        .filter(counselling_slot::Column::CounsellorId.eq(person))
        .filter(counselling_slot::Column::WithdrawnAt.is_null())
        .filter(counselling_slot::Column::EndsAt.gt(act.now))
        .all(&act.tx)
        .await?;
    let overlaps = |begins: DateTime<Utc>, ends: DateTime<Utc>| {
        there.iter().any(|slot| slot.begins_at < ends && begins < slot.ends_at)
    };
    let [topics_sq, topics_en] = offered.topics;
    let rows: Vec<counselling_slot::ActiveModel> = offered
        .times
        .into_iter()
        .filter(|(begins, ends)| *begins > act.now && !overlaps(*begins, *ends))
        .map(|(begins, ends)| counselling_slot::ActiveModel {
            id: NotSet,
            counsellor_id: Set(person),
            begins_at: Set(begins),
            ends_at: Set(ends),
            link: Set(offered.link.clone()),
            place: Set(offered.place.clone()),
            topics_sq: Set(topics_sq.clone()),
            topics_en: Set(topics_en.clone()),
            offered_at: Set(act.now),
            booked_at: Set(None),
            withdrawn_at: Set(None),
        })
        .collect();
    let count = rows.len();
    if count == 0 {
        return Err(Error::refused("date", "counselling-no-slots"));
    }
    counselling_slot::Entity::insert_many(rows)
        .exec_without_returning(&act.tx)
        .await?;
    act.audit(Event::done("counselling.offered").with("number", count))
        .await?;
    Ok(count)
}

/// Takes a slot back that nobody has booked.
///
/// # Errors
/// Where the actor may not; not found where it is not theirs; refused where it was booked meanwhile; where the database
/// cannot be reached.
pub async fn withdraw(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::OfferCounselling, &Facts::default())?;
    let own = counselling_slot::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .filter(|row| act.actor.id() == Some(row.counsellor_id));
    own.ok_or(Error::NotFound)?;
    let withdrawn = counselling_slot::Entity::update_many()
        .col_expr(counselling_slot::Column::WithdrawnAt, Expr::value(act.now))
        .filter(counselling_slot::Column::Id.eq(id))
        .filter(counselling_slot::Column::BookedAt.is_null())
        .exec(&act.tx)
        .await?;
    if withdrawn.rows_affected == 0 {
        return Err(Error::refused("slot", "counselling-slot-booked"));
    }
    act.audit(Event::done("counselling.withdrawn")).await
}
