//! The pages of statements and of the map with all that can stand on them, in both languages.

use maud::Markup;

use super::*;
use crate::components::Link;
use crate::components::check::problems;
use crate::dialogue::dialogues::{Head, StageTab};
use crate::forms::FormState;
use crate::{Locale, Viewer};

fn head() -> Head {
    Head {
        slug: "tarifa".to_owned(),
        title: "Çfarë <duhet> të paguajë tarifa?".to_owned(),
        language: "sq".to_owned(),
        draft: false,
        access: "open".to_owned(),
        place: Some(Link::new("Lezhë", "/places/lezhe")),
        stages: vec![StageTab {
            word: "say",
            phase: "open",
            dates: "1 – 9 dhjetor 2026".to_owned(),
        }],
        hosts: true,
        done: Some("statement-waits".to_owned()),
    }
}

fn a_said(language: &str) -> Said {
    Said {
        id: 7,
        text: "Tarifa <duhet> të \"ulet\".".to_owned(),
        language: language.to_owned(),
    }
}

const SHARES: Shares = Shares {
    agree: 61,
    disagree: 30,
    pass: 9,
};

const NONE: Shares = Shares {
    agree: 0,
    disagree: 0,
    pass: 0,
};

fn the_map(groups: usize, hidden: usize, you: Option<([f64; 2], Option<char>)>) -> MapPage {
    let named = |agree| NamedStatement {
        said: a_said("en"),
        answers: vec![(Some('A'), SHARES), (Some('B'), NONE)],
        agree,
    };
    let group = |number: usize| GroupView {
        letter: ['A', 'B', 'C'][number],
        size: 120 - number,
        middle: [number as f64, 0.2],
        spread: 0.4,
        typical: if number == 0 {
            vec![named(true), named(false)]
        } else {
            Vec::new()
        },
    };
    MapPage {
        head: head(),
        least: 5,
        needed: 7,
        signed: you.is_some(),
        map: Some(MapView {
            method: "opinions-1".to_owned(),
            made: "23 nëntor 2026, ora 10:00".to_owned(),
            voters: 241,
            votes: 4_120,
            on_map: 230,
            nobody: false,
            only_on_map: hidden > 0,
            groups: (0..groups).map(group).collect(),
            hidden,
            shared: if hidden == 0 { vec![named(true)] } else { Vec::new() },
            dividing: if hidden == 0 { vec![named(true)] } else { Vec::new() },
            rows: vec![ShareRow {
                said: a_said("sq"),
                everyone: SHARES,
                groups: vec![NONE; groups],
            }],
            page: 1,
            pages: 2,
            you,
        }),
    }
}

fn maps() -> Vec<MapPage> {
    let here = Some(([0.5, 0.5], Some('A')));
    let away = Some(([0.5, 0.5], None));
    let mut maps = vec![
        the_map(2, 0, here),
        the_map(3, 1, away),
        the_map(1, 0, None),
        the_map(1, 2, here),
        the_map(0, 2, away),
    ];
    let mut few = the_map(0, 0, None);
    if let Some(map) = few.map.as_mut() {
        map.nobody = true;
        map.rows.clear();
    }
    maps.push(few.clone());
    maps.push(MapPage { map: None, ..few });
    maps
}

fn says(cx: &Cx<'_>) -> Vec<Markup> {
    let steps = [
        Step::Vote(a_said("en")),
        Step::Guest(a_said("sq")),
        Step::Done,
        Step::Nothing,
        Step::Closed("Mbyllur".to_owned()),
    ];
    let pages = steps.map(|step| SayPage {
        head: head(),
        step,
        voted: 6,
        total: 23,
        states: true,
        signed: true,
        waiting: Some(2),
    });
    pages.iter().map(|page| say(cx, page)).collect()
}

fn statement_page(state: &str) -> StatementPage {
    StatementPage {
        head: head(),
        said: a_said("en"),
        state: state.to_owned(),
        reason: (state == "out").then(|| "Dy <mendime>".to_owned()),
        author: (state == "shown").then(|| "Ora <Prova>".to_owned()),
        made: "23 nëntor 2026".to_owned(),
        shares: Some(SHARES),
        own: Some("pass"),
        hidden: true,
        deciding: Some(Deciding {
            accept: true,
            take_out: true,
        }),
        revises: true,
        same: Some(Link::new("E <njëjta>", "/dialogues/tarifa/statements/3")),
        signed: true,
    }
}

