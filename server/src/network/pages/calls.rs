//! Calls for applications, and the grants that came from them.

use std::collections::HashMap;

use axum::extract::Path;
use bashke_entities::network::grant;
use bashke_views::components::Link;
use bashke_views::network::{self as views, CallLine, CallPage, CallsPage, GrantLine, Money, Said, SourceLine};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Currency, SubjectKind};
use maud::{Markup, PreEscaped};

use super::funding::{programme_link, programmes, writes};
use super::offers::done;
use super::place_link;
use super::projects::between;
use super::resources::typed;
use crate::finance::Catalogue;
use crate::moderation;
use crate::network::queries::{self, CallRow, GRANTS, GrantRow};
use crate::platform::errors::Error;
use crate::platform::markdown::{self, Links, Piece};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// All calls.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let typed = typed(&mut request);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let mut rows = queries::calls(&request.app.db).await?;
    let programmes = programmes(&request).await?;
    let any = !rows.is_empty();
    rows.retain(|row| row.holds(&typed));
    let today = request.app.clock.today();
    let cx = request.cx();
    let ways = [("call-new", paths::CALL_NEW), ("programme-new", paths::PROGRAMME_NEW)];
    let ways = ways.map(|(text, path)| Link::new(cx.t(text), cx.url(path)));
    let data = CallsPage {
        programmes: programmes.iter().map(|row| programme_link(&cx, row)).collect(),
        ways: if writes(&request) { ways.into() } else { Vec::new() },
        calls: rows.iter().map(|row| line(&cx, row, today)).collect(),
        typed,
        any,
    };
    Ok(Page::private(views::calls(&cx, &data)))
}

pub(super) fn line(cx: &Cx<'_>, row: &CallRow, today: chrono::NaiveDate) -> CallLine {
    let call = &row.call;
    CallLine {
        link: Link::new(cx.pick(&call.name_sq, &call.name_en), cx.url(&paths::call(&call.slug))),
        programme: programme_link(cx, &row.programme),
        opens: call.opens_on.map(|day| cx.date(day)),
        closes: call.closes_on.map(|day| cx.date(day)),
        open: call.closes_on.is_some_and(|last| last >= today) && call.opens_on.is_none_or(|first| first <= today),
        applications: call.applications.and_then(|count| usize::try_from(count).ok()),
        supported: call.supported.and_then(|count| usize::try_from(count).ok()),
        budget: money(call.budget, call.currency.as_deref()),
        grants: usize::try_from(row.grants).unwrap_or(usize::MAX),
        themes: row.themes.iter().map(|theme| theme.word().to_owned()).collect(),
    }
}

/// An amount as it is kept.
pub(super) fn money(minor: Option<i64>, currency: Option<&str>) -> Option<Money> {
    let currency: Currency = currency?.parse().ok()?;
    Some(Money {
        minor: minor?,
        currency,
    })
}

/// A call with its grants.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let asked = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    let done = done(&mut request, &DONE)?;
    let db = &request.app.db;
    let row = queries::call(db, &slug).await?.ok_or(Error::NotFound)?;
    let (grants, total) = queries::grants_of_call(db, row.call.id, u64::from(asked)).await?;
    let pages = total.div_ceil(GRANTS).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let lines = received(&request, &grants).await?;
    let cx = request.cx();
    let today = request.app.clock.today();
    let call = &row.call;
    let ways = [
        ("call-edit", paths::call_edit(&slug)),
        ("grant-new", format!("{}?under=call:{slug}", paths::GRANT_NEW)),
    ];
    let ways = ways.map(|(text, path)| Link::new(cx.t(text), cx.url(&path)));
    let data = CallPage {
        programme_about: Said::given(
            &cx,
            row.programme.about_sq.as_deref(),
            row.programme.about_en.as_deref(),
        )
        .and_then(|said| shown(&request, &said)),
        funder: Said::of(&cx, Some(&row.programme.funder), row.programme.funder_en.as_deref()),
        budget_note: Said::given(&cx, call.budget_note_sq.as_deref(), call.budget_note_en.as_deref()),
        note: Said::given(&cx, call.note_sq.as_deref(), call.note_en.as_deref()),
        apply_at: call.apply_at.clone(),
        source: source_line(&call.source, call.source_title.as_deref()),
        ways: if writes(&request) { ways.into() } else { Vec::new() },
        done: done.map(|word| cx.t(&format!("call-done-{word}"))),
        grants: lines,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        call: line(&cx, &row, today),
    };
    Ok(Page::private(views::call(&cx, &data)))
}

