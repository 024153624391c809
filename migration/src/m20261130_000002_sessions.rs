//! Sessions with those who come to them, feeds of one's calendar, and counselling.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date, integer, integer_null, pk_auto, string, string_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        training_session(),
        table(
            "session_trainer",
            vec![pk_auto("id"), integer("session_id"), integer("person_id")],
            &[("session_id", "training_session"), ("person_id", "person")],
        ),
        session_registration(),
        table(
            "session_material",
            vec![
                pk_auto("id"),
                integer("session_id"),
                string("title"),
                text("address"),
                integer_null("added_by"),
                timestamp_with_time_zone("added_at"),
            ],
            &[("session_id", "training_session"), ("added_by", "person")],
        ),
        table(
            "session_feedback",
            vec![
                pk_auto("id"),
                unique(integer("registration_id")),
                integer("session_id"),
                integer("rating"),
                text("text"),
                timestamp_with_time_zone("given_at"),
            ],
            &[
                ("registration_id", "session_registration"),
                ("session_id", "training_session"),
            ],
        ),
        table(
            "calendar_feed",
            vec![
                pk_auto("id"),
                unique(integer("person_id")),
                // the token itself is shown once and not kept
                unique(string("token_digest")),
                timestamp_with_time_zone("made_at"),
            ],
            &[("person_id", "person")],
        ),
        counselling_slot(),
        counselling(),
        table(
            "counselling_note",
            vec![
                pk_auto("id"),
                integer("counselling_id"),
                integer("author_id"),
                boolean("private"),
                text("text"),
                timestamp_with_time_zone("written_at"),
            ],
            &[("counselling_id", "counselling"), ("author_id", "person")],
        ),
        table(
            "counselling_step",
            vec![
                pk_auto("id"),
                integer("counselling_id"),
                text("text"),
                date("due_on"),
                integer("agreed_by"),
                timestamp_with_time_zone("agreed_at"),
                timestamp_with_time_zone_null("done_at"),
            ],
            &[("counselling_id", "counselling"), ("agreed_by", "person")],
        ),
    ]
}

/// `session` is the table of those who are signed in.
fn training_session() -> TableCreateStatement {
    table(
        "training_session",
        vec![
            pk_auto("id"),
            integer_null("course_id"),
            boolean("required"),
            string("title_sq"),
            string("title_en"),
            text("about_sq"),
            text("about_en"),
            timestamp_with_time_zone("begins_at"),
            timestamp_with_time_zone("ends_at"),
            // a link where it is held online, otherwise a place with its address
            text_null("link"),
            string_null("place"),
            text_null("address"),
            integer("capacity"),
            timestamp_with_time_zone("register_until"),
            // rises whenever calendars must take over a change
            integer("sequence"),
            integer_null("created_by"),
            timestamp_with_time_zone("created_at"),
            timestamp_with_time_zone("changed_at"),
            timestamp_with_time_zone_null("cancelled_at"),
            text_null("cancelled_reason"),
        ],
        &[("course_id", "course"), ("created_by", "person")],
    )
}

fn session_registration() -> TableCreateStatement {
    table(
        "session_registration",
        vec![
            pk_auto("id"),
            integer("session_id"),
            integer("person_id"),
            // for whom their hours count
            integer_null("organisation_id"),
            string("state"),
            // the order in which they came; whoever comes again is last
            integer("number"),
            timestamp_with_time_zone("registered_at"),
            timestamp_with_time_zone_null("cancelled_at"),
            timestamp_with_time_zone_null("attended_at"),
            integer_null("attendance_by"),
            // one more than the sequence of which they were reminded
            integer("reminded_day"),
            integer("reminded_hour"),
        ],
        &[
            ("session_id", "training_session"),
            ("person_id", "person"),
            ("organisation_id", "organisation"),
            ("attendance_by", "person"),
        ],
    )
}

fn counselling_slot() -> TableCreateStatement {
    table(
        "counselling_slot",
        vec![
            pk_auto("id"),
            integer("counsellor_id"),
            timestamp_with_time_zone("begins_at"),
            timestamp_with_time_zone("ends_at"),
            text_null("link"),
            text_null("place"),
            string("topics_sq"),
            string("topics_en"),
            timestamp_with_time_zone("offered_at"),
            timestamp_with_time_zone_null("booked_at"),
            timestamp_with_time_zone_null("withdrawn_at"),
        ],
        &[("counsellor_id", "person")],
    )
}

fn counselling() -> TableCreateStatement {
    table(
        "counselling",
        vec![
            pk_auto("id"),
            integer("slot_id"),
            integer("counsellor_id"),
            integer("person_id"),
            integer_null("organisation_id"),
            text("question"),
            string_null("figure"),
            string("state"),
            integer("sequence"),
            timestamp_with_time_zone("asked_at"),
            timestamp_with_time_zone("changed_at"),
            integer_null("cancelled_by"),
            text_null("cancelled_reason"),
        ],
        &[
            ("slot_id", "counselling_slot"),
            ("counsellor_id", "person"),
            ("person_id", "person"),
            ("organisation_id", "organisation"),
            ("cancelled_by", "person"),
        ],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("training_session", &["begins_at"], false),
        index("training_session", &["course_id"], false),
        index("session_trainer", &["session_id", "person_id"], true),
        index("session_trainer", &["person_id"], false),
        index("session_registration", &["session_id", "person_id"], true),
        index("session_registration", &["person_id"], false),
        index("session_material", &["session_id"], false),
        index("session_feedback", &["session_id"], false),
        index("counselling_slot", &["counsellor_id", "begins_at"], false),
        index("counselling_slot", &["begins_at"], false),
        index("counselling", &["slot_id"], false),
        index("counselling", &["counsellor_id"], false),
        index("counselling", &["person_id"], false),
        index("counselling_note", &["counselling_id"], false),
        index("counselling_note", &["author_id"], false),
        index("counselling_step", &["counselling_id"], false),
    ]
}
