//! Forms with files. Files are held in memory, so little is read before it is known that it may be sent.

use std::marker::PhantomData;

use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request as HttpRequest};
use http::{StatusCode, header};
use tokio::sync::OwnedSemaphorePermit;

use super::{FIELDS, FORM, Fields, Posted, check, clean};
use crate::App;
use crate::platform::csrf::FormKey;
use crate::platform::errors::Error;
use crate::platform::params::Faults;
use crate::platform::request::Request;
use crate::platform::typed::Typed;
use crate::policy::{Action, Denied, Facts};

/// From so many bytes of files on a form waits for room.
const LARGE: usize = 4 * 1024 * 1024;

/// Who may send files somewhere, which is asked before any of them is read.
pub trait Gate {
    /// What they must be allowed, besides being signed in.
    const ACTION: Option<Action>;
}

/// Whoever is signed in.
#[derive(Debug)]
pub struct SignedIn;

impl Gate for SignedIn {
    const ACTION: Option<Action> = None;
}

/// A file that was sent.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The field.
    pub field: String,
    /// The name that it had; not to be trusted.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A form with files, of at most `MOST` bytes together, from one of our own pages, by somebody signed in whom `Who` lets in.
/// Before a file is read the token of the form is, so it stands before the files; large ones are held only so many at a time.
#[derive(Debug)]
pub struct PostedFiles<const MOST: usize, Who = SignedIn> {
    /// The request, with who made it.
    pub request: Request,
    /// What was typed and chosen.
    pub fields: Fields,
    /// The files that were chosen; a field without a file gives none.
    pub files: Vec<SentFile>,
    /// The room that large files take, until this is dropped.
    pub room: Option<OwnedSemaphorePermit>,
    /// Who was let in.
    pub who: PhantomData<fn() -> Who>,
}

impl<const MOST: usize, Who: Gate> FromRequest<App> for PostedFiles<MOST, Who> {
    type Rejection = Error;

    async fn from_request(request: HttpRequest, app: &App) -> Result<Self, Error> {
        let multipart = request
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if !multipart {
            let Posted { request, fields } = Posted::from_request(request, app).await?;
            return Ok(Self {
                request,
                fields,
                files: Vec::new(),
                room: None,
                who: PhantomData,
            });
        }
        let (mut parts, body) = request.into_parts();
        let key = parts.extensions.get::<FormKey>().cloned();
        let kept = Typed::of(&parts.extensions);
        let asked = Request::from_request_parts(&mut parts, app).await?;
        // what a stranger sends is not held in memory, nor what somebody sends who may not
        if asked.actor.signed.is_none() {
            return Err(Denied::SignIn.into());
        }
        if let Some(action) = Who::ACTION {
            asked.may(action, &Facts::default())?;
        }
        let mut whole = HttpRequest::from_parts(parts, body);
        // without this axum ends what it reads at two megabytes; what stands around the parts is small
        DefaultBodyLimit::max(MOST + 2 * FORM).apply(&mut whole);
        let mut parts_of_form = Multipart::from_request(whole, app).await.map_err(|_| unreadable())?;
        let mut fields = Fields::default();
        let mut files = Vec::new();
        let (mut typed, mut sent) = (0, 0);
        let (mut is_ours, mut room) = (false, None);
        while let Some(mut field) = parts_of_form.next_field().await.map_err(unread)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            if file.is_some() && !is_ours {
                check(app, (key.as_ref(), &kept), &asked, &fields)?;
                is_ours = true;
            }
            let most = if file.is_some() { MOST - sent } else { FORM - typed };
            let mut bytes = Vec::new();
            while let Some(chunk) = field.chunk().await.map_err(unread)? {
                if bytes.len() + chunk.len() > most || fields.0.len() + files.len() >= FIELDS {
                    return Err(if file.is_some() {
                        Error::TooLarge
                    } else {
                        Error::TooLong
                    });
                }
                if room.is_none() && sent + bytes.len() + chunk.len() > LARGE {
                    room = Some(app.uploads.own_turn().await?);
                }
                bytes.extend_from_slice(&chunk);
            }
            match file {
                Some(file) if !file.is_empty() || !bytes.is_empty() => {
                    sent += bytes.len();
                    files.push(SentFile {
                        field: name,
                        name: file,
                        bytes,
                    });
                }
                Some(_) => {}
                None => {
                    typed += bytes.len();
                    fields.0.push((name, clean(&String::from_utf8_lossy(&bytes))));
                }
            }
        }
        check(app, (key.as_ref(), &kept), &asked, &fields)?;
        Ok(Self {
            request: asked,
            fields,
            files,
            room,
            who: PhantomData,
        })
    }
}

/// A form that was not made as forms are.
fn unreadable() -> Error {
    Error::Invalid(Faults::default())
}

/// Why a part was not read: it is not made as parts are, or there is too much of it.
fn unread(error: MultipartError) -> Error {
    if error.status() == StatusCode::BAD_REQUEST {
        unreadable()
    } else {
        Error::TooLarge
    }
}
