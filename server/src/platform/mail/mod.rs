//! The outbox: mails are asked for in the caller's transaction, kept sealed, rendered when they are sent.
//!
//! A mail is sent once. The one moment at which nobody can know whether it arrived is between the last dot and
//! the server's answer; a mail that was in that moment when the process died, or the line broke, is `uncertain`:
//! it is not sent again by itself, and administrators see it and decide (docs/decisions/mail.md).

mod smtp;

pub use smtp::{Refused, Relay, SmtpError};

use bashke_entities::platform::mail;
use bashke_views::Locale;
use bashke_views::mail::{Letter, Mail};
use chrono::{DateTime, Utc};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde_json::json;

use super::jobs::{self, Job};
use super::secrets::{self, SealError, Secrets};
use crate::App;

/// The kind of job that sends a mail.
pub const JOB: &str = "mail";

const WAITING: &str = "waiting";
const HANDING_OVER: &str = "handing-over";
const SENT: &str = "sent";
const UNCERTAIN: &str = "uncertain";
const DEAD: &str = "dead";

/// Where a mail can stand, what somebody must decide on first.
pub const STATES: [&str; 5] = [UNCERTAIN, DEAD, HANDING_OVER, WAITING, SENT];

/// The states out of which a mail comes only by hand.
pub const STUCK: [&str; 2] = [UNCERTAIN, DEAD];

/// To whom a mail goes.
#[derive(Debug, Clone)]
pub struct Recipient<'a> {
    /// Their account, where they have one.
    pub person_id: Option<i32>,
    /// The address.
    pub address: &'a str,
    /// The language.
    pub locale: Locale,
}

/// A mail cannot be sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The outbox cannot be read or written.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// What it says cannot be sealed or opened.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// What it says cannot be read.
    #[error("the mail cannot be read: {0}")]
    Content(#[from] serde_json::Error),
    /// It makes no message, such as for an address that is none.
    #[error("the mail makes no message: {0}")]
    Message(String),
    /// The server did not take it.
    #[error(transparent)]
    Smtp(#[from] SmtpError),
}

/// Puts a mail into the outbox, in the caller's transaction.
///
/// # Errors
/// Where the database cannot be reached or the mail cannot be sealed.
pub async fn post(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    now: DateTime<Utc>,
    to: &Recipient<'_>,
    mail: &Mail,
) -> Result<(), MailError> {
    let message_id = secrets::token()?;
    let text = serde_json::to_string(mail)?;
    let sealed = secrets.seal(&place(&message_id, to.address), &text)?;
    let row = mail::ActiveModel {
        id: NotSet,
        kind: Set(mail.kind().to_owned()),
        person_id: Set(to.person_id),
        recipient: Set(to.address.to_owned()),
        locale: Set(to.locale.tag().to_owned()),
        sealed: Set(Some(sealed)),
        message_id: Set(message_id),
        state: Set(WAITING.to_owned()),
        attempts: Set(0),
        error: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
        shown: Set(None),
    };
    let id = mail::Entity::insert(row).exec(db).await?.last_insert_id;
    jobs::enqueue(db, now, Job::new(JOB, json!({ "id": id }))).await?;
    Ok(())
}

/// Where a mail is sealed for: its row, and the address, so that a link in it goes to nobody else.
fn place<'a>(message_id: &'a str, address: &'a str) -> [&'a str; 3] {
    ["mail", message_id, address]
}

/// Sends a mail of the outbox, unless it was sent. `last` says that there will be no further attempt.
///
/// # Errors
/// Where it was not sent and may be tried again.
pub async fn send(app: &App, id: i32, last: bool) -> Result<(), MailError> {
    let Some(row) = mail::Entity::find_by_id(id).one(&app.db).await? else {
        return Ok(());
    };
    let Some(sealed) = row
        .sealed
        .as_deref()
        .filter(|_| row.state != UNCERTAIN && row.state != DEAD)
    else {
        return Ok(());
    };
    if row.state == HANDING_OVER {
        // whoever was sending it died in the one moment that cannot be known
        return settle(
            app,
            id,
            HANDING_OVER,
            UNCERTAIN,
            Some("the process ended while the mail was handed over"),
        )
        .await;
    }
    let mail = match opened(app, &row, sealed) {
        Ok(mail) => mail,
        // trying again opens it no better
        Err(error) => return failed(app, id, WAITING, error, true).await,
    };
    let locale = if row.locale == "en" { Locale::En } else { Locale::Sq };
    let letter = mail.letter(locale, &app.config.public_url);
    let Some(relay) = &app.config.smtp else {
        return show(app, id, &letter).await;
    };
    let message = match message(app, relay, &row, &letter) {
        Ok(message) => message,
        Err(error) => return failed(app, id, WAITING, error, last).await,
    };
    let mut conversation = match relay.begin(&row.recipient, &message).await {
        Ok(conversation) => conversation,
        Err(error) => return failed(app, id, WAITING, error.into(), last).await,
    };
    if !note_handing_over(app, id).await? {
        // another instance has it by now, and says how it went
        conversation.abandon().await;
        return Ok(());
    }
    match conversation.finish(&message).await {
        Ok(()) => settle(app, id, HANDING_OVER, SENT, None).await,
        Err(SmtpError::Unanswered(error)) => settle(app, id, HANDING_OVER, UNCERTAIN, Some(&error)).await,
        Err(error) => failed(app, id, HANDING_OVER, error.into(), last).await,
    }
}

