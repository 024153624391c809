//! What somebody shows of themselves in the directory, out of what was typed.

use bashke_vocabulary::{Language, MessagesFrom, Theme, Visibility};

use super::profile::{one_line, paragraphs, themes};
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The longest way to reach somebody.
const CONTACT_MOST: usize = 200;

/// The most municipalities in which somebody is active.
const PLACES_MOST: usize = 20;

/// What somebody shows, and to whom.
#[derive(Debug, Clone)]
pub struct Listing {
    /// Who finds them in the directory.
    pub listed: Visibility,
    /// What they say of themselves, in Albanian.
    pub about_sq: Option<String>,
    /// The same in English.
    pub about_en: Option<String>,
    /// Who sees that.
    pub about_seen: Visibility,
    /// What they work on.
    pub themes: Vec<Theme>,
    /// Who sees that.
    pub themes_seen: Visibility,
    /// Where they are active, as keys of places.
    pub places: Vec<i32>,
    /// Who sees that.
    pub places_seen: Visibility,
    /// Their languages.
    pub languages: Vec<Language>,
    /// Who sees that.
    pub languages_seen: Visibility,
    /// Who sees where they belong.
    pub organisations_seen: Visibility,
    /// How they are reached.
    pub contact: Option<String>,
    /// Who sees that.
    pub contact_seen: Visibility,
    /// Who may begin to write them messages; none where that was not said, and what stands is kept.
    pub messages_from: Option<MessagesFrom>,
}

/// Reads it; `place` gives the key of a municipality by its short name. What is not said is seen by nobody.
///
/// # Errors
/// All that is refused.
pub fn listing(fields: &Fields, place: impl Fn(&str) -> Option<i32>) -> Result<Listing, Refusals> {
    let mut refused = Refusals::default();
    let mut keep = |result: Result<Option<String>, Refusal>| {
        result.unwrap_or_else(|refusal| {
            refused.0.push(refusal);
            None
        })
    };
    let about_sq = keep(paragraphs(fields, "about-sq"));
    let about_en = keep(paragraphs(fields, "about-en"));
    let contact = keep(one_line(fields, "contact", CONTACT_MOST));
    let themes = themes(fields, &mut refused);
    let mut places: Vec<i32> = fields.all("place").filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    if places.len() > PLACES_MOST {
        refused
            .0
            .push(Refusal::new("place", "listing-places-many").with("most", PLACES_MOST.to_string()));
    }
    refused.into_result()?;
    let seen = |field: &str| fields.text(field).parse().unwrap_or(Visibility::Nobody);
    Ok(Listing {
        listed: seen("listed"),
        about_sq,
        about_en,
        about_seen: seen("seen-about"),
        themes,
        themes_seen: seen("seen-themes"),
        places,
        places_seen: seen("seen-places"),
        languages: languages(fields),
        languages_seen: seen("seen-languages"),
        organisations_seen: seen("seen-organisations"),
        contact,
        contact_seen: seen("seen-contact"),
        messages_from: fields.text("messages-from").parse().ok(),
    })
}

/// The languages that were ticked, each once.
pub(super) fn languages(fields: &Fields) -> Vec<Language> {
    let mut languages: Vec<Language> = fields.all("language").filter_map(|word| word.parse().ok()).collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}
