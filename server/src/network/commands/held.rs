//! An organisation held for a write: nobody else changes it or who belongs to it until the transaction ends.

use bashke_entities::network::{membership, organisation};
use bashke_vocabulary::{Standing, SubjectKind};
use sea_orm::sea_query::{Expr, ExprTrait as _, LockType};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::collaborations::is_hidden;
use super::invitations::withdraw_all;
use super::listing;
use super::profile::mark_is_gone;
use crate::accounts::{Actor, Belonging};
use crate::moderation;
use crate::network::rules;
use crate::network::rules::directory::Key;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{self, Action, Denied, Facts};

/// An organisation and who belongs to it, as they stand now and until the transaction ends.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) row: organisation::Model,
    pub(super) members: Vec<(i32, Standing)>,
}

/// Holds an organisation: PostgreSQL locks its row, SQLite has one writer anyway. Whatever changes who belongs to it
/// begins here, so that two at once come one after the other. Rows that merely name it, as a project names its partners, are
/// written meanwhile: whoever writes those holds the project or the event, for which whoever holds the organisation may wait.
pub(super) async fn hold(act: &Act, slug: &str) -> Result<Held, Error> {
    held(act, organisation::Column::Slug.eq(slug)).await
}

/// The same by its key.
pub(super) async fn hold_by_id(act: &Act, id: i32) -> Result<Held, Error> {
    held(act, organisation::Column::Id.eq(id)).await
}

async fn held(act: &Act, which: sea_orm::sea_query::SimpleExpr) -> Result<Held, Error> {
    let row = organisation::Entity::find()
        .filter(which)
        .lock(LockType::NoKeyUpdate)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let members = membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(row.id))
        .all(&act.tx)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.person_id, row.standing.parse().ok()?)))
        .collect();
    Ok(Held { row, members })
}

/// The same, where the actor may do this for it now and moderators did not lock it; `field` is where that is told.
pub(super) async fn may_write(
    act: &Act,
    organisation: i32,
    action: Action,
    field: &'static str,
) -> Result<Held, Error> {
    let held = hold_by_id(act, organisation).await?;
    held.may(act, action)?;
    held.not_locked(act, field).await?;
    Ok(held)
}

/// Whether moderators locked or hid an organisation: then nothing new is told to others in its name.
pub(super) async fn is_shut(act: &Act, organisation: i32) -> Result<bool, Error> {
    Ok(is_locked(act, organisation).await? || is_hidden(act, organisation).await?)
}

/// Whether moderators locked one.
async fn is_locked(act: &Act, organisation: i32) -> Result<bool, Error> {
    Ok(moderation::is_locked(&act.tx, SubjectKind::Organisation, &organisation.to_string()).await?)
}

impl Held {
    /// Whether it bears the verified mark now, which speaks for whoever writes in its name.
    pub(super) fn vouches(&self, act: &Act) -> bool {
        rules::is_verified(self.row.verified_until, act.now)
    }

    /// Refused beside `field` where moderators locked it.
    pub(super) async fn not_locked(&self, act: &Act, field: &'static str) -> Result<(), Error> {
        if is_locked(act, self.row.id).await? {
            return Err(Error::refused(field, "organisation-locked"));
        }
        Ok(())
    }

    /// Whether the actor may do this here, by the standing that they have now, whatever they had when the request
    /// came.
    pub(super) fn may(&self, act: &Act, action: Action) -> Result<(), Denied> {
        self.may_by(act, action, &Facts::organisation(self.row.id))
    }

    /// The same by these facts.
    pub(super) fn may_by(&self, act: &Act, action: Action, facts: &Facts) -> Result<(), Denied> {
        let mut actor = Actor::clone(&act.actor);
        if let Some(signed) = &mut actor.signed {
            signed.memberships = self
                .standing_of(signed.id)
                .map(|standing| Belonging {
                    organisation_id: self.row.id,
                    slug: self.row.slug.clone(),
                    name: self.row.name.clone(),
                    standing,
                })
                .into_iter()
                .collect();
        }
        policy::may(&actor, action, facts, act.now)
    }

    /// What somebody may do here; none where they do not belong to it.
    pub(super) fn standing_of(&self, person: i32) -> Option<Standing> {
        self.members
            .iter()
            .find(|(member, _)| *member == person)
            .map(|(_, standing)| *standing)
    }

    /// Its owners.
    pub(super) fn owners(&self) -> impl Iterator<Item = i32> + '_ {
        self.members
            .iter()
            .filter(|(_, standing)| *standing == Standing::Owner)
            .map(|(person, _)| *person)
    }

    /// Gives somebody a standing, or takes it. The last owner keeps theirs.
    pub(super) async fn place(&self, act: &Act, person: i32, standing: Option<Standing>) -> Result<(), Error> {
        let was_owner = self.standing_of(person) == Some(Standing::Owner);
        if was_owner && !rules::keeps_an_owner(&self.members, person, standing) {
            return Err(Error::refused("person", "organisations-last-owner"));
        }
        self.place_whoever_is_left(act, person, standing).await
    }

    /// The same where it is right that no owner may be left, as when the claim that made them one is revoked.
    pub(super) async fn place_whoever_is_left(
        &self,
        act: &Act,
        person: i32,
        standing: Option<Standing>,
    ) -> Result<(), Error> {
        if self.place_untold(act, person, standing).await? {
            listing::changed(&act.tx, Key::Organisation(self.row.id)).await?;
        }
        Ok(())
    }

    /// The same where the directory is told later. Gives whether there is something to tell: the mark went too. What an
    /// owner sent who is none any more, and nobody accepted yet, is taken back.
    pub(super) async fn place_untold(&self, act: &Act, person: i32, standing: Option<Standing>) -> Result<bool, Error> {
        use membership::Column;
        if self.standing_of(person) == Some(Standing::Owner) && standing != Some(Standing::Owner) {
            withdraw_all(act, self.row.id, person).await?;
        }
        let of_both = Column::OrganisationId.eq(self.row.id).and(Column::PersonId.eq(person));
        match (self.standing_of(person), standing) {
            (None, Some(standing)) => {
                let row = membership::ActiveModel {
                    id: NotSet,
                    organisation_id: Set(self.row.id),
                    person_id: Set(person),
                    standing: Set(standing.word().to_owned()),
                    joined_at: Set(act.now),
                };
                membership::Entity::insert(row).exec_without_returning(&act.tx).await?;
            }
            (Some(_), Some(standing)) => {
                membership::Entity::update_many()
                    .col_expr(Column::Standing, Expr::value(standing.word()))
                    .filter(of_both)
                    .exec(&act.tx)
                    .await?;
            }
            (_, None) => {
                membership::Entity::delete_many().filter(of_both).exec(&act.tx).await?;
            }
        }
        // the mark says who speaks for it: where nobody does, there is nothing to say
        let gone = self.owners().next().is_some()
            && !rules::keeps_an_owner(&self.members, person, standing)
            && self.row.verified_until.is_some();
        if gone {
            mark_is_gone(act, self.row.id, rules::LEFT_WITHOUT_OWNER).await?;
        }
        Ok(gone)
    }
}
