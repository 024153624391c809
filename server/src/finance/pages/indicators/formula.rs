//! A formula in words, and how one value came of it.

use bashke_views::finance::indicator::{Formula, Working};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Missing, Period};

use crate::finance::pages::drawings::Maker;
use crate::finance::pages::words::{href, indicator_short, place_name, spoken, why};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx};
use crate::finance::rules::formula::Input;

pub(super) fn formula(maker: &Maker<'_>, ix: IndicatorIx, period: Option<Period>) -> Option<Formula> {
    let (cx, state) = (maker.cx, maker.state);
    let catalogue = &state.cube.catalogue;
    let definition = catalogue.indicator(ix);
    let text = definition.formula.as_ref()?;
    let place = state.places.first().copied().or_else(|| catalogue.country())?;
    let period = period.or_else(|| state.cube.periods(ix, state.phase).last().copied());
    let mut inputs = Vec::new();
    let mut outcome = cx.t("indicator-no-period");
    let mut at = String::new();
    if let Some(period) = period {
        at = cx.ta(
            "indicator-formula-at",
            &[
                ("place", place_name(cx, catalogue.place(place)).into()),
                ("period", cx.period(period).into()),
            ],
        );
        for (input, value) in state.cube.working(ix, place, period, state.phase) {
            let used = catalogue.indicator(input.indicator);
            inputs.push(Working {
                name: format!("{}{}", indicator_short(cx, used), suffix(cx, catalogue, input)),
                href: href(cx, &paths::indicator(&used.slug), maker.keep),
                value: match value {
                    Ok(value) => cx.amount(value, used.unit),
                    // an input that no source gives waits for nothing but itself
                    Err(Missing::Input { indicator, .. })
                        if IndicatorIx(indicator) == input.indicator && used.formula.is_none() =>
                    {
                        why(cx, catalogue, &Missing::NoObservation)
                    }
                    Err(missing) => why(cx, catalogue, &missing),
                },
            });
        }
        let reading = state.cube.read(ix, place, period, state.phase);
        outcome = spoken(cx, catalogue, &reading, definition.unit);
        if reading.source.is_some() {
            outcome = cx.ta("indicator-outcome-reported", &[("value", outcome.into())]);
        }
    }
    Some(Formula {
        text: in_words(cx, catalogue, text),
        at,
        inputs,
        outcome,
    })
}

/// What is special about an input: its phase, its period, the period before, the country.
fn suffix(cx: &Cx<'_>, catalogue: &Catalogue, input: Input) -> String {
    let mut parts = Vec::new();
    if let Some(phase) = input.phase {
        parts.push(cx.t(&format!("phase-{}", phase.word())));
    }
    if let Some(period) = input.period {
        parts.push(cx.period(period));
    }
    if input.previous {
        parts.push(cx.t("input-previous"));
    }
    if input.country
        && let Some(country) = catalogue.country()
    {
        parts.push(place_name(cx, catalogue.place(country)).to_owned());
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", parts.join(", "))
    }
}

/// The formula with short names in place of slugs.
fn in_words(cx: &Cx<'_>, catalogue: &Catalogue, formula: &str) -> String {
    let spaced = formula.replace('(', "( ").replace(')', " )");
    let words = spaced.split_whitespace().map(|word| {
        let slug = word.split(['@', '[']).next().unwrap_or(word);
        match catalogue.find_indicator(slug) {
            Some(ix) => {
                let rest = &word[slug.len()..];
                let phase = rest
                    .trim_start_matches('@')
                    .split(['@', '['])
                    .next()
                    .unwrap_or_default();
                let name = indicator_short(cx, catalogue.indicator(ix));
                let told = match phase {
                    "initial" | "revised" | "draft" | "actual" => Some(cx.t(&format!("phase-{phase}"))),
                    "previous" => Some(cx.t("input-previous")),
                    "country" => catalogue
                        .country()
                        .map(|country| place_name(cx, catalogue.place(country)).to_owned()),
                    _ => rest
                        .strip_prefix('[')
                        .map(|period| period.trim_end_matches(']').to_owned()),
                };
                match told {
                    Some(told) => format!("{name} ({told})"),
                    None => name.to_owned(),
                }
            }
            None => match word {
                "*" => "×".to_owned(),
                "/" => "÷".to_owned(),
                "-" => "−".to_owned(),
                other => other.to_owned(),
            },
        }
    });
    words
        .collect::<Vec<_>>()
        .join(" ")
        .replace("( ", "(")
        .replace(" )", ")")
}
