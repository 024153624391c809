//! Planning an event, changing it, and cancelling it.

use bashke_entities::network::{event, event_theme, project};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde_json::json;

use super::co_hosts::name_co_host;
use super::registering::move_up;
use super::reminding::schedule;
use super::telling::{Change, ask};
use super::{hold, hold_both};
use crate::moderation;
use crate::network::commands::held::may_write;
use crate::network::commands::profile::{told_again, written};
use crate::network::commands::write;
use crate::network::jobs;
use crate::network::rules::{self, Event as Typed};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::Action;

/// Plans an event of an organisation; those who follow are told in the background. Gives its key.
///
/// # Errors
/// Refused where the organisation is locked, it would have begun already, or its project is another's; where the actor may not,
/// too much was written, or the database cannot be reached.
pub async fn plan_event(act: &Act, organisation: i32, typed: &Typed) -> Result<i32, Error> {
    let held = may_write(act, organisation, Action::WriteEvent, "organisation").await?;
    if typed.begins_at <= act.now {
        return Err(Error::refused("begins-on", "event-in-the-past"));
    }
    written(act, "title-sq").await?;
    let said = rules::all_of(&typed.title, &typed.text);
    moderation::check_named(act, held.vouches(act), "text-sq", &said).await?;
    let row = event::ActiveModel {
        project_id: Set(own_project(act, organisation, typed).await?),
        created_by: Set(act.actor.id()),
        ..blank(organisation, typed, act.now)
    };
    let id = event::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    themes(&act.tx, id, typed).await?;
    let row = hold(act, id).await?;
    name_co_host(act, &row, typed.co_host.as_ref()).await?;
    schedule(act, &row).await?;
    moderation::contributed(act, SubjectKind::Event, &id.to_string()).await?;
    act.enqueue(Job::new(jobs::TELL, json!({ "event": id }))).await?;
    act.audit(
        Event::done("event.planned")
            .on("event", id)
            .with("organisation", organisation),
    )
    .await?;
    Ok(id)
}

/// The key of the project: a published one of the organisation.
async fn own_project(act: &Act, organisation: i32, typed: &Typed) -> Result<Option<i32>, Error> {
    let Some(slug) = &typed.project else { return Ok(None) };
    let own = project::Entity::find()
        .filter(project::Column::Slug.eq(slug))
        .filter(project::Column::OrganisationId.eq(organisation))
        .filter(project::Column::PublishedAt.is_not_null())
        .one(&act.tx)
        .await?;
    match own {
        Some(row) => Ok(Some(row.id)),
        None => Err(Error::refused("project", "event-project-others")),
    }
}

/// An event that nobody has written yet.
pub(in crate::network::commands) fn blank(organisation: i32, typed: &Typed, now: DateTime<Utc>) -> event::ActiveModel {
    event::ActiveModel {
        id: NotSet,
        seeded_as: Set(None),
        organisation_id: Set(organisation),
        project_id: Set(None),
        title_sq: Set(typed.title.0.clone()),
        title_en: Set(typed.title.1.clone()),
        title_key: Set(rules::title_key(&typed.title)),
        text_sq: Set(typed.text.0.clone()),
        text_en: Set(typed.text.1.clone()),
        begins_at: Set(typed.begins_at),
        ends_at: Set(typed.ends_at),
        online: Set(typed.online),
        link: Set(typed.link.clone()),
        place_id: Set(typed.place),
        venue: Set(typed.venue.clone()),
        capacity: Set(typed.capacity),
        sequence: Set(0),
        revision: Set(1),
        told_until: Set(0),
        created_by: Set(None),
        created_at: Set(now),
        changed_at: Set(now),
        cancelled_at: Set(None),
        cancelled_reason: Set(None),
    }
}

