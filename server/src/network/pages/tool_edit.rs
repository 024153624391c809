//! Listing or proposing a tool, changing it, withdrawing it and putting it back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::tool;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, LibraryForm, ToolForm};
use bashke_views::paths;
use bashke_vocabulary::{Purpose, Tongue};
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

/// The short names and the names of the other tools.
type Others = Vec<(String, String)>;

/// What somebody else saved meanwhile: names of fields and what stands in them.
type Stands = Option<Vec<(String, String)>>;

/// The tools that can be named as alternatives to one.
async fn others(request: &Request, slug: &str) -> Result<Others, Error> {
    let mut names = queries::tool_names(&request.app.db).await?;
    names.retain(|(other, _)| other != slug);
    Ok(names)
}

/// The form of a new one.
///
/// # Errors
/// Where the reader may neither write the library nor propose for it.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let way = new_form(&request)?;
    let others = others(&request, "").await?;
    let state = opened(&request, &way).await?;
    Ok(Page::private(form(&request, &others, way, None, &state)))
}

/// Lists it, or proposes it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let way = new_form(&request)?;
    let others = others(&request, "").await?;
    let done = async {
        let typed = rules::tool(&fields, |slug| others.iter().any(|(other, _)| other == slug))?;
        if let LibraryForm::Proposes(_) = way {
            return proposed(&request, &fields, &Proposed::Tool(typed)).await;
        }
        once::written(&request, &fields, async |act| {
            let (_, slug) = commands::list_tool(act, &typed).await?;
            Ok(format!("{}?done=saved", paths::tool(slug)))
        })
        .await
    };
    match done.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let state = again(&request, &way, &fields).await?;
            refused(&request, state, error, |state| {
                form(&request, &others, way, None, state)
            })
        }
    }
}

/// A tool, withdrawn or not, for those who write the library.
async fn written(request: &Request, slug: &str) -> Result<tool::Model, Error> {
    request.may(Action::WriteLibrary, &Facts::default())?;
    let row = queries::tool(&request.app.db, slug).await?;
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
    let others = others(&request, &slug).await?;
    Ok(Page::private(form(
        &request,
        &others,
        changes(&row),
        None,
        &filled(&row),
    )))
}

/// Changes it, withdraws it or puts it back.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = written(&request, &slug).await?;
    let others = others(&request, &slug).await?;
    let (done, word) = match fields.text("do") {
        "withdraw" => (withdrawn(&request, row.id, true).await, "withdrawn"),
        "restore" => (withdrawn(&request, row.id, false).await, "restored"),
        _ => {
            let changed = async {
                let typed = rules::tool(&fields, |slug| others.iter().any(|(other, _)| other == slug))?;
                let revision = fields.revision();
                let act = request.act().await?;
                commands::edit_tool(&act, row.id, revision, &typed).await?;
                act.commit().await
            };
            (changed.await, "saved")
        }
    };
    match done {
        Ok(()) => Ok(see_other(&request, &format!("{}?done={word}", paths::tool(slug)))),
        Err(Error::Conflict) => {
            let now = written(&request, &slug).await?;
            let mut state = fields.state();
            state.put_over(FormState::default().with("revision", now.revision.to_string()));
            let stands = stands(&request, &others, &now);
            let page = Page {
                status: StatusCode::CONFLICT,
                ..Page::private(form(&request, &others, changes(&now), stands, &state))
            };
            Ok(page.into_response())
        }
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &others, changes(&row), None, state)
        }),
    }
}

async fn withdrawn(request: &Request, id: i32, withdrawn: bool) -> Result<(), Error> {
    let act = request.act().await?;
    commands::withdraw_tool(&act, id, withdrawn).await?;
    act.commit().await
}

/// Changing one that is listed.
fn changes(row: &tool::Model) -> LibraryForm {
    LibraryForm::Changes {
        slug: row.slug.clone(),
        name: row.name.clone(),
        withdrawn: row.withdrawn_at.is_some(),
    }
}

/// The form, for what it is opened.
pub(super) fn form(
    request: &Request,
    others: &[(String, String)],
    way: LibraryForm,
    stands: Stands,
    state: &FormState,
) -> Markup {
    let data = ToolForm {
        way,
        others: others.to_vec(),
        stands,
    };
    views::tool_edit(&request.cx(), &data, state)
}

/// What stands in a line or a text, by the names of the fields.
fn texts(row: &tool::Model) -> Vec<(&'static str, String)> {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        ("name", row.name.clone()),
        ("website", row.website.clone()),
        ("does-sq", row.does_sq.clone()),
        ("does-en", row.does_en.clone()),
        ("cost-note-sq", given(&row.cost_note_sq)),
        ("cost-note-en", given(&row.cost_note_en)),
        ("licence", given(&row.licence)),
        ("source", row.source.clone()),
    ]
}

fn filled(row: &tool::Model) -> FormState {
    let mut state = FormState::default()
        .with("revision", row.revision.to_string())
        .with("cost", &row.cost);
    for (name, text) in texts(row) {
        state.add(name, &text);
    }
    for one in parted::<Purpose>(&row.purposes) {
        state.add("purpose", one.word());
    }
    for one in parted::<Tongue>(&row.languages) {
        state.add("language", one.word());
    }
    for slug in parted::<String>(&row.alternatives) {
        state.add("alternative", &slug);
    }
    state
}

fn stands(request: &Request, others: &Others, row: &tool::Model) -> Stands {
    let cx = request.cx();
    let mut stands = vec![(cx.t("tools-cost"), cx.t(&format!("tool-cost-{}", row.cost)))];
    let texts = texts(row).into_iter().filter(|(_, text)| !text.is_empty());
    stands.extend(texts.map(|(name, text)| (cx.t(&format!("tool-field-{name}")), text)));
    let words = |prefix: &str, words: Vec<String>| -> String {
        let words = words.iter().filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(|word| cx.t(&format!("{prefix}-{word}"))).collect();
        words.join(", ")
    };
    stands.push((cx.t("tools-purpose"), words("tool-purpose", parted(&row.purposes))));
    stands.push((cx.t("library-language"), words("tongue", parted(&row.languages))));
    let named: Vec<String> = parted(&row.alternatives);
    let named = others.iter().filter(|(slug, _)| named.contains(slug));
    let named: Vec<&str> = named.map(|(_, name)| name.as_str()).collect();
    if !named.is_empty() {
        stands.push((cx.t("tools-alternatives"), named.join(", ")));
    }
    Some(stands)
}
