//! Releases as data.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::paths;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Words, asked, json};
use crate::finance::Current;
use crate::finance::rules::catalogue;
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;

/// Releases.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Releases {
    /// Whether any of these releases holds made values.
    pub illustrative: bool,
    /// How many there are.
    pub total: usize,
    /// The releases, newest first.
    pub releases: Vec<Release>,
}

/// A numbered publication of a dataset, never changed afterwards.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Release {
    /// Its number.
    pub number: i32,
    /// The dataset.
    #[schema(example = "published")]
    pub dataset: String,
    /// Whether its values are made, for training and trials. Such values are not real.
    pub illustrative: bool,
    /// Whether it is the newest of its dataset.
    pub current: bool,
    /// The release of the same dataset before it, by its number.
    #[schema(required)]
    pub previous: Option<i32>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// What is in it.
    pub note: Words,
    /// Observations that were new.
    pub added: i32,
    /// Observations that replaced others.
    pub changed: i32,
    /// Observations that no longer stand.
    pub removed: i32,
    /// Observations that stand.
    pub observations: i32,
    /// Its page, in Albanian; `/en` before the path gives it in English.
    pub page: String,
}

/// A release.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReleaseAnswer {
    /// Whether its values are made, for training and trials. Such values are not real.
    pub illustrative: bool,
    /// The release.
    pub release: Release,
}

/// All releases
///
/// Any figure can be read as of any of them.
#[utoipa::path(
    get,
    path = paths::API_RELEASES,
    operation_id = "releases",
    tag = "releases",
    params(("dataset" = Option<String>, Query, description = "Only releases of this dataset.", example = "published")),
    responses(
        (status = 200, description = "The releases", body = Releases),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(mut request: Request) -> Result<Response, Error> {
    let current = std::sync::Arc::clone(&request.current);
    request.params.only(&["dataset"]);
    let dataset = asked::one(&mut request.params, "dataset", paths::API_DATASETS, |slug| {
        current.datasets.iter().find(|dataset| dataset.slug == slug)
    });
    asked::finish(&mut request)?;
    let releases: Vec<Release> = current
        .releases
        .iter()
        .filter(|release| dataset.is_none_or(|dataset| dataset.id == release.dataset_id))
        .filter_map(|one| release(&request, &current, one))
        .collect();
    json(&Releases {
        illustrative: releases.iter().any(|release| release.illustrative),
        total: releases.len(),
        releases,
    })
}

/// One release
///
/// With its note and what changed in it.
#[utoipa::path(
    get,
    path = paths::API_RELEASE,
    operation_id = "release",
    tag = "releases",
    params(("number" = i32, Path, description = "Number of the release", example = 1)),
    responses(
        (status = 200, description = "The release", body = ReleaseAnswer),
        (status = 404, description = "There is no such release", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(Path(number): Path<String>, mut request: Request) -> Result<Response, Error> {
    let number: i32 = number.parse().map_err(|_| Error::NotFound)?;
    let found = request.current.releases.iter().find(|release| release.number == number);
    let found = found.and_then(|found| release(&request, &request.current, found));
    let release = found.ok_or(Error::NotFound)?;
    request.params.only(&[]);
    asked::finish(&mut request)?;
    json(&ReleaseAnswer {
        illustrative: release.illustrative,
        release,
    })
}

/// The release with the name of its dataset.
fn release(request: &Request, current: &Current, release: &catalogue::Release) -> Option<Release> {
    let dataset = current
        .datasets
        .iter()
        .find(|dataset| dataset.id == release.dataset_id)?;
    let own = || {
        let releases = current.releases.iter();
        releases.filter(|other| other.dataset_id == dataset.id)
    };
    Some(Release {
        number: release.number,
        dataset: dataset.slug.clone(),
        illustrative: dataset.illustrative,
        current: own().next().is_some_and(|newest| newest.number == release.number),
        previous: own()
            .find(|other| other.number < release.number)
            .map(|other| other.number),
        published_at: release.published_at,
        note: Words::new(&release.note_sq, &release.note_en),
        added: release.added,
        changed: release.changed,
        removed: release.removed,
        observations: release.total,
        page: format!("{}{}", request.app.config.public_url, paths::release(release.number)),
    })
}
