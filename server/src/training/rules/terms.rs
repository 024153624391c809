//! Words of the glossary in texts: where one stands for the first time, it leads to its explanation.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use bashke_vocabulary::fold;

/// The tags in which words are left as they are: what leads elsewhere already, headings, what is typed.
const LEFT: [&str; 9] = ["a", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th"];

/// A word that is explained.
#[derive(Debug, Clone)]
pub struct Word {
    /// Its short name in the glossary.
    pub slug: String,
    /// The forms in which it stands in texts.
    pub forms: Vec<String>,
    /// What it means, in a sentence.
    pub means: String,
}

/// The words of a language, ready to be looked for all at once.
#[derive(Debug)]
pub struct Terms {
    finder: Option<AhoCorasick>,
    /// Which word each form is of.
    of: Vec<usize>,
    words: Vec<Word>,
}

impl Terms {
    /// Makes words ready to be looked for.
    #[must_use]
    pub fn new(words: Vec<Word>) -> Self {
        let mut forms = Vec::new();
        let mut of = Vec::new();
        for (number, word) in words.iter().enumerate() {
            for form in word.forms.iter().map(|form| fold(form)).filter(|form| !form.is_empty()) {
                forms.push(form);
                of.push(number);
            }
        }
        // the longest form wins where several begin at the same letter; without a finder nothing is marked
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&forms);
        Self {
            finder: finder.ok(),
            of,
            words,
        }
    }

    /// HTML in which each word that was not `seen` before leads to its explanation at its first place. `here` stands
    /// before addresses of ours.
    #[must_use]
    pub fn mark(&self, html: &str, here: &str, seen: &mut BTreeSet<usize>) -> String {
        let Some(finder) = &self.finder else {
            return html.to_owned();
        };
        let mut marked = String::with_capacity(html.len() + html.len() / 8);
        let mut left = 0_usize;
        let mut rest = html;
        while !rest.is_empty() {
            let ends = if rest.starts_with('<') {
                rest.find('>').map_or(rest.len(), |at| at + 1)
            } else {
                rest.find('<').unwrap_or(rest.len())
            };
            let (part, more) = rest.split_at(ends);
            rest = more;
            if let Some(tag) = part.strip_prefix('<') {
                let closes = tag.starts_with('/');
                let name = tag
                    .trim_start_matches('/')
                    .split([' ', '>', '\n'])
                    .next()
                    .unwrap_or_default();
                if LEFT.contains(&name) {
                    left = if closes { left.saturating_sub(1) } else { left + 1 };
                }
                marked.push_str(part);
            } else if left > 0 {
                marked.push_str(part);
            } else {
                self.mark_text(finder, part, here, seen, &mut marked);
            }
        }
        marked
    }

    fn mark_text(&self, finder: &AhoCorasick, text: &str, here: &str, seen: &mut BTreeSet<usize>, marked: &mut String) {
        let (folded, places) = folded(text);
        let mut written = 0;
        for found in finder.find_iter(&folded) {
            let whole = folded.as_bytes().get(found.end()).is_none_or(|next| *next == b' ')
                && (found.start() == 0 || folded.as_bytes().get(found.start() - 1) == Some(&b' '));
            let word = self.of.get(found.pattern().as_usize()).copied();
            let (Some(number), true) = (word, whole) else { continue };
            let (Some(word), Some(starts), Some(last)) = (
                self.words.get(number),
                places.get(found.start()).map(|place| place.0),
                places.get(found.end().saturating_sub(1)).map(|place| place.1),
            ) else {
                continue;
            };
            let Some(typed) = text.get(starts..last) else { continue };
            // a word of several does not reach over the end of a sentence
            let together = typed.chars().all(|c| c.is_alphanumeric() || " -’'\n".contains(c));
            if !together || !seen.insert(number) {
                continue;
            }
            marked.push_str(text.get(written..starts).unwrap_or_default());
            marked.push_str(&link(word, typed, here));
            written = last;
        }
        marked.push_str(text.get(written..).unwrap_or_default());
    }
}

