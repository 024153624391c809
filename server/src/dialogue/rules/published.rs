//! What is kept of an opinion map for everyone, when it is made anew, and what is read out of it. Pure.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::opinions::{Consensus, Counted, PublicMap, Side, Tally};

#[cfg(test)]
mod tests;

/// The fewest people of whom anything is shown together. With fewer than five, whoever knows some of them can work out
/// the others; statistical offices draw the line between three and ten, and hold five to be enough where nothing is
/// shown that identifies.
///
/// A map is also made anew only once as many people voted or changed votes since the last one: otherwise the difference of
/// two maps would be somebody's votes.
pub const LEAST: usize = 5;

/// How many statements at most are named as shared or as dividing.
pub const MOST_NAMED: usize = 5;

/// From which difference of shares on a statement divides.
const DIVIDES: f64 = 0.25;

/// An opinion map as everyone may see it, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The fewest people of whom anything is shown.
    pub least: usize,
    /// How many voted.
    pub voters: usize,
    /// How many of them are on the map.
    pub on_map: usize,
    /// Whose answers are counted for each statement.
    pub counted: Whose,
    /// The statements, by key.
    pub statements: Vec<Statement>,
    /// The groups, the largest first.
    pub groups: Vec<Group>,
}

/// Whose answers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// Everyone's.
    Everyone,
    /// Of those on the map only.
    OnMap,
    /// Nobody's: so few voted that nothing is shown.
    Nobody,
}

/// How often something was answered in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers {
    /// How many agree.
    pub agree: usize,
    /// How many disagree.
    pub disagree: usize,
    /// How many would say neither.
    pub pass: usize,
}

/// A statement and what all say to it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Its key.
    pub id: i32,
    /// How it was answered.
    #[serde(flatten)]
    pub answers: Answers,
    /// How far all groups agree and how far all disagree, from 0 to 1; none where there are not two groups.
    pub shared: Option<[f64; 2]>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its number, the largest being 0.
    pub number: usize,
    /// What is shown of it; none where that would tell of too few people.
    pub figures: Option<Figures>,
}

/// What is shown of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// How many they are.
    pub size: usize,
    /// The middle of their places.
    pub middle: [f64; 2],
    /// How far they stand from it.
    pub spread: f64,
    /// What they say, in the order of the statements.
    pub answers: Vec<Answers>,
    /// The statements that stand for them, with which they agree or not.
    pub typical: Vec<Typical>,
}

/// A statement that stands for a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typical {
    /// The statement.
    pub statement: i32,
    /// Whether they agree with it.
    pub agree: bool,
}

impl Answers {
    const fn of(tally: Tally) -> Self {
        Self {
            agree: tally.agree,
            disagree: tally.disagree,
            pass: tally.pass,
        }
    }

    /// How many saw it.
    #[must_use]
    pub const fn seen(self) -> usize {
        self.agree + self.disagree + self.pass
    }

    /// How many gave one of the two answers.
    #[must_use]
    pub const fn side(self, agree: bool) -> usize {
        if agree { self.agree } else { self.disagree }
    }

    /// The share that gave one of the two answers; where few voted it stays near one half.
    fn share(self, agree: bool) -> f64 {
        (self.side(agree) as f64 + 1.0) / (self.seen() as f64 + 2.0)
    }
}

/// A number to a thousandth: what is not told, nobody can work back from.
fn rounded(value: f64) -> f64 {
    // no minus before a zero
    (value * 1_000.0).round() / 1_000.0 + 0.0
}

