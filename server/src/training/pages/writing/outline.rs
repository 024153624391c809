//! What a course is made of; publishing it, letting a draft go, withdrawing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, OutlineItem, OutlineModule, OutlineView};
use http::StatusCode;

use super::fields::both;
use super::{checked, drafted, is_of, title, told_where, written};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::commands::{self, Change};
use crate::training::pages::archive::folder;
use crate::training::pages::told;
use crate::training::queries::{self, Writing};
use crate::training::rules::folder::{Entry, Files, Kind, Manifest, What};
use crate::training::rules::media;
use crate::training::rules::outline::{self as rules, Edit, Piece, mark};

/// What may just have been done.
const DONE: [&str; 8] = [
    "made",
    "begun",
    "changed",
    "removed",
    "published",
    "withdrawn",
    "offered",
    "brought",
];

/// The page of what a course is made of.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = super::done(&mut request, &DONE)?;
    let writing = written(&request, &slug).await?;
    let mut data = data(&request, &writing).await?;
    data.done = done;
    Ok(Page::private(views::outline(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

async fn data(request: &Request, writing: &Writing) -> Result<OutlineView, Error> {
    let cx = request.cx();
    let files = &writing.files;
    let slug = &writing.course.slug;
    let manifest = rules::manifest(files).ok();
    // a course of which there is neither a draft nor a version has no faults either
    let faults = if files.is_empty() {
        Vec::new()
    } else {
        checked(request, slug, files).await?.1
    };
    let unused = faults
        .iter()
        .filter(|fault| fault.what == What::Unused)
        .map(|fault| (fault.path.clone(), mark(files, &Piece::File(fault.path.clone()))));
    let modules = manifest
        .iter()
        .flat_map(|manifest: &Manifest| &manifest.modules)
        .map(|module| OutlineModule {
            slug: module.slug.clone(),
            title: [module.title.sq.clone(), module.title.en.clone()],
            mark: mark(files, &Piece::Module(module.slug.clone())),
            items: module
                .items
                .iter()
                .map(|item| {
                    let at = format!("{}/{}", module.slug, item.slug);
                    OutlineItem {
                        slug: item.slug.clone(),
                        title: told(request, &item.title).0,
                        kind: item.kind.word().to_owned(),
                        lacks: lacks(files, &at, item),
                        faults: faults.iter().filter(|fault| is_of(fault, &at)).count(),
                        mark: mark(files, &Piece::Item(at)),
                    }
                })
                .collect(),
        });
    let under_way = queries::under_way(&request.app.db, writing.course.id).await?;
    let overtaken = writing.draft.as_ref().zip(writing.published.as_ref());
    Ok(OutlineView {
        slug: slug.clone(),
        title: title(request, files, slug),
        published: writing
            .published
            .as_ref()
            .map(|version| cx.ta("write-version", &[("number", version.number.to_string().into())])),
        draft: writing.draft.is_some(),
        overtaken: overtaken.is_some_and(|(draft, published)| published.published_at > Some(draft.created_at)),
        withdrawn: writing.course.withdrawn_at.is_some(),
        frame: mark(files, &Piece::Frame),
        whole: mark(files, &Piece::Whole),
        modules: modules.collect(),
        unused: unused.collect(),
        lacks: manifest.as_ref().map(lacks_itself).unwrap_or_default(),
        faults: faults
            .iter()
            .map(|fault| told_where(request, slug, files, manifest.as_ref(), fault))
            .collect(),
        unshown: unshown(files),
        under_way: usize::try_from(under_way).unwrap_or(usize::MAX),
        done: None,
        meanwhile: false,
    })
}

/// How many media no text shows.
fn unshown(files: &Files) -> usize {
    let all = media::form(files).unwrap_or_default();
    let unshown = all
        .media
        .iter()
        .filter(|one| media::shown_in(files, &one.slug).is_empty());
    unshown.count()
}

/// What is missing of what a course says of itself, by its language: the keys of the fields.
fn lacks_itself(manifest: &Manifest) -> Vec<(String, Vec<&'static str>)> {
    let texts = [
        ("write-title", &manifest.title),
        ("write-summary", &manifest.summary),
        ("course-for-whom", &manifest.audience),
    ];
    let all = ["sq", "en"].into_iter().map(|language| {
        let aims = manifest.aims.in_language(language);
        let texts = texts
            .iter()
            .filter(|(_, text)| text.in_language(language).trim().is_empty());
        let missing = texts
            .map(|(field, _)| *field)
            .chain(aims.is_empty().then_some("course-aims"));
        (language.to_owned(), missing.collect::<Vec<_>>())
    });
    all.filter(|(_, missing)| !missing.is_empty()).collect()
}

/// The languages in which something of an item is missing.
fn lacks(files: &Files, at: &str, item: &Entry) -> Vec<String> {
    let there = |language: &str| {
        let title = item.title.in_language(language);
        let has = |ending: &str| {
            let text = files.get(&format!("{at}.{language}.{ending}"));
            text.is_some_and(|text| !text.trim().is_empty())
        };
        let text = files.get(&format!("{at}.toml")).map_or("", String::as_str);
        let own = match item.kind {
            Kind::Lesson | Kind::Session => has("md"),
            Kind::Quiz => has("gift"),
            Kind::Exercise => super::shown::asks_in(text, language, false),
            Kind::Assignment => super::shown::asks_in(text, language, true),
        };
        own && !title.trim().is_empty()
    };
    let all = ["sq", "en"].into_iter().filter(|language| !there(language));
    all.map(str::to_owned).collect()
}

/// The page again, with what was typed and why nothing was done with it.
async fn again(request: &Request, slug: &str, why: Option<Refusal>, mut state: FormState) -> Result<Response, Error> {
    let writing = written(request, slug).await?;
    let mut data = data(request, &writing).await?;
    let status = match why {
        Some(why) => {
            Refusals::from(why).show(&mut state, request.locale);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        None => {
            data.meanwhile = true;
            StatusCode::CONFLICT
        }
    };
    let mut page = Page::private(views::outline(&request.cx(), &data, &state));
    page.status = status;
    Ok(page.into_response())
}

/// Changes the frame of a course.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the database cannot be reached.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let edit = asked(&fields).ok_or(Error::NotFound)?;
    let act = request.act().await?;
    let piece = edit.piece();
    let seen = (&piece, fields.text("mark"));
    let held = queries::items_held(&act.tx, &slug).await?;
    let change = commands::change_draft(&act, &slug, seen, |files| rules::edit(files, &edit, &held)).await;
    match change {
        Ok(Change::Made(at)) => {
            act.commit().await?;
            let course = paths::course_outline(&slug);
            let to = match (&edit, at.split_once('/')) {
                // what is new is written at once
                (Edit::AddItem { .. }, Some((module, item))) => {
                    format!("{}?done=made", paths::course_write(&slug, module, item))
                }
                (Edit::RemoveItem(..) | Edit::RemoveModule(_) | Edit::RemoveFile(_), _) => {
                    format!("{course}?done=removed#outline")
                }
                (_, Some((module, item))) => format!("{course}?done=changed#i-{module}-{item}"),
                (_, None) => format!("{course}?done=changed#m-{at}"),
            };
            Ok(see_other(&request, &to))
        }
        Ok(Change::Meanwhile(_)) | Err(Error::Conflict) => {
            drop(act);
            again(&request, &slug, None, fields.state()).await
        }
        Ok(Change::Refused(why)) => {
            drop(act);
            again(&request, &slug, Some(Refusal::new("outline", why)), fields.state()).await
        }
        Err(error) => Err(error),
    }
}

/// What a form asks for.
fn asked(fields: &Fields) -> Option<Edit> {
    let module = fields.text("module").to_owned();
    let item = fields.given("item").map(str::to_owned);
    let title = both(fields, "title");
    Some(match (fields.text("do"), item) {
        ("up" | "down", Some(item)) => Edit::MoveItem(module, item, fields.text("do") == "up"),
        ("up" | "down", None) => Edit::MoveModule(module, fields.text("do") == "up"),
        ("add-module", _) => Edit::AddModule(title),
        ("rename-module", _) => Edit::RenameModule {
            module,
            slug: fields.text("slug").to_owned(),
            title,
        },
        ("remove-module", _) => Edit::RemoveModule(module),
        ("add-item", _) => Edit::AddItem {
            module,
            kind: Kind::read(fields.text("kind"))?,
            title,
        },
        ("remove-item", Some(item)) => Edit::RemoveItem(module, item),
        ("remove-file", _) => Edit::RemoveFile(fields.text("path").to_owned()),
        _ => return None,
    })
}

/// Begins a draft, or lets it go.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn draft(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    if fields.text("do") != "discard" {
        commands::begin_draft(&act, &slug).await?;
        act.commit().await?;
        return Ok(see_other(
            &request,
            &format!("{}?done=begun", paths::course_outline(&slug)),
        ));
    }
    match commands::discard_draft(&act, &slug, fields.text("mark")).await {
        Ok(()) => {
            act.commit().await?;
            Ok(see_other(
                &request,
                &format!("{}?done=discarded", paths::COURSES_WRITTEN),
            ))
        }
        Err(Error::Conflict) => {
            drop(act);
            again(&request, &slug, None, FormState::default()).await
        }
        Err(error) => Err(error),
    }
}

/// Publishes a draft.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn publish(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    let now = (&*request.current, &request.app.shelf);
    match commands::publish_draft(&act, &slug, fields.text("mark"), now).await {
        Ok(_) => {
            act.commit().await?;
            Ok(see_other(
                &request,
                &format!("{}?done=published", paths::course_outline(&slug)),
            ))
        }
        Err(Error::Conflict) => {
            drop(act);
            again(&request, &slug, None, FormState::default()).await
        }
        Err(Error::Refused(mut why)) => {
            drop(act);
            again(&request, &slug, why.0.pop(), FormState::default()).await
        }
        Err(error) => Err(error),
    }
}

/// Withdraws a course, or offers it again.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn offer(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let offered = fields.text("offer") == "yes";
    let act = request.act().await?;
    commands::offer_course(&act, &slug, offered).await?;
    act.commit().await?;
    let word = if offered { "offered" } else { "withdrawn" };
    Ok(see_other(
        &request,
        &format!("{}?done={word}", paths::course_outline(&slug)),
    ))
}

/// A draft as a folder, its files as they are.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no draft; where the database cannot be reached.
pub async fn archive(Path(slug): Path<String>, mut request: Request) -> Result<Response, Error> {
    super::done(&mut request, &[])?;
    let writing = drafted(&request, &slug).await?;
    let name = format!("bashke-{slug}-draft.zip");
    folder(&request, writing.course.id, &name, &writing.files).await
}
