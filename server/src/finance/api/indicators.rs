//! Indicators as data.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::paths;
use bashke_vocabulary::{Phase, PlaceKind, Scope};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Words, asked, json};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::formula::Expression;
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;

/// Indicators.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Indicators {
    /// The dataset whose observations are counted.
    #[schema(example = "published")]
    pub dataset: String,
    /// Its release, by its number.
    pub release: i32,
    /// Whether the values of the dataset are made, for training and trials.
    pub illustrative: bool,
    /// How many indicators there are.
    pub total: usize,
    /// The indicators, by group.
    pub indicators: Vec<Indicator>,
}

/// What is measured.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Indicator {
    /// Its name in addresses, filters and formulas.
    #[schema(example = "own-source-revenue")]
    pub slug: String,
    /// Slug of its group.
    pub group: String,
    /// Its name.
    pub name: Words,
    /// Its short name.
    pub short_name: Words,
    /// The unit of its values.
    #[schema(example = "ALL")]
    pub unit: &'static str,
    /// Which way is better for the people who live there: more-is-better, less-is-better or neither.
    #[schema(example = "more-is-better")]
    pub direction: &'static str,
    /// How a value relates to its period: flow, stock or ratio.
    #[schema(example = "flow")]
    pub time: &'static str,
    /// For which places it is meant: municipality, country or region.
    #[schema(example = "municipality")]
    pub scope: &'static str,
    /// Whether it may be summed over municipalities.
    pub additive: bool,
    /// Whether it has an initial and a revised plan.
    pub planned: bool,
    /// Whether a formula gives it where no source does.
    pub computed: bool,
    /// Slug of the total that it is a part of.
    #[schema(required)]
    pub share_of: Option<String>,
    /// How many values sources state of it in this release.
    pub observations: usize,
    /// Its page, in Albanian; `/en` before the path gives it in English.
    pub page: String,
}

/// An indicator with its definition and what is known of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct IndicatorAnswer {
    /// The dataset whose observations are counted.
    #[schema(example = "published")]
    pub dataset: String,
    /// Its release, by its number.
    pub release: i32,
    /// Whether the values of the dataset are made, for training and trials.
    pub illustrative: bool,
    /// The indicator.
    pub indicator: Indicator,
    /// What it measures.
    pub definition: Words,
    /// Its legal basis, or the source of the definition.
    pub legal_basis: Words,
    /// Codes of the chart of accounts.
    pub accounts: Vec<String>,
    /// The formula over other indicators.
    #[schema(required)]
    pub formula: Option<String>,
    /// Slugs of the indicators that the formula needs.
    pub inputs: Vec<String>,
    /// The periods for which any place has a value, with how many municipalities have one.
    pub coverage: Vec<Coverage>,
}

/// How much is known of an indicator for a period.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Coverage {
    /// The budget phase.
    #[schema(example = "actual")]
    pub phase: &'static str,
    /// The period.
    #[schema(example = "2023")]
    pub period: String,
    /// How many municipalities have a value, stated or computed.
    pub known: usize,
    /// How many municipalities there are.
    pub of: usize,
}

