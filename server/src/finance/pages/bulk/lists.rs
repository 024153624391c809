//! The lists that the columns of a dataset refer to: places, indicators, sources.

use axum::response::Response;
use bashke_vocabulary::PlaceKind;

use super::{code, harmless, whole};
use crate::finance::rules::cube::Cube;
use crate::platform::errors::Error;

/// The places as a file; their areas come from the cube.
///
/// # Errors
/// Where it cannot be made.
pub fn places(cube: &Cube) -> Result<Response, Error> {
    const SCHEMES: [&str; 6] = ["LAU", "NUTS 3", "INSTAT", "Thesari", "BOOST", "GeoNames"];
    let catalogue = &cube.catalogue;
    let head = [
        "slug",
        "kind",
        "parent",
        "name_sq",
        "name_en",
        "lau",
        "nuts3",
        "instat",
        "treasury",
        "boost",
        "geonames",
        "seat",
        "seat_lat",
        "seat_lon",
        "area_km2",
        "degurba",
        "coastal",
        "former_units",
        "note_sq",
        "note_en",
    ];
    let area = catalogue.find_indicator("area");
    let rows = catalogue.place_numbers().map(|ix| {
        let place = catalogue.place(ix);
        let area = area.and_then(|indicator| {
            let rows = cube.of_place(indicator, ix, bashke_vocabulary::Phase::Actual);
            rows.iter().rev().find_map(|o| o.value)
        });
        let former: Vec<&str> = place
            .aliases
            .iter()
            .filter(|alias| alias.kind == "former-unit")
            .map(|alias| alias.name.as_str())
            .collect();
        let (lat, lon) = place.seat_at.unzip();
        let note = place.note.clone().unwrap_or_default();
        let mut row = vec![
            place.slug.clone(),
            place.kind.word().to_owned(),
            place
                .parent
                .map_or(String::new(), |ix| catalogue.place(ix).slug.clone()),
            place.name_sq.clone(),
            place.name_en.clone(),
        ];
        row.extend(SCHEMES.map(|scheme| code(place, scheme).unwrap_or_default().to_owned()));
        row.extend([
            place.seat.clone().unwrap_or_default(),
            number(lat),
            number(lon),
            number(area.filter(|_| place.kind == PlaceKind::Municipality)),
            place
                .degree_of_urbanisation
                .map(|degree| degree.to_string())
                .unwrap_or_default(),
            place
                .coastal
                .map_or("", |coastal| if coastal { "yes" } else { "no" })
                .to_owned(),
            former.join("; "),
            note.0,
            note.1,
        ]);
        row
    });
    list("bashke-places.csv", &head, rows)
}

fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The indicators as a file.
///
/// # Errors
/// Where it cannot be made.
pub fn indicators(cube: &Cube) -> Result<Response, Error> {
    let catalogue = &cube.catalogue;
    let head = [
        "slug",
        "group",
        "name_sq",
        "name_en",
        "short_sq",
        "short_en",
        "definition_sq",
        "definition_en",
        "unit",
        "direction",
        "time",
        "scope",
        "additive",
        "planned",
        "share_of",
        "accounts",
        "formula",
        "basis_sq",
        "basis_en",
    ];
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let rows = catalogue.indicators.iter().map(|indicator| {
        vec![
            indicator.slug.clone(),
            catalogue.groups[indicator.group].slug.clone(),
            indicator.name_sq.clone(),
            indicator.name_en.clone(),
            indicator.short_sq.clone(),
            indicator.short_en.clone(),
            indicator.definition_sq.clone(),
            indicator.definition_en.clone(),
            indicator.unit.word().to_owned(),
            indicator.direction.word().to_owned(),
            indicator.time.word().to_owned(),
            indicator.scope.word().to_owned(),
            yes(indicator.additive),
            yes(indicator.planned),
            indicator
                .share_of
                .map_or(String::new(), |ix| catalogue.indicator(ix).slug.clone()),
            indicator.accounts.join(" "),
            indicator.formula.clone().unwrap_or_default(),
            indicator.basis_sq.clone(),
            indicator.basis_en.clone(),
        ]
    });
    list("bashke-indicators.csv", &head, rows)
}

/// The sources as a file.
///
/// # Errors
/// Where it cannot be made.
pub fn sources(cube: &Cube) -> Result<Response, Error> {
    let head = [
        "id",
        "slug",
        "title_sq",
        "title_en",
        "publisher",
        "url",
        "read_on",
        "licence",
        "note_sq",
        "note_en",
    ];
    let rows = cube.catalogue.sources.iter().map(|source| {
        let (note_sq, note_en) = source.note.clone().unwrap_or_default();
        vec![
            source.id.to_string(),
            source.slug.clone(),
            source.title_sq.clone(),
            source.title_en.clone(),
            source.publisher.clone(),
            source.url.clone(),
            source.read_on.map(|day| day.to_string()).unwrap_or_default(),
            source.licence.clone().unwrap_or_default(),
            note_sq,
            note_en,
        ]
    });
    list("bashke-sources.csv", &head, rows)
}

fn list(name: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Response, Error> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(head).map_err(Error::internal)?;
    for row in rows {
        writer
            .write_record(row.iter().map(|text| harmless(text)))
            .map_err(Error::internal)?;
    }
    let body = writer
        .into_inner()
        .map_err(|error| Error::internal(error.to_string()))?;
    Ok(whole("text/csv; charset=utf-8", name.to_owned(), body))
}
