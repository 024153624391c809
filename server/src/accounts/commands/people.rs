//! People made from outside of the pages: the first administrator, and the demonstration people of a trial. Roles.

use bashke_entities::accounts::{person, person_role};
use bashke_entities::platform::session;
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, LockType, OnConflict};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

use super::sign_up::{Wanted, insert_person};
use super::tokens::{Purpose, give};
use crate::accounts::{mail, queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::passwords;
use crate::policy::{Action, Facts};

/// How making somebody from the command line ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// There is a new account; with this token its password is set.
    New(String),
    /// There was one with this address; the roles were added.
    Known,
}

/// Makes somebody with a verified address and roles, from the command line; whoever has the machine may.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn make_person(act: &Act, wanted: &Wanted, roles: &[Role]) -> Result<Made, Error> {
    let (person, made) = match queries::person_by_email(&act.tx, &wanted.email).await? {
        // whoever registered the address before may not be the one who reads its mails: nothing of theirs is left
        Some(person) if person.verified_at.is_none() => {
            forget_ways_in(act, person.id).await?;
            let token = give(act, Purpose::ResetPassword, person.id, None).await?;
            (person, Made::New(token))
        }
        Some(person) => {
            end_sessions(act, person.id).await?;
            (person, Made::Known)
        }
        None => {
            let person = insert_person(act, wanted).await?;
            let token = give(act, Purpose::ResetPassword, person.id, None).await?;
            (person, Made::New(token))
        }
    };
    person::Entity::update_many()
        .col_expr(person::Column::VerifiedAt, Expr::value(act.now))
        .filter(person::Column::Id.eq(person.id))
        .filter(person::Column::VerifiedAt.is_null())
        .exec(&act.tx)
        .await?;
    for role in roles {
        insert_role(&act.tx, person.id, *role, None, act.now).await?;
    }
    if roles.contains(&Role::Administrator) {
        // whoever reaches the machine gets back what nobody else could give back
        person::Entity::update_many()
            .col_expr(person::Column::SuspendedUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(person::Column::Id.eq(person.id))
            .exec(&act.tx)
            .await?;
    }
    let words: Vec<&str> = roles.iter().map(|role| role.word()).collect();
    act.audit(
        Event::done("account.made-by-command")
            .on("person", person.id)
            .with("roles", words.join(" ")),
    )
    .await?;
    Ok(made)
}

/// Somebody, held until the end of the write: meanwhile they neither leave nor are suspended. Whoever holds an
/// organisation too holds the person first, as whoever leaves does.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hold(act: &Act, person_id: i32) -> Result<Option<person::Model>, Error> {
    Ok(person::Entity::find_by_id(person_id)
        .filter(person::Column::DeletedAt.is_null())
        // others may still write what refers to them
        .lock(LockType::NoKeyUpdate)
        .one(&act.tx)
        .await?)
}

/// Takes away all by which somebody could sign in.
async fn forget_ways_in(act: &Act, person_id: i32) -> Result<(), Error> {
    person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(None::<String>))
        .col_expr(person::Column::PasswordAt, Expr::value(act.now))
        .filter(person::Column::Id.eq(person_id))
        .exec(&act.tx)
        .await?;
    super::second_factor::forget(act, person_id).await?;
    end_sessions(act, person_id).await
}

