//! Links and mentions in a text, and whether there are too many for whom writes it.

use super::trust::{Allowance, Relaxes, Trust};
use crate::platform::refusal::{Refusal, Refusals};

/// How many links a text holds: written out, or as bare names of hosts with `www.`.
#[must_use]
pub fn links(text: &str) -> usize {
    let text = text.to_lowercase();
    let written = text.matches("http://").count() + text.matches("https://").count();
    // an address that was counted may go on with www.
    let bare = text
        .match_indices("www.")
        .filter(|(at, _)| !text[..*at].ends_with("//"))
        .count();
    written + bare
}

/// How many people a text names with `@`; the `@` of a mail address is none.
#[must_use]
pub fn mentions(text: &str) -> usize {
    let mut before = ' ';
    let mut count = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let named = letters.peek().is_some_and(|next| next.is_alphanumeric());
        if letter == '@' && named && !before.is_alphanumeric() {
            count += 1;
        }
        before = letter;
    }
    count
}

/// What of a text is too much for whom writes it, having written `posts` within a day, each with when that relaxes.
#[must_use]
pub fn refused(allowance: &Allowance, field: &'static str, text: &str, posts: u32) -> Refusals {
    let mut refusals = Refusals::default();
    if allowance.trust == Trust::None {
        refusals.push(field, "limit-unverified");
        return refusals;
    }
    let met = [
        (links(text) > allowance.links, "limit-links", allowance.links),
        (
            mentions(text) > allowance.mentions,
            "limit-mentions",
            allowance.mentions,
        ),
        (
            posts >= allowance.posts_per_day,
            "limit-posts",
            allowance.posts_per_day as usize,
        ),
    ];
    for (_, message, most) in met.into_iter().filter(|(met, ..)| *met) {
        refusals.0.push(explained(field, message, most, allowance));
    }
    refusals
}

/// A limit with what it is and when it relaxes.
pub(in crate::moderation) fn explained(
    field: &'static str,
    message: &'static str,
    most: usize,
    allowance: &Allowance,
) -> Refusal {
    // each message ends with a sentence that is chosen by what is still to come
    let (relaxes, days, contributions) = match allowance.relaxes {
        Some(Relaxes { days, contributions: 0 }) => ("days", days, 0),
        Some(Relaxes { days: 0, contributions }) => ("contributions", 0, contributions),
        Some(Relaxes { days, contributions }) => ("both", days, contributions),
        None if allowance.trust == Trust::Established => ("never", 0, 0),
        None => ("aged", 0, 0),
    };
    Refusal::new(field, message)
        .with("most", most.to_string())
        .with("relaxes", relaxes)
        .with("days", days.to_string())
        .with("days-count", days as usize)
        .with("contributions", contributions.to_string())
        .with("contributions-count", contributions as usize)
}

#[cfg(test)]
mod tests {
    use super::super::trust::{Record, allowance};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_and_mentions_are_counted_as_people_see_them() {
        assert_eq!(links("Shih https://www.example.al dhe WWW.example.com, http://a.b"), 3);
        assert_eq!(links("asnjë lidhje këtu"), 0);
        assert_eq!(mentions("@ana dhe @besa, jo ana@shembull.al, jo @ vetëm"), 2);
    }

    #[test]
    fn a_limit_that_is_met_is_told_with_when_it_relaxes() {
        let new = allowance(&Record {
            verified: true,
            ..Record::default()
        });
        let text = "https://a.b ".repeat(new.links + 1);
        let told = |posts| refused(&new, "text", &text, posts).0;
        assert_eq!(
            told(0).iter().map(|one| one.message).collect::<Vec<_>>(),
            ["limit-links"]
        );
        assert_eq!(told(new.posts_per_day).len(), 2, "both are told at once");
        assert!(refused(&new, "text", "https://a.b", 0).0.is_empty());
        let unverified = allowance(&Record::default());
        assert_eq!(refused(&unverified, "text", "", 0).0[0].message, "limit-unverified");
    }

    proptest! {
        #[test]
        fn no_text_panics_and_none_passes_over_its_limit(text in ".{0,200}", extra in 0..9_usize) {
            let new = allowance(&Record { verified: true, ..Record::default() });
            let text = format!("{text} {}", "https://a.b @c ".repeat(extra));
            let good = refused(&new, "text", &text, 0).0.is_empty();
            prop_assert_eq!(good, links(&text) <= new.links && mentions(&text) <= new.mentions);
        }
    }
}
