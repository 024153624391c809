//! All events: as a list, a month and a map.

use std::collections::HashMap;

use bashke_views::components::{Choice, Link, SwitchOption};
use bashke_views::layout::{with, without};
use bashke_views::network::{self as views, DayCell, DayEvent, EventsPage, EventsSeen, MonthView, PlaceLine, Said};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{PlaceKind, Theme};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Tirane;

use super::one::LEFT;
use super::{event_line, holders};
use crate::finance::Catalogue;
use crate::network::pages::resources::typed;
use crate::network::pages::{municipalities, municipality};
use crate::network::queries::{self, EVENTS, EventRow, EventsAsked};
use crate::network::rules::month::{Month, days_of};
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The events that are asked for; those to come where nothing is said.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let asked = Asked::read(&mut request)?;
    let app = &request.app;
    let (now, today) = (app.clock.now(), app.clock.today());
    let cx = request.cx();
    let mut data = empty(&request, &asked);
    let catalogue = &request.current.catalogue;
    match asked.seen {
        EventsSeen::List => {
            let (rows, total) = queries::events(&app.db, &asked.sought, now, u64::from(asked.page)).await?;
            let pages = total.div_ceil(EVENTS).max(1);
            if u64::from(asked.page) > pages {
                return Err(Error::NotFound);
            }
            let faces = queries::faces(&app.db, holders(&rows)).await?;
            data.lines = rows.iter().map(|row| event_line(&cx, catalogue, row, &faces)).collect();
            data.total = usize::try_from(total).unwrap_or(usize::MAX);
            data.pages = usize::try_from(pages).unwrap_or(1);
        }
        EventsSeen::Map => {
            let (counts, total) = queries::events_by_place(&app.db, &asked.sought, now).await?;
            data.counts = places(&cx, catalogue, &counts);
            data.total = usize::try_from(total).unwrap_or(usize::MAX);
        }
        EventsSeen::Month => {
            let shown = asked.month.unwrap_or_else(|| Month::of(today));
            let (rows, total) = queries::events_between(&app.db, &asked.sought, shown.span()).await?;
            data.total = usize::try_from(total).unwrap_or(usize::MAX);
            let mut month = month(&cx, shown, today, &rows);
            month.left_out = data.total.saturating_sub(rows.len());
            data.month = Some(month);
        }
    }
    Ok(Page::private(views::events(&cx, &data)))
}

/// What an address asks for.
struct Asked {
    sought: EventsAsked,
    place: String,
    seen: EventsSeen,
    month: Option<Month>,
    page: u32,
    /// What was just done with an event that is not seen any more.
    done: Option<&'static str>,
}

