//! Asking another organisation to do something together.

use bashke_entities::network::{collaboration, collaboration_theme, project};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter,
    QuerySelect,
};

use super::{between, hold_both, is_hidden, tell_both};
use crate::moderation;
use crate::network::commands::profile::written;
use crate::network::commands::telling::is_news;
use crate::network::commands::write;
use crate::network::queries;
use crate::network::rules::{Collaboration, CollaborationState};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::Action;

/// Who asks whom, and about which project.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Who asks.
    pub from: i32,
    /// Who is asked.
    pub to: i32,
    /// The project of one of the two, by its short name.
    pub project: Option<&'a str>,
}

/// Asks another organisation; those who speak for either are told, but not where the same was asked and taken back on that day.
/// Gives the key.
///
/// # Errors
/// Not found where the other is hidden; refused where one's own is locked, where nobody speaks for the other, where the two
/// are one, where the project is none of theirs, or where the same is asked already or stands; where the actor may not, too
/// much was asked, or the database cannot be reached.
pub async fn ask_collaboration(
    act: &Act,
    asked: Asked<'_>,
    typed: &Collaboration,
    today: NaiveDate,
) -> Result<i32, Error> {
    // whoever changes a project holds it before its organisation
    let about = match asked.project {
        Some(slug) => Some(held_project(act, slug).await?),
        None => None,
    };
    if asked.from == asked.to {
        return Err(Error::refused("organisation", "collaboration-oneself"));
    }
    let (from, to) = hold_both(act, asked.from, asked.to).await?;
    from.may(act, Action::AskCollaboration)?;
    from.not_locked(act, "organisation").await?;
    if is_hidden(act, to.row.id).await? {
        return Err(Error::NotFound);
    }
    if is_hidden(act, from.row.id).await? {
        return Err(Error::refused("organisation", "collaboration-own-hidden"));
    }
    if !to.members.iter().any(|(_, standing)| standing.speaks()) {
        return Err(Error::refused("organisation", "collaboration-nobody-there"));
    }
    let theirs = [Some(from.row.id), Some(to.row.id)];
    if about
        .as_ref()
        .is_some_and(|row| !theirs.contains(&Some(row.organisation_id)))
    {
        return Err(Error::refused("project", "collaboration-project-odd"));
    }
    let project = about.map(|row| row.id);
    none_is_open(act, (from.row.id, to.row.id), project, today).await?;
    written(act, "text").await?;
    moderation::check(&act.tx, &act.actor, act.now, "text", &typed.text).await?;
    let row = collaboration::ActiveModel {
        project_id: Set(project),
        asked_by: Set(act.actor.id()),
        ..blank((from.row.id, to.row.id), typed, act.now)
    };
    let kept = collaboration::Entity::insert(row).exec_with_returning(&act.tx).await?;
    let id = kept.id;
    themes(&act.tx, id, typed).await?;
    moderation::contributed(act, SubjectKind::Collaboration, &id.to_string()).await?;
    if is_news(act, &between("collaboration-asked", &kept)).await? {
        tell_both(act, "collaboration-asked", id, (&from.row, &to.row)).await?;
    }
    act.audit(
        Event::done("collaboration.asked")
            .on("collaboration", id)
            .with("from", from.row.id)
            .with("to", to.row.id),
    )
    .await?;
    Ok(id)
}

/// A project that all see, held.
async fn held_project(act: &Act, slug: &str) -> Result<project::Model, Error> {
    let row = project::Entity::find()
        .filter(project::Column::Slug.eq(slug))
        .filter(project::Column::PublishedAt.is_not_null())
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    let odd = || Error::refused("project", "collaboration-project-odd");
    let row = row.ok_or_else(odd)?;
    let hidden = moderation::hidden_among(&act.tx, SubjectKind::Project, [row.id.to_string()]).await?;
    if hidden.is_empty() { Ok(row) } else { Err(odd()) }
}

/// Between two organisations there is one collaboration about a project, and one about none, at a time, whoever of the two
/// asked. Both are held, so that two who ask at once come one after the other.
async fn none_is_open(act: &Act, (from, to): (i32, i32), project: Option<i32>, today: NaiveDate) -> Result<(), Error> {
    use collaboration::Column;
    let between = Condition::any()
        .add(Condition::all().add(Column::FromId.eq(from)).add(Column::ToId.eq(to)))
        .add(Condition::all().add(Column::FromId.eq(to)).add(Column::ToId.eq(from)));
    let about = match project {
        Some(id) => Column::ProjectId.eq(id),
        None => Column::ProjectId.is_null(),
    };
    let rows = collaboration::Entity::find()
        .filter(between)
        .filter(about)
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::EndedAt.is_null())
        .all(&act.tx)
        .await?;
    for row in rows {
        let message = match queries::collaboration_state(&row, today) {
            CollaborationState::Waits if row.from_id == from => "collaboration-waits-already",
            CollaborationState::Waits => "collaboration-asked-by-them",
            CollaborationState::Stands => "collaboration-stands-already",
            _ => continue,
        };
        return Err(Error::refused("text", message));
    }
    Ok(())
}

/// What nobody has asked yet.
pub(in crate::network::commands) fn blank(
    (from, to): (i32, i32),
    typed: &Collaboration,
    now: DateTime<Utc>,
) -> collaboration::ActiveModel {
    collaboration::ActiveModel {
        id: NotSet,
        seeded_as: Set(None),
        from_id: Set(from),
        to_id: Set(to),
        project_id: Set(None),
        language: Set(typed.language.to_owned()),
        text: Set(typed.text.clone()),
        starts_on: Set(typed.starts_on),
        ends_on: Set(typed.ends_on),
        asked_by: Set(None),
        asked_at: Set(now),
        withdrawn_at: Set(None),
        accepted: Set(None),
        answer: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
        ended_for: Set(None),
        ended_words: Set(None),
        ended_by: Set(None),
        ended_at: Set(None),
    }
}

/// Writes what it is about.
pub(in crate::network::commands) async fn themes(
    tx: &impl ConnectionTrait,
    id: i32,
    typed: &Collaboration,
) -> Result<(), DbErr> {
    let rows = typed.themes.iter().map(|theme| collaboration_theme::ActiveModel {
        id: NotSet,
        collaboration_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    write(tx, rows).await
}
