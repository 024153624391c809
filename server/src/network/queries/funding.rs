//! Programmes, their calls, and the grants that were given.

use std::collections::{HashMap, HashSet};

use bashke_entities::network::{call, call_theme, grant, grant_place, programme};
use bashke_vocabulary::Theme;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::network::rules;

/// How many grants stand on a page.
pub const GRANTS: u64 = 50;

/// A call by its names, for choosing.
#[derive(Debug, Clone)]
pub struct CallName {
    /// Its key.
    pub id: i32,
    /// Its short name in addresses.
    pub slug: String,
    /// Its name in Albanian.
    pub name_sq: String,
    /// Its name in English.
    pub name_en: String,
    /// The name of its programme in Albanian.
    pub programme_sq: String,
    /// The name of its programme in English.
    pub programme_en: String,
}

impl CallName {
    /// Whether its names and those of its programme hold all words that were typed.
    #[must_use]
    pub fn holds(&self, typed: &str) -> bool {
        let texts = [&self.name_sq, &self.name_en, &self.programme_sq, &self.programme_en];
        rules::holds(typed, texts.map(|text| Some(text.as_str())))
    }
}

impl CallRow {
    /// The same of a call that is read with more.
    #[must_use]
    pub fn holds(&self, typed: &str) -> bool {
        let (call, programme) = (&self.call, &self.programme);
        let texts = [&call.name_sq, &call.name_en, &programme.name_sq, &programme.name_en];
        rules::holds(typed, texts.map(|text| Some(text.as_str())))
    }
}

/// A call with its programme and what it is for.
#[derive(Debug, Clone)]
pub struct CallRow {
    /// The call.
    pub call: call::Model,
    /// Whose it is.
    pub programme: programme::Model,
    /// What it is for.
    pub themes: Vec<Theme>,
    /// How many of its grants the platform knows.
    pub grants: u64,
}

/// A grant with what it is read with.
#[derive(Debug, Clone)]
pub struct GrantRow {
    /// The grant.
    pub grant: grant::Model,
    /// The municipalities in which it was spent, as keys of places.
    pub places: Vec<i32>,
}

/// The names of all calls, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn call_names(db: &impl ConnectionTrait) -> Result<Vec<CallName>, DbErr> {
    let programmes = programmes_by_key(db).await?;
    let names = calls_in_order().all(db).await?.into_iter().filter_map(|call| {
        let programme = programmes.get(&call.programme_id)?;
        Some(CallName {
            id: call.id,
            slug: call.slug,
            name_sq: call.name_sq,
            name_en: call.name_en,
            programme_sq: programme.name_sq.clone(),
            programme_en: programme.name_en.clone(),
        })
    });
    Ok(names.collect())
}

fn calls_in_order() -> Select<call::Entity> {
    call::Entity::find()
        .order_by_desc(call::Column::ClosesOn)
        .order_by_desc(call::Column::Id)
}

async fn programmes_by_key(db: &impl ConnectionTrait) -> Result<HashMap<i32, programme::Model>, DbErr> {
    let rows = programme::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// All calls, the newest first; those without a date last, whatever the database thinks of the order of what is not there.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn calls(db: &impl ConnectionTrait) -> Result<Vec<CallRow>, DbErr> {
    in_order(db, calls_in_order()).await
}

async fn in_order(db: &impl ConnectionTrait, find: Select<call::Entity>) -> Result<Vec<CallRow>, DbErr> {
    let mut rows = with_programmes(db, find.all(db).await?).await?;
    rows.sort_by_key(|row| std::cmp::Reverse((row.call.closes_on, row.call.id)));
    Ok(rows)
}

/// A call by its short name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn call(db: &impl ConnectionTrait, slug: &str) -> Result<Option<CallRow>, DbErr> {
    let found = call::Entity::find().filter(call::Column::Slug.eq(slug)).all(db).await?;
    Ok(with_programmes(db, found).await?.into_iter().next())
}

async fn with_programmes(db: &impl ConnectionTrait, calls: Vec<call::Model>) -> Result<Vec<CallRow>, DbErr> {
    let programmes = programmes_by_key(db).await?;
    let ids: Vec<i32> = calls.iter().map(|call| call.id).collect();
    let mut themes: HashMap<i32, Vec<Theme>> = HashMap::new();
    for row in call_theme::Entity::find()
        .filter(call_theme::Column::CallId.is_in(ids.iter().copied()))
        .order_by_asc(call_theme::Column::Id)
        .all(db)
        .await?
    {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.call_id).or_default().push(theme);
        }
    }
    let counts: Vec<(Option<i32>, i64)> = grant::Entity::find()
        .select_only()
        .column(grant::Column::CallId)
        .column_as(grant::Column::Id.count(), "grants")
        .filter(grant::Column::CallId.is_in(ids))
        .group_by(grant::Column::CallId)
        .into_tuple()
        .all(db)
        .await?;
    let counts: HashMap<Option<i32>, i64> = counts.into_iter().collect();
    let rows = calls.into_iter().filter_map(|call| {
        Some(CallRow {
            programme: programmes.get(&call.programme_id)?.clone(),
            themes: themes.remove(&call.id).unwrap_or_default(),
            grants: counts
                .get(&Some(call.id))
                .map_or(0, |count| u64::try_from(*count).unwrap_or(0)),
            call,
        })
    });
    Ok(rows.collect())
}

