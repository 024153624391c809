//! Quizzes in GIFT, the text format of Moodle, which a trainer can write in any editor and take along.
//!
//! The rules come from two places: the page “GIFT format” of Moodle's documentation (docs.moodle.org/en/GIFT_format)
//! and, where it is silent, Moodle's own reader (`question/format/gift/format.php`, called “Moodle's reader” below).
//! Where this module is more patient than Moodle (blank lines inside the braces, a question that begins with
//! `::` without a blank line before it) it says so; where it is stricter, the reason is that Moodle would take a slip
//! of the pen for a question that nobody meant.

mod answers;
mod asked;
mod fault;
mod gather;
mod mark;
mod numbers;
mod parse;
mod parts;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod round_trip;
mod shown;
mod text;
mod typed;
mod write;

pub use asked::{Asked, AskedKind, Order};
pub use fault::{Code, Fault};
pub use mark::{Marked, Response, is_number, mark};
pub use parse::parse;
pub use shown::shown;
pub use text::{Format, Text};
pub(super) use typed::{UNITS, answered};
pub use write::write;

/// How long a file may be, in bytes.
pub const MOST_BYTES: usize = 1 << 20;

/// How many questions a file may hold; after as many faults reading stops too, because nobody mends more at once.
pub const MOST_QUESTIONS: usize = 1000;

/// How many answers (or pairs) a question may have.
pub const MOST_ANSWERS: usize = 100;

/// One question of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The line it begins on, from 1; a question that did not come from a file has 0.
    pub line: usize,
    /// Its title, as in `::title::`.
    pub name: Option<String>,
    /// The last `$CATEGORY:` before it.
    pub category: Option<String>,
    /// Its id number, from `[id:…]` in a comment of the question.
    pub id: Option<String>,
    /// Its tags, from `[tag:…]` in comments of the question, each once and no more than `MOST_ANSWERS`.
    pub tags: Vec<String>,
    /// What it asks; before a blank it keeps the space that parts it from the blank.
    pub text: Text,
    /// What follows the blank, where the answers stand inside the sentence (“missing word”), with the space that
    /// parts it from the blank. It has the format of `text`.
    pub after: Option<String>,
    /// What kind of question it is, with its answers.
    pub kind: Kind,
    /// What everyone is told after answering, whatever they answered.
    pub general: Option<Text>,
}

/// The kinds of question, with their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A text without a question (no braces).
    Description,
    /// A free text, which a person judges (`{}`).
    Essay,
    /// True or false.
    TrueFalse {
        /// What the right answer is.
        right: bool,
        /// Told to those who answered wrongly (the first feedback in the file, as Moodle has it).
        if_wrong: Option<Text>,
        /// Told to those who answered rightly (the second feedback).
        if_right: Option<Text>,
    },
    /// Answers to choose from.
    Choice {
        /// Whether several may be chosen, so that their weights are added.
        several: bool,
        /// The answers, in the order of the file.
        answers: Vec<Choice>,
    },
    /// A short answer, compared with the key.
    Short {
        /// The keys; the first that matches counts.
        answers: Vec<Short>,
    },
    /// A number.
    Number {
        /// The keys; the first that matches counts.
        answers: Vec<Number>,
    },
    /// Pairs to put together.
    Matching {
        /// The pairs, in the order of the file.
        pairs: Vec<Pair>,
        /// Right sides that belong to no left one and only distract (`= -> text`).
        others: Vec<String>,
    },
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its text.
    pub text: Text,
    /// What it is worth, in per cent, from -100 to 100.
    pub weight: f64,
    /// Told to those who chose it.
    pub feedback: Option<Text>,
}

/// A key of a short answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Short {
    /// What is to be typed; `*` stands for anything, `\*` for an asterisk.
    pub text: String,
    /// What it is worth, in per cent.
    pub weight: f64,
    /// Told to those who typed it.
    pub feedback: Option<Text>,
}

/// A key of a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Which numbers it takes.
    pub span: Span,
    /// What they are worth, in per cent.
    pub weight: f64,
    /// Told to those who typed one of them.
    pub feedback: Option<Text>,
}

/// Which numbers a key takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// `value:tolerance`
    Around {
        /// The value.
        value: f64,
        /// How far a number may be from it.
        tolerance: f64,
    },
    /// `least..most`
    Between {
        /// The least number.
        least: f64,
        /// The greatest number.
        most: f64,
    },
    /// `*`, or the feedback for everything else (`~#…`)
    Any,
}

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What is given.
    pub left: Text,
    /// What is to be found for it.
    pub right: String,
}

impl Kind {
    /// The right sides of a matching question in the order of the file, those of the pairs first. A response counts
    /// them from 0.
    fn rights(&self) -> Vec<&str> {
        match self {
            Self::Matching { pairs, others } => pairs
                .iter()
                .map(|pair| pair.right.as_str())
                .chain(others.iter().map(String::as_str))
                .collect(),
            _ => Vec::new(),
        }
    }
}
