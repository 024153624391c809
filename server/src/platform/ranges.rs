//! Which part of a file a reader asks for, as players of sound and film do.

use std::ops::Range;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// All of it.
    Whole,
    /// One part, within the file.
    Part(Range<u64>),
    /// Nothing that is there.
    Beyond,
}

/// Reads the header `Range` for a file of so many bytes. Several parts at once are answered with the whole, as is what
/// cannot be understood (RFC 9110, 14.2).
#[must_use]
pub fn asked(header: Option<&str>, bytes: u64) -> Asked {
    let Some((first, last)) = header
        .and_then(|header| header.strip_prefix("bytes="))
        .and_then(|part| part.trim().split_once('-'))
        .filter(|(_, last)| !last.contains(','))
    else {
        return Asked::Whole;
    };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    match (first.trim(), last.trim()) {
        ("", last) => match number(last) {
            None => Asked::Whole,
            Some(0) => Asked::Beyond,
            Some(_) if bytes == 0 => Asked::Beyond,
            Some(count) => Asked::Part(bytes.saturating_sub(count)..bytes),
        },
        (first, last) => {
            let ends = if last.is_empty() { Some(u64::MAX) } else { number(last) };
            match (number(first), ends) {
                (Some(first), Some(last)) if first <= last && first < bytes => {
                    Asked::Part(first..last.saturating_add(1).min(bytes))
                }
                (Some(first), Some(last)) if first <= last => Asked::Beyond,
                _ => Asked::Whole,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_is_there_of_it() {
        let ask = |header: &str| asked(Some(header), 100);
        assert_eq!(asked(None, 100), Asked::Whole);
        assert_eq!(ask("bytes=0-9"), Asked::Part(0..10));
        assert_eq!(ask("bytes=90-"), Asked::Part(90..100));
        assert_eq!(ask("bytes=90-500"), Asked::Part(90..100));
        assert_eq!(ask("bytes=-10"), Asked::Part(90..100));
        assert_eq!(ask("bytes=-500"), Asked::Part(0..100));
        for beyond in ["bytes=100-", "bytes=100-200", "bytes=-0"] {
            assert_eq!(ask(beyond), Asked::Beyond, "{beyond}");
        }
        for whole in [
            "bytes=0-1,5-9",
            "bytes=9-1",
            "bytes=a-b",
            "lines=0-9",
            "bytes",
            "bytes=-",
        ] {
            assert_eq!(ask(whole), Asked::Whole, "{whole}");
        }
        assert_eq!(asked(Some("bytes=0-"), 0), Asked::Beyond);
    }
}
