//! Reviews of tools and resources: on their pages, and the form in which they are written.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::review;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ReviewForm, ReviewLine, ReviewWay, ReviewsPart, Said};
use bashke_views::{Cx, paths};
use http::StatusCode;
use maud::Markup;

use super::offers::face;
use super::resources::paged;
use super::{chosen_of, people_shown, refused};
use crate::network::commands;
use crate::network::queries::{self, REVIEWS, ReviewedThing};
use crate::network::rules::{self, Rating, Reviewed};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// The verified organisations in whose name the reader may write: key, short name, name.
type Own = Vec<(i32, String, String)>;

async fn own(request: &Request) -> Result<Own, Error> {
    let Some(signed) = &request.actor.signed else {
        return Ok(Own::new());
    };
    let ids: Vec<i32> = signed.memberships.iter().map(|one| one.organisation_id).collect();
    let rows = queries::named(&request.app.db, &ids).await?;
    let now = request.app.clock.now();
    let may = signed.memberships.iter().filter(|one| {
        let until = rows.get(&one.organisation_id).and_then(|row| row.verified_until);
        let facts = Facts {
            verified: rules::is_verified(until, now),
            ..Facts::organisation(one.organisation_id)
        };
        request.may(Action::WriteReview, &facts).is_ok()
    });
    Ok(may
        .map(|one| (one.organisation_id, one.slug.clone(), one.name.clone()))
        .collect())
}

/// How something is rated, in words; none without a review.
pub(super) fn rated(cx: &Cx<'_>, rating: Rating) -> Option<String> {
    let count = [("count", rating.count.into()), ("n", cx.count(rating.count).into())];
    match rating.mean() {
        _ if rating.count == 0 => None,
        None => Some(cx.ta("reviews-few", &count)),
        Some(mean) => {
            let mean = [("mean", cx.locale.number(mean, 1).into())];
            Some(cx.ta("reviews-mean", &[&count[..], &mean[..]].concat()))
        }
    }
}

/// The reviews of a thing on its page; `form` is the path of the form.
pub(super) async fn part(request: &Request, thing: Reviewed, form: &str, number: u64) -> Result<ReviewsPart, Error> {
    let db = &request.app.db;
    let (rows, total, rating) = queries::reviews(db, thing, request.app.clock.now(), number).await?;
    let pages = paged(total, REVIEWS, number)?;
    let people: Vec<i32> = rows.iter().map(|row| row.person_id).collect();
    let people = people_shown(request, &people).await?;
    let faces = queries::faces(db, rows.iter().map(|row| row.organisation_id)).await?;
    let way = way(request, thing, form).await?;
    let cx = request.cx();
    let lines = rows.into_iter().map(|row| ReviewLine {
        id: row.id,
        rating: stars(&cx, row.rating),
        person: people.get(&row.person_id).cloned(),
        organisation: face(&cx, &faces, row.organisation_id),
        when: cx.date(row.changed_at.date_naive()),
        own: request.actor.id() == Some(row.person_id),
        text: said(&cx, &row),
    });
    Ok(ReviewsPart {
        lines: lines.collect(),
        rated: rated(&cx, rating),
        page: usize::try_from(number).unwrap_or(1),
        pages,
        way,
    })
}

/// The reviews that were written in the name of an organisation, each with what it is of.
pub(super) async fn of_organisation(request: &Request, organisation: i32) -> Result<Vec<(Link, ReviewLine)>, Error> {
    let (db, now) = (&request.app.db, request.app.clock.now());
    let rows = queries::reviews_of_organisation(db, organisation, now).await?;
    let people: Vec<i32> = rows.iter().map(|(row, _)| row.person_id).collect();
    let people = people_shown(request, &people).await?;
    let cx = request.cx();
    let lines = rows.into_iter().map(|(row, thing)| {
        let thing = match thing {
            ReviewedThing::Tool(tool) => Link::new(tool.name, cx.url(&paths::tool(tool.slug))),
            ReviewedThing::Resource(one) => Link::new(
                cx.pick(&one.title_sq, &one.title_en),
                cx.url(&paths::resource(&one.slug)),
            ),
        };
        let line = ReviewLine {
            id: row.id,
            rating: stars(&cx, row.rating),
            person: people.get(&row.person_id).cloned(),
            organisation: None,
            when: cx.date(row.changed_at.date_naive()),
            own: request.actor.id() == Some(row.person_id),
            text: said(&cx, &row),
        };
        (thing, line)
    });
    Ok(lines.collect())
}

