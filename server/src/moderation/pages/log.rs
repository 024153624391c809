//! The public log.

use bashke_views::moderation::{self as views, LogEntry, LogPage, MonthLine};

use super::{count, page_of, pages};
use crate::moderation::queries::{self, LogLine, Month};
use crate::platform::errors::Error;
use crate::platform::local_time::date;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// What was decided, for everyone.
///
/// # Errors
/// Where something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    let page = page_of(&request);
    let (lines, total) = queries::log(&request.app.db, page).await?;
    let months = queries::months(&request.app.db).await?;
    let data = LogPage {
        months: months.iter().map(|month| line(&request, month)).collect(),
        entries: lines.into_iter().map(|line| entry(&request, line)).collect(),
        page: count(page),
        pages: pages(total),
    };
    Ok(Page::private(views::log(&request.cx(), &data)))
}

fn line(request: &Request, month: &Month) -> MonthLine {
    let (year, number) = month.month.split_once('-').unwrap_or((&month.month, "1"));
    let word = request
        .locale
        .message(&format!("month-{}", number.trim_start_matches('0')));
    let counts = [
        month.decisions,
        month.nothing,
        month.lifted,
        month.appeals,
        month.overturned,
    ];
    MonthLine {
        month: format!("{word} {year}"),
        counts: counts.map(count),
    }
}

fn entry(request: &Request, line: LogLine) -> LogEntry {
    let day = date(line.at);
    LogEntry {
        at: request.locale.date(day),
        kind: line.kind,
        rule: line.rule,
        measure: line.measure,
        appeal: line
            .appeal
            .map(|outcome| outcome.map_or("waiting", |outcome| outcome.word()).to_owned()),
    }
}
