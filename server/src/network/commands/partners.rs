//! Partners of projects: named by those who write the project, confirmed or declined by those who are named.

use std::collections::HashSet;

use bashke_entities::network::{organisation, project, project_partner};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};

use super::held::hold_by_id;
use super::naming::{Naming, Words};
use super::profile::written;
use super::{called, write};
use crate::network::queries;
use crate::network::rules::Called;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::local_time;
use crate::platform::refusal::Refusal;
use crate::policy::Action;

/// What is said of being named in a project.
const WORDS: Words = Words {
    field: "partner",
    named: &["partner-named", "partner-taken-back"],
    confirmed: ["partner-confirmed", "project.partner-confirmed"],
    declined: ["partner-declined", "project.partner-declined"],
};

/// What is told where none is called so, and where some are called nearly so.
const NOBODY: [&str; 2] = ["organisation-called-none", "organisation-called-near"];

/// Whether it is clear who is named as a partner of a project, which is told with all else that is refused of its form. `of` is
/// the project; none while it is new.
///
/// # Errors
/// Refused where it is not; where the database cannot be reached.
pub async fn partners_are_clear(db: &impl ConnectionTrait, of: Option<i32>, typed: &[Called]) -> Result<(), Error> {
    let before = match of {
        Some(id) => all_of(db, id).await?,
        None => Vec::new(),
    };
    meant(db, typed, &before).await?;
    Ok(())
}

/// All who are named in a project, those who declined and those whom moderators hide too.
async fn all_of(db: &impl ConnectionTrait, project: i32) -> Result<Vec<project_partner::Model>, DbErr> {
    project_partner::Entity::find()
        .filter(project_partner::Column::ProjectId.eq(project))
        .all(db)
        .await
}

/// Who is meant by what was typed: where several are called so, whoever of them is named already.
async fn meant(
    db: &impl ConnectionTrait,
    typed: &[Called],
    before: &[project_partner::Model],
) -> Result<Vec<organisation::Model>, Error> {
    let known: Vec<i32> = before.iter().map(|row| row.organisation_id).collect();
    called::organisations(db, ("partners", NOBODY), typed, &known).await
}

