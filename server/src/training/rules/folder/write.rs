//! From a course to the files of its folder: what [`super::read`] reads back as the same course, laid out as a person
//! would write it, so that two versions can be compared line by line.

use std::fmt::Write as _;

use super::forms::{AssignmentForm, CertificateForm, Entry, ExerciseForm, Kind, Manifest, Part, PlacesForm};
use super::lines::{both, list, long, long_list, number, table, title, word};
use super::media::{MEDIA, MediaForm, MediumForm};
use super::{Files, MANIFEST};
use crate::training::rules::course::{Admission, Both, Content, Course, Item, Source, item_key};
use crate::training::rules::exercise::{Exercise, Extreme, Places, Tolerance};
use crate::training::rules::gift;

/// All the files of a course.
#[must_use]
pub fn files(course: &Course) -> Files {
    let mut files = Files::new();
    let mut put = |path: String, text: String| {
        if !text.is_empty() {
            files.insert(path, text);
        }
    };
    put(MANIFEST.to_owned(), manifest(&as_manifest(course)));
    for (module, item) in course.items() {
        let at = item_key(&module.slug, &item.slug);
        match &item.content {
            Content::Lesson(text) => {
                put(format!("{at}.sq.md"), text.sq.clone());
                put(format!("{at}.en.md"), text.en.clone());
            }
            Content::Quiz(quiz) => {
                put(format!("{at}.sq.gift"), gift::write(&quiz.sq));
                put(format!("{at}.en.gift"), gift::write(&quiz.en));
            }
            Content::Exercise(one) => put(format!("{at}.toml"), exercise(&as_form(one))),
            Content::Assignment(one) => {
                let form = AssignmentForm {
                    points: one.points,
                    pages: one.pages,
                    brief: one.brief.clone(),
                    rubric: one.rubric.clone(),
                };
                put(format!("{at}.toml"), assignment(&form));
            }
            Content::Session(meeting) => {
                put(format!("{at}.sq.md"), meeting.about.sq.clone());
                put(format!("{at}.en.md"), meeting.about.en.clone());
            }
        }
    }
    if !course.media.is_empty() {
        let mut form = MediaForm::default();
        for medium in &course.media {
            let link = match &medium.source {
                Source::File(stored) => {
                    put(stored.path(&medium.slug), stored.line());
                    None
                }
                Source::Link { link, .. } => Some(link.clone()),
            };
            form.media.push(MediumForm {
                slug: medium.slug.clone(),
                title: medium.title.clone(),
                link,
                alt: medium.alt.clone(),
                transcript: medium.transcript.clone(),
            });
        }
        put(MEDIA.to_owned(), media(&form));
    }
    files
}

/// `media.toml`.
#[must_use]
pub fn media(form: &MediaForm) -> String {
    let mut file = String::new();
    for (number, one) in form.media.iter().enumerate() {
        let _ = writeln!(file, "{}[[media]]", if number > 0 { "\n" } else { "" });
        word("slug", &one.slug, &mut file);
        title(&one.title, &mut file);
        if let Some(link) = &one.link {
            word("link", link, &mut file);
        }
        for (name, text) in [("alt", &one.alt), ("transcript", &one.transcript)] {
            for (language, text) in [("sq", &text.sq), ("en", &text.en)] {
                if text.contains('\n') {
                    let _ = writeln!(file, "{name}.{language} = {}", long(text));
                } else if !text.is_empty() {
                    word(&format!("{name}.{language}"), text, &mut file);
                }
            }
        }
    }
    file
}

