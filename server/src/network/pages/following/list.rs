//! What one follows in the network.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use bashke_views::Cx;
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, FollowedLine, FollowingPage};
use bashke_views::paths;
use bashke_vocabulary::{FollowDigest, FollowKind, SubjectKind, Theme};

use crate::dialogue::dialogues_followed;
use crate::finance::{Catalogue, Courses, indicator_choices};
use crate::moderation;
use crate::network::pages::offers::done;
use crate::network::pages::{
    by_slug, indicator_by_id, indicator_link, municipalities, municipality, place_by_id, place_link, refused,
};
use crate::network::queries::Followed;
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, local_path, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// The most of one kind that an address offers.
const ASKED_MOST: usize = 61;

/// The page.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    request.may(Action::ManageAccount, &Facts::default())?;
    let asked = Asked::read(&mut request);
    let done = done(&mut request, &["on", "off", "digest"])?;
    let data = data(&request, asked, done).await?;
    Ok(Page::private(views::following(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

/// What an address offers to follow: from the pages of organisations, municipalities, indicators, projects and events.
#[derive(Debug, Default)]
struct Asked {
    organisation: Option<String>,
    places: Vec<i32>,
    indicators: Vec<i32>,
    themes: Vec<Theme>,
}

impl Asked {
    fn read(request: &mut Request) -> Self {
        let current = Arc::clone(&request.current);
        let catalogue = &current.catalogue;
        let params = &mut request.params;
        Self {
            organisation: params.one("organisation", |slug| Some(slug.to_owned())),
            places: params.many("place", ASKED_MOST, |slug| municipality(catalogue, slug)),
            indicators: params.many("indicator", ASKED_MOST, |slug| indicator(catalogue, slug)),
            themes: params.many("theme", ASKED_MOST, |word| word.parse().ok()),
        }
    }
}

/// What is offered, each with whether it is followed already.
async fn offered(request: &Request, asked: Asked, followed: &Followed) -> Result<Vec<(FollowedLine, bool)>, Error> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let mut lines = Vec::new();
    if let Some(slug) = &asked.organisation {
        // nobody learns here of one that they may not see
        let row = by_slug(request, slug).await?;
        let link = Link::new(&row.name, cx.url(&paths::organisation(&row.slug)));
        let follows = followed.organisations.contains(&row.id);
        lines.push((line(FollowKind::Organisation, row.id, link), follows));
    }
    for id in asked.places {
        let follows = followed.places.contains(&id);
        let link = place_link(&cx, catalogue, id);
        lines.extend(link.map(|link| (line(FollowKind::Place, id, link), follows)));
    }
    for id in asked.indicators {
        let follows = followed.indicators.contains(&id);
        let link = indicator_link(&cx, catalogue, id);
        lines.extend(link.map(|link| (line(FollowKind::Indicator, id, link), follows)));
    }
    for theme in asked.themes {
        let follows = followed.themes.contains(&theme);
        lines.push((line(FollowKind::Theme, theme, theme_link(&cx, theme)), follows));
    }
    Ok(lines)
}

fn line(kind: FollowKind, subject: impl ToString, link: Link) -> FollowedLine {
    FollowedLine {
        kind: kind.word(),
        subject: subject.to_string(),
        link,
    }
}

fn theme_link(cx: &Cx<'_>, theme: Theme) -> Link {
    let href = format!("{}?theme={theme}", cx.url(paths::NETWORK));
    Link::new(cx.t(&format!("theme-{theme}")), href)
}

/// The key of an indicator by its short name.
fn indicator(catalogue: &Catalogue, slug: &str) -> Option<i32> {
    Some(catalogue.indicator(catalogue.find_indicator(slug)?).id)
}

async fn data(request: &Request, asked: Asked, done: Option<String>) -> Result<FollowingPage, Error> {
    request.may(Action::ManageAccount, &Facts::default())?;
    let person = request.actor.id().ok_or(Denied::SignIn)?;
    let db = &request.app.db;
    let followed = queries::followed(db, person).await?;
    let faces = queries::faces(db, followed.organisations.iter().copied()).await?;
    let ids = followed.organisations.iter().map(ToString::to_string);
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, ids).await?;
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let organisations = followed.organisations.iter().filter_map(|id| {
        let (slug, name) = faces.get(id)?;
        let seen = !hidden.contains(&id.to_string());
        // what is hidden can still be left
        let link = if seen {
            Link::new(name, cx.url(&paths::organisation(slug)))
        } else {
            Link::new(cx.t("following-hidden"), cx.url(paths::NETWORK))
        };
        Some(line(FollowKind::Organisation, id, link))
    });
    let places = followed.places.iter();
    let places = places.filter_map(|id| Some(line(FollowKind::Place, id, place_link(&cx, catalogue, *id)?)));
    let indicators = followed.indicators.iter();
    let indicators =
        indicators.filter_map(|id| Some(line(FollowKind::Indicator, id, indicator_link(&cx, catalogue, *id)?)));
    let themes = followed.themes.iter();
    let themes = themes.map(|theme| line(FollowKind::Theme, theme, theme_link(&cx, *theme)));
    let lines = organisations.chain(places).chain(indicators).chain(themes).collect();
    let dialogues = dialogues_followed(db, person).await?.into_iter();
    let dialogues = dialogues.map(|(slug, title, language)| {
        let foreign = (language != cx.locale.tag()).then_some(language);
        (
            Link::new(title, cx.url(&paths::dialogue(&slug))),
            foreign,
            paths::dialogue_follow(&slug),
        )
    });
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
    let mut measured = Courses::now(&request.current)
        .map(|courses| indicator_choices(&cx, &courses, ""))
        .unwrap_or_default();
    let known: Vec<&str> = followed
        .indicators
        .iter()
        .filter_map(|id| indicator_by_id(catalogue, *id))
        .map(|ix| catalogue.indicator(ix).slug.as_str())
        .collect();
    measured.retain(|choice| !known.contains(&choice.value.as_str()));
    measured.insert(0, choose());
    let left = Theme::ALL.iter().filter(|theme| !followed.themes.contains(theme));
    let left = left.map(|theme| Choice::new(theme.word(), cx.t(&format!("theme-{theme}")), false));
    Ok(FollowingPage {
        digest: queries::digest_of(db, person)
            .await?
            .map_or("off", FollowDigest::word)
            .to_owned(),
        offered: offered(request, asked, &followed).await?,
        lines,
        dialogues: dialogues.collect(),
        places: more,
        indicators: measured,
        themes: std::iter::once(choose()).chain(left).collect(),
        done,
    })
}

/// Follows something, or does so no longer.
///
/// # Errors
/// Where nobody is signed in, there is none such, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    if fields.text("do") == "digest" {
        return digest(&request, &fields).await;
    }
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
            let data = data(&request, Asked::default(), None).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::following(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// Chooses how often one is written to of what is new.
async fn digest(request: &Request, fields: &Fields) -> Result<Response, Error> {
    let every = match fields.text("digest") {
        "off" => None,
        word => Some(word.parse::<FollowDigest>().map_err(|_| Error::NotFound)?),
    };
    let act = request.act().await?;
    commands::choose_digest(&act, every).await?;
    act.commit().await?;
    Ok(see_other(request, &format!("{}?done=digest", paths::ACCOUNT_FOLLOWING)))
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
        FollowKind::Indicator => {
            let catalogue = &request.current.catalogue;
            let key = typed
                .parse::<i32>()
                .ok()
                .filter(|id| indicator_by_id(catalogue, *id).is_some());
            key.or_else(|| indicator(catalogue, typed)).map(|id| id.to_string())
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
