//! Starting a thread, and posting in one.

use bashke_entities::dialogue::{post, thread};
use bashke_vocabulary::{NoticeKind, Restriction, Role, SubjectKind, fold};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::files::hang;
use super::readers::begin_to_follow;
use super::rendering::{Made, cite, make};
use super::{drafts, rendering};
use crate::accounts::{self, Notice, Signed};
use crate::dialogue::jobs;
use crate::dialogue::queries::{self, About};
use crate::dialogue::rules::text::{self, Written};
use crate::dialogue::rules::thread::waits;
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::attached::Kept;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::markdown::VERSION;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Denied, Facts};

/// A thread to be started.
#[derive(Debug, Clone)]
pub struct Start {
    /// What it stands on.
    pub about: About,
    /// Its title.
    pub title: String,
    /// Its first post.
    pub written: Written,
    /// What hangs on it.
    pub files: Vec<Kept>,
}

/// Starts a thread; whoever does so follows it. Gives its key and the readable end of its address.
///
/// # Errors
/// Where the actor may not, a limit of newcomers or of texts is met, or the database cannot be reached.
pub async fn start(act: &Act, wanted: Start) -> Result<(i32, String), Error> {
    act.may(Action::StartThread, &Facts::default())?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let organisation = speaks_for(act, signed)?;
    let checked = format!("{}\n{}", wanted.title, wanted.written.text);
    moderation::check(&act.tx, &act.actor, act.now, "text", &checked).await?;
    let made = make(&act.tx, &act.config.public_url, &wanted.written.text).await?;
    let slug = text::slug(&wanted.title);
    let row = thread::ActiveModel {
        id: NotSet,
        slug: Set(slug.clone()),
        title_key: Set(fold(&wanted.title)),
        title: Set(wanted.title),
        language: Set(wanted.written.language.to_owned()),
        author_id: Set(signed.id),
        organisation_id: Set(organisation),
        last_position: Set(0),
        pinned_at: Set(None),
        locked_at: Set(None),
        slow_seconds: Set(None),
        merged_into: Set(None),
        created_at: Set(act.now),
        active_at: Set(act.now),
        ..Default::default()
    };
    let row = wanted.about.under(row);
    let thread = thread::Entity::insert(row).exec_with_returning(&act.tx).await?;
    act.audit(Event::done("thread.started").on("thread", thread.id)).await?;
    put(act, &thread, signed, wanted.written, made, None, wanted.files).await?;
    drafts::drop_draft(act, "new").await?;
    Ok((thread.id, slug))
}

/// For which organisation the actor speaks now, where they may still do so.
pub(super) fn speaks_for(act: &Act, signed: &Signed) -> Result<Option<i32>, Denied> {
    let Some(organisation) = signed.acts_for else {
        return Ok(None);
    };
    act.may(Action::ActForOrganisation, &Facts::organisation(organisation))?;
    Ok(Some(organisation))
}

/// A thread held for a write: nobody else posts in it until the transaction ends.
pub(super) async fn hold(act: &Act, id: i32) -> Result<thread::Model, Error> {
    let row = thread::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    // one that may not be seen is not there
    queries::seen_thread(&act.tx, &act.actor, id).await?;
    Ok(row)
}

/// Posts in a thread. Gives the post's key.
///
/// # Errors
/// Where the actor may not, the thread is closed or slowed down, a limit is met, or the database cannot be reached.
pub async fn reply(
    act: &Act,
    thread_id: i32,
    written: Written,
    answers_to: Option<i32>,
    files: Vec<Kept>,
) -> Result<i32, Error> {
    act.may(Action::Post, &Facts::default())?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    speaks_for(act, signed)?;
    let thread = hold(act, thread_id).await?;
    open(act, &thread, signed).await?;
    moderation::check(&act.tx, &act.actor, act.now, "text", &written.text).await?;
    let made = rendering::make(&act.tx, &act.config.public_url, &written.text).await?;
    let answered = match answers_to {
        // an answer to what is gone is a post like any other
        Some(id) => {
            post::Entity::find_by_id(id)
                .filter(post::Column::ThreadId.eq(thread_id))
                .filter(post::Column::DeletedAt.is_null())
                .one(&act.tx)
                .await?
        }
        None => None,
    };
    let id = put(act, &thread, signed, written, made, answered, files).await?;
    drafts::drop_draft(act, &thread_id.to_string()).await?;
    Ok(id)
}