/// All programmes.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn programmes(db: &impl ConnectionTrait) -> Result<Vec<programme::Model>, DbErr> {
    programme::Entity::find().all(db).await
}

/// A programme by its short name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn programme(db: &impl ConnectionTrait, slug: &str) -> Result<Option<programme::Model>, DbErr> {
    programme::Entity::find()
        .filter(programme::Column::Slug.eq(slug))
        .one(db)
        .await
}

/// The calls of a programme, in the order of all calls.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn calls_of_programme(db: &impl ConnectionTrait, programme: i32) -> Result<Vec<CallRow>, DbErr> {
    let find = calls_in_order().filter(call::Column::ProgrammeId.eq(programme));
    in_order(db, find).await
}

/// A grant by its short name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn grant(db: &impl ConnectionTrait, slug: &str) -> Result<Option<GrantRow>, DbErr> {
    let found = grant::Entity::find()
        .filter(grant::Column::Slug.eq(slug))
        .all(db)
        .await?;
    Ok(with_places(db, found).await?.into_iter().next())
}

/// A page of the grants of a programme that came from no call that is known, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn grants_without_call(
    db: &impl ConnectionTrait,
    programme: i32,
    page: u64,
) -> Result<(Vec<GrantRow>, u64), DbErr> {
    let find = grant::Entity::find()
        .filter(grant::Column::ProgrammeId.eq(programme))
        .filter(grant::Column::CallId.is_null());
    paged(db, find, page).await
}

/// A page of the grants of a call, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn grants_of_call(db: &impl ConnectionTrait, call: i32, page: u64) -> Result<(Vec<GrantRow>, u64), DbErr> {
    paged(db, grant::Entity::find().filter(grant::Column::CallId.eq(call)), page).await
}

async fn paged(
    db: &impl ConnectionTrait,
    find: Select<grant::Entity>,
    page: u64,
) -> Result<(Vec<GrantRow>, u64), DbErr> {
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(grant::Column::Id)
        .offset(page.saturating_sub(1) * GRANTS)
        .limit(GRANTS)
        .all(db)
        .await?;
    Ok((with_places(db, rows).await?, total))
}

/// The newest grants of an organisation, at most as many as stand on a page.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn grants_of(db: &impl ConnectionTrait, organisation: i32) -> Result<Vec<GrantRow>, DbErr> {
    let rows = grant::Entity::find()
        .filter(grant::Column::OrganisationId.eq(organisation))
        .order_by_desc(grant::Column::Id)
        .limit(GRANTS)
        .all(db)
        .await?;
    with_places(db, rows).await
}

async fn with_places(db: &impl ConnectionTrait, grants: Vec<grant::Model>) -> Result<Vec<GrantRow>, DbErr> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let mut places: HashMap<i32, Vec<i32>> = HashMap::new();
    for row in grant_place::Entity::find()
        .filter(grant_place::Column::GrantId.is_in(grants.iter().map(|grant| grant.id)))
        .order_by_asc(grant_place::Column::Id)
        .all(db)
        .await?
    {
        places.entry(row.grant_id).or_default().push(row.place_id);
    }
    let rows = grants.into_iter().map(|grant| GrantRow {
        places: places.remove(&grant.id).unwrap_or_default(),
        grant,
    });
    Ok(rows.collect())
}

/// The names of the calls of these grants, by the keys of the calls.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn calls_of(db: &impl ConnectionTrait, grants: &[GrantRow]) -> Result<HashMap<i32, call::Model>, DbErr> {
    let ids: HashSet<i32> = grants.iter().filter_map(|row| row.grant.call_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = call::Entity::find().filter(call::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The programmes of those of these grants that came from no call that is known, by the keys of the programmes.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn programmes_of(
    db: &impl ConnectionTrait,
    grants: &[GrantRow],
) -> Result<HashMap<i32, programme::Model>, DbErr> {
    let alone = grants
        .iter()
        .map(|row| &row.grant)
        .filter(|grant| grant.call_id.is_none());
    let ids: HashSet<i32> = alone.map(|grant| grant.programme_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let find = programme::Entity::find().filter(programme::Column::Id.is_in(ids));
    let rows = find.all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
