//! What the reader's own organisations say to being named by another.

use bashke_views::network::OwnWord;

use super::offers::own_for;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// The organisations for which the reader says something: key, short name, name.
type Own = Vec<(i32, String, String)>;

/// Those organisations, with their keys.
pub(super) fn own(request: &Request) -> (Own, Vec<i32>) {
    let own = own_for(request, Action::ConfirmPartner);
    let ids = own.iter().map(|one| one.0).collect();
    (own, ids)
}

/// What one of them said, where it is one of them: by its key, and whether it confirmed and declined.
pub(super) fn word(own: &Own, id: i32, (confirmed, declined): (bool, bool)) -> Option<OwnWord> {
    let (_, slug, name) = own.iter().find(|one| one.0 == id)?;
    Some(OwnWord {
        slug: slug.clone(),
        name: name.clone(),
        confirmed,
        declined,
    })
}

/// What the actor says by a form, and for which of their organisations: its key, and whether it is so.
///
/// # Errors
/// Not found where the form says neither, or the organisation is not theirs; where they may not.
pub(super) fn said(request: &Request, fields: &Fields) -> Result<(i32, bool), Error> {
    let confirmed = match fields.text("do") {
        "confirm" => true,
        "decline" => false,
        _ => return Err(Error::NotFound),
    };
    Ok((chosen(request, fields)?, confirmed))
}

/// The key of the organisation for which the actor says something.
fn chosen(request: &Request, fields: &Fields) -> Result<i32, Error> {
    let (own, _) = own(request);
    if let Some(one) = own.iter().find(|one| one.1 == fields.text("organisation")) {
        return Ok(one.0);
    }
    request.may(Action::ConfirmPartner, &Facts::default())?;
    Err(Error::NotFound)
}
