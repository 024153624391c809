//! Figures: how a view becomes an address, and whether what stands behind it is still what it was.

use bashke_vocabulary::{Missing, Unit};
use sha2::{Digest, Sha256};

use super::cube::Reading;

/// The most values that stand behind one figure.
pub const VALUES: usize = 2_000;

/// The letters of a code: digits and letters that nobody takes for one another.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many letters a code has: 40 bits.
const LENGTH: usize = 8;

/// Parts of a query that do not belong to a view: the release is kept beside it, the page of a list is not cited.
const APART: [&str; 2] = ["release", "page"];

/// The state of a view, the same for all addresses that show it: decoded, without what is empty, names in order. Values
/// of one name keep their order, since the first place is the one that a comparison is about.
#[must_use]
pub fn canonical(query: &str) -> String {
    let mut pairs: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .filter(|(name, value)| !value.trim().is_empty() && !APART.contains(&name.as_str()))
        .collect();
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// The fingerprint of a view as of a release.
#[must_use]
pub fn digest(path: &str, query: &str, release: i32) -> String {
    let mut hash = Sha256::new();
    // no part can hold a line end
    hash.update(format!("{release}\n{path}\n{query}"));
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

/// The codes that a fingerprint gives, the first first; another is taken only where the one before is another's.
pub fn codes(digest: &str) -> impl Iterator<Item = String> {
    let bytes = data_encoding::HEXLOWER.decode(digest.as_bytes()).unwrap_or_default();
    bytes
        .as_chunks::<5>()
        .0
        .iter()
        .map(|five| {
            let number = five.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            (0..LENGTH)
                .rev()
                .map(|place| char::from(LETTERS[(number >> (5 * place)) as usize & 31]))
                .collect()
        })
        .collect::<Vec<_>>()
        .into_iter()
}

/// A code as it is typed by a person: capitals and the letters that look like digits are understood.
#[must_use]
pub fn code(text: &str) -> Option<String> {
    let read = |letter: char| match letter.to_ascii_lowercase() {
        'o' => Some('0'),
        'i' | 'l' => Some('1'),
        letter => LETTERS.contains(&u8::try_from(letter).ok()?).then_some(letter),
    };
    let code: String = text.chars().map(read).collect::<Option<_>>()?;
    (code.len() == LENGTH).then_some(code)
}

/// A value as it is kept: the number, or why there was none.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// The value in the unit in which it is shown.
    Value(f64),
    /// The code of the reason ([`Missing::code`]).
    Missing(String),
}

impl Kept {
    /// What is kept of a reading.
    #[must_use]
    pub fn of(reading: &Reading) -> Self {
        match reading.value {
            Ok(value) => Self::Value(value),
            Err(why) => Self::Missing(Missing::code(&why).to_owned()),
        }
    }

    /// The number, where there is one.
    #[must_use]
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(*value),
            Self::Missing(_) => None,
        }
    }
}

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Became {
    /// It is what it was; why it is missing may be another reason.
    Same,
    /// It was missing and is known.
    Known,
    /// It was known and is missing.
    Lost,
    /// Another value, by so much in its unit; and in percent of what it was, where that says something: not of a share,
    /// and not of zero.
    Other {
        /// The value now less the value then.
        by: f64,
        /// The same in percent of the value then.
        percent: Option<f64>,
    },
}

impl Became {
    /// How much it matters: what is another value or none more than what is new, and the farther the more.
    #[must_use]
    pub fn weight(&self) -> f64 {
        match self {
            Self::Same => 0.0,
            Self::Known => 1.0,
            Self::Lost => 1_000.0,
            Self::Other { by, percent } => 2.0 + percent.unwrap_or(*by).abs(),
        }
    }
}

/// Holds a value against what it was. Two values that differ by less than a billionth of themselves are one: formulas
/// may add their inputs up in another order.
#[must_use]
pub fn became(then: &Kept, now: Option<f64>, unit: Unit) -> Became {
    match (then.number(), now) {
        (None, None) => Became::Same,
        (None, Some(_)) => Became::Known,
        (Some(_), None) => Became::Lost,
        (Some(then), Some(now)) => {
            let by = now - then;
            if by.abs() <= 1e-9 * then.abs().max(now.abs()) {
                return Became::Same;
            }
            let percent = (unit != Unit::Percent && then != 0.0).then(|| 100.0 * by / then.abs());
            Became::Other { by, percent }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_view_has_one_form() {
        let one = canonical("places=lezhe&release=3&part=time&basis=&places=berat");
        assert_eq!(one, "part=time&places=lezhe&places=berat");
        assert_eq!(canonical("part=time&page=2&places=lezhe&places=berat"), one);
        assert_ne!(
            canonical("part=time&places=berat&places=lezhe"),
            one,
            "the first is the one it is about"
        );
        assert_ne!(digest("/ranking", "a=1", 1), digest("/ranking", "a=1", 2));
        assert_ne!(digest("/ranking", "a=1", 1), digest("/map", "a=1", 1));
    }

    #[test]
    fn codes_are_short_and_can_be_typed() {
        let codes: Vec<String> = codes(&digest("/ranking", "", 1)).collect();
        assert_eq!(codes.len(), 6);
        for one in &codes {
            assert_eq!(one.len(), 8);
            assert_eq!(code(one).as_ref(), Some(one));
            assert_eq!(code(&one.to_uppercase()).as_ref(), Some(one));
        }
        assert_eq!(code("OIL00000").as_deref(), Some("01100000"));
        for wrong in ["", "1234567", "123456789", "1234567ë", "1234567u", "1234567-"] {
            assert_eq!(code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_value_is_held_against_what_it_was() {
        let value = Kept::Value(200.0);
        let gone = Kept::Missing("not-reported".to_owned());
        assert_eq!(became(&value, Some(200.0), Unit::Lek), Became::Same);
        assert_eq!(became(&gone, None, Unit::Lek), Became::Same);
        assert_eq!(became(&gone, Some(0.0), Unit::Lek), Became::Known, "a zero is a value");
        assert_eq!(became(&Kept::Value(0.0), None, Unit::Lek), Became::Lost);
        let up = Became::Other {
            by: 50.0,
            percent: Some(25.0),
        };
        assert_eq!(became(&value, Some(250.0), Unit::Lek), up);
        let points = Became::Other {
            by: 50.0,
            percent: None,
        };
        assert_eq!(became(&value, Some(250.0), Unit::Percent), points);
        let fallen = Became::Other {
            by: -100.0,
            percent: Some(-50.0),
        };
        assert_eq!(
            became(&Kept::Value(-200.0), Some(-300.0), Unit::Lek),
            fallen,
            "farther below zero"
        );
        assert!(matches!(
            became(&Kept::Value(0.0), Some(1.0), Unit::Lek),
            Became::Other { percent: None, .. }
        ));
    }

    proptest! {
        #[test]
        fn what_is_read_again_is_the_same(value in proptest::num::f64::NORMAL) {
            prop_assert_eq!(became(&Kept::Value(value), Some(value), Unit::Lek), Became::Same);
        }

        #[test]
        fn a_canonical_view_stays_as_it_is(query in "[a-c=&%+ëç1-3]{0,40}") {
            let once = canonical(&query);
            prop_assert_eq!(canonical(&once), once);
        }
    }
}
