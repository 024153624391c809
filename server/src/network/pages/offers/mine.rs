//! The offers and asks of one's own organisations.

use std::collections::{BTreeSet, HashSet};

use bashke_entities::network::{offer, offer_answer};
use bashke_views::components::Link;
use bashke_views::network::{self as views, MineLine, OfferStands, OffersMinePage, OwnAnswer, Said};
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
    let answering = own_for(&request, Action::AnswerOffer);
    let given = queries::answers_of(db, &answering.iter().map(|one| one.0).collect::<Vec<_>>()).await?;
    let offers = rows
        .iter()
        .map(|row| &row.offer)
        .chain(given.iter().map(|(_, offer)| offer));
    let hidden = HiddenOffers::among(&request, offers).await?;
    let open: Vec<_> = rows
        .iter()
        .filter(|row| hidden.stands(&row.offer).is_none())
        .filter(|row| rules::is_open(row.offer.closed_at.is_some(), row.offer.expires_on, today))
        .cloned()
        .collect();
    let catalogue = &request.current.catalogue;
    let found = queries::found_for(db, &open, &request.app.maps.of(&request.current), today).await?;
    let keys: Vec<i32> = rows.iter().map(|row| row.offer.id).collect();
    let waiting = queries::answers_waiting(db, &keys).await?;
    let mut faces = faces_of(&request, &found).await?;
    let answered = answered(&request, &answering, given, &hidden).await?;
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
        let mut line = offer_line(&cx, catalogue, row, &faces, today);
        if let Some(stands) = hidden.stands(&row.offer) {
            line.stands = stands;
        }
        MineLine {
            line,
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

/// What moderators hide of the offers on the page, one's own and those that were answered.
struct HiddenOffers {
    offers: HashSet<String>,
    organisations: HashSet<String>,
}

impl HiddenOffers {
    async fn among<'a>(
        request: &Request,
        offers: impl Iterator<Item = &'a offer::Model> + Clone,
    ) -> Result<Self, Error> {
        let db = &request.app.db;
        let ids = offers.clone().map(|offer| offer.id.to_string());
        let whose: BTreeSet<i32> = offers.map(|offer| offer.organisation_id).collect();
        let whose = whose.iter().map(ToString::to_string);
        Ok(Self {
            offers: moderation::hidden_among(db, SubjectKind::Offer, ids).await?,
            organisations: moderation::hidden_among(db, SubjectKind::Organisation, whose).await?,
        })
    }

    /// How an offer stands that they hide; none where they do not.
    fn stands(&self, offer: &offer::Model) -> Option<OfferStands> {
        if self.offers.contains(&offer.id.to_string()) {
            Some(OfferStands::Hidden)
        } else if self.organisations.contains(&offer.organisation_id.to_string()) {
            Some(OfferStands::HiddenWithOrganisation)
        } else {
            None
        }
    }
}

/// What one's own organisations answered to offers of others; what moderators hide meanwhile stands there without its title and
/// without what was said to it.
async fn answered(
    request: &Request,
    own: &[(i32, String, String)],
    rows: Vec<(offer_answer::Model, offer::Model)>,
    hidden: &HiddenOffers,
) -> Result<Vec<OwnAnswer>, Error> {
    let unread = unread(request, &rows.iter().map(|(answer, _)| answer.id).collect::<Vec<_>>()).await?;
    let cx = request.cx();
    let lines = rows.into_iter().map(|(answer, offer)| {
        let seen = hidden.stands(&offer).is_none();
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
