//! What people send: forms, checked to come from our own pages, with all that was typed kept.

mod files;

use axum::extract::{FromRequest, FromRequestParts, Request as HttpRequest};
use axum::response::{IntoResponse, Redirect, Response};
use bashke_views::forms::FormState;
use maud::Markup;

pub use files::{Gate, PostedFiles, SentFile, SignedIn};

use super::csrf::{self, FormKey};
use super::errors::Error;
use super::request::Request;
use super::respond::Page;
use super::typed::Typed;
use crate::App;

/// The most that a form without files of somebody who is signed in may carry. A letter takes up to six bytes on the way, so
/// that far more than a long text fits, and whoever writes too much of one is told at its field.
const FORM: usize = 1024 * 1024;

/// The most of somebody who is not signed in: none of their forms asks for long texts.
const GUEST_FORM: usize = 256 * 1024;

/// From how many letters on something is a text that nobody writes twice gladly.
const TEXT: usize = 20;

/// The most fields that are read.
const FIELDS: usize = 2_000;

/// A form that came from one of our own pages.
#[derive(Debug)]
pub struct Posted {
    /// The request, with who made it.
    pub request: Request,
    /// What was typed and chosen.
    pub fields: Fields,
}

/// What was typed and chosen, in order.
#[derive(Debug, Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// What was typed, without spaces around it; empty where there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// What was typed, as it was typed.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// What was typed where it is not empty.
    #[must_use]
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Of which revision of what is kept the form was filled. Where it says none, -1: nothing that is kept or only begun has
    /// that, so it is written over by no form that does not know it.
    #[must_use]
    pub fn revision(&self) -> i32 {
        self.text("revision").parse().unwrap_or(-1)
    }

    /// What was written in words and is long enough to be missed; never what is secret.
    fn texts(&self) -> Vec<String> {
        let written = self.0.iter().filter(|(name, text)| {
            !name.contains("password") && text.contains(char::is_whitespace) && text.chars().count() >= TEXT
        });
        written.map(|(_, text)| text.clone()).collect()
    }

    /// All that was chosen under a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// All that was typed and chosen, in order: name and answer.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether a box was ticked or a button pressed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The form as it is shown again: all that was typed, but no password and no code.
    #[must_use]
    pub fn state(&self) -> FormState {
        let mut state = FormState::default();
        for (name, value) in &self.0 {
            if !name.contains("password") && name != "code" && name != csrf::FIELD {
                state.add(name, value);
            }
        }
        state
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// A form that comes back with what was refused beside its fields.
///
/// # Errors
/// Any other fault, which goes on as it is.
pub fn refused(
    request: &Request,
    mut state: FormState,
    error: Error,
    view: impl FnOnce(&FormState) -> Markup,
) -> Result<Page, Error> {
    let Error::Refused(refusals) = error else {
        return Err(error);
    };
    refusals.show(&mut state, request.locale);
    Ok(Page::refused(view(&state)))
}

/// Whether the form was made for this browser and session. Its words are kept first: whoever was signed out while they wrote
/// loses nothing.
fn check(app: &App, (key, typed): (Option<&FormKey>, &Typed), request: &Request, fields: &Fields) -> Result<(), Error> {
    typed.keep(fields.texts());
    let holds = |key| csrf::holds(&app.secrets, key, &request.session_key(), fields.raw(csrf::FIELD));
    if key.is_some_and(holds) {
        Ok(())
    } else {
        Err(Error::Form)
    }
}

impl FromRequest<App> for Posted {
    type Rejection = Error;

    async fn from_request(request: HttpRequest, app: &App) -> Result<Self, Error> {
        let (mut parts, body) = request.into_parts();
        let key = parts.extensions.get::<FormKey>().cloned();
        let typed = Typed::of(&parts.extensions);
        let request = Request::from_request_parts(&mut parts, app).await?;
        let most = if request.actor.signed.is_some() {
            FORM
        } else {
            GUEST_FORM
        };
        let body = axum::body::to_bytes(body, most).await.map_err(|_| Error::TooLong)?;
        let mut pairs = Vec::new();
        for (name, value) in url::form_urlencoded::parse(&body).take(FIELDS) {
            pairs.push((name.into_owned(), clean(&value)));
        }
        let fields = Fields(pairs);
        check(app, (key.as_ref(), &typed), &request, &fields)?;
        Ok(Self { request, fields })
    }
}

/// Text as it is kept: one kind of line end, no characters that cannot be seen or stored.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .collect()
}

/// Sends the browser on after a write, so that loading the page again does not write again.
#[must_use]
pub fn see_other(request: &Request, path: &str) -> Response {
    Redirect::to(&request.cx().url(path)).into_response()
}

/// A path of ours to return to, from a query or a form; anything else is not followed.
#[must_use]
pub fn local_path(path: &str) -> Option<&str> {
    let good = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.contains(char::is_control)
        && path.len() <= 2_000;
    good.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_ours_is_returned_to() {
        assert_eq!(local_path("/account?x=1"), Some("/account?x=1"));
        for bad in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "account",
            "",
            "/a\nb",
            "/\tb",
        ] {
            assert_eq!(local_path(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn what_is_typed_is_kept_but_for_secrets_and_what_cannot_be_seen() {
        let fields: Fields = [
            ("name", "Ana\u{0}\r\nB"),
            ("password", "hush"),
            ("new-password", "hush"),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), clean(value)))
        .collect();
        assert_eq!(fields.raw("name"), "Ana\nB");
        let state = fields.state();
        assert_eq!(state.value("name"), "Ana\nB");
        assert_eq!(state.value("password"), "");
        assert_eq!(state.value("new-password"), "");
    }
}
