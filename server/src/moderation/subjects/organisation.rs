//! An organisation: its name, and what it says of itself.

use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::network;

/// An organisation by its key. Whoever owns it answers for it; where nobody does, whoever listed it.
pub(super) async fn find(db: &impl ConnectionTrait, locale: Locale, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, owner)) = network::organisation_and_owner(db, key).await? else {
        return Ok(None);
    };
    let (sq, en) = (row.about_sq.as_deref(), row.about_en.as_deref());
    let about = match locale {
        Locale::Sq => sq.or(en),
        Locale::En => en.or(sq),
    };
    Ok(Some(Subject {
        kind: SubjectKind::Organisation,
        id: key.to_string(),
        path: paths::organisation(&row.slug),
        author_id: owner.or(row.created_by),
        excerpt: about.unwrap_or(&row.name).to_owned(),
        title: row.name,
    }))
}
