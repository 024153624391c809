//! What stewards do in the browser: files on their way to a release, their faults, edited texts of indicators.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, integer_null, pk_auto, string, string_null, text, text_null, timestamp_with_time_zone,
};

use crate::schema::{index, step, table, unique};

step!();

/// A table stands after those that it refers to.
fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "import_work",
            vec![
                pk_auto("id"),
                integer("person_id"),
                integer("dataset_id"),
                string("kind"),
                string("state"),
                text("file_name"),
                string_null("stored"),
                big_integer("size"),
                string("extent"),
                text_null("mapping"),
                integer_null("replaces_source"),
                text_null("reason"),
                unique(integer_null("batch_id")),
                integer_null("twin_of"),
                integer_null("decided_by"),
                integer("total"),
                integer("faults"),
                text_null("headings"),
                text_null("oddities"),
                text_null("trouble"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[
                ("person_id", "person"),
                ("decided_by", "person"),
                ("dataset_id", "dataset"),
                ("batch_id", "import_batch"),
                ("twin_of", "import_work"),
            ],
        ),
        table(
            "import_fault",
            vec![
                pk_auto("id"),
                integer("work_id"),
                integer_null("file_row"),
                string_null("file_column"),
                text("what"),
                text_null("advice"),
                text_null("cells"),
            ],
            &[("work_id", "import_work")],
        ),
        table(
            "indicator_revision",
            vec![
                pk_auto("id"),
                integer("indicator_id"),
                integer("person_id"),
                timestamp_with_time_zone("at"),
                text("note"),
                text("changes"),
            ],
            &[("indicator_id", "indicator"), ("person_id", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("import_work", &["state", "id"], false),
        index("import_fault", &["work_id", "id"], false),
        index("indicator_revision", &["indicator_id", "id"], false),
    ]
}
