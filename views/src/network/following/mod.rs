//! What somebody follows, and what is new of it.

mod home;
mod list;

pub use home::{FeedLine, HomeMatches, HomePage, home};
pub use list::{FollowedLine, FollowingPage, following};

use maud::{Markup, html};

use crate::forms::button_form;
use crate::{Cx, paths};

/// The way to following what a page is about: the page of what one follows, which offers it. Pages that are the same for
/// all carry it, and guests are asked to sign in there.
pub(crate) fn follow_link(cx: &Cx<'_>, about: &[(&str, &str)]) -> Markup {
    let pairs: Vec<String> = about.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let href = format!("{}?{}", cx.url(paths::ACCOUNT_FOLLOWING), pairs.join("&"));
    html! { a.button.button-quiet href=(href) rel="nofollow" { (cx.t("follow-ways")) } }
}

/// Names and values as [`follow_link`] takes them.
pub(super) fn follow_pairs<'a>(about: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    about.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

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
