//! Settings that administrators change in the page, kept in the database.

use bashke_entities::platform::setting;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};

use super::act::Act;
use super::audit::Event;
use super::errors::Error;
use crate::policy::{Action, Facts};

/// A setting that is on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// Stewards may publish what they imported themselves.
    OwnWorkAllowed,
    /// New accounts can be made.
    SignUpOpen,
}

impl Switch {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::OwnWorkAllowed, Self::SignUpOpen];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OwnWorkAllowed => "own-work-allowed",
            Self::SignUpOpen => "sign-up-open",
        }
    }

    /// How it stands where nobody set it.
    #[must_use]
    pub const fn by_default(self) -> bool {
        match self {
            Self::OwnWorkAllowed => false,
            Self::SignUpOpen => true,
        }
    }
}

/// Whether a switch is on.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_on(db: &impl ConnectionTrait, switch: Switch) -> Result<bool, DbErr> {
    let row = setting::Entity::find_by_id(switch.name()).one(db).await?;
    Ok(row.map_or(switch.by_default(), |row| row.value == "on"))
}

/// Sets a switch.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn set(act: &Act, switch: Switch, on: bool) -> Result<(), Error> {
    act.may(Action::ChangeSettings, &Facts::default())?;
    let value = if on { "on" } else { "off" };
    let row = setting::ActiveModel {
        name: Set(switch.name().to_owned()),
        value: Set(value.to_owned()),
        set_by: Set(act.actor.id()),
        set_at: Set(act.now),
    };
    setting::Entity::insert(row)
        .on_conflict(
            OnConflict::column(setting::Column::Name)
                .update_columns([setting::Column::Value, setting::Column::SetBy, setting::Column::SetAt])
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    act.audit(
        Event::done("settings.changed")
            .on("setting", switch.name())
            .with("value", value),
    )
    .await
}
