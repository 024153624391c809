//! Proposals in dialogues, and what is said for and against them.

use bashke_entities::dialogue::{argument, proposal};
use bashke_entities::finance::{indicator, place};
use bashke_vocabulary::{CitingKind, Side, SubjectKind, fold};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use super::held::{cite, hold, open, take_part};
use crate::dialogue::commands::rendering::{Made, make};
use crate::dialogue::commands::threads::speaks_for;
use crate::dialogue::queries::{self, OnDialogue, OnProposal};
use crate::dialogue::rules::evidence::evidence;
use crate::dialogue::rules::stages::Deed;
use crate::dialogue::rules::text::Written;
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;
use crate::policy::{Action, Denied, Facts};

/// Proposes something in a dialogue. Gives the proposal's key.
///
/// # Errors
/// Where the actor may not, the stage is not open, a limit of newcomers or of texts is met, or the database cannot be
/// reached.
pub async fn propose(act: &Act, slug: &str, title: String, written: Written) -> Result<i32, Error> {
    let on = hold(act, slug).await?;
    take_part(act, &on, Deed::Propose, "text")?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let organisation = speaks_for(act, signed)?;
    let whole = format!("{title}\n{}", written.text);
    moderation::check(&act.tx, &act.actor, act.now, "text", &whole).await?;
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    let row = proposal::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        author_id: Set(signed.id),
        organisation_id: Set(organisation),
        language: Set(written.language.to_owned()),
        title_key: Set(fold(&title)),
        title: Set(title),
        text: Set(written.text),
        html: Set(made.rendered.html),
        renderer: Set(VERSION),
        made_at: Set(act.now),
        withdrawn_at: Set(None),
    };
    let id = proposal::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    moderation::contributed(act, SubjectKind::Proposal, &id.to_string()).await?;
    cite(act, Some(on.row.id), CitingKind::Proposal, id, &made.figures).await?;
    let made = Event::done("dialogue.proposed").on("dialogue", on.row.id);
    act.audit(made.with("proposal", id)).await?;
    Ok(id)
}

/// A proposal that its author may still change: it is theirs, the stage is open, and nobody argued on it.
async fn own(act: &Act, slug: &str, id: i32) -> Result<(OnDialogue, OnProposal), Error> {
    let on = hold(act, slug).await?;
    let found = queries::seen_proposal(&act.tx, &act.actor, on.row.id, id).await?;
    act.may(
        Action::ReviseContribution,
        &Facts::concerning(Some(found.row.author_id)),
    )?;
    open(act, &on, Deed::Propose, "text")?;
    if found.row.withdrawn_at.is_some() || found.fixed {
        return Err(Error::refused("text", "proposal-fixed"));
    }
    if queries::is_argued(&act.tx, id).await? {
        return Err(Error::refused("text", "proposal-argued"));
    }
    Ok((on, found))
}

/// Changes a proposal on which nobody argued yet.
///
/// # Errors
/// Where the actor may not, somebody argued on it, the stage is not open, a limit is met, or the database cannot be
/// reached.
pub async fn edit_proposal(act: &Act, slug: &str, id: i32, title: String, written: Written) -> Result<(), Error> {
    let (on, _) = own(act, slug, id).await?;
    let whole = format!("{title}\n{}", written.text);
    moderation::check_change(&act.tx, &act.actor, act.now, "text", &whole).await?;
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::Language, Expr::value(written.language))
        .col_expr(proposal::Column::TitleKey, Expr::value(fold(&title)))
        .col_expr(proposal::Column::Title, Expr::value(title))
        .col_expr(proposal::Column::Text, Expr::value(written.text))
        .col_expr(proposal::Column::Html, Expr::value(made.rendered.html))
        .col_expr(proposal::Column::Renderer, Expr::value(VERSION))
        .filter(proposal::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    cite(act, Some(on.row.id), CitingKind::Proposal, id, &made.figures).await?;
    let changed = Event::done("dialogue.proposal-changed").on("dialogue", on.row.id);
    act.audit(changed.with("proposal", id)).await
}

