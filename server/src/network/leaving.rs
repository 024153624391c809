//! What the network holds about somebody, and what happens when they leave the platform.

use bashke_entities::network::{claim, claim_decision, invitation, join_request, membership, organisation};
use bashke_vocabulary::Standing;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::{Map, Value, json};

use super::queries;
use crate::accounts;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::rooms::{MOST, Section};

/// All that is held about somebody here.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let email = accounts::person(db, person_id).await?.and_then(|person| person.email);
    let memberships = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(person_id))
        .order_by_asc(membership::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let invitations = invitation::Entity::find()
        .filter(
            Condition::any()
                .add(invitation::Column::InvitedBy.eq(person_id))
                .add(invitation::Column::AcceptedBy.eq(person_id))
                .add(invitation::Column::Email.eq(email.unwrap_or_default())),
        )
        .order_by_desc(invitation::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let requests = join_request::Entity::find()
        .filter(join_request::Column::PersonId.eq(person_id))
        .order_by_desc(join_request::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let claims = claim::Entity::find()
        .filter(claim::Column::PersonId.eq(person_id))
        .order_by_desc(claim::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let listed = organisation::Entity::find()
        .filter(organisation::Column::CreatedBy.eq(person_id))
        .order_by_desc(organisation::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let memberships = memberships.iter().map(|row| {
        entry([
            ("organisation", json!(row.organisation_id)),
            ("standing", json!(row.standing)),
            ("joined_at", json!(row.joined_at.to_rfc3339())),
        ])
    });
    let invitations = invitations.iter().map(|row| {
        // whom somebody else was invited as is theirs, not the inviter's
        let sent = row.invited_by == person_id;
        entry([
            ("organisation", json!(row.organisation_id)),
            ("sent_by_you", json!(sent)),
            ("standing", json!(row.standing)),
            ("created_at", json!(row.created_at.to_rfc3339())),
            ("expires_at", json!(row.expires_at.to_rfc3339())),
        ])
    });
    let requests = requests.iter().map(|row| {
        entry([
            ("organisation", json!(row.organisation_id)),
            ("word", json!(row.word)),
            ("created_at", json!(row.created_at.to_rfc3339())),
            ("accepted", json!(row.accepted)),
        ])
    });
    let claims = claims.iter().map(|row| {
        entry([
            ("organisation", json!(row.organisation_id)),
            ("reason", json!(row.reason)),
            ("mail_matches", json!(row.mail_matches)),
            ("created_at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let listed = listed.iter().map(|row| {
        entry([
            ("organisation", json!(row.id)),
            ("slug", json!(row.slug)),
            ("created_at", json!(row.created_at.to_rfc3339())),
        ])
    });
    Ok(vec![
        Section::new("memberships", memberships.collect()),
        Section::new("invitations", invitations.collect()),
        Section::new("join-requests", requests.collect()),
        Section::new("claims", claims.collect()),
        Section::new("organisations", listed.collect()),
    ])
}

fn entry(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Why somebody cannot leave yet: an organisation to which others belong would have no owner. Their organisations are
/// held until the transaction ends, so that of two owners who leave at once one is told.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn obstacles(act: &Act, person_id: i32) -> Result<Vec<Refusal>, Error> {
    let mut owned: Vec<_> = queries::memberships(&act.tx, person_id)
        .await?
        .into_iter()
        .filter(|one| one.standing == Standing::Owner)
        .collect();
    // always in the same order, so that two who leave at once do not wait for each other
    owned.sort_by_key(|one| one.organisation_id);
    let mut obstacles = Vec::new();
    for one in owned {
        organisation::Entity::find_by_id(one.organisation_id)
            .lock_exclusive()
            .one(&act.tx)
            .await?;
        let others: Vec<_> = queries::members(&act.tx, one.organisation_id)
            .await?
            .into_iter()
            .filter(|member| member.person_id != person_id)
            .collect();
        if !others.is_empty() && others.iter().all(|member| member.standing != Standing::Owner) {
            obstacles.push(Refusal::new("email", "delete-last-owner").with("name", one.name));
        }
    }
    Ok(obstacles)
}

/// Forgets somebody: they belong nowhere any more, and what waits in their name or at their address is gone. An
/// organisation that was theirs alone stays listed and can be claimed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    let tx = &act.tx;
    membership::Entity::delete_many()
        .filter(membership::Column::PersonId.eq(person_id))
        .exec(tx)
        .await?;
    join_request::Entity::delete_many()
        .filter(join_request::Column::PersonId.eq(person_id))
        .exec(tx)
        .await?;
    if let Some(email) = accounts::person(tx, person_id).await?.and_then(|person| person.email) {
        invitation::Entity::delete_many()
            .filter(invitation::Column::Email.eq(email))
            .exec(tx)
            .await?;
    }
    let decided = claim_decision::Entity::find()
        .select_only()
        .column(claim_decision::Column::ClaimId)
        .into_query();
    claim::Entity::delete_many()
        .filter(claim::Column::PersonId.eq(person_id))
        .filter(claim::Column::Id.not_in_subquery(decided))
        .exec(tx)
        .await?;
    // that it was decided stays; their words do not
    claim::Entity::update_many()
        .col_expr(claim::Column::Reason, Expr::value(""))
        .filter(claim::Column::PersonId.eq(person_id))
        .exec(tx)
        .await?;
    Ok(())
}
