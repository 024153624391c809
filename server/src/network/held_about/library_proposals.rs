//! What the network holds of what somebody proposed for the library, and decided there.

use bashke_entities::network::library_proposal;
use sea_orm::{ColumnTrait, Condition, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::network::rules::{Thing, proposed_name, unpacked};
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// What they proposed, with all that they wrote, and with which words they declined what others proposed.
pub(super) async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Section, Error> {
    use library_proposal::Column;
    let theirs = Condition::any()
        .add(Column::ProposedBy.eq(person_id))
        .add(Column::DecidedBy.eq(person_id));
    let rows = library_proposal::Entity::find()
        .filter(theirs)
        .order_by_asc(Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let mut entries = Vec::new();
    for row in &rows {
        let answers = unpacked(&row.answers);
        let (title, _) = proposed_name(Thing::of(&row.thing), &answers);
        if row.proposed_by == Some(person_id) {
            let text: Vec<&str> = answers.pairs().map(|(_, answer)| answer).collect();
            entries.push(entry([
                ("title", json!(title)),
                ("text", json!(text.join("\n"))),
                ("at", json!(row.proposed_at.to_rfc3339())),
                ("taken_back_at", json!(row.withdrawn_at.map(|at| at.to_rfc3339()))),
            ]));
        }
        if row.decided_by == Some(person_id) {
            entries.push(entry([
                ("title", json!(title)),
                ("accepted", json!(row.taken)),
                ("answer", json!(row.words)),
                ("at", json!(row.decided_at.map(|at| at.to_rfc3339()))),
            ]));
        }
    }
    Ok(Section::new("library-proposals", entries))
}
