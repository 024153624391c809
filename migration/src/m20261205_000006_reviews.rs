//! Reviews of tools and resources by members of verified organisations.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, integer_null, pk_auto, small_integer, string, text, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "review",
        vec![
            pk_auto("id"),
            // one of the two
            integer_null("tool_id"),
            integer_null("resource_id"),
            // in whose name
            integer("organisation_id"),
            integer("person_id"),
            small_integer("rating"),
            string("language"),
            text("text"),
            integer("revision"),
            timestamp_with_time_zone("created_at"),
            timestamp_with_time_zone("changed_at"),
            timestamp_with_time_zone_null("withdrawn_at"),
        ],
        &[
            ("tool_id", "tool"),
            ("resource_id", "resource"),
            ("organisation_id", "organisation"),
            ("person_id", "person"),
        ],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // once a person and thing; what is null stands apart from all else
        index("review", &["tool_id", "person_id"], true),
        index("review", &["resource_id", "person_id"], true),
        index("review", &["organisation_id"], false),
        index("review", &["person_id"], false),
    ]
}
