//! Experiences: what was tried, and what others can learn from it.

mod choices;
mod figures;
mod uses;

use choices::choices;
pub use figures::{experiences_citing, figures_of};
pub use uses::{USES, use_and_experience, used_by_organisation, uses_by, uses_of};

use uses::uses_counted;

use std::collections::HashMap;

use bashke_entities::network::{experience, experience_choice, experience_place, experience_theme};
use bashke_vocabulary::{SubjectKind, Theme};
use sea_orm::sea_query::{Expr, SubQueryStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
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
    /// Whether only those are asked for that were chosen as good practice.
    pub good: bool,
    /// Whether those that most others used stand first, and not the newest.
    pub most_used: bool,
    /// Which page.
    pub page: u64,
}

/// An experience with what it is about, and where.
#[derive(Debug, Clone)]
pub struct ExperienceRow {
    /// The experience.
    pub row: experience::Model,
    /// By how many others it was used.
    pub used_by: i64,
    /// That it was chosen as good practice, and why.
    pub choice: Option<experience_choice::Model>,
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

/// A page of the experiences that all may see, in the order that is asked for, and how many there are. Those of organisations that
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
    if asked.good {
        find = find.filter(Column::Id.in_subquery(choices::all_chosen()));
    }
    let total = find.clone().count(db).await?;
    if asked.most_used {
        let hidden = hidden_of(db, SubjectKind::ExperienceUse).await?;
        find = find.order_by(Expr::from(SubQueryStatement::from(uses::used_by(&hidden))), Order::Desc);
    }
    let rows = find
        .order_by_desc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .offset(asked.page.saturating_sub(1) * EXPERIENCES)
        .limit(EXPERIENCES)
        .all(db)
        .await?;
    Ok((whole(db, rows).await?, total))
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

/// Experiences with what they are about, where, by how many they were used, and which are good practice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn whole(db: &impl ConnectionTrait, rows: Vec<experience::Model>) -> Result<Vec<ExperienceRow>, DbErr> {
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let used_by = uses_counted(db, &ids).await?;
    let mut choices = choices(db, &ids).await?;
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
        used_by: used_by.get(&row.id).copied().unwrap_or_default(),
        choice: choices.remove(&row.id),
        row,
    });
    Ok(rows.collect())
}
