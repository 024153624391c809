//! What stands between the braces: which kind of question it makes, and its answers.

use super::fault::{Code, Fault};
use super::parts::{Part, Reader, feedback};
use super::text::{Format, Piece, Text, bare, plain, trim};
use super::{Choice, Kind, Pair, Short};

/// Reads what stands between the braces, with the general feedback at its end. The order in which the kinds are tried
/// is that of Moodle's reader.
pub(super) fn read(inside: Piece<'_>, format: Format, faults: &mut Vec<Fault>) -> Option<(Kind, Option<Text>)> {
    let (answers, general) = match last_hashes(inside.raw) {
        Some(at) => {
            let (answers, general) = inside.cut(at, "####");
            (answers, Text::some(general.raw, format))
        }
        None => (inside, None),
    };
    let answers = answers.trimmed();
    let mut reader = Reader {
        format,
        faults,
        sound: true,
    };
    let kind = if answers.raw.is_empty() {
        Kind::Essay
    } else if answers.raw.starts_with('#') {
        reader.numbers(answers.cut(0, "#").1)
    } else if answers.find(&['~']).is_some() {
        reader.choices(answers)
    } else {
        reader.others(answers)
    };
    reader.sound.then_some((kind, general))
}

/// Where the last `####` stands, as Moodle's reader looks for it from the end.
fn last_hashes(raw: &str) -> Option<usize> {
    let (mut last, mut run, mut expected) = (None, 0, 0);
    for (at, sign) in bare(raw) {
        run = match sign {
            '#' if at == expected => run + 1,
            '#' => 1,
            _ => 0,
        };
        expected = at + 1;
        if run >= 4 {
            last = Some(at - 3);
        }
    }
    last
}

impl Reader<'_> {
    fn choices(&mut self, whole: Piece<'_>) -> Kind {
        let parts = self.split(whole, &['=', '~']);
        let parts = self.answers(parts);
        // Moodle asks for one answer when one stands after `=`. An `=` with a part of the weight is not in its
        // documentation, but is written by people who mean one of several right answers.
        let several = !parts.iter().any(|part| part.sign == Some('=') && part.weight == 100.0);
        let mut answers = Vec::with_capacity(parts.len());
        for part in parts {
            let text = self.text(part.text);
            if part.sign.is_none() {
                self.wrong(
                    part.text,
                    Code::TextBeforeAnswers {
                        text: text.text.clone(),
                    },
                );
            }
            answers.push(Choice {
                text,
                weight: part.weight,
                feedback: part.feedback,
            });
        }
        if self.sound && answers.len() < 2 {
            self.wrong(whole, Code::TooFewAnswers);
        }
        if self.sound && several {
            let rights: Vec<f64> = answers
                .iter()
                .map(|answer| answer.weight)
                .filter(|weight| *weight > 0.0)
                .collect();
            let sum: f64 = rights.iter().sum();
            // each weight may have been rounded to a whole number, as 33 of three
            let rounding = 0.5 * rights.len() as f64 + 1e-6;
            if rights.is_empty() {
                self.wrong(whole, Code::NoRightAnswer { best: 0.0 });
            } else if (sum - 100.0).abs() > rounding {
                self.wrong(whole, Code::WeightsSum { sum });
            }
        }
        Kind::Choice { several, answers }
    }

    /// Matching, true or false, or a short answer: the kinds without `~`.
    fn others(&mut self, whole: Piece<'_>) -> Kind {
        let parts = self.split(whole, &['=']);
        // Moodle takes any `->` for matching, even one in the feedback of a short answer: that is left to the feedback
        let arrow = parts.iter().any(|(_, part)| feedback(*part).0.raw.contains("->"));
        if arrow && whole.find(&['=']).is_some() {
            return self.matching(whole, &parts);
        }
        let (answer, wrong) = feedback(whole);
        let right = match trim(answer.raw) {
            "T" | "TRUE" => true,
            "F" | "FALSE" => false,
            _ => return self.shorts(whole, parts),
        };
        // the second feedback may hold further `#`
        let (wrong, righted) = wrong.map_or((None, None), |wrong| {
            let (wrong, righted) = feedback(wrong);
            (Some(wrong), righted)
        });
        let told = |piece: Option<Piece<'_>>| piece.and_then(|piece| Text::some(piece.raw, self.format));
        Kind::TrueFalse {
            right,
            if_wrong: told(wrong),
            if_right: told(righted),
        }
    }

    fn shorts(&mut self, whole: Piece<'_>, parts: Vec<Part<'_>>) -> Kind {
        let mut answers = Vec::new();
        for part in self.answers(parts) {
            let text = self.text(part.text).text;
            answers.push(Short {
                text,
                weight: part.weight,
                feedback: part.feedback,
            });
        }
        self.needs_full(whole, answers.iter().map(|answer| answer.weight));
        Kind::Short { answers }
    }

    fn matching(&mut self, whole: Piece<'_>, parts: &[Part<'_>]) -> Kind {
        let (mut pairs, mut others) = (Vec::new(), Vec::new());
        for &(_, part) in parts {
            let Some(at) = part.raw.find("->") else {
                self.wrong(
                    part,
                    Code::PairWithoutArrow {
                        text: trim(&plain(part.raw)).to_owned(),
                    },
                );
                continue;
            };
            let (left, right) = part.cut(at, "->");
            let left = Text::read(left.raw, self.format);
            let text = trim(&plain(right.raw)).to_owned();
            if text.is_empty() {
                self.wrong(right, Code::EmptyAnswer);
            } else if left.text.is_empty() {
                others.push(text);
            } else {
                pairs.push(Pair { left, right: text });
            }
        }
        if self.sound && pairs.len() < 2 {
            self.wrong(whole, Code::TooFewPairs { found: pairs.len() });
        }
        Kind::Matching { pairs, others }
    }
}

