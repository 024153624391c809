//! Claims: somebody says that a listed organisation is theirs to speak for, and an administrator decides.

use bashke_entities::network::{claim as claims, claim_decision};
use bashke_vocabulary::{Decision, NoticeKind, OrganisationKind, Role, Standing};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::held::{hold, hold_by_id};
use super::profile::asked;
use crate::accounts::{self, Notice};
use crate::network::{mail, queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};

/// Claims a listed organisation that has no owner. For a municipality it is noted whether the claimant's proved address
/// is of its mail domain; that helps whoever decides, and decides nothing by itself.
///
/// # Errors
/// Where the actor may not, where it has an owner, where a claim of theirs waits, or the database cannot be reached.
pub async fn claim(act: &Act, slug: &str, reason: String) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::ClaimOrganisation)?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    if held.owners().next().is_some() {
        return Err(Error::refused("reason", "organisations-owned"));
    }
    let own = queries::own_claims(&act.tx, held.row.id, signed.id).await?;
    if own.iter().any(|claim| claim.decisions.is_empty()) {
        return Err(Error::refused("reason", "organisations-claim-waits"));
    }
    asked(act, "reason").await?;
    let official = held.row.kind == OrganisationKind::Municipality.word();
    let domain = held.row.mail_domain.as_deref().filter(|_| official);
    let row = claims::ActiveModel {
        id: NotSet,
        organisation_id: Set(held.row.id),
        person_id: Set(signed.id),
        reason: Set(reason),
        mail_matches: Set(domain.map(|domain| rules::mail_matches(&signed.email, domain))),
        created_at: Set(act.now),
    };
    let id = claims::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    for administrator in accounts::holders_of(&act.tx, Role::Administrator).await? {
        let notice =
            Notice::new(NoticeKind::Claim, "claim-waits", "/admin/claims").with("organisation", held.row.name.as_str());
        accounts::notify(act, administrator, &notice).await?;
    }
    act.audit(
        Event::done("claim.made")
            .on("claim", id)
            .with("organisation", held.row.id),
    )
    .await
}

/// Decides on a claim: approves or denies one that waits, revokes one that was approved. Whoever is approved owns the
/// organisation; whoever is revoked belongs to it no more, even where that leaves it without an owner, so that it can
/// be claimed anew.
///
/// # Errors
/// Where the actor may not or is a party to it, where it cannot be decided so, or the database cannot be reached.
pub async fn decide(act: &Act, id: i32, decision: Decision, reason: String) -> Result<(), Error> {
    let claimed = async || {
        let found = claims::Entity::find_by_id(id).one(&act.tx).await?;
        found.ok_or(Error::NotFound)
    };
    let claimant = accounts::hold(act, claimed().await?.person_id).await?;
    // whoever left in between took it with them
    let claim = claimed().await?;
    let held = hold_by_id(act, claim.organisation_id).await?;
    let facts = Facts {
        concerns: Some(claim.person_id),
        ..Facts::organisation(held.row.id)
    };
    held.may_by(act, Action::DecideClaim, &facts)?;
    // read once the organisation is held, so that of two decisions at once the second sees the first
    let latest = claim_decision::Entity::find()
        .filter(claim_decision::Column::ClaimId.eq(id))
        .order_by_desc(claim_decision::Column::Id)
        .limit(1)
        .one(&act.tx)
        .await?;
    let latest = latest.map(|row| row.decision);
    let approved = Some(Decision::Approved.word());
    match decision {
        Decision::Approved | Decision::Denied if latest.is_some() => return Err(Error::Conflict),
        Decision::Revoked if latest.as_deref() != approved => return Err(Error::Conflict),
        Decision::Approved => {
            if held.owners().next().is_some() {
                return Err(Error::refused("reason", "organisations-owned"));
            }
            let claimant = claimant.as_ref().ok_or(Error::Conflict)?;
            if accounts::is_suspended(claimant.suspended_until, act.now) {
                return Err(Error::refused("reason", "organisations-claimant-suspended"));
            }
            held.place(act, claim.person_id, Some(Standing::Owner)).await?;
        }
        Decision::Revoked => held.place_whoever_is_left(act, claim.person_id, None).await?,
        Decision::Denied => {}
    }
    let row = claim_decision::ActiveModel {
        id: NotSet,
        claim_id: Set(id),
        decision: Set(decision.word().to_owned()),
        reason: Set(reason.clone()),
        decided_by: Set(act.actor.id()),
        decided_at: Set(act.now),
    };
    claim_decision::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    if let Some(person) = claimant {
        let message = match decision {
            Decision::Approved => "claim-approved",
            Decision::Denied => "claim-denied",
            Decision::Revoked => "claim-revoked",
        };
        let notice = Notice::new(NoticeKind::Claim, message, format!("/organisations/{}", held.row.slug))
            .with("organisation", &held.row.name)
            .in_page_only();
        accounts::notify(act, person.id, &notice).await?;
        mail::claim_decided(act, &person, &held.row, decision, reason).await?;
    }
    act.audit(
        Event::done("claim.decided")
            .on("claim", id)
            .with("decision", decision.word())
            .with("organisation", held.row.id),
    )
    .await
}
