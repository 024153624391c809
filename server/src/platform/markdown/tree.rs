//! The tree of a text: measured, then rebuilt so that only what is meant is in it.

use comrak::Arena;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, NodeLink, NodeValue};

use super::links::{self, Leads, Links};
use super::{DEPTH, FIGURE, FIGURES, LINKS, MENTIONS, PARTS, PICTURES, TooMuch, unmarked};

/// By how many levels headings are lower than they were typed: the page has its own above.
const LOWER: u8 = 2;

/// What was found in a text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) figures: Vec<String>,
    pub(super) mentions: Vec<String>,
    pub(super) links: usize,
    pictures: usize,
}

impl Found {
    fn figure(&mut self, code: &str) {
        if !self.figures.iter().any(|known| known == code) {
            self.figures.push(code.to_owned());
        }
    }

    fn check(&self) -> Result<(), TooMuch> {
        let met = [
            (self.links > LINKS, TooMuch::Links),
            (self.figures.len() > FIGURES, TooMuch::Figures),
            (self.mentions.len() > MENTIONS, TooMuch::Mentions),
            (self.pictures > PICTURES, TooMuch::Pictures),
        ];
        met.into_iter()
            .find(|(met, _)| *met)
            .map_or(Ok(()), |(_, why)| Err(why))
    }
}

/// Whether a tree is neither too deep nor too large, before anything is made of it.
pub(super) fn measure<'a>(root: &'a AstNode<'a>) -> Result<(), TooMuch> {
    let (mut depth, mut parts) = (0_usize, 0_usize);
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(_) => {
                depth += 1;
                parts += 1;
            }
            NodeEdge::End(_) => depth -= 1,
        }
        if depth > DEPTH {
            return Err(TooMuch::Depth);
        }
        if parts > PARTS {
            return Err(TooMuch::Parts);
        }
    }
    Ok(())
}

/// Rebuilds a tree: headings are lowered, links are sorted by where they lead, pictures from elsewhere become links,
/// people are linked to, and a figure that stands alone is marked to be shown.
pub(super) fn rebuild<'a>(
    arena: &'a Arena<'a>,
    root: &'a AstNode<'a>,
    links: &Links<'_>,
    is_person: &dyn Fn(&str) -> bool,
) -> Result<Found, TooMuch> {
    let mut found = Found::default();
    // gathered before anything is changed
    let nodes: Vec<&'a AstNode<'a>> = root.descendants().collect();
    for node in &nodes {
        strip(node);
    }
    for node in &nodes {
        match kind(node) {
            Kind::Heading => lower(node),
            Kind::Picture => picture(node, links, &mut found),
            Kind::Link => link(node, links, &mut found),
            Kind::Text if !is_in_link(node) => mentions(arena, node, is_person, &mut found),
            Kind::Text | Kind::Other => {}
        }
        found.check()?;
    }
    for node in nodes {
        if matches!(node.data.borrow().value, NodeValue::Paragraph) {
            show_figure(arena, node, links, &mut found);
        }
    }
    found.check()?;
    Ok(found)
}

/// What is done with a node.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Heading,
    Picture,
    Link,
    Text,
    Other,
}

fn kind(node: &AstNode<'_>) -> Kind {
    match node.data.borrow().value {
        NodeValue::Heading(_) => Kind::Heading,
        NodeValue::Image(_) => Kind::Picture,
        NodeValue::Link(_) => Kind::Link,
        NodeValue::Text(_) => Kind::Text,
        _ => Kind::Other,
    }
}

/// Takes our own marks out, however they were typed.
fn strip(node: &AstNode<'_>) {
    let bare = |text: &mut String| {
        if let Some(without) = unmarked(text) {
            *text = without;
        }
    };
    match &mut node.data.borrow_mut().value {
        NodeValue::Text(text) => {
            if let Some(without) = unmarked(text) {
                *text = without.into();
            }
        }
        NodeValue::Code(code) => bare(&mut code.literal),
        NodeValue::CodeBlock(code) => bare(&mut code.literal),
        NodeValue::HtmlBlock(html) => bare(&mut html.literal),
        NodeValue::HtmlInline(html) => bare(html),
        NodeValue::Link(link) | NodeValue::Image(link) => {
            bare(&mut link.url);
            bare(&mut link.title);
        }
        _ => {}
    }
}

fn lower(node: &AstNode<'_>) {
    if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
        heading.level = (heading.level + LOWER).min(6);
    }
}

