//! Pictures and files of experiences.

use bashke_entities::network::experience;
use bashke_views::network::Said;

use crate::network::pages::media::{HasMedia, Holder};
use crate::network::rules::MediaOf;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// Experiences as what has pictures and files.
#[derive(Debug)]
pub struct OfExperiences;

impl HasMedia for OfExperiences {
    const WRITES: Action = Action::WriteExperience;

    async fn seen(request: &Request, slug: &str) -> Result<(Holder, Facts), Error> {
        let (row, _) = super::seen(request, slug).await?;
        let facts = row.organisation_id.map(Facts::organisation).unwrap_or_default();
        Ok((holder(request, &row), facts))
    }
}

/// One as the holder of its pictures and files.
pub(super) fn holder(request: &Request, row: &experience::Model) -> Holder {
    Holder {
        of: MediaOf::Experience(row.id),
        slug: row.slug.clone(),
        title: Said::of(&request.cx(), row.title_sq.as_deref(), row.title_en.as_deref()),
    }
}
