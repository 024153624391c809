//! Names under which somebody would pass for the platform, for those who work for it, or for a municipality. Pure.

use bashke_vocabulary::fold;

/// For whom somebody would pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassesFor {
    /// The platform, or somebody who works for it.
    Platform,
    /// A municipality.
    Municipality,
}

impl PassesFor {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Platform => "name-reserved-platform",
            Self::Municipality => "name-reserved-municipality",
        }
    }
}

/// Words that say that somebody works for the platform, wherever they stand in a name.
const OFFICES: [&str; 14] = [
    "admin",
    "administrator",
    "administratori",
    "administratorja",
    "administratore",
    "administrators",
    "moderator",
    "moderatori",
    "moderatorja",
    "moderatore",
    "moderators",
    "webmaster",
    "sysadmin",
    "superuser",
];

/// Words with which a name that is the platform's own says nothing else: `Ekipi i Bashkë`, `Bashkë Support`. Beside
/// other words “bashkë” is a word like any.
const AROUND: [&str; 24] = [
    "platforma",
    "platform",
    "ekipi",
    "team",
    "stafi",
    "staff",
    "zyrtar",
    "zyrtare",
    "official",
    "ndihma",
    "mbeshtetja",
    "support",
    "help",
    "njoftime",
    "siguria",
    "security",
    "i",
    "e",
    "te",
    "se",
    "the",
    "of",
    "nga",
    "al",
];

/// For whom a name passes that is none of theirs; `municipality` says whether it stands for one by right.
#[must_use]
pub fn passes_for(name: &str, municipality: bool) -> Option<PassesFor> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let office = words.iter().any(|word| OFFICES.contains(word));
    let own = words.contains(&"bashke") && words.iter().all(|word| *word == "bashke" || AROUND.contains(word));
    if office || own {
        return Some(PassesFor::Platform);
    }
    let (first, last) = (words.first().copied(), words.last().copied());
    let called = matches!(first, Some("bashkia"))
        || words.starts_with(&["municipality", "of"])
        || (words.len() > 1 && last == Some("municipality"));
    (called && !municipality).then_some(PassesFor::Municipality)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_passes_for_the_platform_or_those_who_work_for_it() {
        for name in [
            "Bashkë",
            "BASHKE",
            "Ekipi i Bashkë",
            "Bashkë – Support",
            "Administrator",
            "Administratori i Bashkë",
            "Arta, moderatore",
            "ADMIN",
        ] {
            assert_eq!(passes_for(name, false), Some(PassesFor::Platform), "{name}");
            assert_eq!(passes_for(name, true), Some(PassesFor::Platform), "{name}");
        }
        for name in [
            "Arta Gjoni",
            "Bashkë për Tiranën",
            "Gra bashkë",
            "Shoqata e administratorëve publikë",
            "Adminë",
            "Ekipi i qytetit",
            "Moderna",
        ] {
            assert_eq!(passes_for(name, false), None, "{name}");
        }
    }

    #[test]
    fn a_municipality_is_called_so_alone() {
        for name in [
            "Bashkia Lezhë",
            "bashkia e tiranes",
            "Municipality of Lezha",
            "Tirana Municipality",
        ] {
            assert_eq!(passes_for(name, false), Some(PassesFor::Municipality), "{name}");
            assert_eq!(passes_for(name, true), None, "{name}");
        }
        for name in ["Qendra për bashkitë", "Municipality Watch", "Besa Lezha", "Berat Hoxha"] {
            assert_eq!(passes_for(name, false), None, "{name}");
        }
    }
}
