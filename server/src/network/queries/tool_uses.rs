//! Who used a tool: as sources tell, and as organisations tell themselves.

use std::collections::HashMap;

use bashke_entities::network::{tool, tool_use};
use bashke_vocabulary::SubjectKind;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::library::listed_tools;
use super::unseen::{hidden_of, keys};
use crate::moderation;

/// How many uses of a tool stand on a page.
pub const TOOL_USES: u64 = 20;

/// How many of the tools that an organisation used stand on its page.
const OF_ORGANISATION: u64 = 20;

/// A page of the uses of a tool, the newest first, and how many there are. What was taken back or is hidden is left out, and
/// what organisations tell that are hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn uses(db: &impl ConnectionTrait, tool: i32, page: u64) -> Result<(Vec<tool_use::Model>, u64), DbErr> {
    use tool_use::Column;
    let hidden = hidden_of(db, SubjectKind::ToolUse).await?;
    let told = Condition::any()
        .add(Column::OrganisationId.is_null())
        .add(Column::OrganisationId.is_not_in(hidden.organisations));
    let find = tool_use::Entity::find()
        .filter(Column::ToolId.eq(tool))
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::Id.is_not_in(hidden.own))
        .filter(told);
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1) * TOOL_USES)
        .limit(TOOL_USES)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// The tools that an organisation tells that it used, the newest first, each with what it tells; of both what all see. Whether
/// the organisation is hidden is for whoever asks to know.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tools_used_by(
    db: &impl ConnectionTrait,
    organisation: i32,
) -> Result<Vec<(tool_use::Model, tool::Model)>, DbErr> {
    use tool_use::Column;
    let hidden = keys(moderation::hidden(db, SubjectKind::ToolUse).await?);
    let listed = listed_tools().select_only().column(tool::Column::Id).into_query();
    let uses = tool_use::Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::Id.is_not_in(hidden))
        .filter(Column::ToolId.in_subquery(listed))
        .order_by_desc(Column::Id)
        .limit(OF_ORGANISATION)
        .all(db)
        .await?;
    if uses.is_empty() {
        return Ok(Vec::new());
    }
    let tools: HashMap<i32, tool::Model> = listed_tools()
        .filter(tool::Column::Id.is_in(uses.iter().map(|row| row.tool_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let both = uses
        .into_iter()
        .filter_map(|row| tools.get(&row.tool_id).cloned().map(|tool| (row, tool)));
    Ok(both.collect())
}

/// What an organisation told of a tool, also where it took it back.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tool_use_of(
    db: &impl ConnectionTrait,
    tool: i32,
    organisation: i32,
) -> Result<Option<tool_use::Model>, DbErr> {
    tool_use::Entity::find()
        .filter(tool_use::Column::ToolId.eq(tool))
        .filter(tool_use::Column::OrganisationId.eq(organisation))
        .one(db)
        .await
}

/// What an organisation tells of a tool, by its key, with the tool; none where it was taken back, or the tool was withdrawn.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tool_use_by_id(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(tool_use::Model, tool::Model)>, DbErr> {
    let row = tool_use::Entity::find_by_id(id)
        .filter(tool_use::Column::WithdrawnAt.is_null())
        .filter(tool_use::Column::OrganisationId.is_not_null())
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let tool = tool::Entity::find_by_id(row.tool_id).one(db).await?;
    Ok(tool.filter(|tool| tool.withdrawn_at.is_none()).map(|tool| (row, tool)))
}
