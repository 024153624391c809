//! Claims and verifications, with who decided what and why.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::network::{claim, claim_decision, membership, organisation, verification};
use bashke_vocabulary::Standing;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, RelationDef,
};

/// A claim with all that was decided on it, the latest last.
#[derive(Debug, Clone)]
pub struct ClaimRow {
    /// The claim.
    pub claim: claim::Model,
    /// Which organisation.
    pub organisation: organisation::Model,
    /// Who claims it.
    pub person: person::Model,
    /// What was decided, with the name of who did.
    pub decisions: Vec<(claim_decision::Model, Option<String>)>,
}

/// Whether an organisation has an owner.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn has_owner(db: &impl ConnectionTrait, organisation: i32) -> Result<bool, DbErr> {
    Ok(!with_owner(db, &[organisation]).await?.is_empty())
}

/// Those of these organisations that have an owner.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn with_owner(db: &impl ConnectionTrait, organisations: &[i32]) -> Result<Vec<i32>, DbErr> {
    membership::Entity::find()
        .select_only()
        .distinct()
        .column(membership::Column::OrganisationId)
        .filter(membership::Column::OrganisationId.is_in(organisations.iter().copied()))
        .filter(membership::Column::Standing.eq(Standing::Owner.word()))
        .into_tuple()
        .all(db)
        .await
}

/// The owners of an organisation, in the order in which they came to it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn owners(db: &impl ConnectionTrait, organisation: i32) -> Result<Vec<i32>, DbErr> {
    membership::Entity::find()
        .select_only()
        .column(membership::Column::PersonId)
        .filter(membership::Column::OrganisationId.eq(organisation))
        .filter(membership::Column::Standing.eq(Standing::Owner.word()))
        .order_by_asc(membership::Column::Id)
        .into_tuple()
        .all(db)
        .await
}

/// How many claims stand on a page.
const SIZE: u64 = 20;

/// A page of the claims that wait, the oldest first, or of those that were decided on, the newest first; how many
/// pages there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn claim_queue(db: &impl ConnectionTrait, decided: bool, page: u64) -> Result<(Vec<ClaimRow>, u64), DbErr> {
    let with_decision = claim_decision::Entity::find()
        .select_only()
        .column(claim_decision::Column::ClaimId)
        .into_query();
    let find = claim::Entity::find();
    let find = if decided {
        find.filter(claim::Column::Id.in_subquery(with_decision))
            .order_by_desc(claim::Column::Id)
    } else {
        find.filter(claim::Column::Id.not_in_subquery(with_decision))
            .order_by_asc(claim::Column::Id)
    };
    let total = find.clone().count(db).await?;
    let claims = find.offset(page.saturating_sub(1) * SIZE).limit(SIZE).all(db).await?;
    Ok((complete(db, claims).await?, total.div_ceil(SIZE).max(1)))
}

/// How many claims wait for a decision.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn claims_waiting(db: &impl ConnectionTrait) -> Result<u64, DbErr> {
    let with_decision = claim_decision::Entity::find()
        .select_only()
        .column(claim_decision::Column::ClaimId)
        .into_query();
    claim::Entity::find()
        .filter(claim::Column::Id.not_in_subquery(with_decision))
        .count(db)
        .await
}

/// Somebody's claims of an organisation, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_claims(db: &impl ConnectionTrait, organisation: i32, person_id: i32) -> Result<Vec<ClaimRow>, DbErr> {
    let claims = claim::Entity::find()
        .filter(claim::Column::OrganisationId.eq(organisation))
        .filter(claim::Column::PersonId.eq(person_id))
        .order_by_desc(claim::Column::Id)
        .limit(SIZE)
        .all(db)
        .await?;
    complete(db, claims).await
}

async fn complete(db: &impl ConnectionTrait, claims: Vec<claim::Model>) -> Result<Vec<ClaimRow>, DbErr> {
    let organisations: HashMap<i32, organisation::Model> = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(claims.iter().map(|claim| claim.organisation_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let people: HashMap<i32, person::Model> = person::Entity::find()
        .filter(person::Column::Id.is_in(claims.iter().map(|claim| claim.person_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let decider: RelationDef = claim_decision::Entity::belongs_to(person::Entity)
        .from(claim_decision::Column::DecidedBy)
        .to(person::Column::Id)
        .into();
    let decisions = claim_decision::Entity::find()
        .join(JoinType::LeftJoin, decider)
        .select_also(person::Entity)
        .filter(claim_decision::Column::ClaimId.is_in(claims.iter().map(|claim| claim.id)))
        .order_by_asc(claim_decision::Column::Id)
        .all(db)
        .await?;
    let mut of_claim = HashMap::<i32, Vec<(claim_decision::Model, Option<String>)>>::new();
    for (decision, person) in decisions {
        let by = person.map(|person| person.display_name);
        of_claim.entry(decision.claim_id).or_default().push((decision, by));
    }
    let rows = claims.into_iter().filter_map(|claim| {
        Some(ClaimRow {
            organisation: organisations.get(&claim.organisation_id)?.clone(),
            person: people.get(&claim.person_id)?.clone(),
            decisions: of_claim.remove(&claim.id).unwrap_or_default(),
            claim,
        })
    });
    Ok(rows.collect())
}

/// The latest verifications of an organisation with the names of who decided, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn verifications(
    db: &impl ConnectionTrait,
    organisation: i32,
) -> Result<Vec<(verification::Model, Option<String>)>, DbErr> {
    let decider: RelationDef = verification::Entity::belongs_to(person::Entity)
        .from(verification::Column::DecidedBy)
        .to(person::Column::Id)
        .into();
    let rows = verification::Entity::find()
        .join(JoinType::LeftJoin, decider)
        .select_also(person::Entity)
        .filter(verification::Column::OrganisationId.eq(organisation))
        .order_by_desc(verification::Column::Id)
        .limit(SIZE)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(row, person)| (row, person.map(|person| person.display_name)))
        .collect())
}
