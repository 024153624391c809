//! For the rooms in which people write: what newcomers may, and that somebody wrote something.

use bashke_entities::moderation::contribution;
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, EntityTrait};

use crate::accounts::Actor;
use crate::moderation::queries;
use crate::moderation::rules::{self, Allowance};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::Denied;

/// Checks a text before it is kept: links, people named, contributions of the day. What is refused says which limit
/// it is and when it relaxes; `field` is the field that it is told beside.
///
/// # Errors
/// Where a limit is met, nobody is signed in, or the database cannot be reached.
pub async fn check(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
    field: &'static str,
    text: &str,
) -> Result<(), Error> {
    checked(db, actor, now, |allowance| allowance, (field, text)).await
}

/// The same of what is written in the name of an organisation: whoever edits one that bears the verified mark, `vouched`, is
/// no stranger, and writes a day's work for it. That holds for what all read, and so judge. What is said to one other
/// organisation (an answer to an offer, what two would do together, a message) is read by nobody but them, and a review is
/// somebody's own judgement: both stay within what `check` allows the person. All that they wrote is counted, so whoever wrote
/// much for an organisation has used up what they may write in their own name too.
///
/// # Errors
/// Where a limit is met, nobody is signed in, or the database cannot be reached.
pub async fn check_named(act: &Act, vouched: bool, field: &'static str, text: &str) -> Result<(), Error> {
    let raised = |allowance| {
        if vouched { rules::vouched(allowance) } else { allowance }
    };
    checked(&act.tx, &act.actor, act.now, raised, (field, text)).await
}

/// Checks a text, and the contributions of the day, against what `raised` makes of what somebody may do.
async fn checked(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
    raised: impl FnOnce(Allowance) -> Allowance,
    (field, text): (&'static str, &str),
) -> Result<(), Error> {
    let signed = actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let allowance = raised(queries::allowance(db, signed, now).await?);
    let posts = queries::posts_lately(db, signed.id, now).await?;
    Ok(rules::refused(&allowance, field, text, posts).into_result()?)
}

/// The same for a change of what was kept already, which is no further contribution.
///
/// # Errors
/// Where a limit is met, nobody is signed in, or the database cannot be reached.
pub async fn check_change(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
    field: &'static str,
    text: &str,
) -> Result<(), Error> {
    let signed = actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let allowance = queries::allowance(db, signed, now).await?;
    Ok(rules::refused(&allowance, field, text, 0).into_result()?)
}

/// Notes that the actor wrote something, in the transaction in which it is kept.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn contributed(act: &Act, kind: SubjectKind, id: &str) -> Result<(), Error> {
    let row = contribution::ActiveModel {
        id: NotSet,
        person_id: Set(act.actor.id().ok_or(Denied::SignIn)?),
        subject_kind: Set(kind.word().to_owned()),
        subject_id: Set(id.to_owned()),
        made_at: Set(act.now),
        struck_at: Set(None),
    };
    contribution::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([contribution::Column::SubjectKind, contribution::Column::SubjectId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}
