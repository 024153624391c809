//! What the network holds about somebody, for them to take with them.

mod collaborations;
mod experiences;
mod library_proposals;
mod media;
mod messages;
mod offers;

use bashke_entities::finance::place;
use bashke_entities::network::{claim, experience, invitation, join_request, membership, organisation, project};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::queries;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// Their places in organisations, what they asked for and claimed, and the invitations that they accepted.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let places = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(person_id))
        .order_by_asc(membership::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let asked = join_request::Entity::find()
        .filter(join_request::Column::PersonId.eq(person_id))
        .order_by_desc(join_request::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let claimed = claim::Entity::find()
        .filter(claim::Column::PersonId.eq(person_id))
        .order_by_desc(claim::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let invited = invitation::Entity::find()
        .filter(invitation::Column::AcceptedBy.eq(person_id))
        .order_by_desc(invitation::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let wrote = experience::Entity::find()
        .filter(experience::Column::CreatedBy.eq(person_id))
        .order_by_desc(experience::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let ids = places.iter().map(|row| row.organisation_id);
    let ids = ids.chain(asked.iter().map(|row| row.organisation_id));
    let ids = ids.chain(claimed.iter().map(|row| row.organisation_id));
    let ids = ids.chain(invited.iter().map(|row| row.organisation_id));
    let ids = ids.chain(wrote.iter().filter_map(|row| row.organisation_id));
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let name = |id: i32| {
        let found = organisations.iter().find(|row| row.id == id);
        json!(found.map(|row| row.name.as_str()))
    };
    let memberships = places.iter().map(|row| {
        entry([
            ("organisation", name(row.organisation_id)),
            ("standing", json!(row.standing)),
            ("since", json!(row.joined_at.to_rfc3339())),
        ])
    });
    let requests = asked.iter().map(|row| {
        entry([
            ("organisation", name(row.organisation_id)),
            ("said", json!(row.word)),
            ("at", json!(row.created_at.to_rfc3339())),
            ("accepted", json!(row.accepted)),
        ])
    });
    let claims = claimed.iter().map(|row| {
        entry([
            ("organisation", name(row.organisation_id)),
            ("reason", json!(row.reason)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let invitations = invited.iter().map(|row| {
        entry([
            ("organisation", name(row.organisation_id)),
            ("name", json!(row.name)),
            ("email", json!(row.email)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let written = project::Entity::find()
        .filter(project::Column::CreatedBy.eq(person_id))
        .order_by_desc(project::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let projects = written.iter().map(|row| {
        entry([
            ("title", json!(row.title_sq.as_ref().or(row.title_en.as_ref()))),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let experiences = wrote.iter().map(|row| {
        entry([
            ("organisation", json!(row.organisation_id.map(name))),
            ("title", json!(row.title_sq.as_ref().or(row.title_en.as_ref()))),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let own = queries::own_listing(db, person_id).await?;
    let shown_in = own.iter().flat_map(|own| &own.places).copied();
    let places = place::Entity::find()
        .filter(place::Column::Id.is_in(shown_in))
        .order_by_asc(place::Column::Id)
        .all(db)
        .await?;
    let places: Vec<String> = places.into_iter().map(|place| place.name_sq).collect();
    let shown = own.map(|own| {
        let row = own.row;
        entry([
            ("listed", json!(row.listed)),
            ("about_sq", json!(row.about_sq)),
            ("about_en", json!(row.about_en)),
            (
                "themes",
                json!(own.themes.iter().map(|theme| theme.word()).collect::<Vec<_>>()),
            ),
            (
                "languages",
                json!(own.languages.iter().map(|one| one.word()).collect::<Vec<_>>()),
            ),
            ("places", json!(places)),
            ("contact", json!(row.contact)),
            ("about_seen", json!(row.about_seen)),
            ("themes_seen", json!(row.themes_seen)),
            ("places_seen", json!(row.places_seen)),
            ("languages_seen", json!(row.languages_seen)),
            ("organisations_seen", json!(row.organisations_seen)),
            ("contact_seen", json!(row.contact_seen)),
            ("messages_from", json!(row.messages_from)),
            ("changed_at", json!(row.changed_at.to_rfc3339())),
        ])
    });
    let mut sections = vec![
        Section::new("directory", shown.into_iter().collect()),
        Section::new("memberships", memberships.collect()),
        Section::new("experiences", experiences.collect()),
        Section::new("join-requests", requests.collect()),
        Section::new("claims", claims.collect()),
        Section::new("invitations", invitations.collect()),
        Section::new("projects", projects.collect()),
    ];
    sections.extend(experiences::held_about(db, person_id).await?);
    sections.extend(media::held_about(db, person_id).await?);
    sections.push(collaborations::held_about(db, person_id).await?);
    sections.push(library_proposals::held_about(db, person_id).await?);
    sections.extend(messages::held_about(db, person_id).await?);
    sections.extend(offers::held_about(db, person_id).await?);
    Ok(sections)
}
