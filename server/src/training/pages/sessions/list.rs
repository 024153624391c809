//! All sessions.

use bashke_views::components::{Choice, Link};
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, SessionLine, SessionsPage};

use super::{count, courses, title, when};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::pages::told;
use crate::training::queries::{self, Listed, SIZE, SessionFilter};
use crate::training::rules::sessions::state::Place;

/// A session as a line, with the name of its course.
fn line(request: &Request, course: Option<String>, one: Listed) -> SessionLine {
    SessionLine {
        link: Link::new(title(request, &one.row), request.cx().url(&paths::session(one.row.id))),
        when: when(request, one.row.begins_at, one.row.ends_at),
        course,
        free: count(one.row.capacity).saturating_sub(one.taken),
        cancelled: one.row.cancelled_at.is_some(),
        open: one.row.register_until > request.app.clock.now(),
        own: one.own.map(Place::word),
        place: one.row.place.filter(|_| one.row.link.is_none()),
    }
}

/// The sessions that are held for an item of a course, with where the reader stands in each.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::training::pages) async fn of_item(
    request: &Request,
    course: i32,
    item: &str,
) -> Result<Vec<SessionLine>, Error> {
    let (db, now) = (&request.app.db, request.app.clock.now());
    let (held, came) = queries::sessions_for(db, request.actor.id(), (course, item), now).await?;
    let lines = held.into_iter().map(|one| {
        let attended = came.contains(&one.row.id);
        let mut line = line(request, None, one);
        if attended {
            line.own = Some("attended");
        }
        line
    });
    Ok(lines.collect())
}

/// The sessions that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let offered = courses(&request).await?;
    let params = &mut request.params;
    let past = params.one("when", |word| {
        ["coming", "past"].iter().position(|known| *known == word)
    });
    let course = params.one("course", |slug| offered.iter().find(|one| one.course.slug == slug));
    let place = params.one("where", |word| {
        ["online", "place"].iter().position(|known| *known == word)
    });
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(&mut request.params).finish()?;
    let filter = SessionFilter {
        past: past == Some(1),
        course: course.map(|one| one.course.id),
        online: place.map(|at| at == 0),
    };
    let app = &request.app;
    let now = app.clock.now();
    let (found, total) = queries::sessions(&app.db, request.actor.id(), &filter, now, u64::from(asked)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let name = |id: Option<i32>| {
        let one = offered.iter().find(|one| Some(one.course.id) == id)?;
        Some(told(&request, &one.volume.course.title).0)
    };
    let lines = found
        .into_iter()
        .map(|one| line(&request, name(one.row.course_id), one));
    let choice =
        |key: &str, word: &str, chosen: bool| Choice::new(word, cx.t(&format!("sessions-{key}-{word}")), chosen);
    let any = |chosen: bool| Choice::new("", cx.t("courses-any"), chosen);
    let chosen_course = course.map(|one| one.course.id);
    let data = SessionsPage {
        when: vec![
            choice("when", "coming", !filter.past),
            choice("when", "past", filter.past),
        ],
        courses: std::iter::once(any(chosen_course.is_none()))
            .chain(offered.iter().map(|one| {
                let chosen = chosen_course == Some(one.course.id);
                Choice::new(&one.course.slug, told(&request, &one.volume.course.title).0, chosen)
            }))
            .collect(),
        places: vec![
            any(filter.online.is_none()),
            choice("where", "online", filter.online == Some(true)),
            choice("where", "place", filter.online == Some(false)),
        ],
        filtered: filter.past || filter.course.is_some() || filter.online.is_some(),
        leads: request.may(Action::LeadSession, &Facts::default()).is_ok(),
        signed: request.actor.id().is_some(),
        lines: lines.collect(),
        total: count(total),
        page: count(asked),
        pages: count(pages),
    };
    Ok(Page::private(views::sessions(&cx, &data)))
}
