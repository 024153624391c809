//! What moderators decided of the organisations in whose name something new is written: its form says so at once.

use bashke_views::forms::FormState;
use bashke_vocabulary::{Restriction, SubjectKind};

use crate::moderation;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;

/// Organisations to choose from: key, short name, name.
type Own = [(i32, String, String)];

/// The form of something new as it is opened. The organisation for which the reader speaks is chosen where none is; where
/// moderators locked the one that is chosen, or the only one, that is said as whoever sends the form would be refused.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn opened(request: &Request, own: &Own, mut state: FormState) -> Result<FormState, Error> {
    let acts = request.actor.signed.as_ref().and_then(|signed| signed.acts_for);
    if state.value("organisation").is_empty()
        && let Some((_, slug, _)) = own.iter().find(|(id, ..)| acts == Some(*id))
    {
        state.add("organisation", slug);
    }
    let chosen = own.iter().find(|(_, slug, _)| slug == state.value("organisation"));
    // a browser chooses the first where none is chosen
    let chosen = chosen.or(own.first()).map(|(id, ..)| *id);
    let locked = noted(request, own, &mut state).await?;
    if chosen.is_some_and(|id| locked.contains(&id)) {
        Refusals::from(Refusal::new("organisation", "organisation-locked")).show(&mut state, request.locale);
    }
    Ok(state)
}

/// The same form that comes back: it names again which organisations cannot be chosen, and what of whose nobody else sees.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn again(request: &Request, own: &Own, mut state: FormState) -> Result<FormState, Error> {
    noted(request, own, &mut state).await?;
    Ok(state)
}

/// Notes beside the field what moderators decided; gives those that they locked. One query, however many there are.
async fn noted(request: &Request, own: &Own, state: &mut FormState) -> Result<Vec<i32>, Error> {
    let ids = own.iter().map(|(id, ..)| id.to_string());
    let standing = moderation::restrictions(&request.app.db, SubjectKind::Organisation, ids).await?;
    let mut locked = Vec::new();
    let mut notes = Vec::new();
    for (id, _, name) in own {
        let Some(all) = standing.get(&id.to_string()) else {
            continue;
        };
        let key = if all.contains(&Restriction::Locked) {
            locked.push(*id);
            "network-choice-locked"
        } else {
            "network-choice-hidden"
        };
        notes.push(request.cx().ta(key, &[("organisation", name.as_str().into())]));
    }
    if !notes.is_empty() {
        state.note("organisation", notes.join(" "));
    }
    Ok(locked)
}
