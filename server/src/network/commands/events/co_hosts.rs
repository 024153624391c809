//! With whom an event is held: named by those who plan it, confirmed or declined by those who are named.

use bashke_entities::network::{event, event_co_host, organisation};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::hold;
use crate::network::commands::called;
use crate::network::commands::held::hold_by_id;
use crate::network::commands::naming::{Naming, Words};
use crate::network::queries;
use crate::network::rules::Called;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::local_time;
use crate::platform::refusal::Refusal;
use crate::policy::Action;

/// The field in which it is named.
const FIELD: &str = "co-host";

/// What is told where none is called so, and where some are called nearly so.
const NOBODY: (&str, [&str; 2]) = (FIELD, ["event-co-host-none", "event-co-host-near"]);

/// What is said of being named for an event.
const WORDS: Words = Words {
    field: FIELD,
    named: &["co-host-named", "co-host-joined", "co-host-taken-back"],
    confirmed: ["co-host-confirmed", "event.co-host-confirmed"],
    declined: ["co-host-declined", "event.co-host-declined"],
};

/// Whether it is clear who is named as holding an event too, which is told with all else that is refused of its form. `of` is the
/// event; none while it is new.
///
/// # Errors
/// Refused where it is not; where the database cannot be reached.
pub async fn co_host_is_clear(db: &impl ConnectionTrait, of: Option<i32>, typed: Option<&Called>) -> Result<(), Error> {
    let before = match of {
        Some(id) => all_of(db, id).await?,
        None => Vec::new(),
    };
    meant(db, typed, &before).await?;
    Ok(())
}

/// All who are named for an event, those who declined and those whom moderators hide too.
async fn all_of(db: &impl ConnectionTrait, event: i32) -> Result<Vec<event_co_host::Model>, DbErr> {
    event_co_host::Entity::find()
        .filter(event_co_host::Column::EventId.eq(event))
        .all(db)
        .await
}

/// Who is meant by what was typed: where several are called so, whoever of them is named already.
async fn meant(
    db: &impl ConnectionTrait,
    typed: Option<&Called>,
    before: &[event_co_host::Model],
) -> Result<Option<organisation::Model>, Error> {
    let known: Vec<i32> = before.iter().map(|row| row.organisation_id).collect();
    let wanted = called::organisations(db, NOBODY, typed.map_or(&[], std::slice::from_ref), &known).await?;
    Ok(wanted.into_iter().next())
}

/// Names anew with whom an event is held, or with nobody. Where the two work together already, that is agreed; otherwise the
/// other is asked. Whom moderators hide stays as it is, since the form does not show it.
///
/// # Errors
/// Refused where whoever is named is none, is the organisation itself, or declined; where the database cannot be reached.
pub(super) async fn name_co_host(act: &Act, of: &event::Model, typed: Option<&Called>) -> Result<(), Error> {
    let all = all_of(&act.tx, of.id).await?;
    let wanted = meant(&act.tx, typed, &all).await?;
    let stands = all.iter().find(|row| row.declined_at.is_none());
    let naming = Naming::for_event(act, of).await?;
    if wanted.as_ref().map(|row| row.id) == stands.map(|row| row.organisation_id) {
        return tell_untold(act, &naming, of.id).await;
    }
    if let Some(row) = stands {
        let shown = queries::co_hosts_named(&act.tx, &[of.id]).await?.contains_key(&of.id);
        if wanted.is_none() && !shown {
            return Ok(());
        }
        event_co_host::Entity::delete_by_id(row.id).exec(&act.tx).await?;
        if row.told_at.is_some() {
            naming.tell_news(act, "co-host-taken-back", row.organisation_id).await?;
        }
        naming
            .note(act, "event.co-host-taken-back", row.organisation_id)
            .await?;
    }
    if let Some(wanted) = wanted {
        ask(act, of, &all, &wanted).await?;
        naming.note(act, "event.co-host-named", wanted.id).await?;
    }
    tell_untold(act, &naming, of.id).await
}

