//! A question of an attempt, with its answer.

use maud::{Markup, html};

use super::{Answer, AttemptPage, QuestionView};
use crate::Cx;
use crate::components::mark;
use crate::training::foreign;

/// A question, how it is answered, and what was right about it where that may be told.
pub(super) fn question(cx: &Cx<'_>, page: &AttemptPage, one: &QuestionView) -> Markup {
    let name = format!("q{}", one.position);
    let language = foreign(cx, &page.language);
    let fixed = one.fixed || page.submitted;
    let essay = matches!(one.answer, Answer::Text { .. });
    let hints = [
        (!one.hint.is_empty()).then(|| format!("h-{name}")),
        (!one.accepted.is_empty()).then(|| format!("a-{name}")),
        (essay && !fixed).then(|| format!("u-{name}")),
        one.refused.is_some().then(|| format!("e-{name}")),
    ];
    let hints: Vec<String> = hints.into_iter().flatten().collect();
    let described = (!hints.is_empty()).then(|| hints.join(" "));
    let invalid = one.refused.is_some().then_some("true");
    let heading = cx.ta("quiz-question", &[("number", cx.count(one.number).into())]);
    html! {
        @if matches!(one.answer, Answer::None) {
            div.quiz-text lang=[language] { @for text in &one.text { p { (text) } } }
        } @else if !one.is_typed() {
            // a frame that is closed takes no focus, and whoever had its answer checked is led here
            div id=(name) tabindex="-1" { fieldset.quiz-question disabled[fixed] aria-describedby=[one.refused.is_some().then(|| format!("e-{name}"))] {
                legend { span.quiz-number { (heading) } @for text in &one.text { span.quiz-asked lang=[language] { (text) } } }
                (drawing(cx, one))
                (why(one, &name))
                (answer(cx, &name, one, language))
                @if !one.after.is_empty() { p lang=[language] { (one.after) } }
                (below(cx, page, one, &name))
            } }
        } @else {
            div.quiz-question id=(name) tabindex="-1" {
                label for=(format!("f-{name}")) { span.quiz-number { (heading) } @for text in &one.text { span.quiz-asked lang=[language] { (text) } } }
                (drawing(cx, one))
                @if !one.hint.is_empty() { p.hint id=(format!("h-{name}")) lang=[language] { (one.hint) } }
                @if !one.accepted.is_empty() { p.hint id=(format!("a-{name}")) { (one.accepted) } }
                @if essay && !fixed { p.hint id=(format!("u-{name}")) { (cx.t("quiz-essay-unread")) } }
                (why(one, &name))
                @match &one.answer {
                    Answer::Line { typed, number, unit } => p {
                        input #{ "f-" (name) } type="text" name=(name) value=(typed) inputmode=[number.then_some("decimal")]
                            autocomplete="off" maxlength="200" disabled[fixed]
                            aria-describedby=[&described] aria-invalid=[invalid];
                        @if !unit.is_empty() { " " span { (unit) } }
                    },
                    Answer::Text { typed } => textarea #{ "f-" (name) } name=(name) rows="8" maxlength="10000" disabled[fixed]
                        aria-describedby=[&described] aria-invalid=[invalid] { (typed) },
                    _ => {},
                }
                @if !one.after.is_empty() { p lang=[language] { (one.after) } }
                (below(cx, page, one, &name))
            }
        }
    }
}

/// Why an answer was not taken.
fn why(one: &QuestionView, name: &str) -> Markup {
    html! { @if let Some(why) = &one.refused { p.field-error id=(format!("e-{name}")) { (mark("warning")) (why) } } }
}

fn drawing(cx: &Cx<'_>, one: &QuestionView) -> Markup {
    html! { @if let Some(shown) = &one.drawing { (shown.markup(cx)) } }
}

fn answer(cx: &Cx<'_>, name: &str, one: &QuestionView, language: Option<&str>) -> Markup {
    html! {
        @if !one.hint.is_empty() { p.hint lang=[language] { (one.hint) } }
        @match &one.answer {
            Answer::One { choices, chosen } => @for (i, text) in choices.iter().enumerate() {
                label.quiz-choice lang=[language] {
                    input type="radio" name=(name) value=(i) checked[*chosen == Some(i)];
                    span { (text) }
                }
            },
            Answer::Named { choices, chosen } => @for (value, text) in choices {
                label.quiz-choice {
                    input type="radio" name=(name) value=(value) checked[chosen.as_deref() == Some(value.as_str())];
                    span { (text) }
                }
            },
            Answer::Several { choices, chosen } => {
                p.hint { (cx.t("quiz-several")) }
                @for (i, text) in choices.iter().enumerate() {
                    label.quiz-choice lang=[language] {
                        input type="checkbox" name=(name) value=(i) checked[chosen.contains(&i)];
                        span { (text) }
                    }
                }
            },
            Answer::Pairs { left, right, chosen } => @for (i, text) in left.iter().enumerate() {
                div.quiz-pair {
                    label for=(format!("f-{name}-{i}")) lang=[language] { (text) }
                    select #{ "f-" (name) "-" (i) } name=(format!("{name}-{i}")) {
                        option value="" { (cx.t("quiz-choose")) }
                        @for (j, text) in right.iter().enumerate() {
                            option value=(j) selected[chosen.get(i).copied().flatten() == Some(j)] { (text) }
                        }
                    }
                }
            },
            _ => {},
        }
    }
}

fn below(cx: &Cx<'_>, page: &AttemptPage, one: &QuestionView, name: &str) -> Markup {
    let language = foreign(cx, &page.language);
    html! {
        @if let Some(typed) = &one.typed { p { (cx.t("quiz-typed-here")) } pre.typed { (typed) } }
        @if let Some(chart) = &one.chart { p { a href=(chart.href) { (chart.text) } } }
        @if let Some(judged) = &one.judged {
            div.quiz-judged data-judged=(judged.word) {
                @let bare = judged.word == "open" && judged.told.is_empty();
                p { strong { (cx.t(&if bare { "quiz-judged-unread".to_owned() } else { format!("quiz-judged-{}", judged.word) })) } @if !judged.points.is_empty() { " · " (judged.points) } }
                @for text in &judged.told { p lang=[language] { (text) } }
                @if !judged.working.is_empty() {
                    ul { @for text in &judged.working { li { (text) } } }
                }
                @if let Some(chart) = &judged.chart { p { a href=(chart.href) { (chart.text) } } }
            }
        } @else if page.checks && !page.submitted {
            p { button.button.button-quiet type="submit" name="do" value=(format!("check-{name}")) { (cx.t("quiz-check")) } }
        }
    }
}
