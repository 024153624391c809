//! Messages: conversations of two sides, what was read of them, and whom somebody blocked; who may begin to write to
//! somebody.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, integer_null, pk_auto, string, text, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{add_column, create, drop, drop_column, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        let mut from = string("messages_from");
        from.default("organisations");
        add_column(manager, "person_profile", from).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "person_profile", "messages_from").await?;
        drop(manager, tables()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "conversation",
            vec![
                pk_auto("id"),
                // the two sides as one word, so that there is one conversation of each pair
                unique(string("pair")),
                integer("person_id"),
                // the other side: a person or an organisation
                integer_null("other_id"),
                integer_null("organisation_id"),
                // the newest message of all, of the person, and of the other side; 0 where there is none
                integer("last_id"),
                integer("last_of_person"),
                integer("last_of_other"),
            ],
            &[
                ("person_id", "person"),
                ("other_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "message",
            vec![
                pk_auto("id"),
                integer("conversation_id"),
                integer("person_id"),
                // in whose name, where it is not the person's own
                integer_null("organisation_id"),
                string("language"),
                text("text"),
                // the newest message that the writer had before them
                integer("after_id"),
                timestamp_with_time_zone("sent_at"),
            ],
            &[
                ("conversation_id", "conversation"),
                ("person_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "conversation_reader",
            vec![
                pk_auto("id"),
                integer("conversation_id"),
                integer("person_id"),
                integer("read_to"),
                timestamp_with_time_zone_null("told_at"),
            ],
            &[("conversation_id", "conversation"), ("person_id", "person")],
        ),
        table(
            "message_block",
            vec![
                pk_auto("id"),
                // who blocks whom, as one word
                unique(string("block")),
                string("pair"),
                integer_null("by_person_id"),
                integer_null("by_organisation_id"),
                integer_null("person_id"),
                integer_null("organisation_id"),
                timestamp_with_time_zone("made_at"),
            ],
            &[
                ("by_person_id", "person"),
                ("by_organisation_id", "organisation"),
                ("person_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("conversation", &["person_id", "last_id"], false),
        index("conversation", &["other_id", "last_id"], false),
        index("conversation", &["organisation_id", "last_id"], false),
        index("message", &["conversation_id", "id"], false),
        index("message", &["person_id"], false),
        index("conversation_reader", &["conversation_id", "person_id"], true),
        index("conversation_reader", &["person_id"], false),
        index("message_block", &["pair"], false),
        index("message_block", &["by_person_id"], false),
        index("message_block", &["by_organisation_id"], false),
        index("message_block", &["person_id"], false),
    ]
}
