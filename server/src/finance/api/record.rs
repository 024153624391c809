//! An observation as the API gives it.

use bashke_views::{Cx, Locale};
use serde::Serialize;
use utoipa::ToSchema;

use super::Words;
use crate::finance::pages::files::harmless;
use crate::finance::pages::words::why;
use crate::finance::rules::catalogue::{Catalogue, SourceIx};
use crate::finance::rules::cube::{self, Cube};
use crate::finance::rules::lens::{Basis, Lens};
use crate::finance::rules::selection::Chosen;

/// One value of one indicator, at one place, for one period: or the reason for which there is none.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Observation {
    /// Slug of the indicator.
    #[schema(example = "own-source-revenue")]
    pub indicator: String,
    /// Slug of the place.
    #[schema(example = "lezhe")]
    pub place: String,
    /// The period: 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018, 2023-09-18 or undated.
    #[schema(example = "2023")]
    pub period: String,
    /// The budget phase: actual, initial, revised or draft. What is not a budget line is always actual.
    #[schema(example = "actual")]
    pub phase: &'static str,
    /// The value in its unit, whole, never in thousands or millions; null where it is missing. Missing is never zero.
    #[schema(required)]
    pub value: Option<f64>,
    /// Why there is no value; null where there is one.
    #[schema(required)]
    pub missing: Option<MissingReason>,
    /// The unit of the value, as it is looked at.
    #[schema(example = "ALL")]
    pub unit: &'static str,
    /// How firm it is: reported, approximate, estimated, provisional, revised, computed, illustrative,
    /// not-reported, not-applicable or disputed: the source says that the value of another is not right.
    #[schema(example = "reported")]
    pub status: &'static str,
    /// Whether sources disagree. The firmest is given here, the rest stand in `others`.
    pub disputed: bool,
    /// What further sources say of the same value.
    pub others: Vec<OtherValue>,
    /// Where it was read; null where it is computed.
    #[schema(required)]
    pub source: Option<SourceLink>,
    /// The sources of everything that the value is computed from: the inputs of a formula, the parts of a sum, the count of
    /// inhabitants, the price index, the total. Empty where it stands as its source gives it.
    pub computed_from: Vec<SourceLink>,
    /// The value as the source writes it.
    #[schema(required)]
    pub stated: Option<String>,
    /// What the source, or whoever read it, adds, in Albanian.
    #[schema(required)]
    pub note_sq: Option<String>,
    /// The same in English.
    #[schema(required)]
    pub note_en: Option<String>,
    /// What the value is set against: absolute, per-inhabitant, share or index.
    #[schema(example = "absolute")]
    pub basis: &'static str,
    /// Whose count of inhabitants it is divided by: 2011, 2023 or registry; null where it is not divided.
    #[schema(required)]
    pub population: Option<&'static str>,
    /// The year in whose prices it is; null where it is nominal.
    #[schema(required)]
    pub prices: Option<i16>,
    /// The dataset.
    #[schema(example = "published")]
    pub dataset: String,
    /// The release, by its number.
    pub release: i32,
    /// Whether the value is made, for training and trials. Such a value is not real.
    pub illustrative: bool,
}

/// Why there is no value.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MissingReason {
    /// A word: no-observation, not-reported, not-applicable, division-by-zero, input-missing, incomplete-sum,
    /// no-population, no-prices, no-total or not-for-unit.
    #[schema(example = "not-reported")]
    pub code: &'static str,
    /// The reason as a sentence.
    pub text: Words,
}

/// What a further source says of a value.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OtherValue {
    /// Its value, in the same unit; null where it has none.
    #[schema(required)]
    pub value: Option<f64>,
    /// How firm it is.
    pub status: &'static str,
    /// The source.
    pub source: SourceLink,
    /// The value as the source writes it.
    #[schema(required)]
    pub stated: Option<String>,
    /// What the source adds, in Albanian.
    #[schema(required)]
    pub note_sq: Option<String>,
    /// The same in English.
    #[schema(required)]
    pub note_en: Option<String>,
}

/// A source in short; `/api/v1/sources/{id}` has the rest.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SourceLink {
    /// Its number.
    pub id: i32,
    /// What the page or file is, in Albanian.
    pub title_sq: String,
    /// The same in English.
    pub title_en: String,
    /// Its address.
    pub url: String,
}

/// The columns of the table: the same as the fields of [`Observation`], with what has parts taken apart.
pub(super) const COLUMNS: [&str; 26] = [
    "indicator",
    "place",
    "period",
    "phase",
    "value",
    "missing",
    "missing_sq",
    "missing_en",
    "unit",
    "status",
    "disputed",
    "others",
    "source_id",
    "source_title_sq",
    "source_title_en",
    "source_url",
    "computed_from",
    "stated",
    "note_sq",
    "note_en",
    "basis",
    "population",
    "prices",
    "dataset",
    "release",
    "illustrative",
];

