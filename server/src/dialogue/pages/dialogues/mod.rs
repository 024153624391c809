//! Pages of policy dialogues.

pub mod calendar;
mod commitment;
pub mod commitments;
pub mod conclude;
mod contribution;
pub mod edit;
pub mod follow_up;
pub mod list;
pub mod one;
pub mod people;
pub mod proposal;
pub mod stage;
pub mod weigh;

use bashke_entities::dialogue::dialogue;
use bashke_views::Cx;
use bashke_views::components::Link;
use bashke_views::dialogue::dialogues::{Head, StageTab};
use bashke_vocabulary::TextKind;
use chrono::{DateTime, Utc};

use super::questions::place_of;
use crate::dialogue::commands;
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::stages::{Phase, Slot};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::Action;

/// What was just done, by the query; only words of ours.
fn done(request: &Request) -> Option<String> {
    const WORDS: &[&str] = &[
        "set-up",
        "changed",
        "background",
        "published",
        "followed",
        "unfollowed",
        "hosts",
        "guests",
        "asked",
        "proposed",
        "proposal-changed",
        "argued",
        "withdrawn",
        "concluded",
        "committed",
        "commitment-removed",
        "reported",
        "statement-made",
        "statement-waits",
        "statement-changed",
        "statement-taken-back",
        "statement-accepted",
        "statement-out",
    ];
    let word = request.params.text("done")?;
    WORDS.contains(&word).then(|| word.to_owned())
}

/// What is said of a dialogue on all its pages.
pub(super) fn head(request: &Request, on: &OnDialogue) -> Head {
    let cx = request.cx();
    let now = request.app.clock.now();
    let stages = on.slots.iter().map(|slot| StageTab {
        word: slot.stage.word(),
        phase: phase(slot, now),
        dates: dates(&cx, slot),
    });
    Head {
        slug: on.row.slug.clone(),
        title: on.row.title.clone(),
        language: on.row.language.clone(),
        draft: on.row.published_at.is_none(),
        access: on.row.access.clone(),
        place: place(request, &on.row),
        stages: stages.collect(),
        hosts: request.may(Action::HostDialogue, &on.facts).is_ok(),
        done: done(request),
    }
}

/// The municipality that a dialogue is about.
fn place(request: &Request, row: &dialogue::Model) -> Option<Link> {
    place_of(&request.cx(), &request.current.catalogue, row.place_id?).map(|(_, link)| link)
}

/// The word of where a stage stands.
fn phase(slot: &Slot, now: DateTime<Utc>) -> &'static str {
    match slot.phase(now) {
        Phase::Coming => "coming",
        Phase::Open => "open",
        Phase::Over => "over",
    }
}

/// From when until when a stage is open, in words.
pub(super) fn dates(cx: &Cx<'_>, slot: &Slot) -> String {
    let (first, last) = slot.days();
    format!("{} – {}", cx.date(first), cx.date(last))
}

/// The slot that a visitor is shown first: the last one that is open; where none is, the next to come; after all of them
/// the last.
fn current(slots: &[Slot], now: DateTime<Utc>) -> Option<&Slot> {
    let open = slots.iter().rfind(|slot| slot.phase(now) == Phase::Open);
    let coming = || slots.iter().find(|slot| slot.phase(now) == Phase::Coming);
    open.or_else(coming).or(slots.last())
}

/// What is kept of a text of the hosts, as it is shown; none where they wrote none.
pub(super) async fn kept(request: &Request, on: &OnDialogue, kind: TextKind) -> Result<Option<String>, Error> {
    let Some(row) = queries::text_of(&request.app.db, on.row.id, kind).await? else {
        return Ok(None);
    };
    let origin = &request.app.config.public_url;
    let html = commands::html_now(&request.app.db, origin, &row.text, &row.html, row.renderer).await?;
    Ok(Some(html))
}
