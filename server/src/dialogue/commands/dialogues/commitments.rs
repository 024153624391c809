//! Who promises what in a dialogue, and what is reported on it.

use bashke_entities::dialogue::{citation, commitment, commitment_judgement, commitment_report};
use bashke_vocabulary::{CitingKind, Period, Standing as In};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::held::{cite, hold, open};
use crate::dialogue::commands::rendering::make;
use crate::dialogue::queries::{self, COMMITMENTS};
use crate::dialogue::rules::commitments::{Commitment, Direction, Fault, Reading};
use crate::dialogue::rules::stages::Deed;
use crate::dialogue::rules::text::Written;
use crate::finance::Courses;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;
use crate::platform::refusal::{Refusal, Refusals};
use crate::policy::{Action, Denied, Facts};

/// The most letters of who promises.
const WHO_MOST: usize = 160;

/// The fewest letters of what is promised.
const WHAT_LEAST: usize = 10;

/// The most letters of what is promised.
const WHAT_MOST: usize = 400;

/// A promise as it is typed. The value that it starts from is read, not typed.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Who promises, in words.
    pub who: String,
    /// The organisation that does, where it is here.
    pub organisation: Option<i32>,
    /// What they will do.
    pub what: String,
    /// The indicator that tells.
    pub indicator: i32,
    /// The place of which it tells.
    pub place: i32,
    /// From which period it starts; none where none was chosen.
    pub baseline: Option<Period>,
    /// The value to reach; none where no number was typed.
    pub target: Option<f64>,
    /// Which way that is.
    pub direction: Option<Direction>,
    /// Until when; none where no period was typed.
    pub deadline: Option<Period>,
}

/// The field beside which a fault is told.
const fn field(fault: Fault) -> &'static str {
    match fault {
        Fault::Number | Fault::Target => "target",
        Fault::Undated | Fault::Deadline | Fault::Kind => "deadline",
    }
}

/// The promise as it can be judged; its first value is what the release says.
fn sound(promise: &Promise, courses: &Courses) -> Result<Commitment, Refusals> {
    let mut refusals = Refusals::default();
    let long = |text: &str, most: usize| text.chars().count() > most;
    if promise.who.is_empty() {
        refusals.push("who", "commitment-who-missing");
    } else if long(&promise.who, WHO_MOST) {
        refusals
            .0
            .push(Refusal::new("who", "commitment-long").with("most", WHO_MOST.to_string()));
    }
    if promise.what.chars().count() < WHAT_LEAST {
        refusals
            .0
            .push(Refusal::new("what", "commitment-what-short").with("least", WHAT_LEAST.to_string()));
    } else if long(&promise.what, WHAT_MOST) {
        refusals
            .0
            .push(Refusal::new("what", "commitment-long").with("most", WHAT_MOST.to_string()));
    }
    let read = promise
        .baseline
        .and_then(|period| Some((period, courses.value(promise.indicator, promise.place, period)?)));
    if read.is_none() {
        refusals.push("baseline", "commitment-baseline-missing");
    }
    if promise.target.is_none() {
        refusals.push("target", Fault::Number.message());
    }
    if promise.direction.is_none() {
        refusals.push("direction", "commitment-direction-missing");
    }
    if promise.deadline.is_none() {
        refusals.push("deadline", "commitment-deadline-unread");
    }
    let (Some((baseline_period, baseline)), Some(target), Some(direction), Some(deadline)) =
        (read, promise.target, promise.direction, promise.deadline)
    else {
        return Err(refusals);
    };
    let commitment = Commitment {
        baseline_period,
        baseline,
        target,
        direction,
        deadline,
    };
    if let Err(fault) = commitment.checked() {
        refusals.push(field(fault), fault.message());
    }
    refusals.into_result()?;
    Ok(commitment)
}

/// What a release says, for the rules.
pub(super) fn readings(courses: &Courses, indicator: i32, place: i32) -> Vec<Reading> {
    let said = courses.readings(indicator, place).into_iter();
    said.map(|(period, value)| Reading { period, value }).collect()
}

