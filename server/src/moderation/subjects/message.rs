//! A message: its words, and those right before and after it.

use std::collections::HashMap;

use bashke_entities::moderation::case;
use bashke_entities::network::message;
use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::accounts::Actor;
use crate::network::MessageSent;
use crate::{App, network};

// What is kept says in no language what stands where. These signs cannot be typed: forms leave them out.

/// Before what was written right before it.
const BEFORE: &str = "\u{1}before";

/// Before what was written right after it.
const AFTER: &str = "\u{1}after";

/// Before what the same side wrote.
const SAME_SIDE: &str = "\u{1}same ";

/// Before what the other side wrote.
const OTHER_SIDE: &str = "\u{1}other ";

/// A message by its key, where the actor reads it: nobody else can report it, moderators neither. What stands around it is
/// read by whoever decides, and by nobody unless it was reported.
pub(super) async fn find(app: &App, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, _)) = network::message_seen(&app.db, actor, key).await? else {
        return Ok(None);
    };
    let (before, after) = network::messages_around(&app.db, &row).await?;
    // nobody is named: which side wrote is enough, and a name would stay where its owner leaves
    let same = |other: &message::Model| match (row.organisation_id, other.organisation_id) {
        (None, None) => other.person_id == row.person_id,
        (one, other) => one == other,
    };
    let lines = |title: &str, all: &[message::Model]| -> Vec<String> {
        let said = all.iter().map(|one| {
            let side = if same(one) { SAME_SIDE } else { OTHER_SIDE };
            format!("{side}{}", one.text)
        });
        let title = (!all.is_empty()).then(|| title.to_owned());
        title.into_iter().chain(said).collect()
    };
    let around = [lines(BEFORE, &before), lines(AFTER, &after)].concat();
    Ok(Some(Subject {
        written_in: [None, Some(row.language)],
        kind: SubjectKind::Message,
        id: key.to_string(),
        path: paths::conversation(row.conversation_id),
        author_id: Some(row.person_id),
        organisation: row.organisation_id,
        inside: (!around.is_empty()).then(|| around.join("\n")),
        excerpt: row.text,
        // it has no name of its own: what it is called is said in the language of whoever reads
        title: String::new(),
    }))
}

/// When the messages of some cases were sent and to whom, for their authors: all messages are called the same.
#[derive(Debug, Clone)]
pub(in crate::moderation) struct SentMessages(HashMap<i32, MessageSent>);

impl SentMessages {
    /// Those of some cases; asks nothing where none is about a message.
    pub(in crate::moderation) async fn of(
        db: &impl ConnectionTrait,
        cases: impl IntoIterator<Item = &case::Model>,
    ) -> Result<Self, DbErr> {
        let ids: Vec<i32> = cases.into_iter().filter_map(key).collect();
        Ok(Self(network::messages_sent(db, &ids).await?))
    }

    /// The message of a case; none where it is about something else, or the message is gone.
    pub(in crate::moderation) fn by(&self, case: &case::Model) -> Option<&MessageSent> {
        self.0.get(&key(case)?)
    }
}

fn key(case: &case::Model) -> Option<i32> {
    if case.subject_kind != SubjectKind::Message.word() {
        return None;
    }
    case.subject_id.parse().ok()
}

/// What was kept of a message, in a language.
pub(super) fn told(excerpt: &str, locale: Locale) -> String {
    let line = |line: &str| match line {
        BEFORE => format!("— {} —", locale.message("message-right-before")),
        AFTER => format!("— {} —", locale.message("message-right-after")),
        line => match (line.strip_prefix(SAME_SIDE), line.strip_prefix(OTHER_SIDE)) {
            (Some(said), _) => format!("{}: {said}", locale.message("message-same-side")),
            (None, Some(said)) => format!("{}: {said}", locale.message("message-other-side")),
            (None, None) => line.to_owned(),
        },
    };
    excerpt.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_message_is_told_in_the_language_of_whoever_reads() {
        let kept = format!("Fjala.\n{BEFORE}\n{SAME_SIDE}Një.\n{OTHER_SIDE}Dy,\ntre.\n{AFTER}\n{OTHER_SIDE}Katër.");
        assert_eq!(
            told(&kept, Locale::Sq),
            "Fjala.\n— Para tij —\nE njëjta palë: Një.\nPala tjetër: Dy,\ntre.\n— Pas tij —\nPala tjetër: Katër."
        );
        assert!(told(&kept, Locale::En).contains("— Before it —\nSame side: Një.\nOther side: Dy,"));
    }
}
