//! A project out of what was typed.

mod moved;
mod names;

pub use moved::{Beside, beside, is_moved};
pub use names::{STEPS, TARGETS};

use bashke_vocabulary::{Currency, Period, ProjectStatus, Theme, Wanted};
use chrono::NaiveDate;

use names::{StepNames, TargetNames};

use super::offer::day;
use super::partners::{self, Called, Outside};
use super::profile::{one_line, paragraphs, themes};
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The longest title of a project or of a step.
const TITLE_MOST: usize = 160;

/// The message beside what is no day.
const DAY_ODD: &str = "project-day-odd";

/// The most municipalities in which a project is done.
const PLACES_MOST: usize = 61;

/// What a project says of itself.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its title in Albanian and in English; at least one is there.
    pub title: (Option<String>, Option<String>),
    /// What it is for.
    pub aims: (Option<String>, Option<String>),
    /// What is done.
    pub activities: (Option<String>, Option<String>),
    /// What came of it.
    pub results: (Option<String>, Option<String>),
    /// Where it stands.
    pub status: ProjectStatus,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// What it costs, in hundredths.
    pub budget: Option<(i64, Currency)>,
    /// The grant that pays for it, by its short name.
    pub grant: Option<String>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Where it is done, as keys of places.
    pub places: Vec<i32>,
    /// Its steps.
    pub milestones: Vec<Milestone>,
    /// What it wants to move.
    pub targets: Vec<Target>,
    /// The organisations of the platform with which it is done, as they are called.
    pub partners: Vec<Called>,
    /// Those from outside the platform.
    pub outside: Vec<Outside>,
}

/// A step.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// What is to be reached.
    pub title: (Option<String>, Option<String>),
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// When it was.
    pub done_on: Option<NaiveDate>,
}

/// An indicator that is to move at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Key of the indicator.
    pub indicator: i32,
    /// Key of the place.
    pub place: i32,
    /// From which period it is counted.
    pub from: Period,
    /// Which way.
    pub wanted: Wanted,
}

/// What is published of an indicator at a place.
#[derive(Debug, Clone)]
pub struct Known {
    /// Key of the indicator.
    pub indicator: i32,
    /// Key of the place.
    pub place: i32,
    /// The periods that have a value, the oldest first.
    pub periods: Vec<Period>,
    /// Where nothing is: the names of some places where something is, and how many more there are.
    pub elsewhere: (Vec<String>, usize),
}

/// Reads a project. `place` gives the key of a municipality by its short name, `known` what is published of an indicator
/// at a place by theirs, `in_words` a period as the page writes it.
///
/// # Errors
/// All that is refused.
pub fn project(
    fields: &Fields,
    place: impl Fn(&str) -> Option<i32>,
    known: impl Fn(&str, &str) -> Option<Known>,
    in_words: impl Fn(Period) -> String,
) -> Result<Project, Refusals> {
    let mut refused = Refusals::default();
    let title = (
        keep(&mut refused, one_line(fields, "title-sq", TITLE_MOST)),
        keep(&mut refused, one_line(fields, "title-en", TITLE_MOST)),
    );
    let mut both = |sq, en| {
        (
            keep(&mut refused, paragraphs(fields, sq)),
            keep(&mut refused, paragraphs(fields, en)),
        )
    };
    let aims = both("aims-sq", "aims-en");
    let activities = both("activities-sq", "activities-en");
    let results = both("results-sq", "results-en");
    needed(&mut refused, &title, ["title-sq", "title-en"], "project-title-missing");
    needed(&mut refused, &aims, ["aims-sq", "aims-en"], "project-aims-missing");
    let status = fields.text("status").parse().ok();
    if status.is_none() {
        refused.push("status", "project-status-missing");
    }
    let starts_on = day(fields, "starts-on", DAY_ODD, &mut refused);
    let ends_on = day(fields, "ends-on", DAY_ODD, &mut refused);
    if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
        refused.push("ends-on", "project-ends-before");
    }
    let budget = money(fields, ["budget", "currency"], (0, "project-budget-odd"), &mut refused);
    let themes = themes(fields, &mut refused);
    let mut places: Vec<i32> = fields.all("place").filter_map(place).take(PLACES_MOST).collect();
    places.sort_unstable();
    places.dedup();
    let milestones = STEPS
        .iter()
        .filter_map(|names| step(fields, *names, &mut refused))
        .collect();
    let targets = all_targets(fields, &known, &in_words, &mut refused);
    let partners = partners::named(fields, &mut refused);
    let outside = partners::outside(fields, &mut refused);
    refused.into_result()?;
    Ok(Project {
        title,
        aims,
        activities,
        results,
        status: status.unwrap_or(ProjectStatus::Planned),
        starts_on,
        ends_on,
        budget,
        grant: fields.given("grant").map(str::to_owned),
        themes,
        places,
        milestones,
        targets,
        partners,
        outside,
    })
}

fn keep(refused: &mut Refusals, result: Result<Option<String>, Refusal>) -> Option<String> {
    result.unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        None
    })
}

