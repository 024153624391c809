//! A release changed figures that are cited: those whom that concerns are told.

use bashke_entities::dialogue::thread_news;
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::threads::tell_person;
use crate::accounts::Notice;
use crate::dialogue::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Tells the authors of posts that cite these figures, and those who follow their threads, that a release changed them:
/// once for each release and thread, however often this is asked for.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn figures_changed(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
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
