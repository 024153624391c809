//! The head of a profile: where the place lies, what it is, what can be done with it.

use bashke_views::components::Link;
use bashke_views::finance::place::Fact;
use bashke_views::paths;
use bashke_vocabulary::Unit;

use super::Profile;
use crate::finance::pages::words::{href, indicator_short, place_name, said};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::profile::Known;

impl Profile<'_> {
    pub(super) fn above(&self) -> Vec<Link> {
        let list = Link::new(
            self.cx().t("places-list-title"),
            href(self.cx(), paths::PLACES, self.cards.keep),
        );
        let mut trail = vec![list];
        trail.extend(self.own().parent.map(|parent| self.link(parent)));
        trail
    }

    fn link(&self, place: PlaceIx) -> Link {
        let place = self.catalogue().place(place);
        Link::new(
            place_name(self.cx(), place),
            href(self.cx(), &paths::place(&place.slug), self.cards.keep),
        )
    }

    pub(super) fn kicker(&self) -> String {
        let kind = self.cx().t(&format!("place-kind-{}", self.own().kind.word()));
        match self.own().parent {
            Some(parent) => format!("{kind} · {}", place_name(self.cx(), self.catalogue().place(parent))),
            None => kind,
        }
    }

    /// What is known first, in a sentence or two.
    pub(in crate::finance) fn lede(&self, chosen: &[IndicatorIx]) -> String {
        let told = chosen.iter().take(2).filter_map(|ix| self.sentence(*ix));
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            self.cx().t("place-lede-nothing")
        } else {
            told.join(" ")
        }
    }

    /// An indicator at the place as a sentence.
    pub(in crate::finance) fn sentence(&self, ix: IndicatorIx) -> Option<String> {
        let chosen = self.cards.chosen(ix, self.place)?;
        let told = self.told("place-sentence", ix, &chosen.at);
        Some(match self.cards.change(ix, &chosen) {
            Some(change) => format!("{told} {change}"),
            None => told,
        })
    }

    /// An indicator, its value and its period in a message.
    pub(super) fn told(&self, key: &str, ix: IndicatorIx, at: &Known) -> String {
        let args = [
            (
                "what",
                indicator_short(self.cx(), self.catalogue().indicator(ix)).into(),
            ),
            ("value", self.cards.short(ix, at.value).into()),
            ("period", self.cards.when(at.period, at.phase).into()),
        ];
        self.cx().ta(key, &args)
    }

    pub(super) fn actions(&self) -> Vec<Link> {
        if self.own().members.is_empty() {
            return Vec::new();
        }
        let brief = href(self.cx(), &paths::brief(&self.own().slug), self.cards.keep);
        let mut compare = self.cards.keep.to_vec();
        compare.push(("places".to_owned(), self.own().slug.clone()));
        let mut actions = vec![Link::new(self.cx().t("place-brief"), brief)];
        if self.is_municipality() {
            actions.push(Link::new(
                self.cx().t("place-compare"),
                href(self.cx(), paths::COMPARE, &compare),
            ));
            // what one follows is about no view of it
            let follow = format!("{}?place={}", self.cx().url(paths::ACCOUNT_FOLLOWING), self.own().slug);
            actions.push(Link::new(self.cx().t("follow-ways"), follow));
        }
        actions
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let cx = self.cx();
        let own = self.own();
        let fact = |key: &str, text: String| Fact {
            name: cx.t(key),
            text,
            href: None,
            note: None,
        };
        let mut facts = Vec::new();
        if let Some((sq, en)) = &own.note {
            facts.push(fact("place-note", cx.pick(sq, en).to_owned()));
        }
        if let Some(parent) = own.parent {
            let link = self.link(parent);
            facts.push(Fact {
                href: Some(link.href),
                ..fact("place-in", link.text)
            });
        }
        facts.extend(own.seat.clone().map(|seat| fact("place-seat", seat)));
        if let Some(ix) = self.catalogue().find_indicator("area")
            && let Some(area) = self.cards.chosen(ix, self.place)
        {
            let source = area.at.reading.source.map(|source| self.cards.publisher(source));
            facts.push(Fact {
                href: source.as_ref().map(|link| link.href.clone()),
                ..fact("place-area", cx.amount(area.at.value, Unit::SquareKilometres))
            });
        }
        facts.extend(
            own.degree_of_urbanisation
                .map(|degree| fact("place-urbanisation", cx.t(&format!("place-urban-{degree}")))),
        );
        facts.extend(own.coastal.map(|coastal| {
            let key = if coastal { "place-coast-yes" } else { "place-coast-no" };
            fact("place-coast", cx.t(key))
        }));
        facts.extend(own.codes.iter().map(|code| {
            let name = match code.scheme.as_str() {
                "Thesari" => cx.t("place-code-treasury"),
                scheme => cx.ta("place-code", &[("scheme", scheme.into())]),
            };
            let source = code.source.map(|source| self.cards.publisher(source));
            Fact {
                name,
                text: code.code.clone(),
                href: source.map(|link| link.href),
                note: said(self.cx(), code.note.as_ref()),
            }
        }));
        facts
    }
}