async fn end_sessions(act: &Act, person_id: i32) -> Result<(), Error> {
    session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Gives somebody a role; their sessions end, so that they come back with new ones.
///
/// # Errors
/// Where the actor may not, there is nobody such, or the database cannot be reached.
pub async fn grant_role(act: &Act, person_id: i32, role: Role) -> Result<(), Error> {
    act.may(Action::GrantRole, &Facts::default())?;
    let person = queries::person(&act.tx, person_id).await?.ok_or(Error::NotFound)?;
    insert_role(&act.tx, person_id, role, act.actor.id(), act.now).await?;
    role_changed(act, &person, role, true).await
}

/// Takes a role from somebody. The last administrator stays one.
///
/// # Errors
/// Where the actor may not, where nobody would be left to administer, or the database cannot be reached.
pub async fn take_role(act: &Act, person_id: i32, role: Role) -> Result<(), Error> {
    act.may(Action::GrantRole, &Facts::default())?;
    let person = queries::person(&act.tx, person_id).await?.ok_or(Error::NotFound)?;
    if role == Role::Administrator && is_last_administrator(act, person_id).await? {
        return Err(Error::refused("role", "role-last-administrator"));
    }
    person_role::Entity::delete_many()
        .filter(person_role::Column::PersonId.eq(person_id))
        .filter(person_role::Column::Role.eq(role.word()))
        .exec(&act.tx)
        .await?;
    role_changed(act, &person, role, false).await
}

/// Whether nobody else administers: whoever is suspended cannot. Those who do are held until the transaction ends, so that of two who leave at once
/// one stays.
pub(super) async fn is_last_administrator(act: &Act, person_id: i32) -> Result<bool, Error> {
    let holders = person_role::Entity::find()
        .filter(person_role::Column::Role.eq(Role::Administrator.word()))
        .order_by_asc(person_role::Column::Id)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let suspended: Vec<i32> = person::Entity::find()
        .filter(person::Column::Id.is_in(holders.iter().map(|row| row.person_id)))
        .filter(person::Column::SuspendedUntil.gt(act.now))
        .select_only()
        .column(person::Column::Id)
        .into_tuple()
        .all(&act.tx)
        .await?;
    let (own, others): (Vec<i32>, Vec<i32>) = holders
        .iter()
        .map(|row| row.person_id)
        .partition(|holder| *holder == person_id);
    Ok(!own.is_empty() && others.iter().all(|holder| suspended.contains(holder)))
}

async fn role_changed(act: &Act, person: &person::Model, role: Role, given: bool) -> Result<(), Error> {
    // the actor's own session stays, whatever they do to themselves
    session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(person.id))
        .filter(session::Column::Id.ne(act.actor.signed.as_ref().map_or("", |signed| signed.session.as_str())))
        .exec(&act.tx)
        .await?;
    mail::role_changed(act, person, role.word(), given).await?;
    let event = if given {
        Event::done("role.given")
    } else {
        Event::done("role.taken")
    };
    act.audit(event.on("person", person.id).with("role", role.word())).await
}

/// Sets until when somebody may not take part, or lets them again; who is suspended is signed out everywhere. Whether
/// the actor may is asked by whoever decides, with what it is about.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn suspend(act: &Act, person_id: i32, until: Option<DateTime<Utc>>) -> Result<(), Error> {
    person::Entity::update_many()
        .col_expr(person::Column::SuspendedUntil, Expr::value(until))
        .filter(person::Column::Id.eq(person_id))
        .exec(&act.tx)
        .await?;
    let event = match until {
        Some(until) => {
            session::Entity::delete_many()
                .filter(session::Column::PersonId.eq(person_id))
                .exec(&act.tx)
                .await?;
            Event::done("person.suspended").with("until", until.to_rfc3339())
        }
        None => Event::done("person.suspension-lifted"),
    };
    act.audit(event.on("person", person_id)).await
}

async fn insert_role(
    db: &impl ConnectionTrait,
    person_id: i32,
    role: Role,
    by: Option<i32>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = person_role::ActiveModel {
        id: NotSet,
        person_id: Set(person_id),
        role: Set(role.word().to_owned()),
        granted_by: Set(by),
        granted_at: Set(now),
    };
    person_role::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([person_role::Column::PersonId, person_role::Column::Role])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Whether the demonstration people of a trial, whose password everyone knows, are in a database.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn has_trial_people(db: &DatabaseConnection) -> Result<bool, DbErr> {
    let known = person::Entity::find()
        .filter(person::Column::Email.is_in(bashke_seeds::people().iter().map(|person| person.email)))
        .filter(person::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    Ok(known.is_some())
}

/// Makes the demonstration people of a trial, those that are not there yet. Their password is known to all, so this is
/// never done in production.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_people(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let people = bashke_seeds::people();
    let emails = people.iter().map(|person| person.email);
    let known = person::Entity::find()
        .filter(person::Column::Email.is_in(emails))
        .all(db)
        .await?;
    let missing: Vec<_> = people
        .iter()
        .filter(|one| !known.iter().any(|row| row.email.as_deref() == Some(one.email)))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let hash = passwords::hash(bashke_seeds::TRIAL_PASSWORD).map_err(Error::internal)?;
    for one in missing {
        let row = person::ActiveModel {
            id: NotSet,
            slug: Set(rules::slug(one.name, 0)),
            email: Set(Some(one.email.to_owned())),
            verified_at: Set(Some(now)),
            display_name: Set(one.name.to_owned()),
            name_key: Set(rules::name_key(one.name)),
            locale: Set("sq".to_owned()),
            password: Set(Some(hash.clone())),
            password_at: Set(Some(now)),
            created_at: Set(now),
            suspended_until: Set(None),
            deleted_at: Set(None),
        };
        let id = person::Entity::insert(row).exec(db).await?.last_insert_id;
        for role in one.roles {
            insert_role(db, id, *role, None, now).await?;
        }
    }
    Ok(())
}
