//! One's own page.

use bashke_views::components::Link;
use bashke_views::layout::with;
use bashke_views::network::{self as views, HomeMatches, HomePage, Said};
use bashke_views::paths;

use super::line::line;
use crate::network::pages::events::{event_line, holders};
use crate::network::pages::offers::{faces_of, match_line, own_for};
use crate::network::pages::resources::writes as writes_library;
use crate::network::queries::{self, At, News};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// How many offers, and how many that complement each, stand here.
const MATCHES: (usize, usize) = (3, 2);

/// How many events to which one goes stand here.
const EVENTS: u64 = 5;

/// The page.
///
/// # Errors
/// Where nobody is signed in, where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let before = request.params.one("before", At::of);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let signed = request.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let app = &request.app;
    let (db, now, today) = (&app.db, app.clock.now(), app.clock.today());
    let catalogue = &request.current.catalogue;
    let followed = queries::followed(db, signed.id).await?;
    let (news, more) = queries::feed(db, &followed, before).await?;
    let reasons = queries::reasons(db, &followed, &news).await?;
    let ids: Vec<i32> = own_for(&request, Action::WriteOffer)
        .into_iter()
        .map(|one| one.0)
        .collect();
    let open = queries::open_offers_of(db, &ids, today).await?;
    let found = queries::found_for(db, &open, &app.maps.of(&request.current), today).await?;
    let keys: Vec<i32> = open.iter().map(|row| row.offer.id).collect();
    let waiting = queries::answers_waiting(db, &keys).await?;
    let events = queries::own_events(db, signed.id, now, EVENTS).await?;
    let unread = queries::unread_conversations(db, &request.actor, now).await?;
    // whoever decides on what organisations propose sees how much waits
    let proposed = if writes_library(&request) {
        Some(queries::proposals_waiting(db).await?)
    } else {
        None
    };
    let mut faces = faces_of(&request, &found).await?;
    let named = news.iter().filter_map(News::organisation);
    let named = named.chain(holders(&events));
    faces.extend(queries::faces(db, named).await?);
    let cx = request.cx();
    let writes = !ids.is_empty();
    let waiting = open.iter().filter_map(|row| {
        let count = waiting.get(&row.offer.id)?;
        let title = Said::of(&cx, row.offer.title_sq.as_deref(), row.offer.title_en.as_deref());
        let link = Link::new(title.text, format!("{}#answers", cx.url(&paths::offer(row.offer.id))));
        Some((link, title.foreign, usize::try_from(*count).unwrap_or_default()))
    });
    let waiting = waiting.collect();
    let matches = open.iter().filter_map(|row| {
        let of = found.by_offer.get(&row.offer.id).filter(|of| !of.is_empty())?;
        let title = Said::of(&cx, row.offer.title_sq.as_deref(), row.offer.title_en.as_deref());
        let best = of.iter().take(MATCHES.1);
        Some(HomeMatches {
            own: Link::new(title.text, cx.url(&paths::offer(row.offer.id))),
            foreign: title.foreign,
            matches: best
                .filter_map(|one| match_line(&cx, catalogue, (one, &found), &faces, today))
                .collect(),
        })
    });
    let matches = matches.take(MATCHES.0).collect();
    let last = news.last().filter(|_| more).map(News::at);
    let data = HomePage {
        name: signed.name.clone(),
        unread: usize::try_from(unread).unwrap_or(usize::MAX),
        proposed: proposed.map(|count| usize::try_from(count).unwrap_or(usize::MAX)),
        writes,
        waiting,
        matches,
        events: events
            .iter()
            .map(|row| event_line(&cx, catalogue, row, &faces))
            .collect(),
        feed: news
            .iter()
            .zip(&reasons)
            .map(|(one, why)| line(&request, (one, why), &faces))
            .collect(),
        follows: !followed.is_empty(),
        older: before.is_some(),
        more: last.map(|at| format!("?{}#feed", with("", "before", &at.word()))),
    };
    Ok(Page::private(views::home(&cx, &data)))
}