impl Published {
    /// What is kept of a map of which nothing is shown of fewer people than `least`.
    #[must_use]
    pub fn of(map: &PublicMap, least: usize) -> Self {
        let shared = |consensus: Consensus| [consensus.agree, consensus.disagree].map(rounded);
        Self {
            least,
            voters: map.voters,
            on_map: map.on_map,
            counted: match map.counted {
                Counted::Everyone => Whose::Everyone,
                Counted::OnMap => Whose::OnMap,
                Counted::Nobody => Whose::Nobody,
            },
            statements: map
                .statements
                .iter()
                .map(|one| Statement {
                    id: one.id,
                    answers: Answers::of(one.tally),
                    shared: one.consensus.map(shared),
                })
                .collect(),
            groups: map
                .groups
                .iter()
                .map(|group| Group {
                    number: group.number,
                    figures: group.figures.as_ref().map(|figures| Figures {
                        size: figures.size,
                        middle: figures.middle.map(rounded),
                        spread: rounded(figures.spread),
                        answers: figures.weighed.iter().map(|one| Answers::of(one.tally)).collect(),
                        typical: figures
                            .representative
                            .iter()
                            .map(|one| Typical {
                                statement: one.statement,
                                agree: one.side == Side::Agree,
                            })
                            .collect(),
                    }),
                })
                .collect(),
        }
    }

    /// Only what is said of these statements: one that was taken out or hidden since is shown no more.
    #[must_use]
    pub fn only(mut self, seen: &BTreeSet<i32>) -> Self {
        let keep: Vec<bool> = self.statements.iter().map(|one| seen.contains(&one.id)).collect();
        for figures in self.groups.iter_mut().filter_map(|group| group.figures.as_mut()) {
            let mut kept = keep.iter();
            figures.answers.retain(|_| kept.next().copied().unwrap_or(false));
            figures.typical.retain(|one| seen.contains(&one.statement));
        }
        self.statements.retain(|one| seen.contains(&one.id));
        self
    }

    /// The groups of which figures are shown, by number.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Figures)> {
        self.groups
            .iter()
            .filter_map(|group| Some((group.number, group.figures.as_ref()?)))
    }

    /// How many groups are not shown.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.groups.len() - self.shown().count()
    }

    /// The statements that all groups answer alike, each with a majority of whoever saw it in every group that is shown
    /// and in those that are not, taken together; the most shared first.
    #[must_use]
    pub fn shared(&self, agree: bool) -> Vec<i32> {
        let side = usize::from(!agree);
        let majority = |at: usize| {
            let mut rest = self.statements[at].shared.map_or(0.0, |shared| shared[side]);
            self.shown().all(|(_, figures)| {
                let answers = figures.answers.get(at).copied().unwrap_or_default();
                // what all share is the product of what each does: what is left is the share of those not shown
                rest /= answers.share(agree);
                2 * answers.side(agree) > answers.seen()
            }) && rest > 0.5
        };
        let mut shared: Vec<(i32, f64)> = self
            .statements
            .iter()
            .enumerate()
            .filter(|(at, _)| self.shown().count() > 0 && majority(*at))
            .filter_map(|(_, one)| Some((one.id, one.shared?[side])))
            .collect();
        shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        shared.into_iter().take(MOST_NAMED).map(|(id, _)| id).collect()
    }

    /// The statements on which the shown groups stand furthest apart, the furthest first.
    #[must_use]
    pub fn dividing(&self) -> Vec<i32> {
        let apart = |at: usize| {
            let shares = self
                .shown()
                .filter_map(|(_, figures)| figures.answers.get(at))
                .filter(|answers| answers.seen() > 0)
                .map(|answers| answers.share(true));
            let (low, high) = shares.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), share| {
                (low.min(share), high.max(share))
            });
            high - low
        };
        let mut dividing: Vec<(i32, f64)> = self
            .statements
            .iter()
            .enumerate()
            .map(|(at, one)| (one.id, apart(at)))
            .filter(|(_, apart)| *apart >= DIVIDES)
            .collect();
        dividing.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        dividing.into_iter().take(MOST_NAMED).map(|(id, _)| id).collect()
    }
}

/// Whether a map is made anew, by how many people voted or changed votes since the last one, or at all where there is none
/// (`first`). The close makes no exception where there is one: whoever kept that would read the last votes out of both. Where
/// there is none it is made at the close of however few voted, and then says that it shows nothing.
#[must_use]
pub const fn is_due(since: usize, closed: bool, first: bool) -> bool {
    since >= LEAST || (closed && first && since > 0)
}
