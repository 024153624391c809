//! An offer or an ask: its page, renewing and closing it.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::offer_answer;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, AnswerLine, OfferPage, Said, Shown};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;
use chrono::NaiveDate;
use maud::Markup;

use super::words::unread;
use super::{Faces, by_id, choices, done, face, faces_of, kept_from_others, key, match_line, own_for, suspended_for};
use crate::moderation;
use crate::network::pages::{people_shown, place_link, refused};
use crate::network::queries::OfferRow;
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// How many that complement it stand on its page.
const MATCHES: usize = 20;

/// What can have been done before this page is seen.
const DONE: [&str; 8] = [
    "written",
    "saved",
    "renewed",
    "closed",
    "answered",
    "accepted",
    "declined",
    "withdrawn",
];

/// The page.
///
/// # Errors
/// Not found where there is none, or it is hidden; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let number = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    let done = done(&mut request, &DONE)?;
    let (row, edits) = by_id(&request, key(&id)?).await?;
    let shown = shown(&request, &row, edits, done, number).await?;
    Ok(Page::private(views::offer(
        &request.cx(),
        &shown,
        &FormState::default(),
    )))
}

/// The page again, with what was refused.
pub(super) async fn again(request: &Request, id: i32, state: FormState, error: Error) -> Result<Response, Error> {
    let (row, edits) = by_id(request, id).await?;
    let mut shown = shown(request, &row, edits, None, 1).await?;
    shown.answers_for = choices(
        request,
        &own_for(request, Action::AnswerOffer)
            .into_iter()
            .filter(|one| one.0 != row.offer.organisation_id)
            .collect::<Vec<_>>(),
        state.value("organisation"),
    );
    refused(request, state, error, |state| -> Markup {
        views::offer(&request.cx(), &shown, state)
    })
}

