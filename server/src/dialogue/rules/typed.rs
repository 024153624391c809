//! Numbers as they are typed in a page's language. Pure.

/// The sign between thousands and the one before decimals: `1.234,5` in Albanian, `1,234.5` in English.
const fn signs(albanian: bool) -> (char, char) {
    if albanian { ('.', ',') } else { (',', '.') }
}

/// A number as a page of this language writes it, with or without marks between its thousands; none where it is no number,
/// or one that could be meant in two ways.
#[must_use]
pub fn number(typed: &str, albanian: bool) -> Option<f64> {
    let (thousands, decimals) = signs(albanian);
    let gap = |c: char| c == thousands || matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    let typed = typed.trim();
    let (negative, rest) = match typed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, typed),
    };
    let (whole, fraction) = match rest.split_once(decimals) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (rest, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<&str> = whole.split(gap).collect();
    // thousands are set in groups of three, or not at all
    let (first, others) = groups.split_first()?;
    let grouped = others.iter().all(|group| group.len() == 3 && digits(group));
    let sound = digits(first) && grouped && (others.is_empty() || first.len() <= 3);
    if !sound || !fraction.is_none_or(digits) {
        return None;
    }
    let plain = format!("{}.{}", groups.concat(), fraction.unwrap_or("0"));
    let value: f64 = plain.parse().ok()?;
    (value < 1e16).then_some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_read_as_its_language_writes_it() {
        assert_eq!(number("1.234.567,5", true), Some(1_234_567.5));
        assert_eq!(number("1,234,567.5", false), Some(1_234_567.5));
        assert_eq!(number(" 50 000 000 ", true), Some(50_000_000.0));
        assert_eq!(number("\u{2212}12,5", true), Some(-12.5));
        assert_eq!(number("50000000", false), Some(50_000_000.0));
    }

    #[test]
    fn what_could_be_meant_otherwise_is_refused() {
        for typed in [
            "1.5", "12.34", "1.2345", "1234.567", "", "-", ",5", "5,", "1e9", "NaN", "50%", "1.000.00",
        ] {
            assert_eq!(number(typed, true), None, "{typed}");
        }
        assert_eq!(number("1,5", false), None);
        assert_eq!(number("99999999999999999", true), None);
    }
}
