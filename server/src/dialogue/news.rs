//! News of dialogues as people read them.

use bashke_views::{Locale, paths};

use super::queries::DialogueNews;

impl DialogueNews {
    /// What is told, in words.
    #[must_use]
    pub fn told(&self, locale: Locale) -> String {
        let args = [
            ("name", self.name.as_str().into()),
            ("title", self.title.as_str().into()),
        ];
        locale.message_with(&format!("notice-{}", self.message), &args)
    }

    /// Where it is seen.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}{}", paths::dialogue(&self.slug), self.below)
    }
}
