//! What the finance room holds about somebody, and what becomes of it when they leave.

use bashke_entities::finance::{figure, import_work};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Map, Value, json};

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section};

/// The figures that they pinned, and the files that they brought as stewards.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let figures = figure::Entity::find()
        .filter(figure::Column::CreatedBy.eq(person_id))
        .order_by_desc(figure::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let works = import_work::Entity::find()
        .filter(import_work::Column::PersonId.eq(person_id))
        .order_by_desc(import_work::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let figures = figures.iter().map(|row| {
        entry([
            ("figure", json!(row.code)),
            ("title", json!(row.title_sq)),
            ("release", json!(row.release_id)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let works = works.iter().map(|row| {
        entry([
            ("id", json!(row.id)),
            ("kind", json!(row.kind)),
            ("file", json!(row.file_name)),
            ("state", json!(row.state)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    Ok(vec![
        Section::new("figures", figures.collect()),
        Section::new("imports", works.collect()),
    ])
}

fn entry<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Figures that somebody pinned stay, and are nobody's; what a steward published stays as the audit log has it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    figure::Entity::update_many()
        .col_expr(figure::Column::CreatedBy, Expr::value(None::<i32>))
        .filter(figure::Column::CreatedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
