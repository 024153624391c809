//! The courses that ship: whole in both languages, and every question can be answered.

use std::collections::BTreeMap;

use bashke::training::Volume;
use bashke::training::queries::OfRelease;
use bashke::training::rules::course::Content;
use bashke::training::rules::folder::Files;
use bashke::training::rules::gift::{self, Kind};
use bashke_seeds::{COURSE_ORDER, COURSES};
use bashke_tests::repository::shared;
use bashke_tests::{Data, TestApp, on_both};

fn volume(files: &[(&str, &str)]) -> Volume {
    let files: Files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let (volume, faults) = Volume::read(&files, "https://bashke.example");
    assert!(faults.is_empty(), "{faults:#?}");
    volume.unwrap()
}

#[test]
fn each_course_is_whole_in_both_languages_and_as_large_as_it_should_be() {
    let known: Vec<&str> = COURSES.iter().map(|(slug, _)| *slug).collect();
    let mut ordered = COURSE_ORDER.to_vec();
    ordered.sort_unstable();
    assert_eq!(known, ordered);
    for (slug, files) in COURSES {
        let course = volume(files).course;
        assert!(course.is_whole_in("sq") && course.is_whole_in("en"), "{slug}");
        assert!((4..=8).contains(&course.count("lesson")), "{slug}");
        assert!(course.count("quiz") >= 2 && course.count("exercise") >= 2, "{slug}");
        assert_eq!(course.count("assignment"), 1, "{slug}");
        for prerequisite in &course.prerequisites {
            assert!(known.contains(&prerequisite.as_str()), "{slug}: {prerequisite}");
        }
    }
}

#[test]
fn each_question_teaches_whoever_errs() {
    for (slug, files) in COURSES {
        for (_, item) in volume(files).course.items() {
            let Content::Quiz(quiz) = &item.content else { continue };
            assert!(
                quiz.shuffle,
                "{slug}/{}: the right answer stands first in the file",
                item.slug
            );
            for question in quiz.sq.iter().chain(&quiz.en) {
                let told = match &question.kind {
                    Kind::Choice { answers, .. } => answers.iter().all(|answer| answer.feedback.is_some()),
                    Kind::TrueFalse { if_wrong, .. } => if_wrong.is_some(),
                    // of pairs each wrong one is seen
                    _ => true,
                };
                assert!(
                    told || question.general.is_some(),
                    "{slug}/{}: {:?}",
                    item.slug,
                    question.name
                );
            }
        }
    }
}

#[test]
fn every_quiz_survives_being_written_and_read_again() {
    for (slug, files) in COURSES {
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".gift")) {
            let (questions, _) = gift::parse(text);
            let (again, faults) = gift::parse(&gift::write(&questions));
            assert!(faults.is_empty(), "{slug}/{path}: {faults:?}");
            let plain = |all: Vec<gift::Question>| -> Vec<gift::Question> {
                all.into_iter().map(|one| gift::Question { line: 0, ..one }).collect()
            };
            assert_eq!(plain(again), plain(questions), "{slug}/{path}");
        }
    }
}

#[test]
fn the_examples_of_moodle_are_read_whole() {
    let Some(path) = shared("fixtures/gift/examples.txt") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let (questions, faults) = gift::parse(&text);
    // two of them bear one name, which the format allows
    let faults: Vec<_> = faults.iter().filter(|fault| !fault.code.keeps_question()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(questions.len() > 10, "{}", questions.len());
}

on_both!(
    every_exercise_can_be_drawn_again_and_again,
    Data::Illustrative,
    |app: TestApp| async {
        let current = app.app.cubes.current();
        for (slug, files) in COURSES {
            for (_, item) in volume(files).course.items() {
                let Content::Exercise(exercise) = &item.content else {
                    continue;
                };
                let name = format!("{slug}/{}", item.slug);
                let cube = current
                    .cube(&exercise.dataset)
                    .unwrap_or_else(|| panic!("{name}: no dataset"));
                for indicator in &exercise.indicators {
                    assert!(
                        current.catalogue.find_indicator(indicator).is_some(),
                        "{name}: {indicator}"
                    );
                }
                let mut asked = BTreeMap::new();
                for seed in 0..40 {
                    let drawn = exercise
                        .draw(&OfRelease(cube), seed * 7_919)
                        .unwrap_or_else(|| panic!("{name}: nothing to ask"));
                    *asked.entry(format!("{drawn:?}")).or_insert(0) += 1;
                }
                // a few real figures make few questions
                assert!(
                    asked.len() >= if exercise.dataset == "published" { 2 } else { 4 },
                    "{name}: {} questions",
                    asked.len()
                );
            }
        }
    }
);
