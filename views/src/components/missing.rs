//! Missing is never zero: it has words of its own, and they say why.

use bashke_vocabulary::Missing;
use maud::{Markup, html};

use crate::{Arg, Cx};

/// The whole reason, as a sentence. `input` is the name of the indicator that a formula looked for.
#[must_use]
pub fn missing_text(cx: &Cx<'_>, missing: &Missing, input: Option<&str>) -> String {
    let key = format!("missing-{}", missing.code());
    match missing {
        Missing::Input { period, .. } => {
            let period = cx.period(*period);
            match input {
                Some(name) => cx.ta(&key, &[("indicator", name.into()), ("period", period.into())]),
                None => cx.ta("missing-input-unnamed", &[("period", period.into())]),
            }
        }
        Missing::IncompleteSum { known, of } => cx.ta(&key, &counts(cx, *known, *of)),
        _ => cx.t(&key),
    }
}

/// Two or three words, for a cell.
#[must_use]
pub fn missing_short(cx: &Cx<'_>, missing: &Missing) -> String {
    let key = format!("missing-short-{}", missing.code());
    match missing {
        Missing::IncompleteSum { known, of } => cx.ta(&key, &counts(cx, *known, *of)),
        _ => cx.t(&key),
    }
}

fn counts(cx: &Cx<'_>, known: u16, of: u16) -> [(&'static str, Arg); 2] {
    [
        ("known", cx.count(known.into()).into()),
        ("of", cx.count(of.into()).into()),
    ]
}

/// The few words, with the whole reason for those who listen and on hover.
#[must_use]
pub fn missing_cell(cx: &Cx<'_>, missing: &Missing, input: Option<&str>) -> Markup {
    let reason = missing_text(cx, missing, input);
    html! {
        span.missing title=(reason) {
            span aria-hidden="true" { (missing_short(cx, missing)) }
            span.visually-hidden { (reason) }
        }
    }
}

#[cfg(test)]
pub(super) fn every() -> Vec<Missing> {
    use bashke_vocabulary::{Period, Phase};
    vec![
        Missing::NoObservation,
        Missing::NotReported,
        Missing::NotApplicable,
        Missing::DivisionByZero,
        Missing::Input {
            indicator: 7,
            period: Period::Year(2023),
            phase: Phase::Initial,
        },
        Missing::IncompleteSum { known: 41, of: 61 },
        Missing::NoPopulation,
        Missing::NoPrices,
        Missing::NoTotal,
        Missing::NotForUnit,
    ]
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    let input = cx.pick("Shpenzimet gjithsej", "Total expenditure");
    html! {
        ul { @for missing in every() {
            li { (missing_cell(cx, &missing, Some(input))) " — " (missing_text(cx, &missing, Some(input))) }
        } }
    }
}
