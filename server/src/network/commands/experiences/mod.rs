//! Writing experiences.

mod choosing;
mod figures;
mod uses;

pub use choosing::{choose_experience, take_back_choice};
pub use figures::figures_changed;
pub use uses::{change_use, use_experience, withdraw_use};

pub(super) use uses::leave_experiences;

use bashke_entities::network::{experience, experience_place, experience_theme};
use bashke_vocabulary::SubjectKind;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter};

use super::held::may_write;
use super::profile::asked;
use super::write;
use crate::moderation;
use crate::network::rules::{ExperienceText, search_key};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::slugs;
use crate::policy::Action;

/// Writes a new experience of an organisation. Gives its short name.
///
/// # Errors
/// Where the actor may not, where too much was written, or the database cannot be reached.
pub async fn write_experience(act: &Act, organisation: i32, told: &ExperienceText) -> Result<String, Error> {
    may_write(act, organisation, Action::WriteExperience, "organisation").await?;
    asked(act, "title-sq").await?;
    let title = told.title.0.as_ref().or(told.title.1.as_ref());
    let base = slugs::of_title(title.map_or("", String::as_str), "experience");
    let row = experience::ActiveModel {
        id: NotSet,
        slug: Set(slugs::free::<experience::Entity>(&act.tx, experience::Column::Slug, &base).await?),
        organisation_id: Set(Some(organisation)),
        country: Set(None),
        place_name: Set(None),
        told_of: Set(None),
        told_of_en: Set(None),
        source: Set(None),
        title_sq: Set(told.title.0.clone()),
        title_en: Set(told.title.1.clone()),
        tried_sq: Set(told.tried.0.clone()),
        tried_en: Set(told.tried.1.clone()),
        worked_sq: Set(told.worked.0.clone()),
        worked_en: Set(told.worked.1.clone()),
        failed_sq: Set(told.failed.0.clone()),
        failed_en: Set(told.failed.1.clone()),
        cost_amount: Set(told.cost.map(|(minor, _)| minor)),
        cost_currency: Set(told.cost.map(|(_, currency)| currency.word().to_owned())),
        cost_sq: Set(told.cost_words.0.clone()),
        cost_en: Set(told.cost_words.1.clone()),
        reuse_sq: Set(told.reuse.0.clone()),
        reuse_en: Set(told.reuse.1.clone()),
        search_key: Set(key(told)),
        revision: Set(1),
        created_by: Set(act.actor.id()),
        created_at: Set(act.now),
        changed_at: Set(act.now),
        published_at: Set(told.publish.then_some(act.now)),
        first_published_at: Set(told.publish.then_some(act.now)),
    };
    let row = experience::Entity::insert(row)
        .exec_with_returning(&act.tx)
        .await
        .map_err(slugs::taken)?;
    about(act, row.id, told).await?;
    figures::cite(act, row.id, &told.figures).await?;
    act.audit(
        Event::done("experience.written")
            .on("experience", row.id)
            .with("published", told.publish),
    )
    .await?;
    Ok(row.slug)
}

