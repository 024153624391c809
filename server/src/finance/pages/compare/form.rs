//! The form of a comparison.

use bashke_views::Cx;
use bashke_views::components::Choice;
use bashke_views::finance::compare::{Form, Weight};
use bashke_vocabulary::{Period, PeriodKind};

use super::super::one_indicator::choices;
use super::super::options;
use super::super::state::{PLACES, State};
use super::{Asked, Comparison, INDICATORS, PEERS};
use crate::finance::rules::comparison::Peers;

/// The form, filled in with what is compared now.
pub(super) fn form(cx: &Cx<'_>, state: &State, asked: &Asked, comparison: Option<&Comparison<'_>>) -> Form {
    let focus: Vec<_> = state.places.first().copied().into_iter().collect();
    let others = state.places.get(1..).unwrap_or_default();
    let weights = [
        ("w-population", "compare-weight-population", asked.weights.population),
        ("w-density", "compare-weight-density", asked.weights.density),
        (
            "w-urbanisation",
            "compare-weight-urbanisation",
            asked.weights.urbanisation,
        ),
        ("w-coast", "compare-weight-coast", asked.weights.coast),
    ];
    let indicators: Vec<_> = comparison
        .map(|comparison| comparison.compared.iter().map(|one| one.indicator).collect())
        .unwrap_or_else(|| asked.indicators.clone());
    let mut places = options::places(cx, &state.cube.catalogue, &focus);
    if focus.is_empty() {
        places.insert(0, Choice::new("", cx.t("compare-focus-none"), true));
    }
    let mut rest = options::places(cx, &state.cube.catalogue, others);
    let slugs: Vec<&str> = focus
        .iter()
        .map(|ix| state.cube.catalogue.place(*ix).slug.as_str())
        .collect();
    rest.retain(|choice| !slugs.contains(&choice.value.as_str()));
    Form {
        action: cx.url(cx.path),
        keep: options::kept(cx, &["places", "indicators", "indicator", "periods", "order"]),
        focus: places,
        others: rest,
        most_places: PLACES,
        indicators: choices(cx, state, &indicators),
        most_indicators: INDICATORS,
        periods: comparison
            .map(|comparison| periods(cx, state, comparison))
            .unwrap_or_default(),
        peers: Peers::ALL
            .into_iter()
            .map(|peers| {
                let word = peers.word();
                let now = comparison.map_or(asked.peers, |comparison| comparison.peers);
                Choice::new(word, cx.t(&format!("compare-peers-{word}")), now == peers)
            })
            .collect(),
        weights: weights
            .into_iter()
            .map(|(name, key, value)| Weight {
                name,
                label: cx.t(key),
                value: value.to_string(),
            })
            .collect(),
        count: asked.count.to_string(),
        most_peers: usize::from(PEERS),
        error: (asked.peers == Peers::Nearest && asked.weightless()).then(|| cx.t("compare-weightless")),
    }
}

/// The periods of any indicator compared, newest first; at their head the best covered of each.
fn periods(cx: &Cx<'_>, state: &State, comparison: &Comparison<'_>) -> Vec<Choice> {
    let chosen = match state.periods[..] {
        [one] => Some(one),
        _ => None,
    };
    let mut known: Vec<Period> = comparison
        .compared
        .iter()
        .flat_map(|one| state.cube.periods(one.indicator, one.state.phase))
        .copied()
        .filter(|period| period.kind() != PeriodKind::Undated)
        .collect();
    known.sort_unstable();
    known.dedup();
    let best = Choice::new("", cx.t("compare-period-best"), chosen.is_none());
    let rest = known
        .into_iter()
        .rev()
        .map(|period| Choice::new(period.to_string(), cx.period(period), chosen == Some(period)));
    std::iter::once(best).chain(rest).collect()
}
