//! Outlines of municipalities from a GeoJSON file.

use std::collections::HashMap;
use std::sync::Arc;

use bashke_vocabulary::PlaceKind;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::fault::{Fault, Faults, shown};
use super::names::Names;
use crate::finance::rules::catalogue::{Catalogue, PlaceIx};

/// Rings of longitude and latitude.
pub type Rings = Vec<Vec<(f64, f64)>>;

/// Properties that may hold a code or a name of the place, the most certain first.
const KEYS: [&str; 12] = [
    "lau", "lau_id", "lau_code", "laucode", "gisco_id", "id", "code", "treasury", "name", "lau_name", "emri", "bashkia",
];
/// A degree has this many steps: four decimals, about ten metres.
const STEPS: f64 = 10_000.0;
/// Where Albania lies, generously: west, south, east, north.
const EXTENT: (f64, f64, f64, f64) = (18.0, 38.5, 22.5, 43.5);

/// What a file of outlines holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outlines {
    /// The outlines, by place.
    pub matched: Vec<(PlaceIx, Rings)>,
    /// What the file has besides, as it calls it.
    pub unmatched: Vec<String>,
    /// Municipalities that it does not have.
    pub without: Vec<PlaceIx>,
    /// Points that were read.
    pub points_read: usize,
    /// Points that are left.
    pub points_kept: usize,
}

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon {
        coordinates: Vec<Vec<Vec<f64>>>,
    },
    MultiPolygon {
        coordinates: Vec<Vec<Vec<Vec<f64>>>>,
    },
    #[serde(other)]
    Other,
}

/// Reads a file of outlines.
///
/// # Errors
/// Everything that is wrong with it; features are counted as rows, from 1.
pub fn read(text: &str, catalogue: Arc<Catalogue>) -> Result<Outlines, Faults> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let collection: Collection = serde_json::from_str(text)
        .map_err(|error| Faults::one(Fault::file(format!("this is no GeoJSON of areas: {error}"))))?;
    if collection.kind != "FeatureCollection" {
        return Err(Faults::one(Fault::file(format!(
            "this is a `{}`, not a FeatureCollection",
            shown(&collection.kind)
        ))));
    }
    let names = Names::new(Arc::clone(&catalogue));
    let mut faults = Faults::default();
    let mut outlines = Outlines::default();
    let mut seen: HashMap<PlaceIx, u64> = HashMap::new();
    for (n, feature) in collection.features.into_iter().enumerate() {
        let row = n as u64 + 1;
        let Some(place) = place_of(&feature, &names) else {
            outlines.unmatched.push(called(&feature, row));
            continue;
        };
        let name = catalogue.place(place).slug.clone();
        if let Some(first) = seen.insert(place, row) {
            faults.add(Fault::cell(
                row,
                "feature",
                format!("is `{name}`, as feature {first} is"),
            ));
            continue;
        }
        let polygons = match feature.geometry {
            Some(Geometry::Polygon { coordinates }) => vec![coordinates],
            Some(Geometry::MultiPolygon { coordinates }) => coordinates,
            Some(Geometry::Other) | None => {
                faults.add(Fault::cell(
                    row,
                    "geometry",
                    format!("of `{name}` is neither Polygon nor MultiPolygon"),
                ));
                continue;
            }
        };
        match rings_of(polygons, &mut outlines) {
            Ok(rings) => outlines.matched.push((place, rings)),
            Err(what) => faults.add(Fault::cell(row, "geometry", format!("of `{name}` {what}"))),
        }
    }
    outlines.without = catalogue
        .places_of(PlaceKind::Municipality)
        .filter(|place| !seen.contains_key(place))
        .collect();
    if outlines.matched.is_empty() && faults.none() {
        faults.add(Fault::file(format!(
            "no feature is one of the municipalities; their codes or names are looked for in the properties {}",
            KEYS.join(", ")
        )));
    }
    if faults.none() { Ok(outlines) } else { Err(faults) }
}

fn place_of(feature: &Feature, names: &Names) -> Option<PlaceIx> {
    let properties = feature.properties.as_ref();
    let with = |key: &str| properties.and_then(|map| map.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)));
    KEYS.iter()
        .filter_map(|key| with(key).map(|(_, value)| value))
        .chain(std::iter::once(&feature.id))
        .filter_map(plain)
        .find_map(|text| {
            let place = names.place_of_outline(text.trim())?;
            (names.catalogue.place(place).kind == PlaceKind::Municipality).then_some(place)
        })
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn called(feature: &Feature, row: u64) -> String {
    let properties = feature.properties.iter().flatten();
    let words: Vec<String> = properties
        .filter_map(|(key, value)| Some(format!("{key}={}", plain(value)?)))
        .take(3)
        .collect();
    shown(&format!("feature {row}: {}", words.join(" ")))
}

