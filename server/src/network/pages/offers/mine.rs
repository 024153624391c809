//! The offers and asks of one's own organisations.

use bashke_views::network::{self as views, MineLine, OffersMinePage};

use super::{faces_of, match_line, offer_line, own_for};
use crate::network::queries;
use crate::network::rules;
use crate::network::rules::matching::map_of;
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
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
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
    let found = queries::found_for(db, &open, &map_of(catalogue), today).await?;
    let keys: Vec<i32> = rows.iter().map(|row| row.offer.id).collect();
    let waiting = queries::answers_waiting(db, &keys).await?;
    let mut faces = faces_of(&request, &found).await?;
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
    let data = OffersMinePage { lines: lines.collect() };
    Ok(Page::private(views::offers_mine(&cx, &data)))
}
