//! What organisations offer each other and ask each other for, and what somebody follows.

use crate::words;

words! {
    /// Which side of a match it is.
    OfferSide, "side of an offer" {
        /// Something is given.
        Offer => "offer",
        /// Something is looked for.
        Ask => "ask",
    }
}

impl OfferSide {
    /// The side that complements it.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Offer => Self::Ask,
            Self::Ask => Self::Offer,
        }
    }
}

words! {
    /// What is offered or asked for.
    OfferKind, "kind of offer" {
        /// What somebody knows how to do.
        KnowHow => "know-how",
        /// People who lend a hand.
        Volunteers => "volunteers",
        /// A room or a yard.
        Space => "space",
        /// Things to be lent.
        Equipment => "equipment",
        /// Applying for a grant together.
        CoApplication => "co-application",
        /// Somebody with experience at one's side for a while.
        Mentoring => "mentoring",
    }
}

words! {
    /// What somebody follows in the network.
    FollowKind, "kind of what is followed" {
        /// An organisation.
        Organisation => "organisation",
        /// A municipality.
        Place => "place",
        /// An indicator.
        Indicator => "indicator",
        /// A theme.
        Theme => "theme",
    }
}

words! {
    /// How often somebody is written to of what is new of what they follow.
    FollowDigest, "digest of what is followed" {
        /// Each Monday.
        Weekly => "weekly",
        /// On the first of each month.
        Monthly => "monthly",
    }
}

words! {
    /// Where a registration for an event stands.
    Seat, "seat at an event" {
        /// There is a place for them.
        Registered => "registered",
        /// They wait for one.
        Waiting => "waiting",
        /// They do not come.
        Cancelled => "cancelled",
    }
}
