//! Telling people of what concerns them: in the page always, by mail as they choose.

use bashke_entities::accounts::notification;
use bashke_vocabulary::NoticeKind;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait};
use serde_json::{Map, Value, json};

use super::jobs::notices::AT_ONCE;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// Something to tell somebody of.
#[derive(Debug, Clone)]
pub struct Notice {
    kind: NoticeKind,
    message: &'static str,
    args: Map<String, Value>,
    path: String,
    in_page_only: bool,
}

impl Notice {
    /// News of a kind; `message` is the key after `notice-`, `path` where it leads.
    #[must_use]
    pub fn new(kind: NoticeKind, message: &'static str, path: impl Into<String>) -> Self {
        Self {
            kind,
            message,
            args: Map::new(),
            path: path.into(),
            in_page_only: false,
        }
    }

    /// It stands in the page alone, because a mail of its own says more.
    #[must_use]
    pub const fn in_page_only(mut self) -> Self {
        self.in_page_only = true;
        self
    }

    /// An argument that is said in either language: whoever reads it later, reads it in theirs.
    #[must_use]
    pub fn with_both(mut self, name: &str, [albanian, english]: [&str; 2]) -> Self {
        let [albanian, english] = match [albanian, english] {
            ["", one] | [one, ""] => [one, one],
            both => both,
        };
        for (language, text) in [("sq", albanian), ("en", english)] {
            self.args
                .insert(format!("{name}@{language}"), Value::String(text.to_owned()));
        }
        self
    }

    /// An argument of the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), Value::String(value.into()));
        self
    }
}

/// Tells somebody, in the transaction of what they are told of.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn notify(act: &Act, person_id: i32, notice: &Notice) -> Result<(), Error> {
    let row = notification::ActiveModel {
        id: NotSet,
        person_id: Set(person_id),
        kind: Set(notice.kind.word().to_owned()),
        message: Set(notice.message.to_owned()),
        args: Set(Value::Object(notice.args.clone()).to_string()),
        path: Set(notice.path.clone()),
        created_at: Set(act.now),
        read_at: Set(None),
        mailed_at: Set(notice.in_page_only.then_some(act.now)),
    };
    let id = notification::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    if notice.in_page_only {
        return Ok(());
    }
    // whether they want a mail at once is found out when it would be sent
    act.enqueue(Job::new(AT_ONCE, json!({ "id": id }))).await
}
