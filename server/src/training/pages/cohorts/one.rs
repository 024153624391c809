//! A cohort.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::training::cohort;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::cohorts::{self as views, CohortPage, DeadlineLine, MessageLine};
use maud::Markup;

use super::progress::{self, Asked};
use super::{day, done, people, when};
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands::{self, Dates};
use crate::training::pages::{by_slug, told};
use crate::training::queries::{self, Cohort, Published, Whose};
use crate::training::rules::course::item_key;
use crate::training::rules::progress::Deadlines;

/// The page of a cohort.
///
/// # Errors
/// Where the actor tends none; not found where there is none; where the address holds what the page does not know; where
/// the database cannot be reached.
pub async fn page(Path(id): Path<i32>, mut request: Request) -> Result<Page, Error> {
    request.may(Action::TendCohort, &Facts::default())?;
    let done = done(
        &mut request,
        &[
            "made",
            "added",
            "nobody-added",
            "removed",
            "changed",
            "due",
            "undue",
            "messaged",
            "closed",
            "opened",
        ],
    );
    let asked = Asked::read(&mut request.params);
    std::mem::take(&mut request.params).finish()?;
    let markup = shown(&request, id, &asked, done, &FormState::default()).await?;
    Ok(Page::private(markup))
}

async fn shown(
    request: &Request,
    id: i32,
    asked: &Asked,
    done: Option<String>,
    state: &FormState,
) -> Result<Markup, Error> {
    let (found, course) = read(request, id).await?;
    let db = &request.app.db;
    let deadlines = queries::deadlines(db, [id]).await?.remove(&id).unwrap_or_default();
    let messages = queries::cohort_messages(db, id).await?;
    let writers = messages
        .iter()
        .filter_map(|one| one.author_id)
        .chain(found.row.trainer_id);
    let names = accounts::names(db, writers.collect::<Vec<_>>()).await?;
    let cx = request.cx();
    let address = format!("{}?", cx.url(&paths::cohort(id)));
    let messages = messages.into_iter().map(|one| {
        let name = one.author_id.and_then(|id| names.get(&id).cloned());
        let people = usize::try_from(one.people).unwrap_or_default();
        MessageLine {
            told: cx.ta(
                "cohort-message-told",
                &[
                    ("name", name.unwrap_or_else(|| cx.t("cohort-message-former")).into()),
                    ("at", request.locale.moment(one.sent_at).into()),
                    ("count", people.into()),
                    ("shown", cx.count(people).into()),
                ],
            ),
            text: one.text,
        }
    });
    let title = told(request, &course.volume.course.title).0;
    let data = CohortPage {
        id,
        course: Link::new(title, cx.url(&paths::course(&course.course.slug))),
        when: when(request, &found.row),
        people: people(request, found.taken, found.row.capacity),
        trainer: found.row.trainer_id.and_then(|id| names.get(&id).cloned()),
        closed: found.row.closed_at.is_some(),
        deadlines: deadline_lines(request, &course, &deadlines),
        items: items(request, &course),
        messages: messages.collect(),
        progress: progress::view(request, &course, Whose::Cohort(id), asked, address).await?,
        kept: kept(&found.row),
        name: found.row.name,
        done,
    };
    Ok(views::cohort(&cx, &data, state))
}

/// A cohort as it is kept, as its form holds it.
fn kept(row: &cohort::Model) -> FormState {
    FormState::default()
        .with("name", &row.name)
        .with("starts", row.starts_on.to_string())
        .with("ends", row.ends_on.to_string())
        .with(
            "capacity",
            row.capacity.map(|most| most.to_string()).unwrap_or_default(),
        )
}

async fn read(request: &Request, id: i32) -> Result<(Cohort, Published), Error> {
    let found = queries::cohort(&request.app.db, id).await?.ok_or(Error::NotFound)?;
    let course = by_slug(request, &found.course.slug).await?;
    Ok((found, course))
}

/// What may be due: the whole, and each item.
fn items(request: &Request, course: &Published) -> Vec<(String, String)> {
    let whole = (String::new(), request.cx().t("cohort-deadline-whole"));
    let each = course.volume.course.items().map(|(module, item)| {
        let name = format!("{} · {}", told(request, &module.title).0, told(request, &item.title).0);
        (item_key(&module.slug, &item.slug), name)
    });
    std::iter::once(whole).chain(each).collect()
}

fn deadline_lines(request: &Request, course: &Published, deadlines: &Deadlines) -> Vec<DeadlineLine> {
    let items = items(request, course);
    let lines = deadlines.0.iter().map(|(item, due)| DeadlineLine {
        what: items
            .iter()
            .find(|(key, _)| key == item)
            .map_or_else(|| item.clone(), |(_, name)| name.clone()),
        day: request.cx().date(*due),
        item: item.clone(),
    });
    lines.collect()
}

/// Puts people into the cohort or takes somebody out, changes it, sets or takes away a deadline, writes to the cohort, closes
/// it or opens it again.
///
/// # Errors
/// Where the actor may not; not found where there is none; where the database cannot be reached.
pub async fn submit(Path(id): Path<i32>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::TendCohort, &Facts::default())?;
    match write(&request, id, &fields).await {
        Ok(word) => Ok(see_other(&request, &format!("{}?done={word}", paths::cohort(id)))),
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let markup = shown(&request, id, &Asked::default(), None, &state).await?;
            Ok(Page::refused(markup).into_response())
        }
        Err(error) => Err(error),
    }
}

async fn write(request: &Request, id: i32, fields: &Fields) -> Result<&'static str, Error> {
    let (_, course) = read(request, id).await?;
    let item = fields.text("item");
    let act = request.act().await?;
    let word = match fields.text("do") {
        "add" => match commands::add_to_cohort(&act, id, &course, fields.raw("people")).await? {
            0 => "nobody-added",
            _ => "added",
        },
        "remove" => {
            let enrolment = fields.text("enrolment").parse().map_err(|_| Error::NotFound)?;
            commands::remove_from_cohort(&act, id, enrolment).await?;
            "removed"
        }
        "change" => {
            let dates = Dates {
                name: fields.text("name"),
                starts_on: day(fields.text("starts")),
                ends_on: day(fields.text("ends")),
                capacity: fields.text("capacity"),
            };
            commands::change_cohort(&act, id, dates).await?;
            "changed"
        }
        "due" => {
            if items(request, &course).iter().all(|(key, _)| key != item) {
                return Err(Error::refused("item", "cohort-deadline-no-item"));
            }
            commands::set_deadline(&act, id, item, day(fields.text("due"))).await?;
            "due"
        }
        "undue" => {
            commands::remove_deadline(&act, id, item).await?;
            "undue"
        }
        "message" => {
            commands::message_cohort(&act, id, fields.raw("text")).await?;
            "messaged"
        }
        "close" => {
            commands::close_cohort(&act, id).await?;
            "closed"
        }
        "open" => {
            commands::open_cohort(&act, id).await?;
            "opened"
        }
        _ => return Err(Error::NotFound),
    };
    act.commit().await?;
    Ok(word)
}
