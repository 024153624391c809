//! What the people and organisations of a trial tell of things, and write to each other: all made up.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::SeedError;

/// All of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationTold {
    /// The slugs of the organisations that bear the verified mark.
    pub verified: Vec<String>,
    /// Who belongs to an organisation besides.
    pub member: Vec<DemonstrationMember>,
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

/// That somebody is a member of an organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationMember {
    /// Slug of the organisation.
    pub organisation: String,
    /// The address of the person.
    pub person: String,
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

    /// What is told of is one of what is there.
    fn there(known: &[String], slug: &str) {
        assert!(known.iter().any(|one| one == slug), "{slug}");
    }

    fn made_up(language: &str, text: &str) {
        let mark = match language {
            "sq" => "shpikur",
            "en" => "Made-up",
            other => panic!("no such language: {other}"),
        };
        assert!(text.contains(mark), "{text}");
    }

    fn people() -> Vec<String> {
        crate::people().iter().map(|one| one.email.to_owned()).collect()
    }

    fn organisations() -> Vec<String> {
        let (_, place) = crate::TRIAL_OFFICIAL;
        let besides = crate::demonstration_organisations().expect("the organisations");
        let first = [crate::TRIAL_ORGANISATION.slug.to_owned(), format!("bashkia-{place}")];
        first
            .into_iter()
            .chain(besides.into_iter().map(|one| one.slug))
            .collect()
    }

    fn experiences() -> Vec<String> {
        let all = crate::examples().expect("examples");
        all.into_iter().map(|one| one.slug).collect()
    }

    fn tools() -> Vec<String> {
        let all = crate::tools().expect("tools");
        all.into_iter().map(|one| one.slug).collect()
    }

    fn places() -> Vec<String> {
        let all = crate::places().expect("places");
        all.into_iter().map(|one| one.slug).collect()
    }

    #[test]
    fn what_people_write_to_each_other_is_of_those_who_are_there() {
        let told = demonstration_told().expect("what is told");
        let (people, organisations) = (people(), organisations());
        assert!(!told.conversation.is_empty());
        for one in &told.conversation {
            there(&people, &one.person);
            there(&people, &one.answers);
            there(&organisations, &one.organisation);
            assert!(!one.messages.is_empty(), "{}", one.person);
            for message in &one.messages {
                assert!([&one.person, &one.answers].contains(&&message.by), "{}", message.by);
                made_up(&message.language, &message.text);
            }
        }
    }

    #[test]
    fn what_a_trial_tells_is_of_things_that_are_there_and_says_that_it_is_made_up() {
        let told = demonstration_told().expect("what is told");
        let (organisations, places) = (organisations(), places());
        assert!(!told.experience_use.is_empty() && !told.tool_use.is_empty());
        for one in &told.experience_use {
            there(&experiences(), &one.experience);
            there(&organisations, &one.organisation);
            there(&places, &one.place);
            made_up(&one.language, &one.text);
        }
        for one in &told.tool_use {
            there(&tools(), &one.tool);
            there(&organisations, &one.organisation);
            there(&places, &one.place);
            made_up("sq", &one.result_sq);
            made_up("en", &one.result_en);
        }
        there(&experiences(), &told.choice.experience);
        made_up("sq", &told.choice.reason_sq);
        made_up("en", &told.choice.reason_en);
        there(&experiences(), &told.picture.experience);
        made_up(&told.picture.language, &told.picture.title);
        made_up(&told.picture.language, &told.picture.caption);
        there(&organisations, &told.proposal.organisation);
        there(&people(), &told.proposal.person);
        made_up("sq", &told.proposal.answers["about-sq"]);
        made_up("en", &told.proposal.answers["about-en"]);
    }

    #[test]
    fn one_tool_is_reviewed_by_members_of_three_verified_organisations() {
        let told = demonstration_told().expect("what is told");
        for slug in &told.verified {
            there(&organisations(), slug);
        }
        let (official, _) = crate::TRIAL_OFFICIAL;
        let of_first = crate::TRIAL_ORGANISATION.members.iter().map(|(person, _)| *person);
        let first = of_first.map(|person| (crate::TRIAL_ORGANISATION.slug, person));
        let besides = told.member.iter().map(|one| {
            there(&people(), &one.person);
            there(&organisations(), &one.organisation);
            (one.organisation.as_str(), one.person.as_str())
        });
        let belong: HashSet<(&str, &str)> = first.chain(besides).chain([("bashkia-lezhe", official)]).collect();
        let mut by = HashSet::new();
        for one in &told.review {
            assert_eq!(one.tool, told.review[0].tool);
            there(&tools(), &one.tool);
            assert!((1..=5).contains(&one.rating), "{}", one.person);
            assert!(
                belong.contains(&(one.organisation.as_str(), one.person.as_str())),
                "{}",
                one.person
            );
            there(&told.verified, &one.organisation);
            made_up(&one.language, &one.text);
            by.insert(one.organisation.as_str());
        }
        assert!(by.len() >= 3, "from three on a mean is told: {by:?}");
    }
}
