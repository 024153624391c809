//! What one follows in the network.

use axum::response::{IntoResponse, Response};
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, FollowedLine, FollowingPage};
use bashke_views::paths;
use bashke_vocabulary::{FollowKind, SubjectKind, Theme};

use crate::moderation;
use crate::network::pages::offers::done;
use crate::network::pages::{municipalities, municipality, place_by_id, place_link, refused};
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, local_path, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// The page.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &["on", "off"])?;
    let data = data(&request, done).await?;
    Ok(Page::private(views::following(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

async fn data(request: &Request, done: Option<String>) -> Result<FollowingPage, Error> {
    request.may(Action::ManageAccount, &Facts::default())?;
    let person = request.actor.id().ok_or(Denied::SignIn)?;
    let db = &request.app.db;
    let followed = queries::followed(db, person).await?;
    let faces = queries::faces(db, followed.organisations.iter().copied()).await?;
    let ids = followed.organisations.iter().map(ToString::to_string);
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, ids).await?;
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let line = |kind: FollowKind, subject: String, link: Link| FollowedLine {
        kind: kind.word(),
        subject,
        link,
    };
    let organisations = followed.organisations.iter().filter_map(|id| {
        let (slug, name) = faces.get(id)?;
        let seen = !hidden.contains(&id.to_string());
        // what is hidden can still be left
        let link = if seen {
            Link::new(name, cx.url(&paths::organisation(slug)))
        } else {
            Link::new(cx.t("following-hidden"), cx.url(paths::NETWORK))
        };
        Some(line(FollowKind::Organisation, id.to_string(), link))
    });
    let places = followed.places.iter().filter_map(|id| {
        Some(line(
            FollowKind::Place,
            id.to_string(),
            place_link(&cx, catalogue, *id)?,
        ))
    });
    let themes = followed.themes.iter().map(|theme| {
        let href = format!("{}?theme={theme}", cx.url(paths::NETWORK));
        let link = Link::new(cx.t(&format!("theme-{theme}")), href);
        line(FollowKind::Theme, theme.word().to_owned(), link)
    });
    let lines = organisations.chain(places).chain(themes).collect();
    let choose = || Choice::new("", cx.t("following-choose"), true);
    let slugs: Vec<&str> = followed
        .places
        .iter()
        .filter_map(|id| place_by_id(catalogue, *id))
        .map(|ix| catalogue.place(ix).slug.as_str())
        .collect();
    let mut more = municipalities(&cx, catalogue, |_| false);
    more.retain(|choice| !slugs.contains(&choice.value.as_str()));
    more.insert(0, choose());
    let left = Theme::ALL.iter().filter(|theme| !followed.themes.contains(theme));
    let left = left.map(|theme| Choice::new(theme.word(), cx.t(&format!("theme-{theme}")), false));
    Ok(FollowingPage {
        lines,
        places: more,
        themes: std::iter::once(choose()).chain(left).collect(),
        done,
    })
}

/// Follows something, or does so no longer.
///
/// # Errors
/// Where nobody is signed in, there is none such, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let on = fields.text("on") != "no";
    let done = async {
        request.may(commands::following(on), &Facts::default())?;
        let (kind, subject) = named(&request, &fields, on).await?;
        let act = request.act().await?;
        commands::follow_in_network(&act, kind, &subject, on).await?;
        act.commit().await
    };
    match done.await {
        Ok(()) => {
            let next = local_path(fields.text("next")).filter(|next| *next != paths::ACCOUNT_FOLLOWING);
            let word = if on { "on" } else { "off" };
            let here = format!("{}?done={word}", paths::ACCOUNT_FOLLOWING);
            Ok(see_other(&request, next.unwrap_or(&here)))
        }
        Err(error) => {
            let data = data(&request, None).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::following(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// What is to be followed; only what is there and can be seen begins to be.
async fn named(request: &Request, fields: &Fields, on: bool) -> Result<(FollowKind, String), Error> {
    let kind: FollowKind = fields.text("kind").parse().map_err(|_| Error::NotFound)?;
    let typed = fields.text("subject");
    if typed.is_empty() {
        return Err(Error::refused("subject", "following-choose-missing"));
    }
    let subject = match kind {
        FollowKind::Theme => typed.parse::<Theme>().ok().map(|theme| theme.word().to_owned()),
        // chosen by its name in addresses, left by its key
        FollowKind::Place => {
            let catalogue = &request.current.catalogue;
            let key = typed
                .parse::<i32>()
                .ok()
                .filter(|id| place_by_id(catalogue, *id).is_some());
            key.or_else(|| municipality(catalogue, typed)).map(|id| id.to_string())
        }
        FollowKind::Organisation => {
            let id: i32 = typed.parse().map_err(|_| Error::NotFound)?;
            let (db, actor) = (&request.app.db, &request.actor);
            let there = queries::faces(db, [id]).await?.contains_key(&id);
            let seen = !on || moderation::is_seen(db, actor, SubjectKind::Organisation, typed, false).await?;
            (there && seen).then(|| id.to_string())
        }
    };
    subject.map(|subject| (kind, subject)).ok_or(Error::NotFound)
}
