//! Whether a session was asked for a certificate, written down when it is issued: what is marked required later was not.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

use crate::schema::{add_column, drop_column};

/// Of those issued before, what their page said until now: a session that is required was attended by then.
const SAID: &str = "\
UPDATE certificate SET session_asked = TRUE WHERE EXISTS (\
SELECT 1 FROM session_registration r JOIN training_session s ON s.id = r.session_id \
WHERE r.person_id = certificate.person_id AND s.course_id = certificate.course_id \
AND s.required AND s.item IS NULL AND s.cancelled_at IS NULL AND r.state = 'registered' AND r.attended_at <= certificate.issued_at)";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut asked = boolean("session_asked");
        asked.default(false);
        add_column(manager, "certificate", asked).await?;
        manager.get_connection().execute_unprepared(SAID).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "certificate", "session_asked").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
