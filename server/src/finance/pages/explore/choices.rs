//! What an exploration can be made of.

use bashke_views::components::{Choice, Link};
use bashke_views::finance::explore::Form;
use bashke_views::{layout, paths};
use bashke_vocabulary::{Period, PeriodKind, PlaceKind};

use super::super::options;
use super::super::words::{in_order, place_name};
use super::{INDICATORS, Pivot};
use crate::finance::rules::pivot::Axis;

impl Pivot<'_> {
    /// The form, filled in with what is shown now.
    pub(super) fn form(&self) -> Form {
        let (cx, state, asked) = (self.cx, self.state, self.asked);
        let axes = |now: Axis| {
            let choice = |axis: Axis| {
                let text = cx.t(&format!("explore-axis-{}", axis.word()));
                Choice::new(axis.word(), text, axis == now)
            };
            Axis::ALL.into_iter().map(choice).collect()
        };
        Form {
            action: cx.url(cx.path),
            keep: options::kept(
                cx,
                &["places", "indicators", "indicator", "periods", "order", "view", "scale"],
            ),
            indicators: options::indicators(cx, state, &asked.indicators),
            most_indicators: INDICATORS,
            places: self.place_choices(),
            periods: self.period_choices(),
            rows: axes(asked.shape.rows),
            columns: axes(asked.shape.columns),
            gaps: vec![
                Choice::new("hide", cx.t("explore-gaps-hide"), !asked.gaps),
                Choice::new("show", cx.t("explore-gaps-show"), asked.gaps),
            ],
        }
    }

    /// The groups, then every place; a place of a chosen group is not ticked by itself.
    fn place_choices(&self) -> Vec<Choice> {
        let (cx, names) = (self.cx, &self.asked.names);
        let catalogue = &self.state.cube.catalogue;
        let named = |name: &str| names.iter().any(|one| one == name);
        let all = names.is_empty() && !self.asked.indicators.is_empty();
        let groups = ["municipalities", "counties", "countries"].map(|word| {
            let text = cx.t(&format!("explore-group-{word}"));
            let chosen = named(word) || all && word == "municipalities";
            Choice::new(word, text, chosen).group(cx.t("explore-groups"))
        });
        let kinds = [
            (PlaceKind::Country, "explore-countries"),
            (PlaceKind::Region, "explore-countries"),
            (PlaceKind::Municipality, "places-municipalities"),
            (PlaceKind::County, "places-counties"),
        ];
        let single = kinds.into_iter().flat_map(|(kind, key)| {
            in_order(cx, catalogue, catalogue.places_of(kind))
                .into_iter()
                .map(move |ix| {
                    let place = catalogue.place(ix);
                    let chosen = names.contains(&place.slug);
                    Choice::new(place.slug.clone(), place_name(cx, place), chosen).group(cx.t(key))
                })
        });
        groups.into_iter().chain(single).collect()
    }

    /// The periods of the indicators chosen, newest first.
    fn period_choices(&self) -> Vec<Choice> {
        let mut periods: Vec<Period> = self
            .asked
            .indicators
            .iter()
            .zip(&self.fitted)
            .flat_map(|(indicator, state)| state.cube.periods(*indicator, state.phase))
            .copied()
            .chain(self.state.periods.iter().copied())
            .collect();
        periods.sort_unstable();
        periods.dedup();
        let (years, rest): (Vec<Period>, Vec<Period>) = periods
            .into_iter()
            .rev()
            .partition(|period| period.kind() == PeriodKind::Year);
        let choice = |period: Period| {
            let chosen = self.state.periods.contains(&period);
            Choice::new(period.to_string(), self.cx.period(period), chosen)
        };
        let (yearly, other) = (self.cx.t("explore-years"), self.cx.t("explore-other-periods"));
        let years = years.into_iter().map(|period| choice(period).group(yearly.clone()));
        let rest = rest.into_iter().map(|period| choice(period).group(other.clone()));
        years.chain(rest).collect()
    }

    /// Tables to begin with.
    pub(super) fn examples(&self) -> Vec<Link> {
        let example = |key: &str, parts: &[(&str, &str)]| {
            let kept = self.keep.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let query = kept
                .chain(parts.iter().copied())
                .fold(String::new(), |query, (name, value)| layout::with(&query, name, value));
            Link::new(self.cx.t(key), format!("{}?{query}", self.cx.url(paths::EXPLORE)))
        };
        vec![
            example(
                "explore-example-arrears",
                &[("indicators", "arrears-stock"), ("places", "municipalities,albania")],
            ),
            example(
                "explore-example-ratios",
                &[
                    (
                        "indicators",
                        "expenditure-to-revenue,local-taxes-fees-to-revenue,own-source-to-revenue,capital-to-expenditure,current-to-expenditure,personnel-to-expenditure",
                    ),
                    ("places", "municipalities"),
                    ("periods", "2017..2022"),
                    ("rows", "places"),
                    ("columns", "indicators"),
                ],
            ),
            example(
                "explore-example-country",
                &[
                    (
                        "indicators",
                        "own-source-revenue,total-expenditure,arrears-stock,unconditional-transfer",
                    ),
                    ("places", "albania"),
                    ("rows", "periods"),
                    ("columns", "indicators"),
                ],
            ),
            example(
                "explore-example-population",
                &[
                    (
                        "indicators",
                        "population-census-2011,population-census-2023,population-registry",
                    ),
                    ("places", "municipalities"),
                    ("columns", "indicators"),
                ],
            ),
        ]
    }
}
