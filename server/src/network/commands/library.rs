//! Writing the library and the catalogue of tools: listing, changing, withdrawing and putting back.

use bashke_entities::network::{resource, tool};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::network::rules::{ResourceText, ToolText, joined, search_key};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::slugs;
use crate::policy::{Action, Facts};

/// Lists a resource. Gives its key and its short name.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list_resource(act: &Act, typed: &ResourceText) -> Result<(i32, String), Error> {
    act.may(Action::WriteLibrary, &Facts::default())?;
    let base = slugs::of_title(&typed.title.0, "resource");
    let slug = slugs::free::<resource::Entity>(&act.tx, resource::Column::Slug, &base).await?;
    let row = resource::ActiveModel {
        slug: Set(slug.clone()),
        created_at: Set(act.now),
        ..of_resource(act, typed, 1)
    };
    let inserted = resource::Entity::insert(row)
        .exec(&act.tx)
        .await
        .map_err(slugs::taken)?;
    let id = inserted.last_insert_id;
    act.audit(Event::done("resource.listed").on("resource", id)).await?;
    Ok((id, slug))
}

/// Changes a resource, where nobody else did so since it was read.
///
/// # Errors
/// Conflict where somebody did; where the actor may not, or the database cannot be reached.
pub async fn edit_resource(act: &Act, id: i32, revision: i32, typed: &ResourceText) -> Result<(), Error> {
    act.may(Action::WriteLibrary, &Facts::default())?;
    let changed = resource::Entity::update_many()
        .set(of_resource(act, typed, revision.saturating_add(1)))
        .filter(resource::Column::Id.eq(id))
        .filter(resource::Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    once(changed.rows_affected)?;
    act.audit(Event::done("resource.changed").on("resource", id)).await
}

/// Takes a resource out of the library, or puts it back. What stands so already stays so.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn withdraw_resource(act: &Act, id: i32, withdrawn: bool) -> Result<(), Error> {
    use resource::{Column, Entity};
    if shelved::<Entity>(act, id, (Column::Id, Column::WithdrawnAt), withdrawn).await? {
        let done = if withdrawn {
            "resource.withdrawn"
        } else {
            "resource.restored"
        };
        act.audit(Event::done(done).on("resource", id)).await?;
    }
    Ok(())
}

/// Lists a tool. Gives its key and its short name.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list_tool(act: &Act, typed: &ToolText) -> Result<(i32, String), Error> {
    act.may(Action::WriteLibrary, &Facts::default())?;
    let base = slugs::of_title(&typed.name, "tool");
    let slug = slugs::free::<tool::Entity>(&act.tx, tool::Column::Slug, &base).await?;
    let row = tool::ActiveModel {
        slug: Set(slug.clone()),
        created_at: Set(act.now),
        ..of_tool(act, typed, 1)
    };
    let inserted = tool::Entity::insert(row).exec(&act.tx).await.map_err(slugs::taken)?;
    let id = inserted.last_insert_id;
    act.audit(Event::done("tool.listed").on("tool", id)).await?;
    Ok((id, slug))
}

/// Changes a tool, where nobody else did so since it was read.
///
/// # Errors
/// Conflict where somebody did; where the actor may not, or the database cannot be reached.
pub async fn edit_tool(act: &Act, id: i32, revision: i32, typed: &ToolText) -> Result<(), Error> {
    act.may(Action::WriteLibrary, &Facts::default())?;
    let changed = tool::Entity::update_many()
        .set(of_tool(act, typed, revision.saturating_add(1)))
        .filter(tool::Column::Id.eq(id))
        .filter(tool::Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    once(changed.rows_affected)?;
    act.audit(Event::done("tool.changed").on("tool", id)).await
}

/// Takes a tool out of the catalogue, or puts it back. What stands so already stays so.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn withdraw_tool(act: &Act, id: i32, withdrawn: bool) -> Result<(), Error> {
    use tool::{Column, Entity};
    if shelved::<Entity>(act, id, (Column::Id, Column::WithdrawnAt), withdrawn).await? {
        let done = if withdrawn { "tool.withdrawn" } else { "tool.restored" };
        act.audit(Event::done(done).on("tool", id)).await?;
    }
    Ok(())
}

/// Takes one of the library out of it, or puts it back, by its key; says whether that changed anything.
async fn shelved<E: EntityTrait>(
    act: &Act,
    id: i32,
    (key, withdrawn_at): (E::Column, E::Column),
    withdrawn: bool,
) -> Result<bool, Error> {
    act.may(Action::WriteLibrary, &Facts::default())?;
    let stands = if withdrawn {
        withdrawn_at.is_null()
    } else {
        withdrawn_at.is_not_null()
    };
    let changed = E::update_many()
        .col_expr(withdrawn_at, Expr::value(withdrawn.then_some(act.now)))
        .filter(key.eq(id))
        .filter(stands)
        .exec(&act.tx)
        .await?;
    Ok(changed.rows_affected > 0)
}

/// One row was written, or somebody else was first.
fn once(rows: u64) -> Result<(), Error> {
    if rows == 1 { Ok(()) } else { Err(Error::Conflict) }
}

fn of_resource(act: &Act, typed: &ResourceText, revision: i32) -> resource::ActiveModel {
    let typed = typed.clone();
    resource::ActiveModel {
        id: NotSet,
        slug: NotSet,
        search_key: Set(search_key([
            Some(typed.title.0.as_str()),
            Some(&typed.title.1),
            typed.author.as_deref(),
            typed.publisher.as_deref(),
            Some(&typed.about.0),
            Some(&typed.about.1),
        ])),
        kind: Set(typed.kind.word().to_owned()),
        title_sq: Set(typed.title.0),
        title_en: Set(typed.title.1),
        author: Set(typed.author),
        publisher: Set(typed.publisher),
        year: Set(typed.year),
        licence: Set(typed.licence),
        version: Set(typed.version),
        languages: Set(joined(&typed.languages)),
        themes: Set(joined(&typed.themes)),
        address: Set(typed.address),
        about_sq: Set(typed.about.0),
        about_en: Set(typed.about.1),
        source: Set(typed.source),
        revision: Set(revision),
        created_at: NotSet,
        changed_at: Set(Some(act.now)),
        withdrawn_at: NotSet,
    }
}

fn of_tool(act: &Act, typed: &ToolText, revision: i32) -> tool::ActiveModel {
    let typed = typed.clone();
    tool::ActiveModel {
        id: NotSet,
        slug: NotSet,
        search_key: Set(search_key([
            Some(typed.name.as_str()),
            Some(&typed.does.0),
            Some(&typed.does.1),
        ])),
        name: Set(typed.name),
        website: Set(typed.website),
        does_sq: Set(typed.does.0),
        does_en: Set(typed.does.1),
        purposes: Set(joined(&typed.purposes)),
        cost: Set(typed.cost.word().to_owned()),
        cost_note_sq: Set(typed.cost_note.0),
        cost_note_en: Set(typed.cost_note.1),
        languages: Set(joined(&typed.languages)),
        alternatives: Set(joined(&typed.alternatives)),
        licence: Set(typed.licence),
        source: Set(typed.source),
        revision: Set(revision),
        created_at: NotSet,
        changed_at: Set(Some(act.now)),
        withdrawn_at: NotSet,
    }
}
