//! Statements in dialogues, votes on them, and the map that comes of these.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    double, integer, integer_null, pk_auto, string, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "statement",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("author_id"),
                integer_null("organisation_id"),
                string("language"),
                text("text"),
                text("text_key"),
                string("state"),
                integer("votes"),
                text_null("reason"),
                integer_null("decided_by"),
                timestamp_with_time_zone_null("decided_at"),
                timestamp_with_time_zone("made_at"),
                timestamp_with_time_zone_null("changed_at"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
                ("decided_by", "person"),
            ],
        ),
        table(
            "statement_vote",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("statement_id"),
                integer("person_id"),
                integer("vote"),
                timestamp_with_time_zone("voted_at"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("statement_id", "statement"),
                ("person_id", "person"),
            ],
        ),
        table(
            "opinion_map",
            vec![
                pk_auto("id"),
                unique(integer("dialogue_id")),
                string("method"),
                integer("votes"),
                integer("voters"),
                text("body"),
                timestamp_with_time_zone("made_at"),
            ],
            &[("dialogue_id", "dialogue")],
        ),
        table(
            "opinion_place",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("person_id"),
                double("x"),
                double("y"),
                integer("group_number"),
            ],
            &[("dialogue_id", "dialogue"), ("person_id", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("statement", &["dialogue_id", "state", "id"], false),
        index("statement", &["author_id", "id"], false),
        index("statement_vote", &["statement_id", "person_id"], true),
        index("statement_vote", &["dialogue_id", "person_id"], false),
        index("statement_vote", &["person_id", "id"], false),
        index("opinion_place", &["dialogue_id", "person_id"], true),
    ]
}
