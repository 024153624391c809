//! What everyone may see of the map.

use super::map::OpinionMap;
use super::votes::Tally;
use super::weighing::{Consensus, Representative, Weighed};

/// Whose answers are counted in what is shown of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Everyone who voted.
    Everyone,
    /// Those on the map only: so few others voted that their answers would show as the difference to the groups.
    OnMap,
    /// Nobody: so few voted that nothing is shown.
    Nobody,
}

/// The map as everyone may see it: groups that are too small have no figures, nor can these be worked out from the others.
///
/// Where a group is hidden, all less those shown is what the hidden ones say together. So groups are hidden, the smallest
/// first, until those hidden together are enough or none is left to show; and the consensus takes the hidden ones as one
/// group.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicMap {
    /// How many people voted.
    pub voters: usize,
    /// How many of them are on the map.
    pub on_map: usize,
    /// Whose answers are counted in [`statements`](Self::statements).
    pub counted: Counted,
    /// The statements, by key; none where [`counted`](Self::counted) is nobody.
    pub statements: Vec<PublicStatement>,
    /// The groups, the largest first.
    pub groups: Vec<PublicGroup>,
}

/// A statement and what all say to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PublicStatement {
    /// Its key.
    pub id: i32,
    /// How often it was answered in each way.
    pub tally: Tally,
    /// How far all groups share an answer; none where fewer than two are shown or taken together.
    pub consensus: Option<Consensus>,
}

/// A group as everyone may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicGroup {
    /// Its number on the map, the largest group being 0.
    pub number: usize,
    /// Its figures; none where it is hidden.
    pub figures: Option<PublicFigures>,
}

/// The figures of a group that is large enough.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicFigures {
    /// How many they are.
    pub size: usize,
    /// The middle of their places.
    pub middle: [f64; 2],
    /// How far they stand from it: the root of the mean square.
    pub spread: f64,
    /// What they say to each statement, in the order of [`PublicMap::statements`].
    pub weighed: Vec<Weighed>,
    /// The statements that stand for them.
    pub representative: Vec<Representative>,
}

impl OpinionMap {
    /// What everyone may see, where nothing is shown of fewer people than `least`.
    #[must_use]
    pub fn public(&self, least: usize) -> PublicMap {
        let groups = self.groups();
        let shown = shown(&groups.iter().map(|group| group.size).collect::<Vec<_>>(), least);
        let others = self.voters() - self.on_map();
        let counted = if self.voters() < least {
            Counted::Nobody
        } else if shown > 0 && (1..least).contains(&others) {
            Counted::OnMap
        } else {
            Counted::Everyone
        };
        let statements = self.statements().iter().enumerate().map(|(at, statement)| {
            let (seen, hidden): (Vec<_>, Vec<_>) = groups.iter().enumerate().partition(|(number, _)| *number < shown);
            let tally = |(_, group): &(usize, &super::Group)| group.weighed[at].tally;
            let hidden = hidden.iter().map(tally).reduce(Tally::and);
            PublicStatement {
                id: statement.id,
                tally: if counted == Counted::OnMap {
                    statement.on_map
                } else {
                    statement.everyone
                },
                consensus: (seen.len() + usize::from(hidden.is_some()) > 1)
                    .then(|| Consensus::of(seen.iter().map(tally).chain(hidden))),
            }
        });
        PublicMap {
            voters: self.voters(),
            on_map: self.on_map(),
            statements: if counted == Counted::Nobody {
                Vec::new()
            } else {
                statements.collect()
            },
            groups: groups
                .iter()
                .enumerate()
                .map(|(number, group)| PublicGroup {
                    number,
                    figures: (number < shown).then(|| PublicFigures {
                        size: group.size,
                        middle: group.middle,
                        spread: group.spread,
                        weighed: group.weighed.clone(),
                        representative: group.representative.clone(),
                    }),
                })
                .collect(),
            counted,
        }
    }
}

/// How many groups are shown, of sizes from the largest to the smallest.
fn shown(sizes: &[usize], least: usize) -> usize {
    let mut shown = sizes.iter().filter(|size| **size >= least).count();
    let hidden = |shown: usize| sizes[shown..].iter().sum::<usize>();
    while shown > 0 && shown < sizes.len() && hidden(shown) < least {
        shown -= 1;
    }
    shown
}
