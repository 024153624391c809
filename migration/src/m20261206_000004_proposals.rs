//! What organisations propose for the library and the catalogue of tools.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean_null, integer, integer_null, pk_auto, string, string_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "library_proposal",
        vec![
            pk_auto("id"),
            // its name in the file of what a trial shows
            unique(string_null("seeded_as")),
            // a resource or a tool
            string("thing"),
            integer("organisation_id"),
            // the answers of the form; they become a row of the library only when they are taken
            text("answers"),
            integer_null("proposed_by"),
            timestamp_with_time_zone("proposed_at"),
            timestamp_with_time_zone_null("withdrawn_at"),
            boolean_null("taken"),
            // what became of it
            integer_null("resource_id"),
            integer_null("tool_id"),
            string_null("language"),
            text_null("words"),
            integer_null("decided_by"),
            timestamp_with_time_zone_null("decided_at"),
        ],
        &[
            ("organisation_id", "organisation"),
            ("proposed_by", "person"),
            ("resource_id", "resource"),
            ("tool_id", "tool"),
            ("decided_by", "person"),
        ],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("library_proposal", &["decided_at", "withdrawn_at", "id"], false),
        index("library_proposal", &["organisation_id", "id"], false),
        index("library_proposal", &["proposed_by"], false),
        index("library_proposal", &["decided_by"], false),
    ]
}