#[cfg(test)]
mod tests {
    use super::super::reading::{faults_of, kind};
    use super::super::{Code, Format, Kind, parse};

    #[test]
    fn answers_have_feedback_and_formats() {
        let Kind::Choice { answers, .. } = kind("{=[markdown]a#[html]b#c ~d# ~e####f}") else {
            panic!()
        };
        let formats: Vec<_> = answers.iter().map(|answer| answer.text.format).collect();
        assert_eq!(formats, [Format::Markdown, Format::Moodle, Format::Moodle]);
        let told: Vec<_> = answers
            .iter()
            .map(|answer| answer.feedback.as_ref().map(|text| text.text.as_str()))
            .collect();
        assert_eq!(told, [Some("b#c"), None, None]);
        let general = |braces: &str| parse(&format!("a {braces}")).0.remove(0).general.map(|text| text.text);
        assert_eq!(general("{=a ~b####c}").as_deref(), Some("c"));
        assert_eq!(general("{=a ~b#x#####c####d\\####}").as_deref(), Some("d####"));
        assert_eq!(general("{=a ~b#####c}").as_deref(), Some("c"));
        assert_eq!(general(r"{=a ~b \####c}"), None);
    }

    #[test]
    fn short_answers_have_weights() {
        let short = |braces: &str| match kind(braces) {
            Kind::Short { answers } => answers
                .into_iter()
                .map(|answer| format!("{}|{}", answer.text, answer.weight))
                .collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(short("{=no one =%50%nobody#feedback}"), ["no one|100", "nobody|50"]);
        assert_eq!(short("{3}"), ["3|100"]);
        assert_eq!(short("{=T}"), ["T|100"]);
        assert_eq!(short("{true}"), ["true|100"]);
        assert_eq!(short("{=a#from a -> b =c#c -> d}"), ["a|100", "c|100"]);
        assert_eq!(short("{a -> b}"), ["a -> b|100"]);
        assert_eq!(faults_of("{=%75%a}"), [(1, Code::NoRightAnswer { best: 75.0 })]);
        assert_eq!(faults_of("{=a =}"), [(1, Code::EmptyAnswer)]);
    }

    #[test]
    fn the_first_feedback_of_true_or_false_is_for_the_wrong_answer() {
        let judged = |braces: &str| match kind(braces) {
            Kind::TrueFalse {
                right,
                if_wrong,
                if_right,
            } => (
                right,
                if_wrong.map_or(String::new(), |text| text.text),
                if_right.map_or(String::new(), |text| text.text),
            ),
            other => panic!("{other:?}"),
        };
        let is = |right, wrong: &str, told: &str| (right, wrong.to_owned(), told.to_owned());
        assert_eq!(judged("{T}"), is(true, "", ""));
        assert_eq!(judged("{ TRUE # no }"), is(true, "no", ""));
        assert_eq!(judged("{F#no\n#yes#indeed\\=####all}"), is(false, "no", "yes#indeed="));
        assert_eq!(judged("{FALSE##yes}"), is(false, "", "yes"));
    }

    #[test]
    fn pairs_have_arrows() {
        let Kind::Matching { pairs, others } = kind("{=a - -> b -> c\n=[html]<b>#1->Rome # 2\n= -> Oslo####d}") else {
            panic!()
        };
        let pairs: Vec<_> = pairs
            .iter()
            .map(|pair| (pair.left.text.as_str(), pair.right.as_str()))
            .collect();
        assert_eq!(pairs, [("a -", "b -> c"), ("<b>#1", "Rome # 2")]);
        assert_eq!(others, ["Oslo"]);
        assert_eq!(faults_of("{=a -> b}"), [(1, Code::TooFewPairs { found: 1 })]);
        assert_eq!(
            faults_of("{=a -> b\n= c =d->e}"),
            [(2, Code::PairWithoutArrow { text: "c".to_owned() })]
        );
        assert_eq!(faults_of("{=a -> b\n=c -> }"), [(2, Code::EmptyAnswer)]);
    }

    #[test]
    fn empty_braces_ask_for_a_text() {
        assert_eq!(kind("{}"), Kind::Essay);
        assert_eq!(kind("{\n\n}"), Kind::Essay);
        assert_eq!(kind("{ #### thank you }"), Kind::Essay);
    }
}
