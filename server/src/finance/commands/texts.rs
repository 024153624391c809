//! Texts of indicators, edited by stewards. Each edit is kept.

use std::collections::BTreeMap;

use bashke_entities::finance::{indicator, indicator_revision};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

pub use crate::finance::rules::texts::{TEXTS, Texts};

use crate::finance::rules::texts::{self, Edit};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::policy::{Action, Facts};

/// Edits the texts of an indicator; `seen` are the texts that the editor saw. Says whether anything changed.
///
/// # Errors
/// Where the actor may not, a text is refused, somebody else edited it meanwhile, or the database cannot be reached.
pub async fn edit_texts(act: &Act, slug: &str, seen: &Texts, wanted: &Texts, note: &str) -> Result<bool, Error> {
    act.may(Action::EditIndicator, &Facts::default())?;
    let row = indicator::Entity::find()
        .filter(indicator::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    check(wanted, note)?;
    let stands = texts_of(&row);
    if texts::edits(&stands, wanted).is_empty() {
        return Ok(false);
    }
    if !texts::edits(&stands, seen).is_empty() {
        return Err(Error::Conflict);
    }
    let changes = texts::edits(&stands, wanted);
    write(&act.tx, row.id, wanted).await?;
    let revision = indicator_revision::ActiveModel {
        id: NotSet,
        indicator_id: Set(row.id),
        person_id: Set(act.actor.id().unwrap_or_default()),
        at: Set(act.now),
        note: Set(note.to_owned()),
        changes: Set(serde_json::to_string(&changes).map_err(Error::internal)?),
    };
    revision.insert(&act.tx).await?;
    let event = Event::done("indicator.edited").on("indicator", slug).with("note", note);
    act.audit(event.with("texts", changes.into_keys().collect::<Vec<_>>()))
        .await?;
    Ok(true)
}

fn check(wanted: &Texts, note: &str) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    for text in &TEXTS {
        let letters = wanted.get(text.name).map_or(0, |wanted| wanted.chars().count());
        if letters == 0 && !text.may_be_empty {
            refusals.push(text.name, "steward-text-empty");
        } else if letters > text.most {
            refusals.0.push(too_long(text.name, text.most));
        }
    }
    if note.is_empty() {
        refusals.push("note", "steward-reason-empty");
    } else if note.chars().count() > 1_000 {
        refusals.0.push(too_long("note", 1_000));
    }
    refusals.into_result()
}

fn too_long(field: &'static str, most: usize) -> Refusal {
    Refusal::new(field, "steward-text-long").with("most", most.to_string())
}

/// The texts of an indicator, by name.
#[must_use]
pub fn texts_of(row: &indicator::Model) -> Texts {
    [
        ("name_sq", &row.name_sq),
        ("name_en", &row.name_en),
        ("short_sq", &row.short_sq),
        ("short_en", &row.short_en),
        ("definition_sq", &row.definition_sq),
        ("definition_en", &row.definition_en),
        ("basis_sq", &row.basis_sq),
        ("basis_en", &row.basis_en),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.clone()))
    .collect()
}

async fn write(tx: &DatabaseTransaction, id: i32, texts: &Texts) -> Result<(), DbErr> {
    let set = |name: &str| match texts.get(name) {
        Some(text) => Set(text.clone()),
        None => NotSet,
    };
    let row = indicator::ActiveModel {
        id: Unchanged(id),
        name_sq: set("name_sq"),
        name_en: set("name_en"),
        short_sq: set("short_sq"),
        short_en: set("short_en"),
        definition_sq: set("definition_sq"),
        definition_en: set("definition_en"),
        basis_sq: set("basis_sq"),
        basis_en: set("basis_en"),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Writes every edited text again, after the built-in ones were written over it. A text that nobody edited follows
/// the program.
pub(super) async fn write_edits_again(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    let revisions = indicator_revision::Entity::find()
        .order_by_asc(indicator_revision::Column::Id)
        .all(tx)
        .await?;
    let mut by_indicator: BTreeMap<i32, Vec<BTreeMap<String, Edit>>> = BTreeMap::new();
    for revision in revisions {
        let changes =
            serde_json::from_str(&revision.changes).map_err(|error| DbErr::Custom(format!("a revision: {error}")))?;
        by_indicator.entry(revision.indicator_id).or_default().push(changes);
    }
    for (id, changes) in by_indicator {
        write(tx, id, &texts::last(changes)).await?;
    }
    Ok(())
}
