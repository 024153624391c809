//! Pages of counselling.

pub mod book;
pub mod list;
pub mod one;
pub mod slots;

use std::collections::HashMap;

use bashke_entities::training::counselling_slot;
use bashke_views::training::counselling::SlotLine;

use super::sessions::{told, when};
use crate::platform::request::Request;

/// A free time, for a view.
fn slot_line(request: &Request, names: &HashMap<i32, String>, slot: &counselling_slot::Model) -> SlotLine {
    let name = names.get(&slot.counsellor_id).cloned();
    SlotLine {
        id: slot.id,
        when: when(request, slot.begins_at, slot.ends_at),
        counsellor: name.unwrap_or_else(|| request.cx().t("post-former-member")),
        topics: told(request, &slot.topics_sq, &slot.topics_en).to_owned(),
        place: slot.place.clone().filter(|_| slot.link.is_none()),
    }
}
