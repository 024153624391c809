//! Messages: what is read of the form, the two sides of a conversation, and who may write to whom.

use bashke_vocabulary::MessagesFrom;

use super::profile::words;
use crate::platform::forms::Fields;
use crate::platform::refusal::Refusals;

/// The longest message.
const MESSAGE_MOST: usize = 4_000;

/// The languages in which one writes.
const LANGUAGES: [&str; 2] = ["sq", "en"];

/// A message as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The words.
    pub text: String,
    /// Their language.
    pub language: &'static str,
    /// The newest message that the writer had before them; 0 where there was none.
    pub after: i32,
}

/// Reads it.
///
/// # Errors
/// All that is refused.
pub fn message(fields: &Fields) -> Result<Message, Refusals> {
    let mut refused = Refusals::default();
    let text = words(fields, "text", MESSAGE_MOST).unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        String::new()
    });
    let language = LANGUAGES.into_iter().find(|word| *word == fields.text("language"));
    match language {
        Some(language) if refused.0.is_empty() => Ok(Message {
            text,
            language,
            after: fields.text("after").parse().unwrap_or_default(),
        }),
        language => {
            if language.is_none() {
                refused.push("language", "post-language-missing");
            }
            Err(refused)
        }
    }
}

/// One side of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// A person, by their key.
    Person(i32),
    /// An organisation: all who speak for it.
    Organisation(i32),
}

impl Party {
    /// The person, where it is one.
    #[must_use]
    pub const fn person(self) -> Option<i32> {
        match self {
            Self::Person(id) => Some(id),
            Self::Organisation(_) => None,
        }
    }

    /// The organisation, where it is one.
    #[must_use]
    pub const fn organisation(self) -> Option<i32> {
        match self {
            Self::Person(_) => None,
            Self::Organisation(id) => Some(id),
        }
    }

    fn word(self) -> String {
        match self {
            Self::Person(id) => format!("p{id}"),
            Self::Organisation(id) => format!("o{id}"),
        }
    }
}

/// Two sides as one word, whichever of them is named first. People stand before organisations, and of two people the one
/// with the lower key.
#[must_use]
pub fn pair(one: Party, other: Party) -> String {
    let (first, second) = match (one, other) {
        (Party::Person(a), Party::Person(b)) if b < a => (other, one),
        (Party::Organisation(_), Party::Person(_)) => (other, one),
        _ => (one, other),
    };
    format!("{}:{}", first.word(), second.word())
}

/// Who blocks whom, as one word.
#[must_use]
pub fn block(by: Party, whom: Party) -> String {
    format!("{}>{}", by.word(), whom.word())
}

/// What decides whether a person can be written to, besides being there and not being blocked.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// Whether they wrote in this conversation themselves.
    pub answered: bool,
    /// Who may begin to write to them.
    pub from: MessagesFrom,
    /// Whether they are in the directory.
    pub listed: bool,
    /// Whether they and the writer share an organisation, or belong to two that work together.
    pub together: bool,
}

/// Whether they can be written to. Whoever wrote is answered, whatever they chose.
#[must_use]
pub const fn reaches(reach: &Reach) -> bool {
    if reach.answered {
        return true;
    }
    match reach.from {
        MessagesFrom::Nobody => false,
        MessagesFrom::Organisations => reach.together,
        MessagesFrom::Everyone => reach.together || reach.listed,
    }
}

/// Why a side cannot be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is oneself.
    Oneself,
    /// One speaks for it.
    Own,
    /// Nobody speaks for the organisation.
    Nobody,
    /// One's own side blocks it.
    Blocking,
    /// It cannot be written to; why is nobody else's business.
    Shut,
}

impl Closed {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Oneself => "message-oneself",
            Self::Own => "message-own",
            Self::Nobody => "message-nobody",
            Self::Blocking => "message-blocking",
            Self::Shut => "message-shut",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &[(&str, &str)]) -> Result<Message, Vec<(&'static str, &'static str)>> {
        let fields: Fields = typed
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        message(&fields).map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn a_message_is_read_and_all_that_is_wrong_is_told() {
        let good = read(&[("text", " Tungjatjeta. "), ("language", "sq"), ("after", "7")]);
        assert_eq!(
            good.map(|one| (one.text, one.after)),
            Ok(("Tungjatjeta.".to_owned(), 7))
        );
        assert_eq!(
            read(&[("text", " ")]),
            Err(vec![
                ("text", "organisations-words-missing"),
                ("language", "post-language-missing")
            ])
        );
        let long = "a".repeat(MESSAGE_MOST + 1);
        assert_eq!(
            read(&[("text", &long), ("language", "en")]),
            Err(vec![("text", "organisations-too-long")])
        );
        assert!(read(&[("text", &long[1..]), ("language", "en")]).is_ok());
    }

    #[test]
    fn a_pair_is_one_word_whoever_is_named_first() {
        let (ana, ben, ngo) = (Party::Person(9), Party::Person(12), Party::Organisation(3));
        assert_eq!(pair(ana, ben), "p9:p12");
        assert_eq!(pair(ben, ana), "p9:p12");
        assert_eq!(pair(ngo, ben), "p12:o3");
        assert_eq!(pair(ben, ngo), "p12:o3");
        assert_ne!(block(ana, ben), block(ben, ana));
    }

    #[test]
    fn who_can_be_written_to() {
        use MessagesFrom::{Everyone, Nobody, Organisations};
        // (answered, from, listed, together) and whether they can
        for (answered, from, listed, together, can) in [
            (false, Organisations, false, false, false),
            (false, Organisations, true, false, false),
            (false, Organisations, false, true, true),
            (false, Everyone, false, false, false),
            (false, Everyone, true, false, true),
            (false, Everyone, false, true, true),
            (false, Nobody, true, true, false),
            (true, Nobody, false, false, true),
        ] {
            let reach = Reach {
                answered,
                from,
                listed,
                together,
            };
            assert_eq!(reaches(&reach), can, "{reach:?}");
        }
    }
}
