//! What is typical of a group, and what the groups share.

use super::MOST_REPRESENTATIVE;
use super::votes::Tally;

/// From which z on something is more than chance, at 90 % and one-sided (`z-sig-90?` in `stats.clj`).
const SIGNIFICANT: f64 = 1.2816;

/// Which of the two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Agreement.
    Agree,
    /// Disagreement.
    Disagree,
}

/// How one answer of a group to a statement weighs (`comment-stats` and `add-comparitive-stats` in `repness.clj`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// The share of the group that answers so: (n + 1) ÷ (seen + 2); `pa` or `pd`.
    pub share: f64,
    /// The z of that share against one half; `pat` or `pdt`.
    pub share_z: f64,
    /// How many times the share of everyone else it is; `ra` or `rd`.
    pub ratio: f64,
    /// The z of the difference to everyone else; `rat` or `rdt`.
    pub ratio_z: f64,
}

impl Weight {
    fn of(inside: usize, seen: usize, outside: usize, seen_outside: usize) -> Self {
        let share = smoothed(inside, seen);
        Self {
            share,
            share_z: one_proportion(inside, seen),
            ratio: share / smoothed(outside, seen_outside),
            ratio_z: two_proportions(inside, seen, outside, seen_outside),
        }
    }

    /// Whether the group answers so, and more than the others do (`passes-by-test?`).
    fn is_typical(self) -> bool {
        self.ratio_z > SIGNIFICANT && self.share_z > SIGNIFICANT
    }

    /// By what those that are typical are sorted (`repness-metric`).
    fn rank(self) -> f64 {
        self.ratio * self.ratio_z * self.share * self.share_z
    }
}

/// What a group says to a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weighed {
    /// How many of the group answered how.
    pub tally: Tally,
    /// Their agreement.
    pub agree: Weight,
    /// Their disagreement.
    pub disagree: Weight,
}

impl Weighed {
    /// The answers of a group held against those of everyone else on the map.
    pub(super) fn of(group: Tally, others: Tally) -> Self {
        let (seen, seen_outside) = (group.seen(), others.seen());
        Self {
            tally: group,
            agree: Weight::of(group.agree, seen, others.agree, seen_outside),
            disagree: Weight::of(group.disagree, seen, others.disagree, seen_outside),
        }
    }

    /// The weight of one answer.
    #[must_use]
    pub const fn side(&self, side: Side) -> Weight {
        match side {
            Side::Agree => self.agree,
            Side::Disagree => self.disagree,
        }
    }

    /// The answer that is typical, or else that which tells the group better from the others (`finalize-cmt-stats`, which
    /// asks for the latter alone).
    fn telling(&self) -> Side {
        match (self.agree.is_typical(), self.disagree.is_typical()) {
            (true, false) => Side::Agree,
            (false, true) => Side::Disagree,
            _ if self.agree.ratio_z > self.disagree.ratio_z => Side::Agree,
            _ => Side::Disagree,
        }
    }
}

/// A statement that stands for a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Representative {
    /// The statement.
    pub statement: i32,
    /// What the group says to it.
    pub side: Side,
}

/// The statements that stand for a group, those with which it agrees first (`select-rep-comments` in `repness.clj`): what
/// is typical of it, the most typical first. Where there is one with which it agrees best, that is always among them, and
/// where nothing is typical at all, that or what comes nearest stands alone. Ties go by the key of the statement.
pub(super) fn representative(weighed: &[(i32, Weighed)]) -> Vec<Representative> {
    let answered = || {
        weighed
            .iter()
            .filter(|(_, weighed)| weighed.tally.seen() > weighed.tally.pass)
    };
    let agreed = largest(
        answered().filter(|(_, weighed)| {
            let Weight {
                share, share_z, ratio, ..
            } = weighed.agree;
            share_z > SIGNIFICANT || (ratio > 1.0 && share > 0.5)
        }),
        |weighed| weighed.agree.rank(),
    );
    let telling = |(statement, weighed): &(i32, Weighed)| Representative {
        statement: *statement,
        side: weighed.telling(),
    };
    let mut typical: Vec<&(i32, Weighed)> = answered()
        .filter(|(_, weighed)| weighed.agree.is_typical() || weighed.disagree.is_typical())
        .filter(|(statement, _)| agreed.is_none_or(|(agreed, _)| agreed != statement))
        .collect();
    typical.sort_by(|(_, a), (_, b)| b.side(b.telling()).rank().total_cmp(&a.side(a.telling()).rank()));
    let first = agreed.map(|(statement, _)| Representative {
        statement: *statement,
        side: Side::Agree,
    });
    let mut chosen: Vec<Representative> = first.into_iter().chain(typical.into_iter().map(telling)).collect();
    if chosen.is_empty() {
        chosen.extend(largest(answered(), |weighed| weighed.side(weighed.telling()).ratio_z).map(telling));
    }
    chosen.truncate(MOST_REPRESENTATIVE);
    chosen.sort_by_key(|chosen| chosen.side == Side::Disagree);
    chosen
}

/// How far all groups share an answer, from 0 to 1: the product over the groups of (n + 1) ÷ (seen + 2)
/// (`:group-aware-consensus` in `conversation.clj`; `disagree` the same of disagreement). One group that thinks otherwise
/// brings it down, however small it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consensus {
    /// How far all agree.
    pub agree: f64,
    /// How far all disagree.
    pub disagree: f64,
}

impl Consensus {
    /// That of these groups' answers.
    pub(super) fn of(groups: impl Iterator<Item = Tally>) -> Self {
        groups.fold(
            Self {
                agree: 1.0,
                disagree: 1.0,
            },
            |so_far, tally| Self {
                agree: so_far.agree * smoothed(tally.agree, tally.seen()),
                disagree: so_far.disagree * smoothed(tally.disagree, tally.seen()),
            },
        )
    }
}

fn largest<'a>(
    weighed: impl Iterator<Item = &'a (i32, Weighed)>,
    by: impl Fn(&Weighed) -> f64,
) -> Option<&'a (i32, Weighed)> {
    weighed.fold(None, |best: Option<&(i32, Weighed)>, one| match best {
        Some(best) if by(&best.1) >= by(&one.1) => Some(best),
        _ => Some(one),
    })
}

/// A share that knows of few votes only stays near one half.
fn smoothed(n: usize, of: usize) -> f64 {
    (n as f64 + 1.0) / (of as f64 + 2.0)
}

/// The z of a share against one half (`prop-test` in `stats.clj`).
fn one_proportion(n: usize, of: usize) -> f64 {
    let (n, of) = (n as f64 + 1.0, of as f64 + 1.0);
    2.0 * of.sqrt() * (n / of - 0.5)
}

/// The z of the difference of two shares (`two-prop-test` in `stats.clj`); 0 where everybody answers so.
fn two_proportions(inside: usize, seen: usize, outside: usize, seen_outside: usize) -> f64 {
    let [inside, seen, outside, seen_outside] = [inside, seen, outside, seen_outside].map(|n| n as f64 + 1.0);
    let together = (inside + outside) / (seen + seen_outside);
    if together >= 1.0 {
        return 0.0;
    }
    (inside / seen - outside / seen_outside) / (together * (1.0 - together) * (1.0 / seen + 1.0 / seen_outside)).sqrt()
}
