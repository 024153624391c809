//! One dialogue: its timetable, who hosts it, who is invited, its texts.

use std::collections::HashMap;

use bashke_entities::dialogue::{
    dialogue, dialogue_follow, dialogue_host, dialogue_invitation, dialogue_question, dialogue_stage, dialogue_text,
    question,
};
use bashke_vocabulary::{Access, Role, TextKind};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::accounts::Actor;
use crate::dialogue::queries::{Faces, faces, shown_questions};
use crate::dialogue::rules::stages::{Deed, Slot, Stage};
use crate::network::{self, Institution};
use crate::platform::errors::Error;
use crate::policy::Facts;

/// The most organisations and municipalities that one dialogue invites.
pub const GUESTS: u64 = 200;

/// A dialogue that the actor may see, and what they are in it.
#[derive(Debug, Clone)]
pub struct OnDialogue {
    /// The dialogue.
    pub row: dialogue::Model,
    /// Its stages, in order.
    pub slots: Vec<Slot>,
    /// Its hosts, by person, the first the one who has been for longest.
    pub hosts: Vec<i32>,
    /// What the policy is to know of it for this actor.
    pub facts: Facts,
}

impl OnDialogue {
    /// Whether the stage in which this is done is open.
    #[must_use]
    pub fn is_open(&self, deed: Deed, now: DateTime<Utc>) -> bool {
        self.row.published_at.is_some()
            && self
                .slots
                .iter()
                .any(|slot| slot.opens <= now && now < slot.closes && slot.stage.deeds().contains(&deed))
    }

    /// The slot of a stage.
    #[must_use]
    pub fn slot(&self, stage: Stage) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.stage == stage)
    }
}

/// A dialogue by the name in its address. One that is prepared is there for its hosts and for moderators alone.
///
/// # Errors
/// Not found where there is none that the actor may see; where the database cannot be reached.
pub async fn seen_dialogue(db: &impl ConnectionTrait, actor: &Actor, slug: &str) -> Result<OnDialogue, Error> {
    let row = dialogue::Entity::find()
        .filter(dialogue::Column::Slug.eq(slug))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let hosts: Vec<i32> = dialogue_host::Entity::find()
        .filter(dialogue_host::Column::DialogueId.eq(row.id))
        .order_by_asc(dialogue_host::Column::Id)
        .select_only()
        .column(dialogue_host::Column::PersonId)
        .into_tuple()
        .all(db)
        .await?;
    let is_host = actor.id().is_some_and(|id| hosts.contains(&id));
    if row.published_at.is_none() && !is_host && !actor.holds(Role::Moderator) {
        return Err(Error::NotFound);
    }
    let rows = dialogue_stage::Entity::find()
        .filter(dialogue_stage::Column::DialogueId.eq(row.id))
        .all(db)
        .await?;
    let admitted = is_host || is_admitted(db, actor, &row).await?;
    Ok(OnDialogue {
        slots: slots(&rows),
        facts: Facts {
            hosts: is_host,
            admitted,
            ..Facts::default()
        },
        hosts,
        row,
    })
}

/// The slots of stored stages, in order.
pub(super) fn slots(rows: &[dialogue_stage::Model]) -> Vec<Slot> {
    let mut slots: Vec<Slot> = rows
        .iter()
        .filter_map(|row| {
            Some(Slot {
                stage: Stage::of(&row.stage)?,
                opens: row.opens_at,
                closes: row.closes_at,
            })
        })
        .collect();
    slots.sort_by_key(|slot| slot.stage);
    slots
}

/// Whether somebody who is no host may take part: where all may, or where they belong to what is invited.
async fn is_admitted(db: &impl ConnectionTrait, actor: &Actor, row: &dialogue::Model) -> Result<bool, DbErr> {
    match row.access.parse() {
        Ok(Access::Open) => return Ok(true),
        Ok(Access::Invited) => {}
        Ok(Access::ReadOnly) | Err(_) => return Ok(false),
    }
    let Some(signed) = &actor.signed else { return Ok(false) };
    let belongs: Vec<i32> = signed.memberships.iter().map(|one| one.organisation_id).collect();
    if belongs.is_empty() {
        return Ok(false);
    }
    let places = network::places_of(db, &belongs).await?;
    let invited = dialogue_invitation::Entity::find()
        .filter(dialogue_invitation::Column::DialogueId.eq(row.id))
        .filter(
            Condition::any()
                .add(dialogue_invitation::Column::OrganisationId.is_in(belongs))
                .add(dialogue_invitation::Column::PlaceId.is_in(places)),
        )
        .limit(1)
        .all(db)
        .await?;
    Ok(!invited.is_empty())
}

