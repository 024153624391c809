//! Where figures are cited, in all rooms.

use std::collections::HashMap;

use bashke_entities::network::experience;
use bashke_views::components::Link;
use bashke_views::{Cx, Locale, paths};
use sea_orm::DbErr;

use crate::platform::request::Request;
use crate::training::Citing;
use crate::{dialogue, network, training};

/// A place in which a figure is cited, with the language of how it is called.
pub(super) type Place = (Link, String);

/// Where figures are cited, by their keys; `figures` are keys and codes. In a constant number of questions.
///
/// # Errors
/// Where the database fails.
pub(super) async fn cited(request: &Request, figures: &[(i32, String)]) -> Result<HashMap<i32, Vec<Place>>, DbErr> {
    let (db, cx) = (&request.app.db, request.cx());
    let ids: Vec<i32> = figures.iter().map(|(id, _)| *id).collect();
    let codes: Vec<String> = figures.iter().map(|(_, code)| code.clone()).collect();
    let mut said = dialogue::cited_in(db, &ids).await?;
    let lessons = training::citing(db, &codes).await?;
    let experiences = network::experiences_citing(db, &ids).await?;
    let places = figures.iter().map(|(id, code)| {
        let said = said.remove(id).unwrap_or_default().into_iter();
        let lessons = lessons.iter().filter(|one| one.code == *code);
        let experiences = experiences.iter().filter(|(figure, _)| figure == id);
        let places = said
            .map(|one| (Link::new(one.title, cx.url(&one.path)), one.language))
            .chain(lessons.map(|one| lesson(&cx, one)))
            .chain(experiences.map(|(_, of)| experience(&cx, of)));
        (*id, places.collect())
    });
    Ok(places.collect())
}

/// The lessons and experiences that cite a figure, for its own page, which leads to the discussions on it besides.
///
/// # Errors
/// Where the database fails.
pub(super) async fn taught_and_tried(request: &Request, figure: i32, code: &str) -> Result<Vec<Place>, DbErr> {
    let (db, cx) = (&request.app.db, request.cx());
    let lessons = training::citing(db, &[code.to_owned()]).await?;
    let tried = network::experiences_citing(db, &[figure]).await?;
    let lessons = lessons.iter().map(|one| lesson(&cx, one));
    Ok(lessons.chain(tried.iter().map(|(_, of)| experience(&cx, of))).collect())
}

/// A lesson, a session or an assignment, called as it is in the language of the page.
fn lesson(cx: &Cx<'_>, one: &Citing) -> Place {
    let [sq, en] = &one.title;
    let title = cx.ta("figure-cited-lesson", &[("title", cx.pick(sq, en).into())]);
    (Link::new(title, cx.url(&one.path)), cx.locale.tag().to_owned())
}

/// An experience, called as it is in the language of the page, or in the other.
fn experience(cx: &Cx<'_>, of: &experience::Model) -> Place {
    let own = match cx.locale {
        Locale::Sq => &of.title_sq,
        Locale::En => &of.title_en,
    };
    let (title, locale) = match own {
        Some(title) => (title.as_str(), cx.locale),
        None => {
            let either = of.title_sq.as_deref().or(of.title_en.as_deref());
            (either.unwrap_or_default(), cx.locale.other())
        }
    };
    let link = Link::new(title, cx.url(&paths::experience(&of.slug)));
    (link, locale.tag().to_owned())
}
