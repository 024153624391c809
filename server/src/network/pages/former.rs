//! Former communes, by whose names people still look for where they live.

use bashke_views::components::Link;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{PlaceKind, fold};

use crate::finance::Catalogue;
use crate::platform::collation::sort_key;

/// The municipalities of today of the former communes whose name was typed, for several bore the same: the name of each, its
/// municipality, and who is there; in the order of Albanian.
pub(super) fn former(cx: &Cx<'_>, catalogue: &Catalogue, typed: &str) -> Vec<(String, Link)> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let places = catalogue.places_of(PlaceKind::Municipality);
    let mut found: Vec<(String, Link)> = places
        .filter_map(|ix| {
            let place = catalogue.place(ix);
            let alias = place
                .aliases
                .iter()
                .find(|alias| alias.folded == folded && alias.kind != "other-name")?;
            let href = format!("{}?place={}", cx.url(paths::NETWORK), place.slug);
            let link = Link::new(cx.pick(&place.name_sq, &place.name_en), href);
            Some((alias.name.clone(), link))
        })
        .collect();
    found.sort_by_cached_key(|(_, link)| sort_key(&link.text));
    found
}
