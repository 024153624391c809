//! What two sides alone read, as moderation asks for it: whose it is, and what no moderator decides on since they are of a
//! side.

use std::collections::HashSet;

use bashke_entities::network::{offer, offer_answer};
use bashke_vocabulary::SubjectKind;
use sea_orm::sea_query::{BinOper, Expr, ExprTrait as _, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::messages::own_messages;
use super::offers::seen;
use super::unseen::hidden_of;
use crate::accounts::Actor;
use crate::network::rules::AnswerWords;

/// What two sides alone read, of those of which somebody is one.
#[derive(Debug, Clone)]
pub struct OwnSides {
    /// The messages of their conversations, by their keys as text.
    pub messages: SelectStatement,
    /// Where the offers of organisations stand to which they belong, in whatever standing. By it an answer is found that was
    /// taken back.
    pub offers: SelectStatement,
    /// What was said to answers of these organisations, by its name.
    pub replies: SelectStatement,
}

/// What two sides alone read, of those of which somebody is one.
#[must_use]
pub fn own_sides(actor: &Actor) -> OwnSides {
    let signed = actor.signed.as_ref();
    let all = signed.into_iter().flat_map(|signed| &signed.memberships);
    let belongs: Vec<i32> = all.map(|one| one.organisation_id).collect();
    let joined = || BinOper::Custom("||");
    let offer = Expr::col((offer::Entity, offer::Column::Id)).cast_as("text");
    let answer = Expr::col((offer_answer::Entity, offer_answer::Column::Id)).cast_as("text");
    OwnSides {
        messages: own_messages(actor),
        offers: offer::Entity::find()
            .select_only()
            .expr(Expr::value("/offers/").binary(joined(), offer))
            .filter(offer::Column::OrganisationId.is_in(belongs.iter().copied()))
            .into_query(),
        replies: offer_answer::Entity::find()
            .select_only()
            .expr(answer.binary(joined(), Expr::value(AnswerWords::REPLY)))
            .filter(offer_answer::Column::OrganisationId.is_in(belongs))
            .into_query(),
    }
}

/// An answer by its key, with the offer that it is to.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn answer_by_id(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(offer_answer::Model, offer::Model)>, DbErr> {
    let Some(row) = offer_answer::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let to = offer::Entity::find_by_id(row.offer_id).one(db).await?;
    Ok(to.map(|to| (row, to)))
}

/// Those of some offers that all see: neither they nor their organisations are hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn offers_all_see(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashSet<i32>, DbErr> {
    let some = offer::Entity::find().filter(offer::Column::Id.is_in(ids.iter().copied()));
    let keys: Vec<i32> = seen(some, &hidden_of(db, SubjectKind::Offer).await?)
        .select_only()
        .column(offer::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(keys.into_iter().collect())
}
