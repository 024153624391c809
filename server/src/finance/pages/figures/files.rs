//! The files of a figure.

use axum::Json;
use axum::response::{IntoResponse, Response};
use bashke_entities::finance::{figure, figure_value};
use serde_json::{Value, json};

use super::{address, named, pinned};
use crate::finance::queries::figures::{self as queries, Keys};
use crate::finance::rules::cube::Cube;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// A figure as a file of this ending: the drawing and the values as they were, and as JSON what they are now, too.
///
/// # Errors
/// Not found where there is no such figure or file, or nothing to draw; where the database fails.
pub(super) async fn file(request: &Request, code: &str, ending: &str) -> Result<Response, Error> {
    let figure = named(request, code).await?;
    let name = match ending {
        "svg" | "png" => format!("chart.{ending}"),
        "csv" | "xlsx" => format!("data.{ending}"),
        "json" => return as_json(request, &figure).await,
        _ => return Err(Error::NotFound),
    };
    let sketch = pinned(request, &figure).await?.ok_or(Error::NotFound)?;
    Ok(sketch.file(request, &name).await?.into_response())
}

async fn as_json(request: &Request, figure: &figure::Model) -> Result<Response, Error> {
    let values = queries::values_of(&request.app.db, &[figure.id]).await?;
    let values = values.into_values().next().unwrap_or_default();
    let current = &request.current;
    let keys = Keys::new(&current.catalogue);
    let dataset = current.datasets.iter().find(|dataset| dataset.id == figure.dataset_id);
    let now = dataset
        .and_then(|dataset| current.cube(&dataset.slug))
        .ok_or(Error::NotFound)?;
    let cx = request.cx();
    let values: Vec<Value> = values.iter().map(|value| told(&keys, figure, now, value)).collect();
    let answer = json!({
        "figure": figure.code,
        "address": address(request, figure),
        "title": { "sq": figure.title_sq, "en": figure.title_en },
        "subtitle": { "sq": figure.subtitle_sq, "en": figure.subtitle_en },
        "source": { "sq": figure.source_sq, "en": figure.source_en },
        "dataset": now.dataset.slug,
        "illustrative": now.dataset.illustrative,
        "release": figure.release_id,
        "release_now": now.release.number,
        "changed_since": figure.changed_since,
        "view": format!("{}{}?{}", cx.origin, figure.path, super::as_of(figure)),
        "pinned_at": figure.created_at,
        "values": values,
    });
    Ok(Json(answer).into_response())
}

fn told(keys: &Keys, figure: &figure::Model, now: &Cube, value: &figure_value::Model) -> Value {
    let catalogue = &now.catalogue;
    let of = keys.of(value);
    let look = queries::look(figure);
    let reading = keys.read(now, &look, value);
    let source = catalogue
        .sources
        .iter()
        .find(|source| Some(source.id) == value.source_id);
    json!({
        "indicator": of.map(|(indicator, _, _)| &catalogue.indicator(indicator).slug),
        "place": of.map(|(_, place, _)| &catalogue.place(place).slug),
        "period": value.period,
        "phase": of.map(|(indicator, _, _)| look.fitted(now, indicator).phase.word()),
        "unit": value.unit,
        "value": value.value,
        "missing": value.missing,
        "status": value.value.map(|_| &value.status),
        "disputed": value.disputed,
        "source": source.map(|source| &source.title_sq),
        "source_url": source.map(|source| &source.url),
        "value_now": reading.and_then(|reading| reading.number()),
        "status_now": reading.filter(|reading| reading.value.is_ok()).map(|reading| reading.status.word()),
    })
}
