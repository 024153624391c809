//! What can go wrong with a request, once for all rooms.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use sea_orm::DbErr;

use super::params::Faults;

/// Why a request was not answered as asked. One layer makes a page or problem+json of it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing at this address, or nothing that the actor may see.
    #[error("not found")]
    NotFound,
    /// What was asked cannot be understood.
    #[error("invalid request")]
    Invalid(Faults),
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

    /// The status that it is answered with.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Invalid(_) => StatusCode::BAD_REQUEST,
            Self::Busy(_) | Self::Overloaded => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Busy(error),
            other => Self::Internal(Box::new(other)),
        }
    }
}

impl From<Faults> for Error {
    fn from(faults: Faults) -> Self {
        Self::Invalid(faults)
    }
}

/// Carries the faults to the layer that explains them.
#[derive(Debug, Clone)]
pub struct Unexplained(pub Faults);

impl IntoResponse for Error {
    /// The bare status; the layer around the routes turns it into a page or problem+json.
    fn into_response(self) -> Response {
        let status = self.status();
        let faults = match self {
            Self::Invalid(faults) => faults,
            Self::NotFound | Self::Overloaded => Faults::default(),
            error @ (Self::Busy(_) | Self::Internal(_)) => {
                tracing::error!(%error, "request failed");
                Faults::default()
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Unexplained(faults));
        response
    }
}
