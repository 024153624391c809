//! Form controls: a label, a hint, the control and, where it was refused, why.

use maud::{Markup, html};

use super::mark;

/// What every control has.
#[derive(Debug, Clone)]
pub struct Field {
    /// The name that is sent.
    pub name: String,
    /// The id of the control; errors link to it.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// What helps to answer.
    pub hint: Option<String>,
    /// Why the answer was refused.
    pub error: Option<String>,
    /// Whether a change sends the form by itself, where scripts run.
    pub auto: bool,
    /// Whether its answers are long and want the room of two.
    pub long: bool,
}

impl Field {
    /// A field.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id: format!("f-{name}"),
            name,
            label: label.into(),
            hint: None,
            error: None,
            auto: false,
            long: false,
        }
    }

    /// Another id, where a name stands twice on a page.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Adds what helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds why the answer was refused.
    #[must_use]
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// A change sends the form by itself.
    #[must_use]
    pub const fn auto(mut self) -> Self {
        self.auto = true;
        self
    }

    /// Its answers are long: it takes the room of two, and what is chosen goes over several lines where even that is short.
    #[must_use]
    pub const fn long(mut self) -> Self {
        self.long = true;
        self
    }

    pub(crate) fn described_by(&self) -> Option<String> {
        let ids = [
            self.hint.as_ref().map(|_| format!("{}-hint", self.id)),
            self.error.as_ref().map(|_| format!("{}-error", self.id)),
        ];
        let ids = ids.into_iter().flatten().collect::<Vec<_>>();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(crate) fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }
}

/// One of the answers to choose from.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// The group that it stands in; choices of one group follow each other.
    pub group: Option<String>,
    /// What helps to choose (not in selects).
    pub hint: Option<String>,
}

impl Choice {
    /// An answer.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<String>, chosen: bool) -> Self {
        Self {
            value: value.into(),
            text: text.into(),
            chosen,
            group: None,
            hint: None,
        }
    }

    /// Puts it into a group.
    #[must_use]
    pub fn group(mut self, group: impl Into<String>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Adds what helps to choose.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// What a number may be.
#[derive(Debug, Clone, Copy, Default)]
pub struct NumberRange {
    /// The smallest.
    pub min: Option<f64>,
    /// The largest.
    pub max: Option<f64>,
    /// The distance between two of them; any where none is given.
    pub step: Option<f64>,
}

/// A line of text.
#[must_use]
pub fn text_field(field: &Field, value: &str) -> Markup {
    frame(
        field,
        html! {
            input type="text" id=(field.id) name=(field.name) value=(value)
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
        },
    )
}

/// A number, kept as it was typed.
#[must_use]
pub fn number_field(field: &Field, value: &str, range: NumberRange) -> Markup {
    let step = range.step.map_or_else(|| "any".to_owned(), |step| step.to_string());
    frame(
        field,
        html! {
            input.short type="number" inputmode="decimal" id=(field.id) name=(field.name) value=(value)
                min=[range.min] max=[range.max] step=(step)
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
        },
    )
}

/// One answer of many.
#[must_use]
pub fn select(field: &Field, choices: &[Choice]) -> Markup {
    let groups = choices.chunk_by(|a, b| a.group == b.group);
    frame(
        field,
        html! {
            select id=(field.id) name=(field.name) data-auto[field.auto]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] {
                @for group in groups {
                    @if let Some(label) = group.first().and_then(|choice| choice.group.as_ref()) {
                        optgroup label=(label) { (options(group)) }
                    } @else { (options(group)) }
                }
            }
        },
    )
}

fn options(choices: &[Choice]) -> Markup {
    html! {
        @for choice in choices {
            option value=(choice.value) selected[choice.chosen] { (choice.text) }
        }
    }
}

/// Any of several answers.
#[must_use]
pub fn checkboxes(field: &Field, choices: &[Choice]) -> Markup {
    boxes(field, choices, "checkbox")
}

/// One of a few answers, all in sight.
#[must_use]
pub fn radios(field: &Field, choices: &[Choice]) -> Markup {
    boxes(field, choices, "radio")
}

fn boxes(field: &Field, choices: &[Choice], kind: &str) -> Markup {
    let numbered: Vec<(usize, &Choice)> = choices.iter().enumerate().collect();
    html! {
        fieldset.field .field-refused[field.error.is_some()] aria-describedby=[field.described_by()] {
            legend { (field.label) }
            (hint_and_error(field))
            @for group in numbered.chunk_by(|(_, a), (_, b)| a.group == b.group) {
                @let label = group.first().and_then(|(_, choice)| choice.group.as_ref());
                @if let Some(label) = label { p.boxes-group aria-hidden="true" { (label) } }
                ul.boxes role="list" aria-label=[label] {
                    @for (number, choice) in group { li { (one_box(field, choice, kind, *number)) } }
                }
            }
        }
    }
}

fn one_box(field: &Field, choice: &Choice, kind: &str, number: usize) -> Markup {
    // the first box has the field's own id, so that an error leads to it
    let id = if number == 0 {
        field.id.clone()
    } else {
        format!("{}-{number}", field.id)
    };
    let hint_id = choice.hint.as_ref().map(|_| format!("{id}-note"));
    html! {
        input type=(kind) id=(id) name=(field.name) value=(choice.value) checked[choice.chosen]
            data-auto[field.auto] aria-describedby=[hint_id.as_ref()];
        label for=(id) { (choice.text) }
        @if let (Some(hint), Some(hint_id)) = (&choice.hint, &hint_id) { p.hint id=(hint_id) { (hint) } }
    }
}

pub(crate) fn frame(field: &Field, control: Markup) -> Markup {
    html! {
        div.field .field-refused[field.error.is_some()] .field-long[field.long] {
            label for=(field.id) { (field.label) }
            (hint_and_error(field))
            (control)
        }
    }
}

pub(crate) fn hint_and_error(field: &Field) -> Markup {
    html! {
        @if let Some(hint) = &field.hint { p.hint id={ (field.id) "-hint" } { (hint) } }
        @if let Some(error) = &field.error {
            p.field-error id={ (field.id) "-error" } { (mark("warning")) (error) }
        }
    }
}
