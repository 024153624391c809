//! What stands already, as it is written by now.

use sea_orm_migration::prelude::*;

const KNOWN: [&str; 3] = [
    // it is found by its name in English too
    "UPDATE experience SET search_key = search_key || ' civil society organisations in kosovo' \
     WHERE slug = 'open-contracts-kosovo' AND search_key NOT LIKE '%civil society organisations in kosovo%'",
    // the first revision of whatever is written is one
    "UPDATE network_media SET revision = 1 WHERE revision = 0",
    // who is a partner by what two agreed is one while that stands, and said nothing of its own
    "UPDATE project_partner SET agreed_at = NULL WHERE EXISTS (SELECT 1 FROM collaboration \
     WHERE collaboration.project_id = project_partner.project_id AND collaboration.accepted \
     AND collaboration.decided_at = project_partner.agreed_at \
     AND project_partner.organisation_id IN (collaboration.from_id, collaboration.to_id))",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for known in KNOWN {
            manager.get_connection().execute_unprepared(known).await?;
        }
        Ok(())
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
