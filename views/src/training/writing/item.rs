//! An item as it is written: a lesson, a quiz, an exercise, an assignment, a session.

use maud::{Markup, html};

use super::outline::FaultLine;
use super::{all, both, faults, meanwhile, named, told, trail, two_lines, two_texts};
use crate::components::{Cell, Head, Link, PageHead, Row, Table, definitions, page_head, table};
use crate::forms::{FormState, Kind, choose, file, file_form, line, lines, pick};
use crate::training::attempt::{QuestionView, solved};
use crate::training::{foreign, page};
use crate::{Cx, paths};

/// What the form asks for.
#[derive(Debug, Clone)]
pub enum ItemForm {
    /// A text in both languages.
    Lesson,
    /// The same, and whether one has to come.
    Session,
    /// Rules, and questions in both languages.
    Quiz,
    /// A template for questions on figures.
    Exercise {
        /// The words of what may be asked.
        kinds: Vec<String>,
        /// The datasets, `(short name, name)`.
        datasets: Vec<(String, String)>,
        /// The words of which end is asked for.
        asks: Vec<String>,
        /// The short names of indicators, for those who look one up.
        indicators: Vec<(String, String)>,
    },
    /// What is asked, and a rubric of so many lines.
    Assignment(usize),
    /// A file that cannot be read, as it is.
    Raw,
}

/// What stands somewhere now, where somebody changed it meanwhile.
#[derive(Debug, Clone)]
pub struct Meanwhile {
    /// The file.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// A question as it was read.
#[derive(Debug, Clone)]
pub struct QuestionLine {
    /// Its name; may be empty.
    pub name: String,
    /// The word of its kind.
    pub kind: String,
    /// What it asks, in Albanian and English; empty where it is not translated.
    pub texts: [String; 2],
    /// Its key, an answer each.
    pub key: Vec<String>,
    /// Its category and tags.
    pub labels: Vec<String>,
}

/// A question that was drawn from an exercise.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The question, with how its answer is worked out.
    pub question: QuestionView,
    /// The language of the question.
    pub language: String,
}

/// The page of an item.
#[derive(Debug, Clone)]
pub struct WriteView {
    /// The short names of course, module and item.
    pub names: [String; 3],
    /// The name of the course.
    pub course: String,
    /// The name of the item.
    pub title: String,
    /// The word of its kind.
    pub kind: String,
    /// The mark of the item.
    pub mark: String,
    /// What the form asks for.
    pub form: ItemForm,
    /// What is wrong.
    pub faults: Vec<FaultLine>,
    /// What was just done.
    pub done: Option<String>,
    /// What stands there now, where somebody changed it meanwhile.
    pub meanwhile: Vec<Meanwhile>,
    /// The questions as they were read.
    pub questions: Vec<QuestionLine>,
    /// A question that was drawn.
    pub drawn: Option<Drawn>,
}

/// The page of an item.
#[must_use]
pub fn write_item(cx: &Cx<'_>, data: &WriteView, state: &FormState) -> Markup {
    let [slug, module, item] = &data.names;
    let course = Link::new(&data.course, cx.url(&paths::course_outline(slug)));
    let fields = html! {
        input type="hidden" name="mark" value=(data.mark);
        (two_lines(cx, "title", "write-title", state))
        @match &data.form {
            ItemForm::Lesson => (lesson(cx, state)),
            ItemForm::Session => {
                (lesson(cx, state))
                (pick(&state.field("required", cx.t("write-required")), state, &named(&["yes", "no"], |word| cx.t(&format!("write-required-{word}")))))
            },
            ItemForm::Quiz => (quiz(cx, state)),
            ItemForm::Exercise { kinds, datasets, asks, indicators } => (exercise(cx, state, (kinds, datasets), asks, indicators)),
            ItemForm::Assignment(lines) => (assignment(cx, state, *lines)),
            ItemForm::Raw => {
                (lines(&state.field("raw", cx.t("write-raw")).hint(cx.t("write-raw-hint")), state, 20))
            },
        }
        (line(&state.field("minutes", cx.t("write-minutes")), state, Kind::Number))
        (line(&state.field("slug", cx.t("write-slug")).hint(cx.t("write-item-slug-hint")), state, Kind::Text("off")))
    };
    let body = html! {
        (trail(cx, &[all(cx), course], &data.title))
        (told(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&data.title).kicker(cx.t(&format!("course-item-{}", data.kind)))))
        @if !data.meanwhile.is_empty() {
            (meanwhile(cx, "write-meanwhile"))
            section.section #now {
                h2 { (cx.t("write-now")) }
                @let now: Vec<(String, Markup)> = data.meanwhile.iter().map(|one| (one.path.clone(), html! { pre.typed { (one.text) } })).collect();
                (definitions(&now))
            }
        }
        p.ways-on {
            a.button.button-quiet href=(cx.url(&paths::item_preview(slug, module, item))) { (cx.t("write-preview")) }
            @if matches!(data.form, ItemForm::Lesson | ItemForm::Session | ItemForm::Assignment(_)) {
                " " a.button.button-quiet href=(cx.url(&paths::course_media_written(slug))) { (cx.t("media-title")) }
            }
        }
        @if !data.faults.is_empty() {
            section.section { (faults(cx, &data.faults, &cx.t("course-import-faults"))) }
        }
        (file_form(cx, &cx.url(&paths::course_write(slug, module, item)), state, fields, &cx.t("write-save")))
        @if !data.questions.is_empty() { (questions(cx, &data.questions)) }
        @if let Some(drawn) = &data.drawn {
            section.section #drawn {
                h2 { (cx.t("write-drawn")) }
                p.hint { (cx.t("write-drawn-text")) }
                div.quiz { (solved(cx, &drawn.language, &drawn.question)) }
            }
        }
    };
    page(cx, &data.title, false, body)
}

