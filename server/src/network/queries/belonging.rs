//! Who belongs to which organisation, and who waits to.

use std::collections::{HashMap, HashSet};

use bashke_entities::accounts::person;
use bashke_entities::network::{invitation, join_request, membership, message_block, organisation};
use bashke_vocabulary::{Standing, SubjectKind};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationDef,
};

use crate::accounts;
use crate::accounts::Belonging;
use crate::moderation;
use crate::platform::secrets;

/// The most lines of a list that has no pages; nobody has so many.
const MOST: u64 = 500;

/// Where somebody belongs, by name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn memberships(db: &impl ConnectionTrait, person_id: i32) -> Result<Vec<Belonging>, DbErr> {
    let rows: Vec<(i32, String, String, String)> = membership::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .column(organisation::Column::Slug)
        .column(organisation::Column::Name)
        .column(membership::Column::Standing)
        .join(JoinType::InnerJoin, organisation_of_membership())
        .filter(membership::Column::PersonId.eq(person_id))
        .order_by_asc(organisation::Column::SortKey)
        .into_tuple()
        .all(db)
        .await?;
    let belonging = rows.into_iter().filter_map(|(organisation_id, slug, name, standing)| {
        Some(Belonging {
            organisation_id,
            slug,
            name,
            standing: standing.parse().ok()?,
        })
    });
    Ok(belonging.collect())
}

fn organisation_of_membership() -> RelationDef {
    membership::Entity::belongs_to(organisation::Entity)
        .from(membership::Column::OrganisationId)
        .to(organisation::Column::Id)
        .into()
}

/// Somebody who belongs to an organisation.
#[derive(Debug, Clone)]
pub struct Member {
    /// Their key.
    pub person_id: i32,
    /// Their short name.
    pub slug: String,
    /// How they are called.
    pub name: String,
    /// What they may do.
    pub standing: Standing,
    /// Since when.
    pub joined_at: DateTime<Utc>,
    /// Whether moderators hid or suspended them: their name and page are not for others to see.
    pub hidden: bool,
}

/// To which organisation people have belonged for longest, of those to which they belong now.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn first_organisations(db: &impl ConnectionTrait, people: &[i32]) -> Result<HashMap<i32, i32>, DbErr> {
    let mut first = HashMap::new();
    // a database takes only so many values in one statement
    for some in people.chunks(5_000) {
        let rows: Vec<(i32, i32)> = membership::Entity::find()
            .select_only()
            .columns([membership::Column::PersonId, membership::Column::OrganisationId])
            .filter(membership::Column::PersonId.is_in(some.iter().copied()))
            .order_by_asc(membership::Column::JoinedAt)
            .order_by_asc(membership::Column::Id)
            .into_tuple()
            .all(db)
            .await?;
        for (person, organisation) in rows {
            first.entry(person).or_insert(organisation);
        }
    }
    Ok(first)
}

/// Who belongs to an organisation, owners first. Whoever deleted their account does not any more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn members(db: &impl ConnectionTrait, organisation: i32, now: DateTime<Utc>) -> Result<Vec<Member>, DbErr> {
    let whose: RelationDef = membership::Entity::belongs_to(person::Entity)
        .from(membership::Column::PersonId)
        .to(person::Column::Id)
        .into();
    let rows = membership::Entity::find()
        .join(JoinType::InnerJoin, whose)
        .select_also(person::Entity)
        .filter(membership::Column::OrganisationId.eq(organisation))
        .filter(person::Column::DeletedAt.is_null())
        .order_by_asc(person::Column::NameKey)
        .limit(MOST)
        .all(db)
        .await?;
    let hidden = hidden_people(db, rows.iter().map(|(row, _)| row.person_id)).await?;
    let mut members: Vec<Member> = rows
        .into_iter()
        .filter_map(|(row, person)| {
            let person = person?;
            Some(Member {
                hidden: hidden.contains(&row.person_id) || accounts::is_suspended(person.suspended_until, now),
                person_id: person.id,
                slug: person.slug,
                name: person.display_name,
                standing: row.standing.parse().ok()?,
                joined_at: row.joined_at,
            })
        })
        .collect();
    members.sort_by_key(|member| member.standing);
    Ok(members)
}

/// Those of these people whom moderators hid.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hidden_people(db: &impl ConnectionTrait, ids: impl Iterator<Item = i32>) -> Result<HashSet<i32>, DbErr> {
    let hidden = moderation::hidden_among(db, SubjectKind::Person, ids.map(|id| id.to_string())).await?;
    Ok(hidden.iter().filter_map(|id| id.parse().ok()).collect())
}

/// The invitations of an organisation that still work.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn invitations(
    db: &impl ConnectionTrait,
    organisation: i32,
    now: DateTime<Utc>,
) -> Result<Vec<invitation::Model>, DbErr> {
    invitation::Entity::find()
        .filter(invitation::Column::OrganisationId.eq(organisation))
        .filter(invitation::Column::EndedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(now))
        .order_by_asc(invitation::Column::Id)
        .limit(MOST)
        .all(db)
        .await
}

