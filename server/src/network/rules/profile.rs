//! A profile out of what was typed.

use bashke_vocabulary::{ContactField, Language, OrganisationKind, Theme, Visibility};
use url::Url;

use super::nipt::nipt;
use crate::accounts;
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::signs::is_hidden;

/// The longest name.
const NAME_MOST: usize = 160;

/// The longest short name.
const SHORT_MOST: usize = 30;

/// The longest description.
const ABOUT_MOST: usize = 5_000;

/// The longest address of a site.
const URL_MOST: usize = 300;

/// The most themes.
const THEMES_MOST: usize = 6;

/// What an organisation says of itself.
#[derive(Debug, Clone)]
pub struct Profile {
    /// What it is.
    pub kind: OrganisationKind,
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// Its description in Albanian.
    pub about_sq: Option<String>,
    /// Its description in English.
    pub about_en: Option<String>,
    /// When it was founded.
    pub founded: Option<i16>,
    /// Its NIPT.
    pub register_number: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// What it works on.
    pub themes: Vec<Theme>,
    /// Where, as keys of places.
    pub places: Vec<i32>,
    /// In which languages it can be reached.
    pub languages: Vec<Language>,
    /// How it is reached.
    pub contacts: Vec<Contact>,
}

/// A way to reach an organisation.
#[derive(Debug, Clone)]
pub struct Contact {
    /// What it is.
    pub field: ContactField,
    /// The address, number or link.
    pub value: String,
    /// Who may see it.
    pub visibility: Visibility,
}

/// The names of a contact's fields in forms: for what it is, and for who sees it.
#[must_use]
pub const fn contact_names(field: ContactField) -> (&'static str, &'static str) {
    match field {
        ContactField::Email => ("contact-email", "seen-email"),
        ContactField::Phone => ("contact-phone", "seen-phone"),
        ContactField::Address => ("contact-address", "seen-address"),
        ContactField::Facebook => ("contact-facebook", "seen-facebook"),
        ContactField::Instagram => ("contact-instagram", "seen-instagram"),
        ContactField::YouTube => ("contact-youtube", "seen-youtube"),
        ContactField::LinkedIn => ("contact-linkedin", "seen-linkedin"),
    }
}

/// Reads a profile; `place` gives the key of a municipality by its short name, `fixed` the kind where it cannot be
/// chosen.
///
/// # Errors
/// All that is refused.
pub fn profile(
    fields: &Fields,
    fixed: Option<OrganisationKind>,
    place: impl Fn(&str) -> Option<i32>,
    this_year: i32,
) -> Result<Profile, Refusals> {
    let mut refused = Refusals::default();
    let mut keep = |result: Result<Option<String>, Refusal>| {
        result.unwrap_or_else(|refusal| {
            refused.0.push(refusal);
            None
        })
    };
    let name = keep(one_line(fields, "name", NAME_MOST)).unwrap_or_default();
    let short_name = keep(one_line(fields, "short-name", SHORT_MOST));
    let about_sq = keep(paragraphs(fields, "about-sq"));
    let about_en = keep(paragraphs(fields, "about-en"));
    let website = keep(web(fields, "website", None));
    let contacts: Vec<Contact> = ContactField::ALL
        .iter()
        .filter_map(|field| {
            let (_, seen) = contact_names(*field);
            let value = keep(contact(fields, *field))?;
            // what is not said is seen by nobody
            let visibility = fields.text(seen).parse().unwrap_or(Visibility::Nobody);
            Some(Contact {
                field: *field,
                value,
                visibility,
            })
        })
        .collect();
    if name.is_empty() && !refused.0.iter().any(|refusal| refusal.field == "name") {
        refused.push("name", "organisations-name-missing");
    }
    let kind = fixed.or_else(|| {
        fields
            .text("kind")
            .parse()
            .ok()
            .filter(|kind| super::is_listed_by_people(*kind))
    });
    if kind.is_none() {
        refused.push("kind", "organisations-kind-missing");
    }
    let founded = fields.given("founded").and_then(|typed| {
        let year = typed
            .parse()
            .ok()
            .filter(|year| (1800..=this_year).contains(&i32::from(*year)));
        if year.is_none() {
            refused
                .0
                .push(Refusal::new("founded", "organisations-founded-odd").with("year", this_year.to_string()));
        }
        year
    });
    let register_number = fields.given("register-number").and_then(|typed| {
        let number = nipt(typed, this_year);
        if number.is_none() {
            refused.push("register-number", "organisations-nipt-odd");
        }
        number
    });
    let themes = themes(fields, &mut refused);
    let mut places: Vec<i32> = fields.all("place").filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    refused.into_result()?;
    Ok(Profile {
        kind: kind.unwrap_or(OrganisationKind::Cso),
        name,
        short_name,
        about_sq,
        about_en,
        founded,
        register_number,
        website,
        themes,
        places,
        languages: super::listing::languages(fields),
        contacts,
    })
}

