//! Somebody as a page names them, and what is not shown to others.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, anchor};

/// What moderators keep others from seeing, on a page that its own people and moderators see.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Hidden {
    /// Nothing: others see it.
    #[default]
    No,
    /// The very thing.
    Itself,
    /// The organisation whose it is, and so the thing too.
    Organisation,
}

impl Hidden {
    /// What was just done, in words; `key` is the message where others see it. Of what they do not see nobody is told that they
    /// do: not what was written, planned or published, nor what was told of using it.
    pub(super) fn done(self, cx: &Cx<'_>, word: &str, key: &str) -> String {
        if self != Self::No && matches!(word, "written" | "planned" | "published" | "used") {
            cx.t("network-done-hidden")
        } else {
            cx.t(key)
        }
    }
}

impl From<bool> for Hidden {
    fn from(hidden: bool) -> Self {
        if hidden { Self::Itself } else { Self::No }
    }
}

/// Somebody who is named on a page.
#[derive(Debug, Clone)]
pub enum Shown {
    /// By their name, with their page.
    Known(Link),
    /// Moderators hid them: their name and page are not for others to see.
    Hidden,
    /// They deleted their account.
    Left,
}

impl Shown {
    /// Their name.
    pub(super) fn name(&self, cx: &Cx<'_>) -> Markup {
        html! {
            @match self {
                Self::Known(link) => (anchor(link)),
                Self::Hidden => (cx.t("organisations-person-hidden")),
                Self::Left => (cx.t("post-former-member")),
            }
        }
    }
}
