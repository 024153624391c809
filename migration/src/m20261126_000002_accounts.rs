//! People and how they sign in; sessions, jobs, mails, limits, the audit log, settings.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_pk_auto, integer, integer_null, pk_auto, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::schema::{create, drop, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        for statement in append_only(manager.get_database_backend()) {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await?;
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            manager
                .get_connection()
                .execute_unprepared("DROP FUNCTION audit_event_stands()")
                .await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The audit log is only written to: the database itself refuses changes and removals.
fn append_only(backend: DatabaseBackend) -> &'static [&'static str] {
    match backend {
        DatabaseBackend::Postgres => &[
            "CREATE FUNCTION audit_event_stands() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$",
            "CREATE TRIGGER audit_event_stands BEFORE UPDATE OR DELETE ON audit_event \
             FOR EACH ROW EXECUTE FUNCTION audit_event_stands()",
        ],
        _ => &[
            "CREATE TRIGGER audit_event_unchanged BEFORE UPDATE ON audit_event \
             BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END",
            "CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event \
             BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END",
        ],
    }
}

/// A table stands after those that it refers to.
fn tables() -> Vec<TableCreateStatement> {
    let mut tables = people();
    tables.extend(platform());
    tables
}

fn people() -> Vec<TableCreateStatement> {
    vec![
        table(
            "person",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                unique(string_null("email")),
                timestamp_with_time_zone_null("verified_at"),
                string("display_name"),
                string("name_key"),
                string("locale"),
                string_null("password"),
                timestamp_with_time_zone_null("password_at"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("suspended_until"),
                timestamp_with_time_zone_null("deleted_at"),
            ],
            &[],
        ),
        table(
            "person_role",
            vec![
                pk_auto("id"),
                integer("person_id"),
                string("role"),
                integer_null("granted_by"),
                timestamp_with_time_zone("granted_at"),
            ],
            &[("person_id", "person"), ("granted_by", "person")],
        ),
        table(
            "second_factor",
            vec![
                integer("person_id").primary_key().to_owned(),
                text("sealed"),
                timestamp_with_time_zone_null("confirmed_at"),
                big_integer("last_step"),
                timestamp_with_time_zone("created_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "recovery_code",
            vec![
                pk_auto("id"),
                integer("person_id"),
                string("digest"),
                timestamp_with_time_zone_null("used_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "one_time_token",
            vec![
                pk_auto("id"),
                string("purpose"),
                unique(string("digest")),
                integer("person_id"),
                string_null("detail"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("expires_at"),
                timestamp_with_time_zone_null("used_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "notification",
            vec![
                big_pk_auto("id"),
                integer("person_id"),
                string("kind"),
                string("message"),
                text("args"),
                text("path"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("read_at"),
                timestamp_with_time_zone_null("mailed_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "notification_choice",
            vec![pk_auto("id"), integer("person_id"), string("kind"), string("frequency")],
            &[("person_id", "person")],
        ),
    ]
}

fn platform() -> Vec<TableCreateStatement> {
    vec![
        table(
            "session",
            vec![
                string("id").primary_key().to_owned(),
                integer_null("person_id"),
                text("data"),
                string("address"),
                string("agent"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("seen_at"),
                timestamp_with_time_zone("expires_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "job",
            vec![
                big_pk_auto("id"),
                string("kind"),
                text("payload"),
                unique(string_null("once")),
                timestamp_with_time_zone("run_at"),
                integer("attempts"),
                timestamp_with_time_zone_null("leased_until"),
                string_null("leased_by"),
                timestamp_with_time_zone_null("done_at"),
                timestamp_with_time_zone_null("dead_at"),
                text_null("error"),
                timestamp_with_time_zone("created_at"),
            ],
            &[],
        ),
        table(
            "mail",
            vec![
                pk_auto("id"),
                string("kind"),
                integer_null("person_id"),
                string("recipient"),
                string("locale"),
                text_null("sealed"),
                string("message_id"),
                string("state"),
                integer("attempts"),
                text_null("error"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("sent_at"),
                text_null("shown"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "audit_event",
            vec![
                big_pk_auto("id"),
                timestamp_with_time_zone("at"),
                // no reference: the log outlives what it tells of
                integer_null("person_id"),
                string("action"),
                string("outcome"),
                string_null("subject_kind"),
                string_null("subject_id"),
                text("detail"),
                string("address"),
                string("request_id"),
            ],
            &[],
        ),
        table(
            "limit_count",
            vec![
                string("id").primary_key().to_owned(),
                integer("count"),
                timestamp_with_time_zone("window_at"),
                timestamp_with_time_zone_null("blocked_until"),
            ],
            &[],
        ),
        table(
            "setting",
            vec![
                string("name").primary_key().to_owned(),
                text("value"),
                integer_null("set_by"),
                timestamp_with_time_zone("set_at"),
            ],
            &[("set_by", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("person", &["name_key", "id"], false),
        index("person_role", &["person_id", "role"], true),
        index("recovery_code", &["person_id"], false),
        index("one_time_token", &["person_id", "purpose"], false),
        index("notification", &["person_id", "read_at", "id"], false),
        index("notification", &["mailed_at", "person_id"], false),
        index("notification_choice", &["person_id", "kind"], true),
        index("session", &["person_id"], false),
        index("session", &["expires_at"], false),
        index("job", &["done_at", "dead_at", "run_at"], false),
        index("mail", &["state", "id"], false),
        index("mail", &["person_id"], false),
        index("audit_event", &["person_id", "id"], false),
        index("audit_event", &["action", "id"], false),
        index("audit_event", &["subject_kind", "subject_id", "id"], false),
    ]
}
