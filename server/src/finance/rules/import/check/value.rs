//! A value: what its cell holds, and what that tells with its unit and its status.

use bashke_vocabulary::{Status, TimeKind, Unit};

use super::super::fault::shown;
use super::super::layout::Field;
use super::super::number::Digits;
use super::super::unit::Scale;
use super::More;
use crate::finance::rules::catalogue::Indicator;

/// Marks that sources write where they have no value.
pub(super) const MARKS: [(&str, Status); 14] = [
    ("-", Status::NotReported),
    ("–", Status::NotReported),
    ("—", Status::NotReported),
    ("..", Status::NotReported),
    ("...", Status::NotReported),
    ("…", Status::NotReported),
    (":", Status::NotReported),
    ("ni", Status::NotReported),
    ("n.i.", Status::NotReported),
    ("n/i", Status::NotReported),
    ("na", Status::NotReported),
    ("n/a", Status::NotReported),
    ("not-reported", Status::NotReported),
    ("not-applicable", Status::NotApplicable),
];

/// What a value's cell holds.
#[derive(Debug)]
pub(super) enum Read {
    /// A number, and how it is written.
    Number(Digits, String),
    /// No value, with the reason where the mark names one, and the mark.
    Missing(Option<Status>, String),
}

/// What is told of a value.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) value: Option<f64>,
    pub(super) status: Status,
    pub(super) stated: Option<String>,
    pub(super) note: Option<(String, String)>,
}

type Wrong = (Option<Field>, String);

pub(super) fn tell(
    indicator: &Indicator,
    read: &Read,
    scale: Option<Scale>,
    more: &More,
    illustrative: bool,
) -> Result<Told, Wrong> {
    if let Some(Scale { unit: Some(unit), .. }) = scale
        && unit != indicator.unit
    {
        return Err((
            Some(Field::Unit),
            format!("the unit is {unit}, but {} is in {}", indicator.slug, indicator.unit),
        ));
    }
    match read {
        Read::Number(digits, written) => {
            let status = status_of_value(more, illustrative)?;
            let value = valued(indicator, digits, scale)?;
            Ok(Told {
                value: Some(value),
                status,
                stated: stated(value, written, scale, indicator),
                note: more.note.clone(),
            })
        }
        Read::Missing(mark, written) => {
            let (status, reason) = status_of_missing(*mark, more)?;
            let note = match (&more.note, reason) {
                (Some((sq, en)), Some(reason)) => Some((format!("{reason}; {sq}"), format!("{reason}; {en}"))),
                (note, reason) => reason.map(|reason| (reason.clone(), reason)).or_else(|| note.clone()),
            };
            Ok(Told {
                value: None,
                status,
                stated: Some(written.clone()).filter(|mark| !mark.is_empty()),
                note,
            })
        }
    }
}

fn status_of_value(more: &More, illustrative: bool) -> Result<Status, Wrong> {
    if more.missing.is_some() {
        return Err((
            Some(Field::Missing),
            "a reason for a missing value stands beside a value".to_owned(),
        ));
    }
    let wrong = |what: &str| Err((Some(Field::Status), what.to_owned()));
    match more.status {
        Some(Status::NotReported | Status::NotApplicable | Status::Disputed) => {
            wrong("says that there is no value, but there is one")
        }
        Some(Status::Computed) => wrong("computed values are not stored: the platform computes them"),
        Some(Status::Illustrative) if !illustrative => {
            wrong("illustrative values belong into the dataset `illustrative`")
        }
        None if illustrative => Ok(Status::Illustrative),
        Some(status) if illustrative && status != Status::Illustrative => {
            wrong("every value of an illustrative dataset is `illustrative`")
        }
        Some(status) => Ok(status),
        None => Ok(Status::Reported),
    }
}

fn status_of_missing(mark: Option<Status>, more: &More) -> Result<(Status, Option<String>), Wrong> {
    let (by_reason, reason) = match more.missing.as_deref() {
        None => (None, None),
        Some(text) => match text.parse() {
            Ok(status @ (Status::NotReported | Status::NotApplicable | Status::Disputed)) => (Some(status), None),
            _ => (Some(Status::NotReported), Some(text.to_owned())),
        },
    };
    match more.status {
        Some(status @ (Status::NotReported | Status::NotApplicable | Status::Disputed)) => Ok((status, reason)),
        Some(status) => Err((
            Some(Field::Status),
            format!("`{status}` stands beside no value; write not-reported or not-applicable, or leave it empty"),
        )),
        None => Ok((by_reason.or(mark).unwrap_or(Status::NotReported), reason)),
    }
}

fn valued(indicator: &Indicator, digits: &Digits, scale: Option<Scale>) -> Result<f64, Wrong> {
    if digits.percent && indicator.unit != Unit::Percent {
        return Err((
            None,
            format!("has a percent sign, but {} is in {}", indicator.slug, indicator.unit),
        ));
    }
    let value = digits
        .value(scale.map_or(0, |scale| scale.power))
        .ok_or((None, "is larger than any figure can be".to_owned()))?;
    if value < 0.0 && never_negative(indicator) {
        return Err((None, format!("is negative, which {} cannot be", indicator.slug)));
    }
    Ok(value)
}

/// Whether values below zero are impossible: money, people and things that stand at a day, areas, rates.
fn never_negative(indicator: &Indicator) -> bool {
    let stands = indicator.time == TimeKind::Stock;
    match indicator.unit {
        Unit::SquareKilometres | Unit::Density | Unit::LekPerEuro => true,
        Unit::Inhabitants | Unit::Persons | Unit::Count => stands,
        unit => unit.is_money() && stands,
    }
}

/// How the value was written, where the number alone does not say it.
fn stated(value: f64, written: &str, scale: Option<Scale>, indicator: &Indicator) -> Option<String> {
    let power = scale.map_or(0, |scale| scale.power);
    let word = match power {
        3 => " thousand",
        6 => " million",
        9 => " billion",
        2 => " as a fraction",
        _ => "",
    };
    if power == 0 && written.parse() == Ok(value) {
        return None;
    }
    Some(format!("{} {}{word}", shown(written), indicator.unit))
}
