//! The query of an address: decoded strictly, read by name, every fault collected.

use std::fmt::Display;
use std::str::FromStr;

use percent_encoding::percent_decode;

/// What is wrong with a value, for a message in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The query is not UTF-8 once decoded.
    NotText,
    /// The value of this name is not one of those that can be had.
    Unknown {
        /// The name.
        name: &'static str,
        /// What was given, shortened.
        value: String,
    },
    /// There are too many values of this name.
    TooMany {
        /// The name.
        name: &'static str,
        /// The most that can be had.
        most: usize,
        /// How many were given.
        given: usize,
    },
    /// The value of this name lies outside its range.
    OutOfRange {
        /// The name.
        name: &'static str,
        /// What was given, shortened.
        value: String,
        /// The least and the most.
        range: (i64, i64),
    },
    /// The value of this name is not one of a few words.
    NotAmong {
        /// The name.
        name: &'static str,
        /// What was given, shortened.
        value: String,
        /// The words, or the address where they are listed.
        known: &'static str,
    },
    /// No such name can be given here.
    UnknownName {
        /// What was given, shortened.
        name: String,
        /// The names that can be given.
        known: String,
    },
    /// The values make no sense together; a message says why.
    Said {
        /// The name.
        name: &'static str,
        /// The key of the message.
        message: &'static str,
    },
}

impl Fault {
    /// The name whose value is at fault; none where it is the address as a whole.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::NotText => None,
            Self::Unknown { name, .. }
            | Self::TooMany { name, .. }
            | Self::OutOfRange { name, .. }
            | Self::NotAmong { name, .. }
            | Self::Said { name, .. } => Some(name),
            Self::UnknownName { name, .. } => Some(name),
        }
    }
}

/// Faults, in the order in which they were met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

/// The decoded query.
#[derive(Debug, Clone, Default)]
pub struct Params {
    pairs: Vec<(String, String)>,
    faults: Vec<Fault>,
    /// The names that were asked for, in the order in which they were.
    known: Vec<&'static str>,
}

/// Names that programs of others hang on an address that is passed on; they change nothing.
const PASSED_ON: [&str; 6] = ["fbclid", "gclid", "msclkid", "igshid", "mc_cid", "mc_eid"];

impl Params {
    /// Decodes a query (`+` is a space, `%xx` a byte). Pairs after the first 400 are left out.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut params = Self::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()).take(400) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decode(name), decode(value)) {
                (Some(name), Some(value)) => params.pairs.push((name, value)),
                _ => params.fault(Fault::NotText),
            }
        }
        params
    }

    /// Adds a fault.
    pub fn fault(&mut self, fault: Fault) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// The value of a name as text, trimmed; none where it is absent or empty.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// All values of a name; several may also stand in one, with commas between.
    #[must_use]
    pub fn texts(&self, name: &str) -> Vec<&str> {
        let values = self
            .pairs
            .iter()
            .filter(|(n, _)| n == name)
            .flat_map(|(_, value)| value.split(','));
        let mut texts: Vec<&str> = Vec::new();
        for value in values.map(str::trim).filter(|value| !value.is_empty()) {
            if !texts.contains(&value) {
                texts.push(value);
            }
        }
        texts
    }

    /// All values of a name, taken out, so that who reads on does not find them.
    pub fn take(&mut self, name: &str) -> Vec<String> {
        let values = self.texts(name).into_iter().map(str::to_owned).collect();
        self.pairs.retain(|(n, _)| n != name);
        values
    }

    /// Notes that a name is understood here, though it is read as text.
    pub fn knows(&mut self, name: &'static str) -> &Self {
        if !self.known.contains(&name) {
            self.known.push(name);
        }
        self
    }

    /// The value of a name, looked up; a value that `find` does not know is a fault.
    pub fn one<T>(&mut self, name: &'static str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.knows(name);
        let value = self.text(name)?.to_owned();
        let found = find(&value);
        if found.is_none() {
            self.fault(Fault::Unknown {
                name,
                value: shortened(&value),
            });
        }
        found
    }

    /// All values of a name, looked up, at most `most`; more, or one that `find` does not know, is a fault.
    pub fn many<T>(&mut self, name: &'static str, most: usize, find: impl Fn(&str) -> Option<T>) -> Vec<T> {
        self.knows(name);
        let values: Vec<String> = self.texts(name).into_iter().map(str::to_owned).collect();
        if values.len() > most {
            self.fault(Fault::TooMany {
                name,
                most,
                given: values.len(),
            });
            return Vec::new();
        }
        let mut found = Vec::with_capacity(values.len());
        for value in &values {
            match find(value) {
                Some(item) => found.push(item),
                None => self.fault(Fault::Unknown {
                    name,
                    value: shortened(value),
                }),
            }
        }
        found
    }

    /// The value of a name as a number in a range; anything else is a fault.
    pub fn number<T: FromStr + PartialOrd + Copy + Into<i64> + Display>(
        &mut self,
        name: &'static str,
        least: T,
        most: T,
    ) -> Option<T> {
        self.knows(name);
        let value = self.text(name)?.to_owned();
        let number = value.parse::<T>().ok().filter(|n| (least..=most).contains(n));
        if number.is_none() {
            self.fault(Fault::OutOfRange {
                name,
                value: shortened(&value),
                range: (least.into(), most.into()),
            });
        }
        number
    }

    /// Makes a fault of every name that is not among those known.
    pub fn only(&mut self, known: &[&str]) {
        let others: Vec<String> = self
            .pairs
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()))
            .map(|(name, _)| shortened(name))
            .collect();
        for name in others {
            self.fault(Fault::UnknownName {
                name,
                known: known.join(", "),
            });
        }
    }

    /// Makes a fault of every name that was not asked for, so that no address promises what its page does not do. What
    /// others hang on an address is let pass.
    pub fn only_known(&mut self) {
        let passed_on = |name: &str| name.starts_with("utm_") || PASSED_ON.contains(&name);
        let others = self.pairs.iter().map(|(name, _)| name.as_str());
        let others: Vec<String> = others
            .filter(|name| !self.known.contains(name) && !passed_on(name))
            .map(shortened)
            .collect();
        let mut known = self.known.clone();
        known.sort_unstable();
        for name in others {
            self.fault(Fault::UnknownName {
                name,
                known: known.join(", "),
            });
        }
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// All faults met.
    pub fn finish(self) -> Result<(), Faults> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(Faults(self.faults))
        }
    }
}

