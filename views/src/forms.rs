//! Forms that write: what was typed is kept, what was refused is said above the form and beside the field.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Choice, Field, Label, Link, checkboxes, disclosure, error_summary, frame, radios, select};

/// The field that carries the token of a form.
pub const TOKEN: &str = "form-token";

/// The field that carries the key of a form of something new, by which a button that is pressed twice writes once.
pub const ONCE: &str = "once";

/// What stands in a form, and what was refused of it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    values: BTreeMap<String, Vec<String>>,
    refused: Vec<(String, String)>,
    notes: BTreeMap<String, String>,
}

impl FormState {
    /// Adds an answer; a field may have several.
    pub fn add(&mut self, name: &str, value: &str) {
        self.values.entry(name.to_owned()).or_default().push(value.to_owned());
    }

    /// The same with an answer, for a form that begins filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl AsRef<str>) -> Self {
        self.add(name, value.as_ref());
        self
    }

    /// Puts answers over those that are there, field by field.
    pub fn put_over(&mut self, other: Self) {
        self.values.extend(other.values);
        self.refused.extend(other.refused);
        self.notes.extend(other.notes);
    }

    /// Puts what was sent over what is there, as a browser sends it: of a box that is not ticked nothing comes, so those
    /// of the form that was sent are taken out before.
    pub fn put_sent_over(&mut self, sent: Self, boxes: &[&str]) {
        self.values.retain(|name, _| !boxes.contains(&name.as_str()));
        self.put_over(sent);
    }

    /// Says why a field was refused.
    pub fn refuse(&mut self, name: &str, why: String) {
        self.refused.push((name.to_owned(), why));
    }

    /// Says beside a field what is to be known before it is answered.
    pub fn note(&mut self, name: &str, text: String) {
        self.notes.insert(name.to_owned(), text);
    }

    /// The answer of a field; empty where there is none.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values
            .get(name)
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    /// Whether an answer was chosen.
    #[must_use]
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.values
            .get(name)
            .is_some_and(|values| values.iter().any(|chosen| chosen == value))
    }

    /// Why a field was refused.
    #[must_use]
    pub fn refusal(&self, name: &str) -> Option<&str> {
        self.refused
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, why)| why.as_str())
    }

    /// Whether anything was refused.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.refused.is_empty()
    }

    /// A field with its note and its refusal.
    #[must_use]
    pub fn field(&self, name: &str, label: impl Into<String>) -> Field {
        let mut field = Field::new(name, label);
        if let Some(note) = self.notes.get(name) {
            field = field.hint(note);
        }
        match self.refusal(name) {
            Some(why) => field.error(why),
            None => field,
        }
    }
}

/// What a line of text is for; browsers and password managers help accordingly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text, with its autocomplete token; `off` where there is none.
    Text(&'static str),
    /// An e-mail address.
    Email,
    /// The password that exists.
    Password,
    /// A password to be set.
    NewPassword,
    /// A code of six digits.
    Code,
    /// An address of the web.
    Url,
    /// A date.
    Date,
    /// A time of the day.
    Time,
    /// A whole number.
    Number,
}

/// A form that writes. `action` is a path in the page's language already.
#[must_use]
pub fn form(cx: &Cx<'_>, action: &str, state: &FormState, fields: Markup, send: &str) -> Markup {
    form_with(
        cx,
        action,
        state,
        fields,
        html! { button.button type="submit" { (send) } },
    )
}

/// The same with buttons of its own.
#[must_use]
pub fn form_with(cx: &Cx<'_>, action: &str, state: &FormState, fields: Markup, buttons: Markup) -> Markup {
    html! {
        (summary_of(cx, state, &fields))
        form.form method="post" action=(action) novalidate {
            (token(cx))
            (once(state))
            (fields)
            div.form-send { (buttons) }
        }
    }
}

/// A form that writes and can carry files.
#[must_use]
pub fn file_form(cx: &Cx<'_>, action: &str, state: &FormState, fields: Markup, send: &str) -> Markup {
    html! {
        (summary_of(cx, state, &fields))
        form.form method="post" action=(action) enctype="multipart/form-data" novalidate {
            (token(cx))
            (fields)
            div.form-send { button.button type="submit" { (send) } }
        }
    }
}

/// A single button that writes, with hidden answers.
#[must_use]
pub fn button_form(cx: &Cx<'_>, action: &str, hidden: &[(&str, &str)], text: &str, quiet: bool) -> Markup {
    html! {
        form.inline method="post" action=(action) {
            (token(cx))
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button.button .button-quiet[quiet] type="submit" { (text) }
        }
    }
}

/// A button whose deed is not undone by another: it stands behind what it will do, so that nobody presses it by
/// mistake, with or without scripts.
#[must_use]
pub fn weighty_form<'a>(
    cx: &Cx<'_>,
    action: &str,
    hidden: &[(&str, &str)],
    text: impl Into<Label<'a>>,
    what: &str,
    send: &str,
) -> Markup {
    disclosure(
        text,
        false,
        html! {
            p { (what) }
            form.inline method="post" action=(action) {
                (token(cx))
                @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
                button.button.button-danger type="submit" { (send) }
            }
        },
    )
}

/// The hidden field that shows that a form came from this page.
#[must_use]
pub fn token(cx: &Cx<'_>) -> Markup {
    html! { input type="hidden" name=(TOKEN) value=(cx.csrf); }
}

/// The hidden key of a form of something new; nothing where it has none.
#[must_use]
pub fn once(state: &FormState) -> Markup {
    let key = state.value(ONCE);
    html! { @if !key.is_empty() { input type="hidden" name=(ONCE) value=(key); } }
}

