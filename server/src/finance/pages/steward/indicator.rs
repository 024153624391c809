//! Texts of indicators, edited.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::finance::indicator_revision;
use bashke_views::components::Link;
use bashke_views::finance::steward::indicator::{self, Edited, Revision};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use bashke_vocabulary::fold;
use maud::Markup;

use super::{done, steward};
use crate::accounts::names;
use crate::finance::commands::{self, TEXTS, Texts};
use crate::finance::pages::words::indicator_name;
use crate::finance::queries;
use crate::finance::rules::texts::Edit;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Edits that are shown.
const REVISIONS: u64 = 20;

/// The indicators, narrowed down by what was typed.
///
/// # Errors
/// Where the actor is no steward.
pub async fn list(request: Request) -> Result<Page, Error> {
    steward(&request)?;
    let cx = request.cx();
    let typed = request.params.text("q").unwrap_or_default();
    let wanted = fold(typed);
    let catalogue = &request.current.catalogue;
    let links: Vec<Link> = catalogue
        .indicators
        .iter()
        .filter(|one| {
            let names = [&one.name_sq, &one.name_en, &one.short_sq, &one.short_en, &one.slug];
            names.iter().any(|name| fold(name).contains(&wanted))
        })
        .map(|one| Link::new(indicator_name(&cx, one), cx.url(&paths::steward_indicator(&one.slug))))
        .collect();
    Ok(Page::private(indicator::list(&cx, typed, &links)))
}

/// The texts of one.
///
/// # Errors
/// Where the actor is no steward, there is none such, or the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    steward(&request)?;
    Ok(Page::private(shown(&request, &slug, None).await?))
}

async fn shown(request: &Request, slug: &str, refused: Option<(FormState, bool)>) -> Result<Markup, Error> {
    let db = &request.app.db;
    let cx = request.cx();
    let row = queries::indicator_row(db, slug).await?.ok_or(Error::NotFound)?;
    let revisions = queries::revisions(db, row.id, REVISIONS).await?;
    let people: Vec<i32> = revisions.iter().map(|revision| revision.person_id).collect();
    let names = names(db, people).await?;
    let texts = commands::texts_of(&row);
    let (state, conflict) = refused.unwrap_or_else(|| {
        let mut state = FormState::default();
        for (name, text) in &texts {
            state.add(name, text);
        }
        (state, false)
    });
    let data = Edited {
        slug: slug.to_owned(),
        name: cx.pick(&row.name_sq, &row.name_en).to_owned(),
        page: Link::new(cx.t("steward-see-page"), cx.url(&paths::indicator(slug))),
        revisions: revisions
            .iter()
            .map(|revision| {
                let name = names.get(&revision.person_id).map_or("—", String::as_str);
                told(&cx, revision, name)
            })
            .collect(),
        done: done(request, &["edited", "unchanged"]),
        conflict,
        seen: texts.into_iter().collect(),
    };
    Ok(indicator::edit(&cx, &data, &state))
}

fn told(cx: &Cx<'_>, revision: &indicator_revision::Model, name: &str) -> Revision {
    let changes: BTreeMap<String, Edit> = serde_json::from_str(&revision.changes).unwrap_or_default();
    let args = [("name", name.into()), ("when", cx.locale.moment(revision.at).into())];
    Revision {
        title: cx.ta("steward-by", &args),
        note: revision.note.clone(),
        changes: changes
            .into_iter()
            .map(|(text, edit)| {
                let (name, tag) = text.rsplit_once('_').unwrap_or((&text, "sq"));
                let label = format!(
                    "{} ({})",
                    cx.t(&format!("steward-text-{name}")),
                    cx.t(&format!("steward-in-{tag}"))
                );
                (label, edit.before, edit.after)
            })
            .collect(),
    }
}

/// Writes them.
///
/// # Errors
/// Where the actor may not, there is none such, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    steward(&request)?;
    let act = request.act().await?;
    let (seen, wanted) = (texts(&fields, "seen-"), texts(&fields, ""));
    match commands::edit_texts(&act, &slug, &seen, &wanted, fields.text("note")).await {
        Ok(edited) => {
            act.commit().await?;
            request
                .app
                .cubes
                .refresh(&request.app.db)
                .await
                .map_err(Error::internal)?;
            let word = if edited { "edited" } else { "unchanged" };
            Ok(see_other(
                &request,
                &format!("{}?done={word}", paths::steward_indicator(&slug)),
            ))
        }
        Err(error @ (Error::Refused(_) | Error::Conflict)) => {
            drop(act);
            let mut state = fields.state();
            if let Error::Refused(refusals) = &error {
                refusals.show(&mut state, request.locale);
            }
            let conflict = matches!(error, Error::Conflict);
            let page = shown(&request, &slug, Some((state, conflict))).await?;
            Ok(Page::refused(page).into_response())
        }
        Err(error) => Err(error),
    }
}

fn texts(fields: &Fields, before: &str) -> Texts {
    TEXTS
        .iter()
        .map(|text| {
            let value = fields.text(&format!("{before}{}", text.name)).to_owned();
            (text.name.to_owned(), value)
        })
        .collect()
}
