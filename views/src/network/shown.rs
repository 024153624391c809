//! Somebody as a page names them.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, anchor};

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
