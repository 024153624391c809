//! Pictures and files of projects.

use bashke_entities::network::project;
use bashke_views::network::Said;

use crate::network::pages::media::{HasMedia, Holder};
use crate::network::rules::MediaOf;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// Projects as what has pictures and files.
#[derive(Debug)]
pub struct OfProjects;

impl HasMedia for OfProjects {
    const WRITES: Action = Action::EditProject;

    async fn seen(request: &Request, slug: &str) -> Result<(Holder, Facts), Error> {
        let (whole, _) = super::seen(request, slug).await?;
        let row = &whole.row.project;
        Ok((holder(request, row), Facts::organisation(row.organisation_id)))
    }
}

/// One as the holder of its pictures and files.
pub(super) fn holder(request: &Request, row: &project::Model) -> Holder {
    Holder {
        of: MediaOf::Project(row.id),
        slug: row.slug.clone(),
        title: Said::of(&request.cx(), row.title_sq.as_deref(), row.title_en.as_deref()),
    }
}