fn rings_of(polygons: Vec<Vec<Vec<Vec<f64>>>>, outlines: &mut Outlines) -> Result<Rings, String> {
    let mut rings = Rings::new();
    for polygon in polygons {
        for (n, ring) in polygon.into_iter().enumerate() {
            outlines.points_read += ring.len();
            match simplified(&ring)? {
                Some(ring) => {
                    outlines.points_kept += ring.len();
                    rings.push(ring);
                }
                // an island or a hole smaller than a step goes; with an island its holes go
                None if n == 0 => break,
                None => {}
            }
        }
    }
    if rings.is_empty() {
        return Err("has no area".to_owned());
    }
    Ok(rings)
}

/// A closed ring on the grid of steps, without points that fall together; none where nothing is left of it.
fn simplified(ring: &[Vec<f64>]) -> Result<Option<Vec<(f64, f64)>>, String> {
    let (west, south, east, north) = EXTENT;
    let mut points: Vec<(f64, f64)> = Vec::with_capacity(ring.len());
    for point in ring {
        let [lon, lat, ..] = point[..] else {
            return Err("has a point without two coordinates".to_owned());
        };
        if !((west..=east).contains(&lon) && (south..=north).contains(&lat)) {
            return Err(format!(
                "has the point {lon}, {lat}, which is not in Albania; coordinates are longitude and latitude in degrees (WGS 84)"
            ));
        }
        let point = ((lon * STEPS).round() / STEPS, (lat * STEPS).round() / STEPS);
        if points.last() != Some(&point) {
            points.push(point);
        }
    }
    if points.first() != points.last()
        && let Some(first) = points.first().copied()
    {
        points.push(first);
    }
    Ok((points.len() >= 4).then_some(points))
}

#[cfg(test)]
mod tests {
    use super::super::check::tests::catalogue;
    use super::*;

    fn file(features: &str) -> String {
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{features}]}}")
    }

    fn square(properties: &str, lon: f64) -> String {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{lon},41.000001],[{},41.0],[{},41.1],[{lon},41.1]]]}}}}",
            lon + 0.1,
            lon + 0.1
        )
    }

    #[test]
    fn places_are_found_by_code_and_by_name() {
        let text = file(
            &[
                square("{\"lau\":\"AL224\"}", 19.8),
                square("{\"GISCO_ID\":\"AL_AL121\"}", 19.4),
                square("{\"NAME\":\"Lezhe\"}", 19.6),
                square("{\"name\":\"Atlantis\"}", 20.0),
            ]
            .join(","),
        );
        let outlines = read(&text, catalogue()).unwrap();
        let slugs: Vec<String> = outlines
            .matched
            .iter()
            .map(|(place, _)| catalogue().place(*place).slug.clone())
            .collect();
        assert_eq!(slugs, ["tirane", "durres", "lezhe"]);
        assert_eq!(outlines.unmatched, ["feature 4: name=Atlantis"]);
        let ring = &outlines.matched[0].1[0];
        assert_eq!(ring.first(), ring.last(), "rings are closed");
        assert_eq!(ring[0], (19.8, 41.0), "four decimals");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let said = |text: &str| read(text, catalogue()).unwrap_err().sorted()[0].to_string();
        assert!(said("{").contains("no GeoJSON"));
        assert!(said("{\"type\":\"Feature\"}").contains("not a FeatureCollection"));
        assert!(said(&file(&square("{\"name\":\"Atlantis\"}", 20.0))).contains("no feature"));
        assert!(said(&file(&square("{\"lau\":\"AL224\"}", 419_000.0))).contains("degrees"));
        let twice = [
            square("{\"lau\":\"AL224\"}", 19.8),
            square("{\"name\":\"Tirana\"}", 19.8),
        ]
        .join(",");
        assert!(said(&file(&twice)).contains("as feature 1 is"));
        let point = "{\"type\":\"Feature\",\"properties\":{\"lau\":\"AL224\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[19,41]}}";
        assert!(said(&file(point)).contains("neither Polygon"));
    }
}