fn lesson(cx: &Cx<'_>, state: &FormState) -> Markup {
    html! {
        p.hint { (cx.t("write-text-hint")) }
        (two_texts(cx, "text", "write-text", state, 24))
    }
}

fn quiz(cx: &Cx<'_>, state: &FormState) -> Markup {
    html! {
        p.hint { (cx.t("write-gift-hint")) }
        (two_texts(cx, "text", "write-gift", state, 24))
        div.languages {
            @for language in ["sq", "en"] {
                @let field = state.field(&format!("file-{language}"), both(cx, "write-gift-file", language));
                @let field = match state.value(&format!("kept-{language}")) { "yes" => field.hint(cx.t("write-gift-kept")), _ => field };
                (file(&field, ".gift,.txt,text/plain"))
            }
        }
        (line(&state.field("attempts", cx.t("write-attempts")).hint(cx.t("write-attempts-hint")), state, Kind::Number))
        (pick(&state.field("grade", cx.t("write-grade")), state, &named(&["best", "last", "average"], |word| cx.t(&format!("write-grade-{word}")))))
        (pick(&state.field("feedback", cx.t("write-feedback")), state, &named(&["after", "now"], |word| cx.t(&format!("write-feedback-{word}")))))
        (pick(&state.field("shuffle", cx.t("write-shuffle")), state, &named(&["yes", "no"], |word| cx.t(&format!("write-shuffle-{word}")))))
        (line(&state.field("pass", cx.t("write-quiz-pass")), state, Kind::Number))
        (line(&state.field("limit", cx.t("write-limit")).hint(cx.t("write-limit-hint")), state, Kind::Number))
        (line(&state.field("draw", cx.t("write-draw")).hint(cx.t("write-draw-hint")), state, Kind::Number))
    }
}

fn exercise(
    cx: &Cx<'_>,
    state: &FormState,
    (kinds, datasets): (&[String], &[(String, String)]),
    asks: &[String],
    indicators: &[(String, String)],
) -> Markup {
    html! {
        (choose(&state.field("type", cx.t("write-exercise-type")), state, &named(kinds, |word| cx.t(&format!("write-exercise-{word}")))))
        (choose(&state.field("dataset", cx.t("write-dataset")), state, datasets))
        (lines(&state.field("indicators", cx.t("write-indicators")).hint(cx.t("write-indicators-hint")), state, 4))
        (crate::components::disclosure(&cx.t("write-indicators-all"), false, html! {
            ul.plain { @for (slug, name) in indicators { li { code { (slug) } " " (name) } } }
        }))
        (line(&state.field("places", cx.t("write-places")).hint(cx.t("write-places-hint")), state, Kind::Text("off")))
        (line(&state.field("periods", cx.t("write-periods")).hint(cx.t("write-periods-hint")), state, Kind::Text("off")))
        (line(&state.field("tolerance", cx.t("write-tolerance")).hint(cx.t("write-tolerance-hint")), state, Kind::Text("off")))
        (choose(&state.field("ask", cx.t("write-ask")), state, &named(asks, |word| cx.t(&format!("write-ask-{word}")))))
        (line(&state.field("choices", cx.t("write-choices")), state, Kind::Number))
        (line(&state.field("points", cx.t("write-points")), state, Kind::Number))
        p.hint { (cx.t("write-question-hint")) }
        (two_texts(cx, "question", "write-question", state, 5))
        (two_texts(cx, "hint", "write-hint", state, 4))
    }
}

fn assignment(cx: &Cx<'_>, state: &FormState, criteria: usize) -> Markup {
    html! {
        (two_texts(cx, "brief", "write-brief", state, 18))
        (line(&state.field("points", cx.t("write-points")), state, Kind::Number))
        (line(&state.field("pages", cx.t("write-pages")).hint(cx.t("write-pages-hint")), state, Kind::Number))
        input type="hidden" name="rubric" value=(criteria);
        @for number in 0..criteria {
            fieldset.written-criterion {
                legend { (cx.ta("write-criterion", &[("number", cx.count(number + 1).into())])) }
                @if number == 0 { p.hint { (cx.t("write-rubric-hint")) } }
                (two_lines(cx, &format!("rubric-{number}-title"), "write-criterion-title", state))
                (line(&state.field(&format!("rubric-{number}-points"), cx.t("write-points")), state, Kind::Number))
                (two_texts(cx, &format!("rubric-{number}-levels"), "write-levels", state, 5))
            }
        }
    }
}

fn questions(cx: &Cx<'_>, questions: &[QuestionLine]) -> Markup {
    let rows = questions.iter().map(|one| {
        let text = |language: &str, text: &str| {
            html! { @if text.is_empty() { em { (cx.t("write-question-lacks")) } } @else { span lang=[foreign(cx, language)] { (text) } } }
        };
        let first = html! {
            @if !one.name.is_empty() { strong { (one.name) } br; }
            span.entry-text { (cx.t(&format!("bank-kind-{}", one.kind))) @for label in &one.labels { " · " (label) } }
        };
        let key = html! { ul.plain { @for answer in &one.key { li { (answer) } } } };
        Row::new(vec![
            Cell::markup(first),
            Cell::markup(text("sq", &one.texts[0])),
            Cell::markup(text("en", &one.texts[1])),
            Cell::markup(key),
        ])
    });
    let heads = vec![
        Head::text(cx.t("write-question")),
        Head::text(cx.t("course-language-sq")),
        Head::text(cx.t("course-language-en")),
        Head::text(cx.t("write-key")),
    ];
    let mut shown = Table::new("questions", cx.t("write-questions"), heads, rows.collect());
    shown.cards = true;
    html! { section.section { (table(cx, &shown)) } }
}
