//! How far somebody is trusted, from how long they are here and how they took part, and what that lets them do.
//!
//! Limits keep automatic accounts out without asking more of newcomers than they would do anyway. They relax by
//! themselves: by days and by contributions that stood.

use chrono::Duration;

/// After how long a contribution that stands unchallenged counts as accepted.
pub const SETTLED_AFTER: Duration = Duration::days(1);

/// For how long a decision counts against somebody.
pub const COUNTED_FOR: Duration = Duration::days(90);

/// What is known of how somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Record {
    /// For how many days they have an account.
    pub days: u32,
    /// Whether their address is proved.
    pub verified: bool,
    /// Whether they work for the platform: a role was given to them by somebody.
    pub staff: bool,
    /// How many contributions of theirs stand.
    pub accepted: u32,
    /// How many decisions of late stand against them.
    pub against: u32,
}

/// How far somebody is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// They cannot take part yet.
    None,
    /// Everyone begins here.
    New,
    /// A few days and a few contributions.
    Known,
    /// A month and many.
    Established,
}

/// What lets somebody reach the next limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relaxes {
    /// Days still to go.
    pub days: u32,
    /// Contributions still to make.
    pub contributions: u32,
}

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// How far they are trusted.
    pub trust: Trust,
    /// Links in one text.
    pub links: usize,
    /// People named in one text.
    pub mentions: usize,
    /// Contributions within a day.
    pub posts_per_day: u32,
    /// Reports within a day.
    pub reports_per_day: u32,
    /// What it takes to be allowed more; none where there is no more, or where decisions must age first.
    pub relaxes: Option<Relaxes>,
    /// Whether decisions of late stand against them.
    pub decided_against: bool,
}

/// Days and contributions that a level takes.
const fn asks(trust: Trust) -> (u32, u32) {
    match trust {
        Trust::None | Trust::New => (0, 0),
        Trust::Known => (3, 3),
        Trust::Established => (30, 20),
    }
}

const fn above(trust: Trust) -> Option<Trust> {
    match trust {
        Trust::None => Some(Trust::New),
        Trust::New => Some(Trust::Known),
        Trust::Known => Some(Trust::Established),
        Trust::Established => None,
    }
}

const fn below(trust: Trust) -> Trust {
    match trust {
        Trust::Established => Trust::Known,
        Trust::None | Trust::New | Trust::Known => Trust::New,
    }
}

/// The level that days and contributions reach, decisions aside.
fn reached(record: &Record) -> Trust {
    if record.staff {
        return Trust::Established;
    }
    [Trust::Established, Trust::Known]
        .into_iter()
        .find(|trust| {
            let (days, contributions) = asks(*trust);
            record.days >= days && record.accepted >= contributions
        })
        .unwrap_or(Trust::New)
}

/// How far somebody is trusted: each decision of late against them takes a level away.
#[must_use]
pub fn trust(record: &Record) -> Trust {
    if !record.verified {
        return Trust::None;
    }
    // there are three levels, so more than two decisions take no more
    (0..record.against.min(2)).fold(reached(record), |trust, _| below(trust))
}

/// What somebody may do.
#[must_use]
pub fn allowance(record: &Record) -> Allowance {
    let trust = trust(record);
    let (links, mentions, posts_per_day, reports_per_day) = match trust {
        Trust::None => (0, 0, 0, 3),
        Trust::New => (2, 2, 5, 5),
        Trust::Known => (6, 6, 20, 15),
        Trust::Established => (30, 20, 100, 40),
    };
    let relaxes = above(trust)
        // a decision against somebody takes away whatever level days and contributions reach
        .filter(|_| record.verified && record.against == 0)
        .map(|next| {
            let (days, contributions) = asks(next);
            Relaxes {
                days: days.saturating_sub(record.days),
                contributions: contributions.saturating_sub(record.accepted),
            }
        });
    Allowance {
        trust,
        links,
        mentions,
        posts_per_day,
        reports_per_day,
        relaxes,
        decided_against: record.against > 0,
    }
}

/// How much whoever edits a verified organisation writes for it within a day.
const VOUCHED_POSTS: u32 = 30;

