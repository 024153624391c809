//! What somebody follows, and what is new of it.

mod home;
mod list;

pub use home::{FeedLine, HomeMatches, HomePage, home};
pub use list::{FollowedLine, FollowingPage, following};

use maud::Markup;

use crate::forms::button_form;
use crate::{Cx, paths};

/// The button by which something is followed, or no longer: `kind` and `subject` name it, `next` is where one comes back
/// to.
pub(super) fn follow_button(cx: &Cx<'_>, (kind, subject): (&str, &str), follows: bool, next: &str) -> Markup {
    let (on, text) = if follows {
        ("no", "follow-no-more")
    } else {
        ("yes", "follow-begin")
    };
    let hidden = [("kind", kind), ("subject", subject), ("on", on), ("next", next)];
    button_form(cx, &cx.url(paths::ACCOUNT_FOLLOWING), &hidden, &cx.t(text), true)
}
