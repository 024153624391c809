//! What spans all rooms: all that is held about somebody, and what happens when they leave. A room adds a line.

use sea_orm::DatabaseConnection;
use serde_json::{Map, Value};

use crate::App;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::{accounts, dialogue, finance, moderation, network, training};

/// The most entries of a section; whoever has more is told so and asks.
pub const MOST: u64 = 20_000;

/// What one room holds of one kind about somebody.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its name: the key in the file, and `held-` before it the message's.
    pub name: &'static str,
    /// The entries: names that everyone reads alike, and values as they are kept. Never a secret.
    pub entries: Vec<Map<String, Value>>,
    /// Whether there are more than are given.
    pub more: bool,
}

impl Section {
    /// A section of entries.
    #[must_use]
    pub fn new(name: &'static str, mut entries: Vec<Map<String, Value>>) -> Self {
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let more = entries.len() > most;
        entries.truncate(most);
        Self { name, entries, more }
    }
}

/// An entry of a section.
#[must_use]
pub fn entry(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// All that is held about somebody, room by room.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let rooms = [
        accounts::held_about(db, person_id).await?,
        network::held_about(db, person_id).await?,
        moderation::held_about(db, person_id).await?,
        dialogue::held_about(db, person_id).await?,
        training::held_about(db, person_id).await?,
        finance::held_about(db, person_id).await?,
    ];
    Ok(rooms.into_iter().flatten().collect())
}

/// A release changed figures: whoever cites them, and whoever follows where they are cited, is told.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn figures_changed(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    if figures.is_empty() {
        return Ok(());
    }
    dialogue::figures_changed(act, release, figures).await?;
    network::figures_changed(act, release, figures).await?;
    training::figures_changed(act, release, figures).await
}

/// A release was published: what was promised is held against it, and those are told who want to move what it moved.
///
/// # Errors
/// Where the database cannot be reached; what was held against it already stays so.
pub async fn released(app: &App, release: i32) -> Result<(), Error> {
    dialogue::judge_commitments(app, release).await?;
    network::released(app, release).await
}

/// Moderators hid a thing, by its kind and id, or let it be seen again: what was made of it is made anew.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seen_otherwise(act: &Act, kind: &str, id: &str) -> Result<(), Error> {
    network::seen_otherwise(act, kind, id).await
}

/// Somebody is called otherwise: what finds people by their names learns it. The last write of its transaction that others
/// may wait for.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn renamed(act: &Act, person_id: i32) -> Result<(), Error> {
    network::renamed(act, person_id).await
}

/// Why somebody cannot leave yet: what they must hand over to another first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn obstacles(act: &Act, person_id: i32) -> Result<Vec<Refusal>, Error> {
    let rooms = [
        accounts::obstacles(act, person_id).await?,
        network::obstacles(act, person_id).await?,
    ];
    Ok(rooms.into_iter().flatten().collect())
}

/// Forgets somebody in every room; what they contributed stays.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    moderation::leave(act, person_id).await?;
    network::leave_all(act, person_id).await?;
    dialogue::leave(act, person_id).await?;
    finance::leave(act, person_id).await?;
    training::leave(act, person_id).await?;
    // accounts go last: rooms may still need to know who it was
    accounts::leave(act, person_id).await
}
