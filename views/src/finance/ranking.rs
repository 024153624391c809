//! All municipalities in the order of one indicator.

use maud::{Markup, html};

use super::controls::Shown;
use super::one_indicator::{Keys, OneIndicator};
use crate::Cx;
use crate::components::{Level, Link, NoticeKind, Table, disclosure, finding, notice, table};
use crate::layout::Room;

/// The ranking by one indicator.
#[derive(Debug, Clone)]
pub struct RankingPage {
    /// What it shares with the map.
    pub shared: OneIndicator,
    /// The bars, where any municipality has a figure.
    pub bars: Option<Shown>,
    /// Ranks, values and sources.
    pub table: Option<Table>,
    /// The municipalities without a figure, by the reason.
    pub without: Vec<(String, Vec<Link>)>,
    /// In what the values differ; empty where they are of one kind.
    pub mixed: Vec<String>,
    /// Where the law's levels are told, where the indicator is one that the law reads.
    pub law: Option<Link>,
}

const KEYS: Keys = Keys {
    kicker: "ranking-kicker",
    title: "ranking-title",
    description: "ranking-description",
};

/// More rows than these open when asked: the bars above say the same.
const FOLDED: usize = 20;

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &RankingPage) -> Markup {
    let own = html! {
        @match &data.bars {
            Some(bars) => {
                section.section.figure-block { (bars.markup(cx)) }
                @if !data.mixed.is_empty() { (mixed(cx, &data.mixed)) }
                (meaning(cx, data))
            }
            None => (data.shared.empty(cx)),
        }
        @if let Some(values) = &data.table {
            section.section #values {
                (finding(Level::H2, &cx.t("ranking-table")))
                @if values.rows.len() > FOLDED {
                    (disclosure(&cx.ta("ranking-table-all", &[("n", cx.count(values.rows.len()).into())]), false, table(cx, values)))
                } @else { (table(cx, values)) }
            }
        }
        @if data.bars.is_some() { (without(cx, data)) }
    };
    data.shared.page(cx, Room::Ranking, &KEYS, &own)
}

fn mixed(cx: &Cx<'_>, reasons: &[String]) -> Markup {
    notice(
        cx,
        NoticeKind::Warning,
        &cx.t("ranking-mixed"),
        html! {
            ul { @for reason in reasons { li { (reason) } } }
        },
    )
}

/// What a rank says and what it does not.
fn meaning(cx: &Cx<'_>, data: &RankingPage) -> Markup {
    html! {
        div.prose.section {
            p {
                (cx.t("ranking-meaning")) " "
                a href=(data.shared.indicator.href) { (cx.t("ranking-indicator")) }
            }
            @if let Some(law) = &data.law { p { (cx.t("ranking-law")) " " a href=(law.href) { (law.text) } } }
        }
    }
}

fn without(cx: &Cx<'_>, data: &RankingPage) -> Markup {
    html! {
        section.section #without {
            (data.shared.coverage(cx))
            @for (reason, places) in &data.without {
                @let n = cx.count(places.len());
                (disclosure(
                    &cx.ta("ranking-without", &[("count", places.len().into()), ("n", n.into()), ("reason", reason.as_str().into())]),
                    false,
                    html! { ul.inline-list { @for place in places { li { a href=(place.href) { (place.text) } } } } },
                ))
            }
        }
    }
}
