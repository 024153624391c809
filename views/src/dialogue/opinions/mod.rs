//! Statements in a dialogue, votes on them, and the map that comes of these.

mod list;
mod map;
mod one;
mod own;
#[cfg(test)]
mod samples;
mod say;
mod write;

pub use list::{StateTab, StatementLine, StatementsPage, statements};
pub use map::{GroupView, MapPage, MapView, NamedStatement, ShareRow, opinion_map};
pub use one::{Deciding, StatementPage, statement};
pub use own::{OwnStatement, OwnVote, OwnVotes, own_votes};
pub use say::{SayPage, Step, say};
pub use write::{NewStatement, new_statement};

use bashke_vocabulary::Unit;
use maud::{Markup, html};

use crate::dialogue::foreign;
use crate::forms::token;
use crate::{Cx, paths};

/// The three answers, in the order in which they are offered.
const ANSWERS: [&str; 3] = ["agree", "disagree", "pass"];

/// A statement as it is said.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its key.
    pub id: i32,
    /// What it says.
    pub text: String,
    /// The language that it is in.
    pub language: String,
}

/// How often a statement was answered in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// How many agree.
    pub agree: usize,
    /// How many disagree.
    pub disagree: usize,
    /// How many would say neither.
    pub pass: usize,
}

impl Shares {
    const fn seen(self) -> usize {
        self.agree + self.disagree + self.pass
    }

    /// A part of all, in percent.
    fn percent(self, cx: &Cx<'_>, part: usize) -> String {
        cx.amount((part as f64 * 100.0 / self.seen().max(1) as f64).round(), Unit::Percent)
    }

    /// All of it in a sentence; where nobody saw it, that.
    fn words(self, cx: &Cx<'_>) -> String {
        if self.seen() == 0 {
            return cx.t("opinions-nobody-saw");
        }
        cx.ta(
            "opinions-shares",
            &[
                ("agree", self.percent(cx, self.agree).into()),
                ("disagree", self.percent(cx, self.disagree).into()),
                ("pass", self.percent(cx, self.pass).into()),
                ("count", self.seen().into()),
                ("shown", cx.count(self.seen()).into()),
            ],
        )
    }
}

/// The three buttons under a statement; `own` is what the reader said before, `back` the word of the page to return to.
/// All three look alike: none is suggested.
fn answer_form(cx: &Cx<'_>, slug: &str, id: i32, own: Option<&str>, back: &str) -> Markup {
    html! {
        form.say-form method="post" action=(cx.url(&paths::statement_vote(slug))) {
            (token(cx))
            input type="hidden" name="statement" value=(id);
            input type="hidden" name="back" value=(back);
            div.say-buttons {
                @for answer in ANSWERS {
                    @let chosen = own == Some(answer);
                    button.button.button-quiet type="submit" name="vote" value=(answer) aria-pressed=[own.map(|_| chosen.to_string())] {
                        (cx.t(&format!("vote-{answer}")))
                    }
                }
            }
        }
    }
}

/// What a statement says, as it is quoted.
fn quoted(cx: &Cx<'_>, said: &Said) -> Markup {
    html! { blockquote.say-text lang=[foreign(cx, &said.language)] { p { (said.text) } } }
}

/// The ways between the pages of statements, without the one on which they stand.
fn ways(cx: &Cx<'_>, slug: &str, own: bool, here: &str) -> Markup {
    let ways = [
        ("statements", paths::statements(slug), true),
        ("map", paths::opinion_map(slug), true),
        ("votes", paths::own_votes(slug), own),
    ];
    html! {
        p.ways-on.no-print {
            @for (word, path, offered) in ways {
                @if offered && word != here {
                    a.button.button-quiet href=(cx.url(&path)) { (cx.t(&format!("dialogue-here-{word}"))) }
                }
            }
        }
    }
}
