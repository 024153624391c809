//! Questions of a quiz as a page shows them, and what a form says of them. What is right goes into a page only where it may
//! be told: the rest of this file sees questions without their keys.

use std::collections::BTreeMap;

use bashke_views::Cx;
use bashke_views::training::{Answer, Judged, QuestionView};

use crate::platform::forms::Fields;
use crate::training::rules::course::Quiz;
use crate::training::rules::gift::{AskedKind, Kind as GiftKind, Order, Question, Text, is_number, shown};
use crate::training::rules::quiz;

/// The questions that an attempt draws. `told` says of which it may be told what is right.
pub(super) fn views(
    cx: &Cx<'_>,
    quiz: &Quiz,
    language: &str,
    seed: u64,
    kept: &BTreeMap<usize, String>,
    told: impl Fn(&usize) -> bool,
) -> Vec<QuestionView> {
    let (all, _) = quiz.questions(language);
    let mut number = 0;
    let drawn = quiz::drawn(quiz, all.len(), seed);
    let views = drawn.into_iter().enumerate().filter_map(|(position, index)| {
        let question = all.get(index)?;
        let order = quiz::order(quiz, seed, index);
        let answer = kept.get(&position).map_or("", String::as_str);
        let asked = question.asked(order);
        if !matches!(asked.kind, AskedKind::Description) {
            number += 1;
        }
        let told = told(&position);
        Some(QuestionView {
            position,
            number,
            text: paragraphs(asked.text, if asked.after.is_some() { " …" } else { "" }),
            after: shown(asked.text.format, asked.after.unwrap_or_default())
                .trim()
                .to_owned(),
            drawing: None,
            hint: String::new(),
            accepted: String::new(),
            answer: answer_of(cx, &asked.kind, answer),
            fixed: told,
            judged: told.then(|| judged(cx, question, order, answer)),
            chart: None,
            refused: None,
            typed: None,
        })
    });
    views.collect()
}

/// The paragraphs of a text.
fn paragraphs(text: &Text, end: &str) -> Vec<String> {
    let mut all: Vec<String> = text
        .shown()
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    if let Some(last) = all.last_mut() {
        last.push_str(end);
    }
    all
}

fn texts(all: &[&Text]) -> Vec<String> {
    all.iter().map(|text| text.shown()).collect()
}

fn answer_of(cx: &Cx<'_>, kind: &AskedKind<'_>, kept: &str) -> Answer {
    match kind {
        AskedKind::Description => Answer::None,
        AskedKind::Essay => Answer::Text { typed: kept.to_owned() },
        AskedKind::TrueFalse => Answer::One {
            choices: vec![cx.t("quiz-true"), cx.t("quiz-false")],
            chosen: kept.parse().ok(),
        },
        AskedKind::One(choices) => Answer::One {
            choices: texts(choices),
            chosen: kept.parse().ok(),
        },
        AskedKind::Several(choices) => Answer::Several {
            choices: texts(choices),
            chosen: quiz::places(kept),
        },
        AskedKind::Short | AskedKind::Number => Answer::Line {
            typed: kept.to_owned(),
            number: matches!(kind, AskedKind::Number),
            unit: String::new(),
        },
        AskedKind::Matching { lefts, rights } => {
            let pairs = quiz::pairs(kept);
            let chosen = |left: usize| pairs.iter().find(|(of, _)| *of == left).map(|(_, right)| *right);
            Answer::Pairs {
                left: texts(lefts),
                right: rights.iter().map(|right| (*right).to_owned()).collect(),
                chosen: (0..lefts.len()).map(chosen).collect(),
            }
        }
    }
}

/// What was right about an answer.
fn judged(cx: &Cx<'_>, question: &Question, order: Order<'_>, kept: &str) -> Judged {
    let marked = quiz::marked(question, order, kept);
    let fraction = marked.as_ref().and_then(|marked| marked.fraction);
    let open = !quiz::is_marked(question);
    let word = match fraction {
        _ if open => "open",
        Some(fraction) if fraction >= 1.0 - 1e-9 => "right",
        Some(fraction) if fraction > 1e-9 => "partly",
        _ => "wrong",
    };
    let mut told: Vec<String> = marked
        .iter()
        .flat_map(|marked| &marked.feedback)
        .map(|text| text.shown())
        .collect();
    if marked.is_none() && !open {
        told.push(cx.t("quiz-no-answer"));
    } else if matches!(question.kind, GiftKind::Number { .. }) && !is_number(kept) {
        told.push(cx.t("quiz-not-a-number"));
    }
    told.extend(question.general.iter().map(Text::shown));
    let points = [
        ("points", super::item::points(cx, fraction.unwrap_or_default()).into()),
        ("of", cx.count(1).into()),
    ];
    Judged {
        word: word.to_owned(),
        points: if open {
            String::new()
        } else {
            cx.ta("quiz-points", &points)
        },
        told,
        working: Vec::new(),
        chart: None,
    }
}

/// What a form says of a question, in the form in which it is kept; none where it says nothing of it.
pub(super) fn kept(question: &Question, name: &str, fields: &Fields) -> Option<String> {
    Some(match question.asked(Order::Fixed(question)).kind {
        AskedKind::Description => return None,
        AskedKind::Several(_) => fields.all(name).collect::<Vec<_>>().join(","),
        AskedKind::Matching { lefts, .. } => {
            let pairs = (0..lefts.len()).filter_map(|left| {
                let right = fields.given(&format!("{name}-{left}"))?;
                Some(format!("{left}={right}"))
            });
            pairs.collect::<Vec<_>>().join(",")
        }
        _ => fields.text(name).to_owned(),
    })
}

/// In place of a question that cannot be drawn.
pub(super) fn nothing(cx: &Cx<'_>) -> QuestionView {
    QuestionView {
        position: 0,
        number: 1,
        text: vec![cx.t("exercise-none")],
        after: String::new(),
        drawing: None,
        hint: String::new(),
        accepted: String::new(),
        answer: Answer::None,
        fixed: true,
        judged: None,
        chart: None,
        refused: None,
        typed: None,
    }
}
