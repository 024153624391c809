//! What an argument rests on: figures, pages of places and of indicators, sources elsewhere. Pure.

use crate::platform::markdown::{Piece, pieces};

/// What a text leads to that can be looked up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The names in the addresses of places.
    pub places: Vec<String>,
    /// The names in the addresses of indicators.
    pub indicators: Vec<String>,
    /// Whether it names a source on another site.
    pub elsewhere: bool,
}

/// What a text leads to, out of what is kept of it. Whether there is such a place or indicator is for others to say.
#[must_use]
pub fn evidence(html: &str) -> Evidence {
    let mut found = Evidence::default();
    for piece in pieces(html, "") {
        let Piece::Html(html) = piece else { continue };
        for rest in html.split(" href=\"").skip(1) {
            let address = rest.split('"').next().unwrap_or_default();
            if let Some(slug) = address.strip_prefix("/places/").and_then(name) {
                found.places.push(slug);
            } else if let Some(slug) = address.strip_prefix("/indicators/").and_then(name) {
                found.indicators.push(slug);
            } else if address.starts_with("https://") || address.starts_with("http://") {
                found.elsewhere = true;
            }
        }
    }
    found
}

/// The first part of what is left of a path.
fn name(rest: &str) -> Option<String> {
    let name = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::markdown::{Links, render};

    fn of(text: &str) -> Evidence {
        let links = Links {
            origin: "https://bashke.example",
        };
        evidence(&render(text, &links, |_| false).expect("short").html)
    }

    #[test]
    fn places_indicators_and_other_sites_are_told_apart() {
        let found =
            of("[Lezha](/places/lezhe?view=table), [borxhet](https://bashke.example/en/indicators/arrears-stock#x)");
        assert_eq!(found.places, ["lezhe"]);
        assert_eq!(found.indicators, ["arrears-stock"]);
        assert!(!found.elsewhere, "our own pages are no other site");
        assert!(of("Shihni https://instat.gov.al/sq/").elsewhere);
    }

    #[test]
    fn what_cannot_be_looked_up_is_no_evidence() {
        for text in [
            "Të gjithë e dinë.",
            "[postimi](/posts/3)",
            "[shkruani](mailto:dikush@shembull.al)",
            "`https://instat.gov.al`",
            "[vendet](/places/)",
        ] {
            assert_eq!(of(text), Evidence::default(), "{text}");
        }
    }
}
