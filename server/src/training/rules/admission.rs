//! Who comes into a course, and how.

use bashke_vocabulary::{Theme as Field, fold};

use super::course::{Admission, Theme};
use super::words::words;

words! {
    /// How far somebody's way into a course is.
    State {
        /// They take it.
        Active => "active",
        /// They asked, and nobody decided yet.
        Waiting => "waiting",
        /// They were not let in.
        Declined => "declined",
    }
}

/// What is known of somebody who wants to take a course.
#[derive(Debug, Clone, Copy)]
pub struct Comes {
    /// Who may take it.
    pub admission: Admission,
    /// How many of the courses that come before it they have not completed.
    pub lacking: usize,
    /// Whether they took it before and left it.
    pub was_in: bool,
    /// Whether they chose a cohort that may be joined.
    pub cohort: bool,
    /// Whether they ask to be let in, in their own words.
    pub asks: bool,
}

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// They take it now.
    In,
    /// They wait until a trainer decides.
    Waits,
    /// Something must come before; a trainer may let them in nonetheless, where they ask.
    Lacks,
    /// They must ask.
    MustAsk,
    /// They must choose a cohort.
    ChooseCohort,
    /// An organisation enrols them.
    ByOrganisation,
}

/// What becomes of somebody who wants to take a course. Whoever was let in once is not asked for words or courses again,
/// but the seats of cohorts and the choice of organisations are not theirs to take back.
#[must_use]
pub const fn way(comes: Comes) -> Way {
    let lacks = comes.lacking > 0 && !comes.was_in;
    if lacks && !comes.asks {
        return Way::Lacks;
    }
    match comes.admission {
        Admission::Cohort if !comes.cohort => Way::ChooseCohort,
        Admission::Approval if !comes.was_in && !comes.asks => Way::MustAsk,
        Admission::Approval if !comes.was_in => Way::Waits,
        _ if lacks => Way::Waits,
        Admission::Organisation => Way::ByOrganisation,
        _ => Way::In,
    }
}

/// The courses that come before and are not completed, in the order of the course.
#[must_use]
pub fn lacking<'a>(prerequisites: &'a [String], completed: &[String]) -> Vec<&'a str> {
    let all = prerequisites.iter().filter(|slug| !completed.contains(slug));
    all.map(String::as_str).collect()
}

/// Whether one more may join, where so many have.
#[must_use]
pub fn has_room(capacity: Option<i32>, taken: u64) -> bool {
    capacity.is_none_or(|most| u64::try_from(most).is_ok_and(|most| taken < most))
}

/// What courses are about that help whoever works in a field.
#[must_use]
pub const fn helps(field: Field) -> &'static [Theme] {
    match field {
        Field::BudgetTransparency => &[Theme::Budget, Theme::Transparency, Theme::Information],
        Field::Participation => &[Theme::Participation, Theme::Advocacy],
        Field::AntiCorruption => &[Theme::AntiCorruption, Theme::Transparency],
        Field::HealthSocial | Field::Disability => &[Theme::SocialServices],
        Field::Environment => &[Theme::Environment],
        Field::Youth => &[Theme::Youth],
        _ => &[],
    }
}

/// The first of some municipalities in whose name something is held, by the words of where: whole words, however they are
/// written.
#[must_use]
pub fn held_in<'a>(wording: &str, municipalities: &[&'a str]) -> Option<&'a str> {
    let padded = |text: &str| format!(" {} ", fold(text));
    let words = padded(wording);
    let found = municipalities.iter().find(|name| {
        let name = padded(name);
        !name.trim().is_empty() && words.contains(&name)
    });
    found.copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_municipality_is_found_in_where_something_is_held() {
        let works = ["Lezhë", "Kurbin", "Has"];
        assert_eq!(held_in("Salla e bashkisë, LEZHE", &works), Some("Lezhë"));
        assert_eq!(held_in("Bashkia Kurbin", &works), Some("Kurbin"));
        for nowhere in ["Lezhan, Korçë", "Hasan Prishtina 5, Tiranë", "", "Salla"] {
            assert_eq!(held_in(nowhere, &works), None, "{nowhere}");
        }
        assert_eq!(held_in("Lezhë", &[""]), None);
    }

    fn comes() -> impl Strategy<Value = Comes> {
        let admission = prop::sample::select(Admission::ALL);
        (admission, 0..3_usize, any::<[bool; 3]>()).prop_map(|(admission, lacking, [was_in, cohort, asks])| Comes {
            admission,
            lacking,
            was_in,
            cohort,
            asks,
        })
    }

    proptest! {
        #[test]
        fn nobody_comes_in_without_what_the_course_asks_for(comes in comes()) {
            if way(comes) == Way::In {
                prop_assert!(comes.lacking == 0 || comes.was_in);
                prop_assert!(comes.admission != Admission::Approval || comes.was_in);
                prop_assert!(comes.admission != Admission::Cohort || comes.cohort);
                prop_assert!(comes.admission != Admission::Organisation);
            }
        }

        #[test]
        fn whoever_waits_asked_and_needs_a_decision(comes in comes()) {
            if way(comes) == Way::Waits {
                prop_assert!(comes.asks && !comes.was_in);
                prop_assert!(comes.lacking > 0 || comes.admission == Admission::Approval);
            }
        }

        #[test]
        fn what_lacks_is_what_is_not_completed(all in prop::collection::vec("[a-d]", 0..4), done in prop::collection::vec("[a-d]", 0..4)) {
            let lacks = lacking(&all, &done);
            prop_assert!(lacks.iter().all(|slug| !done.iter().any(|one| one == slug)));
            prop_assert_eq!(lacks.is_empty(), all.iter().all(|slug| done.contains(slug)));
        }
    }

    #[test]
    fn a_cohort_has_as_many_seats_as_it_says() {
        assert!(has_room(None, 10_000));
        assert!(has_room(Some(2), 1));
        assert!(!has_room(Some(2), 2));
        assert!(!has_room(Some(0), 0));
    }
}
