//! Writing a message, and telling the other side that there is one.

use bashke_entities::network::{conversation, conversation_reader, message};
use bashke_vocabulary::NoticeKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::held_side;
use crate::accounts::{self, Notice};
use crate::moderation;
use crate::network::commands::profile::counted;
use crate::network::commands::telling::not_blocking;
use crate::network::queries::{self, Conversation, When};
use crate::network::rules::{Message, Party, pair};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::limits;
use crate::policy::{Action, Denied, Facts};

/// To where a message goes.
#[derive(Debug, Clone, Copy)]
pub enum To {
    /// To another side, by whom it is written for themselves; their conversation is begun where there is none.
    Party(Party),
    /// Into a conversation of theirs, or of an organisation that they speak for.
    Conversation(i32),
}

/// What was sent.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    /// The key of the conversation.
    pub conversation: i32,
    /// The key of the message.
    pub message: i32,
}

/// Writes a message; the other side is told that there is one, unless it was told already and has not read. The same words
/// sent twice from one page are one message. Gives the keys of both.
///
/// # Errors
/// Not found where there is no such conversation of theirs; refused where the other side cannot be written to or too much
/// was written; where the actor may not, or the database cannot be reached.
pub async fn write_message(act: &Act, to: To, typed: &Message, when: When) -> Result<Sent, Error> {
    act.may(Action::WriteMessage, &Facts::default())?;
    let me = act.actor.id().ok_or(Denied::SignIn)?;
    let id = match to {
        To::Conversation(id) => id,
        To::Party(other) => opened(act, Party::Person(me), other).await?,
    };
    let found = queries::conversation(&act.tx, &act.actor, id).await?;
    let own = found.ok_or(Error::NotFound)?.own;
    // whoever changes who speaks for an organisation holds it, so it is held before the conversation
    let organisation = held_side(act, own).await?;
    let of = held(act, id).await?;
    if let Some(message) = sent_before(act, me, &of, typed).await? {
        return Ok(Sent {
            conversation: id,
            message,
        });
    }
    let answered = of.last_of_other() > 0;
    if let Some(why) = queries::closed(&act.tx, (of.own, of.other), answered, when).await? {
        return Err(Error::refused("text", why.message()));
    }
    if of.row.last_id == 0 {
        counted(act, limits::CONVERSATION_BEGUN, "text", "limit-conversation-begun").await?;
    }
    counted(act, limits::MESSAGE_SENT, "text", "limit-message-sent").await?;
    moderation::check_change(&act.tx, &act.actor, act.now, "text", &typed.text).await?;
    let message = sent(act, me, &of, typed).await?;
    let name = match (&organisation, &act.actor.signed) {
        (Some(held), _) => held.row.name.as_str(),
        (None, Some(signed)) => signed.name.as_str(),
        (None, None) => "",
    };
    tell(act, &of, name).await?;
    act.audit(
        Event::done("message.sent")
            .on("message", message)
            .with("conversation", id),
    )
    .await?;
    Ok(Sent {
        conversation: id,
        message,
    })
}

