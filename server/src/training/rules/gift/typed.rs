//! What a learner typed: words compared with a key, and numbers as people in Albania and elsewhere write them.

/// Beyond this nobody typed a short answer, and comparing would only cost time.
const LONGEST: usize = 4000;

/// Units that people write beside a number.
pub(in crate::training::rules) const UNITS: [&str; 7] = ["%", "lekë", "leke", "lek", "all", "eur", "€"];

/// Whether what was typed is what the key asks for. As in Moodle (`compare_string_with_wildcard`) case does not count
/// and `*` stands for anything; single spaces and one kind of apostrophe are this platform's own, because phones
/// write `’` where keyboards write `'`.
pub(super) fn matches(typed: &str, key: &str) -> bool {
    if typed.len() > LONGEST {
        return false;
    }
    let typed = fold(typed);
    let parts = wildcards(&fold(key));
    let Some((first, rest)) = parts.split_first() else {
        return false;
    };
    let Some((last, middle)) = rest.split_last() else {
        return typed == *first;
    };
    let Some(mut left) = typed.strip_prefix(first.as_str()) else {
        return false;
    };
    for part in middle {
        let Some((_, after)) = left.split_once(part.as_str()) else {
            return false;
        };
        left = after;
    }
    left.ends_with(last.as_str())
}

/// The stretches of a key between its asterisks; `\*` is an asterisk that belongs to the text.
fn wildcards(key: &str) -> Vec<String> {
    let mut parts = vec![];
    let mut part = String::new();
    for sign in key.chars() {
        match sign {
            '*' if part.ends_with('\\') => {
                part.pop();
                part.push('*');
            }
            '*' => parts.push(std::mem::take(&mut part)),
            _ => part.push(sign),
        }
    }
    parts.push(part);
    parts
}

/// A text in small letters with single spaces. Letters with a mark of their own sign (some keyboards type `e` and two
/// dots for `ë`) are put together, those that Albanian has.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in super::text::collapse(text).chars().flat_map(char::to_lowercase) {
        let sign = match sign {
            '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{b4}' => '\'',
            '\u{308}' if folded.ends_with('e') => {
                folded.pop();
                'ë'
            }
            '\u{327}' if folded.ends_with('c') => {
                folded.pop();
                'ç'
            }
            _ => sign,
        };
        folded.push(sign);
    }
    folded
}

/// The numbers that a text may mean. `1 234,5`, `1.234,5` and `1,234.5` mean one; `6,300` and `6.300` may have either a
/// decimal sign or one between thousands, and both are given, for the learner's language does not tell how a person
/// writes numbers. Nothing comes from a text that is no number.
fn numbers(typed: &str) -> Vec<f64> {
    let typed = typed.trim();
    if typed.len() > 64 {
        return Vec::new();
    }
    let (sign, digits) = match typed.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let digits: String = digits
        .chars()
        .map(|sign| if sign.is_whitespace() { ' ' } else { sign })
        .collect();
    let signs: Vec<char> = digits
        .chars()
        .filter(|sign| !sign.is_ascii_digit() && *sign != ' ')
        .collect();
    let mut readings = Vec::new();
    // where a decimal sign is read: nowhere, or at the last sign
    if let Some(whole) = thousands(&digits, &signs) {
        readings.push(whole);
    }
    if let [before @ .., decimal @ ('.' | ',')] = signs.as_slice()
        && let Some((whole, part)) = digits.rsplit_once(*decimal)
        && part.bytes().all(|digit| digit.is_ascii_digit())
        && !before.contains(decimal)
        && !(whole.is_empty() && part.is_empty())
        && let Some(whole) = if whole.is_empty() {
            Some("0".to_owned())
        } else {
            thousands(whole, before)
        }
    {
        readings.push(format!("{whole}.{part}"));
    }
    readings
        .iter()
        .filter_map(|reading| reading.parse::<f64>().ok())
        .map(|number| sign * number)
        .collect()
}

/// The same of an answer, with a unit before or after it, or without. A number with a unit that is not among these is none.
pub(in crate::training::rules) fn answered(typed: &str, units: &[&str]) -> Vec<f64> {
    let typed = typed.trim().to_lowercase();
    // English pages put the unit before a number, Albanian ones after it
    let bare = units
        .iter()
        .find_map(|unit| typed.strip_suffix(unit).or_else(|| typed.strip_prefix(unit)));
    numbers(bare.unwrap_or(&typed).trim())
}