/// The themes that were ticked, each once; too many are refused.
pub(super) fn themes(fields: &Fields, refused: &mut Refusals) -> Vec<Theme> {
    let mut themes: Vec<Theme> = fields.all("theme").filter_map(|word| word.parse().ok()).collect();
    themes.sort_unstable();
    themes.dedup();
    if themes.len() > THEMES_MOST {
        refused
            .0
            .push(Refusal::new("theme", "organisations-themes-many").with("most", THEMES_MOST.to_string()));
    }
    themes
}

/// A line of text with single spaces; none where it is empty.
///
/// # Errors
/// Where it is too long, or holds marks that turn the direction of text or cannot be seen.
pub fn one_line(fields: &Fields, field: &'static str, most: usize) -> Result<Option<String>, Refusal> {
    let line = fields.text(field).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > most {
        return Err(too_long(field, most));
    }
    if line.chars().any(is_hidden) {
        return Err(Refusal::new(field, "organisations-hidden-marks"));
    }
    Ok((!line.is_empty()).then_some(line))
}

/// Some sentences that must be said, such as a reason.
///
/// # Errors
/// Where there are none, or they are too long.
pub fn words(fields: &Fields, field: &'static str, most: usize) -> Result<String, Refusal> {
    let text = fields.text(field);
    if text.is_empty() {
        return Err(Refusal::new(field, "organisations-words-missing"));
    }
    if text.chars().count() > most {
        return Err(too_long(field, most));
    }
    Ok(text.to_owned())
}

pub(super) fn paragraphs(fields: &Fields, field: &'static str) -> Result<Option<String>, Refusal> {
    match fields.given(field) {
        Some(text) if text.chars().count() > ABOUT_MOST => Err(too_long(field, ABOUT_MOST)),
        Some(text) if text.chars().any(is_hidden) => Err(Refusal::new(field, "organisations-hidden-marks")),
        text => Ok(text.map(str::to_owned)),
    }
}

fn too_long(field: &'static str, most: usize) -> Refusal {
    Refusal::new(field, "organisations-too-long").with("most", most.to_string())
}

fn contact(fields: &Fields, field: ContactField) -> Result<Option<String>, Refusal> {
    let (name, _) = contact_names(field);
    match field {
        ContactField::Email => match fields.given(name) {
            Some(typed) => accounts::email(typed)
                .map(Some)
                .map_err(|refusal| Refusal::new(name, refusal.message)),
            None => Ok(None),
        },
        ContactField::Phone => phone(fields, name),
        ContactField::Address => one_line(fields, name, 200),
        ContactField::Facebook => web(fields, name, Some(&["facebook.com", "fb.com"])),
        ContactField::Instagram => web(fields, name, Some(&["instagram.com"])),
        ContactField::YouTube => web(fields, name, Some(&["youtube.com", "youtu.be"])),
        ContactField::LinkedIn => web(fields, name, Some(&["linkedin.com"])),
    }
}

fn phone(fields: &Fields, name: &'static str) -> Result<Option<String>, Refusal> {
    let Some(typed) = one_line(fields, name, 30)? else {
        return Ok(None);
    };
    let digits = typed.bytes().filter(u8::is_ascii_digit).count();
    let good = (6..=15).contains(&digits) && typed.chars().all(|c| c.is_ascii_digit() || " +-/()".contains(c));
    if good {
        Ok(Some(typed))
    } else {
        Err(Refusal::new(name, "organisations-phone-odd"))
    }
}

