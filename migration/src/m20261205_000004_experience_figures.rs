//! The figures that experiences cite.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, pk_auto};

use crate::schema::{index, step, table};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "experience_figure",
        vec![
            pk_auto("id"),
            integer("experience_id"),
            integer("figure_id"),
            integer("position"),
        ],
        &[("experience_id", "experience"), ("figure_id", "figure")],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("experience_figure", &["experience_id", "figure_id"], true),
        index("experience_figure", &["figure_id"], false),
    ]
}
