//! One post: where it stands, changing and deleting it, what it said before.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use bashke_views::components::Link;
use bashke_views::dialogue::{self as views, ComposePage, Earlier, HistoryPage, Kind};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::Reaction;

use super::thread::blank;
use super::write::preview;
use super::{number, parts, refused};
use crate::dialogue::queries::{self, Written};
use crate::dialogue::rules::thread::page_of;
use crate::dialogue::{commands, rules};
use crate::platform::attached::TOGETHER;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, PostedFiles, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::stored::with_files;
use crate::policy::{Action, Facts};

/// Where a post stands, wherever it was moved: the thread, the page, and the place on it.
async fn address(request: &Request, id: i32, done: &str) -> Result<String, Error> {
    let (thread, position) = queries::position_of(&request.app.db, &request.actor, id).await?;
    let page = match page_of(position) {
        1 => String::new(),
        page => format!("page={page}"),
    };
    let done = match done {
        "" => String::new(),
        done => format!("done={done}"),
    };
    let query = [page, done]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("?{}", query.join("&"))
    };
    Ok(format!("{}{query}#post-{id}", paths::thread(thread.id, &thread.slug)))
}

/// Sends the browser to a post, with what was just done.
pub(super) async fn to_post(request: &Request, id: i32, done: &str) -> Result<Response, Error> {
    Ok(see_other(request, &address(request, id, done).await?))
}

/// A post by its number: leads on to where it stands now.
///
/// # Errors
/// Not found where there is none, or its thread may not be seen.
pub async fn by_number(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let address = address(&request, number(&id)?, "").await?;
    // not for ever: posts are moved
    Ok(Redirect::to(&request.cx().url(&address)).into_response())
}

fn thread_of(request: &Request, found: &Written) -> Link {
    let address = paths::thread(found.thread.id, &found.thread.slug);
    Link::new(&found.thread.title, request.cx().url(&address))
}

/// A post that its author may change.
async fn own(request: &Request, id: i32, action: Action) -> Result<Written, Error> {
    let found = queries::written(&request.app.db, &request.actor, id).await?;
    request.may(action, &Facts::concerning(Some(found.post.author_id)))?;
    Ok(found)
}

async fn compose(request: &Request, found: &Written) -> Result<ComposePage, Error> {
    let files = queries::files_of(&request.app.db, found.post.id).await?;
    let mut page = blank(request, Kind::Edit(found.post.id));
    page.thread = Some(thread_of(request, found));
    // it stays under whose name it was written
    page.organisation = None;
    page.files = files.into_iter().map(|file| (file.id, file.name)).collect();
    Ok(page)
}

/// The form in which a post is changed.
///
/// # Errors
/// Not found where there is none; where the actor may not.
pub async fn edit_page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let found = own(&request, number(&id)?, Action::EditPost).await?;
    let page = compose(&request, &found).await?;
    let state = FormState::default()
        .with("text", &found.post.text)
        .with("language", &found.post.language);
    Ok(Page::private(views::compose(&request.cx(), &page, &state)))
}

/// Changes a post.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn edit(
    Path(id): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<TOGETHER>,
) -> Result<Response, Error> {
    let id = number(&id)?;
    let found = own(&request, id, Action::EditPost).await?;
    let mut page = compose(&request, &found).await?;
    if fields.text("do") == "preview" {
        return preview(&request, page, &fields).await;
    }
    let changed = async {
        let written = rules::text::written(fields.text("language"), fields.raw("text"))?;
        let removed: Vec<i32> = fields.all("remove").filter_map(|one| one.parse().ok()).collect();
        with_files(&request, files, async |kept| {
            let act = request.act().await?;
            commands::edit(&act, id, written, kept, &removed).await?;
            act.commit().await
        })
        .await
    };
    match changed.await {
        Ok(()) => to_post(&request, id, "edited").await,
        Err(error) => {
            page.preview = None;
            let refused = refused(&request, fields.state(), error, |state| {
                views::compose(&request.cx(), &page, state)
            })?;
            Ok(refused.into_response())
        }
    }
}

/// Asks whether a post is to be deleted.
///
/// # Errors
/// Not found where there is none; where the actor may not.
pub async fn delete_page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let found = own(&request, number(&id)?, Action::DeletePost).await?;
    let cx = request.cx();
    let shown = parts(&request, std::slice::from_ref(&found.post.html))
        .await?
        .pop()
        .unwrap_or_default();
    let thread = thread_of(&request, &found);
    Ok(Page::private(views::delete(
        &cx,
        found.post.id,
        &thread,
        &found.post.language,
        &shown,
    )))
}

/// Deletes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn delete(Path(id): Path<String>, Posted { request, .. }: Posted) -> Result<Response, Error> {
    let id = number(&id)?;
    let act = request.act().await?;
    commands::delete(&act, id).await?;
    act.commit().await?;
    to_post(&request, id, "deleted").await
}

/// Says something of a post with one word, or takes it back.
///
/// # Errors
/// Not found where there is none, or no such word; where the actor may not, or something of ours fails.
pub async fn react(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let kind: Reaction = fields.text("kind").parse().map_err(|_| Error::NotFound)?;
    let act = request.act().await?;
    let id = commands::react(&act, number(&id)?, kind).await?;
    act.commit().await?;
    to_post(&request, id, "").await
}

/// What a post said before.
///
/// # Errors
/// Not found where there is none that the actor may see, or no such page.
pub async fn history(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let db = request.app.db.clone();
    let found = queries::written(&db, &request.actor, number(&id)?).await?;
    let asked = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let (earlier, pages) = queries::earlier(&db, found.post.id, u64::from(asked)).await?;
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let thread = thread_of(&request, &found);
    let now = (asked == 1).then(|| Earlier {
        until: None,
        language: found.post.language.clone(),
        text: found.post.text.clone(),
    });
    let before = earlier.into_iter().map(|row| Earlier {
        until: Some(request.locale.moment(row.replaced_at)),
        language: row.language,
        text: row.text,
    });
    let data = HistoryPage {
        post: found.post.id,
        thread,
        texts: now.into_iter().chain(before).collect(),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
    };
    Ok(Page::private(views::history(&request.cx(), &data)))
}
