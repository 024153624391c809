//! Somebody: their name, and what they say of themselves.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::network;

/// Somebody by the short name in the address of their page, as everybody can open it: keys can be counted through, and
/// whoever has not proved their address is shown to nobody.
pub(super) async fn find(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Subject>, DbErr> {
    let Some((row, _)) = network::person_page(db, slug).await? else {
        return Ok(None);
    };
    Ok(Some(Subject {
        written_in: [None, None],
        kind: SubjectKind::Person,
        id: row.id.to_string(),
        path: paths::person(&row.slug),
        author_id: Some(row.id),
        organisation: None,
        inside: None,
        excerpt: row.display_name.clone(),
        title: row.display_name,
    }))
}
