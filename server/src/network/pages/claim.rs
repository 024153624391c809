//! Claiming an organisation.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::organisation;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ClaimPage, DecisionLine};
use bashke_views::paths;
use bashke_vocabulary::OrganisationKind;

use super::{by_slug, done, refused};
use crate::network::queries::{self, ClaimRow};
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The form, or what became of a claim.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let row = by_slug(&request, &slug).await?;
    let page = data(&request, &row).await?;
    Ok(Page::private(views::claim(&request.cx(), &page, &FormState::default())))
}

async fn data(request: &Request, row: &organisation::Model) -> Result<ClaimPage, Error> {
    request.may(Action::ClaimOrganisation, &Facts::default())?;
    let db = &request.app.db;
    let claims = queries::own_claims(db, row.id, request.actor.id().unwrap_or_default()).await?;
    Ok(ClaimPage {
        slug: row.slug.clone(),
        name: row.name.clone(),
        owned: queries::has_owner(db, row.id).await?,
        municipality: row.kind == OrganisationKind::Municipality.word(),
        waits: claims.iter().any(|claim| claim.decisions.is_empty()),
        decisions: claims
            .iter()
            .flat_map(|claim| decisions(request, claim, false))
            .collect(),
        done: done(request).as_deref() == Some("claimed"),
    })
}

/// What was decided on a claim, in words; by whom is for administrators alone.
pub(super) fn decisions(request: &Request, claim: &ClaimRow, names: bool) -> Vec<DecisionLine> {
    claim
        .decisions
        .iter()
        .map(|(row, by)| DecisionLine {
            decision: row.decision.clone(),
            reason: row.reason.clone(),
            by: by.clone().filter(|_| names),
            on: request.locale.day_of(row.decided_at),
        })
        .collect()
}

/// Claims it.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = by_slug(&request, &slug).await?;
    let page = data(&request, &row).await?;
    let claimed = async {
        let reason =
            rules::words(&fields, "reason", rules::WORDS_MOST).map_err(|refusal| Error::Refused(refusal.into()))?;
        let act = request.act().await?;
        commands::claim(&act, &slug, reason).await?;
        act.commit().await
    };
    match claimed.await {
        Ok(()) => Ok(see_other(
            &request,
            &format!("{}?done=claimed", paths::organisation_claim(&slug)),
        )),
        Err(error) => refused(&request, fields.state(), error, |state| {
            views::claim(&request.cx(), &page, state)
        }),
    }
}
