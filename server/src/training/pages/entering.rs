//! What courses say of the way into them, of cohorts and of deadlines; and which of them are recommended.

use std::collections::HashMap;

use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::{Due as DueLine, Entry, Recommended, Standing};
use chrono::NaiveDate;

use super::cohorts::{due_words, people, today, when};
use super::{item_link, told};
use crate::network;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::queries::{self, Progress, Published};
use crate::training::rules::admission::{State, has_room, held_in, helps, lacking};
use crate::training::rules::completion::Deeds;
use crate::training::rules::course::{Admission, Course, Item, item_key};
use crate::training::rules::progress::Deadlines;

/// The most courses that are recommended.
const RECOMMENDED: usize = 3;

/// The most that is said to be due in one course.
const DUE: usize = 3;

/// The deadlines of the cohort in which somebody takes a course.
pub(super) async fn deadlines(request: &Request, progress: Option<&Progress>) -> Result<Deadlines, Error> {
    let Some(cohort) = progress.and_then(|own| own.enrolment.cohort_id) else {
        return Ok(Deadlines::default());
    };
    let found = queries::deadlines(&request.app.db, [cohort]).await?;
    Ok(found.into_values().next().unwrap_or_default())
}

/// Until when an item is due for somebody, in words, and whether that is over; none where it is done.
pub(super) fn due_of(
    request: &Request,
    own: &Progress,
    deadlines: &Deadlines,
    key: &str,
    item: &Item,
) -> Option<(String, bool)> {
    let open = !own.is_done(key, item) && own.can_be_done(key, item);
    let day = deadlines.asked(key, item).filter(|_| open)?;
    Some(due_words(request, day))
}

/// What is overdue or due next in a course, the earliest first, and how much more is overdue.
pub(super) fn due_next(
    request: &Request,
    slug: &str,
    own: &Progress,
    course: &Course,
    deadlines: Option<&Deadlines>,
) -> (Vec<DueLine>, usize) {
    let Some(deadlines) = deadlines else {
        return (Vec::new(), 0);
    };
    let mut open: Vec<(NaiveDate, Link)> = course
        .items()
        .filter_map(|(module, item)| {
            let key = item_key(&module.slug, &item.slug);
            let open = !own.is_done(&key, item) && own.can_be_done(&key, item);
            let day = deadlines.asked(&key, item).filter(|_| open)?;
            Some((day, item_link(request, slug, module, item)))
        })
        .collect();
    open.sort_by_key(|(day, _)| *day);
    let over = open.iter().filter(|(day, _)| *day < today(request)).count();
    let lines = open.into_iter().take(DUE).map(|(day, link)| {
        let (words, over) = due_words(request, day);
        DueLine { link, words, over }
    });
    (lines.collect(), over.saturating_sub(DUE))
}

/// The cohorts of a course in which there is room now, key and words.
pub(super) async fn seats(request: &Request, course: i32) -> Result<Vec<(String, String)>, Error> {
    let open = queries::joinable(&request.app.db, course, today(request)).await?;
    let seats = open.into_iter().filter(|one| has_room(one.row.capacity, one.taken));
    let words = seats.map(|one| {
        let words = [
            one.row.name.clone(),
            when(request, &one.row),
            people(request, one.taken, one.row.capacity),
        ];
        (one.row.id.to_string(), words.join(" · "))
    });
    Ok(words.collect())
}

