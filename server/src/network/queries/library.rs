//! Resources and tools.

use std::collections::HashSet;

use bashke_entities::network::{resource, tool};
use bashke_vocabulary::{Purpose, ResourceKind, Theme, Tongue, ToolCost, fold};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};

/// How many resources or tools stand on a page.
pub const LIBRARY: u64 = 20;

/// Which resources are asked for.
#[derive(Debug, Clone, Default)]
pub struct ResourcesAsked {
    /// Words that they hold.
    pub typed: String,
    /// What they are.
    pub kind: Option<ResourceKind>,
    /// In which language.
    pub language: Option<Tongue>,
    /// What they are about.
    pub theme: Option<Theme>,
    /// Those alone that have a mean, by their keys, the best first.
    pub best: Option<Vec<i32>>,
    /// Which page.
    pub page: u64,
}

/// Which tools are asked for.
#[derive(Debug, Clone, Default)]
pub struct ToolsAsked {
    /// Words that they hold.
    pub typed: String,
    /// What they are for.
    pub purpose: Option<Purpose>,
    /// What they cost.
    pub cost: Option<ToolCost>,
    /// In which language.
    pub language: Option<Tongue>,
    /// Those alone that have a mean, by their keys, the best first.
    pub best: Option<Vec<i32>>,
    /// Which page.
    pub page: u64,
}

/// The words that are looked for: letters and digits only, so they need no escaping.
pub(super) fn words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Those in whose folded column all words stand that were typed.
pub(super) fn holding<E: EntityTrait>(find: Select<E>, column: E::Column, typed: &str) -> Select<E> {
    words(typed)
        .into_iter()
        .fold(find, |find, word| find.filter(column.contains(word)))
}

/// A word of a column in which several stand.
fn among(word: &str) -> String {
    format!(";{word};")
}

/// The resources that all see.
pub(super) fn listed_resources() -> Select<resource::Entity> {
    resource::Entity::find().filter(resource::Column::WithdrawnAt.is_null())
}

/// The tools that all see.
pub(super) fn listed_tools() -> Select<tool::Entity> {
    tool::Entity::find().filter(tool::Column::WithdrawnAt.is_null())
}

/// The short names and the names of the tools that all see.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tool_names(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>, DbErr> {
    listed_tools()
        .select_only()
        .columns([tool::Column::Slug, tool::Column::Name])
        .order_by_asc(tool::Column::Name)
        .order_by_asc(tool::Column::Id)
        .into_tuple()
        .all(db)
        .await
}

/// A page of those that have a mean, the best first, and how many of them are asked for.
async fn best_first<E: EntityTrait>(
    db: &impl ConnectionTrait,
    find: Select<E>,
    column: E::Column,
    key: impl Fn(&E::Model) -> i32,
    (best, page): (&[i32], u64),
) -> Result<(Vec<E::Model>, u64), DbErr> {
    let asked: Vec<i32> = find
        .select_only()
        .column(column)
        .filter(column.is_in(best.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let asked: HashSet<i32> = asked.into_iter().collect();
    let skip = usize::try_from(page.saturating_sub(1) * LIBRARY).unwrap_or(usize::MAX);
    let take = usize::try_from(LIBRARY).unwrap_or(usize::MAX);
    let ids: Vec<i32> = best
        .iter()
        .filter(|id| asked.contains(id))
        .skip(skip)
        .take(take)
        .copied()
        .collect();
    let mut rows = E::find().filter(column.is_in(ids.iter().copied())).all(db).await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == key(row)));
    Ok((rows, asked.len() as u64))
}

/// A page of resources, in the order in which they were listed, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn resources(
    db: &impl ConnectionTrait,
    asked: &ResourcesAsked,
) -> Result<(Vec<resource::Model>, u64), DbErr> {
    use resource::Column;
    let mut find = holding(listed_resources(), Column::SearchKey, &asked.typed);
    if let Some(kind) = asked.kind {
        find = find.filter(Column::Kind.eq(kind.word()));
    }
    if let Some(language) = asked.language {
        find = find.filter(Column::Languages.contains(among(language.word())));
    }
    if let Some(theme) = asked.theme {
        find = find.filter(Column::Themes.contains(among(theme.word())));
    }
    if let Some(best) = &asked.best {
        return best_first(db, find, Column::Id, |row: &resource::Model| row.id, (best, asked.page)).await;
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(Column::Id)
        .offset(asked.page.saturating_sub(1) * LIBRARY)
        .limit(LIBRARY)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// A resource by its short name, also where it is withdrawn.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn resource(db: &impl ConnectionTrait, slug: &str) -> Result<Option<resource::Model>, DbErr> {
    resource::Entity::find()
        .filter(resource::Column::Slug.eq(slug))
        .one(db)
        .await
}

/// A page of tools, those of here first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tools(db: &impl ConnectionTrait, asked: &ToolsAsked) -> Result<(Vec<tool::Model>, u64), DbErr> {
    use tool::Column;
    let mut find = holding(listed_tools(), Column::SearchKey, &asked.typed);
    if let Some(purpose) = asked.purpose {
        find = find.filter(Column::Purposes.contains(among(purpose.word())));
    }
    if let Some(cost) = asked.cost {
        find = find.filter(Column::Cost.eq(cost.word()));
    }
    if let Some(language) = asked.language {
        find = find.filter(Column::Languages.contains(among(language.word())));
    }
    if let Some(best) = &asked.best {
        return best_first(db, find, Column::Id, |row: &tool::Model| row.id, (best, asked.page)).await;
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(Column::Id)
        .offset(asked.page.saturating_sub(1) * LIBRARY)
        .limit(LIBRARY)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// A tool by its short name, also where it is withdrawn.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tool(db: &impl ConnectionTrait, slug: &str) -> Result<Option<tool::Model>, DbErr> {
    tool::Entity::find().filter(tool::Column::Slug.eq(slug)).one(db).await
}

/// What can be used in a tool's stead: those that it names, and those that name it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn alternatives(db: &impl ConnectionTrait, row: &tool::Model) -> Result<Vec<tool::Model>, DbErr> {
    use tool::Column;
    let named: Vec<String> = crate::network::rules::parted(&row.alternatives);
    listed_tools()
        .filter(
            Condition::any()
                .add(Column::Slug.is_in(named.into_iter().filter(|slug| !slug.is_empty())))
                .add(Column::Alternatives.contains(among(&row.slug))),
        )
        .order_by_asc(Column::Id)
        .limit(LIBRARY)
        .all(db)
        .await
}
