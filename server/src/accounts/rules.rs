//! What a name, an address, a password and a code must be like. Pure.

pub mod digests;
mod reserved;

use std::borrow::Cow;

use bashke_vocabulary::{fold, slugify};
use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use lettre::Address;
use zxcvbn::{Score, zxcvbn};

pub use reserved::{PassesFor, passes_for};

use crate::platform::refusal::Refusal;

/// The name that stands where somebody's account is deleted; pages say it in their own language where they know.
pub const FORMER_MEMBER: &str = "Ish-anëtar";

/// The short name that a deleted account has in addresses.
#[must_use]
pub fn former_slug(person_id: i32) -> String {
    format!("{}-{person_id}", slug(FORMER_MEMBER, 0))
}

/// Whether somebody who is suspended until then, if at all, is so now.
#[must_use]
pub fn is_suspended(until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    until.is_some_and(|until| until > now)
}

/// The shortest password (OWASP ASVS 5.0, 6.2.1; we ask for more than its eight).
pub const PASSWORD_LEAST: usize = 12;

/// The longest password.
pub const PASSWORD_MOST: usize = 128;

/// The longest name.
pub const NAME_MOST: usize = 80;

/// The longest address (RFC 5321, 4.5.3.1.3, less the brackets).
pub const EMAIL_MOST: usize = 254;

/// How many recovery codes somebody has.
pub const RECOVERY_CODES: usize = 10;

/// An address as it is kept: lower case, without spaces around it.
///
/// # Errors
/// Where it is none.
pub fn email(typed: &str) -> Result<String, Refusal> {
    let email = typed.trim().to_lowercase();
    if email.is_empty() {
        return Err(Refusal::new("email", "email-missing"));
    }
    let good = email.len() <= EMAIL_MOST
        && email.is_ascii()
        // quoted names and bare hosts are addresses too, but nobody's here
        && !email.contains(['"', '['])
        && email.rsplit('.').next().is_some_and(|end| end.chars().any(char::is_alphabetic))
        && email.parse::<Address>().is_ok()
        && email
            .rsplit_once('@')
            .is_some_and(|(_, host)| host.contains('.') && !host.ends_with('.'));
    if good {
        Ok(email)
    } else {
        Err(Refusal::new("email", "email-none"))
    }
}

/// A name as it is kept: one line, single spaces.
///
/// # Errors
/// Where there is none, or it is too long, or it would pass for something else, such as an address.
pub fn display_name(typed: &str) -> Result<String, Refusal> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::new("name", "name-missing"));
    }
    if name.chars().count() > NAME_MOST {
        return Err(Refusal::new("name", "name-long").with("most", NAME_MOST.to_string()));
    }
    let plain = name.chars().any(char::is_alphabetic)
        && !name.contains(['@', '<', '>', '/', '\\'])
        // marks that turn the direction of text or cannot be seen
        && !name.chars().any(|c| matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2060}'..='\u{2064}' | '\u{e0000}'..='\u{e007f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'));
    if plain {
        Ok(name)
    } else {
        Err(Refusal::new("name", "name-odd"))
    }
}

/// A name that somebody gives themselves: one under which they pass for nobody else.
///
/// # Errors
/// Where there is none, or it is too long, or it would pass for something else.
pub fn own_name(typed: &str) -> Result<String, Refusal> {
    let name = display_name(typed)?;
    match passes_for(&name, false) {
        Some(other) => Err(Refusal::new("name", other.message())),
        None => Ok(name),
    }
}

/// Whether a password has a length that may be.
///
/// # Errors
/// Why not.
pub fn password_length(field: &'static str, typed: &str) -> Result<(), Refusal> {
    let length = typed.chars().count();
    if length < PASSWORD_LEAST {
        return Err(Refusal::new(field, "password-short").with("least", PASSWORD_LEAST.to_string()));
    }
    if length > PASSWORD_MOST {
        return Err(Refusal::new(field, "password-long").with("most", PASSWORD_MOST.to_string()));
    }
    Ok(())
}

