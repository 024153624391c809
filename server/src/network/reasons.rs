//! Why two offers complement each other, as pages and notices say it.

use bashke_views::Locale;
use bashke_views::network::{MatchReasons, Nearness};
use bashke_vocabulary::Theme;

use super::maps::place_by_id;
use super::rules::matching::{Near, Reasons};
use crate::finance::Catalogue;

/// What is said of it in a language.
pub(super) fn said(locale: Locale, catalogue: &Catalogue, reasons: &Reasons) -> MatchReasons {
    let name = |id: i32| {
        let place = catalogue.place(place_by_id(catalogue, id)?);
        Some(locale.pick(&place.name_sq, &place.name_en).to_owned())
    };
    let words = |themes: &[Theme]| themes.iter().map(|one| one.word().to_owned()).collect();
    MatchReasons {
        themes: words(&reasons.themes),
        near: reasons.near.and_then(|near| match near {
            Near::Place(id) => name(id).map(Nearness::Place),
            Near::County(id) => name(id).map(Nearness::County),
            Near::Neighbours(km) => Some(Nearness::Neighbours(km)),
        }),
        worked_in: reasons.worked_in.iter().filter_map(|id| name(*id)).collect(),
        worked_on: words(&reasons.worked_on),
    }
}

/// The first reason, in Albanian and in English.
pub(super) fn first(catalogue: &Catalogue, reasons: &Reasons) -> [String; 2] {
    Locale::ALL.map(|locale| {
        let all = said(locale, catalogue, reasons).said(locale);
        all.into_iter().next().unwrap_or_default()
    })
}
