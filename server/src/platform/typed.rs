//! What was typed into the form that is being answered: where no page shows the form again, the page of the error shows the
//! words, so that nobody loses them, whatever came in between.

use std::sync::{Arc, Mutex, PoisonError};

use http::Extensions;

/// What was typed, as far as the form was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed(Arc<Mutex<Vec<String>>>);

impl Typed {
    /// Where the words of a request's form are kept, whoever reads it.
    pub(super) fn begin(request: &mut Extensions) -> Self {
        let typed = Self::default();
        request.insert(typed.clone());
        typed
    }

    /// Where the words of a request's form are kept; nowhere that anybody looks where no layer began it.
    pub(super) fn of(request: &Extensions) -> Self {
        request.get::<Self>().cloned().unwrap_or_default()
    }

    /// Keeps the words instead of those that were kept.
    pub(super) fn keep(&self, words: Vec<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// The words; none where no form was read, or nothing was written in it.
    pub(super) fn words(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
