//! What becomes of somebody's places in organisations when they delete their account.

use bashke_entities::network::{
    claim, claim_decision, event, invitation, join_request, membership, network_follow, offer, offer_answer, project,
    review, tool_use,
};
use bashke_vocabulary::Standing;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::held::{Held, hold_by_id};
use super::{
    collaborations, digest, events, experiences, library_proposals, listing, listing_oneself, media, messages,
};
use crate::accounts;
use crate::network::rules;
use crate::network::rules::directory::Key;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;

/// The organisations that somebody belongs to, held, always in the same order.
async fn held_of(act: &Act, person_id: i32) -> Result<Vec<Held>, Error> {
    let places = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(person_id))
        .order_by_asc(membership::Column::OrganisationId)
        .all(&act.tx)
        .await?;
    let mut held = Vec::new();
    for place in places {
        held.push(hold_by_id(act, place.organisation_id).await?);
    }
    Ok(held)
}

/// Why somebody cannot leave yet: the last owner hands over first. Where nobody else belongs to it there is nobody to
/// hand over to; then it is left without an owner, and can be claimed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn obstacles(act: &Act, person_id: i32) -> Result<Vec<Refusal>, Error> {
    let kept = held_of(act, person_id).await?.into_iter().filter(|held| {
        held.members.len() > 1
            && held.standing_of(person_id) == Some(Standing::Owner)
            && !rules::keeps_an_owner(&held.members, person_id, None)
    });
    Ok(kept
        .map(|held| Refusal::new("email", "delete-last-owner").with("name", held.row.name))
        .collect())
}

/// Takes somebody out of the directory and of all organisations, with what they asked for and what was written to them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    let mut changed = Vec::new();
    for held in held_of(act, person_id).await? {
        if held.place_untold(act, person_id, None).await? {
            changed.push(Key::Organisation(held.row.id));
        }
    }
    leave_offers_and_events(act, person_id).await?;
    experiences::leave_experiences(act, person_id).await?;
    media::leave_media(act, person_id).await?;
    join_request::Entity::delete_many()
        .filter(join_request::Column::PersonId.eq(person_id))
        .filter(join_request::Column::Accepted.is_null())
        .exec(&act.tx)
        .await?;
    // what was sent to an address that they did not prove is whose the address is
    let proved = accounts::person(&act.tx, person_id)
        .await?
        .filter(|row| row.verified_at.is_some());
    let email = proved.and_then(|row| row.email);
    let to_them = Condition::any()
        .add(invitation::Column::AcceptedBy.eq(person_id))
        .add_option(email.map(|email| invitation::Column::Email.eq(email)));
    invitation::Entity::delete_many().filter(to_them).exec(&act.tx).await?;
    // a claim that waits goes; that one was decided on stays, without their words
    let decided = claim_decision::Entity::find()
        .select_only()
        .column(claim_decision::Column::ClaimId)
        .into_query();
    claim::Entity::delete_many()
        .filter(claim::Column::PersonId.eq(person_id))
        .filter(claim::Column::Id.not_in_subquery(decided))
        .exec(&act.tx)
        .await?;
    // a project is its organisation's, and stays without the name of whoever entered it
    project::Entity::update_many()
        .col_expr(project::Column::CreatedBy, Expr::value(None::<i32>))
        .filter(project::Column::CreatedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    claim::Entity::update_many()
        .col_expr(claim::Column::Reason, Expr::value(""))
        .filter(claim::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    // the directory last: whoever writes offers holds those before they tell it
    for key in changed {
        listing::changed(&act.tx, key).await?;
    }
    Ok(listing_oneself::forget(&act.tx, person_id).await?)
}

/// What somebody wrote for organisations is the organisations', and stays without their name; they follow nothing and come
/// to nothing any more.
async fn leave_offers_and_events(act: &Act, person_id: i32) -> Result<(), Error> {
    events::leave_events(act, person_id).await?;
    collaborations::leave_collaborations(act, person_id).await?;
    library_proposals::leave_proposals(act, person_id).await?;
    messages::leave_messages(act, person_id).await?;
    digest::end_digest(act, person_id).await?;
    network_follow::Entity::delete_many()
        .filter(network_follow::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    let nobody = || Expr::value(None::<i32>);
    offer::Entity::update_many()
        .col_expr(offer::Column::CreatedBy, nobody())
        .filter(offer::Column::CreatedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    event::Entity::update_many()
        .col_expr(event::Column::CreatedBy, nobody())
        .filter(event::Column::CreatedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    // what they thought was theirs, in the name of the organisation, and goes with them
    review::Entity::delete_many()
        .filter(review::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    tool_use::Entity::update_many()
        .col_expr(tool_use::Column::CreatedBy, nobody())
        .filter(tool_use::Column::CreatedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    offer_answer::Entity::update_many()
        .col_expr(offer_answer::Column::PersonId, nobody())
        .filter(offer_answer::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    offer_answer::Entity::update_many()
        .col_expr(offer_answer::Column::DecidedBy, nobody())
        .filter(offer_answer::Column::DecidedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
