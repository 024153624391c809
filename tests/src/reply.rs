//! What the platform answered, and simple looks into it.

use axum::response::Response;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use serde::de::DeserializeOwned;

/// An answer, read to its end.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as bytes, for pictures and files.
    pub bytes: Vec<u8>,
}

impl Reply {
    pub(crate) async fn read(response: Response) -> Self {
        let (head, body) = response.into_parts();
        let bytes = body
            .collect()
            .await
            .expect("the body is sent whole")
            .to_bytes()
            .to_vec();
        Self {
            status: head.status,
            headers: head.headers,
            bytes,
        }
    }

    /// Itself, where the answer is a success. Panics with what it says where not.
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// A header; empty where it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("the header is text"))
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("the body is UTF-8")
    }

    /// The body as JSON.
    #[must_use]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The body as a document, for what the functions below do not answer.
    #[must_use]
    pub fn html(&self) -> Html {
        Html::parse_document(self.text())
    }

    /// How many elements a CSS selector finds.
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        self.html().select(&parsed(selector)).count()
    }

    /// The text of each element that a CSS selector finds, with single spaces.
    #[must_use]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.html().select(&parsed(selector)).map(spaced).collect()
    }

    /// The text of the one element that a CSS selector finds. Panics where there are none or several.
    #[must_use]
    pub fn one(&self, selector: &str) -> String {
        let mut texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "`{selector}` finds {texts:?} in {}", self.text());
        texts.remove(0)
    }

    /// What the page says under a head of what is known of something, with single spaces; none where it has no such head.
    #[must_use]
    pub fn fact(&self, head: &str) -> Option<String> {
        let heads = self.texts(".definitions dt");
        let at = heads.iter().position(|one| one == head)?;
        Some(self.texts(".definitions dd").remove(at))
    }

    /// An attribute of each element that a CSS selector finds and that has it.
    #[must_use]
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&parsed(selector))
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("`{selector}`: {error}"))
}

/// The text as it is read: runs of white space are one space, one that keeps a number together too.
fn spaced(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
