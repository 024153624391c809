//! Where a value comes from, what others say instead, and where it is pinned.

use bashke_views::components::{Disputed, DisputedValue, Link};
use bashke_views::paths;
use bashke_vocabulary::{Phase, Status};

use super::Cards;
use crate::finance::pages::files;
use crate::finance::pages::words::{href, said, source_line, source_link};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::lens::Basis;
use crate::finance::rules::profile::Known;

impl Cards<'_> {
    /// Where a value is pinned.
    pub(super) fn cite(&self, ix: IndicatorIx, place: PlaceIx, at: &Known) -> String {
        let lens = self.lens(ix);
        let mut pairs = self.keep.to_vec();
        let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
        add("places", &self.catalogue().place(place).slug);
        add("periods", &at.period.to_string());
        if at.phase != Phase::Actual {
            add("phase", at.phase.word());
        }
        if lens.basis != Basis::Absolute {
            add("basis", lens.basis.word());
            add("population", lens.population.word());
        }
        if let Some(year) = lens.prices {
            add("prices", &year.to_string());
        }
        add("part", "value");
        files::cite(
            self.cx,
            &href(self.cx, &paths::indicator(&self.catalogue().indicator(ix).slug), &pairs),
        )
    }

    /// A source by its publisher, which is short.
    #[must_use]
    pub fn publisher(&self, source: SourceIx) -> Link {
        let source = self.catalogue().source(source);
        let link = source_link(self.cx, source);
        if source.publisher.is_empty() {
            link
        } else {
            Link::new(source.publisher.clone(), link.href)
        }
    }

    /// Where a value comes from: its source, or those of what it is computed from, which the indicator's page lists.
    #[must_use]
    pub fn origin(&self, ix: IndicatorIx, place: PlaceIx, at: &Known) -> Option<Link> {
        let sources = self.lens(ix).behind(self.cube(), ix, place, at.period, at.phase);
        match sources[..] {
            [] => None,
            [one] => Some(self.publisher(one)),
            _ => {
                let mut href = self.indicator_href(ix, place);
                href.push_str("#sources");
                Some(Link::new(source_line(self.cx, self.cube(), &sources), href))
            }
        }
    }

    /// What the other sources say, seen through the same lens.
    pub(super) fn disputed(&self, ix: IndicatorIx, place: PlaceIx, at: &Known) -> Option<Disputed> {
        if !at.reading.disputed {
            return None;
        }
        let stated = self.cube().sources_of(ix, place, at.period, at.phase);
        let first = stated.first()?.value?;
        let mut seen: Vec<f64> = Vec::new();
        let mut values = Vec::new();
        for observation in stated {
            let text = match observation.value {
                Some(value) if !seen.contains(&value) => {
                    seen.push(value);
                    self.short(ix, if first == 0.0 { value } else { at.value * value / first })
                }
                // it says that the value is not right, and gives no other
                None if observation.status == Status::Disputed => self.cx.t("disputed-without"),
                _ => continue,
            };
            values.push(DisputedValue {
                text,
                source: Some(self.publisher(observation.source)),
                note: said(
                    self.cx,
                    self.cube().text(observation).and_then(|text| text.note.as_ref()),
                ),
            });
        }
        Some(Disputed { values })
    }
}
