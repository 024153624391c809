//! Dialogue: hosted policy dialogues with their stages and statements, questions to municipalities with their clock,
//! and the commitments that come of them.

pub mod rules;
