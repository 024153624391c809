//! The opinion map of a dialogue.

use bashke_vocabulary::Unit;
use maud::{Markup, html};

use super::{Said, Shares, ways};
use crate::charts::{self, Camp, Drawing, Frame, Opinions, Plots};
use crate::components::{
    Cell, Download, Head as Column, NoticeKind, Row, Table, disclosure, download_list, empty_state, notice, pager,
    table,
};
use crate::dialogue::dialogues::{Head, frame};
use crate::dialogue::foreign;
use crate::layout::with;
use crate::{Cx, paths};

/// A statement that is named, with the answers of whoever it stands for.
#[derive(Debug, Clone)]
pub struct NamedStatement {
    /// The statement.
    pub said: Said,
    /// What each says: the letter of the group, none for everyone.
    pub answers: Vec<(Option<char>, Shares)>,
    /// Whether it is named because people agree; otherwise because they disagree.
    pub agree: bool,
}

/// A group of which figures are shown.
#[derive(Debug, Clone)]
pub struct GroupView {
    /// Its letter.
    pub letter: char,
    /// How many they are.
    pub size: usize,
    /// The middle of their places.
    pub middle: [f64; 2],
    /// How far they stand from it.
    pub spread: f64,
    /// The statements that stand for them.
    pub typical: Vec<NamedStatement>,
}

/// A row of the table: a statement, what everyone says, and what each shown group says.
#[derive(Debug, Clone)]
pub struct ShareRow {
    /// The statement.
    pub said: Said,
    /// Everyone.
    pub everyone: Shares,
    /// The groups, in their order.
    pub groups: Vec<Shares>,
}

/// A map that was made.
#[derive(Debug, Clone)]
pub struct MapView {
    /// The version of the method.
    pub method: String,
    /// When it was made, in words.
    pub made: String,
    /// How many people voted.
    pub voters: usize,
    /// How many votes they gave.
    pub votes: usize,
    /// How many people are on the map.
    pub on_map: usize,
    /// Whether too few voted for anything to be shown.
    pub nobody: bool,
    /// Whether the answers of everyone are of those on the map only.
    pub only_on_map: bool,
    /// The groups that are shown, the largest first.
    pub groups: Vec<GroupView>,
    /// How many groups are not shown.
    pub hidden: usize,
    /// What all groups agree with, and what they disagree with.
    pub shared: Vec<NamedStatement>,
    /// What sets them apart.
    pub dividing: Vec<NamedStatement>,
    /// The rows of this page of the table.
    pub rows: Vec<ShareRow>,
    /// Which page of the table it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Where the reader stands, and in which group, where that is shown.
    pub you: Option<([f64; 2], Option<char>)>,
}

/// The page of an opinion map.
#[derive(Debug, Clone)]
pub struct MapPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The fewest people of whom anything is shown.
    pub least: usize,
    /// With how many votes one is on the map.
    pub needed: usize,
    /// The map; none where none was made yet.
    pub map: Option<MapView>,
    /// Whether the reader is signed in.
    pub signed: bool,
}

/// The page of the map.
#[must_use]
pub fn opinion_map(cx: &Cx<'_>, data: &MapPage) -> Markup {
    let least = [("least", cx.count(data.least).into())];
    let body = html! {
        @match &data.map {
            None => section.section {
                h2 { (cx.t("dialogue-here-map")) }
                p { (cx.t("opinions-lede")) }
                (empty_state(&cx.t("opinions-none"), &cx.ta("opinions-none-text", &least), None))
            },
            Some(map) if map.nobody => section.section {
                h2 { (cx.t("dialogue-here-map")) }
                p { (cx.t("opinions-lede")) }
                (empty_state(&cx.t("opinions-few"), &cx.ta("opinions-few-text", &least), None))
            },
            Some(map) => (made(cx, data, map)),
        }
        (ways(cx, &data.head.slug, data.signed, "map"))
        (disclosure(&cx.t("opinions-how"), false, html! {
            p { (cx.ta("opinions-how-text", &[("needed", cx.count(data.needed).into()), ("least", cx.count(data.least).into())])) }
            p { (cx.t("opinions-how-source")) }
        }))
    };
    frame(cx, &data.head, "map", body)
}

