//! How things are called to those whom a case concerns: not by what they no longer see.

use std::collections::HashSet;

use bashke_entities::moderation::case;
use bashke_views::Locale;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{called, offer_answer};
use crate::network;

/// The offers whose titles may be told. What is said about an answer keeps the title of an offer of somebody else's, which
/// may be hidden since, or its organisation: then it is told only what kind of thing it is.
#[derive(Debug, Clone)]
pub(in crate::moderation) struct Titled(HashSet<i32>);

impl Titled {
    /// What may be told of some cases.
    pub(in crate::moderation) async fn of(
        db: &impl ConnectionTrait,
        cases: impl IntoIterator<Item = &case::Model>,
    ) -> Result<Self, DbErr> {
        let offers: Vec<i32> = cases.into_iter().filter_map(offer).collect();
        if offers.is_empty() {
            return Ok(Self(HashSet::new()));
        }
        Ok(Self(network::offers_all_see(db, &offers).await?))
    }

    fn hides(&self, case: &case::Model) -> bool {
        is_answer(case) && offer(case).is_none_or(|offer| !self.0.contains(&offer))
    }

    /// How the thing of a case is called, in a language.
    pub(in crate::moderation) fn called(&self, case: &case::Model, locale: Locale) -> String {
        if self.hides(case) {
            return offer_answer::untitled(&case.subject_id, locale);
        }
        called(case, locale)
    }

    /// The same in either language, Albanian first.
    pub(in crate::moderation) fn called_in_both(&self, case: &case::Model) -> [String; 2] {
        Locale::ALL.map(|locale| self.called(case, locale))
    }

    /// The title alone; a message has none.
    pub(in crate::moderation) fn title<'a>(&self, case: &'a case::Model) -> Option<&'a str> {
        Some(case.title.as_str()).filter(|title| !title.is_empty() && !self.hides(case))
    }
}

fn is_answer(case: &case::Model) -> bool {
    case.subject_kind == SubjectKind::OfferAnswer.word()
}

/// The offer at which the words of a case stand, where they are an answer or what was said to one. By its address it is
/// found also where the answer was taken back.
fn offer(case: &case::Model) -> Option<i32> {
    let (_, id) = case.path.rsplit_once('/').filter(|_| is_answer(case))?;
    id.parse().ok()
}
