//! The built-in data: reference data, the published figures, and the illustrative panel.
//!
//! The files stand in `seeds/data/`, each row with its source. They are part of the program, so
//! that a new installation needs nothing else.

use serde::Deserialize;
use serde::de::DeserializeOwned;

mod collaborations;
mod courses;
mod dialogues;
mod glossary;
pub mod illustrative;
mod library;
mod network;
mod offers;
mod organisations;
mod people;
mod projects;
mod questions;
mod sessions;
mod threads;
mod told;

pub use collaborations::{DemonstrationCollaboration, demonstration_collaborations};
pub use courses::{COURSE_ORDER, COURSES, CourseFile};
pub use dialogues::{TRIAL_DIALOGUE, TrialDialogue};
pub use glossary::{Term, glossary};
pub use library::{Example, Practice, Resource, Tool, ToolUse, examples, practices, resources, tools};
pub use network::{
    Call, Grant, ListedOrganisation, Programme, calls, grants, listed_organisations, programmes, several,
};
pub use offers::{DemonstrationEvent, DemonstrationOffer, demonstration_events, demonstration_offers};
pub use organisations::{TRIAL_OFFICIAL, TRIAL_ORGANISATION, TrialOrganisation};
pub use people::{TRIAL_PASSWORD, TrialPerson, people};
pub use projects::{
    DemonstrationOrganisation, DemonstrationProject, DemonstrationStep, DemonstrationTarget,
    demonstration_organisations, demonstration_projects,
};
pub use questions::{TRIAL_QUESTIONS, TrialQuestion, TrialReply};
pub use sessions::{TRIAL_COUNSELLING, TRIAL_SESSION, TrialCounselling, TrialSession};
pub use threads::{TRIAL_THREADS, TrialPost, TrialThread};
pub use told::{
    DemonstrationChoice, DemonstrationConversation, DemonstrationMember, DemonstrationMessage, DemonstrationPicture,
    DemonstrationProposal, DemonstrationReview, DemonstrationTold, DemonstrationToolUse, DemonstrationUse,
    demonstration_told,
};

/// A built-in file cannot be read. Tests read all of them, so that this is met before a release.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// A table is not as its columns say.
    #[error("{file}: {error}")]
    Table {
        /// The file.
        file: &'static str,
        /// What is wrong, with the line.
        error: csv::Error,
    },
    /// A text with named fields is not as they say.
    #[error("{0}")]
    Fields(#[from] toml::de::Error),
}

/// A place, as in `places.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Place {
    /// Its part of the address.
    pub slug: String,
    /// `PlaceKind`.
    pub kind: String,
    /// Slug of the place that it lies in.
    pub parent: Option<String>,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
    /// Code in Eurostat's list of local administrative units.
    pub lau: Option<String>,
    /// Code of its NUTS 3 region.
    pub nuts3: Option<String>,
    /// Code in INSTAT's register.
    pub instat: Option<String>,
    /// Code in the World Bank's BOOST data.
    pub boost: Option<String>,
    /// Code of the treasury.
    pub treasury: Option<String>,
    /// Identifier in GeoNames.
    pub geonames: Option<String>,
    /// Where its council sits.
    pub seat: Option<String>,
    /// Latitude of the seat, degrees north.
    pub seat_lat: Option<f64>,
    /// Longitude of the seat, degrees east.
    pub seat_lon: Option<f64>,
    /// Eurostat's degree of urbanisation: 1 city, 2 town, 3 rural.
    pub degurba: Option<i16>,
    /// `yes` or `no`.
    pub coastal: Option<String>,
    /// Note in Albanian.
    pub note_sq: Option<String>,
    /// Note in English.
    pub note_en: Option<String>,
}

/// Where a column of `places.csv` comes from, as in `place_columns.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct PlaceColumn {
    /// The column.
    pub column: String,
    /// Its source.
    pub source: Option<String>,
    /// Note in Albanian.
    pub note_sq: Option<String>,
    /// Note in English.
    pub note_en: Option<String>,
}

/// Another name of a place, as in `place_aliases.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Alias {
    /// The place of today.
    pub place: String,
    /// The other name.
    pub name: String,
    /// `former-unit`, `former-name`, `seat` or `other-name`.
    pub kind: String,
    /// Code of a former unit.
    pub code: Option<String>,
    /// The treasury's code of a former unit.
    pub treasury: Option<String>,
    /// What a reader should know, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
}

/// A tile of the tile map, as in `tiles.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Tile {
    /// The municipality.
    pub place: String,
    /// Column, from the west.
    pub col: i16,
    /// Row, from the north.
    pub row: i16,
}

