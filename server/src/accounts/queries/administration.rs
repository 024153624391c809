//! Reads for administrators. Whoever asks has shown before that they may.

use std::collections::BTreeMap;

use bashke_entities::accounts::{person, person_role};
use bashke_entities::platform::{audit_event, job, mail, session};
use bashke_vocabulary::{Role, fold};
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use crate::platform::mail::{STATES, STUCK};

/// What an administrator should know at a glance.
#[derive(Debug, Clone, Copy, Default)]
pub struct Overview {
    /// People with an account that is not deleted.
    pub people: u64,
    /// Mails that wait.
    pub mails_waiting: u64,
    /// Mails that are in doubt or were given up.
    pub mails_stuck: u64,
    /// Jobs that were given up.
    pub jobs_dead: u64,
    /// Wrong passwords and codes in the last 24 hours.
    pub sign_ins_failed: u64,
}

/// Counts them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn overview(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Overview, DbErr> {
    let mails = |states: Vec<&'static str>| mail::Entity::find().filter(mail::Column::State.is_in(states));
    Ok(Overview {
        people: person::Entity::find()
            .filter(person::Column::DeletedAt.is_null())
            .count(db)
            .await?,
        mails_waiting: mails(vec!["waiting", "handing-over"]).count(db).await?,
        mails_stuck: mails(STUCK.to_vec()).count(db).await?,
        jobs_dead: job::Entity::find()
            .filter(job::Column::DeadAt.is_not_null())
            .count(db)
            .await?,
        sign_ins_failed: audit_event::Entity::find()
            .filter(audit_event::Column::At.gte(now - Duration::days(1)))
            .filter(audit_event::Column::Outcome.eq("failed"))
            .filter(audit_event::Column::Action.starts_with("session."))
            .count(db)
            .await?,
    })
}

/// Which people are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Everyone whose account is not deleted.
    All,
    /// Those who hold a role.
    Holders(Role),
    /// Those whose address is not verified.
    Unverified,
    /// Those who may not take part now.
    Suspended,
    /// Those whose account is deleted.
    Deleted,
}

/// What a text is searched for with, whatever signs of patterns it holds.
pub(super) fn like(before: &str, text: &str) -> LikeExpr {
    let mut pattern = String::from(before);
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape('\\')
}

fn people_among(among: Among, search: &str, now: DateTime<Utc>) -> Select<person::Entity> {
    use person::Column;
    let mut found = person::Entity::find();
    found = match among {
        Among::Deleted => found.filter(Column::DeletedAt.is_not_null()),
        _ => found.filter(Column::DeletedAt.is_null()),
    };
    found = match among {
        Among::All | Among::Deleted => found,
        Among::Unverified => found.filter(Column::VerifiedAt.is_null()),
        Among::Suspended => found.filter(Column::SuspendedUntil.gt(now)),
        Among::Holders(role) => {
            let holders = sea_orm::sea_query::Query::select()
                .column(person_role::Column::PersonId)
                .from(person_role::Entity)
                .and_where(person_role::Column::Role.eq(role.word()))
                .to_owned();
            found.filter(Column::Id.in_subquery(holders))
        }
    };
    let search = search.trim();
    if search.is_empty() {
        return found;
    }
    // signs alone fold to nothing, which every name has in it
    let key = Some(fold(search)).filter(|key| !key.is_empty());
    let named = key.map(|key| Expr::col((person::Entity, Column::NameKey)).like(like("%", &key)));
    let written_to = Expr::col((person::Entity, Column::Email)).like(like("%", &search.to_lowercase()));
    found.filter(Condition::any().add_option(named).add(written_to))
}

