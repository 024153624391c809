//! The answers of a proposal, as its page tells them.

use bashke_views::Cx;
use bashke_views::network::ProposalAnswer;

use crate::network::rules::Thing;
use crate::platform::forms::Fields;

/// The fields of a resource, in the order in which they are told.
const RESOURCE: [&str; 14] = [
    "kind",
    "title-sq",
    "title-en",
    "about-sq",
    "about-en",
    "address",
    "author",
    "publisher",
    "year",
    "version",
    "licence",
    "language",
    "theme",
    "source",
];

/// The same of a tool.
const TOOL: [&str; 12] = [
    "name",
    "website",
    "does-sq",
    "does-en",
    "purpose",
    "cost",
    "cost-note-sq",
    "cost-note-en",
    "language",
    "licence",
    "alternative",
    "source",
];

/// Those fields whose answers are words of ours: the key of their label, and with what the keys of the words begin.
const WORDS: [(&str, &str, &str); 5] = [
    ("kind", "resources-kind", "resource-kind"),
    ("language", "library-language", "tongue"),
    ("theme", "library-theme", "theme"),
    ("purpose", "tools-purpose", "tool-purpose"),
    ("cost", "tools-cost", "tool-cost"),
];

/// All that was answered, in the order of the form; `tools` are the short names and names of those that can be named.
pub(super) fn answers(cx: &Cx<'_>, thing: Thing, given: &Fields, tools: &[(String, String)]) -> Vec<ProposalAnswer> {
    let names = match thing {
        Thing::Resource => &RESOURCE[..],
        Thing::Tool => &TOOL[..],
    };
    let all = names.iter().map(|name| answer(cx, thing, given, tools, name));
    all.filter(|one| !one.text.is_empty()).collect()
}

fn answer(cx: &Cx<'_>, thing: Thing, given: &Fields, tools: &[(String, String)], name: &str) -> ProposalAnswer {
    let words = WORDS.iter().find(|(field, ..)| *field == name);
    let (label, text) = match (words, name) {
        (Some((_, label, prefix)), _) => {
            let words: Vec<String> = given.all(name).map(|word| cx.t(&format!("{prefix}-{word}"))).collect();
            (cx.t(label), words.join(", "))
        }
        (None, "alternative") => {
            let named = |slug: &str| tools.iter().find(|(other, _)| other == slug);
            let names: Vec<&str> = given
                .all(name)
                .filter_map(named)
                .map(|(_, name)| name.as_str())
                .collect();
            (cx.t("tools-alternatives"), names.join(", "))
        }
        (None, _) => {
            let label = cx.t(&format!("{}-field-{name}", thing.word()));
            (label, given.text(name).to_owned())
        }
    };
    let language = name.rsplit_once('-').and_then(|(_, end)| match end {
        "sq" => Some("sq"),
        "en" => Some("en"),
        _ => None,
    });
    ProposalAnswer {
        label,
        text,
        address: ["address", "website", "source"].contains(&name),
        language,
    }
}
