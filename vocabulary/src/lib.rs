//! The words that every other crate shares: reference periods, units, phases, statuses, kinds of place.
//!
//! Pure values without I/O. Each has one canonical text form, which is the form stored in the
//! database, written in files and put into addresses.

mod dialogues;
mod experiences;
mod grants;
mod indicator;
mod library;
mod missing;
mod moderation;
mod observation;
mod offers;
mod people;
mod period;
mod place;
mod projects;
mod questions;
mod threads;

pub use dialogues::{Access, CitingKind, Side, StatementState, TextKind};
pub use experiences::UseOutcome;
pub use grants::{Currency, YearKind};
pub use indicator::{Direction, Scope, TimeKind, Unit};
pub use library::{Purpose, ResourceKind, Tongue, ToolCost};
pub use missing::Missing;
pub use moderation::{AppealOutcome, CaseState, Measure, ReportReason, Restriction, SubjectKind};
pub use observation::{Phase, Status};
pub use offers::{FollowDigest, FollowKind, OfferKind, OfferSide, Seat};
pub use people::{
    ContactField, Decision, Frequency, Language, MessagesFrom, NoticeKind, OrganisationKind, Role, Standing, Theme,
    Visibility,
};
pub use period::{Period, PeriodError, PeriodKind};
pub use place::{PlaceKind, fold, slugify};
pub use projects::{ProjectStatus, Wanted};
pub use questions::ReplyKind;
pub use threads::{Reaction, ThreadKind};

/// A word that is not one of the allowed ones.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is not a {what}")]
pub struct UnknownWord {
    /// What was being read, such as `unit`.
    pub what: &'static str,
    /// What was found instead.
    pub word: String,
}

/// Declares an enum whose variants have one canonical word each.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$vmeta:meta])* $variant:ident => $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The canonical word, as stored and as written in addresses.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownWord { what: $what, word: word.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use words;
