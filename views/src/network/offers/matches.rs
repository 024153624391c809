//! What complements an offer, and why, in words.

use maud::{Markup, html};

use super::list::{OfferLine, offer_entry};
use crate::{Cx, Locale};

/// How near something is.
#[derive(Debug, Clone)]
pub enum Nearness {
    /// In the same municipality: its name.
    Place(String),
    /// In the same county: its name.
    County(String),
    /// In a neighbouring county, so many kilometres away, as far as that is known.
    Neighbours(Option<u32>),
}

/// Something that complements an offer.
#[derive(Debug, Clone)]
pub struct MatchLine {
    /// What it is.
    pub line: OfferLine,
    /// Why.
    pub reasons: MatchReasons,
}

/// Why something complements an offer.
#[derive(Debug, Clone, Default)]
pub struct MatchReasons {
    /// The words of the themes in common.
    pub themes: Vec<String>,
    /// How near it is.
    pub near: Option<Nearness>,
    /// The names of municipalities in which its organisation worked before.
    pub worked_in: Vec<String>,
    /// The words of themes on which it did.
    pub worked_on: Vec<String>,
}

/// It in a list, with why it stands there.
pub(in crate::network) fn match_entry(cx: &Cx<'_>, one: &MatchLine) -> Markup {
    html! {
        (offer_entry(cx, &one.line))
        p.entry-text.match-why { strong { (cx.t("match-why")) } " " (one.reasons.said(cx.locale).join("; ")) "." }
    }
}

impl MatchReasons {
    /// Each in words, in a language.
    #[must_use]
    pub fn said(&self, locale: Locale) -> Vec<String> {
        let names = |words: &[String]| {
            let names = words.iter().map(|word| locale.message(&format!("theme-{word}")));
            names.collect::<Vec<_>>().join(", ")
        };
        let told = |key: &str, name: &'static str, what: &str| locale.message_with(key, &[(name, what.into())]);
        let mut all = Vec::new();
        if !self.themes.is_empty() {
            let count = self.themes.len().into();
            let args = [("count", count), ("themes", names(&self.themes).into())];
            all.push(locale.message_with("match-themes", &args));
        }
        all.extend(self.near.as_ref().map(|near| match near {
            Nearness::Place(name) => told("match-same-place", "place", name),
            Nearness::County(name) => told("match-same-county", "county", name),
            Nearness::Neighbours(Some(km)) => {
                let km = usize::try_from(*km).unwrap_or(usize::MAX);
                told("match-away", "km", &locale.count(km))
            }
            Nearness::Neighbours(None) => locale.message("match-neighbours"),
        }));
        if !self.worked_in.is_empty() {
            all.push(told("match-worked-in", "places", &self.worked_in.join(", ")));
        }
        if !self.worked_on.is_empty() {
            all.push(told("match-worked-on", "themes", &names(&self.worked_on)));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_said_in_the_numbers_of_the_language() {
        let far = MatchReasons {
            near: Some(Nearness::Neighbours(Some(1_200))),
            ..MatchReasons::default()
        };
        for locale in Locale::ALL {
            let [said]: [String; 1] = far.said(locale).try_into().unwrap();
            assert!(said.contains(&locale.count(1_200)), "{said}");
        }
        let both = MatchReasons {
            themes: vec!["youth".to_owned()],
            ..far
        };
        assert_eq!(both.said(Locale::En)[0], "same theme: Youth");
    }
}
