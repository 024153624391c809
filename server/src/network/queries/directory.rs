//! The directory's entries as the database has them, and which changed since.

use std::collections::{HashMap, HashSet};

use bashke_entities::accounts::person;
use bashke_entities::finance::place;
use bashke_entities::network::{
    directory_change, directory_edition, grant, offer, organisation, organisation_language, organisation_place,
    organisation_theme, person_language, person_place, person_profile, person_theme,
};
use bashke_vocabulary::{Language, OfferKind, OfferSide, OrganisationKind, SubjectKind, Theme, Visibility};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Select};

use super::unseen::hidden_of;
use crate::network::rules::directory::{Directory, Entry, Facet, Key, NOWHERE, PERSON, Value, number_of};
use crate::platform::collation::sort_key;

/// How many changes are kept: whoever missed more reads everything anew.
pub const CHANGES: i64 = 500;

/// The word of a change that concerns everybody.
pub const ALL: &str = "all";

/// How often the directory was changed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn edition(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let row = directory_edition::Entity::find().one(db).await?;
    Ok(row.map_or(0, |row| row.edition))
}

/// Whose profiles changed after an edition and up to another; none where that is not known any more, or too much did.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn changes(db: &impl ConnectionTrait, after: i64, until: i64) -> Result<Option<HashSet<Key>>, DbErr> {
    if until - after > CHANGES || after < 0 {
        return Ok(None);
    }
    let rows = directory_change::Entity::find()
        .filter(directory_change::Column::Edition.gt(after))
        .filter(directory_change::Column::Edition.lte(until))
        .all(db)
        .await?;
    // another write may have cleared away some of them since the edition was read
    if i64::try_from(rows.len()) != Ok(until - after) {
        return Ok(None);
    }
    let keys = rows.into_iter().map(|row| match row.kind.as_str() {
        "organisation" => Some(Key::Organisation(row.subject_id)),
        "person" => Some(Key::Person(row.subject_id)),
        _ => None,
    });
    Ok(keys.collect())
}

/// The whole directory.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn directory(db: &impl ConnectionTrait) -> Result<Directory, DbErr> {
    Ok(Directory::of(entries(db, None).await?))
}

/// The entries of those profiles that are in the directory.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn entries_of(db: &impl ConnectionTrait, keys: &HashSet<Key>) -> Result<Vec<Entry>, DbErr> {
    entries(db, Some(keys)).await
}

async fn entries(db: &impl ConnectionTrait, only: Option<&HashSet<Key>>) -> Result<Vec<Entry>, DbErr> {
    let counties = counties(db).await?;
    let mut entries = organisations(db, only, &counties).await?;
    entries.extend(people(db, only, &counties).await?);
    Ok(entries)
}

/// The county of each municipality, by their keys.
async fn counties(db: &impl ConnectionTrait) -> Result<HashMap<i32, i32>, DbErr> {
    let rows: Vec<(i32, Option<i32>)> = place::Entity::find()
        .select_only()
        .columns([place::Column::Id, place::Column::ParentId])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, parent)| Some((id, parent?)))
        .collect())
}

/// Pairs of a profile and what it can be found by, of all profiles or of some.
async fn pairs<E, T>(
    db: &impl ConnectionTrait,
    of: E::Column,
    what: E::Column,
    only: Option<&[i32]>,
) -> Result<Vec<(i32, T)>, DbErr>
where
    E: EntityTrait,
    (i32, T): sea_orm::TryGetableMany,
{
    narrowed(E::find().select_only().column(of).column(what), of, only)
        .into_tuple()
        .all(db)
        .await
}

fn narrowed<E: EntityTrait>(find: Select<E>, of: E::Column, only: Option<&[i32]>) -> Select<E> {
    match only {
        Some(ids) => find.filter(of.is_in(ids.iter().copied())),
        None => find,
    }
}

