//! Requests to belong to an organisation.

use bashke_entities::network::join_request;
use bashke_vocabulary::{NoticeKind, Standing};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::held::hold;
use super::invitations::join;
use super::members::{noted, told};
use super::profile::asked;
use super::telling::not_blocking;
use crate::accounts::{self, Notice};
use crate::network::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied};

/// Asks to belong to an organisation that has an owner who can decide; once at a time.
///
/// # Errors
/// Where the actor may not, belongs to it or waits already, or the database cannot be reached.
pub async fn ask_to_join(act: &Act, slug: &str, word: String) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::RequestToJoin)?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    if held.standing_of(signed.id).is_some() {
        return Err(Error::refused("word", "organisations-belong-already"));
    }
    if held.owners().next().is_none() {
        return Err(Error::refused("word", "organisations-nobody-decides"));
    }
    if queries::own_request(&act.tx, held.row.id, signed.id).await? {
        return Err(Error::refused("word", "organisations-asked-already"));
    }
    asked(act, "word").await?;
    let row = join_request::ActiveModel {
        id: NotSet,
        organisation_id: Set(held.row.id),
        person_id: Set(signed.id),
        word: Set(word),
        created_at: Set(act.now),
        accepted: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
    };
    join_request::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    let notice = Notice::new(
        NoticeKind::JoinRequest,
        "join-request",
        format!("/organisations/{slug}/members"),
    )
    .with("organisation", &held.row.name)
    .with("person", &signed.name);
    for owner in not_blocking(act, held.owners().collect()).await? {
        accounts::notify(act, owner, &notice).await?;
    }
    noted(act, &held, "organisation.asked-to-join", signed.id, None).await
}

/// Accepts or declines a request; whoever is accepted is a member.
///
/// # Errors
/// Where the actor may not, where it was decided already, or the database cannot be reached.
pub async fn decide_request(act: &Act, slug: &str, id: i32, accepted: bool) -> Result<(), Error> {
    let seen = join_request::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let asking = accounts::hold(act, seen.person_id).await?;
    let held = hold(act, slug).await?;
    held.may(act, Action::ManageMembers)?;
    let row = join_request::Entity::find_by_id(id)
        .filter(join_request::Column::OrganisationId.eq(held.row.id))
        .filter(join_request::Column::DecidedAt.is_null())
        .one(&act.tx)
        .await?
        .filter(|_| asking.is_some())
        .ok_or(Error::NotFound)?;
    if accepted {
        join(act, &held, row.person_id, Standing::Member).await?;
        told(act, &held, row.person_id, "standing-member").await?;
        return noted(act, &held, "organisation.joined", row.person_id, Some(Standing::Member)).await;
    }
    join_request::Entity::update_many()
        .col_expr(join_request::Column::Accepted, Expr::value(false))
        .col_expr(join_request::Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(join_request::Column::DecidedAt, Expr::value(act.now))
        .filter(join_request::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    told(act, &held, row.person_id, "declined").await?;
    noted(act, &held, "organisation.request-declined", row.person_id, None).await
}
