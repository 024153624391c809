//! The answers one by one: the sign before each, its weight, its text and its feedback.

use super::MOST_ANSWERS;
use super::fault::{Code, Fault};
use super::text::{Format, Piece, Text, number, trim};

/// One answer with the sign before it: `=` or `~`, or none before the first of them.
pub(super) type Part<'a> = (Option<char>, Piece<'a>);

/// One answer taken apart.
pub(super) struct Answer<'a> {
    pub(super) sign: Option<char>,
    pub(super) weight: f64,
    pub(super) text: Piece<'a>,
    pub(super) feedback: Option<Text>,
}

/// Reads the answers of one question.
pub(super) struct Reader<'f> {
    pub(super) format: Format,
    pub(super) faults: &'f mut Vec<Fault>,
    /// Whether nothing was wrong until now.
    pub(super) sound: bool,
}

impl Reader<'_> {
    pub(super) fn wrong(&mut self, piece: Piece<'_>, code: Code) {
        self.sound = false;
        self.faults.push(Fault { line: piece.line, code });
    }

    /// Parts the answers at these signs.
    pub(super) fn split<'a>(&mut self, whole: Piece<'a>, signs: &[char]) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        let (mut sign, mut rest) = (None, Some(whole));
        while let Some(piece) = rest {
            if parts.len() > MOST_ANSWERS {
                break;
            }
            let found = piece.find(signs);
            let (part, after) = match found {
                Some((at, sign)) => {
                    let (part, after) = piece.cut(at, &sign.to_string());
                    (part, Some(after))
                }
                None => (piece, None),
            };
            if sign.is_some() || !trim(part.raw).is_empty() {
                parts.push((sign, part.trimmed()));
            }
            (sign, rest) = (found.map(|(_, sign)| sign), after);
        }
        if parts.len() > MOST_ANSWERS {
            self.wrong(whole, Code::TooManyAnswers { most: MOST_ANSWERS });
            parts.clear();
        }
        parts
    }

    /// Takes each answer apart: its weight, its text and its feedback.
    pub(super) fn answers<'a>(&mut self, parts: Vec<Part<'a>>) -> Vec<Answer<'a>> {
        let mut answers = Vec::with_capacity(parts.len());
        for (sign, part) in parts {
            let (weight, rest) = self.weight(part);
            let (text, feedback) = feedback(rest);
            let feedback = feedback.and_then(|piece| Text::some(piece.raw, self.format));
            let weight = weight.unwrap_or(if sign == Some('~') { 0.0 } else { 100.0 });
            answers.push(Answer {
                sign,
                weight,
                text: text.trimmed(),
                feedback,
            });
        }
        answers
    }

    /// The weight before an answer, as in `%50%half`. What has spaces in it is no weight but a text that begins with
    /// a per cent sign, as Moodle's reader takes it too.
    fn weight<'a>(&mut self, answer: Piece<'a>) -> (Option<f64>, Piece<'a>) {
        let inside = answer.raw.strip_prefix('%').and_then(|raw| raw.split_once('%'));
        let Some((text, rest)) = inside else {
            return (None, answer);
        };
        if text.contains(|sign: char| sign.is_whitespace() || sign == '#') {
            return (None, answer);
        }
        let rest = Piece { raw: rest, ..answer };
        let Some(weight) = number(text) else {
            self.wrong(answer, Code::WeightNotNumber { text: text.to_owned() });
            return (None, rest);
        };
        if !(-100.0..=100.0).contains(&weight) {
            self.wrong(answer, Code::WeightOutOfRange { weight });
        }
        (Some(weight), rest)
    }

    pub(super) fn text(&mut self, piece: Piece<'_>) -> Text {
        let text = Text::read(piece.raw, self.format);
        if text.text.is_empty() {
            self.wrong(piece, Code::EmptyAnswer);
        }
        text
    }

    /// One of the answers of a key has to be worth everything.
    pub(super) fn needs_full(&mut self, whole: Piece<'_>, weights: impl Iterator<Item = f64>) {
        let best = weights.fold(0.0, f64::max);
        if self.sound && best < 100.0 {
            self.wrong(whole, Code::NoRightAnswer { best });
        }
    }
}

