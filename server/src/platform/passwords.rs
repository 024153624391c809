//! Passwords: Argon2id on a bounded pool, so that a storm of sign-ins cannot stall the pages.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::errors::Error;

/// Memory in KiB, passes and lanes: what OWASP names first for Argon2id. A stored hash with less is made anew at the
/// next sign-in.
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// How many wait for the pool before more are turned away.
const QUEUE: usize = 200;

/// How long one waits.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is checked where there is no account, so that the answer takes as long as for one: the hash of a random text
/// that nobody knows.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IG9mIG91cnM$u6xA0rk1QwIPPvfG0aUPNFlkNTtk0vNTl4cIkxPLrEw";

/// The pool. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    made: Arc<AtomicUsize>,
    checked: Arc<AtomicUsize>,
}

impl Default for Passwords {
    /// Half of the machine's cores, at least one.
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            turns: Arc::new(Semaphore::new((cores / 2).max(1))),
            waiting: Arc::new(Semaphore::new(QUEUE)),
            made: Arc::default(),
            checked: Arc::default(),
        }
    }
}

/// What a check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The password is right.
    pub right: bool,
    /// It is kept under less than today's cost.
    pub stale: bool,
}

impl Passwords {
    /// Hashes a password.
    ///
    /// # Errors
    /// Where too many wait, or the machine gives no random numbers.
    pub async fn hash(&self, password: String) -> Result<String, Error> {
        let made = Arc::clone(&self.made);
        let work = move || {
            made.fetch_add(1, Ordering::Relaxed);
            hash(&password)
        };
        self.turn(work).await?.map_err(Error::internal)
    }

    /// Checks a password against what is kept; where nothing is kept it takes as long and is wrong.
    ///
    /// # Errors
    /// Where too many wait.
    pub async fn check(&self, password: String, kept: Option<String>) -> Result<Checked, Error> {
        let checked = Arc::clone(&self.checked);
        let work = move || {
            checked.fetch_add(1, Ordering::Relaxed);
            check(&password, kept.as_deref())
        };
        self.turn(work).await
    }

    /// How many hashes were made, and how many were checked, since the start: by this it is seen that two requests cost
    /// the same.
    #[must_use]
    pub fn work(&self) -> (usize, usize) {
        (self.made.load(Ordering::Relaxed), self.checked.load(Ordering::Relaxed))
    }

    /// Does other work that passwords need, such as judging how soon one is guessed, in a turn of the pool.
    ///
    /// # Errors
    /// Where too many wait.
    pub async fn turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let Ok(_waiting) = self.waiting.try_acquire() else {
            return Err(Error::Overloaded);
        };
        let turn = timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned())
            .await
            .map_err(|_| Error::Overloaded)?
            .map_err(Error::internal)?;
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        })
        .await
        .map_err(Error::internal)
    }
}

fn argon2() -> Argon2<'static> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).unwrap_or(Params::DEFAULT);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes here and now, for commands outside of the server.
///
/// # Errors
/// Where the machine gives no random numbers.
pub fn hash(password: &str) -> Result<String, argon2::password_hash::Error> {
    let hash: PasswordHash = argon2().hash_password(password.as_bytes())?;
    Ok(hash.to_string())
}

fn check(password: &str, kept: Option<&str>) -> Checked {
    let wrong = Checked {
        right: false,
        stale: false,
    };
    let Ok(parsed) = PasswordHash::new(kept.unwrap_or(NOBODY)) else {
        return wrong;
    };
    let right = argon2().verify_password(password.as_bytes(), &parsed).is_ok();
    if !right || kept.is_none() {
        return wrong;
    }
    let cost = Params::try_from(&parsed).map(|params| (params.m_cost(), params.t_cost(), params.p_cost()));
    Checked {
        right,
        stale: cost.is_ok_and(|(memory, passes, _)| memory < COST.0 || passes < COST.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_kept_as_argon2id_at_the_cost_that_is_asked_for() {
        let kept = hash("correct horse battery staple").expect("hashed");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, hash("correct horse battery staple").expect("hashed"), "salted");
        let right = check("correct horse battery staple", Some(&kept));
        assert!(right.right && !right.stale);
        assert!(!check("correct horse battery stapler", Some(&kept)).right);
    }

    #[test]
    fn a_cheaper_hash_is_recognised() {
        let params = Params::new(8_192, 1, 1, None).expect("sound");
        let cheap: PasswordHash = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password(b"correct horse battery staple")
            .expect("hashed");
        let checked = check("correct horse battery staple", Some(&cheap.to_string()));
        assert!(checked.right && checked.stale);
    }

    #[test]
    fn nobody_has_a_hash_that_parses_so_that_it_takes_as_long() {
        assert!(PasswordHash::new(NOBODY).is_ok());
        assert!(!check("anything", None).right);
        assert!(!check("anything", Some("not a hash")).right);
    }
}
