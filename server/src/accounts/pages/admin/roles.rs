//! Who holds which role, and what everyone may do.

use bashke_views::accounts::admin::{self as views, Grant, PolicyLine, RolesPage};

use super::may;
use crate::accounts::queries;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Need, TABLE, Who};

/// How many grants are shown.
const MOST: u64 = 300;

/// The page.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let held = queries::holders(&request.app.db, MOST + 1).await?;
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let more = held.len() > most;
    let grants = held.into_iter().take(most).filter_map(|(grant, person)| {
        Some(Grant {
            person: grant.person_id,
            name: person?.display_name,
            role: grant.role,
            since: request.locale.moment(grant.granted_at),
        })
    });
    let policy = TABLE.iter().map(|row| PolicyLine {
        action: row.action.word(),
        who: row.who.iter().map(|who| who_key(*who)).collect(),
        needs: row.needs.iter().map(|need| need_key(*need).to_owned()).collect(),
    });
    let shown = RolesPage {
        grants: grants.collect(),
        more,
        policy: policy.collect(),
    };
    Ok(Page::private(views::roles(&request.cx(), &shown)))
}

fn who_key(who: Who) -> String {
    match who {
        Who::Anyone => "who-anyone".to_owned(),
        Who::Member => "who-member".to_owned(),
        Who::Host => "who-host".to_owned(),
        Who::Oneself => "who-oneself".to_owned(),
        Who::Holder(role) => format!("role-{role}"),
        Who::Standing(standing) => format!("who-in-{standing}"),
    }
}

const fn need_key(need: Need) -> &'static str {
    match need {
        Need::Fresh => "need-fresh",
        Need::NotOwnWork => "need-not-own-work",
        Need::NotInvolved => "need-not-involved",
        Need::Admitted => "need-admitted",
        Need::Verified => "need-verified",
        Need::EvenSuspended => "need-even-suspended",
    }
}
