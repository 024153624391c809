//! Kinds of place, and the folded form of names by which they are found.

use crate::words;

words! {
    /// What a place is.
    PlaceKind, "kind of place" {
        /// A municipality (bashki).
        Municipality => "municipality",
        /// A county (qark).
        County => "county",
        /// A country.
        Country => "country",
        /// A group of countries.
        Region => "region",
    }
}

/// The folded key of a text: lower case, without diacritics, runs of anything else as one space.
///
/// `Fushë-Arrëz` and `fushe arrez` have the same key.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'ë' | 'é' | 'è' | 'ê' | 'ě' => 'e',
            'ç' | 'č' | 'ć' => 'c',
            'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'š' => 's',
            'ž' => 'z',
            'đ' => 'd',
            'ñ' => 'n',
            // combining marks, for names that arrive decomposed
            '\u{300}'..='\u{36f}' => continue,
            other => other,
        };
        if plain.is_alphanumeric() {
            key.push(plain);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The slug of a name: its folded key with hyphens.
#[must_use]
pub fn slugify(text: &str) -> String {
    fold(text).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_however_they_are_typed() {
        assert_eq!(fold("  Fushë-Arrëz "), "fushe arrez");
        assert_eq!(fold("Çorovodë"), fold("COROVODE"));
        assert_eq!(fold("Malësi\u{a0}e Madhe"), "malesi e madhe");
        assert_eq!(fold("Shkode\u{308}r"), "shkoder");
        assert_eq!(slugify("Vau i Dejës"), "vau-i-dejes");
        assert_eq!(fold("—"), "");
    }
}