/// Who is invited to a dialogue, in the order in which they were.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn guests(db: &impl ConnectionTrait, dialogue: i32) -> Result<Vec<dialogue_invitation::Model>, DbErr> {
    dialogue_invitation::Entity::find()
        .filter(dialogue_invitation::Column::DialogueId.eq(dialogue))
        .order_by_asc(dialogue_invitation::Column::Id)
        .limit(GUESTS)
        .all(db)
        .await
}

/// What stands around a dialogue.
#[derive(Debug, Clone)]
pub struct Around {
    /// Who is invited, in the order in which they were.
    pub guests: Vec<dialogue_invitation::Model>,
    /// The invited municipalities that are here, by place.
    pub institutions: HashMap<i32, Institution>,
    /// The hosts, and the organisations that are invited.
    pub faces: Faces,
    /// What was asked in it, the newest first.
    pub questions: Vec<question::Model>,
    /// Whether the actor follows it.
    pub follows: bool,
}

/// The most questions that a dialogue shows; the others are in the list of questions.
const QUESTIONS: u64 = 50;

/// What stands around a dialogue, in a constant number of statements.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn around(
    db: &impl ConnectionTrait,
    actor: &Actor,
    on: &OnDialogue,
    now: DateTime<Utc>,
) -> Result<Around, DbErr> {
    let id = on.row.id;
    let guests = guests(db, id).await?;
    let asked = dialogue_question::Entity::find()
        .filter(dialogue_question::Column::DialogueId.eq(id))
        .select_only()
        .column(dialogue_question::Column::QuestionId);
    let questions = shown_questions(db)
        .await?
        .filter(question::Column::Id.in_subquery(asked.into_query()))
        .order_by_desc(question::Column::Id)
        .limit(QUESTIONS)
        .all(db)
        .await?;
    let people = on.hosts.iter().map(|host| (*host, None));
    let askers = questions.iter().map(|row| (row.author_id, row.organisation_id));
    // an organisation is looked for with whoever invited it: one list of both
    let invited = guests.iter().map(|guest| (guest.invited_by, guest.organisation_id));
    let faces = faces(db, people.chain(askers).chain(invited)).await?;
    let places: Vec<i32> = guests.iter().filter_map(|guest| guest.place_id).collect();
    let institutions = match places.is_empty() {
        true => HashMap::new(),
        false => network::institutions(db, Some(&places), now).await?,
    };
    let follows = match actor.id() {
        Some(person) => dialogue_follow::Entity::find()
            .filter(dialogue_follow::Column::DialogueId.eq(id))
            .filter(dialogue_follow::Column::PersonId.eq(person))
            .one(db)
            .await?
            .is_some(),
        None => false,
    };
    Ok(Around {
        guests,
        institutions,
        faces,
        questions,
        follows,
    })
}

/// The texts of the hosts, by their kind.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn texts_of(
    db: &impl ConnectionTrait,
    dialogue: i32,
    kinds: &[TextKind],
) -> Result<HashMap<TextKind, dialogue_text::Model>, DbErr> {
    let rows = dialogue_text::Entity::find()
        .filter(dialogue_text::Column::DialogueId.eq(dialogue))
        .filter(dialogue_text::Column::Kind.is_in(kinds.iter().map(|kind| kind.word())))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.kind.parse().ok()?, row)))
        .collect())
}

/// A text of the hosts.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn text_of(
    db: &impl ConnectionTrait,
    dialogue: i32,
    kind: TextKind,
) -> Result<Option<dialogue_text::Model>, DbErr> {
    Ok(texts_of(db, dialogue, &[kind]).await?.remove(&kind))
}
