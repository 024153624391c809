//! What a response is worth, and what is said to it.

use super::typed::{UNITS, answered, matches};
use super::{Choice, Kind, Number, Pair, Question, Short, Span, Text};

/// What a learner answered. Numbers of answers count from 0, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Response {
    /// One of the answers.
    One(usize),
    /// Several of the answers.
    Several(Vec<usize>),
    /// True or false.
    Truth(bool),
    /// A short answer, as it was typed.
    Short(String),
    /// A number, as it was typed.
    Number(String),
    /// Pairs: the number of a left side and the number of a right side. The right sides of the pairs come first, then
    /// those that only distract.
    Pairs(Vec<(usize, usize)>),
    /// A free text.
    Essay(String),
}

/// What a response is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked<'q> {
    /// From 0 to 1, or nothing where a person has to judge or nothing was asked.
    pub fraction: Option<f64>,
    /// What is said to this response. The general feedback of the question is said to everyone and does not stand here.
    pub feedback: Vec<&'q Text>,
}

/// Marks a response. One that does not fit the question, such as a text for a choice, is worth nothing.
#[must_use]
pub fn mark<'q>(question: &'q Question, response: &Response) -> Marked<'q> {
    match (&question.kind, response) {
        (Kind::Description | Kind::Essay, _) => Marked {
            fraction: None,
            feedback: Vec::new(),
        },
        (
            Kind::TrueFalse {
                right,
                if_wrong,
                if_right,
            },
            Response::Truth(answer),
        ) => {
            let is_right = answer == right;
            let told = if is_right { if_right } else { if_wrong };
            worth(if is_right { 100.0 } else { 0.0 }, told.iter().collect())
        }
        (Kind::Choice { several, answers }, Response::One(index)) => chosen(answers, *several, &[*index]),
        (Kind::Choice { several, answers }, Response::Several(indices)) => chosen(answers, *several, indices),
        (Kind::Short { answers }, Response::Short(typed)) => {
            first(answers.iter().find(|key| matches(typed, &key.text)))
        }
        (Kind::Number { answers }, Response::Number(typed)) => number(answers, typed),
        (Kind::Matching { pairs, .. }, Response::Pairs(put)) => matched(&question.kind.rights(), pairs, put),
        _ => worth(0.0, Vec::new()),
    }
}

/// A weight as a fraction: what is worth less than nothing takes nothing away from other questions.
fn worth(weight: f64, feedback: Vec<&Text>) -> Marked<'_> {
    Marked {
        fraction: Some((weight / 100.0).clamp(0.0, 1.0)),
        feedback,
    }
}

/// The chosen answers, each once. Where several may be chosen their weights are added, and the sum is measured against
/// that of all right answers: three of 33 per cent are worth everything.
fn chosen<'q>(answers: &'q [Choice], several: bool, indices: &[usize]) -> Marked<'q> {
    let picked = answers
        .iter()
        .enumerate()
        .filter(|(index, _)| indices.contains(index))
        .map(|(_, answer)| answer);
    let picked: Vec<&Choice> = picked.collect();
    let feedback = picked.iter().filter_map(|answer| answer.feedback.as_ref()).collect();
    let weight = match picked.as_slice() {
        [one] if !several => one.weight,
        _ if !several => 0.0,
        _ => {
            let best: f64 = answers.iter().map(|answer| answer.weight.max(0.0)).sum();
            let sum: f64 = picked.iter().map(|answer| answer.weight).sum();
            if best > 0.0 { 100.0 * sum / best } else { 0.0 }
        }
    };
    worth(weight, feedback)
}

fn first(key: Option<&Short>) -> Marked<'_> {
    key.map_or_else(
        || worth(0.0, Vec::new()),
        |key| worth(key.weight, key.feedback.iter().collect()),
    )
}

