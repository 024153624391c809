//! Where figures are cited.

use std::collections::HashMap;

use bashke_entities::finance::figure;
use bashke_views::components::Link;

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::{dialogue, training};

/// Where each of these figures is cited, by its key: the pages, each with the language of what it is called.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn cited(
    request: &Request,
    figures: &[figure::Model],
) -> Result<HashMap<i32, Vec<(Link, String)>>, Error> {
    let db = &request.app.db;
    let cx = request.cx();
    let ids: Vec<i32> = figures.iter().map(|figure| figure.id).collect();
    let codes: Vec<String> = figures.iter().map(|figure| figure.code.clone()).collect();
    let mut talked = dialogue::cited_in(db, &ids).await?;
    let lessons = training::citing(db, &codes).await?;
    let each = figures.iter().map(|figure| {
        let talked = talked.remove(&figure.id).unwrap_or_default().into_iter();
        let talked = talked.map(|one| (Link::new(one.title, cx.url(&one.path)), one.language));
        let taught = lessons.iter().filter(|one| one.code == figure.code).map(|one| {
            let [sq, en] = &one.title;
            let title = cx.ta("figure-cited-lesson", &[("title", cx.pick(sq, en).into())]);
            (Link::new(title, cx.url(&one.path)), cx.locale.tag().to_owned())
        });
        (figure.id, talked.chain(taught).collect())
    });
    Ok(each.collect())
}
