//! The opinion map of a dialogue: which groups of people vote alike, what is typical of each, and what all of them share.
//!
//! The method is that of Polis as its authors publish it (repository `compdemocracy/polis`, `math/src/polismath/math/`;
//! Small et al., *Polis: Scaling deliberation by mapping high dimensional opinion spaces*, Recerca 26(2), 2021). The
//! formulas are theirs, the code is ours. What is done otherwise:
//!
//! - Polis goes on from its last result, so that its map depends on the way that led there; ours depends on the votes
//!   alone. Hence there is no smoothing of the number of groups, and nobody is kept on the map for having been there.
//! - Statements that were moderated out leave the table; Polis keeps them as columns of zeros.
//! - Polis takes in the 15 busiest people where fewer have voted enough; we show no map of so few.

mod axes;
mod groups;
mod map;
mod public;
#[cfg(test)]
mod tests;
mod votes;
mod weighing;

pub use map::{Group, OpinionMap, Place, Stand, Statement};
pub use public::{Counted, PublicFigures, PublicGroup, PublicMap, PublicStatement};
pub use votes::{Ballot, Tally, Vote};
pub use weighing::{Consensus, Representative, Side, Weighed, Weight};

/// The version of the method; it is kept with every map. Whoever changes what comes out changes this.
pub const METHOD: &str = "opinions-1";

/// With fewer votes than this nobody is on the map, unless they voted on every statement (`:in-conv` in
/// `conversation.clj`).
pub const LEAST_VOTES: usize = 7;

/// The most groups (`:max-k` in `conversation.clj`).
pub const MOST_GROUPS: usize = 5;

/// How many statements at most stand for a group (`select-rep-comments` in `repness.clj`).
pub const MOST_REPRESENTATIVE: usize = 5;
