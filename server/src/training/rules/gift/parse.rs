//! From a file to its questions: where one begins and ends, its title, its text, its braces.

use std::collections::HashMap;

use super::fault::{Code, Fault};
use super::gather::{Block, Stretch, gather};
use super::text::{Format, Piece, Text, bare, collapse, is_space, labels, plain, trim};
use super::{Kind, MOST_BYTES, MOST_QUESTIONS, Question, answers};

/// How long a title may be, in letters; Moodle cuts it there too (`clean_question_name`).
const MOST_NAME: usize = 255;

/// Reads a whole file: the questions that are sound, and what is wrong with the others.
#[must_use]
pub fn parse(file: &str) -> (Vec<Question>, Vec<Fault>) {
    let (mut questions, mut faults) = (Vec::new(), Vec::new());
    if file.len() > MOST_BYTES {
        return (
            questions,
            vec![Fault {
                line: 1,
                code: Code::FileTooLong { most: MOST_BYTES },
            }],
        );
    }
    let file = file.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = file.split('\n').map(trim).collect();
    let mut category = None;
    let mut names = HashMap::new();
    let mut next = 0;
    while let Some(part) = gather(&lines, &mut next) {
        let block = match part {
            Stretch::Category(name) => {
                category = Some(name.to_owned()).filter(|name| !name.is_empty());
                continue;
            }
            Stretch::Question(block) => block,
        };
        if questions.len() >= MOST_QUESTIONS || faults.len() >= MOST_QUESTIONS {
            faults.push(Fault {
                line: block.line,
                code: Code::TooManyQuestions { most: MOST_QUESTIONS },
            });
            break;
        }
        let Some(mut question) = question(&block, &mut faults) else {
            continue;
        };
        question.category.clone_from(&category);
        if let Some(name) = &question.name {
            let first = *names.entry(name.clone()).or_insert(block.line);
            if first != block.line {
                faults.push(Fault {
                    line: block.line,
                    code: Code::DuplicateName {
                        name: name.clone(),
                        first,
                    },
                });
            }
        }
        questions.push(question);
    }
    (questions, faults)
}

/// Reads one question. What is wrong with it goes to the faults; there is no question then.
fn question(block: &Block<'_>, faults: &mut Vec<Fault>) -> Option<Question> {
    let whole = Piece {
        raw: &block.text,
        line: block.line,
    };
    let mut wrong = |piece: Piece<'_>, code| {
        faults.push(Fault { line: piece.line, code });
        None
    };
    if let Some(at) = block.unclosed {
        return wrong(whole.cut(at, "{").1, Code::NoClosingBrace);
    }
    let Ok((name, rest)) = title(whole) else {
        return wrong(whole, Code::NameNotClosed);
    };
    let (before, braces) = match rest.find(&['{', '}']) {
        Some((at, '{')) => {
            let (before, rest) = rest.cut(at, "{");
            (before, Some(rest))
        }
        Some((at, brace)) => return wrong(rest.cut(at, &brace.to_string()).1, Code::StrayBrace),
        None => (rest, None),
    };
    let mut inside_and_after = None;
    if let Some(rest) = braces {
        let (inside, after) = match rest.find(&['{', '}']) {
            Some((at, '}')) => rest.cut(at, "}"),
            Some((at, _)) => return wrong(rest.cut(at, "{").1, Code::StrayBrace),
            None => return wrong(rest, Code::NoClosingBrace),
        };
        if let Some((at, _)) = after.find(&['{', '}']) {
            return wrong(after.cut(at, "").1, Code::StrayBrace);
        }
        inside_and_after = Some((inside, after));
    }
    let after = inside_and_after.and_then(|(_, after)| after_blank(after.raw));
    let text = before_blank(before.raw, after.is_some());
    if text.text.is_empty() && after.is_none() {
        return wrong(whole, Code::EmptyQuestion);
    }
    let (kind, general) = match inside_and_after {
        Some((inside, _)) => answers::read(inside, text.format, faults)?,
        None => (Kind::Description, None),
    };
    let (mut id, mut tags) = (None, Vec::new());
    for comment in &block.comments {
        labels(comment, &mut id, &mut tags);
    }
    Some(Question {
        line: block.line,
        name,
        category: None,
        id,
        tags,
        text,
        after,
        kind,
        general,
    })
}

/// The title before a question, and what follows it. The title has to end before the answers begin: otherwise a
/// forgotten `::` would swallow them.
fn title(whole: Piece<'_>) -> Result<(Option<String>, Piece<'_>), ()> {
    let Some(raw) = whole.raw.strip_prefix("::") else {
        return Ok((None, whole));
    };
    let rest = Piece { raw, ..whole };
    let mut colon = None;
    for (at, sign) in bare(raw) {
        match sign {
            ':' if colon.is_some_and(|before| before + 1 == at) => {
                let (name, rest) = rest.cut(at - 1, "::");
                let name: String = collapse(&plain(name.raw)).chars().take(MOST_NAME).collect();
                return Ok((Some(trim(&name).to_owned()).filter(|name| !name.is_empty()), rest));
            }
            ':' => colon = Some(at),
            '{' => break,
            _ => {}
        }
    }
    Err(())
}

/// The text before the braces. Before a blank a space at its end counts.
fn before_blank(raw: &str, blank: bool) -> Text {
    let mut text = Text::read(raw, Format::default());
    if blank && !text.text.is_empty() && plain(raw).ends_with(is_space) {
        text.text.push(' ');
    }
    text
}

