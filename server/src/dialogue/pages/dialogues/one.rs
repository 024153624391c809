//! The first page of a dialogue, following it and publishing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::dialogue::dialogues::{self as views, Guest, Overview};
use bashke_views::paths;
use bashke_vocabulary::TextKind;

use super::{current, head, kept, phase};
use crate::dialogue::commands;
use crate::dialogue::pages::parts;
use crate::dialogue::pages::questions::place_of;
use crate::dialogue::queries::{self, Around, OnDialogue};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, local_path, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// A dialogue.
///
/// # Errors
/// Not found where there is none that the actor may see; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Response, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    Ok(Page::private(shown(&request, &on, None).await?).into_response())
}

/// The page, with what kept it from being published.
async fn shown(request: &Request, on: &OnDialogue, missing: Option<Vec<String>>) -> Result<maud::Markup, Error> {
    let now = request.app.clock.now();
    let around = queries::around(&request.app.db, &request.actor, on, now).await?;
    let background = match kept(request, on, TextKind::Background).await? {
        Some(html) => parts(request, &[html]).await?.pop(),
        None => None,
    };
    let cx = request.cx();
    let outside = match request.may(Action::TakePart, &on.facts) {
        Err(Denied::NotInvited) => Some(cx.t("denied-not-invited")),
        _ => None,
    };
    let follows = request.may(Action::FollowDialogue, &Facts::default()).is_ok();
    let data = Overview {
        now: current(&on.slots, now).map(|slot| (slot.stage.word(), phase(slot, now))),
        hosts: hosts(request, &around, on).into_iter().map(|(_, link)| link).collect(),
        guests: guests(request, &around).into_iter().map(|(_, guest)| guest).collect(),
        follows: follows.then_some(around.follows),
        publishing: match (on.row.published_at, missing) {
            (Some(_), _) => None,
            (None, Some(missing)) => Some(missing),
            (None, None) if background.is_none() => Some(vec![cx.t("dialogue-background-missing")]),
            (None, None) => Some(Vec::new()),
        },
        background,
        outside,
        head: head(request, on),
    };
    Ok(views::overview(&cx, &data))
}

/// The hosts who are still here, by key.
pub(super) fn hosts(request: &Request, around: &Around, on: &OnDialogue) -> Vec<(i32, Link)> {
    let cx = request.cx();
    let host = |id: &i32| {
        let (slug, name) = around.faces.people.get(id)?;
        Some((*id, Link::new(name, cx.url(&paths::person(slug)))))
    };
    on.hosts.iter().filter_map(host).collect()
}

/// Who is invited, by the key of the invitation.
pub(super) fn guests(request: &Request, around: &Around) -> Vec<(i32, Guest)> {
    let cx = request.cx();
    let guests = around.guests.iter().filter_map(|row| {
        let guest = match (row.organisation_id, row.place_id) {
            (Some(id), _) => {
                let (slug, name) = around.faces.organisations.get(&id)?;
                Guest {
                    link: Link::new(name, cx.url(&paths::organisation(slug))),
                    absent: false,
                }
            }
            (None, Some(id)) => Guest {
                link: place_of(&cx, &request.current.catalogue, id)?.1,
                absent: !around.institutions.get(&id).is_some_and(|one| one.verified),
            },
            (None, None) => return None,
        };
        Some((row.id, guest))
    });
    guests.collect()
}

/// Follows a dialogue, or no longer.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn follow(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let on = fields.text("follow") == "yes";
    let act = request.act().await?;
    commands::follow_dialogue(&act, &slug, on).await?;
    act.commit().await?;
    let done = if on { "followed" } else { "unfollowed" };
    let here = format!("{}?done={done}", paths::dialogue(&slug));
    let next = local_path(fields.text("next"));
    Ok(see_other(&request, next.unwrap_or(&here)))
}

/// Shows a dialogue to everyone.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn publish(Path(slug): Path<String>, Posted { request, .. }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    match commands::publish(&act, &slug).await {
        Ok(()) => {
            act.commit().await?;
            Ok(see_other(
                &request,
                &format!("{}?done=published", paths::dialogue(&slug)),
            ))
        }
        Err(Error::Refused(refusals)) => {
            drop(act);
            let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
            let missing = refusals.words(request.locale);
            Ok(Page::refused(shown(&request, &on, Some(missing)).await?).into_response())
        }
        Err(error) => Err(error),
    }
}
