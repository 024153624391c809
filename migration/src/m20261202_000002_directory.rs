//! The directory: what people show of themselves, in which languages one can be reached, and what changed when.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, pk_auto, string, text_null, timestamp_with_time_zone};

use crate::schema::{create, drop, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        // the one row of the edition: every change counts it up, and so waits for the change before it
        let edition = Query::insert()
            .into_table(Alias::new("directory_edition"))
            .columns([Alias::new("id"), Alias::new("edition")])
            .values_panic([1.into(), 0_i64.into()])
            .to_owned();
        manager.execute(edition).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table("directory_edition", vec![pk_auto("id"), big_integer("edition")], &[]),
        table(
            "directory_change",
            vec![
                pk_auto("id"),
                big_integer("edition"),
                string("kind"),
                integer("subject_id"),
            ],
            &[],
        ),
        table(
            "organisation_language",
            vec![pk_auto("id"), integer("organisation_id"), string("language")],
            &[("organisation_id", "organisation")],
        ),
        table(
            "person_profile",
            vec![
                pk_auto("id"),
                unique(integer("person_id")),
                string("listed"),
                text_null("about_sq"),
                text_null("about_en"),
                string("about_seen"),
                string("themes_seen"),
                string("places_seen"),
                string("languages_seen"),
                string("organisations_seen"),
                text_null("contact"),
                string("contact_seen"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "person_theme",
            vec![pk_auto("id"), integer("person_id"), string("theme")],
            &[("person_id", "person")],
        ),
        table(
            "person_place",
            vec![pk_auto("id"), integer("person_id"), integer("place_id")],
            &[("person_id", "person"), ("place_id", "place")],
        ),
        table(
            "person_language",
            vec![pk_auto("id"), integer("person_id"), string("language")],
            &[("person_id", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("directory_change", &["edition"], false),
        index("organisation_language", &["organisation_id", "language"], true),
        index("person_theme", &["person_id", "theme"], true),
        index("person_place", &["person_id", "place_id"], true),
        index("person_language", &["person_id", "language"], true),
    ]
}