/// What was refused, above the form, each leading to its field.
#[must_use]
pub fn summary(cx: &Cx<'_>, state: &FormState) -> Markup {
    let links: Vec<Link> = state
        .refused
        .iter()
        .map(|(name, why)| Link::new(why, format!("#f-{name}")))
        .collect();
    error_summary(cx, &links)
}

/// The same; where several fields were refused for the same reason, each is named by its label.
#[must_use]
pub fn summary_of(cx: &Cx<'_>, state: &FormState, fields: &Markup) -> Markup {
    let same = |why: &str| state.refused.iter().filter(|(_, other)| other == why).count() > 1;
    let links: Vec<Link> = state
        .refused
        .iter()
        .map(|(name, why)| {
            let label = same(why).then(|| label(fields, name)).flatten();
            let text = label.map_or_else(|| why.clone(), |label| format!("{label}: {why}"));
            Link::new(text, format!("#f-{name}"))
        })
        .collect();
    error_summary(cx, &links)
}

/// The label of a field as it stands in the form, of a group of boxes its legend; none where it holds more than words.
fn label(fields: &Markup, name: &str) -> Option<String> {
    let (before, after) = fields.0.split_once(&format!("<label for=\"f-{name}\">"))?;
    // the first box of a group bears the id of the field, and its label names only itself
    let opened = before.rfind("<ul class=\"boxes\"");
    let words = if opened > before.rfind("</ul>") {
        before.rsplit_once("<legend>")?.1.split_once("</legend>")?.0
    } else {
        after.split_once("</label>")?.0
    };
    let plain = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    (!words.contains('<')).then_some(plain)
}

/// A line of text.
#[must_use]
pub fn line(field: &Field, state: &FormState, kind: Kind) -> Markup {
    let (html_type, autocomplete, mode) = match kind {
        Kind::Text(token) => ("text", token, None),
        Kind::Email => ("email", "email", Some("email")),
        Kind::Password => ("password", "current-password", None),
        Kind::NewPassword => ("password", "new-password", None),
        Kind::Code => ("text", "one-time-code", Some("numeric")),
        Kind::Url => ("url", "url", Some("url")),
        Kind::Date => ("date", "off", None),
        Kind::Time => ("time", "off", None),
        Kind::Number => ("text", "off", Some("numeric")),
    };
    let value = match kind {
        Kind::Password | Kind::NewPassword | Kind::Code => "",
        _ => state.value(&field.name),
    };
    let short = matches!(kind, Kind::Code | Kind::Date | Kind::Time | Kind::Number);
    frame(
        field,
        html! {
            input .short[short] type=(html_type) id=(field.id) name=(field.name) value=[(!value.is_empty()).then_some(value)]
                autocomplete=(autocomplete) inputmode=[mode]
                spellcheck=[matches!(kind, Kind::Email | Kind::Code | Kind::Url).then_some("false")]
                autocapitalize=[(!matches!(kind, Kind::Text(_))).then_some("none")]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
        },
    )
}

/// A line of text for which answers are offered, `(value, text)`; another may be typed.
#[must_use]
pub fn offered(field: &Field, state: &FormState, answers: &[(String, String)]) -> Markup {
    let list = format!("{}-list", field.id);
    frame(
        field,
        html! {
            input.short type="text" id=(field.id) name=(field.name) value=(state.value(&field.name)) list=(list)
                autocomplete="off" aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
            datalist id=(list) {
                @for (value, text) in answers { option value=(value) { @if value != text { (text) } } }
            }
        },
    )
}

/// Several lines of text.
#[must_use]
pub fn lines(field: &Field, state: &FormState, rows: u8) -> Markup {
    frame(
        field,
        html! {
            textarea id=(field.id) name=(field.name) rows=(rows)
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] {
                // the first line end of a textarea is not part of it
                "\n" (state.value(&field.name))
            }
        },
    )
}

/// A file.
#[must_use]
pub fn file(field: &Field, accept: &str) -> Markup {
    frame(
        field,
        html! {
            input type="file" id=(field.id) name=(field.name) accept=(accept)
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
        },
    )
}

/// Several files of the kinds that may hang on what people write: documents, pictures, tables; `besides` are the endings of
/// others.
#[must_use]
pub fn file_fields(field: &Field, besides: &str) -> Markup {
    frame(
        field,
        html! {
            input type="file" id=(field.id) name=(field.name) multiple
                accept=(format!(".pdf,.png,.jpg,.jpeg,.webp,.xlsx,.ods,.csv{besides}"))
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
        },
    )
}

/// One answer of many, `(value, text)`.
#[must_use]
pub fn choose(field: &Field, state: &FormState, choices: &[(String, String)]) -> Markup {
    select(field, &chosen(field, state, choices))
}

/// One of a few answers, all in sight, `(value, text)`.
#[must_use]
pub fn pick(field: &Field, state: &FormState, choices: &[(String, String)]) -> Markup {
    radios(field, &chosen(field, state, choices))
}

/// Any of several answers, `(value, text)`.
#[must_use]
pub fn tick(field: &Field, state: &FormState, choices: &[(String, String)]) -> Markup {
    checkboxes(field, &chosen(field, state, choices))
}

/// A single box, for what one agrees to or switches on.
#[must_use]
pub fn agree(field: &Field, state: &FormState) -> Markup {
    html! {
        div.field.agree .field-refused[field.error.is_some()] {
            input type="checkbox" id=(field.id) name=(field.name) value="yes" checked[state.chosen(&field.name, "yes")]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
            label for=(field.id) { (field.label) }
            (crate::components::hint_and_error(field))
        }
    }
}

fn chosen(field: &Field, state: &FormState, choices: &[(String, String)]) -> Vec<Choice> {
    choices
        .iter()
        .map(|(value, text)| Choice::new(value, text, state.chosen(&field.name, value)))
        .collect()
}

#[cfg(test)]
mod tests;
