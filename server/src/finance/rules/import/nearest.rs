//! The nearest names, for "did you mean".

/// The names closest to `word` within a third of its letters, at most two, each once.
pub(super) fn nearest<'a>(word: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<&'a str> {
    let typed: Vec<char> = word.chars().take(80).collect();
    let most = (typed.len() / 3).max(1);
    let mut best = most + 1;
    let mut found: Vec<&str> = Vec::new();
    for (key, shown) in names {
        let slips = slips(&typed, key, best.min(most));
        if slips < best {
            best = slips;
            found.clear();
        }
        if slips == best && best <= most && !found.contains(&shown) {
            found.push(shown);
        }
    }
    found.truncate(2);
    found
}

/// The advice that follows from them.
pub(super) fn did_you_mean(found: &[&str]) -> Option<String> {
    match found {
        [] => None,
        [one] => Some(format!("did you mean `{one}`?")),
        [one, other, ..] => Some(format!("did you mean `{one}` or `{other}`?")),
    }
}

/// Slips of the pen between two words (a letter left out, added, changed, or two swapped); more than
/// `most` are not counted further.
fn slips(a: &[char], b: &str, most: usize) -> usize {
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut above: Vec<usize> = Vec::new();
    let mut before: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = before[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(before[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(above[j - 2] + 1);
            }
        }
        if row.iter().all(|slips| *slips > most) {
            return most + 1;
        }
        above = std::mem::replace(&mut before, row);
    }
    before[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near<'a>(word: &str, names: &[&'a str]) -> Vec<&'a str> {
        nearest(word, names.iter().map(|name| (*name, *name)))
    }

    #[test]
    fn the_nearest_is_found() {
        assert_eq!(near("tirnae", &["tirane", "durres", "vlore"]), ["tirane"]);
        assert_eq!(
            near("arears-stock", &["arrears-stock", "arrears-change"]),
            ["arrears-stock"]
        );
        assert_eq!(near("xyz", &["tirane", "durres"]), Vec::<&str>::new());
        assert_eq!(near("vlora", &["vlore", "vlore", "vlori"]), ["vlore", "vlori"]);
    }

    proptest! {
        #[test]
        fn a_name_is_nearest_to_itself(word in "[a-z]{1,12}", other in "[a-z]{1,12}") {
            prop_assert_eq!(near(&word, &[&other, &word])[0], &word);
        }
    }
}
