//! Whether one side can write to another, and why not.

use std::collections::HashSet;

use bashke_entities::network::{collaboration, membership, person_profile};
use bashke_vocabulary::{MessagesFrom, SubjectKind, Visibility};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use super::institutions::speakers;
use super::messages::blocks_between;
use crate::accounts;
use crate::moderation;
use crate::network::rules::{Closed, Party, Reach, block, pair, reaches};

/// When it is asked.
#[derive(Debug, Clone, Copy)]
pub struct When {
    /// The moment.
    pub now: DateTime<Utc>,
    /// The day in Tirana.
    pub today: NaiveDate,
}

/// Why one side cannot write to another; none where it can. `answered` says whether the other wrote in their conversation.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn closed(
    db: &impl ConnectionTrait,
    (own, other): (Party, Party),
    answered: bool,
    when: When,
) -> Result<Option<Closed>, DbErr> {
    if own == other {
        return Ok(Some(Closed::Oneself));
    }
    let speaking = match (own, other) {
        (_, Party::Organisation(id)) | (Party::Organisation(id), _) => speakers(db, &[id]).await?,
        _ => Vec::new(),
    };
    // whoever speaks for an organisation would write to themselves
    let both = |person: i32| speaking.iter().any(|(_, speaker)| *speaker == person);
    if let (Party::Person(person), Party::Organisation(_)) = (own, other)
        && both(person)
    {
        return Ok(Some(Closed::Own));
    }
    let blocks = blocks_between(db, &pair(own, other)).await?;
    let ours = block(own, other);
    if blocks.iter().any(|row| row.block == ours) {
        return Ok(Some(Closed::Blocking));
    }
    if !blocks.is_empty() || !are_seen(db, own, other).await? {
        return Ok(Some(Closed::Shut));
    }
    Ok(match other {
        Party::Organisation(_) if speaking.is_empty() => Some(Closed::Nobody),
        Party::Organisation(_) => None,
        Party::Person(person) if is_there(db, person, when.now).await? => {
            let open = match own {
                // people begin with organisations, and are answered
                Party::Organisation(_) => answered,
                Party::Person(me) => reaches(&reach(db, me, person, answered, when.today).await?),
            };
            (!open).then_some(Closed::Shut)
        }
        Party::Person(_) => Some(Closed::Shut),
    })
}

/// Whether moderators hide neither of the two: whoever is hidden writes to nobody either.
async fn are_seen(db: &impl ConnectionTrait, own: Party, other: Party) -> Result<bool, DbErr> {
    let organisations = [own, other].into_iter().filter_map(Party::organisation);
    let organisations: Vec<String> = organisations.map(|id| id.to_string()).collect();
    let people = [own, other].into_iter().filter_map(Party::person);
    let people: Vec<String> = people.map(|id| id.to_string()).collect();
    Ok(moderation::hidden_among(db, SubjectKind::Organisation, organisations)
        .await?
        .is_empty()
        && moderation::hidden_among(db, SubjectKind::Person, people)
            .await?
            .is_empty())
}

/// Whether somebody has an account with a proved address, and is not suspended.
async fn is_there(db: &impl ConnectionTrait, person: i32, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let row = accounts::person(db, person).await?;
    let there = row.filter(|row| row.verified_at.is_some());
    Ok(there.is_some_and(|row| !accounts::is_suspended(row.suspended_until, now)))
}

async fn reach(
    db: &impl ConnectionTrait,
    me: i32,
    person: i32,
    answered: bool,
    today: NaiveDate,
) -> Result<Reach, DbErr> {
    let profile = person_profile::Entity::find()
        .filter(person_profile::Column::PersonId.eq(person))
        .one(db)
        .await?;
    let listed = profile.as_ref().map(|row| row.listed.parse());
    let from = profile.as_ref().and_then(|row| row.messages_from.parse().ok());
    Ok(Reach {
        answered,
        from: from.unwrap_or(MessagesFrom::Organisations),
        listed: matches!(listed, Some(Ok(Visibility::Everyone | Visibility::Members))),
        together: together(db, me, person, today).await?,
    })
}

/// Whether two people share an organisation, or belong to two that work together on a day.
async fn together(db: &impl ConnectionTrait, one: i32, other: i32, today: NaiveDate) -> Result<bool, DbErr> {
    use collaboration::Column;
    let rows = membership::Entity::find()
        .filter(membership::Column::PersonId.is_in([one, other]))
        .all(db)
        .await?;
    let of = |person: i32| -> HashSet<i32> {
        let theirs = rows.iter().filter(|row| row.person_id == person);
        theirs.map(|row| row.organisation_id).collect()
    };
    let (ours, theirs) = (of(one), of(other));
    if !ours.is_disjoint(&theirs) {
        return Ok(true);
    }
    let between = |from: &HashSet<i32>, to: &HashSet<i32>| {
        let from = Column::FromId.is_in(from.iter().copied());
        from.and(Column::ToId.is_in(to.iter().copied()))
    };
    let lasts = Condition::any()
        .add(Column::EndsOn.is_null())
        .add(Column::EndsOn.gte(today));
    let count = collaboration::Entity::find()
        .filter(Column::Accepted.eq(true))
        .filter(Column::EndedAt.is_null())
        .filter(lasts)
        .filter(
            Condition::any()
                .add(between(&ours, &theirs))
                .add(between(&theirs, &ours)),
        )
        .count(db)
        .await?;
    Ok(count > 0)
}