/// All indicators
///
/// With unit, direction and the number of values that sources state.
#[utoipa::path(
    get,
    path = paths::API_INDICATORS,
    operation_id = "indicators",
    tag = "indicators",
    params(
        ("group" = Option<String>, Query, description = "Slugs of groups, with commas between; a group holds those within it.", example = "key-ratios"),
        ("scope" = Option<String>, Query, description = "`municipality`, `country` or `region`.", example = "municipality"),
        ("dataset" = Option<String>, Query, description = "The dataset whose observations are counted: `published` where absent.", example = "published"),
        ("release" = Option<i32>, Query, description = "Count as of this release; the newest of the dataset where absent."),
    ),
    responses(
        (status = 200, description = "The indicators", body = Indicators),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(mut request: Request) -> Result<Response, Error> {
    request.params.only(&["group", "scope", "dataset", "release"]);
    let cube = asked::cube(&mut request, None).await?;
    let catalogue = &cube.catalogue;
    let params = &mut request.params;
    let groups = asked::many(params, "group", "/api/v1/indicators", |slug| {
        catalogue.groups.iter().position(|group| group.slug == slug)
    });
    let scopes = asked::many(params, "scope", "municipality, country, region", |word| {
        word.parse::<Scope>().ok()
    });
    asked::finish(&mut request)?;
    let within =
        |group: usize| groups.contains(&group) || catalogue.groups[group].parent.is_some_and(|g| groups.contains(&g));
    let counts = cube.counts();
    let indicators: Vec<Indicator> = catalogue
        .indicator_numbers()
        .filter(|ix| groups.is_empty() || within(catalogue.indicator(*ix).group))
        .filter(|ix| scopes.is_empty() || scopes.contains(&catalogue.indicator(*ix).scope))
        .map(|ix| indicator(&request, catalogue, ix, counts.get(&ix).copied().unwrap_or_default()))
        .collect();
    json(&Indicators {
        dataset: cube.dataset.slug.clone(),
        release: cube.release.number,
        illustrative: cube.dataset.illustrative,
        total: indicators.len(),
        indicators,
    })
}

/// One indicator
///
/// With definition, legal basis, formula, and for which periods it is known.
#[utoipa::path(
    get,
    path = paths::API_INDICATOR,
    operation_id = "indicator",
    tag = "indicators",
    params(
        ("slug" = String, Path, description = "Slug of the indicator", example = "own-source-revenue"),
        ("dataset" = Option<String>, Query, description = "The dataset whose observations are counted: `published` where absent.", example = "published"),
        ("release" = Option<i32>, Query, description = "Count as of this release; the newest of the dataset where absent."),
    ),
    responses(
        (status = 200, description = "The indicator", body = IndicatorAnswer),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such indicator", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(Path(slug): Path<String>, mut request: Request) -> Result<Response, Error> {
    request.params.only(&["dataset", "release"]);
    let cube = asked::cube(&mut request, None).await?;
    let catalogue = &cube.catalogue;
    let ix = catalogue.find_indicator(&slug).ok_or(Error::NotFound)?;
    asked::finish(&mut request)?;
    let definition = catalogue.indicator(ix);
    let mut inputs: Vec<String> = definition
        .expression
        .iter()
        .flat_map(Expression::inputs)
        .map(|input| catalogue.indicator(input.indicator).slug.clone())
        .collect();
    inputs.sort_unstable();
    inputs.dedup();
    let stated = cube.counts().get(&ix).copied().unwrap_or_default();
    json(&IndicatorAnswer {
        dataset: cube.dataset.slug.clone(),
        release: cube.release.number,
        illustrative: cube.dataset.illustrative,
        indicator: indicator(&request, catalogue, ix, stated),
        definition: Words::new(&definition.definition_sq, &definition.definition_en),
        legal_basis: Words::new(&definition.basis_sq, &definition.basis_en),
        accounts: definition.accounts.clone(),
        formula: definition.formula.clone(),
        inputs,
        coverage: coverage(&cube, ix),
    })
}

fn coverage(cube: &Cube, ix: IndicatorIx) -> Vec<Coverage> {
    let of = cube.catalogue.places_of(PlaceKind::Municipality).count();
    let phases = Phase::ALL.iter();
    phases
        .flat_map(|phase| {
            cube.periods(ix, *phase).iter().map(move |period| Coverage {
                phase: phase.word(),
                period: period.to_string(),
                known: cube.known(ix, *period, *phase),
                of,
            })
        })
        .collect()
}

fn indicator(request: &Request, catalogue: &Catalogue, ix: IndicatorIx, observations: usize) -> Indicator {
    let definition = catalogue.indicator(ix);
    Indicator {
        slug: definition.slug.clone(),
        group: catalogue.groups[definition.group].slug.clone(),
        name: Words::new(&definition.name_sq, &definition.name_en),
        short_name: Words::new(&definition.short_sq, &definition.short_en),
        unit: definition.unit.word(),
        direction: definition.direction.word(),
        time: definition.time.word(),
        scope: definition.scope.word(),
        additive: definition.additive,
        planned: definition.planned,
        computed: definition.formula.is_some(),
        share_of: definition.share_of.map(|total| catalogue.indicator(total).slug.clone()),
        observations,
        page: format!(
            "{}{}",
            request.app.config.public_url,
            paths::indicator(&definition.slug)
        ),
    }
}
