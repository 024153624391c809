//! Who is told what: the author with the reasons, whoever reported with the outcome.

use bashke_entities::moderation::{case, decision, report};
use bashke_views::mail::Mail;
use bashke_views::moderation::{SentMessage, Statement};
use bashke_views::{Locale, paths};
use bashke_vocabulary::{AppealOutcome, Measure, NoticeKind, SubjectKind};
use chrono::{DateTime, Utc};

use super::rules::{self, APPEAL_WITHIN};
use super::subjects::{self, SentMessages, Titled};
use crate::accounts::{self, Notice};
use crate::network::MessageSent;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};

/// A decision with its reasons, as its author reads it; with which message it is about, where it is about one.
pub(super) fn statement(
    title: &str,
    message: Option<&MessageSent>,
    decision: &decision::Model,
    now: DateTime<Utc>,
) -> Statement {
    let appealable = decision
        .measure
        .parse::<Measure>()
        .is_ok_and(|measure| rules::appealable(measure, decision.decided_at, decision.reversed_at.is_some(), now));
    Statement {
        title: title.to_owned(),
        message: message.map(|message| SentMessage {
            at: message.at,
            to: message.to.clone(),
        }),
        measure: decision.measure.clone(),
        rule: decision.rule.clone(),
        facts: decision.facts.clone(),
        until: decision.until,
        at: decision.decided_at,
        appeal_until: appealable.then(|| decision.decided_at + APPEAL_WITHIN),
        from_both: decision.subject_kind == SubjectKind::OfferAnswer.word(),
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
    let titled = Titled::of(&act.tx, [case]).await?;
    let sent = SentMessages::of(&act.tx, [case]).await?;
    let notice = Notice::new(NoticeKind::Moderation, message, own_path(decision.id))
        .with_both("title", titled.called_in_both(case).each_ref().map(String::as_str))
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
                statement: statement(
                    &titled.called(case, Locale::of(&person.locale)),
                    sent.by(case),
                    decision,
                    act.now,
                ),
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
    let titled = Titled::of(&act.tx, [case]).await?;
    let notice = Notice::new(NoticeKind::Moderation, "appeal-decided", own_path(decision.id))
        .with_both("title", titled.called_in_both(case).each_ref().map(String::as_str))
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
        title: titled.called(case, Locale::of(&person.locale)),
        outcome: outcome.word().to_owned(),
        answer,
    };
    accounts::to_person(act, &person, &mail).await
}

/// Answers one who reported, by mail and in the page. They read what was decided and by which rule, not what was written to
/// the author: the reasons tell of the author, and the public log does not hold them either.
pub(super) async fn answer(
    act: &Act,
    (case, titled): (&case::Model, &Titled),
    decision: &decision::Model,
    report: &report::Model,
) -> Result<(), Error> {
    if let Some(reporter) = report.reporter_id {
        let both = |key: &str| Locale::ALL.map(|locale| locale.message(key));
        let [titles, measures] = [
            titled.called_in_both(case),
            both(&format!("measure-{}", decision.measure)),
        ];
        let notice = Notice::new(NoticeKind::Moderation, "report-answered", paths::MODERATION_LOG)
            .with_both("title", titles.each_ref().map(String::as_str))
            .with_both("measure", measures.each_ref().map(String::as_str))
            .in_page_only();
        // whoever left is told nothing more
        if accounts::person(&act.tx, reporter).await?.is_some() {
            accounts::notify(act, reporter, &notice).await?;
        }
    }
    write_back(act, report, |name, locale| Mail::ReportAnswered {
        name,
        title: titled.called(case, locale),
        reported_at: report.created_at,
        measure: decision.measure.clone(),
        rule: decision.rule.clone(),
    })
    .await
}

/// Tells one who reported that whom it was about left; by then without their name.
pub(super) async fn closed(act: &Act, report: &report::Model) -> Result<(), Error> {
    write_back(act, report, |name, _| Mail::ReportClosed {
        name,
        reported_at: report.created_at,
    })
    .await
}

async fn write_back(
    act: &Act,
    report: &report::Model,
    mail: impl Fn(Option<String>, Locale) -> Mail,
) -> Result<(), Error> {
    if let Some(reporter) = report.reporter_id {
        let Some(person) = accounts::person(&act.tx, reporter).await? else {
            return Ok(());
        };
        let mail = mail(Some(person.display_name.clone()), Locale::of(&person.locale));
        return accounts::to_person(act, &person, &mail).await;
    }
    let Some(address) = &report.answer_to else {
        return Ok(());
    };
    // nobody proved that the address is theirs, so it is written to only so often
    let mail_to = Counted::new(&act.secrets, limits::MAIL_TO, address);
    if mail_to.taken(&act.tx, act.now).await?.is_some() {
        return Ok(());
    }
    let locale = Locale::of(&report.locale);
    act.post(None, address, locale, &mail(None, locale)).await
}
