//! The reference data: datasets, sources, indicators, the rows put aside; places have a file of their own.

use bashke_entities::finance::{dataset, indicator, indicator_group, place, set_aside, set_aside_reason, source};
use bashke_seeds as seeds;
use chrono::NaiveDate;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel, QueryFilter};

use super::places::{load_aliases, load_codes, load_places};
use super::{Keys, SeedError, unknown};

pub(super) async fn load_reference(tx: &DatabaseTransaction) -> Result<(), SeedError> {
    for (slug, illustrative) in [("published", false), ("illustrative", true)] {
        if dataset::Entity::find()
            .filter(dataset::Column::Slug.eq(slug))
            .one(tx)
            .await?
            .is_none()
        {
            dataset::ActiveModel {
                id: NotSet,
                slug: Set(slug.to_owned()),
                illustrative: Set(illustrative),
            }
            .insert(tx)
            .await?;
        }
    }
    let sources = load_sources(tx).await?;
    let places = load_places(tx).await?;
    load_codes(tx, &places, &sources).await?;
    load_aliases(tx, &places).await?;
    load_indicators(tx).await?;
    load_set_aside(tx).await
}

pub(super) fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

async fn load_sources(tx: &DatabaseTransaction) -> Result<Keys, SeedError> {
    let mut keys: Keys = source::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|s| (s.slug, s.id))
        .collect();
    for row in seeds::sources()? {
        let known = keys.get(&row.id).copied();
        let read_on = row
            .read_on
            .as_deref()
            .filter(|d| !d.is_empty())
            .and_then(|d| d.parse::<NaiveDate>().ok());
        let model = source::ActiveModel {
            id: known.map_or(NotSet, Set),
            slug: Set(row.id.clone()),
            title_sq: Set(row.title_sq),
            title_en: Set(row.title_en),
            publisher: Set(row.publisher),
            url: Set(row.url),
            read_on: Set(read_on),
            licence: Set(filled(row.licence)),
            note_sq: Set(filled(row.note_sq)),
            note_en: Set(filled(row.note_en)),
            // a built-in source stands, whoever brought it first
            waits_for: Set(None),
        };
        keys.insert(row.id, put(tx, model, known.is_some()).await?);
    }
    // the generator is a source too
    let known = keys.get("illustrative-generator").copied();
    let model = source::ActiveModel {
        id: known.map_or(NotSet, Set),
        slug: Set("illustrative-generator".to_owned()),
        title_sq: Set("Gjeneratori i panelit ilustrues".to_owned()),
        title_en: Set("Illustrative panel generator".to_owned()),
        publisher: Set("Bashkë".to_owned()),
        url: Set(String::new()),
        read_on: Set(None),
        licence: Set(None),
        note_sq: Set(Some("Vlerat nuk janë reale.".to_owned())),
        note_en: Set(Some("The values are not real.".to_owned())),
        waits_for: Set(None),
    };
    keys.insert(
        "illustrative-generator".to_owned(),
        put(tx, model, known.is_some()).await?,
    );
    Ok(keys)
}

/// A row that has an integer key.
pub(super) trait Keyed {
    fn key(&self) -> i32;
}

macro_rules! keyed {
    ($($table:ident),+) => { $(impl Keyed for $table::Model { fn key(&self) -> i32 { self.id } })+ };
}
keyed!(source, place, indicator_group, indicator);

/// Inserts a row, or brings a known one up to date; gives its key.
pub(super) async fn put<A>(tx: &DatabaseTransaction, model: A, known: bool) -> Result<i32, DbErr>
where
    A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A> + Keyed,
{
    let row = if known {
        model.reset_all().update(tx).await?
    } else {
        model.insert(tx).await?
    };
    Ok(row.key())
}

async fn load_indicators(tx: &DatabaseTransaction) -> Result<(), SeedError> {
    let catalogue = seeds::catalogue()?;
    let mut groups: Keys = indicator_group::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|g| (g.slug, g.id))
        .collect();
    for (position, group) in catalogue.group.into_iter().enumerate() {
        let parent = match group.parent {
            Some(slug) => Some(
                *groups
                    .get(&slug)
                    .ok_or_else(|| unknown("indicators.toml", "group", &slug))?,
            ),
            None => None,
        };
        let known = groups.get(&group.slug).copied();
        let model = indicator_group::ActiveModel {
            id: known.map_or(NotSet, Set),
            slug: Set(group.slug.clone()),
            parent_id: Set(parent),
            position: Set(position as i32),
            name_sq: Set(group.name_sq),
            name_en: Set(group.name_en),
        };
        groups.insert(group.slug, put(tx, model, known.is_some()).await?);
    }
    let keys: Keys = indicator::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|i| (i.slug, i.id))
        .collect();
    for (position, row) in catalogue.indicator.into_iter().enumerate() {
        let known = keys.get(&row.slug).copied();
        let model = indicator::ActiveModel {
            id: known.map_or(NotSet, Set),
            group_id: Set(*groups
                .get(&row.group)
                .ok_or_else(|| unknown("indicators.toml", "group", &row.group))?),
            slug: Set(row.slug),
            position: Set(position as i32),
            name_sq: Set(row.name_sq),
            name_en: Set(row.name_en),
            short_sq: Set(row.short_sq),
            short_en: Set(row.short_en),
            definition_sq: Set(row.definition_sq),
            definition_en: Set(row.definition_en),
            basis_sq: Set(row.basis_sq),
            basis_en: Set(row.basis_en),
            unit: Set(row.unit),
            direction: Set(row.direction),
            time: Set(row.time),
            scope: Set(row.scope),
            additive: Set(row.additive),
            panel: Set(row.panel),
            planned: Set(row.planned),
            share_of: Set(row.share_of),
            accounts: Set(row.accounts.join(",")),
            formula: Set(row.formula),
        };
        put(tx, model, known.is_some()).await?;
    }
    // what a steward wrote outlives the next version of the program
    Ok(crate::finance::commands::texts::write_edits_again(tx).await?)
}

async fn load_set_aside(tx: &DatabaseTransaction) -> Result<(), SeedError> {
    set_aside::Entity::delete_many().exec(tx).await?;
    set_aside_reason::Entity::delete_many().exec(tx).await?;
    let mut reasons = Keys::new();
    for reason in seeds::set_aside_reasons()? {
        let model = set_aside_reason::ActiveModel {
            id: NotSet,
            code: Set(reason.code.clone()),
            text_sq: Set(reason.text_sq),
            text_en: Set(reason.text_en),
        };
        reasons.insert(reason.code, model.insert(tx).await?.id);
    }
    let mut models = Vec::new();
    for row in seeds::set_aside()? {
        models.push(set_aside::ActiveModel {
            id: NotSet,
            reason_id: Set(*reasons
                .get(&row.reason)
                .ok_or_else(|| unknown("set_aside.csv", "reason", &row.reason))?),
            file: Set(row.file),
            row: Set(row.row),
            place: Set(row.place),
            working_name: Set(row.working_name),
            period: Set(row.period),
            value: Set(row.value),
            unit: Set(row.unit),
            source_url: Set(row.source_url),
        });
    }
    set_aside::Entity::insert_many(models)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
