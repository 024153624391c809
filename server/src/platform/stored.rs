//! Files that come with a form and hang on what it writes, and giving them back to whoever may read them.

use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::act::Act;
use super::attached::{self, Besides, Kept, MOST, Refused, too_many};
use super::errors::Error;
use super::forms::{Fields, SentFile};
use super::once;
use super::pictures;
use super::ranges::{self, Asked};
use super::refusal::{Refusal, Refusals};
use super::request::Request;
use super::storage;

/// Writes with the files of a form's field `files`: their content is kept before, and is gone again where the write is
/// refused, so that nobody fills the store with what is never written.
///
/// # Errors
/// What is refused of the files, all at once; what `write` gives; where the store cannot be written.
pub async fn with_files<T>(
    request: &Request,
    files: Vec<SentFile>,
    write: impl AsyncFnOnce(Vec<Kept>) -> Result<T, Error>,
) -> Result<T, Error> {
    with_files_besides(request, files, Besides::Nothing, write).await
}

/// Writes once what a form with files asks for, as [`once::written`] does; of what is sent again no files are kept.
///
/// # Errors
/// As [`with_files`] and [`once::written`].
pub async fn once_with_files(
    request: &Request,
    fields: &Fields,
    files: Vec<SentFile>,
    write: impl AsyncFnOnce(&Act, Vec<Kept>) -> Result<String, Error>,
) -> Result<String, Error> {
    with_files(request, files, async |kept| {
        let keys: Vec<String> = kept.iter().map(|file| file.key.key().to_owned()).collect();
        let mut is_first = false;
        let first = &mut is_first;
        let led_to = once::written(request, fields, async |act| {
            *first = true;
            write(act, kept).await
        })
        .await?;
        if !is_first {
            for key in keys {
                request.app.storage.remove(&key).await?;
            }
        }
        Ok(led_to)
    })
    .await
}

/// The same as [`with_files`], with what may be among them besides.
///
/// # Errors
/// As [`with_files`].
pub async fn with_files_besides<T>(
    request: &Request,
    files: Vec<SentFile>,
    besides: Besides,
    write: impl AsyncFnOnce(Vec<Kept>) -> Result<T, Error>,
) -> Result<T, Error> {
    let kept = keep_files(request, files, besides).await?;
    let keys: Vec<String> = kept.iter().map(|file| file.key.key().to_owned()).collect();
    let outcome = write(kept).await;
    if outcome.is_err() {
        for key in keys {
            request.app.storage.remove(&key).await?;
        }
    }
    outcome
}

/// Checks the files of a form and keeps their content; all that is refused of them is told at once.
async fn keep_files(request: &Request, files: Vec<SentFile>, besides: Besides) -> Result<Vec<Kept>, Error> {
    let files: Vec<SentFile> = files.into_iter().filter(|file| file.field == "files").collect();
    if files.len() > MOST {
        return Err(too_many());
    }
    let mut checked = Vec::new();
    let mut refusals = Refusals::default();
    for file in files {
        let name = attached::name(&file.name);
        let content = request
            .app
            .heavy
            .run(|| Ok(attached::check(&file.bytes, besides)))
            .await?;
        match content {
            Ok(content) if attached::is_named_otherwise(&name, content.media_type) => {
                refusals.0.push(refusal(Refused::Kind, name));
            }
            Ok(content) => checked.push((name, content)),
            Err(why) => refusals.0.push(refusal(why, name)),
        }
    }
    refusals.into_result()?;
    let mut kept = Vec::new();
    for (name, content) in checked {
        let bytes = content.bytes.len();
        kept.push(Kept {
            key: storage::keep(&request.app, content.bytes).await?,
            name: attached::with_ending(&name, content.media_type),
            media_type: content.media_type,
            bytes,
            size: content.size,
        });
    }
    Ok(kept)
}

/// Why a file is not taken, as it is told beside its field.
fn refusal(why: Refused, name: String) -> Refusal {
    Refusal::new("files", why.message())
        .with("name", name)
        .with("most", (attached::BYTES / 1024 / 1024).to_string())
        .with("pixels", pictures::MEGAPIXELS.to_string())
}

/// A stored file of so many bytes that is shown or played where it stands in a text, or the part of it that is asked for.
/// Its tag is its digest: whoever asks for a part of another content is given the whole.
///
/// # Errors
/// Not found where its content is gone; where the store cannot be read.
pub async fn play(
    request: &Request,
    (key, digest, bytes): (&str, &str, u64),
    (media_type, name, shown): (&str, &str, bool),
    asked: &HeaderMap,
) -> Result<Response, Error> {
    let tag = HeaderValue::from_str(&format!("\"{digest}\"")).map_err(Error::internal)?;
    let said = |name: HeaderName| asked.get(name).and_then(|value| value.to_str().ok());
    let same = asked.get(header::IF_RANGE).is_none_or(|known| *known == tag);
    let range = said(header::RANGE).filter(|_| same);
    let known = said(header::IF_NONE_MATCH).is_some_and(|known| known.split(',').any(|one| one.trim() == tag));
    let mut response = match ranges::asked(range, bytes) {
        _ if known => StatusCode::NOT_MODIFIED.into_response(),
        Asked::Whole => serve(request, key, media_type, Some(name), shown).await?,
        Asked::Part(part) => {
            let said = format!("bytes {}-{}/{bytes}", part.start, part.end.saturating_sub(1));
            let content = request.app.storage.read_part(key, part).await?;
            let mut response = answer(content, media_type, Some(name), shown)?;
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            put_range(&mut response, &said)?;
            response
        }
        Asked::Beyond => {
            // an answer to a player, not a page for people
            let mut response = answer(Vec::new(), media_type, Some(name), shown)?;
            *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
            put_range(&mut response, &format!("bytes */{bytes}"))?;
            response
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::ETAG, tag);
    // what a name stands for changes with the version that is read: asked again each time, and answered by the tag
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}

fn put_range(response: &mut Response, said: &str) -> Result<(), Error> {
    let said = HeaderValue::from_str(said).map_err(Error::internal)?;
    response.headers_mut().insert(header::CONTENT_RANGE, said);
    Ok(())
}

/// A stored file as an answer. With a name it is given under that name, otherwise it is shown where it is used; `shown`
/// says whether a browser may show it, which only pictures that we drew are. A browser runs nothing that might be in it,
/// and nobody else keeps it: who may read it may change.
///
/// # Errors
/// Not found where its content is gone; where the store cannot be read.
pub async fn serve(
    request: &Request,
    key: &str,
    media_type: &str,
    name: Option<&str>,
    shown: bool,
) -> Result<Response, Error> {
    answer(request.app.storage.read(key).await?, media_type, name, shown)
}

fn answer(content: Vec<u8>, media_type: &str, name: Option<&str>, shown: bool) -> Result<Response, Error> {
    let media_type = HeaderValue::from_str(media_type).map_err(Error::internal)?;
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    if let Some(name) = name {
        let kind = if shown { "inline" } else { "attachment" };
        let plain: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || ".-_".contains(*c))
            .collect();
        let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC);
        let disposition = format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
        let disposition = HeaderValue::from_str(&disposition).map_err(Error::internal)?;
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"),
    );
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    Ok(response)
}
