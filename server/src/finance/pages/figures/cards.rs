//! Cards of figures, for whatever cites them.

use std::collections::HashMap;

use bashke_entities::finance::{figure, figure_value};
use bashke_views::Cx;
use bashke_views::finance::figure::Card;
use bashke_vocabulary::{Period, Phase};
use sea_orm::DbErr;

use crate::App;
use crate::finance::Current;
use crate::finance::queries::figures as queries;

/// The cards of figures by their codes, in two queries however many they are; what is no figure has none.
///
/// # Errors
/// Where the database fails.
pub async fn cards(app: &App, cx: &Cx<'_>, codes: &[String]) -> Result<HashMap<String, Card>, DbErr> {
    let figures = queries::by_codes(&app.db, codes).await?;
    let cards = cards_of(app, cx, &figures).await?;
    Ok(cards.into_iter().map(|card| (card.code.clone(), card)).collect())
}

/// The cards of figures, in their order, in one query.
///
/// # Errors
/// Where the database fails.
pub(super) async fn cards_of(app: &App, cx: &Cx<'_>, figures: &[figure::Model]) -> Result<Vec<Card>, DbErr> {
    let single: Vec<i32> = figures
        .iter()
        .filter(|figure| figure.size == 1)
        .map(|figure| figure.id)
        .collect();
    let values = queries::first_values(&app.db, &single).await?;
    let current = app.cubes.current();
    Ok(figures
        .iter()
        .map(|figure| card(cx, &current, figure, values.get(&figure.id)))
        .collect())
}

/// The card of a figure, `value` being its value where it is a single one.
pub(super) fn card(
    cx: &Cx<'_>,
    current: &Current,
    figure: &figure::Model,
    value: Option<&figure_value::Model>,
) -> Card {
    let release = current
        .releases
        .iter()
        .find(|release| release.number == figure.release_id);
    let args = [
        ("number", figure.release_id.to_string().into()),
        (
            "date",
            release
                .map(|release| cx.date(release.published_at.date_naive()))
                .unwrap_or_default()
                .into(),
        ),
    ];
    let dataset = current.datasets.iter().find(|dataset| dataset.id == figure.dataset_id);
    let amount = value.and_then(|value| {
        let number = cx.amount(value.value?, queries::unit(&value.unit));
        Some(match value.period.parse::<Period>() {
            Ok(period) => format!("{number}, {}", cx.period(period)),
            Err(_) => number,
        })
    });
    Card {
        code: figure.code.clone(),
        title: cx.pick(&figure.title_sq, &figure.title_en).to_owned(),
        subtitle: cx.pick(&figure.subtitle_sq, &figure.subtitle_en).to_owned(),
        status: value
            .filter(|_| amount.is_some())
            .and_then(|value| value.status.parse().ok()),
        phase: figure.phase.parse().unwrap_or(Phase::Actual),
        value: amount,
        source: cx.pick(&figure.source_sq, &figure.source_en).to_owned(),
        release: cx.ta("release-line", &args),
        since: figure.changed_since.map(|release| release.to_string()),
        illustrative: dataset.is_some_and(|dataset| dataset.illustrative),
    }
}