/// Each way to read the number is tried, and the one that is worth most counts; for one number the first key that
/// takes it counts, as in Moodle.
fn number<'q>(answers: &'q [Number], typed: &str) -> Marked<'q> {
    let taken = answered(typed, &UNITS)
        .into_iter()
        .filter_map(|number| answers.iter().find(|key| takes(key.span, number)));
    taken
        .max_by(|one, other| one.weight.total_cmp(&other.weight))
        .map_or_else(
            || worth(0.0, Vec::new()),
            |key| worth(key.weight, key.feedback.iter().collect()),
        )
}

/// Whether a number can be read in what was typed.
#[must_use]
pub fn is_number(typed: &str) -> bool {
    !answered(typed, &UNITS).is_empty()
}

/// Whether a key takes a number. The edges give way by as much as a number can be off for being kept in binary, as in
/// Moodle (`get_tolerance_interval`): 0.8 lies within 0.1 of 0.7.
fn takes(span: Span, number: f64) -> bool {
    let (least, most) = match span {
        Span::Around { value, tolerance } => (value - tolerance, value + tolerance),
        Span::Between { least, most } => (least, most),
        Span::Any => return true,
    };
    let slack = 1e-12 * least.abs().max(most.abs());
    number >= least - slack && number <= most + slack
}

