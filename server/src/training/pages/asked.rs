//! What a certificate was given for, in words: what the rule of its course asked of whoever has it.

use bashke_views::{Arg, Locale};

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::queries::{self, Certificate};
use crate::training::rules::completion::{Asked, Certified, asked_for};
use crate::training::rules::course::Course;

/// What was asked for a certificate. That a session was attended stands there where its holder had attended a required one
/// when it was issued; what was planned since was not asked.
pub(super) async fn asked(
    request: &Request,
    (row, course): &Certificate,
    version: &Course,
) -> Result<Vec<Asked>, Error> {
    let attended = queries::attended(&request.app.db, row.person_id, &[course.id], Some(row.issued_at)).await?;
    let attended = attended.get(&course.id).is_some_and(|attended| attended.one);
    let kind = Certified::read(&row.kind).unwrap_or(Certified::Attendance);
    Ok(asked_for(version, attended, kind))
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
