//! Certificates: looking one up, verifying it, the paper, and what its holder and those who issue it may do with it.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::training::certificate;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::training::{self as views, CertificateLine, CertificateView};
use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;

use super::asked::{asked, in_words};
use super::told;
use crate::accounts;
use crate::moderation;
use crate::network;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};
use crate::platform::waiting;
use crate::policy::{Action, Denied, Facts};
use crate::training::paper::{self, Paper};
use crate::training::queries::{self, Certificate};
use crate::training::rules::certificate::{read_code, state};
use crate::training::rules::completion::{Asked, Certified};
use crate::training::rules::course::Course;
use crate::training::{Volume, commands};

/// The form by which a certificate is looked up.
///
/// # Errors
/// Where the address holds what the page does not know.
pub async fn find_page(mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    Ok(Page::private(views::find_certificate(
        &request.cx(),
        &FormState::default(),
    )))
}

/// Leads to the certificate of a code.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn find(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let typed = fields.text("code");
    if let Some(code) = read_code(typed)
        && queries::certificate(&request.app.db, &code).await?.is_some()
    {
        return Ok(see_other(&request, &paths::certificate(code)));
    }
    // a code is no secret that a page shown again must not hold
    let mut form = FormState::default().with("code", typed);
    let message = if read_code(typed).is_some() {
        "certificates-none-such"
    } else {
        "certificates-no-code"
    };
    form.refuse("code", request.cx().t(message));
    Ok(Page::refused(views::find_certificate(&request.cx(), &form)).into_response())
}

/// The certificate of an address, by its code however it is typed.
async fn by_code(request: &Request, typed: &str) -> Result<Certificate, Error> {
    let code = read_code(typed).ok_or(Error::NotFound)?;
    queries::certificate(&request.app.db, &code)
        .await?
        .ok_or(Error::NotFound)
}

/// The version of the course that a certificate is for.
async fn volume(request: &Request, certificate: &Certificate) -> Result<std::sync::Arc<Volume>, Error> {
    let app = &request.app;
    let version = certificate.0.version_id;
    let found = queries::version(&app.db, &app.shelf, &app.config.public_url, version).await?;
    Ok(found.ok_or(Error::NotFound)?.1)
}

/// A certificate, for whoever verifies it.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(code): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = request
        .params
        .text("done")
        .filter(|word| ["kept", "revoked"].contains(word))
        .map(str::to_owned);
    std::mem::take(&mut request.params);
    let found = by_code(&request, &code).await?;
    let mut data = shown(&request, &found).await?;
    data.done = done;
    if let Some(form) = &mut data.revokes
        && let Some(typed) = waiting::back(&request, &paths::certificate(&found.0.code)).await?
    {
        *form = typed;
    }
    Ok(Page::private(views::certificate(&request.cx(), &data)))
}

async fn shown(request: &Request, found: &Certificate) -> Result<CertificateView, Error> {
    let (row, course) = found;
    let db = &request.app.db;
    let cx = request.cx();
    let volume = volume(request, found).await?;
    let organisation = match row.organisation_id {
        Some(id) => queries::seen_membership(db, row.person_id, id).await?,
        None => None,
    };
    let own = request
        .may(Action::KeepCertificate, &Facts::concerning(Some(row.person_id)))
        .is_ok();
    let keeps = match request.actor.signed.as_ref().filter(|_| own) {
        Some(signed) => {
            let belonging = network::memberships(db, signed.id).await?.into_iter();
            let choices = belonging
                .map(|one| (one.organisation_id.to_string(), one.name))
                .collect();
            let mut form = FormState::default();
            if row.shown {
                form.add("shown", "yes");
            }
            if let Some(id) = row.organisation_id {
                form.add("organisation", &id.to_string());
            }
            Some((form, choices))
        }
        None => None,
    };
    // whoever may but for a fresh proof is shown the form, and asked for the proof when it is sent
    let facts = Facts {
        made_by: Some(row.person_id),
        ..Facts::default()
    };
    let revokes = row.revoked_at.is_none()
        && matches!(
            request.may(Action::RevokeCertificate, &facts),
            Ok(()) | Err(Denied::Confirm)
        );
    Ok(CertificateView {
        code: row.code.clone(),
        kind: row.kind.clone(),
        state: state(row.revoked_at, row.expires_at, request.app.clock.now())
            .word()
            .to_owned(),
        name: named(request, found).await?,
        asked: in_words(request.locale, &asked(request, found, &volume.course).await?),
        course: Link::new(
            told(request, &volume.course.title).0,
            cx.url(&paths::course(&course.slug)),
        ),
        issued: request.locale.day_of(row.issued_at),
        expires: row.expires_at.map(|at| request.locale.day_of(at)),
        revoked: row.revoked_at.map(|at| {
            (
                request.locale.day_of(at),
                row.revoked_reason.clone().unwrap_or_default(),
            )
        }),
        organisation: organisation.map(|(slug, name)| Link::new(name, cx.url(&paths::organisation(slug)))),
        keeps,
        revokes: revokes.then(FormState::default),
        done: None,
    })
}