fn as_manifest(course: &Course) -> Manifest {
    let modules = course.modules.iter().map(|module| Part {
        slug: module.slug.clone(),
        title: module.title.clone(),
        items: module.items.iter().map(as_entry).collect(),
    });
    Manifest {
        level: course.level,
        format: course.format,
        themes: course.themes.clone(),
        prerequisites: course.prerequisites.clone(),
        pass: course.pass,
        trainer: course.trainer.clone(),
        enrolment: course.enrolment,
        title: course.title.clone(),
        summary: course.summary.clone(),
        audience: course.audience.clone(),
        aims: course.aims.clone(),
        certificate: CertificateForm {
            attendance: course.certificate.attendance,
            applied: (course.certificate.applied != (course.count("assignment") > 0))
                .then_some(course.certificate.applied),
            months: course.certificate.months,
        },
        modules: modules.collect(),
    }
}

fn as_entry(item: &Item) -> Entry {
    let (kind, quiz) = match &item.content {
        Content::Lesson(_) => (Kind::Lesson, None),
        Content::Quiz(quiz) => (Kind::Quiz, Some(quiz)),
        Content::Exercise(_) => (Kind::Exercise, None),
        Content::Assignment(_) => (Kind::Assignment, None),
        Content::Session(_) => (Kind::Session, None),
    };
    let mut entry = Entry::new(kind, &item.slug, item.title.clone());
    entry.minutes = item.minutes;
    entry.required = item.is_asked();
    if let Some(quiz) = quiz {
        entry.attempts = quiz.attempts;
        entry.grade = quiz.grade;
        entry.feedback = quiz.feedback;
        entry.pass = quiz.pass;
        entry.shuffle = quiz.shuffle;
        entry.limit = quiz.limit;
        entry.draw = quiz.draw;
    }
    entry
}

fn as_form(exercise: &Exercise) -> ExerciseForm {
    ExerciseForm {
        kind: exercise.kind,
        dataset: exercise.dataset.clone(),
        indicators: exercise.indicators.clone(),
        places: match &exercise.places {
            Places::Municipalities => PlacesForm::default(),
            Places::County(county) => PlacesForm::Group(format!("county:{county}")),
            Places::These(these) => PlacesForm::These(these.clone()),
        },
        periods: exercise.periods.iter().map(ToString::to_string).collect(),
        tolerance: match exercise.tolerance {
            Tolerance::Absolute(0.0) => None,
            Tolerance::Absolute(by) => Some(by.to_string()),
            Tolerance::Relative(share) => Some(percent(share)),
        },
        ask: (exercise.ask != Extreme::YearOfMaximum).then_some(exercise.ask),
        choices: exercise.choices,
        points: exercise.points,
        question: exercise.question.clone(),
        hint: exercise.hint.clone(),
    }
}

/// A share in percent, as it is read back.
fn percent(share: f64) -> String {
    let short = format!("{}%", (share * 1e8).round() / 1e6);
    if Tolerance::read(&short) == Some(Tolerance::Relative(share)) {
        short
    } else {
        format!("{}%", share * 100.0)
    }
}

/// `course.toml`.
#[must_use]
pub fn manifest(manifest: &Manifest) -> String {
    let mut file = String::new();
    word("level", manifest.level.word(), &mut file);
    word("format", manifest.format.word(), &mut file);
    list(
        "themes",
        &manifest.themes.iter().map(|theme| theme.word()).collect::<Vec<_>>(),
        &mut file,
    );
    list("prerequisites", &manifest.prerequisites, &mut file);
    number("pass", manifest.pass, &mut file);
    if !manifest.trainer.is_empty() {
        word("trainer", &manifest.trainer, &mut file);
    }
    if manifest.enrolment != Admission::Open {
        word("enrolment", manifest.enrolment.word(), &mut file);
    }
    table("title", &manifest.title, &mut file);
    for (name, text) in [("summary", &manifest.summary), ("audience", &manifest.audience)] {
        if *text != Both::default() {
            table(name, text, &mut file);
        }
    }
    let aims = [("sq", &manifest.aims.sq), ("en", &manifest.aims.en)];
    if aims.iter().any(|(_, aims)| !aims.is_empty()) {
        file.push_str("\n[aims]\n");
        for (language, aims) in aims.into_iter().filter(|(_, aims)| !aims.is_empty()) {
            long_list(language, aims, &mut file);
        }
    }
    certificate(&manifest.certificate, &mut file);
    for module in &manifest.modules {
        file.push_str("\n[[modules]]\n");
        word("slug", &module.slug, &mut file);
        title(&module.title, &mut file);
        for one in &module.items {
            entry(one, &mut file);
        }
    }
    file
}

