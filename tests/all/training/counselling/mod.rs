//! Counselling: one time for one person, and nobody else reads what the two write.

mod booking;
mod counting;
mod secrecy;
mod times;

use bashke_entities::training::counselling_slot;
use bashke_tests::{TestApp, Visitor};
use http::StatusCode;
use sea_orm::{EntityTrait, QueryOrder};

pub(super) const SLOTS: &str = "/counselling/slots";

/// The answers of the form of times: on 30 November 2026 from 10 to 12, cut into four.
fn times<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("date", "2026-11-30"),
        ("begins", "10:00"),
        ("ends", "12:00"),
        ("length", "30"),
        ("weeks", "1"),
        ("topics-sq", "Buxheti"),
        ("topics-en", "The budget"),
        ("mode", "online"),
        ("link", "https://meet.example/one-room"),
        ("place", ""),
    ];
    for (name, value) in other {
        if let Some(one) = all.iter_mut().find(|(known, _)| known == name) {
            one.1 = value;
        }
    }
    all
}

/// Publishes times; gives the keys of all slots in their order.
pub(super) async fn offer(app: &TestApp, counsellor: &Visitor<'_>, other: &[(&str, &str)]) -> Vec<i32> {
    let reply = counsellor.submit(SLOTS, SLOTS, &times(other)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let rows = counselling_slot::Entity::find()
        .order_by_asc(counselling_slot::Column::BeginsAt)
        .all(&app.db)
        .await
        .unwrap();
    rows.iter().map(|row| row.id).collect()
}

/// Books; gives the path.
pub(super) async fn book(visitor: &Visitor<'_>, slot: i32) -> String {
    let path = format!("{SLOTS}/{slot}");
    let reply = visitor
        .submit(&path, &path, &[("question", "A lexohet kjo kështu?")])
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split('?').next().unwrap().to_owned()
}
