//! What the directory shows of those it finds.

use std::collections::{HashMap, HashSet};

use bashke_entities::accounts::person;
use bashke_entities::network::{organisation, person_place, person_profile, person_theme};
use bashke_vocabulary::{SubjectKind, Theme, Visibility};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef,
};

use super::organisations::{places_of, themes_of};
use super::people::blocked_by;
use crate::moderation;
use crate::network::rules::directory::Key;

/// An entry of the directory, as far as its reader may see it.
#[derive(Debug, Clone)]
pub struct Card {
    /// Whose it is.
    pub key: Key,
    /// Their short name in addresses.
    pub slug: String,
    /// Their name.
    pub name: String,
    /// The short name of an organisation.
    pub short_name: Option<String>,
    /// `OrganisationKind`; none for a person.
    pub kind: Option<String>,
    /// Until when they bear the verified mark.
    pub verified_until: Option<DateTime<Utc>>,
    /// What they work on.
    pub themes: Vec<Theme>,
    /// Where, as keys of places.
    pub places: Vec<i32>,
}

/// The cards of these, in this order; of people what a reader may see who is a member or not.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cards(db: &impl ConnectionTrait, keys: &[Key], member: bool) -> Result<Vec<Card>, DbErr> {
    let (mut organisations, mut people) = (Vec::new(), Vec::new());
    for key in keys {
        match key {
            Key::Organisation(id) => organisations.push(*id),
            Key::Person(id) => people.push(*id),
        }
    }
    let mut by_key: HashMap<Key, Card> = of_organisations(db, &organisations).await?;
    by_key.extend(of_people(db, &people, member).await?);
    Ok(keys.iter().filter_map(|key| by_key.remove(key)).collect())
}

async fn of_organisations(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<Key, Card>, DbErr> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut themes = themes_of(db, ids).await?;
    let mut places = places_of(db, ids).await?;
    let cards = rows.into_iter().map(|row| {
        let key = Key::Organisation(row.id);
        let card = Card {
            key,
            themes: themes.remove(&row.id).unwrap_or_default(),
            places: places.remove(&row.id).unwrap_or_default(),
            slug: row.slug,
            name: row.name,
            short_name: row.short_name,
            kind: Some(row.kind),
            verified_until: row.verified_until,
        };
        (key, card)
    });
    Ok(cards.collect())
}

async fn of_people(db: &impl ConnectionTrait, ids: &[i32], member: bool) -> Result<HashMap<Key, Card>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sees = |word: &str| match word.parse() {
        Ok(Visibility::Everyone) => true,
        Ok(Visibility::Members) => member,
        Ok(Visibility::Nobody) | Err(_) => false,
    };
    let rows = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(person::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    let profiles: HashMap<i32, person_profile::Model> = person_profile::Entity::find()
        .filter(person_profile::Column::PersonId.is_in(ids.iter().copied()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.person_id, row))
        .collect();
    let mut themes: HashMap<i32, Vec<Theme>> = HashMap::new();
    for row in person_theme::Entity::find()
        .filter(person_theme::Column::PersonId.is_in(ids.iter().copied()))
        .all(db)
        .await?
    {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.person_id).or_default().push(theme);
        }
    }
    let mut places: HashMap<i32, Vec<i32>> = HashMap::new();
    for row in person_place::Entity::find()
        .filter(person_place::Column::PersonId.is_in(ids.iter().copied()))
        .order_by_asc(person_place::Column::Id)
        .all(db)
        .await?
    {
        places.entry(row.person_id).or_default().push(row.place_id);
    }
    let cards = rows.into_iter().filter_map(|row| {
        let profile = profiles.get(&row.id).filter(|profile| sees(&profile.listed))?;
        let key = Key::Person(row.id);
        let themes = themes.remove(&row.id).filter(|_| sees(&profile.themes_seen));
        let places = places.remove(&row.id).filter(|_| sees(&profile.places_seen));
        let mut themes = themes.unwrap_or_default();
        themes.sort_unstable();
        let card = Card {
            key,
            slug: row.slug,
            name: row.display_name,
            short_name: None,
            kind: None,
            verified_until: None,
            themes,
            places: places.unwrap_or_default(),
        };
        Some((key, card))
    });
    Ok(cards.collect())
}

/// Who is in the directory and not shown to a reader now: hidden by moderators, suspended, or blocked by the reader.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn unseen(db: &impl ConnectionTrait, now: DateTime<Utc>, reader: Option<i32>) -> Result<HashSet<Key>, DbErr> {
    let number = |id: String| id.parse::<i32>().ok();
    let organisations = moderation::hidden(db, SubjectKind::Organisation).await?;
    let people = moderation::hidden(db, SubjectKind::Person).await?;
    let whose: RelationDef = person_profile::Entity::belongs_to(person::Entity)
        .from(person_profile::Column::PersonId)
        .to(person::Column::Id)
        .into();
    let blocked = reader.map(|me| person_profile::Column::PersonId.in_subquery(blocked_by(me)));
    let gone = Condition::any()
        .add(person::Column::SuspendedUntil.gt(now))
        .add_option(blocked);
    let gone: Vec<i32> = person_profile::Entity::find()
        .select_only()
        .column(person_profile::Column::PersonId)
        .join(JoinType::InnerJoin, whose)
        .filter(gone)
        .into_tuple()
        .all(db)
        .await?;
    let people = people.into_iter().filter_map(number).chain(gone);
    let organisations = organisations.into_iter().filter_map(number).map(Key::Organisation);
    Ok(organisations.chain(people.map(Key::Person)).collect())
}
