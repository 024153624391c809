//! What organisations tell of using an experience of another.

use bashke_entities::network::{experience, experience_choice, experience_use};
use bashke_vocabulary::{NoticeKind, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, UpdateMany};

use crate::accounts::Notice;
use crate::moderation;
use crate::network::commands::collaborations::is_hidden;
use crate::network::commands::held::{hold_by_id, may_write};
use crate::network::commands::profile::written;
use crate::network::commands::telling::{is_news, tell_speakers};
use crate::network::rules::ExperienceUse;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::Action;

/// Tells that an organisation used an experience of another; those who speak for that one are told. What was told once and
/// taken back is written over, and nobody is told of it again on the same day. Gives the key.
///
/// # Errors
/// Not found where the experience is a draft by now; refused where it is the organisation's own, is locked, or was told of
/// already; where the actor may not, too much was written, or the database cannot be reached.
pub async fn use_experience(act: &Act, of: i32, organisation: i32, told: &ExperienceUse) -> Result<i32, Error> {
    let of = experience::Entity::find_by_id(of).one(&act.tx).await?;
    let of = of.filter(|row| row.published_at.is_some()).ok_or(Error::NotFound)?;
    if of.organisation_id == Some(organisation) {
        return Err(Error::refused("organisation", "experience-use-own"));
    }
    let held = may_write(act, organisation, Action::UseExperience, "organisation").await?;
    if is_hidden(act, organisation).await? {
        return Err(Error::refused("organisation", "experience-use-hidden"));
    }
    if moderation::is_locked(&act.tx, SubjectKind::Experience, &of.id.to_string()).await? {
        return Err(Error::refused("text", "experience-locked"));
    }
    written(act, "text").await?;
    moderation::check_named(act, held.vouches(act), "text", &told.text).await?;
    // the organisation is held: nobody else tells of it meanwhile
    let before = experience_use::Entity::find()
        .filter(experience_use::Column::ExperienceId.eq(of.id))
        .filter(experience_use::Column::OrganisationId.eq(organisation))
        .one(&act.tx)
        .await?;
    let id = match before {
        Some(row) if row.withdrawn_at.is_none() => {
            return Err(Error::refused("organisation", "experience-use-already"));
        }
        Some(row) => write_over(act, &row, told).await?,
        None => insert(act, of.id, organisation, told).await?,
    };
    moderation::contributed(act, SubjectKind::ExperienceUse, &id.to_string()).await?;
    let news = is_news(act, &format!("experience-used {} {organisation}", of.id)).await?;
    if let Some(owner) = of.organisation_id.filter(|_| news) {
        let title = of.title_sq.as_ref().or(of.title_en.as_ref());
        let notice = Notice::new(
            NoticeKind::Network,
            "experience-used",
            format!("/experiences/{}#uses", of.slug),
        )
        .with("organisation", &held.row.name)
        .with("title", title.map_or("", String::as_str));
        tell_speakers(act, &[owner], &notice).await?;
    }
    act.audit(
        Event::done("experience.used")
            .on("experience-use", id)
            .with("experience", of.id)
            .with("organisation", organisation),
    )
    .await?;
    Ok(id)
}

async fn insert(act: &Act, of: i32, organisation: i32, told: &ExperienceUse) -> Result<i32, Error> {
    let row = experience_use::ActiveModel {
        id: NotSet,
        experience_id: Set(of),
        organisation_id: Set(organisation),
        place_id: Set(told.place),
        year: Set(told.year),
        outcome: Set(told.outcome.word().to_owned()),
        language: Set(told.language.to_owned()),
        text: Set(told.text.clone()),
        revision: Set(1),
        written_by: Set(act.actor.id()),
        written_at: Set(act.now),
        changed_at: Set(act.now),
        withdrawn_at: Set(None),
    };
    Ok(experience_use::Entity::insert(row).exec(&act.tx).await?.last_insert_id)
}

