//! Projects: all of them, one with what it wants to move, and its form.

mod edit;
mod list;
mod one;

pub use edit::{ProjectForm, StepRow, TargetRow, project_edit};
pub use list::{ProjectLine, ProjectsPage, projects};
pub use one::{MovedView, ProjectPage, StepLine, TargetView, ValueView, project};

use crate::{Cx, Locale};

pub(super) use list::project_entry;

/// A text in the page's language; where there is none, in the other, with its tag.
#[derive(Debug, Clone)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The language where it is not the page's.
    pub foreign: Option<&'static str>,
}

impl Said {
    /// What is said of something in either language; empty where nothing is.
    #[must_use]
    pub fn of(cx: &Cx<'_>, sq: Option<&str>, en: Option<&str>) -> Self {
        let (own, other) = match cx.locale {
            Locale::Sq => (sq, en),
            Locale::En => (en, sq),
        };
        match (own, other) {
            (Some(text), _) => Self {
                text: text.to_owned(),
                foreign: None,
            },
            (None, Some(text)) => Self {
                text: text.to_owned(),
                foreign: Some(cx.locale.other().tag()),
            },
            (None, None) => Self {
                text: String::new(),
                foreign: None,
            },
        }
    }
}
