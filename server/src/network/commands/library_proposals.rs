//! Proposing something for the library, taking that back, and deciding on it. Each is decided on once, whoever comes first.

use std::collections::BTreeSet;

use bashke_entities::network::{library_proposal, membership};
use bashke_vocabulary::{NoticeKind, Role, Standing};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, UpdateMany,
};

use super::collaborations::is_hidden;
use super::held::{hold_by_id, is_shut};
use super::library::{list_resource, list_tool};
use super::profile::written;
use super::telling::{is_news, is_news_again, tell_speakers};
use crate::accounts::{self, Notice};
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{PROPOSALS_WAITING, Proposed, Thing, proposed_name, unpacked};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Facts};

/// What is written only where nobody decided yet, and it was not taken back.
fn while_it_waits(id: i32) -> UpdateMany<library_proposal::Entity> {
    use library_proposal::Column;
    library_proposal::Entity::update_many()
        .filter(Column::Id.eq(id))
        .filter(Column::DecidedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
}

async fn once(act: &Act, change: UpdateMany<library_proposal::Entity>) -> Result<(), Error> {
    match change.exec(&act.tx).await?.rows_affected {
        1 => Ok(()),
        _ => Err(Error::Conflict),
    }
}

/// A proposal as nobody decided on it yet.
pub(super) fn blank(organisation: i32, proposed: &Proposed, at: DateTime<Utc>) -> library_proposal::ActiveModel {
    library_proposal::ActiveModel {
        id: NotSet,
        seeded_as: Set(None),
        thing: Set(proposed.thing().word().to_owned()),
        organisation_id: Set(organisation),
        answers: Set(proposed.packed()),
        proposed_by: Set(None),
        proposed_at: Set(at),
        withdrawn_at: Set(None),
        taken: Set(None),
        resource_id: Set(None),
        tool_id: Set(None),
        language: Set(None),
        words: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
    }
}

/// Proposes something in the name of an organisation. Gives its key.
///
/// # Errors
/// Refused where the organisation is hidden or locked, or too many of its proposals wait; where the actor may not, or the
/// database cannot be reached.
pub async fn propose(act: &Act, organisation: i32, proposed: &Proposed) -> Result<i32, Error> {
    // the organisation is held, so two of its editors come one after the other
    let held = hold_by_id(act, organisation).await?;
    held.may(act, Action::ProposeToLibrary)?;
    if is_shut(act, organisation).await? {
        return Err(Error::refused("organisation", "library-proposal-hidden"));
    }
    if waiting_of(act, organisation).await? >= PROPOSALS_WAITING {
        let refusal = Refusal::new("organisation", "library-proposal-many");
        return Err(Error::Refused(
            refusal.with("most", PROPOSALS_WAITING.to_string()).into(),
        ));
    }
    let (field, said) = proposed.said();
    written(act, field).await?;
    moderation::check_named(act, held.vouches(act), field, &said).await?;
    let row = library_proposal::ActiveModel {
        proposed_by: Set(act.actor.id()),
        ..blank(organisation, proposed, act.now)
    };
    let inserted = library_proposal::Entity::insert(row).exec(&act.tx).await?;
    let id = inserted.last_insert_id;
    act.audit(
        Event::done("library-proposal.made")
            .on("library-proposal", id)
            .with("organisation", organisation),
    )
    .await?;
    tell_deciders(act).await?;
    Ok(id)
}

/// Between whom it is told that something waits, for the count of what was told.
const DECIDERS: &str = "library-proposals-wait";

/// Tells those who decide that a proposal waits: once in a day, and anew where all were decided meanwhile. Whoever proposes
/// knows.
async fn tell_deciders(act: &Act) -> Result<(), Error> {
    if !is_news(act, DECIDERS).await? {
        return Ok(());
    }
    let mut people = BTreeSet::new();
    for role in [Role::Moderator, Role::Administrator] {
        people.extend(accounts::able_holders_of(&act.tx, role, act.now).await?);
    }
    let notice = Notice::new(NoticeKind::Network, "library-proposal-waits", "/proposals?sort=waiting");
    for person in people.into_iter().filter(|person| act.actor.id() != Some(*person)) {
        accounts::notify(act, person, &notice).await?;
    }
    Ok(())
}

/// Where nothing waits any more, what comes next is told.
async fn all_decided(act: &Act) -> Result<(), Error> {
    if queries::proposals_waiting(&act.tx).await? == 0 {
        is_news_again(act, DECIDERS).await?;
    }
    Ok(())
}

async fn waiting_of(act: &Act, organisation: i32) -> Result<u64, Error> {
    use library_proposal::Column;
    let waiting = library_proposal::Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::DecidedAt.is_null())
        .filter(Column::WithdrawnAt.is_null());
    Ok(waiting.count(&act.tx).await?)
}

