//! What can be reported: found by kind and id, one file a kind. Another kind is a line here and a file.

mod argument;
mod figure;
mod organisation;
mod person;
mod post;
mod proposal;
mod question;
mod statement;
mod thread;

use bashke_entities::moderation::case;
use bashke_views::Locale;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules;
use crate::{App, network};

/// The longest excerpt that a case keeps.
const EXCERPT: usize = 4_000;

/// Something that is reported, as it is now.
#[derive(Debug, Clone)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Which one.
    pub id: String,
    /// How it is called.
    pub title: String,
    /// Where it stands, without the language.
    pub path: String,
    /// Whose it is.
    pub author_id: Option<i32>,
    /// What it says.
    pub excerpt: String,
}

/// A thing by its name in addresses, such as `person:12`; none where there is none such.
pub(super) async fn find(app: &App, locale: Locale, name: &str) -> Result<Option<Subject>, DbErr> {
    let Some((kind, id)) = name.split_once(':') else {
        return Ok(None);
    };
    let found = match kind.parse() {
        Ok(SubjectKind::Person) => person::find(&app.db, id).await?,
        Ok(SubjectKind::Organisation) => organisation::find(&app.db, locale, id).await?,
        Ok(SubjectKind::Thread) => thread::find(&app.db, id).await?,
        Ok(SubjectKind::Post) => post::find(&app.db, id).await?,
        Ok(SubjectKind::Question) => question::find(&app.db, id).await?,
        Ok(SubjectKind::Proposal) => proposal::find(&app.db, id).await?,
        Ok(SubjectKind::Argument) => argument::find(&app.db, id).await?,
        Ok(SubjectKind::Statement) => statement::find(&app.db, id).await?,
        Ok(SubjectKind::Figure) => figure::find(&app.cubes.current(), locale, id),
        Err(_) => None,
    };
    Ok(found.map(|subject| Subject {
        excerpt: subject.excerpt.chars().take(EXCERPT).collect(),
        ..subject
    }))
}

/// Those whom a decision on a case concerns: whose the thing is; for an organisation all its owners, or, where nobody
/// owns it, whoever listed it.
pub(super) async fn parties(db: &impl ConnectionTrait, case: &case::Model) -> Result<Vec<i32>, DbErr> {
    let organisation = case
        .subject_kind
        .parse()
        .ok()
        .and_then(|kind| rules::organisation(kind, &case.subject_id));
    let owners = match organisation {
        Some(id) => network::owners(db, id).await?,
        None => Vec::new(),
    };
    Ok(if owners.is_empty() {
        case.author_id.into_iter().collect()
    } else {
        owners
    })
}
