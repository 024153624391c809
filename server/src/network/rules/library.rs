//! Words that stand in one column, and the text by which something is found.

use std::fmt::Display;
use std::str::FromStr;

use bashke_vocabulary::fold;

/// Words in one column, each with `;` before and after, so that one is found whole.
#[must_use]
pub fn joined<T: Display>(words: impl IntoIterator<Item = T>) -> String {
    words
        .into_iter()
        .fold(String::from(";"), |all, word| format!("{all}{word};"))
}

/// The words of such a column; what is no word any more is left out.
#[must_use]
pub fn parted<T: FromStr>(column: &str) -> Vec<T> {
    column.split(';').filter_map(|word| word.parse().ok()).collect()
}

/// Texts folded together, for search.
#[must_use]
pub fn search_key<'a>(texts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let texts: Vec<&str> = texts.into_iter().flatten().collect();
    fold(&texts.join(" "))
}

/// Whether these texts together hold all words that were typed, whatever their marks.
#[must_use]
pub fn holds<'a>(typed: &str, texts: impl IntoIterator<Item = Option<&'a str>>) -> bool {
    let key = search_key(texts);
    fold(typed).split(' ').all(|word| key.contains(word))
}

#[cfg(test)]
mod tests {
    use bashke_vocabulary::Theme;

    use super::*;

    #[test]
    fn words_come_back_as_they_were_put_together() {
        assert_eq!(joined([Theme::Media, Theme::Youth]), ";media;youth;");
        assert_eq!(parted::<Theme>(";media;atlantis;youth;"), [Theme::Media, Theme::Youth]);
        assert_eq!(parted::<Theme>(&joined(Vec::<Theme>::new())), []);
    }

    #[test]
    fn all_texts_are_found_without_their_marks() {
        assert_eq!(
            search_key([Some("Dëgjesë"), None, Some("Buxheti, çdo vit")]),
            "degjese buxheti cdo vit"
        );
        let texts = [Some("Dëgjesë"), None, Some("Buxheti, çdo vit")];
        assert!(holds("ÇDO degjes", texts) && holds(" ", texts));
        assert!(!holds("dëgjesë muaj", texts), "every word");
    }
}
