//! What became of an experience elsewhere.

use crate::words;

words! {
    /// What became of it where somebody else used an experience too.
    UseOutcome, "outcome of a use" {
        /// It worked there as well.
        Worked => "worked",
        /// Some of it did.
        InPart => "in-part",
        /// It did not.
        Failed => "failed",
    }
}
