//! Dialogues: the list, by where they stand in time, by municipality and by words.

use std::collections::HashMap;

use bashke_entities::dialogue::{dialogue, dialogue_follow, dialogue_host, dialogue_stage};
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::one::slots;
use crate::accounts::Actor;
use crate::dialogue::queries::SIZE;
use crate::dialogue::queries::list::words;
use crate::dialogue::rules::stages::{Slot, Stage};

/// Where a dialogue stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It goes on: a stage before the follow-up is open.
    Now,
    /// It will begin.
    Coming,
    /// It was concluded; what came of it is followed.
    Concluded,
}

impl When {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Now, Self::Coming, Self::Concluded];

    /// The word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Coming => "coming",
            Self::Concluded => "concluded",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.word() == word)
    }
}

/// Which dialogues are asked for.
#[derive(Debug, Clone, Default)]
pub struct DialogueFilter {
    /// Words of the question.
    pub words: String,
    /// About this municipality.
    pub place: Option<i32>,
    /// That stand so.
    pub when: Option<When>,
}

/// A dialogue of a list.
#[derive(Debug, Clone)]
pub struct DialogueLine {
    /// The dialogue.
    pub row: dialogue::Model,
    /// Its stages, in order.
    pub slots: Vec<Slot>,
}

/// A page of dialogues, the one that was published last first, and how many there are. Those that are prepared are
/// shown to their hosts and to moderators.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn dialogues(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &DialogueFilter,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<DialogueLine>, u64), DbErr> {
    let mut find = dialogue::Entity::find();
    if !actor.holds(Role::Moderator) {
        let mut seen = Condition::any().add(dialogue::Column::PublishedAt.is_not_null());
        if let Some(person) = actor.id() {
            let hosted = dialogue_host::Entity::find()
                .select_only()
                .column(dialogue_host::Column::DialogueId)
                .filter(dialogue_host::Column::PersonId.eq(person));
            seen = seen.add(dialogue::Column::Id.in_subquery(hosted.into_query()));
        }
        find = find.filter(seen);
    }
    if let Some(place) = filter.place {
        find = find.filter(dialogue::Column::PlaceId.eq(place));
    }
    if let Some(when) = filter.when {
        find = find.filter(stands(when, now));
    }
    for word in words(&filter.words) {
        find = find.filter(dialogue::Column::TitleKey.contains(&word));
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(dialogue::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let stages = dialogue_stage::Entity::find()
        .filter(dialogue_stage::Column::DialogueId.is_in(rows.iter().map(|row| row.id)))
        .all(db)
        .await?;
    let mut by_dialogue = HashMap::<i32, Vec<dialogue_stage::Model>>::new();
    for row in stages {
        by_dialogue.entry(row.dialogue_id).or_default().push(row);
    }
    let lines = rows.into_iter().map(|row| DialogueLine {
        slots: slots(by_dialogue.get(&row.id).map_or(&[], Vec::as_slice)),
        row,
    });
    Ok((lines.collect(), total))
}

/// The most dialogues that one follows and that are listed.
const FOLLOWED: u64 = 200;

/// The dialogues that somebody follows and that everyone sees, or that they host, in the order in which they began: the
/// short name and the title of each, and its language.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn dialogues_followed(
    db: &impl ConnectionTrait,
    person: i32,
) -> Result<Vec<(String, String, String)>, DbErr> {
    let hosted = dialogue_host::Entity::find()
        .select_only()
        .column(dialogue_host::Column::DialogueId)
        .filter(dialogue_host::Column::PersonId.eq(person));
    let seen = Condition::any()
        .add(dialogue::Column::PublishedAt.is_not_null())
        .add(dialogue::Column::Id.in_subquery(hosted.into_query()));
    let followed = dialogue_follow::Entity::find()
        .select_only()
        .column(dialogue_follow::Column::DialogueId)
        .filter(dialogue_follow::Column::PersonId.eq(person));
    let rows = dialogue::Entity::find()
        .filter(seen)
        .filter(dialogue::Column::Id.in_subquery(followed.into_query()))
        .order_by_asc(dialogue::Column::Id)
        .limit(FOLLOWED)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.slug, row.title, row.language))
        .collect())
}

/// Where dialogues stand in time, by their stages.
fn stands(when: When, now: DateTime<Utc>) -> Condition {
    use dialogue_stage::Column::{ClosesAt, DialogueId, OpensAt, Stage as Name};
    let stages = |condition: Condition| {
        Query::select()
            .column(DialogueId)
            .from(dialogue_stage::Entity)
            .cond_where(condition.add(Name.ne(Stage::FollowUp.word())))
            .to_owned()
    };
    let begun = dialogue::Column::Id.in_subquery(stages(Condition::all().add(OpensAt.lte(now))));
    let goes_on = dialogue::Column::Id.in_subquery(stages(Condition::all().add(ClosesAt.gt(now))));
    let not_begun = dialogue::Column::Id.not_in_subquery(stages(Condition::all().add(OpensAt.lte(now))));
    let over = dialogue::Column::Id.not_in_subquery(stages(Condition::all().add(ClosesAt.gt(now))));
    match when {
        When::Now => Condition::all().add(begun).add(goes_on),
        When::Coming => Condition::all().add(not_begun),
        When::Concluded => Condition::all().add(over),
    }
}
