//! The page of a comparison: its words, its ways to show, a section for each indicator.

use bashke_views::components::{Chip, Download as File, Link, SwitchOption};
use bashke_views::finance::compare::{ComparePage, Section};
use bashke_views::finance::controls::{Shown, Switch};
use bashke_views::{Arg, layout, paths};
use bashke_vocabulary::PlaceKind;

use super::{Compared, Comparison, form, switches};
use crate::finance::pages::drawings::Drawn;
use crate::finance::pages::files;
use crate::finance::pages::one_indicator;
use crate::finance::pages::options::{self, changed};
use crate::finance::pages::words::{href, indicator_name};
use crate::finance::rules::catalogue::SourceIx;
use crate::finance::rules::comparison::Peers;

impl Comparison<'_> {
    pub(super) fn page(&self) -> ComparePage {
        let (cx, state) = (self.cx, self.state);
        let mut used = Vec::new();
        let sections: Vec<Section> = self.compared.iter().map(|one| self.section(one, &mut used)).collect();
        ComparePage {
            title: self.title(),
            lede: self.lede(),
            chips: self.chips(),
            form: form::form(cx, state, self.asked, Some(self)),
            views: self.views(),
            switches: switches(cx, state, self.compared.iter().map(|one| one.indicator)),
            table: self.whole_table(),
            downloads: self.downloads(),
            peers: self.peers_table(),
            notes: self.notes(),
            sources: self.sources(used),
            illustrative_href: options::illustrative(cx, state, self.current),
            illustrative: state.cube.dataset.illustrative,
            sections,
        }
    }

    pub(super) fn title(&self) -> String {
        let others = self.state.places.len() - 1;
        let place = Arg::from(self.name(self.focus));
        match (self.peers, others) {
            (Peers::Nearest, 0) => self.cx.ta("compare-title-nearest", &[("place", place)]),
            (Peers::County, 0) => self.cx.ta("compare-title-county", &[("place", place)]),
            (_, 0) => self.cx.ta("compare-title-all", &[("place", place)]),
            (_, 1) => {
                let other = self.name(self.state.places[1]);
                self.cx
                    .ta("compare-title-two", &[("place", place), ("other", other.into())])
            }
            (_, n) => self.cx.ta(
                "compare-title-many",
                &[("place", place), ("count", n.into()), ("n", self.cx.count(n).into())],
            ),
        }
    }

    /// Who is compared with whom, and how many of them have a figure at all.
    fn lede(&self) -> String {
        let cx = self.cx;
        let known = self.compared.iter().map(|one| self.known(one));
        let (least, most) = known.fold((usize::MAX, 0), |(least, most), n| (least.min(n), most.max(n)));
        let args = [
            ("place", Arg::from(self.name(self.focus))),
            ("group", self.group_words().into()),
            ("least", cx.count(least).into()),
            ("most", cx.count(most).into()),
            ("of", cx.count(self.group.members.len()).into()),
        ];
        let lede = cx.ta("compare-lede-group", &args);
        let known = match (least, most) {
            (_, 0) => return lede,
            (least, most) if least == most => cx.ta("compare-lede-known", &args),
            _ => cx.ta("compare-lede-known-between", &args),
        };
        format!("{lede} {known}")
    }

    /// How many of the group have a figure in the period in which places are compared.
    fn known(&self, one: &Compared) -> usize {
        let period = one.state.cross_period(one.indicator);
        period.map_or(0, |period| self.values(&self.maker(one), one, period).len())
    }

    /// The group in words, with how many of it have a figure where that is not all.
    pub(super) fn group_known(&self, known: usize) -> String {
        if known == self.group.members.len() {
            return self.group_words();
        }
        let args = [
            ("group", Arg::from(self.group_words())),
            ("known", self.cx.count(known).into()),
        ];
        self.cx.ta("compare-group-known", &args)
    }

    /// The group in words, in the form that follows "of".
    pub(super) fn group_words(&self) -> String {
        let n = self.group.members.len();
        let kind = self.state.cube.catalogue.place(self.focus).kind;
        let key = match (self.peers, kind) {
            (Peers::All, PlaceKind::Municipality) => "compare-group-all",
            (Peers::All, PlaceKind::County) => "compare-group-counties",
            (Peers::All, _) => "compare-group-countries",
            (Peers::Nearest, _) => "compare-group-nearest",
            (Peers::County, _) => "compare-group-county",
            (Peers::Chosen, _) => "compare-group-chosen",
        };
        self.cx
            .ta(key, &[("count", Arg::from(n)), ("n", self.cx.count(n).into())])
    }

    /// The places chosen, each with the way to take it out.
    fn chips(&self) -> Vec<Chip> {
        let catalogue = &self.state.cube.catalogue;
        let chosen = &self.state.places;
        chosen
            .iter()
            .map(|place| {
                let rest = chosen.iter().filter(|other| *other != place);
                let rest: Vec<&str> = rest.map(|ix| catalogue.place(*ix).slug.as_str()).collect();
                Chip {
                    text: self.name(*place),
                    mark: None,
                    href: Some(href(self.cx, &paths::place(&catalogue.place(*place).slug), self.keep)),
                    remove: (chosen.len() > 1).then(|| changed(self.cx, "places", Some(&rest.join(",")))),
                }
            })
            .collect()
    }

    fn views(&self) -> Switch {
        let cx = self.cx;
        Switch {
            label: cx.t("view-label"),
            options: vec![
                SwitchOption::new(
                    cx.t("compare-view-lines"),
                    changed(cx, "view", None),
                    !self.asked.multiples,
                ),
                SwitchOption::new(
                    cx.t("compare-view-multiples"),
                    changed(cx, "view", Some("multiples")),
                    self.asked.multiples,
                ),
            ],
        }
    }

    /// What is said of one indicator; adds the sources that it uses.
    fn section(&self, one: &Compared, used: &mut Vec<SourceIx>) -> Section {
        let definition = self.state.cube.catalogue.indicator(one.indicator);
        let drawn = if self.asked.multiples {
            self.multiples(one)
        } else {
            self.over_time(one)
        };
        let across = self.across(one);
        let points = drawn.iter().chain(&across).flat_map(|drawn| &drawn.points);
        used.extend(points.flat_map(|point| point.sources.iter().copied()));
        let time = drawn.map(|drawn| self.shown_part(definition.slug.as_str(), "time", drawn));
        let mut standing = self.standing(one);
        if time.is_none() {
            standing.push(self.cx.t("compare-no-course"));
        }
        Section {
            slug: definition.slug.clone(),
            indicator: Link::new(
                indicator_name(self.cx, definition),
                href(self.cx, &paths::indicator(&definition.slug), self.keep),
            ),
            standing,
            over_time: time,
            across: across.map(|drawn| self.shown_part(definition.slug.as_str(), "across", drawn)),
            table: self.small_table(one),
            notes: one_indicator::notes(self.cx, &one.state, one.indicator),
        }
    }

    /// A drawing with the addresses of its files.
    fn shown_part(&self, slug: &str, part: &str, drawn: Drawn) -> Shown {
        let query = layout::with(&layout::with(self.cx.query, "indicator", slug), "part", part);
        files::shown(self.cx, paths::compare_file, &query, drawn)
    }

    fn downloads(&self) -> Vec<File> {
        let file = |format: &str, name: &str| File {
            format: format.to_owned(),
            href: format!("{}?{}", self.cx.url(&paths::compare_file(name)), self.cx.query),
            bytes: None,
        };
        vec![file("CSV", "data.csv"), file("XLSX", "data.xlsx")]
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.peers != self.asked.peers {
            notes.push(self.cx.t("compare-peers-unfit"));
        }
        notes
    }
}
