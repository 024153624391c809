//! Whether a question is asked in both languages.

use crate::training::rules::gift::{self, Kind, Question};

/// Whether two questions are the same one in two languages: the same name and kind, and as far as the language does not
/// matter, the same key.
pub(super) fn are_twins(one: &Question, other: &Question) -> bool {
    let same = match (&one.kind, &other.kind) {
        (
            Kind::Choice {
                several: a,
                answers: left,
            },
            Kind::Choice {
                several: b,
                answers: right,
            },
        ) => a == b && left.iter().map(|one| one.weight).eq(right.iter().map(|one| one.weight)),
        (Kind::TrueFalse { right: a, .. }, Kind::TrueFalse { right: b, .. }) => a == b,
        (Kind::Number { answers: left }, Kind::Number { answers: right }) => {
            let key = |one: &gift::Number| (one.span, one.weight);
            left.iter().map(key).eq(right.iter().map(key))
        }
        (Kind::Matching { pairs: left, .. }, Kind::Matching { pairs: right, .. }) => left.len() == right.len(),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    same && one.name == other.name
}
