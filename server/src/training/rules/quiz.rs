//! What an attempt at a quiz asks, how its answers are kept, and what they give. One point a question.

use std::collections::BTreeMap;

use super::course::Quiz;
use super::exercise::Chance;
use super::gift::{AskedKind, Kind, Marked, Order, Question, Response, is_number, mark};
use super::marks::Marks;

/// Which of the questions an attempt asks, by their places in the quiz.
#[must_use]
pub fn drawn(quiz: &Quiz, questions: usize, seed: u64) -> Vec<usize> {
    let mut all: Vec<usize> = (0..questions).collect();
    if let Some(draw) = quiz.draw.filter(|draw| *draw < questions) {
        Chance::new(seed).shuffle(&mut all);
        all.truncate(draw);
        all.sort_unstable();
    }
    all
}

/// In which order the answers of a question are shown.
#[must_use]
pub fn order(quiz: &Quiz, seed: u64, question: usize) -> Order<'_> {
    let place = u64::try_from(question).unwrap_or_default();
    let drawn = Order::Drawn(Chance::new(seed ^ (place + 1)).number());
    if quiz.shuffle {
        return drawn;
    }
    let first = quiz.sq.get(question).or_else(|| quiz.en.get(question));
    // where there is no such question there is nothing to show
    first.map_or(drawn, Order::Fixed)
}

/// What was answered, from the form in which it is kept: places of choices as they were shown, or the text; none where
/// there is no answer, or one that does not fit the question.
#[must_use]
pub fn response(asked: &AskedKind<'_>, kept: &str) -> Option<Response> {
    let kept = kept.trim();
    if kept.is_empty() {
        return None;
    }
    Some(match asked {
        AskedKind::Description => return None,
        AskedKind::Essay => Response::Essay(kept.to_owned()),
        AskedKind::Short => Response::Short(kept.to_owned()),
        AskedKind::Number => Response::Number(kept.to_owned()),
        AskedKind::TrueFalse => Response::Truth(kept == "0"),
        AskedKind::One(choices) => Response::One(kept.parse().ok().filter(|at| *at < choices.len())?),
        AskedKind::Several(_) => Response::Several(places(kept)),
        AskedKind::Matching { .. } => Response::Pairs(pairs(kept)),
    })
}

/// The places in `0,2`.
#[must_use]
pub fn places(kept: &str) -> Vec<usize> {
    kept.split(',').filter_map(|part| part.trim().parse().ok()).collect()
}

/// The pairs in `0=2,1=0`.
#[must_use]
pub fn pairs(kept: &str) -> Vec<(usize, usize)> {
    kept.split(',')
        .filter_map(|part| {
            let (left, right) = part.split_once('=')?;
            Some((left.trim().parse().ok()?, right.trim().parse().ok()?))
        })
        .collect()
}

/// What an answer is worth; none where there is none.
#[must_use]
pub fn marked<'q>(question: &'q Question, order: Order<'_>, kept: &str) -> Option<Marked<'q>> {
    let asked = question.asked(order);
    let response = response(&asked.kind, kept)?;
    let settled = question.settle(order, response)?;
    Some(mark(question, &settled))
}

/// Whether an answer can be read: where a number is asked for, what is none cannot.
#[must_use]
pub fn can_read(question: &Question, kept: &str) -> bool {
    !matches!(question.kind, Kind::Number { .. }) || is_number(kept)
}

/// Whether a question gives a point.
#[must_use]
pub const fn is_marked(question: &Question) -> bool {
    !matches!(question.kind, Kind::Description | Kind::Essay)
}