fn opened(app: &App, row: &mail::Model, sealed: &str) -> Result<Mail, MailError> {
    let text = app.secrets.open(&place(&row.message_id, &row.recipient), sealed)?;
    Ok(serde_json::from_str(&text)?)
}

/// Notes that a mail was not taken: it waits for another attempt, or is given up. `from` is where this attempt had
/// brought it; what another instance made of it meanwhile stands.
async fn failed(app: &App, id: i32, from: &str, error: MailError, last: bool) -> Result<(), MailError> {
    let for_good = last || matches!(&error, MailError::Smtp(SmtpError::Refused(refused)) if refused.for_good);
    let state = if for_good { DEAD } else { WAITING };
    settle(app, id, from, state, Some(&error.to_string())).await?;
    if for_good { Ok(()) } else { Err(error) }
}

/// Notes that a mail is about to be said to its last dot; whether this instance is the one that does.
async fn note_handing_over(app: &App, id: i32) -> Result<bool, MailError> {
    let noted = mail::Entity::update_many()
        .col_expr(mail::Column::State, Expr::value(HANDING_OVER))
        .filter(mail::Column::Id.eq(id))
        .filter(mail::Column::State.eq(WAITING))
        .exec(&app.db)
        .await?;
    Ok(noted.rows_affected == 1)
}

async fn settle(app: &App, id: i32, from: &str, to: &str, error: Option<&str>) -> Result<(), MailError> {
    let sent = to == SENT;
    let mut update = mail::Entity::update_many()
        .col_expr(mail::Column::State, Expr::value(to))
        .col_expr(mail::Column::Error, Expr::value(error))
        .col_expr(mail::Column::Attempts, Expr::col(mail::Column::Attempts).add(1))
        .filter(mail::Column::Id.eq(id))
        .filter(mail::Column::State.eq(from));
    if sent {
        update = update
            .col_expr(mail::Column::SentAt, Expr::value(app.clock.now()))
            .col_expr(mail::Column::Sealed, Expr::value(None::<String>));
    }
    update.exec(&app.db).await?;
    Ok(())
}

/// Puts a mail that is in doubt or was given up back among those that wait; whether there was one with something left
/// to send.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn again(db: &impl ConnectionTrait, now: DateTime<Utc>, id: i32) -> Result<bool, DbErr> {
    let back = mail::Entity::update_many()
        .col_expr(mail::Column::State, Expr::value(WAITING))
        .col_expr(mail::Column::Error, Expr::value(None::<String>))
        .filter(mail::Column::Id.eq(id))
        .filter(mail::Column::State.is_in(STUCK))
        .filter(mail::Column::Sealed.is_not_null())
        .exec(db)
        .await?;
    if back.rows_affected == 0 {
        return Ok(false);
    }
    jobs::enqueue(db, now, Job::new(JOB, json!({ "id": id }))).await?;
    Ok(true)
}

/// Forgets what was written to somebody, and what waits to be.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn forget(db: &impl ConnectionTrait, person_id: i32) -> Result<(), DbErr> {
    mail::Entity::delete_many()
        .filter(mail::Column::PersonId.eq(person_id))
        .exec(db)
        .await?;
    Ok(())
}

/// Removes mails that arrived a while ago, with the addresses that they went to; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let swept = mail::Entity::delete_many()
        .filter(mail::Column::State.eq(SENT))
        .filter(mail::Column::SentAt.lt(now - chrono::Duration::days(30)))
        .exec(db)
        .await?;
    Ok(swept.rows_affected)
}

/// In a trial a mail goes nowhere: it is shown in the local mailbox.
async fn show(app: &App, id: i32, letter: &Letter) -> Result<(), MailError> {
    mail::Entity::update_many()
        .col_expr(mail::Column::State, Expr::value(SENT))
        .col_expr(mail::Column::SentAt, Expr::value(app.clock.now()))
        .col_expr(mail::Column::Sealed, Expr::value(None::<String>))
        .col_expr(mail::Column::Shown, Expr::value(serde_json::to_string(letter)?))
        .filter(mail::Column::Id.eq(id))
        .exec(&app.db)
        .await?;
    Ok(())
}

/// The mail as it goes over the line: plain text and simple HTML.
fn message(app: &App, relay: &Relay, row: &mail::Model, letter: &Letter) -> Result<Vec<u8>, MailError> {
    let wrong = |error: &dyn std::fmt::Display| MailError::Message(error.to_string());
    let to: Mailbox = row.recipient.parse().map_err(|error| wrong(&error))?;
    let mut builder = lettre::Message::builder()
        .from(relay.from.clone())
        .to(to)
        .subject(&letter.subject)
        .date(std::time::SystemTime::from(row.created_at))
        .message_id(Some(format!("<{}@{}>", row.message_id, app.config.host())));
    for (name, value) in &letter.headers {
        let name = HeaderName::new_from_ascii(name.clone()).map_err(|error| wrong(&error))?;
        builder = builder.raw_header(HeaderValue::new(name, value.clone()));
    }
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .body(letter.text.clone());
    let html = SinglePart::builder()
        .header(ContentType::TEXT_HTML)
        .body(letter.html.clone());
    let message = builder
        .multipart(MultiPart::alternative().singlepart(text).singlepart(html))
        .map_err(|error| wrong(&error))?;
    Ok(message.formatted())
}
