//! Threads: the list, by subject, language and words.

use std::collections::HashMap;

use bashke_entities::dialogue::{post, thread, thread_follow};
use bashke_vocabulary::{Role, SubjectKind, ThreadKind, fold};
use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};

use super::subjects::About;
use super::{Faces, faces};
use crate::accounts::Actor;
use crate::dialogue::rules::text::excerpt;
use crate::moderation;

/// How many threads stand on a page.
pub const SIZE: u64 = 30;

/// The most words that are looked for.
const WORDS: usize = 8;

/// Which threads are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words of the title or of a post.
    pub words: String,
    /// On this, and on what is part of it.
    pub about: Option<About>,
    /// On this kind of thing.
    pub kind: Option<ThreadKind>,
    /// That began in this language.
    pub language: Option<&'static str>,
    /// In which this person posted.
    pub by: Option<i32>,
    /// That this person follows.
    pub followed_by: Option<i32>,
}

/// A post in which the words were found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The post.
    pub id: i32,
    /// How it begins.
    pub excerpt: String,
    /// The language that it is in.
    pub language: String,
}

/// A thread in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The thread.
    pub row: thread::Model,
    /// The first post in which the words were found, where words were asked for.
    pub found: Option<Found>,
}

/// A page of threads, those above first, then the last active ones; how many there are; who started them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    page: u64,
) -> Result<(Vec<Listed>, u64, Faces), DbErr> {
    let words = words(&filter.words);
    let hidden_posts = if words.is_empty() {
        Vec::new()
    } else {
        moderation::hidden(db, SubjectKind::Post).await?
    };
    let mut find = visible(db, actor).await?;
    if let Some(about) = &filter.about {
        find = find.filter(about.condition());
    }
    if let Some(kind) = filter.kind {
        find = find.filter(thread::Column::SubjectKind.eq(kind.word()));
    }
    if let Some(language) = filter.language {
        find = find.filter(thread::Column::Language.eq(language));
    }
    if let Some(person) = filter.by {
        let posted = post::Entity::find()
            .select_only()
            .column(post::Column::ThreadId)
            .filter(post::Column::AuthorId.eq(person));
        find = find.filter(thread::Column::Id.in_subquery(posted.into_query()));
    }
    if let Some(person) = filter.followed_by {
        let followed = thread_follow::Entity::find()
            .select_only()
            .column(thread_follow::Column::ThreadId)
            .filter(thread_follow::Column::PersonId.eq(person));
        find = find.filter(thread::Column::Id.in_subquery(followed.into_query()));
    }
    if !words.is_empty() {
        let title = words.iter().fold(Condition::all(), |all, word| {
            all.add(thread::Column::TitleKey.contains(word))
        });
        let holding = matching(&words, &hidden_posts)
            .select_only()
            .column(post::Column::ThreadId);
        find = find.filter(
            Condition::any()
                .add(title)
                .add(thread::Column::Id.in_subquery(holding.into_query())),
        );
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_with_nulls(thread::Column::PinnedAt, Order::Desc, NullOrdering::Last)
        .order_by_desc(thread::Column::ActiveAt)
        .order_by_desc(thread::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let mut found = if words.is_empty() {
        HashMap::new()
    } else {
        first_posts(db, &rows, &words, &hidden_posts).await?
    };
    let faces = faces(db, rows.iter().map(|row| (row.author_id, row.organisation_id))).await?;
    let listed = rows.into_iter().map(|row| Listed {
        found: found.remove(&row.id),
        row,
    });
    Ok((listed.collect(), total, faces))
}

/// The threads that somebody may see in a list: none that were merged into another, none that are hidden.
pub(super) async fn visible(db: &impl ConnectionTrait, actor: &Actor) -> Result<Select<thread::Entity>, DbErr> {
    let find = thread::Entity::find().filter(thread::Column::MergedInto.is_null());
    if actor.holds(Role::Moderator) {
        return Ok(find);
    }
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Thread).await?);
    Ok(match hidden.is_empty() {
        true => find,
        false => find.filter(thread::Column::Id.is_not_in(hidden)),
    })
}

pub(super) fn numbers(ids: &[String]) -> Vec<i32> {
    ids.iter().filter_map(|id| id.parse().ok()).collect()
}

/// The words that are looked for, folded: letters and digits only, so they need no escaping.
pub(super) fn words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    words.take(WORDS).map(str::to_owned).collect()
}

/// The posts that hold all words and are shown.
fn matching(words: &[String], hidden: &[String]) -> Select<post::Entity> {
    let mut find = post::Entity::find().filter(post::Column::DeletedAt.is_null());
    for word in words {
        find = find.filter(post::Column::TextKey.contains(word));
    }
    let hidden = numbers(hidden);
    match hidden.is_empty() {
        true => find,
        false => find.filter(post::Column::Id.is_not_in(hidden)),
    }
}

/// The first post of each thread that holds all words.
async fn first_posts(
    db: &impl ConnectionTrait,
    rows: &[thread::Model],
    words: &[String],
    hidden: &[String],
) -> Result<HashMap<i32, Found>, DbErr> {
    let firsts: Vec<i32> = matching(words, hidden)
        .select_only()
        .column_as(post::Column::Id.min(), "first")
        .filter(post::Column::ThreadId.is_in(rows.iter().map(|row| row.id)))
        .group_by(post::Column::ThreadId)
        .into_tuple()
        .all(db)
        .await?;
    let posts = post::Entity::find()
        .filter(post::Column::Id.is_in(firsts))
        .all(db)
        .await?;
    let found = posts.into_iter().map(|row| {
        let found = Found {
            id: row.id,
            excerpt: excerpt(&row.text),
            language: row.language,
        };
        (row.thread_id, found)
    });
    Ok(found.collect())
}