/// A page of people with their roles, by name, and how many there are in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn people(
    db: &impl ConnectionTrait,
    among: Among,
    search: &str,
    now: DateTime<Utc>,
    page: u64,
    size: u64,
) -> Result<(Vec<(person::Model, Vec<Role>)>, u64), DbErr> {
    let count = people_among(among, search, now).count(db).await?;
    let rows = people_among(among, search, now)
        .order_by_asc(person::Column::NameKey)
        .order_by_asc(person::Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await?;
    let mut roles = roles_of(db, rows.iter().map(|row| row.id)).await?;
    let rows = rows
        .into_iter()
        .map(|row| {
            let roles = roles.remove(&row.id).unwrap_or_default();
            (row, roles)
        })
        .collect();
    Ok((rows, count))
}

async fn roles_of(
    db: &impl ConnectionTrait,
    people: impl Iterator<Item = i32>,
) -> Result<BTreeMap<i32, Vec<Role>>, DbErr> {
    let rows = person_role::Entity::find()
        .filter(person_role::Column::PersonId.is_in(people))
        .all(db)
        .await?;
    let mut roles = BTreeMap::<i32, Vec<Role>>::new();
    for row in rows {
        if let Ok(role) = row.role.parse() {
            roles.entry(row.person_id).or_default().push(role);
        }
    }
    for held in roles.values_mut() {
        held.sort_unstable();
    }
    Ok(roles)
}

/// Somebody for administrators, deleted or not, with their roles.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn anybody(db: &impl ConnectionTrait, id: i32) -> Result<Option<(person::Model, Vec<Role>)>, DbErr> {
    let Some(row) = person::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let roles = roles_of(db, [id].into_iter()).await?.remove(&id).unwrap_or_default();
    Ok(Some((row, roles)))
}

/// How many sessions of somebody have not ended.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn session_count(db: &impl ConnectionTrait, person_id: i32, now: DateTime<Utc>) -> Result<u64, DbErr> {
    session::Entity::find()
        .filter(session::Column::PersonId.eq(person_id))
        .filter(session::Column::ExpiresAt.gt(now))
        .count(db)
        .await
}

/// Who holds roles: the grants, the newest first, at most so many, with the people.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn holders(
    db: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<(person_role::Model, Option<person::Model>)>, DbErr> {
    let grants = person_role::Entity::find()
        .order_by_asc(person_role::Column::Role)
        .order_by_desc(person_role::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let people = person::Entity::find()
        .filter(person::Column::Id.is_in(grants.iter().map(|grant| grant.person_id)))
        .all(db)
        .await?;
    let mut people: BTreeMap<i32, person::Model> = people.into_iter().map(|row| (row.id, row)).collect();
    let held = grants.into_iter().map(|grant| {
        let person = people.get_mut(&grant.person_id).cloned();
        (grant, person)
    });
    Ok(held.collect())
}

/// How people are called, by their keys; those whose account is deleted give none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn names_and_former(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = i32>,
) -> Result<BTreeMap<i32, Option<String>>, DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let names = rows
        .into_iter()
        .map(|row| (row.id, row.deleted_at.is_none().then_some(row.display_name)));
    Ok(names.collect())
}

/// A page of the outbox, what somebody must decide on first, and how many there are in all. What mails say is left out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn mails(
    db: &impl ConnectionTrait,
    state: Option<&str>,
    page: u64,
    size: u64,
) -> Result<(Vec<mail::Model>, u64), DbErr> {
    use mail::Column;
    let all = || match state {
        Some(state) => mail::Entity::find().filter(Column::State.eq(state)),
        None => mail::Entity::find(),
    };
    let count = all().count(db).await?;
    let mut place = sea_orm::sea_query::CaseStatement::new();
    for (index, state) in STATES.into_iter().enumerate() {
        place = place.case(Column::State.eq(state), i32::try_from(index).unwrap_or_default());
    }
    let rows = all()
        .order_by(Expr::expr(place.finally(9)), Order::Asc)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await?;
    Ok((rows, count))
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It was given up.
    Dead,
    /// An instance works on it.
    Running,
    /// It waits for its time.
    Waiting,
}

impl JobState {
    /// All of them, what somebody must decide on first.
    pub const ALL: [Self; 3] = [Self::Dead, Self::Running, Self::Waiting];

    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dead => "dead",
            Self::Running => "running",
            Self::Waiting => "waiting",
        }
    }
}

/// A page of the jobs in a state, and how many there are in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn jobs(
    db: &impl ConnectionTrait,
    state: JobState,
    now: DateTime<Utc>,
    page: u64,
    size: u64,
) -> Result<(Vec<job::Model>, u64), DbErr> {
    use job::Column;
    let all = || {
        let open = job::Entity::find().filter(Column::DoneAt.is_null());
        match state {
            JobState::Dead => open.filter(Column::DeadAt.is_not_null()),
            JobState::Running => open
                .filter(Column::DeadAt.is_null())
                .filter(Column::LeasedUntil.gte(now)),
            JobState::Waiting => open.filter(Column::DeadAt.is_null()).filter(
                Condition::any()
                    .add(Column::LeasedUntil.is_null())
                    .add(Column::LeasedUntil.lt(now)),
            ),
        }
    };
    let count = all().count(db).await?;
    let rows = all()
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await?;
    Ok((rows, count))
}
