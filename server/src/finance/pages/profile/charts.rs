//! The charts of a place, on its profile and its brief. Each has a name, by which its files are asked for.

use bashke_views::charts::{Chart, Part, Parts};
use bashke_views::finance::controls::Shown;
use bashke_views::{layout, paths};
use bashke_vocabulary::{Period, PeriodKind, Phase, Unit};

use super::Profile;
use crate::finance::pages::cards::LEADING;
use crate::finance::pages::drawings::{Drawn, Maker, Point};
use crate::finance::pages::files;
use crate::finance::pages::state::State;
use crate::finance::pages::words::{indicator_name, indicator_short, measure};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx};
use crate::finance::rules::profile::{best_covered, newest_complete, window};

/// How many lines over time a profile draws.
const TRENDS: usize = 4;

/// How many bars there are around a place's own.
const BARS: usize = 7;

/// The fewest bars that say something.
const BARS_NEEDED: usize = 3;

/// What a total is made of.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::finance) struct Whole {
    key: &'static str,
    total: &'static str,
    parts: &'static [&'static str],
}

static WHOLES: [Whole; 3] = [
    Whole {
        key: "revenue",
        total: "total-revenue",
        parts: &[
            "own-source-revenue",
            "shared-taxes",
            "unconditional-transfer",
            "conditional-transfer",
        ],
    },
    Whole {
        key: "economic",
        total: "total-expenditure",
        parts: &[
            "personnel-expenditure",
            "goods-and-services",
            "subsidies",
            "domestic-transfers",
            "transfers-abroad",
            "transfers-to-individuals",
            "reserve-fund",
            "interest",
            "capital-expenditure",
        ],
    },
    Whole {
        key: "function",
        total: "total-expenditure",
        parts: &[
            "function-general-services",
            "function-defence",
            "function-public-order",
            "function-economic-affairs",
            "function-environment",
            "function-housing",
            "function-health",
            "function-culture",
            "function-education",
            "function-social-protection",
        ],
    },
];

static CAUSES: Whole = Whole {
    key: "causes",
    total: "arrears-stock",
    parts: &[
        "arrears-investment",
        "arrears-goods-services",
        "arrears-court-decisions",
        "arrears-other",
    ],
};

/// A chart of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::finance) enum Picture {
    /// What a total is made of.
    Parts(&'static Whole),
    /// An indicator over time.
    Trend(IndicatorIx),
    /// An indicator beside the municipalities whose figures are nearest.
    Bars(IndicatorIx),
}

impl Picture {
    /// The chart of a name such as `parts-revenue` or `trend-arrears-stock`.
    pub(in crate::finance) fn read(catalogue: &Catalogue, name: &str) -> Option<Self> {
        let (kind, which) = name.split_once('-')?;
        match kind {
            "parts" => {
                let mut wholes = WHOLES.iter().chain([&CAUSES]);
                wholes.find(|whole| whole.key == which).map(Self::Parts)
            }
            "trend" => catalogue.find_indicator(which).map(Self::Trend),
            "bars" => catalogue.find_indicator(which).map(Self::Bars),
            _ => None,
        }
    }

    /// Its name.
    pub(in crate::finance) fn name(self, catalogue: &Catalogue) -> String {
        let slug = |ix| &catalogue.indicator(ix).slug;
        match self {
            Self::Parts(whole) => format!("parts-{}", whole.key),
            Self::Trend(ix) => format!("trend-{}", slug(ix)),
            Self::Bars(ix) => format!("bars-{}", slug(ix)),
        }
    }
}

