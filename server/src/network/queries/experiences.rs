//! Experiences: what was tried, and what others can learn from it.

use std::collections::HashMap;

use bashke_entities::network::{experience, experience_place, experience_theme};
use bashke_vocabulary::{SubjectKind, Theme};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::library::holding;
use super::unseen::{Hidden, hidden_of};

/// How many experiences stand on a page.
pub const EXPERIENCES: u64 = 20;

/// Which experiences are asked for.
#[derive(Debug, Clone, Default)]
pub struct ExperiencesAsked {
    /// Words that they hold.
    pub typed: String,
    /// What they are about.
    pub theme: Option<Theme>,
    /// In which municipality, as the key of a place.
    pub place: Option<i32>,
    /// Whether they are told from the region; none for all.
    pub regional: Option<bool>,
    /// Which page.
    pub page: u64,
}

/// An experience with what it is about, and where.
#[derive(Debug, Clone)]
pub struct ExperienceRow {
    /// The experience.
    pub row: experience::Model,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// The municipalities in which it was tried, as keys of places.
    pub places: Vec<i32>,
}

/// What all see: published, and neither itself nor its organisation hidden.
pub(super) fn shown(hidden: &Hidden) -> Condition {
    use experience::Column;
    Condition::all()
        .add(Column::PublishedAt.is_not_null())
        .add(Column::Id.is_not_in(hidden.own.iter().copied()))
        .add(
            Condition::any()
                .add(Column::OrganisationId.is_null())
                .add(Column::OrganisationId.is_not_in(hidden.organisations.iter().copied())),
        )
}

/// An experience by its key, for whoever decides on a report.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn experience_by_id(db: &impl ConnectionTrait, id: i32) -> Result<Option<experience::Model>, DbErr> {
    experience::Entity::find_by_id(id).one(db).await
}

/// A page of the experiences that all may see, the newest first, and how many there are. Those of organisations that
/// are hidden are left out; drafts of one's own organisations stand among them for those who write there.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn experiences(
    db: &impl ConnectionTrait,
    asked: &ExperiencesAsked,
    writes_in: &[i32],
) -> Result<(Vec<ExperienceRow>, u64), DbErr> {
    use experience::Column;
    let hidden = hidden_of(db, SubjectKind::Experience).await?;
    let shown = shown(&hidden);
    let own = Column::OrganisationId.is_in(writes_in.iter().copied());
    let mut find = experience::Entity::find().filter(Condition::any().add(shown).add(own));
    find = holding(find, Column::SearchKey, &asked.typed);
    if let Some(regional) = asked.regional {
        let told = Column::Country.is_not_null();
        find = find.filter(if regional { told } else { Column::Country.is_null() });
    }
    if let Some(theme) = asked.theme {
        let about = experience_theme::Entity::find()
            .select_only()
            .column(experience_theme::Column::ExperienceId)
            .filter(experience_theme::Column::Theme.eq(theme.word()))
            .into_query();
        find = find.filter(Column::Id.in_subquery(about));
    }
    if let Some(place) = asked.place {
        let there = experience_place::Entity::find()
            .select_only()
            .column(experience_place::Column::ExperienceId)
            .filter(experience_place::Column::PlaceId.eq(place))
            .into_query();
        find = find.filter(Column::Id.in_subquery(there));
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .offset(asked.page.saturating_sub(1) * EXPERIENCES)
        .limit(EXPERIENCES)
        .all(db)
        .await?;
    Ok((with_themes_and_places(db, rows).await?, total))
}

/// What an organisation tells of, the newest first; drafts too for those who write there.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn experiences_of(
    db: &impl ConnectionTrait,
    organisation: i32,
    drafts: bool,
) -> Result<Vec<experience::Model>, DbErr> {
    let mut find = experience::Entity::find().filter(experience::Column::OrganisationId.eq(organisation));
    if !drafts {
        find = find.filter(shown(&hidden_of(db, SubjectKind::Experience).await?));
    }
    find.order_by_desc(experience::Column::Id)
        .limit(EXPERIENCES)
        .all(db)
        .await
}

/// An experience by its short name, whether or not all see it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn experience(db: &impl ConnectionTrait, slug: &str) -> Result<Option<experience::Model>, DbErr> {
    experience::Entity::find()
        .filter(experience::Column::Slug.eq(slug))
        .one(db)
        .await
}

/// Experiences with what they are about, and where.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn with_themes_and_places(
    db: &impl ConnectionTrait,
    rows: Vec<experience::Model>,
) -> Result<Vec<ExperienceRow>, DbErr> {
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let mut themes: HashMap<i32, Vec<Theme>> = HashMap::new();
    for row in experience_theme::Entity::find()
        .filter(experience_theme::Column::ExperienceId.is_in(ids.iter().copied()))
        .order_by_asc(experience_theme::Column::Id)
        .all(db)
        .await?
    {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.experience_id).or_default().push(theme);
        }
    }
    let mut places: HashMap<i32, Vec<i32>> = HashMap::new();
    for row in experience_place::Entity::find()
        .filter(experience_place::Column::ExperienceId.is_in(ids))
        .order_by_asc(experience_place::Column::Id)
        .all(db)
        .await?
    {
        places.entry(row.experience_id).or_default().push(row.place_id);
    }
    let rows = rows.into_iter().map(|row| ExperienceRow {
        themes: themes.remove(&row.id).unwrap_or_default(),
        places: places.remove(&row.id).unwrap_or_default(),
        row,
    });
    Ok(rows.collect())
}
