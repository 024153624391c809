//! Choosing experiences as good practice.

use bashke_entities::network::{experience, experience_choice};
use bashke_vocabulary::{NoticeKind, SubjectKind};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::accounts::Notice;
use crate::moderation;
use crate::network::commands::collaborations::is_hidden;
use crate::network::commands::telling::tell_speakers;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// Chooses an experience as good practice, for a reason in Albanian and, where it is there, in English; those who speak for
/// the organisation whose it is are told.
///
/// # Errors
/// Not found where it is a draft by now; a conflict where it is chosen already; refused where moderators hide it; where the
/// actor may not, or the database cannot be reached.
pub async fn choose_experience(act: &Act, id: i32, reason: (String, Option<String>)) -> Result<(), Error> {
    let row = held(act, id).await?;
    if row.published_at.is_none() {
        return Err(Error::NotFound);
    }
    let hidden = moderation::hidden_among(&act.tx, SubjectKind::Experience, [id.to_string()]).await?;
    let whose_is_hidden = match row.organisation_id {
        Some(organisation) => is_hidden(act, organisation).await?,
        None => false,
    };
    if whose_is_hidden || !hidden.is_empty() {
        return Err(Error::refused("reason-sq", "experience-choice-hidden"));
    }
    if chosen(act, id).await?.is_some() {
        return Err(Error::Conflict);
    }
    let choice = experience_choice::ActiveModel {
        id: NotSet,
        experience_id: Set(id),
        reason_sq: Set(reason.0),
        reason_en: Set(reason.1),
        chosen_by: Set(act.actor.id()),
        chosen_at: Set(act.now),
    };
    experience_choice::Entity::insert(choice)
        .exec_without_returning(&act.tx)
        .await?;
    tell(act, &row, "experience-chosen").await?;
    act.audit(Event::done("experience.chosen").on("experience", id)).await
}

/// Takes the choice back; the same people are told.
///
/// # Errors
/// A conflict where it is not chosen any more; where the actor may not, or the database cannot be reached.
pub async fn take_back_choice(act: &Act, id: i32) -> Result<(), Error> {
    let row = held(act, id).await?;
    let choice = chosen(act, id).await?.ok_or(Error::Conflict)?;
    experience_choice::Entity::delete_by_id(choice.id).exec(&act.tx).await?;
    tell(act, &row, "experience-choice-taken-back").await?;
    let event = Event::done("experience.choice-taken-back").on("experience", id);
    act.audit(event.with("reason", choice.reason_sq)).await
}

/// An experience on which the actor may decide, held so that two who decide come one after the other.
async fn held(act: &Act, id: i32) -> Result<experience::Model, Error> {
    let row = experience::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let facts = Facts {
        organisation: row.organisation_id,
        ..Facts::concerning(row.created_by)
    };
    act.may(Action::ChooseExperience, &facts)?;
    Ok(row)
}

async fn chosen(act: &Act, id: i32) -> Result<Option<experience_choice::Model>, Error> {
    let find = experience_choice::Entity::find().filter(experience_choice::Column::ExperienceId.eq(id));
    Ok(find.one(&act.tx).await?)
}

async fn tell(act: &Act, row: &experience::Model, message: &'static str) -> Result<(), Error> {
    let Some(owner) = row.organisation_id else {
        return Ok(());
    };
    let title = row.title_sq.as_ref().or(row.title_en.as_ref());
    let notice = Notice::new(NoticeKind::Network, message, format!("/experiences/{}", row.slug))
        .with("title", title.map_or("", String::as_str));
    tell_speakers(act, &[owner], &notice).await
}
