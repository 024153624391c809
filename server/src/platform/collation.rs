//! Where a name stands in an Albanian list, as text that every database orders alike.

use std::fmt::Write as _;

use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_locale::locale;

/// The collation key of a name in hexadecimal digits: ç after c, dh after d, ë after e, gj after g …
#[must_use]
pub fn sort_key(name: &str) -> String {
    let mut bytes = Vec::new();
    match Collator::try_new(locale!("sq").into(), CollatorOptions::default()) {
        // writing into a vector cannot fail
        Ok(collator) => {
            let Ok(()) = collator.write_sort_key_to(name, &mut bytes);
        }
        Err(_) => bytes.extend(name.to_lowercase().into_bytes()),
    }
    let mut key = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // into a string neither
        let _ = write!(key, "{byte:02x}");
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_stand_in_the_order_of_albanian() {
        let names = [
            "Cërrik",
            "Çorovodë",
            "Dibër",
            "Dropull",
            "Dhërmi",
            "Elbasan",
            "Ëndërr",
            "Sarandë",
            "Shkodër",
        ];
        let keys: Vec<String> = names.iter().map(|name| sort_key(name)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
        assert!(
            keys.iter()
                .all(|key| key.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)))
        );
    }
}
