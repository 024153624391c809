//! Who is told what: the author with the reasons, whoever reported with the outcome.

use bashke_entities::moderation::{case, decision, report};
use bashke_views::mail::Mail;
use bashke_views::moderation::Statement;
use bashke_views::{Locale, paths};
use bashke_vocabulary::{AppealOutcome, Measure, NoticeKind};
use chrono::{DateTime, Utc};

use super::rules::{self, APPEAL_WITHIN};
use super::subjects;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};

/// A decision with its reasons, as its author reads it.
pub(super) fn statement(title: &str, decision: &decision::Model, now: DateTime<Utc>) -> Statement {
    let appealable = decision
        .measure
        .parse::<Measure>()
        .is_ok_and(|measure| rules::appealable(measure, decision.decided_at, decision.reversed_at.is_some(), now));
    Statement {
        title: title.to_owned(),
        measure: decision.measure.clone(),
        rule: decision.rule.clone(),
        facts: decision.facts.clone(),
        until: decision.until,
        at: decision.decided_at,
        appeal_until: appealable.then(|| decision.decided_at + APPEAL_WITHIN),
    }
}

/// Where somebody reads a decision on them.
fn own_path(decision_id: i32) -> String {
    format!("{}#decision-{decision_id}", paths::ACCOUNT_DECISIONS)
}

/// Tells those whom a decision concerns, in the page and, where it is held against them or lifts what was, by mail.
/// A suspension concerns the one who is suspended and nobody else, whatever it was for: `personal`.
pub(super) async fn tell_parties(
    act: &Act,
    case: &case::Model,
    decision: &decision::Model,
    personal: bool,
) -> Result<(), Error> {
    let left_alone = decision.measure == Measure::Nothing.word();
    let message = if left_alone {
        "decision-nothing"
    } else {
        "decision-made"
    };
    let notice = Notice::new(NoticeKind::Moderation, message, own_path(decision.id))
        .with("title", &case.title)
        .in_page_only();
    for party in concerned(act, case, decision, personal).await? {
        // whoever left is told nothing more
        let Some(person) = accounts::person(&act.tx, party).await? else {
            continue;
        };
        accounts::notify(act, party, &notice).await?;
        if !left_alone {
            let mail = Mail::DecisionMade {
                name: person.display_name.clone(),
                statement: statement(&case.title, decision, act.now),
            };
            accounts::to_person(act, &person, &mail).await?;
        }
    }
    Ok(())
}

async fn concerned(
    act: &Act,
    case: &case::Model,
    decision: &decision::Model,
    personal: bool,
) -> Result<Vec<i32>, Error> {
    if personal {
        return Ok(decision.author_id.into_iter().collect());
    }
    Ok(subjects::parties(&act.tx, case, decision.author_id).await?)
}

/// Tells those whom it concerns how an appeal ended; whoever made it also by mail.
pub(super) async fn tell_outcome(
    act: &Act,
    case: &case::Model,
    person_id: i32,
    decision: &decision::Model,
    outcome: AppealOutcome,
    answer: String,
) -> Result<(), Error> {
    let notice = Notice::new(NoticeKind::Moderation, "appeal-decided", own_path(decision.id))
        .with("title", &case.title)
        .in_page_only();
    let Some(person) = accounts::person(&act.tx, person_id).await? else {
        return Ok(());
    };
    accounts::notify(act, person_id, &notice).await?;
    let personal = decision.measure == Measure::Suspend.word();
    let parties = concerned(act, case, decision, personal).await?;
    for other in parties.into_iter().filter(|party| *party != person_id) {
        accounts::notify(act, other, &notice).await?;
    }
    let mail = Mail::AppealDecided {
        name: person.display_name.clone(),
        title: case.title.clone(),
        outcome: outcome.word().to_owned(),
        answer,
    };
    accounts::to_person(act, &person, &mail).await
}

/// Answers one who reported. They read what was decided, not what was written to the author.
pub(super) async fn answer(
    act: &Act,
    case: &case::Model,
    decision: &decision::Model,
    report: &report::Model,
) -> Result<(), Error> {
    write_back(act, report, |name| Mail::ReportAnswered {
        name,
        title: case.title.clone(),
        reported_at: report.created_at,
        measure: decision.measure.clone(),
        rule: decision.rule.clone(),
    })
    .await
}

/// Tells one who reported that whom it was about left; by then without their name.
pub(super) async fn closed(act: &Act, report: &report::Model) -> Result<(), Error> {
    write_back(act, report, |name| Mail::ReportClosed {
        name,
        reported_at: report.created_at,
    })
    .await
}

async fn write_back(act: &Act, report: &report::Model, mail: impl Fn(Option<String>) -> Mail) -> Result<(), Error> {
    if let Some(reporter) = report.reporter_id {
        return match accounts::person(&act.tx, reporter).await? {
            Some(person) => accounts::to_person(act, &person, &mail(Some(person.display_name.clone()))).await,
            None => Ok(()),
        };
    }
    let Some(address) = &report.answer_to else {
        return Ok(());
    };
    // nobody proved that the address is theirs, so it is written to only so often
    let mail_to = Counted::new(&act.secrets, limits::MAIL_TO, address);
    if mail_to.taken(&act.tx, act.now).await?.is_some() {
        return Ok(());
    }
    act.post(None, address, Locale::of(&report.locale), &mail(None)).await
}
