//! Work that keeps a processor busy for long: pictures, workbooks.
//!
//! It runs apart from the other requests, as much of it at once as there are processors, so that a
//! storm of downloads cannot stall the pages.

use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use super::errors::Error;

/// How long work waits for its turn.
const WAIT: Duration = Duration::from_secs(8);

/// Lets only so much heavy work run at once. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Heavy(Arc<Semaphore>);

impl Default for Heavy {
    fn default() -> Self {
        Self::at_once(std::thread::available_parallelism().map_or(1, usize::from))
    }
}

impl Heavy {
    /// Lets so much of some work run at once.
    #[must_use]
    pub fn at_once(most: usize) -> Self {
        Self(Arc::new(Semaphore::new(most)))
    }

    /// Waits for a turn, for work that goes on by itself; it lasts until what is given is dropped.
    ///
    /// # Errors
    /// Busy where the turn does not come in time.
    pub async fn turn(&self) -> Result<SemaphorePermit<'_>, Error> {
        match tokio::time::timeout(WAIT, self.0.acquire()).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Error::Overloaded),
        }
    }

    /// Waits for a turn that is handed on; it lasts until what is given is dropped.
    ///
    /// # Errors
    /// Busy where the turn does not come in time.
    pub async fn own_turn(&self) -> Result<OwnedSemaphorePermit, Error> {
        match tokio::time::timeout(WAIT, Arc::clone(&self.0).acquire_owned()).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Error::Overloaded),
        }
    }

    /// Does the work when its turn comes.
    ///
    /// # Errors
    /// Busy where the turn does not come in time; what the work itself gives.
    pub async fn run<T>(&self, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let _turn = self.turn().await?;
        match Handle::current().runtime_flavor() {
            // the other tasks of this worker move to another one meanwhile
            RuntimeFlavor::MultiThread => tokio::task::block_in_place(work),
            _ => work(),
        }
    }
}
