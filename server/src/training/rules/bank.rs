//! The questions of all courses in one place: what they are about, and taking them into another quiz.

use bashke_vocabulary::fold;
use sha2::{Digest, Sha256};

use super::folder::Files;
use super::gift::{self, Kind, Question};
use super::outline::Why;

/// A question in Albanian and English; one of them may not be there yet.
pub type Twins<'a> = [Option<&'a Question>; 2];

/// The questions of a quiz, the two languages side by side.
pub fn twins<'a>(sq: &'a [Question], en: &'a [Question]) -> impl Iterator<Item = Twins<'a>> {
    (0..sq.len().max(en.len())).map(|index| [sq.get(index), en.get(index)])
}

/// The mark of a question in both languages: another one after each change.
#[must_use]
pub fn mark(twins: &Twins<'_>) -> String {
    let digest = Sha256::digest(format!("{twins:?}"));
    data_encoding::HEXLOWER.encode(digest.get(..6).unwrap_or_default())
}

/// The word of a kind of question.
#[must_use]
pub const fn kind(question: &Question) -> &'static str {
    match &question.kind {
        Kind::Description => "description",
        Kind::Essay => "essay",
        Kind::TrueFalse { .. } => "true-false",
        Kind::Choice { several: false, .. } => "choice",
        Kind::Choice { several: true, .. } => "several",
        Kind::Short { .. } => "short",
        Kind::Number { .. } => "number",
        Kind::Matching { .. } => "matching",
    }
}

/// Every word of a kind.
pub const KINDS: [&str; 8] = [
    "choice",
    "several",
    "true-false",
    "short",
    "number",
    "matching",
    "essay",
    "description",
];

/// What is asked for in the bank.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A category.
    pub category: Option<String>,
    /// A tag.
    pub tag: Option<String>,
    /// The word of a kind.
    pub kind: Option<&'static str>,
    /// Words, folded.
    pub words: String,
}

impl Wanted {
    /// Whether a question is one of those that are asked for, in either language.
    #[must_use]
    pub fn takes(&self, twins: &Twins<'_>) -> bool {
        let mut there = twins.iter().flatten();
        let by_label = there.clone().any(|one| {
            self.category
                .as_ref()
                .is_none_or(|category| one.category.as_ref() == Some(category))
                && self.tag.as_ref().is_none_or(|tag| one.tags.contains(tag))
                && self.kind.is_none_or(|wanted| kind(one) == wanted)
        });
        by_label && (self.words.is_empty() || there.any(|one| found(one, &self.words)))
    }
}

fn found(question: &Question, words: &str) -> bool {
    let name = question.name.as_deref().unwrap_or_default();
    let all = fold(&format!("{name} {} {}", question.text.text, answers(question)));
    words.split(' ').all(|word| all.contains(word))
}

fn answers(question: &Question) -> String {
    let all: Vec<&str> = match &question.kind {
        Kind::Choice { answers, .. } => answers.iter().map(|one| one.text.text.as_str()).collect(),
        Kind::Short { answers } => answers.iter().map(|one| one.text.as_str()).collect(),
        Kind::Matching { pairs, .. } => pairs
            .iter()
            .flat_map(|pair| [pair.left.text.as_str(), pair.right.as_str()])
            .collect(),
        _ => Vec::new(),
    };
    all.join(" ")
}

