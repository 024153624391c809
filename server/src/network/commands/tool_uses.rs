//! Telling that an organisation used a tool, changing that, and taking it back.

use bashke_entities::network::{tool, tool_use};
use bashke_vocabulary::SubjectKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::held::{hold_by_id, may_write};
use super::profile::written;
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{ToolUseText, all_of};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::slugs;
use crate::policy::Action;

/// Tells that an organisation used a tool, or changes what it told: it does so once of each tool. What it took back is told
/// again so. `revision` is what the form was filled from.
///
/// # Errors
/// A conflict where somebody else of the organisation wrote meanwhile; refused where moderators locked it; where the actor
/// may not, or the database cannot be reached.
pub async fn tell_tool_use(
    act: &Act,
    tool: &tool::Model,
    organisation: i32,
    revision: i32,
    typed: &ToolUseText,
) -> Result<(), Error> {
    // the organisation is held, so two of its editors come one after the other
    let held = may_write(act, organisation, Action::WriteToolUse, "result-sq").await?;
    let said = all_of(&(None, Some(typed.time.clone())), &typed.result);
    let Some(row) = queries::tool_use_of(&act.tx, tool.id, organisation).await? else {
        written(act, "result-sq").await?;
        moderation::check_named(act, held.vouches(act), "result-sq", &said).await?;
        return first(act, tool.id, organisation, typed).await;
    };
    if moderation::is_locked(&act.tx, SubjectKind::ToolUse, &row.id.to_string()).await? {
        return Err(Error::refused("result-sq", "tool-use-locked"));
    }
    moderation::check_change(&act.tx, &act.actor, act.now, "result-sq", &said).await?;
    let changed = tool_use::Entity::update_many()
        .set(tool_use::ActiveModel {
            revision: Set(revision.saturating_add(1)),
            changed_at: Set(Some(act.now)),
            withdrawn_at: Set(None),
            ..typed_columns(typed)
        })
        .filter(tool_use::Column::Id.eq(row.id))
        .filter(tool_use::Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("tool-use.changed").on("tool-use", row.id)).await
}

async fn first(act: &Act, tool: i32, organisation: i32, typed: &ToolUseText) -> Result<(), Error> {
    let row = tool_use::ActiveModel {
        tool_id: Set(tool),
        organisation_id: Set(Some(organisation)),
        revision: Set(1),
        created_by: Set(act.actor.id()),
        created_at: Set(Some(act.now)),
        changed_at: Set(Some(act.now)),
        ..typed_columns(typed)
    };
    let inserted = tool_use::Entity::insert(row).exec(&act.tx).await;
    let id = inserted.map_err(slugs::taken)?.last_insert_id;
    moderation::contributed(act, SubjectKind::ToolUse, &id.to_string()).await?;
    act.audit(
        Event::done("tool-use.told")
            .on("tool-use", id)
            .with("organisation", organisation),
    )
    .await
}

/// Takes back what an organisation told of a tool; nobody but its editors sees it any more. What is taken back already stays
/// so.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn withdraw_tool_use(act: &Act, tool: i32, organisation: i32) -> Result<(), Error> {
    hold_by_id(act, organisation).await?.may(act, Action::WriteToolUse)?;
    let row = queries::tool_use_of(&act.tx, tool, organisation).await?;
    let Some(row) = row.filter(|row| row.withdrawn_at.is_none()) else {
        return Ok(());
    };
    tool_use::Entity::update_many()
        .col_expr(tool_use::Column::WithdrawnAt, Expr::value(act.now))
        .filter(tool_use::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("tool-use.withdrawn").on("tool-use", row.id))
        .await
}

/// What stands in the form, and nothing else.
fn typed_columns(typed: &ToolUseText) -> tool_use::ActiveModel {
    tool_use::ActiveModel {
        id: NotSet,
        place_id: Set(typed.place),
        time: Set(Some(typed.time.clone())),
        result_sq: Set(typed.result.0.clone()),
        result_en: Set(typed.result.1.clone()),
        ..Default::default()
    }
}