/// Names anew with whom a project is done. Whoever is named no more is told, unless they did not know of it; those whom
/// moderators hide stay as they are, since the form does not show them. Naming and taking back are told once in a day each.
///
/// # Errors
/// Refused where somebody who is named is none, is the organisation itself, is a partner already or declined; where too much
/// was written, or the database cannot be reached.
pub(super) async fn name_partners(act: &Act, of: &project::Model, typed: &[Called]) -> Result<(), Error> {
    use project_partner::Column;
    let before = all_of(&act.tx, of.id).await?;
    let wanted = meant(&act.tx, typed, &before).await?;
    let new: Vec<&organisation::Model> = wanted
        .iter()
        .filter(|row| {
            !before
                .iter()
                .any(|one| one.organisation_id == row.id && one.declined_at.is_none())
        })
        .collect();
    may_be_named(act, of, &before, &new).await?;
    let shown: HashSet<i32> = queries::partners_named(&act.tx, &[of.id])
        .await?
        .into_iter()
        .map(|row| row.organisation_id)
        .collect();
    let gone: Vec<&project_partner::Model> = before
        .iter()
        .filter(|row| shown.contains(&row.organisation_id))
        .filter(|row| !wanted.iter().any(|one| one.id == row.organisation_id))
        .collect();
    project_partner::Entity::delete_many()
        .filter(Column::Id.is_in(gone.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    let naming = Naming::in_project(act, of).await?;
    for row in &gone {
        if row.told_at.is_some() {
            naming.tell_news(act, "partner-taken-back", row.organisation_id).await?;
        }
        naming
            .note(act, "project.partner-taken-back", row.organisation_id)
            .await?;
    }
    if !new.is_empty() {
        written(act, "partners").await?;
    }
    let rows = new.iter().map(|row| project_partner::ActiveModel {
        id: NotSet,
        project_id: Set(of.id),
        organisation_id: Set(row.id),
        asked_at: Set(act.now),
        told_at: Set(None),
        agreed_at: Set(None),
        declined_at: Set(None),
    });
    write(&act.tx, rows).await?;
    for row in &new {
        naming.note(act, "project.partner-named", row.id).await?;
    }
    if of.published_at.is_some() {
        tell_all_untold(act, of, &naming).await?;
    }
    Ok(())
}

/// Whether all of these can be named.
async fn may_be_named(
    act: &Act,
    of: &project::Model,
    before: &[project_partner::Model],
    new: &[&organisation::Model],
) -> Result<(), Error> {
    let together = queries::together_in(&act.tx, of.id, local_time::date(act.now)).await?;
    for row in new {
        let message = if row.id == of.organisation_id {
            "project-partner-oneself"
        } else if together.contains(&row.id) {
            "project-partner-together"
        } else if before.iter().any(|one| one.organisation_id == row.id) {
            "project-partner-declined-before"
        } else {
            continue;
        };
        let refusal = Refusal::new("partners", message).with("name", row.name.as_str());
        return Err(Error::Refused(refusal.into()));
    }
    Ok(())
}

/// Tells those who are named in a project that all see by now, and were not told of it. While moderators hide the project or its
/// organisation nobody is told; whoever was told the same on that day is told when it is saved on another, and whoever is its
/// partner by what they agreed when that is over.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn tell_untold(act: &Act, of: &project::Model) -> Result<(), Error> {
    tell_all_untold(act, of, &Naming::in_project(act, of).await?).await
}

async fn tell_all_untold(act: &Act, of: &project::Model, naming: &Naming<'_>) -> Result<(), Error> {
    use project_partner::Column;
    let untold = project_partner::Entity::find()
        .filter(Column::ProjectId.eq(of.id))
        .filter(Column::ToldAt.is_null())
        .filter(Column::DeclinedAt.is_null())
        .all(&act.tx)
        .await?;
    if untold.is_empty() {
        return Ok(());
    }
    let together = queries::together_in(&act.tx, of.id, local_time::date(act.now)).await?;
    let mut told = Vec::new();
    for row in untold.iter().filter(|row| !together.contains(&row.organisation_id)) {
        if naming.tell_news(act, "partner-named", row.organisation_id).await? {
            told.push(row.id);
        }
    }
    project_partner::Entity::update_many()
        .col_expr(Column::ToldAt, Expr::value(act.now))
        .filter(Column::Id.is_in(told))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Confirms for an organisation that it is a partner of a project that names it, or declines that, now or later. What is so
/// already stays as it is, by what it said or by what it agreed; those who speak for the organisation that leads the project are
/// told.
///
/// # Errors
/// Not found where the project is a draft by now; refused where it was taken back, where the organisation is locked and would
/// confirm, where an agreement stands that says otherwise, or was said otherwise too often lately; where the actor may not, or
/// the database cannot be reached.
pub async fn decide_partner(act: &Act, slug: &str, organisation: i32, confirmed: bool) -> Result<(), Error> {
    use project_partner::Column;
    // whoever changes a project holds it before its organisation
    let of = project::Entity::find()
        .filter(project::Column::Slug.eq(slug))
        .filter(project::Column::PublishedAt.is_not_null())
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held = hold_by_id(act, organisation).await?;
    held.may(act, Action::ConfirmPartner)?;
    if confirmed {
        held.not_locked(act, WORDS.field).await?;
    }
    let row = project_partner::Entity::find()
        .filter(Column::ProjectId.eq(of.id))
        .filter(Column::OrganisationId.eq(organisation))
        .one(&act.tx)
        .await?;
    let Some(row) = row else {
        return Err(Error::refused(WORDS.field, "project-partner-gone"));
    };
    let together = queries::together_in(&act.tx, of.id, local_time::date(act.now))
        .await?
        .contains(&organisation);
    let already = if confirmed {
        together || row.agreed_at.is_some()
    } else {
        row.declined_at.is_some()
    };
    if already {
        return Ok(());
    }
    if together {
        return Err(Error::refused(WORDS.field, "project-partner-by-agreement"));
    }
    let naming = Naming::in_project(act, &of).await?;
    naming.said(act, &WORDS, organisation, confirmed).await?;
    project_partner::Entity::update_many()
        .col_expr(Column::AgreedAt, Expr::value(confirmed.then_some(act.now)))
        .col_expr(Column::DeclinedAt, Expr::value((!confirmed).then_some(act.now)))
        // whoever says something to it knows of it
        .col_expr(Column::ToldAt, Expr::value(row.told_at.unwrap_or(act.now)))
        .filter(Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
