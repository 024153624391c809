//! Pictures and files of experiences.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, integer, integer_null, pk_auto, string, text, text_null, timestamp_with_time_zone,
};

use crate::schema::{index, step, table};

step!();

pub(crate) fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "experience_media",
        vec![
            pk_auto("id"),
            integer("experience_id"),
            boolean("picture"),
            integer("position"),
            string("language"),
            text("title"),
            text_null("caption"),
            string("key"),
            text("name"),
            string("media_type"),
            big_integer("bytes"),
            integer_null("width"),
            integer_null("height"),
            integer_null("added_by"),
            timestamp_with_time_zone("added_at"),
        ],
        &[("experience_id", "experience"), ("added_by", "person")],
    )]
}

pub(crate) fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("experience_media", &["experience_id", "position"], false),
        index("experience_media", &["added_by"], false),
    ]
}
