//! Claims and organisations, for administrators.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, AdminLine, AdminList, AdminOrganisation, ClaimLine, ClaimsPage, MarkLine};
use bashke_views::paths;
use bashke_vocabulary::{Decision, OrganisationKind};
use maud::Markup;

use super::claim::decisions;
use super::{by_slug, done, told};
use crate::network::commands::{self, Mark};
use crate::network::queries::{self, ClaimRow, SIZE};
use crate::network::rules;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusal;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::waiting;
use crate::policy::{Action, Denied, Facts};

/// The last page that is asked for.
const LAST: u32 = 100_000;

/// Whoever administers sees these pages.
fn administers(request: &Request) -> Result<(), Denied> {
    request.may(Action::Administer, &Facts::default())
}

/// The claims that wait, or those that were decided on.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn claims(mut request: Request) -> Result<Page, Error> {
    administers(&request)?;
    let typed = waiting::back(&request, paths::ADMIN_CLAIMS).await?.unwrap_or_default();
    // whoever had to prove who they are comes back without what the address asked for
    let revokes = typed.value("decision") == Decision::Revoked.word();
    let decided = request.params.text("state").map_or(revokes, |state| state == "decided");
    let asked = request.params.number("page", 1, LAST);
    let page = asked.unwrap_or_else(|| page_of(typed.value("page")));
    let markup = claims_shown(&request, (decided, page), &typed, None).await?;
    Ok(Page::private(markup))
}

/// The page on which a form stood, by its field.
fn page_of(field: &str) -> u32 {
    let page = field.parse().ok();
    page.filter(|page| (1..=LAST).contains(page)).unwrap_or(1)
}

async fn claims_shown(
    request: &Request,
    (decided, page): (bool, u32),
    state: &FormState,
    problem: Option<String>,
) -> Result<Markup, Error> {
    let db = &request.app.db;
    let mut page = u64::from(page);
    let (mut rows, mut pages) = queries::claim_queue(db, decided, page).await?;
    // others decided meanwhile: what stood on the last page stands on one before
    if page > pages {
        page = pages;
        (rows, pages) = queries::claim_queue(db, decided, page).await?;
    }
    let page = ClaimsPage {
        decided,
        claims: rows.into_iter().map(|row| claim_line(request, row)).collect(),
        page: usize::try_from(page).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        done: done(request),
        problem,
    };
    Ok(views::claims(&request.cx(), &page, state))
}

fn claim_line(request: &Request, row: ClaimRow) -> ClaimLine {
    let cx = request.cx();
    let latest = row.decisions.last().and_then(|(row, _)| row.decision.parse().ok());
    let own = request.actor.id() == Some(row.claim.person_id);
    let can = match latest {
        // one's own is decided on by another
        _ if own => Vec::new(),
        None => vec![Decision::Approved.word(), Decision::Denied.word()],
        Some(Decision::Approved) => vec![Decision::Revoked.word()],
        Some(_) => Vec::new(),
    };
    ClaimLine {
        id: row.claim.id,
        decisions: decisions(request, &row, true),
        organisation: Link::new(
            row.organisation.name,
            cx.url(&paths::admin_organisation(&row.organisation.slug)),
        ),
        person: Link::new(row.person.display_name, cx.url(&paths::person(&row.person.slug))),
        email: row.person.email.unwrap_or_default(),
        reason: row.claim.reason,
        made: request.locale.moment(row.claim.created_at),
        mail_matches: row.claim.mail_matches,
        municipality: row.organisation.kind == OrganisationKind::Municipality.word(),
        can,
    }
}

/// Decides on a claim.
///
/// # Errors
/// Where the actor may not or is a party to it, or something of ours fails.
pub async fn decide(Posted { request, fields }: Posted) -> Result<Response, Error> {
    administers(&request)?;
    let id = fields.text("claim").parse().map_err(|_| Error::NotFound)?;
    let decision: Decision = fields.text("decision").parse().map_err(|_| Error::NotFound)?;
    let decided = async {
        let reason = reason(&fields)?;
        let act = request.act().await?;
        commands::decide(&act, id, decision, reason).await?;
        act.commit().await
    };
    let names = ["claim", "decision", "reason", "page"];
    match waiting::unless_proved(&request, decided.await, paths::ADMIN_CLAIMS, (&fields, &names)).await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=decided", paths::ADMIN_CLAIMS))),
        Err(Error::Refused(refusals)) => {
            let shown = (decision == Decision::Revoked, page_of(fields.text("page")));
            let problem = Some(told(&request, &refusals));
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let markup = claims_shown(&request, shown, &state, problem).await?;
            Ok(Page::refused(markup).into_response())
        }
        Err(error) => Err(error),
    }
}

