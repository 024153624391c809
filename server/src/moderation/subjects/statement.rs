//! A statement in a dialogue: what it says.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::ConnectionTrait;

use super::{Subject, seen};
use crate::accounts::Actor;
use crate::dialogue;
use crate::platform::errors::Error;

/// A statement by its key, where the actor sees it: it was let in, or is theirs to see before. Whoever made it answers for it.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, Error> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, of)) = dialogue::statement_and_dialogue(db, key).await? else {
        return Ok(None);
    };
    let on = seen(dialogue::seen_dialogue(db, actor, &of.slug).await)?;
    let Some(on) = on else { return Ok(None) };
    if seen(dialogue::seen_statement(db, actor, &on, key).await)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Subject {
        written_in: [Some(of.language), Some(row.language)],
        kind: SubjectKind::Statement,
        id: key.to_string(),
        path: paths::statement(&of.slug, key),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: of.title,
    }))
}
