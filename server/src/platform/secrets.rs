//! What the platform keeps to itself: keys drawn from one secret, random tokens, and sealed values.

use std::path::Path;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// A text that is never shown, not even by `{:?}`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps a text from being shown.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing is set.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A value cannot be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The machine gives no random numbers.
    #[error("no random numbers: {0}")]
    Random(#[from] getrandom::Error),
    /// What is sealed was changed, or sealed for another place or under another secret.
    #[error("what is sealed cannot be opened; was BASHKE_SECRET changed?")]
    Broken,
    /// What is sealed was sealed by an older version, for no place.
    #[error("what is sealed is of a format that is not read any more")]
    Format,
}

/// What sealed texts begin with. The first format had no such word, and was bound to no place; it is not read, since
/// whoever can write to the database could otherwise put such a text anywhere.
const FORMAT: &str = "2.";

/// The keys of this platform. Cheap to clone.
#[derive(Clone)]
pub struct Secrets(Arc<Keys>);

struct Keys {
    /// Signs what a browser brings back.
    sign: [u8; 32],
    /// Seals what is kept.
    seal: [u8; 32],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}

impl Secrets {
    /// Draws the keys from the secret of the settings.
    #[must_use]
    pub fn new(secret: &Secret) -> Self {
        let key = |what: &str| mac(secret.expose().as_bytes(), what.as_bytes());
        Self(Arc::new(Keys {
            sign: key("bashke sign 1"),
            seal: key("bashke seal 1"),
        }))
    }

    /// A signature over a text, for one purpose; another purpose gives another signature.
    #[must_use]
    pub fn sign(&self, purpose: &str, text: &str) -> String {
        let message = format!("{purpose}\u{0}{text}");
        BASE64URL_NOPAD.encode(&mac(&self.0.sign, message.as_bytes()))
    }

    /// A number of 64 bits in place of a signature, where something short is shown that nobody can guess.
    #[must_use]
    pub fn number(&self, purpose: &str, text: &str) -> u64 {
        let message = format!("{purpose}\u{0}{text}");
        let [a, b, c, d, e, f, g, h, ..] = mac(&self.0.sign, message.as_bytes());
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }

    /// Whether two texts are the same, told in the same time for any two: not they, but their signatures are compared.
    #[must_use]
    pub fn are_same(&self, purpose: &str, one: &str, other: &str) -> bool {
        self.signed(purpose, one, &self.sign(purpose, other))
    }

    /// Whether this is the signature over a text, told in the same time for any answer.
    #[must_use]
    pub fn signed(&self, purpose: &str, text: &str, signature: &str) -> bool {
        let Ok(signature) = BASE64URL_NOPAD.decode(signature.as_bytes()) else {
            return false;
        };
        let Ok(mut check) = Hmac::<Sha256>::new_from_slice(&self.0.sign) else {
            return false;
        };
        check.update(format!("{purpose}\u{0}{text}").as_bytes());
        check.verify_slice(&signature).is_ok()
    }

    /// Seals a text, so that it can be kept in one place (XChaCha20-Poly1305, the nonce before the text). The place is
    /// what tells its row from all others, such as the table and the key; it is not kept with the text.
    ///
    /// # Errors
    /// Where the machine gives no random numbers.
    pub fn seal(&self, place: &[&str], text: &str) -> Result<String, SealError> {
        let mut nonce = [0_u8; 24];
        getrandom::fill(&mut nonce)?;
        let cipher = XChaCha20Poly1305::new(&self.0.seal.into());
        let payload = Payload {
            msg: text.as_bytes(),
            aad: &written(place),
        };
        let sealed = cipher.encrypt(&nonce.into(), payload).map_err(|_| SealError::Broken)?;
        let sealed = BASE64URL_NOPAD.encode(&[&nonce[..], &sealed].concat());
        Ok(format!("{FORMAT}{sealed}"))
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// Where it was changed, or sealed for another place, under another secret or in another format.
    pub fn open(&self, place: &[&str], sealed: &str) -> Result<String, SealError> {
        let sealed = sealed.strip_prefix(FORMAT).ok_or(SealError::Format)?;
        let bytes = BASE64URL_NOPAD
            .decode(sealed.as_bytes())
            .map_err(|_| SealError::Broken)?;
        let (nonce, sealed) = bytes.split_at_checked(24).ok_or(SealError::Broken)?;
        let nonce: [u8; 24] = nonce.try_into().map_err(|_| SealError::Broken)?;
        let cipher = XChaCha20Poly1305::new(&self.0.seal.into());
        let payload = Payload {
            msg: sealed,
            aad: &written(place),
        };
        let text = cipher.decrypt(&nonce.into(), payload).map_err(|_| SealError::Broken)?;
        String::from_utf8(text).map_err(|_| SealError::Broken)
    }
}

/// A place, so that no two are written alike: each part after its length.
fn written(place: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in place {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(part.as_bytes());
    }
    bytes
}

fn mac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // a key of any length is taken
    let mut mac = match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => return [0; 32],
    };
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// A text that nobody can guess: 256 random bits, fit for an address.
///
/// # Errors
/// Where the machine gives no random numbers.
pub fn token() -> Result<String, SealError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

