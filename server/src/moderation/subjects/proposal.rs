//! A proposal in a policy dialogue: what it says now.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::dialogue;

/// A proposal by its key; one that was taken back says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, dialogue)) = dialogue::proposal_and_dialogue(db, key).await? else {
        return Ok(None);
    };
    if row.withdrawn_at.is_some() {
        return Ok(None);
    }
    Ok(Some(Subject {
        kind: SubjectKind::Proposal,
        id: key.to_string(),
        path: paths::dialogue_proposal(&dialogue.slug, key),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: row.title,
    }))
}
