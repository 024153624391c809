//! The folder of a course as a file.

use std::collections::HashMap;
use std::io::{Cursor, Write};

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{by_slug, media};
use crate::platform::cache::Keep;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Caching, Download};
use crate::policy::{Action, Facts};
use crate::training::queries;
use crate::training::rules::folder::Files;

/// The folder of a course, with the keys of its quizzes: for those who write courses.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn archive(Path(slug): Path<String>, request: Request) -> Result<Response, Error> {
    request.may(Action::WriteCourse, &Facts::default())?;
    let published = by_slug(&request, &slug).await?;
    let files = queries::files(&request.app.db, published.version.id).await?;
    folder(&request, published.course.id, &format!("bashke-{slug}.zip"), &files).await
}

/// Files as a folder that nobody on the way may keep, since it holds keys.
pub(super) async fn folder(request: &Request, course: i32, name: &str, files: &Files) -> Result<Response, Error> {
    let media = media::contents(request, course, files).await?;
    let body = request
        .app
        .heavy
        .run(|| packed(files, &media).map_err(Error::internal))
        .await?;
    let file = Download {
        media: "application/zip",
        name: name.to_owned(),
        inline: false,
        body,
    };
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, Caching::Private.header());
    response.extensions_mut().remove::<Keep>();
    Ok(response)
}

/// Files in one archive, the same for the same files. In place of the lines that stand for files of media are those files.
fn packed(files: &Files, media: &HashMap<String, Vec<u8>>) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (path, text) in files {
        match media.get(path) {
            // pictures, sound and film become no smaller
            Some(content) => {
                archive.start_file(path, options.compression_method(CompressionMethod::Stored))?;
                archive.write_all(content)?;
            }
            None => {
                archive.start_file(path, options)?;
                archive.write_all(text.as_bytes())?;
            }
        }
    }
    Ok(archive.finish()?.into_inner())
}
