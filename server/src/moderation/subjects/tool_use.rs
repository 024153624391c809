//! What an organisation tells of a tool that it used.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{Subject, only, sees_organisation};
use crate::accounts::Actor;
use crate::network;

/// What is told, by its key, where the actor sees who tells it. Whoever wrote it answers for it.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, tool)) = network::tool_use_by_id(db, key).await? else {
        return Ok(None);
    };
    if let Some(organisation) = row.organisation_id
        && !sees_organisation(db, actor, organisation).await?
    {
        return Ok(None);
    }
    let texts = [&row.time, &row.result_sq, &row.result_en];
    let lines: Vec<&str> = texts.into_iter().filter_map(|text| text.as_deref()).collect();
    Ok(Some(Subject {
        written_in: [None, only(row.result_sq.as_ref(), row.result_en.as_ref())],
        kind: SubjectKind::ToolUse,
        id: key.to_string(),
        path: paths::tool(&tool.slug),
        author_id: row.created_by,
        organisation: row.organisation_id,
        inside: None,
        excerpt: lines.join("\n"),
        title: tool.name,
    }))
}
