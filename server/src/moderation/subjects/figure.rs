//! A published figure, named by the page that shows it: `indicators/arrears-stock`, `places/lezhe`.

use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;

use super::Subject;
use crate::finance::Current;

/// A figure by its page.
pub(super) fn find(current: &Current, locale: Locale, id: &str) -> Option<Subject> {
    let (room, slug) = id.split_once('/')?;
    let catalogue = &current.catalogue;
    let (path, title) = match room {
        "indicators" => {
            let indicator = catalogue.indicator(catalogue.find_indicator(slug)?);
            let title = locale.pick(&indicator.name_sq, &indicator.name_en).to_owned();
            (paths::indicator(&indicator.slug), title)
        }
        "places" => {
            let place = catalogue.place(catalogue.find_place(slug)?);
            let title = locale.pick(&place.name_sq, &place.name_en).to_owned();
            (paths::place(&place.slug), title)
        }
        _ => return None,
    };
    Some(Subject {
        written_in: [None, None],
        kind: SubjectKind::Figure,
        id: id.to_owned(),
        title,
        path,
        author_id: None,
        organisation: None,
        inside: None,
        // figures are not rewritten: the release says what was published then
        excerpt: locale.message_with("subject-release", &[("release", current.newest().to_string().into())]),
    })
}
