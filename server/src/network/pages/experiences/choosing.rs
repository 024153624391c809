//! Choosing an experience as good practice.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::experience;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ChoiceForm, Said};
use bashke_views::paths;
use maud::Markup;

use super::seen;
use crate::network::pages::refused;
use crate::network::queries::{self, ExperienceRow};
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

fn may(request: &Request, row: &experience::Model) -> Result<(), Denied> {
    let facts = Facts {
        organisation: row.organisation_id,
        ..Facts::concerning(row.created_by)
    };
    request.may(Action::ChooseExperience, &facts)
}

/// The way to the form, for those who may choose this one.
pub(super) fn chooses(request: &Request, row: &experience::Model) -> Option<String> {
    let may = row.published_at.is_some() && may(request, row).is_ok();
    may.then(|| request.cx().url(&paths::experience_choice(&row.slug)))
}

/// An experience on which the actor may decide.
async fn decided_on(request: &Request, slug: &str) -> Result<ExperienceRow, Error> {
    let (row, _) = seen(request, slug).await?;
    may(request, &row)?;
    if row.published_at.is_none() {
        return Err(Error::NotFound);
    }
    let rows = queries::whole_experiences(&request.app.db, vec![row]).await?;
    rows.into_iter().next().ok_or(Error::NotFound)
}

/// The form: why it is good practice, or the way to take that back.
///
/// # Errors
/// Not found where there is no such experience; where the actor may not, or the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let one = decided_on(&request, &slug).await?;
    Ok(Page::private(form(&request, &one, &FormState::default())))
}

fn form(request: &Request, one: &ExperienceRow, state: &FormState) -> Markup {
    let cx = request.cx();
    let row = &one.row;
    let reason = one.choice.as_ref();
    let data = ChoiceForm {
        slug: row.slug.clone(),
        title: Said::of(&cx, row.title_sq.as_deref(), row.title_en.as_deref()),
        reason: reason.map(|choice| Said::of(&cx, Some(&choice.reason_sq), choice.reason_en.as_deref())),
    };
    views::experience_choice(&cx, &data, state)
}

/// Chooses it, or takes that back.
///
/// # Errors
/// Not found where there is no such experience; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let one = decided_on(&request, &slug).await?;
    let takes_back = fields.text("do") == "take-back";
    let decided = async {
        if takes_back {
            let act = request.act().await?;
            commands::take_back_choice(&act, one.row.id).await?;
            return act.commit().await;
        }
        let reason = rules::choice_reason(&fields)?;
        let act = request.act().await?;
        commands::choose_experience(&act, one.row.id, reason).await?;
        act.commit().await
    };
    match decided.await {
        Ok(()) => {
            let done = if takes_back { "choice-taken-back" } else { "chosen" };
            Ok(see_other(&request, &format!("{}?done={done}", paths::experience(slug))))
        }
        Err(error) => refused(&request, fields.state(), error, |state| form(&request, &one, state)),
    }
}
