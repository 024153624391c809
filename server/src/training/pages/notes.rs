//! One's own notes and bookmarks.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, NoteLine, NoteView, NotesPage};

use super::course::own;
use super::{by_slug, item, told};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::queries;
use crate::training::rules::course::item_key;

/// The reader's note on an item; none where nobody is signed in.
pub(super) async fn note(request: &Request, course: i32, key: &str) -> Result<Option<NoteView>, Error> {
    let Some(person) = request.actor.id() else {
        return Ok(None);
    };
    let row = queries::item_note(&request.app.db, person, course, key).await?;
    let mut state = FormState::default();
    let mut saved = None;
    match &row {
        Some(row) => {
            state.add("revision", &row.revision.to_string());
            state.add("note", &row.text);
            if row.bookmarked {
                state.add("bookmarked", "yes");
            }
            let at = request.locale.moment(row.changed_at);
            saved = Some(request.cx().ta("note-saved", &[("at", at.into())]));
        }
        None => state.add("revision", "0"),
    }
    Ok(Some(NoteView {
        open: row.is_some(),
        state,
        saved,
        kept: None,
    }))
}

/// Keeps the reader's note on an item.
///
/// # Errors
/// Not found where there is no such item; where nobody is signed in, or the database cannot be reached.
pub async fn submit(
    Path((slug, module, item)): Path<(String, String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let published = by_slug(&request, &slug).await?;
    let taken = own(&request, &published).await?;
    let shown = taken.as_ref().map_or(&published, |(_, theirs)| theirs);
    shown.volume.course.item(&module, &item).ok_or(Error::NotFound)?;
    let kept = async {
        let act = request.act().await?;
        let revision = fields.revision();
        let key = item_key(&module, &item);
        let course = published.course.id;
        commands::keep_note(
            &act,
            course,
            &key,
            revision,
            fields.raw("note"),
            fields.has("bookmarked"),
        )
        .await?;
        act.commit().await
    };
    match kept.await {
        Ok(()) => {
            let path = paths::course_item(&slug, &module, &item);
            Ok(see_other(&request, &format!("{path}?done=noted#note")))
        }
        Err(error @ (Error::Refused(_) | Error::Conflict)) => {
            // what was typed stays, above what is kept
            let mut data = item::data(&request, &published, taken.as_ref(), (&slug, &module, &item)).await?;
            let status = error.status();
            if let Some(note) = &mut data.note {
                let revision = note.state.value("revision").to_owned();
                if matches!(error, Error::Conflict) {
                    note.kept = Some(note.state.value("note").to_owned());
                }
                note.open = true;
                note.state.put_sent_over(fields.state(), &["bookmarked"]);
                note.state.put_over(FormState::default().with("revision", revision));
                if let Error::Refused(refusals) = error {
                    refusals.show(&mut note.state, request.locale);
                }
            }
            let mut page = Page::private(views::item(&request.cx(), &data));
            page.status = status;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}

/// One's own notes and bookmarks.
///
/// # Errors
/// Where nobody is signed in; where the address holds what the page does not know; where the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    request.may(Action::ManageAccount, &Facts::default())?;
    request.params.knows("done");
    let done = request.params.text("done") == Some("removed");
    let asked = asked_page(&mut request);
    std::mem::take(&mut request.params).finish()?;
    let person = request.actor.id().ok_or(Error::NotFound)?;
    let app = &request.app;
    let (mut rows, total) = queries::item_notes(&app.db, person, u64::from(asked)).await?;
    let pages = total.div_ceil(queries::NOTES_SIZE).max(1);
    // where the last one of a page was just taken away, it is the page before
    let shown = if done {
        u64::from(asked).min(pages)
    } else {
        u64::from(asked)
    };
    if shown > pages {
        return Err(Error::NotFound);
    }
    if shown < u64::from(asked) {
        rows = queries::item_notes(&app.db, person, shown).await?.0;
    }
    let courses = || rows.iter().filter_map(|(_, course)| course.as_ref());
    let published: Vec<i32> = courses().filter_map(|course| course.published_version).collect();
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &published).await?;
    let taken = queries::enrolments(&app.db, person).await?;
    let cx = request.cx();
    let lines = rows.iter().map(|(row, course)| {
        let course = course.as_ref();
        let volume = course.and_then(|course| volumes.get(&course.published_version?));
        let names = row.item.split_once('/');
        let found = names.and_then(|(module, item)| volume?.course.item(module, item));
        // what is withdrawn is there for those who take it, an item that a newer version has no more for those of before
        let takes = taken.iter().any(|one| one.course_id == row.course_id);
        let offered = found.is_some() && course.is_some_and(|course| course.withdrawn_at.is_none());
        let there = course.zip(names).filter(|_| offered || takes);
        NoteLine {
            id: row.id,
            href: there.map(|(course, (module, item))| cx.url(&paths::course_item(&course.slug, module, item))),
            title: found.map_or_else(|| row.item.clone(), |(_, item)| told(&request, &item.title).0),
            course: match (volume, course) {
                (Some(volume), _) => told(&request, &volume.course.title).0,
                (None, Some(course)) => course.slug.clone(),
                (None, None) => cx.t("notes-course-gone"),
            },
            at: request.locale.moment(row.changed_at),
            text: row.text.clone(),
            bookmarked: row.bookmarked,
        }
    });
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let data = NotesPage {
        lines: lines.collect(),
        page: (count(shown), count(pages)),
        done,
    };
    Ok(Page::private(views::notes(&cx, &data)))
}

/// Which page of the notes is looked at.
fn asked_page(request: &mut Request) -> u32 {
    request.params.number("page", 1u32, 100_000).unwrap_or(1)
}

/// Takes a note away for good.
///
/// # Errors
/// Not found where it is not the reader's; where nobody is signed in, or the database cannot be reached.
pub async fn remove(Posted { mut request, fields }: Posted) -> Result<Response, Error> {
    let page = asked_page(&mut request);
    std::mem::take(&mut request.params).finish()?;
    let id = fields.text("note").parse().map_err(|_| Error::NotFound)?;
    let act = request.act().await?;
    commands::remove_item_note(&act, id).await?;
    act.commit().await?;
    Ok(see_other(
        &request,
        &format!("{}?done=removed&page={page}", paths::NOTES),
    ))
}
