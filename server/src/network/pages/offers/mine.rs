//! The offers and asks of one's own organisations.

use bashke_views::components::Link;
use bashke_views::network::{self as views, MineLine, OffersMinePage, OwnAnswer, Said};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;

use super::words::unread;
use super::{done, faces_of, match_line, offer_line, own_for};
use crate::moderation;
use crate::network::queries;
use crate::network::rules;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// How many that complement one of them stand here.
const MATCHES: usize = 3;

/// The page.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &["withdrawn"])?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let own = own_for(&request, Action::WriteOffer);
    let ids: Vec<i32> = own.iter().map(|one| one.0).collect();
    let (db, today) = (&request.app.db, request.app.clock.today());
    let rows = queries::offers_of(db, &ids).await?;
    let open: Vec<_> = rows
        .iter()
        .filter(|row| rules::is_open(row.offer.closed_at.is_some(), row.offer.expires_on, today))
        .cloned()
        .collect();
    let catalogue = &request.current.catalogue;
    let found = queries::found_for(db, &open, &request.app.maps.of(&request.current), today).await?;
    let keys: Vec<i32> = rows.iter().map(|row| row.offer.id).collect();
    let waiting = queries::answers_waiting(db, &keys).await?;
    let mut faces = faces_of(&request, &found).await?;
    let answering = own_for(&request, Action::AnswerOffer);
    let answered = answered(&request, &answering).await?;
    let several = own.len() > 1;
    // whose each is stands there where there is a choice
    faces.extend(
        own.into_iter()
            .filter(|_| several)
            .map(|(id, slug, name)| (id, (slug, name))),
    );
    let cx = request.cx();
    let lines = rows.iter().map(|row| {
        let matches = found.by_offer.get(&row.offer.id);
        let best = matches.into_iter().flatten().take(MATCHES);
        MineLine {
            line: offer_line(&cx, catalogue, row, &faces, today),
            waiting: waiting
                .get(&row.offer.id)
                .map_or(0, |count| usize::try_from(*count).unwrap_or_default()),
            matching: matches.map_or(0, Vec::len),
            matches: best
                .filter_map(|one| match_line(&cx, catalogue, (one, &found), &faces, today))
                .collect(),
        }
    });
    let data = OffersMinePage {
        lines: lines.collect(),
        answers: answered,
        done,
    };
    Ok(Page::private(views::offers_mine(&cx, &data)))
}

/// What one's own organisations answered to offers of others; what moderators hide meanwhile stands there without its title and
/// without what was said to it.
async fn answered(request: &Request, own: &[(i32, String, String)]) -> Result<Vec<OwnAnswer>, Error> {
    let db = &request.app.db;
    let ids: Vec<i32> = own.iter().map(|one| one.0).collect();
    let rows = queries::answers_of(db, &ids).await?;
    let offers = rows.iter().map(|(_, offer)| offer.id.to_string());
    let hidden = moderation::hidden_among(db, SubjectKind::Offer, offers).await?;
    let whose = rows.iter().map(|(_, offer)| offer.organisation_id.to_string());
    let hidden_whose = moderation::hidden_among(db, SubjectKind::Organisation, whose).await?;
    let unread = unread(request, &rows.iter().map(|(answer, _)| answer.id).collect::<Vec<_>>()).await?;
    let cx = request.cx();
    let lines = rows.into_iter().map(|(answer, offer)| {
        let seen =
            !hidden.contains(&offer.id.to_string()) && !hidden_whose.contains(&offer.organisation_id.to_string());
        let title = Said::of(&cx, offer.title_sq.as_deref(), offer.title_en.as_deref());
        OwnAnswer {
            id: answer.id,
            offer: offer.id,
            title: seen.then(|| Link::new(title.text, cx.url(&paths::offer(offer.id)))),
            foreign: title.foreign,
            organisation: own
                .iter()
                .find(|one| own.len() > 1 && one.0 == answer.organisation_id)
                .map(|one| one.2.clone()),
            at: request.locale.moment(answer.answered_at),
            text: unread.answer(&answer, false),
            accepted: answer.accepted,
            reply: unread.reply(&answer, true).filter(|_| seen),
            withdraws: answer.decided_at.is_none(),
        }
    });
    Ok(lines.collect())
}