/// The conversation of two sides, made where there is none. Two who begin at once begin the same one.
async fn opened(act: &Act, own: Party, other: Party) -> Result<i32, Error> {
    let (Party::Person(me), false) = (own, own == other) else {
        return Err(Error::refused("text", "message-oneself"));
    };
    let pair = pair(own, other);
    let row = conversation::ActiveModel {
        id: NotSet,
        pair: Set(pair.clone()),
        person_id: Set(other.person().map_or(me, |other| me.min(other))),
        other_id: Set(other.person().map(|other| me.max(other))),
        organisation_id: Set(other.organisation()),
        last_id: Set(0),
        last_of_person: Set(0),
        last_of_other: Set(0),
    };
    conversation::Entity::insert(row)
        .on_conflict(OnConflict::column(conversation::Column::Pair).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    let row = queries::conversation_of(&act.tx, &pair).await?;
    Ok(row.ok_or(Error::Conflict)?.id)
}

/// A conversation of the actor's, held until the end of the write, so that what is sent at once comes one after the other.
async fn held(act: &Act, id: i32) -> Result<Conversation, Error> {
    let row = conversation::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    Conversation::of(&act.actor, row).ok_or(Error::NotFound)
}

/// This very message, where it was sent already: a button that is pressed twice sends the same words after the same message.
async fn sent_before(act: &Act, me: i32, of: &Conversation, typed: &Message) -> Result<Option<i32>, Error> {
    use message::Column;
    let row = message::Entity::find()
        .filter(Column::ConversationId.eq(of.row.id))
        .filter(Column::PersonId.eq(me))
        .filter(Column::AfterId.eq(typed.after))
        .filter(Column::Text.eq(&typed.text))
        .one(&act.tx)
        .await?;
    Ok(row.map(|row| row.id))
}

/// Keeps it; gives its key.
async fn sent(act: &Act, me: i32, of: &Conversation, typed: &Message) -> Result<i32, Error> {
    let row = message::ActiveModel {
        id: NotSet,
        conversation_id: Set(of.row.id),
        person_id: Set(me),
        organisation_id: Set(of.own.organisation()),
        language: Set(typed.language.to_owned()),
        text: Set(typed.text.clone()),
        after_id: Set(typed.after),
        sent_at: Set(act.now),
    };
    let id = message::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    conversation::Entity::update_many()
        .col_expr(conversation::Column::LastId, Expr::value(id))
        .col_expr(of.own_last(), Expr::value(id))
        .filter(conversation::Column::Id.eq(of.row.id))
        .exec(&act.tx)
        .await?;
    Ok(id)
}

/// Tells those of the other side who were not told yet of something that they have not read, and do not block whoever writes.
async fn tell(act: &Act, of: &Conversation, from: &str) -> Result<(), Error> {
    use conversation_reader::Column;
    let path = format!("/messages/{}", of.row.id);
    let (people, notice) = match of.other {
        Party::Person(id) => (vec![id], Notice::new(NoticeKind::Message, "message", path)),
        Party::Organisation(id) => {
            let name = queries::faces(&act.tx, [id]).await?.remove(&id).unwrap_or_default().1;
            let speakers = queries::speakers(&act.tx, &[id]).await?;
            let people = speakers.into_iter().map(|(_, person)| person).collect();
            let notice = Notice::new(NoticeKind::Message, "message-to-organisation", path);
            (people, notice.with("to", name))
        }
    };
    let notice = notice.with("from", from);
    let told: Vec<i32> = conversation_reader::Entity::find()
        .select_only()
        .column(Column::PersonId)
        .filter(Column::ConversationId.eq(of.row.id))
        .filter(Column::ToldAt.is_not_null())
        .into_tuple()
        .all(&act.tx)
        .await?;
    let people = people.into_iter().filter(|person| !told.contains(person)).collect();
    for person in not_blocking(act, people).await? {
        accounts::notify(act, person, &notice).await?;
        note(act, of.row.id, person, None, Some(act.now)).await?;
    }
    Ok(())
}

/// Notes how far somebody read, where that is known anew, and whether they were told of more.
pub(super) async fn note(
    act: &Act,
    conversation: i32,
    person: i32,
    read_to: Option<i32>,
    told_at: Option<DateTime<Utc>>,
) -> Result<(), Error> {
    use conversation_reader::Column;
    let row = conversation_reader::ActiveModel {
        id: NotSet,
        conversation_id: Set(conversation),
        person_id: Set(person),
        read_to: Set(read_to.unwrap_or_default()),
        told_at: Set(told_at),
    };
    let mut anew = OnConflict::columns([Column::ConversationId, Column::PersonId]);
    anew.update_column(Column::ToldAt);
    if read_to.is_some() {
        anew.update_column(Column::ReadTo);
    }
    conversation_reader::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}
