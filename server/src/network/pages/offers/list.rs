//! All offers and asks.

use bashke_views::components::Choice;
use bashke_views::network::{self as views, OffersPage};
use bashke_vocabulary::{OfferKind, OfferSide, Theme};

use super::{offer_line, own_for};
use crate::network::pages::resources::typed;
use crate::network::pages::{municipalities, municipality};
use crate::network::queries::{self, OFFERS, OffersAsked};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// The offers and asks that are asked for; those that are open where nothing is said.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let current = std::sync::Arc::clone(&request.current);
    let catalogue = &current.catalogue;
    let typed_place = request.params.text("place").unwrap_or_default().to_owned();
    let past = request
        .params
        .one("state", |word| ["open", "past"].iter().position(|known| *known == word));
    let asked = OffersAsked {
        typed: typed(&mut request),
        side: request.params.one("side", |word| word.parse().ok()),
        kind: request.params.one("kind", |word| word.parse().ok()),
        theme: request.params.one("theme", |word| word.parse().ok()),
        place: request.params.one("place", |slug| municipality(catalogue, slug)),
        past: past == Some(1),
    };
    let number = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (db, today) = (&request.app.db, request.app.clock.today());
    let (rows, total) = queries::offers(db, &asked, today, u64::from(number)).await?;
    let pages = total.div_ceil(OFFERS).max(1);
    if u64::from(number) > pages {
        return Err(Error::NotFound);
    }
    let faces = queries::faces(db, rows.iter().map(|row| row.offer.organisation_id)).await?;
    let cx = request.cx();
    let any = |chosen: bool| Choice::new("", cx.t("offers-any"), chosen);
    let mut places = municipalities(&cx, catalogue, |slug| slug == typed_place);
    places.insert(0, any(asked.place.is_none()));
    let sides = OfferSide::ALL.iter().map(|one| {
        Choice::new(
            one.word(),
            cx.t(&format!("offers-side-{one}")),
            asked.side == Some(*one),
        )
    });
    let kinds = OfferKind::ALL
        .iter()
        .map(|one| Choice::new(one.word(), cx.t(&format!("offer-kind-{one}")), asked.kind == Some(*one)));
    let themes = Theme::ALL
        .iter()
        .map(|one| Choice::new(one.word(), cx.t(&format!("theme-{one}")), asked.theme == Some(*one)));
    let data = OffersPage {
        typed: asked.typed.clone(),
        sides: std::iter::once(any(asked.side.is_none())).chain(sides).collect(),
        kinds: std::iter::once(any(asked.kind.is_none())).chain(kinds).collect(),
        themes: std::iter::once(any(asked.theme.is_none())).chain(themes).collect(),
        places,
        states: vec![
            Choice::new("open", cx.t("offers-state-open"), !asked.past),
            Choice::new("past", cx.t("offers-state-past"), asked.past),
        ],
        filtered: asked.past
            || !asked.typed.is_empty()
            || asked.side.is_some()
            || asked.kind.is_some()
            || asked.theme.is_some()
            || asked.place.is_some(),
        writes: !own_for(&request, Action::WriteOffer).is_empty(),
        lines: rows
            .iter()
            .map(|row| offer_line(&cx, catalogue, row, &faces, today))
            .collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(number).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
    };
    Ok(Page::private(views::offers(&cx, &data)))
}
