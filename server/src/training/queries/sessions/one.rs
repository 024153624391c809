//! A session with what its page tells of it.

use bashke_entities::training::{session_material, session_registration, session_trainer, training_session};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::platform::digest::sha256;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Place;

/// A session with what is known of it.
#[derive(Debug, Clone)]
pub struct OnSession {
    /// The session.
    pub row: training_session::Model,
    /// Who leads it.
    pub trainers: Vec<i32>,
    /// How many places are taken.
    pub taken: u64,
    /// How many wait.
    pub waiting: u64,
    /// The reader's registration, whatever its state.
    pub own: Option<session_registration::Model>,
    /// What is to be read for it.
    pub materials: Vec<session_material::Model>,
}

impl OnSession {
    /// Where the reader's registration stands; none where they never had one or cancelled it.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let place = Place::of(&self.own.as_ref()?.state)?;
        (place != Place::Cancelled).then_some(place)
    }

    /// Whether the reader was marked present.
    #[must_use]
    pub fn came(&self) -> bool {
        self.place() == Some(Place::Registered) && self.own.as_ref().is_some_and(|row| row.attended_at.is_some())
    }
}

/// The row of a session.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn session_row(db: &impl ConnectionTrait, id: i32) -> Result<training_session::Model, Error> {
    training_session::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)
}

/// Those who lead a session, in the order in which they were named.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn trainers(db: &impl ConnectionTrait, id: i32) -> Result<Vec<i32>, Error> {
    Ok(session_trainer::Entity::find()
        .select_only()
        .column(session_trainer::Column::PersonId)
        .filter(session_trainer::Column::SessionId.eq(id))
        .order_by_asc(session_trainer::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// The mark of a session by what a form shows of it: another one where somebody changed any of that since.
#[must_use]
pub fn session_mark(row: &training_session::Model, trainers: &[i32]) -> String {
    let texts = [&row.title_sq, &row.title_en, &row.about_sq, &row.about_en];
    let held = (&row.link, &row.place, &row.address);
    let times = (row.begins_at, row.ends_at, row.register_until);
    let rest = (row.course_id, &row.item, row.required, row.capacity, trainers);
    let mut mark = sha256(&[format!("{texts:?} {held:?} {times:?} {rest:?}").as_bytes()]);
    mark.truncate(16);
    mark
}

/// A session, as somebody reads it.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn session(db: &impl ConnectionTrait, reader: Option<i32>, id: i32) -> Result<OnSession, Error> {
    let row = session_row(db, id).await?;
    let trainers = trainers(db, id).await?;
    let of = || session_registration::Entity::find().filter(session_registration::Column::SessionId.eq(id));
    let count = |place: Place| of().filter(session_registration::Column::State.eq(place.word()));
    let own = match reader {
        Some(reader) => {
            of().filter(session_registration::Column::PersonId.eq(reader))
                .one(db)
                .await?
        }
        None => None,
    };
    let materials = session_material::Entity::find()
        .filter(session_material::Column::SessionId.eq(id))
        .order_by_asc(session_material::Column::Id)
        .all(db)
        .await?;
    Ok(OnSession {
        row,
        trainers,
        taken: count(Place::Registered).count(db).await?,
        waiting: count(Place::Waiting).count(db).await?,
        own,
        materials,
    })
}
