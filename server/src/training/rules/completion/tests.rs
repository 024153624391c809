//! What completes a course, and what does not.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::training::rules::folder::{self, Files};

#[derive(Debug, Default, Clone)]
struct Did {
    done: BTreeSet<String>,
    marks: BTreeMap<String, Marks>,
    closed: BTreeSet<String>,
}

impl Deeds for Did {
    fn is_done(&self, key: &str, _: &Item) -> bool {
        self.done.contains(key)
    }
    fn counted(&self, key: &str, _: &Item) -> Option<Marks> {
        self.marks.get(key).copied()
    }
    fn can_be_done(&self, key: &str, _: &Item) -> bool {
        !self.closed.contains(key)
    }
}

fn course() -> Course {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let files: Files = [
        text(
            "course.toml",
            "level = \"beginner\"\nformat = \"online\"\npass = 70\ntitle = { sq = \"K\" }\n\
             [[modules]]\nslug = \"m\"\ntitle = { sq = \"M\" }\n\
             items = [{ kind = \"lesson\", slug = \"l\", title = { sq = \"L\" }, minutes = 1 },\n\
             { kind = \"quiz\", slug = \"q\", title = { sq = \"Q\" }, minutes = 1 },\n\
             { kind = \"quiz\", slug = \"r\", title = { sq = \"R\" }, minutes = 1 },\n\
             { kind = \"assignment\", slug = \"a\", title = { sq = \"A\" }, minutes = 1 }]\n",
        ),
        text("m/l.sq.md", "Text\n"),
        text("m/q.sq.gift", "::q1:: A? {TRUE}\n"),
        text("m/r.sq.gift", "::r1:: A? {TRUE}\n"),
        text("m/a.toml", "points = 5\nbrief = { sq = \"Write\" }\n"),
    ]
    .into();
    let (course, faults) = folder::read(&files);
    assert_eq!(faults, [], "the course is sound");
    course.expect("a course")
}

fn all_but_the_assignment() -> Did {
    let full = Marks { points: 4.0, of: 4.0 };
    Did {
        done: ["m/l", "m/q", "m/r"].map(str::to_owned).into(),
        marks: [("m/q".to_owned(), full), ("m/r".to_owned(), full)].into(),
        ..Did::default()
    }
}

#[test]
fn what_is_missing_is_told_piece_by_piece() {
    let course = course();
    let nothing = missing(&course, &Did::default(), Attended::default(), Certified::Applied);
    assert_eq!(
        nothing,
        [
            Missing::Lessons(1),
            Missing::Quizzes(2),
            Missing::Assignments(1),
            Missing::Points(0.0, 70)
        ]
    );
    let did = all_but_the_assignment();
    assert_eq!(missing(&course, &did, Attended::default(), Certified::Attendance), []);
    assert_eq!(
        missing(&course, &did, Attended::default(), Certified::Applied),
        [Missing::Assignments(1)]
    );
}

#[test]
fn what_cannot_be_done_gives_and_takes_no_points() {
    let (course, mut did) = (course(), all_but_the_assignment());
    did.marks.remove("m/r");
    let half = Missing::Points(50.0, 70);
    let missing = |did: &Did| missing(&course, did, Attended::default(), Certified::Attendance);
    assert_eq!(missing(&did), [half]);
    did.closed.insert("m/r".to_owned());
    assert_eq!(missing(&did), []);
    did.closed.insert("m/q".to_owned());
    assert_eq!(points(&course, &did), None);
}

#[test]
fn a_session_of_the_course_is_missing_only_where_it_is_required() {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let files: Files = [
        text(
            "course.toml",
            "level = \"beginner\"\nformat = \"mixed\"\ntitle = { sq = \"K\" }\n\
             [[modules]]\nslug = \"m\"\ntitle = { sq = \"M\" }\n\
             items = [{ kind = \"session\", slug = \"s\", title = { sq = \"S\" } },\n\
             { kind = \"session\", slug = \"t\", title = { sq = \"T\" }, required = false }]\n",
        ),
        text("m/s.sq.md", "Text\n"),
        text("m/t.sq.md", "Text\n"),
    ]
    .into();
    let (course, faults) = folder::read(&files);
    assert_eq!(faults, []);
    let (course, mut did) = (course.expect("a course"), Did::default());
    let missing = |did: &Did| missing(&course, did, Attended::default(), Certified::Attendance);
    assert_eq!(missing(&did), [Missing::Sessions(1)]);
    did.done.insert("m/t".to_owned());
    assert_eq!(missing(&did), [Missing::Sessions(1)], "another does not stand for it");
    did.done.insert("m/s".to_owned());
    assert_eq!(missing(&did), []);
}

