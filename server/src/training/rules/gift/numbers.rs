//! The answers of a question that asks for a number.

use super::fault::Code;
use super::parts::Reader;
use super::text::{Piece, number, plain, trim};
use super::{Kind, Number, Span};

impl Reader<'_> {
    /// Reads the answers after `{#`.
    pub(super) fn numbers(&mut self, whole: Piece<'_>) -> Kind {
        let mut answers = Vec::new();
        let parts = self.split(whole, &['=', '~']);
        for part in self.answers(parts) {
            let text = plain(part.text.raw);
            let span = match trim(&text) {
                // what follows `~` is told to everyone whose number is no other one
                "" if part.sign == Some('~') => Some(Span::Any),
                "" => {
                    self.wrong(part.text, Code::EmptyAnswer);
                    None
                }
                "*" => Some(Span::Any),
                text => self.span(part.text, text),
            };
            if let Some(span) = span {
                answers.push(Number {
                    span,
                    weight: part.weight,
                    feedback: part.feedback,
                });
            }
        }
        self.needs_full(whole, answers.iter().map(|answer| answer.weight));
        Kind::Number { answers }
    }

    fn span(&mut self, piece: Piece<'_>, text: &str) -> Option<Span> {
        let is_value = |reader: &mut Self, text: &str| {
            let value = number(trim(text));
            if value.is_none() {
                reader.wrong(
                    piece,
                    Code::ValueNotNumber {
                        text: trim(text).to_owned(),
                    },
                );
            }
            value
        };
        if let Some((least, most)) = text.split_once("..") {
            let (least, most) = (is_value(self, least)?, is_value(self, most)?);
            if least > most {
                self.wrong(piece, Code::RangeBackwards { least, most });
            }
            return Some(Span::Between { least, most });
        }
        let (value, tolerance) = text.split_once(':').unwrap_or((text, "0"));
        let value = is_value(self, value)?;
        let Some(tolerance) = number(trim(tolerance)).filter(|tolerance| *tolerance >= 0.0) else {
            self.wrong(
                piece,
                Code::ToleranceNotNumber {
                    text: trim(tolerance).to_owned(),
                },
            );
            return None;
        };
        Some(Span::Around { value, tolerance })
    }
}

#[cfg(test)]
mod tests {
    use super::super::reading::{faults_of, kind};
    use super::super::{Code, Kind, Span};

    #[test]
    fn numbers_have_tolerances_and_ranges() {
        let spans = |braces: &str| match kind(braces) {
            Kind::Number { answers } => answers
                .into_iter()
                .map(|answer| (answer.span, answer.weight))
                .collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let around = |value, tolerance| Span::Around { value, tolerance };
        assert_eq!(spans("{#1822}"), [(around(1822.0, 0.0), 100.0)]);
        assert_eq!(spans("{# -3.25 : .05 # feedback}"), [(around(-3.25, 0.05), 100.0)]);
        assert_eq!(spans("{#-1..2.5}"), [(Span::Between { least: -1.0, most: 2.5 }, 100.0)]);
        let several = spans("{#\n=%100%5:0\n=%50%5:2 ~#no}");
        assert_eq!(
            several,
            [(around(5.0, 0.0), 100.0), (around(5.0, 2.0), 50.0), (Span::Any, 0.0)]
        );
        let text = |text: &str| text.to_owned();
        for (braces, code) in [
            ("{#}", Code::NoRightAnswer { best: 0.0 }),
            ("{#=%50%1}", Code::NoRightAnswer { best: 50.0 }),
            ("{#=}", Code::EmptyAnswer),
            ("{#3,25}", Code::ValueNotNumber { text: text("3,25") }),
            ("{#1..x}", Code::ValueNotNumber { text: text("x") }),
            ("{#5:a}", Code::ToleranceNotNumber { text: text("a") }),
            ("{#5:-1}", Code::ToleranceNotNumber { text: text("-1") }),
            ("{#5:}", Code::ToleranceNotNumber { text: text("") }),
            ("{#5..1}", Code::RangeBackwards { least: 5.0, most: 1.0 }),
        ] {
            assert_eq!(faults_of(braces), [(1, code)], "{braces}");
        }
    }
}
