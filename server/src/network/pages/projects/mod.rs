//! Projects.

pub mod edit;
pub mod files;
pub mod list;
pub mod one;
pub(super) mod partners;
mod stands;

use bashke_views::network::{ProjectLine, Said};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;
use chrono::NaiveDate;

use super::{is_seen, place_link};
use crate::finance::Catalogue;
use crate::moderation;
use crate::network::queries::{self, ProjectRow, WholeProject};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// A project of an address with whether the reader writes it. A draft is there for its own alone.
async fn by_slug(request: &Request, slug: &str) -> Result<(WholeProject, bool), Error> {
    let whole = queries::project(&request.app.db, slug).await?.ok_or(Error::NotFound)?;
    let facts = Facts::organisation(whole.row.project.organisation_id);
    let edits = request.may(Action::EditProject, &facts).is_ok();
    if whole.row.project.published_at.is_none() && !edits {
        return Err(Error::NotFound);
    }
    Ok((whole, edits))
}

/// The same, for whoever may see it: what moderators hide is seen by those who write it, and by moderators.
async fn seen(request: &Request, slug: &str) -> Result<(WholeProject, bool), Error> {
    let (whole, edits) = by_slug(request, slug).await?;
    let project = &whole.row.project;
    let (db, id) = (&request.app.db, project.id.to_string());
    let seen = is_seen(request, project.organisation_id).await?
        && moderation::is_seen(db, &request.actor, SubjectKind::Project, &id, edits).await?;
    if seen { Ok((whole, edits)) } else { Err(Error::NotFound) }
}

/// A project as a line; whose it is is added by whoever shows it.
pub(super) fn project_line(cx: &Cx<'_>, catalogue: &Catalogue, row: &ProjectRow) -> ProjectLine {
    let project = &row.project;
    ProjectLine {
        title: Said::of(cx, project.title_sq.as_deref(), project.title_en.as_deref()),
        href: cx.url(&paths::project(&project.slug)),
        organisation: None,
        partners: Vec::new(),
        status: project.status.clone(),
        when: between(cx, project.starts_on, project.ends_on),
        places: row
            .places
            .iter()
            .filter_map(|id| place_link(cx, catalogue, *id))
            .map(|place| place.text)
            .collect(),
        draft: project.published_at.is_none(),
    }
}

/// From when to when, as far as that is known.
pub(super) fn between(cx: &Cx<'_>, first: Option<NaiveDate>, last: Option<NaiveDate>) -> Option<String> {
    let first = first.map(|day| cx.date(day));
    let last = last.map(|day| cx.date(day));
    match (first, last) {
        (Some(first), Some(last)) => Some(cx.ta("project-between", &[("from", first.into()), ("to", last.into())])),
        (Some(first), None) => Some(cx.ta("project-from", &[("from", first.into())])),
        (None, Some(last)) => Some(cx.ta("project-until", &[("to", last.into())])),
        (None, None) => None,
    }
}
