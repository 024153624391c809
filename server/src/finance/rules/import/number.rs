//! Numbers as people write them.

use chrono::NaiveDate;

/// Which sign stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Decimal {
    /// A point; a comma is refused, because nothing says what it means.
    #[default]
    Plain,
    /// A point; commas separate thousands.
    Point,
    /// A comma; points separate thousands.
    Comma,
}

/// A number, written in plain digits so that it can be put to another power of ten exactly.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Digits {
    text: String,
    /// Whether a percent sign follows.
    pub(super) percent: bool,
}

impl Digits {
    /// A number of a spreadsheet, with the 15 digits that spreadsheets show.
    pub(super) fn of(number: f64) -> Self {
        Self {
            text: format!("{number:.14e}"),
            percent: false,
        }
    }

    /// The value times a power of ten, rounded once.
    pub(super) fn value(&self, power: i32) -> Option<f64> {
        let value: f64 = match self.text.split_once('e') {
            Some((mantissa, exponent)) => {
                let exponent = exponent.parse::<i32>().ok()?.checked_add(power)?;
                format!("{mantissa}e{exponent}").parse().ok()?
            }
            None => format!("{}e{power}", self.text).parse().ok()?,
        };
        // -0 is 0
        (value.is_finite() && value.abs() < 1e18).then_some(value + 0.0)
    }
}

/// Reads a number; the error says what is wrong with it.
pub(super) fn read(text: &str, decimal: Decimal) -> Result<Digits, String> {
    let mut rest = text.trim();
    let bracketed = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let mut negative = bracketed.is_some();
    rest = bracketed.unwrap_or(rest).trim();
    if let Some(after) = rest.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        if negative {
            return Err("is not a number".to_owned());
        }
        negative = true;
        rest = after.trim_start();
    } else if let Some(after) = rest.strip_prefix('+') {
        rest = after;
    }
    let percent = rest.strip_suffix('%');
    let body = percent.unwrap_or(rest).trim_end();
    refuse(body, decimal)?;
    let (whole, fraction) = match decimal {
        Decimal::Plain | Decimal::Point => body.split_once('.').map_or((body, None), |(w, f)| (w, Some(f))),
        Decimal::Comma => body.split_once(',').map_or((body, None), |(w, f)| (w, Some(f))),
    };
    let mut digits = String::with_capacity(body.len() + 1);
    if negative {
        digits.push('-');
    }
    digits.push_str(&joined(whole, decimal).ok_or("is not a number, or its thousands are not set in groups of three")?);
    if let Some(fraction) = fraction {
        if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err("is not a number: its decimals are not digits".to_owned());
        }
        digits.push('.');
        digits.push_str(fraction);
    }
    Ok(Digits {
        text: digits,
        percent: percent.is_some(),
    })
}

/// Refuses what would otherwise be read as something that was not meant.
fn refuse(body: &str, decimal: Decimal) -> Result<(), String> {
    let lower = body.to_lowercase();
    if matches!(lower.as_str(), "nan" | "inf" | "infinity" | "∞") {
        return Err("is no value: NaN and infinity are not figures".to_owned());
    }
    if !body.bytes().any(|b| b.is_ascii_digit()) {
        return Err("is not a number".to_owned());
    }
    // a spreadsheet makes the fifth of January of 5.1
    if NaiveDate::parse_from_str(body, "%Y-%m-%d").is_ok() {
        return Err("is a date, not a number: give the cell the format of a number and write it again".to_owned());
    }
    if decimal == Decimal::Plain && body.contains(',') {
        return Err("has a comma: write 1234.5, or say `decimal = \",\"` (or `\".\"`) in a mapping file".to_owned());
    }
    let mantissa = lower.split_once('e').filter(|(mantissa, exponent)| {
        !mantissa.is_empty()
            && !exponent.is_empty()
            && mantissa.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
            && exponent.bytes().all(|b| b.is_ascii_digit() || b == b'+' || b == b'-')
    });
    if mantissa.is_some() {
        return Err("is in powers of ten, which loses digits: write all digits".to_owned());
    }
    Ok(())
}

const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}')
}

