//! Partners of projects: named by those who write the project, confirmed or declined by those who are named.

use std::collections::HashSet;

use bashke_entities::network::{collaboration, organisation, project, project_partner};
use bashke_vocabulary::{NoticeKind, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::held::hold_by_id;
use super::news::hidden;
use super::profile::{told_again, written};
use super::telling::{is_news, is_news_again, tell_of_two};
use super::{called, write};
use crate::accounts::Notice;
use crate::network::queries;
use crate::network::rules::Called;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::Action;

/// Names anew with whom a project is done. Whoever is named no more is told, unless they did not know of it; those whom
/// moderators hide stay as they are, since the form does not show them. Naming and taking back are told once in a day each.
///
/// # Errors
/// Refused where somebody who is named is none, is the organisation itself, is a partner already or declined; where too much
/// was written, or the database cannot be reached.
pub(super) async fn name_partners(act: &Act, of: &project::Model, typed: &[Called]) -> Result<(), Error> {
    use project_partner::Column;
    let before = project_partner::Entity::find()
        .filter(Column::ProjectId.eq(of.id))
        .all(&act.tx)
        .await?;
    let known: Vec<i32> = before.iter().map(|row| row.organisation_id).collect();
    let wanted = called::organisations(act, "partners", typed, &known).await?;
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
    let unseen = is_hidden(act, of).await?;
    for row in &gone {
        if row.told_at.is_some() && !unseen {
            tell_news(act, of, "partner-taken-back", row.organisation_id).await?;
        }
        note(act, "project.partner-taken-back", of.id, row.organisation_id).await?;
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
        note(act, "project.partner-named", of.id, row.id).await?;
    }
    if of.published_at.is_some() {
        tell_untold(act, of).await?;
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
    let together: HashSet<i32> = collaboration::Entity::find()
        .filter(collaboration::Column::ProjectId.eq(of.id))
        .filter(collaboration::Column::Accepted.eq(true))
        .filter(collaboration::Column::EndedAt.is_null())
        .all(&act.tx)
        .await?
        .into_iter()
        .flat_map(|row| [row.from_id, row.to_id])
        .collect();
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
/// organisation nobody is told.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn tell_untold(act: &Act, of: &project::Model) -> Result<(), Error> {
    use project_partner::Column;
    if is_hidden(act, of).await? {
        return Ok(());
    }
    let untold = project_partner::Entity::find()
        .filter(Column::ProjectId.eq(of.id))
        .filter(Column::ToldAt.is_null())
        .filter(Column::DeclinedAt.is_null())
        .all(&act.tx)
        .await?;
    for row in &untold {
        tell_news(act, of, "partner-named", row.organisation_id).await?;
    }
    project_partner::Entity::update_many()
        .col_expr(Column::ToldAt, Expr::value(act.now))
        .filter(Column::Id.is_in(untold.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Confirms for an organisation that it is a partner of a project that names it, or declines that, now or later. What is so
/// already stays as it is; those who speak for the organisation that leads the project are told.
///
/// # Errors
/// Not found where the project is a draft by now; refused where it was taken back, or was said otherwise too often lately; where
/// the actor may not, or the database
/// cannot be reached.
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
    hold_by_id(act, organisation).await?.may(act, Action::ConfirmPartner)?;
    let row = project_partner::Entity::find()
        .filter(Column::ProjectId.eq(of.id))
        .filter(Column::OrganisationId.eq(organisation))
        .one(&act.tx)
        .await?;
    let Some(row) = row else {
        return Err(Error::refused("partner", "project-partner-gone"));
    };
    let already = if confirmed { row.agreed_at } else { row.declined_at };
    if already.is_some() {
        return Ok(());
    }
    told_again(act, "partner", &format!("partner {} {organisation}", of.id)).await?;
    project_partner::Entity::update_many()
        .col_expr(Column::AgreedAt, Expr::value(confirmed.then_some(act.now)))
        .col_expr(Column::DeclinedAt, Expr::value((!confirmed).then_some(act.now)))
        .filter(Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    for message in ["partner-named", "partner-taken-back"] {
        is_news_again(act, &between(message, of.id, organisation)).await?;
    }
    let (message, event) = if confirmed {
        ("partner-confirmed", "project.partner-confirmed")
    } else {
        ("partner-declined", "project.partner-declined")
    };
    tell(act, &of, message, organisation, of.organisation_id).await?;
    note(act, event, of.id, organisation).await
}

/// Whether moderators hide a project or the organisation that leads it.
async fn is_hidden(act: &Act, of: &project::Model) -> Result<bool, Error> {
    hidden(act, SubjectKind::Project, of.id, of.organisation_id).await
}

/// What a notice is of that is told once in a day: the project, and who is named.
fn between(message: &str, of: i32, organisation: i32) -> String {
    format!("{message} {of} {organisation}")
}

/// Tells those who speak for a partner what the lead did, unless they were told the same on that day.
async fn tell_news(act: &Act, of: &project::Model, message: &'static str, partner: i32) -> Result<(), Error> {
    if is_news(act, &between(message, of.id, partner)).await? {
        tell(act, of, message, of.organisation_id, partner).await?;
    }
    Ok(())
}

/// Tells those who speak for one of the two what the other did.
async fn tell(act: &Act, of: &project::Model, message: &'static str, from: i32, to: i32) -> Result<(), Error> {
    let titles = [&of.title_sq, &of.title_en].map(|title| title.as_deref().unwrap_or_default());
    let path = format!("/projects/{}#partners", of.slug);
    let notice = Notice::new(NoticeKind::Network, message, path).with_both("title", titles);
    tell_of_two(act, notice, (from, to)).await
}

async fn note(act: &Act, event: &'static str, of: i32, organisation: i32) -> Result<(), Error> {
    act.audit(Event::done(event).on("project", of).with("organisation", organisation))
        .await
}
