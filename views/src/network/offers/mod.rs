//! Offers and asks: all of them, one with its answers and what complements it, one's own, and the form.

mod edit;
mod list;
mod matches;
mod mine;
mod one;
mod words;

pub use edit::{OfferForm, offer_edit};
pub use list::{OfferLine, OfferStands, OffersPage, offers};
pub use matches::{MatchLine, MatchReasons, Nearness};
pub use mine::{MineLine, OffersMinePage, OwnAnswer, offers_mine};
pub use one::{AnswerLine, OfferPage, offer};
pub use words::Words;

pub(super) use list::offer_entry;
pub(super) use matches::match_entry;