fn certificate(certificate: &CertificateForm, file: &mut String) {
    if *certificate == CertificateForm::default() {
        return;
    }
    file.push_str("\n[certificate]\n");
    if !certificate.attendance {
        number("attendance", false, file);
    }
    if let Some(applied) = certificate.applied {
        number("applied", applied, file);
    }
    if let Some(months) = certificate.months {
        number("months", months, file);
    }
}

/// An item as it stands in `course.toml`.
#[must_use]
pub fn item(item: &Entry) -> String {
    let mut own = String::new();
    word("kind", item.kind.word(), &mut own);
    word("slug", &item.slug, &mut own);
    title(&item.title, &mut own);
    if item.minutes > 0 {
        number("minutes", item.minutes, &mut own);
    }
    if item.kind == Kind::Session && !item.required {
        number("required", false, &mut own);
    }
    if item.kind == Kind::Quiz {
        number("attempts", item.attempts, &mut own);
        word("grade", item.grade.word(), &mut own);
        word("feedback", item.feedback.word(), &mut own);
        number("pass", item.pass, &mut own);
        number("shuffle", item.shuffle, &mut own);
        if let Some(limit) = item.limit.filter(|limit| *limit > 0) {
            number("limit", limit, &mut own);
        }
        if let Some(draw) = item.draw.filter(|draw| *draw > 0) {
            number("draw", draw, &mut own);
        }
    }
    own
}

fn entry(one: &Entry, file: &mut String) {
    const DEEP: &str = "  ";
    let _ = writeln!(file, "\n{DEEP}[[modules.items]]");
    for line in item(one).lines() {
        let _ = writeln!(file, "{DEEP}{line}");
    }
}

/// The file of an exercise.
#[must_use]
pub fn exercise(exercise: &ExerciseForm) -> String {
    let mut file = String::new();
    word("type", exercise.kind.word(), &mut file);
    word("dataset", &exercise.dataset, &mut file);
    list("indicators", &exercise.indicators, &mut file);
    match &exercise.places {
        PlacesForm::Group(group) => word("places", group, &mut file),
        PlacesForm::These(these) => list("places", these, &mut file),
    }
    list("periods", &exercise.periods, &mut file);
    if let Some(tolerance) = &exercise.tolerance {
        word("tolerance", tolerance, &mut file);
    }
    if let Some(ask) = exercise.ask {
        word("ask", ask.word(), &mut file);
    }
    if exercise.choices != 4 {
        number("choices", exercise.choices, &mut file);
    }
    number("points", exercise.points, &mut file);
    table("question", &exercise.question, &mut file);
    if exercise.hint != Both::default() {
        table("hint", &exercise.hint, &mut file);
    }
    file
}

/// The file of an assignment.
#[must_use]
pub fn assignment(assignment: &AssignmentForm) -> String {
    let mut file = String::new();
    number("points", assignment.points, &mut file);
    if let Some(pages) = assignment.pages {
        number("pages", pages, &mut file);
    }
    table("brief", &assignment.brief, &mut file);
    for line in &assignment.rubric {
        file.push_str("\n[[rubric]]\n");
        number("points", line.points, &mut file);
        title(&line.title, &mut file);
        let levels = line.levels.iter().map(|level| {
            let texts = both(&level.sq, &level.en);
            let texts = if texts.is_empty() {
                String::new()
            } else {
                format!(", {texts}")
            };
            format!("  {{ points = {}{texts} }},\n", level.points)
        });
        let _ = writeln!(file, "levels = [\n{}]", levels.collect::<String>());
    }
    file
}
