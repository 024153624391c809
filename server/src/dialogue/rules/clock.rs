//! The clock of a question to a municipality: when an answer is due, where the question stands, and when the
//! municipality is reminded.
//!
//! Law 119/2014 on the right to information: an answer within 10 working days, one extension of at most 5 of which notice
//! is given; silence counts as a refusal. All days are days in Tirana.

use chrono::NaiveDate;

use super::working_days::{Calendar, Reckoned};

/// Within how many working days a question is to be answered.
pub const ANSWER_WITHIN: u16 = 10;

/// By how many working days that may be extended, once.
pub const EXTENSION: u16 = 5;

/// How many working days before the due day the first reminder goes.
pub const REMIND_BEFORE: u16 = 3;

/// How many working days there are between reminders after the due day.
pub const REMIND_EACH: u16 = 5;

/// How many reminders go after the due day.
pub const REMIND_AFTER: u16 = 4;

/// How a question ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It was answered on this day.
    Answered(NaiveDate),
    /// The answer was refused on this day.
    Refused(NaiveDate),
}

impl End {
    /// The day.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::Answered(day) | Self::Refused(day) => day,
        }
    }
}

/// The dates of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// When it reached the municipality.
    pub asked: NaiveDate,
    /// When the municipality gave notice that it takes longer. Notice given when the answer was overdue extends nothing.
    pub extended: Option<NaiveDate>,
    /// How it ended.
    pub end: Option<End>,
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is time to answer it.
    Due,
    /// There is time because it was extended.
    Extended,
    /// The time is over and there is no answer, which counts as a refusal.
    Overdue,
    /// It was answered in time.
    Answered,
    /// It was answered, but late.
    AnsweredLate,
    /// The answer was refused.
    Refused,
}

impl State {
    /// The word in message keys and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Extended => "extended",
            Self::Overdue => "overdue",
            Self::Answered => "answered",
            Self::AnsweredLate => "answered-late",
            Self::Refused => "refused",
        }
    }

    /// Whether the municipality can still answer.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Due | Self::Extended | Self::Overdue)
    }
}

/// What a reminder says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// The answer is due soon.
    Soon,
    /// It is due today.
    Today,
    /// It is overdue; the how manieth reminder of that it is, from 1.
    Overdue(u16),
}

impl Question {
    /// A question that reached the municipality on this day.
    #[must_use]
    pub const fn asked(asked: NaiveDate) -> Self {
        Self {
            asked,
            extended: None,
            end: None,
        }
    }

    /// The last day for an answer, extended where it was.
    #[must_use]
    pub fn due(&self, calendar: &Calendar) -> Reckoned {
        let first = calendar.after(self.asked, ANSWER_WITHIN);
        if self.extended.is_some_and(|notice| notice <= first.day) {
            calendar.after(self.asked, ANSWER_WITHIN + EXTENSION)
        } else {
            first
        }
    }

    /// Whether the municipality may give notice today that it takes longer: once, while the answer is not overdue.
    #[must_use]
    pub fn may_extend(&self, calendar: &Calendar, today: NaiveDate) -> bool {
        self.extended.is_none() && self.state(calendar, today) == State::Due
    }

    /// Where the question stands today.
    #[must_use]
    pub fn state(&self, calendar: &Calendar, today: NaiveDate) -> State {
        let due = self.due(calendar).day;
        match self.end {
            Some(End::Refused(_)) => State::Refused,
            Some(End::Answered(day)) if day > due => State::AnsweredLate,
            Some(End::Answered(_)) => State::Answered,
            None if today > due => State::Overdue,
            None if due > calendar.after(self.asked, ANSWER_WITHIN).day => State::Extended,
            None => State::Due,
        }
    }

    /// How many working days the answer took longer, or takes longer so far; 0 where it is in time.
    #[must_use]
    pub fn days_late(&self, calendar: &Calendar, today: NaiveDate) -> usize {
        calendar.between(self.due(calendar).day, self.end.map_or(today, End::day))
    }