/// What stands before the first `#`, and what stands after it.
pub(super) fn feedback(piece: Piece<'_>) -> (Piece<'_>, Option<Piece<'_>>) {
    match piece.find(&['#']) {
        Some((at, _)) => {
            let (text, feedback) = piece.cut(at, "#");
            (text, Some(feedback))
        }
        None => (piece, None),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Code, Kind, MOST_ANSWERS, parse};

    /// The faults of a question whose braces open on line 1.
    fn faults(braces: &str) -> Vec<(usize, Code)> {
        let (questions, faults) = parse(&format!("a {braces}"));
        assert!(questions.is_empty(), "{braces}");
        faults.into_iter().map(|fault| (fault.line, fault.code)).collect()
    }

    fn choices(braces: &str) -> (bool, Vec<(String, f64)>) {
        let (mut questions, faults) = parse(&format!("a {braces}"));
        assert_eq!(faults, [], "{braces}");
        match questions.remove(0).kind {
            Kind::Choice { several, answers } => (
                several,
                answers
                    .into_iter()
                    .map(|answer| (answer.text.text, answer.weight))
                    .collect(),
            ),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn choices_have_weights() {
        let is = |texts: &[(&str, f64)]| {
            texts
                .iter()
                .map(|(text, weight)| ((*text).to_owned(), *weight))
                .collect()
        };
        for (braces, several, answers) in [
            ("{~a ~b =c}", false, vec![("a", 0.0), ("b", 0.0), ("c", 100.0)]),
            (
                "{\n~%50%half\n=full # a\\=b\n ~%-5.5%\\= 4\n}",
                false,
                vec![("half", 50.0), ("full", 100.0), ("= 4", -5.5)],
            ),
            ("{=a =b ~c}", false, vec![("a", 100.0), ("b", 100.0), ("c", 0.0)]),
            (
                "{~%50%a ~%50%b ~%-100%c}",
                true,
                vec![("a", 50.0), ("b", 50.0), ("c", -100.0)],
            ),
            (
                "{~%33%a ~%33%b ~%33%c}",
                true,
                vec![("a", 33.0), ("b", 33.0), ("c", 33.0)],
            ),
            (
                "{~%33.33333%a ~%66.66667%b}",
                true,
                vec![("a", 33.33333), ("b", 66.66667)],
            ),
            ("{=%50%a =%50%b ~c}", true, vec![("a", 50.0), ("b", 50.0), ("c", 0.0)]),
            ("{~%100%a ~b}", true, vec![("a", 100.0), ("b", 0.0)]),
            (
                "{=%5 of 20% ~%0%%20%}",
                false,
                vec![("%5 of 20%", 100.0), ("%20%", 0.0)],
            ),
        ] {
            assert_eq!(choices(braces), (several, is(&answers)), "{braces}");
        }
    }

    #[test]
    fn wrong_choices_are_told_with_their_line() {
        let text = |text: &str| text.to_owned();
        for (braces, line, code) in [
            ("{~a ~b}", 1, Code::NoRightAnswer { best: 0.0 }),
            ("{~%50%a\n~%25%b ~c}", 1, Code::WeightsSum { sum: 75.0 }),
            ("{=a\n\n~%fifty%b}", 3, Code::WeightNotNumber { text: text("fifty") }),
            ("{=a\n~%50,5%b}", 2, Code::WeightNotNumber { text: text("50,5") }),
            (
                "{=a\n// comment\n~%-150%b}",
                3,
                Code::WeightOutOfRange { weight: -150.0 },
            ),
            ("{=a\n~ \n~b}", 2, Code::EmptyAnswer),
            ("{=[html]\n~b}", 1, Code::EmptyAnswer),
            ("{\na\n~b =c}", 2, Code::TextBeforeAnswers { text: text("a") }),
            ("{\n~%100%a}", 2, Code::TooFewAnswers),
        ] {
            assert_eq!(faults(braces), [(line, code)], "{braces}");
        }
        assert_eq!(faults("{=\n~%x%b\n~}").len(), 3);
        for sign in ["=a ~b", "=a", "=a -> b"] {
            let answers = format!("\n{sign}").repeat(MOST_ANSWERS + 1);
            assert_eq!(
                faults(&format!("{{{answers}}}")),
                [(2, Code::TooManyAnswers { most: MOST_ANSWERS })]
            );
        }
    }
}