/// Takes a proposal back that nobody decided on yet.
///
/// # Errors
/// A conflict where somebody did, or it was taken back already; where the actor may not, or the database cannot be reached.
pub async fn withdraw_proposal(act: &Act, id: i32) -> Result<(), Error> {
    let row = found(act, id).await?;
    let held = hold_by_id(act, row.organisation_id).await?;
    held.may(act, Action::ProposeToLibrary)?;
    let change = while_it_waits(id).col_expr(library_proposal::Column::WithdrawnAt, Expr::value(act.now));
    once(act, change).await?;
    act.audit(Event::done("library-proposal.withdrawn").on("library-proposal", id))
        .await
}

/// Takes a proposal into the library, as it was proposed or as it was edited meanwhile. Gives the short name of what it became.
///
/// # Errors
/// A conflict where it was decided on or taken back already; not found where it is another kind of thing, or its organisation is
/// hidden; where the actor may not, or the database cannot be reached.
pub async fn take_proposal(act: &Act, id: i32, typed: &Proposed) -> Result<String, Error> {
    use library_proposal::Column;
    let row = decided_on(act, id).await?;
    if Thing::of(&row.thing) != typed.thing() {
        return Err(Error::NotFound);
    }
    // decided on before it is listed: whoever comes second lists nothing
    once(act, decision(act, id, true)).await?;
    let (column, (key, slug)) = match typed {
        Proposed::Resource(typed) => (Column::ResourceId, list_resource(act, typed).await?),
        Proposed::Tool(typed) => (Column::ToolId, list_tool(act, typed).await?),
    };
    let became = library_proposal::Entity::update_many()
        .col_expr(column, Expr::value(key))
        .filter(Column::Id.eq(id));
    once(act, became).await?;
    tell(act, &row, "library-proposal-taken").await?;
    all_decided(act).await?;
    act.audit(Event::done("library-proposal.taken").on("library-proposal", id))
        .await?;
    Ok(slug)
}

/// Declines a proposal, with words in the language of whoever says them.
///
/// # Errors
/// A conflict where it was decided on or taken back already; not found where its organisation is hidden; where the actor may
/// not, or the database cannot be reached.
pub async fn decline_proposal(act: &Act, id: i32, words: &str, language: &str) -> Result<(), Error> {
    use library_proposal::Column;
    let row = decided_on(act, id).await?;
    let change = decision(act, id, false)
        .col_expr(Column::Words, Expr::value(words))
        .col_expr(Column::Language, Expr::value(language));
    once(act, change).await?;
    tell(act, &row, "library-proposal-declined").await?;
    all_decided(act).await?;
    act.audit(Event::done("library-proposal.declined").on("library-proposal", id))
        .await
}

async fn found(act: &Act, id: i32) -> Result<library_proposal::Model, Error> {
    let row = library_proposal::Entity::find_by_id(id).one(&act.tx).await?;
    row.ok_or(Error::NotFound)
}

/// A proposal on which the actor may decide: never of an organisation to which they belong, nor their own.
async fn decided_on(act: &Act, id: i32) -> Result<library_proposal::Model, Error> {
    let row = found(act, id).await?;
    let facts = Facts {
        made_by: row.proposed_by,
        ..Facts::organisation(row.organisation_id)
    };
    act.may(Action::DecideProposal, &facts)?;
    if is_hidden(act, row.organisation_id).await? {
        return Err(Error::NotFound);
    }
    Ok(row)
}

fn decision(act: &Act, id: i32, taken: bool) -> UpdateMany<library_proposal::Entity> {
    use library_proposal::Column;
    while_it_waits(id)
        .col_expr(Column::Taken, Expr::value(taken))
        .col_expr(Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(Column::DecidedAt, Expr::value(act.now))
}

/// Tells whoever proposed it; where they do not edit the organisation any more, those who speak for it.
async fn tell(act: &Act, row: &library_proposal::Model, message: &'static str) -> Result<(), Error> {
    let (sq, _) = proposed_name(Thing::of(&row.thing), &unpacked(&row.answers));
    let path = format!("/proposals/{}", row.id);
    let notice = Notice::new(NoticeKind::Network, message, path).with("title", sq);
    match edits_still(act, row).await? {
        Some(person) => accounts::notify(act, person, &notice).await,
        None => tell_speakers(act, &[row.organisation_id], &notice).await,
    }
}

/// Who proposed it, where they edit the organisation still.
async fn edits_still(act: &Act, row: &library_proposal::Model) -> Result<Option<i32>, Error> {
    use membership::Column;
    let Some(person) = row.proposed_by else { return Ok(None) };
    let standing = membership::Entity::find()
        .filter(Column::OrganisationId.eq(row.organisation_id))
        .filter(Column::PersonId.eq(person))
        .one(&act.tx)
        .await?;
    let standing = standing.and_then(|row| row.standing.parse::<Standing>().ok());
    Ok(standing.filter(|one| *one <= Standing::Editor).map(|_| person))
}

/// Takes the name of somebody who leaves off what they proposed and decided.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn leave_proposals(act: &Act, person_id: i32) -> Result<(), Error> {
    use library_proposal::Column;
    for column in [Column::ProposedBy, Column::DecidedBy] {
        library_proposal::Entity::update_many()
            .col_expr(column, Expr::value(None::<i32>))
            .filter(column.eq(person_id))
            .exec(&act.tx)
            .await?;
    }
    Ok(())
}