fn made(cx: &Cx<'_>, data: &MapPage, map: &MapView) -> Markup {
    html! {
        section.section #map {
            (picture(cx, data, map))
            (you(cx, data, map))
            (unseen(cx, data, map))
        }
        @if map.groups.len() > 1 {
            section.section #groups {
                h2 { (cx.t("opinions-groups")) }
                p { (cx.t("opinions-groups-text")) }
                div.opinion-groups { @for group in &map.groups { (one_group(cx, group)) } }
            }
        }
        @if map.groups.len() + map.hidden > 1 && !map.groups.is_empty() {
            (named(cx, "shared", &map.shared))
            @if map.groups.len() > 1 { (named(cx, "dividing", &map.dividing)) }
        }
        (numbers(cx, data, map))
    }
}

/// The finding over the picture.
fn finding(cx: &Cx<'_>, map: &MapView) -> String {
    match map.groups.len() {
        0 => cx.t("opinions-finding-none"),
        1 if map.hidden == 0 => cx.t("opinions-finding-one"),
        shown => cx.ta(
            "opinions-finding",
            &[("count", shown.into()), ("shown", cx.count(shown).into())],
        ),
    }
}

fn people(cx: &Cx<'_>, count: usize) -> String {
    cx.ta(
        "opinions-people",
        &[("count", count.into()), ("shown", cx.count(count).into())],
    )
}

fn group_name(cx: &Cx<'_>, letter: char) -> String {
    cx.ta("opinions-group", &[("letter", letter.to_string().into())])
}

fn picture(cx: &Cx<'_>, data: &MapPage, map: &MapView) -> Markup {
    let title = finding(cx, map);
    let basis = cx.ta(
        "opinions-basis",
        &[
            ("people", people(cx, map.voters).into()),
            ("votes", cx.count(map.votes).into()),
            ("on", cx.count(map.on_map).into()),
        ],
    );
    if map.groups.is_empty() {
        return html! { h2 { (title) } p { (basis) } (method(cx, data, map)) };
    }
    let camps = map.groups.iter().map(|group| Camp {
        name: group_name(cx, group.letter),
        people: people(cx, group.size),
        size: group.size,
        middle: group.middle,
        spread: group.spread,
    });
    let chart = Opinions {
        camps: camps.collect(),
        you: map.you.map(|(at, _)| at),
        row_head: cx.t("opinions-groups-head"),
        size_head: cx.t("opinions-people-head"),
    };
    let names: Vec<String> = chart
        .camps
        .iter()
        .map(|camp| format!("{}: {}", camp.name, camp.people))
        .collect();
    let drawn = Frame {
        id: "opinions".to_owned(),
        description: format!("{basis} {}.", names.join("; ")),
        subtitle: basis,
        title,
        heading: 2,
        ..Frame::default()
    };
    let plots = Plots::of(&chart, &drawn, cx.locale);
    html! {
        (charts::figure(cx, &drawn, &plots, &chart.table(cx.locale), &charts::Downloads::default()))
        (method(cx, data, map))
    }
}

fn method(cx: &Cx<'_>, data: &MapPage, map: &MapView) -> Markup {
    html! {
        p.hint {
            (cx.ta("opinions-made", &[
                ("at", map.made.as_str().into()),
                ("method", map.method.as_str().into()),
                ("least", cx.count(data.least).into()),
            ]))
        }
    }
}

/// What the reader is told of themselves; the page is kept by nobody.
fn you(cx: &Cx<'_>, data: &MapPage, map: &MapView) -> Markup {
    html! {
        @match (map.you, data.signed) {
            (Some((_, Some(letter))), _) => p.opinion-you { (cx.ta("opinions-you", &[("group", group_name(cx, letter).into())])) },
            (Some((_, None)), _) => p.opinion-you { (cx.t("opinions-you-hidden")) },
            (None, true) => p.hint { (cx.ta("opinions-you-none", &[("needed", cx.count(data.needed).into())])) },
            (None, false) => {}
        }
    }
}

/// What is not shown, and why.
fn unseen(cx: &Cx<'_>, data: &MapPage, map: &MapView) -> Markup {
    let args = [
        ("count", map.hidden.into()),
        ("shown", cx.count(map.hidden).into()),
        ("least", cx.count(data.least).into()),
    ];
    html! {
        @if map.groups.is_empty() {
            (notice(cx, NoticeKind::Info, &cx.t("opinions-all-hidden"), html! { p { (cx.ta("opinions-all-hidden-text", &args)) } }))
        } @else if map.hidden > 0 {
            (notice(cx, NoticeKind::Info, &cx.ta("opinions-hidden", &args), html! { p { (cx.ta("opinions-hidden-text", &args)) } }))
        } @else if map.groups.len() == 1 {
            (notice(cx, NoticeKind::Info, &cx.t("opinions-one"), html! { p { (cx.t("opinions-one-text")) } }))
        }
    }
}

