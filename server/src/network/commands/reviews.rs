//! Writing a review, changing it, and taking it back.

use bashke_entities::network::review;
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::held::{hold_by_id, is_shut};
use super::profile::{clicked, written};
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{ReviewText, Reviewed, is_verified};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::slugs;
use crate::policy::{Action, Denied, Facts};

/// Writes what somebody thinks of a thing in the name of an organisation, or changes it: once a person and thing. What was
/// taken back stands again so. `revision` is what the form was filled from; `language` is that of the words.
///
/// # Errors
/// A conflict where it was changed meanwhile; refused where moderators locked it, or locked or hid the organisation, or too
/// much was changed lately; where the actor may not, or the database cannot be reached.
pub async fn write_review(
    act: &Act,
    thing: Reviewed,
    organisation: i32,
    (revision, language): (i32, &str),
    typed: &ReviewText,
) -> Result<(), Error> {
    use review::Column;
    let held = hold_by_id(act, organisation).await?;
    let facts = Facts {
        verified: is_verified(held.row.verified_until, act.now),
        ..Facts::organisation(organisation)
    };
    held.may_by(act, Action::WriteReview, &facts)?;
    if is_shut(act, organisation).await? {
        return Err(Error::refused("organisation", "review-organisation-shut"));
    }
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let Some(row) = queries::review_of(&act.tx, thing, person).await? else {
        written(act, "text").await?;
        moderation::check(&act.tx, &act.actor, act.now, "text", &typed.text).await?;
        return first(act, thing, (organisation, person), language, typed).await;
    };
    if moderation::is_locked(&act.tx, SubjectKind::Review, &row.id.to_string()).await? {
        return Err(Error::refused("text", "review-locked"));
    }
    clicked(act, "text").await?;
    moderation::check_change(&act.tx, &act.actor, act.now, "text", &typed.text).await?;
    let changed = review::Entity::update_many()
        .col_expr(Column::OrganisationId, Expr::value(organisation))
        .col_expr(Column::Rating, Expr::value(typed.rating))
        .col_expr(Column::Language, Expr::value(language))
        .col_expr(Column::Text, Expr::value(typed.text.clone()))
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .col_expr(Column::WithdrawnAt, Expr::value(None::<DateTime<Utc>>))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("review.changed").on("review", row.id)).await
}

async fn first(
    act: &Act,
    thing: Reviewed,
    (organisation, person): (i32, i32),
    language: &str,
    typed: &ReviewText,
) -> Result<(), Error> {
    let (tool, resource) = match thing {
        Reviewed::Tool(id) => (Some(id), None),
        Reviewed::Resource(id) => (None, Some(id)),
    };
    let row = review::ActiveModel {
        id: NotSet,
        tool_id: Set(tool),
        resource_id: Set(resource),
        organisation_id: Set(organisation),
        person_id: Set(person),
        rating: Set(typed.rating),
        language: Set(language.to_owned()),
        text: Set(typed.text.clone()),
        revision: Set(1),
        created_at: Set(act.now),
        changed_at: Set(act.now),
        withdrawn_at: Set(None),
    };
    let inserted = review::Entity::insert(row).exec(&act.tx).await;
    let id = inserted.map_err(slugs::taken)?.last_insert_id;
    moderation::contributed(act, SubjectKind::Review, &id.to_string()).await?;
    act.audit(
        Event::done("review.written")
            .on("review", id)
            .with("organisation", organisation),
    )
    .await
}

/// Takes back what somebody wrote of a thing, whether or not it still counts. What is taken back already stays so.
///
/// # Errors
/// Not found where they wrote nothing; refused where too much was changed lately; where the actor may not, or the database cannot
/// be reached.
pub async fn withdraw_review(act: &Act, thing: Reviewed) -> Result<(), Error> {
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let row = queries::review_of(&act.tx, thing, person)
        .await?
        .ok_or(Error::NotFound)?;
    act.may(Action::WithdrawReview, &Facts::concerning(Some(row.person_id)))?;
    if row.withdrawn_at.is_some() {
        return Ok(());
    }
    clicked(act, "text").await?;
    review::Entity::update_many()
        .col_expr(review::Column::WithdrawnAt, Expr::value(act.now))
        .filter(review::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("review.withdrawn").on("review", row.id)).await
}