    /// The days on which the municipality is reminded as long as it does not answer, the earliest first.
    #[must_use]
    pub fn reminders(&self, calendar: &Calendar) -> Vec<(NaiveDate, Reminder)> {
        let due = self.due(calendar).day;
        let after = (1..=REMIND_AFTER).map(|n| (calendar.after(due, n * REMIND_EACH).day, Reminder::Overdue(n)));
        [
            (calendar.before(due, REMIND_BEFORE).day, Reminder::Soon),
            (due, Reminder::Today),
        ]
        .into_iter()
        .chain(after)
        .collect()
    }

    /// The reminder that is to go today, where the last one went on `last`: the newest whose day has come, so that a day on
    /// which nothing could be sent is made up for, and only once.
    #[must_use]
    pub fn reminder(&self, calendar: &Calendar, today: NaiveDate, last: Option<NaiveDate>) -> Option<Reminder> {
        let (day, reminder) = self.reminders(calendar).into_iter().rfind(|(day, _)| *day <= today)?;
        let is_new = last.is_none_or(|last| last < day);
        // that an answer is due today is true on that day alone
        let is_true = reminder != Reminder::Today || day == today;
        (self.end.is_none() && is_new && is_true).then_some(reminder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Asked on Monday 5 October 2026: due on the 19th, extended on the 26th; no holiday is near.
    fn question(extended: Option<&str>, end: Option<End>) -> Question {
        Question {
            asked: day("2026-10-05"),
            extended: extended.map(day),
            end,
        }
    }

    #[test]
    fn a_question_stands_where_its_dates_put_it() {
        let answered = |text: &str| Some(End::Answered(day(text)));
        let refused = |text: &str| Some(End::Refused(day(text)));
        let calendar = Calendar::default();
        for (extended, end, today, state, due, late) in [
            (None, None, "2026-10-05", State::Due, "2026-10-19", 0),
            (None, None, "2026-10-19", State::Due, "2026-10-19", 0),
            (None, None, "2026-10-20", State::Overdue, "2026-10-19", 1),
            (None, None, "2026-10-24", State::Overdue, "2026-10-19", 4),
            // notice in time, on the last day, and too late
            (Some("2026-10-12"), None, "2026-10-13", State::Extended, "2026-10-26", 0),
            (Some("2026-10-19"), None, "2026-10-26", State::Extended, "2026-10-26", 0),
            (Some("2026-10-19"), None, "2026-10-27", State::Overdue, "2026-10-26", 1),
            (Some("2026-10-20"), None, "2026-10-20", State::Overdue, "2026-10-19", 1),
            (
                None,
                answered("2026-10-05"),
                "2026-11-30",
                State::Answered,
                "2026-10-19",
                0,
            ),
            (
                None,
                answered("2026-10-19"),
                "2026-11-30",
                State::Answered,
                "2026-10-19",
                0,
            ),
            (
                None,
                answered("2026-10-20"),
                "2026-11-30",
                State::AnsweredLate,
                "2026-10-19",
                1,
            ),
            (
                Some("2026-10-12"),
                answered("2026-10-26"),
                "2026-11-30",
                State::Answered,
                "2026-10-26",
                0,
            ),
            (
                Some("2026-10-12"),
                answered("2026-10-28"),
                "2026-11-30",
                State::AnsweredLate,
                "2026-10-26",
                2,
            ),
            (
                Some("2026-10-21"),
                answered("2026-10-22"),
                "2026-11-30",
                State::AnsweredLate,
                "2026-10-19",
                3,
            ),
            (
                None,
                refused("2026-10-07"),
                "2026-10-08",
                State::Refused,
                "2026-10-19",
                0,
            ),
            (
                None,
                refused("2026-10-30"),
                "2026-11-30",
                State::Refused,
                "2026-10-19",
                9,
            ),
        ] {
            let question = question(extended, end);
            let case = format!("{question:?} on {today}");
            assert_eq!(question.state(&calendar, day(today)), state, "{case}");
            assert_eq!(question.due(&calendar).day, day(due), "{case}");
            assert_eq!(question.days_late(&calendar, day(today)), late, "{case}");
            assert_eq!(state.is_open(), end.is_none(), "{case}");
        }
    }

    #[test]
    fn it_may_be_extended_once_and_in_time() {
        let calendar = Calendar::default();
        for (extended, end, today, may) in [
            (None, None, "2026-10-05", true),
            (None, None, "2026-10-19", true),
            (None, None, "2026-10-20", false),
            (Some("2026-10-12"), None, "2026-10-13", false),
            (None, Some(End::Answered(day("2026-10-06"))), "2026-10-07", false),
        ] {
            assert_eq!(
                question(extended, end).may_extend(&calendar, day(today)),
                may,
                "{today}"
            );
        }
    }

    #[test]
    fn reminders_go_before_on_and_after_the_day() {
        let calendar = Calendar::default();
        let planned = |extended| -> Vec<String> {
            let reminders = question(extended, None).reminders(&calendar);
            reminders.iter().map(|(day, what)| format!("{day} {what:?}")).collect()
        };
        let expected = [
            "2026-10-14 Soon",
            "2026-10-19 Today",
            "2026-10-26 Overdue(1)",
            "2026-11-02 Overdue(2)",
            "2026-11-09 Overdue(3)",
            "2026-11-16 Overdue(4)",
        ];
        assert_eq!(planned(None), expected);
        // 23 November is off
        let extended = [
            "2026-10-21 Soon",
            "2026-10-26 Today",
            "2026-11-02 Overdue(1)",
            "2026-11-09 Overdue(2)",
            "2026-11-16 Overdue(3)",
            "2026-11-24 Overdue(4)",
        ];
        assert_eq!(planned(Some("2026-10-13")), extended);
    }

    #[test]
    fn a_reminder_goes_once_also_where_its_day_was_missed() {
        let calendar = Calendar::default();
        for (today, last, reminder) in [
            ("2026-10-13", None, None),
            ("2026-10-14", None, Some(Reminder::Soon)),
            ("2026-10-14", Some("2026-10-14"), None),
            ("2026-10-16", None, Some(Reminder::Soon)),
            ("2026-10-19", Some("2026-10-16"), Some(Reminder::Today)),
            ("2026-10-20", Some("2026-10-16"), None),
            ("2026-10-26", Some("2026-10-19"), Some(Reminder::Overdue(1))),
            ("2026-11-04", Some("2026-10-19"), Some(Reminder::Overdue(2))),
            ("2026-11-04", Some("2026-11-04"), None),
            ("2026-12-31", Some("2026-11-16"), None),
        ] {
            assert_eq!(
                question(None, None).reminder(&calendar, day(today), last.map(day)),
                reminder,
                "{today} after {last:?}"
            );
        }
        let answered = question(None, Some(End::Answered(day("2026-10-13"))));
        assert_eq!(answered.reminder(&calendar, day("2026-10-14"), None), None);
    }

    #[test]
    fn states_have_words_of_their_own() {
        use State::{Answered, AnsweredLate, Due, Extended, Overdue, Refused};
        let words = [Due, Extended, Overdue, Answered, AnsweredLate, Refused].map(State::word);
        assert_eq!(std::collections::BTreeSet::from(words).len(), 6);
    }

    proptest! {
        // each of them runs through four months
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn running_day_by_day_sends_each_reminder_once(
            asked in 0..1000_u64,
            extended in prop::option::of(0..20_u64),
            down in prop::collection::btree_set(0..120_u64, 0..30),
        ) {
            let calendar = Calendar::default();
            let asked = day("2024-01-01") + chrono::Days::new(asked);
            let question = Question {
                asked,
                extended: extended.map(|after| asked + chrono::Days::new(after)),
                end: None,
            };
            let due = question.due(&calendar).day;
            let (mut last, mut sent) = (None, Vec::new());
            for today in (0..120).filter(|after| !down.contains(after)).map(|after| asked + chrono::Days::new(after)) {
                if let Some(reminder) = question.reminder(&calendar, today, last) {
                    last = Some(today);
                    sent.push(reminder);
                }
                prop_assert_eq!(question.state(&calendar, today) == State::Overdue, today > due);
                prop_assert_eq!(question.days_late(&calendar, today) > 0, calendar.between(due, today) > 0);
            }
            let planned: Vec<Reminder> = question.reminders(&calendar).into_iter().map(|(_, what)| what).collect();
            // each at most once and in their order; all of them where the machine was never down
            let mut rest = planned.iter();
            prop_assert!(sent.iter().all(|one| rest.any(|other| other == one)), "{:?}", sent);
            prop_assert!(!down.is_empty() || sent == planned);
        }
    }
}
