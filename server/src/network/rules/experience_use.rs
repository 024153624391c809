//! What an organisation tells of using another's experience, and why one is chosen as good practice, out of what was typed.

use bashke_vocabulary::UseOutcome;
use chrono::{Datelike, NaiveDate};

use super::WORDS_MOST;
use super::profile::words;
use super::said::language;
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The first year that can be told of.
const FIRST_YEAR: i32 = 1992;

/// What is told of a use.
#[derive(Debug, Clone)]
pub struct ExperienceUse {
    /// In which municipality, as the key of a place.
    pub place: i32,
    /// In which year it began.
    pub year: i16,
    /// What became of it.
    pub outcome: UseOutcome,
    /// The language of the words.
    pub language: &'static str,
    /// What happened.
    pub text: String,
}

/// Reads what is told of a use; `place` gives the key of a municipality by its short name.
///
/// # Errors
/// All that is refused.
pub fn experience_use(
    fields: &Fields,
    place: impl Fn(&str) -> Option<i32>,
    today: NaiveDate,
) -> Result<ExperienceUse, Refusals> {
    let mut refused = Refusals::default();
    let year = year(fields.text("year"), today);
    if year.is_none() {
        refused.0.push(
            Refusal::new("year", "experience-use-year-odd")
                .with("first", FIRST_YEAR.to_string())
                .with("last", today.year().to_string()),
        );
    }
    let place = place(fields.text("place"));
    if place.is_none() {
        refused.push("place", "experience-use-place-missing");
    }
    let outcome = fields.text("outcome").parse().ok();
    if outcome.is_none() {
        refused.push("outcome", "experience-use-outcome-missing");
    }
    let text = words(fields, "text", WORDS_MOST).map_err(|refusal| refused.0.push(refusal));
    let language = language(fields, &mut refused);
    match (place, year, outcome, language, text) {
        (Some(place), Some(year), Some(outcome), Some(language), Ok(text)) => Ok(ExperienceUse {
            place,
            year,
            outcome,
            language,
            text,
        }),
        _ => Err(refused),
    }
}

/// A year that is not to come.
fn year(typed: &str, today: NaiveDate) -> Option<i16> {
    let year: i16 = typed.trim().parse().ok()?;
    (FIRST_YEAR..=today.year()).contains(&i32::from(year)).then_some(year)
}

/// Why an experience is good practice: in Albanian, and in English where somebody wrote it.
///
/// # Errors
/// All that is refused.
pub fn choice_reason(fields: &Fields) -> Result<(String, Option<String>), Refusals> {
    let mut refused = Refusals::default();
    let sq = words(fields, "reason-sq", WORDS_MOST).map_err(|refusal| refused.0.push(refusal));
    let en = match fields.given("reason-en") {
        Some(_) => words(fields, "reason-en", WORDS_MOST)
            .map(Some)
            .map_err(|refusal| refused.0.push(refusal)),
        None => Ok(None),
    };
    match (sq, en) {
        (Ok(sq), Ok(en)) => Ok((sq, en)),
        _ => Err(refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(typed: &[(&str, &str)], others: &[(&str, &str)]) -> Fields {
        let kept = typed
            .iter()
            .filter(|(name, _)| others.iter().all(|(other, _)| other != name));
        kept.chain(others)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn read(others: &[(&str, &str)]) -> Result<ExperienceUse, Vec<(&'static str, &'static str)>> {
        let typed = [
            ("year", " 2025 "),
            ("place", "lezhe"),
            ("outcome", "in-part"),
            ("language", "sq"),
            ("text", "Funksionoi gjysma."),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
        experience_use(&fields(&typed, others), |slug| (slug == "lezhe").then_some(7), today)
            .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn what_is_told_of_a_use_is_read_and_what_is_wrong_is_told_at_its_field() {
        let told = read(&[]).map(|told| (told.place, told.year, told.outcome, told.language));
        assert_eq!(told, Ok((7, 2025, UseOutcome::InPart, "sq")));
        assert!(read(&[("year", "2026")]).is_ok(), "this year is no year to come");
        for (typed, refused) in [
            (("year", "2027"), ("year", "experience-use-year-odd")),
            (("year", "1991"), ("year", "experience-use-year-odd")),
            (("year", ""), ("year", "experience-use-year-odd")),
            (("place", "atlantis"), ("place", "experience-use-place-missing")),
            (("outcome", "maybe"), ("outcome", "experience-use-outcome-missing")),
            (("text", " "), ("text", "organisations-words-missing")),
            (("language", "it"), ("language", "post-language-missing")),
        ] {
            assert_eq!(read(&[typed]).err(), Some(vec![refused]), "{typed:?}");
        }
    }

    #[test]
    fn why_it_is_good_practice_is_said_in_albanian_at_least() {
        let read = |typed: &[(&str, &str)]| {
            choice_reason(&fields(typed, &[]))
                .map_err(|refused| refused.0.iter().map(|one| one.field).collect::<Vec<_>>())
        };
        assert_eq!(read(&[("reason-sq", "Sepse")]), Ok(("Sepse".to_owned(), None)));
        assert_eq!(read(&[("reason-en", "Because")]), Err(vec!["reason-sq"]));
        let long = "a".repeat(WORDS_MOST + 1);
        assert_eq!(
            read(&[("reason-sq", &long), ("reason-en", &long)]),
            Err(vec!["reason-sq", "reason-en"])
        );
    }
}
