//! Which words of an answer to an offer are meant: each side wrote some, and the other reads them.

use std::fmt;

/// Words of an answer to an offer, by the key of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerWords {
    /// What was answered.
    Answer(i32),
    /// What was said to it when it was decided on.
    Reply(i32),
}

impl AnswerWords {
    /// What stands after the key of an answer where what was said to it is meant.
    pub const REPLY: &str = "-reply";

    /// The words that are named so: `12`, or `12-reply`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let found = match name.strip_suffix(Self::REPLY) {
            Some(key) => Self::Reply(key.parse().ok()?),
            None => Self::Answer(name.parse().ok()?),
        };
        // one name for the same words: `012` is none
        (found.to_string() == name).then_some(found)
    }

    /// The key of the answer.
    #[must_use]
    pub const fn answer(self) -> i32 {
        match self {
            Self::Answer(id) | Self::Reply(id) => id,
        }
    }
}

impl fmt::Display for AnswerWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(id) => write!(f, "{id}"),
            Self::Reply(id) => write!(f, "{id}{}", Self::REPLY),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_words_have_one_name() {
        for words in [AnswerWords::Answer(12), AnswerWords::Reply(12)] {
            assert_eq!(AnswerWords::named(&words.to_string()), Some(words));
        }
        assert_eq!(AnswerWords::Reply(12).to_string(), "12-reply");
        for name in ["", "-reply", "012", "+12", "12-reply-reply", "12 ", "12-answer"] {
            assert_eq!(AnswerWords::named(name), None, "{name}");
        }
    }
}
