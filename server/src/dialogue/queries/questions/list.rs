//! Questions: the list, by municipality, state, whose they are and words.

use bashke_entities::dialogue::{question, question_follow};
use bashke_vocabulary::{ReplyKind, Role, SubjectKind};
use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use crate::accounts::Actor;
use crate::dialogue::queries::list::{numbers, words};
use crate::dialogue::queries::{Faces, SIZE, faces};
use crate::dialogue::rules::clock::State;
use crate::moderation;

/// Which questions are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words of the title or the text.
    pub words: String,
    /// To this municipality.
    pub place: Option<i32>,
    /// That stand so.
    pub state: Option<State>,
    /// That this person asked.
    pub by: Option<i32>,
    /// That this person follows.
    pub followed_by: Option<i32>,
}

/// A page of questions, the newest first; how many there are; who asked them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn questions(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    today: NaiveDate,
    page: u64,
) -> Result<(Vec<question::Model>, u64, Faces), DbErr> {
    let mut find = visible(db, actor).await?;
    if let Some(place) = filter.place {
        find = find.filter(question::Column::PlaceId.eq(place));
    }
    if let Some(state) = filter.state {
        find = find.filter(stands(state, today));
    }
    if let Some(person) = filter.by {
        find = find.filter(question::Column::AuthorId.eq(person));
    }
    if let Some(person) = filter.followed_by {
        let followed = question_follow::Entity::find()
            .select_only()
            .column(question_follow::Column::QuestionId)
            .filter(question_follow::Column::PersonId.eq(person));
        find = find.filter(question::Column::Id.in_subquery(followed.into_query()));
    }
    for word in words(&filter.words) {
        let found = Condition::any()
            .add(question::Column::TitleKey.contains(&word))
            .add(question::Column::TextKey.contains(&word));
        find = find.filter(found);
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(question::Column::AskedAt)
        .order_by_desc(question::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let faces = faces(db, rows.iter().map(|row| (row.author_id, row.organisation_id))).await?;
    Ok((rows, total, faces))
}

/// The questions that somebody may see in a list: none that are hidden.
async fn visible(db: &impl ConnectionTrait, actor: &Actor) -> Result<Select<question::Entity>, DbErr> {
    match actor.holds(Role::Moderator) {
        true => Ok(question::Entity::find()),
        false => shown(db).await,
    }
}

/// The questions that everyone sees.
pub(in crate::dialogue) async fn shown(db: &impl ConnectionTrait) -> Result<Select<question::Entity>, DbErr> {
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Question).await?);
    Ok(match hidden.is_empty() {
        true => question::Entity::find(),
        false => question::Entity::find().filter(question::Column::Id.is_not_in(hidden)),
    })
}

/// Where a question stands, as its clock says it from what is kept.
pub(super) fn stands(state: State, today: NaiveDate) -> Condition {
    use question::Column::{DueOn, EndedOn, Ending, ExtendedOn, Late};
    let all = Condition::all();
    match state {
        State::Due => all
            .add(EndedOn.is_null())
            .add(DueOn.gte(today))
            .add(ExtendedOn.is_null()),
        State::Extended => all
            .add(EndedOn.is_null())
            .add(DueOn.gte(today))
            .add(ExtendedOn.is_not_null()),
        State::Overdue => all.add(EndedOn.is_null()).add(DueOn.lt(today)),
        State::Answered => all.add(Ending.eq(ReplyKind::Answer.word())).add(Late.eq(false)),
        State::AnsweredLate => all.add(Ending.eq(ReplyKind::Answer.word())).add(Late.eq(true)),
        State::Refused => all.add(Ending.eq(ReplyKind::Refusal.word())),
    }
}
