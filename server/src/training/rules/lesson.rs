//! A lesson as it is shown: Markdown, and figures of the platform on lines of their own.

use crate::platform::markdown::{self, Links, TooMuch};

/// What stands before the address of a figure, at the beginning of a line.
const FIGURE: &str = "@figure ";

/// A part of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Text as [`markdown::render`] keeps it.
    Text(String),
    /// A view of the platform by its address, without the language.
    Figure(String),
}

/// The parts of a lesson, in order.
///
/// # Errors
/// Which limit a text between two figures meets.
pub fn blocks(text: &str, origin: &str) -> Result<Vec<Block>, TooMuch> {
    let mut blocks = Vec::new();
    let mut between = String::new();
    for line in text.lines() {
        match line.trim_end().strip_prefix(FIGURE) {
            Some(address) => {
                written(&mut between, &mut blocks, origin)?;
                blocks.push(Block::Figure(address.trim().to_owned()));
            }
            None => {
                between.push_str(line);
                between.push('\n');
            }
        }
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

/// The addresses of the figures in a lesson.
pub fn figures(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter_map(|line| line.trim_end().strip_prefix(FIGURE))
        .map(str::trim)
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
        assert_eq!(figures(text).collect::<Vec<_>>(), ["/indicators/x?places=a", "/map"]);
    }

    #[test]
    fn a_figure_within_a_line_is_text() {
        let blocks = blocks("See @figure /map\n", "").unwrap();
        assert!(matches!(&blocks[..], [Block::Text(_)]));
    }
}
