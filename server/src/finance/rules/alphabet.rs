//! Under which letter a word stands in a list from A to Z.

/// The letters of Albanian that are written with two signs.
const DIGRAPHS: [&str; 9] = ["Dh", "Gj", "Ll", "Nj", "Rr", "Sh", "Th", "Xh", "Zh"];

/// The letter of the alphabet that a word begins with; in Albanian `Sh`, `Xh` and the like are letters of their own,
/// as are `Ç` and `Ë`. Digits and signs stand under `#`.
#[must_use]
pub fn initial(word: &str, albanian: bool) -> String {
    let mut letters = word.chars().skip_while(|letter| !letter.is_alphanumeric());
    let Some(first) = letters.next().filter(|letter| letter.is_alphabetic()) else {
        return "#".to_owned();
    };
    let mut initial: String = first.to_uppercase().collect();
    if albanian && let Some(second) = letters.next() {
        let pair = format!("{initial}{}", second.to_lowercase());
        if DIGRAPHS.contains(&pair.as_str()) {
            // a word that is all capitals is an abbreviation, which is spelled letter by letter
            let abbreviation = second.is_uppercase() && letters.next().is_none_or(char::is_uppercase);
            if !abbreviation {
                initial = pair;
            }
        }
    }
    initial
}

#[cfg(test)]
mod tests {
    use super::initial;

    #[test]
    fn albanian_letters_of_two_signs_stand_alone() {
        for (word, letter) in [
            ("Shpenzime", "Sh"),
            ("shifër", "Sh"),
            ("Status", "S"),
            ("Çmim", "Ç"),
            ("Ënjtje", "Ë"),
            ("Njësi", "Nj"),
            ("NJ", "N"),
            ("«Thesar»", "Th"),
            ("373 njësi", "#"),
            ("", "#"),
        ] {
            assert_eq!(initial(word, true), letter, "{word}");
        }
        assert_eq!(initial("Shared tax", false), "S");
    }
}
