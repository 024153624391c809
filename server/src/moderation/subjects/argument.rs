//! An argument for or against a proposal: what it says.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::dialogue;

/// An argument by its key; one that was taken back says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, proposal, dialogue)) = dialogue::argument_and_proposal(db, key).await? else {
        return Ok(None);
    };
    if row.withdrawn_at.is_some() {
        return Ok(None);
    }
    Ok(Some(Subject {
        kind: SubjectKind::Argument,
        id: key.to_string(),
        path: format!(
            "{}#argument-{key}",
            paths::dialogue_proposal(&dialogue.slug, proposal.id)
        ),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: proposal.title,
    }))
}
