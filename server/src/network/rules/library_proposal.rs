//! What an organisation proposes for the library: kept as the answers of the form, until an editor of the library takes it.

use url::form_urlencoded;

use super::listed::{ResourceText, ToolText};
use crate::platform::forms::Fields;

/// How many proposals of one organisation can wait at a time.
pub const PROPOSALS_WAITING: u64 = 20;

/// The longest words with which one is declined.
pub const DECLINED_MOST: usize = 2_000;

/// What can be proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A resource of the library.
    Resource,
    /// A tool of the catalogue.
    Tool,
}

impl Thing {
    /// Its word, in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Resource => "resource",
            Self::Tool => "tool",
        }
    }

    /// That of a word; any other than ours is a tool, as there are two.
    #[must_use]
    pub fn of(word: &str) -> Self {
        if word == Self::Resource.word() {
            Self::Resource
        } else {
            Self::Tool
        }
    }
}

/// How a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalState {
    /// Nobody decided yet.
    Waits,
    /// It is in the library.
    Taken,
    /// It was declined, with words.
    Declined,
    /// Its organisation took it back.
    Withdrawn,
}

impl ProposalState {
    /// How one stands that was taken or not, or taken back.
    #[must_use]
    pub const fn of(taken: Option<bool>, withdrawn: bool) -> Self {
        match (taken, withdrawn) {
            (Some(true), _) => Self::Taken,
            (Some(false), _) => Self::Declined,
            (None, true) => Self::Withdrawn,
            (None, false) => Self::Waits,
        }
    }

