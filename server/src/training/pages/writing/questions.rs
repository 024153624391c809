//! Questions with their keys, for those who write them.

use bashke_views::Cx;
use bashke_views::training::writing::QuestionLine;

use crate::training::rules::bank::{self, Twins};
use crate::training::rules::exercise::Key;
use crate::training::rules::gift::{Kind, Question, Span, shown};

/// A question with its key.
pub(super) fn line(cx: &Cx<'_>, twins: &Twins<'_>) -> Option<QuestionLine> {
    let [sq, en] = twins;
    let (own, other) = if cx.locale.tag() == "en" { (en, sq) } else { (sq, en) };
    // what is read of it alone, its key too, is in the reader's language where it is translated
    let any = own.or(*other)?;
    let labels = any
        .category
        .iter()
        .cloned()
        .chain(any.tags.iter().map(|tag| format!("#{tag}")));
    Some(QuestionLine {
        name: any.name.clone().unwrap_or_default(),
        kind: bank::kind(any).to_owned(),
        texts: twins.map(|one| one.map(text).unwrap_or_default()),
        key: key(cx, any),
        labels: labels.collect(),
    })
}

fn text(question: &Question) -> String {
    match &question.after {
        Some(after) => {
            let after = shown(question.text.format, after);
            format!("{} … {}", question.text.shown().trim(), after.trim())
        }
        None => question.text.shown(),
    }
}

/// What is right, a line for each answer.
fn key(cx: &Cx<'_>, question: &Question) -> Vec<String> {
    let worth = |weight: f64, text: &str| format!("{} %: {text}", cx.locale.number(weight, 0));
    match &question.kind {
        Kind::Description | Kind::Essay => Vec::new(),
        Kind::TrueFalse { right, .. } => vec![cx.t(if *right { "quiz-true" } else { "quiz-false" })],
        Kind::Choice { answers, .. } => answers.iter().map(|one| worth(one.weight, &one.text.shown())).collect(),
        Kind::Short { answers } => answers.iter().map(|one| worth(one.weight, &one.text)).collect(),
        Kind::Number { answers } => answers
            .iter()
            .map(|one| {
                let span = match one.span {
                    Span::Around { value, tolerance } => format!("{value} ± {tolerance}"),
                    Span::Between { least, most } => format!("{least}–{most}"),
                    Span::Any => "*".to_owned(),
                };
                worth(one.weight, &span)
            })
            .collect(),
        Kind::Matching { pairs, .. } => pairs
            .iter()
            .map(|pair| format!("{} → {}", pair.left.shown(), pair.right))
            .collect(),
    }
}

/// The right answer to a question that was drawn, as a learner would give it.
pub(super) fn right(key: &Key) -> String {
    match key {
        Key::Number { accepted, .. } => accepted.to_string(),
        Key::Rank { accepted, .. } => accepted.to_string(),
        Key::Choice { right, .. } => right.to_string(),
        Key::Period { right, .. } => right.first().map(ToString::to_string).unwrap_or_default(),
    }
}