/// An observation that was chosen, with all that belongs to it.
pub(super) fn observation(cube: &Cube, lens: &Lens, chosen: &Chosen) -> Observation {
    let catalogue = &cube.catalogue;
    let (key, reading) = (chosen.key, &chosen.reading);
    let indicator = catalogue.indicator(key.indicator);
    let sources = cube.sources_of(key.indicator, key.place, key.period, key.phase);
    let first = sources.first();
    let text = first.and_then(|first| cube.text(first));
    let (note_sq, note_en) = note(text);
    // every way of looking at a value multiplies it
    let scale = match (first.and_then(|first| first.value), reading.number()) {
        (Some(stated), Some(seen)) if stated == seen => Some(1.0),
        (Some(stated), Some(seen)) if stated != 0.0 => Some(seen / stated),
        (None, _) if *lens == Lens::default() => Some(1.0),
        _ => None,
    };
    let behind = lens.behind(cube, key.indicator, key.place, key.period, key.phase);
    let as_stated = first.is_some_and(|first| behind == [first.source]);
    Observation {
        indicator: indicator.slug.clone(),
        place: catalogue.place(key.place).slug.clone(),
        period: key.period.to_string(),
        phase: key.phase.word(),
        value: reading.number(),
        missing: reading.value.err().map(|missing| MissingReason {
            code: missing.code(),
            text: Words::new(
                why(&cx(Locale::Sq), catalogue, &missing),
                why(&cx(Locale::En), catalogue, &missing),
            ),
        }),
        unit: lens.unit(indicator.unit).word(),
        status: reading.status.word(),
        disputed: chosen.disputed,
        others: sources.iter().skip(1).map(|row| other(cube, row, scale)).collect(),
        source: first.map(|first| link(catalogue, first.source)),
        computed_from: behind
            .into_iter()
            .filter(|_| !as_stated)
            .map(|source| link(catalogue, source))
            .collect(),
        stated: text.and_then(|text| text.stated.clone()),
        note_sq,
        note_en,
        basis: basis_word(lens.basis),
        population: (lens.basis == Basis::PerInhabitant).then_some(lens.population.word()),
        // a share is the same in all prices
        prices: lens.prices.filter(|_| lens.basis != Basis::Share),
        dataset: cube.dataset.slug.clone(),
        release: cube.release.number,
        illustrative: cube.dataset.illustrative,
    }
}

fn other(cube: &Cube, row: &cube::Observation, scale: Option<f64>) -> OtherValue {
    let text = cube.text(row);
    let (note_sq, note_en) = note(text);
    OtherValue {
        value: row.value.zip(scale).map(|(value, scale)| value * scale),
        status: row.status.word(),
        source: link(&cube.catalogue, row.source),
        stated: text.and_then(|text| text.stated.clone()),
        note_sq,
        note_en,
    }
}

fn note(text: Option<&cube::Text>) -> (Option<String>, Option<String>) {
    text.and_then(|text| text.note.clone()).unzip()
}

fn link(catalogue: &Catalogue, source: SourceIx) -> SourceLink {
    let source = catalogue.source(source);
    SourceLink {
        id: source.id,
        title_sq: source.title_sq.clone(),
        title_en: source.title_en.clone(),
        url: source.url.clone(),
    }
}

/// The word of a basis in addresses.
pub(super) const fn basis_word(basis: Basis) -> &'static str {
    match basis {
        Basis::Absolute => "absolute",
        Basis::PerInhabitant => "per-inhabitant",
        Basis::Share => "share",
        Basis::Index => "index",
    }
}

/// A context for words alone.
pub(super) const fn cx(locale: Locale) -> Cx<'static> {
    Cx {
        locale,
        path: "",
        query: "",
        assets: "",
        origin: "",
        viewer: None,
        csrf: "",
    }
}

impl Observation {
    /// The observation as a row of the table. Texts cannot be taken for formulas; numbers stay exact.
    pub(super) fn row(&self) -> [String; COLUMNS.len()] {
        let number = |value: f64| value.to_string();
        let text = |text: &Option<String>| text.as_deref().map(harmless).unwrap_or_default();
        let others: Vec<String> = self
            .others
            .iter()
            .map(|other| format!("{}@{}", other.value.map(number).unwrap_or_default(), other.source.id))
            .collect();
        let inputs: Vec<String> = self.computed_from.iter().map(|source| source.id.to_string()).collect();
        let missing = self.missing.as_ref();
        let source = self.source.as_ref();
        [
            self.indicator.clone(),
            self.place.clone(),
            self.period.clone(),
            self.phase.to_owned(),
            self.value.map(number).unwrap_or_default(),
            missing.map(|missing| missing.code.to_owned()).unwrap_or_default(),
            missing.map(|missing| missing.text.sq.clone()).unwrap_or_default(),
            missing.map(|missing| missing.text.en.clone()).unwrap_or_default(),
            self.unit.to_owned(),
            self.status.to_owned(),
            self.disputed.to_string(),
            others.join("|"),
            source.map(|source| source.id.to_string()).unwrap_or_default(),
            source.map(|source| harmless(&source.title_sq)).unwrap_or_default(),
            source.map(|source| harmless(&source.title_en)).unwrap_or_default(),
            source.map(|source| harmless(&source.url)).unwrap_or_default(),
            inputs.join("|"),
            text(&self.stated),
            text(&self.note_sq),
            text(&self.note_en),
            self.basis.to_owned(),
            self.population.unwrap_or_default().to_owned(),
            self.prices.map(|year| year.to_string()).unwrap_or_default(),
            self.dataset.clone(),
            self.release.to_string(),
            self.illustrative.to_string(),
        ]
    }
}