/// What was just done with a call, a programme or a grant of either.
pub(super) const DONE: [&str; 2] = ["saved", "grant"];

/// Grants as lines, each with who received it and where it is changed.
pub(super) async fn received(request: &Request, grants: &[GrantRow]) -> Result<Vec<GrantLine>, Error> {
    let recipients = recipients(request, grants).await?;
    let cx = request.cx();
    let writes = writes(request);
    let lines = grants.iter().map(|row| GrantLine {
        recipient: row.grant.organisation_id.and_then(|id| recipients.get(&id).cloned()),
        edit: writes.then(|| cx.url(&paths::grant_edit(&row.grant.slug))),
        ..grant_line(&cx, &request.current.catalogue, row)
    });
    Ok(lines.collect())
}

/// Where something was read.
pub(super) fn source_line(address: &str, title: Option<&str>) -> SourceLine {
    SourceLine {
        address: address.to_owned(),
        title: title.map(str::to_owned),
    }
}

/// A text with its marks, and its language where that is not the page's; none where it cannot be shown.
pub(super) fn shown(request: &Request, said: &Said) -> Option<(Markup, Option<&'static str>)> {
    let links = Links {
        origin: &request.app.config.public_url,
    };
    let rendered = markdown::render(&said.text, &links, |_| false).ok()?;
    let html = markdown::pieces(&rendered.html, "")
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Html(html) => Some(html),
            Piece::Figure(_) => None,
        });
    Some((PreEscaped(html.collect()), said.foreign))
}

/// What is said in the page's language.
pub(super) fn picked(cx: &Cx<'_>, sq: Option<&str>, en: Option<&str>) -> Option<String> {
    let text = cx.pick(sq.unwrap_or_default(), en.unwrap_or_default());
    (!text.is_empty()).then(|| text.to_owned())
}

/// Who received grants, by the keys of organisations; none of those that are hidden.
async fn recipients(request: &Request, grants: &[GrantRow]) -> Result<HashMap<i32, Link>, Error> {
    let db = &request.app.db;
    let ids: Vec<i32> = grants.iter().filter_map(|row| row.grant.organisation_id).collect();
    let faces = queries::faces(db, ids).await?;
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, faces.keys().map(ToString::to_string)).await?;
    let cx = request.cx();
    let shown = faces.into_iter().filter(|(id, _)| !hidden.contains(&id.to_string()));
    Ok(shown
        .map(|(id, (slug, name))| (id, Link::new(name, cx.url(&paths::organisation(slug)))))
        .collect())
}

/// A grant as a line; its recipient and its call are added by whoever shows it.
pub(super) fn grant_line(cx: &Cx<'_>, catalogue: &Catalogue, row: &GrantRow) -> GrantLine {
    let grant = &row.grant;
    let (title, title_language) = titled(cx, grant);
    GrantLine {
        title,
        title_language,
        individual: grant.organisation_id.is_none(),
        recipient: None,
        call: None,
        programme: None,
        places: row
            .places
            .iter()
            .filter_map(|id| place_link(cx, catalogue, *id))
            .collect(),
        year: grant.year.map(|year| year.to_string()),
        year_kind: grant.year_kind.clone(),
        period: grant.period.clone(),
        days: between(cx, grant.starts_on, grant.ends_on),
        amount: money(grant.amount, grant.currency.as_deref()),
        note: Said::given(cx, grant.note_sq.as_deref(), grant.note_en.as_deref()),
        source: source_line(&grant.source, grant.source_title.as_deref()),
        edit: None,
    }
}

/// The title of a grant with its language: as the source has it, or translated where the page is in the other language.
pub(super) fn titled(cx: &Cx<'_>, grant: &grant::Model) -> (Option<String>, Option<String>) {
    let own = grant.title_language.as_deref() == Some(cx.locale.tag());
    match &grant.title_translated {
        Some(title) if !own => (Some(title.clone()), Some(cx.locale.tag().to_owned())),
        _ => (grant.title.clone(), grant.title_language.clone()),
    }
}
