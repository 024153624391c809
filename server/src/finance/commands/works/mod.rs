//! What stewards bring: from the file to the batch that another publishes.

mod bringing;
mod deciding;
mod reading;

pub use self::bringing::{NewWork, again, bring, map, replace_file};
pub use self::deciding::{discard_work, publish_work, settle};
pub use self::reading::{Came, begin_reading, record};

use bashke_entities::finance::{import_fault, import_work};
use bashke_vocabulary::NoticeKind;
use sea_orm::{ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::batch::PublishError;
use crate::accounts::Notice;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// The job that reads a file in the background.
pub const READ: &str = "finance.read";

async fn forget_faults(tx: &DatabaseTransaction, id: i32) -> Result<(), DbErr> {
    import_fault::Entity::delete_many()
        .filter(import_fault::Column::WorkId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

async fn locked(act: &Act, id: i32) -> Result<import_work::Model, Error> {
    import_work::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
}

fn notice(message: &'static str, work: &import_work::Model) -> Notice {
    let path = format!("/steward/import/{}", work.id);
    Notice::new(NoticeKind::Figures, message, path).with("file", work.file_name.as_str())
}

fn refusal(error: PublishError) -> Error {
    match error {
        PublishError::Database(error) => error.into(),
        PublishError::NotPending(_) => Error::Conflict,
        PublishError::Outdated(_) => Error::refused("publish", "steward-outdated"),
    }
}
