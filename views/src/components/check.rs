//! A check of rendered pages: not a validator, but what would harm readers or be refused by browsers.

use std::collections::HashSet;

const VOID: [&str; 10] = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
];
const REFERENCES: [&str; 5] = [
    "for",
    "aria-describedby",
    "aria-labelledby",
    "aria-controls",
    "popovertarget",
];

struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    closing: bool,
    closed: bool,
}

impl<'a> Tag<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    }
}

/// What is wrong with a page or a part of one; nothing where all is well.
pub(crate) fn problems(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut found = balance(&tags);
    found.extend(pictures(&tags));
    let mut ids = HashSet::new();
    for tag in &tags {
        found.extend(attributes(tag));
        if let Some(id) = tag.get("id").filter(|id| !ids.insert(*id)) {
            found.push(format!("id `{id}` stands twice"));
        }
    }
    found.extend(references(&tags, &ids));
    found.extend(labels(&tags));
    found
}

fn balance(tags: &[Tag<'_>]) -> Vec<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for tag in tags.iter().filter(|tag| !tag.closed && !VOID.contains(&tag.name)) {
        if !tag.closing {
            open.push(tag.name);
        } else if open.last() == Some(&tag.name) {
            open.pop();
        } else {
            found.push(format!("</{}> closes {:?}", tag.name, open.last()));
        }
    }
    found.extend(open.iter().map(|name| format!("<{name}> is not closed")));
    found
}

/// A picture is one thing to assistive technology: what could be followed or filled in inside it would be hidden.
fn pictures(tags: &[Tag<'_>]) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    for tag in tags
        .iter()
        .filter(|tag| !VOID.contains(&tag.name) || tag.name == "input")
    {
        let inside = open.last() == Some(&true);
        if inside && !tag.closing && ["a", "button", "input", "select", "textarea"].contains(&tag.name) {
            found.push(format!("<{}> stands in an element with role `img`", tag.name));
        }
        if tag.closing {
            open.pop();
        } else if !tag.closed && tag.name != "input" {
            open.push(inside || tag.get("role") == Some("img"));
        }
    }
    found
}

fn attributes(tag: &Tag<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in &tag.attributes {
        if *name == "style" || name.starts_with("on") {
            found.push(format!("<{}> has `{name}`", tag.name));
        }
        if ["href", "src", "action", "id"].contains(name) && value.trim().is_empty() {
            found.push(format!("<{}> has an empty `{name}`", tag.name));
        }
    }
    let named = tag.get("aria-label").or(tag.get("aria-labelledby")).is_some();
    let shown = named && matches!(tag.get("role"), Some("img" | "group"));
    if tag.name == "svg" && !tag.closing && tag.get("aria-hidden").is_none() && !shown {
        found.push("<svg> is neither hidden nor an image or a group with a name".to_owned());
    }
    if tag.name == "img" && tag.get("alt").is_none() {
        found.push("<img> without alt".to_owned());
    }
    if tag.name == "button" && !tag.closing && tag.get("type").is_none() {
        found.push("<button> without type".to_owned());
    }
    found
}

fn references(tags: &[Tag<'_>], ids: &HashSet<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags {
        for (name, value) in &tag.attributes {
            if REFERENCES.contains(name) {
                let dangling = value.split_whitespace().filter(|id| !ids.contains(id));
                found.extend(dangling.map(|id| format!("`{name}` of <{}> points at no `{id}`", tag.name)));
            }
        }
        // on whole pages links within the page lead somewhere
        let within = tag.get("href").and_then(|href| href.strip_prefix('#'));
        if let Some(id) = within.filter(|id| !ids.contains(id)) {
            found.push(format!("a link leads to no `{id}`"));
        }
    }
    found
}

fn labels(tags: &[Tag<'_>]) -> Vec<String> {
    let labelled: HashSet<&str> = tags
        .iter()
        .filter(|tag| tag.name == "label")
        .filter_map(|tag| tag.get("for"))
        .collect();
    let mut found = Vec::new();
    for tag in tags
        .iter()
        .filter(|tag| !tag.closing && ["input", "select", "textarea"].contains(&tag.name))
    {
        let free = matches!(tag.get("type"), Some("hidden" | "submit"));
        let named = tag.get("aria-label").is_some() || tag.get("id").is_some_and(|id| labelled.contains(id));
        if !free && !named {
            found.push(format!(
                "<{}> `{}` has no label",
                tag.name,
                tag.get("name").unwrap_or("")
            ));
        }
    }
    found
}

/// The tags of a page as maud writes them: values in double quotes, `>` escaped within them.
fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let Some(end) = rest.find('>') else { break };
        let inside = &rest[..end];
        rest = &rest[end + 1..];
        if inside.starts_with('!') {
            continue;
        }
        let closing = inside.starts_with('/');
        let closed = inside.ends_with('/');
        let inside = inside.trim_matches('/');
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        tags.push(Tag {
            name,
            attributes: pairs(attributes),
            closing,
            closed,
        });
    }
    tags
}

fn pairs(mut text: &str) -> Vec<(&str, &str)> {
    let mut pairs = Vec::new();
    loop {
        text = text.trim_start();
        let end = text
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        if name.is_empty() {
            return pairs;
        }
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let close = quoted.find('"').unwrap_or(quoted.len());
            pairs.push((name, &quoted[..close]));
            text = quoted.get(close + 1..).unwrap_or("");
        } else {
            pairs.push((name, ""));
            text = rest;
        }
    }
}
