//! Files come in.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::finance::steward::home;
use bashke_views::forms::FormState;
use bashke_views::paths;

use super::{Stewards, key, steward, work};
use crate::finance::commands::{self, Extent, NewWork};
use crate::finance::import::store::{self, Kind, MOST};
use crate::finance::jobs;
use crate::finance::pages::state::PUBLISHED;
use crate::platform::errors::Error;
use crate::platform::forms::{PostedFiles, SentFile, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Where a file is brought.
///
/// # Errors
/// Where the actor is no steward.
pub async fn page(request: Request) -> Result<Page, Error> {
    steward(&request)?;
    let state = FormState::default().with("dataset", PUBLISHED);
    Ok(Page::private(home::upload(&request.cx(), &datasets(&request), &state)))
}

/// The datasets that hold real figures; made ones are not brought by anyone.
fn datasets(request: &Request) -> Vec<(String, String)> {
    let real = request.current.datasets.iter().filter(|dataset| !dataset.illustrative);
    real.map(|dataset| {
        let name = match dataset.slug.as_str() {
            PUBLISHED => request.locale.message("data-dataset-published"),
            slug => slug.to_owned(),
        };
        (dataset.slug.clone(), name)
    })
    .collect()
}

/// Takes a file in.
///
/// # Errors
/// Where the actor is no steward, or something of ours fails.
pub async fn submit(
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<MOST, Stewards>,
) -> Result<Response, Error> {
    steward(&request)?;
    let brought = async {
        let (kind, sent, stored) = take(&request, files).await?;
        let act = request.act().await?;
        let new = NewWork {
            kind: "file",
            dataset: fields.text("dataset").to_owned(),
            file_name: store::shown_name(&sent.name, kind),
            stored: stored.clone(),
            size: size(&sent),
            extent: Extent::Partial,
            replaces_source: None,
            reason: None,
        };
        let brought = match commands::bring(&act, new).await {
            Ok(id) => act.commit().await.map(|()| id),
            Err(error) => Err(error),
        };
        if brought.is_err() {
            store::remove(&request.app.config.data_dir, &stored);
        }
        brought
    };
    match brought.await {
        Ok(id) => Ok(see_other(&request, &paths::steward_columns(id))),
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let page = home::upload(&request.cx(), &datasets(&request), &state);
            Ok(Page::refused(page).into_response())
        }
        Err(error) => Err(error),
    }
}

fn size(sent: &SentFile) -> i64 {
    i64::try_from(sent.bytes.len()).unwrap_or(i64::MAX)
}

/// Looks at the file that was sent and keeps it.
async fn take(request: &Request, files: Vec<SentFile>) -> Result<(Kind, SentFile, String), Error> {
    let sent = files.into_iter().find(|file| file.field == "file");
    let sent = sent.ok_or(Error::refused("file", "steward-file-none"))?;
    let _turn = request.app.heavy.turn().await?;
    let folder = request.app.config.data_dir.clone();
    let kept = tokio::task::spawn_blocking(move || {
        let kind = store::look(&sent.bytes).map_err(|why| Error::refused("file", why.message()))?;
        let stored = store::put(&folder, kind, &sent.bytes).map_err(Error::internal)?;
        Ok((kind, sent, stored))
    });
    kept.await.map_err(Error::internal)?
}

/// Takes a mended file in and reads it with the columns as they were named.
///
/// # Errors
/// Where the actor may not, it is not open any more, or something of ours fails.
pub async fn mend(
    Path(id): Path<String>,
    PostedFiles { request, files, .. }: PostedFiles<MOST, Stewards>,
) -> Result<Response, Error> {
    steward(&request)?;
    let id = key(&id)?;
    let mended = async {
        let (kind, sent, stored) = take(&request, files).await?;
        let act = request.act().await?;
        let name = store::shown_name(&sent.name, kind);
        let replaced = match commands::replace_file(&act, id, name, stored.clone(), size(&sent)).await {
            Ok(replaced) => act.commit().await.map(|()| replaced),
            Err(error) => Err(error),
        };
        if replaced.is_err() {
            store::remove(&request.app.config.data_dir, &stored);
        }
        replaced
    };
    match mended.await {
        Ok((before, background)) => {
            if let Some(before) = before {
                store::remove(&request.app.config.data_dir, &before);
            }
            read(&request, id, background).await?;
            Ok(see_other(&request, &paths::steward_work(id)))
        }
        Err(Error::Refused(refusals)) => {
            let mut state = FormState::default();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(work::shown(&request, id, &state).await?).into_response())
        }
        Err(error) => Err(error),
    }
}

/// Reads at once what is small; all else is read by the worker.
pub(super) async fn read(request: &Request, id: i32, background: bool) -> Result<(), Error> {
    if background {
        return Ok(());
    }
    match jobs::read(&request.app, id).await {
        // the worker does it when there is room
        Err(Error::Overloaded | Error::Busy(_)) => Ok(()),
        other => other,
    }
}
