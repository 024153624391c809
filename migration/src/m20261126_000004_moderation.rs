//! Reports, cases, decisions, appeals, restrictions, contributions.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_pk_auto, integer, integer_null, pk_auto, string, string_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

/// A table stands after those that it refers to.
fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "moderation_case",
            vec![
                pk_auto("id"),
                string("subject_kind"),
                string("subject_id"),
                unique(string_null("open_key")),
                string("state"),
                text("title"),
                text("path"),
                text("excerpt"),
                integer_null("author_id"),
                timestamp_with_time_zone("opened_at"),
                integer_null("taken_by"),
                timestamp_with_time_zone_null("taken_at"),
                timestamp_with_time_zone_null("decided_at"),
            ],
            &[("author_id", "person"), ("taken_by", "person")],
        ),
        table(
            "report",
            vec![
                pk_auto("id"),
                integer("case_id"),
                integer_null("reporter_id"),
                string_null("answer_to"),
                string("locale"),
                string("reason"),
                text("text"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("answered_at"),
            ],
            &[("case_id", "moderation_case"), ("reporter_id", "person")],
        ),
        table(
            "decision",
            vec![
                pk_auto("id"),
                integer("case_id"),
                integer("decided_by"),
                integer_null("author_id"),
                string("subject_kind"),
                string("measure"),
                string("rule"),
                text("facts"),
                timestamp_with_time_zone_null("until"),
                integer_null("lifts"),
                string("month"),
                timestamp_with_time_zone("decided_at"),
                timestamp_with_time_zone_null("reversed_at"),
            ],
            &[
                ("case_id", "moderation_case"),
                ("decided_by", "person"),
                ("author_id", "person"),
                ("lifts", "decision"),
            ],
        ),
        table(
            "appeal",
            vec![
                pk_auto("id"),
                unique(integer("decision_id")),
                integer("person_id"),
                text("text"),
                timestamp_with_time_zone("created_at"),
                string_null("outcome"),
                integer_null("decided_by"),
                text_null("answer"),
                timestamp_with_time_zone_null("decided_at"),
            ],
            &[
                ("decision_id", "decision"),
                ("person_id", "person"),
                ("decided_by", "person"),
            ],
        ),
        table(
            "restriction",
            vec![
                pk_auto("id"),
                string("subject_kind"),
                string("subject_id"),
                string("what"),
                integer("decision_id"),
                timestamp_with_time_zone("since"),
                timestamp_with_time_zone_null("lifted_at"),
            ],
            &[("decision_id", "decision")],
        ),
        table(
            "contribution",
            vec![
                big_pk_auto("id"),
                integer("person_id"),
                string("subject_kind"),
                string("subject_id"),
                timestamp_with_time_zone("made_at"),
                timestamp_with_time_zone_null("struck_at"),
            ],
            &[("person_id", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("moderation_case", &["state", "opened_at", "id"], false),
        index("moderation_case", &["subject_kind", "subject_id", "id"], false),
        index("moderation_case", &["author_id", "id"], false),
        // somebody reports a thing once; guests are nobody and do not clash
        index("report", &["case_id", "reporter_id"], true),
        index("report", &["reporter_id", "created_at"], false),
        index("decision", &["case_id"], false),
        index("decision", &["author_id", "decided_at"], false),
        index("decision", &["month", "measure"], false),
        index("decision", &["decided_at", "id"], false),
        index("appeal", &["outcome", "created_at"], false),
        index("restriction", &["subject_kind", "subject_id", "lifted_at"], false),
        index("restriction", &["decision_id"], false),
        index("contribution", &["subject_kind", "subject_id"], true),
        index("contribution", &["person_id", "made_at"], false),
    ]
}
