//! Invitations into an organisation: to a name and an address, for two weeks, once.

use bashke_entities::network::invitation;
use bashke_vocabulary::{NoticeKind, Standing};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::collaborations::is_hidden;
use super::held::{Held, hold, hold_by_id};
use super::members::noted;
use super::telling::not_blocking;
use crate::accounts::{self, Notice};
use crate::network::{mail, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};
use crate::platform::secrets;
use crate::policy::{Action, Denied, Facts};

/// Invites somebody, by mail and, where they have an account, in the page. Where they block whoever invites them, the invitation
/// is kept and listed as one to an address that nobody has, and neither mail nor notice tells them of it. `locale` is the language
/// of the mail.
///
/// # Errors
/// Where the actor may not, the organisation is hidden, too many were invited, they belong to it already, or the database cannot be
/// reached.
pub async fn invite(
    act: &Act,
    slug: &str,
    name: &str,
    email: &str,
    standing: Standing,
    locale: &str,
) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::ManageMembers)?;
    if standing == Standing::Owner {
        held.may(act, Action::ManageOwners)?;
    }
    if is_hidden(act, held.row.id).await? {
        return Err(Error::refused("email", "organisations-hidden-invites-nobody"));
    }
    let by = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let invited = Counted::new(&act.secrets, limits::INVITED_BY, &by.id.to_string());
    let mail_to = Counted::new(&act.secrets, limits::MAIL_TO, email);
    for (counted, limit, message) in [
        (&invited, limits::INVITED_BY, "limit-invited-by"),
        (&mail_to, limits::MAIL_TO, "limit-mail-to"),
    ] {
        if let Some(until) = counted.taken(&act.tx, act.now).await? {
            let refusal = limit.explained("email", message, until - act.now);
            return Err(Error::Refused(refusal.into()));
        }
    }
    let known = accounts::person_by_email(&act.tx, email).await?;
    if known
        .as_ref()
        .is_some_and(|person| held.standing_of(person.id).is_some())
    {
        return Err(Error::refused("email", "organisations-belongs-already"));
    }
    // whoever is invited anew has one invitation, not two
    end(
        act,
        invitation::Column::Email
            .eq(email)
            .and(invitation::Column::OrganisationId.eq(held.row.id)),
    )
    .await?;
    let token = secrets::token().map_err(Error::internal)?;
    let row = invitation::ActiveModel {
        id: NotSet,
        organisation_id: Set(held.row.id),
        name: Set(name.to_owned()),
        email: Set(email.to_owned()),
        standing: Set(standing.word().to_owned()),
        digest: Set(secrets::digest(&token)),
        invited_by: Set(by.id),
        created_at: Set(act.now),
        expires_at: Set(act.now + rules::INVITED_FOR),
        accepted_by: Set(None),
        ended_at: Set(None),
    };
    invitation::Entity::insert(row).exec_without_returning(&act.tx).await?;
    if let Some(person) = &known
        && not_blocking(act, vec![person.id]).await?.is_empty()
    {
        return noted_invitation(act, &held, standing).await;
    }
    let person = known.filter(|person| person.verified_at.is_some());
    if let Some(person) = &person {
        let notice = Notice::new(NoticeKind::Invitation, "invitation", "/account/organisations")
            .with("organisation", &held.row.name)
            .with("by", &by.name)
            .in_page_only();
        accounts::notify(act, person.id, &notice).await?;
    }
    mail::invitation(
        act,
        person.as_ref(),
        (name, email, locale),
        &held.row.name,
        &by.name,
        token,
    )
    .await?;
    noted_invitation(act, &held, standing).await
}

async fn noted_invitation(act: &Act, held: &Held, standing: Standing) -> Result<(), Error> {
    act.audit(
        Event::done("organisation.invited")
            .on("organisation", held.row.id)
            .with("standing", standing.word()),
    )
    .await
}

