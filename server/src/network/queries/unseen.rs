//! What moderators hide of what organisations write.

use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use crate::moderation;

/// The keys of what is hidden or removed of a kind, and of the organisations that are.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    /// The things themselves.
    pub own: Vec<i32>,
    /// The organisations.
    pub organisations: Vec<i32>,
}

/// What lists of a kind leave out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hidden_of(db: &impl ConnectionTrait, kind: SubjectKind) -> Result<Hidden, DbErr> {
    Ok(Hidden {
        own: keys(moderation::hidden(db, kind).await?),
        organisations: keys(moderation::hidden(db, SubjectKind::Organisation).await?),
    })
}

/// Keys out of ids.
pub(super) fn keys(ids: Vec<String>) -> Vec<i32> {
    ids.into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// The keys of the organisations that are hidden or removed.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn hidden_organisations(db: &impl ConnectionTrait) -> Result<Vec<i32>, DbErr> {
    Ok(keys(moderation::hidden(db, SubjectKind::Organisation).await?))
}
