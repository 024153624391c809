//! Reading a file of TOML, with what is wrong said by kind: the reader's own words are English, and pages are not.

use super::What;

/// Why a file of TOML cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// In which line; none where it is about the whole.
    pub line: Option<usize>,
    /// What it is.
    pub what: What,
    /// The word that it is about, or the line itself where no word can be told.
    pub detail: String,
}

/// The most letters of a line that are shown.
const SHOWN: usize = 60;

/// The most words that are named in place of one that is not known.
const NAMED: usize = 12;

/// Reads a file of TOML.
///
/// # Errors
/// What is wrong with it, and where.
pub fn form<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Unread> {
    toml::from_str(text).map_err(|error| unread(text, &error))
}

/// What the reader of TOML says of a file.
pub(super) fn unread(text: &str, error: &toml::de::Error) -> Unread {
    let line = error.span().map(|span| {
        let before = text.get(..span.start).unwrap_or(text);
        1 + before.matches('\n').count()
    });
    let written = line.and_then(|line| text.lines().nth(line - 1)).unwrap_or_default();
    let (what, detail) = told(error.message(), written);
    Unread { line, what, detail }
}

/// Which kind of fault the words of serde and of the reader of TOML tell.
fn told(message: &str, written: &str) -> (What, String) {
    let mut words = message.split('`').skip(1).step_by(2);
    let what = if message.starts_with("unknown field") {
        What::UnknownKey
    } else if message.starts_with("missing field") {
        What::MissingKey
    } else if message.starts_with("unknown variant") {
        What::UnknownWord
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        What::Kind
    } else if message.starts_with("duplicate key") {
        What::Twice
    } else {
        What::Toml
    };
    let detail = match (&what, words.next()) {
        (What::UnknownKey | What::UnknownWord, Some(word)) => {
            let known: Vec<&str> = words.take(NAMED).collect();
            format!("{word} → {}", known.join(", "))
        }
        (What::MissingKey, Some(word)) => word.to_owned(),
        _ => written.trim().chars().take(SHOWN).collect(),
    };
    (what, detail)
}

#[cfg(test)]
mod tests {
    use super::super::ExerciseForm;
    use super::super::Manifest;
    use super::*;

    fn of(text: &str) -> (Option<usize>, What, String) {
        let unread = form::<Manifest>(text).unwrap_err();
        (unread.line, unread.what, unread.detail)
    }

    const WHOLE: &str = "level = \"beginner\"\nformat = \"online\"\ntitle = { sq = \"A\", en = \"B\" }\n";

    #[test]
    fn every_kind_of_fault_is_told_apart() {
        assert!(form::<Manifest>(WHOLE).is_ok());
        let (line, what, detail) = of(&format!("{WHOLE}colour = \"red\"\n"));
        assert_eq!((line, what), (Some(4), What::UnknownKey));
        assert!(detail.starts_with("colour → level, format, themes"), "{detail}");
        let (line, what, detail) = of(&WHOLE.replace("beginner", "hard"));
        assert_eq!((line, what), (Some(1), What::UnknownWord));
        assert_eq!(detail, "hard → beginner, intermediate, advanced");
        let (_, what, detail) = of("level = \"beginner\"\nformat = \"online\"\n");
        assert_eq!((what, detail.as_str()), (What::MissingKey, "title"));
        let (line, what, detail) = of(&format!("{WHOLE}pass = \"many\"\n"));
        assert_eq!((line, what, detail.as_str()), (Some(4), What::Kind, "pass = \"many\""));
        let (line, what, _) = of(&format!("{WHOLE}pass = 300\n"));
        assert_eq!((line, what), (Some(4), What::Kind));
        let (line, what, _) = of(&format!("{WHOLE}pass = 50\npass = 60\n"));
        assert_eq!((line, what), (Some(5), What::Twice));
        let (line, what, detail) = of(&format!("{WHOLE}trainer = \"open\n"));
        assert_eq!((line, what, detail.as_str()), (Some(4), What::Toml, "trainer = \"open"));
        assert!(form::<ExerciseForm>("").is_err());
    }
}
