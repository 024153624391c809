//! A message: its words, and those right before and after it.

use bashke_entities::network::message;
use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;
use sea_orm::DbErr;

use super::Subject;
use crate::accounts::Actor;
use crate::{App, network};

/// A message by its key, where the actor reads it: nobody else can report it, moderators neither. What stands around it is
/// read by whoever decides, and by nobody unless it was reported.
pub(super) async fn find(app: &App, locale: Locale, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
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
            let side = if same(one) {
                "message-same-side"
            } else {
                "message-other-side"
            };
            format!("{}: {}", locale.message(side), one.text)
        });
        let title = (!all.is_empty()).then(|| format!("— {} —", locale.message(title)));
        title.into_iter().chain(said).collect()
    };
    let around = [
        lines("message-right-before", &before),
        lines("message-right-after", &after),
    ]
    .concat();
    Ok(Some(Subject {
        kind: SubjectKind::Message,
        id: key.to_string(),
        path: paths::conversation(row.conversation_id),
        author_id: Some(row.person_id),
        organisation: row.organisation_id,
        inside: (!around.is_empty()).then(|| around.join("\n")),
        excerpt: row.text,
        title: locale.message("message-reported"),
    }))
}
