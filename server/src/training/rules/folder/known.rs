//! Whether what a course names is there: a slip in a name would leave nothing to ask or to draw, or let nobody in.

use std::collections::BTreeSet;

use super::applied::without_work;
use super::{Fault, Files, MANIFEST, What, drawing, fault};
use crate::training::rules::course::{Content, Course, item_key};
use crate::training::rules::exercise::Places;
use crate::training::rules::lesson;

/// What is known of figures and of other courses, by short names.
pub trait Known {
    /// Whether there is such a dataset.
    fn dataset(&self, slug: &str) -> bool;
    /// Whether there is such an indicator.
    fn indicator(&self, slug: &str) -> bool;
    /// Whether there is such a place.
    fn place(&self, slug: &str) -> bool;
    /// Whether a figure is pinned under this code.
    fn figure(&self, code: &str) -> bool;
    /// What an offered course asks for before it; none where no such course is offered.
    fn before(&self, course: &str) -> Option<&[String]>;
}

/// A fault for each name in a course that nothing has, for each course before it that comes after it as well, and where it
/// gives a certificate for work that it does not ask for. `slug` is the short name of the course. Nothing of this makes a
/// version faulty that somebody takes already.
#[must_use]
pub fn unknown(slug: &str, (files, course): (&Files, &Course), known: &impl Known) -> Vec<Fault> {
    let mut faults = before(slug, (files, course), known);
    let is_read = |path: &String| {
        let key = path.strip_suffix(".toml");
        key.is_none_or(|key| {
            course
                .items()
                .any(|(module, item)| item_key(&module.slug, &item.slug) == key)
        })
    };
    // an item that could not be read may be the work that is asked for
    if files.keys().filter(|path| *path != MANIFEST).all(is_read) {
        faults.extend(without_work(course));
    }
    for (module, item) in course.items() {
        let key = item_key(&module.slug, &item.slug);
        let (texts, ending) = match &item.content {
            Content::Lesson(both) => (Some(both), "md"),
            Content::Session(meeting) => (Some(&meeting.about), "md"),
            Content::Assignment(assignment) => (Some(&assignment.brief), "toml"),
            _ => (None, ""),
        };
        for (language, text) in texts.iter().flat_map(|both| [("sq", &both.sq), ("en", &both.en)]) {
            for (line, address) in lesson::drawn(text) {
                let slips = drawing::slips(address, known).into_iter();
                faults.extend(slips.map(|(what, word)| match ending {
                    "md" => fault(&format!("{key}.{language}.md"), Some(line), what, word),
                    _ => fault(&format!("{key}.toml"), None, what, word),
                }));
            }
        }
        let Content::Exercise(exercise) = &item.content else {
            continue;
        };
        let path = format!("{key}.toml");
        if !known.dataset(&exercise.dataset) {
            faults.push(fault(&path, None, What::Dataset, &exercise.dataset));
        }
        let indicators = exercise.indicators.iter().filter(|slug| !known.indicator(slug));
        faults.extend(indicators.map(|slug| fault(&path, None, What::Indicator, slug)));
        let places = match &exercise.places {
            Places::Municipalities => &[],
            Places::County(county) => std::slice::from_ref(county),
            Places::These(these) => these.as_slice(),
        };
        let places = places.iter().filter(|slug| !known.place(slug));
        faults.extend(places.map(|slug| fault(&path, None, What::Place, slug)));
    }
    faults
}

/// What is wrong with the courses that should come before.
fn before(slug: &str, (files, course): (&Files, &Course), known: &impl Known) -> Vec<Fault> {
    let mut lines = files.get(MANIFEST).map_or("", String::as_str).lines();
    let line = lines.position(|line| line.trim_start().starts_with("prerequisites"));
    let line = line.map(|at| at + 1);
    // what could not be read stands empty, and is a fault already
    let named = course.prerequisites.iter().filter(|before| !before.is_empty());
    let wrong = named.filter_map(|before| {
        let what = if before == slug {
            What::Itself
        } else if known.before(before).is_none() {
            What::NoCourse
        } else if leads_to(before, slug, known) {
            What::Circle
        } else {
            return None;
        };
        Some(fault(MANIFEST, line, what, before))
    });
    wrong.collect()
}