/// What a word stands for in a facet whose values are words.
fn values<T: Copy + PartialEq + std::str::FromStr>(
    rows: Vec<(i32, String)>,
    all: &'static [T],
    facet: Facet,
) -> impl Iterator<Item = (i32, Facet, Value)> {
    rows.into_iter()
        .filter_map(move |(id, word)| Some((id, facet, number_of(all, word.parse().ok()?)?)))
}

/// A municipality, and the county in which it lies.
fn and_county(rows: Vec<(i32, i32)>, counties: &HashMap<i32, i32>) -> impl Iterator<Item = (i32, Facet, Value)> {
    rows.into_iter().flat_map(|(id, place)| {
        let both = [Some(place), counties.get(&place).copied()];
        both.into_iter().flatten().map(move |place| (id, Facet::Place, place))
    })
}

async fn organisations(
    db: &impl ConnectionTrait,
    only: Option<&HashSet<Key>>,
    counties: &HashMap<i32, i32>,
) -> Result<Vec<Entry>, DbErr> {
    use organisation::Column;
    let only: Option<Vec<i32>> = only.map(|keys| {
        let ids = keys.iter().filter_map(|key| match key {
            Key::Organisation(id) => Some(*id),
            Key::Person(_) => None,
        });
        ids.collect()
    });
    let only = only.as_deref();
    type Row = (i32, String, String, String, Option<DateTime<Utc>>, Option<i32>);
    let find = organisation::Entity::find().select_only().columns([
        Column::Id,
        Column::NameKey,
        Column::SortKey,
        Column::Kind,
        Column::VerifiedUntil,
        Column::PlaceId,
    ]);
    let rows: Vec<Row> = narrowed(find, Column::Id, only).into_tuple().all(db).await?;
    let mut facets: Vec<(i32, Facet, Value)> = Vec::new();
    let themes = {
        use organisation_theme::{Column as C, Entity};
        pairs::<Entity, String>(db, C::OrganisationId, C::Theme, only).await?
    };
    facets.extend(values(themes, Theme::ALL, Facet::Theme));
    let languages = {
        use organisation_language::{Column as C, Entity};
        pairs::<Entity, String>(db, C::OrganisationId, C::Language, only).await?
    };
    facets.extend(values(languages, Language::ALL, Facet::Language));
    let mut places = {
        use organisation_place::{Column as C, Entity};
        pairs::<Entity, i32>(db, C::OrganisationId, C::PlaceId, only).await?
    };
    places.extend(rows.iter().filter_map(|row| Some((row.0, row.5?))));
    facets.extend(and_county(places, counties));
    let grants: Vec<(Option<i32>, Option<i32>)> = {
        use grant::Column as C;
        let find = grant::Entity::find()
            .select_only()
            .columns([C::OrganisationId, C::CallId]);
        narrowed(find.filter(C::CallId.is_not_null()), C::OrganisationId, only)
            .into_tuple()
            .all(db)
            .await?
    };
    facets.extend(
        grants
            .into_iter()
            .filter_map(|(of, call)| Some((of?, Facet::Call, call?))),
    );
    let offered: Vec<(i32, String)> = {
        use offer::Column as C;
        let find = offer::Entity::find()
            .select_only()
            .columns([C::OrganisationId, C::Kind]);
        let hidden = hidden_of(db, SubjectKind::Offer).await?;
        // what expired meanwhile goes as soon as that is noted, which tells the directory
        let now = find
            .filter(C::Id.is_not_in(hidden.own))
            .filter(C::Side.eq(OfferSide::Offer.word()))
            .filter(C::ClosedAt.is_null())
            .filter(C::ExpiredAt.is_null());
        narrowed(now, C::OrganisationId, only).into_tuple().all(db).await?
    };
    facets.extend(values(offered, OfferKind::ALL, Facet::Offer));
    let mut by_id: HashMap<i32, Vec<(Facet, Value, Visibility)>> = HashMap::new();
    for (id, facet, value) in facets {
        by_id.entry(id).or_default().push((facet, value, Visibility::Everyone));
    }
    let entries = rows
        .into_iter()
        .map(|(id, name_key, sort_key, kind, verified_until, _)| {
            let mut facets = by_id.remove(&id).unwrap_or_default();
            let kind = kind
                .parse()
                .ok()
                .and_then(|kind| number_of(OrganisationKind::ALL, kind));
            facets.extend(kind.map(|kind| (Facet::Kind, kind, Visibility::Everyone)));
            if !facets.iter().any(|(facet, ..)| *facet == Facet::Place) {
                facets.push((Facet::Place, NOWHERE, Visibility::Everyone));
            }
            Entry {
                key: Key::Organisation(id),
                name_key,
                sort_key,
                verified_until,
                listed: Visibility::Everyone,
                facets,
            }
        });
    Ok(entries.collect())
}

