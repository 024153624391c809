//! Questions to municipalities: what was asked, what was replied, who follows.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean_null, date, date_null, integer, integer_null, pk_auto, string, string_null, text, timestamp_with_time_zone,
};

use crate::schema::{index, step, table};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "question",
            vec![
                pk_auto("id"),
                string("slug"),
                text("title"),
                text("title_key"),
                string("language"),
                text("text"),
                text("text_key"),
                text("html"),
                integer("renderer"),
                integer("place_id"),
                integer("author_id"),
                integer_null("organisation_id"),
                timestamp_with_time_zone("asked_at"),
                date("asked_on"),
                date("due_on"),
                date_null("extended_on"),
                date_null("ended_on"),
                string_null("ending"),
                boolean_null("late"),
                integer_null("took_days"),
                date_null("reminded_on"),
                date_null("overdue_told_on"),
                integer("news"),
            ],
            &[
                ("place_id", "place"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "question_reply",
            vec![
                pk_auto("id"),
                integer("question_id"),
                string("kind"),
                integer("author_id"),
                integer("organisation_id"),
                text("institution"),
                string("language"),
                text("text"),
                text("html"),
                integer("renderer"),
                timestamp_with_time_zone("made_at"),
            ],
            &[
                ("question_id", "question"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "question_follow",
            vec![
                pk_auto("id"),
                integer("question_id"),
                integer("person_id"),
                timestamp_with_time_zone("since"),
                integer("told"),
            ],
            &[("question_id", "question"), ("person_id", "person")],
        ),
        table(
            "question_news",
            vec![
                pk_auto("id"),
                integer("question_id"),
                integer("number"),
                string("message"),
                integer_null("made_by"),
                text("name"),
                timestamp_with_time_zone("made_at"),
            ],
            &[("question_id", "question"), ("made_by", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("question", &["asked_at", "id"], false),
        index("question", &["place_id", "asked_at"], false),
        index("question", &["author_id", "id"], false),
        index("question", &["ended_on", "id"], false),
        index("question_reply", &["question_id", "id"], false),
        index("question_reply", &["author_id", "id"], false),
        index("question_news", &["question_id", "number"], true),
        index("question_follow", &["question_id", "person_id"], true),
        index("question_follow", &["person_id", "id"], false),
    ]
}
