//! Reads of questions to municipalities, scoped to what the actor may see.

mod list;
mod one;
mod record;

pub use list::{Filter as QuestionFilter, questions};
pub use one::{OnQuestion, dialogue_of_question, on_question, question, seen_question};
pub use record::records;

pub(in crate::dialogue) use list::shown as shown_questions;

pub(in crate::dialogue) use one::facts;

use bashke_entities::dialogue::question as questions_table;
use bashke_vocabulary::ReplyKind;

use crate::dialogue::rules::clock::{End, Question};

/// The dates of a question, as its clock reads them.
#[must_use]
pub fn dates(row: &questions_table::Model) -> Question {
    let refused = row.ending.as_deref() == Some(ReplyKind::Refusal.word());
    Question {
        asked: row.asked_on,
        extended: row.extended_on,
        end: row.ended_on.map(|day| match refused {
            true => End::Refused(day),
            false => End::Answered(day),
        }),
    }
}
