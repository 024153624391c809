//! What is written is read back as the same course.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Files, MANIFEST, Stored, files, form, manifest, read};
use crate::training::rules::course::*;
use crate::training::rules::exercise::{Exercise, Extreme, Kind, Places, Tolerance};
use crate::training::rules::gift;

/// Texts with all that TOML and line ends could stumble over.
fn text() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "a", "ë", " ", "\"", "\"\"\"", "\\", "\\n", "\n", "\t", "#", "=", "[x]", "”", "\u{7f}", "'''", "{place}", "\r",
        "\u{1}",
    ]);
    vec(parts, 0..8).prop_map(|parts| parts.concat())
}

/// A text that is there.
fn given() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("A{text}"))
}

fn both() -> impl Strategy<Value = Both> {
    (given(), text()).prop_map(|(sq, en)| Both { sq, en })
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn lesson() -> impl Strategy<Value = Content> {
    both().prop_map(Content::Lesson)
}

fn quiz() -> impl Strategy<Value = Content> {
    let questions = select(vec![
        "::a:: A {=right ~wrong#no}\n\n::b:: B {T####x}\n",
        "$CATEGORY: money\n\n// [tag:budget]\n::c:: C {#10:1}\n\nd {=x -> y =z -> w}\n",
        "One {} word\n",
    ]);
    let rules = (
        0..4u16,
        one_of(Grade::ALL),
        one_of(Feedback::ALL),
        0..=100u8,
        any::<bool>(),
    );
    (
        questions,
        rules,
        option::of(1..90u16),
        option::of(1..4usize),
        any::<bool>(),
    )
        .prop_map(
            |(text, (attempts, grade, feedback, pass, shuffle), limit, draw, english)| {
                let (sq, _) = gift::parse(text);
                Content::Quiz(Box::new(Quiz {
                    attempts,
                    grade,
                    feedback,
                    pass,
                    shuffle,
                    limit,
                    draw,
                    en: if english { sq.clone() } else { Vec::new() },
                    sq,
                }))
            },
        )
}

fn exercise() -> impl Strategy<Value = Content> {
    let places = prop_oneof![
        Just(Places::Municipalities),
        Just(Places::County("berat".to_owned())),
        vec("[a-z]{1,5}", 0..3).prop_map(Places::These),
    ];
    let tolerance = prop_oneof![
        (0..500u32).prop_map(|tenths| Tolerance::Relative(f64::from(tenths) / 10.0 / 100.0)),
        (0.0..1e9).prop_map(Tolerance::Absolute),
    ];
    let drawn = (
        one_of(Kind::ALL),
        vec("[a-z-]{1,40}", 1..9),
        places,
        vec(2010..2026i16, 1..5),
    );
    (
        drawn,
        tolerance,
        one_of(Extreme::ALL),
        2..=8usize,
        1..9u32,
        both(),
        (text(), text()),
    )
        .prop_map(
            |((kind, indicators, places, years), tolerance, ask, choices, points, question, (sq, en))| {
                let mut years: Vec<_> = years.into_iter().map(|year| year.to_string()).collect();
                years.sort_unstable();
                years.dedup();
                Content::Exercise(Box::new(Exercise {
                    kind,
                    dataset: "illustrative".to_owned(),
                    indicators,
                    places,
                    periods: years.iter().map(|year| year.parse().unwrap()).collect(),
                    tolerance,
                    ask,
                    choices,
                    points,
                    question,
                    hint: Both { sq, en },
                }))
            },
        )
}

fn assignment() -> impl Strategy<Value = Content> {
    let level = (0..9u32, text(), text()).prop_map(|(points, sq, en)| RubricLevel { points, sq, en });
    let line =
        (9..=100u32, both(), vec(level, 0..4)).prop_map(|(points, title, levels)| Criterion { points, title, levels });
    (1..50u32, option::of(1..9u16), both(), vec(line, 0..4)).prop_map(|(points, pages, brief, rubric)| {
        let sum: u32 = rubric.iter().map(|line| line.points).sum();
        Content::Assignment(Box::new(Assignment {
            points: if rubric.is_empty() { points } else { sum },
            pages,
            brief,
            rubric,
        }))
    })
}

fn session() -> impl Strategy<Value = Content> {
    (both(), any::<bool>()).prop_map(|(about, required)| Content::Session(Box::new(Meeting { about, required })))
}

fn media() -> impl Strategy<Value = Vec<Medium>> {
    let kinds = vec!["image/png", "audio/mpeg", "audio/mp4", "video/webm", "application/pdf"];
    let file =
        (select(kinds), 1..9_000u64, option::of((1..900u32, 1..900u32))).prop_map(|(media_type, bytes, size)| {
            Source::File(Stored {
                media_type: media_type.to_owned(),
                bytes,
                size,
                digest: "0a".repeat(32),
            })
        });
    let link = Just(Source::Link {
        link: "https://video.example/a?b=1".to_owned(),
        host: "video.example".to_owned(),
    });
    vec((both(), both(), both(), prop_oneof![file, link]), 0..4).prop_map(|media| {
        let medium = |(number, (title, alt, transcript, source))| Medium {
            slug: format!("medium-{number}"),
            title,
            alt,
            transcript,
            source,
        };
        media.into_iter().enumerate().map(medium).collect()
    })
}

/// A module's title and its items: title, minutes and content.
type DrawnModule = (Both, Vec<(Both, u16, Content)>);

fn modules() -> impl Strategy<Value = Vec<Module>> {
    let content = prop_oneof![lesson(), quiz(), exercise(), assignment(), session()];
    let item = (both(), 0..200u16, content);
    vec((both(), vec(item, 1..4)), 1..4).prop_map(|modules| {
        let module = |(number, (title, items)): (usize, DrawnModule)| Module {
            slug: format!("module-{number}"),
            title,
            items: items
                .into_iter()
                .enumerate()
                .map(|(number, (title, minutes, content))| Item {
                    slug: format!("item-{number}"),
                    title,
                    minutes,
                    content,
                })
                .collect(),
        };
        modules.into_iter().enumerate().map(module).collect()
    })
}

fn course() -> impl Strategy<Value = Course> {
    let frame = (
        one_of(Level::ALL),
        one_of(Format::ALL),
        vec(one_of(Theme::ALL), 0..11),
        one_of(Admission::ALL),
    );
    let certificate =
        (any::<bool>(), any::<bool>(), option::of(1..=120u16)).prop_map(|(attendance, applied, months)| Certificate {
            attendance,
            applied,
            months,
        });
    let texts = (both(), (text(), text()), both(), vec(text(), 0..4), vec(text(), 0..4));
    (
        frame,
        vec("[a-z]{1,9}", 0..3),
        0..=100u8,
        text(),
        certificate,
        texts,
        (modules(), media()),
    )
        .prop_map(
            |(
                (level, format, themes, enrolment),
                prerequisites,
                pass,
                trainer,
                certificate,
                texts,
                (modules, media),
            )| {
                let (title, (sq, en), audience, aims_sq, aims_en) = texts;
                Course {
                    level,
                    format,
                    themes,
                    prerequisites,
                    pass,
                    trainer,
                    enrolment,
                    certificate,
                    title,
                    summary: Both { sq, en },
                    audience,
                    aims: BothLists {
                        sq: aims_sq,
                        en: aims_en,
                    },
                    modules,
                    media,
                }
            },
        )
}

/// The same without the lines on which questions stand.
fn without_lines(mut course: Course) -> Course {
    let items = course.modules.iter_mut().flat_map(|module| &mut module.items);
    for item in items {
        if let Content::Quiz(quiz) = &mut item.content {
            quiz.sq
                .iter_mut()
                .chain(&mut quiz.en)
                .for_each(|question| question.line = 0);
        }
    }
    course
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_course_that_was_written_is_read_as_the_same(course in course()) {
        let written = files(&course);
        let (read, faults) = read(&written);
        prop_assert!(faults.is_empty(), "{:?}\n{}", faults, written[MANIFEST]);
        let read = read.unwrap();
        prop_assert_eq!(files(&read), written);
        prop_assert_eq!(without_lines(read), without_lines(course));
    }
}

#[test]
fn a_rubric_gives_what_its_assignment_is_worth_and_no_line_gives_more_than_can_be_offered() {
    let faults = |points: &str, lines: &[&str]| {
        let mut work = format!("points = {points}\nbrief = {{ sq = \"Shkruani\" }}\n");
        for line in lines {
            work.push_str(&format!(
                "[[rubric]]\npoints = {line}\ntitle = {{ sq = \"A\" }}\nlevels = [{{ points = 1, sq = \"po\" }}]\n"
            ));
        }
        let manifest = "level = \"beginner\"\nformat = \"online\"\ntitle = { sq = \"K\" }\n[[modules]]\nslug = \"m\"\n\
             title = { sq = \"M\" }\nitems = [{ kind = \"assignment\", slug = \"a\", title = { sq = \"A\" }, minutes = 1 }]\n";
        let files: Files = [(MANIFEST, manifest), ("m/a.toml", work.as_str())]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let (_, faults) = read(&files);
        faults.into_iter().map(|one| one.what.key()).collect::<Vec<_>>()
    };
    assert_eq!(faults("10", &["4", "6"]), [""; 0]);
    assert_eq!(faults("5", &[]), [""; 0], "without a rubric the trainer alone decides");
    assert_eq!(faults("200", &["100", "100"]), [""; 0]);
    assert_eq!(faults("101", &["101"]), ["points"]);
    assert_eq!(faults("4", &["4", "0"]), ["points"]);
    assert_eq!(faults("10", &["4", "5"]), ["sum"]);
    assert_eq!(faults("4294967295", &["4294967295", "4294967295"]), ["points", "sum"]);
    assert_eq!(faults("0", &[]), ["points"]);
    assert_eq!(faults("1001", &[]), ["points"]);
}

#[test]
fn the_manifests_that_ship_are_laid_out_as_they_would_be_written() {
    for (slug, texts) in bashke_seeds::COURSES {
        let shipped: Files = texts
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        let (course, faults) = read(&shipped);
        assert!(faults.is_empty(), "{slug}: {faults:?}");
        let course = course.unwrap();
        assert_eq!(
            without_lines(read(&files(&course)).0.unwrap()),
            without_lines(course),
            "{slug}"
        );
        let lines = |text: &str| -> Vec<String> {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect()
        };
        let text = &shipped[MANIFEST];
        assert_eq!(lines(&manifest(&form(text).unwrap())), lines(text), "{slug}");
    }
}
