//! What a post and a title may be, and what is quoted or shown of one. Pure.

use bashke_vocabulary::slugify;

use crate::platform::markdown::{LENGTH, TooMuch};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::signs::is_hidden;

/// The longest title.
pub const TITLE_MOST: usize = 160;

/// The shortest title.
pub const TITLE_LEAST: usize = 5;

/// The most letters of what is quoted of a post.
const QUOTED_MOST: usize = 1_200;

/// The most letters of an excerpt.
const EXCERPT_MOST: usize = 220;

/// The languages in which posts are written.
pub const LANGUAGES: [&str; 2] = ["sq", "en"];

/// Names that stand at the same place in addresses as the readable end of a thread's or a question's.
const TAKEN: [&str; 7] = ["reply", "draft", "follow", "tend", "split", "merge", "answer"];

/// What somebody wrote, sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The language that it is in.
    pub language: &'static str,
    /// The text.
    pub text: String,
}

/// What was written, out of a form.
///
/// # Errors
/// What is missing or too much, all at once.
pub fn written(language: &str, text: &str) -> Result<Written, Refusals> {
    let mut refusals = Refusals::default();
    let chosen = LANGUAGES.into_iter().find(|known| *known == language);
    if chosen.is_none() {
        refusals.push("language", "post-language-missing");
    }
    let text = text.trim_end().trim_start_matches('\n');
    if text.trim().is_empty() {
        refusals.push("text", "post-text-missing");
    }
    if text.chars().count() > LENGTH {
        refusals.0.push(too_much(TooMuch::Length));
    }
    refusals.into_result()?;
    Ok(Written {
        language: chosen.unwrap_or(LANGUAGES[0]),
        text: text.to_owned(),
    })
}

/// A limit of a text that is met, beside its field.
#[must_use]
pub fn too_much(why: TooMuch) -> Refusal {
    Refusal::new("text", why.message()).with("most", why.most().to_string())
}

/// A title, on one line.
///
/// # Errors
/// Where it is too short or too long.
pub fn title(typed: &str) -> Result<String, Refusal> {
    let title = one_line(typed);
    let length = title.chars().count();
    if length < TITLE_LEAST {
        return Err(Refusal::new("title", "thread-title-short").with("least", TITLE_LEAST.to_string()));
    }
    if length > TITLE_MOST {
        return Err(Refusal::new("title", "thread-title-long").with("most", TITLE_MOST.to_string()));
    }
    Ok(title)
}

/// What was typed as one line, without marks that nobody sees.
#[must_use]
pub fn one_line(typed: &str) -> String {
    let seen: String = typed.chars().filter(|c| !turns(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks that nobody sees and that turn the letters after them around, or stand between letters for nothing.
const fn turns(c: char) -> bool {
    is_hidden(c) || c == '\u{200c}'
}

/// The readable end of a thread's address.
#[must_use]
pub fn slug(title: &str) -> String {
    let whole = slugify(title);
    let plain = whole.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let short: String = whole.chars().take(60).collect();
    let short = short.trim_matches('-');
    if short.is_empty() || !plain || TAKEN.contains(&short) {
        return format!("tema-{short}")
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect::<String>()
            .trim_matches('-')
            .to_owned();
    }
    short.to_owned()
}

/// What stands in a form that answers a post by quoting it.
#[must_use]
pub fn quote(author: Option<&str>, post: i32, text: &str) -> String {
    let short: String = text.chars().take(QUOTED_MOST).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    let by = author.map(|slug| format!("@{slug} ")).unwrap_or_default();
    let mut quoted = format!("> {by}([#](/posts/{post}))\n>\n");
    // what was quoted in it is left out, so that quotes do not grow
    for line in short.lines().filter(|line| !line.starts_with('>')) {
        quoted.push_str("> ");
        quoted.push_str(line);
        quoted.push('\n');
    }
    quoted.truncate(quoted.trim_end().len());
    quoted.push_str(more);
    quoted.push_str("\n\n");
    quoted
}

/// The beginning of a text, without the marks of Markdown.
#[must_use]
pub fn excerpt(text: &str) -> String {
    let words: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with('>') && !line.starts_with("```"))
        .flat_map(str::split_whitespace)
        .collect();
    let plain: String = words.join(" ").chars().filter(|c| !"*`#_|".contains(*c)).collect();
    let short: String = plain.chars().take(EXCERPT_MOST).collect();
    let more = if short.len() < plain.len() { "…" } else { "" };
    format!("{}{more}", short.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_missing_is_told_at_once() {
        let refused = written("de", " \n ").expect_err("nothing");
        let fields: Vec<_> = refused.0.iter().map(|refusal| refusal.field).collect();
        assert_eq!(fields, ["language", "text"]);
        let long = written("sq", &"ë".repeat(LENGTH + 1)).expect_err("too long");
        assert_eq!(long.0[0].message, "text-too-long");
        assert_eq!(written("en", "\n  a\n\n").map(|w| w.text).ok().as_deref(), Some("  a"));
    }

    #[test]
    fn a_title_is_one_line_of_some_words() {
        assert_eq!(
            title("  Pse  u rritën\nborxhet? ").ok().as_deref(),
            Some("Pse u rritën borxhet?")
        );
        assert_eq!(title("Pse\u{202e} tani\u{200b}?").ok().as_deref(), Some("Pse tani?"));
        assert_eq!(title("Pse?").expect_err("short").message, "thread-title-short");
        assert_eq!(title(&"a".repeat(161)).expect_err("long").message, "thread-title-long");
    }

    #[test]
    fn an_address_is_readable_and_never_one_of_ours() {
        assert_eq!(slug("Pse u rritën borxhet e Lezhës?"), "pse-u-rriten-borxhet-e-lezhes");
        assert_eq!(slug("Reply"), "tema-reply");
        assert_eq!(slug("???!!"), "tema");
        assert_eq!(slug("Тирана сега"), "tema");
        assert!(slug(&"fjalë ".repeat(60)).len() <= 60);
    }

    #[test]
    fn a_quote_names_its_post_and_does_not_grow() {
        let quoted = quote(Some("ora-prova"), 7, "> më parë\nTani\nkështu");
        assert_eq!(quoted, "> @ora-prova ([#](/posts/7))\n>\n> Tani\n> kështu\n\n");
        assert!(quote(None, 7, &"a ".repeat(2_000)).chars().count() < 1_300);
    }

    #[test]
    fn an_excerpt_is_plain() {
        assert_eq!(excerpt("> citim\n**Fort** dhe `kod`"), "Fort dhe kod");
        assert!(excerpt(&"a ".repeat(900)).ends_with('…'));
    }
}
