//! A case: reading it, taking it, deciding on it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::moderation::decision;
use bashke_views::forms::FormState;
use bashke_views::moderation::{self as views, CasePage, Decided, PastDecision, Reported, Statement, Taken};
use bashke_views::network::Logo;
use bashke_views::paths;
use bashke_vocabulary::{CaseState, Measure, ReportReason, SubjectKind};

use super::{count, desk, name};
use crate::moderation::queries::{self, Case};
use crate::moderation::rules::{self, APPEAL_WITHIN, Ruling, SUSPENSIONS};
use crate::moderation::{commands, mail, subjects};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::{accounts, dialogue, network};

async fn found(request: &Request, id: i32) -> Result<Case, Error> {
    queries::case(&request.app.db, id, &desk(request)?)
        .await?
        .ok_or(Error::NotFound)
}

/// The case.
///
/// # Errors
/// Where the actor does not decide on it, or something of ours fails.
pub async fn page(Path(id): Path<i32>, request: Request) -> Result<Page, Error> {
    let case = found(&request, id).await?;
    let done = match request.params.text("done") {
        Some("taken") => Some("case-done-taken"),
        Some("released") => Some("case-done-released"),
        Some("decided") => Some("case-done-decided"),
        _ => None,
    };
    // the form begins with the reason that was given first
    let state = match case.reports.first() {
        Some(report) => FormState::default().with("rule", &report.reason),
        None => FormState::default(),
    };
    let data = CasePage {
        done,
        ..shown(&request, case).await?
    };
    Ok(Page::private(views::case(&request.cx(), &data, &state)))
}

/// Takes it, leaves it, looks at what the author would read, decides, or takes a decision back.
///
/// # Errors
/// Where the actor does not decide on it, something was done in between, or something of ours fails.
pub async fn submit(Path(id): Path<i32>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let case = found(&request, id).await?;
    let there = |done: &str| see_other(&request, &format!("{}?done={done}", paths::moderation_case(id)));
    match fields.text("do") {
        "take" => {
            let act = request.act().await?;
            commands::take(&act, id, fields.text("from").parse().ok()).await?;
            act.commit().await?;
            Ok(there("taken"))
        }
        "release" => {
            let act = request.act().await?;
            commands::release(&act, id).await?;
            act.commit().await?;
            Ok(there("released"))
        }
        "lift" => match lift(&request, &case, &fields).await {
            Ok(()) => Ok(there("decided")),
            Err(error) => refused(&request, case, &fields, error, fields.text("decision").parse().ok()).await,
        },
        "preview" => match ruled(&case, &fields) {
            Ok(ruling) => {
                let preview = preview(&request, &case, ruling);
                let data = CasePage {
                    preview: Some(preview),
                    ..shown(&request, case).await?
                };
                Ok(Page::private(views::case(&request.cx(), &data, &fields.state())).into_response())
            }
            Err(error) => refused(&request, case, &fields, error, None).await,
        },
        _ => match decide(&request, &case, &fields).await {
            Ok(()) => Ok(there("decided")),
            Err(error) => refused(&request, case, &fields, error, None).await,
        },
    }
}

fn ruled(case: &Case, fields: &Fields) -> Result<Ruling, Error> {
    let kind: SubjectKind = case.case.subject_kind.parse().map_err(Error::internal)?;
    let text = |name| fields.text(name);
    Ok(rules::ruling(
        kind,
        text("measure"),
        text("rule"),
        text("facts"),
        text("days"),
    )?)
}

async fn decide(request: &Request, case: &Case, fields: &Fields) -> Result<(), Error> {
    let ruling = ruled(case, fields)?;
    let act = request.act().await?;
    commands::decide(&act, case.case.id, ruling).await?;
    act.commit().await
}

async fn lift(request: &Request, case: &Case, fields: &Fields) -> Result<(), Error> {
    let id = fields.text("decision").parse().map_err(|_| Error::NotFound)?;
    let lifted = case
        .decisions
        .iter()
        .find(|decision| decision.id == id)
        .ok_or(Error::NotFound)?;
    let rule: ReportReason = lifted.rule.parse().map_err(Error::internal)?;
    let ruling = rules::lifting(rule, fields.text("facts"))?;
    let act = request.act().await?;
    commands::lift(&act, case.case.id, id, ruling).await?;
    act.commit().await
}

/// The page again with what was refused; anything else goes on as it is.
async fn refused(
    request: &Request,
    case: Case,
    fields: &Fields,
    error: Error,
    lifting: Option<i32>,
) -> Result<Response, Error> {
    let Error::Refused(refusals) = error else {
        return Err(error);
    };
    let mut state = fields.state();
    refusals.show(&mut state, request.locale);
    let data = CasePage {
        lifting,
        ..shown(request, case).await?
    };
    Ok(Page::refused(views::case(&request.cx(), &data, &state)).into_response())
}

