//! What an organisation answers to an offer of another, and what is said to that: each is reported by the side that reads it.

use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{Subject, first};
use crate::accounts::Actor;
use crate::moderation::queries;
use crate::network::{self, AnswerWords};

/// Words of an answer by their name, where the actor speaks for the organisation to which they were written: nobody else can
/// report them, moderators and those who wrote them neither. What is hidden neither side reads, so it is not found.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Some(words) = AnswerWords::named(id) else {
        return Ok(None);
    };
    let Some((row, to)) = network::answer_by_id(db, words.answer()).await? else {
        return Ok(None);
    };
    let (writes, reads) = match words {
        AnswerWords::Answer(_) => (row.organisation_id, to.organisation_id),
        AnswerWords::Reply(_) => (to.organisation_id, row.organisation_id),
    };
    let (text, author) = match words {
        AnswerWords::Answer(_) => (Some(row.text), row.person_id),
        AnswerWords::Reply(_) => (row.reply, row.decided_by),
    };
    let signed = actor.signed.as_ref();
    let standing = signed.and_then(|signed| signed.standing_in(reads));
    let Some(text) = text.filter(|_| standing.is_some_and(|standing| standing.speaks())) else {
        return Ok(None);
    };
    let name = words.to_string();
    let hidden = queries::hidden_among(db, SubjectKind::OfferAnswer, [name.clone()]).await?;
    if !hidden.is_empty() {
        return Ok(None);
    }
    Ok(Some(Subject {
        written_in: [first(to.title_sq.as_ref()), None],
        kind: SubjectKind::OfferAnswer,
        id: name,
        path: paths::offer(to.id),
        author_id: author,
        organisation: Some(writes),
        inside: None,
        excerpt: text,
        title: to.title_sq.or(to.title_en).unwrap_or_default(),
    }))
}

/// How they are called in a language, by their name and the title of the offer.
pub(super) fn called(id: &str, title: &str, locale: Locale) -> String {
    locale.message_with(
        key(id, ["offer-answer-to", "offer-reply-to"]),
        &[("title", title.into())],
    )
}

/// The same without the title, for whoever does not see the offer.
pub(super) fn untitled(id: &str, locale: Locale) -> String {
    locale.message(key(id, ["offer-answer-untitled", "offer-reply-untitled"]))
}

/// Who wrote them, in a language: an organisation, by its name.
pub(super) fn written_by(id: &str, organisation: &str, locale: Locale) -> String {
    let key = key(id, ["offer-answer-by", "offer-reply-by"]);
    locale.message_with(key, &[("organisation", organisation.into())])
}

fn key(id: &str, [answer, reply]: [&'static str; 2]) -> &'static str {
    match AnswerWords::named(id) {
        Some(AnswerWords::Reply(_)) => reply,
        Some(AnswerWords::Answer(_)) | None => answer,
    }
}
