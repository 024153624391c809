//! Finds places, indicators and sources by what a file calls them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use bashke_vocabulary::fold;

use super::fault::shown;
use super::nearest::{did_you_mean, nearest};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};

/// Schemes whose codes nobody takes for those of another.
const CLEAR_SCHEMES: [&str; 2] = ["LAU", "Thesari"];

/// What is not found is remembered up to this many words, so that a wrong word costs its search once.
const REMEMBERED: usize = 10_000;

/// A name that leads nowhere: what is wrong and what to write instead.
pub(super) type Unknown = (String, Option<String>);

/// How a file names its places and indicators.
#[derive(Debug, Clone, Default)]
pub(super) struct Spelling {
    /// What a file calls a place, folded, and its slug; none where such a row is left out.
    pub(super) places: HashMap<String, Option<String>>,
    /// What a file calls an indicator, folded, and its slug.
    pub(super) indicators: HashMap<String, Option<String>>,
    /// The only scheme of codes, or `name`, or `slug`; any where none is said.
    pub(super) place_by: Option<String>,
    /// Whether a former unit stands for the municipality of today.
    pub(super) former_units: bool,
}

impl Spelling {
    /// From the tables of a mapping file.
    pub(super) fn folded(table: &BTreeMap<String, String>) -> HashMap<String, Option<String>> {
        table
            .iter()
            .map(|(name, slug)| (fold(name), Some(slug.clone()).filter(|slug| !slug.is_empty())))
            .collect()
    }
}

/// All names that are known.
#[derive(Debug)]
pub struct Names {
    /// What they belong to.
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) spelling: Spelling,
    /// Names of today and other names, folded.
    places: HashMap<String, Vec<PlaceIx>>,
    /// Names of former units, folded.
    former: HashMap<String, Vec<PlaceIx>>,
    /// Codes, with their scheme.
    codes: HashMap<String, Vec<(String, PlaceIx)>>,
    indicators: HashMap<String, Vec<IndicatorIx>>,
    found_places: HashMap<String, Result<Option<PlaceIx>, Unknown>>,
    found_indicators: HashMap<String, Result<Option<IndicatorIx>, Unknown>>,
}

