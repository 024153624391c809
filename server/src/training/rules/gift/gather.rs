//! Where one question of a file ends and the next begins.

use super::text::{Piece, bare, trim};

const CATEGORY: &str = "$CATEGORY:";

/// What stands between two blank lines.
pub(super) enum Stretch<'f> {
    Category(&'f str),
    Question(Block<'f>),
}

/// The lines of one question.
#[derive(Default)]
pub(super) struct Block<'f> {
    pub(super) line: usize,
    /// Its lines without the comments, each at its place, so that faults find their line.
    pub(super) text: String,
    pub(super) comments: Vec<&'f str>,
    /// Where in the text the brace stands that nobody closed.
    pub(super) unclosed: Option<usize>,
}

#[derive(PartialEq)]
enum Braces {
    Before,
    Open(usize),
    Closed,
}

/// Gathers the next question or category. A blank line ends a question, as in Moodle; but between the braces blank
/// lines are let through when a `}` follows before the next question begins. When none follows, the question ends at
/// the blank line after its answers, so that one forgotten brace costs one question and not the rest of the file.
pub(super) fn gather<'f>(lines: &[&'f str], next: &mut usize) -> Option<Stretch<'f>> {
    let mut block = Block::default();
    let mut braces = Braces::Before;
    // the line to go back to when no brace closes the question
    let mut back = None;
    while let Some(line) = lines.get(*next).copied() {
        let begun = block.line > 0;
        let open = matches!(braces, Braces::Open(_));
        if line.is_empty() && begun && !open {
            break;
        }
        if line.is_empty() && begun {
            back.get_or_insert(*next);
        } else if line.is_empty() {
            // Moodle too forgets the comments of a paragraph without a question
            block.comments.clear();
        } else if line.starts_with("//") {
            block.comments.push(line);
        } else if let Some(name) = line.strip_prefix(CATEGORY) {
            if begun {
                break;
            }
            *next += 1;
            return Some(Stretch::Category(trim(name)));
        } else if begun && begins_another(line, &braces, back.is_some()) {
            break;
        } else if line.starts_with(['=', '~', '#']) {
            // answers after a blank line still belong to the question
            back = None;
        }
        *next += 1;
        if begun {
            block.text.push('\n');
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        if !begun {
            block.line = *next;
        }
        let from = block.text.len();
        block.text.push_str(line);
        for (at, sign) in bare(line) {
            braces = match (braces, sign) {
                (Braces::Before, '{') => Braces::Open(from + at),
                (Braces::Open(_), '}') => Braces::Closed,
                (as_before, _) => as_before,
            };
        }
    }
    if let Braces::Open(at) = braces {
        block.unclosed = Some(at);
        *next = back.unwrap_or(*next);
    }
    (block.line > 0).then_some(Stretch::Question(block))
}

/// Whether a line inside a question begins another: one with a title after the braces were opened, or, after a blank
/// line between braces, one that opens braces of its own.
fn begins_another(line: &str, braces: &Braces, after_blank: bool) -> bool {
    let titled = line.starts_with("::") && *braces != Braces::Before;
    let opens = || {
        Piece { raw: line, line: 0 }
            .find(&['{', '}'])
            .is_some_and(|(_, brace)| brace == '{')
    };
    titled || (after_blank && opens())
}

#[cfg(test)]
mod tests {
    use super::super::reading::{faults, sound, texts};
    use super::super::{Code, Kind, parse};

    #[test]
    fn questions_are_parted_by_blank_lines() {
        let questions =
            sound("\u{feff}// a comment\r\n\r\nOne{T}\r\n\r\n \t\r\nTwo\r\n// between\r\ntoo {\r\n~a\r\n=b}");
        assert_eq!(texts(&questions), [(3, "One"), (6, "Two\ntoo")]);
        assert_eq!(texts(&sound("One{T}\r\rTwo{F}")), [(1, "One"), (3, "Two")]);
        assert_eq!(texts(&sound("")), []);
        assert_eq!(texts(&sound("// nothing\n\n// at all")), []);
    }

    #[test]
    fn blank_lines_may_stand_between_braces() {
        let questions = sound("One {\n\n=a # yes\n\nindeed\n\n~b\n}\n\nTwo{T}");
        assert_eq!(texts(&questions), [(1, "One"), (10, "Two")]);
        let Kind::Choice { answers, .. } = &questions[0].kind else {
            panic!()
        };
        assert_eq!(
            answers[0].feedback.as_ref().map(|text| text.text.as_str()),
            Some("yes\nindeed")
        );
    }

    #[test]
    fn a_forgotten_brace_costs_one_question() {
        let file = "One\n{ =a\n~b\n\nA text.\n\n::two:: Two {T}\n\nThree {\n=a\n~b\n::four:: Four {F}\n\nFive {";
        let (questions, _) = parse(file);
        assert_eq!(texts(&questions), [(5, "A text."), (7, "Two"), (12, "Four")]);
        assert_eq!(faults(file), [2, 9, 14].map(|line| (line, Code::NoClosingBrace)));
        let (questions, faults) = parse("One {\n=a\n\n~b\n::two:: Two {T}");
        assert_eq!((texts(&questions), faults.len()), (vec![(5, "Two")], 1));
        // the comments of what follows are not those of the broken question
        let (questions, _) = parse("One {\n\n// [id:two]\nTwo{T}");
        assert_eq!(questions[0].id.as_deref(), Some("two"));
    }
}