    /// Its word, in texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Taken => "taken",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The answers of a form, by the names of its fields.
type Answers = Vec<(&'static str, String)>;

/// A resource or a tool, read from the form in which it was proposed.
#[derive(Debug, Clone)]
pub enum Proposed {
    /// A resource.
    Resource(ResourceText),
    /// A tool.
    Tool(ToolText),
}

impl Proposed {
    /// What it is.
    #[must_use]
    pub const fn thing(&self) -> Thing {
        match self {
            Self::Resource(_) => Thing::Resource,
            Self::Tool(_) => Thing::Tool,
        }
    }

    /// The field in which refusals of its words are told, and the words.
    #[must_use]
    pub fn said(&self) -> (&'static str, String) {
        match self {
            Self::Resource(typed) => {
                let said = [&typed.title.0, &typed.title.1, &typed.about.0, &typed.about.1];
                ("about-sq", said.map(String::as_str).join("\n"))
            }
            Self::Tool(typed) => {
                let said = [&typed.name, &typed.does.0, &typed.does.1];
                ("does-sq", said.map(String::as_str).join("\n"))
            }
        }
    }

    /// The answers of the form, as they are kept: nothing that the form does not ask for.
    #[must_use]
    pub fn packed(&self) -> String {
        let answers = match self {
            Self::Resource(typed) => resource_answers(typed),
            Self::Tool(typed) => tool_answers(typed),
        };
        let given = answers.into_iter().filter(|(_, answer)| !answer.is_empty());
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(given)
            .finish()
    }
}

/// The answers of a form that were kept.
#[must_use]
pub fn unpacked(answers: &str) -> Fields {
    let pairs = form_urlencoded::parse(answers.as_bytes());
    pairs
        .map(|(name, answer)| (name.into_owned(), answer.into_owned()))
        .collect()
}

/// How what is proposed is called, in Albanian and in English.
#[must_use]
pub fn proposed_name(thing: Thing, answers: &Fields) -> (String, String) {
    let (sq, en) = match thing {
        Thing::Resource => ("title-sq", "title-en"),
        Thing::Tool => ("name", "name"),
    };
    (answers.text(sq).to_owned(), answers.text(en).to_owned())
}

fn given(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

fn resource_answers(typed: &ResourceText) -> Answers {
    let mut answers = vec![
        ("kind", typed.kind.word().to_owned()),
        ("title-sq", typed.title.0.clone()),
        ("title-en", typed.title.1.clone()),
        ("about-sq", typed.about.0.clone()),
        ("about-en", typed.about.1.clone()),
        ("address", typed.address.clone()),
        ("author", given(typed.author.as_ref())),
        ("publisher", given(typed.publisher.as_ref())),
        ("year", typed.year.map(|year| year.to_string()).unwrap_or_default()),
        ("version", given(typed.version.as_ref())),
        ("licence", given(typed.licence.as_ref())),
        ("source", typed.source.clone()),
    ];
    answers.extend(typed.languages.iter().map(|one| ("language", one.word().to_owned())));
    answers.extend(typed.themes.iter().map(|one| ("theme", one.word().to_owned())));
    answers
}

fn tool_answers(typed: &ToolText) -> Answers {
    let mut answers = vec![
        ("name", typed.name.clone()),
        ("website", typed.website.clone()),
        ("does-sq", typed.does.0.clone()),
        ("does-en", typed.does.1.clone()),
        ("cost", typed.cost.word().to_owned()),
        ("cost-note-sq", given(typed.cost_note.0.as_ref())),
        ("cost-note-en", given(typed.cost_note.1.as_ref())),
        ("licence", given(typed.licence.as_ref())),
        ("source", typed.source.clone()),
    ];
    answers.extend(typed.purposes.iter().map(|one| ("purpose", one.word().to_owned())));
    answers.extend(typed.languages.iter().map(|one| ("language", one.word().to_owned())));
    answers.extend(typed.alternatives.iter().map(|slug| ("alternative", slug.clone())));
    answers
}

#[cfg(test)]
mod tests {
    use super::super::listed::{resource, tool};
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let pairs = pairs.iter();
        pairs
            .map(|(name, answer)| ((*name).to_owned(), (*answer).to_owned()))
            .collect()
    }

    /// What is kept says the same when it is read again, whatever marks and line ends are in it.
    #[test]
    fn what_is_kept_is_read_again_as_it_was() {
        let typed = fields(&[
            ("kind", "guide"),
            ("title-sq", "Një & dy = tri?"),
            ("title-en", "One + two; three%"),
            ("about-sq", "Rreshti i parë\nrreshti i dytë"),
            ("about-en", "A line"),
            ("address", "https://shembull.al/a?b=c&d=e"),
            ("year", "2024"),
            ("language", "sq"),
            ("language", "en"),
            ("theme", "youth"),
            ("source", "https://shembull.al/"),
            ("form-token", "hush"),
            ("organisation", "qendra-prova"),
        ]);
        let first = Proposed::Resource(resource(&typed).expect("sound"));
        let kept = unpacked(&first.packed());
        let again = Proposed::Resource(resource(&kept).expect("sound still"));
        assert_eq!(format!("{first:?}"), format!("{again:?}"));
        assert!(
            kept.pairs()
                .all(|(name, _)| name != "form-token" && name != "organisation")
        );
        let name = proposed_name(Thing::Resource, &kept);
        assert_eq!(name, ("Një & dy = tri?".to_owned(), "One + two; three%".to_owned()));
        let typed = fields(&[
            ("name", "Numëruesi"),
            ("website", "https://numeruesi.al/"),
            ("does-sq", "Numëron."),
            ("does-en", "Counts."),
            ("purpose", "accountability"),
            ("purpose", "transparency"),
            ("cost", "free"),
            ("cost-note-en", "For now"),
            ("language", "sq"),
            ("alternative", "a"),
            ("source", "https://numeruesi.al/"),
        ]);
        let first = Proposed::Tool(tool(&typed, |_| true).expect("sound"));
        let again = Proposed::Tool(tool(&unpacked(&first.packed()), |_| true).expect("sound still"));
        assert_eq!(format!("{first:?}"), format!("{again:?}"));
        assert_eq!((first.thing(), first.said().0), (Thing::Tool, "does-sq"));
    }

    #[test]
    fn a_decision_stands_above_all() {
        assert_eq!(ProposalState::of(None, false), ProposalState::Waits);
        assert_eq!(ProposalState::of(None, true), ProposalState::Withdrawn);
        assert_eq!(ProposalState::of(Some(true), false).word(), "taken");
        assert_eq!(ProposalState::of(Some(false), false).word(), "declined");
        assert_eq!(
            [Thing::of("resource"), Thing::of("tool")],
            [Thing::Resource, Thing::Tool]
        );
    }
}
