//! Drafts of courses: beginning one, changing it, publishing it or letting it go. Each course has one at most.

use bashke_entities::training::{course, course_file, course_version};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::media::sweep;
use super::seed::{digest, newest, put_files};
use super::writing::{make_current, put_course};
use crate::finance::Current;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};
use crate::training::queries::{self, OfNow};
use crate::training::rules::course::Both;
use crate::training::rules::folder::media::slug_of;
use crate::training::rules::folder::{Files, unknown};
use crate::training::rules::outline::{self, Piece, Why};
use crate::training::{Shelf, Volume};

/// What became of a change.
#[derive(Debug, Clone)]
pub enum Change<T> {
    /// It was made.
    Made(T),
    /// Somebody changed the same piece meanwhile; these are the files as they are now.
    Meanwhile(Files),
    /// It cannot be made, and why not.
    Refused(Why),
}

/// The course of a short name; of two who write at once the second waits here.
async fn locked(act: &Act, slug: &str) -> Result<course::Model, Error> {
    act.may(Action::WriteCourse, &Facts::default())?;
    course::Entity::find()
        .filter(course::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
}

async fn draft_of(act: &Act, course: i32) -> Result<Option<course_version::Model>, Error> {
    Ok(course_version::Entity::find()
        .filter(course_version::Column::CourseId.eq(course))
        .filter(course_version::Column::PublishedAt.is_null())
        .one(&act.tx)
        .await?)
}

async fn next_number(act: &Act, course: i32) -> Result<i32, Error> {
    let last = course_version::Entity::find()
        .filter(course_version::Column::CourseId.eq(course))
        .order_by_desc(course_version::Column::Number)
        .one(&act.tx)
        .await?;
    Ok(last.map_or(1, |last| last.number + 1))
}

async fn put_draft(act: &Act, course: i32, files: &Files) -> Result<(), Error> {
    let version = course_version::ActiveModel {
        id: NotSet,
        course_id: Set(course),
        number: Set(next_number(act, course).await?),
        release_id: Set(None),
        digest: Set(digest(files)),
        created_by: Set(act.actor.id()),
        created_at: Set(act.now),
        published_at: Set(None),
    };
    let version = course_version::Entity::insert(version)
        .exec_with_returning(&act.tx)
        .await?;
    put_files(&act.tx, version.id, files, act.now).await?;
    act.audit(Event::done("course.begun").on("course", course)).await
}

/// Makes a course with a draft of these files; where the course is there already, only the draft.
///
/// # Errors
/// Where the actor does not write courses; refused where there is a draft already, or the course where a new one is
/// wanted; where the database cannot be reached.
pub async fn bring_draft(act: &Act, slug: &str, files: &Files, new: bool) -> Result<(), Error> {
    act.may(Action::WriteCourse, &Facts::default())?;
    let made = put_course(act, slug).await?;
    if new && !made {
        return Err(Error::refused("slug", "write-course-taken"));
    }
    let course = locked(act, slug).await?;
    if draft_of(act, course.id).await?.is_some() {
        return Err(Error::refused("slug", "write-draft-there"));
    }
    put_draft(act, course.id, files).await
}

/// Begins a draft with the files of the version that is read, or with nothing but a name where none ever was. Where there
/// is one, it stays.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the database cannot be reached.
pub async fn begin_draft(act: &Act, slug: &str) -> Result<(), Error> {
    let course = locked(act, slug).await?;
    if draft_of(act, course.id).await?.is_some() {
        return Ok(());
    }
    let files = match course.published_version {
        Some(published) => queries::files(&act.tx, published).await?,
        None => outline::empty(Both {
            sq: slug.to_owned(),
            en: String::new(),
        }),
    };
    put_draft(act, course.id, &files).await
}

/// Lets a draft go, where it is still the one that was seen; where nothing of the course was ever published, the course goes
/// with it, and its short name is free again.
///
/// # Errors
/// Where the actor does not write courses; a conflict where it was changed, discarded or published meanwhile; where the
/// database cannot be reached.
pub async fn discard_draft(act: &Act, slug: &str, seen: &str) -> Result<(), Error> {
    let course = locked(act, slug).await?;
    let draft = draft_of(act, course.id).await?.ok_or(Error::Conflict)?;
    let files = queries::files(&act.tx, draft.id).await?;
    if outline::mark(&files, &Piece::Whole) != seen {
        return Err(Error::Conflict);
    }
    course_file::Entity::delete_many()
        .filter(course_file::Column::VersionId.eq(draft.id))
        .exec(&act.tx)
        .await?;
    course_version::Entity::delete_by_id(draft.id).exec(&act.tx).await?;
    sweep(act, course.id).await?;
    if course.published_version.is_none() {
        course::Entity::delete_by_id(course.id).exec(&act.tx).await?;
    }
    act.audit(Event::done("course.discarded").on("course", course.id)).await
}

/// Changes a draft: `change` is given its files as they are now. `seen` is the mark of the piece as the form had it.
///
/// # Errors
/// Where the actor does not write courses; a conflict where there is no draft any more; where the database cannot be
/// reached.
pub async fn change_draft<T>(
    act: &Act,
    slug: &str,
    (piece, seen): (&Piece, &str),
    change: impl FnOnce(&mut Files) -> Result<T, Why>,
) -> Result<Change<T>, Error> {
    let course = locked(act, slug).await?;
    let draft = draft_of(act, course.id).await?.ok_or(Error::Conflict)?;
    let before = queries::files(&act.tx, draft.id).await?;
    let mut files = before.clone();
    if outline::mark(&before, piece) != seen {
        return Ok(Change::Meanwhile(before));
    }
    let made = match change(&mut files) {
        Ok(made) => made,
        Err(why) => return Ok(Change::Refused(why)),
    };
    if outline::grows_too_large(&files, &before) {
        return Ok(Change::Refused("course-fault-too-much"));
    }
    let gone: Vec<&String> = before.keys().filter(|path| !files.contains_key(*path)).collect();
    let new: Files = files
        .iter()
        .filter(|(path, _)| !before.contains_key(*path))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    let other = files
        .iter()
        .filter(|(path, text)| before.get(*path).is_some_and(|old| old != *text));
    let mut changed: Vec<&String> = gone.iter().copied().chain(new.keys()).collect();
    for (path, text) in other {
        course_file::Entity::update_many()
            .col_expr(course_file::Column::Text, Expr::value(text.as_str()))
            .col_expr(course_file::Column::ChangedAt, Expr::value(act.now))
            .filter(course_file::Column::VersionId.eq(draft.id))
            .filter(course_file::Column::Path.eq(path))
            .exec(&act.tx)
            .await?;
        changed.push(path);
    }
    if changed.is_empty() {
        return Ok(Change::Made(made));
    }
    if !gone.is_empty() {
        course_file::Entity::delete_many()
            .filter(course_file::Column::VersionId.eq(draft.id))
            .filter(course_file::Column::Path.is_in(gone.iter().map(|path| path.as_str())))
            .exec(&act.tx)
            .await?;
    }
    if !new.is_empty() {
        put_files(&act.tx, draft.id, &new, act.now).await?;
    }
    course_version::Entity::update_many()
        .col_expr(course_version::Column::Digest, Expr::value(digest(&files)))
        .filter(course_version::Column::Id.eq(draft.id))
        .exec(&act.tx)
        .await?;
    sweep_where(act, course.id, &changed).await?;
    changed.sort_unstable();
    changed.truncate(20);
    act.audit(
        Event::done("course.changed")
            .on("course", course.id)
            .with("files", changed.into_iter().cloned().collect::<Vec<_>>()),
    )
    .await?;
    Ok(Change::Made(made))
}

/// Where files of media changed, what no version names any more goes.
async fn sweep_where(act: &Act, course: i32, changed: &[&String]) -> Result<(), Error> {
    if changed.iter().any(|path| slug_of(path).is_some()) {
        sweep(act, course).await?;
    }
    Ok(())
}

/// Publishes a draft as the newest version, where it is still the one that was seen. Those who take an earlier version
/// stay on it. Gives its number.
///
/// # Errors
/// Where the actor does not write courses; a conflict where it was changed, discarded or published meanwhile; refused where it has faults, or is the same as what is read; where the
/// database cannot be reached.
pub async fn publish_draft(
    act: &Act,
    slug: &str,
    seen: &str,
    (current, shelf): (&Current, &Shelf),
) -> Result<i32, Error> {
    let course = locked(act, slug).await?;
    let draft = draft_of(act, course.id).await?.ok_or(Error::Conflict)?;
    let files = queries::files(&act.tx, draft.id).await?;
    if outline::mark(&files, &Piece::Whole) != seen {
        return Err(Error::Conflict);
    }
    let (volume, faults) = Volume::read(&files, &act.config.public_url);
    let sound = match &volume {
        Some(volume) if faults.is_empty() => {
            let known = OfNow::read(&act.tx, (current, shelf, &*act.config.public_url), &volume.course).await?;
            unknown(slug, (&files, &volume.course), &known).is_empty()
        }
        _ => false,
    };
    if !sound {
        return Err(Error::refused("publish", "write-faulty"));
    }
    let digest = digest(&files);
    if let Some(published) = course.published_version {
        let published = course_version::Entity::find_by_id(published).one(&act.tx).await?;
        if published.is_some_and(|published| published.digest == digest) {
            return Err(Error::refused("publish", "write-same"));
        }
    }
    let number = match next_number(act, course.id).await? {
        // nothing was published since it was begun
        next if next == draft.number + 1 => draft.number,
        next => next,
    };
    course_version::Entity::update_many()
        .col_expr(course_version::Column::Number, Expr::value(number))
        .col_expr(course_version::Column::ReleaseId, Expr::value(newest(&act.tx).await?))
        .col_expr(course_version::Column::Digest, Expr::value(digest))
        .col_expr(course_version::Column::PublishedAt, Expr::value(Some(act.now)))
        .filter(course_version::Column::Id.eq(draft.id))
        .exec(&act.tx)
        .await?;
    make_current(act, course.id, draft.id, number).await
}

/// Withdraws a course from the catalogue, or offers it again. Those who take it go on.
///
/// # Errors
/// Where the actor does not write courses; not found where nothing of it is published; where the database cannot be
/// reached.
pub async fn offer_course(act: &Act, slug: &str, offered: bool) -> Result<(), Error> {
    let course = locked(act, slug).await?;
    if course.published_version.is_none() {
        return Err(Error::NotFound);
    }
    if course.withdrawn_at.is_none() == offered {
        return Ok(());
    }
    course::Entity::update_many()
        .col_expr(course::Column::WithdrawnAt, Expr::value((!offered).then_some(act.now)))
        .filter(course::Column::Id.eq(course.id))
        .exec(&act.tx)
        .await?;
    let event = if offered { "course.offered" } else { "course.withdrawn" };
    act.audit(Event::done(event).on("course", course.id)).await
}
