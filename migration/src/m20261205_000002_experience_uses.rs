//! Where else experiences were used, and which of them are good practice.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, integer_null, pk_auto, small_integer, string, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "experience_use",
            vec![
                pk_auto("id"),
                integer("experience_id"),
                integer("organisation_id"),
                integer("place_id"),
                small_integer("year"),
                string("outcome"),
                string("language"),
                text("text"),
                integer("revision"),
                integer_null("written_by"),
                timestamp_with_time_zone("written_at"),
                timestamp_with_time_zone("changed_at"),
                // kept, so that what moderators decided on it holds for what is written in its place
                timestamp_with_time_zone_null("withdrawn_at"),
            ],
            &[
                ("experience_id", "experience"),
                ("organisation_id", "organisation"),
                ("place_id", "place"),
                ("written_by", "person"),
            ],
        ),
        table(
            "experience_choice",
            vec![
                pk_auto("id"),
                unique(integer("experience_id")),
                text("reason_sq"),
                text_null("reason_en"),
                integer_null("chosen_by"),
                timestamp_with_time_zone("chosen_at"),
            ],
            &[("experience_id", "experience"), ("chosen_by", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // each organisation tells of it once
        index("experience_use", &["experience_id", "organisation_id"], true),
        index("experience_use", &["organisation_id"], false),
        index("experience_use", &["place_id"], false),
        index("experience_use", &["written_by"], false),
        index("experience_choice", &["chosen_by"], false),
    ]
}
