//! A lesson as it is shown: Markdown, and on lines of their own figures of the platform and media of the course.

use crate::platform::markdown::{self, Links, TooMuch};

/// What stands before the address of a figure, at the beginning of a line.
const FIGURE: &str = "@figure ";

/// What stands before the short name of a medium, at the beginning of a line.
const MEDIA: &str = "@media ";

/// A part of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Text as [`markdown::render`] keeps it.
    Text(String),
    /// A view of the platform by its address, without the language.
    Figure(String),
    /// A medium of the course by its short name.
    Medium(String),
}

/// The parts of a lesson, in order.
///
/// # Errors
/// Which limit a text between two figures meets.
pub fn blocks(text: &str, origin: &str) -> Result<Vec<Block>, TooMuch> {
    let mut blocks = Vec::new();
    let mut between = String::new();
    for line in text.lines() {
        let own = line.trim_end();
        let block = match (own.strip_prefix(FIGURE), own.strip_prefix(MEDIA)) {
            (Some(address), _) => Block::Figure(address.trim().to_owned()),
            (None, Some(slug)) => Block::Medium(slug.trim().to_owned()),
            (None, None) => {
                between.push_str(line);
                between.push('\n');
                continue;
            }
        };
        written(&mut between, &mut blocks, origin)?;
        blocks.push(block);
    }
    written(&mut between, &mut blocks, origin)?;
    Ok(blocks)
}

fn written(between: &mut String, blocks: &mut Vec<Block>, origin: &str) -> Result<(), TooMuch> {
    let text = std::mem::take(between);
    if !text.trim().is_empty() {
        blocks.push(Block::Text(markdown::render(&text, &Links { origin }, |_| false)?.html));
    }
    Ok(())
}

/// The short names of the media that a text shows, with their lines.
pub fn media(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(number, line)| {
        let slug = line.trim_end().strip_prefix(MEDIA)?;
        Some((number + 1, slug.trim()))
    })
}

/// What stands before the code of a pinned figure in its address.
pub const PINNED: &str = "/figures/";

/// The codes of the pinned figures that a text draws or leads to, each once.
#[must_use]
pub fn pinned(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = text
        .split(PINNED)
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|code| !code.is_empty() && code != "new")
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The addresses of the figures that a text draws, with their lines; empty where a line names none.
pub fn drawn(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(number, line)| {
        let own = line.trim_end();
        let address = match own == FIGURE.trim_end() {
            true => "",
            false => own.strip_prefix(FIGURE)?.trim(),
        };
        Some((number + 1, address))
    })
}

/// The code of the pinned figure that an address is of; none where it is of another view.
#[must_use]
pub fn pinned_at(address: &str) -> Option<&str> {
    let code = address.strip_prefix(PINNED)?;
    Some(code.split_once('?').map_or(code, |(code, _)| code))
}

/// What the view at an address is about, as threads name it: a pinned figure, an indicator, a place. None where it is of many.
#[must_use]
pub fn subject(address: &str) -> Option<String> {
    let path = address.split_once('?').map_or(address, |(path, _)| path);
    let mut parts = path.strip_prefix('/')?.split('/');
    let kind = match parts.next()? {
        "figures" => "figure",
        "indicators" => "indicator",
        "places" => "place",
        _ => return None,
    };
    let name = parts.next().filter(|name| !name.is_empty())?;
    Some(format!("{kind}:{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_between_the_texts() {
        let text = "One *word*.\n\n@figure /indicators/x?places=a\nTwo.\n@figure /map \n";
        let blocks = blocks(text, "https://x.example").unwrap();
        assert_eq!(blocks.len(), 4);
        assert!(matches!(&blocks[0], Block::Text(html) if html.contains("<em>word</em>")));
        assert_eq!(blocks[1], Block::Figure("/indicators/x?places=a".to_owned()));
        assert!(matches!(&blocks[2], Block::Text(html) if html.contains("Two.")));
        assert_eq!(blocks[3], Block::Figure("/map".to_owned()));
        let drawn: Vec<_> = drawn(text).collect();
        assert_eq!(drawn, [(3, "/indicators/x?places=a"), (5, "/map")]);
    }

    #[test]
    fn pinned_figures_are_found_however_they_are_cited() {
        let text =
            "@figure /figures/abc12345\n\nSee [it](/figures/xyz99999.csv), /en/figures/abc12345 and /figures/new.\n";
        assert_eq!(pinned(text), ["abc12345", "xyz99999"]);
        assert_eq!(pinned("Nothing of /figure/abc."), Vec::<String>::new());
    }

    #[test]
    fn media_stand_between_the_texts_by_their_names() {
        let text = "One.\n\n@media map \nSee @media map.\n";
        let blocks = blocks(text, "").unwrap();
        assert_eq!(blocks.get(1), Some(&Block::Medium("map".to_owned())));
        assert!(matches!(&blocks[2], Block::Text(html) if html.contains("See @media map.")));
        assert_eq!(media(text).collect::<Vec<_>>(), [(3, "map")]);
    }

    #[test]
    fn a_figure_within_a_line_is_text() {
        let text = "See @figure /map\n@figures\n";
        assert!(matches!(&blocks(text, "").unwrap()[..], [Block::Text(_)]));
        assert_eq!(drawn(text).count(), 0);
    }

    #[test]
    fn a_figure_without_an_address_is_one_that_names_none() {
        assert_eq!(
            drawn("One.\n\n@figure\n@figure  \n").collect::<Vec<_>>(),
            [(3, ""), (4, "")]
        );
    }

    #[test]
    fn the_code_of_a_pinned_figure_ends_before_its_query() {
        assert_eq!(pinned_at("/figures/k7m2q9xw?x=1"), Some("k7m2q9xw"));
        assert_eq!(pinned_at("/map"), None);
    }

    #[test]
    fn a_view_of_one_thing_is_about_it() {
        for (address, about) in [
            ("/figures/k7m2q9xw", Some("figure:k7m2q9xw")),
            (
                "/indicators/arrears-stock?places=lezhe",
                Some("indicator:arrears-stock"),
            ),
            ("/places/lezhe/brief?chart=revenue", Some("place:lezhe")),
            ("/map?indicator=arrears-stock", None),
            ("/places", None),
            ("/places/?x=y", None),
            ("nope", None),
        ] {
            assert_eq!(subject(address).as_deref(), about, "{address}");
        }
    }
}