fn reason(fields: &Fields) -> Result<String, Error> {
    rules::words(fields, "reason", rules::WORDS_MOST).map_err(|refusal: Refusal| Error::Refused(refusal.into()))
}

/// All organisations.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    administers(&request)?;
    let typed: String = request.params.text("q").unwrap_or_default().chars().take(100).collect();
    let asked = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let now = request.app.clock.now();
    let (listed, total) = queries::list(&request.app.db, &typed, u64::from(asked)).await?;
    let cx = request.cx();
    let page = AdminList {
        typed,
        entries: listed
            .into_iter()
            .map(|row| AdminLine {
                link: Link::new(row.name, cx.url(&paths::admin_organisation(&row.slug))),
                kind: row.kind,
                verified: rules::is_verified(row.verified_until, now),
                until: row.verified_until.map(|until| request.locale.day_of(until)),
            })
            .collect(),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(total.div_ceil(SIZE).max(1)).unwrap_or(1),
    };
    Ok(Page::private(views::admin_list(&cx, &page)))
}

/// An organisation.
///
/// # Errors
/// Not found where there is none; where the actor may not, or the database cannot be reached.
pub async fn one(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    administers(&request)?;
    let row = by_slug(&request, &slug).await?;
    let mut state = FormState::default().with("mail-domain", row.mail_domain.as_deref().unwrap_or_default());
    if let Some(typed) = waiting::back(&request, &paths::admin_organisation(&slug)).await? {
        state.put_over(typed);
    }
    Ok(Page::private(one_shown(&request, &slug, &state).await?))
}

async fn one_shown(request: &Request, slug: &str, state: &FormState) -> Result<Markup, Error> {
    let row = by_slug(request, slug).await?;
    let db = &request.app.db;
    let marks = queries::verifications(db, row.id).await?;
    let day = |at| request.locale.day_of(at);
    let page = AdminOrganisation {
        owned: queries::has_owner(db, row.id).await?,
        until: row.verified_until.map(day),
        verified: rules::is_verified(row.verified_until, request.app.clock.now()),
        marks: marks
            .into_iter()
            .map(|(mark, by)| MarkLine {
                until: mark.until.map(day),
                without_owner: by.is_none() && mark.reason == rules::LEFT_WITHOUT_OWNER,
                reason: mark.reason,
                by,
                on: day(mark.decided_at),
            })
            .collect(),
        done: done(request),
        slug: row.slug,
        name: row.name,
    };
    Ok(views::admin_organisation(&request.cx(), &page, state))
}

/// Gives or takes the mark, or sets the mail domain.
///
/// # Errors
/// Not found where there is none; where the actor may not or is a party to it, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    administers(&request)?;
    let path = paths::admin_organisation(&slug);
    let written = write(&request, &slug, &fields).await;
    match waiting::unless_proved(&request, written, &path, (&fields, &["reason", "mail-domain"])).await {
        Ok(done) => Ok(see_other(&request, &format!("{path}?done={done}"))),
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(one_shown(&request, &slug, &state).await?).into_response())
        }
        Err(error) => Err(error),
    }
}

async fn write(request: &Request, slug: &str, fields: &Fields) -> Result<&'static str, Error> {
    let act = request.act().await?;
    let done = match fields.text("do") {
        "verify" => {
            commands::verify(&act, slug, Mark::Give, reason(fields)?).await?;
            "verified"
        }
        "take-mark" => {
            commands::verify(&act, slug, Mark::Take, reason(fields)?).await?;
            "mark-taken"
        }
        "mail-domain" => {
            let domain = rules::mail_domain(fields.text("mail-domain"))
                .map_err(|refusal: Refusal| Error::Refused(refusal.into()))?;
            commands::set_mail_domain(&act, slug, domain).await?;
            "mail-domain"
        }
        _ => return Err(Error::NotFound),
    };
    act.commit().await?;
    Ok(done)
}
