//! What is concluded in a dialogue: the texts of the hosts, and who promises what.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::Locale;
use bashke_views::components::Choice;
use bashke_views::dialogue::dialogues::{self as views, CommitChosen, CommitPage, ConcludePage, ConcludeStage};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::TextKind;

use super::commitment::commitment;
use super::contribution::looks;
use super::head;
use crate::dialogue::commands::{self, CONCLUSION, Promise};
use crate::dialogue::pages::{number, parts, refused};
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::commitments::Direction;
use crate::dialogue::rules::stages::{Deed, Stage};
use crate::dialogue::rules::typed;
use crate::finance::{CourseOf, Courses, indicator_choices, place_choices};
use crate::network;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// The stage: what was concluded.
pub(super) async fn stage(request: &Request, on: &OnDialogue) -> Result<Response, Error> {
    let db = &request.app.db;
    let origin = &request.app.config.public_url;
    let mut rows = queries::texts_of(db, on.row.id, &CONCLUSION).await?;
    let (mut words, mut kept) = (Vec::new(), Vec::new());
    for kind in CONCLUSION {
        if let Some(row) = rows.remove(&kind) {
            words.push(kind.word());
            kept.push(commands::html_now(db, origin, &row.text, &row.html, row.renderer).await?);
        }
    }
    let texts = words.into_iter().zip(parts(request, &kept).await?);
    let commitments = queries::commitments_of(db, on.row.id).await?;
    let followed = queries::followed(db, &commitments).await?;
    let courses = Courses::now(&request.current);
    let hosts = request.may(Action::HostDialogue, &on.facts).is_ok();
    let data = ConcludeStage {
        head: head(request, on),
        texts: texts.collect(),
        map: queries::is_mapped(db, on.row.id).await?,
        commitments: commitments
            .iter()
            .map(|row| commitment(request, courses.as_ref(), &followed.faces, &on.row.slug, row))
            .collect(),
        writes: hosts && on.is_open(Deed::Conclude, request.app.clock.now()),
    };
    Ok(Page::private(views::conclude_stage(&request.cx(), &data)).into_response())
}

/// A dialogue with the stage in which is concluded, which the actor hosts.
async fn hosted(request: &Request, slug: &str) -> Result<OnDialogue, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, slug).await?;
    request.may(Action::HostDialogue, &on.facts)?;
    on.slot(Stage::Conclude).ok_or(Error::NotFound)?;
    Ok(on)
}

/// The form in which hosts conclude.
///
/// # Errors
/// Where the actor may not, there is no such dialogue, or the database cannot be reached.
pub async fn edit_page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let on = hosted(&request, &slug).await?;
    let mut state = FormState::default();
    for (kind, row) in queries::texts_of(&request.app.db, on.row.id, &CONCLUSION).await? {
        state.add(kind.word(), &row.text);
    }
    let data = ConcludePage {
        head: head(&request, &on),
        previews: Vec::new(),
    };
    Ok(Page::private(views::conclude(&request.cx(), &data, &state)))
}

