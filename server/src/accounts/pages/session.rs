//! Beginning and ending the session of a request.

use bashke_entities::accounts::person;
use bashke_vocabulary::Role;
use tower_sessions::Session;

use crate::accounts::{queries, rules};

use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::platform::request::Request;
use crate::platform::sessions as keys;

/// The session of a page.
pub(super) fn of(request: &Request) -> Result<&Session, Error> {
    request
        .session
        .as_ref()
        .ok_or_else(|| Error::internal("this address has no session"))
}

/// Whoever gave the right password owes the second factor; the session knows that much and no more.
pub(super) async fn halfway(request: &Request, person: &person::Model) -> Result<(), Error> {
    let session = of(request)?;
    session.clear().await;
    session.cycle_id().await.map_err(Error::internal)?;
    let at = request.app.clock.now().timestamp();
    session
        .insert(keys::HALFWAY, (person.id, at, set_at(person)))
        .await
        .map_err(Error::internal)
}

/// When somebody's password was set, in microseconds.
fn set_at(person: &person::Model) -> Option<i64> {
    person.password_at.map(|at| at.timestamp_micros())
}

/// Who owes the second factor, where the password was given in the last ten minutes and is still theirs.
pub(super) async fn who_is_halfway(request: &Request) -> Result<Option<i32>, Error> {
    let halfway: Option<(i32, i64, Option<i64>)> = of(request)?.get(keys::HALFWAY).await.map_err(Error::internal)?;
    let now = request.app.clock.now().timestamp();
    let Some((id, _, password_at)) = halfway.filter(|(_, at, _)| now - at <= 600) else {
        return Ok(None);
    };
    let person = queries::person(&request.app.db, id).await?;
    Ok(person
        .filter(|person| set_at(person) == password_at)
        .map(|person| person.id))
}

/// Signs in: the session gets a new number and knows who it is.
pub(super) async fn begin(
    request: &Request,
    person: &person::Model,
    roles: &[Role],
    second: bool,
) -> Result<(), Error> {
    let session = of(request)?;
    session.clear().await;
    session.cycle_id().await.map_err(Error::internal)?;
    let staff = roles.iter().any(|role| role.needs_second_factor());
    let now = request.app.clock.now().timestamp();
    let set = async {
        session.insert(keys::PERSON, person.id).await?;
        session.insert(keys::PASSWORD_AT, set_at(person)).await?;
        session.insert(keys::CONFIRMED, now).await?;
        session.insert(keys::SECOND, second).await?;
        session.insert(keys::STAFF, staff).await?;
        session.insert(keys::ADDRESS, &request.actor.address).await?;
        session.insert(keys::AGENT, &request.actor.agent).await
    };
    set.await.map_err(Error::internal)
}

/// The identity was proved anew; the session gets a new number, since it may do more now.
pub(super) async fn confirmed(request: &Request, second: bool) -> Result<(), Error> {
    let session = of(request)?;
    session.cycle_id().await.map_err(Error::internal)?;
    let now = request.app.clock.now().timestamp();
    session.insert(keys::CONFIRMED, now).await.map_err(Error::internal)?;
    if second {
        session.insert(keys::SECOND, true).await.map_err(Error::internal)?;
    }
    Ok(())
}

/// The password was changed in this session, which goes on under the new one.
pub(super) async fn renewed(request: &Request, person: &person::Model) -> Result<(), Error> {
    of(request)?
        .insert(keys::PASSWORD_AT, set_at(person))
        .await
        .map_err(Error::internal)
}

/// Signs out.
pub(super) async fn end(request: &Request) -> Result<(), Error> {
    of(request)?.flush().await.map_err(Error::internal)
}

/// Judges a password to be set; that can take as long as hashing it, so it waits its turn.
pub(super) async fn judged(
    request: &Request,
    password: &str,
    own_words: [&str; 2],
) -> Result<Result<(), Refusal>, Error> {
    let password = password.to_owned();
    let own_words = own_words.map(str::to_owned);
    let judge = move || rules::password("password", &password, &[&own_words[0], &own_words[1]]);
    request.app.passwords.turn(judge).await
}
