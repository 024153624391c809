//! Switches and choices, each an address of the same page with one thing changed.

use bashke_views::Cx;
use bashke_views::components::{Choice, SwitchOption};
use bashke_views::finance::controls::Switch;
use bashke_views::layout::{with, without};
use bashke_vocabulary::{Period, Phase, PlaceKind, Unit};

use super::state::{PUBLISHED, State};
use super::words::{in_order, indicator_name, place_name};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::lens::{Basis, Lens, Population};

/// The address of this page with one name of the query set; taken out where `value` is none.
#[must_use]
pub fn changed(cx: &Cx<'_>, key: &str, value: Option<&str>) -> String {
    let query = match value {
        Some(value) => with(cx.query, key, value),
        None => without(cx.query, key),
    };
    let path = cx.url(cx.path);
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}

/// The switches that make sense for an indicator in this state.
#[must_use]
pub fn switches(cx: &Cx<'_>, state: &State, indicator: IndicatorIx, scale: bool) -> Vec<Switch> {
    let mut switches = vec![basis(cx, state, indicator)];
    if state.lens.basis == Basis::PerInhabitant {
        switches.push(population(cx, state));
    }
    if state.cube.catalogue.indicator(indicator).unit == Unit::Lek {
        switches.push(prices(cx, state));
    }
    if state.cube.catalogue.indicator(indicator).planned {
        switches.push(phase(cx, state, indicator));
    }
    if scale {
        switches.push(Switch {
            label: cx.t("switch-scale"),
            options: vec![
                SwitchOption::new(cx.t("scale-linear"), changed(cx, "scale", None), !state.log),
                SwitchOption::new(cx.t("scale-log"), changed(cx, "scale", Some("log")), state.log),
            ],
        });
    }
    // a choice of one is none
    switches.retain(|switch| switch.options.iter().filter(|option| option.href.is_some()).count() > 1);
    switches
}

fn basis(cx: &Cx<'_>, state: &State, indicator: IndicatorIx) -> Switch {
    let option = |basis: Basis, key: &str, word: Option<&str>| {
        let text = cx.t(key);
        if Lens::fits(basis, &state.cube, indicator) {
            SwitchOption::new(text, changed(cx, "basis", word), state.lens.basis == basis)
        } else {
            SwitchOption::unavailable(text)
        }
    };
    let mut options = vec![
        option(Basis::Absolute, "basis-absolute", None),
        option(Basis::PerInhabitant, "basis-per-inhabitant", Some("per-inhabitant")),
        option(Basis::Share, "basis-share", Some("share")),
        option(Basis::Index, "basis-index", Some("index")),
    ];
    options.retain(|option| option.href.is_some());
    Switch {
        label: cx.t("switch-basis"),
        options,
    }
}

/// Whose count of inhabitants.
pub(super) fn population(cx: &Cx<'_>, state: &State) -> Switch {
    let options = Population::ALL.into_iter().map(|base| {
        let word = (base != Population::default()).then_some(base.word());
        let text = cx.t(&format!("population-base-{}", base.word()));
        SwitchOption::new(text, changed(cx, "population", word), state.lens.population == base)
    });
    Switch {
        label: cx.t("switch-population"),
        options: options.collect(),
    }
}

/// Nominal or in the prices of one year.
pub(super) fn prices(cx: &Cx<'_>, state: &State) -> Switch {
    let newest = state
        .cube
        .catalogue
        .find_indicator("cpi-index")
        .and_then(|cpi| state.cube.periods(cpi, Phase::Actual).last().copied())
        .and_then(Period::year);
    let mut options = vec![SwitchOption::new(
        cx.t("prices-nominal"),
        changed(cx, "prices", None),
        state.lens.prices.is_none(),
    )];
    // the newest year, and one or two that people know
    let mut years: Vec<i16> = newest
        .into_iter()
        .chain(state.lens.prices)
        .chain([2020, 2015])
        .collect();
    years.retain(|year| newest.is_some_and(|newest| *year <= newest));
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    for year in years {
        let text = cx.ta("prices-real", &[("year", year.to_string().into())]);
        options.push(SwitchOption::new(
            text,
            changed(cx, "prices", Some(&year.to_string())),
            state.lens.prices == Some(year),
        ));
    }
    Switch {
        label: cx.t("switch-prices"),
        options,
    }
}