/// The share of the left sides that found their right side. Two pairs may have the same right side: then either does.
/// Of several right sides for one left side the first counts.
fn matched(rights: &[&str], pairs: &[Pair], put: &[(usize, usize)]) -> Marked<'static> {
    let found = pairs.iter().enumerate().filter(|(left, pair)| {
        let right = put
            .iter()
            .find(|(of, _)| of == left)
            .and_then(|(_, right)| rights.get(*right));
        right.is_some_and(|right| *right == pair.right)
    });
    let found = found.count();
    worth(
        if pairs.is_empty() {
            0.0
        } else {
            100.0 * found as f64 / pairs.len() as f64
        },
        Vec::new(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::{Question, parse};
    use super::{Response, mark};

    fn question(file: &str) -> Question {
        let (mut questions, faults) = parse(file);
        assert_eq!(faults, [], "{file}");
        questions.remove(0)
    }

    fn marked(file: &str, response: &Response) -> (Option<f64>, String) {
        let question = question(file);
        let marked = mark(&question, response);
        let told: Vec<&str> = marked.feedback.iter().map(|text| text.text.as_str()).collect();
        (
            marked.fraction.map(|fraction| (fraction * 1e6).round() / 1e6),
            told.join("|"),
        )
    }

    #[test]
    fn one_choice_has_its_weight() {
        let file = "a {=b#yes ~%50%c#half ~d#no ~%-50%e####all}";
        for (index, fraction, told) in [
            (0, 1.0, "yes"),
            (1, 0.5, "half"),
            (2, 0.0, "no"),
            (3, 0.0, ""),
            (9, 0.0, ""),
        ] {
            let is = (Some(fraction), told.to_owned());
            assert_eq!(marked(file, &Response::One(index)), is);
            assert_eq!(marked(file, &Response::Several(vec![index, index])), is);
        }
        assert_eq!(marked(file, &Response::Several(vec![0, 1])).0, Some(0.0));
        assert_eq!(marked(file, &Response::Several(vec![])).0, Some(0.0));
    }

    #[test]
    fn several_choices_are_added_and_never_negative() {
        let file = "a {~%50%b#yes ~%50%c#too ~%-50%d#no ~e}";
        for (indices, fraction, told) in [
            (vec![1, 0], 1.0, "yes|too"),
            (vec![0], 0.5, "yes"),
            (vec![0, 0], 0.5, "yes"),
            (vec![0, 1, 2], 0.5, "yes|too|no"),
            (vec![2], 0.0, "no"),
            (vec![0, 2, 3, 7], 0.0, "yes|no"),
            (vec![], 0.0, ""),
        ] {
            assert_eq!(
                marked(file, &Response::Several(indices)),
                (Some(fraction), told.to_owned())
            );
        }
        assert_eq!(marked(file, &Response::One(1)).0, Some(0.5));
        let thirds = "a {~%33%b ~%33%c ~%33%d ~%-33%e}";
        assert_eq!(marked(thirds, &Response::Several(vec![0, 1, 2])).0, Some(1.0));
        assert_eq!(marked(thirds, &Response::Several(vec![0, 1, 3])).0, Some(0.333333));
    }

    #[test]
    fn true_or_false_tells_the_fitting_feedback() {
        for (answer, fraction, told) in [(false, 1.0, "yes"), (true, 0.0, "no")] {
            assert_eq!(
                marked("a {F#no#yes}", &Response::Truth(answer)),
                (Some(fraction), told.to_owned())
            );
        }
    }

    #[test]
    fn the_first_key_that_matches_counts() {
        let file = "a {=Nazareth#yes =%75%naz*#nearly =%10%*}";
        for (typed, fraction, told) in [
            (" nazareth", 1.0, "yes"),
            ("Nazereth", 0.75, "nearly"),
            ("Rome", 0.1, ""),
        ] {
            assert_eq!(
                marked(file, &Response::Short(typed.to_owned())),
                (Some(fraction), told.to_owned())
            );
        }
        assert_eq!(
            marked("a {=b}", &Response::Short("c".to_owned())),
            (Some(0.0), String::new())
        );
    }

    #[test]
    fn numbers_count_within_their_span() {
        let typed = |file: &str, typed: &str| marked(file, &Response::Number(typed.to_owned()));
        let file = "a {#=5000:0#yes =%50%5:0#thousands =%25%0.7:0.1 =%20%-2..-1 ~#no}";
        for (number, fraction, told) in [
            ("5000", 1.0, "yes"),
            ("5 000", 1.0, "yes"),
            ("5 000 lekë", 1.0, "yes"),
            ("5,000", 1.0, "yes"),
            ("5.000", 1.0, "yes"),
            ("5", 0.5, "thousands"),
            ("5,0", 0.5, "thousands"),
            ("0,8", 0.25, ""),
            ("0.6", 0.25, ""),
            ("0.801", 0.0, "no"),
            ("−1,5", 0.2, ""),
            ("-2", 0.2, ""),
            ("-2.01", 0.0, "no"),
            ("five", 0.0, ""),
        ] {
            assert_eq!(typed(file, number), (Some(fraction), told.to_owned()), "{number}");
        }
        assert_eq!(typed("a {#3.1415:0.0005}", "3.142").0, Some(1.0));
        assert_eq!(typed("a {#0:0}", "0").0, Some(1.0));
        assert_eq!(typed("a {#1822}", "1822.001").0, Some(0.0));
    }

    #[test]
    fn matching_counts_the_pairs_that_were_found() {
        let file = "a {=Italy -> Rome =Latium -> Rome =France -> Paris =Spain -> Madrid = -> Oslo}";
        for (put, fraction) in [
            (vec![(0, 0), (1, 1), (2, 2), (3, 3)], 1.0),
            (vec![(0, 1), (1, 0), (2, 2), (3, 3)], 1.0),
            (vec![(0, 0), (1, 4), (2, 3), (3, 2)], 0.25),
            (vec![(2, 3), (2, 2), (9, 0), (0, 9)], 0.0),
            (vec![], 0.0),
        ] {
            assert_eq!(marked(file, &Response::Pairs(put)), (Some(fraction), String::new()));
        }
    }

    #[test]
    fn what_a_person_judges_has_no_mark() {
        let essay = Response::Essay("text".to_owned());
        assert_eq!(marked("a {####b}", &essay), (None, String::new()));
        assert_eq!(marked("a", &essay), (None, String::new()));
        assert_eq!(marked("a {T}", &essay).0, Some(0.0));
        assert_eq!(marked("a {=b ~c}", &Response::Truth(true)).0, Some(0.0));
    }
}
