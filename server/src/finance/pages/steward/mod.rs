//! Pages of the data stewards.

pub mod columns;
pub mod correct;
mod faults;
pub mod home;
pub mod indicator;
mod report;
pub mod upload;
pub mod work;

use bashke_views::Cx;
use bashke_views::components::Choice;
use bashke_vocabulary::{Phase, Unit};

use super::words::{indicator_short, place_name};
use crate::finance::rules::catalogue::Catalogue;
use crate::platform::errors::Error;
use crate::platform::forms::Gate;
use crate::platform::request::Request;
use crate::policy::{Action, Denied, Facts};

/// The data stewards.
#[derive(Debug)]
pub struct Stewards;

impl Gate for Stewards {
    const ACTION: Option<Action> = Some(Action::ImportFigures);
}

/// Whether the pages of stewards may be seen.
fn steward(request: &Request) -> Result<i32, Error> {
    request.may(Action::ImportFigures, &Facts::default())?;
    Ok(request.actor.id().ok_or(Denied::SignIn)?)
}

fn key(text: &str) -> Result<i32, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The page that is asked for, from 1.
fn page_number(request: &Request) -> usize {
    let asked = request.params.text("page").and_then(|page| page.parse().ok());
    asked.unwrap_or(1).clamp(1, 1_000_000)
}

/// The indicators with their unit; also those that are computed, because a source may report them all the same.
fn indicators(cx: &Cx<'_>, catalogue: &Catalogue) -> Vec<(String, String)> {
    catalogue
        .indicators
        .iter()
        .map(|indicator| {
            let text = format!("{} ({})", indicator_short(cx, indicator), unit(cx, indicator.unit));
            (indicator.slug.clone(), text)
        })
        .collect()
}

fn unit(cx: &Cx<'_>, unit: Unit) -> String {
    cx.locale.unit(unit)
}

fn places(cx: &Cx<'_>, catalogue: &Catalogue) -> Vec<(String, String)> {
    let all = catalogue.places.iter();
    all.map(|place| (place.slug.clone(), place_name(cx, place).to_owned()))
        .collect()
}

fn phases(cx: &Cx<'_>) -> Vec<(String, String)> {
    Phase::ALL
        .iter()
        .map(|phase| (phase.word().to_owned(), cx.t(&format!("phase-{}", phase.word()))))
        .collect()
}

fn choices(options: Vec<(String, String)>, chosen: &str) -> Vec<Choice> {
    options
        .into_iter()
        .map(|(value, text)| {
            let now = value == chosen;
            Choice::new(value, text, now)
        })
        .collect()
}

/// An answer that leaves it open, before the others.
fn open(cx: &Cx<'_>, mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.insert(0, (String::new(), cx.t("steward-left-open")));
    options
}

/// What was just done, by the word in the address.
fn done(request: &Request, words: &[&str]) -> Option<String> {
    let word = request.params.text("done")?;
    words
        .contains(&word)
        .then(|| request.locale.message(&format!("steward-done-{word}")))
}
