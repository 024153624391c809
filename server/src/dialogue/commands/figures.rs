//! A release changed figures that are cited: those whom that concerns are told.

use std::collections::{BTreeMap, BTreeSet};

use bashke_entities::dialogue::{dialogue, dialogue_follow, dialogue_news, thread_news};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};

use super::dialogues::news;
use super::questions::in_questions;
use super::threads::tell_person;
use crate::accounts::Notice;
use crate::dialogue::queries::{self, InDialogue};
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// The news that figures which a dialogue cites were changed.
const CHANGED: &str = "dialogue-figures";

/// Tells those who wrote what cites these figures, and those who follow where it stands, that a release changed them: once
/// for each release and thread, question or dialogue, however often this is asked for.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn figures_changed(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    in_threads(act, release, figures).await?;
    in_questions(act, release, figures).await?;
    in_dialogues(act, release, figures).await
}

async fn in_dialogues(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    let (items, _) = queries::citing_in_dialogues(&act.tx, figures).await?;
    let mut by_dialogue = BTreeMap::<i32, Vec<InDialogue>>::new();
    for item in items {
        by_dialogue.entry(item.dialogue).or_default().push(item);
    }
    for (id, items) in by_dialogue {
        let row = dialogue::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
        let told = dialogue_news::Entity::find()
            .filter(dialogue_news::Column::DialogueId.eq(id))
            .filter(dialogue_news::Column::Message.eq(CHANGED))
            .filter(dialogue_news::Column::Detail.eq(release.to_string()))
            .count(&act.tx)
            .await?;
        let (Some(row), Some(first)) = (row.filter(|_| told == 0), items.first()) else {
            continue;
        };
        news(act, id, CHANGED, &release.to_string(), &first.path).await?;
        let followers: Vec<i32> = dialogue_follow::Entity::find()
            .filter(dialogue_follow::Column::DialogueId.eq(id))
            .select_only()
            .column(dialogue_follow::Column::PersonId)
            .into_tuple()
            .all(&act.tx)
            .await?;
        // whoever follows is told by the news
        let mut told: BTreeSet<i32> = followers.into_iter().collect();
        for item in &items {
            let notice = Notice::new(
                NoticeKind::Dialogue,
                CHANGED,
                format!("/dialogues/{}{}", row.slug, item.path),
            )
            .with("name", release.to_string())
            .with("title", &row.title);
            for person in &item.people {
                if told.insert(*person) {
                    tell_person(act, *person, &notice).await?;
                }
            }
        }
    }
    Ok(())
}

async fn in_threads(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    for (thread_id, citing) in queries::citing(&act.tx, figures).await? {
        let told = thread_news::Entity::find()
            .filter(thread_news::Column::ThreadId.eq(thread_id))
            .filter(thread_news::Column::ReleaseId.eq(release))
            .count(&act.tx)
            .await?;
        let Some(thread) = queries::thread(&act.tx, thread_id).await?.filter(|_| told == 0) else {
            continue;
        };
        let row = thread_news::ActiveModel {
            id: NotSet,
            thread_id: Set(thread_id),
            release_id: Set(release),
            told_at: Set(act.now),
        };
        thread_news::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([thread_news::Column::ThreadId, thread_news::Column::ReleaseId])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(&act.tx)
            .await?;
        let first = citing.posts.first().copied().unwrap_or_default();
        let notice =
            Notice::new(NoticeKind::Thread, "thread-figures", format!("/posts/{first}")).with("title", &thread.title);
        for person in citing.authors.union(&citing.followers) {
            tell_person(act, *person, &notice).await?;
        }
    }
    Ok(())
}
