//! With whom an event is held: named by those who plan it, confirmed or declined by those who are named.

use bashke_entities::network::{collaboration, event, event_co_host, organisation};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::hold;
use super::telling::is_hidden;
use crate::accounts::Notice;
use crate::network::commands::called;
use crate::network::commands::held::hold_by_id;
use crate::network::commands::profile::told_again;
use crate::network::commands::telling::{is_news, is_news_again, tell_of_two};
use crate::network::queries;
use crate::network::rules::Called;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::Action;

/// The field in which it is named.
const FIELD: &str = "co-host";

/// What whoever is named is told of that.
const NAMED: [&str; 3] = ["co-host-named", "co-host-joined", "co-host-taken-back"];

/// Names anew with whom an event is held, or with nobody. Where the two work together already, that is agreed; otherwise the
/// other is asked. Whom moderators hide stays as it is, since the form does not show it.
///
/// # Errors
/// Refused where whoever is named is none, is the organisation itself, or declined; where the database cannot be reached.
pub(super) async fn name_co_host(act: &Act, of: &event::Model, typed: Option<&Called>) -> Result<(), Error> {
    use event_co_host::Column;
    let all = event_co_host::Entity::find()
        .filter(Column::EventId.eq(of.id))
        .all(&act.tx)
        .await?;
    let known: Vec<i32> = all.iter().map(|row| row.organisation_id).collect();
    let wanted = called::organisations(act, FIELD, typed.map_or(&[], std::slice::from_ref), &known).await?;
    let wanted = wanted.into_iter().next();
    let stands = all.iter().find(|row| row.declined_at.is_none());
    let same = wanted.as_ref().map(|row| row.id) == stands.map(|row| row.organisation_id);
    if same {
        return Ok(());
    }
    if let Some(row) = stands {
        let shown = queries::co_hosts_named(&act.tx, &[of.id]).await?.contains_key(&of.id);
        if wanted.is_none() && !shown {
            return Ok(());
        }
        event_co_host::Entity::delete_by_id(row.id).exec(&act.tx).await?;
        tell_news(act, of, "co-host-taken-back", row.organisation_id).await?;
        note(act, "event.co-host-taken-back", of.id, row.organisation_id).await?;
    }
    match wanted {
        Some(wanted) => ask(act, of, &all, &wanted).await,
        None => Ok(()),
    }
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
    let agreed = work_together(act, of.organisation_id, wanted.id).await?;
    let row = event_co_host::ActiveModel {
        id: NotSet,
        event_id: Set(of.id),
        organisation_id: Set(wanted.id),
        asked_at: Set(act.now),
        agreed_at: Set(agreed.then_some(act.now)),
        declined_at: Set(None),
    };
    event_co_host::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    let message = if agreed { "co-host-joined" } else { "co-host-named" };
    tell_news(act, of, message, wanted.id).await?;
    note(act, "event.co-host-named", of.id, wanted.id).await
}

/// Whether two organisations agreed to work together, and that stands.
async fn work_together(act: &Act, one: i32, other: i32) -> Result<bool, Error> {
    use collaboration::Column;
    let both = [one, other];
    let lasts = Condition::any()
        .add(Column::EndsOn.is_null())
        .add(Column::EndsOn.gte(act.now.date_naive()));
    let found = collaboration::Entity::find()
        .filter(Column::FromId.is_in(both))
        .filter(Column::ToId.is_in(both))
        .filter(Column::Accepted.eq(true))
        .filter(Column::EndedAt.is_null())
        .filter(lasts)
        .one(&act.tx)
        .await?;
    Ok(found.is_some())
}

/// Confirms for an organisation that it holds an event too that names it, or declines that, now or later. What is so already
/// stays as it is; those who speak for the organisation that planned it are told.
///
/// # Errors
/// Refused where it was taken back, another is named by now, or was said otherwise too often lately; where the actor may not, or
/// the database cannot be reached.
pub async fn decide_co_host(act: &Act, id: i32, organisation: i32, confirmed: bool) -> Result<(), Error> {
    use event_co_host::Column;
    hold_by_id(act, organisation).await?.may(act, Action::ConfirmPartner)?;
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
    told_again(act, FIELD, &format!("co-host {id} {organisation}")).await?;
    for message in NAMED {
        is_news_again(act, &between(message, id, organisation)).await?;
    }
    event_co_host::Entity::update_many()
        .col_expr(Column::AgreedAt, Expr::value(confirmed.then_some(act.now)))
        .col_expr(Column::DeclinedAt, Expr::value((!confirmed).then_some(act.now)))
        .filter(Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    let (message, event) = if confirmed {
        ("co-host-confirmed", "event.co-host-confirmed")
    } else {
        ("co-host-declined", "event.co-host-declined")
    };
    tell(act, &of, message, (organisation, of.organisation_id)).await?;
    note(act, event, id, organisation).await
}

/// What a notice is of that is told once in a day: the event, and who is named.
fn between(message: &str, of: i32, organisation: i32) -> String {
    format!("{message} {of} {organisation}")
}

/// Tells those who speak for whoever is named what the others did, unless they were told the same on that day.
async fn tell_news(act: &Act, of: &event::Model, message: &'static str, named: i32) -> Result<(), Error> {
    if is_news(act, &between(message, of.id, named)).await? {
        tell(act, of, message, (of.organisation_id, named)).await?;
    }
    Ok(())
}

/// Tells those who speak for one of the two what the other did, unless moderators hide the event: then there is no page to
/// which the notice could lead.
async fn tell(act: &Act, of: &event::Model, message: &'static str, (from, to): (i32, i32)) -> Result<(), Error> {
    if is_hidden(act, of).await? {
        return Ok(());
    }
    let titles = [&of.title_sq, &of.title_en].map(|title| title.as_deref().unwrap_or_default());
    let notice =
        Notice::new(NoticeKind::Network, message, format!("/events/{}#f-co-host", of.id)).with_both("title", titles);
    tell_of_two(act, notice, (from, to)).await
}

async fn note(act: &Act, event: &'static str, of: i32, organisation: i32) -> Result<(), Error> {
    act.audit(Event::done(event).on("event", of).with("organisation", organisation))
        .await
}
