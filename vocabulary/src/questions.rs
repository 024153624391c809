//! What a municipality says to a question.

use crate::words;

words! {
    /// What a municipality says to a question.
    ReplyKind, "kind of reply" {
        /// The answer, or a correction of it.
        Answer => "answer",
        /// It gives none, and says why.
        Refusal => "refusal",
        /// It takes longer, and says why.
        Extension => "extension",
    }
}
