//! How each municipality answers.

use bashke_views::components::Link;
use bashke_views::dialogue::questions::{self as views, RecordPage, RecordRow};
use bashke_views::layout::with;
use bashke_views::paths;
use bashke_vocabulary::PlaceKind;

use super::{place_of, today};
use crate::dialogue::queries;
use crate::dialogue::rules::record::{ENOUGH, Record};
use crate::network;
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How each municipality that was asked anything answers.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn page(request: Request) -> Result<Page, Error> {
    let db = &request.app.db;
    let records = queries::records(db, today(&request)).await?;
    let institutions = network::institutions(db, None, request.app.clock.now()).await?;
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let mut rows: Vec<(Record, RecordRow)> = Vec::new();
    for (id, record) in records {
        let Some((slug, place)) = place_of(&cx, catalogue, id) else {
            continue;
        };
        let address = format!("{}?{}", cx.url(paths::QUESTIONS), with("", "place", &slug));
        let here = institutions.get(&id).is_some_and(|one| one.verified);
        let row = row(&request, &record, Link::new(place.text, address), here);
        rows.push((record, row));
    }
    let not_asked = catalogue
        .places_of(PlaceKind::Municipality)
        .count()
        .saturating_sub(rows.len());
    // whoever was not told of a question is not put in order for not answering it
    let (mut ordered, mut few): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(record, row)| record.says_something() && row.here);
    ordered.sort_by_cached_key(|(record, row)| (record.place_in_order(), sort_key(&row.place.text)));
    few.sort_by_cached_key(|(_, row)| sort_key(&row.place.text));
    let shown = |rows: Vec<(Record, RecordRow)>| rows.into_iter().map(|(_, row)| row).collect();
    let data = RecordPage {
        ordered: shown(ordered),
        few: shown(few),
        not_asked,
        enough: ENOUGH,
    };
    Ok(Page::private(views::record(&cx, &data)))
}

fn row(request: &Request, record: &Record, place: Link, here: bool) -> RecordRow {
    let median = record.median_tenths().map(|tenths| {
        let decimals = u8::from(tenths % 10 != 0);
        request.locale.number(f64::from(tenths) / 10.0, decimals)
    });
    RecordRow {
        place,
        here,
        counts: [
            record.asked(),
            record.in_time,
            record.late,
            record.refused,
            record.overdue,
            record.waiting,
        ],
        median,
    }
}