/// Whether a password may be set: long enough, and not one that is guessed soon. Nothing else is asked of it. Judging it
/// can take as long as hashing it.
///
/// # Errors
/// Why not.
pub fn password(field: &'static str, typed: &str, own_words: &[&str]) -> Result<(), Refusal> {
    password_length(field, typed)?;
    // a name written in one word is no less one's own
    let joined: Vec<String> = own_words.iter().map(|word| word.replace(' ', "")).collect();
    let mut words: Vec<&str> = own_words
        .iter()
        .flat_map(|word| word.split([' ', '@', '.', '-', '_']))
        .filter(|word| word.len() > 2)
        .collect();
    words.extend(own_words);
    words.extend(joined.iter().map(String::as_str));
    words.extend([
        "bashke",
        "bashkë",
        "shqiperi",
        "shqipëri",
        "albania",
        "tirana",
        "tiranë",
    ]);
    if zxcvbn(typed, &words).score() < Score::Three {
        return Err(Refusal::new(field, "password-guessed"));
    }
    Ok(())
}

/// The short name of a person in addresses, made of the name; `number` tells those of one name apart.
#[must_use]
pub fn slug(name: &str, number: u32) -> String {
    let slug = slugify(name);
    let slug = if slug.is_empty() { "person".to_owned() } else { slug };
    if number == 0 {
        slug
    } else {
        format!("{slug}-{}", number + 1)
    }
}

/// The key by which a name is found.
#[must_use]
pub fn name_key(name: &str) -> String {
    fold(name)
}

/// A cell of a file that a spreadsheet takes for text, whatever it begins with: what others typed must not be reckoned.
#[must_use]
pub fn inert(cell: &str) -> Cow<'_, str> {
    if cell.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A recovery code out of ten random bytes: four groups of four letters and digits.
#[must_use]
pub fn recovery_code(random: [u8; 10]) -> String {
    let code = BASE32_NOPAD.encode(&random).to_lowercase();
    let (a, b, c, d) = (&code[..4], &code[4..8], &code[8..12], &code[12..]);
    format!("{a}-{b}-{c}-{d}")
}

/// A code as it is compared: without the spaces and dashes with which it is written.
#[must_use]
pub fn bare_code(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_one_form() {
        assert_eq!(email("  Arta@Shembull.AL ").ok().as_deref(), Some("arta@shembull.al"));
        for bad in [
            "",
            "arta",
            "arta@",
            "@shembull.al",
            "arta@shembull",
            "a b@shembull.al",
            "a@b.al\r\nBcc: c@d.al",
        ] {
            assert!(email(bad).is_err(), "{bad:?}");
        }
        assert!(email(&format!("{}@shembull.al", "a".repeat(250))).is_err());
    }

    #[test]
    fn a_name_is_one_that_people_can_read() {
        assert_eq!(display_name(" Arta   Gjoni\n").ok().as_deref(), Some("Arta Gjoni"));
        for bad in [
            "",
            "   ",
            "123",
            "arta@shembull.al",
            "<b>Arta</b>",
            "Arta \u{202e}injoG",
            &"a".repeat(81),
        ] {
            assert!(display_name(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_password_is_long_and_not_guessed_soon() {
        assert!(password("password", "nje dele i kuq mbi urë", &[]).is_ok());
        let long = "gur dhe re mbi det ".repeat(6);
        assert!(long.len() < 128 && password("password", &long, &[]).is_ok());
        let why = |typed: &str, words: &[&str]| password("password", typed, words).err().map(|refusal| refusal.message);
        assert_eq!(why("kater-fjale", &[]), Some("password-short"));
        assert_eq!(why(&"a b".repeat(50), &[]), Some("password-long"));
        assert_eq!(why("password1234", &[]), Some("password-guessed"));
        assert_eq!(
            why("artagjoni1990", &["Arta Gjoni", "arta@shembull.al"]),
            Some("password-guessed"),
            "one's own name"
        );
    }

    #[test]
    fn no_cell_begins_what_a_spreadsheet_would_reckon() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(inert(bad), format!("'{bad}"));
        }
        assert_eq!(inert("a=1"), "a=1");
    }

    #[test]
    fn a_recovery_code_is_read_however_it_is_typed() {
        let code = recovery_code([7; 10]);
        assert_eq!(code.len(), 19);
        assert_eq!(bare_code(&code.to_uppercase().replace('-', " ")), bare_code(&code));
        assert_ne!(recovery_code([8; 10]), code);
    }

    #[test]
    fn people_of_one_name_have_addresses_of_their_own() {
        assert_eq!(slug("Çelë Gjoni", 0), "cele-gjoni");
        assert_eq!(slug("Çelë Gjoni", 1), "cele-gjoni-2");
        assert_eq!(slug("李", 0), slug("李", 0));
    }
}