/// The text after the braces, if they do not end the question (“missing word”).
fn after_blank(raw: &str) -> Option<String> {
    let whole = plain(raw);
    let text = trim(&whole);
    let space = if whole.starts_with(is_space) { " " } else { "" };
    (!text.is_empty()).then(|| format!("{space}{text}"))
}

#[cfg(test)]
mod tests {
    use super::super::reading::{faults, sound, texts};
    use super::super::{Code, Fault, Format, Kind, MOST_BYTES, MOST_QUESTIONS};
    use super::parse;

    #[test]
    fn braces_too_many_are_told() {
        for (file, line) in [
            ("One } {T}", 1),
            ("One {T}\nTwo {F}", 2),
            ("One {=a\n~b {c} }", 2),
            ("One {=a}\n}", 2),
            ("One }", 1),
        ] {
            assert_eq!(faults(file), [(line, Code::StrayBrace)], "{file}");
        }
        assert_eq!(texts(&sound(r"The set \{1\} {T}")), [(1, "The set {1}")]);
    }

    #[test]
    fn titles_stand_between_colons() {
        let questions = sound("::Kanji\n Origins::Japanese{T}\n::b\\:\\:c:: text a::b{F}\n\n::::c{T}");
        let names: Vec<_> = questions.iter().map(|question| question.name.as_deref()).collect();
        assert_eq!(names, [Some("Kanji Origins"), Some("b::c"), None]);
        assert_eq!(texts(&questions), [(1, "Japanese"), (3, "text a::b"), (5, "c")]);
        assert_eq!(faults("::a: text {=b::c}"), [(1, Code::NameNotClosed)]);
        assert_eq!(faults("::a:: {T}"), [(1, Code::EmptyQuestion)]);
        assert_eq!(faults("::a::"), [(1, Code::EmptyQuestion)]);
        let long = format!("::{}::a{{T}}", "ë".repeat(300));
        assert_eq!(
            sound(&long)[0].name.as_ref().map(|name| name.chars().count()),
            Some(255)
        );
    }

    #[test]
    fn a_name_that_comes_twice_is_told_and_kept() {
        let (questions, faults) = parse("::a::One{T}\n\n::a::Two{T}\n\n::a::Three{T}");
        assert_eq!(questions.len(), 3);
        let twice = |line| Fault {
            line,
            code: Code::DuplicateName {
                name: "a".to_owned(),
                first: 1,
            },
        };
        assert_eq!(faults, [twice(3), twice(5)]);
        assert!(faults.iter().all(|fault| fault.code.keeps_question()));
    }

    #[test]
    fn categories_labels_and_formats_belong_to_questions() {
        let file = "// [tag:of-the-category]\n$CATEGORY: tom/dick \n// [tag:lost]\n\nOne{T}\n\n$CATEGORY:\n\n\
            // [id:7] [tag:a]\n[html]Two <br> // [tag:no]\n// [tag:b]\n{####[plain] g}\n\n$CATEGORY: x\n[odd]Three";
        let questions = sound(file);
        let categories: Vec<_> = questions.iter().map(|question| question.category.as_deref()).collect();
        assert_eq!(categories, [Some("tom/dick"), None, Some("x")]);
        assert!(questions[0].tags.is_empty());
        assert_eq!(
            (questions[1].id.as_deref(), questions[1].tags.join(" ")),
            (Some("7"), "a b".to_owned())
        );
        assert_eq!(questions[1].text.format, Format::Html);
        assert_eq!(
            questions[1].general.as_ref().map(|text| text.format),
            Some(Format::Plain)
        );
        assert_eq!(questions[2].kind, Kind::Description);
        assert_eq!(questions[2].text.text, "[odd]Three");
    }

    #[test]
    fn the_blank_keeps_the_spaces_round_it() {
        for (file, text, after) in [
            ("Grant is {~a =b} in the tomb. ", "Grant is ", Some(" in the tomb.")),
            ("un{=believe}able", "un", Some("able")),
            ("Two plus two equals\n{=four =4}.", "Two plus two equals ", Some(".")),
            ("{=Asia} is large", "", Some(" is large")),
            ("a\\n{=b}\\n", "a", None),
            ("a\\n{=b}\\nc", "a ", Some(" c")),
            ("[html] {=b}.", "", Some(".")),
            ("What is it? {=b} ", "What is it?", None),
        ] {
            let questions = sound(file);
            assert_eq!(
                (questions[0].text.text.as_str(), questions[0].after.as_deref()),
                (text, after),
                "{file}"
            );
        }
    }

    #[test]
    fn a_file_has_limits() {
        assert_eq!(
            faults(&"a".repeat(MOST_BYTES + 1)),
            [(1, Code::FileTooLong { most: MOST_BYTES })]
        );
        let (questions, faults) = parse(&"a{T}\n\n".repeat(MOST_QUESTIONS + 5));
        assert_eq!(questions.len(), MOST_QUESTIONS);
        let too_many = Fault {
            line: 2 * MOST_QUESTIONS + 1,
            code: Code::TooManyQuestions { most: MOST_QUESTIONS },
        };
        assert_eq!(faults, [too_many]);
        assert_eq!(parse(&"}\n\n".repeat(MOST_QUESTIONS * 2)).1.len(), MOST_QUESTIONS + 1);
    }
}
