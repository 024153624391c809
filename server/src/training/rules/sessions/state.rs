//! The words for where a registration and a counselling stand.

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// There is a place for them.
    Registered,
    /// They wait for one.
    Waiting,
    /// They do not come.
    Cancelled,
}

impl Place {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Waiting => "waiting",
            Self::Cancelled => "cancelled",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Registered, Self::Waiting, Self::Cancelled]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// Where a counselling stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counselled {
    /// It will be, or was and is not confirmed yet.
    Booked,
    /// One of the two cancelled it.
    Cancelled,
    /// It was held.
    Held,
    /// It was not held.
    NotHeld,
}

impl Counselled {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Cancelled => "cancelled",
            Self::Held => "held",
            Self::NotHeld => "not-held",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Booked, Self::Cancelled, Self::Held, Self::NotHeld]
            .into_iter()
            .find(|one| one.word() == word)
    }
}
