//! What threads stand on, and what readers say of a post with one word.

use crate::words;

words! {
    /// What kind of thing a thread stands on.
    ThreadKind, "kind of a thread's subject" {
        /// A topic of its own.
        General => "general",
        /// A municipality, county or country.
        Place => "place",
        /// What is measured.
        Indicator => "indicator",
        /// An indicator of a place in a period: a point of a chart.
        Point => "point",
        /// A pinned figure.
        Figure => "figure",
        /// A policy dialogue.
        Dialogue => "dialogue",
        /// A question to a municipality.
        Question => "question",
        /// A lesson, quiz, exercise or assignment of a course.
        Item => "item",
        /// A project of an organisation.
        Project => "project",
        /// An experience: what was tried somewhere.
        Experience => "experience",
    }
}

words! {
    /// What a reader says of a post: of use, never for or against.
    Reaction, "reaction" {
        /// It helps to understand.
        Helpful => "helpful",
        /// It says something that should be shown.
        EvidenceNeeded => "evidence-needed",
        /// Thanks for it.
        Thanks => "thanks",
    }
}
