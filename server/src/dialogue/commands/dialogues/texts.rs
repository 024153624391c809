//! The texts of the hosts: the background, and what is concluded.

use bashke_entities::dialogue::{argument, commitment_report, dialogue_news, dialogue_text, proposal};
use bashke_vocabulary::{CitingKind, TextKind, fold};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::held::{cite, hold, news, open};
use crate::dialogue::commands::questions::html_now;
use crate::dialogue::commands::rendering::make;
use crate::dialogue::queries;
use crate::dialogue::rules::stages::Deed;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;
use crate::platform::refusal::{Refusal, Refusals};
use crate::policy::{Action, Denied};

/// The news that a dialogue has a conclusion.
const CONCLUDED: &str = "dialogue-concluded";

/// How many texts of a kind are made anew in one transaction.
const CHUNK: u64 = 100;

/// Writes a text of the hosts, or writes it anew; an empty one is taken away. What is concluded is written while that
/// stage is open.
///
/// # Errors
/// Where the actor may not, the stage is not open, a limit of texts is met, or the database cannot be reached.
pub async fn write_text(act: &Act, slug: &str, kind: TextKind, text: &str) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    if kind != TextKind::Background {
        open(act, &on, Deed::Conclude, "text")?;
    }
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let text = text.trim_end();
    let there = queries::text_of(&act.tx, on.row.id, kind).await?;
    if there.is_some_and(|row| row.text == text) {
        return Ok(());
    }
    if text.trim().is_empty() {
        return take_away(act, on.row.id, kind).await;
    }
    let made = make(&act.tx, &act.config.public_url, text).await?;
    let row = dialogue_text::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        kind: Set(kind.word().to_owned()),
        text: Set(text.to_owned()),
        text_key: Set(fold(text)),
        html: Set(made.rendered.html),
        renderer: Set(VERSION),
        changed_by: Set(person),
        changed_at: Set(act.now),
    };
    use dialogue_text::Column::{ChangedAt, ChangedBy, DialogueId, Html, Kind, Renderer, Text, TextKey};
    let anew = OnConflict::columns([DialogueId, Kind])
        .update_columns([Text, TextKey, Html, Renderer, ChangedBy, ChangedAt])
        .to_owned();
    dialogue_text::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(&act.tx)
        .await?;
    let row = queries::text_of(&act.tx, on.row.id, kind)
        .await?
        .ok_or(Error::NotFound)?;
    cite(act, Some(on.row.id), CitingKind::Text, row.id, &made.figures).await?;
    let written = Event::done("dialogue.text-written").on("dialogue", on.row.id);
    act.audit(written.with("text", kind.word())).await
}

/// The texts in which a dialogue is concluded.
pub const CONCLUSION: [TextKind; 3] = [TextKind::Summary, TextKind::Agreed, TextKind::NotAgreed];

/// Writes what is concluded, each text beside a field of its own; those who follow are told when there is something for the
/// first time.
///
/// # Errors
/// Where the actor may not, the stage is not open, a limit of texts is met, or the database cannot be reached.
pub async fn conclude(act: &Act, slug: &str, texts: [(TextKind, &str); 3]) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    open(act, &on, Deed::Conclude, TextKind::Summary.word())?;
    let mut refusals = Refusals::default();
    for (kind, text) in texts {
        match write_text(act, slug, kind, text)
            .await
            .map_err(|error| beside(error, kind.word()))
        {
            Ok(()) => {}
            Err(Error::Refused(more)) => refusals.0.extend(more.0),
            Err(error) => return Err(error),
        }
    }
    refusals.into_result()?;
    if queries::texts_of(&act.tx, on.row.id, &CONCLUSION).await?.is_empty() {
        return Err(Error::refused(TextKind::Summary.word(), "conclusion-missing"));
    }
    let told = dialogue_news::Entity::find()
        .filter(dialogue_news::Column::DialogueId.eq(on.row.id))
        .filter(dialogue_news::Column::Message.eq(CONCLUDED));
    if told.count(&act.tx).await? > 0 {
        return Ok(());
    }
    news(act, on.row.id, CONCLUDED, "", "/conclude").await
}

/// What was refused of a text, told beside the field that it has in a form of several.
#[must_use]
pub fn beside(error: Error, field: &'static str) -> Error {
    match error {
        Error::Refused(refusals) => {
            let moved = refusals.0.into_iter().map(|one| Refusal { field, ..one });
            Error::Refused(Refusals(moved.collect()))
        }
        other => other,
    }
}

async fn take_away(act: &Act, dialogue: i32, kind: TextKind) -> Result<(), Error> {
    let Some(row) = queries::text_of(&act.tx, dialogue, kind).await? else {
        return Ok(());
    };
    cite(act, Some(dialogue), CitingKind::Text, row.id, &[]).await?;
    dialogue_text::Entity::delete_by_id(row.id).exec(&act.tx).await?;
    let gone = Event::done("dialogue.text-removed").on("dialogue", dialogue);
    act.audit(gone.with("text", kind.word())).await
}

/// Makes anew what another version made of the texts of a table, some at a time; adds how many to a count.
macro_rules! anew {
    ($act:ident, $made:ident, $table:ident) => {
        let stale = $table::Entity::find()
            .filter($table::Column::Renderer.ne(VERSION))
            .order_by_asc($table::Column::Id)
            .limit(CHUNK)
            .all(&$act.tx)
            .await?;
        for row in &stale {
            let html = html_now(&$act.tx, &$act.config.public_url, &row.text, &row.html, row.renderer).await?;
            $table::Entity::update_many()
                .col_expr($table::Column::Html, Expr::value(html))
                .col_expr($table::Column::Renderer, Expr::value(VERSION))
                .filter($table::Column::Id.eq(row.id))
                .exec(&$act.tx)
                .await?;
        }
        $made += stale.len();
    };
}

/// Makes anew what another version made of what was written in dialogues, some at a time; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn texts_anew(act: &Act) -> Result<usize, Error> {
    let mut made = 0;
    anew!(act, made, dialogue_text);
    anew!(act, made, proposal);
    anew!(act, made, argument);
    anew!(act, made, commitment_report);
    Ok(made)
}
