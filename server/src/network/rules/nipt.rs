//! The NIPT (also NUIS), under which whoever is registered in Albania is known to the tax administration.

/// A NIPT as it is kept: ten characters, upper case, without spaces and without a leading `AL`.
///
/// Checked is what is publicly known of it: a letter, eight digits, a letter; the first letter stands for the decade
/// of the registration (J for the nineties, K, L and M for those after) and the first digit for its year, so that one
/// of a year to come is none. Not checked is the last letter: how it is computed was never published. Nor is it asked
/// anywhere whether such a number was given to anybody, or to whom; that is what the verified mark is for.
#[must_use]
pub fn nipt(typed: &str, this_year: i32) -> Option<String> {
    let mut number: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    number.make_ascii_uppercase();
    if number.len() == 12 {
        number = number.strip_prefix("AL")?.to_owned();
    }
    let &[decade, ref digits @ .., last] = number.as_bytes() else {
        return None;
    };
    let shaped = decade.is_ascii_uppercase()
        && last.is_ascii_uppercase()
        && digits.len() == 8
        && digits.iter().all(u8::is_ascii_digit);
    let year = 1900 + 10 * (i32::from(decade) - i32::from(b'A')) + i32::from(*digits.first()?) - i32::from(b'0');
    (shaped && decade >= b'J' && year <= this_year).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_the_number_is_checked() {
        for (typed, kept) in [
            ("J91402501L", "J91402501L"),
            ("al k 22218003 v", "K22218003V"),
            ("  L71320031p ", "L71320031P"),
            ("M61601001A", "M61601001A"),
        ] {
            assert_eq!(nipt(typed, 2026).as_deref(), Some(kept), "{typed}");
        }
        for bad in [
            "",
            "J91402501",
            "J9140250L",
            "K-1402501L",
            "K/1",
            "J914025011",
            "191402501L",
            "Z22218003V",
            "A22218003V",
            "J91402501LL",
            "J9140250ËL",
            "XXJ91402501L",
            "M71601001A",
            "J9140-2501L",
        ] {
            assert_eq!(nipt(bad, 2026), None, "{bad}");
        }
        assert!(nipt("M71601001A", 2027).is_some(), "a year later it is one");
    }
}
