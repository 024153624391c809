//! With whom a place is compared, and where it stands among them.

use bashke_vocabulary::{Phase, PlaceKind};

use super::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use super::cube::Cube;
use super::lens::{Population, inhabitants};
use super::peers::{self, Traits, Weights};
use super::statistics::{median, percentile};

/// How the group that a place is compared with comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Peers {
    /// All places of its kind.
    #[default]
    All,
    /// The municipalities nearest to it by their traits.
    Nearest,
    /// The municipalities of its county.
    County,
    /// The places chosen by hand.
    Chosen,
}

impl Peers {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Nearest, Self::County, Self::Chosen];

    /// The word in addresses and in message keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Nearest => "nearest",
            Self::County => "county",
            Self::Chosen => "chosen",
        }
    }

    /// Whether the way is open to a place: only municipalities have neighbours by traits and a county.
    #[must_use]
    pub fn fits(self, catalogue: &Catalogue, focus: PlaceIx, chosen: usize) -> bool {
        let municipality = catalogue.place(focus).kind == PlaceKind::Municipality;
        match self {
            Self::All => true,
            Self::Nearest | Self::County => municipality,
            Self::Chosen => chosen > 1,
        }
    }
}

/// The group that a place is compared with; the place itself is the first of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PeerGroup {
    /// The members.
    pub members: Vec<PlaceIx>,
    /// How far each is from the focus, where they were sought by their traits.
    pub distances: Vec<(PlaceIx, f64)>,
}

/// The group of the first of the `chosen` places; none where none is chosen.
#[must_use]
pub fn group(
    catalogue: &Catalogue,
    traits: &dyn Fn(PlaceIx) -> Traits,
    chosen: &[PlaceIx],
    peers: Peers,
    weights: Weights,
    count: usize,
) -> Option<PeerGroup> {
    let focus = *chosen.first()?;
    let kind = catalogue.place(focus).kind;
    let with_focus = |rest: &mut dyn Iterator<Item = PlaceIx>| {
        let mut members = vec![focus];
        members.extend(rest.filter(|ix| *ix != focus));
        members
    };
    let mut distances = Vec::new();
    let members = match peers {
        Peers::All => with_focus(&mut catalogue.places_of(kind)),
        Peers::Chosen => chosen.to_vec(),
        Peers::County => {
            let county = catalogue.place(focus).parent;
            with_focus(
                &mut catalogue
                    .places_of(PlaceKind::Municipality)
                    .filter(|ix| catalogue.place(*ix).parent == county),
            )
        }
        Peers::Nearest => {
            let municipalities: Vec<PlaceIx> = catalogue.places_of(PlaceKind::Municipality).collect();
            distances = peers::nearest(catalogue, traits, &municipalities, focus, weights, count);
            with_focus(&mut distances.iter().map(|(ix, _)| *ix))
        }
    };
    Some(PeerGroup { members, distances })
}

/// The places that are shown by name: those chosen, then the nearest of the group, at most `most`.
#[must_use]
pub fn shown(chosen: &[PlaceIx], group: &PeerGroup, peers: Peers, most: usize) -> Vec<PlaceIx> {
    let mut shown = chosen.to_vec();
    if matches!(peers, Peers::Nearest | Peers::County) {
        shown.extend(group.members.iter().copied().filter(|ix| !chosen.contains(ix)));
    }
    shown.truncate(most);
    shown
}

/// The traits of a place as a dataset has them: inhabitants by the census of 2011, newest area.
#[must_use]
pub fn traits_of(cube: &Cube, place: PlaceIx) -> Traits {
    let area = cube.catalogue.find_indicator("area").and_then(|area| {
        cube.periods(area, Phase::Actual)
            .iter()
            .rev()
            .find_map(|period| cube.read(area, place, *period, Phase::Actual).number())
    });
    Traits {
        population: inhabitants(Population::Census2011, cube, place).map(|(count, _)| count),
        area,
    }
}

/// Where a value stands in its group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// 1 for the largest; equal values share the better rank.
    pub rank: usize,
    /// Over how many values.
    pub n: usize,
    /// None where there are too few values.
    pub percentile: Option<f64>,
    /// The median of the group.
    pub median: f64,
}

/// Where `value`, which is one of `values`, stands among them.
#[must_use]
pub fn standing(value: f64, values: &[f64]) -> Option<Standing> {
    Some(Standing {
        rank: 1 + values.iter().filter(|other| **other > value).count(),
        n: values.len(),
        percentile: percentile(value, values),
        median: median(values)?,
    })
}

/// The indicators that a comparison of a place opens with, when none is asked for: those of `preferred` that have
/// a value for it; those first that have it in their best covered period, then those that most municipalities have;
/// at most `most`.
#[must_use]
pub fn opening(cube: &Cube, place: PlaceIx, preferred: &[&str], most: usize) -> Vec<IndicatorIx> {
    let here = |ix, period| cube.read(ix, place, period, Phase::Actual).value.is_ok();
    let mut found: Vec<((bool, usize), IndicatorIx)> = preferred
        .iter()
        .filter_map(|slug| cube.catalogue.find_indicator(slug))
        .filter(|ix| cube.periods(*ix, Phase::Actual).iter().any(|period| here(*ix, *period)))
        .map(|ix| match cube.best_period(ix, Phase::Actual) {
            Some(best) => {
                let known = cube.known(ix, best, Phase::Actual);
                ((here(ix, best), known), ix)
            }
            None => ((false, 0), ix),
        })
        .collect();
    // stable: the order of `preferred` decides between equals
    found.sort_by_key(|(merit, _)| std::cmp::Reverse(*merit));
    found.truncate(most);
    found.into_iter().map(|(_, ix)| ix).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_the_better_rank_and_few_have_no_percentile() {
        let values = [5.0, 9.0, 5.0, 1.0];
        let standing = standing(5.0, &values).expect("values");
        assert_eq!((standing.rank, standing.n, standing.median), (2, 4, 5.0));
        assert_eq!(standing.percentile, None);
        assert_eq!(super::standing(1.0, &[]), None);
    }

    #[test]
    fn the_percentile_needs_eight() {
        let values: Vec<f64> = (1..=8).map(f64::from).collect();
        let standing = standing(8.0, &values).expect("values");
        assert_eq!((standing.rank, standing.percentile), (1, Some(93.75)));
    }

    #[test]
    fn those_chosen_come_before_the_peers() {
        let [a, b, c, d] = [0, 1, 2, 3].map(PlaceIx);
        let group = PeerGroup {
            members: vec![a, c, d],
            distances: Vec::new(),
        };
        assert_eq!(shown(&[a, b], &group, Peers::Nearest, 3), [a, b, c]);
        assert_eq!(shown(&[a, b], &group, Peers::All, 3), [a, b]);
    }

    #[test]
    fn each_way_has_a_word_of_its_own() {
        for (n, one) in Peers::ALL.into_iter().enumerate() {
            assert!(Peers::ALL[n + 1..].iter().all(|other| other.word() != one.word()));
        }
    }
}
