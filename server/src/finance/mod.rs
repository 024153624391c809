//! The finance room: places, indicators, observations, releases, and the pages that show them.

pub mod api;
pub mod commands;
mod courses;
mod cubes;
mod glossary;
mod held_about;
pub mod import;
pub mod jobs;
mod order;
pub mod pages;
pub mod queries;
pub mod rules;
mod search;

pub use courses::Courses;
pub use cubes::{Cubes, Current};
pub use glossary::term;
pub(crate) use glossary::terms;
pub use held_about::{held_about, leave};
pub use jobs::Readings;
pub use pages::course::{CourseOf, Mark, Told, illustrative_href, indicator_choices, place_choices};
pub use pages::figures::cards::cards as figure_cards;
pub use pages::figures::view::{View, view_as_of};
pub(crate) use pages::files::harmless;
pub use pages::moved::Moved;
pub use queries::figures::{codes_of as figure_codes, pinned_codes};
pub use queries::{LoadError, Version};
pub use rules::catalogue::{Catalogue, PlaceIx};
pub use rules::cube::Cube;
pub use rules::lens::{Population, inhabitants};
pub use search::{Hit, Target};
