use bashke::platform::db::{migrate, unmigrate};
use bashke_migration::{Migrator, MigratorTrait};
use bashke_tests::{Backend, Data, Database};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

#[tokio::test]
async fn sqlite() {
    there_and_back(
        Backend::Sqlite,
        "SELECT m.name || '.' || c.name || ' ' || c.type AS line FROM sqlite_master m, pragma_table_info(m.name) c
         UNION SELECT type || ' ' || name FROM sqlite_master",
    )
    .await;
}

#[tokio::test]
async fn postgres() {
    there_and_back(
        Backend::Postgres,
        "SELECT table_name || '.' || column_name || ' ' || data_type AS line FROM information_schema.columns
         WHERE table_schema = 'public'
         UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    )
    .await;
}

/// Every step can be undone and done again, and leaves the same schema.
async fn there_and_back(backend: Backend, listing: &str) {
    let database = Database::blank(backend).await;
    let db = database.connect().await;
    migrate(&db).await.expect("up");
    let first = schema(&db, listing).await;
    assert!(first.iter().any(|line| line.starts_with("observation.")), "{first:?}");

    let steps = u32::try_from(Migrator::migrations().len()).expect("not so many");
    unmigrate(&db, steps).await.expect("down");
    let left = schema(&db, listing).await;
    let ours: Vec<&String> = left.iter().filter(|line| !line.contains("seaql_migrations")).collect();
    assert!(ours.is_empty(), "left behind: {ours:?}");

    migrate(&db).await.expect("up again");
    assert_eq!(schema(&db, listing).await, first);
    migrate(&db).await.expect("nothing is left to do");
    database.discard().await;
}

async fn schema(db: &DatabaseConnection, listing: &str) -> Vec<String> {
    let statement = Statement::from_string(db.get_database_backend(), listing);
    let rows = db.query_all_raw(statement).await.expect("the schema is read");
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", "line").expect("a line"))
        .collect();
    lines.sort();
    lines.retain(|line| !line.starts_with("sqlite_sequence") && !line.contains(" sqlite_"));
    lines
}

/// Steps are told apart by their names, which databases that are in use hold: each is the name of its file.
#[test]
fn every_step_is_named_after_its_file() {
    let mut names: Vec<String> = Migrator::migrations()
        .iter()
        .map(|step| step.name().to_owned())
        .collect();
    assert!(names.iter().all(|name| name.starts_with("m2026")), "{names:?}");
    assert!(names.is_sorted(), "{names:?}");
    names.dedup();
    assert_eq!(names.len(), Migrator::migrations().len(), "{names:?}");
}

/// The database itself keeps the audit log, whoever writes to it.
#[tokio::test]
async fn the_audit_log_is_neither_changed_nor_emptied() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let database = Database::copy(backend, Data::Empty).await;
        let db = database.connect().await;
        db.execute_unprepared(
            "INSERT INTO audit_event (at, action, outcome, detail, address, request_id) \
             VALUES ('2026-11-23 09:00:00+00:00', 'page', 'done', '{}', '', '')",
        )
        .await
        .expect("it is added to");
        let statements = [
            "UPDATE audit_event SET action = 'other'",
            "DELETE FROM audit_event",
            "TRUNCATE audit_event",
            "TRUNCATE audit_event CASCADE",
        ];
        let known = if backend == Backend::Postgres { 4 } else { 2 };
        for statement in &statements[..known] {
            let refused = db.execute_unprepared(statement).await.expect_err(statement);
            assert!(refused.to_string().contains("only added to"), "{statement}: {refused}");
        }
        database.discard().await;
    }
}