async fn shown(
    request: &Request,
    row: &OfferRow,
    edits: bool,
    done: Option<String>,
    number: u32,
) -> Result<OfferPage, Error> {
    let (app, offer) = (&request.app, &row.offer);
    let (db, today) = (&app.db, app.clock.today());
    let own = own_for(request, Action::AnswerOffer);
    let ids: Vec<i32> = own.iter().map(|one| one.0).collect();
    let suspended_for = suspended_for(request);
    let (answers, total) = match (edits, ids.is_empty()) {
        (true, _) => queries::answers(db, offer.id, None, number.into()).await?,
        (false, false) => queries::answers(db, offer.id, Some(&ids), number.into()).await?,
        (false, true) => (Vec::new(), 0),
    };
    let pages = total.div_ceil(queries::OFFERS).max(1);
    if u64::from(number) > pages {
        return Err(Error::NotFound);
    }
    // one of the two is empty: whoever is suspended may answer for none
    let asked = [ids.as_slice(), suspended_for.as_slice()].concat();
    let answered = if asked.is_empty() {
        Vec::new()
    } else {
        queries::answered_by(db, offer.id, &asked).await?
    };
    let is_left = |id: i32| id != offer.organisation_id && !answered.contains(&id);
    let catalogue = &request.current.catalogue;
    let open = rules::is_open(offer.closed_at.is_some(), offer.expires_on, today);
    let nobody = queries::speakers(db, &[offer.organisation_id]).await?.is_empty();
    let found = if open && !nobody {
        queries::found_for(db, std::slice::from_ref(row), &app.maps.of(&request.current), today).await?
    } else {
        queries::Found::default()
    };
    let mut faces = faces_of(request, &found).await?;
    let named = answers
        .iter()
        .map(|one| one.organisation_id)
        .chain([offer.organisation_id]);
    faces.extend(queries::faces(db, named).await?);
    let wrote: Vec<i32> = answers.iter().filter_map(|one| one.person_id).collect();
    let people = people_shown(request, &wrote).await?;
    let hidden = hidden(request, &answers).await?;
    let unread = unread(request, &answers.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    let cx = request.cx();
    let matches = found.by_offer.get(&offer.id).into_iter().flatten().take(MATCHES);
    // whoever answered already does not answer again
    let left: Vec<_> = own.into_iter().filter(|one| is_left(one.0)).collect();
    Ok(OfferPage {
        hidden: kept_from_others(request, (SubjectKind::Offer, offer.id), offer.organisation_id).await?,
        id: offer.id,
        title: Said::of(&cx, offer.title_sq.as_deref(), offer.title_en.as_deref()),
        text: Said::of(&cx, offer.text_sq.as_deref(), offer.text_en.as_deref()),
        side: offer.side.clone(),
        kind: offer.kind.clone(),
        organisation: face(&cx, &faces, offer.organisation_id).ok_or(Error::NotFound)?,
        themes: row.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        places: row
            .places
            .iter()
            .filter_map(|id| place_link(&cx, catalogue, *id))
            .collect(),
        period: period(&cx, offer.starts_on, offer.ends_on),
        until: cx.date(offer.expires_on),
        open,
        nobody: nobody
            .then(|| faces.get(&offer.organisation_id).map(|(slug, _)| slug.clone()))
            .flatten(),
        closed: offer.closed_at.is_some(),
        edits,
        suspended: suspended_for.into_iter().any(is_left),
        guest: request.actor.signed.is_none(),
        answers_for: choices(request, &left, ""),
        answers: answers
            .into_iter()
            .map(|one| AnswerLine {
                organisation: face(&cx, &faces, one.organisation_id).filter(|_| !hidden.contains(&one.organisation_id)),
                // who wrote it would tell for which organisation
                person: (!hidden.contains(&one.organisation_id)).then(|| {
                    let known = one.person_id.and_then(|id| people.get(&id));
                    known.cloned().unwrap_or(Shown::Left)
                }),
                at: request.locale.moment(one.answered_at),
                propose: propose(
                    &faces,
                    one.accepted,
                    if edits {
                        one.organisation_id
                    } else {
                        offer.organisation_id
                    },
                    &hidden,
                ),
                decides: edits && one.decided_at.is_none(),
                withdraws: !edits && one.decided_at.is_none(),
                id: one.id,
                text: unread.answer(&one, edits),
                accepted: one.accepted,
                reply: unread.reply(&one, !edits),
            })
            .collect(),
        matches: matches
            .filter_map(|one| match_line(&cx, catalogue, (one, &found), &faces, today))
            .collect(),
        page: usize::try_from(number).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        done,
    })
}

/// The short name of the other side of an answer that was accepted: what comes next is done together.
fn propose(faces: &Faces, accepted: Option<bool>, other: i32, hidden: &[i32]) -> Option<String> {
    let (slug, _) = faces
        .get(&other)
        .filter(|_| accepted == Some(true) && !hidden.contains(&other))?;
    Some(slug.clone())
}

/// The organisations of answers that moderators hide.
async fn hidden(request: &Request, answers: &[offer_answer::Model]) -> Result<Vec<i32>, Error> {
    let ids = answers.iter().map(|one| one.organisation_id.to_string());
    let hidden = moderation::hidden_among(&request.app.db, SubjectKind::Organisation, ids).await?;
    Ok(hidden.into_iter().filter_map(|id| id.parse().ok()).collect())
}

/// From when to when it is meant, as far as that is said.
pub(in crate::network::pages) fn period(
    cx: &Cx<'_>,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
) -> Option<String> {
    let day = |day: NaiveDate| cx.date(day);
    match (first.map(day), last.map(day)) {
        (Some(first), Some(last)) => Some(cx.ta("offer-between", &[("from", first.into()), ("to", last.into())])),
        (Some(first), None) => Some(cx.ta("offer-from", &[("from", first.into())])),
        (None, Some(last)) => Some(cx.ta("offer-to", &[("to", last.into())])),
        (None, None) => None,
    }
}

/// Renews or closes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let (_, _) = by_id(&request, id).await?;
    let word = if fields.text("do") == "close" {
        "closed"
    } else {
        "renewed"
    };
    let done = async {
        let act = request.act().await?;
        match fields.text("do") {
            "close" => commands::close_offer(&act, id).await?,
            "renew" => commands::renew_offer(&act, id, request.app.clock.today()).await?,
            _ => return Err(Error::NotFound),
        }
        act.commit().await
    };
    match done.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done={word}", paths::offer(id)))),
        Err(error) => again(&request, id, fields.state(), error).await,
    }
}
