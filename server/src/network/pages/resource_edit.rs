//! Listing or proposing a resource, changing it, withdrawing it and putting it back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::resource;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, LibraryForm, ResourceForm};
use bashke_views::paths;
use bashke_vocabulary::{Theme, Tongue};
use http::StatusCode;
use maud::Markup;

use super::library_proposals::new::{again, new_form, opened, proposed};
use super::refused;
use crate::network::rules::{Proposed, parted};
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// What somebody else saved meanwhile: names of fields and what stands in them.
type Stands = Option<Vec<(String, String)>>;

/// The form of a new one.
///
/// # Errors
/// Where the reader may neither write the library nor propose for it.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let way = new_form(&request)?;
    let state = opened(&request, &way).await?;
    Ok(Page::private(form(&request, way, None, &state)))
}

/// Lists it, or proposes it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let way = new_form(&request)?;
    let done = async {
        let typed = rules::resource(&fields)?;
        if let LibraryForm::Proposes(_) = way {
            return proposed(&request, &fields, &Proposed::Resource(typed)).await;
        }
        once::written(&request, &fields, async |act| {
            let (_, slug) = commands::list_resource(act, &typed).await?;
            Ok(format!("{}?done=saved", paths::resource(slug)))
        })
        .await
    };
    match done.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let state = again(&request, &way, &fields).await?;
            refused(&request, state, error, |state| form(&request, way, None, state))
        }
    }
}

/// A resource, withdrawn or not, for those who write the library.
async fn written(request: &Request, slug: &str) -> Result<resource::Model, Error> {
    request.may(Action::WriteLibrary, &Facts::default())?;
    let row = queries::resource(&request.app.db, slug).await?;
    row.ok_or(Error::NotFound)
}

/// The form of one that is there.
///
/// # Errors
/// Not found where there is none; where the reader may not write the library.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = written(&request, &slug).await?;
    let way = changes(&request, &row);
    Ok(Page::private(form(&request, way, None, &filled(&row))))
}

/// Changes it, withdraws it or puts it back.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = written(&request, &slug).await?;
    let (done, word) = match fields.text("do") {
        "withdraw" => (withdrawn(&request, row.id, true).await, "withdrawn"),
        "restore" => (withdrawn(&request, row.id, false).await, "restored"),
        _ => {
            let changed = async {
                let typed = rules::resource(&fields)?;
                let revision = fields.revision();
                let act = request.act().await?;
                commands::edit_resource(&act, row.id, revision, &typed).await?;
                act.commit().await
            };
            (changed.await, "saved")
        }
    };
    match done {
        Ok(()) => Ok(see_other(&request, &format!("{}?done={word}", paths::resource(slug)))),
        Err(Error::Conflict) => {
            let now = written(&request, &slug).await?;
            let mut state = fields.state();
            state.put_over(FormState::default().with("revision", now.revision.to_string()));
            let page = Page {
                status: StatusCode::CONFLICT,
                ..Page::private(form(&request, changes(&request, &now), stands(&request, &now), &state))
            };
            Ok(page.into_response())
        }
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, changes(&request, &row), None, state)
        }),
    }
}

async fn withdrawn(request: &Request, id: i32, withdrawn: bool) -> Result<(), Error> {
    let act = request.act().await?;
    commands::withdraw_resource(&act, id, withdrawn).await?;
    act.commit().await
}

/// Changing one that is listed.
fn changes(request: &Request, row: &resource::Model) -> LibraryForm {
    LibraryForm::Changes {
        slug: row.slug.clone(),
        name: request.cx().pick(&row.title_sq, &row.title_en).to_owned(),
        withdrawn: row.withdrawn_at.is_some(),
    }
}

/// The form, for what it is opened.
pub(super) fn form(request: &Request, way: LibraryForm, stands: Stands, state: &FormState) -> Markup {
    views::resource_edit(&request.cx(), &ResourceForm { way, stands }, state)
}

/// What stands in a line or a text, by the names of the fields.
fn texts(row: &resource::Model) -> Vec<(&'static str, String)> {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        ("title-sq", row.title_sq.clone()),
        ("title-en", row.title_en.clone()),
        ("about-sq", row.about_sq.clone()),
        ("about-en", row.about_en.clone()),
        ("address", row.address.clone()),
        ("author", given(&row.author)),
        ("publisher", given(&row.publisher)),
        ("year", row.year.map(|year| year.to_string()).unwrap_or_default()),
        ("version", given(&row.version)),
        ("licence", given(&row.licence)),
        ("source", row.source.clone()),
    ]
}

fn filled(row: &resource::Model) -> FormState {
    let mut state = FormState::default()
        .with("revision", row.revision.to_string())
        .with("kind", &row.kind);
    for (name, text) in texts(row) {
        state.add(name, &text);
    }
    for one in parted::<Tongue>(&row.languages) {
        state.add("language", one.word());
    }
    for one in parted::<Theme>(&row.themes) {
        state.add("theme", one.word());
    }
    state
}

fn stands(request: &Request, row: &resource::Model) -> Stands {
    let cx = request.cx();
    let mut stands = vec![(cx.t("resources-kind"), cx.t(&format!("resource-kind-{}", row.kind)))];
    let texts = texts(row).into_iter().filter(|(_, text)| !text.is_empty());
    stands.extend(texts.map(|(name, text)| (cx.t(&format!("resource-field-{name}")), text)));
    let words = |prefix: &str, words: Vec<String>| -> String {
        let words = words.iter().filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(|word| cx.t(&format!("{prefix}-{word}"))).collect();
        words.join(", ")
    };
    stands.push((cx.t("library-language"), words("tongue", parted(&row.languages))));
    stands.push((cx.t("library-theme"), words("theme", parted(&row.themes))));
    Some(stands)
}
