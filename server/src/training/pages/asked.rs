//! What a certificate was given for, in words: what the rule of its course asked of whoever has it.

use bashke_views::{Arg, Locale};

use crate::training::queries::Certificate;
use crate::training::rules::completion::{Asked, Certified, asked_for};
use crate::training::rules::course::Course;

/// What was asked for a certificate; `version` is that of the course for which it was issued.
pub(super) fn asked((row, _): &Certificate, version: &Course) -> Vec<Asked> {
    let kind = Certified::read(&row.kind).unwrap_or(Certified::Attendance);
    asked_for(version, row.session_asked, kind)
}

/// The same in words of a language, one by one.
pub(super) fn in_words(locale: Locale, asked: &[Asked]) -> Vec<String> {
    let counted = |key: &'static str, count: usize| {
        let args: [(&'static str, Arg); 2] = [("count", count.into()), ("shown", locale.count(count).into())];
        locale.message_with(key, &args)
    };
    let words = |one: &Asked| match one {
        Asked::Lessons(count) => counted("certificate-asked-lessons", *count),
        Asked::Quizzes(count) => counted("certificate-asked-quizzes", *count),
        Asked::Points(percent) => {
            let percent = usize::from(*percent).to_string();
            locale.message_with("certificate-asked-points", &[("percent", percent.into())])
        }
        Asked::Sessions(count) => counted("missing-sessions", *count),
        Asked::Session => locale.message("certificate-asked-session"),
        Asked::Assignments(count) => counted("certificate-asked-assignments", *count),
    };
    asked.iter().map(words).collect()
}
