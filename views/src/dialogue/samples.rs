//! The pages of threads with all that can stand on them, in both languages.

use maud::Markup;

use super::*;
use crate::components::Choice;
use crate::components::check::problems;
use crate::forms::FormState;
use crate::{Locale, Viewer};

fn somebody() -> Viewer {
    Viewer {
        name: "Ora Prova".to_owned(),
        slug: "ora-prova".to_owned(),
        roles: Vec::new(),
        unread: 2,
        acts_for: Some("Qendra Prova".to_owned()),
        needs_second_factor: false,
    }
}

fn one(id: i32, body: Body) -> PostView {
    PostView {
        id,
        position: usize::try_from(id).unwrap_or_default(),
        author: (id != 2).then(|| Link::new("Ora <Prova>", "/people/ora-prova")),
        organisation: Some(Link::new("Qendra \"Prova\"", "/organisations/qendra-prova")),
        language: "en".to_owned(),
        at: "23 nëntor 2026".to_owned(),
        edited: Some("24 nëntor 2026".to_owned()),
        answers: Some(Link::new("#1 · Mal Prova", "/posts/1")),
        body,
        hidden: true,
        data_changed: true,
        files: vec![
            File {
                id: 1,
                name: "fatura.pdf".to_owned(),
                size: "12 kB".to_owned(),
                pixels: None,
            },
            File {
                id: 2,
                name: "foto \"një\".png".to_owned(),
                size: "90 kB".to_owned(),
                pixels: Some((640, 400)),
            },
        ],
        reactions: vec![ReactionView {
            word: "helpful",
            times: 3,
            own: true,
        }],
        reacts: id == 1,
        answerable: true,
        edits: id == 1,
        deletes: id == 1,
    }
}

fn form(kind: Kind) -> (ComposePage, FormState) {
    let link = Link::new("Një temë", "/threads/1/nje-teme");
    let page = ComposePage {
        thread: (kind != Kind::Start).then(|| link.clone()),
        answers: Some(Link::new("#1 · Ora Prova", "/posts/1")),
        subject: None,
        subjects: vec![
            Choice::new("general", "Temë", true),
            Choice::new("place:lezhe", "Lezhë", false).group("Bashki"),
        ],
        organisation: Some("Qendra Prova".to_owned()),
        preview: Some(Preview {
            parts: vec![
                Part::Html("<p>Një</p>".to_owned()),
                Part::NoFigure("k7m2q9xw".to_owned()),
            ],
            language: "sq".to_owned(),
        }),
        files: vec![(1, "fatura.pdf".to_owned())],
        draft: Some("23 nëntor 2026".to_owned()),
        kind: kind.clone(),
    };
    let mut state = FormState::default()
        .with("text", "> citim\n</textarea><script>")
        .with("to", "1");
    if kind == Kind::Start {
        state.refuse("title", "?".to_owned());
    }
    state.refuse("text", "?".to_owned());
    (page, state)
}

fn thread_page(writing: Writing) -> ThreadPage {
    ThreadPage {
        id: 1,
        slug: "nje-teme".to_owned(),
        title: "Një <temë>".to_owned(),
        language: "sq".to_owned(),
        kind: "place".to_owned(),
        subject: Some(Link::new("Lezhë", "/places/lezhe")),
        posts: vec![
            one(1, Body::Shown(vec![Part::Html("<p>Një</p>".to_owned())])),
            one(2, Body::Deleted),
            one(3, Body::Hidden),
        ],
        page: 2,
        pages: 3,
        total: 60,
        pinned: true,
        closed: true,
        slow: Some("10 minuta".to_owned()),
        hidden: true,
        follows: Some(false),
        tends: true,
        writing,
        done: Some("posted".to_owned()),
    }
}

fn line() -> ThreadLine {
    ThreadLine {
        link: Link::new("Një <temë>", "/threads/1/nje-teme"),
        language: "en".to_owned(),
        kind: "point".to_owned(),
        subject: Some(Link::new("Lezhë · 2023", "/indicators/arrears-stock")),
        author: None,
        posts: 1,
        active: "23 nëntor 2026".to_owned(),
        pinned: true,
        closed: true,
        found: Some((Link::new("… & …", "/posts/3"), "sq".to_owned())),
    }
}

/// All pages.
fn samples(cx: &Cx<'_>) -> Vec<Markup> {
    let (compose_page, state) = form(Kind::Reply(1));
    let with_form = Writing::Form(Box::new(compose_page), Box::new(state));
    let mut pages: Vec<Markup> = [
        with_form,
        Writing::Closed,
        Writing::SignIn,
        Writing::Verify,
        Writing::No,
    ]
    .into_iter()
    .map(|writing| thread(cx, &thread_page(writing)))
    .collect();
    for kind in [Kind::Start, Kind::Reply(1), Kind::Edit(1)] {
        let (page, state) = form(kind);
        pages.push(compose(cx, &page, &state));
    }
    for lines in [vec![line(), line()], Vec::new()] {
        pages.push(list(
            cx,
            &ListPage {
                typed: "<fjalë>".to_owned(),
                subject: Some(("place:lezhe".to_owned(), Link::new("Lezhë", "/places/lezhe"))),
                kinds: vec![Choice::new("", "?", true)],
                languages: vec![Choice::new("", "?", true)],
                whose: vec![Choice::new("mine", "?", true)],
                filtered: true,
                total: 70,
                page: 2,
                pages: 3,
                done: Some("draft".to_owned()),
                lines: lines.clone(),
            },
        ));
        pages.push(section(
            cx,
            &Section {
                points: vec![DiscussedPoint {
                    place: "Lezhë".to_owned(),
                    period: "2023".to_owned(),
                    subject: "point:arrears-stock:lezhe:2023".to_owned(),
                    threads: 2,
                }],
                subject: "place:lezhe".to_owned(),
                total: 9,
                lines,
            },
        ));
    }
    pages.push(section_place(cx, "place:lezhe"));
    let link = Link::new("Një <temë>", "/threads/1/nje-teme");
    let mut refused = FormState::default().with("do", "split");
    refused.refuse("title", "?".to_owned());
    pages.push(tend(
        cx,
        &TendPage {
            id: 1,
            thread: link.clone(),
            pinned: true,
            closed: false,
            waits: vec![("60".to_owned(), "1 minutë".to_owned())],
            posts: vec![Movable {
                id: 2,
                text: "#2 · …".to_owned(),
            }],
            page: 1,
        },
        &refused,
    ));
    pages.push(history(
        cx,
        &HistoryPage {
            post: 1,
            thread: link.clone(),
            texts: vec![Earlier {
                until: Some("23 nëntor 2026".to_owned()),
                language: "sq".to_owned(),
                text: "<b>\n  x".to_owned(),
            }],
            page: 1,
            pages: 2,
        },
    ));
    pages.push(delete(cx, 1, &link, "sq", &[Part::Html("<p>Një</p>".to_owned())]));
    pages
}

#[test]
fn pages_are_sound_whatever_stands_on_them() {
    let viewer = somebody();
    for locale in Locale::ALL {
        for viewer in [None, Some(&viewer)] {
            let cx = Cx {
                locale,
                path: "/threads/1/nje-teme",
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
                assert!(!text.contains("<temë>") && !text.contains("</textarea><script>"));
            }
        }
    }
}
