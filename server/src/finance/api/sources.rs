//! Sources as data.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use bashke_views::paths;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{asked, json};
use crate::finance::rules::catalogue::{self, SourceIx};
use crate::finance::rules::cube::Cube;
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;

/// Sources.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Sources {
    /// The dataset whose observations are counted.
    #[schema(example = "published")]
    pub dataset: String,
    /// Its release, by its number.
    pub release: i32,
    /// Whether the values of the dataset are made, for training and trials.
    pub illustrative: bool,
    /// How many sources there are.
    pub total: usize,
    /// The sources, by their numbers.
    pub sources: Vec<Source>,
}

/// Where values were read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Source {
    /// Its number.
    pub id: i32,
    /// Its short name, stable over imports.
    pub slug: String,
    /// What the page or file is, in Albanian; a document's own name is the same in both languages.
    pub title_sq: String,
    /// The same in English.
    pub title_en: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The day on which it was read.
    #[schema(required)]
    pub read_on: Option<NaiveDate>,
    /// Its licence, where stated.
    #[schema(required)]
    pub licence: Option<String>,
    /// What a reader should know of it, in Albanian.
    #[schema(required)]
    pub note_sq: Option<String>,
    /// The same in English.
    #[schema(required)]
    pub note_en: Option<String>,
    /// How many values of this release were read there.
    pub observations: usize,
    /// Its page, in Albanian; `/en` before the path gives it in English.
    pub page: String,
}

/// A source.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SourceAnswer {
    /// The dataset whose observations are counted.
    #[schema(example = "published")]
    pub dataset: String,
    /// Its release, by its number.
    pub release: i32,
    /// Whether the values of the dataset are made, for training and trials.
    pub illustrative: bool,
    /// The source.
    pub source: Source,
}

/// All sources
///
/// With publisher, address, the day on which each was read, and its licence where it states one.
#[utoipa::path(
    get,
    path = paths::API_SOURCES,
    operation_id = "sources",
    tag = "sources",
    params(
        ("dataset" = Option<String>, Query, description = "The dataset whose observations are counted: `published` where absent.", example = "published"),
        ("release" = Option<i32>, Query, description = "Count as of this release; the newest of the dataset where absent."),
    ),
    responses(
        (status = 200, description = "The sources", body = Sources),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(mut request: Request) -> Result<Response, Error> {
    request.params.only(&["dataset", "release"]);
    let cube = asked::cube(&mut request, None).await?;
    asked::finish(&mut request)?;
    let counts = counts(&cube);
    let sources = cube.catalogue.sources.iter().enumerate();
    let sources: Vec<Source> = sources
        .map(|(n, one)| {
            source(
                &request,
                one,
                counts.get(&SourceIx(n as u16)).copied().unwrap_or_default(),
            )
        })
        .collect();
    json(&Sources {
        dataset: cube.dataset.slug.clone(),
        release: cube.release.number,
        illustrative: cube.dataset.illustrative,
        total: sources.len(),
        sources,
    })
}

/// One source
#[utoipa::path(
    get,
    path = paths::API_SOURCE,
    operation_id = "source",
    tag = "sources",
    params(
        ("id" = i32, Path, description = "Number of the source", example = 1),
        ("dataset" = Option<String>, Query, description = "The dataset whose observations are counted: `published` where absent.", example = "published"),
        ("release" = Option<i32>, Query, description = "Count as of this release; the newest of the dataset where absent."),
    ),
    responses(
        (status = 200, description = "The source", body = SourceAnswer),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such source", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    let id: i32 = id.parse().map_err(|_| Error::NotFound)?;
    request.params.only(&["dataset", "release"]);
    let cube = asked::cube(&mut request, None).await?;
    let sources = &cube.catalogue.sources;
    let n = sources
        .iter()
        .position(|source| source.id == id)
        .ok_or(Error::NotFound)?;
    asked::finish(&mut request)?;
    let known = counts(&cube).get(&SourceIx(n as u16)).copied().unwrap_or_default();
    json(&SourceAnswer {
        dataset: cube.dataset.slug.clone(),
        release: cube.release.number,
        illustrative: cube.dataset.illustrative,
        source: source(&request, &sources[n], known),
    })
}

fn counts(cube: &Cube) -> HashMap<SourceIx, usize> {
    let mut counts = HashMap::new();
    for observation in cube.observations() {
        *counts.entry(observation.source).or_default() += 1;
    }
    counts
}

fn source(request: &Request, source: &catalogue::Source, observations: usize) -> Source {
    let (note_sq, note_en) = source.note.clone().unzip();
    Source {
        id: source.id,
        slug: source.slug.clone(),
        title_sq: source.title_sq.clone(),
        title_en: source.title_en.clone(),
        publisher: source.publisher.clone(),
        url: source.url.clone(),
        read_on: source.read_on,
        licence: source.licence.clone(),
        note_sq,
        note_en,
        observations,
        page: format!("{}{}", request.app.config.public_url, paths::source(source.id)),
    }
}
