//! Signs in texts that nobody sees.

/// Whether a sign lets a text be read otherwise than it stands. What joins and parts letters within words and signs is left
/// to them.
#[must_use]
pub const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::is_hidden;

    #[test]
    fn what_turns_letters_around_is_hidden_and_what_joins_them_is_not() {
        for sign in ['\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}'] {
            assert!(is_hidden(sign), "{sign:?}");
        }
        for sign in ['a', ' ', '\n', '\u{200c}', '\u{200d}', '\u{ad}'] {
            assert!(!is_hidden(sign), "{sign:?}");
        }
    }
}
