//! What can be wrong with a file, as codes: the words are the platform's, in both its languages.

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The line it stands on, from 1.
    pub line: usize,
    /// What it is.
    pub code: Code,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Code {
    /// The file is longer than a file may be; nothing was read.
    FileTooLong {
        /// How many bytes it may have.
        most: usize,
    },
    /// There are more questions than a file may hold; those from this line on were not read.
    TooManyQuestions {
        /// How many there may be.
        most: usize,
    },
    /// The question has more answers than it may have.
    TooManyAnswers {
        /// How many there may be.
        most: usize,
    },
    /// The `{` of this line is never closed.
    NoClosingBrace,
    /// A brace too many: one that should be escaped, or two questions without a blank line between them.
    StrayBrace,
    /// The title begins with `::` and does not end with `::` before the answers.
    NameNotClosed,
    /// The question has no text.
    EmptyQuestion,
    /// An answer, or the right side of a pair, has no text.
    EmptyAnswer,
    /// A text stands between `{` and the first `=` or `~`.
    TextBeforeAnswers {
        /// The text.
        text: String,
    },
    /// There is nothing to choose from.
    TooFewAnswers,
    /// No answer is worth everything.
    NoRightAnswer {
        /// What the best one is worth, in per cent.
        best: f64,
    },
    /// What stands between the per cent signs is no number.
    WeightNotNumber {
        /// What stands there.
        text: String,
    },
    /// A weight is not from -100 to 100.
    WeightOutOfRange {
        /// The weight.
        weight: f64,
    },
    /// The weights of the right answers do not add up to 100.
    WeightsSum {
        /// What they add up to.
        sum: f64,
    },
    /// A numerical answer is no number. GIFT wants a decimal point.
    ValueNotNumber {
        /// What stands there.
        text: String,
    },
    /// A tolerance is no number, or less than zero.
    ToleranceNotNumber {
        /// What stands there.
        text: String,
    },
    /// The first number of a range is greater than the second.
    RangeBackwards {
        /// The first number.
        least: f64,
        /// The second number.
        most: f64,
    },
    /// A matching question has a side without `->`.
    PairWithoutArrow {
        /// What stands there.
        text: String,
    },
    /// Matching needs at least two pairs.
    TooFewPairs {
        /// How many there are.
        found: usize,
    },
    /// Two questions have one name. Moodle takes both, so this question is kept.
    DuplicateName {
        /// The name.
        name: String,
        /// The line of the first question with that name.
        first: usize,
    },
}

impl Code {
    /// The key under which the platform words it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::FileTooLong { .. } => "file-too-long",
            Self::TooManyQuestions { .. } => "too-many-questions",
            Self::TooManyAnswers { .. } => "too-many-answers",
            Self::NoClosingBrace => "no-closing-brace",
            Self::StrayBrace => "stray-brace",
            Self::NameNotClosed => "name-not-closed",
            Self::EmptyQuestion => "empty-question",
            Self::EmptyAnswer => "empty-answer",
            Self::TextBeforeAnswers { .. } => "text-before-answers",
            Self::TooFewAnswers => "too-few-answers",
            Self::NoRightAnswer { .. } => "no-right-answer",
            Self::WeightNotNumber { .. } => "weight-not-number",
            Self::WeightOutOfRange { .. } => "weight-out-of-range",
            Self::WeightsSum { .. } => "weights-sum",
            Self::ValueNotNumber { .. } => "value-not-number",
            Self::ToleranceNotNumber { .. } => "tolerance-not-number",
            Self::RangeBackwards { .. } => "range-backwards",
            Self::PairWithoutArrow { .. } => "pair-without-arrow",
            Self::TooFewPairs { .. } => "too-few-pairs",
            Self::DuplicateName { .. } => "duplicate-name",
        }
    }

    /// Whether the question was kept all the same, so that this is a warning.
    #[must_use]
    pub fn keeps_question(&self) -> bool {
        matches!(self, Self::DuplicateName { .. })
    }
}