/// The digits of a whole number without the signs between its thousands, if those stand where they should and are all
/// alike.
fn thousands(digits: &str, signs: &[char]) -> Option<String> {
    let between = match signs {
        [] => ' ',
        [sign @ ('.' | ','), rest @ ..] if rest.iter().all(|other| other == sign) => *sign,
        _ => return None,
    };
    if between != ' ' && digits.contains(' ') {
        return None;
    }
    let mut groups = digits.split(between);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let whole = !first.is_empty() && first.bytes().all(|digit| digit.is_ascii_digit());
    // no number begins its thousands with 0: `0,500` is a half
    let grouped = rest.is_empty() || (first.len() <= 3 && (between == ' ' || !first.starts_with('0')));
    let threes = rest
        .iter()
        .all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()));
    (whole && grouped && threes).then(|| digits.replace(between, ""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST, answered, matches, numbers};

    #[test]
    fn words_are_compared_as_moodle_does() {
        for (typed, key) in [
            ("  NO   one ", "no one"),
            ("TË ARDHURA", "të ardhura"),
            ("te\u{308} c\u{327}", "TË Ç"),
            ("t'i\u{a0}ulë", "t’i  ulë"),
            ("the Bill of Rights", "*bill*rights"),
            ("aXbYc", "a*b*c"),
            ("ab", "a**b"),
            ("", "*"),
            ("2*3", r"2\*3"),
            ("x2*3y", r"*2\*3*"),
        ] {
            assert!(matches(typed, key), "{typed} {key}");
        }
        for (typed, key) in [
            ("te ardhura", "të ardhura"),
            ("no", "no one"),
            ("2x3", r"2\*3"),
            ("aba", "ab*ba"),
            ("xab", "a*b"),
            ("abx", "a*b"),
            ("a.b", "a?b"),
            ("", "a"),
        ] {
            assert!(!matches(typed, key), "{typed} {key}");
        }
        assert!(!matches(&"a".repeat(LONGEST + 1), "*"));
    }

    #[test]
    fn a_unit_beside_a_number_is_left_out_where_it_may_stand() {
        for (typed, units, meant) in [
            ("80 %", &["%"][..], &[80.0][..]),
            ("80%", &["%"], &[80.0]),
            (" 12,5\u{a0}% ", &["%"], &[12.5]),
            ("80", &["%"], &[80.0]),
            ("1 234 Lekë", &["%", "lekë", "all"], &[1234.0]),
            ("1234 ALL", &["%", "lekë", "all"], &[1234.0]),
            ("ALL 1,234.5", &["%", "lekë", "all"], &[1234.5]),
            ("€12", &["€"], &[12.0]),
        ] {
            assert_eq!(answered(typed, units), meant, "{typed}");
        }
        for (typed, units) in [
            ("80 lekë", &["%"][..]),
            ("80 %%", &["%"]),
            ("%", &["%"]),
            ("lekë", &["lekë"]),
            ("5 mln lekë", &["lekë"]),
            ("all", &["all"]),
        ] {
            assert!(answered(typed, units).is_empty(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_unit_changes_no_number(typed in "[-+]?[0-9 .,]{0,12}", space in "[ \u{a0}]{0,2}") {
            let units = ["%", "lekë", "all"];
            prop_assert_eq!(answered(&typed, &units), numbers(&typed));
            for unit in units {
                prop_assert_eq!(answered(&format!("{typed}{space}{unit}"), &units), numbers(&typed));
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(typed in "\\PC{0,80}") {
            for number in answered(&typed, &["%", "lekë", "all"]) {
                prop_assert!(number.is_finite());
            }
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, meant) in [
            ("1822", &[1822.0][..]),
            (" -3,5 ", &[-3.5]),
            ("\u{2212}3.25", &[-3.25]),
            ("+7", &[7.0]),
            ("120 000 000", &[120e6]),
            ("1\u{a0}234,5", &[1234.5]),
            ("24\u{202f}000", &[24000.0]),
            ("1.234,5", &[1234.5]),
            ("1,234.5", &[1234.5]),
            ("120,000,000", &[120e6]),
            ("1.234.567,25", &[1_234_567.25]),
            ("1 234 567.5", &[1_234_567.5]),
            (",5", &[0.5]),
            ("5.", &[5.0]),
            ("0,500", &[0.5]),
            ("6,300", &[6300.0, 6.3]),
            ("6.300", &[6300.0, 6.3]),
            ("1234,567", &[1234.567]),
            ("007", &[7.0]),
        ] {
            assert_eq!(numbers(typed), meant, "{typed}");
        }
        let long = "1".repeat(65);
        for typed in [
            "",
            "-",
            ".",
            ",",
            "a",
            "12a",
            "1 2",
            "12 34",
            "1,2,3",
            "1.2.3",
            "1,23,456.7",
            "1,234,5",
            "1 234.567,8",
            "--1",
            "1e5",
            "inf",
            "NaN",
            "5%",
            "1234 567",
            " , ",
            long.as_str(),
        ] {
            assert!(numbers(typed).is_empty(), "{typed}");
        }
    }
}
