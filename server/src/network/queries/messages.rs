//! Conversations: those of somebody, one of them, and what was written in it.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::network::{conversation, conversation_reader, message, message_block};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::unseen::hidden_organisations;
use crate::accounts::Actor;
use crate::moderation;
use crate::network::rules::Party;

/// How many conversations stand on a page.
pub const CONVERSATIONS: u64 = 30;

/// How many messages stand on a page.
const MESSAGES: u64 = 50;

/// How many messages before one that was reported, and after it, are read with it.
const AROUND: u64 = 2;

/// A conversation as one of its sides has it.
#[derive(Debug, Clone)]
pub struct Conversation {
    /// The conversation.
    pub row: conversation::Model,
    /// The reader's side.
    pub own: Party,
    /// The other side.
    pub other: Party,
}

impl Conversation {
    /// It as somebody has it: as the person who is a side, or as one who speaks for the organisation that is one; none
    /// where they are neither.
    #[must_use]
    pub fn of(actor: &Actor, row: conversation::Model) -> Option<Self> {
        let signed = actor.signed.as_ref()?;
        let person = Party::Person(row.person_id);
        let other = match (row.other_id, row.organisation_id) {
            (Some(id), _) => Party::Person(id),
            (None, Some(id)) => Party::Organisation(id),
            (None, None) => return None,
        };
        let speaks = |id: i32| signed.standing_in(id).is_some_and(|standing| standing.speaks());
        let (own, other) = if person == Party::Person(signed.id) {
            (person, other)
        } else if other == Party::Person(signed.id) || other.organisation().is_some_and(speaks) {
            (other, person)
        } else {
            return None;
        };
        Some(Self { row, own, other })
    }

    /// Whether the reader's side is the person that every conversation has.
    fn is_person(&self) -> bool {
        self.own == Party::Person(self.row.person_id)
    }

    /// The newest message of the other side; 0 where it wrote none.
    #[must_use]
    pub fn last_of_other(&self) -> i32 {
        if self.is_person() {
            self.row.last_of_other
        } else {
            self.row.last_of_person
        }
    }

    /// The column that holds the newest message of the reader's side.
    #[must_use]
    pub fn own_last(&self) -> conversation::Column {
        if self.is_person() {
            conversation::Column::LastOfPerson
        } else {
            conversation::Column::LastOfOther
        }
    }
}

/// The organisations that somebody speaks for.
#[must_use]
pub fn speaks_for(actor: &Actor) -> Vec<i32> {
    let signed = actor.signed.as_ref();
    let all = signed.into_iter().flat_map(|signed| &signed.memberships);
    all.filter(|one| one.standing.speaks())
        .map(|one| one.organisation_id)
        .collect()
}

/// Those that stand in somebody's list: none with whom they block, nor with whom is suspended or hidden by moderators.
async fn listed(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Select<conversation::Entity>, DbErr> {
    use conversation::Column;
    let me = actor.id().unwrap_or_default();
    let own = speaks_for(actor);
    let hidden = moderation::hidden(db, SubjectKind::Person).await?;
    let hidden: Vec<i32> = hidden.iter().filter_map(|id| id.parse().ok()).collect();
    let unseen = hidden_organisations(db).await?;
    let person = |column: Column| {
        let suspended = person::Entity::find()
            .select_only()
            .column(person::Column::Id)
            .filter(person::Column::SuspendedUntil.gt(now));
        column
            .is_not_in(hidden.iter().copied())
            .and(column.not_in_subquery(suspended.into_query()))
    };
    let blocked = message_block::Entity::find()
        .select_only()
        .column(message_block::Column::Pair)
        .filter(blocks_of(me, &own));
    let with = Condition::any()
        .add(Column::OtherId.is_not_null().and(person(Column::OtherId)))
        .add(
            Column::OrganisationId
                .is_not_null()
                .and(Column::OrganisationId.is_not_in(unseen)),
        );
    let theirs = Condition::any()
        .add(Column::OtherId.eq(me))
        .add(Column::OrganisationId.is_in(own).and(Column::PersonId.ne(me)));
    Ok(conversation::Entity::find()
        .filter(
            Condition::any()
                .add(Condition::all().add(Column::PersonId.eq(me)).add(with))
                .add(Condition::all().add(theirs).add(person(Column::PersonId))),
        )
        .filter(Column::Pair.not_in_subquery(blocked.into_query())))
}

/// The blocks that somebody made, or that one of these organisations did.
fn blocks_of(me: i32, own: &[i32]) -> Condition {
    Condition::any()
        .add(message_block::Column::ByPersonId.eq(me))
        .add(message_block::Column::ByOrganisationId.is_in(own.iter().copied()))
}

/// A page of somebody's conversations, the last written in first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn conversations(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<Conversation>, u64), DbErr> {
    let find = listed(db, actor, now).await?;
    let count = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(conversation::Column::LastId)
        .offset(page.saturating_sub(1) * CONVERSATIONS)
        .limit(CONVERSATIONS)
        .all(db)
        .await?;
    let rows = rows.into_iter().filter_map(|row| Conversation::of(actor, row));
    Ok((rows.collect(), count))
}

/// In how many of the conversations of their list somebody has something to read.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn unread_conversations(db: &impl ConnectionTrait, actor: &Actor, now: DateTime<Utc>) -> Result<u64, DbErr> {
    use conversation::Column;
    let me = actor.id().unwrap_or_default();
    let unread = |last: Column| -> SimpleExpr {
        let here = Expr::col((conversation_reader::Entity, conversation_reader::Column::ConversationId));
        let to = Expr::col((conversation_reader::Entity, conversation_reader::Column::ReadTo));
        let read = conversation_reader::Entity::find()
            .select_only()
            .column(conversation_reader::Column::Id)
            .filter(conversation_reader::Column::PersonId.eq(me))
            .filter(here.equals((conversation::Entity, Column::Id)))
            .filter(to.gte(Expr::col((conversation::Entity, last))));
        last.gt(0).and(Expr::exists(read.into_query()).not())
    };
    let either = Condition::any()
        .add(Column::PersonId.eq(me).and(unread(Column::LastOfOther)))
        .add(Column::PersonId.ne(me).and(unread(Column::LastOfPerson)));
    listed(db, actor, now).await?.filter(either).count(db).await
}