fn one_group(cx: &Cx<'_>, group: &GroupView) -> Markup {
    html! {
        section.opinion-group {
            h3 { (group_name(cx, group.letter)) ": " (people(cx, group.size)) }
            @if group.typical.is_empty() { p.hint { (cx.t("opinions-typical-none")) } }
            ul.entries role="list" {
                @for one in &group.typical { li { (statement(cx, one)) } }
            }
        }
    }
}

/// Statements under a heading.
fn named(cx: &Cx<'_>, what: &str, statements: &[NamedStatement]) -> Markup {
    html! {
        section.section #(what) {
            h2 { (cx.t(&format!("opinions-{what}"))) }
            p { (cx.t(&format!("opinions-{what}-text"))) }
            @if statements.is_empty() {
                p.hint { (cx.t(&format!("opinions-{what}-none"))) }
            } @else {
                ul.entries role="list" { @for one in statements { li { (statement(cx, one)) } } }
            }
        }
    }
}

fn statement(cx: &Cx<'_>, one: &NamedStatement) -> Markup {
    html! {
        p.say-line lang=[foreign(cx, &one.said.language)] { (one.said.text) }
        @for (letter, shares) in &one.answers {
            p.entry-text {
                @if let Some(letter) = letter.filter(|_| one.answers.len() > 1) { (group_name(cx, letter)) ": " }
                (side(cx, *shares, one.agree))
            }
        }
    }
}

/// How many give an answer, of how many.
fn side(cx: &Cx<'_>, shares: Shares, agree: bool) -> String {
    if shares.seen() == 0 {
        return cx.t("opinions-nobody-saw");
    }
    let (key, part) = match agree {
        true => ("opinions-agree-of", shares.agree),
        false => ("opinions-disagree-of", shares.disagree),
    };
    cx.ta(
        key,
        &[
            ("part", cx.count(part).into()),
            ("all", cx.count(shares.seen()).into()),
            ("percent", shares.percent(cx, part).into()),
        ],
    )
}

/// The same numbers as a table, and as files.
fn numbers(cx: &Cx<'_>, data: &MapPage, map: &MapView) -> Markup {
    let unit = cx.t("opinions-cell");
    let mut heads = vec![
        Column::text(cx.t("dialogue-here-statement")),
        Column::number(cx.t(if map.only_on_map {
            "opinions-on-map"
        } else {
            "opinions-everyone"
        }))
        .unit(&unit),
    ];
    heads.extend(
        map.groups
            .iter()
            .filter(|_| map.groups.len() > 1)
            .map(|group| Column::number(group_name(cx, group.letter)).unit(&unit)),
    );
    let rows = map.rows.iter().map(|row| {
        let said = html! { span lang=[foreign(cx, &row.said.language)] { (row.said.text) } };
        let mut cells = vec![Cell::markup(said), cell(cx, row.everyone)];
        if map.groups.len() > 1 {
            cells.extend(row.groups.iter().map(|shares| cell(cx, *shares)));
        }
        Row::new(cells).link(cx.url(&paths::statement(&data.head.slug, row.said.id)))
    });
    let numbers = Table::new("shares", cx.t("opinions-table"), heads, rows.collect())
        .hide_caption()
        .note(html! { p { (cx.t("opinions-table-note")) } });
    let file = |format: &str, name: &str| Download {
        format: format.to_owned(),
        href: cx.url(&paths::opinion_file(&data.head.slug, name)),
        bytes: None,
    };
    html! {
        section.section.opinion-numbers #numbers {
            h2 { (cx.t("opinions-table")) }
            @if map.rows.is_empty() {
                p.hint { (cx.t("opinions-table-none")) }
            } @else {
                (table(cx, &numbers))
                (pager(cx, map.page, map.pages, |page| format!("?{}#numbers", with(cx.query, "page", &page.to_string()))))
            }
            (download_list(cx, &[file("CSV", "data.csv"), file("JSON", "data.json")]))
        }
    }
}

/// Three shares and of how many; nothing of nobody is no zero.
fn cell(cx: &Cx<'_>, shares: Shares) -> Cell {
    if shares.seen() == 0 {
        return Cell::markup(html! { span.missing { (cx.t("opinions-nobody")) } });
    }
    let percent = |part: usize| {
        let share = part as f64 * 100.0 / shares.seen() as f64;
        cx.bare(share.round(), Unit::Percent)
    };
    Cell::text(format!(
        "{} / {} / {} ({})",
        percent(shares.agree),
        percent(shares.disagree),
        percent(shares.pass),
        cx.count(shares.seen())
    ))
}
