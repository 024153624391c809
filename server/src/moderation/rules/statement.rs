//! What people write: a report, a statement of reasons, an appeal and its answer.

use bashke_vocabulary::{AppealOutcome, Measure, ReportReason, SubjectKind};
use chrono::Duration;

use super::measures::{SUSPENSIONS, measures_for};
use crate::platform::refusal::{Refusal, Refusals};

/// The longest report.
const REPORT_MOST: usize = 2_000;

/// The shortest statement of reasons: a sentence.
const FACTS_LEAST: usize = 20;

/// The longest statement, appeal or answer.
const TEXT_MOST: usize = 4_000;

/// A decision as it was filled in, sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// What is decided.
    pub measure: Measure,
    /// The rule that it stands on.
    pub rule: ReportReason,
    /// What was found.
    pub facts: String,
    /// For how long, where somebody is suspended.
    pub lasts: Option<Duration>,
}

/// What a report says; a few reasons speak for themselves, "other" does not.
///
/// # Errors
/// Where there is too much of it, or nothing where something is needed.
pub fn report_text(reason: ReportReason, typed: &str) -> Result<String, Refusal> {
    if typed.is_empty()
        && matches!(
            reason,
            ReportReason::Other | ReportReason::Illegal | ReportReason::False
        )
    {
        return Err(Refusal::new("text", "report-text-missing"));
    }
    bounded("text", typed, REPORT_MOST)
}

/// A decision out of what was filled in: all that was refused is told at once.
///
/// # Errors
/// What is missing or cannot be.
pub fn ruling(kind: SubjectKind, measure: &str, rule: &str, facts: &str, days: &str) -> Result<Ruling, Refusals> {
    let mut refusals = Refusals::default();
    let chosen = measure
        .parse::<Measure>()
        .ok()
        .filter(|measure| measures_for(kind).contains(measure));
    if chosen.is_none() {
        refusals.push("measure", "ruling-measure-missing");
    }
    let stands_on = rule.parse::<ReportReason>().ok();
    if stands_on.is_none() {
        refusals.push("rule", "ruling-rule-missing");
    }
    let facts = stated(facts).map_err(|refusal| refusals.0.push(refusal)).ok();
    let lasts = days.parse().ok().filter(|days| SUSPENSIONS.contains(days));
    if chosen == Some(Measure::Suspend) && lasts.is_none() {
        refusals.push("days", "ruling-days-missing");
    }
    match (chosen, stands_on, facts) {
        (Some(measure), Some(rule), Some(facts)) if refusals.0.is_empty() => Ok(Ruling {
            measure,
            rule,
            facts,
            lasts: lasts.filter(|_| measure == Measure::Suspend).map(Duration::days),
        }),
        _ => Err(refusals),
    }
}

/// Taking a measure back, by the rule that it stood on.
///
/// # Errors
/// Where the reasons are missing or too long.
pub fn lifting(rule: ReportReason, facts: &str) -> Result<Ruling, Refusals> {
    Ok(Ruling {
        measure: Measure::Lift,
        rule,
        facts: stated(facts)?,
        lasts: None,
    })
}

/// A statement of reasons.
fn stated(typed: &str) -> Result<String, Refusal> {
    if typed.chars().count() < FACTS_LEAST {
        return Err(Refusal::new("facts", "ruling-facts-missing").with("least", FACTS_LEAST.to_string()));
    }
    bounded("facts", typed, TEXT_MOST)
}

/// What an appeal says.
///
/// # Errors
/// Where there is too little to decide on, or too much.
pub fn appeal_text(typed: &str) -> Result<String, Refusal> {
    if typed.chars().count() < FACTS_LEAST {
        return Err(Refusal::new("text", "appeal-text-missing").with("least", FACTS_LEAST.to_string()));
    }
    bounded("text", typed, TEXT_MOST)
}

/// How an appeal is decided, and why.
///
/// # Errors
/// What is missing or cannot be.
pub fn appeal_answer(outcome: &str, typed: &str) -> Result<(AppealOutcome, String), Refusals> {
    let mut refusals = Refusals::default();
    let outcome = outcome.parse::<AppealOutcome>().ok();
    if outcome.is_none() {
        refusals.push("outcome", "appeal-outcome-missing");
    }
    let facts = stated(typed).map_err(|refusal| refusals.0.push(refusal)).ok();
    match (outcome, facts) {
        (Some(outcome), Some(facts)) => Ok((outcome, facts)),
        _ => Err(refusals),
    }
}

fn bounded(field: &'static str, typed: &str, most: usize) -> Result<String, Refusal> {
    if typed.chars().count() > most {
        return Err(Refusal::new(field, "moderation-text-long").with("most", most.to_string()));
    }
    Ok(typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACTS: &str = "Emri është një fyerje për dikë tjetër.";

    #[test]
    fn a_decision_needs_a_measure_a_rule_and_reasons() {
        let ruled = |measure, rule, facts, days| ruling(SubjectKind::Person, measure, rule, facts, days);
        let good = ruled("hide", "insult", FACTS, "7").expect("a sound decision");
        assert_eq!(
            (good.measure, good.lasts),
            (Measure::Hide, None),
            "only a suspension lasts"
        );
        let fields = |refusals: Refusals| refusals.0.iter().map(|refusal| refusal.field).collect::<Vec<_>>();
        assert_eq!(
            fields(ruled("", "", "", "").expect_err("nothing")),
            ["measure", "rule", "facts"]
        );
        assert_eq!(
            fields(ruled("suspend", "insult", FACTS, "2").expect_err("no such days")),
            ["days"]
        );
        assert_eq!(
            fields(ruled("lift", "insult", FACTS, "").expect_err("not a first decision")),
            ["measure"]
        );
        let long = "a".repeat(TEXT_MOST + 1);
        assert_eq!(
            fields(ruled("hide", "insult", &long, "").expect_err("too long")),
            ["facts"]
        );
        let figure = ruling(SubjectKind::Figure, "suspend", "false", FACTS, "7");
        assert_eq!(fields(figure.expect_err("a figure is not suspended")), ["measure"]);
    }
}
