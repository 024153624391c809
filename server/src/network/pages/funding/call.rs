//! Entering a call, and changing it.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::programme;
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, CallForm};
use bashke_views::paths;
use maud::Markup;

use super::super::calls::money;
use super::super::projects::edit::whole_and_hundredths;
use super::super::refused;
use super::{Stands, conflict, day, filled, given, in_words, number, shown_day, source_texts};
use crate::network::queries::{self, CallRow};
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The form of a new one, under the programme that the address names.
///
/// # Errors
/// Where the reader may not enter calls.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    let programme = request.params.one("programme", |slug| Some(slug.to_owned()));
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::WriteFunding, &Facts::default())?;
    let all = super::programmes(&request).await?;
    let state = once::keyed(FormState::default().with("programme", programme.unwrap_or_default()))?;
    Ok(Page::private(form(&request, &all, None, None, &state)))
}

fn form(
    request: &Request,
    programmes: &[programme::Model],
    row: Option<&CallRow>,
    stands: Stands,
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let chosen = state.value("programme");
    let none = Choice::new("", cx.t("project-choose"), chosen.is_empty());
    let all = programmes.iter().map(|one| {
        let name = cx.pick(&one.name_sq, &one.name_en);
        Choice::new(&one.slug, name, one.slug == chosen)
    });
    let data = CallForm {
        call: row.map(|row| {
            let name = cx.pick(&row.call.name_sq, &row.call.name_en);
            (row.call.slug.clone(), name.to_owned())
        }),
        programmes: std::iter::once(none).chain(all).collect(),
        stands,
    };
    views::call_edit(&cx, &data, state)
}

fn read(fields: &Fields, programmes: &[programme::Model], row: Option<&CallRow>) -> Result<rules::CallText, Error> {
    let known = |slug: &str| programmes.iter().find(|one| one.slug == slug).map(|one| one.id);
    let stands = row.map(|row| row.call.source.as_str());
    Ok(rules::call_text(fields, known, stands)?)
}

/// Enters it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::WriteFunding, &Facts::default())?;
    let programmes = super::programmes(&request).await?;
    let made = async {
        let typed = read(&fields, &programmes, None)?;
        once::written(&request, &fields, async |act| {
            let slug = commands::list_call(act, &typed).await?;
            Ok(format!("{}?done=saved", paths::call(slug)))
        })
        .await
    };
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &programmes, None, None, state)
        }),
    }
}

/// A call, for those who enter calls.
async fn written(request: &Request, slug: &str) -> Result<CallRow, Error> {
    request.may(Action::WriteFunding, &Facts::default())?;
    queries::call(&request.app.db, slug).await?.ok_or(Error::NotFound)
}

/// The form of one that is there.
///
/// # Errors
/// Not found where there is none; where the reader may not enter calls.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = written(&request, &slug).await?;
    let all = super::programmes(&request).await?;
    let mut state = filled(row.call.revision, &texts(&row));
    state.add("programme", &row.programme.slug);
    state.add("currency", &given(row.call.currency.as_ref()));
    for theme in &row.themes {
        state.add("theme", theme.word());
    }
    Ok(Page::private(form(&request, &all, Some(&row), None, &state)))
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = written(&request, &slug).await?;
    let all = super::programmes(&request).await?;
    let changed = async {
        let typed = read(&fields, &all, Some(&row))?;
        let act = request.act().await?;
        commands::edit_call(&act, row.call.id, fields.revision(), &typed).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=saved", paths::call(slug)))),
        Err(Error::Conflict) => {
            let now = written(&request, &slug).await?;
            Ok(conflict(&fields, now.call.revision, |state| {
                form(&request, &all, Some(&now), Some(stands(&request, &now)), state)
            }))
        }
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &all, Some(&row), None, state)
        }),
    }
}

/// What stands of it, by the names of the fields and their labels.
fn texts(row: &CallRow) -> Vec<(&'static str, &'static str, String)> {
    let call = &row.call;
    let mut texts = vec![
        ("name-sq", "funding-name-sq", call.name_sq.clone()),
        ("name-en", "funding-name-en", call.name_en.clone()),
        ("opens-on", "call-opens", day(call.opens_on)),
        ("closes-on", "call-closes", day(call.closes_on)),
        (
            "budget",
            "call-budget",
            call.budget.map(whole_and_hundredths).unwrap_or_default(),
        ),
        (
            "budget-note-sq",
            "call-budget-note-sq",
            given(call.budget_note_sq.as_ref()),
        ),
        (
            "budget-note-en",
            "call-budget-note-en",
            given(call.budget_note_en.as_ref()),
        ),
        ("applications", "call-applications-head", number(call.applications)),
        ("supported", "call-supported-head", number(call.supported)),
        ("note-sq", "call-note-sq", given(call.note_sq.as_ref())),
        ("note-en", "call-note-en", given(call.note_en.as_ref())),
        ("apply-at", "call-apply", given(call.apply_at.as_ref())),
    ];
    texts.extend(source_texts(&call.source, call.source_title.as_deref()));
    texts
}

/// The same as a reader has it, with what was chosen.
fn stands(request: &Request, row: &CallRow) -> Vec<(String, String)> {
    let cx = request.cx();
    let programme = cx.pick(&row.programme.name_sq, &row.programme.name_en).to_owned();
    let mut stands = vec![(cx.t("call-programme-head"), programme)];
    let budget = money(row.call.budget, row.call.currency.as_deref());
    let texts = texts(row).into_iter().map(|(name, label, text)| match (name, budget) {
        ("budget", Some(budget)) => (name, label, budget.text(&cx)),
        ("closes-on", _) => (name, label, shown_day(&cx, row.call.closes_on)),
        _ => (name, label, text),
    });
    stands.extend(in_words(&cx, texts.collect()));
    let themes: Vec<String> = row.themes.iter().map(|theme| cx.t(&format!("theme-{theme}"))).collect();
    if !themes.is_empty() {
        stands.push((cx.t("organisations-themes"), themes.join(", ")));
    }
    stands
}
