//! Changing and deleting a post.

use bashke_entities::dialogue::{post, post_citation, post_revision, reaction};
use bashke_vocabulary::{NoticeKind, fold};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::files::{forget, hang};
use super::rendering::{cite, make};
use super::threads::tell_person;
use crate::accounts::Notice;
use crate::dialogue::queries;
use crate::dialogue::rules::text::Written;
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::attached::Kept;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::markdown::{self, VERSION};
use crate::policy::{Action, Facts};

/// A post that the actor may see, held for a write.
async fn hold(act: &Act, id: i32) -> Result<queries::Written, Error> {
    post::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    queries::written(&act.tx, &act.actor, id).await
}

/// Changes a post; what it said before stays to be read. Whoever is named now and was not before is told.
///
/// # Errors
/// Where the actor may not, it is locked, a limit is met, or the database cannot be reached.
pub async fn edit(act: &Act, id: i32, written: Written, files: Vec<Kept>, removed: &[i32]) -> Result<(), Error> {
    let held = hold(act, id).await?;
    let (before, thread) = (held.post, held.thread);
    act.may(Action::EditPost, &Facts::concerning(Some(before.author_id)))?;
    if held.locked {
        return Err(Error::refused("text", "post-locked"));
    }
    moderation::check_change(&act.tx, &act.actor, act.now, "text", &written.text).await?;
    hang(act, id, files).await?;
    for attachment in removed {
        forget(act, id, Some(*attachment)).await?;
    }
    if written.text == before.text && written.language == before.language {
        return Ok(());
    }
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    let revision = post_revision::ActiveModel {
        id: NotSet,
        post_id: Set(id),
        text: Set(before.text.clone()),
        language: Set(before.language),
        replaced_at: Set(act.now),
    };
    post_revision::Entity::insert(revision)
        .exec_without_returning(&act.tx)
        .await?;
    post::Entity::update_many()
        .col_expr(post::Column::TextKey, Expr::value(fold(&written.text)))
        .col_expr(post::Column::Text, Expr::value(written.text))
        .col_expr(post::Column::Language, Expr::value(written.language))
        .col_expr(post::Column::Html, Expr::value(made.rendered.html))
        .col_expr(post::Column::Renderer, Expr::value(VERSION))
        .col_expr(post::Column::EditedAt, Expr::value(act.now))
        .filter(post::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    cite(act, id, &made.figures).await?;
    let named_before = crate::accounts::by_slugs(&act.tx, &markdown::mentions(&before.text)).await?;
    let name = act.actor.signed.as_ref().map(|signed| signed.name.clone());
    let notice = Notice::new(NoticeKind::Mention, "post-named", format!("/posts/{id}"))
        .with("name", name.unwrap_or_default())
        .with("title", &thread.title);
    let fresh = made
        .people
        .into_iter()
        .filter(|person| *person != before.author_id && !named_before.values().any(|known| known == person));
    for person in fresh {
        tell_person(act, person, &notice).await?;
    }
    act.audit(Event::done("post.edited").on("post", id)).await
}

/// Deletes a post: what it said, all that it said before and all that hangs on it is gone; its place stays.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn delete(act: &Act, id: i32) -> Result<i32, Error> {
    let held = hold(act, id).await?;
    act.may(Action::DeletePost, &Facts::concerning(Some(held.post.author_id)))?;
    forget(act, id, None).await?;
    post_revision::Entity::delete_many()
        .filter(post_revision::Column::PostId.eq(id))
        .exec(&act.tx)
        .await?;
    post_citation::Entity::delete_many()
        .filter(post_citation::Column::PostId.eq(id))
        .exec(&act.tx)
        .await?;
    reaction::Entity::delete_many()
        .filter(reaction::Column::PostId.eq(id))
        .exec(&act.tx)
        .await?;
    post::Entity::update_many()
        .col_expr(post::Column::Text, Expr::value(""))
        .col_expr(post::Column::TextKey, Expr::value(""))
        .col_expr(post::Column::Html, Expr::value(""))
        .col_expr(post::Column::DeletedAt, Expr::value(act.now))
        .filter(post::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("post.deleted").on("post", id)).await?;
    Ok(held.thread.id)
}
