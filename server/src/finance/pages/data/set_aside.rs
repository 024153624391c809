//! Rows that were put aside, with the reasons.

use bashke_views::Cx;
use bashke_views::components::{Cell, Choice, Head, Row, Table};
use bashke_views::finance::data::{self, SetAsidePage};

use super::{SIZE, paged};
use crate::finance::pages::words::place_name;
use crate::finance::queries;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Rows that were put aside, with the reasons.
///
/// # Errors
/// Where the address cannot be understood or the database fails.
pub async fn set_aside(mut request: Request) -> Result<Page, Error> {
    let reasons = queries::set_aside_reasons(&request.app.db).await?;
    let params = &mut request.params;
    let chosen = params.one("reason", |code| {
        reasons.iter().find(|(reason, _)| reason.code == code).cloned()
    });
    let asked = params.number("page", 1u32, 100_000);
    std::mem::take(params).finish()?;
    let all: u64 = reasons.iter().map(|(_, count)| count).sum();
    let total = chosen.as_ref().map_or(all, |(_, count)| *count);
    let paged = paged(asked, usize::try_from(total).unwrap_or_default(), SIZE)?;
    let reason_id = chosen.as_ref().map(|(reason, _)| reason.id);
    let rows = queries::set_asides_for(&request.app.db, reason_id, paged.page as u64, SIZE as u64).await?;

    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let rows = rows.into_iter().map(|row| {
        let place = match catalogue.find_place(&row.place).map(|ix| catalogue.place(ix)) {
            Some(place) => place_name(&cx, place).to_owned(),
            None => row.place.clone(),
        };
        let reason = reasons
            .iter()
            .find(|(reason, _)| reason.id == row.reason_id)
            .map_or("", |(reason, _)| cx.pick(&reason.text_sq, &reason.text_en));
        Row::new(vec![
            Cell::text(place),
            Cell::markup(maud::html! { code { (row.working_name) } }),
            Cell::text(row.period),
            Cell::text(row.value),
            Cell::text(row.unit),
            Cell::markup(maud::html! { span.cell-text { (reason) } }),
            Cell::markup(address(&cx, &row.source_url)),
        ])
    });
    let heads = vec![
        Head::text(cx.t("set-aside-place")),
        Head::text(cx.t("set-aside-what")),
        Head::text(cx.t("set-aside-period")),
        Head::number(cx.t("set-aside-value")),
        Head::text(cx.t("set-aside-unit")),
        Head::text(cx.t("set-aside-reason")),
        Head::text(cx.t("table-source")),
    ];
    let choice = |code: &str, text: String, chosen: bool| Choice::new(code, text, chosen);
    let mut choices = vec![choice("", cx.t("set-aside-any"), chosen.is_none())];
    for (reason, count) in &reasons {
        let text = cx.pick(&reason.text_sq, &reason.text_en);
        let n = cx.count(usize::try_from(*count).unwrap_or_default());
        let text = cx.ta("set-aside-choice", &[("reason", text.into()), ("n", n.into())]);
        choices.push(choice(&reason.code, text, reason_id == Some(reason.id)));
    }
    let page = SetAsidePage {
        reasons: choices,
        reason: chosen.map(|(reason, _)| cx.pick(&reason.text_sq, &reason.text_en).to_owned()),
        rows: Table::new("set-aside", cx.t("set-aside-title"), heads, rows.collect()).hide_caption(),
        paged,
    };
    Ok(Page::by_release(data::set_aside(&cx, &page)))
}

/// An address as a link that says only whose it is.
pub(in crate::finance::pages) fn address(cx: &Cx<'_>, url: &str) -> maud::Markup {
    let host = url
        .split_once("://")
        .map(|(_, rest)| rest.split('/').next().unwrap_or(rest))
        .filter(|_| url.starts_with("http"));
    match host {
        Some(host) => maud::html! { a href=(url) rel="noopener external" { (host.trim_start_matches("www.")) } },
        None if url.is_empty() => maud::html! { (cx.t("source-page-no-address")) },
        None => maud::html! { (url) },
    }
}
