//! Pictures and files of experiences and of projects.

use bashke_entities::network::{experience, network_media, project};
use bashke_vocabulary::SubjectKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;

use super::held::may_write;
use super::profile::written;
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{MEDIA_MOST, MediaOf, MediaText};
use crate::platform::act::Act;
use crate::platform::attached::Kept;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::refusal::Refusal;
use crate::platform::storage;
use crate::policy::Action;

/// Counts that the actor is about to add a picture or a file, before its content is looked at: what is refused afterwards took
/// as much work.
///
/// # Errors
/// Refused where there are too many, it is locked, or too much was written; where the actor may not, or the database cannot be
/// reached.
pub async fn before_media(act: &Act, of: MediaOf, picture: bool) -> Result<(), Error> {
    let field = if picture { "picture" } else { "files" };
    may_change(act, of, field).await?;
    room(field, &those(act, of, picture).await?)?;
    written(act, field).await
}

/// Whether there is room for one more than these.
fn room(field: &'static str, there: &[network_media::Model]) -> Result<(), Error> {
    if there.len() >= MEDIA_MOST {
        let refusal = Refusal::new(field, "files-many").with("most", MEDIA_MOST.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    Ok(())
}

/// Adds a picture or a file whose content is kept already, after those that are there; [`before_media`] counted it.
///
/// # Errors
/// Refused where there are too many, or it is locked; where the actor may not, or the database cannot be reached.
pub async fn add_media(act: &Act, of: MediaOf, text: &MediaText, kept: Kept) -> Result<(), Error> {
    let field = if text.picture { "picture" } else { "files" };
    may_change(act, of, field).await?;
    let there = those(act, of, text.picture).await?;
    room(field, &there)?;
    check(act, text).await?;
    let pixels = |side: Option<u32>| side.and_then(|side| i32::try_from(side).ok());
    let (experience, project) = match of {
        MediaOf::Experience(id) => (Some(id), None),
        MediaOf::Project(id) => (None, Some(id)),
    };
    let row = network_media::ActiveModel {
        id: NotSet,
        experience_id: Set(experience),
        project_id: Set(project),
        picture: Set(text.picture),
        position: Set(there.last().map_or(1, |last| last.position.saturating_add(1))),
        language: Set(text.language.to_owned()),
        title: Set(text.title.clone()),
        caption: Set(text.caption.clone()),
        key: Set(kept.key.named(act).await?),
        name: Set(kept.name),
        media_type: Set(kept.media_type.to_owned()),
        bytes: Set(i64::try_from(kept.bytes).unwrap_or(i64::MAX)),
        width: Set(pixels(kept.size.map(|(width, _)| width))),
        height: Set(pixels(kept.size.map(|(_, height)| height))),
        revision: Set(1),
        added_by: Set(act.actor.id()),
        added_at: Set(act.now),
    };
    network_media::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    note(act, of, "experience.media-added", "project.media-added").await
}

/// Changes what is said of a picture or a file, without its content. `revision` is what the form was filled from.
///
/// # Errors
/// Refused where somebody else changed it meanwhile, or it is locked; where the actor may not, or the database cannot be
/// reached.
pub async fn change_media(act: &Act, of: MediaOf, id: i32, revision: i32, text: &MediaText) -> Result<(), Error> {
    use network_media::Column;
    let field = if text.picture { "alt" } else { "title" };
    may_change(act, of, field).await?;
    check(act, text).await?;
    let changed = network_media::Entity::update_many()
        .col_expr(Column::Language, Expr::value(text.language))
        .col_expr(Column::Title, Expr::value(text.title.clone()))
        .col_expr(Column::Caption, Expr::value(text.caption.clone()))
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .filter(queries::is_of(of))
        .filter(Column::Id.eq(id))
        .filter(Column::Picture.eq(text.picture))
        .filter(Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::refused(field, "files-changed-meanwhile"));
    }
    note(act, of, "experience.media-changed", "project.media-changed").await
}

/// Takes a picture or a file away; its content goes once that stands. What is gone already stays so.
///
/// # Errors
/// Refused where it is locked; where the actor may not, or the database cannot be reached.
pub async fn remove_media(act: &Act, of: MediaOf, id: i32) -> Result<(), Error> {
    may_change(act, of, "media").await?;
    let Some(row) = queries::media(&act.tx, of, id).await? else {
        return Ok(());
    };
    network_media::Entity::delete_by_id(row.id).exec(&act.tx).await?;
    act.enqueue(Job::new(storage::REMOVE, json!({ "key": row.key })))
        .await?;
    note(act, of, "experience.media-removed", "project.media-removed").await
}

/// Moves a picture or a file before the one that stands before it. The first stays where it is.
///
/// # Errors
/// Refused where it is locked; where the actor may not, or the database cannot be reached.
pub async fn move_media(act: &Act, of: MediaOf, id: i32) -> Result<(), Error> {
    may_change(act, of, "media").await?;
    let Some(row) = queries::media(&act.tx, of, id).await? else {
        return Ok(());
    };
    let there = those(act, of, row.picture).await?;
    let Some(before) = there.iter().take_while(|one| one.id != id).last() else {
        return Ok(());
    };
    for (id, position) in [(row.id, before.position), (before.id, row.position)] {
        network_media::Entity::update_many()
            .col_expr(network_media::Column::Position, Expr::value(position))
            .filter(network_media::Column::Id.eq(id))
            .exec(&act.tx)
            .await?;
    }
    note(act, of, "experience.media-moved", "project.media-moved").await
}

/// Whether the actor may change it now; whoever else does waits until this is done.
async fn may_change(act: &Act, of: MediaOf, field: &'static str) -> Result<(), Error> {
    let locked = match of {
        MediaOf::Experience(id) => {
            let row = experience::Entity::find_by_id(id).one(&act.tx).await?;
            let organisation = row.and_then(|row| row.organisation_id).ok_or(Error::NotFound)?;
            may_write(act, organisation, Action::WriteExperience, field).await?;
            "experience-locked"
        }
        MediaOf::Project(id) => {
            // whoever changes a project holds it before its organisation
            let row = project::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
            let organisation = row.ok_or(Error::NotFound)?.organisation_id;
            may_write(act, organisation, Action::EditProject, field).await?;
            "project-locked"
        }
    };
    if moderation::is_locked(&act.tx, of.kind(), &of.id().to_string()).await? {
        return Err(Error::refused(field, locked));
    }
    Ok(())
}

/// What is said of one goes the way of all that is written.
async fn check(act: &Act, text: &MediaText) -> Result<(), Error> {
    let field = if text.picture { "alt" } else { "title" };
    let caption = text.caption.as_deref().unwrap_or_default();
    let said = format!("{}\n{caption}", text.title);
    moderation::check_change(&act.tx, &act.actor, act.now, field, &said).await
}

/// Those of a sort, in their order.
async fn those(act: &Act, of: MediaOf, picture: bool) -> Result<Vec<network_media::Model>, Error> {
    let mut all = queries::media_of(&act.tx, of).await?;
    all.retain(|row| row.picture == picture);
    Ok(all)
}

/// Notes what was done, for an experience or for a project.
async fn note(act: &Act, of: MediaOf, experience: &'static str, project: &'static str) -> Result<(), Error> {
    let event = match of {
        MediaOf::Experience(_) => Event::done(experience).on(SubjectKind::Experience.word(), of.id()),
        MediaOf::Project(_) => Event::done(project).on(SubjectKind::Project.word(), of.id()),
    };
    act.audit(event).await
}

/// Takes the name of somebody who leaves off what they added; it is the organisations'.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn leave_media(act: &Act, person_id: i32) -> Result<(), Error> {
    network_media::Entity::update_many()
        .col_expr(network_media::Column::AddedBy, Expr::value(None::<i32>))
        .filter(network_media::Column::AddedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
