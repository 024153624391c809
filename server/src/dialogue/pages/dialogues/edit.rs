//! Setting a dialogue up, and changing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Choice;
use bashke_views::dialogue::Preview;
use bashke_views::dialogue::dialogues::{self as views, DatesForm, EditPage, NewPage};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::{Access, TextKind};
use chrono::{Days, NaiveDate};

use super::head;
use crate::dialogue::commands::{self, Changed, SetUp};
use crate::dialogue::pages::questions::{municipalities, municipality, place_of};
use crate::dialogue::pages::{parts, refused};
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::stages::{Phase, Slot, Stage, Template, Timetable};
use crate::dialogue::rules::text::{self, LANGUAGES};
use crate::dialogue::rules::working_days::day_in_tirana;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// How many years ahead a stage may lie.
const YEARS: u64 = 5;

fn places(request: &Request, chosen: &str) -> Vec<Choice> {
    let cx = request.cx();
    let mut places = vec![Choice::new("", cx.t("dialogue-place-none"), chosen.is_empty())];
    places.extend(municipalities(&cx, &request.current.catalogue, Some(chosen)));
    places
}

fn access() -> Vec<&'static str> {
    Access::ALL.iter().map(|one| one.word()).collect()
}

fn new_form(request: &Request, place: &str) -> NewPage {
    let length = |template: Template| usize::try_from(template.length()).unwrap_or_default();
    NewPage {
        places: places(request, place),
        access: access(),
        templates: Template::ALL.map(|one| (one.word(), length(one))).to_vec(),
    }
}

/// The form of a new dialogue.
///
/// # Errors
/// Where the actor may not.
pub async fn new_page(request: Request) -> Result<Page, Error> {
    request.may(Action::CreateDialogue, &Facts::default())?;
    let tomorrow = day_in_tirana(request.app.clock.now()) + Days::new(1);
    let state = FormState::default()
        .with("language", request.locale.tag())
        .with("access", Access::Open.word())
        .with("template", Template::Month.word())
        .with("first", tomorrow.to_string());
    let form = new_form(&request, "");
    Ok(Page::private(views::new(&request.cx(), &form, &state)))
}