/// A picture that was sent to us stays; one from elsewhere would tell its owner who reads, so it becomes a link.
fn picture<'a>(node: &'a AstNode<'a>, links: &Links<'_>, found: &mut Found) {
    found.pictures += 1;
    let mut data = node.data.borrow_mut();
    let NodeValue::Image(image) = &mut data.value else {
        return;
    };
    match links.leads(&image.url) {
        Leads::Here(path) if links::is_file_of_ours(&path) => image.url = path,
        _ => {
            let away = std::mem::take(image);
            data.value = NodeValue::Link(away);
            drop(data);
            link(node, links, found);
        }
    }
}

fn link<'a>(node: &'a AstNode<'a>, links: &Links<'_>, found: &mut Found) {
    let leads = match &node.data.borrow().value {
        NodeValue::Link(link) => links.leads(&link.url),
        _ => return,
    };
    match leads {
        Leads::Here(path) => {
            if let Some(code) = links::figure(&path) {
                found.figure(code);
            }
            found.links += 1;
            if let NodeValue::Link(link) = &mut node.data.borrow_mut().value {
                link.url = path;
            }
        }
        Leads::Away => found.links += 1,
        Leads::Nowhere => unwrap(node),
    }
}

/// Leaves what stands in a link and takes the link away.
fn unwrap<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        node.insert_before(child);
    }
    node.detach();
}

fn is_in_link<'a>(node: &'a AstNode<'a>) -> bool {
    node.ancestors()
        .any(|above| matches!(above.data.borrow().value, NodeValue::Link(_) | NodeValue::Image(_)))
}

/// The places of a text where somebody is named: from the `@` to the end of the short name.
fn named(text: &str) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if letter == '@' && !before.is_alphanumeric() && !"@./-_".contains(before) {
            let after = &text[at + 1..];
            let length = after
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(after.len());
            let name = after[..length].trim_end_matches('-');
            // a mail address goes on
            let goes_on = after[length..].starts_with('@');
            if !name.is_empty() && name.len() <= 100 && !goes_on {
                places.push((at, at + 1 + name.len()));
            }
        }
        before = letter;
    }
    places
}

/// Turns the short names of people in a text into links.
fn mentions<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, is_person: &dyn Fn(&str) -> bool, found: &mut Found) {
    let text = match &node.data.borrow().value {
        NodeValue::Text(text) => text.to_string(),
        _ => return,
    };
    let mut written = 0;
    for (from, to) in named(&text) {
        let slug = text[from + 1..to].to_ascii_lowercase();
        if !found.mentions.contains(&slug) {
            found.mentions.push(slug.clone());
        }
        if !is_person(&slug) {
            continue;
        }
        if written < from {
            node.insert_before(leaf(arena, &text[written..from]));
        }
        let link = arena.alloc(AstNode::from(NodeValue::Link(Box::new(NodeLink {
            url: format!("/people/{slug}"),
            title: String::new(),
        }))));
        link.append(leaf(arena, &text[from..to]));
        node.insert_before(link);
        written = to;
    }
    if written > 0 {
        node.insert_before(leaf(arena, &text[written..]));
        node.detach();
    }
}

fn leaf<'a>(arena: &'a Arena<'a>, text: &str) -> &'a AstNode<'a> {
    arena.alloc(AstNode::from(NodeValue::Text(text.to_owned().into())))
}

/// A paragraph that is nothing but the address of a figure is marked to show it.
fn show_figure<'a>(arena: &'a Arena<'a>, paragraph: &'a AstNode<'a>, links: &Links<'_>, found: &mut Found) {
    let (Some(only), true) = (paragraph.first_child(), paragraph.children().count() == 1) else {
        return;
    };
    let address = match &only.data.borrow().value {
        NodeValue::Text(text) => text.trim().to_owned(),
        // a link with words of its own stays one
        NodeValue::Link(link) if says_its_address(only, links, &link.url) => link.url.clone(),
        _ => return,
    };
    let Leads::Here(path) = links.leads(&address) else {
        return;
    };
    let Some(code) = links::figure(&path) else { return };
    found.figure(code);
    only.detach();
    paragraph.append(leaf(arena, &format!("{FIGURE}{code}{FIGURE}")));
}

fn says_its_address<'a>(link: &'a AstNode<'a>, links: &Links<'_>, url: &str) -> bool {
    let mut inside = link.children();
    let (Some(text), None) = (inside.next(), inside.next()) else {
        return false;
    };
    match &text.data.borrow().value {
        NodeValue::Text(text) => links.leads(text) == Leads::Here(url.to_owned()),
        _ => false,
    }
}
