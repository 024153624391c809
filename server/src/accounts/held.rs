//! What accounts hold about somebody, for them to take with them.

use bashke_entities::accounts::{
    notification, notification_choice, one_time_token, person, person_role, recovery_code, second_factor,
};
use bashke_entities::platform::{audit_event, mail, session};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Map, Value, json};

use super::queries;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// All of it. Secrets stand there only as whether they are there: a file lies about where a database does not.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let person = queries::person(db, person_id).await?.ok_or(Error::NotFound)?;
    let roles = person_role::Entity::find()
        .filter(person_role::Column::PersonId.eq(person_id))
        .order_by_asc(person_role::Column::Id)
        .all(db)
        .await?;
    let sessions = session::Entity::find()
        .filter(session::Column::PersonId.eq(person_id))
        .order_by_desc(session::Column::SeenAt)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let news = notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id))
        .order_by_desc(notification::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let choices = notification_choice::Entity::find()
        .filter(notification_choice::Column::PersonId.eq(person_id))
        .order_by_asc(notification_choice::Column::Kind)
        .all(db)
        .await?;
    let mails = mail::Entity::find()
        .filter(mail::Column::PersonId.eq(person_id))
        .order_by_desc(mail::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let tokens = one_time_token::Entity::find()
        .filter(one_time_token::Column::PersonId.eq(person_id))
        .order_by_desc(one_time_token::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let events = audit_event::Entity::find()
        .filter(audit_event::Column::PersonId.eq(person_id))
        .order_by_desc(audit_event::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let mut sections = vec![Section::new("account", vec![account(&person)])];
    sections.push(Section::new("security", vec![security(db, person_id).await?]));
    sections.push(Section::new("roles", roles.iter().map(role).collect()));
    sections.push(Section::new("sessions", sessions.iter().map(session_entry).collect()));
    sections.push(Section::new("notices", news.iter().map(notice).collect()));
    sections.push(Section::new("choices", choices.iter().map(choice).collect()));
    sections.push(Section::new("mails", mails.iter().map(mail_entry).collect()));
    sections.push(Section::new("links", tokens.iter().map(link).collect()));
    sections.push(Section::new("events", events.iter().map(event).collect()));
    Ok(sections)
}

fn at(time: DateTime<Utc>) -> Value {
    Value::String(time.to_rfc3339())
}

fn maybe(time: Option<DateTime<Utc>>) -> Value {
    time.map_or(Value::Null, at)
}

fn account(row: &person::Model) -> Map<String, Value> {
    entry([
        ("id", json!(row.id)),
        ("slug", json!(row.slug)),
        ("name", json!(row.display_name)),
        ("email", json!(row.email)),
        ("verified_at", maybe(row.verified_at)),
        ("language", json!(row.locale)),
        ("created_at", at(row.created_at)),
        ("suspended_until", maybe(row.suspended_until)),
    ])
}

async fn security(db: &DatabaseConnection, person_id: i32) -> Result<Map<String, Value>, Error> {
    let person = queries::person(db, person_id).await?;
    let factor = second_factor::Entity::find_by_id(person_id).one(db).await?;
    let codes = recovery_code::Entity::find()
        .filter(recovery_code::Column::PersonId.eq(person_id))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count(db)
        .await?;
    Ok(entry([
        ("password_set_at", maybe(person.and_then(|row| row.password_at))),
        ("second_factor_since", maybe(factor.and_then(|row| row.confirmed_at))),
        ("recovery_codes_left", json!(codes)),
    ]))
}

fn role(row: &person_role::Model) -> Map<String, Value> {
    entry([("role", json!(row.role)), ("given_at", at(row.granted_at))])
}

fn session_entry(row: &session::Model) -> Map<String, Value> {
    entry([
        ("began_at", at(row.created_at)),
        ("used_at", at(row.seen_at)),
        ("ends_at", at(row.expires_at)),
        ("address", json!(row.address)),
        ("browser", json!(row.agent)),
    ])
}

fn notice(row: &notification::Model) -> Map<String, Value> {
    let args: Value = serde_json::from_str(&row.args).unwrap_or(Value::Null);
    entry([
        ("at", at(row.created_at)),
        ("kind", json!(row.kind)),
        ("message", json!(row.message)),
        ("about", args),
        ("path", json!(row.path)),
        ("read_at", maybe(row.read_at)),
        ("mailed_at", maybe(row.mailed_at)),
    ])
}

fn choice(row: &notification_choice::Model) -> Map<String, Value> {
    entry([("kind", json!(row.kind)), ("frequency", json!(row.frequency))])
}

/// What stands in the outbox; its content went to the address already, or is sealed.
fn mail_entry(row: &mail::Model) -> Map<String, Value> {
    entry([
        ("at", at(row.created_at)),
        ("kind", json!(row.kind)),
        ("to", json!(row.recipient)),
        ("state", json!(row.state)),
        ("sent_at", maybe(row.sent_at)),
    ])
}

fn link(row: &one_time_token::Model) -> Map<String, Value> {
    entry([
        ("purpose", json!(row.purpose)),
        ("about", json!(row.detail)),
        ("given_at", at(row.created_at)),
        ("ends_at", at(row.expires_at)),
        ("used_at", maybe(row.used_at)),
    ])
}

fn event(row: &audit_event::Model) -> Map<String, Value> {
    let detail: Value = serde_json::from_str(&row.detail).unwrap_or(Value::Null);
    entry([
        ("at", at(row.at)),
        ("action", json!(row.action)),
        ("outcome", json!(row.outcome)),
        ("on_kind", json!(row.subject_kind)),
        ("on_id", json!(row.subject_id)),
        ("detail", detail),
        ("address", json!(row.address)),
    ])
}
