//! The list of indicators, with what is known of each.

use std::collections::HashMap;

use bashke_views::finance::indicators::{self, Entry, Group, IndicatorsPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::Phase;

use super::newest;
use crate::finance::Target;
use crate::finance::pages::state::State;
use crate::finance::pages::words::{carried, href, indicator_name};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// All indicators, or those that fit what was typed.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let typed = request
        .params
        .knows("q")
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect::<String>();
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let catalogue = &state.cube.catalogue;
    let keep = carried(&state, newest(&request, &state));
    let fitting: Option<Vec<IndicatorIx>> = (!typed.trim().is_empty()).then(|| {
        let hits = request.current.search.find(&typed, catalogue.indicators.len());
        hits.into_iter()
            .filter_map(|hit| match hit.target {
                Target::Indicator(ix) => Some(ix),
                Target::Place(_) | Target::Term(_) => None,
            })
            .collect()
    });
    let counts = state.cube.counts();
    let municipalities = state.municipalities().len();
    let mut groups: Vec<Group> = catalogue
        .groups
        .iter()
        .map(|group| Group {
            slug: group.slug.clone(),
            name: cx.pick(&group.name_sq, &group.name_en).to_owned(),
            inner: group.parent.is_some(),
            entries: Vec::new(),
        })
        .collect();
    for ix in catalogue.indicator_numbers() {
        if fitting.as_ref().is_some_and(|fitting| !fitting.contains(&ix)) {
            continue;
        }
        let definition = catalogue.indicator(ix);
        let text = cx.pick(&definition.definition_sq, &definition.definition_en);
        let (known, empty) = known(&cx, &state, &counts, municipalities, ix);
        groups[definition.group].entries.push(Entry {
            name: indicator_name(&cx, definition).to_owned(),
            href: href(&cx, &paths::indicator(&definition.slug), &keep),
            gist: text.split_inclusive(". ").next().unwrap_or(text).trim().to_owned(),
            known,
            empty,
        });
    }
    let parents: Vec<Option<usize>> = catalogue.groups.iter().map(|group| group.parent).collect();
    let filled: Vec<bool> = groups.iter().map(|group| !group.entries.is_empty()).collect();
    let shown = |n: usize| filled[n] || (0..filled.len()).any(|inner| parents[inner] == Some(n) && filled[inner]);
    let groups = groups
        .into_iter()
        .enumerate()
        .filter(|(n, _)| shown(*n))
        .map(|(_, group)| group)
        .collect();
    let page = IndicatorsPage {
        groups,
        typed,
        total: catalogue.indicators.len(),
        illustrative: state.cube.dataset.illustrative,
    };
    Ok(Page::by_release(indicators::page(&cx, &page)))
}

/// What is known of an indicator, in a few words, and whether that is nothing.
fn known(
    cx: &Cx<'_>,
    state: &State,
    counts: &HashMap<IndicatorIx, usize>,
    municipalities: usize,
    ix: IndicatorIx,
) -> (String, bool) {
    let cube = &state.cube;
    let observed = counts.get(&ix).copied().unwrap_or_default();
    let best = cube.best_period(ix, Phase::Actual);
    match best {
        Some(period) => {
            let known = cube.known(ix, period, Phase::Actual);
            let args = [
                ("known", cx.count(known).into()),
                ("of", cx.count(municipalities).into()),
                ("period", cx.period(period).into()),
            ];
            (cx.ta("indicators-known", &args), false)
        }
        None if observed > 0 => (
            cx.ta(
                "indicators-values",
                &[("count", observed.into()), ("n", cx.count(observed).into())],
            ),
            false,
        ),
        None => (cx.t("indicators-no-figure"), true),
    }
}
