//! Errors of the API as `application/problem+json` (RFC 9457).

use serde::Serialize;
use utoipa::ToSchema;

/// Why a request was not answered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the status says what kind it is.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The status in words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong, in a sentence or several.
    pub detail: String,
    /// The path that was asked for.
    pub instance: String,
    /// Each fault of the query by itself; empty where the query is not at fault.
    pub errors: Vec<ProblemPart>,
}

/// One fault of the query.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProblemPart {
    /// The parameter; null where it is the query as a whole.
    #[schema(required)]
    pub parameter: Option<String>,
    /// What is wrong with it, and what it could be.
    pub detail: String,
}
