//! Which sources were read through a copy.

use super::catalogue::Source;

/// Whether a source was read through a copy of the page rather than at its own address.
#[must_use]
pub fn is(source: &Source) -> bool {
    // the English words are looked at; the Albanian ones say the same
    let says = |text: &str| {
        let text = text.to_lowercase();
        text.contains("mirror") || text.contains("copy of")
    };
    says(&source.slug) || says(&source.title_en) || source.note.as_ref().is_some_and(|(_, en)| says(en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_say_that_they_are() {
        let source = |slug: &str, title: &str, note: Option<&str>| Source {
            id: 1,
            slug: slug.to_owned(),
            title_sq: String::new(),
            title_en: title.to_owned(),
            publisher: String::new(),
            url: String::new(),
            read_on: None,
            licence: None,
            note: note.map(|note| (String::new(), note.to_owned())),
        };
        assert!(is(&source("nuts-al-mirror", "NUTS list", None)));
        assert!(is(&source("x", "Finiq, copy of an article", None)));
        assert!(is(&source("x", "y", Some("Wikipedia or a copy of it"))));
        assert!(!is(&source("albeu-334825", "Article on arrears", None)));
    }
}
