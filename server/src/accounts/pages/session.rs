//! Beginning and ending the session of a request.

use bashke_vocabulary::Role;
use tower_sessions::Session;

use crate::accounts::rules;

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
pub(super) async fn halfway(request: &Request, person_id: i32) -> Result<(), Error> {
    let session = of(request)?;
    session.clear().await;
    session.cycle_id().await.map_err(Error::internal)?;
    let at = request.app.clock.now().timestamp();
    session
        .insert(keys::HALFWAY, (person_id, at))
        .await
        .map_err(Error::internal)
}

/// Who owes the second factor, where the password was given in the last ten minutes.
pub(super) async fn who_is_halfway(request: &Request) -> Result<Option<i32>, Error> {
    let halfway: Option<(i32, i64)> = of(request)?.get(keys::HALFWAY).await.map_err(Error::internal)?;
    let now = request.app.clock.now().timestamp();
    Ok(halfway.filter(|(_, at)| now - at <= 600).map(|(person, _)| person))
}

/// Signs in: the session gets a new number and knows who it is.
pub(super) async fn begin(request: &Request, person_id: i32, roles: &[Role], second: bool) -> Result<(), Error> {
    let session = of(request)?;
    session.clear().await;
    session.cycle_id().await.map_err(Error::internal)?;
    let staff = roles.iter().any(|role| role.needs_second_factor());
    let now = request.app.clock.now().timestamp();
    let set = async {
        session.insert(keys::PERSON, person_id).await?;
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
