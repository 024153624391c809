//! Where a page of observations ended: the release, the last key and a check that the query is the same.

use crate::finance::rules::catalogue::Catalogue;
use crate::finance::rules::selection::Key;
use crate::platform::digest::sha256;
use crate::platform::params::Params;

/// The names of the query that choose observations or change their values; the order is part of the check.
const CHECKED: [&str; 11] = [
    "indicators",
    "places",
    "periods",
    "phase",
    "status",
    "dataset",
    "computed",
    "gaps",
    "basis",
    "population",
    "prices",
];

/// A cursor as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The release that is paged through.
    pub(super) release: i32,
    indicator: String,
    phase: String,
    place: String,
    period: String,
}

impl Cursor {
    /// The cursor after a key.
    pub(super) fn after(catalogue: &Catalogue, release: i32, key: Key) -> Self {
        Self {
            release,
            indicator: catalogue.indicator(key.indicator).slug.clone(),
            phase: key.phase.word().to_owned(),
            place: catalogue.place(key.place).slug.clone(),
            period: key.period.to_string(),
        }
    }

    /// Writes it for a query.
    pub(super) fn write(&self, query: &Params) -> String {
        let text = self.text();
        let check = check(query, &text);
        format!("{text}.{check}")
    }

    /// Reads it; none where it is not one of ours, or one of another query.
    pub(super) fn read(text: &str, query: &Params) -> Option<Self> {
        let (text, given) = text.rsplit_once('.')?;
        if check(query, text) != given {
            return None;
        }
        let parts: Vec<&str> = text.split('.').collect();
        let [release, indicator, phase, place, period] = parts[..] else {
            return None;
        };
        Some(Self {
            release: release.parse().ok()?,
            indicator: indicator.to_owned(),
            phase: phase.to_owned(),
            place: place.to_owned(),
            period: period.to_owned(),
        })
    }

    /// The key that it stands after.
    pub(super) fn key(&self, catalogue: &Catalogue) -> Option<Key> {
        Some(Key {
            indicator: catalogue.find_indicator(&self.indicator)?,
            phase: self.phase.parse().ok()?,
            place: catalogue.find_place(&self.place)?,
            period: self.period.parse().ok()?,
        })
    }

    fn text(&self) -> String {
        format!(
            "{}.{}.{}.{}.{}",
            self.release, self.indicator, self.phase, self.place, self.period
        )
    }
}

fn check(query: &Params, text: &str) -> String {
    let asked = CHECKED.map(|name| {
        let mut values = query.texts(name);
        values.sort_unstable();
        values.join(",")
    });
    let mut digest = sha256(&[text.as_bytes(), asked.join("\n").as_bytes()]);
    digest.truncate(12);
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor() -> Cursor {
        Cursor {
            release: 7,
            indicator: "local-taxes".to_owned(),
            phase: "actual".to_owned(),
            place: "vau-i-dejes".to_owned(),
            period: "2019-M01-M09".to_owned(),
        }
    }

    #[test]
    fn a_cursor_fits_the_query_that_it_was_made_for() {
        let query = Params::parse("places=has,lezhe&limit=10");
        let text = cursor().write(&query);
        assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)));
        assert_eq!(Cursor::read(&text, &query), Some(cursor()));
        // another order, another page size, the cursor itself: the same query
        let same = Params::parse(&format!("limit=5&places=lezhe&places=has&cursor={text}"));
        assert_eq!(Cursor::read(&text, &same), Some(cursor()));
        for other in ["places=has", "places=has,lezhe&basis=share", ""] {
            assert_eq!(Cursor::read(&text, &Params::parse(other)), None, "{other}");
        }
    }

    #[test]
    fn what_was_changed_is_refused() {
        let query = Params::default();
        let text = cursor().write(&query);
        for wrong in [
            text.replace('7', "8"),
            text[1..].to_owned(),
            "x".to_owned(),
            String::new(),
        ] {
            assert_eq!(Cursor::read(&wrong, &query), None, "{wrong}");
        }
    }
}