fn lists(cx: &Cx<'_>) -> Vec<Markup> {
    let line = |reason: bool| StatementLine {
        id: 7,
        link: Link::new("Tarifa <duhet> të ulet", "/dialogues/tarifa/statements/7"),
        language: "en".to_owned(),
        author: None,
        made: "23 nëntor 2026".to_owned(),
        shares: (!reason).then_some(SHARES),
        reason: reason.then(|| "Dy <mendime>".to_owned()),
    };
    let pages = [
        ("shown", 2),
        ("waiting", 1),
        ("out", 1),
        ("shown", 0),
        ("waiting", 0),
        ("out", 0),
    ];
    let pages = pages.map(|(state, lines)| StatementsPage {
        head: head(),
        state,
        states: ["shown", "waiting", "out"]
            .map(|word| StateTab {
                word,
                current: word == state,
            })
            .to_vec(),
        lines: (0..lines).map(|_| line(state == "out")).collect(),
        total: lines,
        page: 1,
        pages: 3,
        counted: (lines == 2).then(|| "23 nëntor 2026".to_owned()),
        signed: true,
        may_state: true,
    });
    pages.iter().map(|page| statements(cx, page)).collect()
}

fn samples(cx: &Cx<'_>) -> Vec<Markup> {
    let mut pages: Vec<Markup> = maps().iter().map(|map| opinion_map(cx, map)).collect();
    pages.extend(says(cx));
    pages.extend(lists(cx));
    let mut refused = FormState::default()
        .with("text", "<x>")
        .with("reason", "</textarea><script>");
    refused.refuse("text", "?".to_owned());
    refused.refuse("reason", "?".to_owned());
    for state in ["shown", "waiting", "out"] {
        pages.push(statement(cx, &statement_page(state), &refused));
    }
    let mut gone = statement_page("shown");
    gone.revises = false;
    pages.push(statement(cx, &gone, &refused));
    let mut refused = FormState::default().with("text", "</textarea><script>");
    refused.refuse("text", "?".to_owned());
    for same in [None, Some(Link::new("E <njëjta>", "/dialogues/tarifa/statements/3"))] {
        let form = NewStatement {
            head: head(),
            organisation: Some("Qendra \"Prova\"".to_owned()),
            waits: same.is_none(),
            most: 10,
            same,
        };
        pages.push(new_statement(cx, &form, &refused));
    }
    for (open, votes) in [(true, 1), (false, 1), (true, 0)] {
        let own = OwnVotes {
            head: head(),
            votes: (0..votes)
                .map(|_| OwnVote {
                    said: a_said("en"),
                    vote: "disagree",
                })
                .collect(),
            total: votes,
            open,
            page: 1,
            pages: 2,
            statements: vec![OwnStatement {
                link: Link::new("Tarifa <duhet>", "/dialogues/tarifa/statements/7"),
                language: "en".to_owned(),
                state: "out".to_owned(),
                reason: Some("Dy <mendime>".to_owned()),
            }],
        };
        pages.push(own_votes(cx, &own));
    }
    pages
}

#[test]
fn pages_are_sound_whatever_stands_on_them() {
    let viewer = Viewer {
        name: "Ora Prova".to_owned(),
        slug: "ora-prova".to_owned(),
        roles: Vec::new(),
        unread: 2,
        acts_for: None,
        needs_second_factor: false,
    };
    for locale in Locale::ALL {
        for viewer in [None, Some(&viewer)] {
            let cx = Cx {
                locale,
                path: "/dialogues/tarifa/map",
                query: "page=2",
                assets: "/assets/1",
                origin: "https://bashke.example",
                viewer,
                csrf: "token",
            };
            for sample in samples(&cx) {
                let text = sample.into_string();
                assert_eq!(problems(&text), Vec::<String>::new(), "{text}");
                assert!(!text.contains("No localization") && !text.contains("Unknown localization"));
                assert!(!text.contains("<duhet>") && !text.contains("<mendime>") && !text.contains("<njëjta>"));
                assert!(!text.contains("</textarea><script>") && !text.contains("style="));
            }
        }
    }
}