fn phase(cx: &Cx<'_>, state: &State, indicator: IndicatorIx) -> Switch {
    let options = Phase::ALL.iter().map(|phase| {
        let text = cx.t(&format!("phase-{}", phase.word()));
        if state.phase == *phase || !state.cube.periods(indicator, *phase).is_empty() {
            let word = (*phase != Phase::Actual).then_some(phase.word());
            SwitchOption::new(text, changed(cx, "phase", word), state.phase == *phase)
        } else {
            SwitchOption::unavailable(text)
        }
    });
    let mut options: Vec<SwitchOption> = options.collect();
    options.retain(|option| option.href.is_some());
    Switch {
        label: cx.t("switch-phase"),
        options,
    }
}

/// The periods to choose from, newest first, with how many municipalities each has.
#[must_use]
pub fn periods(cx: &Cx<'_>, state: &State, indicator: IndicatorIx, chosen: Option<Period>) -> Vec<Choice> {
    state
        .cube
        .coverage(indicator, state.phase)
        .iter()
        .rev()
        .map(|(period, known)| {
            let period_shown = cx.period(*period).into();
            let text = if *known == 0 {
                cx.ta("choice-period-whole", &[("period", period_shown)])
            } else {
                let args = [
                    ("period", period_shown),
                    ("count", (*known).into()),
                    ("known", cx.count(*known).into()),
                ];
                cx.ta("choice-period", &args)
            };
            Choice::new(period.to_string(), text, chosen == Some(*period))
        })
        .collect()
}

/// The places to choose from: the country, counties, municipalities.
#[must_use]
pub fn places(cx: &Cx<'_>, catalogue: &Catalogue, chosen: &[PlaceIx]) -> Vec<Choice> {
    let groups = [
        (PlaceKind::Municipality, "places-municipalities"),
        (PlaceKind::County, "places-counties"),
    ];
    let country = catalogue.country().map(|ix| (ix, String::new()));
    let rest = groups.into_iter().flat_map(|(kind, key)| {
        let ordered = in_order(cx, catalogue, catalogue.places_of(kind));
        ordered.into_iter().map(move |ix| (ix, cx.t(key)))
    });
    country
        .into_iter()
        .chain(rest)
        .map(|(ix, group)| {
            let place = catalogue.place(ix);
            let choice = Choice::new(place.slug.clone(), place_name(cx, place), chosen.contains(&ix));
            if group.is_empty() { choice } else { choice.group(group) }
        })
        .collect()
}

/// The indicators to choose from, by group: those that the dataset has values of.
#[must_use]
pub fn indicators(cx: &Cx<'_>, state: &State, chosen: &[IndicatorIx]) -> Vec<Choice> {
    let catalogue = &state.cube.catalogue;
    catalogue
        .indicator_numbers()
        .filter(|ix| chosen.contains(ix) || !state.cube.periods(*ix, state.phase).is_empty())
        .map(|ix| {
            let indicator = catalogue.indicator(ix);
            let group = &catalogue.groups[indicator.group];
            Choice::new(
                indicator.slug.clone(),
                indicator_name(cx, indicator),
                chosen.contains(&ix),
            )
            .group(cx.pick(&group.name_sq, &group.name_en))
        })
        .collect()
}

/// The parts of the query that a form keeps, less those that it sets itself.
#[must_use]
pub fn kept(cx: &Cx<'_>, but: &[&str]) -> Vec<(String, String)> {
    let mut params = Vec::new();
    for name in [
        "dataset",
        "release",
        "indicator",
        "indicators",
        "places",
        "periods",
        "phase",
        "basis",
        "population",
        "prices",
        "from",
        "to",
        "scale",
        "view",
        "order",
    ] {
        if but.contains(&name) {
            continue;
        }
        let values = crate::platform::params::Params::parse(cx.query);
        let value = values.texts(name).join(",");
        if !value.is_empty() {
            params.push((name.to_owned(), value));
        }
    }
    params
}

/// The same page on the illustrative panel, or none where that is shown already.
#[must_use]
pub fn illustrative(cx: &Cx<'_>, state: &State, current: &crate::finance::Current) -> Option<String> {
    let made = current.datasets.iter().find(|dataset| dataset.illustrative)?;
    if state.cube.dataset.slug != PUBLISHED || current.cube(&made.slug).is_none() {
        return None;
    }
    let query = without(cx.query, "release");
    Some(format!("{}?{}", cx.url(cx.path), with(&query, "dataset", &made.slug)))
}
