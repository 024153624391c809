//! Certificates: looking one up, verifying it, the paper, and what its holder and those who issue it may do with it.

mod listed;
mod on_paper;

pub use listed::{counting_for, learnt_for, shown_by};
pub use on_paper::pdf;

pub(super) use listed::lines;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, CertificateView};
use bashke_vocabulary::SubjectKind;
use maud::Markup;

use super::asked::{asked, in_words};
use super::told;
use crate::moderation;
use crate::network;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::waiting;
use crate::policy::{Action, Denied, Facts};
use crate::training::queries::{self, Certificate};
use crate::training::rules::certificate::{ends, newest, read_code, renewable, state};
use crate::training::{Volume, commands};

/// How many letters of an address are shown again as a code.
const TYPED: usize = 40;

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
    Ok(Page::refused(unknown(&request, typed)).into_response())
}

/// The form again, which says what is wrong with a code. A code is no secret that a page shown again must not hold.
fn unknown(request: &Request, typed: &str) -> Markup {
    let mut form = FormState::default().with("code", typed);
    let message = if read_code(typed).is_some() {
        "certificates-none-such"
    } else {
        "certificates-no-code"
    };
    form.refuse("code", request.cx().t(message));
    views::find_certificate(&request.cx(), &form)
}

/// What whoever follows a link to a certificate finds where there is none.
fn none_such(request: &Request, code: &str) -> Page {
    let typed: String = code.chars().take(TYPED).collect();
    Page {
        status: StatusCode::NOT_FOUND,
        ..Page::private(unknown(request, &typed))
    }
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
/// Where the database cannot be reached.
pub async fn page(Path(code): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = request
        .params
        .text("done")
        .filter(|word| ["kept", "revoked"].contains(word))
        .map(str::to_owned);
    std::mem::take(&mut request.params);
    let found = match by_code(&request, &code).await {
        Err(Error::NotFound) => return Ok(none_such(&request, &code)),
        other => other?,
    };
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
    let (newer, ends) = if own {
        renewal(request, found).await?
    } else {
        (None, None)
    };
    Ok(CertificateView {
        newer,
        ends,
        code: row.code.clone(),
        kind: row.kind.clone(),
        state: state(row.revoked_at, row.expires_at, request.app.clock.now())
            .word()
            .to_owned(),
        name: named(request, found).await?,
        asked: in_words(request.locale, &asked(found, &volume.course)),
        course: Link::new(
            told(request, &volume.course.title).0,
            cx.url(&paths::course(&course.slug)),
        ),
        offered: course.withdrawn_at.is_none(),
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

/// For the holder of a certificate: the newer one of its kind, and until when it holds where it is the newest, soon ends and
/// the course may be taken anew.
async fn renewal(request: &Request, (row, course): &Certificate) -> Result<(Option<Link>, Option<String>), Error> {
    let cx = request.cx();
    let (db, now) = (&request.app.db, request.app.clock.now());
    let mut all = queries::certificates_of(db, row.person_id, false).await?;
    all.retain(|(_, of)| of.id == course.id);
    let own = || all.iter().map(|(row, _)| row);
    let newest = newest(own().filter(|one| one.revoked_at.is_none())).remove(row.kind.as_str());
    if let Some(newer) = newest.filter(|one| one.id != row.id) {
        let text = cx.ta(
            "certificate-newer",
            &[("day", request.locale.day_of(newer.issued_at).into())],
        );
        let link = Link::new(text, cx.url(&paths::certificate(&newer.code)));
        return Ok((Some(link), None));
    }
    let Some(at) = ends(row, now) else {
        return Ok((None, None));
    };
    let enrolment = queries::own_enrolment(db, row.person_id, course.id).await?;
    let renews = enrolment.and_then(|row| renewable(&row, course.withdrawn_at.is_some(), own(), now));
    Ok((None, renews.map(|_| request.locale.day_of(at))))
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
    let path = paths::certificate(&found.0.code);
    let act = request.act().await?;
    let revoked = commands::revoke_certificate(&act, &found.0.code, fields.text("reason")).await;
    // whoever proves anew who they are finds the reason as they wrote it
    match waiting::unless_proved(&request, revoked, &path, (&fields, &["reason"])).await {
        Ok(()) => {
            act.commit().await?;
            Ok(see_other(&request, &format!("{path}?done=revoked")))
        }
        Err(Error::Refused(refusals)) => {
            drop(act);
            let mut data = shown(&request, &found).await?;
            if let Some(form) = &mut data.revokes {
                refused(&request, form, fields.state(), &[], &refusals);
            }
            Ok(Page::refused(views::certificate(&request.cx(), &data)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// What was typed over what stood there, with what was refused of it.
fn refused(request: &Request, form: &mut FormState, typed: FormState, boxes: &[&str], refusals: &Refusals) {
    form.put_sent_over(typed, boxes);
    refusals.show(form, request.locale);
}
