//! What was typed in a form that must wait until somebody proved anew who they are: it stands in the form again when they come
//! back. One form waits at a time, in the session; passwords and codes are never kept.

use bashke_views::forms::FormState;

use super::errors::Error;
use super::forms::Fields;
use super::request::Request;
use super::sessions::WAITING;
use crate::policy::Denied;

/// The most letters that are kept of a form: it is for a few words, not for a text.
const MOST: usize = 4_000;

/// What was typed: the page, and the answers by their names.
type Typed = (String, Vec<(String, String)>);

/// Keeps what was typed in a form of a page.
///
/// # Errors
/// Where the session cannot be kept.
async fn keep(request: &Request, page: &str, fields: &Fields, names: &[&str]) -> Result<(), Error> {
    let Some(session) = &request.session else {
        return Ok(());
    };
    let own = names
        .iter()
        .map(|name| ((*name).to_owned(), fields.text(name).to_owned()));
    let typed: Vec<(String, String)> = own.filter(|(_, text)| !text.is_empty()).collect();
    if typed.iter().map(|(_, text)| text.chars().count()).sum::<usize>() > MOST {
        return Ok(());
    }
    session
        .insert(WAITING, (page.to_owned(), typed))
        .await
        .map_err(Error::internal)
}

/// Keeps what was typed where whoever sent it must first prove anew who they are; gives the result as it is.
///
/// # Errors
/// Those of the result, and where the session cannot be kept.
pub async fn unless_proved<T>(
    request: &Request,
    result: Result<T, Error>,
    page: &str,
    (fields, names): (&Fields, &[&str]),
) -> Result<T, Error> {
    if matches!(result, Err(Error::Denied(Denied::Confirm))) {
        keep(request, page, fields, names).await?;
    }
    result
}

/// What was typed in the form of a page before, once; none where nothing waits for it.
///
/// # Errors
/// Where the session cannot be read.
pub async fn back(request: &Request, page: &str) -> Result<Option<FormState>, Error> {
    let Some(session) = &request.session else {
        return Ok(None);
    };
    let waits: Option<Typed> = session.get(WAITING).await.map_err(Error::internal)?;
    let Some((_, typed)) = waits.filter(|(own, _)| own == page) else {
        return Ok(None);
    };
    session.remove::<Typed>(WAITING).await.map_err(Error::internal)?;
    let mut state = FormState::default();
    for (name, text) in &typed {
        state.add(name, text);
    }
    Ok(Some(state))
}
