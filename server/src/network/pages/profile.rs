//! An organisation.

use std::collections::{BTreeSet, HashMap};

use axum::extract::Path;
use bashke_entities::dialogue::dialogue::Model as DialogueRow;
use bashke_views::components::Link;
use bashke_views::network::{self as views, DialogueJoined, GrantLine, OrganisationPage, ProjectLine};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{FollowKind, Restriction, Role, Standing, SubjectKind, Visibility};

use super::calls::grant_line;
use super::collaborations::shown;
use super::events::{event_line, holders};
use super::experiences::experience_line;
use super::experiences::uses::used_line;
use super::funding::programme_link;
use super::offers::{face, offer_line, own_for};
use super::projects::{self, project_line};
use super::reviews;
use super::tools::tools_used;
use super::{belongs, by_slug, done, logo_of, place_link};
use crate::dialogue::{self, Part};
use crate::moderation;
use crate::network::queries::ProjectRow;
use crate::network::{queries, rules};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training;

/// How many events to come stand on the page of an organisation.
const EVENTS: u64 = 10;

/// How many dialogues do.
const DIALOGUES: u64 = 20;

/// An organisation, with what the reader may see of it.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let row = by_slug(&request, &slug).await?;
    let db = &request.app.db;
    let belongs = belongs(&request, row.id);
    let standing = moderation::restrictions(db, SubjectKind::Organisation, [row.id.to_string()]).await?;
    let standing = standing.into_values().next().unwrap_or_default();
    if !moderation::lets_see(&request.actor, &standing, belongs) {
        return Err(Error::NotFound);
    }
    let edits = request
        .may(Action::EditOrganisation, &Facts::organisation(row.id))
        .is_ok();
    // those of its own who edit it see here too what only they see, and that it is so
    let details = queries::details(db, row.id, &request.actor, belongs && edits).await?;
    // whoever owns it knows that it has an owner
    let owns = request
        .actor
        .signed
        .as_ref()
        .is_some_and(|signed| signed.standing_in(row.id) == Some(Standing::Owner));
    let owned = owns || queries::has_owner(db, row.id).await?;
    let logo = logo_of(&request, &row).await?;
    let certificates = training::counting_for(&request, row.id).await?;
    let learnt = training::learnt_for(&request, row.id).await?;
    let dialogues = dialogue::joined_by(db, row.id, DIALOGUES).await?;
    let given = queries::grants_of(db, row.id).await?;
    let calls = queries::calls_of(db, &given).await?;
    let programmes = queries::programmes_of(db, &given).await?;
    let today = request.app.clock.today();
    let offers = queries::open_offers_of(db, &[row.id], today).await?;
    // whoever belongs to it hears of it anyway
    let follows = match request.actor.id().filter(|_| !belongs) {
        Some(person) => Some(queries::follows(db, person, FollowKind::Organisation, &row.id.to_string()).await?),
        None => None,
    };
    let writes = request.may(Action::EditProject, &Facts::organisation(row.id)).is_ok();
    let projects = queries::projects_of(db, row.id, writes).await?;
    let confirms = request
        .may(Action::ConfirmPartner, &Facts::organisation(row.id))
        .is_ok();
    let named_by_others = queries::projects_joined(db, row.id, today).await?;
    let all_projects: Vec<ProjectRow> = projects
        .iter()
        .chain(named_by_others.iter().map(|(row, _)| row))
        .cloned()
        .collect();
    let (leaders, partners) = projects::partners::names(&request, &all_projects).await?;
    let tells = request
        .may(Action::WriteExperience, &Facts::organisation(row.id))
        .is_ok();
    let experiences = queries::experiences_of(db, row.id, tells).await?;
    let used = queries::used_by_organisation(db, row.id).await?;
    let tools = tools_used(&request, row.id).await?;
    let reviews = reviews::of_organisation(&request, row.id).await?;
    let events = queries::events_of(db, row.id, request.app.clock.now(), EVENTS).await?;
    let named_events = if confirms {
        queries::events_naming(db, row.id, request.app.clock.now(), EVENTS).await?
    } else {
        Vec::new()
    };
    let others = holders(&events).chain(holders(&named_events));
    let others = others.filter(|id| *id != row.id).collect::<BTreeSet<i32>>();
    let holding = if others.is_empty() {
        HashMap::new()
    } else {
        queries::faces(db, others).await?
    };
    let together = queries::collaborations_of(db, row.id).await?;
    let together_shown = shown(&request, &together).await?;
    let asks = own_for(&request, Action::AskCollaboration);
    // whom it does not concern meets none that is hidden, and cannot change it anyway
    let concerned = belongs || request.actor.holds(Role::Moderator);
    let stands = |what: &[Restriction]| concerned && standing.iter().any(|one| what.contains(one));
    let hidden = stands(&[Restriction::Hidden, Restriction::Removed]);
    let locked = stands(&[Restriction::Locked]).then(|| request.locale.message("organisation-locked"));
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let facts = Facts::organisation(row.id);
    let now = request.app.clock.now();
    let grants = given.iter().map(|grant| {
        let call = grant.grant.call_id.and_then(|id| calls.get(&id));
        GrantLine {
            programme: programmes
                .get(&grant.grant.programme_id)
                .filter(|_| call.is_none())
                .map(|row| programme_link(&cx, row)),
            call: call.map(|call| Link::new(cx.pick(&call.name_sq, &call.name_en), cx.url(&paths::call(&call.slug)))),
            ..grant_line(&cx, catalogue, grant)
        }
    });
    let grants = grants.collect();
    let led = |confirmed: bool| -> Vec<ProjectLine> {
        let rows = named_by_others.iter().filter(|one| one.1 == confirmed);
        rows.map(|(one, _)| ProjectLine {
            organisation: face(&cx, &leaders, one.project.organisation_id),
            ..project_line(&cx, catalogue, one)
        })
        .collect()
    };
    let page = OrganisationPage {
        verified_until: row
            .verified_until
            .filter(|until| rules::is_verified(Some(*until), now))
            .map(|until| request.locale.day_of(until)),
        themes: details.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        places: details
            .places
            .iter()
            .filter_map(|id| place_link(&cx, catalogue, *id))
            .collect(),
        municipality: row.place_id.and_then(|id| place_link(&cx, catalogue, id)),
        contacts: details
            .contacts
            .into_iter()
            .map(|contact| {
                let alone = (belongs && edits && contact.visibility != Visibility::Everyone.word())
                    .then_some(contact.visibility);
                (contact.field, contact.value, alone)
            })
            .collect(),
        claimable: !owned,
        edits,
        writes: request.may(Action::WriteOffer, &facts).is_ok(),
        hidden,
        locked,
        sees_members: belongs || request.may(Action::ManageMembers, &facts).is_ok(),
        owns: request.may(Action::EnrolMembers, &facts).is_ok(),
        joins: owned && !belongs,
        messages: owned
            && request.may(Action::WriteMessage, &Facts::default()).is_ok()
            && request.may(Action::ActForOrganisation, &facts).is_err(),
        offers: offers
            .iter()
            .map(|offer| offer_line(&cx, catalogue, offer, &HashMap::new(), today))
            .collect(),
        collaborations: together
            .iter()
            .map(|one| together_shown.line(&request, one, row.id))
            .collect(),
        proposes: asks.iter().any(|one| one.0 != row.id),
        belongs,
        follows,
        done: done(&request),
        grants,
        events: events
            .iter()
            .map(|row| event_line(&cx, catalogue, row, &holding))
            .collect(),
        named_events: named_events
            .iter()
            .map(|row| event_line(&cx, catalogue, row, &holding))
            .collect(),
        experiences: experiences.iter().filter_map(|row| experience_line(&cx, row)).collect(),
        used: used.iter().filter_map(|both| used_line(&cx, catalogue, both)).collect(),
        tools,
        reviews,
        projects: projects
            .iter()
            .map(|one| ProjectLine {
                partners: partners.get(&one.project.id).cloned().unwrap_or_default(),
                ..project_line(&cx, catalogue, one)
            })
            .collect(),
        joined: led(true),
        named_in: if confirms { led(false) } else { Vec::new() },
        languages: details
            .languages
            .iter()
            .map(|language| language.word().to_owned())
            .collect(),
        source: row.source,
        logo,
        certificates,
        learnt,
        dialogues: dialogues
            .into_iter()
            .map(|(row, parts)| joined(&cx, row, &parts))
            .collect(),
        id: row.id,
        slug: row.slug,
        name: row.name,
        short_name: row.short_name,
        kind: row.kind,
        about_sq: row.about_sq,
        about_en: row.about_en,
        founded: row.founded,
        register_number: row.register_number,
        website: row.website,
    };
    Ok(Page::private(views::profile(&cx, &page)))
}

/// A dialogue of which the organisation was a part, with what its part was.
fn joined(cx: &Cx<'_>, row: DialogueRow, parts: &BTreeSet<Part>) -> DialogueJoined {
    let parts = parts.iter().map(|part| cx.t(&format!("joined-{}", part.word())));
    DialogueJoined {
        link: Link::new(row.title, cx.url(&paths::dialogue(&row.slug))),
        language: row.language,
        parts: parts.collect(),
    }
}
