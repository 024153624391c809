//! A programme with its calls and grants, entering one, and changing it.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::programme;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ProgrammeForm, ProgrammePage, Said};
use bashke_views::paths;
use maud::Markup;

use super::super::calls::{DONE, line, received, shown, source_line};
use super::super::offers::done;
use super::super::refused;
use super::super::resources::paged;
use super::{Stands, conflict, filled, given, in_words, source_texts, writes};
use crate::network::queries::{self, GRANTS};
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// A programme.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let asked = u64::from(request.params.number("page", 1_u32, 100_000).unwrap_or(1));
    let done = done(&mut request, &DONE)?;
    let db = &request.app.db;
    let row = queries::programme(db, &slug).await?.ok_or(Error::NotFound)?;
    let calls = queries::calls_of_programme(db, row.id).await?;
    let (grants, total) = queries::grants_without_call(db, row.id, asked).await?;
    let pages = paged(total, GRANTS, asked)?;
    let lines = received(&request, &grants).await?;
    let cx = request.cx();
    let today = request.app.clock.today();
    let ways = [
        ("programme-edit", paths::programme_edit(&slug)),
        ("call-new", format!("{}?programme={slug}", paths::CALL_NEW)),
        ("grant-new", format!("{}?under=programme:{slug}", paths::GRANT_NEW)),
    ];
    let ways = ways.map(|(text, path)| Link::new(cx.t(text), cx.url(&path)));
    let data = ProgrammePage {
        name: cx.pick(&row.name_sq, &row.name_en).to_owned(),
        about: Said::given(&cx, row.about_sq.as_deref(), row.about_en.as_deref())
            .and_then(|said| shown(&request, &said)),
        funder: Said::of(&cx, Some(&row.funder), row.funder_en.as_deref()),
        website: row.website.clone(),
        source: source_line(&row.source, row.source_title.as_deref()),
        calls: calls.iter().map(|call| line(&cx, call, today)).collect(),
        grants: lines,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages,
        ways: if writes(&request) { ways.into() } else { Vec::new() },
        done: done.map(|word| cx.t(&format!("call-done-{word}"))),
    };
    Ok(Page::private(views::programme(&cx, &data)))
}

/// The form of a new one.
///
/// # Errors
/// Where the reader may not enter programmes.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::WriteFunding, &Facts::default())?;
    Ok(Page::private(form(
        &request,
        None,
        None,
        &once::keyed(FormState::default())?,
    )))
}

fn form(request: &Request, row: Option<&programme::Model>, stands: Stands, state: &FormState) -> Markup {
    let cx = request.cx();
    let data = ProgrammeForm {
        programme: row.map(|row| (row.slug.clone(), cx.pick(&row.name_sq, &row.name_en).to_owned())),
        stands,
    };
    views::programme_edit(&cx, &data, state)
}

/// Enters it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::WriteFunding, &Facts::default())?;
    let made = async {
        let typed = rules::programme_text(&fields, None)?;
        once::written(&request, &fields, async |act| {
            let slug = commands::list_programme(act, &typed).await?;
            Ok(format!("{}?done=saved", paths::programme(slug)))
        })
        .await
    };
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, None, None, state)
        }),
    }
}

/// A programme, for those who enter programmes.
async fn written(request: &Request, slug: &str) -> Result<programme::Model, Error> {
    request.may(Action::WriteFunding, &Facts::default())?;
    queries::programme(&request.app.db, slug).await?.ok_or(Error::NotFound)
}

/// The form of one that is there.
///
/// # Errors
/// Not found where there is none; where the reader may not enter programmes.
pub async fn edit_page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = written(&request, &slug).await?;
    let state = filled(row.revision, &texts(&row));
    Ok(Page::private(form(&request, Some(&row), None, &state)))
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = written(&request, &slug).await?;
    let changed = async {
        let typed = rules::programme_text(&fields, Some(&row.source))?;
        let act = request.act().await?;
        commands::edit_programme(&act, row.id, fields.revision(), &typed).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=saved", paths::programme(slug)))),
        Err(Error::Conflict) => {
            let now = written(&request, &slug).await?;
            let stands = in_words(&request.cx(), texts(&now));
            Ok(conflict(&fields, now.revision, |state| {
                form(&request, Some(&now), Some(stands), state)
            }))
        }
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, Some(&row), None, state)
        }),
    }
}

/// What stands of it, by the names of the fields and their labels.
fn texts(row: &programme::Model) -> Vec<(&'static str, &'static str, String)> {
    let mut texts = vec![
        ("name-sq", "funding-name-sq", row.name_sq.clone()),
        ("name-en", "funding-name-en", row.name_en.clone()),
        ("funder", "programme-funder", row.funder.clone()),
        ("funder-en", "programme-funder-en", given(row.funder_en.as_ref())),
        ("about-sq", "programme-about-sq", given(row.about_sq.as_ref())),
        ("about-en", "programme-about-en", given(row.about_en.as_ref())),
        ("website", "organisations-website", given(row.website.as_ref())),
    ];
    texts.extend(source_texts(&row.source, row.source_title.as_deref()));
    texts
}
