//! Reporting something.

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::moderation::{self as views, Before, ReportPage};
use bashke_views::paths;
use bashke_vocabulary::{CaseState, ReportReason};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::accounts;
use crate::moderation::commands::{self, Report};
use crate::moderation::queries::{self, Reporter};
use crate::moderation::rules;
use crate::moderation::subjects::{self, Subject};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// What is to be reported, where whoever asks may see it: the form shows what it says.
async fn found(request: &Request, name: &str) -> Result<Subject, Error> {
    let db = &request.app.db;
    let subject = subjects::find(&request.app, request.locale, &request.actor, name)
        .await?
        .ok_or(Error::NotFound)?;
    let own = subject.author_id.is_some() && subject.author_id == request.actor.id();
    if queries::is_seen(db, &request.actor, subject.kind, &subject.id, own).await? {
        Ok(subject)
    } else {
        Err(Error::NotFound)
    }
}

/// The sign of this browser for a thing, where nobody is signed in.
fn browser(request: &Request, subject: &Subject) -> Option<String> {
    if request.actor.signed.is_some() {
        return None;
    }
    request.browser_sign(&format!("report:{}:{}", subject.kind, subject.id))
}

/// Whether whoever asks reported it before, and what came of it.
async fn before(request: &Request, subject: &Subject) -> Result<Option<Before>, Error> {
    let person = request.actor.id().map(Reporter::Person);
    let Some(who) = person.or_else(|| browser(request, subject).map(Reporter::Browser)) else {
        return Ok(None);
    };
    let found = queries::own_report(&request.app.db, subject, &who).await?;
    Ok(found.map(|own| Before {
        at: request.locale.moment(own.report.created_at),
        waits: own.case.state == CaseState::Open.word(),
        measure: own
            .decision
            .map(|row| (row.measure, request.locale.moment(row.decided_at))),
    }))
}

/// A language where it is not the page's.
fn foreign(request: &Request, tag: Option<&str>) -> Option<&'static str> {
    let other = request.locale.other().tag();
    (tag == Some(other)).then_some(other)
}

/// The form. `name` is what the thing is called in addresses, as it was asked for.
async fn shown(request: &Request, name: &str, subject: &Subject, before: Option<Before>) -> Result<ReportPage, Error> {
    let guest = request.actor.signed.is_none();
    let thing = (subject.kind.word(), &*subject.id);
    let whose = subjects::whose(
        &request.app.db,
        &request.actor,
        request.locale,
        thing,
        subject.organisation,
    )
    .await?;
    let [title_in, excerpt_in] = subject
        .written_in
        .each_ref()
        .map(|tag| foreign(request, tag.as_deref()));
    Ok(ReportPage {
        title_in,
        excerpt_in,
        subject: name.to_owned(),
        kind: subject.kind.word().to_owned(),
        // what an answer is to may be hidden from whoever reads the answer
        title: match whose {
            Some(_) => String::new(),
            None => subject.title.clone(),
        },
        whose,
        excerpt: subject.excerpt.clone(),
        reasons: rules::reasons_for(subject.kind, guest)
            .iter()
            .map(|reason| reason.word())
            .collect(),
        guest,
        before,
    })
}

/// The form.
///
/// # Errors
/// Where there is nothing such, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    let name = request.params.text("subject").unwrap_or_default();
    let subject = found(&request, name).await?;
    let page = shown(&request, name, &subject, before(&request, &subject).await?).await?;
    Ok(Page::private(views::report(
        &request.cx(),
        &page,
        &FormState::default(),
    )))
}

/// What was filled in; all that was refused is told at once.
fn read(request: &Request, subject: &Subject, fields: &Fields) -> Result<Report, Refusals> {
    let mut refusals = Refusals::default();
    let reason = fields.text("reason").parse::<ReportReason>().ok();
    if reason.is_none() {
        refusals.push("reason", "report-reason-missing");
    }
    let text = rules::report_text(reason.unwrap_or(ReportReason::Spam), fields.text("text"));
    let text = text.map_err(|refusal| refusals.0.push(refusal)).unwrap_or_default();
    let answer_to = match fields.given("email").map(accounts::email) {
        Some(Err(refusal)) => {
            refusals.0.push(refusal);
            None
        }
        Some(Ok(email)) => Some(email),
        None => None,
    };
    let reason = reason.unwrap_or(ReportReason::Other);
    refusals.into_result()?;
    Ok(Report {
        reason,
        text,
        browser: browser(request, subject),
        answer_to,
        locale: request.locale.tag(),
    })
}

/// Reports it.
///
/// # Errors
/// Where there is nothing such, it was too much in too short a time, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let subject = found(&request, fields.text("subject")).await?;
    let outcome = match read(&request, &subject, &fields) {
        Ok(report) => {
            let act = request.act().await?;
            match commands::report(&act, &subject, report).await {
                Ok(()) => act.commit().await,
                Err(error) => Err(error),
            }
        }
        Err(refusals) => Err(refusals.into()),
    };
    match outcome {
        Ok(()) => {
            // as it was asked for: people are named otherwise in addresses than in cases
            let name = utf8_percent_encode(fields.text("subject"), NON_ALPHANUMERIC);
            Ok(see_other(&request, &format!("{}?subject={name}", paths::REPORT_SENT)))
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let page = shown(&request, fields.text("subject"), &subject, None).await?;
            Ok(Page::refused(views::report(&request.cx(), &page, &state)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// It was reported; back to it, where whoever reported it still sees it.
///
/// # Errors
/// Where something of ours fails.
pub async fn sent(request: Request) -> Result<Page, Error> {
    let cx = request.cx();
    let back = match found(&request, request.params.text("subject").unwrap_or_default()).await {
        Ok(subject) => Some(cx.url(&subject.path)),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    Ok(Page::private(views::report_sent(&cx, back)))
}
