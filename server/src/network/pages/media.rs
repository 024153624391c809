//! Pictures and files of experiences and of projects: added, told anew, put in order, taken away, and given to whoever may
//! see them. Whose they are, and who may, their own pages know.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::network_media;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, FileLine, FilesPage, MediaView, PictureView, Said};
use bashke_views::{Cx, paths};
use maud::Markup;

use super::logo::why;
use super::offers::{done, key};
use super::refused;
use crate::network::rules::MediaOf;
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

/// What can have been done before the page is seen.
const DONE: [&str; 4] = ["added", "changed", "removed", "moved"];

/// An experience or a project whose pictures and files are looked at.
#[derive(Debug)]
pub struct Holder {
    /// Which one.
    pub of: MediaOf,
    /// Its short name in addresses.
    pub slug: String,
    /// Its title.
    pub title: Said,
}

/// What has pictures and files: experiences, and projects.
pub trait HasMedia {
    /// What those may do who add them.
    const WRITES: Action;

    /// One that the reader may see, and whose it is.
    ///
    /// # Errors
    /// Not found where there is none; where the database cannot be reached.
    fn seen(request: &Request, slug: &str) -> impl Future<Output = Result<(Holder, Facts), Error>> + Send;
}

/// One that the actor may change.
async fn own<M: HasMedia>(request: &Request, slug: &str) -> Result<Holder, Error> {
    let (holder, facts) = M::seen(request, slug).await?;
    request.may(M::WRITES, &facts)?;
    Ok(holder)
}

impl Holder {
    /// The page on which they are added.
    fn files(&self) -> String {
        match self.of {
            MediaOf::Experience(_) => paths::experience_files(&self.slug),
            MediaOf::Project(_) => paths::project_files(&self.slug),
        }
    }

    /// One of them.
    fn file(&self, id: i32) -> String {
        match self.of {
            MediaOf::Experience(_) => paths::experience_file(&self.slug, id),
            MediaOf::Project(_) => paths::project_file(&self.slug, id),
        }
    }

    /// The pages above.
    fn trail(&self, cx: &Cx<'_>) -> Vec<Link> {
        let (all, list, own) = match self.of {
            MediaOf::Experience(_) => ("experiences-title", paths::EXPERIENCES, paths::experience(&self.slug)),
            MediaOf::Project(_) => ("projects-title", paths::PROJECTS, paths::project(&self.slug)),
        };
        vec![
            Link::new(cx.t(all), cx.url(list)),
            Link::new(&self.title.text, cx.url(&own)),
        ]
    }
}

/// The pictures and files of one, as its page shows them.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn shown(request: &Request, holder: &Holder) -> Result<MediaView, Error> {
    let rows = queries::media_of(&request.app.db, holder.of).await?;
    Ok(view(&request.cx(), holder, &rows))
}

fn view(cx: &Cx<'_>, holder: &Holder, rows: &[network_media::Model]) -> MediaView {
    let said = |row: &network_media::Model, text: &str| Said {
        text: text.to_owned(),
        foreign: (row.language != cx.locale.tag()).then(|| cx.locale.other().tag()),
    };
    MediaView {
        pictures: rows
            .iter()
            .filter(|row| row.picture)
            .map(|row| PictureView {
                id: row.id,
                revision: row.revision,
                language: row.language.clone(),
                src: holder.file(row.id),
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
                revision: row.revision,
                language: row.language.clone(),
                href: holder.file(row.id),
                title: said(row, &row.title),
                kind: attached::ending(&row.media_type).unwrap_or_default().to_uppercase(),
                bytes: u64::try_from(row.bytes).unwrap_or_default(),
            })
            .collect(),
    }
}

/// The page on which they are added, changed and taken away.
///
/// # Errors
/// Not found where there is none that the reader may see; where they may not change it.
pub async fn page<M: HasMedia>(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let holder = own::<M>(&request, &slug).await?;
    let media = shown(&request, &holder).await?;
    let state = FormState::default();
    Ok(Page::private(form(&request, &holder, media, &state, done)))
}

fn form(request: &Request, holder: &Holder, media: MediaView, state: &FormState, done: Option<String>) -> Markup {
    let cx = request.cx();
    let data = FilesPage {
        kind: holder.of.kind().word(),
        action: holder.files(),
        trail: holder.trail(&cx),
        most: rules::MEDIA_MOST,
        media,
        done,
    };
    views::files_page(&cx, &data, state)
}

