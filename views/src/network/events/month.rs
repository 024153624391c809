//! A month with what is on in it: a calendar where there is room for one, otherwise the days on which something is on.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, anchor};
use crate::network::said::Said;

/// Something that is on on a day.
#[derive(Debug, Clone)]
pub struct DayEvent {
    /// The hour at which it begins; none where it began before.
    pub at: Option<String>,
    /// Its title.
    pub title: Said,
    /// Its page.
    pub href: String,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

/// A day of a month.
#[derive(Debug, Clone)]
pub struct DayCell {
    /// Its number.
    pub number: u32,
    /// The number of its day of the week, Monday is 1.
    pub weekday: u32,
    /// Whether it is today.
    pub today: bool,
    /// What is on.
    pub events: Vec<DayEvent>,
}

/// A month.
#[derive(Debug, Clone)]
pub struct MonthView {
    /// Its name.
    pub name: String,
    /// The month before.
    pub previous: Link,
    /// The month after.
    pub next: Link,
    /// This month, where another is shown.
    pub now: Option<Link>,
    /// Its days.
    pub days: Vec<DayCell>,
    /// How many there are besides, that do not stand in it any more.
    pub left_out: usize,
}

/// The calendar of a month.
pub(super) fn month(cx: &Cx<'_>, data: &MonthView) -> Markup {
    let empty = data.days.iter().all(|day| day.events.is_empty());
    html! {
        nav.month-ways aria-label=(cx.t("month-ways")) {
            a rel="prev" href=(data.previous.href) { (data.previous.text) }
            h3 { (data.name) }
            a rel="next" href=(data.next.href) { (data.next.text) }
        }
        @if data.left_out > 0 {
            p.hint { (cx.ta("month-left-out", &[("count", data.left_out.into()), ("n", cx.count(data.left_out).into())])) }
        }
        @if empty { p.muted { (cx.t("month-empty")) } }
        @if let Some(now) = &data.now { p { (anchor(now)) } }
        div.month-heads aria-hidden="true" {
            @for weekday in 1..=7 { span { (cx.t(&format!("weekday-short-{weekday}"))) } }
        }
        ol.month role="list" {
            @for day in &data.days { (cell(cx, day)) }
        }
    }
}

fn cell(cx: &Cx<'_>, day: &DayCell) -> Markup {
    let quiet = day.events.is_empty();
    let mut classes = Vec::new();
    if day.number == 1 {
        // the first day stands below its day of the week
        classes.push(format!("from-{}", day.weekday));
    }
    classes.extend(quiet.then(|| "quiet".to_owned()));
    classes.extend(day.today.then(|| "today".to_owned()));
    html! {
        li class=[(!classes.is_empty()).then(|| classes.join(" "))] {
            p.day {
                span.weekday aria-hidden="true" { (cx.t(&format!("weekday-short-{}", day.weekday))) }
                span.visually-hidden { (cx.t(&format!("weekday-{}", day.weekday))) " " }
                (day.number)
                @if day.today { span.visually-hidden { ", " (cx.t("month-today")) } }
            }
            @if !quiet {
                ul.plain role="list" {
                    @for one in &day.events { li { (event(cx, one)) } }
                }
            }
        }
    }
}

fn event(cx: &Cx<'_>, one: &DayEvent) -> Markup {
    let link = html! { a href=(one.href) lang=[one.title.foreign] { (one.title.text) } };
    html! {
        @if let Some(at) = &one.at { span.at { (at) } " " }
        @if one.cancelled { s { (link) } " " span.visually-hidden { (cx.t("event-cancelled-short")) } }
        @else { (link) }
    }
}