/// A word in a text as it leads to its explanation.
fn link(word: &Word, typed: &str, here: &str) -> String {
    let means = word
        .means
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;");
    format!(
        "<a class=\"term\" href=\"{here}/glossary#{}\" title=\"{means}\">{typed}</a>",
        word.slug
    )
}

/// A text as it is compared, and for each of its bytes where the letter that it comes from begins and ends.
fn folded(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (starts, letter) in text.char_indices() {
        let ends = starts + letter.len_utf8();
        let before = folded.len();
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
        } else if letter.is_ascii() {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else if letter.is_alphanumeric() {
            folded.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
        places.resize(places.len() + folded.len() - before, (starts, ends));
    }
    (folded, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> Terms {
        let word = |slug: &str, forms: &[&str]| Word {
            slug: slug.to_owned(),
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            means: format!("What \"{slug}\" is."),
        };
        Terms::new(vec![
            word("budget", &["Buxhet", "buxheti"]),
            word("arrears", &["Detyrime të prapambetura"]),
            word("debt", &["Detyrime"]),
            word("council", &["Këshill bashkiak"]),
        ])
    }

    fn marked(html: &str) -> String {
        terms().mark(html, "", &mut BTreeSet::new())
    }

    /// Which words are marked, in order.
    fn words(html: &str) -> Vec<String> {
        let all = marked(html);
        let parts = all.split("<a class=\"term\" href=\"/glossary#").skip(1);
        parts
            .map(|part| part.split(['"']).next().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn the_first_place_of_a_word_leads_to_its_explanation() {
        assert_eq!(
            marked("<p>Çdo BUXHETI, dhe buxheti.</p>"),
            "<p>Çdo <a class=\"term\" href=\"/glossary#budget\" title=\"What &quot;budget&quot; is.\">BUXHETI</a>, \
             dhe buxheti.</p>"
        );
        let (terms, mut seen) = (terms(), BTreeSet::new());
        let first = terms.mark("<p>Buxheti</p>", "", &mut seen);
        assert!(first.contains("glossary#budget"));
        assert_eq!(terms.mark("<p>Buxheti</p>", "", &mut seen), "<p>Buxheti</p>");
    }

    #[test]
    fn a_word_is_whole_and_the_longest_wins() {
        assert_eq!(words("<p>buxhetimi, nënbuxhet</p>"), Vec::<String>::new());
        assert_eq!(words("<p>Detyrime te prapambetura e detyrime</p>"), ["arrears", "debt"]);
        assert_eq!(words("<p>këshill\nbashkiak</p>"), ["council"]);
        // not over the end of a sentence
        assert_eq!(
            words("<p>U mblodh një këshill. Bashkiak është.</p>"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn headings_links_and_what_is_typed_are_left() {
        for left in [
            "<h4>Buxheti</h4>",
            "<p><a href=\"/x\">Buxheti</a></p>",
            "<p><code>buxheti</code></p>",
            "<pre><code>buxheti</code></pre>",
            "<p><img src=\"/buxheti\" alt=\"buxheti\"></p>",
            "<p>&lt;b&gt;</p>",
        ] {
            assert_eq!(marked(left), left);
        }
        assert_eq!(words("<h4>Buxheti</h4><p><em>Buxheti</em></p>"), ["budget"]);
        assert_eq!(words("<ul><li>Buxheti &amp; detyrime</li></ul>"), ["budget", "debt"]);
    }

    #[test]
    fn nothing_but_links_is_added() {
        let html = "<p>ë “Buxheti” ç — Detyrime 2024</p>";
        let marked = marked(html);
        let mut plain = marked.replace("</a>", "");
        while let Some(from) = plain.find("<a ") {
            let to = plain[from..].find('>').unwrap() + from;
            plain.replace_range(from..=to, "");
        }
        assert_eq!(plain, html);
    }
}
