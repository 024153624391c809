//! What complements an offer, and why, in words.

use maud::{Markup, html};

use super::list::{OfferLine, offer_entry};
use crate::Cx;

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
        p.entry-text.match-why { strong { (cx.t("match-why")) } " " (why(cx, one)) }
    }
}

fn why(cx: &Cx<'_>, one: &MatchLine) -> String {
    let names = |words: &[String]| {
        let names: Vec<String> = words.iter().map(|word| cx.t(&format!("theme-{word}"))).collect();
        names.join(", ")
    };
    let mut reasons = Vec::new();
    if !one.themes.is_empty() {
        reasons.push(cx.ta(
            "match-themes",
            &[
                ("count", one.themes.len().into()),
                ("themes", names(&one.themes).into()),
            ],
        ));
    }
    match &one.near {
        Some(Nearness::Place(name)) => reasons.push(cx.ta("match-same-place", &[("place", name.as_str().into())])),
        Some(Nearness::County(name)) => reasons.push(cx.ta("match-same-county", &[("county", name.as_str().into())])),
        Some(Nearness::Neighbours(Some(km))) => {
            let km = usize::try_from(*km).unwrap_or(usize::MAX);
            reasons.push(cx.ta("match-away", &[("km", cx.count(km).into())]));
        }
        Some(Nearness::Neighbours(None)) => reasons.push(cx.t("match-neighbours")),
        None => {}
    }
    if !one.worked_in.is_empty() {
        reasons.push(cx.ta("match-worked-in", &[("places", one.worked_in.join(", ").into())]));
    }
    if !one.worked_on.is_empty() {
        reasons.push(cx.ta("match-worked-on", &[("themes", names(&one.worked_on).into())]));
    }
    format!("{}.", reasons.join("; "))
}
