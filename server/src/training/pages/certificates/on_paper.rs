//! A certificate on paper.

use axum::extract::Path;
use bashke_entities::training::certificate;
use bashke_views::{Locale, paths};
use chrono::{DateTime, Utc};

use super::{by_code, volume};
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Download;
use crate::training::pages::asked::{asked, in_words};
use crate::training::paper::{self, Paper};
use crate::training::queries::{self, Certificate};
use crate::training::rules::certificate::{State, state};
use crate::training::rules::completion::{Asked, Certified};
use crate::training::rules::course::Course;

/// A certificate on paper, for its holder.
///
/// # Errors
/// Not found for everybody else, and where it does not hold any more; where the database cannot be reached.
pub async fn pdf(Path(code): Path<String>, request: Request) -> Result<Download, Error> {
    let found = by_code(&request, &code).await?;
    let (row, _) = &found;
    if request.actor.id() != Some(row.person_id) || row.revoked_at.is_some() {
        return Err(Error::NotFound);
    }
    let volume = volume(&request, &found).await?;
    let asked = asked(&found, &volume.course);
    let signed = signed(&request, row, &volume.course).await?;
    let paper = on_paper(&request, &found, &volume.course, (&asked, signed));
    let body = request
        .app
        .heavy
        .run(|| paper::pdf(&paper).map_err(Error::internal))
        .await?;
    Ok(Download {
        media: "application/pdf",
        name: format!("bashke-{}.pdf", row.code),
        inline: false,
        body,
    })
}

/// Whose name stands on a certificate: that of the trainer of the course; where it names none, of whoever validated the work
/// for which it was given.
async fn signed(
    request: &Request,
    row: &certificate::Model,
    course: &Course,
) -> Result<Option<(String, [String; 2])>, Error> {
    let both = |key: &str| [Locale::Sq, Locale::En].map(|locale| locale.message(key));
    if !course.trainer.trim().is_empty() {
        return Ok(Some((course.trainer.clone(), both("paper-signed"))));
    }
    if Certified::read(&row.kind) != Some(Certified::Applied) {
        return Ok(None);
    }
    let db = &request.app.db;
    let Some(validator) = queries::validator(db, row.person_id, row.course_id).await? else {
        return Ok(None);
    };
    let name = accounts::names(db, [validator]).await?.remove(&validator);
    Ok(name.map(|name| (name, both("paper-validated"))))
}

fn on_paper(
    request: &Request,
    (row, _): &Certificate,
    course: &Course,
    (asked, signed): (&[Asked], Option<(String, [String; 2])>),
) -> Paper {
    let both = |key: &str| [Locale::Sq, Locale::En].map(|locale| locale.message(key));
    let kind = Certified::read(&row.kind).unwrap_or(Certified::Attendance);
    // a course that asked for nothing says nothing of it
    let needed = (!asked.is_empty()).then(|| {
        [Locale::Sq, Locale::En].map(|locale| {
            let what = in_words(locale, asked).join("; ");
            locale.message_with("paper-asked", &[("what", what.into())])
        })
    });
    let mut facts = vec![dated("paper-issued", row.issued_at)];
    facts.extend(until(row.expires_at, request.app.clock.now()));
    if course.minutes() > 0 {
        facts.push([Locale::Sq, Locale::En].map(|locale| {
            let length = bashke_views::training::length(locale, course.minutes());
            locale.message_with("paper-length", &[("length", length.into())])
        }));
    }
    Paper {
        title: both(&format!("certificate-kind-{}", kind.word())),
        given: both("paper-given"),
        name: row.name.clone(),
        reason: both(&format!("paper-reason-{}", kind.word())),
        course: ["sq", "en"].map(|language| course.title.pick(language).0.to_owned()),
        asked: needed,
        facts,
        signed,
        issuer: both("paper-issuer"),
        verified: both("paper-verified"),
        code: row.code.clone(),
        address: format!(
            "{}{}",
            request.app.config.public_url.trim_end_matches('/'),
            paths::certificate(&row.code)
        ),
        issued: row.issued_at,
    }
}

/// A day in a sentence of both languages.
fn dated(key: &'static str, at: DateTime<Utc>) -> [String; 2] {
    [Locale::Sq, Locale::En].map(|locale| locale.message_with(key, &[("date", locale.day_of(at).into())]))
}

/// Until when a certificate holds, or held where that day has come; none where it holds for good.
fn until(expires: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<[String; 2]> {
    let key = match state(None, expires, now) {
        State::Expired => "paper-expired",
        _ => "paper-expires",
    };
    expires.map(|at| dated(key, at))
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn a_paper_says_of_a_day_that_has_come_that_it_held_until_then() {
        let day: DateTime<Utc> = "2026-11-27T09:00:00Z".parse().unwrap();
        let said = |now| until(Some(day), now).unwrap();
        let before = said(day - Duration::seconds(1));
        assert_eq!(before, ["Vlen deri më 27 nëntor 2026", "Holds until 27 November 2026"]);
        let after = said(day);
        assert_eq!(after, ["Vlente deri më 27 nëntor 2026", "Held until 27 November 2026"]);
        assert_eq!(until(None, day), None);
    }
}
