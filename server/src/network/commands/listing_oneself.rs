//! Putting oneself into the directory, and out of it.

use bashke_entities::network::{person_language, person_place, person_profile, person_theme};
use bashke_vocabulary::MessagesFrom;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::{listing, write};
use crate::network::rules::Listing;
use crate::network::rules::directory::Key;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// Writes what somebody shows of themselves.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list_oneself(act: &Act, shown: &Listing) -> Result<(), Error> {
    let person = act.actor.id().ok_or(Error::NotFound)?;
    act.may(Action::ListOneself, &Facts::concerning(Some(person)))?;
    let word = |seen: bashke_vocabulary::Visibility| Set(seen.word().to_owned());
    let row = person_profile::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        listed: word(shown.listed),
        about_sq: Set(shown.about_sq.clone()),
        about_en: Set(shown.about_en.clone()),
        about_seen: word(shown.about_seen),
        themes_seen: word(shown.themes_seen),
        places_seen: word(shown.places_seen),
        languages_seen: word(shown.languages_seen),
        organisations_seen: word(shown.organisations_seen),
        contact: Set(shown.contact.clone()),
        contact_seen: word(shown.contact_seen),
        messages_from: Set(shown
            .messages_from
            .unwrap_or(MessagesFrom::Organisations)
            .word()
            .to_owned()),
        created_at: Set(act.now),
        changed_at: Set(act.now),
    };
    use person_profile::Column;
    let mut anew = OnConflict::column(Column::PersonId);
    anew.update_columns([
        Column::Listed,
        Column::AboutSq,
        Column::AboutEn,
        Column::AboutSeen,
        Column::ThemesSeen,
        Column::PlacesSeen,
        Column::LanguagesSeen,
        Column::OrganisationsSeen,
        Column::Contact,
        Column::ContactSeen,
        Column::ChangedAt,
    ]);
    if shown.messages_from.is_some() {
        anew.update_column(Column::MessagesFrom);
    }
    person_profile::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(&act.tx)
        .await?;
    found_by(act, person, shown).await?;
    listing::changed(&act.tx, Key::Person(person)).await?;
    act.audit(
        Event::done("person.listed")
            .on("person", person)
            .with("seen", shown.listed.word()),
    )
    .await
}

/// Writes anew what they can be found by.
async fn found_by(act: &Act, person: i32, shown: &Listing) -> Result<(), Error> {
    forget_found_by(&act.tx, person).await?;
    let themes = shown.themes.iter().map(|theme| person_theme::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        theme: Set(theme.word().to_owned()),
    });
    write(&act.tx, themes).await?;
    let places = shown.places.iter().map(|place| person_place::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        place_id: Set(*place),
    });
    write(&act.tx, places).await?;
    let languages = shown.languages.iter().map(|language| person_language::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        language: Set(language.word().to_owned()),
    });
    Ok(write(&act.tx, languages).await?)
}

async fn forget_found_by(tx: &impl ConnectionTrait, person: i32) -> Result<(), DbErr> {
    person_theme::Entity::delete_many()
        .filter(person_theme::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    person_place::Entity::delete_many()
        .filter(person_place::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    person_language::Entity::delete_many()
        .filter(person_language::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

/// Somebody is called otherwise: the directory finds them by that name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn renamed(act: &Act, person: i32) -> Result<(), Error> {
    Ok(listing::changed(&act.tx, Key::Person(person)).await?)
}

/// Takes somebody out of the directory with all that they showed there.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn forget(tx: &impl ConnectionTrait, person: i32) -> Result<(), DbErr> {
    forget_found_by(tx, person).await?;
    person_profile::Entity::delete_many()
        .filter(person_profile::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    listing::changed(tx, Key::Person(person)).await
}
