//! Following organisations, places, indicators and themes.

use bashke_entities::network::network_follow;
use bashke_vocabulary::FollowKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::network::queries::FOLLOWED_MOST;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Denied, Facts};

/// What whoever begins to follow, or stops, must be allowed: being suspended keeps nobody from stopping.
#[must_use]
pub const fn following(on: bool) -> Action {
    if on {
        Action::FollowNetwork
    } else {
        Action::ManageAccount
    }
}

/// Follows something, or does so no longer; what is so already stays so. Whoever asks knows that it is there.
///
/// # Errors
/// Refused where too much is followed already; where the actor may not, or the database cannot be reached.
pub async fn follow_in_network(act: &Act, kind: FollowKind, subject: &str, on: bool) -> Result<(), Error> {
    use network_follow::Column;
    act.may(following(on), &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    if !on {
        network_follow::Entity::delete_many()
            .filter(Column::PersonId.eq(person))
            .filter(Column::Kind.eq(kind.word()))
            .filter(Column::Subject.eq(subject))
            .exec(&act.tx)
            .await?;
        return Ok(());
    }
    let followed = network_follow::Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Kind.eq(kind.word()))
        .count(&act.tx)
        .await?;
    if followed >= FOLLOWED_MOST {
        let refusal = Refusal::new("subject", "follow-too-many").with("most", FOLLOWED_MOST.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let row = network_follow::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        kind: Set(kind.word().to_owned()),
        subject: Set(subject.to_owned()),
        since: Set(act.now),
    };
    network_follow::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([Column::PersonId, Column::Kind, Column::Subject])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}
