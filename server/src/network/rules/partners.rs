//! With whom a project is done, out of what was typed.

use bashke_vocabulary::fold;

use super::profile::{one_line, web};
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The most organisations of the platform that are named.
const NAMED_MOST: usize = 10;

/// The longest name.
const NAME_MOST: usize = 160;

/// The longest that an organisation of the platform is called by: its name, or the address of its page.
const CALLED_MOST: usize = 320;

/// The names of the fields of partners from outside the platform: how each is called, and its site.
pub const OUTSIDE: [[&str; 2]; 10] = [
    ["outside-1-name", "outside-1-web"],
    ["outside-2-name", "outside-2-web"],
    ["outside-3-name", "outside-3-web"],
    ["outside-4-name", "outside-4-web"],
    ["outside-5-name", "outside-5-web"],
    ["outside-6-name", "outside-6-web"],
    ["outside-7-name", "outside-7-web"],
    ["outside-8-name", "outside-8-web"],
    ["outside-9-name", "outside-9-web"],
    ["outside-10-name", "outside-10-web"],
];

/// An organisation of the platform as somebody names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// What was typed.
    pub typed: String,
    /// The short name that ends an address; none where it can be none.
    pub slug: Option<String>,
    /// The name, folded.
    pub key: String,
}

/// Whoever is not on the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// How it is called.
    pub name: String,
    /// Its site.
    pub website: Option<String>,
}

/// What an organisation of the platform is called by, as it was typed into a field; none where nothing was.
pub(super) fn called(field: &'static str, typed: &str) -> Result<Option<Called>, Refusal> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.chars().count() > CALLED_MOST {
        return Err(Refusal::new(field, "organisations-too-long").with("most", CALLED_MOST.to_string()));
    }
    let address = typed.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = address.rsplit('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    Ok(Some(Called {
        slug: (!last.is_empty() && last.chars().all(plain)).then(|| last.to_owned()),
        key: fold(&typed),
        typed,
    }))
}

/// The organisations of the platform that are named, one a line, each once.
pub fn named(fields: &Fields, refused: &mut Refusals) -> Vec<Called> {
    let mut all: Vec<Called> = Vec::new();
    for line in fields.text("partners").lines() {
        match called("partners", line) {
            Ok(None) => {}
            Ok(Some(one)) if all.iter().any(|other| other.key == one.key) => {}
            Ok(Some(_)) if all.len() == NAMED_MOST => {
                let many = Refusal::new("partners", "project-partners-many");
                refused.0.push(many.with("most", NAMED_MOST.to_string()));
                break;
            }
            Ok(Some(one)) => all.push(one),
            // one that is too long is told once, and what comes after it is not looked at
            Err(refusal) => {
                refused.0.push(refusal);
                break;
            }
        }
    }
    all
}

/// Those from outside the platform. A row without a name is left out, unless an address stands in it.
pub(super) fn outside(fields: &Fields, refused: &mut Refusals) -> Vec<Outside> {
    let mut all = Vec::new();
    for [name, site] in OUTSIDE {
        let called = one_line(fields, name, NAME_MOST);
        let website = web(fields, site, None);
        match (called, website) {
            (Ok(Some(name)), Ok(website)) => all.push(Outside { name, website }),
            (Ok(None), Ok(None)) => {}
            (Ok(None), Ok(Some(_))) => refused.push(name, "project-outside-nameless"),
            (called, website) => refused.0.extend(called.err().into_iter().chain(website.err())),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(typed: &[(&str, &str)]) -> Fields {
        let typed = typed
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        typed.collect()
    }

    fn read(typed: &str) -> Option<Called> {
        called("partners", typed).ok().flatten()
    }

    #[test]
    fn an_organisation_is_called_by_its_name_or_its_address() {
        for (typed, slug) in [
            ("qendra-prova", Some("qendra-prova")),
            (
                "https://bashke.example/en/organisations/qendra-prova/?a=b#c",
                Some("qendra-prova"),
            ),
            ("/organisations/qendra-prova", Some("qendra-prova")),
            ("Qendra Prova", None),
            ("Qendra/", None),
        ] {
            assert_eq!(
                read(typed).expect("something is typed").slug.as_deref(),
                slug,
                "{typed}"
            );
        }
        assert_eq!(
            read("  Qendra   për Lezhën ").map(|one| one.key),
            Some(fold("Qendra për Lezhën"))
        );
        assert_eq!(read(" \t"), None);
        let mut refused = Refusals::default();
        let typed = fields(&[("partners", "Qendra\n\n QENDRA \nUnioni\n")]);
        let all = named(&typed, &mut refused);
        assert_eq!(
            all.iter().map(|one| one.typed.as_str()).collect::<Vec<_>>(),
            ["Qendra", "Unioni"]
        );
        assert!(refused.0.is_empty());
        let many: Vec<String> = (0..11).map(|n| format!("Nr {n}")).collect();
        let all = named(&fields(&[("partners", &many.join("\n"))]), &mut refused);
        assert_eq!((all.len(), refused.0.len()), (NAMED_MOST, 1));
    }

    #[test]
    fn what_is_typed_is_no_longer_than_a_name_or_an_address() {
        let long = "a".repeat(CALLED_MOST);
        assert!(called("co-host", &long).is_ok());
        let refused = called("co-host", &format!("{long}a")).expect_err("one too many");
        assert_eq!((refused.field, refused.message), ("co-host", "organisations-too-long"));
        let mut refused = Refusals::default();
        let typed = vec![format!("{long}a"); 1_000].join("\n");
        assert!(named(&fields(&[("partners", &typed)]), &mut refused).is_empty());
        assert_eq!(refused.0.len(), 1, "told once");
        assert!(!refused.0[0].args.is_empty(), "how many are too many");
    }

    #[test]
    fn those_from_outside_have_a_name_and_perhaps_a_site() {
        let mut refused = Refusals::default();
        let typed = [
            ("outside-1-name", "Fondacioni Alfa"),
            ("outside-1-web", "alfa.example"),
            ("outside-3-name", "Shoqata Beta"),
        ];
        let all = outside(&fields(&typed), &mut refused);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].website.as_deref(), Some("https://alfa.example/"));
        assert_eq!(all[1].website, None);
        assert!(refused.0.is_empty());
        let odd = [
            ("outside-1-web", "alfa.example"),
            ("outside-2-name", "Beta"),
            ("outside-2-web", "javascript:alert(1)"),
        ];
        outside(&fields(&odd), &mut refused);
        let at: Vec<&str> = refused.0.iter().map(|one| one.field).collect();
        assert_eq!(at, ["outside-1-name", "outside-2-web"]);
    }
}
