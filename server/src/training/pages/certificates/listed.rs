//! Certificates as lines: one's own, those that somebody shows, those that count for an organisation.

use std::collections::HashMap;

use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::CertificateLine;

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::pages::told;
use crate::training::queries::{self, Certificate};
use crate::training::rules::certificate::state;
use crate::training::rules::report::FEW;

/// Certificates as lines of a list; `titles` gives the name of a course by the version that the certificate is for.
pub(in crate::training::pages) fn lines(
    request: &Request,
    found: &[Certificate],
    titles: impl Fn(i32) -> Option<String>,
) -> Vec<CertificateLine> {
    let cx = request.cx();
    found
        .iter()
        .map(|(row, course)| CertificateLine {
            link: Link::new(
                cx.t(&format!("certificate-kind-{}", row.kind)),
                cx.url(&paths::certificate(&row.code)),
            ),
            course: titles(row.version_id).unwrap_or_else(|| course.slug.clone()),
            issued: request.locale.day_of(row.issued_at),
            expires: row.expires_at.map(|at| request.locale.day_of(at)),
            state: state(row.revoked_at, row.expires_at, request.app.clock.now())
                .word()
                .to_owned(),
        })
        .collect()
}

/// The certificates that somebody shows on their public page.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn shown_by(request: &Request, person: i32) -> Result<Vec<CertificateLine>, Error> {
    let found = queries::certificates_of(&request.app.db, person, true).await?;
    let titles = titles(request, &found).await?;
    Ok(lines(request, &found, |version| titles.get(&version).cloned()))
}

/// What the certificates that count for an organisation are for, and how many there are of each.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn counting_for(request: &Request, organisation: i32) -> Result<Vec<(Link, String, usize)>, Error> {
    let app = &request.app;
    let found = queries::certificates_for(&app.db, organisation, app.clock.now()).await?;
    let titles = titles(request, &found).await?;
    let cx = request.cx();
    let mut counted: Vec<(Link, String, usize)> = Vec::new();
    for (row, course) in &found {
        let path = cx.url(&paths::course(&course.slug));
        match counted
            .iter_mut()
            .find(|(link, kind, _)| link.href == path && *kind == row.kind)
        {
            Some((_, _, count)) => *count += 1,
            None => {
                let title = titles.get(&row.version_id).cloned();
                let link = Link::new(title.unwrap_or_else(|| course.slug.clone()), path);
                counted.push((link, row.kind.clone(), 1));
            }
        }
    }
    Ok(counted)
}

/// What those completed who took courses for an organisation: the courses, and how many people did; none that few did, so
/// that nobody is told by the number.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn learnt_for(request: &Request, organisation: i32) -> Result<Vec<(Link, usize)>, Error> {
    let app = &request.app;
    let fewest = i64::try_from(FEW).unwrap_or(i64::MAX);
    let found = queries::completed_for(&app.db, organisation, fewest).await?;
    let slugs: Vec<String> = found.iter().map(|(row, _)| row.slug.clone()).collect();
    let names = queries::names(&app.db, &app.shelf, &app.config.public_url, &slugs).await?;
    let cx = request.cx();
    let lines = found.into_iter().filter_map(|(row, people)| {
        let (_, title) = names.iter().find(|(slug, _)| *slug == row.slug)?;
        let link = Link::new(told(request, title).0, cx.url(&paths::course(&row.slug)));
        Some((link, usize::try_from(people).ok()?))
    });
    Ok(lines.collect())
}

/// The names of the courses of certificates, by the versions that they are for.
async fn titles(request: &Request, found: &[Certificate]) -> Result<HashMap<i32, String>, Error> {
    let app = &request.app;
    let versions: Vec<i32> = found.iter().map(|(row, _)| row.version_id).collect();
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    let titles = volumes.into_iter();
    Ok(titles
        .map(|(version, volume)| (version, told(request, &volume.course.title).0))
        .collect())
}
