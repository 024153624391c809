//! What an organisation tells of a tool that it used.

use super::profile::{one_line, paragraphs};
use super::said::Both;
use crate::platform::forms::Fields;
use crate::platform::refusal::Refusals;

/// The longest answer to when it was used.
const TIME_MOST: usize = 40;

/// A use as it was typed.
#[derive(Debug, Clone)]
pub struct ToolUseText {
    /// In which municipality, as a key of places; none for the whole country.
    pub place: Option<i32>,
    /// When, in the organisation's words, such as `2024` or `2022–2025`.
    pub time: String,
    /// What came of it; one language is enough.
    pub result: Both,
}

/// Reads a use; `place` gives the key of a municipality by its short name.
///
/// # Errors
/// All that is refused.
pub fn tool_use(fields: &Fields, place: impl Fn(&str) -> Option<i32>) -> Result<ToolUseText, Refusals> {
    let mut refused = Refusals::default();
    let chosen = fields.given("place");
    let there = chosen.and_then(&place);
    if chosen.is_some() && there.is_none() {
        refused.push("place", "tool-use-place-odd");
    }
    let time = match one_line(fields, "time", TIME_MOST) {
        Ok(time) => {
            if time.is_none() {
                refused.push("time", "tool-use-time-missing");
            }
            time.unwrap_or_default()
        }
        Err(refusal) => {
            refused.0.push(refusal);
            String::new()
        }
    };
    let mut sound = true;
    let mut keep = |field| {
        paragraphs(fields, field).unwrap_or_else(|refusal| {
            sound = false;
            refused.0.push(refusal);
            None
        })
    };
    let result = (keep("result-sq"), keep("result-en"));
    if sound && result.0.is_none() && result.1.is_none() {
        refused.push("result-sq", "tool-use-result-missing");
    }
    refused.into_result()?;
    Ok(ToolUseText {
        place: there,
        time,
        result,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<ToolUseText, Vec<(&'static str, &'static str)>> {
        let fields: Fields = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        tool_use(&fields, |slug| (slug == "lezhe").then_some(7))
            .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn one_language_is_enough_and_all_that_is_refused_is_told() {
        let told = read(&[("time", " 2024 "), ("place", "lezhe"), ("result-en", "It worked.")]).expect("it is sound");
        assert_eq!((told.place, told.time.as_str()), (Some(7), "2024"));
        assert_eq!(told.result, (None, Some("It worked.".to_owned())));
        let told = read(&[("time", "2024"), ("result-sq", "Po.")]).expect("the whole country");
        assert_eq!(told.place, None);
        assert_eq!(
            read(&[("place", "atlantis")]).expect_err("nothing of it is sound"),
            [
                ("place", "tool-use-place-odd"),
                ("time", "tool-use-time-missing"),
                ("result-sq", "tool-use-result-missing")
            ]
        );
        assert_eq!(
            read(&[("time", "2024"), ("result-sq", "a\u{202e}b")]).expect_err("it hides something"),
            [("result-sq", "organisations-hidden-marks")]
        );
    }
}
