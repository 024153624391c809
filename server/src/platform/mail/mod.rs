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
    let row = mail::ActiveModel {
        id: NotSet,
        kind: Set(mail.kind().to_owned()),
        person_id: Set(to.person_id),
        recipient: Set(to.address.to_owned()),
        locale: Set(to.locale.tag().to_owned()),
        sealed: Set(Some(secrets.seal(&serde_json::to_string(mail)?)?)),
        message_id: Set(secrets::token()?),
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
    let mail: Mail = serde_json::from_str(&app.secrets.open(sealed)?)?;
    let locale = if row.locale == "en" { Locale::En } else { Locale::Sq };
    let letter = mail.letter(locale, &app.config.public_url);
    let Some(relay) = &app.config.smtp else {
        return show(app, id, &letter).await;
    };
    let outcome = hand_over(app, relay, &row, &letter).await;
    match outcome {
        Ok(()) => settle(app, id, HANDING_OVER, SENT, None).await,
        Err(MailError::Smtp(SmtpError::Unanswered(error))) => {
            settle(app, id, HANDING_OVER, UNCERTAIN, Some(&error)).await
        }
        Err(error) => {
            let for_good = last || matches!(&error, MailError::Smtp(SmtpError::Refused(refused)) if refused.for_good);
            let state = if for_good { DEAD } else { WAITING };
            mail::Entity::update_many()
                .col_expr(mail::Column::State, Expr::value(state))
                .col_expr(mail::Column::Error, Expr::value(error.to_string()))
                .col_expr(mail::Column::Attempts, Expr::col(mail::Column::Attempts).add(1))
                .filter(mail::Column::Id.eq(id))
                .exec(&app.db)
                .await?;
            if for_good { Ok(()) } else { Err(error) }
        }
    }
}

/// Speaks with the server up to the last word, notes that it is about to be said, and says it.
async fn hand_over(app: &App, relay: &Relay, row: &mail::Model, letter: &Letter) -> Result<(), MailError> {
    let message = message(app, relay, row, letter)?;
    let mut conversation = relay.begin(&row.recipient, &message).await?;
    let noted = mail::Entity::update_many()
        .col_expr(mail::Column::State, Expr::value(HANDING_OVER))
        .filter(mail::Column::Id.eq(row.id))
        .filter(mail::Column::State.eq(WAITING))
        .exec(&app.db)
        .await?;
    if noted.rows_affected == 0 {
        conversation.abandon().await;
        return Err(MailError::Message("somebody else is sending it".to_owned()));
    }
    conversation.finish(&message).await?;
    Ok(())
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