#[test]
fn one_required_session_is_enough() {
    let (course, did) = (course(), all_but_the_assignment());
    let attended = |one| Attended { required: 3, one };
    assert_eq!(
        missing(&course, &did, attended(false), Certified::Attendance),
        [Missing::Session]
    );
    assert_eq!(missing(&course, &did, attended(true), Certified::Attendance), []);
}

#[test]
fn a_certificate_says_what_the_rule_asked_and_no_more() {
    let course = course();
    assert_eq!(
        asked_for(&course, false, Certified::Attendance),
        [Asked::Lessons(1), Asked::Quizzes(2), Asked::Points(70)]
    );
    assert_eq!(
        asked_for(&course, true, Certified::Applied)[2..],
        [Asked::Points(70), Asked::Session, Asked::Assignments(1)]
    );
}

#[test]
fn whoever_completed_it_is_asked_for_work_alone() {
    let (course, did) = (course(), all_but_the_assignment());
    let planned_since = Attended {
        required: 1,
        one: false,
    };
    let asked = |certified, completed| still_missing(&course, &did, planned_since, certified, completed);
    assert_eq!(asked(Certified::Attendance, true), []);
    assert_eq!(asked(Certified::Applied, true), [Missing::Assignments(1)]);
    assert_eq!(
        asked(Certified::Applied, false),
        [Missing::Assignments(1), Missing::Session]
    );
}

#[test]
fn quizzes_weigh_the_same_whatever_their_points() {
    let course = course();
    let mut did = all_but_the_assignment();
    did.marks.insert(
        "m/q".to_owned(),
        Marks {
            points: 40.0,
            of: 100.0,
        },
    );
    // 40 % and 100 % make 70 %
    assert_eq!(missing(&course, &did, Attended::default(), Certified::Attendance), []);
    did.marks.insert(
        "m/q".to_owned(),
        Marks {
            points: 39.0,
            of: 100.0,
        },
    );
    assert!(matches!(
        missing(&course, &did, Attended::default(), Certified::Attendance)[..],
        [Missing::Points(percent, 70)] if (percent - 69.5).abs() < 1e-9
    ));
}

#[test]
fn work_is_validated_from_the_share_that_the_course_asks_for() {
    assert!(may_be_validated(14, 20, 70));
    assert!(!may_be_validated(13, 20, 70));
    assert!(may_be_validated(0, 0, 70), "without a rubric the trainer alone decides");
}

#[test]
fn whoever_completed_a_course_before_is_seen_to_complete_it_once_more() {
    let day = |day: i64| chrono::DateTime::from_timestamp(day * 86_400, 0);
    let since = |first, last| completed_since(first, last, day(10).expect("a day"));
    assert_eq!(since(day(11), day(11)), day(11));
    assert_eq!(since(day(11), day(14)), day(11), "for the first time");
    assert_eq!(since(day(3), day(14)), day(14), "what was before is theirs alone");
    assert_eq!(since(day(3), day(3)), None);
    assert_eq!(since(day(3), None), None, "they take it anew");
    assert_eq!(since(day(10), None), day(10));
    assert_eq!(since(None, None), None);
}

proptest! {
    /// Whoever does more never misses more.
    #[test]
    fn more_never_takes_away(q in 0u8..=100, r in 0u8..=100, more in 0u8..=100, lesson in any::<bool>()) {
        let course = course();
        let marks = |percent: u8| Marks { points: f64::from(percent), of: 100.0 };
        let mut did = Did::default();
        did.marks.insert("m/q".to_owned(), marks(q));
        did.marks.insert("m/r".to_owned(), marks(r));
        let before = missing(&course, &did, Attended::default(), Certified::Attendance).len();
        did.marks.insert("m/q".to_owned(), marks(q.max(more)));
        if lesson {
            did.done.insert("m/l".to_owned());
        }
        prop_assert!(missing(&course, &did, Attended::default(), Certified::Attendance).len() <= before);
    }
}
