//! Courses with their versions and files, enrolments, what was done, attempts and answers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, double_null, integer, integer_null, pk_auto, string, text, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "course",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                integer("position"),
                // the version that is read; one that is being written has a higher number
                integer_null("published_version"),
                integer_null("created_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("withdrawn_at"),
            ],
            &[("created_by", "person")],
        ),
        table(
            "course_version",
            vec![
                pk_auto("id"),
                integer("course_id"),
                integer("number"),
                // what the figures in it are as of
                integer_null("release_id"),
                string("digest"),
                integer_null("created_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("published_at"),
            ],
            &[
                ("course_id", "course"),
                ("release_id", "release"),
                ("created_by", "person"),
            ],
        ),
        table(
            "course_file",
            vec![
                pk_auto("id"),
                integer("version_id"),
                string("path"),
                text("text"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[("version_id", "course_version")],
        ),
        table(
            "enrolment",
            vec![
                pk_auto("id"),
                integer("course_id"),
                integer("version_id"),
                integer("person_id"),
                timestamp_with_time_zone("enrolled_at"),
                timestamp_with_time_zone_null("left_at"),
            ],
            &[
                ("course_id", "course"),
                ("version_id", "course_version"),
                ("person_id", "person"),
            ],
        ),
        table(
            "item_done",
            vec![
                pk_auto("id"),
                integer("enrolment_id"),
                string("item"),
                timestamp_with_time_zone("done_at"),
            ],
            &[("enrolment_id", "enrolment")],
        ),
        table(
            "attempt",
            vec![
                pk_auto("id"),
                integer("enrolment_id"),
                string("item"),
                integer("number"),
                big_integer("seed"),
                integer_null("release_id"),
                // rises with every save, so that a window that lags behind overwrites nothing
                integer("revision"),
                timestamp_with_time_zone("started_at"),
                timestamp_with_time_zone_null("due_at"),
                timestamp_with_time_zone_null("submitted_at"),
                boolean("late"),
                double_null("points"),
                double_null("out_of"),
            ],
            &[("enrolment_id", "enrolment"), ("release_id", "release")],
        ),
        table(
            "attempt_answer",
            vec![
                pk_auto("id"),
                integer("attempt_id"),
                integer("position"),
                text("response"),
                // told whether it is right, so it stands
                boolean("checked"),
                timestamp_with_time_zone("saved_at"),
            ],
            &[("attempt_id", "attempt")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("course_version", &["course_id", "number"], true),
        index("course_file", &["version_id", "path"], true),
        index("enrolment", &["course_id", "person_id"], true),
        index("enrolment", &["person_id"], false),
        index("item_done", &["enrolment_id", "item"], true),
        index("attempt", &["enrolment_id", "item", "number"], true),
        index("attempt_answer", &["attempt_id", "position"], true),
    ]
}
