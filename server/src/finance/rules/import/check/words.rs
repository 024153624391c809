//! The words of a file: periods, phases, statuses, units, days.

use bashke_vocabulary::{Period, Phase, Status, fold};
use chrono::NaiveDate;

use super::super::fault::shown;
use super::super::names::Unknown;
use super::super::nearest::{did_you_mean, nearest};
use super::super::unit::{self, Scale};

/// Reads a period; also one whose quarter or half is written otherwise, where that leaves no doubt.
pub(super) fn period(text: &str) -> Result<Period, Unknown> {
    text.parse().map_err(|_| {
        let plain: String = text
            .chars()
            .filter(|c| c.is_ascii_alphanumeric())
            .collect::<String>()
            .to_uppercase();
        let guess = match (plain.get(..4), plain.get(4..)) {
            (Some(year), Some("Q1" | "T1" | "QI" | "TI")) => Some(format!("{year}-Q1")),
            (Some(year), Some("Q2" | "T2" | "TII")) => Some(format!("{year}-Q2")),
            (Some(year), Some("Q3" | "T3" | "TIII")) => Some(format!("{year}-Q3")),
            (Some(year), Some("Q4" | "T4" | "TIV")) => Some(format!("{year}-Q4")),
            (Some(year), Some("H1" | "S1")) => Some(format!("{year}-H1")),
            (Some(year), Some("H2" | "S2")) => Some(format!("{year}-H2")),
            _ => None,
        }
        .filter(|guess| guess.parse::<Period>().is_ok());
        let advice = match guess {
            Some(guess) => format!("did you mean `{guess}`?"),
            None => "write 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018 or 2023-09-18".to_owned(),
        };
        (format!("`{}` is not a period", shown(text)), Some(advice))
    })
}

pub(super) fn phase(text: &str) -> Result<Phase, Unknown> {
    text.parse()
        .map_err(|_| not_a_word(text, "phase", Phase::ALL.iter().map(|phase| phase.word())))
}

pub(super) fn status(text: &str) -> Result<Status, Unknown> {
    text.parse()
        .map_err(|_| not_a_word(text, "status", Status::ALL.iter().map(|status| status.word())))
}

pub(super) fn scale(text: &str) -> Result<Scale, Unknown> {
    unit::read(text).ok_or_else(|| {
        (
            format!("`{}` is not a unit", shown(text)),
            Some("write a unit of the catalogue, such as `ALL`, `ALL million`, `percent`".to_owned()),
        )
    })
}

fn not_a_word<'a>(text: &str, what: &str, words: impl Iterator<Item = &'a str> + Clone) -> Unknown {
    let near = nearest(&fold(text), words.clone().map(|word| (word, word)));
    let advice = did_you_mean(&near).unwrap_or_else(|| format!("write {}", words.collect::<Vec<_>>().join(", ")));
    (format!("`{}` is not a {what}", shown(text)), Some(advice))
}

pub(super) fn day(text: &str) -> Result<NaiveDate, Unknown> {
    text.parse().map_err(|_| {
        (
            format!("`{}` is not a day", shown(text)),
            Some("write 2026-11-23".to_owned()),
        )
    })
}

pub(super) fn is_slug(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=80).contains(&text.len()) && text.bytes().all(sign) && !text.starts_with('-') && !text.ends_with('-')
}
