//! Projects: written, changed, published and taken back.

use bashke_entities::network::{
    grant, project, project_milestone, project_outside_partner, project_place, project_target, project_theme,
};
use bashke_vocabulary::{SubjectKind, fold};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};

use super::held::{hold_by_id, may_write};
use super::partners::{name_partners, tell_untold};
use super::profile::asked;
use super::write;
use crate::moderation;
use crate::network::rules::Project;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::slugs;
use crate::policy::Action;

/// Writes a new project of an organisation, as a draft. Gives its short name.
///
/// # Errors
/// Refused where the organisation is locked; where the actor may not, where too much was written, where its grant is
/// another's, or the database cannot be reached.
pub async fn create_project(act: &Act, organisation: i32, typed: &Project) -> Result<String, Error> {
    may_write(act, organisation, Action::EditProject, "organisation").await?;
    asked(act, "title-sq").await?;
    let maker = act.actor.id().ok_or(Error::NotFound)?;
    let title = typed
        .title
        .0
        .as_deref()
        .or(typed.title.1.as_deref())
        .unwrap_or_default();
    let base = slugs::of_title(title, "project");
    let row = project::ActiveModel {
        slug: Set(slugs::free::<project::Entity>(&act.tx, project::Column::Slug, &base).await?),
        created_by: Set(Some(maker)),
        grant_id: Set(own_grant(act, organisation, typed).await?),
        ..blank(organisation, typed, act.now)
    };
    let row = project::Entity::insert(row)
        .exec_with_returning(&act.tx)
        .await
        .map_err(slugs::taken)?;
    lists(&act.tx, row.id, typed).await?;
    name_partners(act, &row, &typed.partners).await?;
    act.audit(
        Event::done("project.created")
            .on("project", row.id)
            .with("organisation", organisation),
    )
    .await?;
    Ok(row.slug)
}

/// Changes a project. `revision` is what the form was filled from: whoever saved in between is not written over.
///
/// # Errors
/// A conflict where somebody did; refused where it or the organisation is locked; where the actor may not, where its grant is
/// another's, or the database cannot be reached.
pub async fn edit_project(act: &Act, slug: &str, revision: i32, typed: &Project) -> Result<(), Error> {
    let row = held(act, slug, true).await?;
    let grant = own_grant(act, row.organisation_id, typed).await?;
    use project::Column;
    let text = |text: &Option<String>| Expr::value(text.clone());
    let changed = project::Entity::update_many()
        .col_expr(Column::GrantId, Expr::value(grant))
        .col_expr(Column::TitleSq, text(&typed.title.0))
        .col_expr(Column::TitleEn, text(&typed.title.1))
        .col_expr(Column::TitleKey, Expr::value(title_key(typed)))
        .col_expr(Column::AimsSq, text(&typed.aims.0))
        .col_expr(Column::AimsEn, text(&typed.aims.1))
        .col_expr(Column::ActivitiesSq, text(&typed.activities.0))
        .col_expr(Column::ActivitiesEn, text(&typed.activities.1))
        .col_expr(Column::ResultsSq, text(&typed.results.0))
        .col_expr(Column::ResultsEn, text(&typed.results.1))
        .col_expr(Column::Status, Expr::value(typed.status.word()))
        .col_expr(Column::StartsOn, Expr::value(typed.starts_on))
        .col_expr(Column::EndsOn, Expr::value(typed.ends_on))
        .col_expr(Column::Budget, Expr::value(typed.budget.map(|(amount, _)| amount)))
        .col_expr(
            Column::Currency,
            Expr::value(typed.budget.map(|(_, currency)| currency.word())),
        )
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    forget_lists(&act.tx, row.id).await?;
    lists(&act.tx, row.id, typed).await?;
    // whoever is named is told by the title that it has now
    let after = project::Entity::find_by_id(row.id).one(&act.tx).await?;
    name_partners(act, &after.ok_or(Error::NotFound)?, &typed.partners).await?;
    act.audit(Event::done("project.edited").on("project", row.id)).await
}

