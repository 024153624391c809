//! What somebody reported before, for themselves alone.

use bashke_entities::moderation::{case, decision, report};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use crate::moderation::subjects::Subject;

/// Who asks.
#[derive(Debug, Clone)]
pub enum Reporter {
    /// Somebody with an account.
    Person(i32),
    /// A guest, by the sign of their browser for this thing.
    Browser(String),
}

/// Their last report of a thing.
#[derive(Debug, Clone)]
pub struct OwnReport {
    /// The report.
    pub report: report::Model,
    /// The case that it joined.
    pub case: case::Model,
    /// What was decided on it first; what is taken back later does not change how the report ended.
    pub decision: Option<decision::Model>,
}

/// The last report of a thing by whoever asks; nothing of anybody else's.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_report(
    db: &impl ConnectionTrait,
    subject: &Subject,
    who: &Reporter,
) -> Result<Option<OwnReport>, DbErr> {
    let joined: RelationDef = report::Entity::belongs_to(case::Entity)
        .from(report::Column::CaseId)
        .to(case::Column::Id)
        .into();
    let theirs = match who {
        Reporter::Person(id) => report::Column::ReporterId.eq(*id),
        Reporter::Browser(sign) => report::Column::Browser.eq(sign.as_str()),
    };
    let found = report::Entity::find()
        .join(JoinType::InnerJoin, joined)
        .filter(theirs)
        .filter(case::Column::SubjectKind.eq(subject.kind.word()))
        .filter(case::Column::SubjectId.eq(subject.id.as_str()))
        .order_by_desc(report::Column::Id)
        .one(db)
        .await?;
    let Some(report) = found else { return Ok(None) };
    let Some(case) = case::Entity::find_by_id(report.case_id).one(db).await? else {
        return Ok(None);
    };
    let decision = decision::Entity::find()
        .filter(decision::Column::CaseId.eq(case.id))
        .order_by_asc(decision::Column::Id)
        .one(db)
        .await?;
    Ok(Some(OwnReport { report, case, decision }))
}
