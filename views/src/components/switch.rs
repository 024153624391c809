//! Choices that are links: every view has an address.

use maud::{Markup, html};

/// One choice.
#[derive(Debug, Clone)]
pub struct SwitchOption {
    /// What it says.
    pub text: String,
    /// Where it leads; none where the choice cannot be made here.
    pub href: Option<String>,
    /// Whether it is the choice in force.
    pub current: bool,
}

impl SwitchOption {
    /// A choice.
    #[must_use]
    pub fn new(text: impl Into<String>, href: impl Into<String>, current: bool) -> Self {
        Self {
            text: text.into(),
            href: Some(href.into()),
            current,
        }
    }

    /// A choice that cannot be made here.
    #[must_use]
    pub fn unavailable(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: None,
            current: false,
        }
    }
}

/// A segmented control: a few ways of seeing the same thing.
#[must_use]
pub fn switch(label: &str, options: &[SwitchOption]) -> Markup {
    html! {
        div.switch role="group" aria-label=(label) {
            span.switch-label aria-hidden="true" { (label) }
            (list(options))
        }
    }
}

/// Tabs: the parts of one thing.
#[must_use]
pub fn tabs(label: &str, options: &[SwitchOption]) -> Markup {
    html! {
        nav.tabs aria-label=(label) { (list(options)) }
    }
}

fn list(options: &[SwitchOption]) -> Markup {
    html! {
        ul role="list" {
            @for option in options {
                li {
                    @if let Some(href) = &option.href {
                        a href=(href) aria-current=[option.current.then_some("true")] { (option.text) }
                    } @else {
                        span.unavailable { (option.text) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &crate::Cx<'_>) -> Markup {
    html! {
        (tabs(cx.pick("Pjesët e faqes", "Parts of the page"), &[
            SwitchOption::new(cx.pick("Përmbledhje", "Overview"), "?view=overview", true),
            SwitchOption::new(cx.pick("Të ardhurat", "Revenue"), "?view=revenue", false),
            SwitchOption::new(cx.pick("Shpenzimet", "Spending"), "?view=spending", false),
            SwitchOption::new(cx.pick("Detyrimet", "Obligations"), "?view=obligations", false),
        ]))
        div.switches {
            (switch(cx.pick("Baza", "Basis"), &[
                SwitchOption::new(cx.pick("Shuma", "Amount"), "?basis=absolute", true),
                SwitchOption::new(cx.pick("Për banor", "Per inhabitant"), "?basis=census-2023", false),
            ]))
            (switch(cx.pick("Çmimet", "Prices"), &[
                SwitchOption::new(cx.pick("Të vitit", "Of the year"), "?prices=nominal", true),
                SwitchOption::unavailable(cx.pick("Reale", "Real")),
            ]))
        }
    }
}
