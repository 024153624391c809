//! Organisations with which events are held together, and what they said to being named.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, pk_auto, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::schema::{index, step, table};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "event_co_host",
        vec![
            pk_auto("id"),
            integer("event_id"),
            integer("organisation_id"),
            timestamp_with_time_zone("asked_at"),
            timestamp_with_time_zone_null("agreed_at"),
            timestamp_with_time_zone_null("declined_at"),
        ],
        &[("event_id", "event"), ("organisation_id", "organisation")],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("event_co_host", &["event_id", "organisation_id"], true),
        index("event_co_host", &["organisation_id"], false),
    ]
}