/// Tells again what was taken back: what moderators decided on it still holds.
async fn write_over(act: &Act, row: &experience_use::Model, told: &ExperienceUse) -> Result<i32, Error> {
    use experience_use::Column;
    changeable(act, row.id).await?;
    let change = changed_to(act, row.revision, told)
        .col_expr(Column::WrittenBy, Expr::value(act.actor.id()))
        .col_expr(Column::WrittenAt, Expr::value(act.now))
        .col_expr(Column::WithdrawnAt, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .filter(Column::Id.eq(row.id))
        .filter(Column::WithdrawnAt.is_not_null());
    once(act, change).await?;
    Ok(row.id)
}

/// Changes what was told, where nobody else did so since it was read.
///
/// # Errors
/// Conflict where somebody did, or took it back; refused where it is locked; where the actor may not, or the database
/// cannot be reached.
pub async fn change_use(
    act: &Act,
    row: &experience_use::Model,
    revision: i32,
    told: &ExperienceUse,
) -> Result<(), Error> {
    use experience_use::Column;
    may_write(act, row.organisation_id, Action::UseExperience, "text").await?;
    changeable(act, row.id).await?;
    moderation::check_change(&act.tx, &act.actor, act.now, "text", &told.text).await?;
    let change = changed_to(act, revision, told)
        .filter(Column::Id.eq(row.id))
        .filter(Column::Revision.eq(revision))
        .filter(Column::WithdrawnAt.is_null());
    once(act, change).await?;
    act.audit(Event::done("experience.use-changed").on("experience-use", row.id))
        .await
}

fn changed_to(act: &Act, revision: i32, told: &ExperienceUse) -> UpdateMany<experience_use::Entity> {
    use experience_use::Column;
    experience_use::Entity::update_many()
        .col_expr(Column::PlaceId, Expr::value(told.place))
        .col_expr(Column::Year, Expr::value(told.year))
        .col_expr(Column::Outcome, Expr::value(told.outcome.word()))
        .col_expr(Column::Language, Expr::value(told.language))
        .col_expr(Column::Text, Expr::value(told.text.clone()))
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
}

/// Takes back what was told.
///
/// # Errors
/// Conflict where that happened already; where the actor may not, or the database cannot be reached.
pub async fn withdraw_use(act: &Act, row: &experience_use::Model) -> Result<(), Error> {
    use experience_use::Column;
    // what is locked takes back all the same: it says less then, not more
    let held = hold_by_id(act, row.organisation_id).await?;
    held.may(act, Action::UseExperience)?;
    let change = experience_use::Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(act.now))
        .filter(Column::Id.eq(row.id))
        .filter(Column::WithdrawnAt.is_null());
    once(act, change).await?;
    act.audit(Event::done("experience.use-withdrawn").on("experience-use", row.id))
        .await
}

/// What moderators locked stays as it is.
async fn changeable(act: &Act, id: i32) -> Result<(), Error> {
    if moderation::is_locked(&act.tx, SubjectKind::ExperienceUse, &id.to_string()).await? {
        return Err(Error::refused("text", "experience-use-locked"));
    }
    Ok(())
}

async fn once(act: &Act, change: UpdateMany<experience_use::Entity>) -> Result<(), Error> {
    match change.exec(&act.tx).await?.rows_affected {
        1 => Ok(()),
        _ => Err(Error::Conflict),
    }
}

/// Takes the name of somebody who leaves off what they wrote for organisations, and off what they added and chose.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::network::commands) async fn leave_experiences(act: &Act, person_id: i32) -> Result<(), Error> {
    let nobody = || Expr::value(None::<i32>);
    experience::Entity::update_many()
        .col_expr(experience::Column::CreatedBy, nobody())
        .filter(experience::Column::CreatedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    experience_use::Entity::update_many()
        .col_expr(experience_use::Column::WrittenBy, nobody())
        .filter(experience_use::Column::WrittenBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    experience_choice::Entity::update_many()
        .col_expr(experience_choice::Column::ChosenBy, nobody())
        .filter(experience_choice::Column::ChosenBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
