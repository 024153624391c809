//! What was decided about oneself, and appealing.

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::moderation::{self as views, MinePage, OwnAppeal, OwnDecision};
use bashke_views::paths;
use maud::Markup;

use super::{count, page_of, pages};
use crate::accounts::Signed;
use crate::moderation::queries::{self, About, Mine};
use crate::moderation::subjects::{SentMessages, Titled};
use crate::moderation::{commands, mail, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// Who is signed in: nobody else reads this, and being suspended does not close it.
fn signed(request: &Request) -> Result<&Signed, Denied> {
    request.may(Action::ManageAccount, &Facts::default())?;
    request.actor.signed.as_ref().ok_or(Denied::SignIn)
}

async fn shown(request: &Request, state: &FormState, refused: Option<i32>) -> Result<Markup, Error> {
    let signed = signed(request)?;
    let now = request.app.clock.now();
    let page = page_of(request);
    let about = About::of(&request.app.db, signed.id, &signed.memberships).await?;
    let (decisions, total) = queries::mine(&request.app.db, &about, page).await?;
    let titled = Titled::of(&request.app.db, decisions.iter().map(|mine| &mine.case)).await?;
    let sent = SentMessages::of(&request.app.db, decisions.iter().map(|mine| &mine.case)).await?;
    let allowance = queries::allowance(&request.app.db, signed, now).await?;
    // the sentence that a limit ends with, by itself
    let relaxes = rules::explained("", "limit-relaxes", 0, &allowance);
    let data = MinePage {
        decisions: decisions
            .into_iter()
            .map(|mine| own(request, (&titled, &sent), mine))
            .collect(),
        page: count(page),
        pages: pages(total),
        limits: [
            allowance.links,
            allowance.mentions,
            allowance.posts_per_day as usize,
            allowance.reports_per_day as usize,
        ],
        relaxes: request.locale.message_with(relaxes.message, &relaxes.args),
        done: request.params.text("done").is_some(),
        refused,
    };
    Ok(views::mine(&request.cx(), &data, state))
}

fn own(request: &Request, (titled, sent): (&Titled, &SentMessages), mine: Mine) -> OwnDecision {
    let appeal = mine.appeal.map(|appeal| OwnAppeal {
        text: appeal.text,
        at: request.locale.moment(appeal.created_at),
        outcome: appeal
            .outcome
            .map(|outcome| (outcome, appeal.answer.unwrap_or_default())),
    });
    OwnDecision {
        id: mine.decision.id,
        statement: mail::statement(
            &titled.called(&mine.case, request.locale),
            sent.by(&mine.case),
            &mine.decision,
            request.app.clock.now(),
        ),
        reversed: mine.decision.reversed_at.is_some(),
        appeal,
    }
}

/// The page.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    Ok(Page::private(shown(&request, &FormState::default(), None).await?))
}

/// Appeals.
///
/// # Errors
/// Where it is nobody's own, was appealed against before or too long ago, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let signed = signed(&request)?;
    let id: i32 = fields.text("decision").parse().map_err(|_| Error::NotFound)?;
    let about = About::of(&request.app.db, signed.id, &signed.memberships).await?;
    queries::own_decision(&request.app.db, id, &about)
        .await?
        .ok_or(Error::NotFound)?;
    match rules::appeal_text(fields.text("text")) {
        Ok(text) => {
            let act = request.act().await?;
            commands::make_appeal(&act, id, text).await?;
            act.commit().await?;
            let path = format!("{}?done=yes#decision-{id}", paths::ACCOUNT_DECISIONS);
            Ok(see_other(&request, &path))
        }
        Err(refusal) => {
            let mut state = fields.state();
            Refusals::from(refusal).show(&mut state, request.locale);
            Ok(Page::refused(shown(&request, &state, Some(id)).await?).into_response())
        }
    }
}
