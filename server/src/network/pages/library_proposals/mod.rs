//! What organisations propose for the library.

mod answers;
pub mod list;
pub mod new;
pub mod one;
pub mod take;

use bashke_entities::network::library_proposal;
use bashke_views::components::Link;
use bashke_views::network::ProposalLine;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Standing, SubjectKind};

use super::offers::{Faces, face};
use super::resources::writes;
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{ProposalState, Thing, proposed_name, unpacked};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// The organisations that the reader edits, also where they may do nothing for them now.
fn edited(request: &Request) -> Vec<i32> {
    let signed = request.actor.signed.as_ref();
    let all = signed.into_iter().flat_map(|signed| &signed.memberships);
    all.filter(|one| one.standing <= Standing::Editor)
        .map(|one| one.organisation_id)
        .collect()
}

/// A proposal of an organisation that the reader edits, or any of one that is seen where they write the library.
async fn by_id(request: &Request, id: i32) -> Result<library_proposal::Model, Error> {
    let db = &request.app.db;
    let row = queries::proposal(db, id).await?.ok_or(Error::NotFound)?;
    if edited(request).contains(&row.organisation_id) {
        return Ok(row);
    }
    let ids = [row.organisation_id.to_string()];
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, ids).await?;
    if writes(request) && hidden.is_empty() {
        return Ok(row);
    }
    Err(Error::NotFound)
}

fn state(row: &library_proposal::Model) -> ProposalState {
    ProposalState::of(row.taken, row.withdrawn_at.is_some())
}

/// How it is called in the language of the page.
fn name(cx: &Cx<'_>, row: &library_proposal::Model) -> String {
    let (sq, en) = proposed_name(Thing::of(&row.thing), &unpacked(&row.answers));
    cx.pick(&sq, &en).to_owned()
}

fn line(request: &Request, cx: &Cx<'_>, faces: &Faces, row: &library_proposal::Model) -> ProposalLine {
    let at = row.decided_at.or(row.withdrawn_at).unwrap_or(row.proposed_at);
    ProposalLine {
        link: Link::new(name(cx, row), cx.url(&paths::proposal(row.id))),
        thing: Thing::of(&row.thing).word(),
        organisation: face(cx, faces, row.organisation_id),
        state: state(row).word(),
        when: request.locale.moment(at),
    }
}
