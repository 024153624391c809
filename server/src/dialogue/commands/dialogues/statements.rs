//! Statements in dialogues: making one, changing it or taking it back, and what hosts decide.

use bashke_entities::dialogue::statement;
use bashke_vocabulary::{NoticeKind, StatementState, SubjectKind, fold};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};

use super::held::{hold, take_part};
use crate::accounts::Notice;
use crate::dialogue::commands::threads::{speaks_for, tell_person};
use crate::dialogue::queries::{self, OnDialogue, STATEMENTS};
use crate::dialogue::rules::stages::{Deed, Phase, Stage};
use crate::dialogue::rules::statements::MOST_EACH;
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Denied, Facts};

/// What becomes of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is voted on.
    Accept,
    /// It is taken out, for this reason.
    TakeOut(String),
}

/// Makes a statement. It waits for a host, unless a host makes it: they can, from when they set the dialogue up until the
/// stage is over, so that there is something to vote on when it opens. Gives its key, and whether it waits.
///
/// # Errors
/// Where the actor may not, the stage is not open, the same was said or so much that it is enough, or the database cannot
/// be reached.
pub async fn state(act: &Act, slug: &str, language: &'static str, text: String) -> Result<(i32, bool), Error> {
    let on = hold(act, slug).await?;
    let hosts = may_state(act, &on)?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let organisation = speaks_for(act, signed)?;
    moderation::check(&act.tx, &act.actor, act.now, "text", &text).await?;
    let key = fold(&text);
    not_said(act, &on, &key, None).await?;
    let made = statement::Entity::find().filter(statement::Column::DialogueId.eq(on.row.id));
    if !hosts
        && made
            .clone()
            .filter(statement::Column::AuthorId.eq(signed.id))
            .count(&act.tx)
            .await?
            >= MOST_EACH
    {
        let many = Refusal::new("text", "statements-many").with("most", MOST_EACH.to_string());
        return Err(Error::Refused(many.into()));
    }
    if made.count(&act.tx).await? >= STATEMENTS {
        return Err(Error::refused("text", "statements-full"));
    }
    let state = if hosts {
        StatementState::Shown
    } else {
        StatementState::Waiting
    };
    let row = statement::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        author_id: Set(signed.id),
        organisation_id: Set(organisation),
        language: Set(language.to_owned()),
        text: Set(text),
        text_key: Set(key),
        state: Set(state.word().to_owned()),
        votes: Set(0),
        reason: Set(None),
        decided_by: Set(hosts.then_some(signed.id)),
        decided_at: Set(hosts.then_some(act.now)),
        made_at: Set(act.now),
        changed_at: Set(None),
    };
    let first = !hosts && queries::waiting(&act.tx, on.row.id).await? == 0;
    let id = statement::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    moderation::contributed(act, SubjectKind::Statement, &id.to_string()).await?;
    if first {
        tell_hosts(act, &on).await?;
    }
    act.audit(Event::done("statement.made").on("statement", id)).await?;
    Ok((id, !hosts))
}

/// Whether the actor makes statements now; gives whether they do so as a host.
fn may_state(act: &Act, on: &OnDialogue) -> Result<bool, Error> {
    let hosts = act.may(Action::HostDialogue, &on.facts).is_ok();
    match hosts && !is_over(act, on) {
        true => Ok(true),
        false => take_part(act, on, Deed::State, "text").map(|()| false),
    }
}

fn is_over(act: &Act, on: &OnDialogue) -> bool {
    on.slot(Stage::Say)
        .is_none_or(|slot| slot.phase(act.now) == Phase::Over)
}

/// Refused where the same was said in the dialogue before; in other words it may well be.
async fn not_said(act: &Act, on: &OnDialogue, key: &str, but: Option<i32>) -> Result<(), Error> {
    match queries::same_statement(&act.tx, on.row.id, key, but).await? {
        Some(_) => Err(Error::refused("text", "statement-same")),
        None => Ok(()),
    }
}

/// Tells the hosts that there is a statement to decide on. They are told of the first that waits, not of each.
async fn tell_hosts(act: &Act, on: &OnDialogue) -> Result<(), Error> {
    let path = format!("/dialogues/{}/statements?state=waiting", on.row.slug);
    let notice = Notice::new(NoticeKind::Dialogue, "statement-waits", path).with("title", &on.row.title);
    for host in on.hosts.iter().filter(|host| Some(**host) != act.actor.id()) {
        tell_person(act, *host, &notice).await?;
    }
    Ok(())
}

