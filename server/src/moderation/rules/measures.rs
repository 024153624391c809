//! Which measures and reasons there are for which kind of thing, and who decides on it.

use bashke_vocabulary::{Measure, ReportReason, SubjectKind};
use chrono::{DateTime, Datelike, Duration, Months, Utc};

use crate::policy::{Action, Facts};

/// How long a decision can be appealed against: six months (as in the Digital Services Act, article 20).
pub const APPEAL_WITHIN: Duration = Duration::days(183);

/// For how many days somebody can be suspended.
pub const SUSPENSIONS: [i64; 5] = [1, 3, 7, 30, 90];

/// What whoever decides on a kind of thing must be allowed.
#[must_use]
pub const fn action(kind: SubjectKind) -> Action {
    match kind {
        SubjectKind::Person
        | SubjectKind::Organisation
        | SubjectKind::Thread
        | SubjectKind::Post
        | SubjectKind::Question
        | SubjectKind::Statement
        | SubjectKind::Proposal
        | SubjectKind::Argument
        | SubjectKind::Offer
        | SubjectKind::Collaboration
        | SubjectKind::Event
        | SubjectKind::Project
        | SubjectKind::Experience
        | SubjectKind::Message
        | SubjectKind::ToolUse
        | SubjectKind::Review
        | SubjectKind::ExperienceUse
        | SubjectKind::OfferAnswer => Action::Moderate,
        SubjectKind::Figure => Action::AnswerFigureReport,
    }
}

/// What the policy is to know of a thing that is decided on: who wrote it, and which organisation it is or whose. Whoever
/// belongs to that is a party, as the author is.
#[must_use]
pub fn facts(organisation: Option<i32>, author: Option<i32>) -> Facts {
    Facts {
        organisation,
        ..Facts::concerning(author)
    }
}

/// The measures that there are for a kind of thing. A figure has no author here: it is looked at and corrected, or not.
#[must_use]
pub const fn measures_for(kind: SubjectKind) -> &'static [Measure] {
    match kind {
        // of an organisation and of what is one's, whoever wrote what it says is suspended
        SubjectKind::Person
        | SubjectKind::Organisation
        | SubjectKind::Thread
        | SubjectKind::Post
        | SubjectKind::Proposal
        | SubjectKind::Argument
        | SubjectKind::Offer
        | SubjectKind::Collaboration
        | SubjectKind::Event
        | SubjectKind::Project
        | SubjectKind::Experience
        | SubjectKind::ToolUse
        | SubjectKind::Review
        | SubjectKind::ExperienceUse => &[
            Measure::Nothing,
            Measure::AskEdit,
            Measure::Warn,
            Measure::Hide,
            Measure::Lock,
            Measure::Remove,
            Measure::Suspend,
        ],
        // it is on the record as it was asked: nobody changes it, and it is not moderators who keep it from an answer
        // nor a statement: people voted on it as it is; a message is as it was sent, an answer too
        SubjectKind::Question | SubjectKind::Statement | SubjectKind::Message | SubjectKind::OfferAnswer => &[
            Measure::Nothing,
            Measure::Warn,
            Measure::Hide,
            Measure::Remove,
            Measure::Suspend,
        ],
        SubjectKind::Figure => &[Measure::Nothing, Measure::AskEdit],
    }
}

/// The reasons for which a kind of thing can be reported. A guest reports what is illegal; on figures, which the
/// platform itself publishes, everyone may say what is wrong.
#[must_use]
pub const fn reasons_for(kind: SubjectKind, guest: bool) -> &'static [ReportReason] {
    match (kind, guest) {
        (SubjectKind::Figure, _) => &[ReportReason::False, ReportReason::Copyright, ReportReason::Other],
        (_, true) => &[ReportReason::Illegal],
        (_, false) => ReportReason::ALL,
    }
}

/// Whether the author can still appeal against a decision.
#[must_use]
pub fn appealable(measure: Measure, decided_at: DateTime<Utc>, reversed: bool, now: DateTime<Utc>) -> bool {
    measure.is_against_author() && !reversed && now < decided_at + APPEAL_WITHIN
}

/// What was decided on before then names nobody any more who reported it: two years are enough to see who reports again
/// and again for nothing.
#[must_use]
pub fn named_since(now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    now.checked_sub_months(Months::new(24))
}

/// The month under which the public log counts, `2026-11`, as the calendar in Albania has it.
#[must_use]
pub fn month(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&chrono_tz::Europe::Tirane);
    format!("{:04}-{:02}", local.year(), local.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_left_as_it_is_and_nothing_is_lifted_by_a_first_decision() {
        for kind in SubjectKind::ALL {
            let measures = measures_for(*kind);
            assert!(measures.contains(&Measure::Nothing), "{kind}");
            assert!(!measures.contains(&Measure::Lift), "{kind}");
            assert!(!reasons_for(*kind, true).is_empty(), "{kind}");
            for reason in reasons_for(*kind, true) {
                assert!(reasons_for(*kind, false).contains(reason), "{kind} {reason}");
            }
        }
    }

    #[test]
    fn an_appeal_has_six_months_and_needs_something_to_appeal_against() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        assert!(appealable(Measure::Hide, now, false, now));
        assert!(!appealable(Measure::Hide, now, true, now), "taken back already");
        assert!(!appealable(Measure::Hide, now, false, now + APPEAL_WITHIN));
        assert!(!appealable(Measure::Nothing, now, false, now));
    }

    #[test]
    fn the_month_is_that_of_the_calendar_in_albania() {
        let late = DateTime::parse_from_rfc3339("2026-11-30T23:30:00Z").expect("a time");
        assert_eq!(month(late.to_utc()), "2026-12");
    }
}