/// Adds one, changes what is said of one, takes one away, or moves one up.
///
/// # Errors
/// Not found where there is none that the actor may see; where they may not, or something of ours fails.
pub async fn submit<M: HasMedia>(
    Path(slug): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<{ attached::TOGETHER }>,
) -> Result<Response, Error> {
    let holder = own::<M>(&request, &slug).await?;
    changed(&request, &holder, &fields, files).await
}

async fn changed(request: &Request, holder: &Holder, fields: &Fields, files: Vec<SentFile>) -> Result<Response, Error> {
    let of = holder.of;
    let changed = match fields.text("do") {
        "picture" => add_picture(request, of, fields, files).await.map(|()| "added"),
        "file" => add_file(request, of, fields, files).await.map(|()| "added"),
        "change" => change(request, of, fields).await.map(|()| "changed"),
        "remove" => remove(request, of, fields).await.map(|()| "removed"),
        "up" => up(request, of, fields).await.map(|()| "moved"),
        _ => Err(Error::NotFound),
    };
    match changed {
        Ok(word) => Ok(see_other(request, &format!("{}?done={word}", holder.files()))),
        Err(error) => {
            let media = shown(request, holder).await?;
            refused(request, fields.state(), error, |state| {
                form(request, holder, media, state, None)
            })
        }
    }
}

/// Counts the attempt, whatever becomes of it, before a picture is drawn anew or a file is read.
async fn before(request: &Request, of: MediaOf, picture: bool) -> Result<(), Error> {
    let act = request.act().await?;
    commands::before_media(&act, of, picture).await?;
    act.commit().await
}

async fn add_picture(request: &Request, of: MediaOf, fields: &Fields, files: Vec<SentFile>) -> Result<(), Error> {
    let text = rules::picture_text(fields);
    let Some(file) = files.into_iter().find(|file| file.field == "picture") else {
        let mut refused = text.err().unwrap_or_default();
        refused.push("picture", "files-picture-missing");
        return Err(Error::Refused(refused));
    };
    let text = text?;
    before(request, of, true).await?;
    let content = request
        .app
        .heavy
        .run(|| pictures::redraw_photograph(&file.bytes, SIDE).map_err(|unfit| why("picture", unfit)))
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
        commands::add_media(&act, of, &text, kept).await?;
        act.commit().await
    };
    let added = added.await;
    if added.is_err() {
        request.app.storage.remove(&key).await?;
    }
    added
}

async fn add_file(request: &Request, of: MediaOf, fields: &Fields, files: Vec<SentFile>) -> Result<(), Error> {
    let text = rules::file_text(fields);
    let files: Vec<SentFile> = files.into_iter().filter(|file| file.field == "files").take(1).collect();
    if files.is_empty() {
        let mut refused = text.err().unwrap_or_default();
        refused.push("files", "files-file-missing");
        return Err(Error::Refused(refused));
    }
    let text = text?;
    before(request, of, false).await?;
    stored::with_files_besides(request, files, Besides::Texts, async |kept| {
        let act = request.act().await?;
        for one in kept {
            commands::add_media(&act, of, &text, one).await?;
        }
        act.commit().await
    })
    .await
}

async fn change(request: &Request, of: MediaOf, fields: &Fields) -> Result<(), Error> {
    let row = queries::media(&request.app.db, of, key(fields.text("media"))?).await?;
    let row = row.ok_or(Error::NotFound)?;
    let text = if row.picture {
        rules::picture_text(fields)?
    } else {
        rules::file_text(fields)?
    };
    let revision = fields.revision();
    let act = request.act().await?;
    commands::change_media(&act, of, row.id, revision, &text).await?;
    act.commit().await
}

async fn remove(request: &Request, of: MediaOf, fields: &Fields) -> Result<(), Error> {
    let id = key(fields.text("media"))?;
    let act = request.act().await?;
    commands::remove_media(&act, of, id).await?;
    act.commit().await
}

async fn up(request: &Request, of: MediaOf, fields: &Fields) -> Result<(), Error> {
    let id = key(fields.text("media"))?;
    let act = request.act().await?;
    commands::move_media(&act, of, id).await?;
    act.commit().await
}

/// A picture, shown where it stands, or a file to be downloaded: for whoever may see whose it is, and as long as they may.
///
/// # Errors
/// Not found where there is none that the reader may see; where the store cannot be read.
pub async fn file<M: HasMedia>(
    Path((slug, id)): Path<(String, String)>,
    mut request: Request,
) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let (holder, _) = M::seen(&request, &slug).await?;
    let row = queries::media(&request.app.db, holder.of, key(&id)?).await?;
    let row = row.ok_or(Error::NotFound)?;
    stored::serve(&request, &row.key, &row.media_type, Some(&row.name), row.picture).await
}