/// Said in one language at least; what was refused for another reason is not refused twice.
fn needed(
    refused: &mut Refusals,
    text: &(Option<String>, Option<String>),
    fields: [&'static str; 2],
    message: &'static str,
) {
    let other = refused.0.iter().any(|refusal| fields.contains(&refusal.field));
    if text.0.is_none() && text.1.is_none() && !other {
        refused.push(fields[0], message);
    }
}

/// An amount of at least so many hundredths with its currency; none where none is given, which is no zero. `odd` is the message
/// of an amount that is none.
pub(super) fn money(
    fields: &Fields,
    [amount, currency]: [&'static str; 2],
    (least, odd): (i64, &'static str),
    refused: &mut Refusals,
) -> Option<(i64, Currency)> {
    let minor = hundredths(fields.given(amount)?).filter(|minor| *minor >= least);
    let word = fields.text(currency).parse().ok();
    if minor.is_none() {
        refused.push(amount, odd);
    }
    if word.is_none() {
        refused.push(currency, "currency-missing");
    }
    minor.zip(word)
}

/// An amount in hundredths, as people write it in either language: `12 500`, `12.500,50`, `12,500.5`.
pub(super) fn hundredths(typed: &str) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, part) = match typed.rfind(['.', ',']) {
        // three digits after the last mark are thousands
        Some(at) if typed.len() - at <= 3 => (&typed[..at], &typed[at + 1..]),
        _ => (typed.as_str(), ""),
    };
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let good = grouped && digits(first) && rest.iter().all(|group| digits(group)) && digits(part);
    let ends_well = !typed.ends_with(['.', ',']);
    if !good || !ends_well {
        return None;
    }
    format!("{first}{}{part:0<2}", rest.concat()).parse().ok()
}

fn step(fields: &Fields, names: StepNames, refused: &mut Refusals) -> Option<Milestone> {
    let title = (
        keep(refused, one_line(fields, names.sq, TITLE_MOST)),
        keep(refused, one_line(fields, names.en, TITLE_MOST)),
    );
    let due_on = day(fields, names.due, DAY_ODD, refused);
    let done_on = day(fields, names.done, DAY_ODD, refused);
    let dated = fields.has(names.due) && fields.given(names.due).is_some() || fields.given(names.done).is_some();
    if title.0.is_none() && title.1.is_none() {
        if dated {
            needed(refused, &title, [names.sq, names.en], "project-step-untitled");
        }
        return None;
    }
    Some(Milestone { title, due_on, done_on })
}

fn all_targets(
    fields: &Fields,
    known: &impl Fn(&str, &str) -> Option<Known>,
    in_words: &impl Fn(Period) -> String,
    refused: &mut Refusals,
) -> Vec<Target> {
    let mut all: Vec<Target> = Vec::new();
    for names in TARGETS {
        match target(fields, names, known, in_words) {
            Ok(Some(one)) => {
                let same = |other: &Target| (other.indicator, other.place) == (one.indicator, one.place);
                if all.iter().any(same) {
                    refused.push(names.indicator, "project-target-twice");
                } else {
                    all.push(one);
                }
            }
            Ok(None) => {}
            Err(refusal) => refused.0.push(refusal),
        }
    }
    all
}

/// A target; none where its row is empty. It is counted from a period that has a value, so that there is a before.
fn target(
    fields: &Fields,
    names: TargetNames,
    known: &impl Fn(&str, &str) -> Option<Known>,
    in_words: &impl Fn(Period) -> String,
) -> Result<Option<Target>, Refusal> {
    let (indicator, place) = match (fields.given(names.indicator), fields.given(names.place)) {
        (None, None) => return Ok(None),
        (None, Some(_)) => return Err(Refusal::new(names.indicator, "project-target-what")),
        (Some(_), None) => return Err(Refusal::new(names.place, "project-target-where")),
        (Some(indicator), Some(place)) => (indicator, place),
    };
    let known = known(indicator, place).ok_or(Refusal::new(names.indicator, "project-target-what"))?;
    if known.periods.is_empty() {
        return Err(nothing_there(names, known.elsewhere));
    }
    let typed = fields.text(names.from).parse().ok();
    let Some(from) = typed.filter(|period| known.periods.contains(period)) else {
        let words: Vec<String> = known.periods.iter().map(|period| in_words(*period)).collect();
        return Err(Refusal::new(names.from, "project-target-from").with("periods", words.join(", ")));
    };
    let wanted = fields
        .text(names.wanted)
        .parse()
        .map_err(|_| Refusal::new(names.wanted, "project-target-wanted"))?;
    Ok(Some(Target {
        indicator: known.indicator,
        place: known.place,
        from,
        wanted,
    }))
}

/// Nothing is published of an indicator at a place: where there is something, or that another indicator is to be chosen.
fn nothing_there(names: TargetNames, (places, more): (Vec<String>, usize)) -> Refusal {
    if places.is_empty() {
        return Refusal::new(names.indicator, "project-target-nowhere");
    }
    let places = places.join(", ");
    if more == 0 {
        Refusal::new(names.place, "project-target-elsewhere").with("places", places)
    } else {
        let refusal = Refusal::new(names.place, "project-target-elsewhere-more").with("places", places);
        refusal.with("n", more).with("shown", more.to_string())
    }
}

#[cfg(test)]
mod tests;
