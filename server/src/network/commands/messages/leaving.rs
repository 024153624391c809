//! What becomes of messages when somebody deletes their account.

use bashke_entities::accounts::person;
use bashke_entities::network::{conversation, conversation_reader, message, message_block};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::platform::act::Act;
use crate::platform::errors::Error;

/// What they wrote stays with those to whom they wrote, and goes where the other side left before. Whom they blocked, who
/// blocked them, and how far they read is forgotten.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::network::commands) async fn leave_messages(act: &Act, person_id: i32) -> Result<(), Error> {
    message_block::Entity::delete_many()
        .filter(
            Condition::any()
                .add(message_block::Column::ByPersonId.eq(person_id))
                .add(message_block::Column::PersonId.eq(person_id)),
        )
        .exec(&act.tx)
        .await?;
    conversation_reader::Entity::delete_many()
        .filter(conversation_reader::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    let gone = unread_by_all(act, person_id).await?;
    message::Entity::delete_many()
        .filter(message::Column::ConversationId.is_in(gone.iter().copied()))
        .exec(&act.tx)
        .await?;
    conversation_reader::Entity::delete_many()
        .filter(conversation_reader::Column::ConversationId.is_in(gone.iter().copied()))
        .exec(&act.tx)
        .await?;
    conversation::Entity::delete_many()
        .filter(conversation::Column::Id.is_in(gone))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Their conversations with people who left before: nobody is there who could read them.
async fn unread_by_all(act: &Act, person_id: i32) -> Result<Vec<i32>, Error> {
    use conversation::Column;
    let left = || {
        let left = person::Entity::find().select_only().column(person::Column::Id);
        left.filter(person::Column::DeletedAt.is_not_null()).into_query()
    };
    let with = Condition::any()
        .add(Column::PersonId.eq(person_id).and(Column::OtherId.in_subquery(left())))
        .add(Column::OtherId.eq(person_id).and(Column::PersonId.in_subquery(left())));
    let ids = conversation::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(with)
        .into_tuple()
        .all(&act.tx)
        .await?;
    Ok(ids)
}
