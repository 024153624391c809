//! The form of an answer: by `format=`, otherwise by what the client accepts.

use http::{HeaderMap, header};

/// A form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// One object.
    Json,
    /// A table with a head.
    Csv,
    /// One object a line.
    Ndjson,
}

impl Format {
    /// All forms, the default first.
    const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Ndjson];

    /// The word in addresses and in file names.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
        }
    }

    /// The media type that it is sent with.
    pub(super) const fn media(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Ndjson => "application/x-ndjson",
        }
    }

    /// The form of this word.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// The form that a client likes best; JSON where it names none of ours.
    pub(super) fn accepted(headers: &HeaderMap) -> Self {
        let accept = headers.get_all(header::ACCEPT).iter();
        let ranges = accept
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','));
        let mut best = (0.0, Self::Json);
        for range in ranges {
            let mut parts = range.split(';').map(str::trim);
            let media = parts.next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            let format = match media.as_str() {
                "text/csv" => Self::Csv,
                "application/x-ndjson" | "application/ndjson" | "application/jsonl" => Self::Ndjson,
                "application/json" | "application/*" | "*/*" => Self::Json,
                _ => continue,
            };
            if weight > best.0 {
                best = (weight, format);
            }
        }
        best.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(accept: &str) -> Format {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().expect("a header"));
        Format::accepted(&headers)
    }

    #[test]
    fn the_client_chooses() {
        assert_eq!(accepted("text/csv"), Format::Csv);
        assert_eq!(accepted("application/x-ndjson, */*;q=0.1"), Format::Ndjson);
        assert_eq!(accepted("text/csv;q=0.5, application/json"), Format::Json);
        assert_eq!(accepted("text/csv;header=present;q=0.9, */*;q=0.1"), Format::Csv);
        assert_eq!(accepted("text/html,application/xml;q=0.9,*/*;q=0.8"), Format::Json);
        assert_eq!(accepted("text/csv;q=0"), Format::Json);
        assert_eq!(accepted("image/png"), Format::Json);
        assert_eq!(Format::accepted(&HeaderMap::new()), Format::Json);
    }
}
