//! Reporting.

use bashke_entities::moderation::{case, report as reports};
use bashke_vocabulary::{CaseState, ReportReason};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::moderation::subjects::Subject;
use crate::moderation::{queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};
use crate::platform::refusal::Refusals;
use crate::policy::{Action, Denied, Facts};

/// A report as it was filled in.
#[derive(Debug, Clone)]
pub struct Report {
    /// Why.
    pub reason: ReportReason,
    /// In their words.
    pub text: String,
    /// The sign of a guest's browser for this thing.
    pub browser: Option<String>,
    /// Where a guest wants the answer.
    pub answer_to: Option<String>,
    /// The language of the answer.
    pub locale: &'static str,
}

/// Reports something. Reports of a thing that waits for a decision join its case; somebody's second one adds nothing.
///
/// # Errors
/// Where a guest reports what only members can, where it is too much in too short a time, or the database cannot be
/// reached.
pub async fn report(act: &Act, subject: &Subject, wanted: Report) -> Result<(), Error> {
    act.may(Action::Report, &Facts::default())?;
    let guest = act.actor.signed.is_none();
    if !rules::reasons_for(subject.kind, guest).contains(&wanted.reason) {
        return Err(Denied::SignIn.into());
    }
    limited(act).await?;
    let case_id = open_case(act, subject).await?;
    let row = reports::ActiveModel {
        id: NotSet,
        case_id: Set(case_id),
        reporter_id: Set(act.actor.id()),
        browser: Set(wanted.browser.filter(|_| guest)),
        answer_to: Set(wanted.answer_to.filter(|_| guest)),
        locale: Set(wanted.locale.to_owned()),
        reason: Set(wanted.reason.word().to_owned()),
        text: Set(wanted.text),
        created_at: Set(act.now),
        answered_at: Set(None),
    };
    reports::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([reports::Column::CaseId, reports::Column::ReporterId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    act.audit(
        Event::done("report.made")
            .on(subject.kind.word(), &subject.id)
            .with("reason", wanted.reason.word()),
    )
    .await
}

/// Guests are counted by their address, members by how far they are trusted.
async fn limited(act: &Act) -> Result<(), Error> {
    let Some(signed) = &act.actor.signed else {
        let from = Counted::new(
            &act.secrets,
            limits::REPORTED_FROM,
            &limits::network(&act.actor.address),
        );
        return match from.taken(&act.tx, act.now).await? {
            Some(until) => {
                let refusal = limits::REPORTED_FROM.explained("text", "limit-reported-from", until - act.now);
                Err(Error::Refused(refusal.into()))
            }
            None => Ok(()),
        };
    };
    let allowance = queries::allowance(&act.tx, signed, act.now).await?;
    if queries::reports_lately(&act.tx, signed.id, act.now).await? < allowance.reports_per_day {
        return Ok(());
    }
    let most = allowance.reports_per_day as usize;
    let refusal = rules::explained("text", "limit-reports", most, &allowance);
    Err(Refusals::from(refusal).into())
}

/// The open case of a thing, made where there is none. Two at once make one: the database keeps the second out.
async fn open_case(act: &Act, subject: &Subject) -> Result<i32, Error> {
    let key = format!("{}:{}", subject.kind, subject.id);
    let row = case::ActiveModel {
        id: NotSet,
        subject_kind: Set(subject.kind.word().to_owned()),
        subject_id: Set(subject.id.clone()),
        open_key: Set(Some(key.clone())),
        state: Set(CaseState::Open.word().to_owned()),
        title: Set(subject.title.clone()),
        path: Set(subject.path.clone()),
        excerpt: Set(subject.whole()),
        author_id: Set(subject.author_id),
        organisation_id: Set(subject.organisation),
        opened_at: Set(act.now),
        taken_by: Set(None),
        taken_at: Set(None),
        decided_at: Set(None),
    };
    case::Entity::insert(row)
        .on_conflict(OnConflict::column(case::Column::OpenKey).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    let open = case::Entity::find()
        .filter(case::Column::OpenKey.eq(key))
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    // decided just now: whoever reports looks again
    Ok(open.ok_or(Error::Conflict)?.id)
}
