//! The second organisation of a trial, and the projects of both.

use std::collections::HashMap;

use bashke_entities::finance::{indicator, place};
use bashke_entities::network::{organisation, organisation_place, organisation_theme, project};
use bashke_seeds::{DemonstrationProject, demonstration_organisations, demonstration_projects};
use bashke_vocabulary::OrganisationKind;
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DatabaseConnection, EntityTrait};

use super::funding::keys;
use super::{blank, name_key};
use crate::network::commands::{listing, projects, write};
use crate::network::rules::{Milestone, Project, Target};
use crate::platform::db::begin_write;
use crate::platform::errors::Error;

/// Lists the second organisation of a trial and the projects of both. What is there already is left alone.
///
/// # Errors
/// Where the built-in file is broken, or the database cannot be reached.
pub(super) async fn seed_demonstration_projects(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let places = keys::<place::Entity>(&tx, place::Column::Slug, place::Column::Id).await?;
    let indicators = keys::<indicator::Entity>(&tx, indicator::Column::Slug, indicator::Column::Id).await?;
    organisations(&tx, &places, now).await?;
    let listed = keys::<organisation::Entity>(&tx, organisation::Column::Slug, organisation::Column::Id).await?;
    let known = keys::<project::Entity>(&tx, project::Column::Slug, project::Column::Id).await?;
    for one in demonstration_projects().map_err(Error::internal)? {
        let Some(organisation) = listed.get(&one.organisation) else {
            continue;
        };
        if known.contains_key(&one.slug) {
            continue;
        }
        let Some(typed) = typed(&one, &places, &indicators) else {
            continue;
        };
        let row = project::ActiveModel {
            slug: Set(one.slug),
            published_at: Set(Some(now)),
            first_published_at: Set(Some(now)),
            ..projects::blank(*organisation, &typed, now)
        };
        let id = project::Entity::insert(row).exec(&tx).await?.last_insert_id;
        projects::lists(&tx, id, &typed).await?;
    }
    listing::all_changed(&tx).await?;
    Ok(tx.commit().await?)
}

async fn organisations(
    db: &impl ConnectionTrait,
    places: &HashMap<String, i32>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let known = keys::<organisation::Entity>(db, organisation::Column::Slug, organisation::Column::Id).await?;
    for one in demonstration_organisations().map_err(Error::internal)? {
        let kind = one.kind.parse::<OrganisationKind>().ok();
        let Some(kind) = kind.filter(|_| !known.contains_key(&one.slug)) else {
            continue;
        };
        let row = organisation::ActiveModel {
            slug: Set(one.slug),
            name_key: Set(name_key(&one.name, None)),
            about_sq: Set(Some(one.about_sq)),
            about_en: Set(Some(one.about_en)),
            ..blank(&one.name, kind, now)
        };
        let id = organisation::Entity::insert(row).exec(db).await?.last_insert_id;
        let themes = one.themes.into_iter().map(|theme| organisation_theme::ActiveModel {
            id: NotSet,
            organisation_id: Set(id),
            theme: Set(theme),
        });
        write(db, themes).await?;
        let active = one.places.iter().filter_map(|place| places.get(place));
        let active = active.map(|place| organisation_place::ActiveModel {
            id: NotSet,
            organisation_id: Set(id),
            place_id: Set(*place),
        });
        write(db, active).await?;
    }
    Ok(())
}

/// The project as if somebody had typed it.
fn typed(
    one: &DemonstrationProject,
    places: &HashMap<String, i32>,
    indicators: &HashMap<String, i32>,
) -> Option<Project> {
    let both = |sq: &String, en: &String| (Some(sq.clone()), Some(en.clone()));
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse().ok());
    let targets = one.targets.iter().filter_map(|target| {
        Some(Target {
            indicator: *indicators.get(&target.indicator)?,
            place: *places.get(&target.place)?,
            from: target.from.parse().ok()?,
            wanted: target.wanted.parse().ok()?,
        })
    });
    let milestones = one.milestones.iter().map(|step| Milestone {
        title: both(&step.title_sq, &step.title_en),
        due_on: day(&step.due_on),
        done_on: day(&step.done_on),
    });
    Some(Project {
        title: both(&one.title_sq, &one.title_en),
        aims: both(&one.aims_sq, &one.aims_en),
        activities: both(&one.activities_sq, &one.activities_en),
        results: (one.results_sq.clone(), one.results_en.clone()),
        status: one.status.parse().ok()?,
        starts_on: Some(one.starts_on.parse().ok()?),
        ends_on: Some(one.ends_on.parse().ok()?),
        budget: None,
        grant: None,
        themes: one.themes.iter().filter_map(|theme| theme.parse().ok()).collect(),
        places: one
            .places
            .iter()
            .filter_map(|place| places.get(place).copied())
            .collect(),
        milestones: milestones.collect(),
        targets: targets.collect(),
        partners: Vec::new(),
        outside: Vec::new(),
    })
}