/// Whether the actor can post here now.
async fn open(act: &Act, thread: &thread::Model, signed: &Signed) -> Result<(), Error> {
    if thread.merged_into.is_some() {
        return Err(Error::Conflict);
    }
    let tends = act.may(Action::TendThreads, &Facts::default()).is_ok();
    let id = thread.id.to_string();
    let mut standing = moderation::restrictions(&act.tx, SubjectKind::Thread, [id.clone()]).await?;
    let standing = standing.remove(&id).unwrap_or_default();
    // in what is hidden or removed nobody goes on
    if !standing.is_empty() && (standing != [Restriction::Locked] || !tends) {
        return Err(Error::refused("text", "thread-closed"));
    }
    if thread.locked_at.is_some() && !tends {
        return Err(Error::refused("text", "thread-closed"));
    }
    if thread.slow_seconds.is_some() && !act.actor.holds(Role::Moderator) {
        let last = post::Entity::find()
            .filter(post::Column::ThreadId.eq(thread.id))
            .filter(post::Column::AuthorId.eq(signed.id))
            .order_by_desc(post::Column::CreatedAt)
            .limit(1)
            .one(&act.tx)
            .await?;
        if let Some(minutes) = waits(thread.slow_seconds, last.map(|row| row.created_at), act.now) {
            let minutes = usize::try_from(minutes).unwrap_or(1);
            return Err(Error::Refused(
                Refusal::new("text", "thread-slowed").with("minutes", minutes).into(),
            ));
        }
    }
    Ok(())
}

/// Puts a post at the end of a thread that is held, and tells those whom it concerns.
async fn put(
    act: &Act,
    thread: &thread::Model,
    signed: &Signed,
    written: Written,
    made: Made,
    answers: Option<post::Model>,
    files: Vec<Kept>,
) -> Result<i32, Error> {
    let position = thread.last_position + 1;
    let row = post::ActiveModel {
        id: NotSet,
        thread_id: Set(thread.id),
        position: Set(position),
        author_id: Set(signed.id),
        organisation_id: Set(signed.acts_for),
        language: Set(written.language.to_owned()),
        text_key: Set(fold(&written.text)),
        text: Set(written.text),
        html: Set(made.rendered.html.clone()),
        renderer: Set(VERSION),
        answers_to: Set(answers.as_ref().map(|row| row.id)),
        created_at: Set(act.now),
        edited_at: Set(None),
        deleted_at: Set(None),
    };
    let id = post::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    thread::Entity::update_many()
        .col_expr(thread::Column::LastPosition, Expr::value(position))
        .col_expr(thread::Column::ActiveAt, Expr::value(act.now))
        .filter(thread::Column::Id.eq(thread.id))
        .exec(&act.tx)
        .await?;
    cite(act, id, &made.figures).await?;
    hang(act, id, files).await?;
    moderation::contributed(act, SubjectKind::Post, &id.to_string()).await?;
    // whoever posts has read so far
    begin_to_follow(act, thread.id, signed.id, id).await?;
    tell(act, thread, signed, id, &made.people, answers.map(|row| row.author_id)).await?;
    act.audit(Event::done("post.written").on("post", id).with("thread", thread.id))
        .await?;
    Ok(id)
}

/// Tells whoever is answered and whoever is named at once; a job tells those who follow.
async fn tell(
    act: &Act,
    thread: &thread::Model,
    signed: &Signed,
    id: i32,
    named: &[i32],
    answered: Option<i32>,
) -> Result<(), Error> {
    let notice = |message| {
        Notice::new(NoticeKind::Mention, message, format!("/posts/{id}"))
            .with("name", &signed.name)
            .with("title", &thread.title)
    };
    if let Some(author) = answered.filter(|author| *author != signed.id) {
        tell_person(act, author, &notice("post-answered")).await?;
    }
    for person in named.iter().filter(|one| **one != signed.id && Some(**one) != answered) {
        tell_person(act, *person, &notice("post-named")).await?;
    }
    let mut told = named.to_vec();
    told.extend(answered);
    act.enqueue(Job::new(jobs::TELL, json!({ "post": id, "told": told })))
        .await
}

/// Tells somebody who still has an account.
pub(super) async fn tell_person(act: &Act, person: i32, notice: &Notice) -> Result<(), Error> {
    if accounts::person(&act.tx, person).await?.is_some() {
        accounts::notify(act, person, notice).await?;
    }
    Ok(())
}
