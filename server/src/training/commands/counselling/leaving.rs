//! What becomes of counselling when one of the two deletes their account.

use bashke_entities::training::{counselling, counselling_note, counselling_slot};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::booking::cancel_for;
use super::held::slot;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Counselled;

/// What was to come is cancelled and the other told; private notes and questions go. What both wrote down together stays
/// the other's too, and the minutes stay counted.
pub(in crate::training) async fn leave_counselling(act: &Act, person: i32) -> Result<(), Error> {
    use counselling::Column;
    let booked = counselling::Entity::find()
        .filter(
            Condition::any()
                .add(Column::PersonId.eq(person))
                .add(Column::CounsellorId.eq(person)),
        )
        .filter(Column::State.eq(Counselled::Booked.word()))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    for row in booked {
        let slot = slot(act, row.slot_id).await?;
        if slot.begins_at > act.now {
            cancel_for(act, &row, &slot, person, "—").await?;
        }
    }
    counselling_slot::Entity::update_many()
        .col_expr(counselling_slot::Column::WithdrawnAt, Expr::value(act.now))
        .filter(counselling_slot::Column::CounsellorId.eq(person))
        .filter(counselling_slot::Column::BookedAt.is_null())
        .filter(counselling_slot::Column::WithdrawnAt.is_null())
        .exec(&act.tx)
        .await?;
    counselling_note::Entity::delete_many()
        .filter(counselling_note::Column::AuthorId.eq(person))
        .filter(counselling_note::Column::Private.eq(true))
        .exec(&act.tx)
        .await?;
    counselling::Entity::update_many()
        .col_expr(Column::Question, Expr::value(""))
        .col_expr(Column::Figure, Expr::value(Option::<String>::None))
        .filter(Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    Ok(())
}