/// Changes an experience, where nobody else did so since it was read.
///
/// # Errors
/// Conflict where somebody did; where the actor may not, or the database cannot be reached.
pub async fn edit_experience(
    act: &Act,
    row: &experience::Model,
    revision: i32,
    told: &ExperienceText,
) -> Result<(), Error> {
    use experience::Column;
    let organisation = row.organisation_id.ok_or(Error::NotFound)?;
    may_write(act, organisation, Action::WriteExperience, "title-sq").await?;
    if moderation::is_locked(&act.tx, SubjectKind::Experience, &row.id.to_string()).await? {
        return Err(Error::refused("title-sq", "experience-locked"));
    }
    // what is shown again stands where it stood the first time
    let first = row.first_published_at.or(told.publish.then_some(act.now));
    let published = first.filter(|_| told.publish);
    let changed = experience::Entity::update_many()
        .col_expr(Column::TitleSq, Expr::value(told.title.0.clone()))
        .col_expr(Column::TitleEn, Expr::value(told.title.1.clone()))
        .col_expr(Column::TriedSq, Expr::value(told.tried.0.clone()))
        .col_expr(Column::TriedEn, Expr::value(told.tried.1.clone()))
        .col_expr(Column::WorkedSq, Expr::value(told.worked.0.clone()))
        .col_expr(Column::WorkedEn, Expr::value(told.worked.1.clone()))
        .col_expr(Column::FailedSq, Expr::value(told.failed.0.clone()))
        .col_expr(Column::FailedEn, Expr::value(told.failed.1.clone()))
        .col_expr(Column::CostAmount, Expr::value(told.cost.map(|(minor, _)| minor)))
        .col_expr(
            Column::CostCurrency,
            Expr::value(told.cost.map(|(_, currency)| currency.word().to_owned())),
        )
        .col_expr(Column::CostSq, Expr::value(told.cost_words.0.clone()))
        .col_expr(Column::CostEn, Expr::value(told.cost_words.1.clone()))
        .col_expr(Column::ReuseSq, Expr::value(told.reuse.0.clone()))
        .col_expr(Column::ReuseEn, Expr::value(told.reuse.1.clone()))
        .col_expr(Column::SearchKey, Expr::value(key(told)))
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .col_expr(Column::PublishedAt, Expr::value(published))
        .col_expr(Column::FirstPublishedAt, Expr::value(first))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    about(act, row.id, told).await?;
    figures::cite(act, row.id, &told.figures).await?;
    act.audit(
        Event::done("experience.changed")
            .on("experience", row.id)
            .with("published", told.publish),
    )
    .await
}

/// Publishes a draft as it is. Where somebody else did so meanwhile, it stays as they did.
///
/// # Errors
/// Refused where moderators locked it; where the actor may not, or the database cannot be reached.
pub async fn publish_experience(act: &Act, row: &experience::Model) -> Result<(), Error> {
    use experience::Column;
    let organisation = row.organisation_id.ok_or(Error::NotFound)?;
    may_write(act, organisation, Action::WriteExperience, "title-sq").await?;
    if moderation::is_locked(&act.tx, SubjectKind::Experience, &row.id.to_string()).await? {
        return Err(Error::refused("title-sq", "experience-locked"));
    }
    // what was published before stands where it stood
    let first = row.first_published_at.unwrap_or(act.now);
    let published = experience::Entity::update_many()
        .col_expr(Column::PublishedAt, Expr::value(first))
        .col_expr(Column::FirstPublishedAt, Expr::value(first))
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .filter(Column::Id.eq(row.id))
        .filter(Column::PublishedAt.is_null())
        .exec(&act.tx)
        .await?;
    if published.rows_affected != 1 {
        return Ok(());
    }
    act.audit(
        Event::done("experience.changed")
            .on("experience", row.id)
            .with("published", true),
    )
    .await
}

fn key(told: &ExperienceText) -> String {
    let texts = [&told.title, &told.tried, &told.worked, &told.failed, &told.reuse];
    search_key(texts.into_iter().flat_map(|(sq, en)| [sq.as_deref(), en.as_deref()]))
}

/// Writes anew what it is about, and where it was.
async fn about(act: &Act, id: i32, told: &ExperienceText) -> Result<(), DbErr> {
    experience_theme::Entity::delete_many()
        .filter(experience_theme::Column::ExperienceId.eq(id))
        .exec(&act.tx)
        .await?;
    experience_place::Entity::delete_many()
        .filter(experience_place::Column::ExperienceId.eq(id))
        .exec(&act.tx)
        .await?;
    let themes = told.themes.iter().map(|theme| experience_theme::ActiveModel {
        id: NotSet,
        experience_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    write(&act.tx, themes).await?;
    let places = told.places.iter().map(|place| experience_place::ActiveModel {
        id: NotSet,
        experience_id: Set(id),
        place_id: Set(*place),
    });
    write(&act.tx, places).await
}