/// An invitation that waits for somebody, with its organisation.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The invitation.
    pub invitation: invitation::Model,
    /// Into which organisation.
    pub organisation: organisation::Model,
}

fn organisation_of_invitation() -> RelationDef {
    invitation::Entity::belongs_to(organisation::Entity)
        .from(invitation::Column::OrganisationId)
        .to(organisation::Column::Id)
        .into()
}

fn waiting((invitation, organisation): (invitation::Model, Option<organisation::Model>)) -> Option<Waiting> {
    Some(Waiting {
        invitation,
        organisation: organisation?,
    })
}

/// The invitations that wait for a mail address, without those of people whom its owner blocks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn waiting_for(db: &impl ConnectionTrait, email: &str, now: DateTime<Utc>) -> Result<Vec<Waiting>, DbErr> {
    let owner: RelationDef = message_block::Entity::belongs_to(person::Entity)
        .from(message_block::Column::ByPersonId)
        .to(person::Column::Id)
        .into();
    let blocked = message_block::Entity::find()
        .join(JoinType::InnerJoin, owner)
        .select_only()
        .column(message_block::Column::PersonId)
        .filter(person::Column::Email.eq(email))
        .filter(message_block::Column::PersonId.is_not_null());
    let rows = invitation::Entity::find()
        .join(JoinType::InnerJoin, organisation_of_invitation())
        .select_also(organisation::Entity)
        .filter(invitation::Column::Email.eq(email))
        .filter(invitation::Column::InvitedBy.not_in_subquery(blocked.into_query()))
        .filter(invitation::Column::EndedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(now))
        .order_by_asc(invitation::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(waiting).collect())
}

/// The invitation behind a link, where it still works.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn invitation_by_token(
    db: &impl ConnectionTrait,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, DbErr> {
    let row = invitation::Entity::find()
        .join(JoinType::InnerJoin, organisation_of_invitation())
        .select_also(organisation::Entity)
        .filter(invitation::Column::Digest.eq(secrets::digest(token)))
        .filter(invitation::Column::EndedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    Ok(row.and_then(waiting))
}

/// Somebody who asks to belong to an organisation.
#[derive(Debug, Clone)]
pub struct Request {
    /// What they ask.
    pub row: join_request::Model,
    /// Who asks.
    pub person: person::Model,
    /// Whether moderators hid or suspended them.
    pub hidden: bool,
}

/// Who asks to belong to an organisation and waits.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn join_requests(
    db: &impl ConnectionTrait,
    organisation: i32,
    now: DateTime<Utc>,
) -> Result<Vec<Request>, DbErr> {
    let whose: RelationDef = join_request::Entity::belongs_to(person::Entity)
        .from(join_request::Column::PersonId)
        .to(person::Column::Id)
        .into();
    let rows = join_request::Entity::find()
        .join(JoinType::InnerJoin, whose)
        .select_also(person::Entity)
        .filter(join_request::Column::OrganisationId.eq(organisation))
        .filter(join_request::Column::DecidedAt.is_null())
        .filter(person::Column::DeletedAt.is_null())
        .order_by_asc(join_request::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let hidden = hidden_people(db, rows.iter().map(|(row, _)| row.person_id)).await?;
    let requests = rows.into_iter().filter_map(|(row, person)| {
        let person = person?;
        Some(Request {
            hidden: hidden.contains(&row.person_id) || accounts::is_suspended(person.suspended_until, now),
            person,
            row,
        })
    });
    Ok(requests.collect())
}

/// Whether somebody asks to belong to an organisation and waits.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_request(db: &impl ConnectionTrait, organisation: i32, person_id: i32) -> Result<bool, DbErr> {
    let row = join_request::Entity::find()
        .filter(join_request::Column::OrganisationId.eq(organisation))
        .filter(join_request::Column::PersonId.eq(person_id))
        .filter(join_request::Column::DecidedAt.is_null())
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// Somebody's public page: who they are and where they belong, without organisations that are hidden; none where the
/// account is deleted or was never verified.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn person_page(
    db: &impl ConnectionTrait,
    slug: &str,
) -> Result<Option<(person::Model, Vec<Belonging>)>, DbErr> {
    let Some(row) = person::Entity::find()
        .filter(person::Column::Slug.eq(slug))
        .filter(person::Column::DeletedAt.is_null())
        .filter(person::Column::VerifiedAt.is_not_null())
        .one(db)
        .await?
    else {
        return Ok(None);
    };
    let mut belonging = memberships(db, row.id).await?;
    let ids = belonging.iter().map(|one| one.organisation_id.to_string());
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, ids).await?;
    belonging.retain(|one| !hidden.contains(&one.organisation_id.to_string()));
    Ok(Some((row, belonging)))
}
