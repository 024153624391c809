//! Timetables to begin with.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Tirane;

use super::{Slot, Stage};

/// A timetable to begin with; its times can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Two weeks, for one plain question.
    TwoWeeks,
    /// Four weeks.
    Month,
    /// Thirteen weeks, for a budget or a plan; people have their say for five of them.
    Quarter,
}

impl Template {
    /// All, the shortest first.
    pub const ALL: [Self; 3] = [Self::TwoWeeks, Self::Month, Self::Quarter];

    /// The word in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::TwoWeeks => "two-weeks",
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }

    /// The template of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.word() == word)
    }

    /// For how many days each stage is open, one after the other.
    #[must_use]
    pub const fn days(self) -> [(Stage, u64); 6] {
        let [inform, ask, say, weigh, conclude, follow_up] = match self {
            Self::TwoWeeks => [2, 2, 5, 3, 2, 90],
            Self::Month => [4, 4, 10, 6, 4, 180],
            Self::Quarter => [14, 14, 35, 21, 7, 365],
        };
        [
            (Stage::Inform, inform),
            (Stage::Ask, ask),
            (Stage::Say, say),
            (Stage::Weigh, weigh),
            (Stage::Conclude, conclude),
            (Stage::FollowUp, follow_up),
        ]
    }

    /// How many days the dialogue itself takes, without the follow-up.
    #[must_use]
    pub fn length(self) -> u64 {
        let stages = self.days().into_iter().filter(|(stage, _)| *stage != Stage::FollowUp);
        stages.map(|(_, days)| days).sum()
    }

    /// The slots of a dialogue whose first day is `first`: whole days in Tirana, also where the clock is changed between.
    #[must_use]
    pub fn slots(self, first: NaiveDate) -> Vec<Slot> {
        let mut next = first;
        let slots = self.days().into_iter().map(|(stage, days)| {
            let begins = next;
            next = begins.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
            Slot {
                stage,
                opens: midnight(begins),
                closes: midnight(next),
            }
        });
        slots.collect()
    }
}

/// When a day begins in Tirana. The clock is changed at two and three, so that every midnight is there once.
pub(super) fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN);
    let at = Tirane.from_local_datetime(&local).earliest();
    at.map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
}