fn stars(cx: &Cx<'_>, rating: i16) -> String {
    cx.ta("reviews-of-five", &[("rating", rating.to_string().into())])
}

fn said(cx: &Cx<'_>, row: &review::Model) -> Said {
    Said {
        text: row.text.clone(),
        foreign: (row.language != cx.locale.tag()).then(|| cx.locale.other().tag()),
    }
}

/// What the reader can do, or why they cannot.
async fn way(request: &Request, thing: Reviewed, form: &str) -> Result<ReviewWay, Error> {
    let cx = request.cx();
    let Some(signed) = &request.actor.signed else {
        return Ok(ReviewWay::Told(cx.t("reviews-need-sign-in")));
    };
    let row = queries::review_of(&request.app.db, thing, signed.id).await?;
    if row.is_some_and(|row| row.withdrawn_at.is_none()) {
        return Ok(ReviewWay::Change(cx.url(form)));
    }
    if !own(request).await?.is_empty() {
        return Ok(ReviewWay::Write(cx.url(form)));
    }
    Ok(ReviewWay::Told(cx.t(match denied(request) {
        Denied::NoOrganisation => "reviews-need-organisation",
        Denied::Unverified => "reviews-need-verified",
        other => other.message(),
    })))
}

/// Why somebody signed in may write no review at all.
fn denied(request: &Request) -> Denied {
    let first = request
        .actor
        .signed
        .as_ref()
        .and_then(|signed| signed.memberships.first());
    let facts = first
        .map(|one| Facts::organisation(one.organisation_id))
        .unwrap_or_default();
    match request.may(Action::WriteReview, &facts) {
        Err(Denied::NotAllowed) | Ok(()) => Denied::NoOrganisation,
        Err(other) => other,
    }
}

/// What is reviewed: it, its name, the path of its page and that of the form, and the list in which it stands.
struct Thing {
    reviewed: Reviewed,
    name: String,
    page: String,
    form: String,
    list: (&'static str, &'static str),
}

async fn tool(request: &Request, slug: &str) -> Result<Thing, Error> {
    let row = queries::tool(&request.app.db, slug).await?;
    let row = row.filter(|row| row.withdrawn_at.is_none()).ok_or(Error::NotFound)?;
    Ok(Thing {
        reviewed: Reviewed::Tool(row.id),
        page: paths::tool(&row.slug),
        form: paths::tool_review(&row.slug),
        name: row.name,
        list: ("tools-title", paths::TOOLS),
    })
}

async fn resource(request: &Request, slug: &str) -> Result<Thing, Error> {
    let row = queries::resource(&request.app.db, slug).await?;
    let row = row.filter(|row| row.withdrawn_at.is_none()).ok_or(Error::NotFound)?;
    Ok(Thing {
        reviewed: Reviewed::Resource(row.id),
        page: paths::resource(&row.slug),
        form: paths::resource_review(&row.slug),
        name: request.cx().pick(&row.title_sq, &row.title_en).to_owned(),
        list: ("resources-title", paths::RESOURCES),
    })
}

/// The form for a tool.
///
/// # Errors
/// Not found where there is none; where the reader may write no review and wrote none.
pub async fn tool_page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let thing = tool(&request, &slug).await?;
    page(request, thing).await
}

/// Writes a review of a tool, changes it, or takes it back.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn tool_submit(Path(slug): Path<String>, posted: Posted) -> Result<Response, Error> {
    let thing = tool(&posted.request, &slug).await?;
    submit(posted, thing).await
}