/// Sets a dialogue up.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::CreateDialogue, &Facts::default())?;
    match set_up(&request, &fields).await {
        Ok(slug) => Ok(see_other(
            &request,
            &format!("{}?done=set-up", paths::dialogue_edit(slug)),
        )),
        Err(error) => {
            let form = new_form(&request, fields.text("place"));
            let page = refused(&request, fields.state(), error, |state| {
                views::new(&request.cx(), &form, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// What both forms say: what it is about, and who takes part.
struct About {
    title: String,
    place_id: Option<i32>,
    access: Access,
}

fn about(request: &Request, fields: &Fields, refusals: &mut Refusals) -> Option<About> {
    let title = text::title(fields.text("title"))
        .map_err(|why| refusals.0.push(why))
        .ok();
    let access = fields.text("access").parse().ok();
    if access.is_none() {
        refusals.push("access", "dialogue-access-missing");
    }
    let place = match fields.text("place") {
        "" => Some(None),
        slug => municipality(&request.current.catalogue, slug).map(Some),
    };
    if place.is_none() {
        refusals.push("place", "question-place-missing");
    }
    Some(About {
        title: title?,
        access: access?,
        place_id: place?,
    })
}

async fn set_up(request: &Request, fields: &Fields) -> Result<String, Error> {
    let mut refusals = Refusals::default();
    let about = about(request, fields, &mut refusals);
    let language = LANGUAGES.into_iter().find(|known| *known == fields.text("language"));
    if language.is_none() {
        refusals.push("language", "post-language-missing");
    }
    let template = Template::of(fields.text("template"));
    if template.is_none() {
        refusals.push("template", "dialogue-template-missing");
    }
    let first = day(request, fields.text("first"));
    if first.is_none_or(|first| first < day_in_tirana(request.app.clock.now())) {
        refusals.push("first", "dialogue-first-day-wrong");
    }
    let (Some(about), Some(language), Some(template), Some(first)) = (about, language, template, first) else {
        return Err(Error::Refused(refusals));
    };
    refusals.into_result()?;
    let timetable =
        Timetable::new(template.slots(first)).map_err(|_| Error::internal("a template that cannot be held"))?;
    let act = request.act().await?;
    let wanted = SetUp {
        title: about.title,
        place_id: about.place_id,
        access: about.access,
        language,
        timetable,
    };
    let slug = commands::set_up(&act, wanted).await?;
    act.commit().await?;
    Ok(slug)
}

/// A day out of a form, not further away than a timetable reaches.
fn day(request: &Request, typed: &str) -> Option<NaiveDate> {
    let today = day_in_tirana(request.app.clock.now());
    let far = Days::new(366 * YEARS);
    let day: NaiveDate = typed.parse().ok()?;
    (today - far..=today + far).contains(&day).then_some(day)
}

fn edit_form(request: &Request, on: &OnDialogue, place: &str, preview: Option<Preview>) -> EditPage {
    let now = request.app.clock.now();
    let is_over = |stage| on.slot(stage).is_some_and(|slot| slot.phase(now) == Phase::Over);
    EditPage {
        head: head(request, on),
        places: places(request, place),
        access: access(),
        stages: Stage::ALL
            .map(|stage| DatesForm {
                stage: stage.word(),
                over: on.row.published_at.is_some() && is_over(stage),
            })
            .to_vec(),
        preview,
    }
}

/// What stands in the form as it is kept.
async fn kept_state(request: &Request, on: &OnDialogue) -> Result<FormState, Error> {
    let text = queries::text_of(&request.app.db, on.row.id, TextKind::Background).await?;
    let mut state = FormState::default()
        .with("text", text.map(|row| row.text).unwrap_or_default())
        .with("title", &on.row.title)
        .with("access", &on.row.access);
    for slot in &on.slots {
        let (first, last) = slot.days();
        let word = slot.stage.word();
        state.add(&format!("{word}-from"), &first.to_string());
        state.add(&format!("{word}-to"), &last.to_string());
    }
    Ok(state)
}

fn place_slug(request: &Request, on: &OnDialogue) -> String {
    let found = on
        .row
        .place_id
        .and_then(|id| place_of(&request.cx(), &request.current.catalogue, id));
    found.map(|(slug, _)| slug).unwrap_or_default()
}

/// The form in which a dialogue is changed.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    request.may(Action::HostDialogue, &on.facts)?;
    let form = edit_form(&request, &on, &place_slug(&request, &on), None);
    let state = kept_state(&request, &on).await?;
    Ok(Page::private(views::edit(&request.cx(), &form, &state)))
}

/// Changes a dialogue, or its background; or shows what the background will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    request.may(Action::HostDialogue, &on.facts)?;
    // the two forms of the page hold each its own fields; what the other holds is as it is kept
    let mut state = kept_state(&request, &on).await?;
    let background = matches!(fields.text("do"), "background" | "preview");
    state.put_over(fields.state());
    let place = if background {
        place_slug(&request, &on)
    } else {
        fields.text("place").to_owned()
    };
    let outcome = match fields.text("do") {
        "preview" => preview(&request, &on, fields.raw("text")).await.map(Some),
        "background" => write(&request, &slug, fields.raw("text")).await.map(|()| None),
        _ => change(&request, &slug, &fields).await.map(|()| None),
    };
    match outcome {
        Ok(None) => {
            let done = if background { "background" } else { "changed" };
            Ok(see_other(
                &request,
                &format!("{}?done={done}", paths::dialogue_edit(&slug)),
            ))
        }
        Ok(preview) => {
            let form = edit_form(&request, &on, &place, preview);
            Ok(Page::private(views::edit(&request.cx(), &form, &state)).into_response())
        }
        Err(error) => {
            let form = edit_form(&request, &on, &place, None);
            let page = refused(&request, state, error, |state| views::edit(&request.cx(), &form, state))?;
            Ok(page.into_response())
        }
    }
}

async fn preview(request: &Request, on: &OnDialogue, text: &str) -> Result<Preview, Error> {
    let html = commands::shown(&request.app.db, &request.app.config.public_url, text).await?;
    Ok(Preview {
        parts: parts(request, &[html]).await?.pop().unwrap_or_default(),
        language: on.row.language.clone(),
    })
}

async fn write(request: &Request, slug: &str, text: &str) -> Result<(), Error> {
    let act = request.act().await?;
    commands::write_text(&act, slug, TextKind::Background, text).await?;
    act.commit().await
}

async fn change(request: &Request, slug: &str, fields: &Fields) -> Result<(), Error> {
    let mut refusals = Refusals::default();
    let about = about(request, fields, &mut refusals);
    let slots: Vec<Slot> = Stage::ALL
        .into_iter()
        .filter_map(|stage| slot(request, fields, stage, &mut refusals))
        .collect();
    if !refusals.0.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let timetable = Timetable::new(slots).map_err(|faults| {
        let refusals = faults
            .into_iter()
            .map(|fault| Refusal::new(fault.stage().word(), fault.message()));
        Error::Refused(Refusals(refusals.collect()))
    })?;
    let Some(About {
        title,
        place_id,
        access,
    }) = about
    else {
        return Err(Error::Refused(refusals));
    };
    let act = request.act().await?;
    let wanted = Changed {
        title,
        place_id,
        access,
        timetable,
    };
    commands::change(&act, slug, wanted).await?;
    act.commit().await
}

/// A stage out of the form; none where both dates are left out.
fn slot(request: &Request, fields: &Fields, stage: Stage, refusals: &mut Refusals) -> Option<Slot> {
    let word = stage.word();
    let (from, to) = (fields.text(&format!("{word}-from")), fields.text(&format!("{word}-to")));
    if from.is_empty() && to.is_empty() {
        return None;
    }
    let slot = match (day(request, from), day(request, to)) {
        (Some(first), Some(last)) => Slot::of_days(stage, first, last),
        _ => None,
    };
    if slot.is_none() {
        refusals.push(word, "stage-dates-wrong");
    }
    slot
}