/// Tells whoever is named for an event and was not told of it. While moderators hide the event or its organisation nobody is
/// told; whoever was told the same on that day is told when it is saved on another.
async fn tell_untold(act: &Act, naming: &Naming<'_>, of: i32) -> Result<(), Error> {
    use event_co_host::Column;
    let untold = event_co_host::Entity::find()
        .filter(Column::EventId.eq(of))
        .filter(Column::ToldAt.is_null())
        .filter(Column::DeclinedAt.is_null())
        .one(&act.tx)
        .await?;
    let Some(row) = untold else { return Ok(()) };
    let message = if row.agreed_at.is_some() {
        "co-host-joined"
    } else {
        "co-host-named"
    };
    if naming.tell_news(act, message, row.organisation_id).await? {
        event_co_host::Entity::update_many()
            .col_expr(Column::ToldAt, Expr::value(act.now))
            .filter(Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
    }
    Ok(())
}

async fn ask(
    act: &Act,
    of: &event::Model,
    all: &[event_co_host::Model],
    wanted: &organisation::Model,
) -> Result<(), Error> {
    let declined = all
        .iter()
        .any(|row| row.organisation_id == wanted.id && row.declined_at.is_some());
    let message = match (wanted.id == of.organisation_id, declined) {
        (true, _) => Some("event-co-host-oneself"),
        (_, true) => Some("event-co-host-declined-before"),
        _ => None,
    };
    if let Some(message) = message {
        let refusal = Refusal::new(FIELD, message).with("name", wanted.name.as_str());
        return Err(Error::Refused(refusal.into()));
    }
    let today = local_time::date(act.now);
    let agreed = queries::work_together(&act.tx, of.organisation_id, wanted.id, today).await?;
    let row = event_co_host::ActiveModel {
        id: NotSet,
        event_id: Set(of.id),
        organisation_id: Set(wanted.id),
        asked_at: Set(act.now),
        told_at: Set(None),
        agreed_at: Set(agreed.then_some(act.now)),
        declined_at: Set(None),
    };
    event_co_host::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Confirms for an organisation that it holds an event too that names it, or declines that, now or later. What is so already
/// stays as it is; those who speak for the organisation that planned it are told.
///
/// # Errors
/// Refused where it was taken back, another is named by now, the organisation is locked and would confirm, or was said otherwise
/// too often lately; where the actor may not, or the database cannot be reached.
pub async fn decide_co_host(act: &Act, id: i32, organisation: i32, confirmed: bool) -> Result<(), Error> {
    use event_co_host::Column;
    let held = hold_by_id(act, organisation).await?;
    held.may(act, Action::ConfirmPartner)?;
    if confirmed {
        held.not_locked(act, WORDS.field).await?;
    }
    // whoever names another holds the event
    let of = hold(act, id).await?;
    let all = event_co_host::Entity::find()
        .filter(Column::EventId.eq(id))
        .all(&act.tx)
        .await?;
    let gone = || Error::refused(FIELD, "event-co-host-gone");
    let row = all
        .iter()
        .find(|row| row.organisation_id == organisation)
        .ok_or_else(gone)?;
    let already = if confirmed { row.agreed_at } else { row.declined_at };
    if already.is_some() {
        return Ok(());
    }
    if row.declined_at.is_some() && all.iter().any(|other| other.declined_at.is_none()) {
        return Err(gone());
    }
    let naming = Naming::for_event(act, &of).await?;
    naming.said(act, &WORDS, organisation, confirmed).await?;
    event_co_host::Entity::update_many()
        .col_expr(Column::AgreedAt, Expr::value(confirmed.then_some(act.now)))
        .col_expr(Column::DeclinedAt, Expr::value((!confirmed).then_some(act.now)))
        // whoever says something to it knows of it
        .col_expr(Column::ToldAt, Expr::value(row.told_at.unwrap_or(act.now)))
        .filter(Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
