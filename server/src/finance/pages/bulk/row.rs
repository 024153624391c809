//! An observation as a row, with everything that must go with it.

use serde::Serialize;

use crate::finance::rules::catalogue::Place;
use crate::finance::rules::cube::{Cube, Observation};

/// The columns of a dataset as a file; the first eleven are those by which it can be read in again.
pub const COLUMNS: [&str; 28] = [
    "indicator",
    "place",
    "period",
    "phase",
    "value",
    "status",
    "missing",
    "source",
    "note_sq",
    "note_en",
    "stated",
    "unit",
    "indicator_name_sq",
    "indicator_name_en",
    "place_name_sq",
    "place_name_en",
    "place_kind",
    "lau",
    "source_title_sq",
    "source_title_en",
    "source_publisher",
    "source_url",
    "source_read_on",
    "source_licence",
    "position",
    "dataset",
    "release",
    "illustrative",
];

/// An observation with everything that must go with it.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    pub(super) indicator: &'a str,
    pub(super) place: &'a str,
    pub(super) period: String,
    pub(super) phase: &'static str,
    pub(super) value: Option<f64>,
    pub(super) status: &'static str,
    pub(super) missing: Option<&'static str>,
    pub(super) source: &'a str,
    pub(super) note_sq: Option<&'a str>,
    pub(super) note_en: Option<&'a str>,
    pub(super) stated: Option<&'a str>,
    pub(super) unit: &'static str,
    pub(super) indicator_name_sq: &'a str,
    pub(super) indicator_name_en: &'a str,
    pub(super) place_name_sq: &'a str,
    pub(super) place_name_en: &'a str,
    pub(super) place_kind: &'static str,
    pub(super) lau: Option<&'a str>,
    pub(super) source_title_sq: &'a str,
    pub(super) source_title_en: &'a str,
    pub(super) source_publisher: &'a str,
    pub(super) source_url: &'a str,
    pub(super) source_read_on: Option<String>,
    pub(super) source_licence: Option<&'a str>,
    pub(super) position: u8,
    pub(super) dataset: &'a str,
    pub(super) release: i32,
    pub(super) illustrative: bool,
}

impl<'a> Row<'a> {
    pub(super) fn of(cube: &'a Cube, observation: &Observation) -> Self {
        let indicator = cube.catalogue.indicator(observation.indicator);
        let place = cube.catalogue.place(observation.place);
        let source = cube.catalogue.source(observation.source);
        let text = cube.text(observation);
        let note = text.and_then(|text| text.note.as_ref());
        Row {
            indicator: &indicator.slug,
            place: &place.slug,
            period: observation.period.to_string(),
            phase: observation.phase.word(),
            value: observation.value,
            status: observation.status.word(),
            // where a source says that there is no value, its status is the reason
            missing: observation.value.is_none().then(|| observation.status.word()),
            source: &source.slug,
            note_sq: note.map(|(sq, _)| sq.as_str()),
            note_en: note.map(|(_, en)| en.as_str()),
            stated: text.and_then(|text| text.stated.as_deref()),
            unit: indicator.unit.word(),
            indicator_name_sq: &indicator.name_sq,
            indicator_name_en: &indicator.name_en,
            place_name_sq: &place.name_sq,
            place_name_en: &place.name_en,
            place_kind: place.kind.word(),
            lau: code(place, "LAU"),
            source_title_sq: &source.title_sq,
            source_title_en: &source.title_en,
            source_publisher: &source.publisher,
            source_url: &source.url,
            source_read_on: source.read_on.map(|day| day.to_string()),
            source_licence: source.licence.as_deref(),
            position: observation.position,
            dataset: &cube.dataset.slug,
            release: cube.release.number,
            illustrative: cube.dataset.illustrative,
        }
    }

    pub(super) fn texts(&self) -> [String; 28] {
        let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
        [
            self.indicator.to_owned(),
            self.place.to_owned(),
            self.period.clone(),
            self.phase.to_owned(),
            self.value.map(|value| value.to_string()).unwrap_or_default(),
            self.status.to_owned(),
            own(self.missing),
            self.source.to_owned(),
            own(self.note_sq),
            own(self.note_en),
            own(self.stated),
            self.unit.to_owned(),
            self.indicator_name_sq.to_owned(),
            self.indicator_name_en.to_owned(),
            self.place_name_sq.to_owned(),
            self.place_name_en.to_owned(),
            self.place_kind.to_owned(),
            own(self.lau),
            self.source_title_sq.to_owned(),
            self.source_title_en.to_owned(),
            self.source_publisher.to_owned(),
            self.source_url.to_owned(),
            self.source_read_on.clone().unwrap_or_default(),
            own(self.source_licence),
            self.position.to_string(),
            self.dataset.to_owned(),
            self.release.to_string(),
            if self.illustrative { "yes" } else { "no" }.to_owned(),
        ]
    }
}

pub(super) fn code<'a>(place: &'a Place, scheme: &str) -> Option<&'a str> {
    let code = place.codes.iter().find(|code| code.scheme == scheme);
    code.map(|code| code.code.as_str())
}