impl Profile<'_> {
    /// A chart, and the state in which it is drawn; none where too little is known for it.
    pub(in crate::finance) fn drawing(&self, picture: Picture) -> Option<(State, Drawn)> {
        let (state, mut drawn) = match picture {
            Picture::Parts(whole) => self.part_chart(whole),
            Picture::Trend(ix) => self.trend(ix),
            Picture::Bars(ix) => self.bars(ix),
        }?;
        drawn.frame.id = picture.name(self.catalogue());
        drawn.frame.heading = 3;
        Some((state, drawn))
    }

    /// A chart with its files, which have the paths of their page.
    pub(in crate::finance) fn shown(&self, picture: Picture, path: impl Fn(String) -> String) -> Option<Shown> {
        let (_, drawn) = self.drawing(picture)?;
        let query = layout::with(self.cx().query, "chart", &drawn.frame.id);
        Some(files::shown(self.cx(), path, &query, drawn))
    }

    /// A chart on the profile.
    pub(super) fn own_chart(&self, picture: Picture) -> Option<Shown> {
        self.shown(picture, |name| paths::place_file(&self.own().slug, name))
    }

    /// The page's state for one indicator at this place alone.
    fn state_for(&self, ix: IndicatorIx) -> State {
        State {
            places: vec![self.place],
            periods: Vec::new(),
            phase: Phase::Actual,
            lens: self.cards.lens(ix),
            log: false,
            ..self.state().clone()
        }
    }

    fn maker<'s>(&'s self, state: &'s State) -> Maker<'s> {
        Maker {
            cx: self.cx(),
            current: self.current,
            state,
            keep: self.cards.keep,
        }
    }

    /// What revenue and expenditure are made of, where every part is known.
    pub(super) fn parts(&self) -> Vec<Shown> {
        WHOLES
            .iter()
            .filter_map(|whole| self.own_chart(Picture::Parts(whole)))
            .collect()
    }

    /// What arrears were incurred for.
    pub(super) fn causes(&self) -> Option<Shown> {
        self.own_chart(Picture::Parts(&CAUSES))
    }

    /// What a total is made of in the newest year in which every part is known.
    fn part_chart(&self, whole: &Whole) -> Option<(State, Drawn)> {
        let cx = self.cx();
        let total = self.find(whole.total)?;
        let parts: Vec<IndicatorIx> = whole.parts.iter().filter_map(|slug| self.find(slug)).collect();
        let state = self.state_for(total);
        let maker = self.maker(&state);
        let years: Vec<Period> = self
            .cube()
            .periods(total, Phase::Actual)
            .iter()
            .copied()
            .filter(|period| period.kind() == PeriodKind::Year)
            .collect();
        let period = newest_complete(&years, parts.len(), |part, period| {
            maker.read(parts[part], self.place, period).value.is_ok()
        })?;
        let points: Vec<Point> = parts.iter().map(|ix| maker.point(*ix, self.place, period)).collect();
        let sum: f64 = points.iter().filter_map(|point| point.reading.number()).sum();
        let largest = points.iter().max_by(|a, b| {
            a.reading
                .number()
                .unwrap_or_default()
                .total_cmp(&b.reading.number().unwrap_or_default())
        })?;
        let whole_value = maker.read(total, self.place, period).number().unwrap_or(sum);
        let share = if whole_value > 0.0 {
            100.0 * largest.reading.number().unwrap_or_default() / whole_value
        } else {
            return None;
        };
        let args = [
            ("share", cx.amount(share.round(), Unit::Percent).into()),
            (
                "what",
                indicator_short(cx, self.catalogue().indicator(largest.indicator)).into(),
            ),
            ("period", cx.period(period).into()),
        ];
        let title = cx.ta(&format!("place-parts-{}", whole.key), &args);
        let name = indicator_name(cx, self.catalogue().indicator(total));
        let subtitle = format!("{name}, {}, {}", measure(cx, &state, total), cx.period(period));
        let frame = maker.frame("parts", title, subtitle.clone(), subtitle, &points);
        let parts = points.iter().map(|point| Part {
            name: indicator_short(cx, self.catalogue().indicator(point.indicator)).to_owned(),
            href: Some(self.cards.indicator_href(point.indicator, self.place)),
            datum: maker.datum(point),
        });
        let unit = self.cards.unit(total);
        let chart = Chart::Parts(Parts {
            unit,
            parts: parts.collect(),
            total: Some(whole_value),
            row_head: cx.t("controls-indicator"),
        });
        let drawn = Drawn {
            frame,
            chart,
            points,
            unit,
        };
        Some((state, drawn))
    }

    /// The indicators of the place that can be drawn over time, the best covered first.
    pub(in crate::finance) fn drawable(&self, observed: &[IndicatorIx], most: usize) -> Vec<IndicatorIx> {
        let leading = LEADING.iter().filter_map(|slug| self.find(slug));
        let mut candidates: Vec<IndicatorIx> = leading.collect();
        candidates.extend(observed.iter().copied().filter(|ix| !self.apart(*ix)));
        let mut counted: Vec<(IndicatorIx, usize)> = Vec::new();
        for ix in candidates {
            if counted.iter().any(|(other, _)| *other == ix) {
                continue;
            }
            let state = self.state_for(ix);
            let known = state.line_periods(ix).into_iter().filter(|period| {
                let reading = self.cards.read(ix, self.place, *period, Phase::Actual);
                reading.value.is_ok()
            });
            counted.push((ix, known.count()));
        }
        best_covered(&counted, most)
    }

    pub(super) fn trends(&self, observed: &[IndicatorIx]) -> Vec<Shown> {
        // one more, since arrears have a section of their own
        let arrears = self.find("arrears-stock");
        let drawable = self.drawable(observed, TRENDS + 1);
        let drawable = drawable
            .into_iter()
            .filter(|ix| Some(*ix) != arrears || self.own().members.is_empty());
        drawable
            .take(TRENDS)
            .filter_map(|ix| self.own_chart(Picture::Trend(ix)))
            .collect()
    }

    /// An indicator at the place over time.
    fn trend(&self, ix: IndicatorIx) -> Option<(State, Drawn)> {
        let state = self.state_for(ix);
        let drawn = self.maker(&state).over_time(ix)?;
        // where the place has no figure, the country's line is drawn; that is another place's chart
        let own = drawn.points.iter().all(|point| point.place == self.place);
        own.then_some((state, drawn))
    }

    /// The figure that stands for an indicator, beside the nearest of those of the other municipalities.
    fn bars(&self, ix: IndicatorIx) -> Option<(State, Drawn)> {
        if !self.is_municipality() {
            return None;
        }
        let at = self.cards.chosen(ix, self.place)?.at;
        let state = State {
            places: vec![self.place],
            phase: at.phase,
            lens: self.cards.lens(ix),
            ..self.state().clone()
        };
        let mut drawn = self.maker(&state).ranking(ix, at.period);
        let Chart::Bars(bars) = &mut drawn.chart else {
            return None;
        };
        // a row a point, in the same order
        bars.rows.retain(|row| row.datum.value().is_some());
        drawn.points.retain(|point| point.reading.value.is_ok());
        let own = bars.rows.iter().position(|row| row.highlight)?;
        if bars.rows.len() < BARS_NEEDED {
            return None;
        }
        let seen = window(bars.rows.len(), own, BARS);
        bars.rows = bars.rows[seen.clone()].to_vec();
        drawn.points = drawn.points[seen].to_vec();
        Some((state, drawn))
    }
}
