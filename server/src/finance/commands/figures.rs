//! Figures: pinning a view, and holding what is pinned against a new release.

use std::collections::BTreeMap;
use std::sync::Arc;

use bashke_entities::finance::{figure, figure_change, figure_value};
use bashke_vocabulary::{NoticeKind, Period};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::accounts::{Notice, notify, present};
use crate::finance::queries::figures::{self as queries, Keys};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::cube::{Cube, Reading};
use crate::finance::rules::figure::{Became, Kept, VALUES, became, codes, digest};
use crate::finance::rules::lens::Look;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::db::BINDS;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};
use crate::policy::{Action, Facts};

/// The job that holds figures against a release.
pub const JUDGE: &str = "finance.judge";

/// How many figures are held against a release at once.
pub const AT_ONCE: u64 = 100;

/// A view to be pinned.
#[derive(Debug)]
pub struct Pin<'a> {
    /// The page, without the language.
    pub path: &'a str,
    /// Its state in the form of [`canonical`](crate::finance::rules::figure::canonical).
    pub query: &'a str,
    /// What it reads.
    pub cube: &'a Cube,
    /// How it reads; each indicator is read as it fits.
    pub look: Look,
    /// What it says, in Albanian and in English.
    pub title: (&'a str, &'a str),
    /// What is measured, in Albanian and in English.
    pub subtitle: (&'a str, &'a str),
    /// Who says so, in Albanian and in English.
    pub source: (&'a str, &'a str),
    /// Its values, in order.
    pub values: &'a [(IndicatorIx, PlaceIx, Period, Reading)],
}

/// Pins a view as of the release that it reads; gives its code. What is pinned already has one.
///
/// # Errors
/// Where the actor pins too much in a short time or the view holds too many values; where the database cannot be
/// reached.
pub async fn pin(act: &Act, pin: &Pin<'_>) -> Result<String, Error> {
    act.may(Action::PinFigure, &Facts::default())?;
    if pin.values.is_empty() || pin.values.len() > VALUES {
        return Err(Error::refused("view", "figure-too-many"));
    }
    let release = pin.cube.release.number;
    let digest = digest(pin.path, pin.query, release);
    if let Some(code) = queries::code_of(&act.tx, &digest).await? {
        return Ok(code);
    }
    let who = match act.actor.id() {
        Some(id) => id.to_string(),
        None => limits::network(&act.actor.address),
    };
    let counted = Counted::new(&act.secrets, limits::PINNED_BY, &who);
    if counted.taken(&act.tx, act.now).await?.is_some() {
        return Err(Error::TooMany);
    }
    let mut code = None;
    for candidate in codes(&digest) {
        if !queries::is_taken(&act.tx, &candidate).await? {
            code = Some(candidate);
            break;
        }
    }
    let code = code.ok_or_else(|| Error::internal("six codes are taken"))?;
    let row = figure::ActiveModel {
        id: NotSet,
        code: Set(code.clone()),
        digest: Set(digest.clone()),
        path: Set(pin.path.to_owned()),
        query: Set(pin.query.to_owned()),
        dataset_id: Set(pin.cube.dataset.id),
        release_id: Set(release),
        phase: Set(pin.look.phase.word().to_owned()),
        basis: Set(pin.look.lens.basis.word().to_owned()),
        population: Set(pin.look.lens.population.word().to_owned()),
        prices: Set(pin.look.lens.prices.map(i32::from)),
        title_sq: Set(pin.title.0.to_owned()),
        title_en: Set(pin.title.1.to_owned()),
        subtitle_sq: Set(pin.subtitle.0.to_owned()),
        subtitle_en: Set(pin.subtitle.1.to_owned()),
        source_sq: Set(pin.source.0.to_owned()),
        source_en: Set(pin.source.1.to_owned()),
        size: Set(i32::try_from(pin.values.len()).unwrap_or(i32::MAX)),
        created_by: Set(act.actor.id()),
        created_at: Set(act.now),
        judged_release: Set(release),
        changed_since: Set(None),
    };
    // of two who pin the same view at once, the second waits here and finds the first's
    let inserted = figure::Entity::insert(row)
        .on_conflict(OnConflict::column(figure::Column::Digest).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    if inserted == 0 {
        return queries::code_of(&act.tx, &digest).await?.ok_or(Error::Conflict);
    }
    let id = queries::id_of(&act.tx, &code).await?.ok_or(Error::Conflict)?;
    put_values(act, pin, id).await?;
    act.audit(
        Event::done("figure.pinned")
            .on("figure", &code)
            .with("release", release),
    )
    .await?;
    Ok(code)
}

async fn put_values(act: &Act, pin: &Pin<'_>, id: i32) -> Result<(), Error> {
    let catalogue = &pin.cube.catalogue;
    let rows = pin
        .values
        .iter()
        .enumerate()
        .map(|(position, (ix, place, period, reading))| {
            let indicator = catalogue.indicator(*ix);
            let kept = Kept::of(reading);
            figure_value::ActiveModel {
                id: NotSet,
                figure_id: Set(id),
                position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
                indicator_id: Set(indicator.id),
                place_id: Set(catalogue.place(*place).id),
                period: Set(period.to_string()),
                unit: Set(pin
                    .look
                    .fitted(pin.cube, *ix)
                    .lens
                    .unit(indicator.unit)
                    .word()
                    .to_owned()),
                value: Set(kept.number()),
                missing: Set(match kept {
                    Kept::Value(_) => None,
                    Kept::Missing(code) => Some(code),
                }),
                status: Set(reading.status.word().to_owned()),
                disputed: Set(reading.disputed),
                source_id: Set(reading.source.map(|source| catalogue.source(source).id)),
            }
        });
    let rows: Vec<figure_value::ActiveModel> = rows.collect();
    for chunk in rows.chunks(BINDS / 11) {
        figure_value::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&act.tx)
            .await?;
    }
    Ok(())
}

