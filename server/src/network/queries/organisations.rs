//! Organisations: the list, and what each shows to whom.

use std::collections::HashMap;

use bashke_entities::network::{
    organisation, organisation_contact, organisation_language, organisation_place, organisation_theme,
};
use bashke_vocabulary::{Language, Theme, Visibility, fold};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::owners;
use crate::accounts::Actor;
use crate::platform::storage;

/// How many organisations stand on a page.
pub const SIZE: u64 = 30;

/// A page of organisations whose names hold these words, in the order of Albanian, and how many there are in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn list(db: &impl ConnectionTrait, words: &str, page: u64) -> Result<(Vec<organisation::Model>, u64), DbErr> {
    use organisation::Column;
    let mut find = organisation::Entity::find();
    for word in fold(words).split(' ').filter(|word| !word.is_empty()) {
        find = find.filter(Column::NameKey.contains(word));
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(Column::SortKey)
        .order_by_asc(Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// Organisations by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn named(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, organisation::Model>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// What organisations work on, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn themes_of(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, Vec<Theme>>, DbErr> {
    let rows = organisation_theme::Entity::find()
        .filter(organisation_theme::Column::OrganisationId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut themes = HashMap::<i32, Vec<Theme>>::new();
    for row in rows {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.organisation_id).or_default().push(theme);
        }
    }
    themes.values_mut().for_each(|themes| themes.sort_unstable());
    Ok(themes)
}

/// Where organisations work, as keys of places, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn places_of(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, Vec<i32>>, DbErr> {
    let rows = organisation_place::Entity::find()
        .filter(organisation_place::Column::OrganisationId.is_in(ids.iter().copied()))
        .order_by_asc(organisation_place::Column::Id)
        .all(db)
        .await?;
    let mut places = HashMap::<i32, Vec<i32>>::new();
    for row in rows {
        places.entry(row.organisation_id).or_default().push(row.place_id);
    }
    Ok(places)
}

/// An organisation by its short name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn find(db: &impl ConnectionTrait, slug: &str) -> Result<Option<organisation::Model>, DbErr> {
    organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(slug))
        .one(db)
        .await
}

/// The logo of an organisation, by its key: the file, its width and height.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn logo(db: &impl ConnectionTrait, id: i32) -> Result<Option<(i32, i32, i32)>, DbErr> {
    let row = organisation::Entity::find_by_id(id).one(db).await?;
    let Some(file) = row.and_then(|row| row.logo_id) else {
        return Ok(None);
    };
    let size = storage::size(db, file).await?;
    Ok(size.map(|(width, height)| (file, width, height)))
}

/// The organisation whose logo a file is.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn with_logo(db: &impl ConnectionTrait, file: i32) -> Result<Option<organisation::Model>, DbErr> {
    organisation::Entity::find()
        .filter(organisation::Column::LogoId.eq(file))
        .one(db)
        .await
}

/// An organisation by its key, with the first of its owners.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn organisation_and_owner(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(organisation::Model, Option<i32>)>, DbErr> {
    let Some(row) = organisation::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let owner = owners(db, id).await?.into_iter().next();
    Ok(Some((row, owner)))
}

/// What else an organisation says of itself.
#[derive(Debug, Clone)]
pub struct Details {
    /// What it works on.
    pub themes: Vec<Theme>,
    /// Where, as keys of places.
    pub places: Vec<i32>,
    /// In which languages it can be reached.
    pub languages: Vec<Language>,
    /// How it is reached, as far as whoever asks may see it.
    pub contacts: Vec<organisation_contact::Model>,
}

/// What else an organisation says of itself; of its contacts what the actor may see. `editing` is set where the page
/// is for those who edit them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn details(
    db: &impl ConnectionTrait,
    organisation: i32,
    actor: &Actor,
    editing: bool,
) -> Result<Details, DbErr> {
    use organisation_contact::Column;
    let seen: &[Visibility] = match &actor.signed {
        _ if editing => Visibility::ALL,
        Some(signed) if signed.verified => &[Visibility::Everyone, Visibility::Members],
        _ => &[Visibility::Everyone],
    };
    let contacts = organisation_contact::Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::Visibility.is_in(seen.iter().map(|one| one.word())))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(Details {
        themes: themes_of(db, &[organisation])
            .await?
            .remove(&organisation)
            .unwrap_or_default(),
        places: places_of(db, &[organisation])
            .await?
            .remove(&organisation)
            .unwrap_or_default(),
        languages: languages_of(db, organisation).await?,
        contacts,
    })
}

async fn languages_of(db: &impl ConnectionTrait, organisation: i32) -> Result<Vec<Language>, DbErr> {
    let rows = organisation_language::Entity::find()
        .filter(organisation_language::Column::OrganisationId.eq(organisation))
        .order_by_asc(organisation_language::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| row.language.parse().ok()).collect())
}

/// Where organisations are, by their keys: the municipality that one stands for, or the only one in which it works. One
/// that works in several has none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seats(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, i32>, DbErr> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids.iter().copied()))
        .filter(organisation::Column::PlaceId.is_not_null())
        .all(db)
        .await?;
    let works = places_of(db, ids).await?;
    let mut seats: HashMap<i32, i32> = works
        .into_iter()
        .filter_map(|(id, places)| match places.as_slice() {
            [only] => Some((id, *only)),
            _ => None,
        })
        .collect();
    seats.extend(rows.into_iter().filter_map(|row| Some((row.id, row.place_id?))));
    Ok(seats)
}

/// The short names and names of organisations, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn faces(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, (String, String)>, DbErr> {
    let ids: Vec<i32> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, (row.slug, row.name))).collect())
}