async fn people(
    db: &impl ConnectionTrait,
    only: Option<&HashSet<Key>>,
    counties: &HashMap<i32, i32>,
) -> Result<Vec<Entry>, DbErr> {
    use person_profile::Column;
    let only: Option<Vec<i32>> = only.map(|keys| {
        let ids = keys.iter().filter_map(|key| match key {
            Key::Person(id) => Some(*id),
            Key::Organisation(_) => None,
        });
        ids.collect()
    });
    let only = only.as_deref();
    let listed = narrowed(person_profile::Entity::find(), Column::PersonId, only)
        .filter(Column::Listed.ne(Visibility::Nobody.word()))
        .all(db)
        .await?;
    if listed.is_empty() {
        return Ok(Vec::new());
    }
    type Row = (i32, String, String);
    let names = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::DisplayName, person::Column::NameKey])
        .filter(person::Column::DeletedAt.is_null());
    let rows: Vec<Row> = narrowed(names, person::Column::Id, only).into_tuple().all(db).await?;
    let mut names: HashMap<i32, (String, String)> = rows.into_iter().map(|(id, name, key)| (id, (name, key))).collect();
    let mut facets: Vec<(i32, Facet, Value)> = Vec::new();
    let themes = {
        use person_theme::{Column as C, Entity};
        pairs::<Entity, String>(db, C::PersonId, C::Theme, only).await?
    };
    facets.extend(values(themes, Theme::ALL, Facet::Theme));
    let languages = {
        use person_language::{Column as C, Entity};
        pairs::<Entity, String>(db, C::PersonId, C::Language, only).await?
    };
    facets.extend(values(languages, Language::ALL, Facet::Language));
    let places = {
        use person_place::{Column as C, Entity};
        pairs::<Entity, i32>(db, C::PersonId, C::PlaceId, only).await?
    };
    facets.extend(and_county(places, counties));
    let mut by_id: HashMap<i32, Vec<(Facet, Value)>> = HashMap::new();
    for (id, facet, value) in facets {
        by_id.entry(id).or_default().push((facet, value));
    }
    let entries = listed.into_iter().filter_map(|row| {
        let (name, name_key) = names.remove(&row.person_id)?;
        let seen = |word: &str| word.parse().unwrap_or(Visibility::Nobody);
        let of = |facet| match facet {
            Facet::Theme => seen(&row.themes_seen),
            Facet::Place => seen(&row.places_seen),
            Facet::Language => seen(&row.languages_seen),
            Facet::Kind | Facet::Call | Facet::Offer => Visibility::Everyone,
        };
        let shown = by_id.remove(&row.person_id).unwrap_or_default().into_iter();
        let mut facets: Vec<_> = shown.map(|(facet, value)| (facet, value, of(facet))).collect();
        facets.push((Facet::Kind, PERSON, Visibility::Everyone));
        Some(Entry {
            key: Key::Person(row.person_id),
            sort_key: sort_key(&name),
            name_key,
            verified_until: None,
            listed: seen(&row.listed),
            facets,
        })
    });
    Ok(entries.collect())
}