/// The name on a certificate. Where moderators hid its holder, only they themselves and moderators read it.
async fn named(request: &Request, (row, _): &Certificate) -> Result<String, Error> {
    let own = request.actor.id() == Some(row.person_id);
    let id = row.person_id.to_string();
    let seen = moderation::is_seen(&request.app.db, &request.actor, SubjectKind::Person, &id, own).await?;
    Ok(if seen {
        row.name.clone()
    } else {
        request.cx().t("certificate-name-hidden")
    })
}

/// Chooses where a certificate is shown and for whom it counts.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn keep(Path(code): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let found = by_code(&request, &code).await?;
    let organisation = fields.given("organisation").and_then(|id| id.parse().ok());
    let act = request.act().await?;
    let kept = commands::keep_certificate(&act, &found.0.code, fields.has("shown"), organisation).await;
    match kept {
        Ok(()) => {
            act.commit().await?;
            let path = format!("{}?done=kept", paths::certificate(&found.0.code));
            Ok(see_other(&request, &path))
        }
        Err(Error::Refused(refusals)) => {
            drop(act);
            let mut data = shown(&request, &found).await?;
            if let Some((form, _)) = &mut data.keeps {
                refused(&request, form, fields.state(), &["shown"], &refusals);
            }
            Ok(Page::refused(views::certificate(&request.cx(), &data)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// Revokes a certificate.
///
/// # Errors
/// Not found where there is none; where the actor may not; where the database cannot be reached.
pub async fn revoke(Path(code): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let found = by_code(&request, &code).await?;
    let act = request.act().await?;
    match commands::revoke_certificate(&act, &found.0.code, fields.text("reason")).await {
        Ok(()) => {
            act.commit().await?;
            let path = format!("{}?done=revoked", paths::certificate(&found.0.code));
            Ok(see_other(&request, &path))
        }
        Err(Error::Refused(refusals)) => {
            drop(act);
            let mut data = shown(&request, &found).await?;
            if let Some(form) = &mut data.revokes {
                refused(&request, form, fields.state(), &[], &refusals);
            }
            Ok(Page::refused(views::certificate(&request.cx(), &data)).into_response())
        }
        Err(error @ Error::Denied(Denied::Confirm)) => {
            drop(act);
            // whoever proves anew who they are finds the reason as they wrote it
            waiting::keep(&request, &paths::certificate(&found.0.code), &fields, &["reason"]).await?;
            Err(error)
        }
        Err(error) => Err(error),
    }
}

/// What was typed over what stood there, with what was refused of it.
fn refused(request: &Request, form: &mut FormState, typed: FormState, boxes: &[&str], refusals: &Refusals) {
    form.put_sent_over(typed, boxes);
    refusals.show(form, request.locale);
}

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
    let asked = asked(&request, &found, &volume.course).await?;
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
    let dated = |key: &'static str, at| {
        [Locale::Sq, Locale::En].map(|locale| locale.message_with(key, &[("date", locale.day_of(at).into())]))
    };
    // a course that asked for nothing says nothing of it
    let needed = (!asked.is_empty()).then(|| {
        [Locale::Sq, Locale::En].map(|locale| {
            let what = in_words(locale, asked).join("; ");
            locale.message_with("paper-asked", &[("what", what.into())])
        })
    });
    let mut facts = vec![dated("paper-issued", row.issued_at)];
    if let Some(at) = row.expires_at {
        facts.push(dated("paper-expires", at));
    }
    let hours = f64::from(course.minutes()) / 60.0;
    let digits = u8::from((hours * 10.0).round() % 10.0 != 0.0);
    if course.minutes() > 0 {
        facts.push(
            [Locale::Sq, Locale::En]
                .map(|locale| locale.message_with("paper-hours", &[("hours", locale.number(hours, digits).into())])),
        );
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

/// Certificates as lines of a list; `titles` gives the name of a course by the version that the certificate is for.
pub(super) fn lines(
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
