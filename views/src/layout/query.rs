//! Addresses of neighbouring views: the query with one thing changed.

use std::fmt::Write;

/// The query without `key`.
#[must_use]
pub fn without(query: &str, key: &str) -> String {
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && name(pair) != key)
        .collect();
    kept.join("&")
}

/// The query with `key` set to `value` and to nothing else.
#[must_use]
pub fn with(query: &str, key: &str, value: &str) -> String {
    let mut changed = without(query, key);
    if !changed.is_empty() {
        changed.push('&');
    }
    changed.push_str(key);
    changed.push('=');
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' => {
                changed.push(char::from(byte))
            }
            _ => drop(write!(changed, "%{byte:02X}")),
        }
    }
    changed
}

fn name(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_changed_and_the_rest_kept() {
        assert_eq!(
            without("places=lezhe&dataset=illustrative&view=map", "dataset"),
            "places=lezhe&view=map"
        );
        assert_eq!(without("dataset=illustrative", "dataset"), "");
        assert_eq!(without("", "dataset"), "");
        assert_eq!(without("datasets=x&dataset", "dataset"), "datasets=x");
        assert_eq!(with("view=map&page=2", "page", "3"), "view=map&page=3");
        assert_eq!(with("", "q", "taksë & tarifë"), "q=taks%C3%AB%20%26%20tarif%C3%AB");
    }
}
