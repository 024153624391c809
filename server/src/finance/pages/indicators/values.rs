//! The values of one period, and the sources behind what is shown.

use bashke_views::components::{Cell, Head, Row, Table};
use bashke_views::finance::figure;
use bashke_views::{Cx, layout, paths};

use crate::finance::pages::drawings::{Drawn, Maker};
use crate::finance::pages::files;
use crate::finance::pages::state::State;
use crate::finance::pages::words::{address, behind, href, measure, place_name, said, source_title};
use crate::finance::rules::catalogue::{IndicatorIx, SourceIx};
use crate::finance::rules::cube::Cube;

/// Every value of the period with how firm it is, where it was read and what the source adds.
pub(super) fn values_table(maker: &Maker<'_>, ix: IndicatorIx, drawn: &Drawn) -> Table {
    let (cx, state) = (maker.cx, maker.state);
    let catalogue = &state.cube.catalogue;
    let rows = drawn.points.iter().map(|point| {
        let place = catalogue.place(point.place);
        let value = match point.reading.value {
            Ok(value) => Cell::value(cx, cx.bare(value, drawn.unit), point.reading.status),
            Err(missing) => Cell::missing(
                cx,
                &missing,
                crate::finance::pages::words::input_name(cx, catalogue, &missing).as_deref(),
            ),
        };
        let stated = state.cube.sources_of(ix, point.place, point.period, state.phase);
        let source = behind(cx, catalogue, &point.sources);
        let note = stated
            .first()
            .and_then(|o| state.cube.text(o))
            .and_then(|text| said(cx, text.note.as_ref()))
            .unwrap_or_default();
        let mut query = layout::with(cx.query, "places", &place.slug);
        for (name, value) in [("periods", point.period.to_string()), ("part", "value".to_owned())] {
            query = layout::with(&query, name, &value);
        }
        query = layout::without(&query, "view");
        let cite = Cell::markup(figure::cite(
            cx,
            &files::cite(cx, &address(cx.url(cx.path), &query)),
            place_name(cx, place),
        ));
        Row::new(vec![
            Cell::text(place_name(cx, place)),
            value,
            source,
            Cell::text(note),
            cite,
        ])
        .link(href(cx, &paths::place(&place.slug), maker.keep))
    });
    let heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::number(cx.t("table-value")).unit(measure(cx, state, ix)),
        Head::text(cx.t("table-source")),
        Head::text(cx.t("table-note")),
        Head::text(cx.t("table-cite")),
    ];
    Table::new("values", drawn.frame.subtitle.clone(), heads, rows.collect())
}

/// The sources behind what is shown, each once, in the order of their titles.
pub(super) fn shown_sources<'a>(
    cx: &Cx<'_>,
    cube: &Cube,
    state: &State,
    ix: IndicatorIx,
    drawn: impl Iterator<Item = &'a Drawn>,
) -> Vec<SourceIx> {
    let mut sources: Vec<SourceIx> = drawn
        .flat_map(|drawn| &drawn.points)
        .flat_map(|point| {
            // also those that disagree with what is shown
            let stated = cube.sources_of(ix, point.place, point.period, state.phase);
            stated.iter().map(|o| o.source).chain(point.sources.iter().copied())
        })
        .collect();
    sources.sort_unstable();
    sources.dedup();
    sources.sort_by_key(|ix| source_title(cx, cube.catalogue.source(*ix)));
    sources
}