async fn end(act: &Act, which: sea_orm::sea_query::SimpleExpr) -> Result<u64, Error> {
    let ended = invitation::Entity::update_many()
        .col_expr(invitation::Column::EndedAt, Expr::value(act.now))
        .filter(which)
        .filter(invitation::Column::EndedAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(ended.rows_affected)
}

/// Takes back what somebody sent who may invite no more: an invitation stands on whoever sent it.
pub(super) async fn withdraw_all(act: &Act, organisation: i32, by: i32) -> Result<(), Error> {
    let theirs = invitation::Column::InvitedBy
        .eq(by)
        .and(invitation::Column::OrganisationId.eq(organisation));
    let count = end(act, theirs).await?;
    if count == 0 {
        return Ok(());
    }
    act.audit(
        Event::done("organisation.invitations-withdrawn")
            .on("organisation", organisation)
            .with("by", by)
            .with("count", count),
    )
    .await
}

/// Takes an invitation back.
///
/// # Errors
/// Where the actor may not, where there is none such, or the database cannot be reached.
pub async fn withdraw(act: &Act, slug: &str, id: i32) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::ManageMembers)?;
    let own = invitation::Column::Id
        .eq(id)
        .and(invitation::Column::OrganisationId.eq(held.row.id));
    if end(act, own).await? == 0 {
        return Err(Error::NotFound);
    }
    act.audit(Event::done("organisation.invitation-withdrawn").on("organisation", held.row.id))
        .await
}

/// Which invitation is accepted.
#[derive(Debug, Clone, Copy)]
pub enum Chosen<'a> {
    /// The one behind a link.
    Token(&'a str),
    /// One of those that wait for the actor's address.
    Number(i32),
}

/// Accepts an invitation; only with the very address that it was sent to, proved. Gives the organisation's short name.
///
/// # Errors
/// Not found where it does not work any more; where it was sent to another address; where the database cannot be
/// reached.
pub async fn accept(act: &Act, chosen: Chosen<'_>) -> Result<String, Error> {
    act.may(Action::RequestToJoin, &Facts::default())?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let which = match chosen {
        Chosen::Token(token) => invitation::Column::Digest.eq(secrets::digest(token)),
        Chosen::Number(id) => invitation::Column::Id
            .eq(id)
            .and(invitation::Column::Email.eq(&signed.email)),
    };
    let row = invitation::Entity::find()
        .filter(which)
        .filter(invitation::Column::EndedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(act.now))
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    if row.email != signed.email {
        return Err(Denied::NotAllowed.into());
    }
    // whoever left in between belongs nowhere
    accounts::hold(act, signed.id).await?.ok_or(Denied::SignIn)?;
    let held = hold_by_id(act, row.organisation_id).await?;
    let used = invitation::Entity::update_many()
        .col_expr(invitation::Column::EndedAt, Expr::value(act.now))
        .col_expr(invitation::Column::AcceptedBy, Expr::value(signed.id))
        .filter(invitation::Column::Id.eq(row.id))
        .filter(invitation::Column::EndedAt.is_null())
        .exec(&act.tx)
        .await?;
    if used.rows_affected != 1 {
        return Err(Error::NotFound);
    }
    let offered: Standing = row.standing.parse().map_err(Error::internal)?;
    join(act, &held, signed.id, offered).await?;
    let notice = Notice::new(
        NoticeKind::Membership,
        "membership-accepted",
        format!("/organisations/{}/members", held.row.slug),
    )
    .with("organisation", &held.row.name)
    .with("person", &signed.name);
    if held.standing_of(row.invited_by).is_some() {
        accounts::notify(act, row.invited_by, &notice).await?;
    }
    noted(act, &held, "organisation.joined", signed.id, Some(offered)).await?;
    Ok(held.row.slug)
}

/// Puts somebody into an organisation; whoever is more there already stays so. What else they wait for there is
/// settled with it.
pub(super) async fn join(act: &Act, held: &Held, person: i32, offered: Standing) -> Result<(), Error> {
    use bashke_entities::network::join_request::{Column, Entity};
    let standing = held.standing_of(person).map_or(offered, |now| now.min(offered));
    held.place(act, person, Some(standing)).await?;
    Entity::update_many()
        .col_expr(Column::Accepted, Expr::value(true))
        .col_expr(Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(Column::DecidedAt, Expr::value(act.now))
        .filter(Column::OrganisationId.eq(held.row.id))
        .filter(Column::PersonId.eq(person))
        .filter(Column::DecidedAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(())
}
