//! Prepares a checker: what headings, the mapping file and the defaults say, and whether that leaves anything open.

use std::collections::HashMap;

use bashke_vocabulary::Status;

use super::super::fault::{Fault, Faults};
use super::super::layout::{Field, Layout};
use super::super::mapping::Mapping;
use super::super::names::{Names, Spelling};
use super::part::{Part, Resolve};
use super::value::MARKS;
use super::words::{period, phase, scale, status};
use super::{Checker, NewSource, SourceRef, ValueColumn, both};

impl Checker {
    /// Prepares for a file of this layout.
    ///
    /// `known` are the sources that there are, with their keys; `source` is the one where the file names none.
    ///
    /// # Errors
    /// Where the mapping file names what does not exist, or leaves open what no column says.
    pub fn new(
        mut names: Names,
        layout: Layout,
        mapping: Option<&Mapping>,
        source: Option<&str>,
        known: Vec<(i32, NewSource)>,
        illustrative: bool,
    ) -> Result<Self, Faults> {
        let plain = Mapping::default();
        let mapping = mapping.unwrap_or(&plain);
        names.spelling = Spelling {
            places: Spelling::folded(&mapping.places),
            indicators: Spelling::folded(&mapping.indicators),
            place_by: mapping.place_by.clone(),
            former_units: mapping.former_units,
        };
        let mut faults = Faults::default();
        let mut resolve = Resolve {
            names: &mut names,
            faults: &mut faults,
        };
        let columns = layout
            .values
            .iter()
            .map(|(at, column)| {
                let heading = layout.heading(*at).into_owned();
                ValueColumn {
                    at: *at,
                    indicator: resolve.indicator(&heading, column.indicator.as_deref()),
                    place: resolve.place(&heading, column.place.as_deref()),
                    period: resolve.word(&heading, column.period.as_deref(), period),
                    phase: resolve.word(&heading, column.phase.as_deref(), phase),
                    unit: resolve.word(&heading, column.unit.as_deref(), scale),
                }
            })
            .collect::<Vec<_>>();
        let rest = ValueColumn {
            at: 0,
            indicator: resolve.indicator("indicator", mapping.indicator.as_deref()),
            place: resolve.place("place", mapping.place.as_deref()),
            period: resolve.word("period", mapping.period.as_deref(), period),
            phase: resolve.word("phase", mapping.phase.as_deref(), phase),
            unit: resolve.word("unit", mapping.unit.as_deref(), scale),
        };
        let status = match resolve.word("status", mapping.status.as_deref(), status) {
            Part::Said(status) => Some(status),
            _ => None,
        };
        let known = known
            .into_iter()
            .map(|(id, source)| (source.slug.clone(), (SourceRef::Known(id), source)))
            .collect();
        let mut marks: HashMap<String, Status> = MARKS
            .iter()
            .map(|(mark, status)| ((*mark).to_owned(), *status))
            .collect();
        for (mark, word) in &mapping.missing {
            if let Ok(status) = word.parse() {
                marks.insert(mark.trim().to_lowercase(), status);
            }
        }
        let checker = Self {
            above: vec![None; layout.fill_down.len()],
            names,
            layout,
            columns,
            rest,
            status,
            source: source.map(str::to_owned).or_else(|| mapping.source.clone()),
            note: both(mapping.note.clone(), mapping.note_sq.clone(), mapping.note_en.clone()),
            decimal: mapping.decimals(),
            skip_empty: mapping.empty.as_deref() == Some("skip"),
            marks,
            illustrative,
            known,
            brought: Vec::new(),
            units: HashMap::new(),
            faults: Faults::default(),
        };
        checker.say_what_is_open(&mut faults);
        if faults.none() { Ok(checker) } else { Err(faults) }
    }

    /// What no column, heading or default says.
    fn say_what_is_open(&self, faults: &mut Faults) {
        let has = |field: Field| self.layout.field(field).is_some();
        let every = |said: &dyn Fn(&ValueColumn) -> bool| self.columns.iter().all(said) || said(&self.rest);
        let open = [
            (
                "indicator",
                has(Field::Indicator) || every(&|c| !matches!(c.indicator, Part::Unsaid)),
            ),
            (
                "place",
                has(Field::Place) || every(&|c| !matches!(c.place, Part::Unsaid)),
            ),
            (
                "period",
                has(Field::Period) || every(&|c| !matches!(c.period, Part::Unsaid)),
            ),
        ];
        for (what, said) in open {
            if !said {
                faults.add(Fault::file(format!(
                    "nothing says the {what}: name its column in the mapping file as `[columns] {what} = \"…\"`, or say `{what} = \"…\"` for all values"
                )));
            }
        }
        if self.source.is_none() && !has(Field::Source) {
            faults.add(Fault::file(
                "nothing says the source: add a column `source`, or say `--source SLUG`",
            ));
        }
        if let Some(source) = &self.source
            && !self.known.contains_key(source)
        {
            let (what, advice) = self.unknown_source(source);
            faults.add(Fault::file(what).advise(advice));
        }
    }
}
