//! The one-page brief of a place, for a council and for paper.

use axum::extract::Path;
use bashke_views::components::{FigureCard, Link};
use bashke_views::finance::brief::{self, BriefPage};
use bashke_views::finance::controls::Shown;
use bashke_views::paths;
use bashke_vocabulary::PlaceKind;

use super::cards::{Cards, LEADING};
use super::indicators::newest;
use super::profile::{self, Picture, Profile};
use super::state::State;
use super::words::{carried, href, indicator_short, listed_source, place_name, release_line};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::difficulty::{DENOMINATORS, Level};
use crate::finance::rules::profile::Known;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// What fits on one sheet.
const FIGURES: usize = 8;
const CHARTS: usize = 2;
const FINDINGS: usize = 3;
const LACKING: usize = 6;

/// The brief of a municipality, a county or the country.
///
/// # Errors
/// Not found where there is no such place or where it has no municipalities; invalid where the query cannot be
/// understood.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let catalogue = &request.current.catalogue;
    let ix = catalogue.find_place(&slug).ok_or(Error::NotFound)?;
    if catalogue.place(ix).members.is_empty() {
        return Err(Error::NotFound);
    }
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let sheet = Sheet {
        profile: Profile {
            cards: Cards {
                cx: &cx,
                state: &state,
                keep: &keep,
            },
            current: &request.current,
            place: ix,
        },
        peers: Vec::new(),
    };
    let sheet = Sheet {
        peers: sheet.profile.nearest(),
        ..sheet
    };
    Ok(Page::by_release(brief::page(&cx, &sheet.page())))
}

/// A chart of a brief, `chart=`, as a file.
///
/// # Errors
/// Not found where there is no such place or file, or too little is known for the chart; invalid where the query cannot
/// be understood.
pub async fn file(Path((slug, name)): Path<(String, String)>, request: Request) -> Result<Download, Error> {
    profile::file(request, &slug, &paths::brief(&slug), &name).await
}

struct Sheet<'a> {
    profile: Profile<'a>,
    peers: Vec<PlaceIx>,
}

