//! The order in which Albanian lists stand: ç after c, dh after d, ë after e, gj after g …

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::{Locale, locale};

/// Sorts by a number, then by a name as Albanian does.
pub(crate) fn by_albanian<T>(items: &mut [T], key: impl Fn(&T) -> (u8, String)) {
    sort(items, locale!("sq"), key);
}

/// Sorts by a number, then by a name as English does.
pub(crate) fn by_english<T>(items: &mut [T], key: impl Fn(&T) -> (u8, String)) {
    sort(items, locale!("en"), key);
}

fn sort<T>(items: &mut [T], language: Locale, key: impl Fn(&T) -> (u8, String)) {
    let collator: Option<CollatorBorrowed<'static>> =
        Collator::try_new(language.into(), CollatorOptions::default()).ok();
    items.sort_by_cached_key(|item| {
        let (first, name) = key(item);
        let mut sort_key = Vec::new();
        match &collator {
            Some(collator) => {
                // writing into a vector cannot fail
                let Ok(()) = collator.write_sort_key_to(&name, &mut sort_key);
            }
            None => sort_key.extend(name.to_lowercase().into_bytes()),
        }
        (first, sort_key)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digraphs_and_diacritics_are_letters_of_their_own() {
        let mut names = [
            "Çorovodë",
            "Dropull",
            "Dhërmi",
            "Cërrik",
            "Elbasan",
            "Ersekë",
            "Ëndërr",
            "Shkodër",
            "Sarandë",
            "Dibër",
        ];
        by_albanian(&mut names, |name| (0, (*name).to_owned()));
        assert_eq!(
            names,
            [
                "Cërrik",
                "Çorovodë",
                "Dibër",
                "Dropull",
                "Dhërmi",
                "Elbasan",
                "Ersekë",
                "Ëndërr",
                "Sarandë",
                "Shkodër"
            ]
        );
    }
}
