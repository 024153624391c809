//! Where the municipalities lie, put together once for each release.

use std::sync::Arc;

use arc_swap::ArcSwapOption;

use super::rules::matching::{Map, map_of};
use crate::finance::{Catalogue, Current, PlaceIx, Version};

/// Holds the map of what stands now.
#[derive(Debug, Default)]
pub struct Maps {
    held: ArcSwapOption<(Version, Arc<Map>)>,
}

impl Maps {
    /// The map of what stands.
    #[must_use]
    pub fn of(&self, current: &Current) -> Arc<Map> {
        if let Some(held) = self.held.load_full()
            && held.0 == current.version()
        {
            return Arc::clone(&held.1);
        }
        let map = Arc::new(map_of(&current.catalogue));
        self.held.store(Some(Arc::new((current.version(), Arc::clone(&map)))));
        map
    }
}

/// A place by its key.
pub(super) fn place_by_id(catalogue: &Catalogue, id: i32) -> Option<PlaceIx> {
    catalogue.place_numbers().find(|ix| catalogue.place(*ix).id == id)
}
