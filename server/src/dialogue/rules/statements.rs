//! What a statement may be, who sees which one next, and how votes are kept. Pure.

use bashke_vocabulary::fold;

use super::opinions::Vote;
use super::text::one_line;
use crate::platform::refusal::Refusal;

/// The shortest statement, in letters.
pub const LEAST: usize = 10;

/// The longest: what is said in two breaths can be agreed with in one half only.
pub const MOST: usize = 200;

/// How many statements somebody makes in one dialogue: enough to be heard, too few to drown out the others.
pub const MOST_EACH: u64 = 10;

/// The longest reason of a host.
pub const REASON_MOST: usize = 500;

/// The shortest one.
const REASON_LEAST: usize = 5;

/// How addresses of the web end that people write without `https://`.
const ENDINGS: [&str; 12] = [
    "al", "com", "org", "net", "eu", "info", "gov", "edu", "io", "me", "mk", "it",
];

/// A statement, on one line and plain.
///
/// # Errors
/// Where it is too short or too long, or holds a link.
pub fn statement(typed: &str) -> Result<String, Refusal> {
    let text = one_line(typed);
    let letters = text.chars().count();
    // signs alone say nothing, and have no key by which the same would be found
    if letters < LEAST || fold(&text).chars().count() < LEAST / 2 {
        return Err(Refusal::new("text", "statement-short").with("least", LEAST.to_string()));
    }
    if letters > MOST {
        let refusal = Refusal::new("text", "statement-long").with("most", MOST.to_string());
        return Err(refusal.with("length", letters.to_string()));
    }
    if text.split(' ').any(is_link) {
        return Err(Refusal::new("text", "statement-link"));
    }
    Ok(text)
}

fn is_link(word: &str) -> bool {
    let word = word.to_lowercase();
    if word.contains("://") || word.contains("www.") {
        return true;
    }
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.trim_matches(|c: char| !c.is_alphanumeric());
    host.rsplit_once('.').is_some_and(|(before, end)| {
        ENDINGS.contains(&end) && before.ends_with(|c: char| c.is_alphanumeric()) && before.len() > 1
    })
}

/// Why a host takes a statement out, on one line.
///
/// # Errors
/// Where it says nothing, or too much.
pub fn reason(typed: &str) -> Result<String, Refusal> {
    let reason = one_line(typed);
    match reason.chars().count() {
        ..REASON_LEAST => Err(Refusal::new("reason", "statement-reason-missing")),
        REASON_LEAST..=REASON_MOST => Ok(reason),
        _ => Err(Refusal::new("reason", "statement-reason-long").with("most", REASON_MOST.to_string())),
    }
}

/// The statement that somebody is shown next, of those that they did not vote on, each with how many did: that with the
/// fewest votes, so that what came late is heard too; among equals by a hash of person and statement, so that not
/// everyone sees them in one order and tires at the same. A guest is nobody's number, 0.
#[must_use]
pub fn next(person: i32, statements: &[(i32, i32)]) -> Option<i32> {
    let by = |(id, votes): &(i32, i32)| (*votes, mixed(person, *id), *id);
    statements.iter().min_by_key(|one| by(one)).map(|(id, _)| *id)
}

/// Both numbers mixed into one that looks like chance and is the same on every machine (splitmix64).
fn mixed(person: i32, statement: i32) -> u64 {
    let both = (u64::from(person.unsigned_abs()) << 32) | u64::from(statement.unsigned_abs());
    let mut mixed = both.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The number by which a vote is kept.
#[must_use]
pub const fn kept(vote: Vote) -> i32 {
    match vote {
        Vote::Agree => 1,
        Vote::Disagree => -1,
        Vote::Pass => 0,
    }
}

/// The vote of a number.
#[must_use]
pub const fn vote(kept: i32) -> Option<Vote> {
    match kept {
        1 => Some(Vote::Agree),
        -1 => Some(Vote::Disagree),
        0 => Some(Vote::Pass),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_one_line_of_some_words_without_links() {
        let said = statement(" Tarifa e pastrimit \n duhet  të ulet.\u{200b} ").ok();
        assert_eq!(said.as_deref(), Some("Tarifa e pastrimit duhet të ulet."));
        let message = |typed: &str| statement(typed).err().map(|refusal| refusal.message);
        assert_eq!(message("Shkurt"), Some("statement-short"));
        assert_eq!(message("??? !!! ... ???"), Some("statement-short"));
        assert_eq!(message(&"a".repeat(201)), Some("statement-long"));
        assert_eq!(message(&"a".repeat(200)), None);
        for linked in [
            "Lexoni https://lezha.gov.al sot",
            "Lexoni www.lezha sot, ju lutem",
            "Lexoni (bashkialezhe.gov.al/plani) sot",
            "Shkruani te dikush@example.com sot",
        ] {
            assert_eq!(message(linked), Some("statement-link"), "{linked}");
        }
        for plain in [
            "Rruga p.sh. duhet asfaltuar.",
            "Tarifa u rrit me 2.5 herë.Por pse?",
            "Bashkia etj. duhet të paguajë",
        ] {
            assert_eq!(message(plain), None, "{plain}");
        }
    }

    #[test]
    fn a_reason_says_something() {
        assert_eq!(reason(" po ").expect_err("short").message, "statement-reason-missing");
        assert_eq!(
            reason(&"a".repeat(501)).expect_err("long").message,
            "statement-reason-long"
        );
        assert_eq!(
            reason("Dy mendime\nnjëherësh").ok().as_deref(),
            Some("Dy mendime njëherësh")
        );
    }

    #[test]
    fn what_few_voted_on_comes_first_and_equals_in_an_order_of_ones_own() {
        assert_eq!(next(7, &[(1, 4), (2, 3), (3, 9)]), Some(2));
        assert_eq!(next(7, &[]), None);
        let equal: Vec<(i32, i32)> = (1..=30).map(|id| (id, 5)).collect();
        let reversed: Vec<(i32, i32)> = equal.iter().rev().copied().collect();
        let firsts: Vec<i32> = (1..=200).filter_map(|person| next(person, &equal)).collect();
        assert_eq!(
            firsts,
            (1..=200)
                .filter_map(|person| next(person, &reversed))
                .collect::<Vec<_>>()
        );
        // every statement is somebody's first, and none is that of many
        for id in 1..=30 {
            let count = firsts.iter().filter(|first| **first == id).count();
            assert!((1..=20).contains(&count), "{id} is first for {count}");
        }
    }

    #[test]
    fn votes_are_kept_as_numbers() {
        for one in [Vote::Agree, Vote::Disagree, Vote::Pass] {
            assert_eq!(vote(kept(one)), Some(one));
        }
        assert_eq!(vote(2), None);
    }
}
