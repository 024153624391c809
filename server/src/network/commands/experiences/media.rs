//! Pictures and files of an experience.

use bashke_entities::network::{experience, experience_media};
use bashke_vocabulary::SubjectKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::may_write;
use crate::moderation;
use crate::network::commands::profile::written;
use crate::network::rules::{MEDIA_MOST, MediaText};
use crate::platform::act::Act;
use crate::platform::attached::Kept;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::refusal::Refusal;
use crate::platform::storage;
use crate::policy::Action;

/// Adds a picture or a file whose content is kept already, after those that are there.
///
/// # Errors
/// Refused where there are too many, or the experience is locked; where the actor may not, or the database cannot be
/// reached.
pub async fn add_media(act: &Act, of: &experience::Model, text: &MediaText, kept: Kept) -> Result<(), Error> {
    let field = if text.picture { "picture" } else { "files" };
    may_change(act, of, field).await?;
    written(act, field).await?;
    let there = those(act, of.id, text.picture).await?;
    if there.len() >= MEDIA_MOST {
        let refusal = Refusal::new(field, "experience-media-many").with("most", MEDIA_MOST.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let said = text.caption.as_deref().unwrap_or_default();
    let title = if text.picture { "alt" } else { "title" };
    moderation::check_change(&act.tx, &act.actor, act.now, title, &format!("{}\n{said}", text.title)).await?;
    let pixels = |side: Option<u32>| side.and_then(|side| i32::try_from(side).ok());
    let row = experience_media::ActiveModel {
        id: NotSet,
        experience_id: Set(of.id),
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
        added_by: Set(act.actor.id()),
        added_at: Set(act.now),
    };
    experience_media::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    act.audit(Event::done("experience.media-added").on("experience", of.id))
        .await
}

/// Takes a picture or a file away; its content goes once that stands. What is gone already stays so.
///
/// # Errors
/// Refused where the experience is locked; where the actor may not, or the database cannot be reached.
pub async fn remove_media(act: &Act, of: &experience::Model, id: i32) -> Result<(), Error> {
    may_change(act, of, "picture").await?;
    let row = experience_media::Entity::find_by_id(id)
        .filter(experience_media::Column::ExperienceId.eq(of.id))
        .one(&act.tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    experience_media::Entity::delete_by_id(row.id).exec(&act.tx).await?;
    act.enqueue(Job::new(storage::REMOVE, json!({ "key": row.key })))
        .await?;
    act.audit(Event::done("experience.media-removed").on("experience", of.id))
        .await
}

/// Moves a picture or a file before the one that stands before it. The first stays where it is.
///
/// # Errors
/// Refused where the experience is locked; where the actor may not, or the database cannot be reached.
pub async fn move_media(act: &Act, of: &experience::Model, id: i32) -> Result<(), Error> {
    may_change(act, of, "picture").await?;
    let row = experience_media::Entity::find_by_id(id)
        .filter(experience_media::Column::ExperienceId.eq(of.id))
        .one(&act.tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    let there = those(act, of.id, row.picture).await?;
    let Some(before) = there.iter().take_while(|one| one.id != id).last() else {
        return Ok(());
    };
    for (id, position) in [(row.id, before.position), (before.id, row.position)] {
        experience_media::Entity::update_many()
            .col_expr(experience_media::Column::Position, Expr::value(position))
            .filter(experience_media::Column::Id.eq(id))
            .exec(&act.tx)
            .await?;
    }
    act.audit(Event::done("experience.media-moved").on("experience", of.id))
        .await
}

/// Whether the actor may change it now; whoever else does waits until this is done.
async fn may_change(act: &Act, of: &experience::Model, field: &'static str) -> Result<(), Error> {
    let organisation = of.organisation_id.ok_or(Error::NotFound)?;
    may_write(act, organisation, Action::WriteExperience, field).await?;
    if moderation::is_locked(&act.tx, SubjectKind::Experience, &of.id.to_string()).await? {
        return Err(Error::refused(field, "experience-locked"));
    }
    Ok(())
}

/// Those of a sort, in their order.
async fn those(act: &Act, of: i32, picture: bool) -> Result<Vec<experience_media::Model>, Error> {
    let find = experience_media::Entity::find()
        .filter(experience_media::Column::ExperienceId.eq(of))
        .filter(experience_media::Column::Picture.eq(picture))
        .order_by_asc(experience_media::Column::Position)
        .order_by_asc(experience_media::Column::Id);
    Ok(find.all(&act.tx).await?)
}