/// How somebody who does not take a course stands to it.
pub(super) async fn out(request: &Request, published: &Published, person: i32) -> Result<Standing, Error> {
    let app = &request.app;
    let row = queries::own_enrolment(&app.db, person, published.course.id).await?;
    if let Some(row) = row.as_ref().filter(|row| queries::waits(row)) {
        return Ok(Standing::Waiting(request.locale.day_of(row.enrolled_at)));
    }
    if published.course.withdrawn_at.is_some() {
        return Ok(Standing::Withdrawn);
    }
    let course = &published.volume.course;
    let was_in = row.as_ref().is_some_and(|row| row.state == State::Active.word());
    let done = if course.prerequisites.is_empty() || was_in {
        Vec::new()
    } else {
        queries::completed(&app.db, &[person]).await?
    };
    let done: Vec<String> = done.into_iter().map(|(_, slug)| slug).collect();
    let lacks: Vec<String> = match was_in {
        true => Vec::new(),
        false => lacking(&course.prerequisites, &done)
            .into_iter()
            .map(str::to_owned)
            .collect(),
    };
    let named = queries::names(&app.db, &app.shelf, &app.config.public_url, &lacks).await?;
    let cx = request.cx();
    let link = |slug: &String| {
        let title = named.iter().find(|(other, _)| other == slug);
        let text = title.map_or_else(|| slug.clone(), |(_, title)| told(request, title).0);
        Link::new(text, cx.url(&paths::course(slug)))
    };
    let mut cohorts = seats(request, published.course.id).await?;
    let must = course.enrolment == Admission::Cohort;
    let way = match course.enrolment {
        Admission::Open | Admission::Approval => true,
        Admission::Cohort => !cohorts.is_empty(),
        Admission::Organisation => !lacks.is_empty(),
    };
    if !must && !cohorts.is_empty() {
        cohorts.insert(0, (String::new(), cx.t("enrol-cohort-none")));
    }
    let declined = row.filter(|row| row.left_at.is_none() && row.state == State::Declined.word());
    Ok(Standing::Out(Entry {
        admission: course.enrolment.word().to_owned(),
        asks: !lacks.is_empty() || (course.enrolment == Admission::Approval && !was_in),
        lacks: lacks.iter().map(link).collect(),
        cohorts,
        way,
        declined: declined.and_then(|row| row.reason),
    }))
}

/// A cohort with the deadline of the whole, and what was written to it.
type OwnCohort = (Option<(String, Option<String>)>, Vec<(String, String)>);

/// The cohort in which somebody takes a course, in words.
pub(super) async fn cohort(request: &Request, progress: &Progress, deadlines: &Deadlines) -> Result<OwnCohort, Error> {
    let Some(id) = progress.enrolment.cohort_id else {
        return Ok((None, Vec::new()));
    };
    let db = &request.app.db;
    let found = queries::cohorts_by_key(db, [id]).await?.remove(&id);
    let messages = queries::cohort_messages(db, id).await?;
    let due = deadlines.whole().filter(|_| progress.enrolment.completed_at.is_none());
    let cohort = found.map(|row| {
        let named = format!("{}, {}", row.name, when(request, &row));
        (named, due.map(|day| due_words(request, day).0))
    });
    let messages = messages
        .into_iter()
        .map(|one| (request.locale.moment(one.sent_at), one.text));
    Ok((cohort, messages.collect()))
}

/// What somebody asked for, and nobody decided on yet: the course, and since when, in words.
pub(super) async fn asked(request: &Request, person: i32) -> Result<Vec<(Link, String)>, Error> {
    let app = &request.app;
    let rows = queries::asked_by(&app.db, person).await?;
    let courses = queries::courses_of(&app.db, &rows).await?;
    let versions: Vec<i32> = rows.iter().map(|row| row.version_id).collect();
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    let cx = request.cx();
    let lines = rows.iter().filter_map(|row| {
        let course = courses.iter().find(|one| one.id == row.course_id)?;
        let title = told(request, &volumes.get(&row.version_id)?.course.title).0;
        let since = cx.ta(
            "learning-asked-at",
            &[("at", request.locale.day_of(row.enrolled_at).into())],
        );
        Some((Link::new(title, cx.url(&paths::course(&course.slug))), since))
    });
    Ok(lines.collect())
}

