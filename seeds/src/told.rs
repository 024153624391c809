//! What the people and organisations of a trial tell of things, and write to each other: all made up.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::SeedError;

/// All of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationTold {
    /// What they write to each other.
    pub conversation: Vec<DemonstrationConversation>,
    /// What they used of what another tells.
    pub experience_use: Vec<DemonstrationUse>,
    /// Which tools they used.
    pub tool_use: Vec<DemonstrationToolUse>,
    /// What they think of a tool.
    pub review: Vec<DemonstrationReview>,
    /// What is chosen as good practice.
    pub choice: DemonstrationChoice,
    /// What waits for the editors of the library.
    pub proposal: DemonstrationProposal,
    /// The picture of an experience.
    pub picture: DemonstrationPicture,
}

/// A conversation of a person with an organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationConversation {
    /// The address of the person.
    pub person: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// The address of whoever answers for it.
    pub answers: String,
    /// What they write, in order.
    pub messages: Vec<DemonstrationMessage>,
}

/// A message.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationMessage {
    /// The address of whoever writes.
    pub by: String,
    /// The language of the words.
    pub language: String,
    /// How many days before the day of seeding.
    pub days_ago: i64,
    /// The words.
    pub text: String,
}

/// That an organisation used an experience of another too.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationUse {
    /// Slug of the experience.
    pub experience: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// Slug of the municipality.
    pub place: String,
    /// In which year.
    pub year: i16,
    /// `UseOutcome`.
    pub outcome: String,
    /// The language of the words.
    pub language: String,
    /// What came of it.
    pub text: String,
}

/// That an organisation used a tool.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationToolUse {
    /// Slug of the tool.
    pub tool: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// Slug of the municipality.
    pub place: String,
    /// When.
    pub time: String,
    /// What came of it, in Albanian.
    pub result_sq: String,
    /// What came of it, in English.
    pub result_en: String,
}

/// What somebody thinks of a tool in the name of an organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationReview {
    /// Slug of the tool.
    pub tool: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// The address of the person.
    pub person: String,
    /// From one to five.
    pub rating: i16,
    /// The language of the words.
    pub language: String,
    /// The words.
    pub text: String,
}

/// What is chosen as good practice, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationChoice {
    /// Slug of the experience.
    pub experience: String,
    /// Why, in Albanian.
    pub reason_sq: String,
    /// Why, in English.
    pub reason_en: String,
}

/// A resource that an organisation proposes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationProposal {
    /// By which it is known again.
    pub slug: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// The address of whoever proposes.
    pub person: String,
    /// How many days before the day of seeding.
    pub days_ago: i64,
    /// The answers of the form, by the names of its fields.
    pub answers: BTreeMap<String, String>,
}

/// A picture of an experience; the program draws it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationPicture {
    /// Slug of the experience.
    pub experience: String,
    /// The language of the words.
    pub language: String,
    /// What it shows.
    pub title: String,
    /// What stands below it.
    pub caption: String,
}

/// What the demonstration people and organisations tell, and write to each other.
///
/// # Errors
/// Where the built-in file is broken.
pub fn demonstration_told() -> Result<DemonstrationTold, SeedError> {
    Ok(toml::from_str(include_str!("../data/network/demonstration_told.toml"))?)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn made_up(language: &str, text: &str) {
        let mark = if language == "sq" { "shpikur" } else { "Made-up" };
        assert!(text.contains(mark), "{text}");
    }

    #[test]
    fn what_a_trial_tells_is_of_things_that_are_there_and_says_that_it_is_made_up() {
        let told = demonstration_told().expect("what is told");
        let people: HashSet<&str> = crate::people().iter().map(|one| one.email).collect();
        let experiences: Vec<String> = crate::examples()
            .expect("examples")
            .into_iter()
            .map(|one| one.slug)
            .collect();
        let tools: Vec<String> = crate::tools().expect("tools").into_iter().map(|one| one.slug).collect();
        for one in &told.conversation {
            assert!(people.contains(one.person.as_str()) && people.contains(one.answers.as_str()));
            for message in &one.messages {
                assert!([&one.person, &one.answers].contains(&&message.by), "{}", message.by);
                made_up(&message.language, &message.text);
            }
        }
        for one in &told.experience_use {
            assert!(experiences.contains(&one.experience), "{}", one.experience);
            made_up(&one.language, &one.text);
        }
        for one in &told.tool_use {
            assert!(tools.contains(&one.tool), "{}", one.tool);
            made_up("sq", &one.result_sq);
            made_up("en", &one.result_en);
        }
        let reviewers: HashSet<&str> = told.review.iter().map(|one| one.person.as_str()).collect();
        assert!(
            reviewers.len() >= 3 && reviewers.is_subset(&people),
            "several people review it"
        );
        for one in &told.review {
            assert_eq!(one.tool, told.review[0].tool);
            made_up(&one.language, &one.text);
        }
        assert!(experiences.contains(&told.choice.experience) && experiences.contains(&told.picture.experience));
        made_up("sq", &told.choice.reason_sq);
        made_up("en", &told.choice.reason_en);
        made_up(&told.picture.language, &told.picture.title);
        made_up(&told.picture.language, &told.picture.caption);
        made_up("sq", &told.proposal.answers["about-sq"]);
        made_up("en", &told.proposal.answers["about-en"]);
    }
}