/// Appends questions to a quiz, in both languages: where the quiz has a language, or the questions do. A question that is
/// not translated stands in its own language in both, so that the two stay the same ones. A name that is taken gets a
/// number.
///
/// # Errors
/// Why not.
pub fn take(files: &mut Files, at: &str, questions: &[Twins<'_>]) -> Result<(), Why> {
    let paths = ["sq", "en"].map(|language| format!("{at}.{language}.gift"));
    let kept = paths.clone().map(|path| files.get(&path).cloned().unwrap_or_default());
    let mut names: Vec<String> = kept
        .iter()
        .flat_map(|text| gift::parse(text).0)
        .filter_map(|question| question.name)
        .collect();
    let whole = kept.iter().all(|text| text.trim().is_empty());
    let goes = [0, 1].map(|language| {
        let there = kept.get(language).is_some_and(|text| !text.trim().is_empty());
        let brings = questions
            .iter()
            .any(|twins| twins.get(language).is_some_and(Option::is_some));
        there || (whole && brings)
    });
    let mut texts = kept;
    for twins in questions {
        let Some(any) = twins.iter().flatten().next() else {
            continue;
        };
        let name = any.name.as_ref().map(|name| unused(name, &names));
        names.extend(name.clone());
        for (language, text) in texts
            .iter_mut()
            .enumerate()
            .filter(|(at, _)| goes.get(*at) == Some(&true))
        {
            let mut question = twins.get(language).copied().flatten().unwrap_or(any).clone();
            question.name.clone_from(&name);
            append(text, &question);
        }
    }
    for (path, text) in paths.into_iter().zip(texts) {
        if !text.is_empty() {
            files.insert(path, text);
        }
    }
    Ok(())
}

fn unused(name: &str, names: &[String]) -> String {
    std::iter::once(name.to_owned())
        .chain((2..).map(|number| format!("{name} ({number})")))
        .find(|name| !names.contains(name))
        .unwrap_or_default()
}

fn append(text: &mut String, question: &Question) {
    let kept = text.trim_end().len();
    text.truncate(kept);
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    // a category holds for all that follows it
    let category = text
        .lines()
        .rev()
        .find(|line| line.trim_start().starts_with("$CATEGORY:"));
    if category.is_some() && question.category.is_none() {
        text.push_str("$CATEGORY:\n\n");
    }
    text.push_str(gift::write(std::slice::from_ref(question)).trim_end());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questions(text: &str) -> Vec<Question> {
        let (questions, faults) = gift::parse(text);
        assert_eq!(faults, []);
        questions
    }

    #[test]
    fn what_is_taken_stands_in_both_languages_after_what_was_there() {
        let sq = questions("$CATEGORY: paraja\n\n// [tag:buxheti]\n::a:: Sa? {#10:1}\n\n::b:: Po? {T}\n");
        let en = questions("$CATEGORY: paraja\n\n// [tag:buxheti]\n::a:: How much? {#10:1}\n\n::b:: Yes? {T}\n");
        let mut files = Files::new();
        let before = "$CATEGORY: tjetër\n\n// a remark\n::a:: Qysh? {=x ~y}\n";
        files.insert("m/q.sq.gift".to_owned(), before.to_owned());
        files.insert("m/q.en.gift".to_owned(), before.to_owned());
        let all: Vec<Twins<'_>> = twins(&sq, &en).collect();
        take(&mut files, "m/q", &all).unwrap();
        let written = &files["m/q.en.gift"];
        assert!(written.starts_with(before), "{written}");
        let read = questions(written);
        let names: Vec<_> = read.iter().map(|one| one.name.clone().unwrap()).collect();
        assert_eq!(names, ["a", "a (2)", "b"]);
        assert_eq!(read[1].category.as_deref(), Some("paraja"));
        assert_eq!(read[1].text.text, "How much?");
        assert_eq!(read[1].tags, ["buxheti"]);
        assert_eq!(questions(&files["m/q.sq.gift"])[2].text.text, "Po?");
    }

    #[test]
    fn what_is_not_translated_stands_in_its_own_language() {
        let sq = questions("::a:: Sa? {#10:1}\n");
        let all: Vec<Twins<'_>> = twins(&sq, &[]).collect();
        let mut empty = Files::new();
        take(&mut empty, "m/q", &all).unwrap();
        assert_eq!(empty.keys().collect::<Vec<_>>(), ["m/q.sq.gift"]);
        let mut both = Files::new();
        both.insert("m/q.sq.gift".to_owned(), "::x:: X {T}\n".to_owned());
        both.insert("m/q.en.gift".to_owned(), "::x:: X {T}\n".to_owned());
        take(&mut both, "m/q", &all).unwrap();
        assert_eq!(questions(&both["m/q.en.gift"]).len(), 2);
    }

    #[test]
    fn the_bank_is_searched_without_diacritics_and_by_labels() {
        let sq = questions("$CATEGORY: paraja\n\n// [tag:buxheti]\n::a:: Çfarë është borxhi? {=detyrim ~dhuratë}\n");
        let twins: Twins<'_> = [sq.first(), None];
        let words = |words: &str| Wanted {
            words: fold(words),
            ..Wanted::default()
        };
        assert!(words("cfare eshte").takes(&twins) && words("DHURATE borxhi").takes(&twins));
        assert!(!words("tatim").takes(&twins));
        let labelled = |tag: &str, kind| Wanted {
            tag: Some(tag.to_owned()),
            kind,
            ..Wanted::default()
        };
        assert!(labelled("buxheti", Some("choice")).takes(&twins));
        assert!(!labelled("buxheti", Some("number")).takes(&twins) && !labelled("tjetër", None).takes(&twins));
    }
}
