//! What was written here, for those who decide on it in another room: as readers saw it, and what it stands on.

use bashke_views::components::Link;
use bashke_views::dialogue::Part;
use bashke_vocabulary::SubjectKind;

use super::parts;
use super::subjects::Subjects;
use crate::dialogue::commands;
use crate::dialogue::queries::{self, About};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// What a text that was kept shows, and the page that the thing stands on; nothing for what is not written here.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn judged(
    request: &Request,
    kind: SubjectKind,
    id: &str,
    text: &str,
) -> Result<(Vec<Part>, Option<Link>), Error> {
    let (db, cx) = (&request.app.db, request.cx());
    let key: i32 = id.parse().unwrap_or_default();
    let thread = match kind {
        SubjectKind::Thread => queries::thread(db, key).await?,
        SubjectKind::Post => queries::post_and_thread(db, key).await?.map(|(_, thread)| thread),
        _ => None,
    };
    let catalogue = &request.current.catalogue;
    let about = match (kind, thread) {
        (_, Some(thread)) => {
            let about = About::of(&thread);
            let subjects = Subjects::of(db, std::slice::from_ref(&about)).await?;
            subjects.link(&cx, catalogue, &about)
        }
        (SubjectKind::Question, None) => queries::question(db, key).await?.and_then(|question| {
            let mut places = catalogue.place_numbers().map(|ix| catalogue.place(ix));
            let place = places.find(|place| place.id == question.place_id)?;
            let name = cx.pick(&place.name_sq, &place.name_en);
            Some(Link::new(name, cx.url(&bashke_views::paths::place(&place.slug))))
        }),
        _ => None,
    };
    let written = matches!(kind, SubjectKind::Post | SubjectKind::Question);
    let shown = match written {
        // what meets a limit now is shown as it was typed
        true => match commands::shown(db, &request.app.config.public_url, text).await {
            Err(Error::Refused(_)) => None,
            shown => Some(shown?),
        },
        false => None,
    };
    let parts = match shown {
        Some(html) => parts(request, &[html]).await?.pop().unwrap_or_default(),
        None => Vec::new(),
    };
    Ok((parts, about))
}
