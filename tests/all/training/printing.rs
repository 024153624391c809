//! A whole course on one page, to be printed: all that is in it but what would give a quiz away, as the reader takes it.

use bashke::training::Volume;
use bashke::training::rules::course::{Content, Course};
use bashke::training::rules::gift::{Kind, Question, Text};
use bashke_seeds::COURSES;
use bashke_tests::{Data, TestApp, on_both};

use super::setup::{Folder, short};
use super::{COURSE, enrol, ready};

/// The shipped course of a page.
fn shipped(course: &str) -> Course {
    let (_, files) = COURSES.iter().find(|(slug, _)| course.ends_with(slug)).unwrap();
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let (volume, _) = Volume::read(&files.collect(), "https://bashke.example");
    volume.unwrap().course
}

/// What no paper may hold of a question: what it asks, and what is told of it and of its answers to those who answered.
fn secrets(question: &Question) -> Vec<String> {
    let told: Vec<&Text> = match &question.kind {
        Kind::Choice { answers, .. } => answers.iter().filter_map(|one| one.feedback.as_ref()).collect(),
        Kind::Short { answers } => answers.iter().filter_map(|one| one.feedback.as_ref()).collect(),
        Kind::Number { answers } => answers.iter().filter_map(|one| one.feedback.as_ref()).collect(),
        Kind::TrueFalse { if_wrong, if_right, .. } => if_wrong.iter().chain(if_right).collect(),
        Kind::Description | Kind::Essay | Kind::Matching { .. } => Vec::new(),
    };
    let own = [&question.text].into_iter().chain(&question.general);
    let all = told.into_iter().chain(own).map(Text::shown);
    // what is shorter may stand in a lesson by chance
    all.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| text.chars().count() > 40)
        .collect()
}

on_both!(
    the_whole_course_is_printed_and_no_question_of_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let course = shipped(COURSE);
        for (prefix, language) in [("", "sq"), ("/en", "en")] {
            let page = app.get(&format!("{prefix}{COURSE}/print")).await.ok();
            let title = course.title.pick(language).0;
            assert_eq!(page.one("h1"), title);
            let all = page.one("main");
            assert!(all.contains(course.summary.pick(language).0), "{all}");
            assert_eq!(
                page.texts("#about li")[..course.aims.pick(language).len()],
                *course.aims.pick(language)
            );
            let about = page.one("#about");
            assert!(about.contains(course.audience.pick(language).0), "{about}");
            let long = if language == "en" { "Length" } else { "Kohëzgjatja" };
            assert!(page.texts("#about dt").iter().any(|name| name == long), "{about}");

            let modules: Vec<&str> = course.modules.iter().map(|one| one.title.pick(language).0).collect();
            assert_eq!(page.texts(".course-module > h2"), modules);
            let items: Vec<&str> = course.items().map(|(_, item)| item.title.pick(language).0).collect();
            assert_eq!(page.texts(".course-printed > h3"), items);
            let printed = page.texts(".course-printed");
            for ((_, item), text) in course.items().zip(&printed) {
                let says = |what: &str| assert!(text.contains(what), "{}: {what}: {text}", item.slug);
                match &item.content {
                    Content::Lesson(_) | Content::Session(_) => assert!(text.chars().count() > 1_000, "{text}"),
                    Content::Assignment(work) => {
                        says(if language == "en" {
                            "Length: two pages."
                        } else {
                            "Gjatësia: dy faqe."
                        });
                        for line in &work.rubric {
                            says(line.title.pick(language).0);
                            let levels = line.levels.iter();
                            levels.for_each(|level| says(if language == "en" { &level.en } else { &level.sq }));
                        }
                    }
                    Content::Quiz(quiz) => {
                        let count = quiz.questions(language).0.len();
                        says(&format!(
                            "{count} {}",
                            if language == "en" { "questions" } else { "pyetje" }
                        ));
                        says(&format!("{} %", quiz.pass));
                        says(&format!(
                            "{} {}",
                            quiz.attempts,
                            if language == "en" { "times" } else { "herë" }
                        ));
                        let secrets: Vec<String> = quiz.questions(language).0.iter().flat_map(secrets).collect();
                        assert!(!secrets.is_empty(), "{}: there is something to look for", item.slug);
                        for secret in &secrets {
                            assert!(!all.contains(secret), "{}: {secret}", item.slug);
                        }
                    }
                    Content::Exercise(exercise) => {
                        // what the figures here cannot ask promises nothing
                        says(match (exercise.dataset.as_str(), language) {
                            ("published", "en") => "as often as you like",
                            ("published", _) => "sa herë të doni",
                            (_, "en") => "no figures yet",
                            _ => "nuk ka ende shifra",
                        });
                        let asked = exercise.question.pick(language).0;
                        let begins: String = asked.chars().take(25).collect();
                        assert!(!text.contains(&begins), "{text}");
                    }
                }
            }
            assert_eq!(page.count("form input[type=radio], .quiz-question"), 0);
            let mut names = page.attributes("figure[id], section[id]", "id");
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "each is named once");
        }
    }
);

on_both!(
    what_a_session_is_for_is_printed,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let text = [(".sq.md", "Bisedojmë së bashku.\n"), (".en.md", "We talk together.\n")];
        let folder = Folder::new(["Takohemi", "We meet"], "format = \"mixed\"");
        let folder = folder.with(("session", "meet", 90), ["Takimi", "The meeting"], &text);
        folder.publish(&app, "meeting").await;
        for (prefix, says) in [("", "Bisedojmë së bashku."), ("/en", "We talk together.")] {
            let page = app.get(&format!("{prefix}/courses/meeting/print")).await.ok();
            assert!(page.one(".course-printed").contains(says), "{}", page.text());
        }
    }
);

on_both!(
    whoever_is_under_way_prints_the_version_that_they_take,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        short("open", "").publish(&app, "open").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/open").await;
        let newer = Folder::new(["Kursi i ri", "The new course"], "format = \"online\"").with(
            ("lesson", "other", 10),
            ["Tjetër", "Another"],
            &[(".sq.md", "Tekst i ri.\n"), (".en.md", "A new text.\n")],
        );
        newer.publish(&app, "open").await;
        let paper = "/courses/open/print";
        let own = learner.get(paper).await.ok();
        assert_eq!(
            (own.one("h1"), own.texts(".course-printed > h3")),
            ("Kursi open".to_owned(), vec!["Lexoni".to_owned(), "Pyetje".to_owned()])
        );
        assert!(!own.text().contains("Tekst i ri."), "{}", own.text());
        for page in [
            app.get(paper).await.ok(),
            app.signed_in("member").await.get(paper).await.ok(),
        ] {
            assert_eq!(
                (page.one("h1"), page.texts(".course-printed > h3")),
                ("Kursi i ri".to_owned(), vec!["Tjetër".to_owned()])
            );
        }
    }
);