impl Names {
    /// The names of a catalogue.
    #[must_use]
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let mut places: HashMap<String, Vec<PlaceIx>> = HashMap::new();
        let mut former: HashMap<String, Vec<PlaceIx>> = HashMap::new();
        let mut codes: HashMap<String, Vec<(String, PlaceIx)>> = HashMap::new();
        fn put<T: PartialEq>(map: &mut HashMap<String, Vec<T>>, key: String, value: T) {
            let list = map.entry(key).or_default();
            if !list.contains(&value) {
                list.push(value);
            }
        }
        for ix in catalogue.place_numbers() {
            let place = catalogue.place(ix);
            put(&mut places, fold(&place.name_sq), ix);
            put(&mut places, fold(&place.name_en), ix);
            for alias in &place.aliases {
                let map = if alias.kind == "former-unit" {
                    &mut former
                } else {
                    &mut places
                };
                put(map, alias.folded.clone(), ix);
            }
            for code in &place.codes {
                put(&mut codes, code.code.to_uppercase(), (code.scheme.clone(), ix));
            }
        }
        let mut indicators: HashMap<String, Vec<IndicatorIx>> = HashMap::new();
        for ix in catalogue.indicator_numbers() {
            let indicator = catalogue.indicator(ix);
            for name in [
                &indicator.name_sq,
                &indicator.name_en,
                &indicator.short_sq,
                &indicator.short_en,
            ] {
                put(&mut indicators, fold(name), ix);
            }
            for code in &indicator.accounts {
                put(&mut indicators, fold(code), ix);
            }
        }
        Self {
            catalogue,
            spelling: Spelling::default(),
            places,
            former,
            codes,
            indicators,
            found_places: HashMap::new(),
            found_indicators: HashMap::new(),
        }
    }

    /// The place that is meant; none where the mapping file says to leave it out.
    pub(super) fn place(&mut self, text: &str) -> Result<Option<PlaceIx>, Unknown> {
        if let Some(found) = self.found_places.get(text) {
            return found.clone();
        }
        let found = self.find_place(text.trim());
        if self.found_places.len() < REMEMBERED {
            self.found_places.insert(text.to_owned(), found.clone());
        }
        found
    }

    fn find_place(&self, text: &str) -> Result<Option<PlaceIx>, Unknown> {
        let folded = fold(text);
        if let Some(slug) = self.spelling.places.get(&folded) {
            let Some(slug) = slug else { return Ok(None) };
            return self
                .catalogue
                .find_place(slug)
                .map(Some)
                .ok_or_else(|| self.unknown_place(slug));
        }
        let by = self.spelling.place_by.as_deref();
        let any = by.is_none();
        if (any || by == Some("slug"))
            && let Some(ix) = self.catalogue.find_place(text)
        {
            return Ok(Some(ix));
        }
        if let Some(ix) = self.by_code(text, by) {
            return Ok(Some(ix));
        }
        if any || by == Some("name") {
            for prefix in ["", "bashkia ", "bashkia e ", "municipality of "] {
                let Some(name) = folded.strip_prefix(prefix) else {
                    continue;
                };
                if let Some(found) = self.places.get(name) {
                    return self.only(text, found).map(Some);
                }
            }
        }
        match self.former.get(&folded) {
            Some(found) if self.spelling.former_units => self.only(text, found).map(Some),
            Some(found) => {
                let today = self.slugs(found);
                Err((
                    format!("`{}` is a former unit, today part of {today}", shown(text)),
                    Some(
                        "the figure of a part is not that of the municipality; say `former_units = true` in the mapping file where it is"
                            .to_owned(),
                    ),
                ))
            }
            None => Err(self.unknown_place(text)),
        }
    }

    fn by_code(&self, text: &str, by: Option<&str>) -> Option<PlaceIx> {
        let clear = |scheme: &str| match by {
            Some(by) => scheme.eq_ignore_ascii_case(by),
            None => CLEAR_SCHEMES.contains(&scheme),
        };
        let upper = text.to_uppercase();
        // Eurostat's geometry writes AL_AL211
        let code = upper.strip_prefix("AL_").unwrap_or(&upper);
        let mut fitting = self.codes.get(code)?.iter().filter(|(scheme, _)| clear(scheme));
        let (_, ix) = fitting.next()?;
        fitting.next().is_none().then_some(*ix)
    }

    fn only(&self, text: &str, found: &[PlaceIx]) -> Result<PlaceIx, Unknown> {
        match found {
            [one] => Ok(*one),
            several => Err((
                format!("`{}` is the name of several places", shown(text)),
                Some(format!("write one of {}", self.slugs(several))),
            )),
        }
    }

    fn slugs(&self, found: &[PlaceIx]) -> String {
        let slugs: Vec<String> = found
            .iter()
            .map(|ix| format!("`{}`", self.catalogue.place(*ix).slug))
            .collect();
        slugs.join(", ")
    }

    fn unknown_place(&self, text: &str) -> Unknown {
        let slug = |ix: &PlaceIx| self.catalogue.place(*ix).slug.as_str();
        let by_slug = self
            .catalogue
            .places
            .iter()
            .map(|place| (place.slug.as_str(), place.slug.as_str()));
        let by_name = self
            .places
            .iter()
            .flat_map(|(name, list)| list.iter().map(move |ix| (name.as_str(), slug(ix))));
        let mut near = nearest(&fold(text), by_slug.chain(by_name));
        near.sort_unstable();
        (format!("there is no place `{}`", shown(text)), did_you_mean(&near))
    }

    /// A place by its code or by a name of today, for outlines.
    pub(super) fn place_of_outline(&self, text: &str) -> Option<PlaceIx> {
        self.by_code(text, None)
            .or_else(|| match self.places.get(&fold(text))?[..] {
                [one] => Some(one),
                _ => None,
            })
    }

    /// The indicator that is meant; none where the mapping file says to leave it out.
    pub(super) fn indicator(&mut self, text: &str) -> Result<Option<IndicatorIx>, Unknown> {
        if let Some(found) = self.found_indicators.get(text) {
            return found.clone();
        }
        let found = self.find_indicator(text.trim());
        if self.found_indicators.len() < REMEMBERED {
            self.found_indicators.insert(text.to_owned(), found.clone());
        }
        found
    }

    fn find_indicator(&self, text: &str) -> Result<Option<IndicatorIx>, Unknown> {
        let folded = fold(text);
        if let Some(slug) = self.spelling.indicators.get(&folded) {
            let Some(slug) = slug else { return Ok(None) };
            return self
                .catalogue
                .find_indicator(slug)
                .map(Some)
                .ok_or_else(|| self.unknown_indicator(slug));
        }
        if let Some(ix) = self.catalogue.find_indicator(text) {
            return Ok(Some(ix));
        }
        match self.indicators.get(&folded).map(Vec::as_slice) {
            Some([one]) => Ok(Some(*one)),
            Some(several) => {
                let slugs: Vec<String> = several
                    .iter()
                    .map(|ix| format!("`{}`", self.catalogue.indicator(*ix).slug))
                    .collect();
                Err((
                    format!("`{}` is the name of several indicators", shown(text)),
                    Some(format!("write one of {}", slugs.join(", "))),
                ))
            }
            None => Err(self.unknown_indicator(text)),
        }
    }

    fn unknown_indicator(&self, text: &str) -> Unknown {
        let slug = |ix: &IndicatorIx| self.catalogue.indicator(*ix).slug.as_str();
        let by_slug = self
            .catalogue
            .indicators
            .iter()
            .map(|indicator| (indicator.slug.as_str(), indicator.slug.as_str()));
        let by_name = self
            .indicators
            .iter()
            .flat_map(|(name, list)| list.iter().map(move |ix| (name.as_str(), slug(ix))));
        // slugs keep their hyphens, names have none
        let mut near = nearest(text, by_slug);
        if near.is_empty() {
            near = nearest(&fold(text), by_name);
        }
        near.sort_unstable();
        (format!("there is no indicator `{}`", shown(text)), did_you_mean(&near))
    }
}
