//! What can go wrong with a request, once for all rooms.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use sea_orm::DbErr;

use super::db::is_busy;
use super::params::Faults;
use super::refusal::{Refusal, Refusals};
use crate::policy::Denied;

/// Why a request was not answered as asked. One layer makes a page or problem+json of it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing at this address, or nothing that the actor may see.
    #[error("not found")]
    NotFound,
    /// What was asked cannot be understood.
    #[error("invalid request")]
    Invalid(Faults),
    /// What was sent in a form is refused; the page shows it beside the fields.
    #[error("refused")]
    Refused(Refusals),
    /// The actor may not.
    #[error("denied: {0}")]
    Denied(#[from] Denied),
    /// A form that was not made for this browser, or too long ago.
    #[error("a form from elsewhere")]
    Form,
    /// Something else was done in between.
    #[error("conflict")]
    Conflict,
    /// More was sent than is taken.
    #[error("too large")]
    TooLarge,
    /// More text was sent than a form carries.
    #[error("too long")]
    TooLong,
    /// Too much in too short a time.
    #[error("too many")]
    TooMany,
    /// The database cannot be reached in time.
    #[error("busy: {0}")]
    Busy(#[source] DbErr),
    /// There is more to do than can be done in time.
    #[error("overloaded")]
    Overloaded,
    /// A fault of our own.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Wraps a fault of our own.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }

    /// One answer of a form is refused.
    #[must_use]
    pub fn refused(field: &'static str, message: &'static str) -> Self {
        Self::Refused(Refusal::new(field, message).into())
    }

    /// What was read of two parts of a form: all that is refused of either is told at once.
    ///
    /// # Errors
    /// What is refused of both, or what failed of either.
    pub fn together<A, B>(one: Result<A, Self>, other: Result<B, Self>) -> Result<(A, B), Self> {
        match (one, other) {
            (Ok(one), Ok(other)) => Ok((one, other)),
            (Err(Self::Refused(mut all)), Err(Self::Refused(more))) => {
                all.0.extend(more.0);
                Err(Self::Refused(all))
            }
            // what failed of ours is not told as a fault of the form
            (Err(Self::Refused(_)), Err(error)) | (Err(error), _) | (_, Err(error)) => Err(error),
        }
    }

    /// The status that it is answered with.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Invalid(_) => StatusCode::BAD_REQUEST,
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Denied(_) | Self::Form => StatusCode::FORBIDDEN,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge | Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy(_) | Self::Overloaded => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if is_busy(&error) {
            Self::Busy(error)
        } else {
            Self::Internal(Box::new(error))
        }
    }
}

impl From<Faults> for Error {
    fn from(faults: Faults) -> Self {
        Self::Invalid(faults)
    }
}

impl From<Refusals> for Error {
    fn from(refusals: Refusals) -> Self {
        Self::Refused(refusals)
    }
}

/// Carries what is to be explained to the layer that explains it.
#[derive(Debug, Clone)]
pub enum Unexplained {
    /// Faults of the query; none where the status says it all.
    Faults(Faults),
    /// Refused answers of a form that no page showed.
    Refusals(Refusals),
    /// Why the actor may not.
    Denied(Denied),
    /// A form from elsewhere.
    Elsewhere,
    /// A form of another session, or of none any more.
    Form,
}

impl IntoResponse for Error {
    /// The bare status; the layer around the routes turns it into a page or problem+json.
    fn into_response(self) -> Response {
        let status = self.status();
        let unexplained = match self {
            Self::Invalid(faults) => Unexplained::Faults(faults),
            Self::Refused(refusals) => Unexplained::Refusals(refusals),
            Self::Denied(denied) => Unexplained::Denied(denied),
            Self::Form => Unexplained::Form,
            Self::TooLong => Unexplained::Refusals(Refusal::new("", "error-413-texts").into()),
            Self::NotFound | Self::Conflict | Self::TooLarge | Self::TooMany | Self::Overloaded => {
                Unexplained::Faults(Faults::default())
            }
            error @ (Self::Busy(_) | Self::Internal(_)) => {
                tracing::error!(%error, "request failed");
                Unexplained::Faults(Faults::default())
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(unexplained);
        response
    }
}