fn decode(part: &str) -> Option<String> {
    let spaced = part.replace('+', " ");
    let text = percent_decode(spaced.as_bytes()).decode_utf8().ok()?;
    (!text.contains('\0')).then(|| text.into_owned())
}

/// At most forty letters of what was typed, to be shown back.
pub(crate) fn shortened(value: &str) -> String {
    let mut short: String = value.chars().take(40).collect();
    if value.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_decoded_and_looked_up() {
        let mut params = Params::parse("places=lezhe,kor%C3%A7e&places=has&page=3&q=a+b&empty=");
        assert_eq!(params.texts("places"), ["lezhe", "korçe", "has"]);
        assert_eq!(params.text("q"), Some("a b"));
        assert_eq!(params.text("empty"), None);
        assert_eq!(params.number("page", 1i64, 10), Some(3));
        assert_eq!(params.many("places", 8, |s| Some(s.len())), [5, 6, 3]);
        assert!(params.finish().is_ok());
    }

    #[test]
    fn names_that_were_not_asked_for_are_faults_but_for_what_others_hang_on() {
        let mut params = Params::parse("q=a&period=9999&utm_source=x&fbclid=y");
        assert_eq!(params.knows("q").text("q"), Some("a"));
        let _ = params.number("page", 1u8, 9);
        params.only_known();
        let Err(Faults(faults)) = params.finish() else {
            panic!("`period` was not asked for")
        };
        let known = "page, q".to_owned();
        let name = "period".to_owned();
        assert_eq!(faults, [Fault::UnknownName { name, known }]);
    }

    #[test]
    fn every_fault_is_collected() {
        let mut params = Params::parse("period=9999&places=a,b,c&page=0&x=%ff");
        params.one("period", |_| None::<()>);
        params.many("places", 2, |_| Some(()));
        params.number("page", 1i64, 10);
        assert_eq!(
            params.finish(),
            Err(Faults(vec![
                Fault::NotText,
                Fault::Unknown {
                    name: "period",
                    value: "9999".into()
                },
                Fault::TooMany {
                    name: "places",
                    most: 2,
                    given: 3
                },
                Fault::OutOfRange {
                    name: "page",
                    value: "0".into(),
                    range: (1, 10)
                },
            ]))
        );
    }

    #[test]
    fn names_that_nobody_reads_are_faults_where_the_reader_is_strict() {
        let mut params = Params::parse("places=has&plases=lezhe&plases=kukes");
        params.only(&["places", "periods"]);
        let Err(Faults(faults)) = params.finish() else {
            panic!("no fault")
        };
        assert_eq!(
            faults,
            [Fault::UnknownName {
                name: "plases".into(),
                known: "places, periods".into()
            }]
        );
        assert_eq!(faults[0].name(), Some("plases"));
    }

    proptest! {
        #[test]
        fn no_query_panics(query in ".{0,200}") {
            let mut params = Params::parse(&query);
            params.many("a", 3, |s| (s.len() > 1).then_some(()));
            let _ = params.finish();
        }
    }
}
