//! How figures are worked out.

use bashke_vocabulary::{Missing, Period, Phase, Status};
use maud::{Markup, html};

use crate::components::{
    Cell, Head, Level, Link, PageHead, Row, Table, anchor, definitions, finding, missing_text, page_head, status_badge,
    table,
};
use crate::i18n::Arg;
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// What the rules say in numbers, taken from the program and from the release that stands.
#[derive(Debug, Clone)]
pub struct MethodologyPage {
    /// The names of numbers in the texts, and the numbers in words.
    pub numbers: Vec<(&'static str, String)>,
    /// Whom to name for the outlines, where there are any.
    pub boundary_credit: Option<String>,
}

/// A part of a section: the end of its key.
enum Part {
    /// A paragraph.
    Text(u8),
    /// A formula.
    Formula(u8),
    /// The statuses.
    Statuses,
    /// The reasons for which a value is missing.
    Reasons,
    /// The levels of difficulty.
    Levels,
    /// The credit of the outlines.
    Credit,
}

use Part::{Credit, Formula, Levels, Reasons, Statuses, Text};

/// A section: its name in the address, its parts, and where it leads.
type Section = (&'static str, &'static [Part], &'static [(&'static str, &'static str)]);

const SECTIONS: [Section; 18] = [
    (
        "figure",
        &[Text(1), Text(2), Text(3), Statuses, Text(4)],
        &[("data-title", paths::DATA)],
    ),
    (
        "missing",
        &[Text(1), Text(2), Reasons],
        &[("coverage-page-title", paths::COVERAGE)],
    ),
    ("disputed", &[Text(1), Text(2)], &[]),
    (
        "sources",
        &[Text(1), Text(2), Text(3)],
        &[("sources-title", paths::SOURCES), ("set-aside-title", paths::SET_ASIDE)],
    ),
    (
        "computed",
        &[Text(1), Text(2), Formula(1)],
        &[("indicators-title", paths::INDICATORS)],
    ),
    ("population", &[Text(1), Text(2), Text(3), Text(4)], &[]),
    ("per-inhabitant", &[Text(1), Formula(1)], &[]),
    ("prices", &[Text(1), Formula(1), Text(2), Formula(2), Text(3)], &[]),
    ("share", &[Text(1), Formula(1), Formula(2)], &[]),
    (
        "statistics",
        &[Text(1), Text(2), Formula(1), Text(3), Formula(2), Text(4)],
        &[("nav-ranking", paths::RANKING)],
    ),
    (
        "peers",
        &[Text(1), Formula(1), Text(2)],
        &[("nav-compare", paths::COMPARE)],
    ),
    ("execution", &[Text(1), Formula(1), Text(2)], &[]),
    (
        "arrears",
        &[
            Text(1),
            Levels,
            Text(2),
            Text(3),
            Formula(1),
            Formula(2),
            Formula(3),
            Text(4),
        ],
        &[],
    ),
    ("region", &[Text(1)], &[("nav-region", paths::REGION)]),
    ("illustrative", &[Text(1), Text(2), Text(3)], &[]),
    ("maps", &[Text(1), Text(2), Credit, Text(3)], &[("nav-map", paths::MAP)]),
    (
        "revisions",
        &[Text(1), Formula(1), Text(2)],
        &[("data-releases", paths::DATA)],
    ),
    (
        "laws",
        &[Text(1), Text(2), Text(3), Text(4)],
        &[("glossary-title", paths::GLOSSARY)],
    ),
];

const CITE: Section = ("cite", &[Text(1), Formula(1), Text(2)], &[]);

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &MethodologyPage) -> Markup {
    let title = cx.t("methodology-title");
    let sections = || SECTIONS.iter().chain(std::iter::once(&CITE));
    let body = html! {
        (page_head(&PageHead::new(cx.t("methodology-head")).lede(cx.t("methodology-lede"))))
        nav.contents aria-label=(cx.t("methodology-contents")) {
            ol { @for (slug, ..) in sections() { li { a href={ "#" (slug) } { (heading(cx, slug)) } } } }
        }
        @for section in sections() { (part(cx, data, section)) }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Methodology,
            description: cx.t("methodology-description"),
            ..Page::new(title, body)
        },
    )
}

fn heading(cx: &Cx<'_>, slug: &str) -> String {
    cx.t(&format!("methodology-{slug}-title"))
}

fn part(cx: &Cx<'_>, data: &MethodologyPage, (slug, parts, ways): &Section) -> Markup {
    let args: Vec<(&'static str, Arg)> = data
        .numbers
        .iter()
        .map(|(name, number)| (*name, number.as_str().into()))
        .collect();
    html! {
        section.section.methodology id=(slug) {
            (finding(Level::H2, &heading(cx, slug)))
            @for part in *parts {
                @match part {
                    Text(n) => p.prose { (cx.ta(&format!("methodology-{slug}-{n}"), &args)) },
                    Formula(n) => p.formula { (cx.ta(&format!("methodology-{slug}-formula-{n}"), &args)) },
                    Statuses => (statuses(cx)),
                    Reasons => (reasons(cx)),
                    Levels => (table(cx, &levels(cx, &args))),
                    Credit => @if let Some(credit) = &data.boundary_credit {
                        p.prose { (cx.ta("methodology-maps-credit", &[("credit", credit.as_str().into())])) }
                    },
                }
            }
            @if !ways.is_empty() {
                p.small { span.muted { (cx.t("methodology-more")) } " "
                    @for (at, (key, path)) in ways.iter().enumerate() {
                        @if at > 0 { " · " }
                        (anchor(&Link::new(cx.t(key), cx.url(path))))
                    }
                }
            }
        }
    }
}

fn statuses(cx: &Cx<'_>) -> Markup {
    html! {
        dl.definitions {
            @for status in Status::ALL {
                div { dt { (status_badge(cx, *status)) } dd { (cx.t(&format!("methodology-status-{}", status.word()))) } }
            }
        }
    }
}

/// The reasons as they are said on the pages, with an example where they name something.
fn reasons(cx: &Cx<'_>) -> Markup {
    let example = cx.t("methodology-missing-example");
    let reasons = [
        Missing::NoObservation,
        Missing::NotReported,
        Missing::NotApplicable,
        Missing::Input {
            indicator: 0,
            period: Period::Year(2020),
            phase: Phase::Actual,
        },
        Missing::DivisionByZero,
        Missing::IncompleteSum { known: 41, of: 61 },
        Missing::NoPopulation,
        Missing::NoPrices,
        Missing::NoTotal,
        Missing::NotForUnit,
    ];
    let entries: Vec<(String, Markup)> = reasons
        .iter()
        .map(|reason| {
            let name = crate::components::missing_short(cx, reason);
            (name, html! { (missing_text(cx, reason, Some(&example))) })
        })
        .collect();
    definitions(&entries)
}

fn levels(cx: &Cx<'_>, args: &[(&'static str, Arg)]) -> Table {
    let rows = ["none", "problems", "difficulty", "serious"].map(|level| {
        Row::new(vec![
            Cell::text(cx.t(&format!("methodology-arrears-{level}"))),
            Cell::text(cx.ta(&format!("methodology-arrears-{level}-at"), args)),
        ])
    });
    let heads = ["methodology-arrears-level", "methodology-arrears-threshold"].map(|key| Head::text(cx.t(key)));
    Table::new(
        "arrears-levels",
        cx.t("methodology-arrears-title"),
        heads.into(),
        rows.into(),
    )
    .hide_caption()
}
