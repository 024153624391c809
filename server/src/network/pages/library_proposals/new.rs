//! For whom the form of a resource or a tool is opened, and what is sent in it as a proposal.

use bashke_views::forms::FormState;
use bashke_views::network::LibraryForm;
use bashke_views::paths;

use crate::network::commands;
use crate::network::pages::offers::own_for;
use crate::network::pages::{chosen_of, new_for};
use crate::network::rules::Proposed;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::once;
use crate::platform::request::Request;
use crate::policy::{Action, Denied, Facts};

/// Whoever writes the library lists something new; whoever edits an organisation proposes it.
///
/// # Errors
/// Where the reader may do neither.
pub(in crate::network::pages) fn new_form(request: &Request) -> Result<LibraryForm, Error> {
    let Err(denied) = request.may(Action::WriteLibrary, &Facts::default()) else {
        return Ok(LibraryForm::Lists);
    };
    let own = own_for(request, Action::ProposeToLibrary).into_iter();
    let own: Vec<(String, String)> = own.map(|(_, slug, name)| (slug, name)).collect();
    match denied {
        _ if !own.is_empty() => Ok(LibraryForm::Proposes(own)),
        Denied::NotAllowed => Err(Denied::NoOrganisation.into()),
        other => Err(other.into()),
    }
}

/// The form of something new as it is opened, with a key of its own: whoever proposes reads at once what moderators decided of the
/// organisations in whose name they can.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::network::pages) async fn opened(request: &Request, way: &LibraryForm) -> Result<FormState, Error> {
    let state = once::keyed(FormState::default())?;
    match way {
        LibraryForm::Proposes(_) => new_for::opened(request, &own_for(request, Action::ProposeToLibrary), state).await,
        _ => Ok(state),
    }
}

/// The same form that comes back.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::network::pages) async fn again(
    request: &Request,
    way: &LibraryForm,
    fields: &Fields,
) -> Result<FormState, Error> {
    match way {
        LibraryForm::Proposes(_) => {
            new_for::again(request, &own_for(request, Action::ProposeToLibrary), fields.state()).await
        }
        _ => Ok(fields.state()),
    }
}

/// Proposes what was read of the form, in the name of the organisation that was chosen. Gives where the proposal stands.
///
/// # Errors
/// Refused where none of one's own was chosen; where the actor may not, or something of ours fails.
pub(in crate::network::pages) async fn proposed(
    request: &Request,
    fields: &Fields,
    proposed: &Proposed,
) -> Result<String, Error> {
    let own = own_for(request, Action::ProposeToLibrary);
    let organisation = chosen_of(&own, fields, "offer-organisation-missing")?;
    once::written(request, fields, async |act| {
        let id = commands::propose(act, organisation, proposed).await?;
        Ok(format!("{}?done=made", paths::proposal(id)))
    })
    .await
}