/// Whether a course asks for another one before it, or for one that does.
fn leads_to(from: &str, to: &str, known: &impl Known) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(course) = open.pop() {
        if course == to {
            return true;
        }
        if seen.insert(course) {
            open.extend(known.before(course).unwrap_or_default().iter().map(String::as_str));
        }
    }
    false
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use super::super::{Files, read};
    use super::*;

    /// One of each, and courses.
    #[derive(Default)]
    pub(crate) struct One(BTreeMap<String, Vec<String>>);

    impl Known for One {
        fn dataset(&self, slug: &str) -> bool {
            slug == "published"
        }

        fn indicator(&self, slug: &str) -> bool {
            slug == "tax"
        }

        fn place(&self, slug: &str) -> bool {
            slug == "lezhe"
        }

        fn figure(&self, code: &str) -> bool {
            code == "k7m2q9xw"
        }

        fn before(&self, course: &str) -> Option<&[String]> {
            self.0.get(course).map(Vec::as_slice)
        }
    }

    /// Courses by their short names, with those that each asks for.
    fn courses(all: &[(&str, &[&str])]) -> One {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        One(all
            .iter()
            .map(|(slug, before)| ((*slug).to_owned(), words(before)))
            .collect())
    }

    fn found(dataset: &str, indicators: &str, places: &str) -> Vec<(What, String)> {
        let manifest = "level = \"beginner\"\nformat = \"online\"\npass = 70\ntitle = { sq = \"K\", en = \"C\" }\n\
            [[modules]]\nslug = \"one\"\ntitle = { sq = \"N\", en = \"O\" }\n\
            items = [{ kind = \"exercise\", slug = \"count\", title = { sq = \"U\", en = \"E\" }, minutes = 5 }]\n";
        let exercise = format!(
            "type = \"value\"\ndataset = \"{dataset}\"\nindicators = {indicators}\nplaces = {places}\n\
             periods = [\"2018\"]\nquestion = {{ sq = \"Sa?\", en = \"How much?\" }}\n"
        );
        let files: Files = [("course.toml", manifest), ("one/count.toml", exercise.as_str())]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let (course, faults) = read(&files);
        assert_eq!(faults, []);
        unknown("own", (&files, &course.expect("a course")), &courses(&[]))
            .into_iter()
            .map(|one| {
                assert_eq!(one.path, "one/count.toml");
                (one.what, one.detail)
            })
            .collect()
    }

    #[test]
    fn work_that_could_not_be_read_is_not_said_to_be_missing() {
        let manifest = "level = \"beginner\"\nformat = \"online\"\npass = 70\ntitle = { sq = \"K\", en = \"C\" }\n\
            certificate = { applied = true }\n[[modules]]\nslug = \"m\"\ntitle = { sq = \"N\", en = \"O\" }\n\
            items = [{ kind = \"lesson\", slug = \"a\", title = { sq = \"A\", en = \"A\" }, minutes = 1 }]\n";
        let read_there = [
            ("course.toml", manifest),
            ("m/a.sq.md", "Tekst.\n"),
            ("m/a.en.md", "Text.\n"),
        ];
        let folder = |more: &[(&str, &str)]| -> Files {
            let all = read_there.iter().chain(more);
            all.map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
                .collect()
        };
        let (course, faults) = read(&folder(&[]));
        assert_eq!(faults, []);
        let course = course.expect("a course");
        let missing = |files: &Files| -> Vec<What> {
            let found = unknown("own", (files, &course), &One::default());
            found.into_iter().map(|one| one.what).collect()
        };
        assert_eq!(missing(&folder(&[])), [What::Pages]);
        assert_eq!(missing(&folder(&[("m/work.toml", "pages = 2\nodd = 1\n")])), []);
    }

    #[test]
    fn a_slip_in_a_name_is_a_fault() {
        assert_eq!(found("published", "[\"tax\"]", "\"municipalities\""), []);
        assert_eq!(found("published", "[\"tax\"]", "\"county:lezhe\""), []);
        let slips = [
            (What::Dataset, "publishd"),
            (What::Indicator, "taxes"),
            (What::Place, "lezha"),
        ];
        assert_eq!(
            found("publishd", "[\"tax\", \"taxes\"]", "[\"lezhe\", \"lezha\"]"),
            slips.map(|(what, name)| (what, name.to_owned()))
        );
        let county = (What::Place, "lesh".to_owned());
        assert_eq!(found("published", "[\"tax\"]", "\"county:lesh\""), [county]);
    }
    fn wrong(prerequisites: &str, lesson: &str, known: &One) -> Vec<(String, Option<usize>, What, String)> {
        let manifest = format!(
            "level = \"beginner\"\nformat = \"online\"\nprerequisites = {prerequisites}\npass = 70\n\
             title = {{ sq = \"K\", en = \"C\" }}\n[[modules]]\nslug = \"one\"\ntitle = {{ sq = \"N\", en = \"O\" }}\n\
             items = [{{ kind = \"lesson\", slug = \"read\", title = {{ sq = \"L\", en = \"R\" }}, minutes = 5 }}]\n"
        );
        let files: Files = [("course.toml", manifest.as_str()), ("one/read.sq.md", lesson)]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let (course, _) = read(&files);
        let faults = unknown("own", (&files, &course.expect("a course")), known);
        let told = faults.into_iter().map(|one| (one.path, one.line, one.what, one.detail));
        told.collect()
    }

    #[test]
    fn what_comes_before_is_there_and_does_not_come_after() {
        let known = courses(&[
            ("first", &[]),
            ("second", &["first"]),
            ("third", &["second", "own"]),
            ("own", &[]),
        ]);
        let told = |slug: &str, what: What| vec![("course.toml".to_owned(), Some(3), what, slug.to_owned())];
        assert_eq!(wrong("[\"first\", \"second\"]", "Po.", &known), []);
        assert_eq!(wrong("[\"own\"]", "Po.", &known), told("own", What::Itself));
        assert_eq!(wrong("[\"third\"]", "Po.", &known), told("third", What::Circle));
        assert_eq!(wrong("[\"fourth\"]", "Po.", &known), told("fourth", What::NoCourse));
        // a circle of others is theirs to mend, and does not lead round and round
        let others = courses(&[("a", &["b"]), ("b", &["a"])]);
        assert_eq!(wrong("[\"a\"]", "Po.", &others), []);
    }

    #[test]
    fn a_figure_that_leads_to_nothing_is_told_with_its_line() {
        let known = courses(&[]);
        let text = "Një.\n\n@figure /figures/k7m2q9xw\n\n@figure /figures/zzzzzzzz?x=1\n\n@figure /indicators/tax\n\
            @figure /nope\n\n@figure\n\n@figure /indicators/tax?places=lezhe,lezha\n";
        let told = [
            (5, What::Figure, "zzzzzzzz"),
            (8, What::View, "/nope"),
            (10, What::View, "@figure"),
            (12, What::Place, "lezha"),
        ];
        let told = told.map(|(line, what, word)| ("one/read.sq.md".to_owned(), Some(line), what, word.to_owned()));
        assert_eq!(wrong("[]", text, &known), told);
    }
}