/// What the answers of an attempt give together.
#[must_use]
pub fn marks(quiz: &Quiz, questions: &[Question], seed: u64, kept: &BTreeMap<usize, String>) -> Marks {
    let mut all = Marks::default();
    for (position, index) in drawn(quiz, questions.len(), seed).into_iter().enumerate() {
        let Some(question) = questions.get(index).filter(|question| is_marked(question)) else {
            continue;
        };
        all.of += 1.0;
        let answer = kept.get(&position).map_or("", String::as_str);
        let marked = marked(question, order(quiz, seed, index), answer);
        all.points += marked.and_then(|marked| marked.fraction).unwrap_or_default();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::rules::course::{Feedback, Grade};
    use crate::training::rules::gift::parse;

    fn quiz(draw: Option<usize>) -> Quiz {
        let text = "::a:: A {=right ~wrong ~other}\n\n::b:: B {T}\n\n::c:: C {#10:1}\n\n::d:: D {=x -> y =z -> w}\n\n\
            ::e:: E {~%50%one ~%50%two ~%-100%three}\n\nJust text.\n";
        let (sq, faults) = parse(text);
        assert!(faults.is_empty(), "{faults:?}");
        Quiz {
            attempts: 0,
            grade: Grade::Best,
            feedback: Feedback::After,
            pass: 60,
            shuffle: true,
            limit: None,
            draw,
            sq,
            en: Vec::new(),
        }
    }

    /// The answers that are all right, in the form in which a page would send them.
    fn right(quiz: &Quiz, seed: u64) -> BTreeMap<usize, String> {
        let at = |texts: &[String], wanted: &str| texts.iter().position(|text| text == wanted).unwrap();
        drawn(quiz, quiz.sq.len(), seed)
            .into_iter()
            .enumerate()
            .map(|(position, index)| {
                let asked = quiz.sq[index].asked(order(quiz, seed, index));
                let texts = |all: &[&crate::training::rules::gift::Text]| -> Vec<String> {
                    all.iter().map(|text| text.text.clone()).collect()
                };
                let answer = match &asked.kind {
                    AskedKind::One(choices) => at(&texts(choices), "right").to_string(),
                    AskedKind::TrueFalse => "0".to_owned(),
                    AskedKind::Number => "10,5".to_owned(),
                    AskedKind::Several(choices) => {
                        let texts = texts(choices);
                        format!("{},{}", at(&texts, "one"), at(&texts, "two"))
                    }
                    AskedKind::Matching { lefts, rights } => {
                        let lefts = texts(lefts);
                        let right = |wanted: &str| rights.iter().position(|one| *one == wanted).unwrap();
                        format!("{}={},{}={}", at(&lefts, "x"), right("y"), at(&lefts, "z"), right("w"))
                    }
                    _ => String::new(),
                };
                (position, answer)
            })
            .collect()
    }

    #[test]
    fn right_answers_give_all_points_in_whatever_order_they_were_shown() {
        let quiz = quiz(None);
        for seed in 0..50 {
            let kept = right(&quiz, seed);
            assert_eq!(
                marks(&quiz, &quiz.sq, seed, &kept),
                Marks { points: 5.0, of: 5.0 },
                "{seed}"
            );
        }
        assert_eq!(
            marks(&quiz, &quiz.sq, 1, &BTreeMap::new()),
            Marks { points: 0.0, of: 5.0 }
        );
    }

    #[test]
    fn another_seed_shows_answers_in_another_order() {
        let quiz = quiz(None);
        let orders: std::collections::BTreeSet<String> = (0..50).map(|seed| right(&quiz, seed)[&0].clone()).collect();
        assert_eq!(orders.len(), 3, "the right answer stands in each of three places");
    }

    #[test]
    fn a_draw_asks_some_of_the_questions_and_the_same_ones_again() {
        let quiz = quiz(Some(3));
        let first = drawn(&quiz, quiz.sq.len(), 9);
        assert_eq!(first.len(), 3);
        assert_eq!(first, drawn(&quiz, quiz.sq.len(), 9));
        assert!((0..50).any(|seed| drawn(&quiz, quiz.sq.len(), seed) != first));
    }

    #[test]
    fn no_answer_panics() {
        let quiz = quiz(None);
        for kept in ["", "99", "-1", "0=99,99=0", "1,2,3,4,5", "x", "=,=", "0=0=0"] {
            let kept = (0..6).map(|position| (position, kept.to_owned())).collect();
            assert_eq!(marks(&quiz, &quiz.sq, 3, &kept).of, 5.0);
        }
    }
}
