//! A collaboration out of what was typed, and how one stands on a day.

use bashke_vocabulary::Theme;
use chrono::{Datelike, NaiveDate};

use super::WORDS_MOST;
use super::offer::{DAY_ODD, day};
use super::profile::{themes, words};
use super::said::language;
use crate::platform::forms::Fields;
use crate::platform::refusal::Refusals;

/// How much of the words stands in a list.
const OPENING: usize = 220;

/// What one organisation asks another to do together.
#[derive(Debug, Clone)]
pub struct Collaboration {
    /// What for.
    pub text: String,
    /// The language of that.
    pub language: &'static str,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last.
    pub ends_on: Option<NaiveDate>,
}

/// Reads what is asked.
///
/// # Errors
/// All that is refused.
pub fn collaboration(fields: &Fields, today: NaiveDate) -> Result<Collaboration, Refusals> {
    let mut refused = Refusals::default();
    let text = words(fields, "text", WORDS_MOST).unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        String::new()
    });
    let language = language(fields, &mut refused);
    let themes = themes(fields, &mut refused);
    let starts_on = day(fields, "starts-on", DAY_ODD, &mut refused);
    let ends_on = day(fields, "ends-on", DAY_ODD, &mut refused);
    if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
        refused.push("ends-on", "offer-ends-before");
    } else if ends_on.is_some_and(|last| last < today) {
        refused.push("ends-on", "collaboration-ends-past");
    }
    match language {
        Some(language) if refused.0.is_empty() => Ok(Collaboration {
            text,
            language,
            themes,
            starts_on,
            ends_on,
        }),
        _ => Err(refused),
    }
}

/// How a collaboration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CollaborationState {
    /// Nobody decided yet.
    Waits,
    /// Whoever asked took it back.
    Withdrawn,
    /// It was declined.
    Declined,
    /// It was accepted.
    Stands,
    /// It was accepted, and is over.
    Ended,
}

impl CollaborationState {
    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Withdrawn => "withdrawn",
            Self::Declined => "declined",
            Self::Stands => "stands",
            Self::Ended => "ended",
        }
    }
}

/// How one stands on a day: by what was decided, whether it was taken back or ended, and its last day. That one counts
/// whole.
#[must_use]
pub fn collaboration_state(
    accepted: Option<bool>,
    withdrawn: bool,
    ended: bool,
    ends_on: Option<NaiveDate>,
    today: NaiveDate,
) -> CollaborationState {
    match accepted {
        None if withdrawn => CollaborationState::Withdrawn,
        None => CollaborationState::Waits,
        Some(false) => CollaborationState::Declined,
        Some(true) if ended || ends_on.is_some_and(|last| last < today) => CollaborationState::Ended,
        Some(true) => CollaborationState::Stands,
    }
}

/// The years of one that is over, `2025–2026`; a single one where it ended in the year in which it began.
#[must_use]
pub fn years(first: NaiveDate, last: NaiveDate) -> String {
    let (first, last) = (first.year().min(last.year()), last.year());
    if first == last {
        last.to_string()
    } else {
        format!("{first}–{last}")
    }
}

/// How a text begins, for a list: whole words, on one line.
#[must_use]
pub fn opening(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= OPENING {
        return line;
    }
    let cut: String = line.chars().take(OPENING).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_of(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn read(others: &[(&str, &str)]) -> Result<Collaboration, Vec<(&'static str, &'static str)>> {
        let typed = [("text", "Një anketë e përbashkët."), ("language", "sq")];
        let kept = typed
            .iter()
            .filter(|(name, _)| others.iter().all(|(other, _)| other != name));
        let fields: Fields = kept
            .chain(others)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        collaboration(&fields, day_of("2026-11-23"))
            .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn what_is_asked_is_read_and_what_is_wrong_is_told_at_its_field() {
        let good = read(&[
            ("theme", "youth"),
            ("starts-on", "2026-12-01"),
            ("ends-on", "2026-12-01"),
        ]);
        assert_eq!(
            good.map(|one| (one.language, one.themes)),
            Ok(("sq", vec![Theme::Youth]))
        );
        for (typed, refused) in [
            (&[("text", "")][..], ("text", "organisations-words-missing")),
            (&[("language", "it")], ("language", "post-language-missing")),
            (&[("starts-on", "nesër")], ("starts-on", "offer-day-odd")),
            (&[("ends-on", "2026-11-22")], ("ends-on", "collaboration-ends-past")),
            (
                &[("starts-on", "2027-01-02"), ("ends-on", "2027-01-01")],
                ("ends-on", "offer-ends-before"),
            ),
        ] {
            assert_eq!(read(typed).err(), Some(vec![refused]), "{typed:?}");
        }
        assert!(read(&[("ends-on", "2026-11-23")]).is_ok(), "today is not over");
    }

    #[test]
    fn one_stands_to_the_end_of_its_last_day() {
        let (today, before) = (day_of("2026-11-23"), day_of("2026-11-22"));
        let state =
            |accepted, withdrawn, ended, last| collaboration_state(accepted, withdrawn, ended, last, today).word();
        assert_eq!(state(None, false, false, Some(before)), "waits");
        assert_eq!(state(None, true, false, None), "withdrawn");
        assert_eq!(state(Some(false), false, false, None), "declined");
        assert_eq!(state(Some(true), false, false, Some(today)), "stands");
        assert_eq!(state(Some(true), false, false, Some(before)), "ended");
        assert_eq!(state(Some(true), false, true, None), "ended");
    }

    #[test]
    fn years_and_openings_are_short() {
        assert_eq!(years(day_of("2025-03-01"), day_of("2026-03-01")), "2025–2026");
        assert_eq!(years(day_of("2026-03-01"), day_of("2026-04-01")), "2026");
        // ended before it was to begin
        assert_eq!(years(day_of("2027-03-01"), day_of("2026-04-01")), "2026");
        assert_eq!(opening("Një\n\n dy"), "Një dy");
        let long = opening(&"fjalë ".repeat(100));
        assert!(
            long.chars().count() <= OPENING + 2 && long.ends_with("fjalë …"),
            "{long}"
        );
    }
}
