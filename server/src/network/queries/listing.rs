//! What somebody shows of themselves.

use bashke_entities::network::{person_language, person_place, person_profile, person_theme};
use bashke_vocabulary::{Language, Theme, Visibility};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

/// What somebody shows of themselves, whoever may see it.
#[derive(Debug, Clone)]
pub struct Own {
    /// The row.
    pub row: person_profile::Model,
    /// What they work on.
    pub themes: Vec<Theme>,
    /// Where, as keys of places.
    pub places: Vec<i32>,
    /// Their languages.
    pub languages: Vec<Language>,
}

/// What somebody shows of themselves; none where they never said.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_listing(db: &impl ConnectionTrait, person: i32) -> Result<Option<Own>, DbErr> {
    let Some(row) = person_profile::Entity::find()
        .filter(person_profile::Column::PersonId.eq(person))
        .one(db)
        .await?
    else {
        return Ok(None);
    };
    let themes = person_theme::Entity::find()
        .filter(person_theme::Column::PersonId.eq(person))
        .order_by_asc(person_theme::Column::Id)
        .all(db)
        .await?;
    let places = person_place::Entity::find()
        .filter(person_place::Column::PersonId.eq(person))
        .order_by_asc(person_place::Column::Id)
        .all(db)
        .await?;
    let languages = person_language::Entity::find()
        .filter(person_language::Column::PersonId.eq(person))
        .order_by_asc(person_language::Column::Id)
        .all(db)
        .await?;
    Ok(Some(Own {
        row,
        themes: themes.into_iter().filter_map(|row| row.theme.parse().ok()).collect(),
        places: places.into_iter().map(|row| row.place_id).collect(),
        languages: languages
            .into_iter()
            .filter_map(|row| row.language.parse().ok())
            .collect(),
    }))
}

impl Own {
    /// The same without what a reader may not see.
    #[must_use]
    pub fn seen_by(mut self, member: bool, own: bool) -> Self {
        let sees = |word: &str| match word.parse() {
            Ok(Visibility::Everyone) => true,
            Ok(Visibility::Members) => member || own,
            Ok(Visibility::Nobody) | Err(_) => own,
        };
        if !sees(&self.row.about_seen) {
            (self.row.about_sq, self.row.about_en) = (None, None);
        }
        if !sees(&self.row.themes_seen) {
            self.themes.clear();
        }
        if !sees(&self.row.places_seen) {
            self.places.clear();
        }
        if !sees(&self.row.languages_seen) {
            self.languages.clear();
        }
        if !sees(&self.row.contact_seen) {
            self.row.contact = None;
        }
        self
    }
}

/// Whether a reader may see where somebody belongs.
#[must_use]
pub fn shows_organisations(own: Option<&Own>, member: bool, oneself: bool) -> bool {
    let seen = own.map(|own| own.row.organisations_seen.parse());
    match seen {
        // whoever never said shows it
        None | Some(Ok(Visibility::Everyone)) => true,
        Some(Ok(Visibility::Members)) => member || oneself,
        Some(Ok(Visibility::Nobody) | Err(_)) => oneself,
    }
}
