//! Whose a decision is to read, and what somebody decides on: never what is about themselves.

use bashke_entities::moderation::{case, decision, report};
use bashke_vocabulary::{Measure, Standing, SubjectKind};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait,
    RelationDef,
};

use crate::accounts::{Actor, Belonging};
use crate::network::{self, OwnSides};

/// What is about somebody: they themselves, and the organisations that they answer for.
#[derive(Debug, Clone)]
pub struct About {
    person: i32,
    /// The organisations that they own.
    owned: Vec<i32>,
    /// Organisations that they listed or owned once, and for which others answer now.
    others: Vec<String>,
}

impl About {
    /// What is about somebody who belongs there. Owners answer for an organisation, all of them; where nobody owns
    /// it, whoever listed it.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn of(db: &impl ConnectionTrait, person: i32, belongs: &[Belonging]) -> Result<Self, DbErr> {
        let owned: Vec<i32> = belongs
            .iter()
            .filter(|one| one.standing == Standing::Owner)
            .map(|one| one.organisation_id)
            .collect();
        let answered: Vec<String> = case::Entity::find()
            .select_only()
            .distinct()
            .column(case::Column::SubjectId)
            .filter(case::Column::SubjectKind.eq(SubjectKind::Organisation.word()))
            .filter(case::Column::AuthorId.eq(person))
            .into_tuple()
            .all(db)
            .await?;
        let not_owned = answered.iter().filter_map(|id| id.parse().ok());
        let not_owned: Vec<i32> = not_owned.filter(|id| !owned.contains(id)).collect();
        let others = network::with_owner(db, &not_owned).await?;
        Ok(Self {
            person,
            owned,
            others: others.iter().map(ToString::to_string).collect(),
        })
    }

    /// The decisions that are about them, joined with [their cases](of_case).
    pub fn decisions(&self) -> Condition {
        let own = Condition::all()
            .add(decision::Column::AuthorId.eq(self.person))
            .add(Condition::any().add(personal()).add(organisations(&self.others).not()));
        // who is suspended for what an organisation or something of one says reads that alone
        let owned = Condition::all()
            .add(case::Column::OrganisationId.is_in(self.owned.iter().copied()))
            .add(personal().not());
        Condition::any().add(own).add(owned)
    }
}

/// Decisions on one person, whatever they are for: suspensions, and what lifts them.
fn personal() -> Condition {
    let suspensions = decision::Entity::find()
        .select_only()
        .column(decision::Column::Id)
        .filter(decision::Column::Measure.eq(Measure::Suspend.word()));
    let lifts = Condition::all()
        .add(decision::Column::Lifts.is_not_null())
        .add(decision::Column::Lifts.in_subquery(suspensions.into_query()));
    Condition::any()
        .add(decision::Column::Measure.eq(Measure::Suspend.word()))
        .add(lifts)
}

/// The case of a decision.
pub fn of_case() -> RelationDef {
    decision::Entity::belongs_to(case::Entity)
        .from(decision::Column::CaseId)
        .to(case::Column::Id)
        .into()
}

/// Whoever decides: on which kinds, and what is about them.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The kinds that they may decide on.
    pub kinds: Vec<SubjectKind>,
    /// Who it is.
    pub me: i32,
    /// The organisations that they belong to, in whatever standing.
    pub belongs: Vec<i32>,
    /// What two sides alone read, of which they are one.
    pub sides: OwnSides,
}

impl Desk {
    /// The cases that they may look at: of those kinds, and neither about them nor about an organisation of theirs or
    /// something of one, nor reported by them, nor written to a side of which they are.
    pub(super) fn cases(&self) -> Condition {
        let author = case::Column::AuthorId;
        let whose = case::Column::OrganisationId;
        let others = whose.is_not_in(self.belongs.iter().copied());
        let reported = report::Entity::find()
            .select_only()
            .column(report::Column::CaseId)
            .filter(report::Column::ReporterId.eq(self.me));
        Condition::all()
            .add(case::Column::SubjectKind.is_in(self.kinds.iter().map(|kind| kind.word())))
            .add(Condition::any().add(author.is_null()).add(author.ne(self.me)))
            .add(Condition::any().add(whose.is_null()).add(others))
            .add(case::Column::Id.not_in_subquery(reported.into_query()))
            .add(elsewhere(&self.sides))
    }
}

/// Cases about nothing that two sides alone read of which somebody is one. That the side that wrote is theirs, a case knows
/// itself.
fn elsewhere(sides: &OwnSides) -> Condition {
    let other = |kind: SubjectKind| Condition::any().add(case::Column::SubjectKind.ne(kind.word()));
    let answers = Condition::all()
        .add(case::Column::Path.not_in_subquery(sides.offers.clone()))
        .add(case::Column::SubjectId.not_in_subquery(sides.replies.clone()));
    Condition::all()
        .add(other(SubjectKind::Message).add(case::Column::SubjectId.not_in_subquery(sides.messages.clone())))
        .add(other(SubjectKind::OfferAnswer).add(answers))
}

/// Whether somebody is a party of a case though it is not about them: they reported it, or it was written to a side of
/// which they are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_party(db: &impl ConnectionTrait, actor: &Actor, case: &case::Model) -> Result<bool, DbErr> {
    let Some(me) = actor.id() else { return Ok(false) };
    let reported = report::Entity::find()
        .filter(report::Column::CaseId.eq(case.id))
        .filter(report::Column::ReporterId.eq(me))
        .count(db)
        .await?
        > 0;
    let of_two_sides = [SubjectKind::Message, SubjectKind::OfferAnswer];
    if reported || !of_two_sides.iter().any(|kind| kind.word() == case.subject_kind) {
        return Ok(reported);
    }
    let others = case::Entity::find_by_id(case.id).filter(elsewhere(&network::own_sides(actor)));
    Ok(others.count(db).await? == 0)
}

/// Cases about one of these organisations.
fn organisations(ids: &[String]) -> Condition {
    Condition::all()
        .add(case::Column::SubjectKind.eq(SubjectKind::Organisation.word()))
        .add(case::Column::SubjectId.is_in(ids))
}