/// Writes what an event is about.
pub(in crate::network::commands) async fn themes(
    tx: &impl ConnectionTrait,
    id: i32,
    typed: &Typed,
) -> Result<(), DbErr> {
    let rows = typed.themes.iter().map(|theme| event_theme::ActiveModel {
        id: NotSet,
        event_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    write(tx, rows).await
}

/// Changes an event. Where it is moved in time or place, whoever comes or waits is told in the background and calendars take
/// it over; where there are more places, those who wait longest move up. `revision` is what the form was filled from.
///
/// # Errors
/// A conflict where somebody saved in between; refused where it was cancelled, it or the organisation is locked, it would have
/// begun already, has begun and would be moved, or those who come were told too often lately; where the actor may not, or the
/// database cannot be reached.
pub async fn edit_event(act: &Act, id: i32, revision: i32, typed: &Typed) -> Result<(), Error> {
    let (held, before) = hold_both(act, id).await?;
    held.may(act, Action::WriteEvent)?;
    held.not_locked(act, "title-sq").await?;
    if before.cancelled_at.is_some() {
        return Err(Error::refused("title-sq", "event-is-cancelled"));
    }
    if moderation::is_locked(&act.tx, SubjectKind::Event, &id.to_string()).await? {
        return Err(Error::refused("title-sq", "event-locked"));
    }
    if before.revision != revision {
        return Err(Error::Conflict);
    }
    let moved = (before.begins_at, before.ends_at) != (typed.begins_at, typed.ends_at);
    if moved && before.begins_at <= act.now {
        return Err(Error::refused("begins-on", "event-time-held"));
    }
    if moved && typed.begins_at <= act.now {
        return Err(Error::refused("begins-on", "event-in-the-past"));
    }
    let said = rules::all_of(&typed.title, &typed.text);
    moderation::check_change(&act.tx, &act.actor, act.now, "text-sq", &said).await?;
    let elsewhere = before.online != typed.online
        || before.link != typed.link
        || before.place_id != typed.place
        || before.venue != typed.venue;
    let tells = (moved || elsewhere) && typed.ends_at > act.now;
    if tells {
        let field = if moved { "begins-on" } else { "mode" };
        told_again(act, field, &format!("event {id}")).await?;
    }
    let renamed = (&before.title_sq, &before.title_en) != (&typed.title.0, &typed.title.1);
    let sequence = before.sequence + i32::from(moved || elsewhere || renamed);
    let row = event::ActiveModel {
        id: NotSet,
        seeded_as: NotSet,
        project_id: Set(own_project(act, before.organisation_id, typed).await?),
        sequence: Set(sequence),
        revision: Set(revision + 1),
        told_until: NotSet,
        created_by: NotSet,
        created_at: NotSet,
        ..blank(before.organisation_id, typed, act.now)
    };
    event::Entity::update_many()
        .set(row)
        .filter(event::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    event_theme::Entity::delete_many()
        .filter(event_theme::Column::EventId.eq(id))
        .exec(&act.tx)
        .await?;
    themes(&act.tx, id, typed).await?;
    let after = hold(act, id).await?;
    name_co_host(act, &after, typed.co_host.as_ref()).await?;
    if sequence != before.sequence {
        schedule(act, &after).await?;
    }
    if tells {
        let change = if moved { Change::Moved } else { Change::Elsewhere };
        ask(act, id, sequence, change).await?;
    }
    move_up(act, &after).await?;
    act.audit(Event::done("event.changed").on("event", id)).await
}

/// Cancels an event; whoever comes or waits is told why, in the background. An organisation that is locked can do so too: whoever
/// would come is not to come in vain.
///
/// # Errors
/// Refused where it is locked or over, or for its reason; where the actor may not, or the database cannot be reached.
pub async fn cancel_event(act: &Act, id: i32, reason: &str) -> Result<(), Error> {
    use event::Column;
    let (held, row) = hold_both(act, id).await?;
    held.may(act, Action::WriteEvent)?;
    if row.cancelled_at.is_some() {
        return Ok(());
    }
    if moderation::is_locked(&act.tx, SubjectKind::Event, &id.to_string()).await? {
        return Err(Error::refused("reason", "event-locked"));
    }
    if row.ends_at <= act.now {
        return Err(Error::refused("reason", "event-is-over"));
    }
    moderation::check_change(&act.tx, &act.actor, act.now, "reason", reason).await?;
    event::Entity::update_many()
        .col_expr(Column::CancelledAt, Expr::value(act.now))
        .col_expr(Column::CancelledReason, Expr::value(reason))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .col_expr(Column::Sequence, Expr::value(row.sequence + 1))
        .col_expr(Column::Revision, Expr::value(row.revision + 1))
        .filter(Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    ask(act, id, row.sequence + 1, Change::Cancelled).await?;
    act.audit(Event::done("event.cancelled").on("event", id)).await
}
