//! A session held for a write, and telling those who come to it.

use bashke_entities::training::{session_registration, training_session};
use bashke_vocabulary::NoticeKind;
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Tirane;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Place;

/// A session that nobody else changes until the transaction ends. All that counts places takes it first.
pub(super) async fn hold(act: &Act, id: i32) -> Result<training_session::Model, Error> {
    training_session::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
}

/// Those whose registration stands so, in the order in which they came.
pub(super) async fn standing(
    act: &Act,
    session: i32,
    places: &[Place],
) -> Result<Vec<session_registration::Model>, Error> {
    Ok(session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(session))
        .filter(session_registration::Column::State.is_in(places.iter().map(|place| place.word())))
        .order_by_asc(session_registration::Column::Number)
        .order_by_asc(session_registration::Column::Id)
        .all(&act.tx)
        .await?)
}

/// A time as it stands in notices, which are kept before it is known in which language they are read.
pub(in crate::training) fn written(at: DateTime<Utc>) -> String {
    at.with_timezone(&Tirane).format("%-d.%-m.%Y, %H:%M").to_string()
}

/// Where a session is held: its link where the reader may see it and otherwise the word that stands for one, or the place.
pub(super) fn held_at(session: &training_session::Model, waits: bool) -> String {
    match &session.link {
        Some(_) if waits => "online".to_owned(),
        Some(link) => link.clone(),
        None => {
            let lines = [&session.place, &session.address];
            lines.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
        }
    }
}

/// Tells people of a session, each in their language; whoever left has none, and is told nothing. `message` is the key after
/// `notice-`.
pub(super) async fn tell(
    act: &Act,
    session: &training_session::Model,
    people: &[i32],
    message: &'static str,
    reason: Option<&str>,
) -> Result<(), Error> {
    tell_with(
        act,
        session,
        people,
        message,
        reason.map(|reason| ("reason", reason.to_owned())),
    )
    .await
}

/// The same with an argument of the message's own.
pub(super) async fn tell_with(
    act: &Act,
    session: &training_session::Model,
    people: &[i32],
    message: &'static str,
    own: Option<(&str, String)>,
) -> Result<(), Error> {
    let others: Vec<i32> = people
        .iter()
        .copied()
        .filter(|person| act.actor.id() != Some(*person))
        .collect();
    tell_all(act, session, &others, message, own).await
}

/// Tells the actor what became of what they asked for.
pub(super) async fn confirm(act: &Act, session: &training_session::Model, message: &'static str) -> Result<(), Error> {
    let own: Vec<i32> = act.actor.id().into_iter().collect();
    tell_all(act, session, &own, message, None).await
}

async fn tell_all(
    act: &Act,
    session: &training_session::Model,
    people: &[i32],
    message: &'static str,
    own: Option<(&str, String)>,
) -> Result<(), Error> {
    if people.is_empty() {
        return Ok(());
    }
    let present = accounts::present(&act.tx, people).await?;
    // whoever waits for a place does not see the link yet
    let wait = match session.link {
        Some(_) => standing(act, session.id, &[Place::Waiting]).await?,
        None => Vec::new(),
    };
    for person in people.iter().filter(|person| present.contains(person)) {
        let mut notice = Notice::new(NoticeKind::Learning, message, format!("/sessions/{}", session.id))
            .with_both("title", [&session.title_sq, &session.title_en])
            .with("when", written(session.begins_at))
            .with(
                "where",
                held_at(session, wait.iter().any(|row| row.person_id == *person)),
            );
        if let Some((name, text)) = &own {
            notice = notice.with(name, text);
        }
        accounts::notify(act, *person, &notice).await?;
    }
    Ok(())
}