/// How far somebody read these conversations, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn read_to(
    db: &impl ConnectionTrait,
    person: i32,
    conversations: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, i32>, DbErr> {
    use conversation_reader::Column;
    let rows = conversation_reader::Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::ConversationId.is_in(conversations))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.conversation_id, row.read_to)).collect())
}

/// These messages, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn messages_by_id(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, message::Model>, DbErr> {
    let rows = message::Entity::find()
        .filter(message::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A conversation by its key, where the actor is of one of its sides.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn conversation(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<Option<Conversation>, DbErr> {
    let row = conversation::Entity::find_by_id(id).one(db).await?;
    Ok(row.and_then(|row| Conversation::of(actor, row)))
}

/// The conversation of a pair of sides, by their word.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn conversation_of(db: &impl ConnectionTrait, pair: &str) -> Result<Option<conversation::Model>, DbErr> {
    conversation::Entity::find()
        .filter(conversation::Column::Pair.eq(pair))
        .one(db)
        .await
}

/// The newest messages of a conversation, or the newest before one, in the order in which they were sent; and whether there
/// are older ones.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn messages(
    db: &impl ConnectionTrait,
    conversation: i32,
    before: Option<i32>,
) -> Result<(Vec<message::Model>, bool), DbErr> {
    use message::Column;
    let mut find = message::Entity::find().filter(Column::ConversationId.eq(conversation));
    if let Some(before) = before {
        find = find.filter(Column::Id.lt(before));
    }
    let most = usize::try_from(MESSAGES).unwrap_or(usize::MAX);
    let mut rows = find.order_by_desc(Column::Id).limit(MESSAGES + 1).all(db).await?;
    let older = rows.len() > most;
    rows.truncate(most);
    rows.reverse();
    Ok((rows, older))
}

/// A message by its key with its conversation, where the actor is of one of its sides.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn message_seen(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i32,
) -> Result<Option<(message::Model, Conversation)>, DbErr> {
    let Some(row) = message::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let of = conversation(db, actor, row.conversation_id).await?;
    Ok(of.map(|of| (row, of)))
}

/// The keys, as text, of all messages in conversations of which somebody is a side, or an organisation that they speak for.
#[must_use]
pub fn own_messages(actor: &Actor) -> SelectStatement {
    use conversation::Column;
    let me = actor.id().unwrap_or_default();
    let own = conversation::Entity::find().select_only().column(Column::Id).filter(
        Condition::any()
            .add(Column::PersonId.eq(me))
            .add(Column::OtherId.eq(me))
            .add(Column::OrganisationId.is_in(speaks_for(actor))),
    );
    let key = Expr::col((message::Entity, message::Column::Id)).cast_as("text");
    message::Entity::find()
        .select_only()
        .expr(key)
        .filter(message::Column::ConversationId.in_subquery(own.into_query()))
        .into_query()
}

/// The messages right before one and right after it, in the order in which they were sent.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn messages_around(
    db: &impl ConnectionTrait,
    one: &message::Model,
) -> Result<(Vec<message::Model>, Vec<message::Model>), DbErr> {
    use message::Column;
    let find = message::Entity::find().filter(Column::ConversationId.eq(one.conversation_id));
    let before = find.clone().filter(Column::Id.lt(one.id)).order_by_desc(Column::Id);
    let mut before = before.limit(AROUND).all(db).await?;
    before.reverse();
    let after = find.filter(Column::Id.gt(one.id)).order_by_asc(Column::Id);
    Ok((before, after.limit(AROUND).all(db).await?))
}

/// The blocks between two sides, by their word.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn blocks_between(db: &impl ConnectionTrait, pair: &str) -> Result<Vec<message_block::Model>, DbErr> {
    message_block::Entity::find()
        .filter(message_block::Column::Pair.eq(pair))
        .all(db)
        .await
}

/// Those of these people who block somebody for themselves.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn blocking(db: &impl ConnectionTrait, person: i32, people: &[i32]) -> Result<Vec<i32>, DbErr> {
    message_block::Entity::find()
        .select_only()
        .column(message_block::Column::ByPersonId)
        .filter(message_block::Column::PersonId.eq(person))
        .filter(message_block::Column::ByPersonId.is_in(people.iter().copied()))
        .into_tuple()
        .all(db)
        .await
}

/// A page of those whom somebody, or an organisation that they speak for, blocks, the newest first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn blocks(
    db: &impl ConnectionTrait,
    actor: &Actor,
    page: u64,
) -> Result<(Vec<message_block::Model>, u64), DbErr> {
    let me = actor.id().unwrap_or_default();
    let find = message_block::Entity::find().filter(blocks_of(me, &speaks_for(actor)));
    let count = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(message_block::Column::Id)
        .offset(page.saturating_sub(1) * CONVERSATIONS)
        .limit(CONVERSATIONS)
        .all(db)
        .await?;
    Ok((rows, count))
}

/// The keys of the conversations of these pairs.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn conversations_of(
    db: &impl ConnectionTrait,
    pairs: impl IntoIterator<Item = String>,
) -> Result<HashMap<String, i32>, DbErr> {
    let rows = conversation::Entity::find()
        .filter(conversation::Column::Pair.is_in(pairs))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.pair, row.id)).collect())
}
