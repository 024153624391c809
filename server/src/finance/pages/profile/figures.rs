//! Every figure of a place, with its source; and how much that is.

use bashke_views::components::{self, Cell, Choice, Head, Row, Table, anchor};
use bashke_views::finance::place::{Coverage, Figures, correct_link};
use bashke_views::paths;
use bashke_vocabulary::{Missing, Phase, Role, Scope};

use super::{Asked, Profile};
use crate::finance::pages::options;
use crate::finance::pages::state::PUBLISHED;
use crate::finance::pages::words::{href, indicator_short, listed_source, said, source_title};
use crate::finance::rules::catalogue::{IndicatorIx, SourceIx};
use crate::finance::rules::cube::Observation;

/// How many figures stand together without groups, and how many on a page.
const TOGETHER: usize = 60;
const ON_A_PAGE: usize = 60;

impl<'a> Profile<'a> {
    /// What sources state of an indicator at the place, in all phases.
    pub(super) fn rows(&self, ix: IndicatorIx) -> impl Iterator<Item = &'a Observation> + use<'a> {
        let (cube, place) = (self.cube(), self.place);
        Phase::ALL
            .iter()
            .flat_map(move |phase| cube.of_place(ix, place, *phase))
    }

    /// What sources state of the place, indicator by indicator, newest first.
    fn all_rows(&self) -> Vec<&'a Observation> {
        let mut all = Vec::new();
        for ix in self.catalogue().indicator_numbers() {
            let mut rows: Vec<&Observation> = self.rows(ix).collect();
            rows.sort_by_key(|row| std::cmp::Reverse(row.period));
            all.extend(rows);
        }
        all
    }

    pub(super) fn figures(&self, asked: Asked) -> Figures {
        let all = self.all_rows();
        let group_of = |row: &Observation| self.catalogue().indicator(row.indicator).group;
        let total = all.len();
        let grouped = total > TOGETHER;
        let group = grouped
            .then(|| asked.group.or_else(|| all.first().map(|row| group_of(row))))
            .flatten();
        let choices = self
            .catalogue()
            .groups
            .iter()
            .enumerate()
            .filter_map(|(n, definition)| {
                let count = all.iter().filter(|row| group_of(row) == n).count();
                let name = self.cx().pick(&definition.name_sq, &definition.name_en);
                let text = format!("{name} ({})", self.cx().count(count));
                (count > 0 || group == Some(n)).then(|| Choice::new(&definition.slug, text, group == Some(n)))
            });
        let groups = if grouped { choices.collect() } else { Vec::new() };
        let shown: Vec<&Observation> = all
            .into_iter()
            .filter(|row| group.is_none_or(|group| group_of(row) == group))
            .collect();
        let pages = shown.len().div_ceil(ON_A_PAGE).max(1);
        let page = asked.page.and_then(|page| usize::try_from(page).ok()).unwrap_or(1);
        let rows = shown.iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE);
        let mut keep = options::kept(self.cx(), &["places", "periods"]);
        keep.retain(|(name, _)| name != "group" && name != "page");
        Figures {
            total,
            groups,
            keep,
            table: self.figures_table(rows.map(|row| self.figure_row(row)).collect()),
            page,
            pages,
            asked: asked.group.is_some() || asked.page.is_some(),
        }
    }

    fn figures_table(&self, rows: Vec<Row>) -> Table {
        let cx = self.cx();
        let mut heads = vec![
            Head::text(cx.t("controls-indicator")),
            Head::text(cx.t("controls-period")),
            Head::number(cx.t("table-value")),
            Head::text(cx.t("table-source")),
            Head::text(cx.t("table-note")),
        ];
        if self.corrects() {
            heads.push(Head::text(cx.t("place-figures-correct")));
        }
        Table::new("all-figures", cx.t("place-figures-caption"), heads, rows).hide_caption()
    }

    fn figure_row(&self, row: &Observation) -> Row {
        let cx = self.cx();
        let definition = self.catalogue().indicator(row.indicator);
        let value = match row.value {
            Some(value) => Cell::value(cx, cx.amount(value, definition.unit), row.status),
            None => Cell::missing(cx, &Missing::NotReported, None),
        };
        let note = self
            .cube()
            .text(row)
            .and_then(|text| said(cx, text.note.as_ref()))
            .unwrap_or_default();
        let when = self.cards.when(row.period, row.phase);
        let mut cells = vec![
            Cell::text(indicator_short(cx, definition)),
            Cell::text(&when),
            value,
            Cell::markup(anchor(&self.cards.publisher(row.source))),
            Cell::text(note),
        ];
        if self.corrects() {
            let figure = format!("{}, {when}", indicator_short(cx, definition));
            cells.push(Cell::markup(correct_link(cx, &self.correction(row), &figure)));
        }
        Row::new(cells).link(href(cx, &paths::indicator(&definition.slug), self.cards.keep))
    }

    /// Whether whoever looks corrects what is published. Pages that are kept and sent to many are drawn for nobody.
    fn corrects(&self) -> bool {
        let viewer = self.cx().viewer;
        let steward = viewer.is_some_and(|viewer| viewer.holds(Role::Steward) && !viewer.needs_second_factor);
        steward && self.cube().dataset.slug == PUBLISHED
    }

    /// Where a value is corrected.
    fn correction(&self, row: &Observation) -> String {
        let (period, phase) = (row.period.to_string(), row.phase.word());
        let pairs = [
            ("indicator", self.catalogue().indicator(row.indicator).slug.as_str()),
            ("place", self.own().slug.as_str()),
            ("period", period.as_str()),
            ("phase", phase),
        ];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        href(self.cx(), paths::STEWARD_CORRECT, &pairs)
    }

    pub(super) fn sources(&self) -> Vec<components::Source> {
        let mut sources: Vec<SourceIx> = self.all_rows().iter().map(|row| row.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let mut sources: Vec<_> = sources.into_iter().map(|ix| self.catalogue().source(ix)).collect();
        sources.sort_by_key(|source| source_title(self.cx(), source));
        let listed = sources.into_iter().map(|source| listed_source(self.cx(), source));
        listed.collect()
    }

    pub(in crate::finance) fn coverage(&self) -> Coverage {
        let cx = self.cx();
        let catalogue = self.catalogue();
        let meant: Vec<IndicatorIx> = catalogue
            .indicator_numbers()
            .filter(|ix| catalogue.indicator(*ix).scope == Scope::Municipality)
            .collect();
        let known = meant.iter().filter(|ix| self.has_any(**ix)).count();
        let rows = self.all_rows();
        let mut sources: Vec<SourceIx> = rows.iter().map(|row| row.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let newest = rows
            .iter()
            .filter(|row| row.value.is_some())
            .map(|row| row.period)
            .max();
        let text = match newest {
            Some(newest) => {
                let args = [
                    ("figures", rows.len().into()),
                    ("n", cx.count(rows.len()).into()),
                    ("count", sources.len().into()),
                    ("sources", cx.count(sources.len()).into()),
                    ("newest", cx.period(newest).into()),
                ];
                cx.ta("place-coverage-text", &args)
            }
            None => cx.t("place-coverage-none"),
        };
        Coverage {
            indicators: self.is_municipality().then_some((known, meant.len())),
            text,
        }
    }

    /// Whether anything is known of an indicator: stated by a source or computed.
    fn has_any(&self, ix: IndicatorIx) -> bool {
        self.rows(ix).any(|row| row.value.is_some())
            || self.cube().periods(ix, Phase::Actual).iter().rev().any(|period| {
                let reading = self.cube().read(ix, self.place, *period, Phase::Actual);
                reading.value.is_ok()
            })
    }
}
