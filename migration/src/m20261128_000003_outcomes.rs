//! Proposals and arguments in dialogues, commitments and how releases judge them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    double, double_null, integer, integer_null, pk_auto, string, string_null, text, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "proposal",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("author_id"),
                integer_null("organisation_id"),
                string("language"),
                text("title"),
                text("title_key"),
                text("text"),
                text("html"),
                integer("renderer"),
                timestamp_with_time_zone("made_at"),
                timestamp_with_time_zone_null("withdrawn_at"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "argument",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("proposal_id"),
                integer("author_id"),
                integer_null("organisation_id"),
                string("language"),
                string("side"),
                text("text"),
                text("html"),
                integer("renderer"),
                timestamp_with_time_zone("made_at"),
                timestamp_with_time_zone_null("withdrawn_at"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("proposal_id", "proposal"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "commitment",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                string("language"),
                text("who"),
                integer_null("organisation_id"),
                text("what"),
                integer("indicator_id"),
                integer("place_id"),
                string("baseline_period"),
                double("baseline"),
                double("target"),
                string("direction"),
                string("deadline"),
                integer("release_id"),
                integer("made_by"),
                timestamp_with_time_zone("made_at"),
                string("standing"),
                integer("judged_release"),
                string_null("by_period"),
                double_null("by_value"),
                double_null("way"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("organisation_id", "organisation"),
                ("indicator_id", "indicator"),
                ("place_id", "place"),
                ("release_id", "release"),
                ("made_by", "person"),
            ],
        ),
        table(
            "commitment_judgement",
            vec![
                pk_auto("id"),
                integer("commitment_id"),
                integer("release_id"),
                string("standing"),
                string_null("by_period"),
                double_null("by_value"),
                double_null("way"),
                timestamp_with_time_zone("judged_at"),
            ],
            &[("commitment_id", "commitment"), ("release_id", "release")],
        ),
        table(
            "commitment_report",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("commitment_id"),
                integer("author_id"),
                integer_null("organisation_id"),
                string("language"),
                text("text"),
                text("html"),
                integer("renderer"),
                timestamp_with_time_zone("made_at"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("commitment_id", "commitment"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("proposal", &["dialogue_id", "id"], false),
        index("proposal", &["author_id", "id"], false),
        index("argument", &["proposal_id", "id"], false),
        index("argument", &["dialogue_id", "id"], false),
        index("argument", &["author_id", "id"], false),
        index("commitment", &["dialogue_id", "id"], false),
        index("commitment", &["indicator_id", "place_id"], false),
        index("commitment_judgement", &["commitment_id", "release_id"], true),
        index("commitment_report", &["commitment_id", "id"], false),
        index("commitment_report", &["author_id", "id"], false),
    ]
}
