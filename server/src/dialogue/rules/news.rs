//! What there is to tell of dialogues.

/// What there can be to tell of a dialogue: the messages' keys.
pub const NEWS: [&str; 9] = [
    "dialogue-stage-inform",
    "dialogue-stage-ask",
    "dialogue-stage-say",
    "dialogue-stage-weigh",
    "dialogue-stage-conclude",
    "dialogue-stage-follow-up",
    "dialogue-concluded",
    "dialogue-judged",
    "dialogue-figures",
];
