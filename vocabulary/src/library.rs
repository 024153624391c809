//! The library and the catalogue of tools: what a resource is, what a tool is for and what it costs, in which languages.

use crate::words;

words! {
    /// What a resource is.
    ResourceKind, "kind of resource" {
        /// A guide.
        Guide => "guide",
        /// A law, or an act under it.
        Law => "law",
        /// Something to fill in.
        Template => "template",
        /// A study or report.
        Study => "study",
        /// Data to use again.
        Dataset => "dataset",
    }
}

words! {
    /// What a tool is for.
    Purpose, "purpose of a tool" {
        /// To show what is done.
        Transparency => "transparency",
        /// To ask for an account of it.
        Accountability => "accountability",
        /// To take part in it.
        Participation => "participation",
    }
}

words! {
    /// What a tool costs.
    ToolCost, "cost of a tool" {
        /// Nothing.
        Free => "free",
        /// Nothing, and its code is open; setting it up is one's own work.
        OpenSource => "open-source",
        /// It is paid for.
        Paid => "paid",
        /// Some of it is free.
        Mixed => "mixed",
    }
}

words! {
    /// A language in which a resource is written or a tool speaks.
    Tongue, "language of a resource" {
        /// Albanian.
        Albanian => "sq",
        /// English.
        English => "en",
        /// Bulgarian.
        Bulgarian => "bg",
        /// Bosnian.
        Bosnian => "bs",
        /// Catalan.
        Catalan => "ca",
        /// Croatian.
        Croatian => "hr",
        /// French.
        French => "fr",
        /// German.
        German => "de",
        /// Greek.
        Greek => "el",
        /// Hungarian.
        Hungarian => "hu",
        /// Italian.
        Italian => "it",
        /// Macedonian.
        Macedonian => "mk",
        /// Romanian.
        Romanian => "ro",
        /// Serbian.
        Serbian => "sr",
        /// Spanish.
        Spanish => "es",
        /// Turkish.
        Turkish => "tr",
        /// Ukrainian.
        Ukrainian => "uk",
    }
}
