//! Why an answer in a form was refused: which field, and the message that says why.

use bashke_views::forms::FormState;
use bashke_views::{Arg, Locale};

/// A field's answer was refused.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// The field.
    pub field: &'static str,
    /// The key of the message.
    pub message: &'static str,
    /// The message's arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Refusal {
    /// A refusal whose message takes nothing.
    #[must_use]
    pub const fn new(field: &'static str, message: &'static str) -> Self {
        Self {
            field,
            message,
            args: Vec::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// What was refused of a form, gathered so that all is told at once.
#[derive(Debug, Clone, Default)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// Adds one.
    pub fn push(&mut self, field: &'static str, message: &'static str) {
        self.0.push(Refusal::new(field, message));
    }

    /// Nothing was refused, or all that was.
    ///
    /// # Errors
    /// All that was refused.
    pub fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Puts the messages beside the fields.
    pub fn show(&self, state: &mut FormState, locale: Locale) {
        for (refusal, words) in self.0.iter().zip(self.words(locale)) {
            state.refuse(refusal.field, words);
        }
    }

    /// The messages alone, for where there are no fields.
    #[must_use]
    pub fn words(&self, locale: Locale) -> Vec<String> {
        let words = |refusal: &Refusal| locale.message_with(refusal.message, &refusal.args);
        self.0.iter().map(words).collect()
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}
