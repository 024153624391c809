//! What the form of an item says.

use super::fields::{both, needed, number, words};
use super::shown::CRITERIA;
use crate::platform::forms::{Fields, SentFile};
use crate::platform::refusal::Refusals;
use crate::training::rules::course::{Both, Criterion, Feedback, Grade, RubricLevel};
use crate::training::rules::exercise::{Extreme, Kind as Asks};
use crate::training::rules::folder::{self, AssignmentForm, ExerciseForm, Kind, PlacesForm, form};
use crate::training::rules::outline::{QuizRules, Rules, Why};

/// What a form says of an item: its rules, and its files by their endings.
pub(super) type Said = (Rules, Vec<(&'static str, String)>);

/// Reads the form. `kept` is the file of an exercise or an assignment, which is written only where it says something else.
pub(super) fn read(fields: &Fields, sent: &[SentFile], kind: Kind, kept: &str) -> Result<Said, Refusals> {
    let mut refusals = Refusals::default();
    let mut said = Rules {
        slug: fields.text("slug").to_owned(),
        title: both(fields, "title"),
        minutes: number(fields, "minutes", 0..=6_000u16, &mut refusals).unwrap_or_default(),
        quiz: None,
        required: (kind == Kind::Session).then(|| fields.text("required") != "no"),
    };
    let texts = match kind {
        _ if fields.has("raw") => vec![(".toml", fields.raw("raw").to_owned())],
        Kind::Lesson | Kind::Session => vec![
            (".sq.md", fields.raw("text-sq").to_owned()),
            (".en.md", fields.raw("text-en").to_owned()),
        ],
        Kind::Quiz => {
            said.quiz = Some(quiz(fields, &mut refusals));
            vec![
                (
                    ".sq.gift",
                    questions_of(fields, sent, ("text-sq", "file-sq"), &mut refusals),
                ),
                (
                    ".en.gift",
                    questions_of(fields, sent, ("text-en", "file-en"), &mut refusals),
                ),
            ]
        }
        Kind::Exercise => match exercise(fields, &mut refusals) {
            Some(new) if form::<ExerciseForm>(kept).as_ref() != Ok(&new) => vec![(".toml", folder::exercise(&new))],
            _ => Vec::new(),
        },
        Kind::Assignment => {
            let new = assignment(fields, &mut refusals);
            if form::<AssignmentForm>(kept).as_ref() == Ok(&new) {
                Vec::new()
            } else {
                vec![(".toml", folder::assignment(&new))]
            }
        }
    };
    refusals.into_result()?;
    let texts = texts.into_iter().map(|(ending, text)| (ending, folder::seen(&text)));
    Ok((said, texts.collect()))
}

fn quiz(fields: &Fields, refusals: &mut Refusals) -> QuizRules {
    let pass = needed(fields, "pass", 0..=100u8, refusals);
    QuizRules {
        attempts: number(fields, "attempts", 0..=1_000u16, refusals).unwrap_or_default(),
        grade: Grade::read(fields.text("grade")).unwrap_or(Grade::Best),
        feedback: Feedback::read(fields.text("feedback")).unwrap_or(Feedback::After),
        pass: pass.unwrap_or_default(),
        shuffle: fields.text("shuffle") == "yes",
        limit: number(fields, "limit", 0..=10_000u16, refusals).filter(|limit| *limit > 0),
        draw: number(fields, "draw", 0..=1_000usize, refusals).filter(|draw| *draw > 0),
    }
}

/// The questions in a language: the file where one was sent, otherwise what was typed.
fn questions_of(
    fields: &Fields,
    sent: &[SentFile],
    (typed, file): (&'static str, &'static str),
    refusals: &mut Refusals,
) -> String {
    let Some(sent) = sent.iter().find(|one| one.field == file) else {
        return fields.raw(typed).to_owned();
    };
    questions_in(sent).unwrap_or_else(|why| {
        refusals.push(file, why);
        String::new()
    })
}

/// The questions in a file that was sent, or why they cannot be read.
pub(super) fn questions_in(sent: &SentFile) -> Result<String, Why> {
    match std::str::from_utf8(&sent.bytes) {
        Ok(text) if folder::unseen(text).is_some() => Err("write-control"),
        Ok(text) => Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n")),
        Err(_) => Err("write-no-text"),
    }
}

fn exercise(fields: &Fields, refusals: &mut Refusals) -> Option<ExerciseForm> {
    let Some(kind) = Asks::read(fields.text("type")) else {
        refusals.push("type", "write-choose");
        return None;
    };
    let ask = Extreme::read(fields.text("ask")).unwrap_or(Extreme::YearOfMaximum);
    let places = fields.text("places");
    let places = if places.is_empty() {
        PlacesForm::default()
    } else if places == "municipalities" || places.starts_with("county:") {
        PlacesForm::Group(places.to_owned())
    } else {
        PlacesForm::These(words(places))
    };
    Some(ExerciseForm {
        kind,
        dataset: fields.text("dataset").to_owned(),
        indicators: words(fields.text("indicators")),
        places,
        periods: words(fields.text("periods")),
        tolerance: fields.given("tolerance").map(str::to_owned),
        ask: (kind == Asks::ReadAChart || ask != Extreme::YearOfMaximum).then_some(ask),
        choices: number(fields, "choices", 0..=100usize, refusals).unwrap_or(4),
        points: number(fields, "points", 0..=1_000u32, refusals).unwrap_or(1),
        question: both(fields, "question"),
        hint: both(fields, "hint"),
    })
}

fn assignment(fields: &Fields, refusals: &mut Refusals) -> AssignmentForm {
    let lines: usize = fields.text("rubric").parse().unwrap_or_default();
    let mut rubric = Vec::new();
    for line in 0..lines.min(CRITERIA) {
        let title = both(fields, &format!("rubric-{line}-title"));
        let typed = fields.text(&format!("rubric-{line}-points"));
        let levels = levels(
            fields.text(&format!("rubric-{line}-levels-sq")),
            fields.text(&format!("rubric-{line}-levels-en")),
        );
        if title == Both::default() && typed.is_empty() && levels.is_empty() {
            continue;
        }
        let points = typed.parse().ok().filter(|points| *points <= 1_000);
        if points.is_none() {
            refusals.push("points", "write-criterion-points");
        }
        rubric.push(Criterion {
            points: points.unwrap_or_default(),
            title,
            levels,
        });
    }
    AssignmentForm {
        points: number(fields, "points", 0..=1_000u32, refusals)
            .unwrap_or_else(|| rubric.iter().map(|one| one.points).sum()),
        pages: number(fields, "pages", 0..=1_000u16, refusals).filter(|pages| *pages > 0),
        brief: long(fields, "brief"),
        rubric,
    }
}

/// A text of several lines in both languages; what has lines ends with one.
fn long(fields: &Fields, name: &str) -> Both {
    let ended = |text: String| if text.contains('\n') { format!("{text}\n") } else { text };
    let text = both(fields, name);
    Both {
        sq: ended(text.sq),
        en: ended(text.en),
    }
}

/// What is worth how many points, a line each that begins with the points.
fn levels(sq: &str, en: &str) -> Vec<RubricLevel> {
    let read = |text: &str| -> Vec<(u32, String)> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let (points, text) = line.split_once(' ').unwrap_or((line, ""));
                match points.trim_end_matches([':', '.', '=']).parse() {
                    Ok(points) => (points, text.trim().to_owned()),
                    Err(_) => (0, line.to_owned()),
                }
            })
            .collect()
    };
    let (sq, en) = (read(sq), read(en));
    (0..sq.len().max(en.len()))
        .filter_map(|line| {
            let (first, other) = (sq.get(line), en.get(line));
            Some(RubricLevel {
                points: first.or(other)?.0,
                sq: first.map(|(_, text)| text.clone()).unwrap_or_default(),
                en: other.map(|(_, text)| text.clone()).unwrap_or_default(),
            })
        })
        .collect()
}