impl Sheet<'_> {
    fn page(&self) -> BriefPage {
        let Profile { cards, place, .. } = self.profile;
        let (cx, state) = (cards.cx, cards.state);
        let catalogue = &state.cube.catalogue;
        let own = catalogue.place(place);
        let observed = self.profile.observed();
        let mut leading = self.profile.leading(&observed);
        leading.truncate(FIGURES);
        let shown: Vec<(IndicatorIx, Known)> = leading
            .iter()
            .filter_map(|ix| Some((*ix, cards.chosen(*ix, place)?.at)))
            .collect();
        let name = place_name(cx, own).to_owned();
        let kind = cx.t(&format!("place-kind-{}", own.kind.word()));
        BriefPage {
            above: vec![
                Link::new(cx.t("places-list-title"), href(cx, paths::PLACES, cards.keep)),
                Link::new(name.clone(), href(cx, &paths::place(&own.slug), cards.keep)),
            ],
            kicker: format!(
                "{} · {kind} · {} · {}",
                cx.t("layout-name"),
                cx.t("brief-title"),
                release_line(cx, &state.cube)
            ),
            title: name,
            summary: self.profile.lede(&leading),
            cards: shown.iter().filter_map(|(ix, at)| self.card(*ix, at)).collect(),
            charts: self.charts(&observed, &shown),
            findings: self.findings(&shown),
            missing: self.missing(),
            sources: self.sources(&shown),
            address: format!("{}{}", cx.origin, cx.here_in(cx.locale)),
            illustrative: state.cube.dataset.illustrative,
        }
    }

    fn card(&self, ix: IndicatorIx, at: &Known) -> Option<FigureCard> {
        let Profile { cards, place, .. } = self.profile;
        let mut card = cards.card(ix, place, None)?;
        card.spark = None;
        card.source = None;
        card.href = None;
        card.disputed = None;
        card.note = Some(self.compared(ix, at)).filter(|note| !note.is_empty());
        Some(card)
    }

    /// What a figure compares to: the peers' median, else all municipalities', else the country.
    fn compared(&self, ix: IndicatorIx, at: &Known) -> String {
        let cards = self.profile.cards;
        let cx = cards.cx;
        let told = |key: &str, value: f64, n: usize| {
            cx.ta(
                key,
                &[("value", cards.short(ix, value).into()), ("n", cx.count(n).into())],
            )
        };
        if let Ok((middle, n)) = cards.peers_median(ix, &self.peers, at) {
            return told("brief-peers", middle, n);
        }
        if let Some(standing) = cards.standing(ix, at) {
            return told("brief-all", standing.median, standing.n);
        }
        match cards.country(ix, at) {
            Some(value) if self.is_municipality() => told("brief-country", value, 1),
            _ => String::new(),
        }
    }

    fn is_municipality(&self) -> bool {
        let Profile { cards, place, .. } = self.profile;
        cards.state.cube.catalogue.place(place).kind == PlaceKind::Municipality
    }

    /// Lines over time; where there are too few, bars beside the others that have a figure of the same period.
    fn charts(&self, observed: &[IndicatorIx], shown: &[(IndicatorIx, Known)]) -> Vec<Shown> {
        let lines = self.profile.drawable(observed, CHARTS).into_iter().map(Picture::Trend);
        let bars = shown.iter().map(|(ix, _)| Picture::Bars(*ix));
        let Profile { cards, place, .. } = self.profile;
        let path = |name| paths::brief_file(&cards.state.cube.catalogue.place(place).slug, name);
        lines
            .chain(bars)
            .filter_map(|picture| self.profile.shown(picture, path))
            .take(CHARTS)
            .collect()
    }

    /// The figures in words, those first of which the standing can be told.
    fn findings(&self, shown: &[(IndicatorIx, Known)]) -> Vec<String> {
        let cards = self.profile.cards;
        let mut told: Vec<(bool, String)> = shown
            .iter()
            .filter_map(|(ix, at)| {
                let sentence = self.profile.sentence(*ix)?;
                Some(match cards.standing(*ix, at).filter(|_| self.is_municipality()) {
                    Some(standing) => {
                        let name = indicator_short(cards.cx, cards.state.cube.catalogue.indicator(*ix));
                        (true, format!("{name}: {}", cards.position(*ix, &standing)))
                    }
                    None => (false, sentence),
                })
            })
            .collect();
        told.sort_by_key(|(standing, _)| !standing);
        let mut findings: Vec<String> = self.level().into_iter().collect();
        findings.extend(told.into_iter().map(|(_, text)| text).take(FINDINGS));
        findings
    }

    /// The law's reading of arrears by the first denominator that is known, which is named.
    fn level(&self) -> Option<String> {
        let Profile { cards, place, .. } = self.profile;
        let cx = cards.cx;
        DENOMINATORS.iter().find_map(|(word, slug)| {
            let ix = cards.state.cube.catalogue.find_indicator(slug)?;
            let at = cards.chosen(ix, place)?.at;
            let args = [
                ("value", cards.short(ix, at.value).into()),
                ("denominator", cx.t(&format!("place-denominator-{word}")).into()),
                ("period", cards.when(at.period, at.phase).into()),
                (
                    "level",
                    cx.t(&format!("place-level-{}", Level::of(at.value).word())).into(),
                ),
            ];
            Some(cx.ta("brief-level", &args))
        })
    }

    fn missing(&self) -> Vec<String> {
        let Profile { cards, place, .. } = self.profile;
        let cx = cards.cx;
        let catalogue = &cards.state.cube.catalogue;
        let coverage = self.profile.coverage();
        let mut lines = Vec::new();
        if let Some((known, of)) = coverage.indicators {
            let args = [("known", cx.count(known).into()), ("of", cx.count(of).into())];
            lines.push(cx.ta("brief-coverage", &args));
        }
        lines.push(coverage.text);
        let without: Vec<&str> = LEADING
            .iter()
            .filter_map(|slug| catalogue.find_indicator(slug))
            .filter(|ix| cards.chosen(*ix, place).is_none())
            .take(LACKING)
            .map(|ix| indicator_short(cx, catalogue.indicator(ix)))
            .collect();
        if !without.is_empty() {
            lines.push(cx.ta("brief-without", &[("list", without.join("; ").into())]));
        }
        if !self.peers.is_empty() {
            let names: Vec<&str> = self
                .peers
                .iter()
                .map(|ix| place_name(cx, catalogue.place(*ix)))
                .collect();
            lines.push(cx.ta("brief-who-peers", &[("list", names.join(", ").into())]));
        }
        lines
    }

    fn sources(&self, shown: &[(IndicatorIx, Known)]) -> Vec<bashke_views::components::Source> {
        let Profile { cards, place, .. } = self.profile;
        let cube = &cards.state.cube;
        let mut sources: Vec<SourceIx> = shown
            .iter()
            .flat_map(|(ix, at)| cards.lens(*ix).behind(cube, *ix, place, at.period, at.phase))
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let listed = sources
            .into_iter()
            .map(|ix| listed_source(cards.cx, cube.catalogue.source(ix)));
        // the sheet has room for titles and addresses only
        listed
            .map(|source| bashke_views::components::Source {
                note: None,
                licence: None,
                ..source
            })
            .collect()
    }
}