/// What the author would read.
fn preview(request: &Request, case: &Case, ruling: Ruling) -> Statement {
    let now = request.app.clock.now();
    Statement {
        message: None,
        title: subjects::called(&case.case, request.locale),
        measure: ruling.measure.word().to_owned(),
        rule: ruling.rule.word().to_owned(),
        facts: ruling.facts,
        until: ruling.lasts.map(|lasts| now + lasts),
        at: now,
        appeal_until: ruling.measure.is_against_author().then(|| now + APPEAL_WITHIN),
        from_both: case.case.subject_kind == SubjectKind::OfferAnswer.word(),
    }
}

async fn shown(request: &Request, case: Case) -> Result<CasePage, Error> {
    let open = case.case.state == CaseState::Open.word();
    let kind = case.case.subject_kind.parse::<SubjectKind>();
    let (parts, about) = match kind {
        Ok(kind) => dialogue::judged(request, kind, &case.case.subject_id, &case.case.excerpt).await?,
        Err(_) => (Vec::new(), None),
    };
    let me = request.actor.id();
    let db = &request.app.db;
    let writer = subjects::writer(db, &case.case)
        .await?
        .filter(|(writer, _)| Some(*writer) != me);
    let suspends = match writer {
        Some((writer, at)) => {
            let names = accounts::names(db, [writer]).await?;
            Some((name(request, names.get(&writer)), request.locale.moment(at)))
        }
        None => None,
    };
    let organisation = case.case.organisation_id;
    let thing = (&*case.case.subject_kind, &*case.case.subject_id);
    let whose = subjects::whose(db, &request.actor, request.locale, thing, organisation).await?;
    let logo = match organisation.filter(|_| matches!(kind, Ok(SubjectKind::Organisation))) {
        Some(id) => network::logo(db, id).await?,
        None => None,
    };
    // of what an organisation or something of one says somebody is suspended who is known to have written it
    let offered = |measure: &Measure| *measure != Measure::Suspend || organisation.is_none() || suspends.is_some();
    let reports = case.reports.iter().map(|report| Reported {
        by: report.reporter_id.map(|id| name(request, case.names.get(&id))),
        at: request.locale.moment(report.created_at),
        reason: report.reason.clone(),
        text: report.text.clone(),
    });
    Ok(CasePage {
        id: case.case.id,
        parts,
        about,
        author: case.case.author_id.map(|id| name(request, case.names.get(&id))),
        opened: request.locale.moment(case.case.opened_at),
        open,
        closed: case.case.state == CaseState::Closed.word(),
        taken: match case.case.taken_by {
            None => Taken::No,
            Some(id) if Some(id) == me => Taken::ByMe,
            Some(id) => Taken::By(id, name(request, case.names.get(&id))),
        },
        reports: reports.collect(),
        report_count: count(case.report_count),
        decisions: case.decisions.iter().map(|row| decided(request, &case, row)).collect(),
        history: case.history.iter().map(|row| past(request, row)).collect(),
        measures: kind.map_or_else(
            |_| Vec::new(),
            |kind| {
                let all = rules::measures_for(kind).iter().copied();
                all.filter(offered).map(Measure::word).collect()
            },
        ),
        rules: ReportReason::ALL.iter().map(|reason| reason.word()).collect(),
        days: SUSPENSIONS.to_vec(),
        logo: logo.map(|(id, width, height)| Logo { id, width, height }),
        suspends,
        whose,
        preview: None,
        done: None,
        lifting: None,
        // a conversation is read by its two sides alone
        linked: case.case.subject_kind != SubjectKind::Message.word(),
        title: subjects::called(&case.case, request.locale),
        excerpt: subjects::told(&case.case, request.locale),
        kind: case.case.subject_kind,
        path: case.case.path,
    })
}

fn decided(request: &Request, case: &Case, row: &decision::Model) -> Decided {
    let appeal = case.appeals.get(&row.id);
    let against = row.measure.parse().is_ok_and(Measure::is_against_author);
    let waits = appeal.is_some_and(|appeal| appeal.outcome.is_none());
    Decided {
        id: row.id,
        by: name(request, case.names.get(&row.decided_by)),
        statement: mail::statement(
            &subjects::called(&case.case, request.locale),
            // to whom somebody wrote is for them alone
            None,
            row,
            request.app.clock.now(),
        ),
        reversed: row.reversed_at.is_some(),
        appeal: appeal.map(|appeal| (appeal.id, appeal.outcome.clone())),
        liftable: against && row.reversed_at.is_none() && !waits,
    }
}

fn past(request: &Request, row: &decision::Model) -> PastDecision {
    PastDecision {
        case_id: row.case_id,
        at: request.locale.moment(row.decided_at),
        measure: row.measure.clone(),
        rule: row.rule.clone(),
        reversed: row.reversed_at.is_some(),
    }
}
