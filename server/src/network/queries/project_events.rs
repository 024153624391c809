//! The events that belong to a project.

use bashke_entities::network::event;
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::events::{EventRow, seen, with_themes};
use super::unseen::hidden_of;

/// The most events of a project that stand on its page, the last ones; none has so many.
const MOST: u64 = 200;

/// The events of a project, of whichever organisation: those to come, the next first, and those that are over, the last
/// first. None that moderators hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_of_project(
    db: &impl ConnectionTrait,
    project: i32,
    now: DateTime<Utc>,
) -> Result<(Vec<EventRow>, Vec<EventRow>), DbErr> {
    use event::Column;
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let rows = seen(event::Entity::find(), &hidden)
        .filter(Column::ProjectId.eq(project))
        .order_by_desc(Column::BeginsAt)
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let rows = with_themes(db, rows).await?;
    let (mut coming, over): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.event.ends_at > now);
    coming.reverse();
    Ok((coming, over))
}