/// A statement held for a write, in a dialogue that is held: nobody votes on it until the transaction ends.
async fn held(act: &Act, on: &OnDialogue, id: i32) -> Result<statement::Model, Error> {
    let row = statement::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    // one that may not be seen is not there
    queries::seen_statement(&act.tx, &act.actor, on, id).await?;
    Ok(row)
}

/// A statement that its author still can change: nobody voted on it, and no host took it out.
async fn own(act: &Act, on: &OnDialogue, id: i32) -> Result<statement::Model, Error> {
    let row = held(act, on, id).await?;
    act.may(Action::ReviseContribution, &Facts::concerning(Some(row.author_id)))?;
    if row.votes > 0 {
        return Err(Error::refused("text", "statement-voted"));
    }
    if row.state == StatementState::Out.word() {
        return Err(Error::refused("text", "statement-was-out"));
    }
    Ok(row)
}

/// Changes what a statement says, while nobody voted on it; it waits for a host again, unless its author is one.
///
/// # Errors
/// Where the actor may not, somebody voted, the stage is not open, the same was said, or the database cannot be reached.
pub async fn restate(act: &Act, slug: &str, id: i32, text: String) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    let row = own(act, &on, id).await?;
    let hosts = may_state(act, &on)?;
    moderation::check_change(&act.tx, &act.actor, act.now, "text", &text).await?;
    let key = fold(&text);
    not_said(act, &on, &key, Some(id)).await?;
    let first = !hosts && queries::waiting(&act.tx, on.row.id).await? == 0;
    let state = if hosts {
        StatementState::Shown
    } else {
        StatementState::Waiting
    };
    statement::Entity::update_many()
        .col_expr(statement::Column::Text, Expr::value(text))
        .col_expr(statement::Column::TextKey, Expr::value(key))
        .col_expr(statement::Column::State, Expr::value(state.word()))
        .col_expr(statement::Column::ChangedAt, Expr::value(act.now))
        .filter(statement::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    if first {
        tell_hosts(act, &on).await?;
    }
    act.audit(Event::done("statement.changed").on("statement", id)).await
}

/// Takes a statement back, while nobody voted on it: it is gone.
///
/// # Errors
/// Where the actor may not, somebody voted, or the database cannot be reached.
pub async fn take_back(act: &Act, slug: &str, id: i32) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    let row = own(act, &on, id).await?;
    statement::Entity::delete_by_id(row.id).exec(&act.tx).await?;
    act.audit(Event::done("statement.taken-back").on("statement", id)).await
}

/// Decides on a statement; whoever made it is told, of one that is taken out with the reason.
///
/// # Errors
/// Where the actor may not, the stage is over for what is to be accepted, or the database cannot be reached.
pub async fn decide(act: &Act, slug: &str, id: i32, decision: Decision) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    let row = held(act, &on, id).await?;
    let (state, reason, message) = match decision {
        Decision::Accept if is_over(act, &on) => return Err(Error::refused("reason", "dialogue-stage-closed")),
        Decision::Accept => (StatementState::Shown, None, "statement-accepted"),
        Decision::TakeOut(reason) => (StatementState::Out, Some(reason), "statement-out"),
    };
    if row.state == state.word() {
        return Ok(());
    }
    statement::Entity::update_many()
        .col_expr(statement::Column::State, Expr::value(state.word()))
        .col_expr(statement::Column::Reason, Expr::value(reason.clone()))
        .col_expr(statement::Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(statement::Column::DecidedAt, Expr::value(act.now))
        .filter(statement::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    if act.actor.id() != Some(row.author_id) {
        let notice = Notice::new(
            NoticeKind::Dialogue,
            message,
            format!("/dialogues/{slug}/statements/{id}"),
        )
        .with("statement", &row.text)
        .with("reason", reason.unwrap_or_default());
        tell_person(act, row.author_id, &notice).await?;
    }
    let event = match state {
        StatementState::Out => Event::done("statement.taken-out"),
        StatementState::Shown | StatementState::Waiting => Event::done("statement.accepted"),
    };
    act.audit(event.on("statement", id)).await
}