/// The digits of a whole number without the signs between its thousands.
fn joined(whole: &str, decimal: Decimal) -> Option<String> {
    let between = |c: char| match decimal {
        Decimal::Plain => is_gap(c),
        Decimal::Point => is_gap(c) || c == ',',
        Decimal::Comma => is_gap(c) || c == '.',
    };
    let groups: Vec<&str> = whole.split(between).collect();
    if !groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let signs: Vec<char> = whole.chars().filter(|c| between(*c)).collect();
    if signs.is_empty() {
        return (!whole.is_empty()).then(|| whole.to_owned());
    }
    let grouped = (1..=3).contains(&groups[0].len())
        && groups[0] != "0"
        && groups[1..].iter().all(|group| group.len() == 3)
        && signs.iter().all(|sign| *sign == signs[0]);
    grouped.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str, decimal: Decimal) -> Option<f64> {
        read(text, decimal).ok().and_then(|digits| digits.value(0))
    }

    #[test]
    fn numbers_are_read_as_they_were_meant() {
        for (text, decimal, expected) in [
            ("1234.5", Decimal::Plain, 1234.5),
            ("-0", Decimal::Plain, 0.0),
            ("1 234 567", Decimal::Plain, 1_234_567.0),
            ("1\u{a0}234,50", Decimal::Comma, 1234.5),
            ("1.234.567,8", Decimal::Comma, 1_234_567.8),
            ("1.234", Decimal::Comma, 1234.0),
            ("1,234.5", Decimal::Point, 1234.5),
            ("(1 200)", Decimal::Plain, -1200.0),
            ("\u{2212}3,5", Decimal::Comma, -3.5),
            ("+4.2", Decimal::Plain, 4.2),
            ("12,5 %", Decimal::Comma, 12.5),
        ] {
            assert_eq!(value(text, decimal), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_clear_is_refused() {
        for (text, decimal) in [
            ("", Decimal::Plain),
            ("abc", Decimal::Plain),
            ("12,5", Decimal::Plain),
            ("1.5", Decimal::Comma),
            ("0.500", Decimal::Comma),
            ("1,2,3", Decimal::Point),
            ("1 23", Decimal::Plain),
            ("1.2.3", Decimal::Plain),
            ("1.", Decimal::Plain),
            (".", Decimal::Plain),
            ("NaN", Decimal::Plain),
            ("-inf", Decimal::Plain),
            ("1.2E+09", Decimal::Plain),
            ("--1", Decimal::Plain),
            ("1 234.567", Decimal::Comma),
            ("１２", Decimal::Plain),
            ("%", Decimal::Plain),
        ] {
            assert_eq!(value(text, decimal), None, "{text}");
        }
        assert_eq!(
            value("9999999999999999999", Decimal::Plain),
            None,
            "larger than any figure"
        );
    }

    #[test]
    fn a_date_is_called_one() {
        let said = read("2024-01-05", Decimal::Comma).unwrap_err();
        assert!(said.starts_with("is a date"), "{said}");
        assert_eq!(value("2024-13-05", Decimal::Plain), None);
    }

    #[test]
    fn millions_are_put_into_units_exactly() {
        assert_eq!(read("14.4", Decimal::Plain).unwrap().value(6), Some(14_400_000.0));
        assert_eq!(read("0.1", Decimal::Plain).unwrap().value(9), Some(100_000_000.0));
        assert_eq!(Digits::of(14.399_999_999_999_999).value(6), Some(14_400_000.0));
        assert_eq!(Digits::of(0.07).value(2), Some(7.0));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,30}") {
            for decimal in [Decimal::Plain, Decimal::Point, Decimal::Comma] {
                let _ = read(&text, decimal).map(|digits| digits.value(6));
            }
        }

        #[test]
        fn a_plain_number_is_read_exactly(number in -1e15..1e15f64) {
            prop_assert_eq!(value(&number.to_string(), Decimal::Plain), Some(number));
        }

        #[test]
        fn albanian_grouping_round_trips(number in 0u64..1_000_000_000_000, cents in 0u8..100) {
            let digits = number.to_string();
            let mut grouped = String::new();
            for (n, digit) in digits.chars().enumerate() {
                if n > 0 && (digits.len() - n).is_multiple_of(3) {
                    grouped.push('.');
                }
                grouped.push(digit);
            }
            let text = format!("{grouped},{cents:02}");
            let plain: f64 = format!("{number}.{cents:02}").parse().unwrap();
            prop_assert_eq!(value(&text, Decimal::Comma), Some(plain));
        }
    }
}