/// What a release changed in a figure.
#[derive(Debug, Clone, PartialEq)]
struct Revised {
    changed: i32,
    most: (f64, figure_value::Model, Option<f64>, Option<f64>),
}

/// Holds up to [`AT_ONCE`] figures that were not held against a release yet against it: notes what it changed since
/// the release that each was held against last, and tells who pinned those that changed. Gives the keys of those.
/// `cubes` are the releases that they may have been held against last.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn judge(act: &Act, cubes: &BTreeMap<i32, Arc<Cube>>, now: &Cube) -> Result<Vec<i32>, Error> {
    let release = now.release.number;
    let due = figure::Entity::find()
        .filter(figure::Column::DatasetId.eq(now.dataset.id))
        .filter(figure::Column::JudgedRelease.lt(release))
        .filter(figure::Column::JudgedRelease.is_in(cubes.keys().copied()))
        .order_by_asc(figure::Column::Id)
        .limit(AT_ONCE)
        // two releases may be at it at once: the older one must not overwrite what the newer one found
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let ids: Vec<i32> = due.iter().map(|figure| figure.id).collect();
    let mut values = queries::values_of(&act.tx, &ids).await?;
    let keys = Keys::new(&now.catalogue);
    let mut revised = Vec::new();
    let mut changes = Vec::new();
    for figure in due {
        let own = values.remove(&figure.id).unwrap_or_default();
        let look = queries::look(&figure);
        let Some(then) = cubes.get(&figure.judged_release) else {
            continue;
        };
        let (change, differs) = held_against(&own, &look, &keys, then, now);
        let since = differs.then(|| figure.changed_since.unwrap_or(release));
        figure::Entity::update_many()
            .col_expr(figure::Column::JudgedRelease, Expr::value(release))
            .col_expr(figure::Column::ChangedSince, Expr::value(since))
            .filter(figure::Column::Id.eq(figure.id))
            .exec(&act.tx)
            .await?;
        if let Some(change) = change {
            changes.push(row(figure.id, release, &change));
            revised.push(figure);
        }
    }
    for chunk in changes.chunks(BINDS / 8) {
        figure_change::Entity::insert_many(chunk.to_vec())
            .on_conflict(
                OnConflict::columns([figure_change::Column::FigureId, figure_change::Column::ReleaseId])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(&act.tx)
            .await?;
    }
    tell(act, &revised, release).await?;
    Ok(revised.iter().map(|figure| figure.id).collect())
}

/// What changed from one cube to another in the values of a figure, and whether they now differ from what was pinned.
fn held_against(
    values: &[figure_value::Model],
    look: &Look,
    keys: &Keys,
    then: &Cube,
    now: &Cube,
) -> (Option<Revised>, bool) {
    let mut revised: Option<Revised> = None;
    let mut differs = false;
    for value in values {
        // what is measured no more, or a place that is no more, has no value now
        let read = |cube: &Cube| keys.read(cube, look, value).and_then(|reading| reading.number());
        let (before, after) = (read(then), read(now));
        let unit = queries::unit(&value.unit);
        differs |= became(&queries::kept(value), after, unit) != Became::Same;
        let kept = before.map_or_else(|| Kept::Missing(String::new()), Kept::Value);
        let weight = became(&kept, after, unit).weight();
        if weight > 0.0 {
            let changed = revised.as_ref().map_or(0, |revised| revised.changed) + 1;
            let most = match revised.take() {
                Some(revised) if revised.most.0 >= weight => revised.most,
                _ => (weight, value.clone(), before, after),
            };
            revised = Some(Revised { changed, most });
        }
    }
    (revised, differs)
}

fn row(figure_id: i32, release: i32, change: &Revised) -> figure_change::ActiveModel {
    let (_, value, before, after) = &change.most;
    figure_change::ActiveModel {
        id: NotSet,
        figure_id: Set(figure_id),
        release_id: Set(release),
        changed: Set(change.changed),
        indicator_id: Set(value.indicator_id),
        place_id: Set(value.place_id),
        period: Set(value.period.clone()),
        unit: Set(value.unit.clone()),
        value_before: Set(*before),
        value_after: Set(*after),
    }
}

/// Tells whoever pinned figures that they changed.
async fn tell(act: &Act, figures: &[figure::Model], release: i32) -> Result<(), Error> {
    let people: Vec<i32> = figures.iter().filter_map(|figure| figure.created_by).collect();
    let present = present(&act.tx, &people).await?;
    for figure in figures {
        let Some(person) = figure.created_by.filter(|person| present.contains(person)) else {
            continue;
        };
        let path = format!("/figures/{}", figure.code);
        let notice = Notice::new(NoticeKind::Figures, "figure-changed", path)
            .with_both("title", [&figure.title_sq, &figure.title_en])
            .with("release", release.to_string());
        notify(act, person, &notice).await?;
    }
    Ok(())
}