/// The form for a resource.
///
/// # Errors
/// Not found where there is none; where the reader may write no review and wrote none.
pub async fn resource_page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let thing = resource(&request, &slug).await?;
    page(request, thing).await
}

/// Writes a review of a resource, changes it, or takes it back.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn resource_submit(Path(slug): Path<String>, posted: Posted) -> Result<Response, Error> {
    let thing = resource(&posted.request, &slug).await?;
    submit(posted, thing).await
}

/// The reader's own review, and the organisations in whose name they may write.
///
/// # Errors
/// Why they may not, where they wrote none either.
async fn standing(request: &Request, thing: Reviewed) -> Result<(Option<review::Model>, Own), Error> {
    let person = request.actor.id().ok_or(Denied::SignIn)?;
    let row = queries::review_of(&request.app.db, thing, person).await?;
    let own = own(request).await?;
    if own.is_empty() && row.is_none() {
        return Err(denied(request).into());
    }
    Ok((row, own))
}

async fn page(mut request: Request, thing: Thing) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (row, own) = standing(&request, thing.reviewed).await?;
    let mut state = FormState::default();
    match &row {
        None => state.add("revision", "0"),
        Some(row) => {
            state.add("revision", &row.revision.to_string());
            state.add("rating", &row.rating.to_string());
            state.add("text", &row.text);
            let organisation = own.iter().find(|(id, ..)| *id == row.organisation_id);
            if let Some((_, slug, _)) = organisation {
                state.add("organisation", slug);
            }
        }
    }
    let told = row.is_some_and(|row| row.withdrawn_at.is_none());
    Ok(Page::private(form(&request, &thing, &own, (told, None), &state)))
}

async fn submit(Posted { request, fields }: Posted, thing: Thing) -> Result<Response, Error> {
    let (row, own) = standing(&request, thing.reviewed).await?;
    let withdraws = fields.text("do") == "withdraw";
    let written = async {
        let act = request.act().await?;
        if withdraws {
            commands::withdraw_review(&act, thing.reviewed).await?;
        } else {
            let chosen = chosen_of(&own, &fields, "review-organisation-missing");
            let (id, typed) = Error::together(chosen, rules::review(&fields).map_err(Error::from))?;
            let from = (fields.revision(), request.locale.tag());
            commands::write_review(&act, thing.reviewed, id, from, &typed).await?;
        }
        act.commit().await
    };
    let word = if withdraws {
        "review-withdrawn"
    } else {
        "review-written"
    };
    match written.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done={word}", thing.page))),
        Err(Error::Conflict) => {
            let (row, own) = standing(&request, thing.reviewed).await?;
            let mut state = fields.state();
            let revision = row.as_ref().map_or(0, |row| row.revision);
            state.put_over(FormState::default().with("revision", revision.to_string()));
            let told = row.as_ref().is_some_and(|row| row.withdrawn_at.is_none());
            let cx = request.cx();
            let stands = row.map(|row| {
                vec![
                    (cx.t("review-rating"), stars(&cx, row.rating)),
                    (cx.t("review-text"), row.text),
                ]
            });
            let page = Page {
                status: StatusCode::CONFLICT,
                ..Page::private(form(&request, &thing, &own, (told, stands), &state))
            };
            Ok(page.into_response())
        }
        Err(error) => {
            let told = row.is_some_and(|row| row.withdrawn_at.is_none());
            refused(&request, fields.state(), error, |state| {
                form(&request, &thing, &own, (told, None), state)
            })
        }
    }
}

/// The form; whether a review stands already, and what stands where it was changed meanwhile.
fn form(
    request: &Request,
    thing: &Thing,
    own: &Own,
    (told, stands): (bool, Option<Vec<(String, String)>>),
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let (list, list_path) = thing.list;
    let data = ReviewForm {
        list: Link::new(cx.t(list), cx.url(list_path)),
        thing: Link::new(&thing.name, cx.url(&thing.page)),
        action: cx.url(&thing.form),
        organisations: own.iter().map(|(_, slug, name)| (slug.clone(), name.clone())).collect(),
        told,
        stands,
    };
    views::review_edit(&cx, &data, state)
}
