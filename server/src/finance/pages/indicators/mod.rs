//! The list of indicators, an indicator, and its files.

mod formula;
mod list;
mod page;
mod values;

pub use self::list::list;
pub use self::page::{file, page, sketch};

use super::state::State;
use crate::platform::request::Request;

/// The number of the newest release of the dataset shown.
pub(super) fn newest(request: &Request, state: &State) -> Option<i32> {
    request
        .current
        .cube(&state.cube.dataset.slug)
        .map(|cube| cube.release.number)
}
