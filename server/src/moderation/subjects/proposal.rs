//! A proposal in a policy dialogue: what it says now.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::ConnectionTrait;

use super::{Subject, seen};
use crate::accounts::Actor;
use crate::dialogue;
use crate::platform::errors::Error;

/// A proposal by its key, in a dialogue that the actor sees; one that was taken back says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, Error> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, of)) = dialogue::proposal_and_dialogue(db, key).await? else {
        return Ok(None);
    };
    if row.withdrawn_at.is_some() {
        return Ok(None);
    }
    if seen(dialogue::seen_dialogue(db, actor, &of.slug).await)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Subject {
        written_in: [Some(row.language.clone()), Some(row.language)],
        kind: SubjectKind::Proposal,
        id: key.to_string(),
        path: paths::dialogue_proposal(&of.slug, key),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: row.title,
    }))
}