/// Takes a proposal back on which nobody argued yet; that there was one stays to be seen.
///
/// # Errors
/// Where the actor may not, somebody argued on it, the stage is not open, or the database cannot be reached.
pub async fn withdraw_proposal(act: &Act, slug: &str, id: i32) -> Result<(), Error> {
    let (on, _) = own(act, slug, id).await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::WithdrawnAt, Expr::value(act.now))
        .filter(proposal::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    cite(act, Some(on.row.id), CitingKind::Proposal, id, &[]).await?;
    let gone = Event::done("dialogue.proposal-withdrawn").on("dialogue", on.row.id);
    act.audit(gone.with("proposal", id)).await
}

/// Says what speaks for or against a proposal, with what that rests on. Gives the argument's key.
///
/// # Errors
/// Where the actor may not, the stage is not open, nothing is cited, a limit is met, or the database cannot be reached.
pub async fn argue(act: &Act, slug: &str, id: i32, side: Side, written: Written) -> Result<i32, Error> {
    let on = hold(act, slug).await?;
    let found = queries::seen_proposal(&act.tx, &act.actor, on.row.id, id).await?;
    take_part(act, &on, Deed::Argue, "text")?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let organisation = speaks_for(act, signed)?;
    if found.row.withdrawn_at.is_some() || found.fixed {
        return Err(Error::refused("text", "proposal-fixed"));
    }
    moderation::check(&act.tx, &act.actor, act.now, "text", &written.text).await?;
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    if !rests_on_something(act, &made).await? {
        return Err(Error::refused("text", "argument-evidence-missing"));
    }
    let row = argument::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        proposal_id: Set(id),
        author_id: Set(signed.id),
        organisation_id: Set(organisation),
        language: Set(written.language.to_owned()),
        side: Set(side.word().to_owned()),
        text: Set(written.text),
        html: Set(made.rendered.html),
        renderer: Set(VERSION),
        made_at: Set(act.now),
        withdrawn_at: Set(None),
    };
    let key = argument::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    moderation::contributed(act, SubjectKind::Argument, &key.to_string()).await?;
    cite(act, Some(on.row.id), CitingKind::Argument, key, &made.figures).await?;
    let argued = Event::done("dialogue.argued").on("dialogue", on.row.id);
    act.audit(argued.with("argument", key)).await?;
    Ok(key)
}

/// Whether a text leads to at least one thing that can be looked up: what is linked to must be there.
async fn rests_on_something(act: &Act, made: &Made) -> Result<bool, DbErr> {
    if !made.figures.is_empty() {
        return Ok(true);
    }
    let found = evidence(&made.rendered.html);
    if found.elsewhere {
        return Ok(true);
    }
    let places = place::Entity::find().filter(place::Column::Slug.is_in(found.places));
    if places.count(&act.tx).await? > 0 {
        return Ok(true);
    }
    let indicators = indicator::Entity::find().filter(indicator::Column::Slug.is_in(found.indicators));
    Ok(indicators.count(&act.tx).await? > 0)
}

/// Takes an argument back; that there was one stays to be seen. Gives the key of its proposal.
///
/// # Errors
/// Where the actor may not, the stage is not open, or the database cannot be reached.
pub async fn withdraw_argument(act: &Act, slug: &str, id: i32) -> Result<i32, Error> {
    let on = hold(act, slug).await?;
    let (row, fixed) = queries::seen_argument(&act.tx, &act.actor, on.row.id, id).await?;
    act.may(Action::ReviseContribution, &Facts::concerning(Some(row.author_id)))?;
    open(act, &on, Deed::Argue, "text")?;
    if fixed {
        return Err(Error::refused("text", "proposal-fixed"));
    }
    if row.withdrawn_at.is_some() {
        return Ok(row.proposal_id);
    }
    argument::Entity::update_many()
        .col_expr(argument::Column::WithdrawnAt, Expr::value(act.now))
        .filter(argument::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    cite(act, Some(on.row.id), CitingKind::Argument, id, &[]).await?;
    let gone = Event::done("dialogue.argument-withdrawn").on("dialogue", on.row.id);
    act.audit(gone.with("argument", id)).await?;
    Ok(row.proposal_id)
}