impl Asked {
    fn read(request: &mut Request) -> Result<Self, Error> {
        let current = std::sync::Arc::clone(&request.current);
        let typed = typed(request);
        let params = &mut request.params;
        let place = params.text("place").unwrap_or_default().to_owned();
        let among = |words: [&'static str; 2]| move |word: &str| words.iter().position(|known| *known == word);
        let past = params.one("when", among(["coming", "past"]));
        let online = params.one("where", among(["online", "place"]));
        let sought = EventsAsked {
            typed,
            theme: params.one("theme", |word| word.parse().ok()),
            place: params.one("place", |slug| municipality(&current.catalogue, slug)),
            online: online.map(|at| at == 0),
            past: past == Some(1),
        };
        let seen = params.one("view", |word| {
            EventsSeen::ALL.into_iter().find(|seen| seen.word() == word)
        });
        let month = params.one("month", |word| word.parse().ok());
        let page = params.number("page", 1_u32, 100_000).unwrap_or(1);
        let done = params.knows("done").text("done");
        let done = done.and_then(|word| LEFT.into_iter().find(|known| *known == word));
        params.only_known();
        std::mem::take(params).finish()?;
        Ok(Self {
            sought,
            place,
            seen: seen.unwrap_or(EventsSeen::List),
            month,
            page,
            // the ways on from there carry the address on
            done: done.filter(|_| page == 1),
        })
    }
}

/// The page without what was found.
fn empty(request: &Request, asked: &Asked) -> EventsPage {
    let (cx, sought) = (request.cx(), &asked.sought);
    let any = |chosen: bool| Choice::new("", cx.t("offers-any"), chosen);
    let themes = Theme::ALL
        .iter()
        .map(|one| Choice::new(one.word(), cx.t(&format!("theme-{one}")), sought.theme == Some(*one)));
    let mut places = municipalities(&cx, &request.current.catalogue, |slug| slug == asked.place);
    places.insert(0, any(sought.place.is_none()));
    let mut keep = Vec::new();
    if asked.seen != EventsSeen::List {
        keep.push(("view".to_owned(), asked.seen.word().to_owned()));
    }
    if let Some(month) = asked.month.filter(|_| asked.seen == EventsSeen::Month) {
        keep.push(("month".to_owned(), month.to_string()));
    }
    EventsPage {
        typed: sought.typed.clone(),
        times: vec![
            Choice::new("coming", cx.t("events-when-coming"), !sought.past),
            Choice::new("past", cx.t("events-when-past"), sought.past),
        ],
        themes: std::iter::once(any(sought.theme.is_none())).chain(themes).collect(),
        places,
        modes: vec![
            any(sought.online.is_none()),
            Choice::new("online", cx.t("events-where-online"), sought.online == Some(true)),
            Choice::new("place", cx.t("events-where-place"), sought.online == Some(false)),
        ],
        keep,
        views: switches(&cx, asked.seen),
        seen: asked.seen,
        filtered: sought.past
            || !sought.typed.is_empty()
            || sought.theme.is_some()
            || sought.place.is_some()
            || sought.online.is_some(),
        feed: cx.url(paths::EVENTS_FEED),
        done: asked.done.map(|done| cx.t(&format!("event-done-{done}"))),
        lines: Vec::new(),
        month: None,
        counts: Vec::new(),
        total: 0,
        page: usize::try_from(asked.page).unwrap_or(1),
        pages: 1,
    }
}

fn switches(cx: &Cx<'_>, seen: EventsSeen) -> Vec<SwitchOption> {
    let query = without(&without(&without(cx.query, "page"), "month"), "done");
    let each = EventsSeen::ALL.into_iter().map(|one| {
        let query = match one {
            EventsSeen::List => without(&query, "view"),
            // a month holds what is over and what is to come
            EventsSeen::Month => with(&without(&query, "when"), "view", one.word()),
            EventsSeen::Map => with(&query, "view", one.word()),
        };
        SwitchOption::new(
            cx.t(&format!("events-view-{}", one.word())),
            format!("?{query}"),
            one == seen,
        )
    });
    each.collect()
}

/// How many there are in each municipality.
fn places(cx: &Cx<'_>, catalogue: &Catalogue, counts: &HashMap<i32, usize>) -> Vec<PlaceLine> {
    let query = without(&without(&without(cx.query, "page"), "view"), "place");
    let mut lines: Vec<PlaceLine> = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| {
            let place = catalogue.place(ix);
            PlaceLine {
                name: cx.pick(&place.name_sq, &place.name_en).to_owned(),
                county: String::new(),
                href: format!("{}?{}", cx.url(paths::EVENTS), with(&query, "place", &place.slug)),
                tile: place.tile,
                count: counts.get(&place.id).copied().unwrap_or_default(),
            }
        })
        .collect();
    lines.sort_by_cached_key(|line| sort_key(&line.name));
    lines
}

/// A month with what is on in it.
fn month(cx: &Cx<'_>, shown: Month, today: NaiveDate, rows: &[EventRow]) -> MonthView {
    let local = |at: DateTime<Utc>| at.with_timezone(&Tirane);
    let mut by_day: HashMap<NaiveDate, Vec<DayEvent>> = HashMap::new();
    for row in rows {
        let event = &row.event;
        let first = local(event.begins_at).date_naive();
        // what ends at midnight is not on that day any more
        let last = local(event.ends_at - chrono::Duration::seconds(1)).date_naive();
        for day in days_of(first, last, shown) {
            by_day.entry(day).or_default().push(DayEvent {
                at: (day == first).then(|| local(event.begins_at).format("%H:%M").to_string()),
                title: Said::of(cx, event.title_sq.as_deref(), event.title_en.as_deref()),
                href: cx.url(&paths::event(event.id)),
                cancelled: event.cancelled_at.is_some(),
            });
        }
    }
    let query = with(&without(cx.query, "page"), "view", EventsSeen::Month.word());
    let way = |month: Month| {
        Link::new(
            name(cx, month),
            format!("?{}", with(&query, "month", &month.to_string())),
        )
    };
    let own = Month::of(today);
    MonthView {
        name: name(cx, shown),
        previous: way(shown.previous()),
        next: way(shown.next()),
        now: (shown != own).then(|| Link::new(cx.t("month-now"), format!("?{}", without(&query, "month")))),
        days: shown
            .days()
            .map(|day| DayCell {
                number: day.day(),
                weekday: day.weekday().number_from_monday(),
                today: day == today,
                events: by_day.remove(&day).unwrap_or_default(),
            })
            .collect(),
        left_out: 0,
    }
}

/// A month in words.
fn name(cx: &Cx<'_>, month: Month) -> String {
    let first = month.first();
    format!("{} {}", cx.t(&format!("month-{}", first.month())), first.year())
}
