//! Starting a thread, and posting in one.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::{self as views, ComposePage, Kind, Preview};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::PlaceKind;
use http::StatusCode;

use super::list::{about, named};
use super::post::to_post;
use super::thread::blank;
use super::{number, parts, post_link, refused};
use crate::dialogue::commands::{self, Draft, Start};
use crate::dialogue::queries::{self, About};
use crate::dialogue::rules::subject::Subject;
use crate::dialogue::rules::text;
use crate::platform::attached::TOGETHER;
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, PostedFiles, see_other};
use crate::platform::once;
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::stored::once_with_files;
use crate::policy::{Action, Facts};

/// The form of a new thread, with what it is about where the address says so.
async fn new_form(request: &Request, word: &str) -> Result<(ComposePage, Option<About>), Error> {
    let mut page = blank(request, Kind::Start);
    let mut found = None;
    if word.is_empty() {
        page.subjects = subjects(request);
    } else if let Ok((subject, on)) = about(request, word).await {
        page.subject = named(request, &on).await?.map(|link| (subject.to_string(), link));
        found = Some(on);
    } else {
        return Err(Error::NotFound);
    }
    Ok((page, found))
}

/// What a thread can be about, to choose from: a topic of its own, a municipality, an indicator.
fn subjects(request: &Request) -> Vec<Choice> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let sorted = |mut all: Vec<(String, String)>, group: String| {
        all.sort_by_cached_key(|(name, _)| sort_key(name));
        all.into_iter()
            .map(move |(name, word)| Choice::new(word, name, false).group(&group))
            .collect::<Vec<_>>()
    };
    let places = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| catalogue.place(ix))
        .map(|place| {
            let name = cx.pick(&place.name_sq, &place.name_en).to_owned();
            (name, Subject::Place(place.slug.clone()).to_string())
        });
    let indicators = catalogue
        .indicator_numbers()
        .map(|ix| catalogue.indicator(ix))
        .map(|indicator| {
            let name = cx.pick(&indicator.short_sq, &indicator.short_en).to_owned();
            (name, Subject::Indicator(indicator.slug.clone()).to_string())
        });
    let mut choices = vec![Choice::new(
        Subject::General.to_string(),
        cx.t("thread-kind-general"),
        true,
    )];
    choices.extend(sorted(places.collect(), cx.t("thread-kind-place")));
    choices.extend(sorted(indicators.collect(), cx.t("thread-kind-indicator")));
    choices
}

/// The form of a new thread.
///
/// # Errors
/// Where the actor may not, or it is to be about what is not there.
pub async fn new_page(request: Request) -> Result<Page, Error> {
    request.may(Action::StartThread, &Facts::default())?;
    let word = request.params.text("subject").unwrap_or_default().to_owned();
    let (mut page, _) = new_form(&request, &word).await?;
    let mut state = once::keyed(FormState::default())?;
    let person = request.actor.id().unwrap_or_default();
    match queries::draft(&request.app.db, person, "new").await? {
        Some(draft) => {
            page.draft = Some(request.locale.moment(draft.saved_at));
            state = state
                .with("title", &draft.title)
                .with("text", &draft.text)
                .with("language", &draft.language);
            if word.is_empty() {
                choose(&mut page, &draft.subject);
            }
        }
        None => state.add("language", request.locale.tag()),
    }
    Ok(Page::private(views::compose(&request.cx(), &page, &state)))
}

/// Marks what was chosen.
fn choose(page: &mut ComposePage, word: &str) {
    if page.subjects.iter().any(|choice| choice.value == word) {
        for choice in &mut page.subjects {
            choice.chosen = choice.value == word;
        }
    }
}

