//! What somebody does with their news, and how they want to be told.

use bashke_entities::accounts::{notification, notification_choice};
use bashke_vocabulary::{Frequency, NoticeKind};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::accounts::queries;
use crate::accounts::unsubscribe::Ended;
use crate::network;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};

fn own_id(act: &Act) -> Result<i32, Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    Ok(act.actor.id().ok_or(Denied::SignIn)?)
}

/// Marks one piece of one's news as seen; gives where it leads.
///
/// # Errors
/// Where it is not theirs, or the database cannot be reached.
pub async fn see_notification(act: &Act, id: i64) -> Result<String, Error> {
    let row = notification::Entity::find_by_id(id)
        .filter(notification::Column::PersonId.eq(own_id(act)?))
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    notification::Entity::update_many()
        .col_expr(notification::Column::ReadAt, Expr::value(act.now))
        .filter(notification::Column::Id.eq(row.id))
        .filter(notification::Column::ReadAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(row.path)
}

/// Marks all of one's news as seen, up to the newest that was shown.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn see_notifications(act: &Act, newest: i64) -> Result<(), Error> {
    notification::Entity::update_many()
        .col_expr(notification::Column::ReadAt, Expr::value(act.now))
        .filter(notification::Column::PersonId.eq(own_id(act)?))
        .filter(notification::Column::Id.lte(newest))
        .filter(notification::Column::ReadAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Marks what of one's news leads to a place as seen: whoever was there has seen it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn see_what_leads_to(act: &Act, path: &str) -> Result<(), Error> {
    notification::Entity::update_many()
        .col_expr(notification::Column::ReadAt, Expr::value(act.now))
        .filter(notification::Column::PersonId.eq(own_id(act)?))
        .filter(notification::Column::Path.eq(path))
        .filter(notification::Column::ReadAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Sets how often one is written to about kinds of news.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn choose_notices(act: &Act, choices: &[(NoticeKind, Frequency)]) -> Result<(), Error> {
    let id = own_id(act)?;
    choose(act, id, choices).await?;
    act.audit(Event::done("account.notices").on("person", id)).await
}

/// Ends mails about news, by the right that stands in each of them. Security is never a matter of choice, so those
/// mails have no such right.
///
/// # Errors
/// Where there is nobody such any more, or the database cannot be reached.
pub async fn unsubscribe(act: &Act, person_id: i32, ended: Ended) -> Result<(), Error> {
    let person = queries::person(&act.tx, person_id).await?.ok_or(Error::NotFound)?;
    let choices: Vec<(NoticeKind, Frequency)> = queries::choices(&act.tx, person.id)
        .await?
        .into_iter()
        .filter(|(kind, frequency)| match ended {
            Ended::Kind(one) => one == *kind,
            Ended::Digest(gathered) => gathered == *frequency,
            Ended::Followed => false,
        })
        .map(|(kind, _)| (kind, Frequency::Never))
        .collect();
    choose(act, person.id, &choices).await?;
    if ended == Ended::Followed {
        network::end_digest(act, person.id).await?;
    }
    let event = Event::done("account.unsubscribed").by(person.id);
    act.audit(event.on("person", person.id).with("from", ended.word()))
        .await
}

async fn choose(act: &Act, person_id: i32, choices: &[(NoticeKind, Frequency)]) -> Result<(), Error> {
    use notification_choice::Column;
    let rows = choices
        .iter()
        .map(|(kind, frequency)| notification_choice::ActiveModel {
            id: NotSet,
            person_id: Set(person_id),
            kind: Set(kind.word().to_owned()),
            frequency: Set(frequency.word().to_owned()),
        });
    let rows: Vec<notification_choice::ActiveModel> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    notification_choice::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([Column::PersonId, Column::Kind])
                .update_column(Column::Frequency)
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}