/// An address of the web: http or https, with a name and without a password, at one of these sites where some are
/// given.
pub(super) fn web(fields: &Fields, name: &'static str, sites: Option<&[&str]>) -> Result<Option<String>, Refusal> {
    let Some(typed) = fields.given(name) else {
        return Ok(None);
    };
    let typed = if typed.contains("://") || typed.starts_with("javascript:") || typed.starts_with("data:") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let wrong = Refusal::new(name, "organisations-web-odd");
    let Some(url) = Url::parse(&typed).ok().filter(|_| typed.len() <= URL_MOST) else {
        return Err(wrong);
    };
    let host = url.domain().unwrap_or_default();
    let good = matches!(url.scheme(), "http" | "https")
        && host.contains('.')
        && url.username().is_empty()
        && url.password().is_none();
    if !good {
        return Err(wrong);
    }
    let at = |site: &&str| host == *site || host.strip_suffix(*site).is_some_and(|rest| rest.ends_with('.'));
    if sites.is_some_and(|sites| !sites.iter().any(at)) {
        return Err(Refusal::new(name, "organisations-web-elsewhere"));
    }
    Ok(Some(url.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Profile, Vec<(&'static str, &'static str)>> {
        let base = [("name", "Qendra  për\tLezhën"), ("kind", "cso")];
        let own = |name: &str| pairs.iter().any(|(other, _)| *other == name);
        let fields: Fields = base
            .iter()
            .filter(|(name, _)| !own(name))
            .chain(pairs)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        profile(&fields, None, |slug| (slug == "lezhe").then_some(7), 2026)
            .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn a_profile_is_read() {
        let read = read(&[
            ("short-name", "QL"),
            ("founded", "1998"),
            ("register-number", "al k22218003v"),
            ("website", "qendra.example/rreth"),
            ("theme", "youth"),
            ("theme", "environment"),
            ("theme", "youth"),
            ("place", "lezhe"),
            ("place", "atlantis"),
            ("contact-email", "Zyra@Qendra.example"),
            ("seen-email", "members"),
            ("contact-phone", "+355 69 123 4567"),
            ("contact-facebook", "facebook.com/qendra"),
            ("seen-facebook", "everyone"),
        ])
        .expect("it is sound");
        assert_eq!(read.name, "Qendra për Lezhën");
        assert_eq!(read.register_number.as_deref(), Some("K22218003V"));
        assert_eq!(read.website.as_deref(), Some("https://qendra.example/rreth"));
        assert_eq!(read.themes, [Theme::Environment, Theme::Youth]);
        assert_eq!(read.places, [7]);
        let seen: Vec<(&str, Visibility)> = read
            .contacts
            .iter()
            .map(|one| (one.value.as_str(), one.visibility))
            .collect();
        assert_eq!(
            seen,
            [
                ("zyra@qendra.example", Visibility::Members),
                ("+355 69 123 4567", Visibility::Nobody),
                ("https://facebook.com/qendra", Visibility::Everyone),
            ]
        );
    }

    #[test]
    fn what_is_refused_is_told_all_at_once() {
        let refused = read(&[
            ("name", ""),
            ("kind", "municipality"),
            ("founded", "2027"),
            ("register-number", "123"),
            ("website", "javascript:alert(1)"),
            ("contact-phone", "thirrmë"),
            ("contact-facebook", "https://facebook.com.evil.example/x"),
            ("about-sq", "a\u{202e}b"),
        ])
        .expect_err("nothing of it is sound");
        let fields: Vec<&str> = refused.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [
                "about-sq",
                "website",
                "contact-phone",
                "contact-facebook",
                "name",
                "kind",
                "founded",
                "register-number"
            ]
        );
    }

    #[test]
    fn only_the_web_is_linked_to() {
        for bad in [
            "ftp://qendra.example",
            "data:text/html,x",
            "https://user:pass@qendra.example",
            "http://localhost",
            "http://192.0.2.1/x",
            "//",
            "mailto:a@b.al",
        ] {
            assert!(read(&[("website", bad)]).is_err(), "{bad}");
        }
    }
}
