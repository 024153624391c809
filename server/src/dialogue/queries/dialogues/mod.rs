//! Reads of policy dialogues, scoped to what the actor may see.

mod list;
mod one;

pub use list::{DialogueFilter, DialogueLine, When, dialogues};
pub use one::{Around, GUESTS, OnDialogue, around, guests, seen_dialogue, text_of, texts_of};