/// The same for whoever edits an organisation that bears the verified mark, of what they write in its name. Decisions against
/// somebody are not outweighed by that.
#[must_use]
pub fn vouched(allowance: Allowance) -> Allowance {
    if allowance.trust == Trust::None || allowance.decided_against {
        return allowance;
    }
    Allowance {
        posts_per_day: allowance.posts_per_day.max(VOUCHED_POSTS),
        ..allowance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn records() -> impl Strategy<Value = Record> {
        (0..60_u32, any::<bool>(), any::<bool>(), 0..40_u32, 0..5_u32).prop_map(
            |(days, verified, staff, accepted, against)| Record {
                days,
                verified,
                staff,
                accepted,
                against,
            },
        )
    }

    /// Whether one may do all that another may.
    fn no_less(one: &Allowance, other: &Allowance) -> bool {
        one.trust >= other.trust
            && one.links >= other.links
            && one.mentions >= other.mentions
            && one.posts_per_day >= other.posts_per_day
            && one.reports_per_day >= other.reports_per_day
    }

    proptest! {
        #[test]
        fn taking_part_never_takes_away(record in records(), days in 0..60_u32, accepted in 0..40_u32) {
            let later = Record { days: record.days + days, accepted: record.accepted + accepted, ..record };
            prop_assert!(no_less(&allowance(&later), &allowance(&record)));
            let verified = Record { verified: true, ..record };
            prop_assert!(no_less(&allowance(&verified), &allowance(&record)));
        }

        #[test]
        fn a_decision_against_somebody_never_gives_more(record in records(), more in 0..5_u32) {
            let worse = Record { against: record.against + more, ..record };
            prop_assert!(no_less(&allowance(&record), &allowance(&worse)));
        }

        #[test]
        fn what_is_promised_is_kept(record in records()) {
            let now = allowance(&record);
            if let Some(relaxes) = now.relaxes {
                prop_assert!(relaxes.days + relaxes.contributions > 0, "nothing to wait for");
                let then = Record {
                    days: record.days + relaxes.days,
                    accepted: record.accepted + relaxes.contributions,
                    ..record
                };
                prop_assert!(trust(&then) > now.trust);
            }
        }

        #[test]
        fn whoever_is_verified_can_take_part_and_report(record in records()) {
            let verified = Record { verified: true, ..record };
            let may = allowance(&verified);
            prop_assert!(may.posts_per_day > 0 && may.reports_per_day > 0 && may.links > 0);
            let not = allowance(&Record { verified: false, ..record });
            prop_assert!(not.posts_per_day == 0 && not.relaxes.is_none());
        }
    }

    #[test]
    fn the_levels_are_where_they_are_said_to_be() {
        let somebody = |days, accepted, against| Record {
            days,
            verified: true,
            staff: false,
            accepted,
            against,
        };
        assert_eq!(trust(&somebody(2, 50, 0)), Trust::New);
        assert_eq!(trust(&somebody(3, 3, 0)), Trust::Known);
        assert_eq!(trust(&somebody(30, 19, 0)), Trust::Known);
        assert_eq!(trust(&somebody(30, 20, 0)), Trust::Established);
        assert_eq!(trust(&somebody(30, 20, 1)), Trust::Known);
        assert_eq!(trust(&somebody(300, 200, 9)), Trust::New);
        assert_eq!(
            allowance(&somebody(300, 200, 1)).relaxes,
            None,
            "the decision must age first"
        );
        assert_eq!(
            allowance(&somebody(1, 1, 0)).relaxes,
            Some(Relaxes {
                days: 2,
                contributions: 2
            })
        );
    }

    #[test]
    fn a_verified_organisation_vouches_for_its_editors_but_not_against_decisions() {
        let posts = |record: Record| vouched(allowance(&record)).posts_per_day;
        let new = Record {
            verified: true,
            ..Record::default()
        };
        assert_eq!(posts(new), 30);
        assert_eq!(posts(Record { against: 1, ..new }), 5);
        assert_eq!(posts(Record { verified: false, ..new }), 0);
        assert_eq!(posts(Record { staff: true, ..new }), 100);
    }
}
