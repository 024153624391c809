//! All courses for those who write them, and beginning one.

use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, WrittenLine, WrittenView};
use bashke_vocabulary::slugify;

use super::fields::both;
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::pages::import::no_slug;
use crate::training::pages::told;
use crate::training::queries::{self, WRITTEN_SIZE, WrittenCourse};
use crate::training::rules::folder::{Manifest, form};
use crate::training::rules::outline;

/// The page of all courses.
///
/// # Errors
/// Where the actor does not write courses; where the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let number = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let done = super::done(&mut request, &["discarded"])?;
    let app = &request.app;
    let (rows, total) = queries::written(&app.db, &request.actor, app.clock.now(), u64::from(number)).await?;
    let who = rows.iter().filter_map(|row| row.changed.and_then(|(who, _)| who));
    let names = accounts::names(&app.db, who).await?;
    let pages = usize::try_from(total.div_ceil(WRITTEN_SIZE)).unwrap_or(1).max(1);
    let data = WrittenView {
        lines: rows
            .iter()
            .map(|row| {
                let who = row.changed.and_then(|(who, _)| names.get(&who?).cloned());
                line(&request, row, who)
            })
            .collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: (usize::try_from(number).unwrap_or(1), pages),
        done,
    };
    Ok(Page::private(views::written(&request.cx(), &data)))
}

fn line(request: &Request, row: &WrittenCourse, who: Option<String>) -> WrittenLine {
    let cx = request.cx();
    let title = form::<Manifest>(&row.manifest).map(|manifest| told(request, &manifest.title).0);
    let title = title.ok().filter(|title| !title.is_empty());
    let mut tags = Vec::new();
    if let Some(version) = &row.published {
        tags.push(cx.ta("write-version", &[("number", version.number.to_string().into())]));
    }
    if row.draft.is_some() {
        tags.push(cx.t("write-draft"));
    }
    if row.course.withdrawn_at.is_some() {
        tags.push(cx.t("write-withdrawn"));
    }
    let made = row
        .published
        .as_ref()
        .map_or(row.course.created_at, |version| version.created_at);
    let at = row.changed.map_or(made, |(_, at)| at);
    let at = request.locale.moment(at);
    WrittenLine {
        link: Link::new(
            title.unwrap_or_else(|| row.course.slug.clone()),
            cx.url(&paths::course_outline(&row.course.slug)),
        ),
        tags,
        changed: match who {
            Some(who) => cx.ta("write-changed-by", &[("who", who.into()), ("at", at.into())]),
            None => cx.ta("write-changed", &[("at", at.into())]),
        },
    }
}

/// The page on which a course is begun.
///
/// # Errors
/// Where the actor does not write courses.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    super::done(&mut request, &[])?;
    request.may(Action::WriteCourse, &Facts::default())?;
    Ok(Page::private(views::new_course(&request.cx(), &FormState::default())))
}

/// Begins a course: a draft of nothing but its name.
///
/// # Errors
/// Where the actor does not write courses; where the database cannot be reached.
pub async fn make(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::WriteCourse, &Facts::default())?;
    let title = both(&fields, "title");
    let mut refusals = Refusals::default();
    if title.pick("sq").0.is_empty() {
        refusals.push("title-sq", "write-no-title");
    }
    let slug = match fields.given("slug") {
        Some(slug) => slug.to_owned(),
        None => slugify(title.pick("sq").0)
            .chars()
            .take(60)
            .collect::<String>()
            .trim_matches('-')
            .to_owned(),
    };
    if let Some(why) = no_slug(&slug).filter(|_| refusals.0.is_empty()) {
        refusals.push("slug", why);
    }
    if refusals.0.is_empty() {
        let act = request.act().await?;
        match commands::bring_draft(&act, &slug, &outline::empty(title), true).await {
            Ok(()) => {
                act.commit().await?;
                return Ok(see_other(
                    &request,
                    &format!("{}?done=made", paths::course_outline(&slug)),
                ));
            }
            Err(Error::Refused(more)) => refusals.0.extend(more.0),
            Err(error) => return Err(error),
        }
    }
    let mut state = fields.state();
    refusals.show(&mut state, request.locale);
    Ok(Page::refused(views::new_course(&request.cx(), &state)).into_response())
}
