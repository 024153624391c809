//! An argument for or against a proposal: what it says.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::ConnectionTrait;

use super::{Subject, seen};
use crate::accounts::Actor;
use crate::dialogue;
use crate::platform::errors::Error;

/// An argument by its key, on a proposal that the actor sees; one that was taken back says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, Error> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, proposal, of)) = dialogue::argument_and_proposal(db, key).await? else {
        return Ok(None);
    };
    if row.withdrawn_at.is_some() {
        return Ok(None);
    }
    let on = seen(dialogue::seen_dialogue(db, actor, &of.slug).await)?;
    let Some(on) = on else { return Ok(None) };
    let on_proposal = dialogue::seen_proposal(db, actor, on.row.id, proposal.id).await;
    if seen(on_proposal)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Subject {
        written_in: [Some(proposal.language), Some(row.language)],
        kind: SubjectKind::Argument,
        id: key.to_string(),
        path: format!("{}#argument-{key}", paths::dialogue_proposal(&of.slug, proposal.id)),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: proposal.title,
    }))
}