/// A number that nobody can guess.
///
/// # Errors
/// Where the machine gives no random numbers.
pub fn random_number() -> Result<u64, SealError> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// The digest under which a token is kept (SHA-256; tokens are long and random, so no salt is needed).
#[must_use]
pub fn digest(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

/// The secret of a trial: made once and kept in the data folder, readable by its owner alone.
///
/// # Errors
/// Where the file cannot be read or made.
pub fn of_trial(data_dir: &Path) -> Result<Secret, Box<dyn std::error::Error + Send + Sync>> {
    let path = data_dir.join("secret");
    match std::fs::read_to_string(&path) {
        Ok(secret) if secret.trim().len() >= 32 => return Ok(Secret::new(secret.trim())),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(format!("{} cannot be read: {error}", path.display()).into()),
    }
    let secret = token()?;
    std::fs::create_dir_all(data_dir)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    std::io::Write::write_all(&mut options.open(&path)?, secret.as_bytes())?;
    Ok(Secret::new(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: [&str; 2] = ["second_factor", "12"];

    #[test]
    fn what_is_sealed_opens_only_under_the_same_secret_and_unchanged() {
        let secrets = Secrets::new(&Secret::new("one"));
        let sealed = secrets.seal(&PLACE, "JBSWY3DPEHPK3PXP").expect("sealed");
        assert_ne!(
            sealed,
            secrets.seal(&PLACE, "JBSWY3DPEHPK3PXP").expect("sealed"),
            "never the same twice"
        );
        assert_eq!(secrets.open(&PLACE, &sealed).expect("opens"), "JBSWY3DPEHPK3PXP");
        assert!(Secrets::new(&Secret::new("other")).open(&PLACE, &sealed).is_err());
        let mut changed = sealed.into_bytes();
        let last = changed.len() - 2;
        changed[last] = if changed[last] == b'A' { b'B' } else { b'A' };
        assert!(
            secrets
                .open(&PLACE, &String::from_utf8(changed).expect("text"))
                .is_err()
        );
        assert!(secrets.open(&PLACE, "2.short").is_err());
    }

    #[test]
    fn what_is_sealed_opens_only_where_it_was_put() {
        let secrets = Secrets::new(&Secret::new("one"));
        let sealed = secrets.seal(&PLACE, "a").expect("sealed");
        let elsewhere: [&[&str]; 5] = [
            &["second_factor", "13"],
            &["mail", "12"],
            &["second_factor1", "2"],
            &["second_factor"],
            &[],
        ];
        for place in elsewhere {
            assert!(
                matches!(secrets.open(place, &sealed), Err(SealError::Broken)),
                "{place:?}"
            );
        }
        // what was sealed before for no place is refused, and said so
        let bare = sealed.trim_start_matches(FORMAT);
        assert!(matches!(secrets.open(&PLACE, bare), Err(SealError::Format)));
    }

    #[test]
    fn a_signature_holds_for_one_text_and_one_purpose() {
        let secrets = Secrets::new(&Secret::new("one"));
        let signature = secrets.sign("form", "a");
        assert!(secrets.signed("form", "a", &signature));
        assert!(!secrets.signed("form", "b", &signature));
        assert!(!secrets.signed("other", "a", &signature));
        assert!(!secrets.signed("form", "a", ""));
        assert_eq!(secrets.number("code", "a"), secrets.number("code", "a"));
        assert_ne!(secrets.number("code", "a"), secrets.number("code", "b"));
        assert_ne!(secrets.number("code", "a"), secrets.number("other", "a"));
    }

    #[test]
    fn texts_are_the_same_only_where_they_are() {
        let secrets = Secrets::new(&Secret::new("one"));
        assert!(secrets.are_same("code", "7Q2M01XA", "7Q2M01XA"));
        assert!(secrets.are_same("code", "", ""));
        for other in ["", "7Q2M01X", "7Q2M01XAA", "7Q2M01XB", "ë"] {
            assert!(!secrets.are_same("code", other, "7Q2M01XA"), "{other}");
        }
    }

    #[test]
    fn a_secret_is_not_shown() {
        assert_eq!(format!("{:?}", Secret::new("hush")), "Secret(…)");
    }
}
