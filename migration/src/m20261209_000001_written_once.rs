//! What a form that was sent led to, so that a button that is pressed twice writes once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, text, timestamp_with_time_zone};

use crate::schema::{index, step, table};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "written_once",
        vec![
            // a signature over who sent it, the key of the form, and all that stood in it
            string("id").primary_key().to_owned(),
            // the path to which the browser was sent on
            text("led_to"),
            timestamp_with_time_zone("written_at"),
        ],
        &[],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("written_once", &["written_at"], false)]
}
