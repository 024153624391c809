//! Commitments are held against releases: the data say how they stand.

use bashke_entities::dialogue::{commitment, commitment_judgement, dialogue, dialogue_follow};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::commitments::readings;
use super::held::news;
use crate::accounts::Notice;
use crate::dialogue::commands::threads::tell_person;
use crate::dialogue::queries::{decided_by, judged};
use crate::finance::Courses;
use crate::network;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Holds the commitments of one dialogue that were not held against this release yet against it: writes down how they stand,
/// and tells those who follow and those who promised where that or the value is another. Whether there may be more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn judge_commitments(act: &Act, courses: &Courses) -> Result<bool, Error> {
    let release = courses.release();
    let due = commitment::Entity::find().filter(commitment::Column::JudgedRelease.lt(release));
    let first = due
        .clone()
        .order_by_asc(commitment::Column::DialogueId)
        .one(&act.tx)
        .await?;
    let Some(first) = first else { return Ok(false) };
    // held as for every other write in it, so that nobody waits for the other
    let row = dialogue::Entity::find_by_id(first.dialogue_id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let rows = due
        .filter(commitment::Column::DialogueId.eq(row.id))
        .order_by_asc(commitment::Column::Id)
        .all(&act.tx)
        .await?;
    for one in &rows {
        judge(act, courses, &row, one).await?;
    }
    Ok(true)
}

async fn judge(act: &Act, courses: &Courses, on: &dialogue::Model, row: &commitment::Model) -> Result<(), Error> {
    let release = courses.release();
    let found = judged(row).map(|commitment| commitment.judge(&readings(courses, row.indicator_id, row.place_id)));
    let update = commitment::Entity::update_many()
        .col_expr(commitment::Column::JudgedRelease, Expr::value(release))
        .filter(commitment::Column::Id.eq(row.id));
    let Some(judgement) = found else {
        update.exec(&act.tx).await?;
        return Ok(());
    };
    let standing = judgement.standing.word();
    let (by_period, by_value) = (judgement.by.map(|by| by.0.to_string()), judgement.by.map(|by| by.1));
    update
        .col_expr(commitment::Column::Standing, Expr::value(standing))
        .col_expr(commitment::Column::ByPeriod, Expr::value(by_period.clone()))
        .col_expr(commitment::Column::ByValue, Expr::value(by_value))
        .col_expr(commitment::Column::Way, Expr::value(judgement.way))
        .exec(&act.tx)
        .await?;
    if row.standing == standing && decided_by(row) == judgement.by {
        return Ok(());
    }
    let changed = commitment_judgement::ActiveModel {
        id: NotSet,
        commitment_id: Set(row.id),
        release_id: Set(release),
        standing: Set(standing.to_owned()),
        by_period: Set(by_period),
        by_value: Set(by_value),
        way: Set(judgement.way),
        judged_at: Set(act.now),
    };
    commitment_judgement::Entity::insert(changed)
        .exec_without_returning(&act.tx)
        .await?;
    news(act, on.id, "dialogue-judged", &row.what, "/follow-up").await?;
    tell_those_who_promised(act, on, row).await
}

/// Tells those who speak for the organisation that promised; whoever follows the dialogue is told with those who do.
async fn tell_those_who_promised(act: &Act, on: &dialogue::Model, row: &commitment::Model) -> Result<(), Error> {
    let Some(organisation) = row.organisation_id else {
        return Ok(());
    };
    let speakers = network::speakers(&act.tx, &[organisation]).await?;
    let followers: Vec<i32> = dialogue_follow::Entity::find()
        .filter(dialogue_follow::Column::DialogueId.eq(on.id))
        .filter(dialogue_follow::Column::PersonId.is_in(speakers.iter().map(|(_, person)| *person)))
        .select_only()
        .column(dialogue_follow::Column::PersonId)
        .into_tuple()
        .all(&act.tx)
        .await?;
    let path = format!("/dialogues/{}/follow-up", on.slug);
    let notice = Notice::new(NoticeKind::Dialogue, "dialogue-judged", path)
        .with("name", &row.what)
        .with("title", &on.title);
    for (_, person) in speakers.iter().filter(|(_, person)| !followers.contains(person)) {
        tell_person(act, *person, &notice).await?;
    }
    Ok(())
}
