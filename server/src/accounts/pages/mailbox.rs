//! The mails of a trial.

use axum::extract::Path;
use bashke_entities::platform::mail;
use bashke_views::accounts::{self as views, MailLine, ShownMail};
use bashke_views::mail::Letter;

use crate::accounts::queries;
use crate::platform::config::Mode;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Only a trial shows mails, and only one that sends none.
fn in_trial(request: &Request) -> Result<(), Error> {
    if request.app.config.mode == Mode::Trial {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

fn letter(row: &mail::Model) -> Option<Letter> {
    serde_json::from_str(row.shown.as_deref()?).ok()
}

/// The list.
///
/// # Errors
/// Where it is no trial, or something of ours fails.
pub async fn list(request: Request) -> Result<Page, Error> {
    in_trial(&request)?;
    let rows = queries::shown_mails(&request.app.db, 100).await?;
    let mails: Vec<MailLine> = rows
        .iter()
        .filter_map(|row| {
            Some(MailLine {
                id: row.id,
                to: row.recipient.clone(),
                subject: letter(row)?.subject,
                at: request.locale.moment(row.created_at),
            })
        })
        .collect();
    Ok(Page::private(views::mailbox(&request.cx(), &mails)))
}

/// One mail.
///
/// # Errors
/// Where it is no trial, there is none such, or something of ours fails.
pub async fn one(Path(id): Path<i32>, request: Request) -> Result<Page, Error> {
    in_trial(&request)?;
    let row = queries::shown_mail(&request.app.db, id).await?.ok_or(Error::NotFound)?;
    let letter = letter(&row).ok_or(Error::NotFound)?;
    let mail = ShownMail {
        to: row.recipient,
        at: request.locale.moment(row.created_at),
        letter,
    };
    Ok(Page::private(views::mail(&request.cx(), &mail)))
}
