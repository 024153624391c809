//! The words of answers as their readers have them: what moderators hide neither side reads.

use std::collections::HashSet;

use bashke_entities::network::offer_answer;
use bashke_views::network::Words;
use bashke_vocabulary::SubjectKind;

use crate::moderation;
use crate::network::rules::AnswerWords;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// Which words of some answers moderators hide.
pub(super) struct Unread(HashSet<String>);

/// Which words of these answers moderators hide, by the keys of the answers.
pub(super) async fn unread(request: &Request, answers: &[i32]) -> Result<Unread, Error> {
    let names = answers
        .iter()
        .flat_map(|id| [AnswerWords::Answer(*id), AnswerWords::Reply(*id)].map(|one| one.to_string()));
    let hidden = moderation::hidden_among(&request.app.db, SubjectKind::OfferAnswer, names).await?;
    Ok(Unread(hidden))
}

impl Unread {
    /// What was answered; `others` where the reader's side did not write it.
    pub(super) fn answer(&self, one: &offer_answer::Model, others: bool) -> Words {
        self.words(AnswerWords::Answer(one.id), one.text.clone(), others)
    }

    /// What was said to it; `others` where the reader's side did not write it.
    pub(super) fn reply(&self, one: &offer_answer::Model, others: bool) -> Option<Words> {
        let text = one.reply.clone()?;
        Some(self.words(AnswerWords::Reply(one.id), text, others))
    }

    fn words(&self, which: AnswerWords, text: String, others: bool) -> Words {
        let name = which.to_string();
        let hidden = self.0.contains(&name);
        Words {
            text: (!hidden).then_some(text),
            reported_as: (others && !hidden).then_some(name),
        }
    }
}