/// The courses that speak to what the reader's organisations do and that they do not take, with the reason.
pub(super) async fn recommended(
    request: &Request,
    all: &[Published],
    progress: &[Progress],
) -> Result<Vec<Recommended>, Error> {
    let Some(signed) = request
        .actor
        .signed
        .as_ref()
        .filter(|signed| !signed.memberships.is_empty())
    else {
        return Ok(Vec::new());
    };
    let ids: Vec<i32> = signed.memberships.iter().map(|one| one.organisation_id).collect();
    let themes = network::themes_of(&request.app.db, &ids).await?;
    let cx = request.cx();
    let takes = |one: &Published| progress.iter().any(|own| own.enrolment.course_id == one.course.id);
    let mut recommended = Vec::new();
    let mut near = near(request, &ids).await?;
    // what is held where one works comes first: it has a day
    for one in all.iter().filter(|one| !takes(one)) {
        if let Some(why) = near.remove(&one.course.id) {
            recommended.push((one.course.id, recommend(request, one, why)));
        }
    }
    let known: Vec<i32> = recommended.iter().map(|(id, _)| *id).collect();
    let found = all.iter().filter_map(|one| {
        if takes(one) || known.contains(&one.course.id) {
            return None;
        }
        let course = &one.volume.course;
        let (by, theme) = signed.memberships.iter().find_map(|by| {
            let fields = themes.get(&by.organisation_id)?.iter();
            let theme = fields
                .copied()
                .find(|field| helps(*field).iter().any(|theme| course.themes.contains(theme)))?;
            Some((by, theme))
        })?;
        let args = [
            ("organisation", by.name.as_str().into()),
            ("theme", cx.t(&format!("theme-{theme}")).into()),
        ];
        Some(recommend(request, one, cx.ta("recommended-because", &args)))
    });
    let recommended = recommended.into_iter().map(|(_, one)| one);
    Ok(recommended.chain(found).take(RECOMMENDED).collect())
}

fn recommend(request: &Request, one: &Published, why: String) -> Recommended {
    let (title, language) = told(request, &one.volume.course.title);
    Recommended {
        link: Link::new(title, request.cx().url(&paths::course(&one.course.slug))),
        language,
        why,
    }
}

/// The courses of which a session is held soon in a municipality in which organisations work, with why, by the course.
async fn near(request: &Request, organisations: &[i32]) -> Result<HashMap<i32, String>, Error> {
    let app = &request.app;
    let works = network::works_in(&app.db, organisations).await?;
    let works: Vec<i32> = works.into_values().flatten().collect();
    if works.is_empty() {
        return Ok(HashMap::new());
    }
    let catalogue = &request.current.catalogue;
    let places = catalogue.place_numbers().map(|ix| catalogue.place(ix));
    // each under all its forms: something is held in Tirana as well as in Tiranë
    let named: Vec<(&str, &str)> = places
        .filter(|place| works.contains(&place.id))
        .flat_map(|place| {
            let other = place.aliases.iter().filter(|alias| alias.kind == "other-name");
            let forms = std::iter::once(&place.name_sq).chain(other.map(|alias| &alias.name));
            forms.map(|form| (form.as_str(), place.name_sq.as_str()))
        })
        .collect();
    let forms: Vec<&str> = named.iter().map(|(form, _)| *form).collect();
    let cx = request.cx();
    let mut near = HashMap::new();
    for session in queries::sessions_at_places(&app.db, app.clock.now()).await? {
        let wording = [&session.place, &session.address].map(|text| text.as_deref().unwrap_or_default());
        let held = held_in(&wording.join(", "), &forms);
        let place = held.and_then(|held| named.iter().find(|(form, _)| *form == held));
        if let (Some(course), Some((_, place))) = (session.course_id, place) {
            near.entry(course).or_insert_with(|| {
                let args = [
                    ("place", (*place).into()),
                    ("day", request.locale.day_of(session.begins_at).into()),
                ];
                cx.ta("recommended-near", &args)
            });
        }
    }
    Ok(near)
}
