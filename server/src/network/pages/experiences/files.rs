//! Pictures and files of an experience: added, put in order, taken away, and given to whoever may see it.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::{experience, experience_media};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, FileLine, FilesPage, MediaView, PictureView, Said};
use bashke_views::{Cx, paths};
use maud::Markup;

use super::seen;
use crate::network::pages::logo::why;
use crate::network::pages::offers::{done, key};
use crate::network::pages::refused;
use crate::network::{commands, queries, rules};
use crate::platform::attached::{self, Besides, Kept};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, PostedFiles, SentFile, see_other};
use crate::platform::pictures;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::{storage, stored};
use crate::policy::{Action, Facts};

/// The longest side of a picture as it is kept, in pixels.
const SIDE: u32 = 1200;

/// What can have been done before this page is seen.
const DONE: [&str; 3] = ["added", "removed", "moved"];

/// The pictures and files of an experience, as its page shows them.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn shown(request: &Request, of: &experience::Model) -> Result<MediaView, Error> {
    let rows = queries::media_of(&request.app.db, of.id).await?;
    Ok(view(&request.cx(), of, &rows))
}

fn view(cx: &Cx<'_>, of: &experience::Model, rows: &[experience_media::Model]) -> MediaView {
    let said = |row: &experience_media::Model, text: &str| Said {
        text: text.to_owned(),
        foreign: (row.language != cx.locale.tag()).then(|| cx.locale.other().tag()),
    };
    let href = |row: &experience_media::Model| paths::experience_file(&of.slug, row.id);
    MediaView {
        pictures: rows
            .iter()
            .filter(|row| row.picture)
            .map(|row| PictureView {
                id: row.id,
                src: href(row),
                width: row.width.unwrap_or_default(),
                height: row.height.unwrap_or_default(),
                alt: said(row, &row.title),
                caption: row.caption.as_deref().map(|caption| said(row, caption)),
            })
            .collect(),
        files: rows
            .iter()
            .filter(|row| !row.picture)
            .map(|row| FileLine {
                id: row.id,
                href: href(row),
                title: said(row, &row.title),
                kind: attached::ending(&row.media_type).unwrap_or_default().to_uppercase(),
                bytes: u64::try_from(row.bytes).unwrap_or_default(),
            })
            .collect(),
    }
}

/// An experience that the actor may change.
async fn own(request: &Request, slug: &str) -> Result<experience::Model, Error> {
    let (row, _) = seen(request, slug).await?;
    let facts = row.organisation_id.map(Facts::organisation).unwrap_or_default();
    request.may(Action::WriteExperience, &facts)?;
    Ok(row)
}

/// The page on which they are added and taken away.
///
/// # Errors
/// Not found where there is no such experience; where the reader may not change it.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let row = own(&request, &slug).await?;
    let media = shown(&request, &row).await?;
    let state = FormState::default().with("language", request.locale.tag());
    Ok(Page::private(form(&request, &row, media, &state, done)))
}

fn form(
    request: &Request,
    row: &experience::Model,
    media: MediaView,
    state: &FormState,
    done: Option<String>,
) -> Markup {
    let cx = request.cx();
    let data = FilesPage {
        slug: row.slug.clone(),
        title: Said::of(&cx, row.title_sq.as_deref(), row.title_en.as_deref()),
        most: rules::MEDIA_MOST,
        media,
        done,
    };
    views::experience_files(&cx, &data, state)
}

/// Adds one, takes one away, or moves one up.
///
/// # Errors
/// Not found where there is no such experience; where the actor may not, or something of ours fails.
pub async fn submit(
    Path(slug): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<{ attached::TOGETHER }>,
) -> Result<Response, Error> {
    let row = own(&request, &slug).await?;
    let changed = match fields.text("do") {
        "picture" => add_picture(&request, &row, &fields, files).await.map(|()| "added"),
        "file" => add_file(&request, &row, &fields, files).await.map(|()| "added"),
        "remove" => remove(&request, &row, &fields).await.map(|()| "removed"),
        "up" => up(&request, &row, &fields).await.map(|()| "moved"),
        _ => Err(Error::NotFound),
    };
    match changed {
        Ok(word) => Ok(see_other(
            &request,
            &format!("{}?done={word}", paths::experience_files(slug)),
        )),
        Err(error) => {
            let media = shown(&request, &row).await?;
            refused(&request, fields.state(), error, |state| {
                form(&request, &row, media, state, None)
            })
        }
    }
}

async fn add_picture(
    request: &Request,
    row: &experience::Model,
    fields: &Fields,
    files: Vec<SentFile>,
) -> Result<(), Error> {
    let text = rules::picture_text(fields);
    let Some(file) = files.into_iter().find(|file| file.field == "picture") else {
        let mut refused = text.err().unwrap_or_default();
        refused.push("picture", "experience-picture-missing");
        return Err(Error::Refused(refused));
    };
    let text = text?;
    let content = request
        .app
        .heavy
        .run(|| pictures::redraw_to(&file.bytes, SIDE).map_err(|unfit| why("picture", unfit)))
        .await?;
    let bytes = content.bytes.len();
    let kept = Kept {
        name: attached::with_ending(&attached::name(&file.name), content.media_type),
        key: storage::keep(&request.app, content.bytes).await?,
        media_type: content.media_type,
        bytes,
        size: content.size,
    };
    let key = kept.key.key().to_owned();
    let added = async {
        let act = request.act().await?;
        commands::add_media(&act, row, &text, kept).await?;
        act.commit().await
    };
    let added = added.await;
    if added.is_err() {
        request.app.storage.remove(&key).await?;
    }
    added
}

async fn add_file(
    request: &Request,
    row: &experience::Model,
    fields: &Fields,
    files: Vec<SentFile>,
) -> Result<(), Error> {
    let text = rules::file_text(fields);
    let files: Vec<SentFile> = files.into_iter().filter(|file| file.field == "files").take(1).collect();
    if files.is_empty() {
        let mut refused = text.err().unwrap_or_default();
        refused.push("files", "experience-file-missing");
        return Err(Error::Refused(refused));
    }
    let text = text?;
    stored::with_files_besides(request, files, Besides::Texts, async |kept| {
        let act = request.act().await?;
        for one in kept {
            commands::add_media(&act, row, &text, one).await?;
        }
        act.commit().await
    })
    .await
}

async fn remove(request: &Request, row: &experience::Model, fields: &Fields) -> Result<(), Error> {
    let id = key(fields.text("media"))?;
    let act = request.act().await?;
    commands::remove_media(&act, row, id).await?;
    act.commit().await
}

async fn up(request: &Request, row: &experience::Model, fields: &Fields) -> Result<(), Error> {
    let id = key(fields.text("media"))?;
    let act = request.act().await?;
    commands::move_media(&act, row, id).await?;
    act.commit().await
}

/// A picture, shown where it stands, or a file to be downloaded: for whoever may see the experience, and as long as they may.
///
/// # Errors
/// Not found where there is none that the reader may see; where the store cannot be read.
pub async fn file(Path((slug, id)): Path<(String, String)>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let (of, _) = seen(&request, &slug).await?;
    let row = queries::media(&request.app.db, of.id, key(&id)?).await?;
    let row = row.ok_or(Error::NotFound)?;
    stored::serve(&request, &row.key, &row.media_type, Some(&row.name), row.picture).await
}