/// Shows a project to all, or makes it a draft again. What is so already stays as it is; what is shown again stands where it
/// stood the first time. An organisation that is locked can still take it back.
///
/// # Errors
/// Refused where it is locked, or would be shown and the organisation is; where the actor may not, or the database cannot be
/// reached.
pub async fn publish_project(act: &Act, slug: &str, shown: bool) -> Result<(), Error> {
    let row = held(act, slug, shown).await?;
    if row.published_at.is_some() == shown {
        return Ok(());
    }
    let first = row.first_published_at.or(shown.then_some(act.now));
    project::Entity::update_many()
        .col_expr(project::Column::PublishedAt, Expr::value(first.filter(|_| shown)))
        .col_expr(project::Column::FirstPublishedAt, Expr::value(first))
        .filter(project::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    if shown {
        let published = project::Model {
            published_at: first,
            ..row.clone()
        };
        tell_untold(act, &published).await?;
    }
    let event = if shown {
        "project.published"
    } else {
        "project.unpublished"
    };
    act.audit(Event::done(event).on("project", row.id)).await
}

/// A project whose organisation the actor edits, and which moderators did not lock; nor, where something is told anew by it, the
/// organisation.
async fn held(act: &Act, slug: &str, anew: bool) -> Result<project::Model, Error> {
    let row = project::Entity::find()
        .filter(project::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held = hold_by_id(act, row.organisation_id).await?;
    held.may(act, Action::EditProject)?;
    if anew {
        held.not_locked(act, "title-sq").await?;
    }
    if moderation::is_locked(&act.tx, SubjectKind::Project, &row.id.to_string()).await? {
        return Err(Error::refused("title-sq", "project-locked"));
    }
    Ok(row)
}

/// The key of the grant: one that the organisation received, which nobody gives to another meanwhile.
async fn own_grant(act: &Act, organisation: i32, typed: &Project) -> Result<Option<i32>, Error> {
    let Some(slug) = &typed.grant else { return Ok(None) };
    let own = grant::Entity::find()
        .filter(grant::Column::Slug.eq(slug))
        .filter(grant::Column::OrganisationId.eq(organisation))
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    match own {
        Some(row) => Ok(Some(row.id)),
        None => Err(Error::refused("grant", "project-grant-others")),
    }
}

fn title_key(typed: &Project) -> String {
    let title = |text: &Option<String>| text.clone().unwrap_or_default();
    fold(&format!("{} {}", title(&typed.title.0), title(&typed.title.1)))
}

/// A draft of a project, still without a short name.
pub(super) fn blank(organisation: i32, typed: &Project, now: DateTime<Utc>) -> project::ActiveModel {
    project::ActiveModel {
        id: NotSet,
        slug: NotSet,
        organisation_id: Set(organisation),
        grant_id: Set(None),
        title_sq: Set(typed.title.0.clone()),
        title_en: Set(typed.title.1.clone()),
        title_key: Set(title_key(typed)),
        aims_sq: Set(typed.aims.0.clone()),
        aims_en: Set(typed.aims.1.clone()),
        activities_sq: Set(typed.activities.0.clone()),
        activities_en: Set(typed.activities.1.clone()),
        results_sq: Set(typed.results.0.clone()),
        results_en: Set(typed.results.1.clone()),
        status: Set(typed.status.word().to_owned()),
        starts_on: Set(typed.starts_on),
        ends_on: Set(typed.ends_on),
        budget: Set(typed.budget.map(|(amount, _)| amount)),
        currency: Set(typed.budget.map(|(_, currency)| currency.word().to_owned())),
        revision: Set(1),
        created_by: Set(None),
        created_at: Set(now),
        changed_at: Set(now),
        published_at: Set(None),
        first_published_at: Set(None),
    }
}

async fn forget_lists(tx: &impl ConnectionTrait, id: i32) -> Result<(), DbErr> {
    project_theme::Entity::delete_many()
        .filter(project_theme::Column::ProjectId.eq(id))
        .exec(tx)
        .await?;
    project_place::Entity::delete_many()
        .filter(project_place::Column::ProjectId.eq(id))
        .exec(tx)
        .await?;
    project_milestone::Entity::delete_many()
        .filter(project_milestone::Column::ProjectId.eq(id))
        .exec(tx)
        .await?;
    project_outside_partner::Entity::delete_many()
        .filter(project_outside_partner::Column::ProjectId.eq(id))
        .exec(tx)
        .await?;
    project_target::Entity::delete_many()
        .filter(project_target::Column::ProjectId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes what stands in lists.
pub(super) async fn lists(tx: &impl ConnectionTrait, id: i32, typed: &Project) -> Result<(), DbErr> {
    let themes = typed.themes.iter().map(|theme| project_theme::ActiveModel {
        id: NotSet,
        project_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    write(tx, themes).await?;
    let places = typed.places.iter().map(|place| project_place::ActiveModel {
        id: NotSet,
        project_id: Set(id),
        place_id: Set(*place),
    });
    write(tx, places).await?;
    let steps = typed
        .milestones
        .iter()
        .zip(1..)
        .map(|(step, position)| project_milestone::ActiveModel {
            id: NotSet,
            project_id: Set(id),
            position: Set(position),
            title_sq: Set(step.title.0.clone()),
            title_en: Set(step.title.1.clone()),
            due_on: Set(step.due_on),
            done_on: Set(step.done_on),
        });
    write(tx, steps).await?;
    let outside = typed
        .outside
        .iter()
        .zip(1..)
        .map(|(one, position)| project_outside_partner::ActiveModel {
            id: NotSet,
            project_id: Set(id),
            position: Set(position),
            name: Set(one.name.clone()),
            website: Set(one.website.clone()),
        });
    write(tx, outside).await?;
    let targets = typed.targets.iter().map(|target| project_target::ActiveModel {
        id: NotSet,
        project_id: Set(id),
        indicator_id: Set(target.indicator),
        place_id: Set(target.place),
        period: Set(target.from.to_string()),
        wanted: Set(target.wanted.word().to_owned()),
    });
    write(tx, targets).await
}
