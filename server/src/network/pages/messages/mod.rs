//! Messages.

pub mod blocked;
pub mod list;
pub mod new;
pub mod one;

use std::collections::{HashMap, HashSet};

use bashke_entities::network::message;
use bashke_views::network::{Said, Shown, Side};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;

use super::offers::Faces;
use super::{belongs, writers_shown};
use crate::moderation;
use crate::network::commands::Sent;
use crate::network::queries::{self, Conversation, When};
use crate::network::rules::Party;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::{Action, Denied, Facts};

/// How the sides of conversations are named.
struct Names {
    people: HashMap<i32, Shown>,
    organisations: Faces,
}

impl Names {
    /// The names of these, in a few questions however many there are. Of organisations that moderators hide those alone
    /// read the name who belong to them.
    async fn of(request: &Request, parties: impl IntoIterator<Item = Party>) -> Result<Self, Error> {
        let db = &request.app.db;
        let parties: HashSet<Party> = parties.into_iter().collect();
        let people: Vec<i32> = parties.iter().filter_map(|one| one.person()).collect();
        let organisations: Vec<i32> = parties.iter().filter_map(|one| one.organisation()).collect();
        let mut faces = queries::faces(db, organisations.iter().copied()).await?;
        let ids = organisations.iter().map(ToString::to_string);
        for id in moderation::hidden_among(db, SubjectKind::Organisation, ids).await? {
            if let Some(id) = id.parse().ok().filter(|id| !belongs(request, *id)) {
                faces.remove(&id);
            }
        }
        Ok(Self {
            people: writers_shown(request, &people).await?,
            organisations: faces,
        })
    }

    /// A side as it is named.
    fn side(&self, cx: &Cx<'_>, party: Party) -> Side {
        let known = |name: &str, href: String| Side {
            name: name.to_owned(),
            href: Some(href),
        };
        let unnamed = |key: &str| Side {
            name: cx.t(key),
            href: None,
        };
        match party {
            Party::Person(id) => match self.people.get(&id) {
                Some(Shown::Known(link)) => known(&link.text, link.href.clone()),
                Some(Shown::Hidden) => unnamed("organisations-person-hidden"),
                Some(Shown::Left) | None => unnamed("post-former-member"),
            },
            Party::Organisation(id) => match self.organisations.get(&id) {
                Some((slug, name)) => known(name, cx.url(&paths::organisation(slug))),
                None => unnamed("offer-answer-hidden"),
            },
        }
    }
}

/// Those of these messages that the reader does not see: hidden by moderators, and neither the reader's own nor of an
/// organisation of theirs; or removed.
async fn unseen(request: &Request, rows: &[&message::Model]) -> Result<HashSet<i32>, Error> {
    let ids = rows.iter().map(|row| row.id.to_string());
    let standing = moderation::restrictions(&request.app.db, SubjectKind::Message, ids).await?;
    let hidden = rows.iter().filter(|row| {
        let own = match row.organisation_id {
            Some(id) => belongs(request, id),
            None => request.actor.id() == Some(row.person_id),
        };
        let standing = standing.get(&row.id.to_string());
        standing.is_some_and(|all| !moderation::lets_see(&request.actor, all, own))
    });
    Ok(hidden.map(|row| row.id).collect())
}

/// Words in the language in which they were written.
fn said(cx: &Cx<'_>, row: &message::Model, text: String) -> Said {
    let foreign = (row.language != cx.locale.tag()).then(|| cx.locale.other().tag());
    Said { text, foreign }
}

/// The organisation of one's own for which one has a conversation, by its name.
fn own_name(cx: &Cx<'_>, names: &Names, of: &Conversation) -> Option<String> {
    of.own.organisation().map(|_| names.side(cx, of.own).name)
}

/// Where one reads what one just sent, and that it was.
fn there(sent: Sent) -> String {
    format!(
        "{}?done=sent#message-{}",
        paths::conversation(sent.conversation),
        sent.message
    )
}

/// What is said instead of a form to whoever is suspended.
const SUSPENDED: &str = "message-suspended";

/// Whether the reader is suspended: they read on, and are told so where they would write.
///
/// # Errors
/// Where something else stands against writing: signing in, or a proof of the address.
fn is_suspended(request: &Request) -> Result<bool, Denied> {
    match request.may(Action::WriteMessage, &Facts::default()) {
        Err(Denied::Suspended) => Ok(true),
        other => other.map(|()| false),
    }
}

/// When it is asked whether somebody can be written to.
pub(super) fn when(request: &Request) -> When {
    When {
        now: request.app.clock.now(),
        today: request.app.clock.today(),
    }
}

/// How many pages a list has.
fn pages(count: u64) -> u64 {
    count.div_ceil(queries::CONVERSATIONS).max(1)
}