/// Writes down what somebody promised, and how it stands by the release that is read. Gives its key.
///
/// # Errors
/// Where the actor may not, the stage is not open, something is wrong with it, there are too many, or the database cannot
/// be reached.
pub async fn commit_to(act: &Act, slug: &str, courses: &Courses, promise: Promise) -> Result<i32, Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    open(act, &on, Deed::Commit, "who")?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let commitment = sound(&promise, courses)?;
    let there = commitment::Entity::find().filter(commitment::Column::DialogueId.eq(on.row.id));
    if there.count(&act.tx).await? >= COMMITMENTS {
        let many = Refusal::new("who", "commitments-many").with("most", COMMITMENTS.to_string());
        return Err(Error::Refused(many.into()));
    }
    let judgement = commitment.judge(&readings(courses, promise.indicator, promise.place));
    let release = courses.release();
    let (by_period, by_value) = (judgement.by.map(|by| by.0.to_string()), judgement.by.map(|by| by.1));
    let row = commitment::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        language: Set(on.row.language.clone()),
        who: Set(promise.who),
        organisation_id: Set(promise.organisation),
        what: Set(promise.what),
        indicator_id: Set(promise.indicator),
        place_id: Set(promise.place),
        baseline_period: Set(commitment.baseline_period.to_string()),
        baseline: Set(commitment.baseline),
        target: Set(commitment.target),
        direction: Set(commitment.direction.word().to_owned()),
        deadline: Set(commitment.deadline.to_string()),
        release_id: Set(release),
        made_by: Set(person),
        made_at: Set(act.now),
        standing: Set(judgement.standing.word().to_owned()),
        judged_release: Set(release),
        by_period: Set(by_period.clone()),
        by_value: Set(by_value),
        way: Set(judgement.way),
    };
    let id = commitment::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    let first = commitment_judgement::ActiveModel {
        id: NotSet,
        commitment_id: Set(id),
        release_id: Set(release),
        standing: Set(judgement.standing.word().to_owned()),
        by_period: Set(by_period),
        by_value: Set(by_value),
        way: Set(judgement.way),
        judged_at: Set(act.now),
    };
    commitment_judgement::Entity::insert(first)
        .exec_without_returning(&act.tx)
        .await?;
    let made = Event::done("dialogue.committed").on("dialogue", on.row.id);
    act.audit(made.with("commitment", id)).await?;
    Ok(id)
}

/// Takes a commitment out again while what is concluded is still being written.
///
/// # Errors
/// Where the actor may not, the stage is not open, there is none such, or the database cannot be reached.
pub async fn drop_commitment(act: &Act, slug: &str, id: i32) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    open(act, &on, Deed::Commit, "commitment")?;
    let row = queries::commitment_of(&act.tx, on.row.id, id).await?;
    // the stages can be set so that a report was written already
    let reports = commitment_report::Entity::find().filter(commitment_report::Column::CommitmentId.eq(id));
    for report in reports.all(&act.tx).await? {
        citation::Entity::delete_many()
            .filter(citation::Column::ItemKind.eq(CitingKind::Report.word()))
            .filter(citation::Column::ItemId.eq(report.id))
            .exec(&act.tx)
            .await?;
    }
    commitment_report::Entity::delete_many()
        .filter(commitment_report::Column::CommitmentId.eq(id))
        .exec(&act.tx)
        .await?;
    commitment_judgement::Entity::delete_many()
        .filter(commitment_judgement::Column::CommitmentId.eq(id))
        .exec(&act.tx)
        .await?;
    commitment::Entity::delete_by_id(id).exec(&act.tx).await?;
    let gone = Event::done("dialogue.commitment-removed").on("dialogue", on.row.id);
    act.audit(gone.with("commitment", id).with("who", row.who).with("what", row.what))
        .await
}

/// What the policy is to know of a report on a commitment.
#[must_use]
pub fn report_facts(facts: &Facts, row: &commitment::Model) -> Facts {
    Facts {
        organisation: row.organisation_id,
        ..*facts
    }
}

/// Reports on a commitment. Gives the report's key.
///
/// # Errors
/// Where the actor may not, the stage is not open, a limit of texts is met, or the database cannot be reached.
pub async fn report_on(act: &Act, slug: &str, id: i32, written: Written) -> Result<i32, Error> {
    let on = hold(act, slug).await?;
    let row = queries::commitment_of(&act.tx, on.row.id, id).await?;
    act.may(Action::ReportOnCommitment, &report_facts(&on.facts, &row))?;
    open(act, &on, Deed::Report, "text")?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let speaks = |id: &i32| signed.standing_in(*id).is_some_and(|standing| standing <= In::Editor);
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    let report = commitment_report::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        commitment_id: Set(id),
        author_id: Set(signed.id),
        organisation_id: Set(row.organisation_id.filter(speaks)),
        language: Set(written.language.to_owned()),
        text: Set(written.text),
        html: Set(made.rendered.html),
        renderer: Set(VERSION),
        made_at: Set(act.now),
    };
    let key = commitment_report::Entity::insert(report)
        .exec(&act.tx)
        .await?
        .last_insert_id;
    cite(act, Some(on.row.id), CitingKind::Report, key, &made.figures).await?;
    let reported = Event::done("commitment.reported").on("dialogue", on.row.id);
    act.audit(reported.with("commitment", id).with("report", key)).await?;
    Ok(key)
}
