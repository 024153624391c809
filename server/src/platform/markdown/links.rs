//! Where links lead: to pages of ours, to figures, elsewhere, or nowhere.

/// What is needed to tell our own addresses from others'.
#[derive(Debug, Clone, Copy)]
pub struct Links<'a> {
    /// The public address of the platform, without a closing slash; empty where none is ours.
    pub origin: &'a str,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leads {
    /// To a page of ours: the path without the language.
    Here(String),
    /// To another site, or to a mail address.
    Away,
    /// Nowhere that a reader could be sent.
    Nowhere,
}

impl Links<'_> {
    /// Where an address leads.
    pub(super) fn leads(&self, url: &str) -> Leads {
        let path = match url.strip_prefix(self.origin).filter(|_| !self.origin.is_empty()) {
            Some("") => Some("/"),
            Some(rest) if rest.starts_with(['/', '?', '#']) => Some(rest),
            _ => Some(url).filter(|url| url.starts_with('/')),
        };
        if let Some(path) = path {
            return ours(path).map_or(Leads::Nowhere, Leads::Here);
        }
        let lower = url.trim_start().to_ascii_lowercase();
        let schemes = ["https://", "http://", "mailto:"];
        if schemes.iter().any(|scheme| lower.starts_with(scheme)) {
            Leads::Away
        } else {
            Leads::Nowhere
        }
    }
}

/// A path of ours without its language; none where a browser would read another host in it.
fn ours(path: &str) -> Option<String> {
    let odd = |c: char| c == '\\' || c.is_control() || c.is_whitespace();
    if path.starts_with("//") || path.contains(odd) {
        return None;
    }
    let rest = match path.strip_prefix("/en") {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?', '#']) => rest,
        _ => path,
    };
    if rest.starts_with("//") {
        return None;
    }
    let slash = if rest.starts_with('/') { "" } else { "/" };
    Some(format!("{slash}{rest}"))
}

/// The code of the figure whose page a path of ours is.
pub(super) fn figure(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("/figures/")?;
    let code = rest.split(['?', '#']).next()?;
    let good = (4..=16).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    good.then_some(code)
}

/// Whether an address is that of a file that somebody sent to us: pictures come from nowhere else.
pub(super) fn is_file_of_ours(path: &str) -> bool {
    ["/uploads/", "/attachments/"].iter().any(|folder| {
        path.strip_prefix(folder)
            .is_some_and(|id| !id.is_empty() && id.len() <= 10 && id.bytes().all(|b| b.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_addresses_are_known_in_all_their_forms() {
        let links = Links {
            origin: "https://bashke.example",
        };
        let here = |path: &str| Leads::Here(path.to_owned());
        for (url, leads) in [
            ("/places/lezhe", here("/places/lezhe")),
            ("/en/places/lezhe?a=1#b", here("/places/lezhe?a=1#b")),
            ("https://bashke.example/en", here("/")),
            ("https://bashke.example", here("/")),
            ("https://bashke.example/figures/k7m2q9xw", here("/figures/k7m2q9xw")),
            ("/english", here("/english")),
            ("https://bashke.example.evil/x", Leads::Away),
            ("https://bashke.example@evil/x", Leads::Away),
            ("HTTPS://x.al", Leads::Away),
            ("//evil.example", Leads::Nowhere),
            ("/en//evil.example", Leads::Nowhere),
            ("https://bashke.example//evil.example", Leads::Nowhere),
            ("/\\evil.example", Leads::Nowhere),
            ("javascript:alert(1)", Leads::Nowhere),
            ("data:text/html,x", Leads::Nowhere),
            ("places/lezhe", Leads::Nowhere),
            ("", Leads::Nowhere),
        ] {
            assert_eq!(links.leads(url), leads, "{url}");
        }
    }

    #[test]
    fn figures_and_files_are_known_by_their_addresses() {
        assert_eq!(figure("/figures/k7m2q9xw?x#y"), Some("k7m2q9xw"));
        assert_eq!(figure("/figures/K7"), None);
        assert_eq!(figure("/figures/../../x"), None);
        assert!(is_file_of_ours("/attachments/12") && is_file_of_ours("/uploads/3"));
        assert!(!is_file_of_ours("/attachments/12/../../x") && !is_file_of_ours("/sign-out"));
    }
}
