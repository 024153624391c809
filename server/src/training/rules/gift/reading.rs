//! What the tests of the reader share.

use super::{Code, Fault, Kind, Question, parse};

/// The questions of a file without faults.
pub(super) fn sound(file: &str) -> Vec<Question> {
    let (questions, faults) = parse(file);
    assert_eq!(faults, [], "{file}");
    questions
}

/// The faults of a file, by line.
pub(super) fn faults(file: &str) -> Vec<(usize, Code)> {
    parse(file)
        .1
        .into_iter()
        .map(|Fault { line, code }| (line, code))
        .collect()
}

/// The texts of questions, by line.
pub(super) fn texts(questions: &[Question]) -> Vec<(usize, &str)> {
    questions
        .iter()
        .map(|question| (question.line, question.text.text.as_str()))
        .collect()
}

/// The kind of a sound question, by its braces.
pub(super) fn kind(braces: &str) -> Kind {
    sound(&format!("a {braces}")).remove(0).kind
}

/// The faults of a question whose braces open on line 1.
pub(super) fn faults_of(braces: &str) -> Vec<(usize, Code)> {
    let file = format!("a {braces}");
    assert!(parse(&file).0.is_empty(), "{braces}");
    faults(&file)
}