/// A source, as in `sources.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Source {
    /// Short name.
    pub id: String,
    /// What the page or file is, in Albanian.
    pub title_sq: String,
    /// The same in English.
    pub title_en: String,
    /// Who published it.
    pub publisher: String,
    /// Its address; empty where none is on record.
    pub url: String,
    /// The day on which it was read, `2026-11-23`.
    pub read_on: Option<String>,
    /// Its licence, where stated.
    pub licence: Option<String>,
    /// What a reader should know, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
}

/// An observation, as in `published.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Observation {
    /// Slug of the indicator.
    pub indicator: String,
    /// Slug of the place.
    pub place: String,
    /// `Period`.
    pub period: String,
    /// `Phase`.
    pub phase: String,
    /// The value in the indicator's unit.
    pub value: Option<f64>,
    /// `Status`.
    pub status: String,
    /// The source.
    pub source: String,
    /// What the source adds, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// The value as the source writes it.
    pub stated: Option<String>,
}

/// A row that was not published, as in `set_aside.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct SetAside {
    /// The file that it stood in.
    pub file: String,
    /// Its line there.
    pub row: i32,
    /// The place as written.
    pub place: String,
    /// The name as written.
    pub working_name: String,
    /// The period as written.
    pub period: String,
    /// The value as written.
    pub value: String,
    /// The unit as written.
    pub unit: String,
    /// Where it was read.
    pub source_url: String,
    /// Code of the reason.
    pub reason: String,
}

/// A reason for which rows are not published, as in `set_aside_reasons.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct SetAsideReason {
    /// Short name.
    pub code: String,
    /// In Albanian.
    pub text_sq: String,
    /// In English.
    pub text_en: String,
}

/// The catalogue of indicators, as in `indicators.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The groups, in order.
    pub group: Vec<Group>,
    /// The indicators, in order.
    pub indicator: Vec<Indicator>,
}

/// A group of indicators.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name in addresses.
    pub slug: String,
    /// The group above.
    pub parent: Option<String>,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
}

/// An indicator. The head of the file explains each field.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Indicator {
    pub slug: String,
    pub group: String,
    pub name_sq: String,
    pub name_en: String,
    pub short_sq: String,
    pub short_en: String,
    pub definition_sq: String,
    pub definition_en: String,
    pub basis_sq: String,
    pub basis_en: String,
    pub unit: String,
    pub direction: String,
    pub time: String,
    #[serde(default = "municipality")]
    pub scope: String,
    #[serde(default)]
    pub additive: bool,
    #[serde(default)]
    pub panel: bool,
    #[serde(default)]
    pub planned: bool,
    pub share_of: Option<String>,
    #[serde(default)]
    pub accounts: Vec<String>,
    pub formula: Option<String>,
}

fn municipality() -> String {
    "municipality".to_owned()
}

macro_rules! table {
    ($(#[$meta:meta])* $name:ident, $row:ty, $file:literal) => {
        $(#[$meta])*
        ///
        /// # Errors
        /// Where the built-in file is broken.
        pub fn $name() -> Result<Vec<$row>, SeedError> {
            rows($file, include_str!(concat!("../data/", $file)))
        }
    };
}

table!(
    /// The places.
    places, Place, "places.csv"
);
table!(
    /// Where the columns of the places come from.
    place_columns, PlaceColumn, "place_columns.csv"
);
table!(
    /// Other names of places.
    aliases, Alias, "place_aliases.csv"
);
table!(
    /// The tile map.
    tiles, Tile, "tiles.csv"
);
table!(
    /// The sources.
    sources, Source, "sources.csv"
);
table!(
    /// The published observations.
    published, Observation, "published.csv"
);
table!(
    /// The rows that were put aside.
    set_aside, SetAside, "set_aside.csv"
);
table!(
    /// Why rows were put aside.
    set_aside_reasons, SetAsideReason, "set_aside_reasons.csv"
);

fn rows<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<Vec<T>, SeedError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| SeedError::Table { file, error })
}

/// The catalogue of indicators.
///
/// # Errors
/// Where the built-in file is broken.
pub fn catalogue() -> Result<Catalogue, SeedError> {
    Ok(toml::from_str(include_str!("../data/indicators.toml"))?)
}

/// The files of the reference data, for its digest.
pub const REFERENCE: [&[u8]; 8] = [
    include_bytes!("../data/places.csv"),
    include_bytes!("../data/place_columns.csv"),
    include_bytes!("../data/place_aliases.csv"),
    include_bytes!("../data/tiles.csv"),
    include_bytes!("../data/sources.csv"),
    include_bytes!("../data/indicators.toml"),
    include_bytes!("../data/set_aside.csv"),
    include_bytes!("../data/set_aside_reasons.csv"),
];

/// The file of the published observations, for its digest.
pub const PUBLISHED: &[u8] = include_bytes!("../data/published.csv");
