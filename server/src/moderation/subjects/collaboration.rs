//! What one organisation asks another to do together: the words of both.

use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;
use sea_orm::DbErr;

use super::Subject;
use crate::accounts::Actor;
use crate::{App, network};

/// A collaboration by its key, where the actor sees it. Whoever asked answers for it.
pub(super) async fn find(app: &App, locale: Locale, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some(row) = network::collaboration_seen(&app.db, actor, key).await? else {
        return Ok(None);
    };
    let faces = network::faces(&app.db, [row.from_id, row.to_id]).await?;
    let name = |id: i32| faces.get(&id).map(|(_, name)| name.clone()).unwrap_or_default();
    let both = [("from", name(row.from_id).into()), ("to", name(row.to_id).into())];
    // what was asked is in this language; the other side may have answered in another
    let language = row.answer.is_none().then_some(row.language);
    let lines: Vec<String> = [Some(row.text), row.answer].into_iter().flatten().collect();
    Ok(Some(Subject {
        written_in: [None, language],
        kind: SubjectKind::Collaboration,
        id: key.to_string(),
        path: paths::collaboration(key),
        author_id: row.asked_by,
        organisation: Some(row.from_id),
        // what was said at the end is read by the two alone
        inside: row.ended_words,
        excerpt: lines.join("\n"),
        title: locale.message_with("collaboration-of", &both),
    }))
}
