//! An item as its form shows it.

use bashke_views::forms::FormState;
use bashke_views::training::writing::ItemForm;

use super::fields::show;
use crate::platform::request::Request;
use crate::training::rules::exercise::{Extreme, Kind as Asks};
use crate::training::rules::folder::{AssignmentForm, Entry, ExerciseForm, Files, Kind, PlacesForm, form};

/// How many empty lines of a rubric are offered.
const SPARE: usize = 2;

/// The most lines of a rubric that a form has.
pub(super) const CRITERIA: usize = 40;

/// Whether the file of an exercise or an assignment asks something in a language.
pub(super) fn asks_in(text: &str, language: &str, assignment: bool) -> bool {
    let asked = if assignment {
        form::<AssignmentForm>(text).map(|form| form.brief)
    } else {
        form::<ExerciseForm>(text).map(|form| form.question)
    };
    asked.is_ok_and(|asked| !if language == "en" { &asked.en } else { &asked.sq }.trim().is_empty())
}

/// The form of an item as it is kept.
pub(super) fn as_form(request: &Request, files: &Files, at: &str, entry: &Entry) -> (ItemForm, FormState) {
    let text = |ending: &str| files.get(&format!("{at}{ending}")).map_or("", |text| text.trim_end());
    let number = |number: Option<String>| number.unwrap_or_default();
    let state = show(FormState::default(), "title", &entry.title)
        .with("slug", &entry.slug)
        .with("minutes", entry.minutes.to_string());
    match entry.kind {
        Kind::Lesson => {
            let state = state.with("text-sq", text(".sq.md")).with("text-en", text(".en.md"));
            (ItemForm::Lesson, state)
        }
        Kind::Session => {
            let state = state
                .with("text-sq", text(".sq.md"))
                .with("text-en", text(".en.md"))
                .with("required", if entry.required { "yes" } else { "no" });
            (ItemForm::Session, state)
        }
        Kind::Quiz => {
            let state = state
                .with("text-sq", text(".sq.gift"))
                .with("text-en", text(".en.gift"))
                .with("attempts", entry.attempts.to_string())
                .with("grade", entry.grade.word())
                .with("feedback", entry.feedback.word())
                .with("shuffle", if entry.shuffle { "yes" } else { "no" })
                .with("pass", entry.pass.to_string())
                .with("limit", number(entry.limit.map(|limit| limit.to_string())))
                .with("draw", number(entry.draw.map(|draw| draw.to_string())));
            (ItemForm::Quiz, state)
        }
        Kind::Exercise => match form::<ExerciseForm>(text(".toml")) {
            Ok(kept) => (exercise_form(request), exercise_state(state, &kept)),
            Err(_) if text(".toml").is_empty() => {
                let state = state
                    .with("dataset", "illustrative")
                    .with("choices", "4")
                    .with("points", "1");
                (exercise_form(request), state)
            }
            Err(_) => (ItemForm::Raw, state.with("raw", text(".toml"))),
        },
        Kind::Assignment => match form::<AssignmentForm>(text(".toml")) {
            Ok(kept) if fits(&kept) => {
                let lines = (kept.rubric.len() + SPARE).min(CRITERIA);
                (ItemForm::Assignment(lines), assignment_state(state, &kept))
            }
            Err(_) if text(".toml").is_empty() => (ItemForm::Assignment(SPARE + 1), state),
            _ => (ItemForm::Raw, state.with("raw", text(".toml"))),
        },
    }
}

/// Whether all of an assignment can stand in a form, where a level of a rubric is a line.
fn fits(kept: &AssignmentForm) -> bool {
    let mut levels = kept.rubric.iter().flat_map(|line| &line.levels);
    kept.rubric.len() <= CRITERIA && !levels.any(|level| level.sq.contains('\n') || level.en.contains('\n'))
}

fn exercise_form(request: &Request) -> ItemForm {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let indicators = catalogue.indicator_numbers().map(|ix| {
        let one = catalogue.indicator(ix);
        let name = cx.pick(&one.name_sq, &one.name_en).to_owned();
        (one.slug.clone(), name)
    });
    ItemForm::Exercise {
        kinds: Asks::ALL.iter().map(|one| one.word().to_owned()).collect(),
        datasets: ["published", "illustrative"]
            .map(|word| (word.to_owned(), cx.t(&format!("write-dataset-{word}"))))
            .to_vec(),
        asks: Extreme::ALL.iter().map(|one| one.word().to_owned()).collect(),
        indicators: indicators.collect(),
    }
}

fn exercise_state(state: FormState, kept: &ExerciseForm) -> FormState {
    let places = match &kept.places {
        PlacesForm::Group(group) => group.clone(),
        PlacesForm::These(these) => these.join(", "),
    };
    let state = state
        .with("type", kept.kind.word())
        .with("dataset", &kept.dataset)
        .with("indicators", kept.indicators.join("\n"))
        .with("places", places)
        .with("periods", kept.periods.join(", "))
        .with("tolerance", kept.tolerance.as_deref().unwrap_or_default())
        .with("ask", kept.ask.unwrap_or(Extreme::YearOfMaximum).word())
        .with("choices", kept.choices.to_string())
        .with("points", kept.points.to_string());
    show(show(state, "question", &kept.question), "hint", &kept.hint)
}

fn assignment_state(state: FormState, kept: &AssignmentForm) -> FormState {
    let pages = kept.pages.map(|pages| pages.to_string()).unwrap_or_default();
    let mut state = show(state, "brief", &kept.brief)
        .with("points", kept.points.to_string())
        .with("pages", pages);
    for (number, line) in kept.rubric.iter().enumerate() {
        state = show(state, &format!("rubric-{number}-title"), &line.title)
            .with(&format!("rubric-{number}-points"), line.points.to_string());
        for language in ["sq", "en"] {
            let levels = line.levels.iter().map(|level| {
                let text = if language == "en" { &level.en } else { &level.sq };
                format!("{} {}", level.points, text.replace('\n', " "))
                    .trim_end()
                    .to_owned()
            });
            let levels: Vec<String> = levels.collect();
            state = state.with(&format!("rubric-{number}-levels-{language}"), levels.join("\n"));
        }
    }
    state
}
