//! What forms of courses say, read with all that is refused of it.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use bashke_views::forms::FormState;

use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};
use crate::training::rules::course::{Both, BothLists};
use crate::training::rules::folder::seen;

/// A text in both languages.
pub(super) fn both(fields: &Fields, name: &str) -> Both {
    Both {
        sq: seen(fields.text(&format!("{name}-sq"))),
        en: seen(fields.text(&format!("{name}-en"))),
    }
}

/// Lists in both languages, a line for each.
pub(super) fn lists(fields: &Fields, name: &str) -> BothLists {
    let list = |language: &str| -> Vec<String> {
        let text = seen(fields.text(&format!("{name}-{language}")));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    BothLists {
        sq: list("sq"),
        en: list("en"),
    }
}

/// A whole number from the first to the last of these; nothing where nothing was typed.
pub(super) fn number<T: FromStr + PartialOrd + Display>(
    fields: &Fields,
    name: &'static str,
    within: RangeInclusive<T>,
    refusals: &mut Refusals,
) -> Option<T> {
    let typed = fields.given(name)?;
    let number = typed.parse::<T>().ok().filter(|number| within.contains(number));
    if number.is_none() {
        refusals.0.push(no_number(name, &within));
    }
    number
}

/// The same where something must be typed.
pub(super) fn needed<T: FromStr + PartialOrd + Display>(
    fields: &Fields,
    name: &'static str,
    within: RangeInclusive<T>,
    refusals: &mut Refusals,
) -> Option<T> {
    if fields.given(name).is_none() {
        refusals.0.push(no_number(name, &within));
    }
    number(fields, name, within, refusals)
}

fn no_number<T: Display>(name: &'static str, within: &RangeInclusive<T>) -> Refusal {
    Refusal::new(name, "write-no-number")
        .with("least", within.start().to_string())
        .with("most", within.end().to_string())
}

/// Short names, with commas or line ends between them.
pub(super) fn words(text: &str) -> Vec<String> {
    let words = text.split([',', '\n']).map(str::trim).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Puts a text in both languages into a form.
pub(super) fn show(state: FormState, name: &str, text: &Both) -> FormState {
    state
        .with(&format!("{name}-sq"), &text.sq)
        .with(&format!("{name}-en"), &text.en)
}