/// Starts a thread, shows what it will look like, or keeps a draft.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn start(
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<TOGETHER>,
) -> Result<Response, Error> {
    request.may(Action::StartThread, &Facts::default())?;
    let word = fields.text("subject").to_owned();
    // what was chosen of the list stands in the list again
    let listed = subjects(&request).iter().any(|choice| choice.value == word);
    let (mut page, mut on) = new_form(&request, if listed { "" } else { &word }).await?;
    if listed {
        choose(&mut page, &word);
        on = Some(about(&request, &word).await?.1);
    }
    match fields.text("do") {
        "draft" => return keep_draft(&request, "new", &fields).await,
        "preview" => return preview(&request, page, &fields).await,
        _ => {}
    }
    let started = async {
        let mut refusals = Refusals::default();
        let title = text::title(fields.text("title"))
            .map_err(|why| refusals.0.push(why))
            .ok();
        if on.is_none() {
            refusals.push("subject", "thread-subject-missing");
        }
        let written = text::written(fields.text("language"), fields.raw("text"));
        let written = written.map_err(|more| refusals.0.extend(more.0)).ok();
        let (Some(title), Some(written), Some(about)) = (title, written, on) else {
            return Err(Error::Refused(refusals));
        };
        once_with_files(&request, &fields, files, async |act, files| {
            let wanted = Start {
                about,
                title,
                written,
                files,
            };
            let (id, slug) = commands::start(act, wanted).await?;
            Ok(format!("{}?done=started", paths::thread(id, slug)))
        })
        .await
    };
    match started.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let page = refused(&request, fields.state(), error, |state| {
                views::compose(&request.cx(), &page, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// The form of a post in a thread, and the thread.
async fn reply_form(request: &Request, id: i32, to: Option<i32>) -> Result<ComposePage, Error> {
    let db = &request.app.db;
    let (thread, _) = queries::seen_thread(db, &request.actor, id).await?;
    let cx = request.cx();
    let mut page = blank(request, Kind::Reply(id));
    page.thread = Some(Link::new(
        &thread.title,
        cx.url(&paths::thread(thread.id, &thread.slug)),
    ));
    if let Some(to) = to
        && let Ok(found) = queries::written(db, &request.actor, to).await
        && found.thread.id == id
    {
        let faces = queries::faces_of(db, &found.post).await?;
        page.answers = Some(post_link(&cx, &faces, &found.post));
    }
    Ok(page)
}

/// The form of a post in a thread, with what it answers and quotes.
///
/// # Errors
/// Not found where there is no such thread; where the actor may not.
pub async fn reply_page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let id = number(&id)?;
    request.may(Action::Post, &Facts::default())?;
    let to = request.params.text("to").and_then(|to| to.parse().ok());
    let mut page = reply_form(&request, id, to).await?;
    let mut state = once::keyed(FormState::default())?;
    let mut begun = String::new();
    // what was begun for this thread goes on here
    let person = request.actor.id().unwrap_or_default();
    match queries::draft(&request.app.db, person, &id.to_string()).await? {
        Some(draft) => {
            page.draft = Some(request.locale.moment(draft.saved_at));
            state.add("language", &draft.language);
            begun = draft.text;
        }
        None => state.add("language", request.locale.tag()),
    }
    if page.answers.is_some()
        && let Some(to) = to
    {
        state.add("to", &to.to_string());
        if request.params.text("quote").is_some() {
            let found = queries::written(&request.app.db, &request.actor, to).await?;
            let faces = queries::faces_of(&request.app.db, &found.post).await?;
            let author = faces.people.get(&found.post.author_id).map(|(slug, _)| slug.as_str());
            if !begun.is_empty() {
                begun = format!("{}\n\n", begun.trim_end());
            }
            begun.push_str(&text::quote(author, to, &found.post.text));
        }
    }
    state.add("text", &begun);
    Ok(Page::private(views::compose(&request.cx(), &page, &state)))
}

/// Posts in a thread, shows what it will look like, or keeps a draft.
///
/// # Errors
/// Not found where there is no such thread; where the actor may not, or something of ours fails.
pub async fn reply(
    Path(id): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<TOGETHER>,
) -> Result<Response, Error> {
    let id = number(&id)?;
    request.may(Action::Post, &Facts::default())?;
    let to: Option<i32> = fields.text("to").parse().ok();
    let page = reply_form(&request, id, to).await?;
    match fields.text("do") {
        "draft" => return keep_draft(&request, &id.to_string(), &fields).await,
        "preview" => return preview(&request, page, &fields).await,
        _ => {}
    }
    let posted = async {
        let written = text::written(fields.text("language"), fields.raw("text"))?;
        once_with_files(&request, &fields, files, async |act, files| {
            Ok(commands::reply(act, id, written, to, files).await?.to_string())
        })
        .await
    };
    match posted.await {
        // where it stands is looked up: posts are moved
        Ok(post) => to_post(&request, number(&post)?, "posted").await,
        Err(error) => {
            let page = refused(&request, fields.state(), error, |state| {
                views::compose(&request.cx(), &page, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// Shows what a text will look like, above the form in which it stands.
pub(super) async fn preview(request: &Request, mut page: ComposePage, fields: &Fields) -> Result<Response, Error> {
    let state = fields.state();
    let shown = async {
        let written = text::written(fields.text("language"), fields.raw("text"))?;
        let html = commands::shown(&request.app.db, &request.app.config.public_url, &written.text).await?;
        Ok((html, written.language))
    };
    match shown.await {
        Ok((html, language)) => {
            page.preview = Some(Preview {
                parts: parts(request, &[html]).await?.pop().unwrap_or_default(),
                language: language.to_owned(),
            });
            Ok(Page::private(views::compose(&request.cx(), &page, &state)).into_response())
        }
        Err(error) => {
            let page = refused(request, state, error, |state| {
                views::compose(&request.cx(), &page, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// Keeps a draft and says so.
async fn keep_draft(request: &Request, place: &str, fields: &Fields) -> Result<Response, Error> {
    let act = request.act().await?;
    commands::save_draft(&act, place, draft(fields)).await?;
    act.commit().await?;
    let path = match place.parse::<i32>() {
        Ok(id) => {
            let (row, _) = queries::seen_thread(&request.app.db, &request.actor, id).await?;
            paths::thread(id, &row.slug)
        }
        Err(_) => paths::threads(),
    };
    Ok(see_other(request, &format!("{path}?done=draft")))
}

fn draft(fields: &Fields) -> Draft {
    Draft {
        title: fields.text("title").to_owned(),
        subject: fields.text("subject").to_owned(),
        language: fields.text("language").to_owned(),
        text: fields.raw("text").to_owned(),
        answers_to: fields.text("to").parse().ok(),
    }
}

/// Keeps what is written so far, as a script sends it from time to time.
///
/// # Errors
/// Not found where there is no such thread; where the actor may not, or something of ours fails.
pub async fn draft_sent(Path(place): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let place = match place.as_str() {
        "new" => place,
        id => {
            let (row, _) = queries::seen_thread(&request.app.db, &request.actor, number(id)?).await?;
            row.id.to_string()
        }
    };
    let act = request.act().await?;
    commands::save_draft(&act, &place, draft(&fields)).await?;
    act.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
