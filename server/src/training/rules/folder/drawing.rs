//! Whether an address that a text draws is one at which the platform draws something.

use bashke_vocabulary::{Period, Phase};

use super::{Known, What};
use crate::platform::params::Params;
use crate::training::rules::lesson::pinned_at;

/// What a text writes to draw an address; it stands for an address that is not given.
const WRITTEN: &str = "@figure";

/// The groups of places that explorations take besides places.
const GROUPS: [&str; 3] = ["municipalities", "counties", "countries"];

/// What is wrong with an address that is drawn, with the word that it is about: a name that nothing has, or the whole
/// address where no view of ours has it.
pub(super) fn slips(address: &str, known: &impl Known) -> Vec<(What, String)> {
    let view = |address: &str| vec![(What::View, address.to_owned())];
    if address.is_empty() {
        return view(WRITTEN);
    }
    if let Some(code) = pinned_at(address) {
        return match known.figure(code) {
            true => Vec::new(),
            false => vec![(What::Figure, code.to_owned())],
        };
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let params = Params::parse(query);
    let Some(path) = path.strip_prefix('/') else {
        return view(address);
    };
    let mut slips = Vec::new();
    let explores = path == "explore";
    match path.split('/').collect::<Vec<&str>>().as_slice() {
        ["indicators", slug] if !known.indicator(slug) => slips.push((What::Indicator, (*slug).to_owned())),
        ["places", slug] | ["places", slug, "brief"] if !known.place(slug) => {
            slips.push((What::Place, (*slug).to_owned()));
        }
        // of the drawings of a place it must be said which
        ["places", _] | ["places", _, "brief"] if params.text("chart").is_none() => return view(address),
        ["indicators" | "places", _]
        | ["places", _, "brief"]
        | ["ranking" | "map" | "compare" | "explore" | "region"] => {}
        _ => return view(address),
    }
    let place = |slug: &str| known.place(slug) || explores && GROUPS.contains(&slug);
    let mut check = |name: &str, what: What, holds: &dyn Fn(&str) -> bool| {
        let wrong = params.texts(name).into_iter().filter(|word| !holds(word));
        slips.extend(wrong.map(|word| (what.clone(), word.to_owned())));
    };
    check("dataset", What::Dataset, &|slug| known.dataset(slug));
    check("indicator", What::Indicator, &|slug| known.indicator(slug));
    check("indicators", What::Indicator, &|slug| known.indicator(slug));
    check("places", What::Place, &place);
    check("periods", What::Period, &is_period);
    let phase = params.text("phase");
    let other = phase.is_some_and(|word| word.parse::<Phase>().is_err());
    if slips.is_empty() && (other || params.finish().is_err()) {
        return view(address);
    }
    slips
}

/// Whether a word is a period, or the years from one to another: `2015..2019`.
fn is_period(word: &str) -> bool {
    match word.split_once("..") {
        Some((from, to)) => match (from.parse(), to.parse()) {
            (Ok(Period::Year(from)), Ok(Period::Year(to))) => from <= to,
            _ => false,
        },
        None => word.parse::<Period>().is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::known::tests::One;
    use super::*;

    #[test]
    fn views_of_the_platform_are_drawn() {
        for address in [
            "/figures/k7m2q9xw",
            "/indicators/tax",
            "/indicators/tax?places=lezhe&periods=2015..2019&phase=initial&dataset=published",
            "/places/lezhe?chart=revenue",
            "/places/lezhe/brief?chart=revenue",
            "/ranking?indicator=tax",
            "/map",
            "/region",
            "/compare?places=lezhe&indicators=tax",
            "/explore?places=counties&indicators=tax",
        ] {
            assert_eq!(slips(address, &One::default()), [], "{address}");
        }
    }

    #[test]
    fn what_leads_to_nothing_is_told_by_the_word_that_does_not() {
        for (address, what, word) in [
            ("", What::View, "@figure"),
            ("/nope", What::View, "/nope"),
            ("/", What::View, "/"),
            ("nope", What::View, "nope"),
            ("/en/map", What::View, "/en/map"),
            ("/places", What::View, "/places"),
            ("/places/lezhe", What::View, "/places/lezhe"),
            ("/indicators/tax/more", What::View, "/indicators/tax/more"),
            (
                "https://other.example/indicators/tax",
                What::View,
                "https://other.example/indicators/tax",
            ),
            ("//other.example/map", What::View, "//other.example/map"),
            ("/map?view=%ff", What::View, "/map?view=%ff"),
            ("/figures/zzzzzzzz", What::Figure, "zzzzzzzz"),
            ("/indicators/taxes", What::Indicator, "taxes"),
            ("/ranking?indicator=taxes", What::Indicator, "taxes"),
            ("/compare?indicators=tax,taxes", What::Indicator, "taxes"),
            ("/indicators/tax?places=lezhe,lezha", What::Place, "lezha"),
            ("/indicators/tax?places=counties", What::Place, "counties"),
            ("/places/lezha?chart=revenue", What::Place, "lezha"),
            ("/indicators/tax?periods=2019..2015", What::Period, "2019..2015"),
            ("/indicators/tax?phase=late", What::View, "/indicators/tax?phase=late"),
            ("/indicators/tax?dataset=publishd", What::Dataset, "publishd"),
        ] {
            assert_eq!(slips(address, &One::default()), [(what, word.to_owned())], "{address}");
        }
        let all = slips("/indicators/taxes?places=lezha", &One::default());
        assert_eq!(all.len(), 2, "{all:?}");
    }
}
