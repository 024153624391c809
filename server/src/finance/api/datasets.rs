//! Datasets as data.

use axum::response::Response;
use bashke_views::{Locale, paths};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Words, asked, json};
use crate::finance::pages::state::PUBLISHED;
use crate::finance::rules::catalogue;
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;

/// Datasets.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Datasets {
    /// Whether any of these datasets holds made values.
    pub illustrative: bool,
    /// How many there are.
    pub total: usize,
    /// The datasets.
    pub datasets: Vec<Dataset>,
}

/// A family of observations. Two datasets are never mixed in one answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Dataset {
    /// Its name in addresses and filters.
    #[schema(example = "published")]
    pub slug: String,
    /// What it is.
    pub name: Words,
    /// Whether its values are made, for training and trials. Such values are not real.
    pub illustrative: bool,
    /// Whether it is meant where no dataset is named.
    pub default: bool,
    /// Its newest release, by its number; null where nothing is published.
    #[schema(required)]
    pub release: Option<i32>,
    /// When that was published.
    #[schema(required)]
    pub published_at: Option<DateTime<Utc>>,
    /// Observations that stand in it.
    pub observations: i32,
}

/// All datasets
///
/// The published figures, and on trial installations an illustrative panel that is made, not real.
#[utoipa::path(
    get,
    path = paths::API_DATASETS,
    operation_id = "datasets",
    tag = "releases",
    responses(
        (status = 200, description = "The datasets", body = Datasets),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(mut request: Request) -> Result<Response, Error> {
    request.params.only(&[]);
    asked::finish(&mut request)?;
    let datasets: Vec<Dataset> = request
        .current
        .datasets
        .iter()
        .map(|one| dataset(one, request.current.cube(&one.slug).map(|cube| &cube.release)))
        .collect();
    json(&Datasets {
        illustrative: datasets.iter().any(|dataset| dataset.illustrative),
        total: datasets.len(),
        datasets,
    })
}

fn dataset(dataset: &catalogue::Dataset, newest: Option<&catalogue::Release>) -> Dataset {
    let name = |locale: Locale| match dataset.slug.as_str() {
        PUBLISHED => locale.message("api-dataset-published"),
        _ if dataset.illustrative => locale.message("api-dataset-illustrative"),
        slug => slug.to_owned(),
    };
    Dataset {
        slug: dataset.slug.clone(),
        name: Words::new(name(Locale::Sq), name(Locale::En)),
        illustrative: dataset.illustrative,
        default: dataset.slug == PUBLISHED,
        release: newest.map(|release| release.number),
        published_at: newest.map(|release| release.published_at),
        observations: newest.map_or(0, |release| release.total),
    }
}