/// Writes what is concluded, or shows what it will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn edit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let on = hosted(&request, &slug).await?;
    let mut data = ConcludePage {
        head: head(&request, &on),
        previews: Vec::new(),
    };
    let texts = CONCLUSION.map(|kind| (kind, fields.raw(kind.word())));
    let outcome = match fields.text("do") {
        "preview" => previews(&request, &on, &texts).await.map(Some),
        _ => write(&request, &slug, texts).await.map(|()| None),
    };
    match outcome {
        Ok(None) => {
            let path = paths::dialogue_stage(&slug, Stage::Conclude.word());
            Ok(see_other(&request, &format!("{path}?done=concluded")))
        }
        Ok(Some(previews)) => {
            data.previews = previews;
            Ok(Page::private(views::conclude(&request.cx(), &data, &fields.state())).into_response())
        }
        Err(error) => {
            let page = refused(&request, fields.state(), error, |state| {
                views::conclude(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn previews(
    request: &Request,
    on: &OnDialogue,
    texts: &[(TextKind, &str)],
) -> Result<Vec<(&'static str, bashke_views::dialogue::Preview)>, Error> {
    let mut shown = Vec::new();
    for (kind, text) in texts.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let preview = looks(request, text, &on.row.language).await;
        let preview = preview.map_err(|error| commands::beside(error, kind.word()))?;
        shown.push((kind.word(), preview));
    }
    Ok(shown)
}

async fn write(request: &Request, slug: &str, texts: [(TextKind, &str); 3]) -> Result<(), Error> {
    let act = request.act().await?;
    commands::conclude(&act, slug, texts).await?;
    act.commit().await
}

/// The form in which a promise is written down.
fn form(request: &Request, on: &OnDialogue, courses: &Courses, indicator: &str, place: &str) -> CommitPage {
    let cx = request.cx();
    let first = |choices: Vec<Choice>, chosen: &str| {
        let none = Choice::new("", cx.t("commitment-choose"), chosen.is_empty());
        std::iter::once(none).chain(choices).collect::<Vec<_>>()
    };
    let course = courses
        .find(indicator, place)
        .and_then(|(indicator, place)| Some(((indicator, place), CourseOf::new(courses, indicator, place)?)));
    let chosen = course.and_then(|((indicator_id, place_id), course)| {
        let mut readings = courses.readings(indicator_id, place_id);
        // the newest first: that is what most promises start from
        readings.reverse();
        let known = readings.into_iter().filter_map(|(period, value)| {
            let value = cx.amount(value?, course.unit());
            Some((period.to_string(), format!("{}: {value}", cx.period(period))))
        });
        let baselines: Vec<(String, String)> = known.collect();
        (!baselines.is_empty()).then(|| CommitChosen {
            indicator: (indicator.to_owned(), course.indicator(&cx)),
            place: (place.to_owned(), course.place(&cx)),
            unit: cx.locale.unit(course.unit()),
            baselines,
        })
    });
    CommitPage {
        head: head(request, on),
        indicators: first(indicator_choices(&cx, courses, indicator), indicator),
        places: first(place_choices(&cx, courses, place), place),
        nothing: chosen.is_none() && !indicator.is_empty() && !place.is_empty(),
        chosen,
    }
}

/// The form in which a promise is written down: first the indicator and the place, then what follows from them.
///
/// # Errors
/// Where the actor may not, there is no such dialogue, or the database cannot be reached.
pub async fn commit_page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let on = hosted(&request, &slug).await?;
    let courses = Courses::now(&request.current).ok_or(Error::NotFound)?;
    let indicator = request.params.take("indicator").pop().unwrap_or_default();
    let mut place = request.params.take("place").pop().unwrap_or_default();
    if place.is_empty() {
        place = about(&request, &on).unwrap_or_default();
    }
    let data = form(&request, &on, &courses, &indicator, &place);
    Ok(Page::private(views::commit(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

/// The name of the municipality that a dialogue is about.
fn about(request: &Request, on: &OnDialogue) -> Option<String> {
    let place = on.row.place_id?;
    let found = crate::dialogue::pages::questions::place_of(&request.cx(), &request.current.catalogue, place)?;
    Some(found.0)
}

/// Writes a promise down.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn commit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let on = hosted(&request, &slug).await?;
    let courses = Courses::now(&request.current).ok_or(Error::NotFound)?;
    match promise(&request, &slug, &courses, &fields).await {
        Ok(()) => {
            let path = paths::dialogue_stage(&slug, Stage::Conclude.word());
            Ok(see_other(&request, &format!("{path}?done=committed#commitments")))
        }
        Err(error) => {
            let data = form(&request, &on, &courses, fields.text("indicator"), fields.text("place"));
            let page = refused(&request, fields.state(), error, |state| {
                views::commit(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn promise(request: &Request, slug: &str, courses: &Courses, fields: &Fields) -> Result<(), Error> {
    let found = courses.find(fields.text("indicator"), fields.text("place"));
    let (indicator, place) = found.ok_or(Error::NotFound)?;
    let act = request.act().await?;
    let one_line = |name: &str| fields.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut who = one_line("who");
    // the name in the address, or the whole of it
    let typed = fields.text("organisation").trim().trim_end_matches('/');
    let organisation = match typed.rsplit('/').next().unwrap_or_default() {
        "" => None,
        name => {
            let found = network::organisation(&act.tx, name).await?;
            Some(found.ok_or_else(|| Error::refused("organisation", "dialogue-guest-unknown"))?)
        }
    };
    if let Some(organisation) = organisation.as_ref().filter(|_| who.is_empty()) {
        who.clone_from(&organisation.name);
    }
    let promise = Promise {
        who,
        organisation: organisation.map(|one| one.id),
        what: one_line("what"),
        indicator,
        place,
        baseline: fields.text("baseline").parse().ok(),
        target: typed::number(fields.text("target"), request.locale == Locale::Sq),
        direction: Direction::of(fields.text("direction")),
        deadline: fields.text("deadline").trim().parse().ok(),
    };
    commands::commit_to(&act, slug, courses, promise).await?;
    act.commit().await
}

/// Takes a commitment out again.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn remove(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, .. }: Posted,
) -> Result<Response, Error> {
    let id = number(&id)?;
    let act = request.act().await?;
    commands::drop_commitment(&act, &slug, id).await?;
    act.commit().await?;
    let path = paths::dialogue_stage(&slug, Stage::Conclude.word());
    Ok(see_other(
        &request,
        &format!("{path}?done=commitment-removed#commitments"),
    ))
}
