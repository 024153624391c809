//! The right to end mails about news, as it stands in each of them: signed, so that it needs neither a session nor
//! storage, and good for that alone (RFC 8058).

use bashke_vocabulary::{Frequency, NoticeKind};

use crate::platform::secrets::Secrets;

const PURPOSE: &str = "unsubscribe";

/// Which mails are to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Those about one kind of news.
    Kind(NoticeKind),
    /// A digest: those about all kinds that are gathered in it.
    Digest(Frequency),
    /// Digests of what they follow.
    Followed,
}

/// The word of digests of what somebody follows.
const FOLLOWED: &str = "followed";

impl Ended {
    /// The word that is signed; the words of kinds and frequencies differ.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.word(),
            Self::Digest(frequency) => frequency.word(),
            Self::Followed => FOLLOWED,
        }
    }

    fn read(word: &str) -> Option<Self> {
        match word.parse() {
            Ok(kind) => Some(Self::Kind(kind)),
            Err(_) if word == FOLLOWED => Some(Self::Followed),
            Err(_) => word
                .parse()
                .ok()
                .filter(|frequency| matches!(frequency, Frequency::Daily | Frequency::Weekly))
                .map(Self::Digest),
        }
    }
}

/// The token for somebody's mails.
#[must_use]
pub(super) fn token(secrets: &Secrets, person_id: i32, ended: Ended) -> String {
    let text = format!("{person_id}.{}", ended.word());
    let signature = secrets.sign(PURPOSE, &text);
    format!("{text}.{signature}")
}

/// The token for somebody's digests of what they follow.
#[must_use]
pub fn token_of_followed(secrets: &Secrets, person_id: i32) -> String {
    token(secrets, person_id, Ended::Followed)
}

/// Whose mails a token ends, and which; none where we did not make it.
#[must_use]
pub(super) fn read(secrets: &Secrets, token: &str) -> Option<(i32, Ended)> {
    let (text, signature) = token.rsplit_once('.')?;
    if !secrets.signed(PURPOSE, text, signature) {
        return None;
    }
    let (person, word) = text.split_once('.')?;
    Some((person.parse().ok()?, Ended::read(word)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::secrets::Secret;

    #[test]
    fn a_token_is_read_where_we_made_it_and_nothing_in_it_was_changed() {
        let secrets = Secrets::new(&Secret::new("one"));
        let every = NoticeKind::ALL.iter().copied().map(Ended::Kind);
        let digests = [Frequency::Daily, Frequency::Weekly].map(Ended::Digest);
        for ended in every.chain(digests).chain([Ended::Followed]) {
            let token = token(&secrets, 7, ended);
            assert_eq!(read(&secrets, &token), Some((7, ended)), "{token}");
            assert_eq!(read(&secrets, &token.replacen('7', "8", 1)), None);
            assert_eq!(read(&Secrets::new(&Secret::new("other")), &token), None);
        }
        let daily = token(&secrets, 7, Ended::Digest(Frequency::Daily));
        assert_eq!(read(&secrets, &daily.replace("daily", "weekly")), None);
        assert_eq!(read(&secrets, ""), None);
    }
}
